import assert from "node:assert/strict";
import { startGateway } from "../support/gateway.ts";
import { breaches, type Json } from "./conform.ts";
import { startServerOf050 } from "./server_of_050.ts";
import { sharedPaper } from "./shared_paper.ts";

const KEYS = { "X-apiKey": "key-of-the-test", "X-apiSecret": "secret-of-the-test" };
const FLAGS = ["--mode", "secure-client", "--api-key", KEYS["X-apiKey"], "--api-secret", KEYS["X-apiSecret"]];

/** What a WebSocket said before `count` messages had come or it was closed. */
async function listen(url: string, headers: Record<string, string>, count: number) {
  const socket = new WebSocket(url.replace("http", "ws"), { headers });
  const messages: Json[] = [];
  const opened = await new Promise<boolean>((resolve) => {
    let open = false;
    socket.onopen = () => open = true;
    socket.onmessage = ({ data }) => {
      messages.push(JSON.parse(data));
      if (messages.length === count) socket.close();
    };
    socket.onerror = () => {};
    socket.onclose = () => resolve(open);
  });
  return { opened, messages };
}

Deno.test("the stream of open positions and the keys are those of 0.5.0", async () => {
  await using paper = await sharedPaper();
  await using gateway = await startGateway([...FLAGS, "--broker-timezone", "UTC"], paper.env);
  await using original = await startServerOf050(FLAGS, paper.env);
  const order = { symbol: "USDJPY", side: "sell", volume: 0.2 };
  const headers = { ...KEYS, "content-type": "application/json" };
  await fetch(`${original.url}/orders`, { method: "POST", headers, body: JSON.stringify(order) })
    .then((response) => response.json());

  for (const query of ["", "?intervalSeconds=0.2", "?intervalSeconds=0.001", "?intervalSeconds=-5"]) {
    const path = `/ws/positions/open${query}`;
    const theirs = await listen(original.url + path, KEYS, 2);
    const ours = await listen(gateway.url + path, KEYS, 2);
    assert.deepEqual(breaches(theirs.messages, ours.messages), [], path);
  }

  const refused: [Record<string, string>, string][] = [
    [{}, "no keys"],
    [{ "X-apiKey": KEYS["X-apiKey"] }, "no secret"],
    [{ ...KEYS, "X-apiKey": "wrong" }, "a wrong key"],
    [{ ...KEYS, "X-apiSecret": "wrong" }, "a wrong secret"],
  ];
  for (const [keys, what] of refused) {
    for (
      const path of ["/health", "/quotes/EURUSD", "/docs", "/openapi.json", "/nowhere", "/api/server/info"]
    ) {
      const theirs = await fetch(original.url + path, { headers: keys });
      const ours = await fetch(gateway.url + path, { headers: keys });
      assert.equal(theirs.status, 401);
      assert.equal(ours.status, 401, `${path} with ${what}`);
      await theirs.body?.cancel();
      assert.equal(typeof (await ours.json()).detail, "string");
    }
    const stream = await listen(`${gateway.url}/ws/positions/open`, keys, 1);
    assert.deepEqual(stream, { opened: false, messages: [] }, `the stream with ${what}`);
    assert.deepEqual(await listen(`${original.url}/ws/positions/open`, keys, 1), stream);
  }

  const info = async (url: string) => await (await fetch(`${url}/api/server/info`, { headers: KEYS })).json();
  assert.deepEqual(breaches(await info(original.url), await info(gateway.url)), []);
});
