"""A bot as aiomql's users write them: a strategy on one symbol, run by Bot in threads with event loops of their own."""

from __future__ import annotations

import logging
from datetime import datetime, timezone

from aiomql import (
    Bot,
    Config,
    ForexSymbol,
    History,
    Order,
    OrderFilling,
    OrderTime,
    OrderType,
    Positions,
    SimpleTrader,
    Strategy,
    Terminal,
    TimeFrame,
    TradeAction,
)
from steps import step

EARLY, LATE = datetime(2026, 3, 1, tzinfo=timezone.utc), datetime(2026, 3, 5, tzinfo=timezone.utc)


class Follower(Strategy):  # type: ignore[misc]
    """Buys once, protects the position, tries a pending order, and closes."""

    async def trade(self) -> None:
        symbol, positions = self.symbol, Positions()
        await symbol.account.refresh()
        candles = await symbol.copy_rates_from_pos(timeframe=TimeFrame.H1, count=30)
        candles.ta.ema(length=8, append=True)
        ticks = await symbol.copy_ticks_from(date_from=EARLY, count=40)
        terminal = Terminal()
        await terminal.initialize()
        step("market", login=symbol.account.login, balance=symbol.account.balance, build=terminal.build,
             closes=list(candles.data["close"]), times=[int(time) for time in candles.data["time"]],
             average=candles.data["EMA_8"].iloc[-1], bids=list(ticks.data["bid"]), ask=symbol.tick.ask,
             depth=[level.dict["price"] for level in await symbol.book_get()])  # fmt: skip

        stop = round(symbol.tick.bid - 300 * symbol.point, symbol.digits)
        await SimpleTrader(symbol=symbol).place_trade(
            order_type=OrderType.BUY, sl=stop, parameters={"name": "Follower"}
        )
        [position] = await positions.get_positions(symbol=symbol.name)
        step("open", position=position.ticket, volume=position.volume, sl=position.sl, tp=position.tp, stop=stop)

        target = round(symbol.tick.ask + 800 * symbol.point, symbol.digits)
        moved = Order(action=TradeAction.SLTP, symbol=symbol.name, position=position.ticket, sl=stop, tp=target)
        step("modify", retcode=(await moved.send()).retcode, target=target)

        pending = Order(action=TradeAction.PENDING, symbol=symbol.name, type=OrderType.BUY_LIMIT, volume=0.1,
                        price=stop, type_time=OrderTime.GTC, type_filling=OrderFilling.RETURN)  # fmt: skip
        placed = await pending.send()
        [waiting] = await pending.get_pending_orders()
        step("place", order=placed.order, waiting=waiting.ticket, price=waiting.price_open)

        # aiomql gives TradeAction.REMOVE the value of MODIFY, so the number of the terminal is taken.
        removed = await self.mt5.order_send({"action": self.mt5.TRADE_ACTION_REMOVE, "order": placed.order})
        closed = await positions.close_position_by_ticket(ticket=position.ticket)
        history = History(date_from=EARLY, date_to=LATE)
        await history.initialize()
        step("close", removed=removed.retcode, closed=closed.retcode, price=closed.price,
             deals=[deal.ticket for deal in history.deals], orders=[order.ticket for order in history.orders],
             profit=[deal.profit for deal in history.get_deals_by_position(position=position.ticket)])  # fmt: skip
        self.running, self.config.shutdown = False, True


logging.disable(logging.INFO)
Config(login=1000001, password="paper", server="Paper-Demo")
bot = Bot()
bot.add_strategy(strategy=Follower(symbol=ForexSymbol(name="EURUSD")))
bot.execute()
