import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { prepareEnvironment } from "../../src/backend/setup.ts";
import { Log } from "../../src/log.ts";
import { sharedPaper } from "../e2e/shared_paper.ts";
import { startBareGateway, startGateway } from "../support/gateway.ts";
import { MARKET, openPosition, STANDSTILL } from "../support/trading.ts";

const PROJECT = fileURLToPath(new URL("../../mt5-grpc-server", import.meta.url));
const LARGE = "18446744073709551615";

// Another program on the same account: it opens a position and places an order.
const ANOTHER_PROGRAM = `
import paper_terminal as mt5
assert mt5.initialize(), mt5.last_error()
order = {"symbol": "EURUSD", "volume": 0.1, "comment": "by another program"}
for more in ({"action": 1, "type": 0}, {"action": 5, "type": 2, "price": 0.9}):
    assert mt5.order_send({**order, **more}).retcode == 10009
mt5.shutdown()
`;

interface Told {
  readonly comment: string;
  readonly origin: string;
}

Deno.test("positions and orders say whether they came by this product or from elsewhere", async () => {
  await using paper = await sharedPaper();
  await using gateway = await startGateway([], paper.env);
  await openPosition(gateway);
  await gateway.trade("POST", "/orders", { ...MARKET, orderType: "limit", price: 0.9 }, "of-this-product-1");
  const python = await prepareEnvironment(PROJECT, "test", new Log("info", []));
  const { success, stderr } = await new Deno.Command(python, {
    args: ["-c", ANOTHER_PROGRAM],
    env: paper.env,
  }).output();
  assert.ok(success, new TextDecoder().decode(stderr));

  const positions = (await gateway.trade("GET", "/positions")).body.positions;
  const orders = (await gateway.trade("GET", "/orders")).body.orders;
  for (const found of [positions, orders]) {
    assert.deepEqual(found.map(({ origin }: Told) => origin), ["api", "external"]);
    assert.equal(found[1].comment, "by another program");
  }
  for (const { ticket, origin } of positions) {
    assert.equal((await gateway.trade("GET", `/positions/${ticket}`)).body.position.origin, origin);
  }
  for (const { ticket, origin } of orders) {
    assert.equal((await gateway.trade("GET", `/orders/${ticket}`)).body.order.origin, origin);
  }
});

Deno.test("positions and orders are found by their magic number, with all its digits", async () => {
  await using gateway = await startGateway(STANDSTILL);
  const large = JSON.stringify({ ...MARKET, clientOrderId: "large-magic-1" }).replace(
    "}",
    `,"magic":${LARGE}}`,
  );
  await gateway.json("/orders", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: large,
  });
  const second = await openPosition(gateway, { magic: 5 });
  await openPosition(gateway, { magic: 5, symbol: "USDJPY" });
  const pending = { ...MARKET, orderType: "limit", price: 0.9 };
  await gateway.trade("POST", "/orders", { ...pending, magic: 42 }, "with-magic-1");
  await gateway.trade("POST", "/orders", pending, "without-magic-1");
  const count = async (path: string) => (await gateway.json(path)).body["count"];
  assert.deepEqual([await count("/positions"), await count("/positions?magic=5")], [3, 2]);
  assert.deepEqual([await count(`/positions?magic=${LARGE}`), await count("/positions?magic=7")], [1, 0]);
  const both = await gateway.trade("GET", "/positions?magic=5&symbol=EURUSD");
  assert.deepEqual(both.body.positions.map(({ ticket }: { ticket: number }) => ticket), [second]);
  assert.deepEqual([await count("/orders"), await count("/orders?magic=42")], [2, 1]);
  assert.equal((await gateway.json("/orders?magic=many")).status, 422);
});

Deno.test("a query parameter that an operation does not know is refused, but not where 0.5.0 ignores it", async () => {
  await using gateway = await startBareGateway();
  const cases: [string, string, unknown, string][] = [
    ["GET", "/orders?symbl=EURUSD", undefined, "symbl"],
    ["GET", "/positions?magik=5", undefined, "magik"],
    ["GET", "/positions/7?magic=5", undefined, "magic"],
    ["GET", "/intents?states=UNKNOWN", undefined, "states"],
    ["GET", "/history/deals?from=2026-01-01", undefined, "from"],
    ["GET", "/risk?now=true", undefined, "now"],
    ["POST", "/positions/7/close?dryRun=true", {}, "dryRun"],
    ["POST", "/orders/check?magic=5", MARKET, "magic"],
    ["PATCH", "/orders/7?price=1.1", {}, "price"],
  ];
  for (const [method, path, body, field] of cases) {
    const refused = await gateway.trade(method, path, body);
    assert.deepEqual([refused.status, refused.body.code], [422, "VALIDATION_FAILED"], path);
    assert.equal(
      refused.body.detail,
      `Cannot accept the request: the query has the unknown field "${field}".`,
    );
    assert.deepEqual(refused.body.errors[0].loc, ["query", field]);
    assert.equal(refused.body.executed, method === "GET" ? undefined : false, path);
  }
  for (
    const path of ["/positions/open?magic=5", "/orders/pending?magic=5", "/tickets?all=true", "/health?x="]
  ) {
    assert.notEqual((await gateway.json(path)).status, 422, path);
  }
});
