import assert from "node:assert/strict";
import { join } from "node:path";
import { startGateway } from "../support/gateway.ts";

Deno.test("the guards and the folder of the journal that the gateway names are those of its terminal server", async () => {
  const folder = await Deno.makeTempDir();
  const guards = join(folder, "guards.json");
  await Deno.writeTextFile(guards, JSON.stringify({ maxVolumePerOrder: 0.2 }));
  const journal = join(folder, "journal");
  {
    await using gateway = await startGateway(["--guards", guards, "--data", journal]);
    const order = { symbol: "EURUSD", side: "buy", clientOrderId: "too-large-order" };
    const { status, body } = await gateway.post("/orders", { ...order, volume: 0.3 });
    assert.deepEqual(
      [status, body["code"], body["executed"]],
      [422, "RISK_DENIED", false],
      JSON.stringify(body),
    );
    assert.ok((await Deno.stat(join(journal, "journal.sqlite"))).isFile);
  }
  await Deno.remove(folder, { recursive: true });
});
