"""A session with pdmt5's client, in its own words: data frames for reading, dictionaries for orders."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pandas as pd
from pdmt5 import Mt5Config, Mt5DataClient, Mt5RuntimeError, parse_timeframe
from steps import step

EARLY, LATE = datetime(2026, 3, 1, tzinfo=timezone.utc), datetime(2026, 3, 5, tzinfo=timezone.utc)


def rows(frame: pd.DataFrame) -> Any:
    return frame.to_dict(orient="list")


with Mt5DataClient(config=Mt5Config(login=1000001, password="paper", server="Paper-Demo")) as client:
    mt5 = client.mt5
    client.symbol_select("EURUSD")
    step("account", account=client.account_info_as_dict(), version=client.version_as_dict(),
         build=client.terminal_info_as_dict()["build"], symbols=client.symbols_get_as_df()["name"].tolist(),
         majors=[symbol["name"] for symbol in client.symbols_get_as_dicts(group="*USD,!EURUSD")])  # fmt: skip

    bars = client.copy_rates_from_pos_as_df("EURUSD", parse_timeframe("H1"), 0, 24, skip_to_datetime=True)
    ticks = client.copy_ticks_from_as_df("EURUSD", EARLY, 50, mt5.COPY_TICKS_ALL, skip_to_datetime=True)
    spoken = client.copy_rates_range_as_df("EURUSD", parse_timeframe("D1"), EARLY, LATE)
    step("market", bars=rows(bars), ticks=rows(ticks), days=[str(day) for day in spoken["time"]],
         tick=client.symbol_info_tick_as_dict("EURUSD", skip_to_datetime=True))  # fmt: skip

    quote = client.symbol_info_tick("EURUSD")
    order = {"action": mt5.TRADE_ACTION_DEAL, "symbol": "EURUSD", "volume": 0.2, "type": mt5.ORDER_TYPE_BUY,
             "price": quote.ask, "deviation": 10, "magic": 77, "comment": "pdmt5", "type_time": mt5.ORDER_TIME_GTC,
             "type_filling": mt5.ORDER_FILLING_IOC}  # fmt: skip
    step("open", margin=client.order_calc_margin(mt5.ORDER_TYPE_BUY, "EURUSD", 0.2, quote.ask),
         checked=client.order_check_as_dict(request=order), sent=client.order_send_as_dict(request=order))  # fmt: skip

    position = client.positions_get_as_dicts(symbol="EURUSD", skip_to_datetime=True)[0]
    stops = {"action": mt5.TRADE_ACTION_SLTP, "position": position["ticket"], "symbol": "EURUSD",
             "sl": round(quote.bid - 0.005, 5), "tp": round(quote.bid + 0.01, 5)}  # fmt: skip
    step("modify", position=position, stops=stops, sent=client.order_send_as_dict(request=stops))

    pending = {"action": mt5.TRADE_ACTION_PENDING, "symbol": "EURUSD", "volume": 0.1, "type": mt5.ORDER_TYPE_BUY_LIMIT,
               "price": round(quote.bid - 0.01, 5), "type_filling": mt5.ORDER_FILLING_RETURN}  # fmt: skip
    placed = client.order_send_as_dict(request=pending)
    step("place", sent=placed, orders=client.orders_get_as_dicts(skip_to_datetime=True))
    removed = client.order_send_as_dict(request={"action": mt5.TRADE_ACTION_REMOVE, "order": placed["order"]})

    close = {**order, "type": mt5.ORDER_TYPE_SELL, "price": quote.bid, "position": position["ticket"]}
    step("close", removed=removed, sent=client.order_send_as_dict(request=close), left=client.positions_total(),
         deals=client.history_deals_get_as_dicts(date_from=EARLY, date_to=LATE, skip_to_datetime=True),
         orders=client.history_orders_get_as_dicts(position=position["ticket"], skip_to_datetime=True))  # fmt: skip

    try:
        client.symbol_info("NOTHING")
    except Mt5RuntimeError as problem:
        step("failure", unknown=str(problem), none_found=rows(client.positions_get_as_df(symbol="GBPUSD")))
