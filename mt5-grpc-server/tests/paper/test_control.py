"""Deposits and withdrawals: what a broker's back office does and no program can."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from paper_terminal import control

from .conftest import NOW_S, Start


def paper_terminal(*arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "paper_terminal", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    return done.returncode, done.stdout + done.stderr


def test_a_deposit_is_a_balance_deal_and_raises_balance_and_equity(mt5: ModuleType) -> None:
    ticket = control.deposit(250.005, comment="bonus for march")
    (deal,) = mt5.history_deals_get(ticket=ticket)
    assert (deal.type, deal.entry, deal.order, deal.position_id) == (mt5.DEAL_TYPE_BALANCE, mt5.DEAL_ENTRY_IN, 0, 0)
    assert (deal.symbol, deal.volume, deal.price, deal.comment) == ("", 0.0, 0.0, "bonus for march")
    assert (deal.profit, deal.time) == (250.0, NOW_S)
    account = mt5.account_info()
    assert account.balance == account.equity == 10250.0
    assert mt5.history_deals_get(position=0)[-1] == deal


def test_a_withdrawal_takes_no_more_than_the_margin_leaves_free(mt5: ModuleType) -> None:
    mt5.Buy("EURUSD", 1.0)
    free = mt5.account_info().margin_free
    with pytest.raises(ValueError, match=f"Cannot withdraw from account 1000001: only {free} USD are free"):
        control.withdraw(free + 0.01)
    ticket = control.withdraw(free)
    assert mt5.history_deals_get(ticket=ticket)[0].profit == -free
    assert mt5.account_info().margin_free == 0.0
    assert control.account() == mt5.account_info()


@pytest.mark.parametrize("amount", [0.0, 0.001, float("nan"), float("inf")])
def test_nothing_and_no_number_are_not_booked(mt5: ModuleType, amount: float) -> None:
    for book in (control.deposit, control.withdraw):
        with pytest.raises(ValueError, match="Cannot change the balance of account 1000001: there is nothing to book"):
            book(amount)
    assert mt5.account_info().balance == 10000.0


def test_a_negative_amount_does_not_turn_a_deposit_into_a_withdrawal(mt5: ModuleType) -> None:
    with pytest.raises(ValueError, match="Cannot deposit: the amount must be positive, it is -5"):
        control.deposit(-5.0)
    with pytest.raises(ValueError, match="Cannot withdraw: the amount must be positive, it is -5"):
        control.withdraw(-5.0)
    assert mt5.account_info().balance == 10000.0


def test_money_goes_to_the_account_that_is_named(mt5: ModuleType) -> None:
    control.deposit(500, login=1000002)
    assert mt5.account_info().balance == 10000.0
    assert control.account(1000002).balance == 10500.0
    with pytest.raises(ValueError, match="Cannot change the balance: there is no such account, the login is 5"):
        control.deposit(500, login=5)


def test_a_program_sees_what_the_command_pays_into_its_database(start: Start, tmp_path: Path) -> None:
    mt5 = start(db=tmp_path / "paper.db")
    code, output = paper_terminal("deposit", "500", "--comment", "from the command")
    deal = mt5.history_deals_get(0, NOW_S + 60)[-1]
    assert (code, output) == (0, f"Deal {deal.ticket}: account 1000001 has a balance of 10500.00 USD\n")
    assert (deal.profit, deal.comment) == (500.0, "from the command")
    assert mt5.account_info().balance == 10500.0
    code, output = paper_terminal("withdraw", "20000", "--login", "1000001")
    assert (code, output) == (
        1,
        "Cannot withdraw from account 1000001: only 10500.0 USD are free, the amount is 20000.0\n",
    )


def test_without_a_database_the_command_says_why_it_cannot(start: Start) -> None:
    start()
    code, output = paper_terminal("deposit", "500")
    assert code == 1
    assert output.startswith("Cannot deposit: accounts outlive a program in a database only")
