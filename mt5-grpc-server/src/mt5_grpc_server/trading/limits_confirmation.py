"""Puts looser limits of a real account in force once its owner has confirmed them, by a file in the data folder."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mt5_grpc_server.session import account_name
from mt5_grpc_server.trading.limits import Limits
from mt5_grpc_server.trading.owner_file_names import confirmations
from mt5_grpc_server.trading.watch import Watch

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.2


class LimitsConfirmation:
    """Looks for the files, in `thread`."""

    def __init__(self, limits: Limits, folder: Path, account: Callable[[], Mapping[str, Any]]) -> None:
        """`account` tells the account that is traded, empty while none is known."""
        self._limits = limits
        self._folder = folder
        self._account = account
        complaint = "The limits of the account could not be looked at"
        self.thread = Watch("limits", self.look, lambda: LOOK_SECONDS, complaint)

    def look(self) -> None:
        """One look. Raises OSError or JournalUnavailable."""
        account = self._account()
        if not account:
            return
        name = account_name(account)
        for code, file in confirmations(self._folder).items():
            if self._limits.confirm(account, code):
                log.warning("The owner has confirmed the limits of account %s", name)
            else:
                # It must not lie there until limits with this code come some day.
                log.error('The file "%s" is taken away: no limits of account %s wait for it', file, name)
            file.unlink()
