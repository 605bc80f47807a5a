import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError, terminalErrorResponses } from "../errors.ts";
import { Integer, type SymbolInfo, type TradePosition } from "../structures/mod.ts";
import type { Terminal } from "../terminal/terminal.ts";
import {
  type MoneyStop,
  priceStep,
  stopForMoney,
  stopForMoneyInAccountCurrency,
  type StopKind,
} from "../trading/money_stops.ts";
import { contractSizeOf, sideOf } from "../trading/position_values.ts";
import { stopsRequest } from "../trading/seed_order.ts";
import { tradeReplyExample } from "./examples/trading.ts";
import { optionalPositiveField, positiveField, ticketField } from "./shared/parameters.ts";
import { openPosition } from "./shared/positions.ts";
import { profitOfPosition } from "./shared/profit.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { answerUnknown, isKnown, tradeFields, tradeReply, unknownOutcome } from "./shared/trade_reply.ts";

const AdjustBody = z.object({
  ticket: ticketField("Ticket of the open position"),
  stopLossValueInMoney: positiveField("What the stop loss may cost", 10).default(10).openapi({ default: 10 }),
  takeProfitValueInMoney: optionalPositiveField(
    "What the take profit shall bring; 30 where neither spelling is given",
    30,
  ),
  takeProfilValueInMoney: optionalPositiveField("Old misspelling of takeProfitValueInMoney", 30)
    .openapi({ deprecated: true }),
  valueCurrency: z.enum(["profit", "account"]).default("profit").openapi({
    description:
      "Currency of the money: profit is the symbol's profit currency (yen for USDJPY), as in 0.5.0; account is the " +
      "account's currency",
    example: "account",
  }),
  comment: z.string().default("api-adjust-position-money").openapi({ description: "Comment of the request" }),
}).openapi("AdjustPositionByMoney");

const AdjustedSchema = z.object({
  operation: z.literal("adjustPositionStopsByMoney"),
  ...tradeFields,
  ticket: Integer.describe("Ticket of the position"),
  symbol: z.string().describe("Name of the symbol"),
  side: z.enum(["buy", "sell"]).describe("Side of the position"),
  entryPrice: z.number().describe("Open price"),
  stopLossPrice: z.number().describe("Stop loss that was sent"),
  takeProfitPrice: z.number().describe("Take profit that was sent"),
  volume: z.number().describe("Lots"),
  contractSize: z.number().describe("Units per lot"),
  priceStep: z.number().describe("Smallest change of the price"),
  requestedStopLossValueInMoney: z.number().describe("What the stop loss was asked to cost"),
  requestedTakeProfitValueInMoney: z.number().describe("What the take profit was asked to bring"),
  stopLossValueInMoney: z.number().describe("What the stop loss costs after rounding"),
  takeProfitValueInMoney: z.number().describe("What the take profit brings after rounding"),
  valueCurrency: z.enum(["profit", "account"]).describe("Which currency the money is in"),
  currency: z.string().describe("That currency"),
}).openapi("PositionAdjusted");

export const adjustByMoneyRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/positions/adjust-by-money",
    operationId: "adjustPositionByMoney",
    summary: "Set stop loss and take profit of an open position by money values",
    description:
      "Sets both stops at the distance from the entry price that the money buys: money / (volume × contract size). A " +
      "value that the price step cannot represent becomes the nearest lower one. Without values it sets a stop loss of " +
      "10 and a take profit of 30. With valueCurrency account the terminal's own calculation is used instead, which is " +
      "right for every symbol and account.",
    tags: ["Positions"],
    request: jsonBody(AdjustBody, {
      ticket: 1000000001,
      stopLossValueInMoney: 10,
      takeProfitValueInMoney: 30,
    }),
    responses: {
      ...ok("The trade server's answer", AdjustedSchema, {
        operation: "adjustPositionStopsByMoney",
        ...tradeReplyExample,
        ticket: 1000000001,
        symbol: "EURUSD",
        side: "buy",
        entryPrice: 1.08512,
        stopLossPrice: 1.08412,
        takeProfitPrice: 1.08812,
        volume: 0.1,
        contractSize: 100000,
        priceStep: 0.00001,
        requestedStopLossValueInMoney: 10,
        requestedTakeProfitValueInMoney: 30,
        stopLossValueInMoney: 10,
        takeProfitValueInMoney: 30,
        valueCurrency: "profit",
        currency: "USD",
      }),
      ...unknownOutcome,
      ...terminalErrorResponses(
        "MONEY_TOO_SMALL",
        "INVALID_ORDER",
        "TICKET_NOT_FOUND",
        "SYMBOL_NOT_FOUND",
        "VALIDATION_FAILED",
        "MALFORMED_JSON",
        "INVALID_TERMINAL_ARGUMENT",
        "API_TRADING_DISABLED",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { ticket, valueCurrency, comment, ...money } = c.req.valid("json");
    const asked = {
      stopLoss: money.stopLossValueInMoney,
      takeProfit: money.takeProfitValueInMoney ?? money.takeProfilValueInMoney ?? 30,
    };
    const position = await openPosition(terminal, ticket);
    const [symbol, account] = await Promise.all([terminal.symbol(position.symbol), terminal.account()]);
    const stops = await stopsFor(asked, { terminal, position, symbol, valueCurrency });
    const request = stopsRequest(position, { sl: stops.stopLoss.price, tp: stops.takeProfit.price, comment });
    const answer = await terminal.sendOrder(request);
    if (!isKnown(answer)) return answerUnknown(c, answer);
    const currency = valueCurrency === "account" ? account.currency : symbol.currencyProfit;
    return c.json({
      operation: "adjustPositionStopsByMoney" as const,
      ...tradeReply(answer),
      ticket: position.ticket,
      symbol: position.symbol,
      side: sideOf(position),
      entryPrice: position.priceOpen,
      stopLossPrice: stops.stopLoss.price,
      takeProfitPrice: stops.takeProfit.price,
      volume: position.volume,
      contractSize: contractSizeOf(symbol),
      priceStep: priceStep(symbol),
      requestedStopLossValueInMoney: asked.stopLoss,
      requestedTakeProfitValueInMoney: asked.takeProfit,
      stopLossValueInMoney: stops.stopLoss.value,
      takeProfitValueInMoney: stops.takeProfit.value,
      valueCurrency,
      currency,
    }, 200);
  },
});

type Asked = Readonly<Record<StopKind, number>>;

interface Pricing {
  readonly terminal: Terminal;
  readonly position: TradePosition;
  readonly symbol: SymbolInfo;
  readonly valueCurrency: "profit" | "account";
}

async function stopsFor(asked: Asked, pricing: Pricing): Promise<Record<StopKind, MoneyStop>> {
  const [stopLoss, takeProfit] = await Promise.all([
    stopFor("stopLoss", asked.stopLoss, pricing),
    stopFor("takeProfit", asked.takeProfit, pricing),
  ]);
  return { stopLoss, takeProfit };
}

async function stopFor(kind: StopKind, money: number, pricing: Pricing): Promise<MoneyStop> {
  const { terminal, position, symbol, valueCurrency } = pricing;
  const outcome = valueCurrency === "profit"
    ? stopForMoney(kind, money, position, symbol)
    : await stopForMoneyInAccountCurrency(
      kind,
      money,
      position,
      symbol,
      profitOfPosition(terminal, position),
    );
  if (typeof outcome === "object") return outcome;
  const field = `${kind}ValueInMoney`;
  throw outcome === "tooSmall"
    ? new ApiError(
      "MONEY_TOO_SMALL",
      `Cannot set the stops: ${field} ${money} is too small for the symbol price step ${priceStep(symbol)}.`,
    )
    : new ApiError(
      "INVALID_ORDER",
      `Cannot set the stops: ${field} ${money} would need a price below zero for "${symbol.name}".`,
    );
}
