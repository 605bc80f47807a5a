"""What became of one order, by its ticket, its position or its likeness. Source of the states and entries: MQL5
reference, "Order Properties", "Deal Properties".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from mt5_grpc_server.trading.intent import Intent, Outcome
from mt5_grpc_server.trading.mt5 import Record
from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.token import find_token

CANCELED, PARTIAL, FILLED, REJECTED, EXPIRED = 2, 3, 4, 5, 6
_ENDED_UNFILLED = (CANCELED, REJECTED, EXPIRED)
_NAMES = {CANCELED: "cancelled", REJECTED: "rejected", EXPIRED: "expired"}
# Half of the finest volume step there is.
LEAST_VOLUME = 0.000005
_PENDING_TYPES = range(2, 8)
# A broker stamps its ticks and its orders by clocks that may differ a little.
_CLOCKS_DIFFER_SECONDS = 60
# Where no tick was seen before it was sent only UTC is known, from which a broker's clock is up to 14 hours away.
_WINDOW_SECONDS = 24 * 3600


class Records(Protocol):
    """See evidence.Records."""

    @property
    def orders(self) -> Sequence[Record]: ...
    @property
    def history_orders(self) -> Sequence[Record]: ...
    @property
    def history_deals(self) -> Sequence[Record]: ...


def outcome_of(ticket: int, intent: Intent, records: Records) -> Outcome | None:
    """The outcome that the records of this order tell, None where they tell none yet."""
    assert intent.sending is not None
    asked = float(intent.sending.request.get("volume") or 0.0)
    deals = [deal for deal in records.history_deals if deal["order"] == ticket]
    active = next((order for order in records.orders if order["ticket"] == ticket), None)
    # An active order may be filled further, so that a part is not its end.
    if active is not None and volume_of(deals) < (asked or active["volume_initial"]) - LEAST_VOLUME:
        return Outcome(State.PLACED, order=ticket, message="The order stands at the broker")
    if deals:
        return of_deals(ticket, deals, asked)
    finished = next((order for order in records.history_orders if order["ticket"] == ticket), None)
    return None if finished is None else _of_finished(finished)


def of_deals(ticket: int, deals: Sequence[Record], asked: float) -> Outcome:
    """The outcome of an order with deals; `asked` is its volume in lots, 0 where it is not known."""
    volume = volume_of(deals)
    price = sum(deal["volume"] * deal["price"] for deal in deals) / volume if volume else 0.0
    whole = volume >= asked - LEAST_VOLUME
    return Outcome(
        State.FILLED if whole else State.PARTIAL,
        order=ticket,
        deal=deals[0]["ticket"],
        position=deals[-1]["position_id"],
        volume=round(volume, 8),
        price=round(price, 8),
        message="The order was executed" if whole else f"The order was executed with {volume:g} of {asked:g} lots",
    )


def volume_of(deals: Iterable[Record]) -> float:
    """Lots of all these deals."""
    return sum(float(deal["volume"]) for deal in deals)


def outcome_of_position(position: Record, intent: Intent) -> Outcome | None:
    """The outcome that an open position with our token tells, while the history does not show it yet."""
    assert intent.sending is not None
    asked = float(intent.sending.request.get("volume") or 0.0)
    if intent.sending.request.get("position") or position["volume"] < asked - LEAST_VOLUME:
        return None
    return Outcome(
        State.FILLED,
        order=position["ticket"] if position["ticket"] > intent.sending.high_water else 0,
        position=position["identifier"],
        volume=asked,
        price=position["price_open"],
        message="The order was executed",
    )


def look_alikes(intent: Intent, records: Records) -> Iterator[int]:
    """Tickets of orders without any token that may be the one of the intent."""
    sending = intent.sending
    assert sending is not None
    request = sending.request
    seen = set()
    for order in (*records.orders, *records.history_orders):
        same = (
            order["ticket"] > sending.high_water
            and order["ticket"] not in seen
            and order["symbol"] == request.get("symbol")
            and order["type"] == request.get("type")
            and order["magic"] == request.get("magic", 0)
            # The history may show the last part only.
            and 0 < order["volume_initial"] <= float(request.get("volume") or 0.0) + LEAST_VOLUME
            and may_be_later(order["time_setup"], intent)
        )
        if same and find_token(order["comment"]) is None:
            seen.add(order["ticket"])
            yield order["ticket"]


def shows_whole(ticket: int, intent: Intent, records: Records) -> bool:
    """True where the records of this order, by itself or by its deals, show the volume that was asked."""
    assert intent.sending is not None
    least = float(intent.sending.request.get("volume") or 0.0) - LEAST_VOLUME
    orders = (order for order in (*records.orders, *records.history_orders) if order["ticket"] == ticket)
    if any(float(order["volume_initial"]) >= least for order in orders):
        return True
    return volume_of(deal for deal in records.history_deals if deal["order"] == ticket) >= least


def may_be_later(moment: float, intent: Intent) -> bool:
    """True where a second of the broker's clock may be one after the intent was sent, however much later: the tick that
    dates the sending may be days old where the market was closed.
    """
    sending = intent.sending
    if sending is not None and sending.broker_time:
        return moment >= sending.broker_time - _CLOCKS_DIFFER_SECONDS
    return abs(moment - intent.sent) <= _WINDOW_SECONDS


def same_terms(request: Record, other: Record) -> bool:
    """True where the records of the broker could not tell these two requests apart without a comment."""
    names = ("action", "symbol", "type", "volume", "magic", "position")
    return all((request.get(name) or 0) == (other.get(name) or 0) for name in names)


def _of_finished(order: Record) -> Outcome | None:
    ticket, state = order["ticket"], order["state"]
    if state in (FILLED, PARTIAL):
        volume = order["volume_initial"] - order["volume_current"]
        price = order["price_current"] or order["price_open"]
        end = State.FILLED if state == FILLED else State.PARTIAL
        return Outcome(end, "", "The order was executed", 0, ticket, 0, order["position_id"], volume, price)
    if state not in _ENDED_UNFILLED:
        return None
    if order["type"] in _PENDING_TYPES and state != REJECTED:
        return Outcome(State.PLACED, order=ticket, message=f"The order was placed, and has been {_NAMES[state]} since")
    message = f"The order was refused: the broker's history shows it as {_NAMES[state]}"
    return Outcome(State.REJECTED, "ORDER_REJECTED", message, order=ticket)
