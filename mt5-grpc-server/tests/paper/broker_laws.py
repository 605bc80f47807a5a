"""What must hold for every account at every moment."""

from __future__ import annotations

from collections import defaultdict

import pytest

from paper.broker_kit import Desk
from paper_terminal import constants as c


def check_laws(desk: Desk) -> None:
    """Assert that money, positions, orders and tickets of an account agree with its deals."""
    deals = desk.broker.history_deals(desk.login)
    account, positions, orders, history = desk.broker.account(desk.login), desk.positions, desk.orders, desk.history
    balance = sum(deal.profit + deal.swap + deal.commission + deal.fee for deal in deals)
    assert account.balance == pytest.approx(balance, abs=0.005)
    floating = sum(position.profit + position.swap for position in positions)
    assert account.equity == pytest.approx(account.balance + account.credit + floating, abs=0.005)
    assert account.margin_free == pytest.approx(account.equity - account.margin, abs=0.005)

    lots: defaultdict[int, float] = defaultdict(float)
    for deal in deals:
        lots[deal.position_id] += deal.volume if deal.type == c.DEAL_TYPE_BUY else -deal.volume
    rebuilt = {identifier: round(volume, 8) for identifier, volume in lots.items() if abs(volume) > 1e-9}
    signed = {p.identifier: p.volume if p.type == c.POSITION_TYPE_BUY else -p.volume for p in positions}
    assert rebuilt == signed

    active, done = [order.ticket for order in orders], [order.ticket for order in history]
    assert len(set(active + done)) == len(active) + len(done)
    tickets = [deal.ticket for deal in deals]
    assert len(set(tickets)) == len(tickets)
    assert not set(tickets) & set(active + done)
    assert {deal.order for deal in deals if deal.order} <= set(active + done)
    assert [deal.time_msc for deal in deals] == sorted(deal.time_msc for deal in deals)
    assert all(order.time_done_msc for order in history)
    assert not any(order.time_done_msc for order in orders)
    if account.margin_mode != c.ACCOUNT_MARGIN_MODE_RETAIL_HEDGING:
        assert len({position.symbol for position in positions}) == len(positions)
