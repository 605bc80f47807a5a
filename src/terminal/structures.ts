import type {
  AccountInfo,
  BookInfo,
  CalendarValue,
  Integer,
  OrderCheckResult,
  OrderSendResult,
  SymbolInfo,
  TerminalInfo,
  Tick,
  TradeDeal,
  TradeOrder,
  TradePosition,
  TradeRequest,
} from "../structures/mod.ts";
import { describe, type FieldDescriptor } from "./proto.ts";

// The numbers of these enums are MT5's own; those of every other are MT5's plus one.
const OWN_NUMBERS = new Set(["Timeframe", "TradeAction", "TradeRetcode", "BookType", "LastErrorCode"]);

type Wire = Record<string, unknown>;
type Step = (wire: Wire) => void;

/** A 64-bit integer of the wire: a number while it is exact, else a bigint. */
export function integer(text: string): Integer {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

/** A 64-bit integer for the wire. */
export function digits(value: Integer): string;
export function digits(value: Integer | undefined): string | undefined;
export function digits(value: Integer | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

// A converter changes the decoded message itself: it is nobody else's, and a copy of 96 fields costs.
function converter<Structure>(message: string): (wire: object) => Structure {
  const { fields, oneofs } = describe(message);
  const steps = fields.flatMap(stepOf);
  // Beside an optional field the loader writes `_name`, which says that it is there.
  const marks = oneofs.filter((name) => name.startsWith("_"));
  return (wire) => {
    for (const step of steps) step(wire as Wire);
    for (const mark of marks) delete (wire as Wire)[mark];
    return wire as Structure;
  };
}

function stepOf({ name, type, typeName }: FieldDescriptor): Step[] {
  const convert = conversionOf(type, typeName);
  if (convert === null) return [];
  return [(wire) => {
    const value = wire[name];
    if (value !== undefined && value !== null) wire[name] = convert(value);
  }];
}

function conversionOf(type: string, typeName: string): ((value: unknown) => unknown) | null {
  switch (type) {
    case "TYPE_INT64":
    case "TYPE_UINT64":
      return (value) => integer(value as string);
    case "TYPE_ENUM":
      // What a request does not say is 0 in MT5's structures.
      return OWN_NUMBERS.has(typeName) ? null : (value) => Math.max(0, (value as number) - 1);
    case "TYPE_MESSAGE":
      return converter(typeName) as (value: unknown) => unknown;
    default:
      return null;
  }
}

/** What account_info() tells. */
export const toAccountInfo = converter<AccountInfo>("AccountInfo");
/** What terminal_info() tells. */
export const toTerminalInfo = converter<TerminalInfo>("TerminalInfo");
/** What symbol_info() tells. */
export const toSymbolInfo = converter<SymbolInfo>("SymbolInfo");
/** What symbol_info_tick() tells. */
export const toTick = converter<Tick>("Tick");
/** One level of market_book_get(). */
export const toBookInfo = converter<BookInfo>("BookInfo");
/** One position of positions_get(). */
export const toTradePosition = converter<TradePosition>("TradePosition");
/** One order of orders_get() or history_orders_get(). */
export const toTradeOrder = converter<TradeOrder>("TradeOrder");
/** One deal of history_deals_get(). */
export const toTradeDeal = converter<TradeDeal>("TradeDeal");
/** What order_check() tells. */
export const toOrderCheckResult = converter<OrderCheckResult>("OrderCheckResult");
/** What order_send() tells. */
export const toOrderSendResult = converter<OrderSendResult>("OrderSendResult");
/** The request that order_send() was given. */
export const toTradeRequest = converter<TradeRequest>("TradeRequest");
/** One release of the economic calendar, MqlCalendarValue and its event. */
export const toCalendarValue = converter<CalendarValue>("CalendarValue");
