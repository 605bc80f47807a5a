"""The truth table of evidence: what records mean for an intent whose answer was lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mt5_grpc_server.trading.evidence import Finding, Records, Surroundings, Verdict, examine, tokens
from mt5_grpc_server.trading.intent import Outcome, Sending
from mt5_grpc_server.trading.states import State

from .broker_records import BROKER_TIME, COMMENT, FOREIGN, TOKEN, deal, order, position, records
from .journal_samples import buying, draft, unknown

DAY = 86_400
ALONE = Surroundings(exclusive_account=True)


def pending(**changes: Any) -> Sending:
    return buying(draft(), action=5, type=2, price=1.05, **changes)


def claiming(*tickets: int) -> Surroundings:
    return Surroundings(lambda asked: set(asked) & set(tickets), exclusive_account=True)


def told(finding: Finding) -> tuple[str, str]:
    if finding.outcome is None:
        return finding.verdict.value, ""
    return finding.outcome.state.value, finding.outcome.evidence


# what the broker shows, the state it proves, by which evidence
MARKET_ORDERS: list[tuple[str, Records, str, str]] = [
    ("nothing", records(), "nothing", ""),
    (
        "a filled order with deals",
        records(history_orders=[order(comment=COMMENT)], deals=[deal()]),
        "FILLED",
        "comment",
    ),
    ("only the deal, with the token", records(deals=[deal(comment=COMMENT)]), "FILLED", "comment"),
    ("only the position, with the token", records(positions=[position(comment=COMMENT)]), "FILLED", "comment"),
    (
        "a position that is smaller than asked",
        records(positions=[position(comment=COMMENT, volume=0.05)]),
        "nothing",
        "",
    ),
    ("a filled order whose deals lag", records(history_orders=[order(comment=COMMENT)]), "FILLED", "comment"),
    (
        "a deal of a part",
        records(history_orders=[order(comment=COMMENT, state=2)], deals=[deal(volume=0.04)]),
        "PARTIAL",
        "comment",
    ),
    (
        "deals in two parts",
        records(history_orders=[order(comment=COMMENT)], deals=[deal(volume=0.04), deal(volume=0.06)]),
        "FILLED",
        "comment",
    ),
    ("an order that still works", records(orders=[order(comment=COMMENT, state=1)]), "PLACED", "comment"),
    (
        "an order that is still being filled",
        records([order(comment=COMMENT, state=3, volume_current=0.06)], deals=[deal(volume=0.04)]),
        "PLACED",
        "comment",
    ),
    (
        "an order that was filled between two reads",
        records([order(comment=COMMENT, state=1)], history_orders=[order(comment=COMMENT)], deals=[deal()]),
        "FILLED",
        "comment",
    ),
    ("a rejected order", records(history_orders=[order(comment=COMMENT, state=5)]), "REJECTED", "comment"),
    ("a cancelled order", records(history_orders=[order(comment=COMMENT, state=2)]), "REJECTED", "comment"),
    ("an order of another intent", records(history_orders=[order(comment=FOREIGN)], deals=[deal()]), "nothing", ""),
]
PENDING_ORDERS: list[tuple[str, Records, str, str]] = [
    ("it stands", records(orders=[order(comment=COMMENT, type=2, state=1)]), "PLACED", "comment"),
    ("it was cancelled since", records(history_orders=[order(comment=COMMENT, type=2, state=2)]), "PLACED", "comment"),
    ("it expired since", records(history_orders=[order(comment=COMMENT, type=2, state=6)]), "PLACED", "comment"),
    ("it was refused", records(history_orders=[order(comment=COMMENT, type=2, state=5)]), "REJECTED", "comment"),
    (
        "it was filled since",
        records(history_orders=[order(comment=COMMENT, type=2)], deals=[deal()]),
        "FILLED",
        "comment",
    ),
]


@pytest.mark.parametrize(("shown", "seen", "state", "by"), MARKET_ORDERS, ids=[row[0] for row in MARKET_ORDERS])
def test_what_became_of_a_market_order_shows_in_the_records(shown: str, seen: Records, state: str, by: str) -> None:
    assert told(examine(unknown(), seen, ALONE)) == (state, by)


@pytest.mark.parametrize(("shown", "seen", "state", "by"), PENDING_ORDERS, ids=[row[0] for row in PENDING_ORDERS])
def test_what_became_of_a_pending_order_shows_in_the_records(shown: str, seen: Records, state: str, by: str) -> None:
    assert told(examine(unknown(pending()), seen, ALONE)) == (state, by)


def test_a_finding_has_tickets_volume_and_mean_price() -> None:
    seen = records(deals=[deal(comment=COMMENT, volume=0.04, price=1.1), deal(ticket=7001, volume=0.06, price=1.2)])
    outcome = examine(unknown(), seen, ALONE).outcome
    assert outcome is not None
    assert (outcome.order, outcome.deal, outcome.position) == (1001, 6001, 1001)
    assert (outcome.volume, outcome.price) == (0.1, 1.16)


def test_the_ticket_of_a_late_reply_is_enough() -> None:
    late = unknown(outcome=Outcome(State.UNKNOWN, order=1001))
    assert told(examine(late, records(deals=[deal()]), ALONE)) == ("FILLED", "ticket")
    alike = records(history_orders=[order(1002)], deals=[deal(1002)])
    assert told(examine(late, alike, ALONE)) == ("ambiguous", "")
    assert told(examine(late, records(deals=[deal(1002)]), ALONE)) == ("nothing", "")


def test_a_look_alike_decides_only_where_nothing_else_can_be_meant() -> None:
    seen = records(history_orders=[order()], deals=[deal()])
    two = records(history_orders=[order(), order(1002)], deals=[deal(), deal(1002)])
    assert told(examine(unknown(), seen, ALONE)) == ("FILLED", "likeness")
    assert told(examine(unknown(), seen, Surroundings())) == ("ambiguous", "")
    assert told(examine(unknown(), two, ALONE)) == ("ambiguous", "")
    assert told(examine(unknown(), seen, Surroundings(look_alike=True, exclusive_account=True))) == ("ambiguous", "")
    assert told(examine(unknown(), two, claiming(1002))) == ("FILLED", "likeness")
    assert told(examine(unknown(), seen, claiming(1001))) == ("nothing", "")


def test_a_look_alike_of_less_volume_decides_only_where_its_deals_show_all_of_it() -> None:
    part = order(volume_initial=0.04)
    assert told(examine(unknown(), records(history_orders=[part], deals=[deal()]), ALONE)) == ("FILLED", "likeness")
    smaller = records(history_orders=[part], deals=[deal(volume=0.04)])
    assert told(examine(unknown(), smaller, ALONE)) == ("ambiguous", "")


@pytest.mark.parametrize(("seconds", "end"), [(-3600, "nothing"), (-30, "FILLED"), (1, "FILLED"), (3 * DAY, "FILLED")])
def test_a_look_alike_is_no_older_than_the_sending_and_as_young_as_it_may_be(seconds: int, end: str) -> None:
    """Before a weekend the last tick is days older than the order that is executed after it."""
    sent = replace(buying(draft()), broker_time=BROKER_TIME)
    seen = records(history_orders=[order(time_setup=BROKER_TIME + seconds)], deals=[deal()])
    assert told(examine(unknown(sent), seen, ALONE))[0] == end


@pytest.mark.parametrize(
    "other",
    [
        order(999),
        order(symbol="GBPUSD"),
        order(type=1),
        order(magic=8),
        order(volume_initial=0.2),
        order(comment=FOREIGN),
        order(time_setup=0),
    ],
)
def test_an_order_that_differs_is_no_look_alike(other: dict[str, Any]) -> None:
    seen = records(history_orders=[other], deals=[deal(other["ticket"])])
    assert told(examine(unknown(), seen, ALONE)) == ("nothing", "")


def test_every_token_at_the_broker_is_seen_with_its_order() -> None:
    assert tokens(records(positions=[position(5, comment=COMMENT)])) == {TOKEN: 5}
    assert tokens(records(deals=[deal(6, comment=COMMENT)])) == {TOKEN: 6}
    assert tokens(records(orders=[order(7, comment=COMMENT)], deals=[deal(8)])) == {TOKEN: 7}
    assert Verdict.NOTHING.value == "nothing"
