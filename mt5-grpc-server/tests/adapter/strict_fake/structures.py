"""The eleven structures of the MetaTrader5 package 5.0.5370 as its binary describes them: names, order, C types."""

from __future__ import annotations

from typing import Any

FIELDS: dict[str, str] = {
    "AccountInfo": """
        login:u64 trade_mode:u32 leverage:u32 limit_orders:u32 margin_so_mode:u32 trade_allowed:bool trade_expert:bool
        margin_mode:u32 currency_digits:u32 fifo_close:bool balance:f64 credit:f64 profit:f64 equity:f64 margin:f64
        margin_free:f64 margin_level:f64 margin_so_call:f64 margin_so_so:f64 margin_initial:f64 margin_maintenance:f64
        assets:f64 liabilities:f64 commission_blocked:f64 name:str server:str currency:str company:str
    """,
    "TerminalInfo": """
        community_account:bool community_connection:bool connected:bool dlls_allowed:bool trade_allowed:bool
        tradeapi_disabled:bool email_enabled:bool ftp_enabled:bool notifications_enabled:bool mqid:bool build:u32
        maxbars:u32 codepage:i32 ping_last:i32 community_balance:f64 retransmission:f64 company:str name:str
        language:str path:str data_path:str commondata_path:str
    """,
    "SymbolInfo": """
        custom:bool chart_mode:u32 select:bool visible:bool session_deals:u64 session_buy_orders:u64
        session_sell_orders:u64 volume:u64 volumehigh:u64 volumelow:u64 time:i64 digits:u32 spread:i32
        spread_float:bool ticks_bookdepth:u32 trade_calc_mode:u32 trade_mode:u32 start_time:i64 expiration_time:i64
        trade_stops_level:i32 trade_freeze_level:i32 trade_exemode:u32 swap_mode:u32 swap_rollover3days:u32
        margin_hedged_use_leg:bool expiration_mode:i32 filling_mode:i32 order_mode:i32 order_gtc_mode:u32
        option_mode:u32 option_right:u32 bid:f64 bidhigh:f64 bidlow:f64 ask:f64 askhigh:f64 asklow:f64 last:f64
        lasthigh:f64 lastlow:f64 volume_real:f64 volumehigh_real:f64 volumelow_real:f64 option_strike:f64 point:f64
        trade_tick_value:f64 trade_tick_value_profit:f64 trade_tick_value_loss:f64 trade_tick_size:f64
        trade_contract_size:f64 trade_accrued_interest:f64 trade_face_value:f64 trade_liquidity_rate:f64
        volume_min:f64 volume_max:f64 volume_step:f64 volume_limit:f64 swap_long:f64 swap_short:f64 margin_initial:f64
        margin_maintenance:f64 session_volume:f64 session_turnover:f64 session_interest:f64
        session_buy_orders_volume:f64 session_sell_orders_volume:f64 session_open:f64 session_close:f64 session_aw:f64
        session_price_settlement:f64 session_price_limit_min:f64 session_price_limit_max:f64 margin_hedged:f64
        price_change:f64 price_volatility:f64 price_theoretical:f64 price_greeks_delta:f64 price_greeks_theta:f64
        price_greeks_gamma:f64 price_greeks_vega:f64 price_greeks_rho:f64 price_greeks_omega:f64 price_sensitivity:f64
        basis:str category:str currency_base:str currency_profit:str currency_margin:str bank:str description:str
        exchange:str formula:str isin:str name:str page:str path:str
    """,
    "Tick": """
        time:i64 bid:f64 ask:f64 last:f64 volume:u64 time_msc:i64 flags:u32 volume_real:f64
    """,
    "BookInfo": """
        type:u32 price:f64 volume:u64 volume_dbl:f64
    """,
    "TradeOrder": """
        ticket:u64 time_setup:i64 time_setup_msc:i64 time_done:i64 time_done_msc:i64 time_expiration:i64 type:u32
        type_time:u32 type_filling:u32 state:u32 magic:u64 position_id:u64 position_by_id:u64 reason:u32
        volume_initial:f64 volume_current:f64 price_open:f64 sl:f64 tp:f64 price_current:f64 price_stoplimit:f64
        symbol:str comment:str external_id:str
    """,
    "TradePosition": """
        ticket:u64 time:i64 time_msc:i64 time_update:i64 time_update_msc:i64 type:u32 magic:u64 identifier:u64
        reason:u32 volume:f64 price_open:f64 sl:f64 tp:f64 price_current:f64 swap:f64 profit:f64 symbol:str
        comment:str external_id:str
    """,
    "TradeDeal": """
        ticket:u64 order:u64 time:i64 time_msc:i64 type:u32 entry:u32 magic:u64 position_id:u64 reason:u32 volume:f64
        price:f64 commission:f64 swap:f64 profit:f64 fee:f64 symbol:str comment:str external_id:str
    """,
    "TradeRequest": """
        action:u32 magic:u64 order:u64 symbol:str volume:f64 price:f64 stoplimit:f64 sl:f64 tp:f64 deviation:u64
        type:u32 type_filling:u32 type_time:u32 expiration:i64 comment:str position:u64 position_by:u64
    """,
    "OrderSendResult": """
        retcode:u32 deal:u64 order:u64 volume:f64 price:f64 bid:f64 ask:f64 comment:str request_id:u32
        retcode_external:i32 request:TradeRequest
    """,
    "OrderCheckResult": """
        retcode:u32 balance:f64 equity:f64 profit:f64 margin:f64 margin_free:f64 margin_level:f64 comment:str
        request:TradeRequest
    """,
}
ZEROS: dict[str, Any] = {"bool": False, "f64": 0.0, "i32": 0, "i64": 0, "str": "", "u32": 0, "u64": 0}


def layout(name: str) -> list[tuple[str, str]]:
    """Names and types of the fields of a structure, in order."""
    fields = [field.partition(":") for field in FIELDS[name].split()]
    return [(field, "request" if kind == "TradeRequest" else kind) for field, _, kind in fields]


class Structure(tuple[Any, ...]):
    """A struct sequence: a tuple with attributes and _asdict(), but without what namedtuples have besides."""

    names: tuple[str, ...] = ()

    def __getattr__(self, name: str) -> Any:
        if name not in self.names:
            raise AttributeError(name)
        return self[self.names.index(name)]

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self.names, self, strict=True))


def make(structure: str, **values: Any) -> Any:
    """A structure of this name; fields that are not given are zero."""
    fields = layout(structure)
    unknown = values.keys() - {name for name, _ in fields}
    assert not unknown, unknown
    kind = type(structure, (Structure,), {"names": tuple(name for name, _ in fields)})
    return kind(
        values.get(name, make("TradeRequest") if type_ == "request" else ZEROS[type_]) for name, type_ in fields
    )
