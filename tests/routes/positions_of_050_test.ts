import assert from "node:assert/strict";
import { sharedGateway, startGateway } from "../support/gateway.ts";
import { openPosition, placeAs050, STANDSTILL } from "../support/trading.ts";

type Row = Record<string, unknown>;

const shared = sharedGateway(() => startGateway(STANDSTILL));

async function detailsOf(ticket: number): Promise<Row> {
  return (await shared().json(`/positions/${ticket}/details`)).body;
}

Deno.test("a position is in every list, with all digits of its magic number", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const quote = (await gateway.json("/quotes/EURUSD")).body as { bid: number; ask: number };
  const result = await placeAs050(gateway, {
    symbol: "EURUSD",
    side: "BUY",
    magic: 18446744073709551615n.toString(),
  });
  const ticket = result["order"] as number;
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

Deno.test("modify sets one stop and keeps the other, null removes", async () => {
  const ticket = await openPosition(shared());
  const modify = async (stops: Row) => (await shared().post("/positions/modify", { ticket, ...stops })).body;
  assert.equal((await modify({ sl: 1.0 }))["operation"], "modifyPositionStops");
  await modify({ tp: "1.5" });
  const both = await detailsOf(ticket);
  assert.deepEqual([both["stopLossPrice"], both["takeProfitPrice"]], [1, 1.5]);
  await modify({ sl: null });
  const one = await detailsOf(ticket);
  assert.deepEqual([one["stopLossPrice"], one["stopLossValue"], one["takeProfitPrice"]], [null, null, 1.5]);
});

Deno.test("adjust by money sets 10 below and 30 above where nothing is said", async () => {
  const ticket = await openPosition(shared());
  const { ask } = (await shared().json("/quotes/EURUSD")).body as { ask: number };
  const points = (count: number) => Number((ask + count / 100_000).toFixed(5));
  const { body } = await shared().post("/positions/adjust-by-money", { ticket });
  assert.deepEqual([body["stopLossPrice"], body["takeProfitPrice"]], [points(-100), points(300)]);
  assert.deepEqual([body["stopLossValueInMoney"], body["takeProfitValueInMoney"]], [10, 30]);
  const { stopLossValue, takeProfitValue, stopLossValueInAccountCurrency } = await detailsOf(ticket);
  assert.deepEqual([stopLossValue, takeProfitValue, stopLossValueInAccountCurrency], [10, 30, 10]);
});

Deno.test("adjust by money takes the old misspelling and rounds down", async () => {
  const ticket = await openPosition(shared());
  const wanted = { ticket, stopLossValueInMoney: 12.3456, takeProfilValueInMoney: 44 };
  const { body } = await shared().post("/positions/adjust-by-money", wanted);
  assert.deepEqual([body["stopLossValueInMoney"], body["takeProfitValueInMoney"]], [12.3, 44]);
  assert.deepEqual(body["requestedStopLossValueInMoney"], 12.3456);
});

Deno.test("a position is closed in part and whole, and its deals are one round trip of the history", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const quote = (await gateway.json("/quotes/EURUSD")).body as { bid: number; ask: number };
  const ticket = (await placeAs050(gateway, { symbol: "EURUSD" }))["order"] as number;

  const part = (await gateway.post("/orders/close", { ticket, volume: 0.04 })).body;
  assert.deepEqual([part["operation"], part["success"]], ["closePosition", true]);
  assert.equal(((await gateway.json(`/positions/${ticket}`)).body["position"] as Row)["volume"], 0.06);
  const over = await gateway.post("/orders/close", { ticket, volume: 0.07 });
  assert.deepEqual([over.status, over.body["code"]], [400, "INVALID_VOLUME"]);
  assert.equal((await gateway.post("/orders/close", { ticket })).body["success"], true);
  assert.equal((await gateway.json(`/positions/${ticket}`)).body["code"], "TICKET_NOT_FOUND");

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

Deno.test("exposure and money stops are right for pairs that are not in account currency", async () => {
  await using gateway = await startGateway(STANDSTILL);
  await placeAs050(gateway, { symbol: "EURUSD", volume: 0.3 });
  const short = await placeAs050(gateway, { symbol: "USDJPY", side: "sell", volume: 0.2 });
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
