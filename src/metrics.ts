import { type Figure, Histogram, type Labels } from "./metrics/exposition.ts";
import { VERSION } from "./version.ts";

/** The label of requests that no operation of the API answered: how many of them there can be nobody knows. */
export const OTHER = "other";

// From a quote out of memory to an order that waits for its turn.
const BOUNDS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

interface Requests {
  readonly labels: Labels;
  /** By class of the status, such as "2xx". */
  readonly counts: Map<string, number>;
  readonly durations: Histogram;
}

/** The gateway's own figures. Every label is from a closed set: no tickets, names, symbols or addresses. */
export class GatewayMetrics {
  readonly #requests = new Map<string, Requests>();

  /** `sockets` tells the number of open WebSockets of each stream. */
  constructor(private readonly sockets: () => Readonly<Record<string, number>>) {}

  /** Counts an answered request: `route` as the documentation writes it, HTTP status, duration in seconds. */
  count(route: string, method: string, status: number, seconds: number): void {
    const name = `${method} ${route}`;
    const requests = this.#requests.get(name) ??
      { labels: { route, method }, counts: new Map(), durations: new Histogram(BOUNDS_SECONDS) };
    this.#requests.set(name, requests);
    const code = `${Math.floor(status / 100)}xx`;
    requests.counts.set(code, (requests.counts.get(code) ?? 0) + 1);
    requests.durations.observe(seconds);
  }

  /** The figures as they are now. */
  figures(): Figure[] {
    const requests = [...this.#requests.values()];
    return [
      {
        name: "oamt5_build_info",
        help: "Always 1; the label is the version of the gateway.",
        values: [[{ version: VERSION }, 1]],
      },
      {
        name: "process_start_time_seconds",
        help: "When the gateway started, in seconds of Unix time.",
        values: performance.timeOrigin / 1000,
      },
      {
        name: "oamt5_websocket_connections",
        help: "Open WebSockets by stream.",
        values: Object.entries(this.sockets()).map(([stream, count]) => [{ stream }, count] as const),
      },
      {
        name: "oamt5_http_requests_total",
        help: `Answered requests by operation, method and class of the status; "${OTHER}" is no operation.`,
        values: requests.flatMap(({ labels, counts }) =>
          [...counts].map(([code, count]) => [{ ...labels, code }, count] as const)
        ),
      },
      {
        name: "oamt5_http_request_duration_seconds",
        help: "From the arrival of a request to the start of its answer, by operation and method.",
        values: requests.map(({ labels, durations }) => [labels, durations] as const),
      },
    ];
  }
}
