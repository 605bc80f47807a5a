// Quotes over REST, one connection and 32, beside open-api-mt5 0.5.0 (FastAPI on uvicorn, the terminal in the same
// process), both on paper terminals of their own and in turns.
import { startServerOf050 } from "../tests/e2e/server_of_050.ts";
import { startGateway } from "../tests/support/gateway.ts";
import { head, p50AndP99, quantile, row, say, sayMachine } from "./support/figures.ts";
import { load, type Round } from "./support/load.ts";
import { paper } from "./support/paper.ts";

const PATH = "/quotes/EURUSD";
const SECONDS = Number(Deno.args[0] ?? 2);
const ROUNDS = 5;

await using gateway = await startGateway(["--log-level", "warning"], await paper());
await using original = await startServerOf050([], await paper());
for (const { url } of [gateway, original]) await load(url, PATH, 4, 1);
sayMachine();
say(`GET ${PATH}, ${ROUNDS} rounds of ${SECONDS} s in turns; medians, times in milliseconds.\n`);
head("Connections", "This, requests/s", "p50", "p99", "0.5.0, requests/s", "p50", "p99", "Ratio of rates");
for (const connections of [1, 32]) {
  const rounds: [Round, Round][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push([
      await load(gateway.url, PATH, connections, SECONDS),
      await load(original.url, PATH, connections, SECONDS),
    ]);
  }
  const ours = rounds.map(([ours]) => ours);
  const theirs = rounds.map(([, theirs]) => theirs);
  const ratio = quantile(rounds.map(([ours, theirs]) => ours.rate / theirs.rate), 0.5);
  row(String(connections), ...cells(ours), ...cells(theirs), ratio.toFixed(2));
}

function cells(rounds: readonly Round[]): string[] {
  const rate = quantile(rounds.map(({ rate }) => rate), 0.5);
  return [rate.toFixed(0), ...p50AndP99(rounds.flatMap(({ times }) => times))];
}
