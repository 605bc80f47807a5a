"""What became of a change or a removal, by the state of its target."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Protocol

from mt5_grpc_server.trading.evidence_orders import CANCELED, LEAST_VOLUME, may_be_later, of_deals, volume_of
from mt5_grpc_server.trading.intent import Intent, OperationClass, Outcome, Sending
from mt5_grpc_server.trading.mt5 import CLOSE_BY, DEAL, MODIFY, REMOVE, SLTP, Record
from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.token import find_token

Claimed = Callable[[Collection[int]], Collection[int]]

ORDER_TYPE_CLOSE_BY = 8
_BROKER_REASONS = (4, 5, 6)  # stop loss, take profit, stop out
_CLOSING_ENTRIES = (1, 2, 3)  # out, in and out, out by
_SPECIFIED, _SPECIFIED_DAY, _DAY_SECONDS = 2, 3, 24 * 3600
# What a broker writes on the deal of a stop, with the level that was reached.
_REACHED = re.compile(r"\[(?P<name>sl|tp) (?P<level>\d+(?:\.(?P<decimals>\d+))?)")
_ORDER_FIELDS = {"price": "price_open", "stoplimit": "price_stoplimit", "sl": "sl", "tp": "tp"}


class Records(Protocol):
    """See evidence.Records."""

    @property
    def orders(self) -> Sequence[Record]: ...
    @property
    def positions(self) -> Sequence[Record]: ...
    @property
    def history_orders(self) -> Sequence[Record]: ...
    @property
    def history_deals(self) -> Sequence[Record]: ...


def by_target(intent: Intent, records: Records, claimed: Claimed) -> Outcome | None:
    """The outcome that the target tells, None where it tells none (yet) or the request has no target. `claimed` says
    which of some tickets are of orders that other intents have made.
    """
    sending = intent.sending
    assert sending is not None
    action = sending.request["action"]
    if action == SLTP:
        return _levels(sending, records)
    if action == MODIFY:
        return _changed_order(sending, records)
    if action == REMOVE:
        return _removed_order(sending.request["order"], records)
    if action == CLOSE_BY:
        return _closed_by(intent, sending, records)
    if action == DEAL and sending.operation_class is OperationClass.REMOVE:
        return _closed(intent, sending, records, claimed)
    return None


def may_have_closed(intent: Intent, records: Records, claimed: Claimed) -> bool:
    """True where the position that a request closes as a whole is gone, and its end was not told by `by_target` though
    deals are there that may be the request's.
    """
    sending = intent.sending
    assert sending is not None
    whole = sending.request["action"] == DEAL and sending.operation_class is OperationClass.REMOVE
    return whole and bool(_possible_closings(intent, sending, records, claimed))


def _levels(sending: Sending, records: Records) -> Outcome | None:
    request = sending.request
    ticket = request.get("position")
    field, wanted = ("ticket", ticket) if ticket else ("symbol", request.get("symbol"))
    position = next((each for each in records.positions if each[field] == wanted), None)
    if position is None:
        return _reached(sending, records) or _superseded("the position has been closed since")
    values = {name: request.get(name, 0.0) for name in ("sl", "tp")}
    return _by_value(values, position, sending.before, position["identifier"])


def _reached(sending: Sending, records: Records) -> Outcome | None:
    """Done where the position was closed by a level that was asked for and was not there before."""
    request, before = sending.request, sending.before
    if before is None:
        return None
    # Of that position: another one of its symbol may have come and gone since.
    since = [deal for deal in _closings(before["identifier"], records) if deal["order"] > sending.high_water]
    last = max(since, key=_number, default=None)
    shown = None if last is None else _REACHED.match(last["comment"])
    if last is None or shown is None:
        return None
    name, level = shown["name"], float(shown["level"])
    # A broker may leave digits out: what is only near the level that is shown may be another one.
    half_digit = 0.5 * 10.0 ** -len(shown["decimals"] or "")
    if not _equal(request.get(name, 0.0), level) or abs(before[name] - level) <= half_digit:
        return None
    return Outcome(
        State.DONE, position=last["position_id"], message="The change was made, and closed the position since"
    )


def _changed_order(sending: Sending, records: Records) -> Outcome | None:
    ticket, request = sending.request["order"], sending.request
    values = {field: request.get(name, 0.0) for name, field in _ORDER_FIELDS.items()}
    if not request.get("stoplimit"):
        del values["price_stoplimit"]
    values["type_time"] = request.get("type_time", 0)
    if values["type_time"] in (_SPECIFIED, _SPECIFIED_DAY):
        values["time_expiration"] = request.get("expiration", 0)
    active = next((order for order in records.orders if order["ticket"] == ticket), None)
    if active is not None:
        return _by_value(values, active, sending.before, 0, ticket)
    finished = next((order for order in records.history_orders if order["ticket"] == ticket), None)
    if finished is None:
        return None
    if _same(values, finished):
        return Outcome(State.DONE, order=ticket, message="The order was changed, and has ended since")
    return _superseded("the order has ended since")


def _by_value(
    values: Mapping[str, float], record: Record, before: Record | None, position: int, order: int = 0
) -> Outcome | None:
    if _same(values, record):
        unchanged = before is not None and _same(values, before)
        state = State.DONE_NOCHANGE if unchanged else State.DONE
        return Outcome(state, order=order, position=position, message="The values are as asked")
    if before is None or all(_equal(before[name], record[name]) for name in values):
        return None
    return _superseded("somebody else has set other values since")


def _removed_order(ticket: int, records: Records) -> Outcome | None:
    if any(order["ticket"] == ticket for order in records.orders):
        return None
    finished = next((order for order in records.history_orders if order["ticket"] == ticket), None)
    if finished is None:
        return None
    if finished["state"] == CANCELED:
        return Outcome(State.DONE, order=ticket, message="The order was cancelled")
    message = "The order was not cancelled: it had been executed or had expired before"
    return Outcome(State.REJECTED, "ORDER_REJECTED", message, order=ticket)


def _closed(intent: Intent, sending: Sending, records: Records, claimed: Claimed) -> Outcome | None:
    possible = _possible_closings(intent, sending, records, claimed)
    if not possible:
        return None
    # What closes all that is left is the last there is: a stop loss after it means that it was only a part.
    last = max(_closings(sending.request["position"], records), key=_number)
    deals = possible.get(last["order"], [])
    asked = float(sending.request["volume"])
    return of_deals(last["order"], deals, asked) if volume_of(deals) >= asked - LEAST_VOLUME else None


def _possible_closings(
    intent: Intent, sending: Sending, records: Records, claimed: Claimed
) -> Mapping[int, Sequence[Record]]:
    ticket = sending.request["position"]
    if any(position["ticket"] == ticket for position in records.positions):
        return {}
    found: dict[int, list[Record]] = {}
    for deal in _closings(ticket, records):
        if (
            deal["order"] > sending.high_water
            and deal["reason"] not in _BROKER_REASONS
            # A token here is another intent's: ours would have been found by it.
            and find_token(deal["comment"]) is None
            and may_be_later(deal["time"], intent)
        ):
            found.setdefault(deal["order"], []).append(deal)
    most = float(sending.request["volume"]) + LEAST_VOLUME
    others = claimed(list(found)) if found else ()
    return {order: deals for order, deals in found.items() if order not in others and volume_of(deals) <= most}


def _closings(position: int, records: Records) -> list[Record]:
    return [
        deal for deal in records.history_deals if deal["position_id"] == position and deal["entry"] in _CLOSING_ENTRIES
    ]


def _number(deal: Record) -> int:
    return int(deal["ticket"])


def _closed_by(intent: Intent, sending: Sending, records: Records) -> Outcome | None:
    pair = sending.request["position"], sending.request["position_by"]
    for order in records.history_orders:
        made = order["type"] == ORDER_TYPE_CLOSE_BY and order["ticket"] > sending.high_water
        if (
            made
            and (order["position_id"], order["position_by_id"]) == pair
            and may_be_later(order["time_setup"], intent)
        ):
            deals = [deal for deal in records.history_deals if deal["order"] == order["ticket"]]
            return of_deals(order["ticket"], deals, 0.0) if deals else None
    return None


def _superseded(why: str) -> Outcome:
    return Outcome(State.SUPERSEDED, message=f"It cannot be told any more whether the change was made: {why}")


def _same(values: Mapping[str, float], record: Record) -> bool:
    # Of SPECIFIED_DAY only the day counts, whose last second the broker may show.
    unit = _DAY_SECONDS if values.get("type_time") == _SPECIFIED_DAY else 1
    return all(
        value // unit == record[name] // unit if name == "time_expiration" else _equal(value, record[name])
        for name, value in values.items()
    )


def _equal(one: float, other: float) -> bool:
    # Far below any price step, far above the noise of a double.
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
