/** A request sent to 0.5.0 and to this product, and what may differ between the two answers. */
export interface ParityCase {
  readonly request: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields whose values may differ; their types may not. */
  readonly typesOnly?: readonly string[];
  /** Status of this product where it differs on purpose; the migration table of the README names each. */
  readonly ours?: number;
  /** Request of this product that gives what 0.5.0 gave, where its own meaning was mended. */
  readonly oursRequest?: (theirs: unknown) => string;
}

// 0.5.0 gives the oldest ticks of the last 24 hours, though its page promises recent ones.
function ticksFromTheFirst(theirs: unknown): string {
  const first = (theirs as { ticks: { time: string }[] }).ticks[0]?.time as string;
  return `GET /ticks/EURUSD?count=50&fromDate=${encodeURIComponent(first)}`;
}

/** Requests that change nothing; `ticket` is an open position, `order` a pending order. */
export function readCases(ticket: number, order: number): ParityCase[] {
  const positionDates = "fromDate=2026-01-01T00:00:00Z&toDate=2037-12-31T00:00:00Z";
  return [
    { request: "GET /health" },
    { request: "GET /account" },
    { request: "GET /tickets" },
    { request: "GET /symbols" },
    { request: "GET /symbols?query=usd" },
    { request: "GET /symbols?query=nothing-like-it" },
    { request: "GET /symbols/EURUSD" },
    { request: "GET /symbols/NOPE" },
    { request: "GET /quotes/EURUSD" },
    { request: "GET /quotes/EURGBP" },
    { request: "GET /quotes/NOPE" },
    { request: "GET /ticks/EURUSD?count=50", oursRequest: ticksFromTheFirst },
    { request: "GET /ticks/EURUSD?count=0" },
    { request: "GET /ticks/EURUSD?count=20000" },
    { request: "GET /ticks/EURUSD?count=many" },
    { request: "GET /ticks/NOPE" },
    { request: "GET /market-depth/BTCUSD" },
    { request: "GET /market-depth/NOPE" },
    { request: "GET /bars/EURUSD" },
    { request: "GET /bars/EURUSD?timeframe=h1&n=3&includeVolume=true" },
    { request: "GET /bars/XAUUSD?timeframe=D1&n=20&includeVolume=1" },
    { request: "GET /bars/USDJPY?timeframe=MN1&n=5" },
    { request: "GET /bars/EURUSD?timeframe=X1" },
    { request: "GET /bars/EURUSD?n=0" },
    { request: "GET /bars/EURUSD?n=abc" },
    { request: "GET /bars/EURUSD?n=1.5" },
    { request: "GET /bars/EURUSD?includeVolume=maybe" },
    { request: "GET /bars/NOPE" },
    {
      request:
        "GET /bars/EURUSD/range?fromDate=2026-03-04T08:00:00Z&toDate=2026-03-04T12:00:00Z&timeframe=M30",
    },
    {
      request:
        "GET /bars/EURUSD/range?fromDate=2026-03-04T08:00:00&toDate=2026-03-04T12:00:00%2B01:00&timeframe=M30",
    },
    { request: "GET /bars/EURUSD/range?fromDate=2026-03-04&toDate=2026-03-05&timeframe=H4" },
    { request: "GET /bars/EURUSD/range?fromDate=2026-03-05&toDate=2026-03-04" },
    { request: "GET /bars/EURUSD/range?fromDate=yesterday&toDate=2026-03-04" },
    { request: "GET /bars/EURUSD/range?toDate=2026-03-04" },
    { request: "GET /bars/NOPE/range?fromDate=2026-03-04&toDate=2026-03-05" },
    { request: "GET /exposure" },
    { request: "GET /exposure/EURUSD" },
    { request: "GET /exposure/eurusd" },
    { request: "GET /exposure/NOPE" },
    { request: "GET /positions/open" },
    { request: `GET /positions/${ticket}/details` },
    { request: "GET /positions/999999999/details" },
    { request: "GET /positions/0/details" },
    { request: "GET /positions/-3/details" },
    { request: "GET /positions/abc/details" },
    { request: "GET /orders/pending" },
    { request: `GET /trades/history?${positionDates}` },
    { request: "GET /trades/history", typesOnly: ["fromDate", "toDate"] },
    { request: "GET /trades/history?fromDate=2026-01-02&toDate=2026-01-01" },
    { request: "GET /trades/history?fromDate=soon" },
    { request: "GET /calendar/events?fromDate=soon" },
    { request: "GET /calendar/events?fromDate=2026-01-02&toDate=2026-01-01" },
    { request: "GET /api/server/info" },
    { request: "GET /ws/positions/open/docs", typesOnly: ["websocketExampleUrl", "sampleMessages"] },
    { request: "GET /nowhere" },
    { request: "GET /symbols/?query=usd" },
    { request: "GET /nowhere/" },
    { request: "POST /health" },
    { request: "DELETE /positions/open" },
    { request: "POST /positions/modify", body: "{bad" },
    { request: "POST /positions/modify", body: { ticket } },
    { request: "POST /positions/modify", body: { sl: 1 } },
    { request: "POST /positions/modify", body: { ticket: 0, sl: 1 } },
    { request: "POST /positions/modify", body: { ticket: 1.5, sl: 1 } },
    { request: "POST /positions/modify", body: { ticket: 999999999, sl: 1 } },
    { request: "POST /positions/modify", body: { ticket: "999999999", sl: "1.5" } },
    { request: "POST /positions/modify", body: { ticket, sl: "low" } },
    { request: "POST /positions/modify", body: [1, 2] },
    { request: "POST /positions/modify", body: { ticket: order, sl: 1 } },
    {
      request: "POST /positions/modify",
      body: "ticket=1",
      headers: { "content-type": "text/plain" },
      ours: 415,
    },
    { request: "POST /positions/adjust-by-money", body: {} },
    { request: "POST /positions/adjust-by-money", body: { ticket, stopLossValueInMoney: 0 } },
    { request: "POST /positions/adjust-by-money", body: { ticket, stopLossValueInMoney: 0.0001 } },
    { request: "POST /positions/adjust-by-money", body: { ticket: 999999999 } },
    { request: "POST /orders", body: { symbol: "EURUSD", side: "up", volume: 0.1 } },
    { request: "POST /orders", body: { symbol: "EURUSD", side: "buy", volume: 0 } },
    { request: "POST /orders", body: { symbol: "EURUSD", side: "buy", volume: 0.1, orderType: "limit" } },
    { request: "POST /orders", body: { symbol: "EURUSD", side: "buy", volume: 0.1, orderType: "iceberg" } },
    { request: "POST /orders", body: { symbol: "NOPE", side: "buy", volume: 0.1 } },
    { request: "POST /orders/close", body: { ticket: 999999999 } },
    { request: "POST /orders/close", body: { ticket, volume: 99 } },
    { request: "POST /account/connect", body: { username: 5, password: "x", server: "y" }, ours: 400 },
    { request: "POST /account/connect", body: { username: "1000001" } },
  ];
}

/**
 * Pairs of equal trades: 0.5.0 does the first, this product the second, each on a position of its own. Tickets, times
 * and money of two trades differ; everything else may not.
 */
export function tradeCases(theirs: number, ours: number): [ParityCase, ParityCase][] {
  // A comment here begins with the token that identifies the request; the filling is one that the symbol allows, where
  // 0.5.0 tries several; MT5 does not read the deviation of a pending order.
  const typesOnly = [
    "order",
    "deal",
    "ticket",
    "requestId",
    "position",
    "comment",
    "typeFilling",
    "deviation",
  ];
  // What the rules refuse is not sent: its words say more, and a market price was not chosen yet.
  const typesOfRefused = [...typesOnly, "message", "price"];
  const pair = (request: string, body: (ticket: number) => unknown, typesOnly: string[]) =>
    [
      { request, body: body(theirs), typesOnly },
      { request, body: body(ours), typesOnly },
    ] as [ParityCase, ParityCase];
  const both = (request: string, body: (ticket: number) => unknown) => pair(request, body, typesOnly);
  const refused = (request: string, body: (ticket: number) => unknown) => pair(request, body, typesOfRefused);
  return [
    both("POST /orders", () => ({ symbol: "EURUSD", side: "buy", volume: 0.1, sl: 0.5, tp: 2.5, magic: 7 })),
    both("POST /orders", () => ({ symbol: "USDJPY", side: "SELL", volume: 0.2, comment: "short" })),
    both(
      "POST /orders",
      () => ({ symbol: "EURUSD", side: "buy", volume: 0.1, orderType: "limit", price: 0.9 }),
    ),
    both(
      "POST /orders",
      () => ({ symbol: "EURUSD", side: "sell", volume: 0.1, orderType: "stop", price: 0.9 }),
    ),
    both("POST /orders", () => ({
      symbol: "EURUSD",
      side: "buy",
      volume: 0.1,
      orderType: "stop_limit",
      price: 2.5,
      stopLimit: 2.4,
    })),
    refused("POST /orders", () => ({ symbol: "EURUSD", side: "buy", volume: 0.001 })),
    refused("POST /orders", () => ({ symbol: "EURUSD", side: "buy", volume: 0.1, sl: 3 })),
    both("POST /positions/modify", (ticket) => ({ ticket, sl: 0.6 })),
    refused("POST /positions/modify", (ticket) => ({ ticket, sl: 0.6 })),
    both("POST /positions/modify", (ticket) => ({ ticket, tp: 2.2, comment: "wider" })),
    refused("POST /positions/modify", (ticket) => ({ ticket, sl: 9 })),
    both("POST /positions/adjust-by-money", (ticket) => ({ ticket })),
    both("POST /positions/adjust-by-money", (ticket) => ({ ticket, stopLossValueInMoney: 55.5 })),
    both("POST /positions/adjust-by-money", (ticket) => ({ ticket, takeProfilValueInMoney: 44 })),
    both("POST /orders/close", (ticket) => ({ ticket, volume: 0.03 })),
    both("POST /orders/close", (ticket) => ({ ticket })),
  ];
}
