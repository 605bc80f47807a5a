"""From a wish to the exact request of order_send(), or to a refusal that says what would be valid.

Pure: everything is decided on a Scene, which the caller reads in one lane slot.
"""

from mt5_grpc_server.trading.normalise.answers import Answer, Prepared, Refusal, Unchanged
from mt5_grpc_server.trading.normalise.prepare import prepare, purpose_of, symbol_of
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.wishes import (
    KEEP,
    BreakEvenWish,
    CancelWish,
    CloseByWish,
    CloseWish,
    Keep,
    Level,
    OrderChangeWish,
    OrderWish,
    PositionChangeWish,
    ReverseWish,
    Wish,
)

__all__ = [
    "KEEP",
    "Answer",
    "BreakEvenWish",
    "CancelWish",
    "CloseByWish",
    "CloseWish",
    "Keep",
    "Level",
    "OrderChangeWish",
    "OrderWish",
    "PositionChangeWish",
    "Prepared",
    "Refusal",
    "ReverseWish",
    "Scene",
    "Unchanged",
    "Wish",
    "prepare",
    "purpose_of",
    "symbol_of",
]
