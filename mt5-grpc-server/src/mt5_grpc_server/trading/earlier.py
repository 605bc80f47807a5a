"""What is known of earlier requests of a name, where neither the session nor the journal alone tells."""

from __future__ import annotations

from collections.abc import Sequence

from mt5_grpc_server.trading.intent import Identity, Intent
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.reconcile_sweeper import Sweeper
from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.token import token_of
from mt5_grpc_server.trading.turn import TurnContext


class Earlier:
    """Asks journal, owner and sweeper; sends nothing and never waits for the terminal."""

    def __init__(self, context: TurnContext, sweeper: Sweeper) -> None:
        self._context = context
        self._sweeper = sweeper

    def account_of(self, key_id: str, keys: Sequence[str]) -> str | None:
        """The account, "server/login", that the first known of these names was used for; None where there is none, or
        where one name was sent for several accounts and nothing tells which is meant. Raises JournalUnavailable.
        """
        for key in filter(None, keys):
            found = self._named(key_id, key)
            accounts = {each.identity.account for each in found if each.state is not State.NOT_SENT}
            if found:
                return found[0].identity.account if not accounts else accounts.pop() if len(accounts) == 1 else None
        return None

    def may_be_executed(self, identity: Identity) -> bool:
        """True where a request of this identity may have been executed though the journal has none that was sent."""
        account = identity.account
        if self._context.owner.tenure(account) is not None and self._sweeper.is_open():
            return self._sweeper.has_token(token_of(identity))
        return self._context.owner.others_trade(account) or self._may_lack_orders(account)

    def may_be_executed_somewhere(self, key_id: str, client_key: str) -> bool:
        """The same before it is known which account is meant."""
        try:
            was_sent = any(each.state is not State.NOT_SENT for each in self._named(key_id, client_key))
        except JournalUnavailable:
            return True
        return was_sent or self._may_lack_orders(None)

    def _may_lack_orders(self, account: str | None) -> bool:
        try:
            return self._context.journal.may_lack_orders(account)
        except JournalUnavailable:
            return True

    def _named(self, key_id: str, client_key: str) -> list[Intent]:
        login = self._context.session.memory.expected_login
        found = self._context.journal.named(key_id, client_key)
        return [each for each in found if login is None or each.identity.account.rpartition("/")[2] == str(login)]
