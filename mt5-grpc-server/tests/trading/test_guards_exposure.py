from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.trading.guards import InFlight
from trading.guard_kit import denied, limit, market, passes, snapshot
from trading.scene_kit import ACCOUNT, EURUSD, order, position

NETTING = {**ACCOUNT, "margin_mode": 0}
FLYING = InFlight("EURUSD", True, 0.5, pending=False)


def test_one_order_has_a_largest_volume_to_the_exact_step() -> None:
    for request in (market, limit):
        passes({"maxVolumePerOrder": 0.3}, request(volume=0.3))
        denial = denied({"maxVolumePerOrder": 0.3}, request(volume=0.31))
        assert (denial.code, denial.guard, denial.limit, denial.actual) == (
            "RISK_DENIED",
            "maxVolumePerOrder",
            "0.3",
            "0.31",
        )
        assert denial.message == (
            'Cannot trade: the guard maxVolumePerOrder allows 0.3 lots of "EURUSD" in one order, it would be 0.31'
        )


def test_a_symbol_can_have_a_limit_of_its_own() -> None:
    limits = {"maxVolumePerOrder": 0.3, "maxVolumePerOrderBySymbol": {"EURUSD": 0.5, "XAUUSD": 0.1}}
    passes(limits, market(volume=0.5))
    assert denied(limits, market(volume=0.2, symbol="XAUUSD")).limit == "0.1"
    assert denied(limits, market(volume=0.4, symbol="GBPUSD")).limit == "0.3"


@pytest.mark.parametrize(
    "held",
    [
        {"positions": [position()]},
        {"positions": [position(type=1)]},
        {"orders": [order()]},
        {"in_flight": [FLYING]},
    ],
)
def test_the_volume_of_a_symbol_counts_what_is_open_pending_and_in_flight(held: dict[str, Any]) -> None:
    at = snapshot(**held)
    for key in ("maxVolumePerSymbol", "maxTotalVolume"):
        passes({key: 0.6}, market(), at)
        assert denied({key: 0.59}, market(), at).actual == "0.6"


def test_only_the_total_counts_other_symbols() -> None:
    at = snapshot(positions=[position(symbol="GBPUSD")], orders=[order(symbol="USDJPY")],
                  in_flight=[InFlight("XAUUSD", False, 0.5, pending=True)])  # fmt: skip
    passes({"maxVolumePerSymbol": 0.1}, market(), at)
    assert denied({"maxTotalVolume": 1.5}, market(), at).actual == "1.6"


def test_at_the_limit_exactly_the_allowed_number_of_parallel_orders_passes() -> None:
    flying: list[InFlight] = []
    for _ in range(10):
        at = snapshot(positions=[position(volume=0.2)], in_flight=flying)
        if len(flying) < 3:
            passes({"maxVolumePerSymbol": 0.5}, market(0.1), at)
            flying = [*flying, InFlight("EURUSD", True, 0.1, pending=False)]
        else:
            assert denied({"maxVolumePerSymbol": 0.5}, market(0.1), at).guard == "maxVolumePerSymbol"
    assert len(flying) == 3


def test_on_a_netting_account_an_order_merges_with_the_position() -> None:
    at = snapshot(account=NETTING, positions=[position(volume=0.5)])
    # Sells 0.9 against 0.5 held: 0.4 are left on the other side.
    passes({"maxVolumePerSymbol": 0.4}, market(0.9, type=1), at)
    assert denied({"maxVolumePerSymbol": 0.39}, market(0.9, type=1), at).actual == "0.4"
    assert denied({"maxVolumePerSymbol": 1}, market(0.6), at).actual == "1.1"


def test_on_a_netting_account_the_worst_of_what_is_in_flight_counts() -> None:
    reversal = InFlight("EURUSD", False, 1.0, pending=False, closes=True)
    at = snapshot(account=NETTING, positions=[position(volume=0.5)], in_flight=[reversal])
    limits = {"maxTotalVolume": 0.1}
    assert denied(limits, market(0.1), at).actual == "0.6"
    assert denied(limits, market(0.1, type=1), at).actual == "0.6"
    assert denied(limits, market(0.1, symbol="GBPUSD"), at).actual == "0.6"
    assert denied(limits, limit(volume=0.1), at).actual == "0.6"
    passes({"maxOpenPositions": 2}, market(0.1, symbol="GBPUSD"), at)


def test_on_a_hedging_account_a_close_in_flight_counts_nowhere() -> None:
    close = InFlight("EURUSD", False, 0.5, pending=False, closes=True)
    at = snapshot(positions=[position(volume=0.5)], in_flight=[close])
    assert denied({"maxTotalVolume": 0.1}, market(0.1), at).actual == "0.6"


def test_the_number_of_positions_counts_market_orders_in_flight() -> None:
    at = snapshot(positions=[position()], in_flight=[FLYING, InFlight("EURUSD", True, 1, pending=True)])
    passes({"maxOpenPositions": 3}, market(), at)
    assert denied({"maxOpenPositions": 2}, market(), at).actual == "3"
    passes({"maxOpenPositions": 2}, limit(), at)
    passes({"maxOpenPositions": 1}, market(), snapshot(account=NETTING, positions=[position()]))


def test_the_number_of_pending_orders_counts_those_in_flight() -> None:
    at = snapshot(orders=[order()], in_flight=[FLYING, InFlight("EURUSD", True, 1, pending=True)])
    passes({"maxPendingOrders": 3}, limit(), at)
    assert denied({"maxPendingOrders": 2}, limit(), at).actual == "3"
    passes({"maxPendingOrders": 2}, market(), at)


def test_a_market_order_that_the_broker_has_not_filled_yet_counts_as_a_position() -> None:
    accepted = [order(ticket, type=kind) for ticket, kind in ((9, 0), (10, 1))]
    assert denied({"maxOpenPositions": 2}, market(), snapshot(orders=accepted)).actual == "3"
    passes({"maxOpenPositions": 3, "maxPendingOrders": 1}, market(), snapshot(orders=accepted))
    passes({"maxPendingOrders": 1}, limit(), snapshot(orders=accepted))
    # One that names a position closes it, or has filled a part of it.
    at = snapshot(positions=[position()], orders=[order(type=1, position_id=7)])
    passes({"maxOpenPositions": 2}, market(), at)
    netting = snapshot(account=NETTING, orders=[*accepted, order(11, type=0, symbol="GBPUSD")])
    passes({"maxOpenPositions": 2}, market(), netting)
    assert denied({"maxOpenPositions": 1}, market(), netting).actual == "2"


def test_the_value_of_an_order_is_told_in_the_currency_of_the_account() -> None:
    # 0.1 lot of EURUSD at 1.1001 is 11,001 USD; on an account in EUR at a rate of 1.1 it is 10,001.
    assert denied({"maxOrderValue": 11000}, market()).actual == "11001"
    passes({"maxOrderValue": 11001}, market())
    passes({"maxOrderValue": 11000}, limit(1.1))
    euro = snapshot(symbol={**EURUSD, "trade_tick_value": 1 / 1.1})
    assert denied({"maxOrderValue": 10000}, market(), euro).actual == "10000.91"


def test_the_value_of_a_future_follows_its_tick_and_not_its_contract() -> None:
    future = {**EURUSD, "trade_tick_size": 0.25, "trade_tick_value": 12.5, "trade_contract_size": 1.0}
    at = snapshot(symbol=future, tick={"bid": 5000.0, "ask": 5000.25})
    assert denied({"maxOrderValue": 500000}, market(2.0), at).actual == "500025"
    passes({"maxOrderValue": 500025}, market(2.0), at)


def test_a_changed_order_is_no_new_order_but_its_value_counts() -> None:
    change = {"action": 7, "symbol": "EURUSD", "order": 9, "price": 1.09}
    at = snapshot(orders=[order()])
    passes({"maxVolumePerOrder": 0.1, "maxPendingOrders": 1, "maxTotalVolume": 0.5}, change, at)
    assert denied({"maxOrderValue": 54000}, change, at).actual == "54500"
