import assert from "node:assert/strict";
import { startGateway } from "../support/gateway.ts";

/** A registry on this machine that answers as told and keeps what it was sent. */
function startSink(answer: (attempt: number) => Response | Promise<Response>) {
  const received: Record<string, unknown>[] = [];
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
    received.push({ ...await request.json(), method: request.method, path: new URL(request.url).pathname });
    return await answer(received.length);
  });
  return { received, url: `http://127.0.0.1:${server.addr.port}/registry`, close: () => server.shutdown() };
}

function messageOf(body: Record<string, unknown>): string {
  return (body["registry"] as { message: string }).message;
}

const CONNECT = { username: "1000001", password: "paper", server: "Paper-Demo" };

Deno.test("the registry is told address, port, key and account, at start and after each connect", async () => {
  const sink = startSink(() => new Response("thanks"));
  {
    await using gateway = await startGateway(["--registry-url", sink.url, "--api-key", "key-of-the-owner"]);
    const { status, body } = await gateway.post("/account/connect", CONNECT);
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(body["registry"], { notified: true, message: "registry notified" });
    const { port } = new URL(gateway.url);
    for (const { address, ...told } of sink.received) {
      assert.match(String(address), /^\d+\.\d+\.\d+\.\d+$/);
      assert.deepEqual(told, {
        port: Number(port),
        apiKey: "key-of-the-owner",
        accountId: "1000001",
        method: "POST",
        path: "/registry",
      });
    }
    assert.equal(sink.received.length, 2);
  }
  await sink.close();
});

Deno.test("a registry that redirects, fails or is gone never fails the connect, and the reply tells it", async () => {
  const elsewhere = startSink(() => new Response("stolen"));
  const failing: [RegExp, () => Response][] = [
    [
      /registry failed: it answered with a redirect \(http 307\)/,
      () => Response.redirect(elsewhere.url, 307),
    ],
    [/registry failed: http 500/, () => new Response("no", { status: 500 })],
  ];
  let answer = failing[0]![1];
  const sink = startSink(() => answer());
  {
    await using gateway = await startGateway(["--registry-url", sink.url]);
    for (const [message, kind] of failing) {
      answer = kind;
      const { status, body } = await gateway.post("/account/connect", CONNECT);
      assert.deepEqual([status, body["success"]], [200, true]);
      assert.match(messageOf(body), message);
    }
    await sink.close();
    const { status, body } = await gateway.post("/account/connect", CONNECT);
    assert.equal(status, 200);
    assert.match(messageOf(body), /registry failed: the connection was refused or broke/);
  }
  assert.deepEqual(elsewhere.received, []);
  await elsewhere.close();
});

Deno.test("a registry that does not answer is given up after five seconds", async () => {
  const silence = Promise.withResolvers<Response>();
  const sink = startSink((attempt) => attempt === 1 ? new Response() : silence.promise);
  {
    await using gateway = await startGateway(["--registry-url", sink.url]);
    const { status, body } = await gateway.post("/account/connect", CONNECT);
    assert.deepEqual([status, messageOf(body)], [200, "registry failed: no answer within 5 seconds"]);
  }
  silence.resolve(new Response());
  await sink.close();
});
