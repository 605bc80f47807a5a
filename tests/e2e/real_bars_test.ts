import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pythonOf } from "../../src/backend/setup.ts";
import { startGateway } from "../support/gateway.ts";
import { until } from "../support/processes.ts";

const EXPORT = fileURLToPath(new URL("export_eurusd.py", import.meta.url));
const PROJECT = fileURLToPath(new URL("../../mt5-grpc-server", import.meta.url));

interface Bar {
  time: string;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
}

/** The rows of the export as the API should tell them. */
async function exportedBars(folder: string): Promise<Bar[]> {
  const { success, stderr } = await new Deno.Command(pythonOf(PROJECT), { args: [EXPORT, folder] }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
  const [, ...rows] = (await Deno.readTextFile(join(folder, "EURUSD_H1.csv"))).trim().split("\r\n");
  return rows.map((row) => {
    const [day, time, open, high, low, close, volume] = row.split("\t") as string[];
    return {
      time: `${day?.replaceAll(".", "-")}T${time}+00:00`,
      open: Number(open),
      high: Number(high),
      low: Number(low),
      close: Number(close),
      volume: Number(volume),
    };
  });
}

Deno.test("the whole product runs on 5,000 real hourly bars of EURUSD", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const exported = await exportedBars(folder);
    assert.equal(exported.length, 5000);
    await using gateway = await startGateway(["--paper-data", folder, "--broker-timezone", "UTC"]);
    const ok = async <Body>(path: string): Promise<Body> => {
      const { status, body } = await gateway.json(path);
      assert.equal(status, 200, JSON.stringify(body));
      return body as Body;
    };
    const quote = await ok<{ time: string; bid: number; ask: number }>("/quotes/EURUSD");
    const current = exported.findLastIndex(({ time }) => time <= quote.time);
    const around = exported[current] as Bar;
    assert.ok(
      quote.bid >= around.low && quote.bid <= around.high,
      `${quote.bid} is outside ${JSON.stringify(around)}`,
    );
    // A bar tells the narrowest spread of its ticks.
    assert.ok(Math.round((quote.ask - quote.bid) * 1e5) >= 4, JSON.stringify(quote));

    // The newest bar is still forming; all others are the exported ones to the last digit.
    const { bars } = await ok<{ bars: Bar[] }>("/bars/EURUSD?timeframe=H1&n=1001&includeVolume=true");
    assert.deepEqual(bars.slice(0, -1), exported.slice(current - 1000, current));
    const range = await ok<{ bars: Bar[] }>(
      "/bars/EURUSD/range?timeframe=H1&fromDate=2017-06-01T00:00:00Z&toDate=2017-06-30T23:00:00Z&includeVolume=true",
    );
    assert.deepEqual(range.bars, exported.filter(({ time }) => time.startsWith("2017-06")));

    // Days are made of the hours, minutes of the ticks that the hours are made of.
    const day = await ok<{ bars: Bar[] }>(
      "/bars/EURUSD/range?timeframe=D1&fromDate=2017-06-07&toDate=2017-06-07T12:00:00Z",
    );
    const hours = exported.filter(({ time }) => time.startsWith("2017-06-07"));
    assert.equal(day.bars[0]?.high, Math.max(...hours.map(({ high }) => high)));
    assert.equal(day.bars[0]?.close, hours.at(-1)?.close);
    const minutes = await ok<{ bars: Bar[] }>(
      "/bars/EURUSD/range?timeframe=M1&fromDate=2017-06-07T10:00:00Z&toDate=2017-06-07T10:59:00Z",
    );
    const hour = hours.find(({ time }) => time.includes("T10:")) as Bar;
    assert.equal(minutes.bars[0]?.open, hour.open);
    assert.equal(Math.min(...minutes.bars.map(({ low }) => low)), hour.low);

    const order = await gateway.post("/orders", { symbol: "EURUSD", side: "buy", volume: 0.5 });
    assert.equal(order.body.success, true, JSON.stringify(order.body));
    const { position } =
      (await gateway.json(`/positions/${(order.body.result as { order: number }).order}/details`)).body as {
        position: { priceOpen: number; timeUtc: string };
      };
    assert.ok(position.timeUtc.startsWith(quote.time.slice(0, 10)), position.timeUtc);
    await until("the replay to bring another price", async () => {
      const next = await ok<{ time: string; bid: number }>("/quotes/EURUSD");
      return next.time > quote.time ? next : null;
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
