import assert from "node:assert/strict";
import { startBareGateway, startGateway } from "../support/gateway.ts";
import { posixTest } from "../support/posix.ts";

posixTest("a stop closes WebSockets with 1001 and lets a download finish", async () => {
  const gateway = await startGateway();
  const socket = new WebSocket(gateway.url.replace("http", "ws") + "/ws/positions/open");
  const closed = Promise.withResolvers<number>();
  socket.onclose = ({ code }) => closed.resolve(code);
  const snapshot = Promise.withResolvers<void>();
  socket.onmessage = ({ data }) => JSON.parse(data).event === "positionsSnapshot" && snapshot.resolve();
  await snapshot.promise;
  const download = await gateway.fetch("/bars/EURUSD?timeframe=M1&n=10000");
  const stopped = gateway.process.stop();
  assert.equal((await download.json()).count, 10_000);
  assert.equal(await closed.promise, 1001);
  assert.equal(await stopped, 0);
  await gateway[Symbol.asyncDispose]();
});

posixTest("once it stops nothing is accepted any more", async () => {
  const gateway = await startBareGateway();
  assert.equal(await gateway.process.stop(), 0);
  await assert.rejects(gateway.fetch("/openapi.json"));
  await gateway[Symbol.asyncDispose]();
});

posixTest("with --reload a SIGTERM ends the watcher as well", async () => {
  await using gateway = await startBareGateway(["--reload"]);
  gateway.process.kill("SIGTERM");
  assert.equal((await gateway.process.ended).code, 0);
  await assert.rejects(gateway.fetch("/openapi.json"));
});

posixTest("a second signal ends it at once", async () => {
  const gateway = await startBareGateway();
  // A request whose body does not end keeps the first signal from ending it.
  using connection = await Deno.connect({ hostname: "127.0.0.1", port: Number(new URL(gateway.url).port) });
  const head =
    "POST /account/connect HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{";
  await connection.write(new TextEncoder().encode(head));
  await gateway.fetch("/openapi.json").then((reply) => reply.body?.cancel());
  gateway.process.kill("SIGINT");
  await gateway.process.line(/SIGINT received/);
  gateway.process.kill("SIGINT");
  assert.equal((await gateway.process.ended).code, 1);
  await gateway[Symbol.asyncDispose]();
});
