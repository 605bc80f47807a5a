import assert from "node:assert/strict";
import { AnyServer } from "../support/any_server.ts";
import { type Figures, figuresOf } from "../support/exposition.ts";
import { type RunningGateway, startBareGateway, startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";
import { MARKET, STANDSTILL } from "../support/trading.ts";

const UP = "oamt5_terminal_server_up";
const REFUSED = 'oamt5_risk_denied_total{guard="maxVolumePerOrder"}';

async function scrape(gateway: RunningGateway): Promise<Figures> {
  const response = await gateway.fetch("/metrics");
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "text/plain; version=0.0.4; charset=utf-8");
  return figuresOf(await response.text());
}

/** Waits for figures; a figure that must be missing is undefined. */
async function awaitFigures(
  gateway: RunningGateway,
  wanted: Readonly<Record<string, number | undefined>>,
): Promise<Figures> {
  return await until(`the figures ${JSON.stringify(wanted)}`, async () => {
    const figures = await scrape(gateway);
    return Object.entries(wanted).every(([series, value]) => figures.get(series) === value) ? figures : null;
  });
}

Deno.test("requests are counted by operation, method and class of status, and by nothing that has no bound", async () => {
  await using gateway = await startBareGateway();
  const get = async (path: string, init?: RequestInit) =>
    await (await gateway.fetch(path, init)).body?.cancel();
  await get("/health");
  await get("/health");
  await get("/health", { method: "HEAD" });
  await get("/intents/short");
  for (let number = 0; number < 20; number++) {
    await get(`/nothing/${number}`);
    await get(`/intents/never-used-${number}`, { method: number % 2 ? "PUT" : `X${number}` });
  }
  const figures = await scrape(gateway);
  const requests = [...figures].filter(([series]) => series.startsWith("oamt5_http_requests_total"));
  assert.deepEqual(requests, [
    ['oamt5_http_requests_total{code="2xx",method="GET",route="/health"}', 3],
    ['oamt5_http_requests_total{code="4xx",method="GET",route="/intents/{clientOrderId}"}', 1],
    ['oamt5_http_requests_total{code="4xx",method="other",route="other"}', 40],
  ]);
  const seconds = 'oamt5_http_request_duration_seconds_count{method="GET",route="/health"}';
  assert.equal(figures.get(seconds), 3);
  const start = figures.get("process_start_time_seconds") ?? 0;
  assert.ok(start > Date.now() / 1000 - 3600 && start <= Date.now() / 1000, String(start));
});

Deno.test("open WebSockets are told while they are open", async () => {
  await using gateway = await startBareGateway();
  for (const [stream, path] of [["openPositions", "/ws/positions/open"], ["intents", "/ws/intents"]]) {
    const open = `oamt5_websocket_connections{stream="${stream}"}`;
    assert.equal((await scrape(gateway)).get(open), 0);
    const socket = new WebSocket(gateway.url.replace("http", "ws") + path);
    const closed = new Promise((resolve) => socket.onclose = resolve);
    await awaitFigures(gateway, { [open]: 1 });
    socket.close();
    await closed;
    await awaitFigures(gateway, { [open]: 0 });
  }
});

Deno.test("a guard's refusal raises its figure, and the figures of a server that is gone are missing", async () => {
  const guards = await Deno.makeTempFile({ suffix: ".json" });
  await Deno.writeTextFile(guards, JSON.stringify({ maxVolumePerOrder: 0.5 }));
  const home = await startGateway([...STANDSTILL, "--guards", guards]);
  try {
    await using other = await startBareGateway(["--grpc-target", home.grpc]);
    const before = await awaitFigures(other, { [UP]: 1, [REFUSED]: 0 });
    assert.equal(before.get('oamt5_terminal_state{state="connected"}'), 1);
    assert.equal(before.get('oamt5_terminal_state{state="hung"}'), 0);
    assert.equal(before.get("oamt5_trade_allowed"), 1);
    assert.ok((before.get("oamt5_terminal_last_answer_age_seconds") ?? -1) >= 0);

    const refused = await home.trade("POST", "/orders", { ...MARKET, volume: 0.6 }, "too-much-1");
    assert.deepEqual([refused.status, refused.body.guard], [422, "maxVolumePerOrder"]);
    assert.equal((await home.trade("POST", "/orders", MARKET, "within-limits-1")).status, 201);
    // Two gateways of one terminal server tell the same.
    for (const gateway of [home, other]) {
      await awaitFigures(gateway, {
        [REFUSED]: 1,
        'oamt5_intents_total{state="NOT_SENT"}': 1,
        'oamt5_intents_total{state="FILLED"}': 1,
      });
    }

    await home.process.stop();
    const alone = await awaitFigures(other, { [UP]: 0, [REFUSED]: undefined });
    assert.deepEqual(
      [...alone.keys()].filter((series) => /terminal_state|journal|oamt5_intent/.test(series)),
      [],
    );
    assert.equal(alone.get('oamt5_websocket_connections{stream="openPositions"}'), 0);
  } finally {
    await home[Symbol.asyncDispose]();
    await Deno.remove(guards);
  }
});

Deno.test("a terminal server that does not answer, or only in part, keeps nobody waiting", async () => {
  const [silent, address] = await AnyServer.start();
  await using gateway = await startBareGateway(["--grpc-target", address]);
  assert.equal((await scrape(gateway)).get(UP), 0);
  silent.kill();

  const intents = [{ state: 12, count: "5" }, { state: 99, count: "7" }];
  const journal = { unknown: "2", manual: "1", corrected: "3" };
  const riskDenied = [{ guard: 'a "guard"\nof \\ another version', count: "4" }];
  const answers = { GetStatus: {}, GetMetrics: { intents, riskDenied, journal } };
  const server = await AnyServer.startAt(address, answers);
  await awaitFigures(gateway, {
    [UP]: 1,
    'oamt5_intents_total{state="SUPERSEDED"}': 5,
    'oamt5_risk_denied_total{guard="a \\"guard\\"\\nof \\\\ another version"}': 4,
    'oamt5_intents_unresolved{state="UNKNOWN"}': 2,
    'oamt5_intents_unresolved{state="MANUAL"}': 1,
    oamt5_intent_corrected_total: 3,
    oamt5_journal_writable: 0,
    oamt5_terminal_last_answer_age_seconds: undefined,
    oamt5_terminal_server_start_time_seconds: undefined,
  });
  server.kill();

  const older = await AnyServer.startAt(address, { GetStatus: {}, GetMetrics: { lastAnswerAgeMsc: "1500" } });
  await awaitFigures(gateway, {
    oamt5_intent_corrected_total: undefined,
    oamt5_terminal_last_answer_age_seconds: 1.5,
  });
  older.kill();
});
