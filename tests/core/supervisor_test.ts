import assert from "node:assert/strict";
import { join } from "node:path";
import { pause } from "../../src/pause.ts";
import { MAIN, runGateway, type RunningGateway, startGateway } from "../support/gateway.ts";
import { posixTest } from "../support/posix.ts";
import { lives, Started, until } from "../support/processes.ts";

async function backendPid(gateway: RunningGateway): Promise<number> {
  const [, pid] = await gateway.process.line(/listens on \S+, process (\d+)/);
  return Number(pid);
}

async function workerPid(gateway: RunningGateway): Promise<number> {
  const [, pid] = await gateway.process.line(/Started worker process (\d+)/);
  return Number(pid);
}

/** A --backend-command that runs this program. */
async function script(text: string): Promise<string> {
  const path = await Deno.makeTempFile({ suffix: ".ts" });
  await Deno.writeTextFile(path, text);
  return `"${Deno.execPath()}" run -A "${path}"`;
}

const GONE = (pid: number) => () => lives(pid).then((alive) => alive ? null : true);

posixTest(
  "a killed terminal server is started again on its port; reads answer 503 meanwhile and work again",
  async () => {
    await using gateway = await startGateway();
    const order = await gateway.post("/orders", { symbol: "EURUSD", side: "buy", volume: 0.1 });
    assert.equal(order.body["executed"], true);
    const first = await backendPid(gateway);
    Deno.kill(first, "SIGKILL");
    const away = await until("a read that is refused", async () => {
      const reply = await gateway.fetch("/account");
      const body = await reply.json();
      return reply.status === 200 ? null : { reply, body };
    });
    assert.deepEqual([away.reply.status, away.body.code], [503, "SERVER_UNAVAILABLE"]);
    assert.match(away.reply.headers.get("retry-after") ?? "", /^\d+$/);
    await until(
      "the account again",
      async () => (await gateway.json("/account")).status === 200 ? true : null,
    );
    assert.equal((await gateway.json("/positions")).body["count"], 1);
    const listening = gateway.process.output.match(/listens on \S+/g);
    assert.deepEqual(listening, [`listens on ${gateway.grpc},`, `listens on ${gateway.grpc},`]);
    assert.match(gateway.process.output, /ended by the signal SIGKILL; it is started again in 1 s/);
  },
);

posixTest("nothing reaches a stranger who takes the port of a terminal server that died", async () => {
  await using gateway = await startGateway();
  const pid = await backendPid(gateway);
  Deno.kill(pid, "SIGKILL");
  const [hostname, port] = gateway.grpc.split(":") as [string, string];
  const stranger = await until("the port", () => {
    try {
      return Deno.listen({ hostname, port: Number(port) });
    } catch {
      return null;
    }
  });
  // It speaks as much HTTP/2 as makes a connection: empty settings.
  const listening = (async () => {
    for await (const connection of stranger) {
      await connection.write(new Uint8Array([0, 0, 0, 4, 0, 0, 0, 0, 0]));
    }
  })().catch(() => {});
  await gateway.process.line(/ended with exit code 3; it is started again/);
  for (const path of ["/account", "/quotes/EURUSD"]) {
    const { status, body } = await gateway.json(path);
    assert.deepEqual([status, body["code"]], [503, "SERVER_UNAVAILABLE"]);
  }
  const order = await gateway.post("/orders", { symbol: "EURUSD", side: "buy", volume: 0.1 });
  assert.deepEqual([order.status, order.body["executed"]], [503, false]);
  stranger.close();
  await listening;
  await until("the account again", async () => (await gateway.json("/account")).status === 200 ? true : null);
});

posixTest("a read in flight while the terminal server dies answers 503 at once", async () => {
  await using gateway = await startGateway();
  const pid = await backendPid(gateway);
  // Stopped, it neither answers nor refuses, so the read is in flight when the end comes.
  Deno.kill(pid, "SIGSTOP");
  const reading = gateway.json("/account");
  await pause(100);
  Deno.kill(pid, "SIGKILL");
  const { status, body } = await reading;
  assert.deepEqual([status, body["code"]], [503, "SERVER_UNAVAILABLE"]);
});

Deno.test("when the gateway is killed its terminal server and worker end by themselves", async () => {
  const gateway = await startGateway();
  const pids = [await backendPid(gateway), await workerPid(gateway)];
  gateway.process.kill("SIGKILL");
  await gateway.process.ended;
  for (const pid of pids) await until(`the end of process ${pid}`, GONE(pid));
});

posixTest("a stop leaves no process and exit code 0", async () => {
  const gateway = await startGateway();
  const pids = [await backendPid(gateway), await workerPid(gateway)];
  assert.equal(await gateway.process.stop(), 0);
  for (const pid of pids) assert.equal(await lives(pid), false);
  await gateway[Symbol.asyncDispose]();
});

posixTest("when npx is ended, which passes no signal on, the program behind it stops as well", async () => {
  // As npx does it: a shell between, and a task between that and the program.
  const behind = `"$0" "$@" & wait $!; exit`;
  const task = ["-c", `sh -c '${behind}' "$0" "$@"; exit`, Deno.execPath(), "run", "-A", "--no-check", MAIN];
  await using npx = new Started("sh", [...task, "--grpc-target", "127.0.0.1:9", "--port", "0"], {
    npm_lifecycle_event: "npx",
  });
  await npx.line(/Listening on/);
  npx.kill("SIGTERM");
  await npx.line(/Stopping: finishing what runs/);
  await npx.ended;
  assert.match(npx.output, /npx, which started this program, has ended/);
});

Deno.test("addresses that cannot be listened on are told in a sentence, with exit code 3", async () => {
  const keys = ["--mode", "secure", "--api-key", "key-of-the-owner", "--grpc-target", "127.0.0.1:9"];
  for (
    const [host, why] of [["203.0.113.9", "does not have the address"], ["no.such.invalid", "see --host"]]
  ) {
    const gateway = runGateway(["--port", "0", "--host", host as string, ...keys]);
    assert.equal((await gateway.ended).code, 3);
    assert.match(gateway.output, new RegExp(`Cannot listen on ${host}:0: .*${why}`));
    assert.doesNotMatch(gateway.output, /Unhandled| at /);
  }
});

Deno.test("a port that another program takes while the terminal server starts is changed, unless it was asked for", async () => {
  const taken: Deno.Listener[] = [];
  // Takes the first port it hears of before the terminal server gets to it.
  await using thief = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
    if (taken.length > 0) return new Response("listening");
    taken.push(Deno.listen({ hostname: "127.0.0.1", port: Number(new URL(request.url).pathname.slice(1)) }));
    return new Response("taken");
  });
  const command = await script(`
    const port = Deno.args[Deno.args.indexOf("--port") + 1];
    const answer = await (await fetch("http://127.0.0.1:${thief.addr.port}/" + port)).text();
    if (answer === "taken") Deno.exit(3);
    console.log(JSON.stringify({ event: "listening", address: "127.0.0.1:" + port }));
    for await (const _ of Deno.stdin.readable);`);
  const flags = ["--terminal", "paper", "--port", "0", "--backend-command", command];
  const moving = runGateway([...flags, "--grpc-port", "0"]);
  await moving.line(/The terminal server listens on/);
  await moving.stop();
  taken.pop()?.close();
  const free = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = free.addr;
  free.close();
  const asked = runGateway([...flags, "--grpc-port", String(port)]);
  assert.equal((await asked.ended).code, 3);
  assert.match(
    asked.output,
    new RegExp(`terminal server on port ${port}: another program uses it; choose another`),
  );
  taken.pop()?.close();
});

Deno.test("a terminal server whose data folder is taken is not started on another port", async () => {
  const command = await script("console.error('the data folder is taken'); Deno.exit(3);");
  const gateway = runGateway(["--terminal", "paper", "--port", "0", "--backend-command", command]);
  assert.equal((await gateway.ended).code, 1);
  assert.equal(gateway.output.match(/the data folder is taken/g)?.length, 1);
  assert.match(gateway.output, /Cannot start the terminal server: it ended with exit code 3/);
});

Deno.test("ports that are taken are told in a sentence, with exit code 3", async () => {
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;
  const http = runGateway(["--port", String(port), "--grpc-target", "127.0.0.1:9"]);
  assert.equal((await http.ended).code, 3);
  assert.match(
    http.output,
    new RegExp(
      `Cannot listen on 127.0.0.1:${port}: another program uses this port; choose another with --port`,
    ),
  );
  const grpc = runGateway(["--port", "0", "--terminal", "paper", "--grpc-port", String(port)]);
  assert.equal((await grpc.ended).code, 3);
  assert.match(grpc.output, /another program uses it; choose another with --grpc-port/);
});

Deno.test("a terminal server that cannot be started is told, with exit code 1", async () => {
  const missing = runGateway(["--port", "0", "--backend-command", "no-such-program-here --flag"]);
  assert.equal((await missing.ended).code, 1);
  assert.match(missing.output, /Cannot start no-such-program-here: .*\.$/m);
  assert.doesNotMatch(missing.output, / at /);
  const wrong = runGateway(["--port", "0", "--backend-command", `"${Deno.execPath()}" --no-such-flag`]);
  assert.equal((await wrong.ended).code, 1);
  assert.match(wrong.output, /Cannot start the terminal server: it ended with exit code 1/);
});

Deno.test("secrets reach the terminal server by environment, not by arguments", async () => {
  const folder = await Deno.makeTempDir();
  const script = join(folder, "backend.ts");
  const say =
    "console.error(JSON.stringify(Deno.args), Deno.env.get('MT5_API_KEY')?.length, Deno.env.get('SERVER_API_KEY'))";
  await Deno.writeTextFile(script, say);
  const command = `"${Deno.execPath()}" run -A "${script}"`;
  const env = {
    SERVER_MODE: "secure",
    SERVER_API_KEY: "key-of-the-owner",
    MT5_PASSWORD: "word-of-the-owner",
  };
  const gateway = runGateway([
    "--terminal",
    "paper",
    "--port",
    "0",
    "--account",
    "7",
    "--backend-command",
    command,
  ], env);
  const [, args] = await gateway.line(/\| (\[.*\]) 16 undefined$/);
  await gateway.ended;
  assert.deepEqual(JSON.parse(args as string).slice(-2), ["--account", "7"]);
  assert.doesNotMatch(args as string, /\*\*\*|of-the-owner/);
  await Deno.remove(folder, { recursive: true });
});
