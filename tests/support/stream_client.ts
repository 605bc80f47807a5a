import type { RunningGateway } from "./gateway.ts";
import { until } from "./processes.ts";

/** A message of a stream. */
export type Message = Record<string, unknown>;

/** A client of a WebSocket that keeps what it was sent. */
export class StreamClient implements AsyncDisposable {
  readonly messages: Message[] = [];
  readonly closed: Promise<CloseEvent>;
  readonly #socket: WebSocket;

  constructor(gateway: Pick<RunningGateway, "url">, path: string) {
    this.#socket = new WebSocket(gateway.url.replace("http", "ws") + path);
    this.#socket.onmessage = ({ data }) => this.messages.push(JSON.parse(data));
    this.closed = new Promise((resolve) => this.#socket.onclose = resolve);
    this.#socket.onerror = (event) => event.preventDefault();
  }

  /** The messages of a kind. */
  all(event: string): Message[] {
    return this.messages.filter((message) => message["event"] === event);
  }

  /** Waits until it was sent so many messages of this kind, after `from` messages of any kind. */
  async receive(event: string, count = 1, from = 0): Promise<Message[]> {
    return await until(`${count} × ${event}`, () => {
      const found = this.messages.slice(from).filter((message) => message["event"] === event);
      return found.length >= count ? found : null;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.close();
    await this.closed;
  }
}
