import assert from "node:assert/strict";
import { join } from "node:path";
import { type RunningGateway, startGateway } from "../support/gateway.ts";
import { MARKET } from "../support/trading.ts";

// What the orders after it are answered: an answer that was taken twice shows by the next one.
const NEXT = [10018, 10014, 10019];

async function withFaults(
  work: (gateway: RunningGateway, set: (faults: Record<string, unknown>) => Promise<void>) => Promise<void>,
) {
  const folder = await Deno.makeTempDir();
  const file = join(folder, "faults.json");
  const set = async (faults: Record<string, unknown>) => {
    await Deno.writeTextFile(`${file}.draft`, JSON.stringify(faults));
    await Deno.rename(`${file}.draft`, file);
  };
  try {
    await set({});
    await using gateway = await startGateway(["--paper-faults", file]);
    await work(gateway, set);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("an order is sent once, whatever the terminal answers", async () => {
  await withFaults(async (gateway, set) => {
    for (const retcode of [10004, 10020, 10012]) {
      await set({ retcodes: [retcode, ...NEXT] });
      const told = [];
      for (const magic of [1, 2, 3]) {
        // Another magic number makes it no look-alike of one whose end is not known.
        const order = { ...MARKET, magic: retcode * 10 + magic };
        const { body } = await gateway.trade("POST", "/orders", order, `sent-once-${retcode}-${magic}`);
        told.push(body.retcode);
      }
      assert.deepEqual(told, [retcode, ...NEXT.slice(0, 2)]);
    }
    const { body } = await gateway.json("/positions");
    assert.equal(body["count"], 0);
  });
});

Deno.test("an order that was executed and whose answer is lost is not sent again", async () => {
  await withFaults(async (gateway, set) => {
    await set({ error: -10005, after: true, functions: ["order_send"] });
    const { status, body } = await gateway.trade("POST", "/orders", MARKET, "answer-lost-1");
    assert.deepEqual([status, body.executed], [202, null]);
    const again = await gateway.trade("POST", "/orders", MARKET, "answer-lost-1");
    assert.equal(again.body.clientOrderId, "answer-lost-1");
    const { body: positions } = await gateway.json("/positions");
    assert.equal(positions["count"], 1);
  });
});
