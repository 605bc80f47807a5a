"""What became of a request is told as soon as a server is there, long before it can trade again."""

from __future__ import annotations

import shutil
from functools import partial

from mt5_grpc_server.trading.killpoints import KillPoint

from ..desk.trading_server import make_old
from .conftest import PATIENCE, Desk, eventually
from .operations import Operation
from .recorder import NOT_SENT
from .truth import read_truth

NO_TERMINAL = {"initialize_error": -10005}


def test_a_server_without_a_terminal_does_not_deny_what_the_one_before_it_did(desk: Desk) -> None:
    backend, door = desk.backend, desk.door
    known, unheard_of, never_sent = desk.buying(), desk.buying(), desk.buying()
    done = door.submit(known, "known-order", PATIENCE)
    assert done.executed is True
    backend.kill()
    backend.set_faults(NO_TERMINAL)
    backend.start()
    assert door.submit(known, "known-order", PATIENCE) == done
    # A journal that began today may be the second one: the order of this name may stand at the broker already.
    answer = door.submit(unheard_of, "unheard-of-order", PATIENCE)
    assert (answer.executed, answer.state, answer.told) == (None, "", "NOT_CONNECTED")
    backend.kill()
    make_old(backend.data)
    backend.start()
    answer = door.submit(never_sent, "never-sent-order", PATIENCE)
    assert (answer.executed, answer.state, answer.told) == (False, NOT_SENT, "NOT_CONNECTED")


def test_an_order_that_was_being_sent_is_unknown_to_the_next_server_and_not_denied(desk: Desk) -> None:
    backend, door = desk.backend, desk.door
    cut_off = desk.buying()
    backend.kill()
    backend.start(KillPoint.IN_TERMINAL.value)
    while not backend.wait_for_end(0):
        door.submit(cut_off, "cut-off-order", PATIENCE)
    backend.kill()
    backend.set_faults(NO_TERMINAL)
    backend.start()
    assert door.submit(cut_off, "cut-off-order", PATIENCE).executed is None


def test_a_server_that_lost_its_journal_finds_every_order_again_and_sends_none(desk: Desk) -> None:
    backend, door = desk.backend, desk.door
    asked = [desk.buying() for _ in range(6)] + [desk.placing() for _ in range(6)]
    orders = {each: door.submit(each, f"lasting-{each.number}", PATIENCE).order for each in asked}
    assert all(orders.values())
    backend.kill()
    shutil.rmtree(backend.data)
    backend.start()
    for each in asked:
        eventually(partial(_is_told, desk, each), "the desk is ready")
        assert door.submit(each, f"lasting-{each.number}", PATIENCE).order == orders[each]
    truth = read_truth(backend.environment)
    assert [[order["ticket"] for order in truth.orders_of(each.number)] for each in asked] == [
        [orders[each]] for each in asked
    ]


def _is_told(desk: Desk, operation: Operation) -> bool:
    return desk.door.submit(operation, f"lasting-{operation.number}", PATIENCE).executed is True
