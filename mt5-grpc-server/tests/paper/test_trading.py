"""Trading through the module, as programs do it."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from .conftest import NOW_S, Start
from .fault_kit import write


def deal(mt5: ModuleType, side: int, volume: float, **more: object) -> dict[str, object]:
    return {"action": mt5.TRADE_ACTION_DEAL, "symbol": "EURUSD", "type": side, "volume": volume,
            "type_filling": mt5.ORDER_FILLING_IOC, **more}  # fmt: skip


def test_a_position_is_opened_and_closed_by_ticket_with_its_history(mt5: ModuleType) -> None:
    opened = mt5.order_send(deal(mt5, mt5.ORDER_TYPE_BUY, 0.2, magic=42, comment="open"))
    assert opened.retcode == mt5.TRADE_RETCODE_DONE
    (position,) = mt5.positions_get(ticket=opened.order)
    assert (position.identifier, position.magic, position.comment) == (opened.order, 42, "open")
    closed = mt5.order_send(**deal(mt5, mt5.ORDER_TYPE_SELL, 0.2, position=position.ticket))
    assert closed.retcode == mt5.TRADE_RETCODE_DONE
    assert mt5.positions_get() == ()
    first, second = mt5.history_deals_get(position=opened.order)
    assert (first.entry, second.entry) == (mt5.DEAL_ENTRY_IN, mt5.DEAL_ENTRY_OUT)
    assert [order.ticket for order in mt5.history_orders_get(position=opened.order)] == [opened.order, closed.order]
    assert mt5.history_deals_get(ticket=opened.deal) == mt5.history_deals_get(ticket=opened.order) == (first,)
    assert mt5.history_orders_get(ticket=opened.order)[0].ticket == opened.order


def test_history_filters_by_time_and_group(mt5: ModuleType) -> None:
    mt5.Buy("EURUSD", 0.1)
    mt5.Buy("USDJPY", 0.1)
    window = (NOW_S - 60, NOW_S + 60)
    assert [d.symbol for d in mt5.history_deals_get(*window)] == ["", "EURUSD", "USDJPY"]
    assert [d.symbol for d in mt5.history_deals_get(*window, group="*,!*EUR*")] == ["", "USDJPY"]
    second = mt5.history_deals_get(*window)[-1].time
    assert len(mt5.history_deals_get(second, second)) == 3, "both ends are included"
    assert mt5.history_deals_total(*window) == 3
    assert mt5.history_orders_total(*window) == 2
    assert mt5.history_orders_get(NOW_S + 60, NOW_S + 120) == ()
    assert [o.symbol for o in mt5.history_orders_get(*window, group="*JPY")] == ["USDJPY"]


def test_records_are_chosen_by_ticket_before_symbol_before_group(mt5: ModuleType) -> None:
    euro, yen = mt5.Buy("EURUSD", 0.1).order, mt5.Buy("USDJPY", 0.1).order

    def tickets(**keywords: object) -> list[int]:
        return [position.ticket for position in mt5.positions_get(**keywords)]

    assert tickets() == [euro, yen]
    assert tickets(symbol="USDJPY", group="*EUR*") == [yen]
    assert tickets(ticket=euro, symbol="USDJPY") == [euro]
    assert tickets(group="*,!*EUR*") == [yen]
    assert mt5.positions_total() == 2


def test_order_check_passes_and_sends_nothing(mt5: ModuleType) -> None:
    result = mt5.order_check(deal(mt5, mt5.ORDER_TYPE_BUY, 0.1))
    assert (result.retcode, result.comment) == (0, "Done")
    assert mt5.positions_total() == mt5.orders_total() == 0


def test_a_pending_order_is_placed_and_removed(mt5: ModuleType) -> None:
    price = round(mt5.symbol_info_tick("EURUSD").bid - 0.01, 5)
    placed = mt5.order_send({"action": mt5.TRADE_ACTION_PENDING, "symbol": "EURUSD", "type": mt5.ORDER_TYPE_BUY_LIMIT,
                             "volume": 0.1, "price": price, "type_filling": mt5.ORDER_FILLING_RETURN})  # fmt: skip
    assert (placed.retcode, placed.deal, placed.price) == (mt5.TRADE_RETCODE_DONE, 0, 0.0)
    assert [order.ticket for order in mt5.orders_get(symbol="EURUSD")] == [placed.order]
    removed = mt5.order_send({"action": mt5.TRADE_ACTION_REMOVE, "order": placed.order})
    assert removed.retcode == mt5.TRADE_RETCODE_DONE
    (order,) = mt5.history_orders_get(ticket=placed.order)
    assert (order.state, order.position_id) == (mt5.ORDER_STATE_CANCELED, 0)


def test_margin_and_profit_come_in_the_currency_of_the_account_or_not_at_all(mt5: ModuleType) -> None:
    assert mt5.order_calc_margin(mt5.ORDER_TYPE_BUY, "EURUSD", 0.1, 1.0991) == 109.91
    assert mt5.order_calc_profit(mt5.ORDER_TYPE_BUY, "USDJPY", 1, 108.0, 108.3) == 277.01
    for unknown in (mt5.order_calc_margin(0, "NOPE", 1.0, 1.0), mt5.order_calc_profit(0, "NOPE", 1.0, 1.0, 2.0)):
        assert unknown is None
    assert mt5.last_error()[0] == mt5.RES_E_FAIL
    assert mt5.order_calc_profit(mt5.ORDER_TYPE_BUY_LIMIT, "EURUSD", 1.0, 1.0, 2.0) is None


def test_helpers_buy_sell_and_close(mt5: ModuleType, faults: Path) -> None:
    assert mt5.Close("EURUSD") is False
    assert mt5.Buy("EURUSD", 0.1, comment="helper").retcode == mt5.TRADE_RETCODE_DONE
    sold = mt5.Sell("EURUSD", 0.2)
    assert len(mt5.positions_get(symbol="EURUSD")) == 2
    assert mt5.Close("EURUSD", ticket=sold.order) is True
    assert [position.comment for position in mt5.positions_get()] == ["helper"]
    assert mt5.Close("EURUSD") is True
    with pytest.raises(AttributeError):
        mt5.Buy("NOPE", 0.1)
    write(faults, error=-10005, functions=["order_send"])
    assert mt5.Buy("EURUSD", 0.1, 1.1) is None


def test_an_account_outlives_the_process_with_a_database(start: Start, tmp_path: Path) -> None:
    first = start(db=tmp_path / "paper.db").Buy("EURUSD", 0.1)
    mt5 = start(db=tmp_path / "paper.db", home=tmp_path / "elsewhere")
    assert [position.ticket for position in mt5.positions_get()] == [first.order]
