import assert from "node:assert/strict";
import { openTerminal } from "../../src/terminal/grpc_terminal.ts";
import type { Terminal } from "../../src/terminal/terminal.ts";
import type { TradeOptions } from "../../src/trading/contract.ts";
import { until } from "../support/processes.ts";
import { AnyServer } from "../support/any_server.ts";

const OPTIONS: TradeOptions = { clientKey: "the-only-one-1", isNewKey: true };
const RANGE = { from: 0, to: 1 };
const KEYS = { apiKey: null, apiSecret: null };

type Calls<Name extends string> = { readonly [Each in Name]: (terminal: Terminal) => Promise<unknown> };
type Trade =
  | "submitOrder"
  | "modifyOrder"
  | "cancelOrder"
  | "cancelOrders"
  | "modifyPosition"
  | "closePosition"
  | "closePositionBy"
  | "closePositions"
  | "reversePosition"
  | "breakEvenPosition"
  | "haltTrading"
  | "resumeTrading";
type Records = "ratesFromPosition" | "ratesRange" | "ticksFrom" | "ticksRange";
type Watch = "watchPositions" | "watchIntents";
type Read = Exclude<keyof Terminal, Trade | Records | Watch | "close">;

const TRADES: Calls<Trade> = {
  submitOrder: (terminal) =>
    terminal.submitOrder({ kind: "market", side: "buy", symbol: "EURUSD", volume: 0.1 }, OPTIONS),
  modifyOrder: (terminal) => terminal.modifyOrder({ ticket: 1, price: 1 }, OPTIONS),
  cancelOrder: (terminal) => terminal.cancelOrder({ ticket: 1 }, OPTIONS),
  cancelOrders: (terminal) => terminal.cancelOrders({ all: true }, OPTIONS),
  modifyPosition: (terminal) => terminal.modifyPosition({ ticket: 1, sl: null }, OPTIONS),
  closePosition: (terminal) => terminal.closePosition({ ticket: 1 }, OPTIONS),
  closePositionBy: (terminal) => terminal.closePositionBy({ ticket: 1, by: 2 }, OPTIONS),
  closePositions: (terminal) => terminal.closePositions({ all: true }, OPTIONS),
  reversePosition: (terminal) => terminal.reversePosition({ ticket: 1 }, OPTIONS),
  breakEvenPosition: (terminal) => terminal.breakEvenPosition({ ticket: 1 }, OPTIONS),
  haltTrading: (terminal) =>
    terminal.haltTrading({ mode: "halted", reason: "", cancelOrders: true, closePositions: true }),
  resumeTrading: (terminal) => terminal.resumeTrading(""),
};

const READS: Calls<Read> = {
  connect: (terminal) => terminal.connect({ login: 1 }),
  disconnect: (terminal) => terminal.disconnect(),
  status: (terminal) => terminal.status(),
  clock: (terminal) => terminal.clock(),
  version: (terminal) => terminal.version(),
  account: (terminal) => terminal.account(),
  terminalInfo: (terminal) => terminal.terminalInfo(),
  metrics: (terminal) => terminal.metrics(),
  symbols: (terminal) => terminal.symbols(),
  symbol: (terminal) => terminal.symbol("EURUSD"),
  selectSymbol: (terminal) => terminal.selectSymbol("EURUSD", true),
  tick: (terminal) => terminal.tick("EURUSD"),
  depth: (terminal) => terminal.depth("EURUSD"),
  positions: (terminal) => terminal.positions(),
  orders: (terminal) => terminal.orders(),
  historyOrders: (terminal) => terminal.historyOrders(RANGE),
  historyDeals: (terminal) => terminal.historyDeals(RANGE),
  calculateProfit: (terminal) =>
    terminal.calculateProfit({ type: 0, symbol: "EURUSD", volume: 1, priceOpen: 1, priceClose: 2 }),
  calculateMargin: (terminal) => terminal.calculateMargin({ type: 0, symbol: "EURUSD", volume: 1, price: 1 }),
  calendar: (terminal) => terminal.calendar(RANGE),
  intent: (terminal) => terminal.intent("the-only-one-1"),
  intents: (terminal) => terminal.intents({ states: [], pageSize: 1, pageToken: "" }),
  risk: (terminal) => terminal.risk(),
};

const RECORDS: { readonly [Name in Records]: (terminal: Terminal) => AsyncIterable<unknown> } = {
  ratesFromPosition: (terminal) => terminal.ratesFromPosition("EURUSD", 1, 0, 1),
  ratesRange: (terminal) => terminal.ratesRange("EURUSD", 1, 0, 1),
  ticksFrom: (terminal) => terminal.ticksFrom("EURUSD", 0, 1),
  ticksRange: (terminal) => terminal.ticksRange("EURUSD", 0, 1),
};

Deno.test("no call waits for ever: each tells the server until when", async () => {
  const [server, target] = await AnyServer.start();
  const terminal = openTerminal(target, KEYS);
  const first = async (messages: AsyncIterable<unknown>) => {
    for await (const _message of messages) break;
  };
  const calls = [
    ...Object.entries({ ...READS, ...TRADES }).map(([name, call]) => [name, () => call(terminal)] as const),
    ...Object.entries(RECORDS).map(([name, call]) => [name, () => first(call(terminal))] as const),
  ];
  const ended: Promise<unknown>[] = [];
  for (const [name, call] of calls) {
    const before = server.seen.length;
    ended.push(call().catch(() => {}));
    const { path, deadline } = await until(`${name} at the server`, () => server.seen[before] ?? null);
    assert.ok(Number.isFinite(deadline), `${name} calls ${path} and waits for ever`);
  }
  terminal.close();
  server.kill();
  await Promise.all(ended);
});

for (const [name, trade] of Object.entries(TRADES)) {
  Deno.test(`${name} is sent once where the connection breaks under it`, async () => {
    const [first, target] = await AnyServer.start();
    const terminal = openTerminal(target, KEYS);
    const ended = trade(terminal).catch(() => {});
    const { path } = await until("the trade at the server", () => first.seen[0] ?? null);
    first.kill();
    const second = await AnyServer.startAt(target, {
      GetIntent: { intent: { intentId: 7, clientKey: OPTIONS.clientKey, state: 10 } },
    });
    await ended;
    // Whatever would still be repeated comes before a read that comes back.
    const before = second.seen.length;
    const answered = terminal.risk().catch(() => {});
    await until("a read at the second server", () => second.seen[before] ?? null);
    assert.equal(first.seen.length, 1);
    assert.equal(second.seen.some((call) => call.path === path), false);
    terminal.close();
    second.kill();
    await answered;
  });
}

for (const [name, open] of Object.entries(RECORDS)) {
  Deno.test(`${name} ends at the server when it is left`, async () => {
    const [server, target] = await AnyServer.start({}, { records: new Uint8Array(60) });
    const terminal = openTerminal(target, KEYS);
    for await (const _chunk of open(terminal)) break;
    const call = await until(
      "the end of the call",
      () => server.seen.find((one) => one.isCancelled()) ?? null,
    );
    assert.ok(Date.now() < call.deadline, "only its deadline ended the call");
    terminal.close();
    server.kill();
  });
}
