import assert from "node:assert/strict";
import { join } from "node:path";
import { sharedGateway, startBareGateway, startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";
import { refusedHandshake } from "../support/raw_http.ts";
import { type Message, StreamClient } from "../support/stream_client.ts";
import { moveBroker, TerminalServer } from "../support/terminal_server.ts";
import { MARKET } from "../support/trading.ts";

const PATH = "/ws/intents";
const shared = sharedGateway(startGateway);

/** Of each change: its name, its kind and the state. */
function steps(messages: readonly Message[]): string[] {
  return messages.filter(({ event }) => String(event).startsWith("intent")).map(
    ({ event, change, intent }) => {
      const { clientOrderId, state } = intent as Message;
      return `${clientOrderId} ${event} ${change} ${state}`;
    },
  );
}

function ended(name: string, state = "FILLED"): string[] {
  const changes = ["ACCEPTED ACCEPTED", "SENDING SENDING", `SETTLED ${state}`];
  return changes.map((change) => `${name} intentChanged ${change}`);
}

async function buy(name: string): Promise<void> {
  const { status, body } = await shared().trade("POST", "/orders", MARKET, name);
  assert.equal(status, 201, JSON.stringify(body));
}

Deno.test("a client sees every change of an order, and at its end what GET /intents tells", async () => {
  await using client = new StreamClient(shared(), PATH);
  const [subscribed] = await client.receive("subscribed");
  assert.deepEqual([subscribed?.["stream"], client.messages.length], ["intents", 1]);
  await buy("stream-0001");
  const changes = await client.receive("intentChanged", 3);
  assert.deepEqual(steps(changes), ended("stream-0001"));
  assert.deepEqual(changes.map(({ stateBefore }) => stateBefore), [null, "ACCEPTED", "SENDING"]);
  const { body } = await shared().json("/intents/stream-0001");
  assert.deepEqual(changes[2]?.["intent"], body);
  const sequences = [subscribed, ...changes].map((each) => Number(each?.["sequence"]));
  assert.ok(sequences.every((each, i) => i === 0 || each > (sequences[i - 1] ?? 0)), String(sequences));
  assert.match(String(changes[2]?.["timestamp"]), /^\d{4}-\d\d-\d\dT.*\+00:00$/);
  const [heartbeat] = await client.receive("heartbeat");
  assert.equal(heartbeat?.["resumePoint"], changes[2]?.["resumePoint"]);
});

Deno.test("a client that resumes gets what it missed and then what is new, once and in order", async () => {
  const client = new StreamClient(shared(), PATH);
  await client.receive("subscribed");
  await buy("stream-0002");
  const [accepted] = await client.receive("intentChanged");
  await client[Symbol.asyncDispose]();
  await buy("stream-0003");
  await using again = new StreamClient(shared(), `${PATH}?after=${accepted?.["resumePoint"]}`);
  const [subscribed] = await again.receive("subscribed");
  assert.equal(subscribed?.["resumePoint"], accepted?.["resumePoint"]);
  await again.receive("intentChanged", 5);
  await buy("stream-0004");
  await again.receive("intentChanged", 8);
  // By now it must have caught up.
  await again.receive("heartbeat");
  await buy("stream-0005");
  await again.receive("intentChanged", 11);
  const missed = ended("stream-0002").slice(1);
  const others = ["stream-0003", "stream-0004", "stream-0005"].flatMap((name) => ended(name));
  assert.deepEqual(steps(again.messages), [...missed, ...others]);
});

Deno.test("a client whose resume point is of another journal is told and closed with 4410", async () => {
  const client = new StreamClient(shared(), `${PATH}?after=999999-3fa9c1d2e4b7`);
  assert.equal((await client.closed).code, 4410);
  assert.deepEqual(client.messages.map(({ event, code }) => [event, code]), [["error", "RESUME_POINT_GONE"]]);
  assert.match(String(client.messages[0]?.["message"]), /the point is of another journal/);
});

Deno.test("a resume point that is none, and a parameter that the stream does not know, refuse the handshake", async () => {
  for (const query of ["?after=now", "?after=7", "?since=7-3fa9c1d2e4b7"]) {
    const { status, body } = await refusedHandshake(shared(), PATH + query, {});
    assert.deepEqual([status, body["code"]], [422, "VALIDATION_FAILED"]);
  }
});

Deno.test("without an upgrade the path of the stream does not exist; its description does", async () => {
  assert.equal((await shared().json(PATH)).status, 404);
  const { body } = await shared().json(`${PATH}/docs`);
  assert.deepEqual([body["stream"], body["websocketPath"]], ["intents", PATH]);
});

Deno.test("when the gateway stops, clients are closed with 1001", async () => {
  await using gateway = await startGateway();
  const client = new StreamClient(gateway, PATH);
  await client.receive("subscribed");
  gateway.process.kill("SIGINT");
  assert.equal((await client.closed).code, 1001);
});

Deno.test("through the deaths of terminal servers a client misses nothing, also that an order was executed after all", async () => {
  const folder = await Deno.makeTempDir();
  const broker = await Deno.makeTempDir();
  const killed = await TerminalServer.start(folder, 0, { MT5_GRPC_SERVER_KILL_POINT: "ANSWERED" });
  await using gateway = await startBareGateway(["--grpc-target", `127.0.0.1:${killed.port}`]);
  await using client = new StreamClient(gateway, PATH);
  await client.receive("subscribed");
  await until("the order to be sent", async () => {
    const { status } = await gateway.trade("POST", "/orders", MARKET, "stream-0006");
    return status === 202 ? true : null;
  });
  await killed.gone();
  await client.receive("error");
  // The broker has never seen it …
  await moveBroker(folder, broker);
  const second = await TerminalServer.start(folder, killed.port);
  await until(
    "the end",
    () => steps(client.messages).some((step) => step.endsWith("NOT_FOUND")) ? true : null,
  );
  await second.kill();
  // … and then it has.
  await moveBroker(broker, folder);
  await using _third = await TerminalServer.start(folder, killed.port);
  const [corrected] = await client.receive("intentCorrected");
  const told = steps(client.messages).filter((step) => !step.includes("NOT_SENT"));
  assert.deepEqual(told.slice(-5), [
    ...ended("stream-0006", "UNKNOWN"),
    "stream-0006 intentChanged SETTLED NOT_FOUND",
    "stream-0006 intentCorrected CORRECTED FILLED",
  ]);
  assert.deepEqual([corrected?.["stateBefore"], (corrected?.["intent"] as Message)["executed"]], [
    "NOT_FOUND",
    true,
  ]);
  await Deno.remove(join(folder), { recursive: true }).catch(() => {});
  await Deno.remove(broker, { recursive: true });
});
