"""Turns the broker's records into the structures of the package."""

from __future__ import annotations

from paper_terminal.broker.accounts import COMPANY, SERVER
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.figures import Figures
from paper_terminal.broker.profit import floating_profit
from paper_terminal.broker.records import Deal, Order, Position
from paper_terminal.structures import AccountInfo, TradeDeal, TradeOrder, TradePosition, build, change


def account_view(desk: Desk, figures: Figures) -> AccountInfo:
    """AccountInfo of an account; its profit includes accrued swap, so that equity = balance + credit + profit."""
    terms = desk.terms
    return build(
        AccountInfo, login=terms.login, leverage=terms.leverage, limit_orders=terms.limit_orders,
        margin_so_mode=terms.margin_so_mode, trade_allowed=True, trade_expert=True, margin_mode=terms.margin_mode,
        currency_digits=terms.currency_digits, fifo_close=terms.fifo_close, balance=figures.balance,
        credit=figures.credit, profit=figures.profit, equity=figures.equity, margin=figures.margin,
        margin_free=figures.margin_free, margin_level=figures.margin_level, margin_so_call=terms.margin_so_call,
        margin_so_so=terms.margin_so_so, name=terms.name, server=SERVER, currency=terms.currency, company=COMPANY,
        trade_mode=terms.trade_mode,
    )  # fmt: skip


def position_view(desk: Desk, position: Position) -> TradePosition:
    """TradePosition at the current quote."""
    return build(
        TradePosition, ticket=position.ticket, time=position.time_msc // 1000, time_msc=position.time_msc,
        time_update=position.time_update_msc // 1000, time_update_msc=position.time_update_msc, type=position.type,
        magic=position.magic, identifier=position.identifier, reason=position.reason, volume=position.volume,
        price_open=position.price_open, sl=position.sl, tp=position.tp,
        price_current=desk.closing_price(position.symbol, position.is_buy), swap=position.swap,
        profit=floating_profit(desk, position), symbol=position.symbol, comment=position.comment,
    )  # fmt: skip


def active_order_view(desk: Desk, order: Order) -> TradeOrder:
    """TradeOrder of an active order at the current quote."""
    return change(order_view(order), price_current=desk.opening_price(order.symbol, order.is_buy))


def order_view(order: Order) -> TradeOrder:
    """TradeOrder of an order that is done."""
    return build(
        TradeOrder, ticket=order.ticket, time_setup=order.time_setup_msc // 1000, time_setup_msc=order.time_setup_msc,
        time_done=order.time_done_msc // 1000, time_done_msc=order.time_done_msc,
        time_expiration=order.time_expiration, type=order.type, type_time=order.type_time,
        type_filling=order.type_filling, state=order.state, magic=order.magic, position_id=order.position_id,
        position_by_id=order.position_by_id, reason=order.reason, volume_initial=order.volume_initial,
        volume_current=order.volume_current, price_open=order.price_open, sl=order.sl, tp=order.tp,
        price_current=order.price_current, price_stoplimit=order.price_stoplimit, symbol=order.symbol,
        comment=order.comment,
    )  # fmt: skip


def deal_view(deal: Deal) -> TradeDeal:
    """TradeDeal of a deal."""
    return build(
        TradeDeal,
        ticket=deal.ticket, order=deal.order, time=deal.time_msc // 1000, time_msc=deal.time_msc, type=deal.type,
        entry=deal.entry, magic=deal.magic, position_id=deal.position_id, reason=deal.reason, volume=deal.volume,
        price=deal.price, commission=deal.commission, swap=deal.swap, profit=deal.profit, symbol=deal.symbol,
        comment=deal.comment,
    )  # fmt: skip
