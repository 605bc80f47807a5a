/** How callers prove who they are: not at all, by a key, by a key and a secret. */
export type Mode = "standalone" | "secure" | "secure-client";

/** Everything this process was told at its start. Frozen; the one place where the environment was read. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly mode: Mode;
  readonly apiKey: string | null;
  readonly apiSecret: string | null;
  readonly registryUrl: string | null;
  readonly registryAllowHttp: boolean;
  readonly terminal: "metatrader5" | "paper";
  /** A terminal server that already runs; null: one is started. */
  readonly grpcTarget: string | null;
  readonly grpcPort: { readonly number: number; readonly explicit: boolean };
  readonly backendCommand: string | null;
  /** The only account to work with, as text; null: any. */
  readonly account: string | null;
  readonly brokerTimezone: string | null;
  /** File with the limits on what may be traded. */
  readonly guards: string | null;
  /** Folder of the journal of orders. */
  readonly data: string | null;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly logLevel: "debug" | "info" | "warning" | "error";
  readonly reload: boolean;
  /** Options of the paper terminal, as its environment variables. */
  readonly paper: Readonly<Record<string, string>>;
  /** What to log in to at start. */
  readonly session: {
    readonly path: string | null;
    readonly login: string | null;
    readonly password: string | null;
    readonly server: string | null;
    readonly portable: boolean;
  };
  readonly system: System;
  /** The environment for the programs that are started, without the secrets of this one. */
  readonly inherited: Readonly<Record<string, string>>;
}

/** Facts of the machine that decide what can be started. */
export interface System {
  readonly os: string;
  /** True inside the executable, false in a checkout. */
  readonly compiled: boolean;
  /** Folders of the environment variable PATH. */
  readonly searchPath: readonly string[];
  /** True where npx runs this program or the task of it. */
  readonly startedByNpx: boolean;
}
