import assert from "node:assert/strict";
import { join } from "node:path";
import { type RunningGateway, startGateway } from "../support/gateway.ts";

type Row = Record<string, unknown>;

// Prices stand still, so that every price and value can be told in advance.
const STANDSTILL = ["--paper-clock", "2026-07-15T10:00:30Z@0", "--broker-timezone", "new-york-close"];

async function open(gateway: RunningGateway, order: Row): Promise<Row> {
  const { status, body } = await gateway.post("/orders", { side: "buy", volume: 0.1, ...order });
  assert.deepEqual([status, body["retcode"], body["success"], body["executed"]], [200, 10009, true, true]);
  return body["result"] as Row;
}

Deno.test("an order becomes a position, gets stops, is closed in parts and ends in the history", async (t) => {
  await using gateway = await startGateway(STANDSTILL);
  const quote = (await gateway.json("/quotes/EURUSD")).body as { bid: number; ask: number };
  const result = await open(gateway, {
    symbol: "EURUSD",
    side: "BUY",
    magic: 18446744073709551615n.toString(),
  });
  const ticket = result["order"] as number;
  const details = async () => (await gateway.json(`/positions/${ticket}/details`)).body;
  const points = (count: number) => Number((quote.ask + count / 100_000).toFixed(5));

  await t.step("the position is in every list, with all digits of its magic number", async () => {
    assert.equal(result["price"], quote.ask);
    for (
      const path of ["/positions/open", "/positions", "/positions?symbol=EURUSD", "/positions?group=*USD*"]
    ) {
      const { body } = await gateway.json(path);
      assert.deepEqual([body["count"], (body["positions"] as Row[])[0]?.["ticket"]], [1, ticket], path);
    }
    assert.equal((await gateway.json("/positions?symbol=USDJPY")).body["count"], 0);
    assert.match(await (await gateway.fetch(`/positions/${ticket}`)).text(), /"magic":18446744073709551615,/);
    assert.deepEqual((await gateway.json("/tickets")).body["positionTickets"], [ticket]);
  });

  await t.step("modify sets one stop and keeps the other, null removes", async () => {
    const modify = async (stops: Row) => (await gateway.post("/positions/modify", { ticket, ...stops })).body;
    assert.equal((await modify({ sl: 1.0 }))["operation"], "modifyPositionStops");
    await modify({ tp: "1.5" });
    const both = await details();
    assert.deepEqual([both["stopLossPrice"], both["takeProfitPrice"]], [1, 1.5]);
    await modify({ sl: null });
    const one = await details();
    assert.deepEqual([one["stopLossPrice"], one["stopLossValue"], one["takeProfitPrice"]], [null, null, 1.5]);
  });

  await t.step("adjust by money sets 10 below and 30 above where nothing is said", async () => {
    const { body } = await gateway.post("/positions/adjust-by-money", { ticket });
    assert.deepEqual([body["stopLossPrice"], body["takeProfitPrice"]], [points(-100), points(300)]);
    assert.deepEqual([body["stopLossValueInMoney"], body["takeProfitValueInMoney"]], [10, 30]);
    const { stopLossValue, takeProfitValue, stopLossValueInAccountCurrency } = await details();
    assert.deepEqual([stopLossValue, takeProfitValue, stopLossValueInAccountCurrency], [10, 30, 10]);
  });

  await t.step("adjust by money takes the old misspelling and rounds down", async () => {
    const wanted = { ticket, stopLossValueInMoney: 12.3456, takeProfilValueInMoney: 44 };
    const { body } = await gateway.post("/positions/adjust-by-money", wanted);
    assert.deepEqual([body["stopLossValueInMoney"], body["takeProfitValueInMoney"]], [12.3, 44]);
    assert.deepEqual(body["requestedStopLossValueInMoney"], 12.3456);
  });

  await t.step("a part is closed, then the rest", async () => {
    const part = (await gateway.post("/orders/close", { ticket, volume: 0.04 })).body;
    assert.deepEqual([part["operation"], part["success"]], ["closePosition", true]);
    assert.equal(((await gateway.json(`/positions/${ticket}`)).body["position"] as Row)["volume"], 0.06);
    const over = await gateway.post("/orders/close", { ticket, volume: 0.07 });
    assert.deepEqual([over.status, over.body["code"]], [400, "INVALID_VOLUME"]);
    assert.equal((await gateway.post("/orders/close", { ticket })).body["success"], true);
    assert.equal((await gateway.json(`/positions/${ticket}`)).body["code"], "TICKET_NOT_FOUND");
  });

  await t.step("the history pairs the deals to one round trip", async () => {
    const span = "fromDate=2026-07-14&toDate=2026-07-16";
    const { body } = await gateway.json(`/trades/history?${span}`);
    const trades = body["trades"] as Row[];
    assert.equal(body["count"], trades.length);
    const [trip, ...others] = body["roundTrips"] as Row[];
    assert.deepEqual([others.length, trip?.["positionId"], trip?.["state"]], [0, ticket, "closed"]);
    assert.deepEqual([trip?.["entryPrice"], trip?.["exitPrice"], trip?.["partialCloses"]], [
      quote.ask,
      quote.bid,
      1,
    ]);
    assert.equal(trip?.["openTimeUtc"], "2026-07-15T10:00:30+00:00");
    assert.equal((await gateway.json(`/history/deals?position=${ticket}`)).body["count"], 3);
    assert.equal((await gateway.json(`/history/deals?${span}&symbol=USDJPY`)).body["count"], 0);
    assert.equal((await gateway.json(`/history/orders?ticket=${ticket}`)).body["count"], 1);
    assert.equal(((await gateway.json(`/orders/${ticket}`)).body["order"] as Row)["state"], 4);
  });
});

Deno.test("pending orders of every kind are placed, listed and cancelled", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const kinds: Row[] = [
    { orderType: "limit", price: 0.9 },
    { orderType: "stop", price: 1.5 },
    { orderType: "stop_limit", price: 1.5, stopLimit: 1.4 },
    { orderType: "LIMIT", side: "sell", price: 1.5 },
    { orderType: "stop", side: "sell", price: 0.9 },
    { orderType: "stopLimit", side: "sell", price: 0.9, stopLimit: 0.95 },
  ];
  const tickets: unknown[] = [];
  for (const kind of kinds) tickets.push((await open(gateway, { symbol: "EURUSD", ...kind }))["order"]);
  const { body } = await gateway.json("/orders/pending");
  const orders = body["orders"] as Row[];
  assert.deepEqual(orders.map(({ type }) => type), [2, 4, 6, 3, 5, 7]);
  assert.equal((await gateway.json("/orders?symbol=USDJPY")).body["count"], 0);
  assert.equal((await gateway.json("/orders?group=EUR*")).body["count"], 6);
  const exposure = (await gateway.json("/exposure/eurusd")).body;
  assert.deepEqual(
    [
      exposure["symbol"],
      exposure["pendingBuyVolume"],
      exposure["pendingSellVolume"],
      exposure["positionsCount"],
    ],
    ["EURUSD", 0.3, 0.3, 0],
  );
  for (const ticket of tickets) {
    const cancelled = (await gateway.post("/orders/close", { ticket })).body;
    assert.deepEqual([cancelled["operation"], cancelled["executed"]], ["cancelPendingOrder", true]);
  }
  assert.equal((await gateway.json("/orders/pending")).body["count"], 0);
});

Deno.test("exposure and money stops are right for pairs that are not in account currency", async () => {
  await using gateway = await startGateway(STANDSTILL);
  await open(gateway, { symbol: "EURUSD", volume: 0.3 });
  const short = await open(gateway, { symbol: "USDJPY", side: "sell", volume: 0.2 });
  const { body } = await gateway.json("/exposure");
  const [euro, yen] = body["exposures"] as Row[];
  const { bid } = (await gateway.json("/quotes/EURUSD")).body as { bid: number };
  assert.equal(euro?.["longValue"], Number((30_000 * bid).toFixed(8)));
  assert.equal(Math.round(Number(yen?.["netValue"])), -20_000);
  assert.deepEqual([body["currency"], body["count"]], ["USD", 2]);

  const ticket = short["order"];
  const money = { ticket, stopLossValueInMoney: 55, takeProfitValueInMoney: 70, valueCurrency: "account" };
  const adjusted = (await gateway.post("/positions/adjust-by-money", money)).body;
  assert.equal(adjusted["currency"], "USD");
  const details = (await gateway.json(`/positions/${ticket}/details`)).body;
  assert.equal(details["stopLossValueInAccountCurrency"], adjusted["stopLossValueInMoney"]);
  assert.ok(
    Number(adjusted["stopLossValueInMoney"]) <= 55 && Number(adjusted["stopLossValueInMoney"]) > 54.8,
  );
  assert.deepEqual([details["profitCurrency"], details["accountCurrency"]], ["JPY", "USD"]);
  assert.ok(Number(details["stopLossValue"]) > 8000);
});

Deno.test("a refusal of the trade server is told with its retcode, name and hint", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const { status, body } = await gateway.post("/orders", { symbol: "EURUSD", side: "buy", volume: 0.001 });
  assert.deepEqual([status, body["success"], body["executed"]], [200, false, false]);
  assert.deepEqual([body["retcode"], body["retcodeName"]], [10014, "INVALID_VOLUME"]);
  assert.match(String(body["hint"]), /volumeStep/);
});

Deno.test("what is wrong with a trade request is named before anything is sent", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const market = { symbol: "EURUSD", side: "buy", volume: 0.1 };
  const ticket = (await open(gateway, market))["order"];
  const cases: [string, unknown, number, string][] = [
    ["/orders", { ...market, side: "up" }, 400, "INVALID_ORDER"],
    ["/orders", { ...market, orderType: "iceberg" }, 400, "INVALID_ORDER"],
    ["/orders", { ...market, orderType: "limit" }, 400, "INVALID_ORDER"],
    ["/orders", { ...market, orderType: "stopLimit", price: 2 }, 400, "INVALID_ORDER"],
    ["/orders", { ...market, volume: 0 }, 422, "VALIDATION_FAILED"],
    ["/orders", { ...market, volume: "much" }, 422, "VALIDATION_FAILED"],
    ["/orders", { ...market, deviation: -1 }, 422, "VALIDATION_FAILED"],
    ["/orders", { ...market, symbol: "NOPE" }, 404, "SYMBOL_NOT_FOUND"],
    ["/orders", [], 422, "VALIDATION_FAILED"],
    ["/orders/close", { ticket: 77 }, 404, "TICKET_NOT_FOUND"],
    ["/orders/close", { ticket: 0 }, 422, "VALIDATION_FAILED"],
    ["/orders/close", { ticket, volume: -1 }, 422, "VALIDATION_FAILED"],
    ["/positions/modify", { ticket }, 400, "STOPS_REQUIRED"],
    ["/positions/modify", { sl: 1 }, 422, "VALIDATION_FAILED"],
    ["/positions/modify", { ticket: 77, sl: 1 }, 404, "TICKET_NOT_FOUND"],
    ["/positions/modify", { ticket: 1.5, sl: 1 }, 422, "VALIDATION_FAILED"],
    ["/positions/adjust-by-money", {}, 422, "VALIDATION_FAILED"],
    ["/positions/adjust-by-money", { ticket: 77 }, 404, "TICKET_NOT_FOUND"],
    ["/positions/adjust-by-money", { ticket, stopLossValueInMoney: 0.01 }, 400, "MONEY_TOO_SMALL"],
    ["/positions/adjust-by-money", { ticket, stopLossValueInMoney: 1e7 }, 400, "INVALID_ORDER"],
    ["/positions/adjust-by-money", { ticket, valueCurrency: "yen" }, 422, "VALIDATION_FAILED"],
  ];
  for (const [path, body, ...outcome] of cases) {
    const answer = await gateway.post(path, body);
    assert.deepEqual([answer.status, answer.body["code"]], outcome, `${path} ${JSON.stringify(body)}`);
  }
  for (const path of ["/positions/0/details", "/positions/-3", "/orders/99999999999999999999"]) {
    assert.equal((await gateway.json(path)).body["code"], "INVALID_TICKET", path);
  }
  assert.equal((await gateway.json("/orders/abc")).status, 422);
  assert.equal((await gateway.json("/history/deals?ticket=1&position=2")).status, 422);
  assert.equal((await gateway.json("/trades/history?fromDate=soon")).body["code"], "INVALID_DATE");
  assert.equal((await gateway.json("/tickets")).body["total"], 1);
});

Deno.test("an order whose ending nobody knows is answered 202, and was sent once", async () => {
  const folder = await Deno.makeTempDir();
  const faults = join(folder, "faults.json");
  try {
    await using gateway = await startGateway([
      ...STANDSTILL,
      "--paper-faults",
      faults,
      "--paper-db",
      join(folder, "paper.db"),
    ]);
    await Deno.writeTextFile(
      faults,
      JSON.stringify({ error: -10005, after: true, functions: ["order_send"] }),
    );
    const limit = { symbol: "EURUSD", side: "buy", volume: 0.1, orderType: "limit", price: 0.9 };
    const { status, body } = await gateway.post("/orders", limit);
    assert.deepEqual([status, body["code"], body["executed"]], [202, "ORDER_OUTCOME_UNKNOWN", null]);
    await Deno.remove(faults);
    assert.equal((await gateway.json("/orders/pending")).body["count"], 1);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
