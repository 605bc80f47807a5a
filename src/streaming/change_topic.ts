import type { ApiError } from "../errors.ts";
import { keepOpen } from "./keep_open.ts";

/** A place in a stream of changes: `resumePoint` is what its upstream takes to go on behind it. */
export interface Place {
  readonly sequence: number;
  readonly resumePoint: string;
}

/** An event of an upstream: `text` is the message to send. One that is no change shows that the stream lives. */
export interface ChangeEvent extends Place {
  readonly isChange: boolean;
  readonly text: string;
}

/** Opens an upstream behind a resume point, from now on where that is empty; its first event tells where it begins. */
export type ChangeUpstream = (after: string, signal: AbortSignal) => AsyncIterable<ChangeEvent>;

/**
 * Takes the changes of one subscription; `gone` or `closed` is the last call. Only `room` may wait; `deliver` may end the
 * subscription.
 */
export interface ChangeSubscriber {
  /** The stream stands: every change behind this place will be delivered. */
  begun(place: Place): void;
  /** Takes the next event, which no other one may stand for. */
  deliver(text: string): void;
  /** The upstream was lost; the changes go on when it is back. */
  failed(error: ApiError): void;
  /** Nobody can tell what followed the last change. */
  gone(error: ApiError): void;
  /** The topic has ended. */
  closed(): void;
  /** Waits until the subscriber has read enough to take more at once. */
  room(signal: AbortSignal): Promise<void>;
}

/** A subscriber and the place it was told of last; null until the stream stands. */
interface Subscription {
  readonly subscriber: ChangeSubscriber;
  place: Place | null;
}

/**
 * A topic of changes, of which a subscriber gets every one, once and in order. All that are up to date share one
 * upstream, open while there are subscribers. One that resumes reads behind its own resume point until it has caught up.
 * An upstream that is lost is opened again where it was.
 */
export class ChangeTopic {
  readonly #upstream: ChangeUpstream;
  readonly #joined = new Set<Subscription>();
  readonly #behind = new Map<Subscription, AbortController>();
  #run: AbortController | null = null;
  #place: Place | null = null;

  constructor(upstream: ChangeUpstream) {
    this.#upstream = upstream;
  }

  /** Number of subscribers. */
  get subscribers(): number {
    return this.#joined.size + this.#behind.size;
  }

  /** Adds a subscriber behind a resume point, from now on where that is empty; returns how it leaves. */
  subscribe(after: string, subscriber: ChangeSubscriber): () => void {
    const subscription: Subscription = { subscriber, place: null };
    if (after !== "") this.#catchUp(after, subscription);
    else {
      this.#joined.add(subscription);
      if (this.#place !== null) begin(subscription, this.#place);
    }
    this.#retune();
    return () => this.#leave(subscription);
  }

  /** Ends the topic: closes the upstreams and tells every subscriber. */
  close(): void {
    for (const { subscriber } of this.#dismiss()) subscriber.closed();
  }

  #retune(): void {
    if ((this.#run !== null) === (this.subscribers > 0)) return;
    this.#run?.abort();
    this.#run = this.subscribers > 0 ? new AbortController() : null;
    this.#place = null;
    if (this.#run === null) return;
    const { signal } = this.#run;
    const open = () => this.#upstream(this.#place?.resumePoint ?? "", signal);
    void keepOpen(open, signal, (event) => this.#spread(event), (error) => this.#lost(error));
  }

  #spread(event: ChangeEvent): void {
    this.#place = event;
    for (const subscription of this.#joined) offer(subscription, event);
  }

  #lost(error: ApiError): void {
    if (error.code !== "RESUME_POINT_GONE") {
      for (const { subscriber } of this.#joined) subscriber.failed(error);
      return;
    }
    for (const { subscriber } of this.#dismiss()) subscriber.gone(error);
  }

  #catchUp(after: string, subscription: Subscription): void {
    const { subscriber } = subscription;
    const abort = new AbortController();
    const { signal } = abort;
    this.#behind.set(subscription, abort);
    const take = async (event: ChangeEvent) => {
      offer(subscription, event);
      if (signal.aborted) return;
      // Nothing can come between: whatever is behind the place of the shared upstream, that one will tell.
      if (this.#place !== null && event.sequence >= this.#place.sequence) this.#join(subscription);
      else await subscriber.room(signal);
    };
    const lost = (error: ApiError) => {
      if (error.code !== "RESUME_POINT_GONE") return subscriber.failed(error);
      this.#leave(subscription);
      subscriber.gone(error);
    };
    void keepOpen(() => this.#upstream(subscription.place?.resumePoint ?? after, signal), signal, take, lost);
  }

  #join(subscription: Subscription): void {
    this.#behind.get(subscription)?.abort();
    this.#behind.delete(subscription);
    this.#joined.add(subscription);
  }

  #leave(subscription: Subscription): void {
    this.#behind.get(subscription)?.abort();
    this.#behind.delete(subscription);
    this.#joined.delete(subscription);
    this.#retune();
  }

  #dismiss(): Subscription[] {
    const all = [...this.#joined, ...this.#behind.keys()];
    for (const subscription of all) this.#leave(subscription);
    return all;
  }
}

function begin(subscription: Subscription, place: Place): void {
  subscription.place = place;
  subscription.subscriber.begun(place);
}

function offer(subscription: Subscription, event: ChangeEvent): void {
  const { place } = subscription;
  if (place === null) begin(subscription, event);
  else if (event.isChange ? event.sequence > place.sequence : event.sequence >= place.sequence) {
    subscription.place = event;
    subscription.subscriber.deliver(event.text);
  }
}
