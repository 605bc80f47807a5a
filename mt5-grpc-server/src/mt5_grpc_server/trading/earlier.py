"""What is known of earlier requests of a name, where the session alone does not tell."""

from __future__ import annotations

from collections.abc import Sequence

from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.turn import Desk


class Earlier:
    """Asks journal and session. Everything raises JournalUnavailable."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def account_of(self, key_id: str, keys: Sequence[str]) -> str | None:
        """The account, "server/login", that the first known of these names was used for; None where there is none, or
        where one name was sent for several accounts and nothing tells which is meant.
        """
        expected = self._desk.session.memory.expected_login
        for key in filter(None, keys):
            found = [each for each in self._desk.journal.named(key_id, key) if _is_of(each.identity.account, expected)]
            accounts = {each.identity.account for each in found if each.state is not State.NOT_SENT}
            if found:
                return found[0].identity.account if not accounts else accounts.pop() if len(accounts) == 1 else None
        return None


def _is_of(account: str, login: int | None) -> bool:
    return login is None or account.rpartition("/")[2] == str(login)
