import { given } from "../given.ts";
import { DEADLINE_MSC, type GrpcClient } from "./client.ts";
import { mt5 } from "./proto.ts";
import { toBookInfo, toSymbolInfo, toTick } from "./structures.ts";
import type { RecordsStream, Terminal } from "./terminal.ts";

const SYMBOLS = mt5.SymbolService.service;
const MARKET = mt5.MarketDataService.service;
const BULK = { deadlineMsc: DEADLINE_MSC.bulk };

// COPY_TICKS_ALL is -1 in MT5, which the open enum of the wire writes as 3.
const ALL_TICKS = 3;

type MarketCalls = Pick<
  Terminal,
  | "symbols"
  | "symbol"
  | "selectSymbol"
  | "tick"
  | "depth"
  | "ratesFromPosition"
  | "ratesRange"
  | "ticksFrom"
  | "ticksRange"
>;

/** The calls that read symbols and prices. */
export function marketCalls(client: GrpcClient): MarketCalls {
  return {
    async symbols(group) {
      const found = [];
      for await (const { symbols } of client.stream(SYMBOLS.ListSymbols, given({ group }), BULK)) {
        for (const symbol of symbols) found.push(toSymbolInfo(symbol));
      }
      return found;
    },
    async symbol(name) {
      const { symbol } = await client.read(SYMBOLS.GetSymbol, { symbol: name }, DEADLINE_MSC.read);
      return toSymbolInfo(symbol ?? {});
    },
    async selectSymbol(symbol, enable) {
      await client.read(SYMBOLS.SelectSymbol, { symbol, enable }, DEADLINE_MSC.read);
    },
    async tick(symbol) {
      const { tick } = await client.read(MARKET.GetTick, { symbol }, DEADLINE_MSC.read);
      return toTick(tick ?? {});
    },
    async depth(symbol) {
      const { levels } = await client.read(MARKET.GetMarketDepth, { symbol }, DEADLINE_MSC.read);
      return levels.map(toBookInfo);
    },
    ratesFromPosition(symbol, timeframe, startPosition, count) {
      const request = { symbol, timeframe: openEnum(timeframe), startPosition, count };
      return records(client.stream(MARKET.CopyRatesFromPosition, request, BULK));
    },
    ratesRange(symbol, timeframe, from, to) {
      const request = { symbol, timeframe: openEnum(timeframe), dateFrom: from, dateTo: to };
      return records(client.stream(MARKET.CopyRatesRange, request, BULK));
    },
    ticksFrom(symbol, from, count, flags = -1) {
      const request = { symbol, dateFrom: from, count, flags: tickFlags(flags) };
      return records(client.stream(MARKET.CopyTicksFrom, request, BULK));
    },
    ticksRange(symbol, from, to, flags = -1) {
      const request = { symbol, dateFrom: from, dateTo: to, flags: tickFlags(flags) };
      return records(client.stream(MARKET.CopyTicksRange, request, BULK));
    },
  };
}

async function* records(chunks: AsyncIterable<{ readonly records: Uint8Array }>): RecordsStream {
  for await (const { records } of chunks) yield records;
}

// The generated types list the known numbers only; an enum of the wire takes any.
function openEnum(number: number): never {
  return number as never;
}

function tickFlags(flags: number): never {
  return openEnum(flags === -1 ? ALL_TICKS : flags);
}
