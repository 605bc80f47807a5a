import { contradictions } from "./config/rules.ts";
import type { Config, System } from "./config/shape.ts";
import { SETTINGS, type Settings } from "./config/settings.ts";
import { fromEnvironment, fromFile, fromFlags, type Given, ROWS, type Source } from "./config/sources.ts";

export type { Config, Mode, System } from "./config/shape.ts";

/** Every fault of a configuration, in plain sentences. */
export class ConfigFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join("\n"));
  }
}

/** Flags over environment over configuration file over defaults. Throws ConfigFaults with every fault at once. */
export function loadConfig(flags: Readonly<Record<string, unknown>>): Config {
  const environment = Deno.env.toObject();
  const faults: string[] = [];
  const named = typeof flags["config"] === "string" ? flags["config"] : environment["SERVER_CONFIG_PATH"];
  const sources = [fromFlags(flags), fromEnvironment(environment), readFile(named, faults)];
  const settings = check(sources, faults);
  const config = assemble(settings, environment);
  faults.push(...contradictions(config));
  if (faults.length > 0) throw new ConfigFaults(faults);
  return config;
}

/** The configuration as text for the log, without secrets. */
export function redacted({ inherited: _, ...config }: Config): string {
  const secret = new Set(["apiKey", "apiSecret", "password"]);
  return JSON.stringify(config, (key, value) => secret.has(key) && value !== null ? "***" : value);
}

function readFile(named: string | undefined, faults: string[]): Source {
  const path = named ?? "server_config.json";
  try {
    return fromFile(path, Deno.readTextFileSync(path), faults);
  } catch (cause) {
    if (!(named === undefined && cause instanceof Deno.errors.NotFound)) {
      faults.push(
        `Cannot read the configuration file ${path}: ${cause instanceof Error ? cause.message : cause}.`,
      );
    }
    return new Map();
  }
}

function check(sources: readonly Source[], faults: string[]): Settings {
  const checked: Record<string, unknown> = {};
  for (const [name, row] of ROWS) {
    const given = sources.map((source) => source.get(name)).find((value): value is Given =>
      value !== undefined
    );
    if (given === undefined) continue;
    const result = row.schema.safeParse(given.value);
    if (result.success) checked[name] = result.data;
    else {
      const shown = row.secret ? "" : ` ${JSON.stringify(given.value)}`;
      faults.push(`Cannot use ${given.origin}${shown}: ${result.error.issues[0]?.message}.`);
    }
  }
  return checked as Settings;
}

function assemble(settings: Settings, environment: Record<string, string>): Config {
  const system = systemOf(environment);
  const { SERVER_API_KEY: _key, SERVER_API_SECRET: _secret, ...inherited } = environment;
  return deepFreeze({
    host: settings.host ?? "127.0.0.1",
    port: settings.port ?? 8000,
    mode: settings.mode ?? "standalone",
    apiKey: settings.apiKey ?? null,
    apiSecret: settings.apiSecret ?? null,
    registryUrl: settings.registryUrl ?? null,
    registryAllowHttp: settings.registryAllowHttp ?? false,
    terminal: settings.terminal ?? (system.os === "windows" ? "metatrader5" : "paper"),
    grpcTarget: settings.grpcTarget ?? null,
    grpcPort: { number: settings.grpcPort ?? 50051, explicit: settings.grpcPort !== undefined },
    backendCommand: settings.backendCommand ?? null,
    account: settings.account ?? null,
    brokerTimezone: settings.brokerTimezone ?? null,
    guards: settings.guards ?? null,
    data: settings.data ?? null,
    allowedHosts: settings.allowedHost ?? [],
    allowedOrigins: settings.allowedOrigin ?? [],
    logLevel: settings.logLevel ?? "info",
    reload: settings.reload ?? false,
    paper: paperEnvironment(settings),
    session: {
      path: settings.path ?? null,
      login: settings.username ?? null,
      password: settings.password ?? null,
      server: settings.server ?? null,
      portable: settings.portable ?? false,
    },
    system,
    inherited,
  });
}

function paperEnvironment(settings: Settings): Record<string, string> {
  const options = Object.keys(SETTINGS).filter((name) => name.startsWith("paper")) as (keyof Settings)[];
  return Object.fromEntries(
    options.filter((name) => settings[name] !== undefined)
      .map((name) => [`PAPER_TERMINAL_${name.slice("paper".length).toUpperCase()}`, String(settings[name])]),
  );
}

function systemOf(environment: Record<string, string>): System {
  const os = Deno.build.os;
  const searchPath = (environment["PATH"] ?? environment["Path"] ?? "").split(os === "windows" ? ";" : ":");
  const startedByNpx = environment["npm_lifecycle_event"] === "npx";
  return { os, compiled: Deno.build.standalone, searchPath, startedByNpx };
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
