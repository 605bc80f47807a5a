import { CannotListen } from "./src/backend/ports.ts";
import { banner, reachable } from "./src/banner.ts";
import { readFlags } from "./src/cli.ts";
import { type Config, ConfigFaults, loadConfig, redacted } from "./src/config.ts";
import { Gateway } from "./src/gateway.ts";
import { Log } from "./src/log.ts";
import { npxEnded } from "./src/npx.ts";
import { settledStatus } from "./src/ready.ts";
import { runWatched } from "./src/reload.ts";
import { runtimeWarning } from "./src/runtime.ts";

const FAILED = 1;
const WRONG_CONFIGURATION = 2;
const CANNOT_LISTEN = 3;

const STARTED_PATIENCE_MSC = 75_000;
const REMOTE_PATIENCE_MSC = 10_000;
const DRAIN_MSC = 20_000;
const PORT_TRIES = 3;

async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  if ("exit" in flags) return flags.exit;
  const config = readConfig(flags.values);
  if (config === null) return WRONG_CONFIGURATION;
  if (config.reload) {
    const stopping = new AbortController();
    if (Deno.build.os !== "windows") Deno.addSignalListener("SIGTERM", () => stopping.abort());
    return await runWatched(args, stopping.signal);
  }
  const log = new Log(config.logLevel, [config.apiKey, config.apiSecret, config.session.password]);
  log.debug(`Configuration: ${redacted(config)}`);
  const warning = runtimeWarning();
  if (warning !== null) log.warning(warning);
  addEventListener("unhandledrejection", (event) => {
    // A forgotten promise is a fault to find, not a reason to leave positions unattended.
    event.preventDefault();
    log.error("Unhandled rejection", event.reason);
  });
  return await run(config, log);
}

async function run(config: Config, log: Log): Promise<number> {
  const stopping = new AbortController();
  const stopped = new Promise((resolve) => stopping.signal.addEventListener("abort", resolve));
  trapSignals(stopping, log);
  if (config.system.startedByNpx) npxEnded(stopping.signal).then(() => endWithNpx(stopping, log));
  let gateway: Gateway;
  let server: Deno.HttpServer<Deno.NetAddr>;
  try {
    gateway = new Gateway(config, log);
    server = listen(config, (request, info) => gateway.fetch(request, info), log);
  } catch (cause) {
    return refused(cause, log);
  }
  const start = async () => {
    for (let tries = 1;; tries++) {
      try {
        await gateway.startBackend();
        return await announce(config, gateway, server.addr, stopping.signal, log);
      } catch (cause) {
        if (!(cause instanceof CannotListen) || !gateway.mayMove || tries === PORT_TRIES) throw cause;
        // Another program took the port between the look and the start.
        await gateway.stop();
        gateway = new Gateway(config, log);
      }
    }
  };
  try {
    await Promise.race([stopped, start()]);
    await stopped;
  } catch (cause) {
    return refused(cause, log);
  } finally {
    await drain(gateway, server, log);
  }
  return 0;
}

function refused(cause: unknown, log: Log): number {
  log.error(cause instanceof Error ? cause.message : String(cause));
  return cause instanceof CannotListen ? CANNOT_LISTEN : FAILED;
}

function readConfig(flags: Readonly<Record<string, unknown>>): Config | null {
  try {
    return loadConfig(flags);
  } catch (cause) {
    if (!(cause instanceof ConfigFaults)) throw cause;
    print(Deno.stderr, cause.message);
    return null;
  }
}

function listen(
  config: Config,
  fetch: Deno.ServeHandler<Deno.NetAddr>,
  log: Log,
): Deno.HttpServer<Deno.NetAddr> {
  const { host, port } = config;
  try {
    return Deno.serve({
      hostname: host.replace(/^\[|\]$/g, ""),
      port,
      onListen: ({ hostname, port }) => log.info(`Listening on http://${reachable(hostname, port)}`),
    }, fetch);
  } catch (cause) {
    throw new CannotListen(`Cannot listen on ${host}:${port}: ${whyNot(cause)}.`);
  }
}

function whyNot(cause: unknown): string {
  const { AddrInUse, AddrNotAvailable, PermissionDenied } = Deno.errors;
  if (cause instanceof AddrInUse) return "another program uses this port; choose another with --port";
  if (cause instanceof PermissionDenied) {
    return "the system keeps this port; choose one above 1023 with --port";
  }
  if (cause instanceof AddrNotAvailable) return "this machine does not have the address; see --host";
  return `${cause instanceof Error ? cause.message : cause}; see --host`;
}

async function announce(
  config: Config,
  gateway: Gateway,
  addr: Deno.NetAddr,
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  gateway.registry.listensOn(addr.port);
  const patience = config.grpcTarget === null ? STARTED_PATIENCE_MSC : REMOTE_PATIENCE_MSC;
  const status = await settledStatus(gateway.terminal, patience, signal, log);
  if (signal.aborted) return;
  print(
    Deno.stdout,
    banner({ http: reachable(addr.hostname, addr.port), grpc: gateway.grpcAddress }, config, status),
  );
  const login = typeof status === "string" ? null : status.login;
  await gateway.registry.notify(login === null ? config.session.login : String(login));
}

async function drain(gateway: Gateway, server: Deno.HttpServer, log: Log): Promise<void> {
  log.info("Stopping: finishing what runs.");
  gateway.closeStreams();
  const late = Promise.withResolvers<void>();
  setTimeout(late.resolve, DRAIN_MSC);
  await Promise.race([server.shutdown(), late.promise]);
  await gateway.stop();
}

function trapSignals(stopping: AbortController, log: Log): void {
  const signals: Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT", "SIGBREAK"] : ["SIGINT", "SIGTERM"];
  for (const signal of signals) {
    Deno.addSignalListener(signal, () => {
      if (stopping.signal.aborted) Deno.exit(FAILED);
      log.info(`${signal} received; again to stop at once.`);
      stopping.abort();
    });
  }
}

function endWithNpx(stopping: AbortController, log: Log): void {
  if (stopping.signal.aborted) return;
  log.info("npx, which started this program, has ended.");
  stopping.abort();
}

function print(to: typeof Deno.stdout, text: string): void {
  to.writeSync(new TextEncoder().encode(text + "\n"));
}

if (import.meta.main) Deno.exit(await main(Deno.args));
