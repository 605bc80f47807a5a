import { z } from "zod";

/** One setting: where it may come from and which values it takes. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  /** The flag as commander writes it; absent where it would show in the list of processes. */
  readonly flags?: string;
  /** Help of the flag. */
  readonly help?: string;
  /** Name of the environment variable. */
  readonly environment?: string;
  /** Values, from text or from JSON alike; the message says what is wanted. */
  readonly schema: Schema;
  readonly secret?: true;
  /** Several values: the flag may be repeated, the file takes a list. */
  readonly repeatable?: true;
}

function setting<Schema extends z.ZodType>(row: Setting<Schema>): Setting<Schema> {
  return row;
}

const text = z.string("it must be text").min(1, "it must not be empty");
const key = text.regex(
  /^[\x21-\x7e]+$/,
  "it must be printable ASCII without spaces, since it travels in a header",
);
const yes = z.union([z.boolean(), z.stringbool()], "it must be true or false");
const port = z.coerce.number("it must be a number").int("it must be a whole number")
  .min(0, "it must be between 0 and 65535").max(65535, "it must be between 0 and 65535");
const login = z.union([z.string(), z.number()], "it must be an account number").transform(String)
  .refine((value) => /^[1-9]\d{0,18}$/.test(value), "it must be an account number");
const httpUrl = z.url({
  protocol: /^https?$/,
  message: "it must be an address that begins with https:// or http://",
});
const grpcTarget = text.regex(
  /^(\[[0-9a-fA-F:]+\]|[^\s:/]+):\d{1,5}$/,
  "it must be host:port, for example 192.168.1.20:50051",
);
const list = <Item extends z.ZodType<string>>(item: Item) =>
  z.union([z.array(item), item.transform((value) => [value])], "it must be text or a list of texts");

/** Every setting, under its name in the configuration file. */
export const SETTINGS = {
  host: setting({ flags: "--host <address>", help: "address to listen on (127.0.0.1)", schema: text }),
  port: setting({
    flags: "--port <number>",
    help: "port to listen on, 0 for any free one (8000)",
    environment: "PORT",
    schema: port,
  }),
  mode: setting({
    flags: "--mode <mode>",
    help: "standalone: no keys; secure: X-apiKey; secure-client: X-apiKey and X-apiSecret (standalone)",
    environment: "SERVER_MODE",
    schema: z.enum(
      ["standalone", "secure", "secure-client"],
      "it must be standalone, secure or secure-client",
    ),
  }),
  apiKey: setting({
    flags: "--api-key <key>",
    help: "key that clients send in X-apiKey",
    environment: "SERVER_API_KEY",
    schema: key,
    secret: true,
  }),
  apiSecret: setting({
    flags: "--api-secret <secret>",
    help: "secret that clients send in X-apiSecret",
    environment: "SERVER_API_SECRET",
    schema: key,
    secret: true,
  }),
  registryUrl: setting({
    flags: "--registry-url <url>",
    help: "address that is told where this server is, at start and after each connect",
    environment: "REGISTRY_URL",
    schema: httpUrl,
  }),
  registryAllowHttp: setting({
    flags: "--registry-allow-http",
    help: "admit a registry without TLS on another machine",
    schema: yes,
  }),
  terminal: setting({
    flags: "--terminal <kind>",
    help:
      "metatrader5, or paper: a simulated terminal that needs no broker (metatrader5 on Windows, else paper)",
    schema: z.enum(["metatrader5", "paper"], "it must be metatrader5 or paper"),
  }),
  grpcTarget: setting({
    flags: "--grpc-target <host:port>",
    help: "use a terminal server that already runs there",
    schema: grpcTarget,
  }),
  grpcPort: setting({
    flags: "--grpc-port <number>",
    help: "port of the terminal server that is started (50051, or a free one)",
    schema: port,
  }),
  backendCommand: setting({
    flags: "--backend-command <command>",
    help: "how to start the terminal server (found by itself)",
    schema: text,
  }),
  account: setting({
    flags: "--account <login>",
    help: "refuse to work with any other account",
    schema: login,
  }),
  brokerTimezone: setting({
    flags: "--broker-timezone <zone>",
    help:
      'clock of the broker: an IANA name, an offset such as +02:00, or "new-york-close" (found from ticks)',
    schema: text,
  }),
  guards: setting({
    flags: "--guards <file>",
    help: "limits on what may be traded, JSON: see docs/trading-rules.md",
    schema: text,
  }),
  data: setting({
    flags: "--data <folder>",
    help: "where the journal of orders lies, on a local disk (a folder of the account)",
    schema: text,
  }),
  allowedHost: setting({
    flags: "--allowed-host <name>",
    help: "further host name under which clients reach this server; may be repeated",
    schema: list(text),
    repeatable: true,
  }),
  allowedOrigin: setting({
    flags: "--allowed-origin <origin>",
    help: "web page that may call this server, as https://name:port; may be repeated",
    schema: list(
      text.regex(/^https?:\/\/[^/]+$/, "it must be an origin such as https://name:port, without a path"),
    ),
    repeatable: true,
  }),
  logLevel: setting({
    flags: "--log-level <level>",
    help: "debug, info, warning or error (info)",
    schema: z.enum(["debug", "info", "warning", "error"], "it must be debug, info, warning or error"),
  }),
  paperData: setting({
    flags: "--paper-data <folder>",
    help: "paper: replay the bars that MetaTrader 5 exported as CSV",
    schema: text,
  }),
  paperDb: setting({
    flags: "--paper-db <file>",
    help: "paper: keep accounts and positions in this file",
    schema: text,
  }),
  paperSeed: setting({
    flags: "--paper-seed <number>",
    help: "paper: seed of the simulated market",
    schema: whole(),
  }),
  paperTimezone: setting({
    flags: "--paper-timezone <zone>",
    help: "paper: clock of the simulated broker",
    schema: text,
  }),
  paperClock: setting({
    flags: "--paper-clock <clock>",
    help: "paper: real, START[@FACTOR] such as 2026-03-04T10:00:00Z@60, or file:PATH",
    schema: text,
  }),
  paperSessions: setting({
    flags: "--paper-sessions <kind>",
    help: "paper: always, or real for the trading week",
    schema: z.enum(["always", "real"], "it must be always or real"),
  }),
  paperFaults: setting({
    flags: "--paper-faults <file>",
    help: "paper: faults to simulate, a JSON file",
    schema: text,
  }),
  paperLogin: setting({
    flags: "--paper-login <login>",
    help: "paper: account that is logged in at start",
    schema: login,
  }),
  paperDeposit: setting({
    flags: "--paper-deposit <amount>",
    help: "paper: deposit of each account",
    schema: positive(),
  }),
  paperCurrency: setting({ flags: "--paper-currency <code>", help: "paper: deposit currency", schema: text }),
  paperLeverage: setting({
    flags: "--paper-leverage <number>",
    help: "paper: leverage, 1:N as N",
    schema: whole(),
  }),
  reload: setting({
    flags: "--reload",
    help: "development: restart when a source file changes",
    schema: yes,
  }),
  path: setting({ environment: "MT5_PATH", schema: text }),
  username: setting({ environment: "MT5_LOGIN", schema: login }),
  password: setting({ environment: "MT5_PASSWORD", schema: text, secret: true }),
  server: setting({ environment: "MT5_SERVER", schema: text }),
  portable: setting({ schema: yes }),
} as const;

function whole() {
  return z.coerce.number("it must be a number").int("it must be a whole number").min(
    0,
    "it must not be negative",
  ).transform(String);
}

function positive() {
  return z.coerce.number("it must be a number").positive("it must be more than 0").transform(String);
}

/** Name of a setting, as in the configuration file. */
export type SettingName = keyof typeof SETTINGS;

/** The values that were given, checked one by one. */
export type Settings = { readonly [Name in SettingName]?: z.output<(typeof SETTINGS)[Name]["schema"]> };
