"""The front door of the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mt5_grpc_server.trading.normalise.answers import Answer, Refusal, Refused
from mt5_grpc_server.trading.normalise.closing import close, close_by, reverse
from mt5_grpc_server.trading.normalise.pending import cancel, change_order
from mt5_grpc_server.trading.normalise.placing import place
from mt5_grpc_server.trading.normalise.protecting import break_even, change_position
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.wishes import (
    BreakEvenWish,
    CancelWish,
    CloseByWish,
    CloseWish,
    OrderChangeWish,
    OrderWish,
    ReverseWish,
    Wish,
)


def prepare(wish: Wish, scene: Scene) -> Answer:
    """The request that fulfils a wish, Unchanged where nothing needs to be done, or a Refusal.

    Never raises for anything that a caller or a broker may hand in.
    """
    try:
        return _answer(wish, scene)
    except Refused as refused:
        return _refusal(wish, refused)


def symbol_of(wish: Wish, positions: Sequence[Mapping[str, Any]], orders: Sequence[Mapping[str, Any]]) -> str | Refusal:
    """The symbol to read for a wish, from the account's positions and active orders; a Refusal where there is none."""
    if isinstance(wish, OrderWish):
        return wish.symbol
    is_order = isinstance(wish, (OrderChangeWish, CancelWish))
    for record in orders if is_order else positions:
        if record["ticket"] == wish.ticket:
            return str(record["symbol"])
    if is_order:
        missing = Refused("TICKET_NOT_FOUND", f"there is no active order {wish.ticket}", ticket=wish.ticket)
    else:
        missing = Refused("POSITION_CLOSED", f"there is no open position {wish.ticket}", ticket=wish.ticket)
    return _refusal(wish, missing)


def _answer(wish: Wish, scene: Scene) -> Answer:
    if isinstance(wish, OrderWish):
        return place(wish, scene)
    if isinstance(wish, OrderChangeWish):
        return change_order(wish, scene)
    if isinstance(wish, CancelWish):
        return cancel(wish, scene)
    if isinstance(wish, CloseWish):
        return close(wish, scene)
    if isinstance(wish, CloseByWish):
        return close_by(wish, scene)
    if isinstance(wish, ReverseWish):
        return reverse(wish, scene)
    if isinstance(wish, BreakEvenWish):
        return break_even(wish, scene)
    return change_position(wish, scene)


def _refusal(wish: Wish, refused: Refused) -> Refusal:
    return Refusal(refused.code, f"Cannot {_purpose(wish)}: {refused.why}", refused.metadata)


def _purpose(wish: Wish) -> str:
    if isinstance(wish, OrderWish):
        return "place order"
    if isinstance(wish, OrderChangeWish):
        return f"modify order {wish.ticket}"
    if isinstance(wish, CancelWish):
        return f"cancel order {wish.ticket}"
    if isinstance(wish, CloseWish):
        return f"close position {wish.ticket}"
    if isinstance(wish, CloseByWish):
        return f"close position {wish.ticket} by {wish.by}"
    if isinstance(wish, ReverseWish):
        return f"reverse position {wish.ticket}"
    if isinstance(wish, BreakEvenWish):
        return f"move position {wish.ticket} to break-even"
    return f"modify position {wish.ticket}"
