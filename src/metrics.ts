import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { VERSION } from "./version.ts";

/** Content type of the text format of Prometheus. */
export const EXPOSITION_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** The label of requests that no operation of the API answered: how many of them there can be nobody knows. */
export const OTHER = "other";

// From a quote out of memory to an order that waits for its turn.
const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** The gateway's own figures. Every label is from a closed set: no tickets, names, symbols or addresses. */
export class GatewayMetrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<"route" | "method" | "code">;
  readonly #durations: Histogram<"route" | "method">;

  /** `sockets` tells the number of open WebSockets of each stream. */
  constructor(sockets: () => Readonly<Record<string, number>>) {
    const registers = [this.#registry];
    new Gauge({
      name: "oamt5_build_info",
      help: "Always 1; the label is the version of the gateway.",
      labelNames: ["version"],
      registers,
    }).set({ version: VERSION }, 1);
    new Gauge({
      name: "process_start_time_seconds",
      help: "When the gateway started, in seconds of Unix time.",
      registers,
    }).set(performance.timeOrigin / 1000);
    new Gauge({
      name: "oamt5_websocket_connections",
      help: "Open WebSockets by stream.",
      labelNames: ["stream"],
      registers,
      collect() {
        for (const [stream, count] of Object.entries(sockets())) this.set({ stream }, count);
      },
    });
    this.#requests = new Counter({
      name: "oamt5_http_requests_total",
      help: `Answered requests by operation, method and class of the status; "${OTHER}" is no operation.`,
      labelNames: ["route", "method", "code"],
      registers,
    });
    this.#durations = new Histogram({
      name: "oamt5_http_request_duration_seconds",
      help: "From the arrival of a request to the start of its answer, by operation and method.",
      labelNames: ["route", "method"],
      buckets: BUCKETS_SECONDS,
      registers,
    });
  }

  /** Counts an answered request: `route` as the documentation writes it, HTTP status, duration in seconds. */
  count(route: string, method: string, status: number, seconds: number): void {
    this.#requests.inc({ route, method, code: `${Math.floor(status / 100)}xx` });
    this.#durations.observe({ route, method }, seconds);
  }

  /** All figures in the text format of Prometheus. */
  async text(): Promise<string> {
    return await this.#registry.metrics();
  }
}
