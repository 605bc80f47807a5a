"""Looks for the files of the owner in the data folder, several times a second."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from mt5_grpc_server.session import account_name
from mt5_grpc_server.trading.guards import Mode
from mt5_grpc_server.trading.key_ids import OWNER_KEY_ID
from mt5_grpc_server.trading.owner_file_names import activation_file
from mt5_grpc_server.trading.risk import Risk
from mt5_grpc_server.trading.watch import Watch

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.2
ACTIVATE_COMMAND = "mt5-grpc-server activate"


class OwnerFiles:
    """Looks for the files, in `thread`. `halted` is called when the file KILL appears, to give up what waits."""

    def __init__(self, risk: Risk, account: Callable[[], Mapping[str, Any]], halted: Callable[[], None]) -> None:
        """`account` tells the account of the session, empty while none is known."""
        self._risk = risk
        self._account = account
        self._tell_halted = halted
        self._halts = False
        complaint = "The files of the owner could not be looked at"
        self.thread = Watch("owner-files", self.look, lambda: LOOK_SECONDS, complaint)

    def look(self) -> None:
        """One look. Raises OSError or JournalUnavailable."""
        self._risk.pay_kill_file()
        halts = self._risk.kill_file
        if halts and not self._halts:
            log.warning('Trading is halted while the file "%s" lies there', self._risk.kill_path)
            self._tell_halted()
        elif self._halts and not halts:
            log.warning('The file "%s" is gone and halts trading no longer', self._risk.kill_path)
        self._halts = halts
        account = self._account()
        if account:
            self._activate(account)

    def _activate(self, account: Mapping[str, Any]) -> None:
        file, name = activation_file(self._risk.kill_path.parent, account["login"]), account_name(account)
        if not file.exists():
            return
        if self._risk.mode(name, account)[0] is Mode.READ_ONLY:
            self._risk.set_mode(name, account, Mode.ACTIVE, ACTIVATE_COMMAND, OWNER_KEY_ID)
            log.warning("Trading is allowed on account %s from now on", name)
        file.unlink()
