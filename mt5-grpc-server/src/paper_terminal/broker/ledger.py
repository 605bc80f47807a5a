"""Keeps account states in the store: opens accounts, notices what other processes wrote, writes what changed."""

from __future__ import annotations

import json
from dataclasses import asdict

from paper_terminal.broker.accounts import AccountTerms
from paper_terminal.broker.balance import balance_deal
from paper_terminal.broker.rows import DEALS, ORDERS, POSITIONS
from paper_terminal.broker.state import AccountState, Changes
from paper_terminal.broker.store import Store


class Ledger:
    """The accounts of one store, with a copy of each in memory that is as new as its version number."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._states: dict[int, AccountState] = {}

    def state(self, terms: AccountTerms, now_msc: int) -> AccountState:
        """Newest state of an account; opens it with its deposit when the store does not know it yet."""
        with self._store.reading():
            rows = self._store.execute("SELECT version FROM accounts WHERE login = ?", (terms.login,))
            if rows:
                state = self._states.get(terms.login)
                if state is None or state.version != rows[0]["version"]:
                    state = self._states[terms.login] = self._load(terms.login, state)
                return state
        self._open(terms, now_msc)
        return self.state(terms, now_msc)

    def save(self, state: AccountState) -> None:
        """Write what changed; only inside a transaction."""
        login, version, changes = state.terms.login, state.version + 1, state.changes
        for ticket, position in changes.positions.items():
            if position is None:
                self._store.execute("DELETE FROM positions WHERE ticket = ?", (ticket,))
            else:
                self._store.execute(POSITIONS.upsert, POSITIONS.values(login, version, position))
        for order in changes.orders.values():
            self._store.execute(ORDERS.upsert, ORDERS.values(login, version, order))
        for deal in changes.deals:
            self._store.execute(DEALS.upsert, DEALS.values(login, version, deal))
        self._store.execute(
            "UPDATE accounts SET version = ?, caught_up_msc = ?, balance = ?, credit = ? WHERE login = ?",
            (version, state.caught_up_msc, state.balance, state.credit, login),
        )
        state.version, state.stored_msc, state.changes = version, state.caught_up_msc, Changes()

    def symbols(self) -> list[str]:
        """Symbols of the positions and active orders of all accounts."""
        used = "SELECT symbol FROM positions UNION SELECT symbol FROM orders WHERE time_done_msc = 0 ORDER BY symbol"
        return [row["symbol"] for row in self._store.execute(used)]

    def forget(self, login: int) -> None:
        """Drop the copy in memory, after a transaction that was undone."""
        self._states.pop(login, None)

    def _open(self, terms: AccountTerms, now_msc: int) -> None:
        with self._store.writing():
            self._store.execute(
                "INSERT OR IGNORE INTO accounts VALUES (?, 0, ?, 0, 0, ?)",
                (terms.login, now_msc, json.dumps(asdict(terms))),
            )
            state = self._load(terms.login, None)
            if not state.deals:
                ticket = self._store.next_ticket("deal")
                state.add_deal(balance_deal(ticket, terms.deposit, "Initial deposit", now_msc))
                self.save(state)

    def _load(self, login: int, known: AccountState | None) -> AccountState:
        (account,) = self._store.execute("SELECT * FROM accounts WHERE login = ?", (login,))
        terms = AccountTerms(**json.loads(account["terms"]))
        state = AccountState(
            terms=terms, caught_up_msc=account["caught_up_msc"], stored_msc=account["caught_up_msc"],
            version=account["version"], balance=account["balance"], credit=account["credit"],
            history=known.history if known else [], deals=known.deals if known else [],
        )  # fmt: skip
        since = (login, known.version if known else -1)
        for row in self._store.execute("SELECT * FROM positions WHERE login = ? ORDER BY time_msc, ticket", (login,)):
            state.positions[row["ticket"]] = POSITIONS.record(row)
        for row in self._store.execute("SELECT * FROM orders WHERE login = ? AND time_done_msc = 0 ORDER BY ticket",
                                       (login,)):  # fmt: skip
            state.orders[row["ticket"]] = ORDERS.record(row)
        for row in self._store.execute("SELECT * FROM orders WHERE login = ? AND version > ? AND time_done_msc > 0 "
                                       "ORDER BY time_done_msc, ticket", since):  # fmt: skip
            state.history.append(ORDERS.record(row))
        for row in self._store.execute("SELECT * FROM deals WHERE login = ? AND version > ? ORDER BY ticket", since):
            state.deals.append(DEALS.record(row))
        return state
