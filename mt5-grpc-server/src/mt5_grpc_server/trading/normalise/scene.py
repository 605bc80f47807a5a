"""Everything that the rules read, taken in one lane slot."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.mt5 import HEDGING
from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.decimals import exact, finite, to_digits


def _unknown_money(order_type: int, volume: float, *prices: float) -> float | None:
    return None


@dataclass(frozen=True)
class Scene:
    """One account and one symbol at one moment, as dicts of MT5's structures.

    `positions` and `orders` are those of the whole account. `broker_time` turns UTC epoch seconds into seconds of the
    broker's clock, None while that clock is not known; `broker_now` is the latest second that the broker's clock is
    known to have reached, None where no tick was seen. `profit(order_type, volume, price_open, price_close)` and
    `margin(order_type, volume, price)` are the terminal's calculations for this symbol in the account's currency, None
    where it cannot calculate.
    """

    account: Mapping[str, Any]
    terminal: Mapping[str, Any]
    symbol: Mapping[str, Any]
    tick: Mapping[str, Any]
    positions: Sequence[Mapping[str, Any]] = ()
    orders: Sequence[Mapping[str, Any]] = ()
    broker_now: int | None = None
    broker_time: Callable[[float], int | None] = field(default=lambda utc: None)
    profit: Callable[[int, float, float, float], float | None] = field(default=_unknown_money)
    margin: Callable[[int, float, float], float | None] = field(default=_unknown_money)

    @property
    def name(self) -> str:
        """The symbol's name."""
        return str(self.symbol["name"])

    @property
    def hedging(self) -> bool:
        """Whether a symbol can have several positions."""
        return bool(self.account["margin_mode"] == HEDGING)

    @property
    def point(self) -> Decimal:
        """The smallest price change that the symbol's digits can show."""
        point = self.symbol["point"]
        return exact(point) if point > 0 else Decimal(1).scaleb(-int(self.symbol["digits"]))

    @property
    def tick_size(self) -> Decimal:
        """The smallest price change that the symbol makes."""
        size = self.symbol["trade_tick_size"]
        return exact(size) if size > 0 else self.point

    def opening_price(self, is_buy: bool) -> Decimal:
        """Ask for a buy, bid for a sell; refused where there is no price."""
        price = self.tick.get("ask" if is_buy else "bid")
        if not finite(price) or price <= 0:
            raise Refused("PRICE_OFF", f'the broker gives no price for "{self.name}" now', symbol=self.name)
        return to_digits(exact(price), int(self.symbol["digits"]))

    def closing_price(self, is_buy: bool) -> Decimal:
        """Bid to close a long position, ask to close a short one."""
        return self.opening_price(not is_buy)

    def position(self, ticket: int) -> Mapping[str, Any]:
        """An open position; refused where there is none."""
        for position in self.positions:
            if position["ticket"] == ticket:
                return position
        raise Refused("POSITION_CLOSED", f"there is no open position {ticket}", ticket=ticket)

    def order(self, ticket: int) -> Mapping[str, Any]:
        """An active order; refused where there is none."""
        for order in self.orders:
            if order["ticket"] == ticket:
                return order
        raise Refused("TICKET_NOT_FOUND", f"there is no active order {ticket}", ticket=ticket)

    def netting_position(self) -> Mapping[str, Any] | None:
        """The symbol's one position on a netting account; always None on a hedging account."""
        if self.hedging:
            return None
        return next((position for position in self.positions if position["symbol"] == self.name), None)
