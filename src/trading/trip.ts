import type { Integer, TradeDeal } from "../structures/mod.ts";
import type { Side } from "./contract.ts";
import { tidy } from "./numbers.ts";

// Lots come in steps of 0.01 or, at the finest, 0.00000001; less is the noise of binary fractions.
const NOTHING = 1e-9;

/** How a part of a position was closed. */
export type ClosedBy = "deal" | "reversal" | "oppositePosition";

/** One life of a position from flat to flat, or to a reversal, put together from its deals. */
export interface RoundTrip {
  readonly positionId: Integer;
  readonly symbol: string;
  readonly side: Side;
  readonly state: "open" | "closed";
  /** False where the deals that opened it are not among those given; entry and open time are null then. */
  readonly complete: boolean;
  /** Lots opened, lots closed so far and lots still open. */
  readonly volume: number;
  readonly closedVolume: number;
  readonly openVolume: number;
  /** Volume-weighted average prices; null while there is no such deal. */
  readonly entryPrice: number | null;
  readonly exitPrice: number | null;
  /** Milliseconds of the broker's clock; null while there is no such deal. */
  readonly openTimeMsc: number | null;
  readonly closeTimeMsc: number | null;
  readonly commission: number;
  readonly swap: number;
  readonly fee: number;
  readonly profit: number;
  /** Profit + commission + swap + fee. */
  readonly net: number;
  /** Closing deals that left a part open. */
  readonly partialCloses: number;
  /** How the last part was closed; null while open. */
  readonly closedBy: ClosedBy | null;
  readonly magic: Integer;
  readonly comment: string;
  readonly dealTickets: readonly Integer[];
}

/** Collects the deals of one round trip, in their order. */
export class Trip {
  readonly #first: TradeDeal;
  readonly #side: Side;
  readonly #tickets: Integer[] = [];
  readonly #money = { commission: 0, swap: 0, fee: 0, profit: 0 };
  #opened = 0;
  #openedValue = 0;
  #openTimeMsc: number | null = null;
  #left = 0;
  #leftValue = 0;
  #closeTimeMsc: number | null = null;
  #closedBy: ClosedBy | null = null;
  #partialCloses = 0;

  constructor(first: TradeDeal, side: Side) {
    this.#first = first;
    this.#side = side;
  }

  /** Lots still open; negative where closing deals came without their opening ones. */
  get openVolume(): number {
    return tidy(this.#opened - this.#left);
  }

  /** True once everything that was opened is closed. */
  get closed(): boolean {
    return this.#opened > 0 && this.openVolume < NOTHING;
  }

  /** Adds `volume` lots at the deal's price; `share` is the part of its commission and fee that belongs here. */
  enter(deal: TradeDeal, volume: number, share: number): void {
    this.#opened += volume;
    this.#openedValue += volume * deal.price;
    this.#openTimeMsc ??= deal.timeMsc;
    this.#book(deal, share);
  }

  /** Takes `volume` lots out at the deal's price; `share` is the part of its commission and fee that belongs here. */
  leave(deal: TradeDeal, volume: number, share: number, how: ClosedBy): void {
    this.#left += volume;
    this.#leftValue += volume * deal.price;
    this.#closeTimeMsc = deal.timeMsc;
    this.#closedBy = how;
    if (this.openVolume >= NOTHING) this.#partialCloses++;
    this.#book(deal, share);
  }

  /** The round trip as it stands. */
  toRoundTrip(): RoundTrip {
    const complete = this.#opened > 0 && this.openVolume > -NOTHING;
    const closed = this.closed || !complete;
    const { commission, swap, fee, profit } = this.#money;
    return {
      positionId: this.#first.positionId,
      symbol: this.#first.symbol,
      side: this.#side,
      state: closed ? "closed" : "open",
      complete,
      volume: tidy(Math.max(this.#opened, this.#left)),
      closedVolume: tidy(this.#left),
      openVolume: Math.max(0, this.openVolume),
      entryPrice: complete ? tidy(this.#openedValue / this.#opened) : null,
      exitPrice: this.#left > 0 ? tidy(this.#leftValue / this.#left) : null,
      openTimeMsc: complete ? this.#openTimeMsc : null,
      closeTimeMsc: closed ? this.#closeTimeMsc : null,
      commission: tidy(commission),
      swap: tidy(swap),
      fee: tidy(fee),
      profit: tidy(profit),
      net: tidy(commission + swap + fee + profit),
      partialCloses: this.#partialCloses,
      closedBy: closed ? this.#closedBy : null,
      magic: this.#first.magic,
      comment: this.#first.comment,
      dealTickets: this.#tickets,
    };
  }

  #book(deal: TradeDeal, share: number): void {
    this.#tickets.push(deal.ticket);
    this.#money.commission += deal.commission * share;
    this.#money.fee += deal.fee * share;
    this.#money.swap += deal.swap;
    this.#money.profit += deal.profit;
  }
}
