"""Random lives of accounts, with restarts, under the laws that hold for every account."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paper.broker_kit import DAY, EXCHANGE, HEDGING, HOUR, NETTING, SECOND, Desk
from paper.broker_laws import check_laws
from paper_terminal import constants as c
from paper_terminal.market.quotes import Level

SYMBOLS = ("EURUSD", "USDJPY", "ACME")
POINT = {"EURUSD": 0.00001, "USDJPY": 0.001, "ACME": 0.01}
BASE = {"EURUSD": 1.1, "USDJPY": 150.0, "ACME": 120.0}
LOTS = {"EURUSD": 0.01, "USDJPY": 0.01, "ACME": 1.0}

offsets, distances = st.integers(-600, 600), st.integers(1, 400)
SYMBOL, WHICH = st.sampled_from(SYMBOLS), st.integers(0, 3)
STEPS = st.one_of(
    st.tuples(st.just("deal"), SYMBOL, st.integers(0, 1), st.integers(1, 90), st.integers(0, 1), distances),
    st.tuples(st.just("pending"), SYMBOL, st.integers(2, 7), distances, st.integers(0, 3)),
    st.tuples(st.just("close"), WHICH, st.integers(1, 60)),
    st.tuples(st.just("close_by"), WHICH, WHICH),
    st.tuples(st.just("protect"), WHICH, distances, distances),
    st.tuples(st.just("modify"), WHICH, distances),
    st.tuples(st.just("remove"), WHICH),
    st.tuples(st.just("tick"), SYMBOL, offsets, st.sampled_from((SECOND, HOUR, DAY))),
    st.tuples(st.just("restart")),
)
BELOW = (c.ORDER_TYPE_BUY_LIMIT, c.ORDER_TYPE_SELL_STOP, c.ORDER_TYPE_SELL_STOP_LIMIT)


class Life:
    """Applies random steps to an account in a file."""

    def __init__(self, login: int, db: Path) -> None:
        self.db = db
        self.desk = Desk(login, db=db, deposit=900.0)
        self.desk.market.books["ACME"] = (Level(1, 120.04, 30.0), Level(1, 120.02, 20.0), Level(2, 120.0, 40.0))

    def price(self, symbol: str, offset: int) -> float:
        quote = self.desk.market.quote(symbol, self.desk.clock.at_msc)
        assert quote is not None
        return round((quote.bid if offset < 0 else quote.ask) + offset * POINT[symbol], 5)

    def deal(self, symbol: str, order_type: int, steps: int, filling: int, distance: int) -> None:
        sl = self.price(symbol, -distance if order_type == c.ORDER_TYPE_BUY else distance)
        self.desk.deal(order_type, round(steps * LOTS[symbol], 8), symbol, type_filling=filling, sl=sl)

    def pending(self, symbol: str, order_type: int, distance: int, type_time: int) -> None:
        expiration = self.desk.clock.at_msc // 1000 + 3600
        price = self.price(symbol, -distance if order_type in BELOW else distance)
        lifetime = {"type_time": type_time, "expiration": expiration}
        self.desk.pending(order_type, 10 * LOTS[symbol], price, symbol, stoplimit=price, **lifetime)

    def close(self, which: int, steps: int) -> None:
        for position in self.desk.positions[which : which + 1]:
            volume = min(position.volume, round(steps * LOTS[position.symbol], 8))
            self.desk.deal(1 - position.type, volume, position.symbol, position=position.ticket)

    def close_by(self, one: int, other: int) -> None:
        tickets = [position.ticket for position in self.desk.positions]
        if max(one, other) < len(tickets):
            self.desk.send(action=c.TRADE_ACTION_CLOSE_BY, position=tickets[one], position_by=tickets[other])

    def protect(self, which: int, below: int, above: int) -> None:
        for position in self.desk.positions[which : which + 1]:
            levels = [self.price(position.symbol, -below), self.price(position.symbol, above)]
            sl, tp = levels if position.type == c.POSITION_TYPE_BUY else levels[::-1]
            self.desk.send(action=c.TRADE_ACTION_SLTP, symbol=position.symbol, position=position.ticket, sl=sl, tp=tp)

    def modify(self, which: int, distance: int) -> None:
        for order in self.desk.orders[which : which + 1]:
            price = self.price(order.symbol, -distance if order.type in BELOW else distance)
            self.desk.send(action=c.TRADE_ACTION_MODIFY, order=order.ticket, price=price, stoplimit=price)

    def remove(self, which: int) -> None:
        for order in self.desk.orders[which : which + 1]:
            assert self.desk.send(action=c.TRADE_ACTION_REMOVE, order=order.ticket).retcode == 10009

    def tick(self, symbol: str, offset: int, after_msc: int) -> None:
        bid = round(BASE[symbol] + offset * POINT[symbol], 5)
        self.desk.tick(symbol, bid, round(bid + 10 * POINT[symbol], 5), after_msc)

    def restart(self) -> None:
        self.desk.broker.close()
        self.desk = Desk(self.desk.login, market=self.desk.market, clock=self.desk.clock, db=self.db)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(login=st.sampled_from((HEDGING, NETTING, EXCHANGE)), steps=st.lists(STEPS, min_size=25, max_size=50))
def test_money_positions_and_tickets_agree_whatever_happens(login: int, steps: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        life = Life(login, Path(folder) / "paper.db")
        for name, *values in steps:
            getattr(life, str(name))(*values)
            check_laws(life.desk)
        life.desk.broker.close()
