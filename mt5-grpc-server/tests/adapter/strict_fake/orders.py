"""order_check, order_send."""

from __future__ import annotations

from typing import Any

from .base import NOW, Refused, package_function
from .structures import layout, make
from .trades import Trades

CHECKED = ("action", "magic", "order", "symbol", "volume", "price", "stoplimit", "sl", "tp", "deviation", "type",
           "type_filling", "type_time", "expiration", "comment", "position", "position_by")  # fmt: skip
RANGES = {"u32": (0, 2**32 - 1), "u64": (0, 2**64 - 1), "i64": (-(2**63), 2**63 - 1)}


class Orders(Trades):
    """Opens, closes, places and removes; everything else is an invalid request (10013)."""

    def __init__(self, keywords_only: bool = False) -> None:
        super().__init__()
        self.keywords_only = keywords_only
        self.answer: dict[str, Any] = {}  # fields of the next results of order_send that overrule the true ones
        self._ticket = 500000000

    @package_function(None)
    def order_check(self, *arguments: Any, **keywords: Any) -> Any:
        request = self._request(arguments, keywords)
        self.reach("order_check")
        if request.action != 1 or request.symbol not in self.selected:
            return make("OrderCheckResult", retcode=10013, comment="Invalid request", request=request)
        return make("OrderCheckResult", balance=10000.0, equity=10000.0, comment="Done", request=request)

    @package_function(None)
    def order_send(self, *arguments: Any, **keywords: Any) -> Any:
        request = self._request(arguments, keywords)
        self.reach("order_send")
        done = {"retcode": 10009, "comment": "Request executed", "request_id": 1, **self._execute(request)}
        return make("OrderSendResult", **{**done, **self.answer}, request=request)

    def _request(self, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        if arguments and (keywords or self.keywords_only):
            raise Refused(-2, "Unnamed arguments not allowed")
        if len(arguments) > 1 or (not arguments and not keywords):
            raise Refused(-2, "Invalid number of arguments")
        given = arguments[0] if arguments else keywords
        if type(given) is not dict:
            raise Refused(-2, "Invalid arguments")
        kinds = dict(layout("TradeRequest"))
        for name in CHECKED:
            if name in given:
                _check(name, kinds[name], given[name])
        return make("TradeRequest", **{name: given[name] for name in kinds if name in given})

    def _execute(self, request: Any) -> dict[str, Any]:
        if request.action == 1 and request.position == 0 and request.symbol in self.selected:
            return self._open(request)
        if request.action == 1 and request.position in self.positions:
            return self._close(request)
        if request.action == 5 and request.symbol in self.selected:
            return self._place(request)
        if request.action == 8 and request.order in self.orders:
            self.history_orders.append(self.orders.pop(request.order))
            return {"order": request.order}
        return {"retcode": 10013, "comment": "Invalid request", "request_id": 0}

    def _open(self, request: Any) -> dict[str, Any]:
        ticket = self._next()
        common = {"symbol": request.symbol, "magic": request.magic, "comment": request.comment, "type": request.type}
        position = {"ticket": ticket, "identifier": ticket, "time": NOW, "volume": request.volume, "price_open": 1.1001}
        self.positions[ticket] = make("TradePosition", **common, **position)
        return self._record(ticket, ticket, 0, request, common)

    def _close(self, request: Any) -> dict[str, Any]:
        position = self.positions.pop(request.position)
        return self._record(
            self._next(), position.identifier, 1, request, {"symbol": position.symbol, "type": request.type}
        )

    def _place(self, request: Any) -> dict[str, Any]:
        ticket = self._next()
        common = {"ticket": ticket, "symbol": request.symbol, "type": request.type, "state": 1}
        self.orders[ticket] = make("TradeOrder", **common, price_open=request.price, time_done=NOW)
        return {"order": ticket, "volume": request.volume}

    def _record(self, order: int, position: int, entry: int, request: Any, common: dict[str, Any]) -> dict[str, Any]:
        deal = 700000001 + len(self.deals)
        volume = request.volume
        self.history_orders.append(
            make(
                "TradeOrder",
                **common,
                ticket=order,
                position_id=position,
                state=4,
                time_done=NOW,
                volume_initial=volume,
            )
        )
        facts = {"ticket": deal, "order": order, "position_id": position, "entry": entry, "volume": volume}
        self.deals.append(make("TradeDeal", **common, **facts, time=NOW))
        return {"order": order, "deal": deal, "volume": volume, "price": 1.1001}

    def _next(self) -> int:
        self._ticket += 1
        return self._ticket


def _check(name: str, kind: str, value: object) -> None:
    if kind == "f64":
        good = isinstance(value, float)
    elif kind == "str":
        good = isinstance(value, str) and len(value) <= 29
    else:
        good = isinstance(value, int)
    if not good:
        raise Refused(-2, f'Invalid "{name}" argument')
    if kind in RANGES and isinstance(value, int) and not RANGES[kind][0] <= value <= RANGES[kind][1]:
        raise SystemError("order_send returned a result with an exception set")
