"""One account has one server that trades it, whatever folders of data the servers have.

The lock of an account lies in a folder that all servers of the user share. Who cannot have it reads on, sends nothing,
and tries again at every look at the terminal. In the file stands the folder of the server that traded last, so that
the next one knows whether somebody else has.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.file_name import file_name
from mt5_grpc_server.trading.file_lock import FileLock, LockTaken
from mt5_grpc_server.trading.journal_file import JournalUnavailable

log = logging.getLogger(__name__)

# The owner may end at any moment, and is looked for again at the next heartbeat.
RETRY_SECONDS = 5.0
_READABLE_LENGTH = 80
_HASH_LENGTH = 16


@dataclass(frozen=True, eq=False)
class Tenure:
    """One ownership of an account, from taking it to letting it go."""

    account: str
    lock: FileLock
    others_traded: bool
    """True where another server has traded the account since this one did."""


class AccountOwner:
    """The lock of the account of the session. Accounts are named "server/login". Safe for threads."""

    def __init__(
        self,
        folder: Path,
        data: Path,
        taken: Callable[[str, bool], None],
        takes_over: Callable[[str], None],
        changed: Callable[[], None],
    ) -> None:
        """`folder` holds the locks and is made; `data` is the data folder of this server. Raises OSError.

        `taken` is called before an account counts as owned, with whether another server has traded it since this one
        did; `takes_over` before this one trades it after another one, it may raise JournalUnavailable; `changed`
        whenever an account was taken, refused or let go.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._data = str(data.resolve())
        self._tell_taken = taken
        self._tell_takes_over = takes_over
        self._changed = changed
        # Held while an order is sent, so that the account is never let go meanwhile.
        self._trading = threading.Lock()
        self._tenure: Tenure | None = None
        self._traded = False
        self.trouble = ""
        """Why the account is not owned, as the end of a sentence; empty while it is owned or not known."""

    def hold(self, account: str) -> None:
        """Own this account and no other one, where that can be."""
        if self.tenure(account) is not None:
            return
        with self._trading:
            self._let_go()
            before = self.trouble
            try:
                self._tenure, self.trouble = self._take(account), ""
            except LockTaken:
                self.trouble = f"another terminal server owns account {account}"
            except OSError as error:
                self.trouble = f"the lock of account {account} cannot be taken: {error}"
        if self.trouble and self.trouble != before:
            log.warning("No order is sent: %s", self.trouble)
        elif before and not self.trouble:
            log.info("Account %s is owned now", account)
        self._changed()

    def release(self) -> None:
        """Let another server own the account, once no order is being sent."""
        with self._trading:
            self._let_go()
            self.trouble = ""
        self._changed()

    def tenure(self, account: str) -> Tenure | None:
        """The present ownership of an account, None where this server does not own it. Never waits."""
        tenure = self._tenure
        return tenure if tenure is not None and tenure.account == account else None

    def others_trade(self, account: str) -> bool:
        """True where another server owns this account or has traded it since this one did, and where that is not known.
        Never waits.
        """
        tenure = self.tenure(account)
        if tenure is not None or self.trouble:
            return tenure is None or tenure.others_traded
        try:
            last = (self._folder / lock_name(account)).read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return False
        except OSError:  # on Windows nobody can read what its holder has locked
            return True
        return last not in ("", self._data)

    @contextmanager
    def trading(self, tenure: Tenure) -> Iterator[None]:
        """The account stays owned within the block. Raises CallError where that ownership is over."""
        with self._trading:
            if tenure is not self._tenure:
                raise self.refusal()
            if not self._traded:
                try:
                    # Once the lock names this server, only its journal tells that another one has traded.
                    if tenure.others_traded:
                        self._tell_takes_over(tenure.account)
                    tenure.lock.write(self._data)
                except JournalUnavailable as error:
                    raise CallError("JOURNAL_UNAVAILABLE", f"Cannot trade: {error}") from error
                except OSError as error:
                    why = f"Cannot trade: the lock of the account cannot be written: {error}"
                    raise CallError("JOURNAL_UNAVAILABLE", why) from error
                self._traded = True
            yield

    def refusal(self) -> CallError:
        """The error of a trade while the account is not owned."""
        why = self.trouble or "this server has let go of the account"
        return CallError("ACCOUNT_OWNED", f"Cannot trade: {why}", retry_after=RETRY_SECONDS)

    def _take(self, account: str) -> Tenure:
        lock = FileLock(self._folder / lock_name(account))
        try:
            last = lock.text()
            self._traded = last == self._data
            others_traded = last not in ("", self._data)
            self._tell_taken(account, others_traded)
        except BaseException:
            lock.release()
            raise
        return Tenure(account, lock, others_traded)

    def _let_go(self) -> None:
        if self._tenure is not None:
            self._tenure.lock.release()
            self._tenure = None


def lock_name(account: str) -> str:
    """A file name for an account that every file system takes, and that no other account has."""
    return f"{file_name(account, account, _HASH_LENGTH, _READABLE_LENGTH)}.lock"
