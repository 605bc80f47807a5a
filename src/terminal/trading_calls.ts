import { given } from "../given.ts";
import type { TradeOptions, TradeOutcome, TradeOutcomes, Trading } from "../trading/contract.ts";
import { DEADLINE_MSC, type GrpcClient, type Method } from "./client.ts";
import type { TradeOptions as WireOptions } from "./gen/mt5/v1/TradeOptions.ts";
import type { TradeOutcome__Output } from "./gen/mt5/v1/TradeOutcome.ts";
import { recall, throwIfNotSent } from "./lost_trade.ts";
import { mt5 } from "./proto.ts";
import { digits } from "./structures.ts";
import {
  fromDealTerms,
  fromExpiry,
  fromLevels,
  fromNewLevels,
  fromOptions,
  toOutcome,
} from "./trading_wire.ts";

const TRADE = mt5.TradeService.service;
const KINDS = { market: 1, limit: 2, stop: 3, stopLimit: 4 } as const;
const SIDES = { buy: 1, sell: 2 } as const;
const PROFITS = { profitable: 1, losing: 2 } as const;

type TradingCalls = Omit<
  Trading,
  "intent" | "intents" | "watchIntents" | "risk" | "haltTrading" | "resumeTrading"
>;
type Wire = { readonly options?: WireOptions | null };

/** The calls that change orders and positions, each made once. */
export function tradingCalls(client: GrpcClient): TradingCalls {
  const one = single(client);
  const many = group(client);
  return {
    submitOrder({ kind, side, symbol, volume, price, stopLimit, ...order }, options) {
      const terms = { ...fromNewLevels(order), ...fromExpiry(order), ...fromDealTerms(order) };
      const entry = given({ kind: KINDS[kind], side: SIDES[side], symbol, volume, price, stopLimit });
      return one(TRADE.SubmitOrder, { ...entry, ...terms }, options);
    },
    modifyOrder({ ticket, price, stopLimit, ...change }, options) {
      const entry = given({ ticket: digits(ticket), price, stopLimit });
      return one(TRADE.ModifyOrder, { ...entry, ...fromLevels(change), ...fromExpiry(change) }, options);
    },
    cancelOrder({ ticket, comment }, options) {
      return one(TRADE.CancelOrder, given({ ticket: digits(ticket), comment }), options);
    },
    cancelOrders({ symbol, magic, all }, options) {
      return many(TRADE.CancelOrders, given({ symbol, magic: digits(magic), all }), options);
    },
    modifyPosition({ ticket, comment, ...levels }, options) {
      const wire = { ...given({ ticket: digits(ticket), comment }), ...fromLevels(levels) };
      return one(TRADE.ModifyPosition, wire, options);
    },
    closePosition({ ticket, volume, ...terms }, options) {
      const wire = { ...given({ ticket: digits(ticket), volume }), ...fromDealTerms(terms) };
      return one(TRADE.ClosePosition, wire, options);
    },
    closePositionBy({ ticket, by, magic, comment }, options) {
      const wire = given({ ticket: digits(ticket), by: digits(by), magic: digits(magic), comment });
      return one(TRADE.ClosePositionBy, wire, options);
    },
    closePositions({ symbol, side, magic, profit, all }, options) {
      const wire = given({
        symbol,
        side: side === undefined ? undefined : SIDES[side],
        magic: digits(magic),
        profit: profit === undefined ? undefined : PROFITS[profit],
        all,
      });
      return many(TRADE.ClosePositions, wire, options);
    },
    reversePosition({ ticket, ...terms }, options) {
      const wire = { ticket: digits(ticket), ...fromNewLevels(terms), ...fromDealTerms(terms) };
      return many(TRADE.ReversePosition, wire, options);
    },
    breakEvenPosition({ ticket, offsetPoints }, options) {
      return one(TRADE.BreakEvenPosition, given({ ticket: digits(ticket), offsetPoints }), options);
    },
  };
}

function single(client: GrpcClient) {
  return async <Request extends Wire>(
    method: Method<Request, { readonly outcome: TradeOutcome__Output | null }>,
    request: Omit<Request, "options">,
    options: TradeOptions,
  ): Promise<TradeOutcome> => {
    const wire = { ...request, options: fromOptions(options) } as Request;
    try {
      const { outcome } = await client.trade(method, wire, DEADLINE_MSC.trade);
      if (outcome !== null) return toOutcome(outcome, options.dryRun);
    } catch (error) {
      throwIfNotSent(error, options);
    }
    return { intent: await recall(client, options), replayed: false, isDryRun: false, check: null };
  };
}

function group(client: GrpcClient) {
  return async <Request extends Wire>(
    method: Method<Request, { readonly outcomes: TradeOutcome__Output[] }>,
    request: Omit<Request, "options">,
    options: TradeOptions,
  ): Promise<TradeOutcomes> => {
    const wire = { ...request, options: fromOptions(options) } as Request;
    try {
      const { outcomes } = await client.trade(method, wire, DEADLINE_MSC.trades);
      return { outcomes: outcomes.map((outcome) => toOutcome(outcome)), complete: true };
    } catch (error) {
      throwIfNotSent(error, options);
      return { outcomes: [], complete: false };
    }
  };
}
