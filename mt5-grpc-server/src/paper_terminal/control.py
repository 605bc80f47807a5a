"""What the broker does by itself and a program on the terminal cannot: deposits and withdrawals.

Not part of what stands in for the MetaTrader5 package: tests import it, users call it by `paper-terminal deposit`.
"""

from __future__ import annotations

from paper_terminal.structures import AccountInfo
from paper_terminal.terminal import TERMINAL


def deposit(amount: float, login: int | None = None, comment: str = "Deposit") -> int:
    """Pay into an account, by default the one in use; returns the ticket of the balance deal.

    Raises ValueError when there is no such account, nothing to pay or a negative amount, CallFailed when the options
    cannot be used.
    """
    _refuse_negative("deposit", amount)
    return _book(amount, login, comment)


def withdraw(amount: float, login: int | None = None, comment: str = "Withdrawal") -> int:
    """Pay out of an account what its margin leaves free; otherwise as `deposit`."""
    _refuse_negative("withdraw", amount)
    return _book(-amount, login, comment)


def account(login: int | None = None) -> AccountInfo:
    """The figures of an account, by default the one in use, whether a program is connected or not."""
    paper = TERMINAL.start()
    return paper.broker.account(login or paper.account)


def _refuse_negative(what: str, amount: float) -> None:
    if amount < 0:
        raise ValueError(f"Cannot {what}: the amount must be positive, it is {amount}")


def _book(amount: float, login: int | None, comment: str) -> int:
    paper = TERMINAL.start()
    return paper.broker.deposit(login or paper.account, amount, comment)
