import type { Config } from "./shape.ts";

/** True for an address that only this machine can reach. Literals only: a name may resolve to anything. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name);
}

/** The sentences about settings that do not go together, or that would expose the account. */
export function contradictions(config: Config): string[] {
  return [
    ...keyFaults(config),
    ...registryFaults(config),
    ...terminalFaults(config),
    ...targetFaults(config),
    ...reloadFaults(config),
  ];
}

function keyFaults({ mode, host, apiKey, apiSecret }: Config): string[] {
  const faults: string[] = [];
  if (mode !== "standalone" && apiKey === null) {
    faults.push(`Cannot start in mode ${mode}: it needs a key; give --api-key or SERVER_API_KEY.`);
  }
  if (mode === "secure-client" && apiSecret === null) {
    faults.push(
      "Cannot start in mode secure-client: it needs a secret; give --api-secret or SERVER_API_SECRET.",
    );
  }
  if (mode === "standalone" && !isLoopback(host)) {
    faults.push(
      `Cannot listen on ${host} in mode standalone: every machine that reaches this one could trade without a key; ` +
        "use --mode secure --api-key KEY, or --host 127.0.0.1.",
    );
  }
  return faults;
}

function registryFaults({ registryUrl, registryAllowHttp }: Config): string[] {
  if (registryUrl === null) return [];
  const { protocol, hostname, username, password } = new URL(registryUrl);
  const faults: string[] = [];
  if (username !== "" || password !== "") {
    faults.push("Cannot use --registry-url: it must not hold a user name or a password.");
  }
  if (protocol === "http:" && !registryAllowHttp && !isLoopback(hostname)) {
    faults.push(
      `Cannot use --registry-url: the key would travel unencrypted to ${hostname}; use https://, or add --registry-allow-http.`,
    );
  }
  return faults;
}

function terminalFaults({ terminal, grpcTarget, backendCommand, paper, grpcPort, system }: Config): string[] {
  const faults: string[] = [];
  const paperGiven = Object.keys(paper).length > 0;
  if (grpcTarget !== null && (backendCommand !== null || grpcPort.explicit || paperGiven)) {
    faults.push(
      "Cannot use --grpc-target together with --backend-command, --grpc-port or --paper-...: " +
        "they are for a terminal server that is started here; give them to the one that runs there.",
    );
  }
  if (terminal === "metatrader5" && paperGiven && grpcTarget === null) {
    faults.push(
      "Cannot use --paper-... with --terminal metatrader5: they are for the paper terminal; add --terminal paper.",
    );
  }
  if (
    terminal === "metatrader5" && system.os !== "windows" && grpcTarget === null && backendCommand === null
  ) {
    faults.push(
      `Cannot start MetaTrader 5 on ${system.os}: it runs on Windows; use --grpc-target host:port of a terminal server ` +
        "there, --backend-command for one under Wine, or --terminal paper.",
    );
  }
  return faults;
}

// Silently without effect they would promise a safety that is not there.
function targetFaults({ grpcTarget, account, guards, data, brokerTimezone }: Config): string[] {
  const given = {
    "--account": account,
    "--guards": guards,
    "--data": data,
    "--broker-timezone": brokerTimezone,
  };
  if (grpcTarget === null) return [];
  return Object.entries(given).filter(([, value]) => value !== null).map(([flag]) =>
    `Cannot use ${flag} together with --grpc-target: give it to the terminal server that runs at ${grpcTarget}.`
  );
}

function reloadFaults({ reload, system }: Config): string[] {
  return reload && system.compiled
    ? ["Cannot use --reload: there are no source files to watch in the executable; run it from a checkout."]
    : [];
}
