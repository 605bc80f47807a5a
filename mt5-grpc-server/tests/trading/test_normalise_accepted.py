"""What the rules let through, the paper terminal never refuses."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mt5_grpc_server.trading.normalise import (
    KEEP,
    BreakEvenWish,
    CancelWish,
    CloseByWish,
    CloseWish,
    Level,
    OrderChangeWish,
    OrderWish,
    PositionChangeWish,
    Prepared,
    Refusal,
    ReverseWish,
)
from paper_terminal.catalog import CATALOG
from trading.paper_scene import EXCHANGE, HEDGING, NETTING, NOW, answer, fulfil, paper

DONE = {10008, 10009, 10010}
# Money cannot always be known before, and an exchange's book may be too thin: the rules promise neither.
NO_MONEY, NO_LIQUIDITY = {10019}, {10006, 10021}


class Trader:
    """Draws wishes in two symbols at random: most of them sensible, many at the edges, some senseless."""

    def __init__(self, mt5: Any, seed: int) -> None:
        self._mt5 = mt5
        self._random: Any = random.Random(seed)
        self._symbols = self._random.sample(sorted(CATALOG), 2)

    def wish(self) -> Any:
        """The next wish, for what the account holds now."""
        pick = self._random
        positions, orders = self._mt5.positions_get(), self._mt5.orders_get()
        if orders and pick.random() < 0.25:
            order = pick.choice(orders)
            return pick.choice([CancelWish(order.ticket), self._order_change(order), self._order_change(order)])
        if positions and pick.random() < 0.5:
            position = pick.choice(positions)
            return pick.choice(
                [
                    CloseWish(position.ticket),
                    CloseWish(position.ticket, volume=self._volume(position.symbol)),
                    CloseByWish(position.ticket, self._opposite(position, positions).ticket),
                    ReverseWish(position.ticket, sl=self._level(position.symbol), tp=self._level(position.symbol)),
                    BreakEvenWish(position.ticket, offset=pick.choice([0, 1, 25])),
                    PositionChangeWish(position.ticket, self._change(position.symbol), self._change(position.symbol)),
                ]
            )
        return self._order(pick.choice(self._symbols))

    def _opposite(self, position: Any, positions: Any) -> Any:
        fitting = [each for each in positions if each.symbol == position.symbol and each.type != position.type]
        return self._random.choice(fitting or positions)

    def _order(self, symbol: str) -> OrderWish:
        pick = self._random
        kind = pick.choice(["market", "market", "market", "limit", "stop", "stopLimit"])
        side = pick.choice(["buy", "sell"])
        wish = OrderWish(kind, side, symbol, self._volume(symbol), sl=self._level(symbol), tp=self._level(symbol))
        if kind == "market":
            return replace(wish, filling=pick.choice([None, None, None, "FOK", "IOC", "RETURN", "BOC"]))
        lifetime = pick.choice([None, None, "GTC", "DAY", "SPECIFIED", "SPECIFIED_DAY"])
        dated = lifetime in ("SPECIFIED", "SPECIFIED_DAY")
        upwards = (side == "buy") != (kind == "limit")
        return replace(
            wish,
            price=self._price(symbol, upwards),
            stop_limit=self._price(symbol, not upwards) if kind == "stopLimit" else None,
            lifetime=lifetime,
            expiration=NOW + pick.choice([-1, 0, 1, 3600, 90000]) if dated else None,
            filling=pick.choice([None, None, "FOK", "IOC", "RETURN", "BOC"]),
        )

    def _order_change(self, order: Any) -> OrderChangeWish:
        pick = self._random
        price = pick.choice([KEEP, self._price(order.symbol)])
        stop_limit = pick.choice([KEEP, self._price(order.symbol)]) if order.type in (6, 7) else KEEP
        lifetime, expiration = pick.choice([(KEEP, KEEP), (None, None), ("DAY", KEEP), (KEEP, NOW + 7200)])
        return OrderChangeWish(order.ticket, price, stop_limit, self._change(order.symbol),
                               self._change(order.symbol), lifetime, expiration)  # fmt: skip

    def _change(self, symbol: str) -> Any:
        return self._random.choice([KEEP, None, self._level(symbol)])

    def _volume(self, symbol: str) -> Any:
        spec, pick = CATALOG[symbol], self._random
        steps = pick.choice([0, 1, 2, 7, 30, 200, 2000])
        volume = spec.volume_min + spec.volume_step * steps
        return volume if pick.random() < 0.85 else pick.choice([volume + spec.volume_step / 2, spec.volume_max])

    def _price(self, symbol: str, upwards: bool | None = None) -> Any:
        spec, tick = CATALOG[symbol], self._mt5.symbol_info_tick(symbol)
        if tick is None:
            return spec.base_price
        points = self._random.choice([0, 1, spec.stops_level, spec.stops_level + 1, 50, 300.4, 5000])
        sign = self._random.choice([-1, 1]) if upwards is None else 1 if upwards else -1
        away = sign * points * spec.point
        return float(self._random.choice([tick.bid, tick.ask]) + away)

    def _level(self, symbol: str) -> Any:
        pick = self._random
        return pick.choice(
            [
                None,
                Level(self._price(symbol)),
                Level(pick.choice([0.5, 40.0, 333.3, 2500]), "points"),
                Level(pick.choice([1.0, 25.5, 900.0]), "money"),
            ]
        )


@settings(max_examples=40)
@given(login=st.sampled_from([HEDGING, NETTING, EXCHANGE]), seed=st.integers(0, 2**32))
def test_an_accepted_wish_is_never_refused_by_the_terminal(login: int, seed: int) -> None:
    with paper(login) as mt5:
        trader = Trader(mt5, seed)
        for _ in range(15):
            wish = trader.wish()
            prepared = answer(mt5, wish)
            while isinstance(prepared, Prepared):
                result = mt5.order_send(prepared.request)
                assert result is not None, (mt5.last_error(), prepared.request)
                expected = DONE | NO_MONEY | (NO_LIQUIDITY if prepared.request.get("symbol") == "ACME" else set())
                assert result.retcode in expected, (result.comment, wish, prepared)
                if prepared.then is None or result.retcode != 10009:
                    break
                prepared = answer(mt5, prepared.then)


@pytest.fixture(scope="module")
def terminal() -> Iterator[Any]:
    with paper() as mt5:
        yield mt5


@settings(max_examples=100)
@given(symbol=st.sampled_from(sorted(CATALOG)), volume=st.floats(0.001, 20000))
def test_the_nearest_volume_that_a_refusal_names_is_a_volume(terminal: Any, symbol: str, volume: float) -> None:
    refused = answer(terminal, OrderWish("limit", "buy", symbol, volume, price=1.0))
    if isinstance(refused, Refusal) and refused.code == "INVALID_VOLUME":
        for nearest in refused.metadata["nearest"].split(","):
            again = answer(terminal, OrderWish("limit", "buy", symbol, float(nearest), price=1.0))
            assert not isinstance(again, Refusal) or again.code != "INVALID_VOLUME", (refused, again)


def test_the_short_cuts_do_what_they_say(terminal: Any) -> None:
    def held() -> list[tuple[int, float]]:
        return [(each.type, each.volume) for each in terminal.positions_get(symbol="EURUSD")]

    def ticket() -> int:
        return int(terminal.positions_get(symbol="EURUSD")[0].ticket)

    fulfil(terminal, OrderWish("market", "buy", "EURUSD", 0.3, sl=Level(200, "points")))
    fulfil(terminal, ReverseWish(ticket(), tp=Level(10, "money")))
    assert held() == [(1, 0.3)]
    fulfil(terminal, OrderWish("market", "buy", "EURUSD", 0.1))
    short, long = terminal.positions_get(symbol="EURUSD")
    fulfil(terminal, CloseByWish(short.ticket, long.ticket))
    assert held() == [(1, 0.2)]
    fulfil(terminal, CloseWish(ticket(), volume=0.15))
    fulfil(terminal, PositionChangeWish(ticket(), sl=Level(300, "points"), tp=None))
    assert held() == [(1, 0.05)]
    fulfil(terminal, CloseWish(ticket()))
    assert held() == []


def test_a_netting_position_is_turned_round_in_one_deal() -> None:
    with paper(NETTING) as mt5:
        fulfil(mt5, OrderWish("market", "sell", "EURUSD", 0.3))
        (before,) = mt5.positions_get()
        fulfil(mt5, ReverseWish(before.ticket, sl=Level(200, "points")))
        (after,) = mt5.positions_get()
        assert (after.type, after.volume) == (0, 0.3) and after.sl > 0
        assert len(mt5.history_deals_get(0, 2**31 - 1)) == 3
