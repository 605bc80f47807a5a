"""pdmt5: a client that turns every answer into data frames and every None into an exception."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from .running import script

EARLY, LATE = datetime(2026, 3, 1, tzinfo=timezone.utc), datetime(2026, 3, 5, tzinfo=timezone.utc)


def columns(records: NDArray[np.void]) -> dict[str, list[object]]:
    return {name: records[name].tolist() for name in records.dtype.names or ()}


def test_a_session_of_reading_and_trading_agrees_with_the_terminal_at_every_step(mt5: ModuleType, folder: Path) -> None:
    with script("pdmt5", "pdmt5_session.py", folder) as session:
        said = session.next("account")
        assert said["account"] == mt5.account_info()._asdict()
        assert (said["version"]["build"], said["build"]) == (mt5.version()[1], mt5.terminal_info().build)
        assert said["symbols"] == [symbol.name for symbol in mt5.symbols_get()]
        assert said["majors"] == ["GBPUSD", "AUDUSD", "NZDUSD", "XAUUSD", "BTCUSD"]

        said = session.next("market")
        assert said["bars"] == columns(mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_H1, 0, 24))
        assert said["ticks"] == columns(mt5.copy_ticks_from("EURUSD", EARLY, 50, mt5.COPY_TICKS_ALL))
        assert said["days"] == [f"2026-03-0{day} 00:00:00" for day in (1, 2, 3, 4)]
        assert said["tick"] == mt5.symbol_info_tick("EURUSD")._asdict()

        said = session.next("open")
        [position] = mt5.positions_get()
        assert (said["checked"]["retcode"], said["checked"]["comment"]) == (0, "Done")
        assert said["sent"]["retcode"] == mt5.TRADE_RETCODE_DONE
        assert said["sent"]["order"] == position.ticket
        assert said["sent"]["request"]["comment"] == position.comment == "pdmt5"
        assert (position.volume, position.magic, position.price_open) == (0.2, 77, said["sent"]["price"])
        assert said["margin"] == mt5.account_info().margin

        said = session.next("modify")
        [changed] = mt5.positions_get(ticket=position.ticket)
        assert said["position"] == position._asdict()
        assert said["sent"]["retcode"] == mt5.TRADE_RETCODE_DONE
        assert (changed.sl, changed.tp) == (said["stops"]["sl"], said["stops"]["tp"])

        said = session.next("place")
        assert said["orders"] == [order._asdict() for order in mt5.orders_get()]
        assert said["orders"][0]["ticket"] == said["sent"]["order"]

        said = session.next("close")
        assert said["removed"]["retcode"] == said["sent"]["retcode"] == mt5.TRADE_RETCODE_DONE
        assert (said["left"], mt5.positions_total(), mt5.orders_total()) == (0, 0, 0)
        assert said["deals"] == [deal._asdict() for deal in mt5.history_deals_get(EARLY, LATE)]
        assert said["orders"] == [order._asdict() for order in mt5.history_orders_get(position=position.ticket)]
        assert sum(deal["profit"] for deal in said["deals"]) == mt5.account_info().balance

        said = session.next("failure")
        assert "symbol_info" in said["unknown"]
        assert "(-4, 'Terminal: Not found')" in said["unknown"]
        assert said["none_found"] == {}
        assert session.finish() == 0
