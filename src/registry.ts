import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { machineAddress } from "./machine.ts";
import { pause } from "./pause.ts";

/** How telling the registry ended. */
export interface RegistryReport {
  readonly notified: boolean;
  /** "registry skipped", "registry notified" or "registry failed: ..." with the reason. */
  readonly message: string;
}

const ATTEMPTS = 3;
const BUDGET_MSC = 5000;
const PAUSE_MSC = 250;

/** Tells the registry of --registry-url where this server is and which account it holds. Never fails a caller. */
export class Registry {
  #port: number | null = null;

  constructor(
    private readonly config: Pick<Config, "registryUrl" | "apiKey">,
    private readonly log: Log,
  ) {}

  /** The port that clients reach; known once the server listens. */
  listensOn(port: number): void {
    this.#port = port;
  }

  /** Sends address, port, apiKey and accountId; at most three tries within five seconds, redirects refused. */
  async notify(accountId: string | null): Promise<RegistryReport> {
    const { registryUrl, apiKey } = this.config;
    if (registryUrl === null) return { notified: false, message: "registry skipped" };
    const body = JSON.stringify({ address: machineAddress(), port: this.#port, apiKey, accountId });
    const deadline = AbortSignal.timeout(BUDGET_MSC);
    let reason = "";
    for (let attempt = 1; attempt <= ATTEMPTS && !deadline.aborted; attempt++) {
      if (attempt > 1) await pause(PAUSE_MSC, deadline);
      const outcome = await post(registryUrl, body, deadline);
      if (outcome === null) return { notified: true, message: "registry notified" };
      reason = outcome;
    }
    this.log.warning(`Cannot tell the registry: ${reason}`);
    return { notified: false, message: `registry failed: ${reason}` };
  }
}

// Null for success, otherwise the reason in words that hold neither the address nor the key.
async function post(url: string, body: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      redirect: "manual",
      signal,
    });
    await response.body?.cancel();
    if (response.ok) return null;
    const redirected = response.status >= 300 && response.status < 400;
    return redirected ? `it answered with a redirect (http ${response.status})` : `http ${response.status}`;
  } catch {
    return signal.aborted ? "no answer within 5 seconds" : "the connection was refused or broke";
  }
}
