"""What the terminal and the account allow at the moment of a request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TradePermissions:
    """`connected` to the trade server, `trade_allowed` by the terminal's button, `expert_allowed` and
    `account_allowed` by the server for programs and for the account as a whole.
    """

    connected: bool = True
    trade_allowed: bool = True
    expert_allowed: bool = True
    account_allowed: bool = True
