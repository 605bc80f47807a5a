"""The truth table of evidence for changes and removals, which their targets tell of."""

from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.trading.evidence import Records, Surroundings, examine
from mt5_grpc_server.trading.intent import OperationClass, Sending

from .broker_records import BROKER_TIME, COMMENT, FOREIGN, deal, order, position, records
from .journal_samples import unknown

BEFORE = {"identifier": 900, "sl": 1.05, "tp": 0.0}
LEVELS = Sending({"action": 6, "position": 900, "sl": 1.06, "tp": 1.2}, OperationClass.SET, BEFORE, 1000)
NETTING_LEVELS = Sending({"action": 6, "symbol": "EURUSD", "sl": 1.06, "tp": 1.2}, OperationClass.SET, BEFORE, 1000)
FAR_LEVELS = Sending(
    {"action": 6, "position": 900, "sl": 151.4, "tp": 0.0}, OperationClass.SET, {**BEFORE, "sl": 149}, 1000
)
SAME_LEVELS = Sending({"action": 6, "position": 900, "sl": 1.05, "tp": 1.2}, OperationClass.SET, BEFORE, 1000)
ORDER_BEFORE = order(900, price_open=1.05)
MODIFY = Sending({"action": 7, "order": 900, "price": 1.06}, OperationClass.SET, ORDER_BEFORE, 1000)
DAY = 86_400
LAST_DAY = 20_000 * DAY
LASTING = {"type_time": 2, "time_expiration": LAST_DAY}
EXPIRY = Sending(
    {"action": 7, "order": 900, "price": 1.05, "type_time": 2, "expiration": LAST_DAY + 60},
    OperationClass.SET,
    order(900, price_open=1.05, **LASTING),
    1000,
)
EXPIRY_DAY = Sending({**EXPIRY.request, "type_time": 3}, OperationClass.SET, ORDER_BEFORE, 1000)
FOR_EVER = Sending({**EXPIRY.request, "type_time": 0, "expiration": 0}, OperationClass.SET, EXPIRY.before, 1000)
REMOVE = Sending({"action": 8, "order": 900}, OperationClass.REMOVE, None, 1000)
CLOSE = Sending(
    {"action": 1, "position": 900, "symbol": "EURUSD", "type": 1, "volume": 0.1, "comment": COMMENT},
    OperationClass.REMOVE,
    None,
    1000,
    broker_time=BROKER_TIME,
)
CLOSE_BY = Sending(
    {"action": 10, "position": 900, "position_by": 901}, OperationClass.EXPOSURE, None, 1000, broker_time=BROKER_TIME
)


def closing(order_ticket: int = 1001, **changes: Any) -> dict[str, Any]:
    return deal(order_ticket, **{"position_id": 900, "entry": 1, **changes})


def expiring(type_time: int, expiration: int) -> dict[str, Any]:
    return order(900, state=1, price_open=1.05, type_time=type_time, time_expiration=expiration)


ROWS: list[tuple[str, Sending, Records, str]] = [
    ("levels as asked", LEVELS, records(positions=[position(900, sl=1.06, tp=1.2)]), "DONE"),
    ("levels as before", LEVELS, records(positions=[position(900, sl=1.05)]), "nothing"),
    ("other levels", LEVELS, records(positions=[position(900, sl=1.04)]), "SUPERSEDED"),
    ("no such position", LEVELS, records(positions=[position(901, sl=1.06, tp=1.2)]), "SUPERSEDED"),
    ("closed by the asked stop loss", LEVELS, records(deals=[closing(reason=4, comment="[sl 1.06000]")]), "DONE"),
    ("closed by the asked take profit", LEVELS, records(deals=[closing(reason=5, comment="[tp 1.2]")]), "DONE"),
    ("closed by its old stop loss", LEVELS, records(deals=[closing(reason=4, comment="[sl 1.05]")]), "SUPERSEDED"),
    ("closed by another level", LEVELS, records(deals=[closing(reason=4, comment="[sl 1.06001]")]), "SUPERSEDED"),
    ("closed by hand", LEVELS, records(deals=[closing(comment="[sl")]), "SUPERSEDED"),
    ("another one closed", LEVELS, records(deals=[closing(position_id=1, comment="[sl 1.06]")]), "SUPERSEDED"),
    ("closed by it before it was sent", LEVELS, records(deals=[closing(999, comment="[sl 1.06]")]), "SUPERSEDED"),
    ("closed by the level it had", SAME_LEVELS, records(deals=[closing(comment="[sl 1.05]")]), "SUPERSEDED"),
    ("closed by the asked stop loss, by symbol", NETTING_LEVELS, records(deals=[closing(comment="[sl 1.06]")]), "DONE"),
    (
        "a later position closed by the asked stop loss, by symbol",
        NETTING_LEVELS,
        records(deals=[closing(), closing(1003, position_id=1002, reason=4, comment="[sl 1.06]")]),
        "SUPERSEDED",
    ),
    ("closed by a level that is near", FAR_LEVELS, records(deals=[closing(comment="[sl 151]")]), "SUPERSEDED"),
    ("levels as asked, by symbol", NETTING_LEVELS, records(positions=[position(900, sl=1.06, tp=1.2)]), "DONE"),
    ("order as asked", MODIFY, records([order(900, price_open=1.06)]), "DONE"),
    ("order as before", MODIFY, records([order(900, price_open=1.05)]), "nothing"),
    ("order with another price", MODIFY, records([order(900, price_open=1.07)]), "SUPERSEDED"),
    ("order ended as asked", MODIFY, records(history_orders=[order(900, price_open=1.06)]), "DONE"),
    ("order ended otherwise", MODIFY, records(history_orders=[order(900, price_open=1.05)]), "SUPERSEDED"),
    ("order with the asked end", EXPIRY, records([expiring(2, LAST_DAY + 60)]), "DONE"),
    ("order with its old end", EXPIRY, records([expiring(2, LAST_DAY)]), "nothing"),
    ("order with another end", EXPIRY, records([expiring(2, LAST_DAY + 90)]), "SUPERSEDED"),
    ("order that ended with its old end", EXPIRY, records(history_orders=[expiring(2, LAST_DAY)]), "SUPERSEDED"),
    ("order until the asked day", EXPIRY_DAY, records([expiring(3, LAST_DAY + DAY - 1)]), "DONE"),
    ("order until no day yet", EXPIRY_DAY, records([expiring(0, 0)]), "nothing"),
    ("order for ever, as asked", FOR_EVER, records([expiring(0, 0)]), "DONE"),
    ("order not for ever yet", FOR_EVER, records([expiring(2, LAST_DAY)]), "nothing"),
    ("order nowhere yet", MODIFY, records(), "nothing"),
    ("order still there", REMOVE, records([order(900, state=1)]), "nothing"),
    ("order nowhere", REMOVE, records(), "nothing"),
    ("order cancelled", REMOVE, records(history_orders=[order(900, state=2)]), "DONE"),
    ("order filled before", REMOVE, records(history_orders=[order(900, state=4)]), "REJECTED"),
    ("order expired before", REMOVE, records(history_orders=[order(900, state=6)]), "REJECTED"),
    ("position still open", CLOSE, records(positions=[position(900)]), "nothing"),
    ("position gone, history lags", CLOSE, records(), "nothing"),
    ("closed with our token", CLOSE, records(history_orders=[order(comment=COMMENT)], deals=[closing()]), "FILLED"),
    ("closed without a comment", CLOSE, records(deals=[closing()]), "FILLED"),
    ("closed by its stop loss", CLOSE, records(deals=[closing(reason=4, comment="[sl 1.05]")]), "nothing"),
    ("closed by another intent", CLOSE, records(deals=[closing(comment=FOREIGN)]), "nothing"),
    ("closed before it was sent", CLOSE, records(deals=[closing(999)]), "nothing"),
    ("closed an hour before", CLOSE, records(deals=[closing(time=BROKER_TIME - 3600)]), "nothing"),
    ("closed days after the last tick", CLOSE, records(deals=[closing(time=BROKER_TIME + 3 * DAY)]), "FILLED"),
    ("a larger volume closed", CLOSE, records(deals=[closing(volume=0.3)]), "nothing"),
    ("a part closed, the rest is not seen yet", CLOSE, records(deals=[closing(volume=0.04)]), "ambiguous"),
    (
        "a part closed by hand, the rest by its stop loss",
        CLOSE,
        records(deals=[closing(volume=0.04, reason=0), closing(1002, volume=0.06, reason=4, comment="[sl 1.05]")]),
        "ambiguous",
    ),
    (
        "as much closed by hand a moment before, the rest by its stop loss",
        CLOSE,
        records(deals=[closing(reason=0), closing(1002, reason=4, comment="[sl 1.05]")]),
        "ambiguous",
    ),
    (
        "closed in two parts",
        CLOSE,
        records(deals=[closing(volume=0.04), closing(ticket=7001, volume=0.06)]),
        "FILLED",
    ),
    (
        "both closed by each other an hour before",
        CLOSE_BY,
        records(
            history_orders=[order(type=8, position_id=900, position_by_id=901, time_setup=BROKER_TIME - 3600)],
            deals=[closing(entry=3)],
        ),
        "nothing",
    ),
    (
        "both closed by each other",
        CLOSE_BY,
        records(history_orders=[order(type=8, position_id=900, position_by_id=901)], deals=[closing(entry=3)]),
        "FILLED",
    ),
    (
        "closed by another position",
        CLOSE_BY,
        records(history_orders=[order(type=8, position_id=900, position_by_id=902)], deals=[closing(entry=3)]),
        "nothing",
    ),
    ("both still open", CLOSE_BY, records(positions=[position(900), position(901)]), "nothing"),
]


@pytest.mark.parametrize(("shown", "sending", "seen", "end"), ROWS, ids=[row[0] for row in ROWS])
def test_what_became_of_a_change_or_a_closing_shows_in_its_target(
    shown: str, sending: Sending, seen: Records, end: str
) -> None:
    finding = examine(unknown(sending), seen, Surroundings(exclusive_account=True))
    assert (finding.verdict.value if finding.outcome is None else finding.outcome.state.value) == end


def test_a_closing_of_another_intent_is_not_this_ones() -> None:
    claimed = Surroundings(lambda tickets: set(tickets) & {1001})
    assert examine(unknown(CLOSE), records(deals=[closing()]), claimed).verdict.value == "nothing"


def test_values_that_were_as_asked_before_are_no_change() -> None:
    same = Sending({"action": 6, "position": 900, "sl": 1.05}, OperationClass.SET, BEFORE, 1000)
    outcome = examine(unknown(same), records(positions=[position(900, sl=1.05)]), Surroundings()).outcome
    assert outcome is not None and outcome.state.value == "DONE_NOCHANGE"
