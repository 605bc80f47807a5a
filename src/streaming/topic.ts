import type { ApiError, ErrorCode } from "../errors.ts";
import { keepOpen } from "./keep_open.ts";

/** What a topic sends: a message that is made once and sent to everybody, or a failure. */
export type TopicEvent =
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "failure"; readonly code: ErrorCode; readonly message: string };

/** Opens the one upstream of a topic. It ends or throws when the terminal server goes. */
export type Upstream = (intervalMsc: number, signal: AbortSignal) => AsyncIterable<TopicEvent>;

/** Takes the events of one subscription; `closed` is the last one. */
export interface Subscriber {
  /** Takes the newest event; must not wait, since every other subscriber waits for it. */
  deliver(event: TopicEvent): void;
  /** The topic has ended: nothing is delivered any more. */
  closed(): void;
}

interface Subscription {
  readonly subscriber: Subscriber;
  readonly intervalMsc: number;
  nextDueMsc: number;
}

// An older event is not shown to a new subscriber as the present.
const FRESH = 1_000;

/**
 * One topic: a single upstream, opened with the first subscriber at the shortest interval that anybody asked for,
 * closed with the last. Each subscriber gets the newest event at its own interval. When the upstream is lost every
 * subscriber is told, and it is opened again with growing pauses, from 0.2 to 5 seconds.
 */
export class Topic {
  readonly #upstream: Upstream;
  readonly #subscriptions = new Set<Subscription>();
  #newest: { readonly event: TopicEvent; readonly atMsc: number } | null = null;
  #run: { readonly intervalMsc: number; readonly abort: AbortController } | null = null;

  constructor(upstream: Upstream) {
    this.#upstream = upstream;
  }

  /** Number of subscribers. */
  get subscribers(): number {
    return this.#subscriptions.size;
  }

  /** Number of upstreams that are open or being opened: 0 or 1. */
  get upstreams(): number {
    return this.#run === null ? 0 : 1;
  }

  /**
   * Adds a subscriber and returns how it leaves. It gets the newest event at once where that is at most a second
   * old; otherwise the upstream is opened anew, which sends its state at once.
   */
  subscribe(intervalMsc: number, subscriber: Subscriber): () => void {
    const subscription: Subscription = { subscriber, intervalMsc, nextDueMsc: 0 };
    this.#subscriptions.add(subscription);
    if (this.#newest !== null) {
      if (performance.now() - this.#newest.atMsc < FRESH) offer(subscription, this.#newest.event);
      else this.#stop();
    }
    this.#retune();
    return () => {
      if (this.#subscriptions.delete(subscription)) this.#retune();
    };
  }

  /** Ends the topic: closes the upstream and tells every subscriber. */
  close(): void {
    const leaving = [...this.#subscriptions];
    this.#subscriptions.clear();
    this.#retune();
    for (const { subscriber } of leaving) subscriber.closed();
  }

  #retune(): void {
    const wanted = Math.min(...[...this.#subscriptions].map((each) => each.intervalMsc));
    if (this.#run?.intervalMsc === wanted) return;
    this.#stop();
    if (wanted === Infinity) return;
    this.#run = { intervalMsc: wanted, abort: new AbortController() };
    const { signal } = this.#run.abort;
    const open = () => this.#upstream(wanted, signal);
    void keepOpen(open, signal, (event) => this.#spread(event), (error) => this.#lost(error));
  }

  #stop(): void {
    this.#run?.abort.abort();
    this.#run = null;
    this.#newest = null;
  }

  #lost(error: ApiError): void {
    this.#newest = null;
    const event: TopicEvent = { kind: "failure", code: error.code, message: error.detail };
    for (const subscription of this.#subscriptions) {
      subscription.nextDueMsc = 0;
      subscription.subscriber.deliver(event);
    }
  }

  #spread(event: TopicEvent): void {
    this.#newest = { event, atMsc: performance.now() };
    for (const subscription of this.#subscriptions) offer(subscription, event);
  }
}

// An event that comes a little early is still the one that is due: polls do not keep to the millisecond.
const EARLY = 0.1;

function offer(subscription: Subscription, event: TopicEvent): void {
  const now = performance.now();
  const { intervalMsc, nextDueMsc, subscriber } = subscription;
  if (now < nextDueMsc - EARLY * intervalMsc) return;
  subscription.nextDueMsc = Math.max(nextDueMsc, now - intervalMsc * EARLY) + intervalMsc;
  subscriber.deliver(event);
}
