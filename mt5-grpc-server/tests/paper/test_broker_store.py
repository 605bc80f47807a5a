"""The database: several processes on one account, and processes that are killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from paper.broker_kit import DAY, HEDGING, NETTING, SECOND, Desk, ScriptedMarket
from paper.broker_laws import check_laws
from paper.broker_trader import build
from paper_terminal import constants as c
from paper_terminal.broker import Store
from paper_terminal.broker.records import Deal
from paper_terminal.catalog import CATALOG

TESTS = Path(__file__).parent.parent


def start_trader(db: Path, login: int, rounds: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "paper.broker_trader", str(db), str(login), str(rounds)]
    return subprocess.Popen(command, cwd=TESTS, stdout=subprocess.PIPE, text=True)


def test_an_account_is_the_same_after_a_restart(tmp_path: Path) -> None:
    desk = Desk(HEDGING, db=tmp_path / "paper.db")
    desk.buy(0.1, sl=1.05, magic=2**63 + 1, comment="übrig")
    desk.pending(c.ORDER_TYPE_SELL_LIMIT, 0.2, 1.2, type_time=c.ORDER_TIME_SPECIFIED, expiration=1772899200)
    desk.sell(0.1, "USDJPY")
    before = (desk.positions, desk.orders, desk.history, desk.deals, desk.broker.account(HEDGING))
    desk.broker.close()
    again = Desk(HEDGING, market=desk.market, clock=desk.clock, db=tmp_path / "paper.db", deposit=5.0)
    assert (again.positions, again.orders, again.history, again.deals, again.broker.account(HEDGING)) == before


def test_what_happens_while_no_process_runs_is_made_up_for(tmp_path: Path) -> None:
    desk = Desk(HEDGING, db=tmp_path / "paper.db")
    opened = desk.buy(0.1, sl=1.095).order
    desk.broker.close()
    desk.tick("EURUSD", 1.0949, 1.0950, after_msc=2 * DAY)
    desk.tick("EURUSD", 1.2000, 1.2001, after_msc=DAY)
    again = Desk(HEDGING, market=desk.market, clock=desk.clock, db=tmp_path / "paper.db")
    assert (again.positions, again.deals[-1].position_id, again.deals[-1].price) == ([], opened, 1.0949)
    assert again.deals[-1].swap == -1.2


def test_two_brokers_on_one_file_see_each_other_at_once(tmp_path: Path) -> None:
    one = Desk(NETTING, db=tmp_path / "paper.db")
    two = Desk(NETTING, market=one.market, clock=one.clock, db=tmp_path / "paper.db")
    one.buy(0.1)
    two.sell(0.3)
    assert one.positions == two.positions
    assert (one.position.volume, one.position.type) == (0.2, c.POSITION_TYPE_SELL)
    one.pending(c.ORDER_TYPE_BUY_LIMIT, 0.2, 1.09)
    one.tick("EURUSD", 1.0899, 1.09)
    assert (two.positions, two.history, two.deals) == ([], one.history, one.deals)
    check_laws(one)
    check_laws(two)


def test_an_order_with_an_older_tick_than_another_process_has_seen_is_not_skipped(tmp_path: Path) -> None:
    ahead = Desk(HEDGING, db=tmp_path / "paper.db")
    behind = Desk(HEDGING, market=ahead.market, db=tmp_path / "paper.db")
    assert behind.positions == []
    ahead.tick("EURUSD", 1.0949, 1.0950, after_msc=10 * SECOND)
    assert ahead.positions == []
    behind.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.0960)
    assert ahead.position.volume == 0.1


def test_the_first_process_decides_about_a_setting(tmp_path: Path) -> None:
    one, two = Store(tmp_path / "paper.db"), Store(tmp_path / "paper.db")
    assert one.setting("clock_start", lambda: 1772445600000) == 1772445600000
    assert two.setting("clock_start", lambda: 5) == 1772445600000
    one.close()
    two.close()


def test_a_market_without_the_symbol_of_a_position_is_refused(tmp_path: Path) -> None:
    desk = Desk(HEDGING, db=tmp_path / "paper.db")
    desk.buy(0.1)
    desk.broker.close()
    poorer = ScriptedMarket(symbols={"GBPUSD": CATALOG["GBPUSD"]})
    with pytest.raises(ValueError, match=r'does not offer, "EURUSD"$'):
        Desk(HEDGING, market=poorer, db=tmp_path / "paper.db")


def test_a_change_that_fails_half_way_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(HEDGING)
    desk.buy(0.1)
    before = (desk.positions, desk.deals, desk.history)

    def fail(*_: object) -> Deal:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr("paper_terminal.broker.execution.finish", fail)
        with pytest.raises(OSError, match="disk full"):
            desk.buy(0.1)
    assert (desk.positions, desk.deals, desk.history) == before
    assert desk.buy(0.1).order == before[0][0].ticket + 1


def test_processes_that_trade_at_once_on_one_account_lose_nothing(tmp_path: Path) -> None:
    db, rounds = tmp_path / "paper.db", 15
    traders = [start_trader(db, HEDGING, rounds) for _ in range(3)]
    opened = [line for trader in traders for line in trader.communicate(timeout=60)[0].split()]
    assert [trader.returncode for trader in traders] == [0, 0, 0]
    desk = build(db, HEDGING)
    assert len(set(opened)) == len(opened) == 3 * rounds
    assert {str(deal.order) for deal in desk.deals if deal.entry == c.DEAL_ENTRY_IN} == set(opened)
    check_laws(desk)
    assert desk.positions == []


def test_a_killed_process_leaves_an_account_that_adds_up(tmp_path: Path) -> None:
    db = tmp_path / "paper.db"
    for kill in range(4):
        trader = start_trader(db, HEDGING, 100000)
        assert trader.stdout is not None
        reported = [trader.stdout.readline().strip() for _ in range(3 + 5 * kill)]
        trader.kill()
        trader.communicate(timeout=60)
        desk = build(db, HEDGING)
        check_laws(desk)
        assert set(reported) <= {str(order.ticket) for order in desk.history}
        for order in desk.orders:
            desk.send(action=c.TRADE_ACTION_REMOVE, order=order.ticket)
        desk.broker.close()
