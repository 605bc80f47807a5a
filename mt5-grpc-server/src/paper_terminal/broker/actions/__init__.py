"""The six trade actions: each checks a request and says what executing it would do."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from paper_terminal import constants as c
from paper_terminal.broker.actions import close_by, deal, modify, pending, remove, sltp
from paper_terminal.broker.actions.plan import Plan
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.permissions import TradePermissions
from paper_terminal.broker.results import Refused
from paper_terminal.broker.rules.access import check_permissions
from paper_terminal.structures import TradeRequest

PLANNERS: Mapping[int, Callable[[Desk, TradeRequest, bool], Plan]] = {
    c.TRADE_ACTION_DEAL: deal.plan,
    c.TRADE_ACTION_PENDING: pending.plan,
    c.TRADE_ACTION_SLTP: sltp.plan,
    c.TRADE_ACTION_MODIFY: modify.plan,
    c.TRADE_ACTION_REMOVE: remove.plan,
    c.TRADE_ACTION_CLOSE_BY: close_by.plan,
}


def plan(desk: Desk, request: TradeRequest, permissions: TradePermissions, final: bool) -> Plan:
    """Check a request; raises Refused or NoPrice.

    `final` is False for order_check, which looks neither at trade sessions nor at how far a price has moved.
    """
    check_permissions(permissions)
    numbers = (request.volume, request.price, request.stoplimit, request.sl, request.tp)
    if request.action not in PLANNERS or not all(math.isfinite(number) for number in numbers):
        raise Refused(c.TRADE_RETCODE_INVALID)
    return PLANNERS[request.action](desk, request, final)
