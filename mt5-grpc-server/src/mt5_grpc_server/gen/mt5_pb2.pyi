import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrderKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_KIND_UNSPECIFIED: _ClassVar[OrderKind]
    ORDER_KIND_MARKET: _ClassVar[OrderKind]
    ORDER_KIND_LIMIT: _ClassVar[OrderKind]
    ORDER_KIND_STOP: _ClassVar[OrderKind]
    ORDER_KIND_STOP_LIMIT: _ClassVar[OrderKind]

class TradeSide(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRADE_SIDE_UNSPECIFIED: _ClassVar[TradeSide]
    TRADE_SIDE_BUY: _ClassVar[TradeSide]
    TRADE_SIDE_SELL: _ClassVar[TradeSide]

class ProfitFilter(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PROFIT_FILTER_UNSPECIFIED: _ClassVar[ProfitFilter]
    PROFIT_FILTER_PROFITABLE: _ClassVar[ProfitFilter]
    PROFIT_FILTER_LOSING: _ClassVar[ProfitFilter]

class IntentChangeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INTENT_CHANGE_KIND_UNSPECIFIED: _ClassVar[IntentChangeKind]
    INTENT_CHANGE_KIND_ACCEPTED: _ClassVar[IntentChangeKind]
    INTENT_CHANGE_KIND_SENDING: _ClassVar[IntentChangeKind]
    INTENT_CHANGE_KIND_SETTLED: _ClassVar[IntentChangeKind]
    INTENT_CHANGE_KIND_CORRECTED: _ClassVar[IntentChangeKind]

class IntentState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INTENT_STATE_UNSPECIFIED: _ClassVar[IntentState]
    INTENT_STATE_ACCEPTED: _ClassVar[IntentState]
    INTENT_STATE_SENDING: _ClassVar[IntentState]
    INTENT_STATE_FILLED: _ClassVar[IntentState]
    INTENT_STATE_PLACED: _ClassVar[IntentState]
    INTENT_STATE_PARTIAL: _ClassVar[IntentState]
    INTENT_STATE_DONE: _ClassVar[IntentState]
    INTENT_STATE_DONE_NOCHANGE: _ClassVar[IntentState]
    INTENT_STATE_REJECTED: _ClassVar[IntentState]
    INTENT_STATE_NOT_SENT: _ClassVar[IntentState]
    INTENT_STATE_UNKNOWN: _ClassVar[IntentState]
    INTENT_STATE_NOT_FOUND: _ClassVar[IntentState]
    INTENT_STATE_SUPERSEDED: _ClassVar[IntentState]
    INTENT_STATE_MANUAL: _ClassVar[IntentState]

class TradingMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRADING_MODE_UNSPECIFIED: _ClassVar[TradingMode]
    TRADING_MODE_ACTIVE: _ClassVar[TradingMode]
    TRADING_MODE_REDUCING: _ClassVar[TradingMode]
    TRADING_MODE_HALTED: _ClassVar[TradingMode]
    TRADING_MODE_READ_ONLY: _ClassVar[TradingMode]

class CopyTicks(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COPY_TICKS_UNSPECIFIED: _ClassVar[CopyTicks]
    COPY_TICKS_INFO: _ClassVar[CopyTicks]
    COPY_TICKS_TRADE: _ClassVar[CopyTicks]
    COPY_TICKS_ALL: _ClassVar[CopyTicks]

class TerminalState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TERMINAL_STATE_UNSPECIFIED: _ClassVar[TerminalState]
    TERMINAL_STATE_STARTING: _ClassVar[TerminalState]
    TERMINAL_STATE_CONNECTED: _ClassVar[TerminalState]
    TERMINAL_STATE_RECONNECTING: _ClassVar[TerminalState]
    TERMINAL_STATE_DISCONNECTED: _ClassVar[TerminalState]
    TERMINAL_STATE_LOGIN_FAILED: _ClassVar[TerminalState]
    TERMINAL_STATE_WRONG_ACCOUNT: _ClassVar[TerminalState]
    TERMINAL_STATE_HUNG: _ClassVar[TerminalState]

class ClockSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CLOCK_SOURCE_UNSPECIFIED: _ClassVar[ClockSource]
    CLOCK_SOURCE_CONFIGURED: _ClassVar[ClockSource]
    CLOCK_SOURCE_DETECTED: _ClassVar[ClockSource]
    CLOCK_SOURCE_UNKNOWN: _ClassVar[ClockSource]

class CalendarType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_TYPE_UNSPECIFIED: _ClassVar[CalendarType]
    CALENDAR_TYPE_EVENT: _ClassVar[CalendarType]
    CALENDAR_TYPE_INDICATOR: _ClassVar[CalendarType]
    CALENDAR_TYPE_HOLIDAY: _ClassVar[CalendarType]

class CalendarSector(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_SECTOR_UNSPECIFIED: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_NONE: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_MARKET: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_GDP: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_JOBS: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_PRICES: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_MONEY: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_TRADE: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_GOVERNMENT: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_BUSINESS: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_CONSUMER: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_HOUSING: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_TAXES: _ClassVar[CalendarSector]
    CALENDAR_SECTOR_HOLIDAYS: _ClassVar[CalendarSector]

class CalendarFrequency(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_FREQUENCY_UNSPECIFIED: _ClassVar[CalendarFrequency]
    CALENDAR_FREQUENCY_NONE: _ClassVar[CalendarFrequency]
    CALENDAR_FREQUENCY_WEEK: _ClassVar[CalendarFrequency]
    CALENDAR_FREQUENCY_MONTH: _ClassVar[CalendarFrequency]
    CALENDAR_FREQUENCY_QUARTER: _ClassVar[CalendarFrequency]
    CALENDAR_FREQUENCY_YEAR: _ClassVar[CalendarFrequency]
    CALENDAR_FREQUENCY_DAY: _ClassVar[CalendarFrequency]

class CalendarTimemode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_TIMEMODE_UNSPECIFIED: _ClassVar[CalendarTimemode]
    CALENDAR_TIMEMODE_DATETIME: _ClassVar[CalendarTimemode]
    CALENDAR_TIMEMODE_DATE: _ClassVar[CalendarTimemode]
    CALENDAR_TIMEMODE_NOTIME: _ClassVar[CalendarTimemode]
    CALENDAR_TIMEMODE_TENTATIVE: _ClassVar[CalendarTimemode]

class CalendarUnit(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_UNIT_UNSPECIFIED: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_NONE: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_PERCENT: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_CURRENCY: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_HOUR: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_JOB: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_RIG: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_USD: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_PEOPLE: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_MORTGAGE: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_VOTE: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_BARREL: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_CUBICFEET: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_POSITION: _ClassVar[CalendarUnit]
    CALENDAR_UNIT_BUILDING: _ClassVar[CalendarUnit]

class CalendarImportance(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_IMPORTANCE_UNSPECIFIED: _ClassVar[CalendarImportance]
    CALENDAR_IMPORTANCE_NONE: _ClassVar[CalendarImportance]
    CALENDAR_IMPORTANCE_LOW: _ClassVar[CalendarImportance]
    CALENDAR_IMPORTANCE_MODERATE: _ClassVar[CalendarImportance]
    CALENDAR_IMPORTANCE_HIGH: _ClassVar[CalendarImportance]

class CalendarMultiplier(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_MULTIPLIER_UNSPECIFIED: _ClassVar[CalendarMultiplier]
    CALENDAR_MULTIPLIER_NONE: _ClassVar[CalendarMultiplier]
    CALENDAR_MULTIPLIER_THOUSANDS: _ClassVar[CalendarMultiplier]
    CALENDAR_MULTIPLIER_MILLIONS: _ClassVar[CalendarMultiplier]
    CALENDAR_MULTIPLIER_BILLIONS: _ClassVar[CalendarMultiplier]
    CALENDAR_MULTIPLIER_TRILLIONS: _ClassVar[CalendarMultiplier]

class CalendarImpact(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_IMPACT_UNSPECIFIED: _ClassVar[CalendarImpact]
    CALENDAR_IMPACT_NA: _ClassVar[CalendarImpact]
    CALENDAR_IMPACT_POSITIVE: _ClassVar[CalendarImpact]
    CALENDAR_IMPACT_NEGATIVE: _ClassVar[CalendarImpact]

class Timeframe(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TIMEFRAME_UNSPECIFIED: _ClassVar[Timeframe]
    TIMEFRAME_M1: _ClassVar[Timeframe]
    TIMEFRAME_M2: _ClassVar[Timeframe]
    TIMEFRAME_M3: _ClassVar[Timeframe]
    TIMEFRAME_M4: _ClassVar[Timeframe]
    TIMEFRAME_M5: _ClassVar[Timeframe]
    TIMEFRAME_M6: _ClassVar[Timeframe]
    TIMEFRAME_M10: _ClassVar[Timeframe]
    TIMEFRAME_M12: _ClassVar[Timeframe]
    TIMEFRAME_M15: _ClassVar[Timeframe]
    TIMEFRAME_M20: _ClassVar[Timeframe]
    TIMEFRAME_M30: _ClassVar[Timeframe]
    TIMEFRAME_H1: _ClassVar[Timeframe]
    TIMEFRAME_H2: _ClassVar[Timeframe]
    TIMEFRAME_H4: _ClassVar[Timeframe]
    TIMEFRAME_H3: _ClassVar[Timeframe]
    TIMEFRAME_H6: _ClassVar[Timeframe]
    TIMEFRAME_H8: _ClassVar[Timeframe]
    TIMEFRAME_H12: _ClassVar[Timeframe]
    TIMEFRAME_D1: _ClassVar[Timeframe]
    TIMEFRAME_W1: _ClassVar[Timeframe]
    TIMEFRAME_MN1: _ClassVar[Timeframe]

class TradeAction(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRADE_ACTION_UNSPECIFIED: _ClassVar[TradeAction]
    TRADE_ACTION_DEAL: _ClassVar[TradeAction]
    TRADE_ACTION_PENDING: _ClassVar[TradeAction]
    TRADE_ACTION_SLTP: _ClassVar[TradeAction]
    TRADE_ACTION_MODIFY: _ClassVar[TradeAction]
    TRADE_ACTION_REMOVE: _ClassVar[TradeAction]
    TRADE_ACTION_CLOSE_BY: _ClassVar[TradeAction]

class OrderType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_TYPE_UNSPECIFIED: _ClassVar[OrderType]
    ORDER_TYPE_BUY: _ClassVar[OrderType]
    ORDER_TYPE_SELL: _ClassVar[OrderType]
    ORDER_TYPE_BUY_LIMIT: _ClassVar[OrderType]
    ORDER_TYPE_SELL_LIMIT: _ClassVar[OrderType]
    ORDER_TYPE_BUY_STOP: _ClassVar[OrderType]
    ORDER_TYPE_SELL_STOP: _ClassVar[OrderType]
    ORDER_TYPE_BUY_STOP_LIMIT: _ClassVar[OrderType]
    ORDER_TYPE_SELL_STOP_LIMIT: _ClassVar[OrderType]
    ORDER_TYPE_CLOSE_BY: _ClassVar[OrderType]

class OrderState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_STATE_UNSPECIFIED: _ClassVar[OrderState]
    ORDER_STATE_STARTED: _ClassVar[OrderState]
    ORDER_STATE_PLACED: _ClassVar[OrderState]
    ORDER_STATE_CANCELED: _ClassVar[OrderState]
    ORDER_STATE_PARTIAL: _ClassVar[OrderState]
    ORDER_STATE_FILLED: _ClassVar[OrderState]
    ORDER_STATE_REJECTED: _ClassVar[OrderState]
    ORDER_STATE_EXPIRED: _ClassVar[OrderState]
    ORDER_STATE_REQUEST_ADD: _ClassVar[OrderState]
    ORDER_STATE_REQUEST_MODIFY: _ClassVar[OrderState]
    ORDER_STATE_REQUEST_CANCEL: _ClassVar[OrderState]

class OrderFilling(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_FILLING_UNSPECIFIED: _ClassVar[OrderFilling]
    ORDER_FILLING_FOK: _ClassVar[OrderFilling]
    ORDER_FILLING_IOC: _ClassVar[OrderFilling]
    ORDER_FILLING_RETURN: _ClassVar[OrderFilling]
    ORDER_FILLING_BOC: _ClassVar[OrderFilling]

class OrderTime(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_TIME_UNSPECIFIED: _ClassVar[OrderTime]
    ORDER_TIME_GTC: _ClassVar[OrderTime]
    ORDER_TIME_DAY: _ClassVar[OrderTime]
    ORDER_TIME_SPECIFIED: _ClassVar[OrderTime]
    ORDER_TIME_SPECIFIED_DAY: _ClassVar[OrderTime]

class OrderReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_REASON_UNSPECIFIED: _ClassVar[OrderReason]
    ORDER_REASON_CLIENT: _ClassVar[OrderReason]
    ORDER_REASON_MOBILE: _ClassVar[OrderReason]
    ORDER_REASON_WEB: _ClassVar[OrderReason]
    ORDER_REASON_EXPERT: _ClassVar[OrderReason]
    ORDER_REASON_SL: _ClassVar[OrderReason]
    ORDER_REASON_TP: _ClassVar[OrderReason]
    ORDER_REASON_SO: _ClassVar[OrderReason]

class PositionType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    POSITION_TYPE_UNSPECIFIED: _ClassVar[PositionType]
    POSITION_TYPE_BUY: _ClassVar[PositionType]
    POSITION_TYPE_SELL: _ClassVar[PositionType]

class PositionReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    POSITION_REASON_UNSPECIFIED: _ClassVar[PositionReason]
    POSITION_REASON_CLIENT: _ClassVar[PositionReason]
    POSITION_REASON_MOBILE: _ClassVar[PositionReason]
    POSITION_REASON_WEB: _ClassVar[PositionReason]
    POSITION_REASON_EXPERT: _ClassVar[PositionReason]

class DealType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEAL_TYPE_UNSPECIFIED: _ClassVar[DealType]
    DEAL_TYPE_BUY: _ClassVar[DealType]
    DEAL_TYPE_SELL: _ClassVar[DealType]
    DEAL_TYPE_BALANCE: _ClassVar[DealType]
    DEAL_TYPE_CREDIT: _ClassVar[DealType]
    DEAL_TYPE_CHARGE: _ClassVar[DealType]
    DEAL_TYPE_CORRECTION: _ClassVar[DealType]
    DEAL_TYPE_BONUS: _ClassVar[DealType]
    DEAL_TYPE_COMMISSION: _ClassVar[DealType]
    DEAL_TYPE_COMMISSION_DAILY: _ClassVar[DealType]
    DEAL_TYPE_COMMISSION_MONTHLY: _ClassVar[DealType]
    DEAL_TYPE_COMMISSION_AGENT_DAILY: _ClassVar[DealType]
    DEAL_TYPE_COMMISSION_AGENT_MONTHLY: _ClassVar[DealType]
    DEAL_TYPE_INTEREST: _ClassVar[DealType]
    DEAL_TYPE_BUY_CANCELED: _ClassVar[DealType]
    DEAL_TYPE_SELL_CANCELED: _ClassVar[DealType]
    DEAL_TYPE_DIVIDEND: _ClassVar[DealType]
    DEAL_TYPE_DIVIDEND_FRANKED: _ClassVar[DealType]
    DEAL_TYPE_TAX: _ClassVar[DealType]

class DealEntry(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEAL_ENTRY_UNSPECIFIED: _ClassVar[DealEntry]
    DEAL_ENTRY_IN: _ClassVar[DealEntry]
    DEAL_ENTRY_OUT: _ClassVar[DealEntry]
    DEAL_ENTRY_INOUT: _ClassVar[DealEntry]
    DEAL_ENTRY_OUT_BY: _ClassVar[DealEntry]

class DealReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEAL_REASON_UNSPECIFIED: _ClassVar[DealReason]
    DEAL_REASON_CLIENT: _ClassVar[DealReason]
    DEAL_REASON_MOBILE: _ClassVar[DealReason]
    DEAL_REASON_WEB: _ClassVar[DealReason]
    DEAL_REASON_EXPERT: _ClassVar[DealReason]
    DEAL_REASON_SL: _ClassVar[DealReason]
    DEAL_REASON_TP: _ClassVar[DealReason]
    DEAL_REASON_SO: _ClassVar[DealReason]
    DEAL_REASON_ROLLOVER: _ClassVar[DealReason]
    DEAL_REASON_VMARGIN: _ClassVar[DealReason]
    DEAL_REASON_SPLIT: _ClassVar[DealReason]
    DEAL_REASON_CORPORATE_ACTION: _ClassVar[DealReason]

class TradeRetcode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRADE_RETCODE_UNSPECIFIED: _ClassVar[TradeRetcode]
    TRADE_RETCODE_REQUOTE: _ClassVar[TradeRetcode]
    TRADE_RETCODE_REJECT: _ClassVar[TradeRetcode]
    TRADE_RETCODE_CANCEL: _ClassVar[TradeRetcode]
    TRADE_RETCODE_PLACED: _ClassVar[TradeRetcode]
    TRADE_RETCODE_DONE: _ClassVar[TradeRetcode]
    TRADE_RETCODE_DONE_PARTIAL: _ClassVar[TradeRetcode]
    TRADE_RETCODE_ERROR: _ClassVar[TradeRetcode]
    TRADE_RETCODE_TIMEOUT: _ClassVar[TradeRetcode]
    TRADE_RETCODE_INVALID: _ClassVar[TradeRetcode]
    TRADE_RETCODE_INVALID_VOLUME: _ClassVar[TradeRetcode]
    TRADE_RETCODE_INVALID_PRICE: _ClassVar[TradeRetcode]
    TRADE_RETCODE_INVALID_STOPS: _ClassVar[TradeRetcode]
    TRADE_RETCODE_TRADE_DISABLED: _ClassVar[TradeRetcode]
    TRADE_RETCODE_MARKET_CLOSED: _ClassVar[TradeRetcode]
    TRADE_RETCODE_NO_MONEY: _ClassVar[TradeRetcode]
    TRADE_RETCODE_PRICE_CHANGED: _ClassVar[TradeRetcode]
    TRADE_RETCODE_PRICE_OFF: _ClassVar[TradeRetcode]
    TRADE_RETCODE_INVALID_EXPIRATION: _ClassVar[TradeRetcode]
    TRADE_RETCODE_ORDER_CHANGED: _ClassVar[TradeRetcode]
    TRADE_RETCODE_TOO_MANY_REQUESTS: _ClassVar[TradeRetcode]
    TRADE_RETCODE_NO_CHANGES: _ClassVar[TradeRetcode]
    TRADE_RETCODE_SERVER_DISABLES_AT: _ClassVar[TradeRetcode]
    TRADE_RETCODE_CLIENT_DISABLES_AT: _ClassVar[TradeRetcode]
    TRADE_RETCODE_LOCKED: _ClassVar[TradeRetcode]
    TRADE_RETCODE_FROZEN: _ClassVar[TradeRetcode]
    TRADE_RETCODE_INVALID_FILL: _ClassVar[TradeRetcode]
    TRADE_RETCODE_CONNECTION: _ClassVar[TradeRetcode]
    TRADE_RETCODE_ONLY_REAL: _ClassVar[TradeRetcode]
    TRADE_RETCODE_LIMIT_ORDERS: _ClassVar[TradeRetcode]
    TRADE_RETCODE_LIMIT_VOLUME: _ClassVar[TradeRetcode]
    TRADE_RETCODE_INVALID_ORDER: _ClassVar[TradeRetcode]
    TRADE_RETCODE_POSITION_CLOSED: _ClassVar[TradeRetcode]
    TRADE_RETCODE_INVALID_CLOSE_VOLUME: _ClassVar[TradeRetcode]
    TRADE_RETCODE_CLOSE_ORDER_EXIST: _ClassVar[TradeRetcode]
    TRADE_RETCODE_LIMIT_POSITIONS: _ClassVar[TradeRetcode]
    TRADE_RETCODE_REJECT_CANCEL: _ClassVar[TradeRetcode]
    TRADE_RETCODE_LONG_ONLY: _ClassVar[TradeRetcode]
    TRADE_RETCODE_SHORT_ONLY: _ClassVar[TradeRetcode]
    TRADE_RETCODE_CLOSE_ONLY: _ClassVar[TradeRetcode]
    TRADE_RETCODE_FIFO_CLOSE: _ClassVar[TradeRetcode]
    TRADE_RETCODE_HEDGE_PROHIBITED: _ClassVar[TradeRetcode]

class SymbolChartMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SYMBOL_CHART_MODE_UNSPECIFIED: _ClassVar[SymbolChartMode]
    SYMBOL_CHART_MODE_BID: _ClassVar[SymbolChartMode]
    SYMBOL_CHART_MODE_LAST: _ClassVar[SymbolChartMode]

class SymbolCalcMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SYMBOL_CALC_MODE_UNSPECIFIED: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_FOREX: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_FUTURES: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_CFD: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_CFDINDEX: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_CFDLEVERAGE: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_FOREX_NO_LEVERAGE: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_EXCH_STOCKS: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_EXCH_FUTURES: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_EXCH_OPTIONS: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_EXCH_OPTIONS_MARGIN: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_EXCH_BONDS: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_EXCH_STOCKS_MOEX: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_EXCH_BONDS_MOEX: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_SERV_COLLATERAL: _ClassVar[SymbolCalcMode]
    SYMBOL_CALC_MODE_EXCH_FUTURES_FORTS: _ClassVar[SymbolCalcMode]

class SymbolTradeMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SYMBOL_TRADE_MODE_UNSPECIFIED: _ClassVar[SymbolTradeMode]
    SYMBOL_TRADE_MODE_DISABLED: _ClassVar[SymbolTradeMode]
    SYMBOL_TRADE_MODE_LONGONLY: _ClassVar[SymbolTradeMode]
    SYMBOL_TRADE_MODE_SHORTONLY: _ClassVar[SymbolTradeMode]
    SYMBOL_TRADE_MODE_CLOSEONLY: _ClassVar[SymbolTradeMode]
    SYMBOL_TRADE_MODE_FULL: _ClassVar[SymbolTradeMode]

class SymbolTradeExecution(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SYMBOL_TRADE_EXECUTION_UNSPECIFIED: _ClassVar[SymbolTradeExecution]
    SYMBOL_TRADE_EXECUTION_REQUEST: _ClassVar[SymbolTradeExecution]
    SYMBOL_TRADE_EXECUTION_INSTANT: _ClassVar[SymbolTradeExecution]
    SYMBOL_TRADE_EXECUTION_MARKET: _ClassVar[SymbolTradeExecution]
    SYMBOL_TRADE_EXECUTION_EXCHANGE: _ClassVar[SymbolTradeExecution]

class SymbolSwapMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SYMBOL_SWAP_MODE_UNSPECIFIED: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_DISABLED: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_POINTS: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_CURRENCY_SYMBOL: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_CURRENCY_MARGIN: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_CURRENCY_DEPOSIT: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_INTEREST_CURRENT: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_INTEREST_OPEN: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_REOPEN_CURRENT: _ClassVar[SymbolSwapMode]
    SYMBOL_SWAP_MODE_REOPEN_BID: _ClassVar[SymbolSwapMode]

class DayOfWeek(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DAY_OF_WEEK_UNSPECIFIED: _ClassVar[DayOfWeek]
    DAY_OF_WEEK_SUNDAY: _ClassVar[DayOfWeek]
    DAY_OF_WEEK_MONDAY: _ClassVar[DayOfWeek]
    DAY_OF_WEEK_TUESDAY: _ClassVar[DayOfWeek]
    DAY_OF_WEEK_WEDNESDAY: _ClassVar[DayOfWeek]
    DAY_OF_WEEK_THURSDAY: _ClassVar[DayOfWeek]
    DAY_OF_WEEK_FRIDAY: _ClassVar[DayOfWeek]
    DAY_OF_WEEK_SATURDAY: _ClassVar[DayOfWeek]

class SymbolOrders(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SYMBOL_ORDERS_UNSPECIFIED: _ClassVar[SymbolOrders]
    SYMBOL_ORDERS_GTC: _ClassVar[SymbolOrders]
    SYMBOL_ORDERS_DAILY: _ClassVar[SymbolOrders]
    SYMBOL_ORDERS_DAILY_NO_STOPS: _ClassVar[SymbolOrders]

class SymbolOptionRight(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SYMBOL_OPTION_RIGHT_UNSPECIFIED: _ClassVar[SymbolOptionRight]
    SYMBOL_OPTION_RIGHT_CALL: _ClassVar[SymbolOptionRight]
    SYMBOL_OPTION_RIGHT_PUT: _ClassVar[SymbolOptionRight]

class SymbolOptionMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SYMBOL_OPTION_MODE_UNSPECIFIED: _ClassVar[SymbolOptionMode]
    SYMBOL_OPTION_MODE_EUROPEAN: _ClassVar[SymbolOptionMode]
    SYMBOL_OPTION_MODE_AMERICAN: _ClassVar[SymbolOptionMode]

class AccountTradeMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ACCOUNT_TRADE_MODE_UNSPECIFIED: _ClassVar[AccountTradeMode]
    ACCOUNT_TRADE_MODE_DEMO: _ClassVar[AccountTradeMode]
    ACCOUNT_TRADE_MODE_CONTEST: _ClassVar[AccountTradeMode]
    ACCOUNT_TRADE_MODE_REAL: _ClassVar[AccountTradeMode]

class AccountStopoutMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ACCOUNT_STOPOUT_MODE_UNSPECIFIED: _ClassVar[AccountStopoutMode]
    ACCOUNT_STOPOUT_MODE_PERCENT: _ClassVar[AccountStopoutMode]
    ACCOUNT_STOPOUT_MODE_MONEY: _ClassVar[AccountStopoutMode]

class AccountMarginMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ACCOUNT_MARGIN_MODE_UNSPECIFIED: _ClassVar[AccountMarginMode]
    ACCOUNT_MARGIN_MODE_RETAIL_NETTING: _ClassVar[AccountMarginMode]
    ACCOUNT_MARGIN_MODE_EXCHANGE: _ClassVar[AccountMarginMode]
    ACCOUNT_MARGIN_MODE_RETAIL_HEDGING: _ClassVar[AccountMarginMode]

class BookType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BOOK_TYPE_UNSPECIFIED: _ClassVar[BookType]
    BOOK_TYPE_SELL: _ClassVar[BookType]
    BOOK_TYPE_BUY: _ClassVar[BookType]
    BOOK_TYPE_SELL_MARKET: _ClassVar[BookType]
    BOOK_TYPE_BUY_MARKET: _ClassVar[BookType]

class LastErrorCode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LAST_ERROR_CODE_UNSPECIFIED: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_OK: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_FAIL: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_INVALID_PARAMS: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_NO_MEMORY: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_NOT_FOUND: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_INVALID_VERSION: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_AUTH_FAILED: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_UNSUPPORTED: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_AUTO_TRADING_DISABLED: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_INTERNAL_FAIL: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_INTERNAL_FAIL_SEND: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_INTERNAL_FAIL_RECEIVE: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_INTERNAL_FAIL_INIT: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_INTERNAL_FAIL_CONNECT: _ClassVar[LastErrorCode]
    LAST_ERROR_CODE_INTERNAL_FAIL_TIMEOUT: _ClassVar[LastErrorCode]

class ErrorReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ERROR_REASON_UNSPECIFIED: _ClassVar[ErrorReason]
    ERROR_REASON_VALIDATION_FAILED: _ClassVar[ErrorReason]
    ERROR_REASON_MALFORMED_JSON: _ClassVar[ErrorReason]
    ERROR_REASON_UNSUPPORTED_MEDIA_TYPE: _ClassVar[ErrorReason]
    ERROR_REASON_PAYLOAD_TOO_LARGE: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_TIMEFRAME: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_DATE: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_DATE_RANGE: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_TICKET: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_ORDER: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_VOLUME: _ClassVar[ErrorReason]
    ERROR_REASON_STOPS_REQUIRED: _ClassVar[ErrorReason]
    ERROR_REASON_MONEY_TOO_SMALL: _ClassVar[ErrorReason]
    ERROR_REASON_TOO_MANY_BARS: _ClassVar[ErrorReason]
    ERROR_REASON_UNAUTHENTICATED: _ClassVar[ErrorReason]
    ERROR_REASON_HOST_NOT_ALLOWED: _ClassVar[ErrorReason]
    ERROR_REASON_ORIGIN_NOT_ALLOWED: _ClassVar[ErrorReason]
    ERROR_REASON_PATH_NOT_FOUND: _ClassVar[ErrorReason]
    ERROR_REASON_METHOD_NOT_ALLOWED: _ClassVar[ErrorReason]
    ERROR_REASON_SYMBOL_NOT_FOUND: _ClassVar[ErrorReason]
    ERROR_REASON_SYMBOL_NOT_SELECTED: _ClassVar[ErrorReason]
    ERROR_REASON_TICKET_NOT_FOUND: _ClassVar[ErrorReason]
    ERROR_REASON_NO_QUOTE: _ClassVar[ErrorReason]
    ERROR_REASON_DEPTH_UNAVAILABLE: _ClassVar[ErrorReason]
    ERROR_REASON_CALENDAR_UNAVAILABLE: _ClassVar[ErrorReason]
    ERROR_REASON_LOGIN_FAILED: _ClassVar[ErrorReason]
    ERROR_REASON_WRONG_ACCOUNT: _ClassVar[ErrorReason]
    ERROR_REASON_NOT_CONNECTED: _ClassVar[ErrorReason]
    ERROR_REASON_TERMINAL_NOT_FOUND: _ClassVar[ErrorReason]
    ERROR_REASON_TERMINAL_TIMEOUT: _ClassVar[ErrorReason]
    ERROR_REASON_TERMINAL_HUNG: _ClassVar[ErrorReason]
    ERROR_REASON_SERVER_UNAVAILABLE: _ClassVar[ErrorReason]
    ERROR_REASON_QUEUE_FULL: _ClassVar[ErrorReason]
    ERROR_REASON_DEADLINE_EXCEEDED: _ClassVar[ErrorReason]
    ERROR_REASON_TERMINAL_CALL_FAILED: _ClassVar[ErrorReason]
    ERROR_REASON_TERMINAL_UNSUPPORTED: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_TERMINAL_ARGUMENT: _ClassVar[ErrorReason]
    ERROR_REASON_API_TRADING_DISABLED: _ClassVar[ErrorReason]
    ERROR_REASON_ORDER_OUTCOME_UNKNOWN: _ClassVar[ErrorReason]
    ERROR_REASON_INTERNAL: _ClassVar[ErrorReason]
    ERROR_REASON_ORDER_REJECTED: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_PRICE: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_STOPS: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_FILLING: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_EXPIRATION: _ClassVar[ErrorReason]
    ERROR_REASON_ORDER_TYPE_NOT_ALLOWED: _ClassVar[ErrorReason]
    ERROR_REASON_TRADE_DISABLED: _ClassVar[ErrorReason]
    ERROR_REASON_LONG_ONLY: _ClassVar[ErrorReason]
    ERROR_REASON_SHORT_ONLY: _ClassVar[ErrorReason]
    ERROR_REASON_CLOSE_ONLY: _ClassVar[ErrorReason]
    ERROR_REASON_AUTOTRADING_OFF: _ClassVar[ErrorReason]
    ERROR_REASON_AUTOTRADING_FORBIDDEN: _ClassVar[ErrorReason]
    ERROR_REASON_MARKET_CLOSED: _ClassVar[ErrorReason]
    ERROR_REASON_PRICE_OFF: _ClassVar[ErrorReason]
    ERROR_REASON_PRICE_CHANGED: _ClassVar[ErrorReason]
    ERROR_REASON_NO_MONEY: _ClassVar[ErrorReason]
    ERROR_REASON_FROZEN: _ClassVar[ErrorReason]
    ERROR_REASON_POSITION_CLOSED: _ClassVar[ErrorReason]
    ERROR_REASON_CLOSE_ORDER_EXISTS: _ClassVar[ErrorReason]
    ERROR_REASON_FIFO_CLOSE: _ClassVar[ErrorReason]
    ERROR_REASON_HEDGE_PROHIBITED: _ClassVar[ErrorReason]
    ERROR_REASON_LIMIT_ORDERS: _ClassVar[ErrorReason]
    ERROR_REASON_LIMIT_POSITIONS: _ClassVar[ErrorReason]
    ERROR_REASON_LIMIT_VOLUME: _ClassVar[ErrorReason]
    ERROR_REASON_TOO_MANY_REQUESTS: _ClassVar[ErrorReason]
    ERROR_REASON_ONLY_REAL: _ClassVar[ErrorReason]
    ERROR_REASON_RISK_DENIED: _ClassVar[ErrorReason]
    ERROR_REASON_TRADING_HALTED: _ClassVar[ErrorReason]
    ERROR_REASON_READ_ONLY: _ClassVar[ErrorReason]
    ERROR_REASON_IDEMPOTENCY_KEY_REQUIRED: _ClassVar[ErrorReason]
    ERROR_REASON_IDEMPOTENCY_KEY_REUSED: _ClassVar[ErrorReason]
    ERROR_REASON_REQUEST_IN_PROGRESS: _ClassVar[ErrorReason]
    ERROR_REASON_ORDER_EXPIRED: _ClassVar[ErrorReason]
    ERROR_REASON_JOURNAL_UNAVAILABLE: _ClassVar[ErrorReason]
    ERROR_REASON_UNRESOLVED_INTENT: _ClassVar[ErrorReason]
    ERROR_REASON_INTENT_NOT_FOUND: _ClassVar[ErrorReason]
    ERROR_REASON_TRADING_NOT_READY: _ClassVar[ErrorReason]
    ERROR_REASON_NO_TRACE: _ClassVar[ErrorReason]
    ERROR_REASON_ACCOUNT_OWNED: _ClassVar[ErrorReason]
    ERROR_REASON_RESUME_POINT_GONE: _ClassVar[ErrorReason]
ORDER_KIND_UNSPECIFIED: OrderKind
ORDER_KIND_MARKET: OrderKind
ORDER_KIND_LIMIT: OrderKind
ORDER_KIND_STOP: OrderKind
ORDER_KIND_STOP_LIMIT: OrderKind
TRADE_SIDE_UNSPECIFIED: TradeSide
TRADE_SIDE_BUY: TradeSide
TRADE_SIDE_SELL: TradeSide
PROFIT_FILTER_UNSPECIFIED: ProfitFilter
PROFIT_FILTER_PROFITABLE: ProfitFilter
PROFIT_FILTER_LOSING: ProfitFilter
INTENT_CHANGE_KIND_UNSPECIFIED: IntentChangeKind
INTENT_CHANGE_KIND_ACCEPTED: IntentChangeKind
INTENT_CHANGE_KIND_SENDING: IntentChangeKind
INTENT_CHANGE_KIND_SETTLED: IntentChangeKind
INTENT_CHANGE_KIND_CORRECTED: IntentChangeKind
INTENT_STATE_UNSPECIFIED: IntentState
INTENT_STATE_ACCEPTED: IntentState
INTENT_STATE_SENDING: IntentState
INTENT_STATE_FILLED: IntentState
INTENT_STATE_PLACED: IntentState
INTENT_STATE_PARTIAL: IntentState
INTENT_STATE_DONE: IntentState
INTENT_STATE_DONE_NOCHANGE: IntentState
INTENT_STATE_REJECTED: IntentState
INTENT_STATE_NOT_SENT: IntentState
INTENT_STATE_UNKNOWN: IntentState
INTENT_STATE_NOT_FOUND: IntentState
INTENT_STATE_SUPERSEDED: IntentState
INTENT_STATE_MANUAL: IntentState
TRADING_MODE_UNSPECIFIED: TradingMode
TRADING_MODE_ACTIVE: TradingMode
TRADING_MODE_REDUCING: TradingMode
TRADING_MODE_HALTED: TradingMode
TRADING_MODE_READ_ONLY: TradingMode
COPY_TICKS_UNSPECIFIED: CopyTicks
COPY_TICKS_INFO: CopyTicks
COPY_TICKS_TRADE: CopyTicks
COPY_TICKS_ALL: CopyTicks
TERMINAL_STATE_UNSPECIFIED: TerminalState
TERMINAL_STATE_STARTING: TerminalState
TERMINAL_STATE_CONNECTED: TerminalState
TERMINAL_STATE_RECONNECTING: TerminalState
TERMINAL_STATE_DISCONNECTED: TerminalState
TERMINAL_STATE_LOGIN_FAILED: TerminalState
TERMINAL_STATE_WRONG_ACCOUNT: TerminalState
TERMINAL_STATE_HUNG: TerminalState
CLOCK_SOURCE_UNSPECIFIED: ClockSource
CLOCK_SOURCE_CONFIGURED: ClockSource
CLOCK_SOURCE_DETECTED: ClockSource
CLOCK_SOURCE_UNKNOWN: ClockSource
CALENDAR_TYPE_UNSPECIFIED: CalendarType
CALENDAR_TYPE_EVENT: CalendarType
CALENDAR_TYPE_INDICATOR: CalendarType
CALENDAR_TYPE_HOLIDAY: CalendarType
CALENDAR_SECTOR_UNSPECIFIED: CalendarSector
CALENDAR_SECTOR_NONE: CalendarSector
CALENDAR_SECTOR_MARKET: CalendarSector
CALENDAR_SECTOR_GDP: CalendarSector
CALENDAR_SECTOR_JOBS: CalendarSector
CALENDAR_SECTOR_PRICES: CalendarSector
CALENDAR_SECTOR_MONEY: CalendarSector
CALENDAR_SECTOR_TRADE: CalendarSector
CALENDAR_SECTOR_GOVERNMENT: CalendarSector
CALENDAR_SECTOR_BUSINESS: CalendarSector
CALENDAR_SECTOR_CONSUMER: CalendarSector
CALENDAR_SECTOR_HOUSING: CalendarSector
CALENDAR_SECTOR_TAXES: CalendarSector
CALENDAR_SECTOR_HOLIDAYS: CalendarSector
CALENDAR_FREQUENCY_UNSPECIFIED: CalendarFrequency
CALENDAR_FREQUENCY_NONE: CalendarFrequency
CALENDAR_FREQUENCY_WEEK: CalendarFrequency
CALENDAR_FREQUENCY_MONTH: CalendarFrequency
CALENDAR_FREQUENCY_QUARTER: CalendarFrequency
CALENDAR_FREQUENCY_YEAR: CalendarFrequency
CALENDAR_FREQUENCY_DAY: CalendarFrequency
CALENDAR_TIMEMODE_UNSPECIFIED: CalendarTimemode
CALENDAR_TIMEMODE_DATETIME: CalendarTimemode
CALENDAR_TIMEMODE_DATE: CalendarTimemode
CALENDAR_TIMEMODE_NOTIME: CalendarTimemode
CALENDAR_TIMEMODE_TENTATIVE: CalendarTimemode
CALENDAR_UNIT_UNSPECIFIED: CalendarUnit
CALENDAR_UNIT_NONE: CalendarUnit
CALENDAR_UNIT_PERCENT: CalendarUnit
CALENDAR_UNIT_CURRENCY: CalendarUnit
CALENDAR_UNIT_HOUR: CalendarUnit
CALENDAR_UNIT_JOB: CalendarUnit
CALENDAR_UNIT_RIG: CalendarUnit
CALENDAR_UNIT_USD: CalendarUnit
CALENDAR_UNIT_PEOPLE: CalendarUnit
CALENDAR_UNIT_MORTGAGE: CalendarUnit
CALENDAR_UNIT_VOTE: CalendarUnit
CALENDAR_UNIT_BARREL: CalendarUnit
CALENDAR_UNIT_CUBICFEET: CalendarUnit
CALENDAR_UNIT_POSITION: CalendarUnit
CALENDAR_UNIT_BUILDING: CalendarUnit
CALENDAR_IMPORTANCE_UNSPECIFIED: CalendarImportance
CALENDAR_IMPORTANCE_NONE: CalendarImportance
CALENDAR_IMPORTANCE_LOW: CalendarImportance
CALENDAR_IMPORTANCE_MODERATE: CalendarImportance
CALENDAR_IMPORTANCE_HIGH: CalendarImportance
CALENDAR_MULTIPLIER_UNSPECIFIED: CalendarMultiplier
CALENDAR_MULTIPLIER_NONE: CalendarMultiplier
CALENDAR_MULTIPLIER_THOUSANDS: CalendarMultiplier
CALENDAR_MULTIPLIER_MILLIONS: CalendarMultiplier
CALENDAR_MULTIPLIER_BILLIONS: CalendarMultiplier
CALENDAR_MULTIPLIER_TRILLIONS: CalendarMultiplier
CALENDAR_IMPACT_UNSPECIFIED: CalendarImpact
CALENDAR_IMPACT_NA: CalendarImpact
CALENDAR_IMPACT_POSITIVE: CalendarImpact
CALENDAR_IMPACT_NEGATIVE: CalendarImpact
TIMEFRAME_UNSPECIFIED: Timeframe
TIMEFRAME_M1: Timeframe
TIMEFRAME_M2: Timeframe
TIMEFRAME_M3: Timeframe
TIMEFRAME_M4: Timeframe
TIMEFRAME_M5: Timeframe
TIMEFRAME_M6: Timeframe
TIMEFRAME_M10: Timeframe
TIMEFRAME_M12: Timeframe
TIMEFRAME_M15: Timeframe
TIMEFRAME_M20: Timeframe
TIMEFRAME_M30: Timeframe
TIMEFRAME_H1: Timeframe
TIMEFRAME_H2: Timeframe
TIMEFRAME_H4: Timeframe
TIMEFRAME_H3: Timeframe
TIMEFRAME_H6: Timeframe
TIMEFRAME_H8: Timeframe
TIMEFRAME_H12: Timeframe
TIMEFRAME_D1: Timeframe
TIMEFRAME_W1: Timeframe
TIMEFRAME_MN1: Timeframe
TRADE_ACTION_UNSPECIFIED: TradeAction
TRADE_ACTION_DEAL: TradeAction
TRADE_ACTION_PENDING: TradeAction
TRADE_ACTION_SLTP: TradeAction
TRADE_ACTION_MODIFY: TradeAction
TRADE_ACTION_REMOVE: TradeAction
TRADE_ACTION_CLOSE_BY: TradeAction
ORDER_TYPE_UNSPECIFIED: OrderType
ORDER_TYPE_BUY: OrderType
ORDER_TYPE_SELL: OrderType
ORDER_TYPE_BUY_LIMIT: OrderType
ORDER_TYPE_SELL_LIMIT: OrderType
ORDER_TYPE_BUY_STOP: OrderType
ORDER_TYPE_SELL_STOP: OrderType
ORDER_TYPE_BUY_STOP_LIMIT: OrderType
ORDER_TYPE_SELL_STOP_LIMIT: OrderType
ORDER_TYPE_CLOSE_BY: OrderType
ORDER_STATE_UNSPECIFIED: OrderState
ORDER_STATE_STARTED: OrderState
ORDER_STATE_PLACED: OrderState
ORDER_STATE_CANCELED: OrderState
ORDER_STATE_PARTIAL: OrderState
ORDER_STATE_FILLED: OrderState
ORDER_STATE_REJECTED: OrderState
ORDER_STATE_EXPIRED: OrderState
ORDER_STATE_REQUEST_ADD: OrderState
ORDER_STATE_REQUEST_MODIFY: OrderState
ORDER_STATE_REQUEST_CANCEL: OrderState
ORDER_FILLING_UNSPECIFIED: OrderFilling
ORDER_FILLING_FOK: OrderFilling
ORDER_FILLING_IOC: OrderFilling
ORDER_FILLING_RETURN: OrderFilling
ORDER_FILLING_BOC: OrderFilling
ORDER_TIME_UNSPECIFIED: OrderTime
ORDER_TIME_GTC: OrderTime
ORDER_TIME_DAY: OrderTime
ORDER_TIME_SPECIFIED: OrderTime
ORDER_TIME_SPECIFIED_DAY: OrderTime
ORDER_REASON_UNSPECIFIED: OrderReason
ORDER_REASON_CLIENT: OrderReason
ORDER_REASON_MOBILE: OrderReason
ORDER_REASON_WEB: OrderReason
ORDER_REASON_EXPERT: OrderReason
ORDER_REASON_SL: OrderReason
ORDER_REASON_TP: OrderReason
ORDER_REASON_SO: OrderReason
POSITION_TYPE_UNSPECIFIED: PositionType
POSITION_TYPE_BUY: PositionType
POSITION_TYPE_SELL: PositionType
POSITION_REASON_UNSPECIFIED: PositionReason
POSITION_REASON_CLIENT: PositionReason
POSITION_REASON_MOBILE: PositionReason
POSITION_REASON_WEB: PositionReason
POSITION_REASON_EXPERT: PositionReason
DEAL_TYPE_UNSPECIFIED: DealType
DEAL_TYPE_BUY: DealType
DEAL_TYPE_SELL: DealType
DEAL_TYPE_BALANCE: DealType
DEAL_TYPE_CREDIT: DealType
DEAL_TYPE_CHARGE: DealType
DEAL_TYPE_CORRECTION: DealType
DEAL_TYPE_BONUS: DealType
DEAL_TYPE_COMMISSION: DealType
DEAL_TYPE_COMMISSION_DAILY: DealType
DEAL_TYPE_COMMISSION_MONTHLY: DealType
DEAL_TYPE_COMMISSION_AGENT_DAILY: DealType
DEAL_TYPE_COMMISSION_AGENT_MONTHLY: DealType
DEAL_TYPE_INTEREST: DealType
DEAL_TYPE_BUY_CANCELED: DealType
DEAL_TYPE_SELL_CANCELED: DealType
DEAL_TYPE_DIVIDEND: DealType
DEAL_TYPE_DIVIDEND_FRANKED: DealType
DEAL_TYPE_TAX: DealType
DEAL_ENTRY_UNSPECIFIED: DealEntry
DEAL_ENTRY_IN: DealEntry
DEAL_ENTRY_OUT: DealEntry
DEAL_ENTRY_INOUT: DealEntry
DEAL_ENTRY_OUT_BY: DealEntry
DEAL_REASON_UNSPECIFIED: DealReason
DEAL_REASON_CLIENT: DealReason
DEAL_REASON_MOBILE: DealReason
DEAL_REASON_WEB: DealReason
DEAL_REASON_EXPERT: DealReason
DEAL_REASON_SL: DealReason
DEAL_REASON_TP: DealReason
DEAL_REASON_SO: DealReason
DEAL_REASON_ROLLOVER: DealReason
DEAL_REASON_VMARGIN: DealReason
DEAL_REASON_SPLIT: DealReason
DEAL_REASON_CORPORATE_ACTION: DealReason
TRADE_RETCODE_UNSPECIFIED: TradeRetcode
TRADE_RETCODE_REQUOTE: TradeRetcode
TRADE_RETCODE_REJECT: TradeRetcode
TRADE_RETCODE_CANCEL: TradeRetcode
TRADE_RETCODE_PLACED: TradeRetcode
TRADE_RETCODE_DONE: TradeRetcode
TRADE_RETCODE_DONE_PARTIAL: TradeRetcode
TRADE_RETCODE_ERROR: TradeRetcode
TRADE_RETCODE_TIMEOUT: TradeRetcode
TRADE_RETCODE_INVALID: TradeRetcode
TRADE_RETCODE_INVALID_VOLUME: TradeRetcode
TRADE_RETCODE_INVALID_PRICE: TradeRetcode
TRADE_RETCODE_INVALID_STOPS: TradeRetcode
TRADE_RETCODE_TRADE_DISABLED: TradeRetcode
TRADE_RETCODE_MARKET_CLOSED: TradeRetcode
TRADE_RETCODE_NO_MONEY: TradeRetcode
TRADE_RETCODE_PRICE_CHANGED: TradeRetcode
TRADE_RETCODE_PRICE_OFF: TradeRetcode
TRADE_RETCODE_INVALID_EXPIRATION: TradeRetcode
TRADE_RETCODE_ORDER_CHANGED: TradeRetcode
TRADE_RETCODE_TOO_MANY_REQUESTS: TradeRetcode
TRADE_RETCODE_NO_CHANGES: TradeRetcode
TRADE_RETCODE_SERVER_DISABLES_AT: TradeRetcode
TRADE_RETCODE_CLIENT_DISABLES_AT: TradeRetcode
TRADE_RETCODE_LOCKED: TradeRetcode
TRADE_RETCODE_FROZEN: TradeRetcode
TRADE_RETCODE_INVALID_FILL: TradeRetcode
TRADE_RETCODE_CONNECTION: TradeRetcode
TRADE_RETCODE_ONLY_REAL: TradeRetcode
TRADE_RETCODE_LIMIT_ORDERS: TradeRetcode
TRADE_RETCODE_LIMIT_VOLUME: TradeRetcode
TRADE_RETCODE_INVALID_ORDER: TradeRetcode
TRADE_RETCODE_POSITION_CLOSED: TradeRetcode
TRADE_RETCODE_INVALID_CLOSE_VOLUME: TradeRetcode
TRADE_RETCODE_CLOSE_ORDER_EXIST: TradeRetcode
TRADE_RETCODE_LIMIT_POSITIONS: TradeRetcode
TRADE_RETCODE_REJECT_CANCEL: TradeRetcode
TRADE_RETCODE_LONG_ONLY: TradeRetcode
TRADE_RETCODE_SHORT_ONLY: TradeRetcode
TRADE_RETCODE_CLOSE_ONLY: TradeRetcode
TRADE_RETCODE_FIFO_CLOSE: TradeRetcode
TRADE_RETCODE_HEDGE_PROHIBITED: TradeRetcode
SYMBOL_CHART_MODE_UNSPECIFIED: SymbolChartMode
SYMBOL_CHART_MODE_BID: SymbolChartMode
SYMBOL_CHART_MODE_LAST: SymbolChartMode
SYMBOL_CALC_MODE_UNSPECIFIED: SymbolCalcMode
SYMBOL_CALC_MODE_FOREX: SymbolCalcMode
SYMBOL_CALC_MODE_FUTURES: SymbolCalcMode
SYMBOL_CALC_MODE_CFD: SymbolCalcMode
SYMBOL_CALC_MODE_CFDINDEX: SymbolCalcMode
SYMBOL_CALC_MODE_CFDLEVERAGE: SymbolCalcMode
SYMBOL_CALC_MODE_FOREX_NO_LEVERAGE: SymbolCalcMode
SYMBOL_CALC_MODE_EXCH_STOCKS: SymbolCalcMode
SYMBOL_CALC_MODE_EXCH_FUTURES: SymbolCalcMode
SYMBOL_CALC_MODE_EXCH_OPTIONS: SymbolCalcMode
SYMBOL_CALC_MODE_EXCH_OPTIONS_MARGIN: SymbolCalcMode
SYMBOL_CALC_MODE_EXCH_BONDS: SymbolCalcMode
SYMBOL_CALC_MODE_EXCH_STOCKS_MOEX: SymbolCalcMode
SYMBOL_CALC_MODE_EXCH_BONDS_MOEX: SymbolCalcMode
SYMBOL_CALC_MODE_SERV_COLLATERAL: SymbolCalcMode
SYMBOL_CALC_MODE_EXCH_FUTURES_FORTS: SymbolCalcMode
SYMBOL_TRADE_MODE_UNSPECIFIED: SymbolTradeMode
SYMBOL_TRADE_MODE_DISABLED: SymbolTradeMode
SYMBOL_TRADE_MODE_LONGONLY: SymbolTradeMode
SYMBOL_TRADE_MODE_SHORTONLY: SymbolTradeMode
SYMBOL_TRADE_MODE_CLOSEONLY: SymbolTradeMode
SYMBOL_TRADE_MODE_FULL: SymbolTradeMode
SYMBOL_TRADE_EXECUTION_UNSPECIFIED: SymbolTradeExecution
SYMBOL_TRADE_EXECUTION_REQUEST: SymbolTradeExecution
SYMBOL_TRADE_EXECUTION_INSTANT: SymbolTradeExecution
SYMBOL_TRADE_EXECUTION_MARKET: SymbolTradeExecution
SYMBOL_TRADE_EXECUTION_EXCHANGE: SymbolTradeExecution
SYMBOL_SWAP_MODE_UNSPECIFIED: SymbolSwapMode
SYMBOL_SWAP_MODE_DISABLED: SymbolSwapMode
SYMBOL_SWAP_MODE_POINTS: SymbolSwapMode
SYMBOL_SWAP_MODE_CURRENCY_SYMBOL: SymbolSwapMode
SYMBOL_SWAP_MODE_CURRENCY_MARGIN: SymbolSwapMode
SYMBOL_SWAP_MODE_CURRENCY_DEPOSIT: SymbolSwapMode
SYMBOL_SWAP_MODE_INTEREST_CURRENT: SymbolSwapMode
SYMBOL_SWAP_MODE_INTEREST_OPEN: SymbolSwapMode
SYMBOL_SWAP_MODE_REOPEN_CURRENT: SymbolSwapMode
SYMBOL_SWAP_MODE_REOPEN_BID: SymbolSwapMode
DAY_OF_WEEK_UNSPECIFIED: DayOfWeek
DAY_OF_WEEK_SUNDAY: DayOfWeek
DAY_OF_WEEK_MONDAY: DayOfWeek
DAY_OF_WEEK_TUESDAY: DayOfWeek
DAY_OF_WEEK_WEDNESDAY: DayOfWeek
DAY_OF_WEEK_THURSDAY: DayOfWeek
DAY_OF_WEEK_FRIDAY: DayOfWeek
DAY_OF_WEEK_SATURDAY: DayOfWeek
SYMBOL_ORDERS_UNSPECIFIED: SymbolOrders
SYMBOL_ORDERS_GTC: SymbolOrders
SYMBOL_ORDERS_DAILY: SymbolOrders
SYMBOL_ORDERS_DAILY_NO_STOPS: SymbolOrders
SYMBOL_OPTION_RIGHT_UNSPECIFIED: SymbolOptionRight
SYMBOL_OPTION_RIGHT_CALL: SymbolOptionRight
SYMBOL_OPTION_RIGHT_PUT: SymbolOptionRight
SYMBOL_OPTION_MODE_UNSPECIFIED: SymbolOptionMode
SYMBOL_OPTION_MODE_EUROPEAN: SymbolOptionMode
SYMBOL_OPTION_MODE_AMERICAN: SymbolOptionMode
ACCOUNT_TRADE_MODE_UNSPECIFIED: AccountTradeMode
ACCOUNT_TRADE_MODE_DEMO: AccountTradeMode
ACCOUNT_TRADE_MODE_CONTEST: AccountTradeMode
ACCOUNT_TRADE_MODE_REAL: AccountTradeMode
ACCOUNT_STOPOUT_MODE_UNSPECIFIED: AccountStopoutMode
ACCOUNT_STOPOUT_MODE_PERCENT: AccountStopoutMode
ACCOUNT_STOPOUT_MODE_MONEY: AccountStopoutMode
ACCOUNT_MARGIN_MODE_UNSPECIFIED: AccountMarginMode
ACCOUNT_MARGIN_MODE_RETAIL_NETTING: AccountMarginMode
ACCOUNT_MARGIN_MODE_EXCHANGE: AccountMarginMode
ACCOUNT_MARGIN_MODE_RETAIL_HEDGING: AccountMarginMode
BOOK_TYPE_UNSPECIFIED: BookType
BOOK_TYPE_SELL: BookType
BOOK_TYPE_BUY: BookType
BOOK_TYPE_SELL_MARKET: BookType
BOOK_TYPE_BUY_MARKET: BookType
LAST_ERROR_CODE_UNSPECIFIED: LastErrorCode
LAST_ERROR_CODE_OK: LastErrorCode
LAST_ERROR_CODE_FAIL: LastErrorCode
LAST_ERROR_CODE_INVALID_PARAMS: LastErrorCode
LAST_ERROR_CODE_NO_MEMORY: LastErrorCode
LAST_ERROR_CODE_NOT_FOUND: LastErrorCode
LAST_ERROR_CODE_INVALID_VERSION: LastErrorCode
LAST_ERROR_CODE_AUTH_FAILED: LastErrorCode
LAST_ERROR_CODE_UNSUPPORTED: LastErrorCode
LAST_ERROR_CODE_AUTO_TRADING_DISABLED: LastErrorCode
LAST_ERROR_CODE_INTERNAL_FAIL: LastErrorCode
LAST_ERROR_CODE_INTERNAL_FAIL_SEND: LastErrorCode
LAST_ERROR_CODE_INTERNAL_FAIL_RECEIVE: LastErrorCode
LAST_ERROR_CODE_INTERNAL_FAIL_INIT: LastErrorCode
LAST_ERROR_CODE_INTERNAL_FAIL_CONNECT: LastErrorCode
LAST_ERROR_CODE_INTERNAL_FAIL_TIMEOUT: LastErrorCode
ERROR_REASON_UNSPECIFIED: ErrorReason
ERROR_REASON_VALIDATION_FAILED: ErrorReason
ERROR_REASON_MALFORMED_JSON: ErrorReason
ERROR_REASON_UNSUPPORTED_MEDIA_TYPE: ErrorReason
ERROR_REASON_PAYLOAD_TOO_LARGE: ErrorReason
ERROR_REASON_INVALID_TIMEFRAME: ErrorReason
ERROR_REASON_INVALID_DATE: ErrorReason
ERROR_REASON_INVALID_DATE_RANGE: ErrorReason
ERROR_REASON_INVALID_TICKET: ErrorReason
ERROR_REASON_INVALID_ORDER: ErrorReason
ERROR_REASON_INVALID_VOLUME: ErrorReason
ERROR_REASON_STOPS_REQUIRED: ErrorReason
ERROR_REASON_MONEY_TOO_SMALL: ErrorReason
ERROR_REASON_TOO_MANY_BARS: ErrorReason
ERROR_REASON_UNAUTHENTICATED: ErrorReason
ERROR_REASON_HOST_NOT_ALLOWED: ErrorReason
ERROR_REASON_ORIGIN_NOT_ALLOWED: ErrorReason
ERROR_REASON_PATH_NOT_FOUND: ErrorReason
ERROR_REASON_METHOD_NOT_ALLOWED: ErrorReason
ERROR_REASON_SYMBOL_NOT_FOUND: ErrorReason
ERROR_REASON_SYMBOL_NOT_SELECTED: ErrorReason
ERROR_REASON_TICKET_NOT_FOUND: ErrorReason
ERROR_REASON_NO_QUOTE: ErrorReason
ERROR_REASON_DEPTH_UNAVAILABLE: ErrorReason
ERROR_REASON_CALENDAR_UNAVAILABLE: ErrorReason
ERROR_REASON_LOGIN_FAILED: ErrorReason
ERROR_REASON_WRONG_ACCOUNT: ErrorReason
ERROR_REASON_NOT_CONNECTED: ErrorReason
ERROR_REASON_TERMINAL_NOT_FOUND: ErrorReason
ERROR_REASON_TERMINAL_TIMEOUT: ErrorReason
ERROR_REASON_TERMINAL_HUNG: ErrorReason
ERROR_REASON_SERVER_UNAVAILABLE: ErrorReason
ERROR_REASON_QUEUE_FULL: ErrorReason
ERROR_REASON_DEADLINE_EXCEEDED: ErrorReason
ERROR_REASON_TERMINAL_CALL_FAILED: ErrorReason
ERROR_REASON_TERMINAL_UNSUPPORTED: ErrorReason
ERROR_REASON_INVALID_TERMINAL_ARGUMENT: ErrorReason
ERROR_REASON_API_TRADING_DISABLED: ErrorReason
ERROR_REASON_ORDER_OUTCOME_UNKNOWN: ErrorReason
ERROR_REASON_INTERNAL: ErrorReason
ERROR_REASON_ORDER_REJECTED: ErrorReason
ERROR_REASON_INVALID_PRICE: ErrorReason
ERROR_REASON_INVALID_STOPS: ErrorReason
ERROR_REASON_INVALID_FILLING: ErrorReason
ERROR_REASON_INVALID_EXPIRATION: ErrorReason
ERROR_REASON_ORDER_TYPE_NOT_ALLOWED: ErrorReason
ERROR_REASON_TRADE_DISABLED: ErrorReason
ERROR_REASON_LONG_ONLY: ErrorReason
ERROR_REASON_SHORT_ONLY: ErrorReason
ERROR_REASON_CLOSE_ONLY: ErrorReason
ERROR_REASON_AUTOTRADING_OFF: ErrorReason
ERROR_REASON_AUTOTRADING_FORBIDDEN: ErrorReason
ERROR_REASON_MARKET_CLOSED: ErrorReason
ERROR_REASON_PRICE_OFF: ErrorReason
ERROR_REASON_PRICE_CHANGED: ErrorReason
ERROR_REASON_NO_MONEY: ErrorReason
ERROR_REASON_FROZEN: ErrorReason
ERROR_REASON_POSITION_CLOSED: ErrorReason
ERROR_REASON_CLOSE_ORDER_EXISTS: ErrorReason
ERROR_REASON_FIFO_CLOSE: ErrorReason
ERROR_REASON_HEDGE_PROHIBITED: ErrorReason
ERROR_REASON_LIMIT_ORDERS: ErrorReason
ERROR_REASON_LIMIT_POSITIONS: ErrorReason
ERROR_REASON_LIMIT_VOLUME: ErrorReason
ERROR_REASON_TOO_MANY_REQUESTS: ErrorReason
ERROR_REASON_ONLY_REAL: ErrorReason
ERROR_REASON_RISK_DENIED: ErrorReason
ERROR_REASON_TRADING_HALTED: ErrorReason
ERROR_REASON_READ_ONLY: ErrorReason
ERROR_REASON_IDEMPOTENCY_KEY_REQUIRED: ErrorReason
ERROR_REASON_IDEMPOTENCY_KEY_REUSED: ErrorReason
ERROR_REASON_REQUEST_IN_PROGRESS: ErrorReason
ERROR_REASON_ORDER_EXPIRED: ErrorReason
ERROR_REASON_JOURNAL_UNAVAILABLE: ErrorReason
ERROR_REASON_UNRESOLVED_INTENT: ErrorReason
ERROR_REASON_INTENT_NOT_FOUND: ErrorReason
ERROR_REASON_TRADING_NOT_READY: ErrorReason
ERROR_REASON_NO_TRACE: ErrorReason
ERROR_REASON_ACCOUNT_OWNED: ErrorReason
ERROR_REASON_RESUME_POINT_GONE: ErrorReason

class ConnectRequest(_message.Message):
    __slots__ = ("login", "password", "server", "path", "timeout_msc", "portable", "force")
    LOGIN_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    SERVER_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_MSC_FIELD_NUMBER: _ClassVar[int]
    PORTABLE_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    login: int
    password: str
    server: str
    path: str
    timeout_msc: int
    portable: bool
    force: bool
    def __init__(self, login: _Optional[int] = ..., password: _Optional[str] = ..., server: _Optional[str] = ..., path: _Optional[str] = ..., timeout_msc: _Optional[int] = ..., portable: _Optional[bool] = ..., force: _Optional[bool] = ...) -> None: ...

class ConnectResponse(_message.Message):
    __slots__ = ("account",)
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    account: AccountInfo
    def __init__(self, account: _Optional[_Union[AccountInfo, _Mapping]] = ...) -> None: ...

class LoginRequest(_message.Message):
    __slots__ = ("login", "password", "server", "timeout_msc", "force")
    LOGIN_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    SERVER_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_MSC_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    login: int
    password: str
    server: str
    timeout_msc: int
    force: bool
    def __init__(self, login: _Optional[int] = ..., password: _Optional[str] = ..., server: _Optional[str] = ..., timeout_msc: _Optional[int] = ..., force: _Optional[bool] = ...) -> None: ...

class LoginResponse(_message.Message):
    __slots__ = ("account",)
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    account: AccountInfo
    def __init__(self, account: _Optional[_Union[AccountInfo, _Mapping]] = ...) -> None: ...

class DisconnectRequest(_message.Message):
    __slots__ = ("force",)
    FORCE_FIELD_NUMBER: _ClassVar[int]
    force: bool
    def __init__(self, force: _Optional[bool] = ...) -> None: ...

class DisconnectResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetVersionRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetVersionResponse(_message.Message):
    __slots__ = ("version", "build", "release_date")
    VERSION_FIELD_NUMBER: _ClassVar[int]
    BUILD_FIELD_NUMBER: _ClassVar[int]
    RELEASE_DATE_FIELD_NUMBER: _ClassVar[int]
    version: int
    build: int
    release_date: str
    def __init__(self, version: _Optional[int] = ..., build: _Optional[int] = ..., release_date: _Optional[str] = ...) -> None: ...

class GetLastErrorRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetLastErrorResponse(_message.Message):
    __slots__ = ("code", "text")
    CODE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    code: LastErrorCode
    text: str
    def __init__(self, code: _Optional[_Union[LastErrorCode, str]] = ..., text: _Optional[str] = ...) -> None: ...

class GetTerminalRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetTerminalResponse(_message.Message):
    __slots__ = ("terminal",)
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    terminal: TerminalInfo
    def __init__(self, terminal: _Optional[_Union[TerminalInfo, _Mapping]] = ...) -> None: ...

class GetStatusRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetStatusResponse(_message.Message):
    __slots__ = ("state", "message", "broker_connected", "trade_allowed", "login", "server", "trade_mode", "currency", "last_error_code", "last_error_text", "last_error_time", "terminal_kind", "terminal_build", "package_version", "server_version", "clock", "worker_restarts", "queue_length", "start_time")
    STATE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    BROKER_CONNECTED_FIELD_NUMBER: _ClassVar[int]
    TRADE_ALLOWED_FIELD_NUMBER: _ClassVar[int]
    LOGIN_FIELD_NUMBER: _ClassVar[int]
    SERVER_FIELD_NUMBER: _ClassVar[int]
    TRADE_MODE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_CODE_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_TEXT_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_TIME_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_KIND_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_BUILD_FIELD_NUMBER: _ClassVar[int]
    PACKAGE_VERSION_FIELD_NUMBER: _ClassVar[int]
    SERVER_VERSION_FIELD_NUMBER: _ClassVar[int]
    CLOCK_FIELD_NUMBER: _ClassVar[int]
    WORKER_RESTARTS_FIELD_NUMBER: _ClassVar[int]
    QUEUE_LENGTH_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    state: TerminalState
    message: str
    broker_connected: bool
    trade_allowed: bool
    login: int
    server: str
    trade_mode: AccountTradeMode
    currency: str
    last_error_code: LastErrorCode
    last_error_text: str
    last_error_time: _timestamp_pb2.Timestamp
    terminal_kind: str
    terminal_build: int
    package_version: str
    server_version: str
    clock: BrokerClock
    worker_restarts: int
    queue_length: int
    start_time: _timestamp_pb2.Timestamp
    def __init__(self, state: _Optional[_Union[TerminalState, str]] = ..., message: _Optional[str] = ..., broker_connected: _Optional[bool] = ..., trade_allowed: _Optional[bool] = ..., login: _Optional[int] = ..., server: _Optional[str] = ..., trade_mode: _Optional[_Union[AccountTradeMode, str]] = ..., currency: _Optional[str] = ..., last_error_code: _Optional[_Union[LastErrorCode, str]] = ..., last_error_text: _Optional[str] = ..., last_error_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., terminal_kind: _Optional[str] = ..., terminal_build: _Optional[int] = ..., package_version: _Optional[str] = ..., server_version: _Optional[str] = ..., clock: _Optional[_Union[BrokerClock, _Mapping]] = ..., worker_restarts: _Optional[int] = ..., queue_length: _Optional[int] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BrokerClock(_message.Message):
    __slots__ = ("source", "zone", "offset_seconds", "server_time_msc")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    ZONE_FIELD_NUMBER: _ClassVar[int]
    OFFSET_SECONDS_FIELD_NUMBER: _ClassVar[int]
    SERVER_TIME_MSC_FIELD_NUMBER: _ClassVar[int]
    source: ClockSource
    zone: str
    offset_seconds: int
    server_time_msc: int
    def __init__(self, source: _Optional[_Union[ClockSource, str]] = ..., zone: _Optional[str] = ..., offset_seconds: _Optional[int] = ..., server_time_msc: _Optional[int] = ...) -> None: ...

class GetAccountRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetAccountResponse(_message.Message):
    __slots__ = ("account",)
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    account: AccountInfo
    def __init__(self, account: _Optional[_Union[AccountInfo, _Mapping]] = ...) -> None: ...

class CountSymbolsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class CountSymbolsResponse(_message.Message):
    __slots__ = ("total",)
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    total: int
    def __init__(self, total: _Optional[int] = ...) -> None: ...

class ListSymbolsRequest(_message.Message):
    __slots__ = ("group",)
    GROUP_FIELD_NUMBER: _ClassVar[int]
    group: str
    def __init__(self, group: _Optional[str] = ...) -> None: ...

class ListSymbolsResponse(_message.Message):
    __slots__ = ("symbols",)
    SYMBOLS_FIELD_NUMBER: _ClassVar[int]
    symbols: _containers.RepeatedCompositeFieldContainer[SymbolInfo]
    def __init__(self, symbols: _Optional[_Iterable[_Union[SymbolInfo, _Mapping]]] = ...) -> None: ...

class GetSymbolRequest(_message.Message):
    __slots__ = ("symbol",)
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    def __init__(self, symbol: _Optional[str] = ...) -> None: ...

class GetSymbolResponse(_message.Message):
    __slots__ = ("symbol",)
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    symbol: SymbolInfo
    def __init__(self, symbol: _Optional[_Union[SymbolInfo, _Mapping]] = ...) -> None: ...

class SelectSymbolRequest(_message.Message):
    __slots__ = ("symbol", "enable")
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    ENABLE_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    enable: bool
    def __init__(self, symbol: _Optional[str] = ..., enable: _Optional[bool] = ...) -> None: ...

class SelectSymbolResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetTickRequest(_message.Message):
    __slots__ = ("symbol",)
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    def __init__(self, symbol: _Optional[str] = ...) -> None: ...

class GetTickResponse(_message.Message):
    __slots__ = ("tick",)
    TICK_FIELD_NUMBER: _ClassVar[int]
    tick: Tick
    def __init__(self, tick: _Optional[_Union[Tick, _Mapping]] = ...) -> None: ...

class CopyRatesFromRequest(_message.Message):
    __slots__ = ("symbol", "timeframe", "date_from", "count")
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    TIMEFRAME_FIELD_NUMBER: _ClassVar[int]
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    timeframe: Timeframe
    date_from: int
    count: int
    def __init__(self, symbol: _Optional[str] = ..., timeframe: _Optional[_Union[Timeframe, str]] = ..., date_from: _Optional[int] = ..., count: _Optional[int] = ...) -> None: ...

class CopyRatesFromResponse(_message.Message):
    __slots__ = ("records",)
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    records: bytes
    def __init__(self, records: _Optional[bytes] = ...) -> None: ...

class CopyRatesFromPositionRequest(_message.Message):
    __slots__ = ("symbol", "timeframe", "start_position", "count")
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    TIMEFRAME_FIELD_NUMBER: _ClassVar[int]
    START_POSITION_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    timeframe: Timeframe
    start_position: int
    count: int
    def __init__(self, symbol: _Optional[str] = ..., timeframe: _Optional[_Union[Timeframe, str]] = ..., start_position: _Optional[int] = ..., count: _Optional[int] = ...) -> None: ...

class CopyRatesFromPositionResponse(_message.Message):
    __slots__ = ("records",)
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    records: bytes
    def __init__(self, records: _Optional[bytes] = ...) -> None: ...

class CopyRatesRangeRequest(_message.Message):
    __slots__ = ("symbol", "timeframe", "date_from", "date_to")
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    TIMEFRAME_FIELD_NUMBER: _ClassVar[int]
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    DATE_TO_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    timeframe: Timeframe
    date_from: int
    date_to: int
    def __init__(self, symbol: _Optional[str] = ..., timeframe: _Optional[_Union[Timeframe, str]] = ..., date_from: _Optional[int] = ..., date_to: _Optional[int] = ...) -> None: ...

class CopyRatesRangeResponse(_message.Message):
    __slots__ = ("records",)
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    records: bytes
    def __init__(self, records: _Optional[bytes] = ...) -> None: ...

class CopyTicksFromRequest(_message.Message):
    __slots__ = ("symbol", "date_from", "count", "flags")
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    date_from: int
    count: int
    flags: CopyTicks
    def __init__(self, symbol: _Optional[str] = ..., date_from: _Optional[int] = ..., count: _Optional[int] = ..., flags: _Optional[_Union[CopyTicks, str]] = ...) -> None: ...

class CopyTicksFromResponse(_message.Message):
    __slots__ = ("records",)
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    records: bytes
    def __init__(self, records: _Optional[bytes] = ...) -> None: ...

class CopyTicksRangeRequest(_message.Message):
    __slots__ = ("symbol", "date_from", "date_to", "flags")
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    DATE_TO_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    date_from: int
    date_to: int
    flags: CopyTicks
    def __init__(self, symbol: _Optional[str] = ..., date_from: _Optional[int] = ..., date_to: _Optional[int] = ..., flags: _Optional[_Union[CopyTicks, str]] = ...) -> None: ...

class CopyTicksRangeResponse(_message.Message):
    __slots__ = ("records",)
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    records: bytes
    def __init__(self, records: _Optional[bytes] = ...) -> None: ...

class AddMarketBookRequest(_message.Message):
    __slots__ = ("symbol",)
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    def __init__(self, symbol: _Optional[str] = ...) -> None: ...

class AddMarketBookResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetMarketBookRequest(_message.Message):
    __slots__ = ("symbol",)
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    def __init__(self, symbol: _Optional[str] = ...) -> None: ...

class GetMarketBookResponse(_message.Message):
    __slots__ = ("levels",)
    LEVELS_FIELD_NUMBER: _ClassVar[int]
    levels: _containers.RepeatedCompositeFieldContainer[BookInfo]
    def __init__(self, levels: _Optional[_Iterable[_Union[BookInfo, _Mapping]]] = ...) -> None: ...

class ReleaseMarketBookRequest(_message.Message):
    __slots__ = ("symbol",)
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    def __init__(self, symbol: _Optional[str] = ...) -> None: ...

class ReleaseMarketBookResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetMarketDepthRequest(_message.Message):
    __slots__ = ("symbol",)
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    def __init__(self, symbol: _Optional[str] = ...) -> None: ...

class GetMarketDepthResponse(_message.Message):
    __slots__ = ("levels",)
    LEVELS_FIELD_NUMBER: _ClassVar[int]
    levels: _containers.RepeatedCompositeFieldContainer[BookInfo]
    def __init__(self, levels: _Optional[_Iterable[_Union[BookInfo, _Mapping]]] = ...) -> None: ...

class WatchTicksRequest(_message.Message):
    __slots__ = ("symbols", "interval_msc")
    SYMBOLS_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_MSC_FIELD_NUMBER: _ClassVar[int]
    symbols: _containers.RepeatedScalarFieldContainer[str]
    interval_msc: int
    def __init__(self, symbols: _Optional[_Iterable[str]] = ..., interval_msc: _Optional[int] = ...) -> None: ...

class WatchTicksResponse(_message.Message):
    __slots__ = ("sequence", "time", "tick", "heartbeat", "failure")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    TICK_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    FAILURE_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    time: _timestamp_pb2.Timestamp
    tick: TickUpdate
    heartbeat: StreamHeartbeat
    failure: StreamFailure
    def __init__(self, sequence: _Optional[int] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., tick: _Optional[_Union[TickUpdate, _Mapping]] = ..., heartbeat: _Optional[_Union[StreamHeartbeat, _Mapping]] = ..., failure: _Optional[_Union[StreamFailure, _Mapping]] = ...) -> None: ...

class TickUpdate(_message.Message):
    __slots__ = ("symbol", "tick")
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    TICK_FIELD_NUMBER: _ClassVar[int]
    symbol: str
    tick: Tick
    def __init__(self, symbol: _Optional[str] = ..., tick: _Optional[_Union[Tick, _Mapping]] = ...) -> None: ...

class StreamHeartbeat(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class StreamFailure(_message.Message):
    __slots__ = ("reason", "message")
    REASON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    reason: ErrorReason
    message: str
    def __init__(self, reason: _Optional[_Union[ErrorReason, str]] = ..., message: _Optional[str] = ...) -> None: ...

class CountPositionsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class CountPositionsResponse(_message.Message):
    __slots__ = ("total",)
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    total: int
    def __init__(self, total: _Optional[int] = ...) -> None: ...

class ListPositionsRequest(_message.Message):
    __slots__ = ("ticket", "symbol", "group")
    TICKET_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    ticket: int
    symbol: str
    group: str
    def __init__(self, ticket: _Optional[int] = ..., symbol: _Optional[str] = ..., group: _Optional[str] = ...) -> None: ...

class ListPositionsResponse(_message.Message):
    __slots__ = ("positions",)
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    positions: _containers.RepeatedCompositeFieldContainer[TradePosition]
    def __init__(self, positions: _Optional[_Iterable[_Union[TradePosition, _Mapping]]] = ...) -> None: ...

class WatchPositionsRequest(_message.Message):
    __slots__ = ("interval_msc",)
    INTERVAL_MSC_FIELD_NUMBER: _ClassVar[int]
    interval_msc: int
    def __init__(self, interval_msc: _Optional[int] = ...) -> None: ...

class WatchPositionsResponse(_message.Message):
    __slots__ = ("sequence", "time", "snapshot", "failure")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    FAILURE_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    time: _timestamp_pb2.Timestamp
    snapshot: PositionsSnapshot
    failure: StreamFailure
    def __init__(self, sequence: _Optional[int] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., snapshot: _Optional[_Union[PositionsSnapshot, _Mapping]] = ..., failure: _Optional[_Union[StreamFailure, _Mapping]] = ...) -> None: ...

class PositionsSnapshot(_message.Message):
    __slots__ = ("positions",)
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    positions: _containers.RepeatedCompositeFieldContainer[TradePosition]
    def __init__(self, positions: _Optional[_Iterable[_Union[TradePosition, _Mapping]]] = ...) -> None: ...

class CountOrdersRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class CountOrdersResponse(_message.Message):
    __slots__ = ("total",)
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    total: int
    def __init__(self, total: _Optional[int] = ...) -> None: ...

class ListOrdersRequest(_message.Message):
    __slots__ = ("ticket", "symbol", "group")
    TICKET_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    ticket: int
    symbol: str
    group: str
    def __init__(self, ticket: _Optional[int] = ..., symbol: _Optional[str] = ..., group: _Optional[str] = ...) -> None: ...

class ListOrdersResponse(_message.Message):
    __slots__ = ("orders",)
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    orders: _containers.RepeatedCompositeFieldContainer[TradeOrder]
    def __init__(self, orders: _Optional[_Iterable[_Union[TradeOrder, _Mapping]]] = ...) -> None: ...

class DateRange(_message.Message):
    __slots__ = ("date_from", "date_to", "group")
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    DATE_TO_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    date_from: int
    date_to: int
    group: str
    def __init__(self, date_from: _Optional[int] = ..., date_to: _Optional[int] = ..., group: _Optional[str] = ...) -> None: ...

class CountHistoryOrdersRequest(_message.Message):
    __slots__ = ("date_from", "date_to")
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    DATE_TO_FIELD_NUMBER: _ClassVar[int]
    date_from: int
    date_to: int
    def __init__(self, date_from: _Optional[int] = ..., date_to: _Optional[int] = ...) -> None: ...

class CountHistoryOrdersResponse(_message.Message):
    __slots__ = ("total",)
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    total: int
    def __init__(self, total: _Optional[int] = ...) -> None: ...

class ListHistoryOrdersRequest(_message.Message):
    __slots__ = ("range", "ticket", "position")
    RANGE_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    range: DateRange
    ticket: int
    position: int
    def __init__(self, range: _Optional[_Union[DateRange, _Mapping]] = ..., ticket: _Optional[int] = ..., position: _Optional[int] = ...) -> None: ...

class ListHistoryOrdersResponse(_message.Message):
    __slots__ = ("orders",)
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    orders: _containers.RepeatedCompositeFieldContainer[TradeOrder]
    def __init__(self, orders: _Optional[_Iterable[_Union[TradeOrder, _Mapping]]] = ...) -> None: ...

class CountHistoryDealsRequest(_message.Message):
    __slots__ = ("date_from", "date_to")
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    DATE_TO_FIELD_NUMBER: _ClassVar[int]
    date_from: int
    date_to: int
    def __init__(self, date_from: _Optional[int] = ..., date_to: _Optional[int] = ...) -> None: ...

class CountHistoryDealsResponse(_message.Message):
    __slots__ = ("total",)
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    total: int
    def __init__(self, total: _Optional[int] = ...) -> None: ...

class ListHistoryDealsRequest(_message.Message):
    __slots__ = ("range", "ticket", "position")
    RANGE_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    range: DateRange
    ticket: int
    position: int
    def __init__(self, range: _Optional[_Union[DateRange, _Mapping]] = ..., ticket: _Optional[int] = ..., position: _Optional[int] = ...) -> None: ...

class ListHistoryDealsResponse(_message.Message):
    __slots__ = ("deals",)
    DEALS_FIELD_NUMBER: _ClassVar[int]
    deals: _containers.RepeatedCompositeFieldContainer[TradeDeal]
    def __init__(self, deals: _Optional[_Iterable[_Union[TradeDeal, _Mapping]]] = ...) -> None: ...

class CalculateMarginRequest(_message.Message):
    __slots__ = ("type", "symbol", "volume", "price")
    TYPE_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    type: OrderType
    symbol: str
    volume: float
    price: float
    def __init__(self, type: _Optional[_Union[OrderType, str]] = ..., symbol: _Optional[str] = ..., volume: _Optional[float] = ..., price: _Optional[float] = ...) -> None: ...

class CalculateMarginResponse(_message.Message):
    __slots__ = ("margin",)
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    margin: float
    def __init__(self, margin: _Optional[float] = ...) -> None: ...

class CalculateProfitRequest(_message.Message):
    __slots__ = ("type", "symbol", "volume", "price_open", "price_close")
    TYPE_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_OPEN_FIELD_NUMBER: _ClassVar[int]
    PRICE_CLOSE_FIELD_NUMBER: _ClassVar[int]
    type: OrderType
    symbol: str
    volume: float
    price_open: float
    price_close: float
    def __init__(self, type: _Optional[_Union[OrderType, str]] = ..., symbol: _Optional[str] = ..., volume: _Optional[float] = ..., price_open: _Optional[float] = ..., price_close: _Optional[float] = ...) -> None: ...

class CalculateProfitResponse(_message.Message):
    __slots__ = ("profit",)
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    profit: float
    def __init__(self, profit: _Optional[float] = ...) -> None: ...

class OrderRequest(_message.Message):
    __slots__ = ("action", "magic", "order", "symbol", "volume", "price", "stoplimit", "sl", "tp", "deviation", "type", "type_filling", "type_time", "expiration", "comment", "position", "position_by")
    ACTION_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    STOPLIMIT_FIELD_NUMBER: _ClassVar[int]
    SL_FIELD_NUMBER: _ClassVar[int]
    TP_FIELD_NUMBER: _ClassVar[int]
    DEVIATION_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FILLING_FIELD_NUMBER: _ClassVar[int]
    TYPE_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRATION_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    POSITION_BY_FIELD_NUMBER: _ClassVar[int]
    action: TradeAction
    magic: int
    order: int
    symbol: str
    volume: float
    price: float
    stoplimit: float
    sl: float
    tp: float
    deviation: int
    type: OrderType
    type_filling: OrderFilling
    type_time: OrderTime
    expiration: int
    comment: str
    position: int
    position_by: int
    def __init__(self, action: _Optional[_Union[TradeAction, str]] = ..., magic: _Optional[int] = ..., order: _Optional[int] = ..., symbol: _Optional[str] = ..., volume: _Optional[float] = ..., price: _Optional[float] = ..., stoplimit: _Optional[float] = ..., sl: _Optional[float] = ..., tp: _Optional[float] = ..., deviation: _Optional[int] = ..., type: _Optional[_Union[OrderType, str]] = ..., type_filling: _Optional[_Union[OrderFilling, str]] = ..., type_time: _Optional[_Union[OrderTime, str]] = ..., expiration: _Optional[int] = ..., comment: _Optional[str] = ..., position: _Optional[int] = ..., position_by: _Optional[int] = ...) -> None: ...

class CheckOrderRequest(_message.Message):
    __slots__ = ("request",)
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    request: OrderRequest
    def __init__(self, request: _Optional[_Union[OrderRequest, _Mapping]] = ...) -> None: ...

class CheckOrderResponse(_message.Message):
    __slots__ = ("result",)
    RESULT_FIELD_NUMBER: _ClassVar[int]
    result: OrderCheckResult
    def __init__(self, result: _Optional[_Union[OrderCheckResult, _Mapping]] = ...) -> None: ...

class SendOrderRequest(_message.Message):
    __slots__ = ("request",)
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    request: OrderRequest
    def __init__(self, request: _Optional[_Union[OrderRequest, _Mapping]] = ...) -> None: ...

class SendOrderResponse(_message.Message):
    __slots__ = ("executed", "result", "message", "last_error_code")
    EXECUTED_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_CODE_FIELD_NUMBER: _ClassVar[int]
    executed: bool
    result: OrderSendResult
    message: str
    last_error_code: LastErrorCode
    def __init__(self, executed: _Optional[bool] = ..., result: _Optional[_Union[OrderSendResult, _Mapping]] = ..., message: _Optional[str] = ..., last_error_code: _Optional[_Union[LastErrorCode, str]] = ...) -> None: ...

class TradeOptions(_message.Message):
    __slots__ = ("client_key", "max_age_msc", "not_after", "dry_run", "basis")
    CLIENT_KEY_FIELD_NUMBER: _ClassVar[int]
    MAX_AGE_MSC_FIELD_NUMBER: _ClassVar[int]
    NOT_AFTER_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    BASIS_FIELD_NUMBER: _ClassVar[int]
    client_key: str
    max_age_msc: int
    not_after: _timestamp_pb2.Timestamp
    dry_run: bool
    basis: str
    def __init__(self, client_key: _Optional[str] = ..., max_age_msc: _Optional[int] = ..., not_after: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., dry_run: _Optional[bool] = ..., basis: _Optional[str] = ...) -> None: ...

class StopLevel(_message.Message):
    __slots__ = ("price", "points", "money", "remove")
    PRICE_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    MONEY_FIELD_NUMBER: _ClassVar[int]
    REMOVE_FIELD_NUMBER: _ClassVar[int]
    price: float
    points: float
    money: float
    remove: bool
    def __init__(self, price: _Optional[float] = ..., points: _Optional[float] = ..., money: _Optional[float] = ..., remove: _Optional[bool] = ...) -> None: ...

class SubmitOrderRequest(_message.Message):
    __slots__ = ("options", "kind", "side", "symbol", "volume", "price", "stop_limit", "sl", "tp", "deviation", "magic", "comment", "lifetime", "expiration", "filling")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    STOP_LIMIT_FIELD_NUMBER: _ClassVar[int]
    SL_FIELD_NUMBER: _ClassVar[int]
    TP_FIELD_NUMBER: _ClassVar[int]
    DEVIATION_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    LIFETIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRATION_FIELD_NUMBER: _ClassVar[int]
    FILLING_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    kind: OrderKind
    side: TradeSide
    symbol: str
    volume: float
    price: float
    stop_limit: float
    sl: StopLevel
    tp: StopLevel
    deviation: int
    magic: int
    comment: str
    lifetime: OrderTime
    expiration: _timestamp_pb2.Timestamp
    filling: OrderFilling
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., kind: _Optional[_Union[OrderKind, str]] = ..., side: _Optional[_Union[TradeSide, str]] = ..., symbol: _Optional[str] = ..., volume: _Optional[float] = ..., price: _Optional[float] = ..., stop_limit: _Optional[float] = ..., sl: _Optional[_Union[StopLevel, _Mapping]] = ..., tp: _Optional[_Union[StopLevel, _Mapping]] = ..., deviation: _Optional[int] = ..., magic: _Optional[int] = ..., comment: _Optional[str] = ..., lifetime: _Optional[_Union[OrderTime, str]] = ..., expiration: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., filling: _Optional[_Union[OrderFilling, str]] = ...) -> None: ...

class SubmitOrderResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: TradeOutcome
    def __init__(self, outcome: _Optional[_Union[TradeOutcome, _Mapping]] = ...) -> None: ...

class ModifyOrderRequest(_message.Message):
    __slots__ = ("options", "ticket", "price", "stop_limit", "sl", "tp", "lifetime", "expiration")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    STOP_LIMIT_FIELD_NUMBER: _ClassVar[int]
    SL_FIELD_NUMBER: _ClassVar[int]
    TP_FIELD_NUMBER: _ClassVar[int]
    LIFETIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRATION_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    ticket: int
    price: float
    stop_limit: float
    sl: StopLevel
    tp: StopLevel
    lifetime: OrderTime
    expiration: _timestamp_pb2.Timestamp
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., ticket: _Optional[int] = ..., price: _Optional[float] = ..., stop_limit: _Optional[float] = ..., sl: _Optional[_Union[StopLevel, _Mapping]] = ..., tp: _Optional[_Union[StopLevel, _Mapping]] = ..., lifetime: _Optional[_Union[OrderTime, str]] = ..., expiration: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ModifyOrderResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: TradeOutcome
    def __init__(self, outcome: _Optional[_Union[TradeOutcome, _Mapping]] = ...) -> None: ...

class CancelOrderRequest(_message.Message):
    __slots__ = ("options", "ticket", "comment")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    ticket: int
    comment: str
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., ticket: _Optional[int] = ..., comment: _Optional[str] = ...) -> None: ...

class CancelOrderResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: TradeOutcome
    def __init__(self, outcome: _Optional[_Union[TradeOutcome, _Mapping]] = ...) -> None: ...

class CancelOrdersRequest(_message.Message):
    __slots__ = ("options", "symbol", "magic", "all")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    ALL_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    symbol: str
    magic: int
    all: bool
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., symbol: _Optional[str] = ..., magic: _Optional[int] = ..., all: _Optional[bool] = ...) -> None: ...

class CancelOrdersResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[TradeOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[TradeOutcome, _Mapping]]] = ...) -> None: ...

class ModifyPositionRequest(_message.Message):
    __slots__ = ("options", "ticket", "sl", "tp", "comment")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    SL_FIELD_NUMBER: _ClassVar[int]
    TP_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    ticket: int
    sl: StopLevel
    tp: StopLevel
    comment: str
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., ticket: _Optional[int] = ..., sl: _Optional[_Union[StopLevel, _Mapping]] = ..., tp: _Optional[_Union[StopLevel, _Mapping]] = ..., comment: _Optional[str] = ...) -> None: ...

class ModifyPositionResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: TradeOutcome
    def __init__(self, outcome: _Optional[_Union[TradeOutcome, _Mapping]] = ...) -> None: ...

class ClosePositionRequest(_message.Message):
    __slots__ = ("options", "ticket", "volume", "deviation", "magic", "comment", "filling")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    DEVIATION_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    FILLING_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    ticket: int
    volume: float
    deviation: int
    magic: int
    comment: str
    filling: OrderFilling
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., ticket: _Optional[int] = ..., volume: _Optional[float] = ..., deviation: _Optional[int] = ..., magic: _Optional[int] = ..., comment: _Optional[str] = ..., filling: _Optional[_Union[OrderFilling, str]] = ...) -> None: ...

class ClosePositionResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: TradeOutcome
    def __init__(self, outcome: _Optional[_Union[TradeOutcome, _Mapping]] = ...) -> None: ...

class ClosePositionByRequest(_message.Message):
    __slots__ = ("options", "ticket", "by", "magic", "comment")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    BY_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    ticket: int
    by: int
    magic: int
    comment: str
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., ticket: _Optional[int] = ..., by: _Optional[int] = ..., magic: _Optional[int] = ..., comment: _Optional[str] = ...) -> None: ...

class ClosePositionByResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: TradeOutcome
    def __init__(self, outcome: _Optional[_Union[TradeOutcome, _Mapping]] = ...) -> None: ...

class ClosePositionsRequest(_message.Message):
    __slots__ = ("options", "symbol", "side", "magic", "profit", "all")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    ALL_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    symbol: str
    side: PositionType
    magic: int
    profit: ProfitFilter
    all: bool
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., symbol: _Optional[str] = ..., side: _Optional[_Union[PositionType, str]] = ..., magic: _Optional[int] = ..., profit: _Optional[_Union[ProfitFilter, str]] = ..., all: _Optional[bool] = ...) -> None: ...

class ClosePositionsResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[TradeOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[TradeOutcome, _Mapping]]] = ...) -> None: ...

class ReversePositionRequest(_message.Message):
    __slots__ = ("options", "ticket", "sl", "tp", "deviation", "magic", "comment", "filling")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    SL_FIELD_NUMBER: _ClassVar[int]
    TP_FIELD_NUMBER: _ClassVar[int]
    DEVIATION_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    FILLING_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    ticket: int
    sl: StopLevel
    tp: StopLevel
    deviation: int
    magic: int
    comment: str
    filling: OrderFilling
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., ticket: _Optional[int] = ..., sl: _Optional[_Union[StopLevel, _Mapping]] = ..., tp: _Optional[_Union[StopLevel, _Mapping]] = ..., deviation: _Optional[int] = ..., magic: _Optional[int] = ..., comment: _Optional[str] = ..., filling: _Optional[_Union[OrderFilling, str]] = ...) -> None: ...

class ReversePositionResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[TradeOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[TradeOutcome, _Mapping]]] = ...) -> None: ...

class BreakEvenPositionRequest(_message.Message):
    __slots__ = ("options", "ticket", "offset_points")
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TICKET_FIELD_NUMBER: _ClassVar[int]
    OFFSET_POINTS_FIELD_NUMBER: _ClassVar[int]
    options: TradeOptions
    ticket: int
    offset_points: float
    def __init__(self, options: _Optional[_Union[TradeOptions, _Mapping]] = ..., ticket: _Optional[int] = ..., offset_points: _Optional[float] = ...) -> None: ...

class BreakEvenPositionResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: TradeOutcome
    def __init__(self, outcome: _Optional[_Union[TradeOutcome, _Mapping]] = ...) -> None: ...

class TradeOutcome(_message.Message):
    __slots__ = ("intent", "replayed", "check")
    INTENT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    CHECK_FIELD_NUMBER: _ClassVar[int]
    intent: Intent
    replayed: bool
    check: OrderCheckResult
    def __init__(self, intent: _Optional[_Union[Intent, _Mapping]] = ..., replayed: _Optional[bool] = ..., check: _Optional[_Union[OrderCheckResult, _Mapping]] = ...) -> None: ...

class Intent(_message.Message):
    __slots__ = ("intent_id", "client_key", "client_key_generated", "operation", "state", "executed", "retcode", "reason", "message", "order", "deal", "position", "volume", "price", "request", "result", "comment", "comment_truncated", "evidence", "accept_time", "send_time", "update_time", "notes", "corrected", "parent_key")
    INTENT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_KEY_FIELD_NUMBER: _ClassVar[int]
    CLIENT_KEY_GENERATED_FIELD_NUMBER: _ClassVar[int]
    OPERATION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    EXECUTED_FIELD_NUMBER: _ClassVar[int]
    RETCODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    DEAL_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    COMMENT_TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_TIME_FIELD_NUMBER: _ClassVar[int]
    SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    CORRECTED_FIELD_NUMBER: _ClassVar[int]
    PARENT_KEY_FIELD_NUMBER: _ClassVar[int]
    intent_id: int
    client_key: str
    client_key_generated: bool
    operation: str
    state: IntentState
    executed: bool
    retcode: TradeRetcode
    reason: ErrorReason
    message: str
    order: int
    deal: int
    position: int
    volume: float
    price: float
    request: TradeRequest
    result: OrderSendResult
    comment: str
    comment_truncated: bool
    evidence: str
    accept_time: _timestamp_pb2.Timestamp
    send_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    notes: _containers.RepeatedScalarFieldContainer[str]
    corrected: bool
    parent_key: str
    def __init__(self, intent_id: _Optional[int] = ..., client_key: _Optional[str] = ..., client_key_generated: _Optional[bool] = ..., operation: _Optional[str] = ..., state: _Optional[_Union[IntentState, str]] = ..., executed: _Optional[bool] = ..., retcode: _Optional[_Union[TradeRetcode, str]] = ..., reason: _Optional[_Union[ErrorReason, str]] = ..., message: _Optional[str] = ..., order: _Optional[int] = ..., deal: _Optional[int] = ..., position: _Optional[int] = ..., volume: _Optional[float] = ..., price: _Optional[float] = ..., request: _Optional[_Union[TradeRequest, _Mapping]] = ..., result: _Optional[_Union[OrderSendResult, _Mapping]] = ..., comment: _Optional[str] = ..., comment_truncated: _Optional[bool] = ..., evidence: _Optional[str] = ..., accept_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., notes: _Optional[_Iterable[str]] = ..., corrected: _Optional[bool] = ..., parent_key: _Optional[str] = ...) -> None: ...

class GetIntentRequest(_message.Message):
    __slots__ = ("client_key", "intent_id")
    CLIENT_KEY_FIELD_NUMBER: _ClassVar[int]
    INTENT_ID_FIELD_NUMBER: _ClassVar[int]
    client_key: str
    intent_id: int
    def __init__(self, client_key: _Optional[str] = ..., intent_id: _Optional[int] = ...) -> None: ...

class GetIntentResponse(_message.Message):
    __slots__ = ("intent",)
    INTENT_FIELD_NUMBER: _ClassVar[int]
    intent: Intent
    def __init__(self, intent: _Optional[_Union[Intent, _Mapping]] = ...) -> None: ...

class ListIntentsRequest(_message.Message):
    __slots__ = ("states", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[IntentState]
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[IntentState, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListIntentsResponse(_message.Message):
    __slots__ = ("intents", "next_page_token")
    INTENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    intents: _containers.RepeatedCompositeFieldContainer[Intent]
    next_page_token: str
    def __init__(self, intents: _Optional[_Iterable[_Union[Intent, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class WatchIntentsRequest(_message.Message):
    __slots__ = ("after",)
    AFTER_FIELD_NUMBER: _ClassVar[int]
    after: str
    def __init__(self, after: _Optional[str] = ...) -> None: ...

class WatchIntentsResponse(_message.Message):
    __slots__ = ("sequence", "resume_point", "time", "change", "heartbeat")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    RESUME_POINT_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    CHANGE_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    resume_point: str
    time: _timestamp_pb2.Timestamp
    change: IntentChange
    heartbeat: StreamHeartbeat
    def __init__(self, sequence: _Optional[int] = ..., resume_point: _Optional[str] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., change: _Optional[_Union[IntentChange, _Mapping]] = ..., heartbeat: _Optional[_Union[StreamHeartbeat, _Mapping]] = ...) -> None: ...

class IntentChange(_message.Message):
    __slots__ = ("kind", "state_before", "intent")
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_BEFORE_FIELD_NUMBER: _ClassVar[int]
    INTENT_FIELD_NUMBER: _ClassVar[int]
    kind: IntentChangeKind
    state_before: IntentState
    intent: Intent
    def __init__(self, kind: _Optional[_Union[IntentChangeKind, str]] = ..., state_before: _Optional[_Union[IntentState, str]] = ..., intent: _Optional[_Union[Intent, _Mapping]] = ...) -> None: ...

class GetRiskRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetRiskResponse(_message.Message):
    __slots__ = ("risk",)
    RISK_FIELD_NUMBER: _ClassVar[int]
    risk: RiskState
    def __init__(self, risk: _Optional[_Union[RiskState, _Mapping]] = ...) -> None: ...

class HaltTradingRequest(_message.Message):
    __slots__ = ("mode", "reason", "cancel_orders", "close_positions")
    MODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CANCEL_ORDERS_FIELD_NUMBER: _ClassVar[int]
    CLOSE_POSITIONS_FIELD_NUMBER: _ClassVar[int]
    mode: TradingMode
    reason: str
    cancel_orders: bool
    close_positions: bool
    def __init__(self, mode: _Optional[_Union[TradingMode, str]] = ..., reason: _Optional[str] = ..., cancel_orders: _Optional[bool] = ..., close_positions: _Optional[bool] = ...) -> None: ...

class HaltTradingResponse(_message.Message):
    __slots__ = ("risk", "outcomes")
    RISK_FIELD_NUMBER: _ClassVar[int]
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    risk: RiskState
    outcomes: _containers.RepeatedCompositeFieldContainer[TradeOutcome]
    def __init__(self, risk: _Optional[_Union[RiskState, _Mapping]] = ..., outcomes: _Optional[_Iterable[_Union[TradeOutcome, _Mapping]]] = ...) -> None: ...

class ResumeTradingRequest(_message.Message):
    __slots__ = ("reason",)
    REASON_FIELD_NUMBER: _ClassVar[int]
    reason: str
    def __init__(self, reason: _Optional[str] = ...) -> None: ...

class ResumeTradingResponse(_message.Message):
    __slots__ = ("risk",)
    RISK_FIELD_NUMBER: _ClassVar[int]
    risk: RiskState
    def __init__(self, risk: _Optional[_Union[RiskState, _Mapping]] = ...) -> None: ...

class RiskState(_message.Message):
    __slots__ = ("mode", "reason", "since", "guards", "day_start_equity", "day_result", "unresolved", "limits_version", "limits_since", "limits_waiting")
    MODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SINCE_FIELD_NUMBER: _ClassVar[int]
    GUARDS_FIELD_NUMBER: _ClassVar[int]
    DAY_START_EQUITY_FIELD_NUMBER: _ClassVar[int]
    DAY_RESULT_FIELD_NUMBER: _ClassVar[int]
    UNRESOLVED_FIELD_NUMBER: _ClassVar[int]
    LIMITS_VERSION_FIELD_NUMBER: _ClassVar[int]
    LIMITS_SINCE_FIELD_NUMBER: _ClassVar[int]
    LIMITS_WAITING_FIELD_NUMBER: _ClassVar[int]
    mode: TradingMode
    reason: str
    since: _timestamp_pb2.Timestamp
    guards: _containers.RepeatedCompositeFieldContainer[GuardState]
    day_start_equity: float
    day_result: float
    unresolved: int
    limits_version: int
    limits_since: _timestamp_pb2.Timestamp
    limits_waiting: LimitsWaiting
    def __init__(self, mode: _Optional[_Union[TradingMode, str]] = ..., reason: _Optional[str] = ..., since: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., guards: _Optional[_Iterable[_Union[GuardState, _Mapping]]] = ..., day_start_equity: _Optional[float] = ..., day_result: _Optional[float] = ..., unresolved: _Optional[int] = ..., limits_version: _Optional[int] = ..., limits_since: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., limits_waiting: _Optional[_Union[LimitsWaiting, _Mapping]] = ...) -> None: ...

class LimitsWaiting(_message.Message):
    __slots__ = ("looser", "code", "command")
    LOOSER_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    COMMAND_FIELD_NUMBER: _ClassVar[int]
    looser: _containers.RepeatedCompositeFieldContainer[LimitChange]
    code: str
    command: str
    def __init__(self, looser: _Optional[_Iterable[_Union[LimitChange, _Mapping]]] = ..., code: _Optional[str] = ..., command: _Optional[str] = ...) -> None: ...

class LimitChange(_message.Message):
    __slots__ = ("name", "before", "after")
    NAME_FIELD_NUMBER: _ClassVar[int]
    BEFORE_FIELD_NUMBER: _ClassVar[int]
    AFTER_FIELD_NUMBER: _ClassVar[int]
    name: str
    before: str
    after: str
    def __init__(self, name: _Optional[str] = ..., before: _Optional[str] = ..., after: _Optional[str] = ...) -> None: ...

class GuardState(_message.Message):
    __slots__ = ("name", "limit")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    name: str
    limit: str
    def __init__(self, name: _Optional[str] = ..., limit: _Optional[str] = ...) -> None: ...

class ListCalendarEventsRequest(_message.Message):
    __slots__ = ("date_from", "date_to", "country", "currency")
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    DATE_TO_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    date_from: int
    date_to: int
    country: str
    currency: str
    def __init__(self, date_from: _Optional[int] = ..., date_to: _Optional[int] = ..., country: _Optional[str] = ..., currency: _Optional[str] = ...) -> None: ...

class ListCalendarEventsResponse(_message.Message):
    __slots__ = ("values", "generated_time")
    VALUES_FIELD_NUMBER: _ClassVar[int]
    GENERATED_TIME_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedCompositeFieldContainer[CalendarValue]
    generated_time: int
    def __init__(self, values: _Optional[_Iterable[_Union[CalendarValue, _Mapping]]] = ..., generated_time: _Optional[int] = ...) -> None: ...

class GetMetricsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetMetricsResponse(_message.Message):
    __slots__ = ("intents", "risk_denied", "journal", "journal_writable", "last_answer_age_msc")
    INTENTS_FIELD_NUMBER: _ClassVar[int]
    RISK_DENIED_FIELD_NUMBER: _ClassVar[int]
    JOURNAL_FIELD_NUMBER: _ClassVar[int]
    JOURNAL_WRITABLE_FIELD_NUMBER: _ClassVar[int]
    LAST_ANSWER_AGE_MSC_FIELD_NUMBER: _ClassVar[int]
    intents: _containers.RepeatedCompositeFieldContainer[IntentCount]
    risk_denied: _containers.RepeatedCompositeFieldContainer[RiskDeniedCount]
    journal: JournalFigures
    journal_writable: bool
    last_answer_age_msc: int
    def __init__(self, intents: _Optional[_Iterable[_Union[IntentCount, _Mapping]]] = ..., risk_denied: _Optional[_Iterable[_Union[RiskDeniedCount, _Mapping]]] = ..., journal: _Optional[_Union[JournalFigures, _Mapping]] = ..., journal_writable: _Optional[bool] = ..., last_answer_age_msc: _Optional[int] = ...) -> None: ...

class IntentCount(_message.Message):
    __slots__ = ("state", "count")
    STATE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    state: IntentState
    count: int
    def __init__(self, state: _Optional[_Union[IntentState, str]] = ..., count: _Optional[int] = ...) -> None: ...

class RiskDeniedCount(_message.Message):
    __slots__ = ("guard", "count")
    GUARD_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    guard: str
    count: int
    def __init__(self, guard: _Optional[str] = ..., count: _Optional[int] = ...) -> None: ...

class JournalFigures(_message.Message):
    __slots__ = ("unknown", "manual", "corrected")
    UNKNOWN_FIELD_NUMBER: _ClassVar[int]
    MANUAL_FIELD_NUMBER: _ClassVar[int]
    CORRECTED_FIELD_NUMBER: _ClassVar[int]
    unknown: int
    manual: int
    corrected: int
    def __init__(self, unknown: _Optional[int] = ..., manual: _Optional[int] = ..., corrected: _Optional[int] = ...) -> None: ...

class AccountInfo(_message.Message):
    __slots__ = ("login", "trade_mode", "leverage", "limit_orders", "margin_so_mode", "trade_allowed", "trade_expert", "margin_mode", "currency_digits", "fifo_close", "balance", "credit", "profit", "equity", "margin", "margin_free", "margin_level", "margin_so_call", "margin_so_so", "margin_initial", "margin_maintenance", "assets", "liabilities", "commission_blocked", "name", "server", "currency", "company")
    LOGIN_FIELD_NUMBER: _ClassVar[int]
    TRADE_MODE_FIELD_NUMBER: _ClassVar[int]
    LEVERAGE_FIELD_NUMBER: _ClassVar[int]
    LIMIT_ORDERS_FIELD_NUMBER: _ClassVar[int]
    MARGIN_SO_MODE_FIELD_NUMBER: _ClassVar[int]
    TRADE_ALLOWED_FIELD_NUMBER: _ClassVar[int]
    TRADE_EXPERT_FIELD_NUMBER: _ClassVar[int]
    MARGIN_MODE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_DIGITS_FIELD_NUMBER: _ClassVar[int]
    FIFO_CLOSE_FIELD_NUMBER: _ClassVar[int]
    BALANCE_FIELD_NUMBER: _ClassVar[int]
    CREDIT_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FREE_FIELD_NUMBER: _ClassVar[int]
    MARGIN_LEVEL_FIELD_NUMBER: _ClassVar[int]
    MARGIN_SO_CALL_FIELD_NUMBER: _ClassVar[int]
    MARGIN_SO_SO_FIELD_NUMBER: _ClassVar[int]
    MARGIN_INITIAL_FIELD_NUMBER: _ClassVar[int]
    MARGIN_MAINTENANCE_FIELD_NUMBER: _ClassVar[int]
    ASSETS_FIELD_NUMBER: _ClassVar[int]
    LIABILITIES_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_BLOCKED_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SERVER_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    COMPANY_FIELD_NUMBER: _ClassVar[int]
    login: int
    trade_mode: AccountTradeMode
    leverage: int
    limit_orders: int
    margin_so_mode: AccountStopoutMode
    trade_allowed: bool
    trade_expert: bool
    margin_mode: AccountMarginMode
    currency_digits: int
    fifo_close: bool
    balance: float
    credit: float
    profit: float
    equity: float
    margin: float
    margin_free: float
    margin_level: float
    margin_so_call: float
    margin_so_so: float
    margin_initial: float
    margin_maintenance: float
    assets: float
    liabilities: float
    commission_blocked: float
    name: str
    server: str
    currency: str
    company: str
    def __init__(self, login: _Optional[int] = ..., trade_mode: _Optional[_Union[AccountTradeMode, str]] = ..., leverage: _Optional[int] = ..., limit_orders: _Optional[int] = ..., margin_so_mode: _Optional[_Union[AccountStopoutMode, str]] = ..., trade_allowed: _Optional[bool] = ..., trade_expert: _Optional[bool] = ..., margin_mode: _Optional[_Union[AccountMarginMode, str]] = ..., currency_digits: _Optional[int] = ..., fifo_close: _Optional[bool] = ..., balance: _Optional[float] = ..., credit: _Optional[float] = ..., profit: _Optional[float] = ..., equity: _Optional[float] = ..., margin: _Optional[float] = ..., margin_free: _Optional[float] = ..., margin_level: _Optional[float] = ..., margin_so_call: _Optional[float] = ..., margin_so_so: _Optional[float] = ..., margin_initial: _Optional[float] = ..., margin_maintenance: _Optional[float] = ..., assets: _Optional[float] = ..., liabilities: _Optional[float] = ..., commission_blocked: _Optional[float] = ..., name: _Optional[str] = ..., server: _Optional[str] = ..., currency: _Optional[str] = ..., company: _Optional[str] = ...) -> None: ...

class TerminalInfo(_message.Message):
    __slots__ = ("community_account", "community_connection", "connected", "dlls_allowed", "trade_allowed", "tradeapi_disabled", "email_enabled", "ftp_enabled", "notifications_enabled", "mqid", "build", "maxbars", "codepage", "ping_last", "community_balance", "retransmission", "company", "name", "language", "path", "data_path", "commondata_path")
    COMMUNITY_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_CONNECTION_FIELD_NUMBER: _ClassVar[int]
    CONNECTED_FIELD_NUMBER: _ClassVar[int]
    DLLS_ALLOWED_FIELD_NUMBER: _ClassVar[int]
    TRADE_ALLOWED_FIELD_NUMBER: _ClassVar[int]
    TRADEAPI_DISABLED_FIELD_NUMBER: _ClassVar[int]
    EMAIL_ENABLED_FIELD_NUMBER: _ClassVar[int]
    FTP_ENABLED_FIELD_NUMBER: _ClassVar[int]
    NOTIFICATIONS_ENABLED_FIELD_NUMBER: _ClassVar[int]
    MQID_FIELD_NUMBER: _ClassVar[int]
    BUILD_FIELD_NUMBER: _ClassVar[int]
    MAXBARS_FIELD_NUMBER: _ClassVar[int]
    CODEPAGE_FIELD_NUMBER: _ClassVar[int]
    PING_LAST_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_BALANCE_FIELD_NUMBER: _ClassVar[int]
    RETRANSMISSION_FIELD_NUMBER: _ClassVar[int]
    COMPANY_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    DATA_PATH_FIELD_NUMBER: _ClassVar[int]
    COMMONDATA_PATH_FIELD_NUMBER: _ClassVar[int]
    community_account: bool
    community_connection: bool
    connected: bool
    dlls_allowed: bool
    trade_allowed: bool
    tradeapi_disabled: bool
    email_enabled: bool
    ftp_enabled: bool
    notifications_enabled: bool
    mqid: bool
    build: int
    maxbars: int
    codepage: int
    ping_last: int
    community_balance: float
    retransmission: float
    company: str
    name: str
    language: str
    path: str
    data_path: str
    commondata_path: str
    def __init__(self, community_account: _Optional[bool] = ..., community_connection: _Optional[bool] = ..., connected: _Optional[bool] = ..., dlls_allowed: _Optional[bool] = ..., trade_allowed: _Optional[bool] = ..., tradeapi_disabled: _Optional[bool] = ..., email_enabled: _Optional[bool] = ..., ftp_enabled: _Optional[bool] = ..., notifications_enabled: _Optional[bool] = ..., mqid: _Optional[bool] = ..., build: _Optional[int] = ..., maxbars: _Optional[int] = ..., codepage: _Optional[int] = ..., ping_last: _Optional[int] = ..., community_balance: _Optional[float] = ..., retransmission: _Optional[float] = ..., company: _Optional[str] = ..., name: _Optional[str] = ..., language: _Optional[str] = ..., path: _Optional[str] = ..., data_path: _Optional[str] = ..., commondata_path: _Optional[str] = ...) -> None: ...

class SymbolInfo(_message.Message):
    __slots__ = ("custom", "chart_mode", "select", "visible", "session_deals", "session_buy_orders", "session_sell_orders", "volume", "volumehigh", "volumelow", "time", "digits", "spread", "spread_float", "ticks_bookdepth", "trade_calc_mode", "trade_mode", "start_time", "expiration_time", "trade_stops_level", "trade_freeze_level", "trade_exemode", "swap_mode", "swap_rollover3days", "margin_hedged_use_leg", "expiration_mode", "filling_mode", "order_mode", "order_gtc_mode", "option_mode", "option_right", "bid", "bidhigh", "bidlow", "ask", "askhigh", "asklow", "last", "lasthigh", "lastlow", "volume_real", "volumehigh_real", "volumelow_real", "option_strike", "point", "trade_tick_value", "trade_tick_value_profit", "trade_tick_value_loss", "trade_tick_size", "trade_contract_size", "trade_accrued_interest", "trade_face_value", "trade_liquidity_rate", "volume_min", "volume_max", "volume_step", "volume_limit", "swap_long", "swap_short", "margin_initial", "margin_maintenance", "session_volume", "session_turnover", "session_interest", "session_buy_orders_volume", "session_sell_orders_volume", "session_open", "session_close", "session_aw", "session_price_settlement", "session_price_limit_min", "session_price_limit_max", "margin_hedged", "price_change", "price_volatility", "price_theoretical", "price_greeks_delta", "price_greeks_theta", "price_greeks_gamma", "price_greeks_vega", "price_greeks_rho", "price_greeks_omega", "price_sensitivity", "basis", "category", "currency_base", "currency_profit", "currency_margin", "bank", "description", "exchange", "formula", "isin", "name", "page", "path")
    CUSTOM_FIELD_NUMBER: _ClassVar[int]
    CHART_MODE_FIELD_NUMBER: _ClassVar[int]
    SELECT_FIELD_NUMBER: _ClassVar[int]
    VISIBLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_DEALS_FIELD_NUMBER: _ClassVar[int]
    SESSION_BUY_ORDERS_FIELD_NUMBER: _ClassVar[int]
    SESSION_SELL_ORDERS_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    VOLUMEHIGH_FIELD_NUMBER: _ClassVar[int]
    VOLUMELOW_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    DIGITS_FIELD_NUMBER: _ClassVar[int]
    SPREAD_FIELD_NUMBER: _ClassVar[int]
    SPREAD_FLOAT_FIELD_NUMBER: _ClassVar[int]
    TICKS_BOOKDEPTH_FIELD_NUMBER: _ClassVar[int]
    TRADE_CALC_MODE_FIELD_NUMBER: _ClassVar[int]
    TRADE_MODE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRATION_TIME_FIELD_NUMBER: _ClassVar[int]
    TRADE_STOPS_LEVEL_FIELD_NUMBER: _ClassVar[int]
    TRADE_FREEZE_LEVEL_FIELD_NUMBER: _ClassVar[int]
    TRADE_EXEMODE_FIELD_NUMBER: _ClassVar[int]
    SWAP_MODE_FIELD_NUMBER: _ClassVar[int]
    SWAP_ROLLOVER3DAYS_FIELD_NUMBER: _ClassVar[int]
    MARGIN_HEDGED_USE_LEG_FIELD_NUMBER: _ClassVar[int]
    EXPIRATION_MODE_FIELD_NUMBER: _ClassVar[int]
    FILLING_MODE_FIELD_NUMBER: _ClassVar[int]
    ORDER_MODE_FIELD_NUMBER: _ClassVar[int]
    ORDER_GTC_MODE_FIELD_NUMBER: _ClassVar[int]
    OPTION_MODE_FIELD_NUMBER: _ClassVar[int]
    OPTION_RIGHT_FIELD_NUMBER: _ClassVar[int]
    BID_FIELD_NUMBER: _ClassVar[int]
    BIDHIGH_FIELD_NUMBER: _ClassVar[int]
    BIDLOW_FIELD_NUMBER: _ClassVar[int]
    ASK_FIELD_NUMBER: _ClassVar[int]
    ASKHIGH_FIELD_NUMBER: _ClassVar[int]
    ASKLOW_FIELD_NUMBER: _ClassVar[int]
    LAST_FIELD_NUMBER: _ClassVar[int]
    LASTHIGH_FIELD_NUMBER: _ClassVar[int]
    LASTLOW_FIELD_NUMBER: _ClassVar[int]
    VOLUME_REAL_FIELD_NUMBER: _ClassVar[int]
    VOLUMEHIGH_REAL_FIELD_NUMBER: _ClassVar[int]
    VOLUMELOW_REAL_FIELD_NUMBER: _ClassVar[int]
    OPTION_STRIKE_FIELD_NUMBER: _ClassVar[int]
    POINT_FIELD_NUMBER: _ClassVar[int]
    TRADE_TICK_VALUE_FIELD_NUMBER: _ClassVar[int]
    TRADE_TICK_VALUE_PROFIT_FIELD_NUMBER: _ClassVar[int]
    TRADE_TICK_VALUE_LOSS_FIELD_NUMBER: _ClassVar[int]
    TRADE_TICK_SIZE_FIELD_NUMBER: _ClassVar[int]
    TRADE_CONTRACT_SIZE_FIELD_NUMBER: _ClassVar[int]
    TRADE_ACCRUED_INTEREST_FIELD_NUMBER: _ClassVar[int]
    TRADE_FACE_VALUE_FIELD_NUMBER: _ClassVar[int]
    TRADE_LIQUIDITY_RATE_FIELD_NUMBER: _ClassVar[int]
    VOLUME_MIN_FIELD_NUMBER: _ClassVar[int]
    VOLUME_MAX_FIELD_NUMBER: _ClassVar[int]
    VOLUME_STEP_FIELD_NUMBER: _ClassVar[int]
    VOLUME_LIMIT_FIELD_NUMBER: _ClassVar[int]
    SWAP_LONG_FIELD_NUMBER: _ClassVar[int]
    SWAP_SHORT_FIELD_NUMBER: _ClassVar[int]
    MARGIN_INITIAL_FIELD_NUMBER: _ClassVar[int]
    MARGIN_MAINTENANCE_FIELD_NUMBER: _ClassVar[int]
    SESSION_VOLUME_FIELD_NUMBER: _ClassVar[int]
    SESSION_TURNOVER_FIELD_NUMBER: _ClassVar[int]
    SESSION_INTEREST_FIELD_NUMBER: _ClassVar[int]
    SESSION_BUY_ORDERS_VOLUME_FIELD_NUMBER: _ClassVar[int]
    SESSION_SELL_ORDERS_VOLUME_FIELD_NUMBER: _ClassVar[int]
    SESSION_OPEN_FIELD_NUMBER: _ClassVar[int]
    SESSION_CLOSE_FIELD_NUMBER: _ClassVar[int]
    SESSION_AW_FIELD_NUMBER: _ClassVar[int]
    SESSION_PRICE_SETTLEMENT_FIELD_NUMBER: _ClassVar[int]
    SESSION_PRICE_LIMIT_MIN_FIELD_NUMBER: _ClassVar[int]
    SESSION_PRICE_LIMIT_MAX_FIELD_NUMBER: _ClassVar[int]
    MARGIN_HEDGED_FIELD_NUMBER: _ClassVar[int]
    PRICE_CHANGE_FIELD_NUMBER: _ClassVar[int]
    PRICE_VOLATILITY_FIELD_NUMBER: _ClassVar[int]
    PRICE_THEORETICAL_FIELD_NUMBER: _ClassVar[int]
    PRICE_GREEKS_DELTA_FIELD_NUMBER: _ClassVar[int]
    PRICE_GREEKS_THETA_FIELD_NUMBER: _ClassVar[int]
    PRICE_GREEKS_GAMMA_FIELD_NUMBER: _ClassVar[int]
    PRICE_GREEKS_VEGA_FIELD_NUMBER: _ClassVar[int]
    PRICE_GREEKS_RHO_FIELD_NUMBER: _ClassVar[int]
    PRICE_GREEKS_OMEGA_FIELD_NUMBER: _ClassVar[int]
    PRICE_SENSITIVITY_FIELD_NUMBER: _ClassVar[int]
    BASIS_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_BASE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_PROFIT_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_MARGIN_FIELD_NUMBER: _ClassVar[int]
    BANK_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    EXCHANGE_FIELD_NUMBER: _ClassVar[int]
    FORMULA_FIELD_NUMBER: _ClassVar[int]
    ISIN_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    custom: bool
    chart_mode: SymbolChartMode
    select: bool
    visible: bool
    session_deals: int
    session_buy_orders: int
    session_sell_orders: int
    volume: int
    volumehigh: int
    volumelow: int
    time: int
    digits: int
    spread: int
    spread_float: bool
    ticks_bookdepth: int
    trade_calc_mode: SymbolCalcMode
    trade_mode: SymbolTradeMode
    start_time: int
    expiration_time: int
    trade_stops_level: int
    trade_freeze_level: int
    trade_exemode: SymbolTradeExecution
    swap_mode: SymbolSwapMode
    swap_rollover3days: DayOfWeek
    margin_hedged_use_leg: bool
    expiration_mode: int
    filling_mode: int
    order_mode: int
    order_gtc_mode: SymbolOrders
    option_mode: SymbolOptionMode
    option_right: SymbolOptionRight
    bid: float
    bidhigh: float
    bidlow: float
    ask: float
    askhigh: float
    asklow: float
    last: float
    lasthigh: float
    lastlow: float
    volume_real: float
    volumehigh_real: float
    volumelow_real: float
    option_strike: float
    point: float
    trade_tick_value: float
    trade_tick_value_profit: float
    trade_tick_value_loss: float
    trade_tick_size: float
    trade_contract_size: float
    trade_accrued_interest: float
    trade_face_value: float
    trade_liquidity_rate: float
    volume_min: float
    volume_max: float
    volume_step: float
    volume_limit: float
    swap_long: float
    swap_short: float
    margin_initial: float
    margin_maintenance: float
    session_volume: float
    session_turnover: float
    session_interest: float
    session_buy_orders_volume: float
    session_sell_orders_volume: float
    session_open: float
    session_close: float
    session_aw: float
    session_price_settlement: float
    session_price_limit_min: float
    session_price_limit_max: float
    margin_hedged: float
    price_change: float
    price_volatility: float
    price_theoretical: float
    price_greeks_delta: float
    price_greeks_theta: float
    price_greeks_gamma: float
    price_greeks_vega: float
    price_greeks_rho: float
    price_greeks_omega: float
    price_sensitivity: float
    basis: str
    category: str
    currency_base: str
    currency_profit: str
    currency_margin: str
    bank: str
    description: str
    exchange: str
    formula: str
    isin: str
    name: str
    page: str
    path: str
    def __init__(self, custom: _Optional[bool] = ..., chart_mode: _Optional[_Union[SymbolChartMode, str]] = ..., select: _Optional[bool] = ..., visible: _Optional[bool] = ..., session_deals: _Optional[int] = ..., session_buy_orders: _Optional[int] = ..., session_sell_orders: _Optional[int] = ..., volume: _Optional[int] = ..., volumehigh: _Optional[int] = ..., volumelow: _Optional[int] = ..., time: _Optional[int] = ..., digits: _Optional[int] = ..., spread: _Optional[int] = ..., spread_float: _Optional[bool] = ..., ticks_bookdepth: _Optional[int] = ..., trade_calc_mode: _Optional[_Union[SymbolCalcMode, str]] = ..., trade_mode: _Optional[_Union[SymbolTradeMode, str]] = ..., start_time: _Optional[int] = ..., expiration_time: _Optional[int] = ..., trade_stops_level: _Optional[int] = ..., trade_freeze_level: _Optional[int] = ..., trade_exemode: _Optional[_Union[SymbolTradeExecution, str]] = ..., swap_mode: _Optional[_Union[SymbolSwapMode, str]] = ..., swap_rollover3days: _Optional[_Union[DayOfWeek, str]] = ..., margin_hedged_use_leg: _Optional[bool] = ..., expiration_mode: _Optional[int] = ..., filling_mode: _Optional[int] = ..., order_mode: _Optional[int] = ..., order_gtc_mode: _Optional[_Union[SymbolOrders, str]] = ..., option_mode: _Optional[_Union[SymbolOptionMode, str]] = ..., option_right: _Optional[_Union[SymbolOptionRight, str]] = ..., bid: _Optional[float] = ..., bidhigh: _Optional[float] = ..., bidlow: _Optional[float] = ..., ask: _Optional[float] = ..., askhigh: _Optional[float] = ..., asklow: _Optional[float] = ..., last: _Optional[float] = ..., lasthigh: _Optional[float] = ..., lastlow: _Optional[float] = ..., volume_real: _Optional[float] = ..., volumehigh_real: _Optional[float] = ..., volumelow_real: _Optional[float] = ..., option_strike: _Optional[float] = ..., point: _Optional[float] = ..., trade_tick_value: _Optional[float] = ..., trade_tick_value_profit: _Optional[float] = ..., trade_tick_value_loss: _Optional[float] = ..., trade_tick_size: _Optional[float] = ..., trade_contract_size: _Optional[float] = ..., trade_accrued_interest: _Optional[float] = ..., trade_face_value: _Optional[float] = ..., trade_liquidity_rate: _Optional[float] = ..., volume_min: _Optional[float] = ..., volume_max: _Optional[float] = ..., volume_step: _Optional[float] = ..., volume_limit: _Optional[float] = ..., swap_long: _Optional[float] = ..., swap_short: _Optional[float] = ..., margin_initial: _Optional[float] = ..., margin_maintenance: _Optional[float] = ..., session_volume: _Optional[float] = ..., session_turnover: _Optional[float] = ..., session_interest: _Optional[float] = ..., session_buy_orders_volume: _Optional[float] = ..., session_sell_orders_volume: _Optional[float] = ..., session_open: _Optional[float] = ..., session_close: _Optional[float] = ..., session_aw: _Optional[float] = ..., session_price_settlement: _Optional[float] = ..., session_price_limit_min: _Optional[float] = ..., session_price_limit_max: _Optional[float] = ..., margin_hedged: _Optional[float] = ..., price_change: _Optional[float] = ..., price_volatility: _Optional[float] = ..., price_theoretical: _Optional[float] = ..., price_greeks_delta: _Optional[float] = ..., price_greeks_theta: _Optional[float] = ..., price_greeks_gamma: _Optional[float] = ..., price_greeks_vega: _Optional[float] = ..., price_greeks_rho: _Optional[float] = ..., price_greeks_omega: _Optional[float] = ..., price_sensitivity: _Optional[float] = ..., basis: _Optional[str] = ..., category: _Optional[str] = ..., currency_base: _Optional[str] = ..., currency_profit: _Optional[str] = ..., currency_margin: _Optional[str] = ..., bank: _Optional[str] = ..., description: _Optional[str] = ..., exchange: _Optional[str] = ..., formula: _Optional[str] = ..., isin: _Optional[str] = ..., name: _Optional[str] = ..., page: _Optional[str] = ..., path: _Optional[str] = ...) -> None: ...

class Tick(_message.Message):
    __slots__ = ("time", "bid", "ask", "last", "volume", "time_msc", "flags", "volume_real")
    TIME_FIELD_NUMBER: _ClassVar[int]
    BID_FIELD_NUMBER: _ClassVar[int]
    ASK_FIELD_NUMBER: _ClassVar[int]
    LAST_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    TIME_MSC_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    VOLUME_REAL_FIELD_NUMBER: _ClassVar[int]
    time: int
    bid: float
    ask: float
    last: float
    volume: int
    time_msc: int
    flags: int
    volume_real: float
    def __init__(self, time: _Optional[int] = ..., bid: _Optional[float] = ..., ask: _Optional[float] = ..., last: _Optional[float] = ..., volume: _Optional[int] = ..., time_msc: _Optional[int] = ..., flags: _Optional[int] = ..., volume_real: _Optional[float] = ...) -> None: ...

class BookInfo(_message.Message):
    __slots__ = ("type", "price", "volume", "volume_dbl")
    TYPE_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    VOLUME_DBL_FIELD_NUMBER: _ClassVar[int]
    type: BookType
    price: float
    volume: int
    volume_dbl: float
    def __init__(self, type: _Optional[_Union[BookType, str]] = ..., price: _Optional[float] = ..., volume: _Optional[int] = ..., volume_dbl: _Optional[float] = ...) -> None: ...

class TradePosition(_message.Message):
    __slots__ = ("ticket", "time", "time_msc", "time_update", "time_update_msc", "type", "magic", "identifier", "reason", "volume", "price_open", "sl", "tp", "price_current", "swap", "profit", "symbol", "comment", "external_id")
    TICKET_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    TIME_MSC_FIELD_NUMBER: _ClassVar[int]
    TIME_UPDATE_FIELD_NUMBER: _ClassVar[int]
    TIME_UPDATE_MSC_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    IDENTIFIER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_OPEN_FIELD_NUMBER: _ClassVar[int]
    SL_FIELD_NUMBER: _ClassVar[int]
    TP_FIELD_NUMBER: _ClassVar[int]
    PRICE_CURRENT_FIELD_NUMBER: _ClassVar[int]
    SWAP_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_ID_FIELD_NUMBER: _ClassVar[int]
    ticket: int
    time: int
    time_msc: int
    time_update: int
    time_update_msc: int
    type: PositionType
    magic: int
    identifier: int
    reason: PositionReason
    volume: float
    price_open: float
    sl: float
    tp: float
    price_current: float
    swap: float
    profit: float
    symbol: str
    comment: str
    external_id: str
    def __init__(self, ticket: _Optional[int] = ..., time: _Optional[int] = ..., time_msc: _Optional[int] = ..., time_update: _Optional[int] = ..., time_update_msc: _Optional[int] = ..., type: _Optional[_Union[PositionType, str]] = ..., magic: _Optional[int] = ..., identifier: _Optional[int] = ..., reason: _Optional[_Union[PositionReason, str]] = ..., volume: _Optional[float] = ..., price_open: _Optional[float] = ..., sl: _Optional[float] = ..., tp: _Optional[float] = ..., price_current: _Optional[float] = ..., swap: _Optional[float] = ..., profit: _Optional[float] = ..., symbol: _Optional[str] = ..., comment: _Optional[str] = ..., external_id: _Optional[str] = ...) -> None: ...

class TradeOrder(_message.Message):
    __slots__ = ("ticket", "time_setup", "time_setup_msc", "time_done", "time_done_msc", "time_expiration", "type", "type_time", "type_filling", "state", "magic", "position_id", "position_by_id", "reason", "volume_initial", "volume_current", "price_open", "sl", "tp", "price_current", "price_stoplimit", "symbol", "comment", "external_id")
    TICKET_FIELD_NUMBER: _ClassVar[int]
    TIME_SETUP_FIELD_NUMBER: _ClassVar[int]
    TIME_SETUP_MSC_FIELD_NUMBER: _ClassVar[int]
    TIME_DONE_FIELD_NUMBER: _ClassVar[int]
    TIME_DONE_MSC_FIELD_NUMBER: _ClassVar[int]
    TIME_EXPIRATION_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    TYPE_TIME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FILLING_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    POSITION_ID_FIELD_NUMBER: _ClassVar[int]
    POSITION_BY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    VOLUME_INITIAL_FIELD_NUMBER: _ClassVar[int]
    VOLUME_CURRENT_FIELD_NUMBER: _ClassVar[int]
    PRICE_OPEN_FIELD_NUMBER: _ClassVar[int]
    SL_FIELD_NUMBER: _ClassVar[int]
    TP_FIELD_NUMBER: _ClassVar[int]
    PRICE_CURRENT_FIELD_NUMBER: _ClassVar[int]
    PRICE_STOPLIMIT_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_ID_FIELD_NUMBER: _ClassVar[int]
    ticket: int
    time_setup: int
    time_setup_msc: int
    time_done: int
    time_done_msc: int
    time_expiration: int
    type: OrderType
    type_time: OrderTime
    type_filling: OrderFilling
    state: OrderState
    magic: int
    position_id: int
    position_by_id: int
    reason: OrderReason
    volume_initial: float
    volume_current: float
    price_open: float
    sl: float
    tp: float
    price_current: float
    price_stoplimit: float
    symbol: str
    comment: str
    external_id: str
    def __init__(self, ticket: _Optional[int] = ..., time_setup: _Optional[int] = ..., time_setup_msc: _Optional[int] = ..., time_done: _Optional[int] = ..., time_done_msc: _Optional[int] = ..., time_expiration: _Optional[int] = ..., type: _Optional[_Union[OrderType, str]] = ..., type_time: _Optional[_Union[OrderTime, str]] = ..., type_filling: _Optional[_Union[OrderFilling, str]] = ..., state: _Optional[_Union[OrderState, str]] = ..., magic: _Optional[int] = ..., position_id: _Optional[int] = ..., position_by_id: _Optional[int] = ..., reason: _Optional[_Union[OrderReason, str]] = ..., volume_initial: _Optional[float] = ..., volume_current: _Optional[float] = ..., price_open: _Optional[float] = ..., sl: _Optional[float] = ..., tp: _Optional[float] = ..., price_current: _Optional[float] = ..., price_stoplimit: _Optional[float] = ..., symbol: _Optional[str] = ..., comment: _Optional[str] = ..., external_id: _Optional[str] = ...) -> None: ...

class TradeDeal(_message.Message):
    __slots__ = ("ticket", "order", "time", "time_msc", "type", "entry", "magic", "position_id", "reason", "volume", "price", "commission", "swap", "profit", "fee", "symbol", "comment", "external_id")
    TICKET_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    TIME_MSC_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    POSITION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_FIELD_NUMBER: _ClassVar[int]
    SWAP_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    FEE_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_ID_FIELD_NUMBER: _ClassVar[int]
    ticket: int
    order: int
    time: int
    time_msc: int
    type: DealType
    entry: DealEntry
    magic: int
    position_id: int
    reason: DealReason
    volume: float
    price: float
    commission: float
    swap: float
    profit: float
    fee: float
    symbol: str
    comment: str
    external_id: str
    def __init__(self, ticket: _Optional[int] = ..., order: _Optional[int] = ..., time: _Optional[int] = ..., time_msc: _Optional[int] = ..., type: _Optional[_Union[DealType, str]] = ..., entry: _Optional[_Union[DealEntry, str]] = ..., magic: _Optional[int] = ..., position_id: _Optional[int] = ..., reason: _Optional[_Union[DealReason, str]] = ..., volume: _Optional[float] = ..., price: _Optional[float] = ..., commission: _Optional[float] = ..., swap: _Optional[float] = ..., profit: _Optional[float] = ..., fee: _Optional[float] = ..., symbol: _Optional[str] = ..., comment: _Optional[str] = ..., external_id: _Optional[str] = ...) -> None: ...

class TradeRequest(_message.Message):
    __slots__ = ("action", "magic", "order", "symbol", "volume", "price", "stoplimit", "sl", "tp", "deviation", "type", "type_filling", "type_time", "expiration", "comment", "position", "position_by")
    ACTION_FIELD_NUMBER: _ClassVar[int]
    MAGIC_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    STOPLIMIT_FIELD_NUMBER: _ClassVar[int]
    SL_FIELD_NUMBER: _ClassVar[int]
    TP_FIELD_NUMBER: _ClassVar[int]
    DEVIATION_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FILLING_FIELD_NUMBER: _ClassVar[int]
    TYPE_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRATION_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    POSITION_BY_FIELD_NUMBER: _ClassVar[int]
    action: TradeAction
    magic: int
    order: int
    symbol: str
    volume: float
    price: float
    stoplimit: float
    sl: float
    tp: float
    deviation: int
    type: OrderType
    type_filling: OrderFilling
    type_time: OrderTime
    expiration: int
    comment: str
    position: int
    position_by: int
    def __init__(self, action: _Optional[_Union[TradeAction, str]] = ..., magic: _Optional[int] = ..., order: _Optional[int] = ..., symbol: _Optional[str] = ..., volume: _Optional[float] = ..., price: _Optional[float] = ..., stoplimit: _Optional[float] = ..., sl: _Optional[float] = ..., tp: _Optional[float] = ..., deviation: _Optional[int] = ..., type: _Optional[_Union[OrderType, str]] = ..., type_filling: _Optional[_Union[OrderFilling, str]] = ..., type_time: _Optional[_Union[OrderTime, str]] = ..., expiration: _Optional[int] = ..., comment: _Optional[str] = ..., position: _Optional[int] = ..., position_by: _Optional[int] = ...) -> None: ...

class OrderSendResult(_message.Message):
    __slots__ = ("retcode", "deal", "order", "volume", "price", "bid", "ask", "comment", "request_id", "retcode_external", "request")
    RETCODE_FIELD_NUMBER: _ClassVar[int]
    DEAL_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    BID_FIELD_NUMBER: _ClassVar[int]
    ASK_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    RETCODE_EXTERNAL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    retcode: TradeRetcode
    deal: int
    order: int
    volume: float
    price: float
    bid: float
    ask: float
    comment: str
    request_id: int
    retcode_external: int
    request: TradeRequest
    def __init__(self, retcode: _Optional[_Union[TradeRetcode, str]] = ..., deal: _Optional[int] = ..., order: _Optional[int] = ..., volume: _Optional[float] = ..., price: _Optional[float] = ..., bid: _Optional[float] = ..., ask: _Optional[float] = ..., comment: _Optional[str] = ..., request_id: _Optional[int] = ..., retcode_external: _Optional[int] = ..., request: _Optional[_Union[TradeRequest, _Mapping]] = ...) -> None: ...

class OrderCheckResult(_message.Message):
    __slots__ = ("retcode", "balance", "equity", "profit", "margin", "margin_free", "margin_level", "comment", "request")
    RETCODE_FIELD_NUMBER: _ClassVar[int]
    BALANCE_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FREE_FIELD_NUMBER: _ClassVar[int]
    MARGIN_LEVEL_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    retcode: TradeRetcode
    balance: float
    equity: float
    profit: float
    margin: float
    margin_free: float
    margin_level: float
    comment: str
    request: TradeRequest
    def __init__(self, retcode: _Optional[_Union[TradeRetcode, str]] = ..., balance: _Optional[float] = ..., equity: _Optional[float] = ..., profit: _Optional[float] = ..., margin: _Optional[float] = ..., margin_free: _Optional[float] = ..., margin_level: _Optional[float] = ..., comment: _Optional[str] = ..., request: _Optional[_Union[TradeRequest, _Mapping]] = ...) -> None: ...

class CalendarValue(_message.Message):
    __slots__ = ("id", "event_id", "time", "period", "revision", "actual_value", "prev_value", "revised_prev_value", "forecast_value", "impact_type", "event", "country")
    ID_FIELD_NUMBER: _ClassVar[int]
    EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ACTUAL_VALUE_FIELD_NUMBER: _ClassVar[int]
    PREV_VALUE_FIELD_NUMBER: _ClassVar[int]
    REVISED_PREV_VALUE_FIELD_NUMBER: _ClassVar[int]
    FORECAST_VALUE_FIELD_NUMBER: _ClassVar[int]
    IMPACT_TYPE_FIELD_NUMBER: _ClassVar[int]
    EVENT_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_FIELD_NUMBER: _ClassVar[int]
    id: int
    event_id: int
    time: int
    period: int
    revision: int
    actual_value: int
    prev_value: int
    revised_prev_value: int
    forecast_value: int
    impact_type: CalendarImpact
    event: CalendarEvent
    country: CalendarCountry
    def __init__(self, id: _Optional[int] = ..., event_id: _Optional[int] = ..., time: _Optional[int] = ..., period: _Optional[int] = ..., revision: _Optional[int] = ..., actual_value: _Optional[int] = ..., prev_value: _Optional[int] = ..., revised_prev_value: _Optional[int] = ..., forecast_value: _Optional[int] = ..., impact_type: _Optional[_Union[CalendarImpact, str]] = ..., event: _Optional[_Union[CalendarEvent, _Mapping]] = ..., country: _Optional[_Union[CalendarCountry, _Mapping]] = ...) -> None: ...

class CalendarEvent(_message.Message):
    __slots__ = ("id", "type", "sector", "frequency", "time_mode", "country_id", "unit", "importance", "multiplier", "digits", "source_url", "event_code", "name")
    ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    SECTOR_FIELD_NUMBER: _ClassVar[int]
    FREQUENCY_FIELD_NUMBER: _ClassVar[int]
    TIME_MODE_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    IMPORTANCE_FIELD_NUMBER: _ClassVar[int]
    MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    DIGITS_FIELD_NUMBER: _ClassVar[int]
    SOURCE_URL_FIELD_NUMBER: _ClassVar[int]
    EVENT_CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    id: int
    type: CalendarType
    sector: CalendarSector
    frequency: CalendarFrequency
    time_mode: CalendarTimemode
    country_id: int
    unit: CalendarUnit
    importance: CalendarImportance
    multiplier: CalendarMultiplier
    digits: int
    source_url: str
    event_code: str
    name: str
    def __init__(self, id: _Optional[int] = ..., type: _Optional[_Union[CalendarType, str]] = ..., sector: _Optional[_Union[CalendarSector, str]] = ..., frequency: _Optional[_Union[CalendarFrequency, str]] = ..., time_mode: _Optional[_Union[CalendarTimemode, str]] = ..., country_id: _Optional[int] = ..., unit: _Optional[_Union[CalendarUnit, str]] = ..., importance: _Optional[_Union[CalendarImportance, str]] = ..., multiplier: _Optional[_Union[CalendarMultiplier, str]] = ..., digits: _Optional[int] = ..., source_url: _Optional[str] = ..., event_code: _Optional[str] = ..., name: _Optional[str] = ...) -> None: ...

class CalendarCountry(_message.Message):
    __slots__ = ("id", "name", "code", "currency")
    ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    id: int
    name: str
    code: str
    currency: str
    def __init__(self, id: _Optional[int] = ..., name: _Optional[str] = ..., code: _Optional[str] = ..., currency: _Optional[str] = ...) -> None: ...
