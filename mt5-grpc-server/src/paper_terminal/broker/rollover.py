"""The change of the server day: swaps, and symbols whose orders and levels live for one day only."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker.booking import cancel
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.profit import profit
from paper_terminal.broker.records import Deal, Position
from paper_terminal.broker.rules.filling import DAY_MSC
from paper_terminal.catalog import SymbolSpec

EPOCH_WEEKDAY = c.DAY_OF_WEEK_THURSDAY
WEEKEND = (c.DAY_OF_WEEK_SATURDAY, c.DAY_OF_WEEK_SUNDAY)
INTEREST_DAYS = 360
REOPENING = (c.SYMBOL_SWAP_MODE_REOPEN_CURRENT, c.SYMBOL_SWAP_MODE_REOPEN_BID)


def next_midnight(at_msc: int) -> int:
    """First change of day after a moment."""
    return (at_msc // DAY_MSC + 1) * DAY_MSC


def roll_over(desk: Desk) -> None:
    """Act on the end of the day before `desk.at_msc`, which is a midnight of the broker's clock."""
    for order in list(desk.state.orders.values()):
        if desk.spec(order.symbol).order_gtc_mode != c.SYMBOL_ORDERS_GTC:
            cancel(desk, order, c.ORDER_STATE_EXPIRED)
    for position in list(desk.state.positions.values()):
        spec = desk.spec(position.symbol)
        if spec.order_gtc_mode == c.SYMBOL_ORDERS_DAILY and (position.sl or position.tp):
            position = replace(position, sl=0.0, tp=0.0)
            desk.state.put_position(position)
        nights = _nights(spec, desk.at_msc)
        if nights and spec.swap_mode != c.SYMBOL_SWAP_MODE_DISABLED:
            _charge(desk, spec, position, nights)


def _nights(spec: SymbolSpec, midnight_msc: int) -> int:
    weekday = (midnight_msc // DAY_MSC - 1 + EPOCH_WEEKDAY) % 7
    if weekday in WEEKEND:
        return 0
    return 3 if weekday == spec.swap_rollover3days else 1


def _charge(desk: Desk, spec: SymbolSpec, position: Position, nights: int) -> None:
    rate = (spec.swap_long if position.is_buy else spec.swap_short) * nights
    if spec.swap_mode in REOPENING:
        _reopen(desk, spec, position, rate)
        return
    amount = desk.money(_amount(desk, spec, position, rate))
    if amount:
        desk.state.put_position(replace(position, swap=desk.money(position.swap + amount)))


def _amount(desk: Desk, spec: SymbolSpec, position: Position, rate: float) -> float:
    lots, size = position.volume, spec.contract_size
    current = desk.closing_price(spec.name, position.is_buy)
    if spec.swap_mode == c.SYMBOL_SWAP_MODE_POINTS:
        return desk.deposit_money(lots * rate * spec.point * size, spec.currency_profit)
    if spec.swap_mode == c.SYMBOL_SWAP_MODE_CURRENCY_SYMBOL:
        return desk.deposit_money(lots * rate, spec.currency_base)
    if spec.swap_mode == c.SYMBOL_SWAP_MODE_CURRENCY_MARGIN:
        return desk.deposit_money(lots * rate, spec.currency_margin)
    if spec.swap_mode == c.SYMBOL_SWAP_MODE_CURRENCY_DEPOSIT:
        return lots * rate
    price = current if spec.swap_mode == c.SYMBOL_SWAP_MODE_INTEREST_CURRENT else position.price_open
    return desk.deposit_money(lots * size * price * rate / 100 / INTEREST_DAYS, spec.currency_profit)


def _reopen(desk: Desk, spec: SymbolSpec, position: Position, rate: float) -> None:
    bid = desk.quote(spec.name).bid
    close = bid if spec.swap_mode == c.SYMBOL_SWAP_MODE_REOPEN_BID else desk.closing_price(spec.name, position.is_buy)
    # A negative swap costs: a long is reopened dearer, a short cheaper.
    price = round(close - rate * spec.point if position.is_buy else close + rate * spec.point, spec.digits)
    realised = profit(desk, spec, position.is_buy, position.volume, position.price_open, close)
    _rollover_deal(desk, position, not position.is_buy, c.DEAL_ENTRY_OUT, close, realised)
    _rollover_deal(desk, position, position.is_buy, c.DEAL_ENTRY_IN, price, 0.0)
    desk.state.put_position(replace(position, price_open=price, time_update_msc=desk.at_msc))


def _rollover_deal(
    desk: Desk, position: Position, is_buy: bool, entry: int, price: float, profit_realised: float
) -> None:
    desk.state.add_deal(
        Deal(
            ticket=desk.next_ticket("deal"), order=0, symbol=position.symbol,
            type=c.DEAL_TYPE_BUY if is_buy else c.DEAL_TYPE_SELL, entry=entry, reason=c.DEAL_REASON_ROLLOVER,
            position_id=position.identifier, volume=position.volume, price=price, profit=profit_realised, swap=0.0,
            commission=0.0, magic=position.magic, comment="rollover", time_msc=desk.at_msc,
        )
    )  # fmt: skip
