"""The front door of the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
    PositionChangeWish,
    ReverseWish,
    Wish,
)

# For each wish the rule that answers it, and what an error says could not be done.
_WISHES: dict[type[Wish], tuple[Callable[[Any, Scene], Answer], str]] = {
    OrderWish: (place, "place order"),
    OrderChangeWish: (change_order, "modify order {ticket}"),
    CancelWish: (cancel, "cancel order {ticket}"),
    CloseWish: (close, "close position {ticket}"),
    CloseByWish: (close_by, "close position {ticket} by {by}"),
    ReverseWish: (reverse, "reverse position {ticket}"),
    BreakEvenWish: (break_even, "move position {ticket} to break-even"),
    PositionChangeWish: (change_position, "modify position {ticket}"),
}


def prepare(wish: Wish, scene: Scene) -> Answer:
    """The request that fulfils a wish, Unchanged where nothing needs to be done, or a Refusal.

    Never raises for anything that a caller or a broker may hand in.
    """
    rule, _ = _WISHES[type(wish)]
    try:
        return rule(wish, scene)
    except Refused as refused:
        return _refusal(wish, refused)


def purpose_of(wish: Wish) -> str:
    """What a wish is for, as it completes "Cannot ..."."""
    _, purpose = _WISHES[type(wish)]
    return purpose.format_map(vars(wish))


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


def _refusal(wish: Wish, refused: Refused) -> Refusal:
    return Refusal(refused.code, f"Cannot {purpose_of(wish)}: {refused.why}", refused.metadata)
