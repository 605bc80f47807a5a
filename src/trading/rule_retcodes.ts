import type { ErrorCode } from "../error_table.ts";
import type { Integer, OrderSendResult, TradeRequest } from "../structures/mod.ts";
import type { Level, NewOrder } from "./contract.ts";

const DEAL = 1;
const PENDING = 5;
const SLTP = 6;
// ORDER_TYPE_* of the buying side; the selling side is the next number.
const TYPES = { market: 0, limit: 2, stop: 4, stopLimit: 6 } as const;

// What the trade server of a broker would have answered to what the rules refuse before it is sent.
const RETCODES: Partial<Record<ErrorCode, number>> = {
  INVALID_VOLUME: 10014,
  INVALID_PRICE: 10015,
  INVALID_STOPS: 10016,
  TRADE_DISABLED: 10017,
  MARKET_CLOSED: 10018,
  NO_MONEY: 10019,
  PRICE_CHANGED: 10020,
  PRICE_OFF: 10021,
  INVALID_EXPIRATION: 10022,
  TOO_MANY_REQUESTS: 10024,
  AUTOTRADING_FORBIDDEN: 10026,
  AUTOTRADING_OFF: 10027,
  FROZEN: 10029,
  INVALID_FILLING: 10030,
  ONLY_REAL: 10032,
  LIMIT_ORDERS: 10033,
  LIMIT_VOLUME: 10034,
  ORDER_TYPE_NOT_ALLOWED: 10035,
  POSITION_CLOSED: 10036,
  CLOSE_ORDER_EXISTS: 10039,
  LIMIT_POSITIONS: 10040,
  LONG_ONLY: 10042,
  SHORT_ONLY: 10043,
  CLOSE_ONLY: 10044,
  FIFO_CLOSE: 10045,
  HEDGE_PROHIBITED: 10046,
};

/** The retcode that a broker gives for the reason of a refusal; null where brokers have none for it. */
export function retcodeOfRefusal(code: ErrorCode): number | null {
  return RETCODES[code] ?? null;
}

/** What a request asks for, as far as it is known. */
export type Asked = Partial<TradeRequest>;

/** The request of an order that was asked for, in MT5's terms; its price and filling are not chosen yet. */
export function askedOrder(order: NewOrder): Asked {
  const { kind, side, symbol, volume, deviation, magic, comment } = order;
  const price = (level: Level | undefined) => level && "price" in level ? level.price : 0;
  return {
    action: kind === "market" ? DEAL : PENDING,
    type: TYPES[kind] + (side === "buy" ? 0 : 1),
    symbol,
    volume,
    price: order.price ?? 0,
    stoplimit: order.stopLimit ?? 0,
    sl: price(order.sl),
    tp: price(order.tp),
    deviation: deviation ?? 0,
    magic: magic ?? 0,
    comment: comment ?? "",
  };
}

/** The request that sets levels of a position, in MT5's terms; 0 is none. */
export function askedLevels(
  { ticket, symbol }: { ticket: Integer; symbol?: string | undefined },
  { sl, tp, comment }: { sl: number; tp: number; comment: string },
): Asked {
  return { action: SLTP, position: ticket, symbol: symbol ?? "", sl, tp, comment };
}

/** The answer of a trade server that was not asked: nothing was sent, so that only retcode and words say something. */
export function unsentResult(retcode: number, comment: string, asked: Asked): OrderSendResult {
  return {
    retcode,
    deal: 0,
    order: 0,
    volume: 0,
    price: 0,
    bid: 0,
    ask: 0,
    comment,
    requestId: 0,
    retcodeExternal: 0,
    request: {
      action: 0,
      magic: 0,
      order: 0,
      symbol: "",
      volume: 0,
      price: 0,
      stoplimit: 0,
      sl: 0,
      tp: 0,
      deviation: 0,
      type: 0,
      typeFilling: 0,
      typeTime: 0,
      expiration: 0,
      comment: "",
      position: 0,
      positionBy: 0,
      ...asked,
    },
  };
}
