"""aiomql: a framework for bots; it copies the functions of the module into a class and calls them from threads."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType

from .running import script

EARLY, LATE = datetime(2026, 3, 1, tzinfo=timezone.utc), datetime(2026, 3, 5, tzinfo=timezone.utc)


def test_a_bot_reads_trades_and_ends_in_agreement_with_the_terminal(mt5: ModuleType, folder: Path) -> None:
    with script("aiomql", "aiomql_bot.py", folder) as bot:
        said = bot.next("market")
        bars = mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_H1, 0, 30)
        assert (said["login"], said["balance"]) == (1000001, mt5.account_info().balance)
        assert (said["closes"], said["times"]) == (bars["close"].tolist(), bars["time"].tolist())
        assert min(said["closes"]) < said["average"] < max(said["closes"])
        assert said["bids"] == mt5.copy_ticks_from("EURUSD", EARLY, 40, mt5.COPY_TICKS_ALL)["bid"].tolist()
        assert (said["ask"], said["build"]) == (mt5.symbol_info_tick("EURUSD").ask, mt5.terminal_info().build)
        mt5.market_book_add("EURUSD")
        assert said["depth"] == [level.price for level in mt5.market_book_get("EURUSD")]

        said = bot.next("open")
        [position] = mt5.positions_get()
        assert said["position"] == position.ticket
        assert (said["volume"], said["sl"], said["tp"]) == (position.volume, position.sl, position.tp)
        assert position.sl == said["stop"]
        assert position.tp == round(position.price_open + 2 * (position.price_open - position.sl), 5)
        assert position.comment == "Follower"

        said = bot.next("modify")
        assert said["retcode"] == mt5.TRADE_RETCODE_DONE
        assert mt5.positions_get(ticket=position.ticket)[0].tp == said["target"]

        said = bot.next("place")
        [order] = mt5.orders_get()
        assert said == {"order": order.ticket, "waiting": order.ticket, "price": order.price_open}

        said = bot.next("close")
        assert said["removed"] == said["closed"] == mt5.TRADE_RETCODE_DONE
        assert (mt5.positions_total(), mt5.orders_total()) == (0, 0)
        deals = mt5.history_deals_get(EARLY, LATE)
        assert said["deals"] == [deal.ticket for deal in deals]
        assert said["orders"] == [order.ticket for order in mt5.history_orders_get(EARLY, LATE)]
        assert said["profit"] == [deal.profit for deal in deals if deal.position_id == position.ticket]
        assert (said["price"], said["profit"][-1]) == (deals[-1].price, deals[-1].profit)
        assert bot.finish() == 0
