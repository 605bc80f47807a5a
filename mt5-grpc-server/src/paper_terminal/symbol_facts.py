"""A SymbolInfo from the facts of a symbol and the market of the day."""

from __future__ import annotations

from paper_terminal.catalog import SymbolSpec
from paper_terminal.structures import SymbolInfo, build, change
from paper_terminal.terminal import Paper


def describe(paper: Paper, spec: SymbolSpec) -> SymbolInfo:
    """Everything that symbol_info() tells; prices are zero while the symbol is not in Market Watch."""
    facts = build(
        SymbolInfo,
        chart_mode=spec.chart_mode, digits=spec.digits, spread_float=True, ticks_bookdepth=spec.book_depth,
        trade_calc_mode=spec.calc_mode, trade_mode=spec.trade_mode, trade_stops_level=spec.stops_level,
        trade_freeze_level=spec.freeze_level, trade_exemode=spec.exemode, swap_mode=spec.swap_mode,
        swap_rollover3days=spec.swap_rollover3days, margin_hedged_use_leg=spec.margin_hedged_use_leg,
        expiration_mode=spec.expiration_mode, filling_mode=spec.filling_mode, order_mode=spec.order_mode,
        order_gtc_mode=spec.order_gtc_mode, point=spec.point, trade_tick_size=spec.tick_size,
        trade_contract_size=spec.contract_size, volume_min=spec.volume_min, volume_max=spec.volume_max,
        volume_step=spec.volume_step, volume_limit=spec.volume_limit, swap_long=spec.swap_long,
        swap_short=spec.swap_short, margin_initial=spec.margin_initial, margin_maintenance=spec.margin_maintenance,
        margin_hedged=spec.margin_hedged, currency_base=spec.currency_base, currency_profit=spec.currency_profit,
        currency_margin=spec.currency_margin, description=spec.description, name=spec.name, path=spec.path,
    )  # fmt: skip
    return _with_prices(paper, spec, facts) if spec.name in paper.watched else facts


def _with_prices(paper: Paper, spec: SymbolSpec, facts: SymbolInfo) -> SymbolInfo:
    now_msc = paper.now_msc()
    quote = paper.market.quote(spec.name, now_msc)
    facts = change(facts, select=True, visible=True)
    if quote is None:
        return facts
    day = paper.market.day_range(spec.name, now_msc)
    profit_value, loss_value = paper.broker.tick_values(paper.login, spec.name)
    moved = 0.0 if not day.previous_close else (quote.bid / day.previous_close - 1) * 100
    return change(
        facts, time=quote.time_msc // 1000, spread=round((quote.ask - quote.bid) / spec.point),
        bid=quote.bid, bidhigh=day.bid_high, bidlow=day.bid_low, ask=quote.ask, askhigh=day.ask_high,
        asklow=day.ask_low, last=quote.last, lasthigh=day.last_high, lastlow=day.last_low,
        volume=int(quote.volume), volume_real=quote.volume, volumehigh=int(day.volume_high),
        volumelow=int(day.volume_low), volumehigh_real=day.volume_high, volumelow_real=day.volume_low,
        trade_tick_value=profit_value, trade_tick_value_profit=profit_value, trade_tick_value_loss=loss_value,
        session_open=day.open, session_close=day.previous_close, price_change=round(moved, 4),
    )  # fmt: skip
