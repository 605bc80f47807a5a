import assert from "node:assert/strict";
import { startGateway } from "../support/gateway.ts";

Deno.test("integers above 2^53 keep every digit from the request through the terminal to REST and WebSocket", async () => {
  await using gateway = await startGateway();
  // As text: JSON.parse would already lose the digits that are looked for.
  for (const magic of ["9007199254740993", "18446744073709551615"]) {
    const placed = await gateway.fetch("/orders", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"symbol": "EURUSD", "side": "buy", "volume": 0.1, "magic": ${magic}}`,
    });
    assert.match(await placed.text(), new RegExp(`"magic":${magic}\\b`));
    assert.match(await (await gateway.fetch("/positions/open")).text(), new RegExp(`"magic":${magic}\\b`));
  }
  const socket = new WebSocket(gateway.url.replace("http", "ws") + "/ws/positions/open");
  const snapshot = await new Promise<string>((resolve) => {
    socket.onmessage = ({ data }) => data.includes("positionsSnapshot") && resolve(data);
  });
  assert.match(snapshot, /"magic":9007199254740993\b/);
  assert.match(snapshot, /"magic":18446744073709551615\b/);
  socket.close();
});
