import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { Integer } from "../structures/mod.ts";
import { priceStep } from "../trading/money_stops.ts";
import { contractSizeOf, sideOf } from "../trading/position_values.ts";
import { askedLevels } from "../trading/rule_retcodes.ts";
import { replyOf050Example } from "./examples/trade_answers.ts";
import { throwWithEarlier } from "./shared/earlier_intent.ts";
import {
  type MoneyAsked,
  type MoneyStops,
  type Pricing,
  stopsAt,
  stopsForMoney,
} from "./shared/money_pricing.ts";
import { optionalPositiveField, positiveField, ticketField } from "./shared/parameters.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { fieldsOf050, replyAs050 } from "./shared/reply_of_050.ts";
import { tradeProblems } from "./shared/trade_problems.ts";
import { clientOrderIdField, givenName, nameHeader, nameOf } from "./shared/trade_name.ts";
import { optionsOf } from "./shared/trade_parameters.ts";

const AdjustBody = z.strictObject({
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
  clientOrderId: clientOrderIdField,
}).openapi("AdjustPositionByMoney");

const AdjustedSchema = z.object({
  ...fieldsOf050,
  operation: z.literal("adjustPositionStopsByMoney"),
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
  stopLossValueInMoney: z.number().describe("What the stop loss costs after rounding, with `volume`"),
  takeProfitValueInMoney: z.number().describe("What the take profit brings after rounding, with `volume`"),
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
      "right for every symbol and account. A repetition under the same name tells the prices that were sent the first " +
      "time, though the money would buy others by now.",
    tags: ["Positions"],
    request: {
      headers: nameHeader,
      ...jsonBody(AdjustBody, {
        ticket: 1000000001,
        stopLossValueInMoney: 10,
        takeProfitValueInMoney: 30,
      }),
    },
    responses: {
      ...ok("What became of it", AdjustedSchema, {
        ...replyOf050Example,
        operation: "adjustPositionStopsByMoney",
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
      ...tradeProblems(
        "MONEY_TOO_SMALL",
        "TICKET_NOT_FOUND",
        "POSITION_CLOSED",
        "SYMBOL_NOT_FOUND",
        "INVALID_STOPS",
        "FROZEN",
        "PRICE_OFF",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { clientOrderId, comment, ...body } = c.req.valid("json");
    const given = givenName(c.req.valid("header"), clientOrderId);
    const name = nameOf(given);
    const asked = moneyOf(body);
    const { pricing, stops } = await stopsForMoney(terminal, asked)
      .catch((thrown) => throwWithEarlier(terminal, thrown, given));
    const [sl, tp] = [stops.stopLoss.price, stops.takeProfit.price];
    // Volume and rates change, and with them the prices that a repetition comes to: the money is what was asked for.
    const options = { ...optionsOf(name), basis: JSON.stringify({ ...asked, comment }) };
    const change = { ticket: asked.ticket, comment, sl: { price: sl }, tp: { price: tp } };
    const reply = await replyAs050(
      c,
      { name, isStrict: given !== null, asked: askedLevels(pricing.position, { sl, tp, comment }) },
      () => terminal.modifyPosition(change, options),
    );
    const sent = reply.replayed ? await stopsAt(reply.request ?? pricing.position, pricing) : stops;
    return c.json({ ...reply, ...adjustedFields(asked, sent, pricing) }, 200);
  },
});

function moneyOf(body: Omit<z.output<typeof AdjustBody>, "clientOrderId" | "comment">): MoneyAsked {
  const { ticket, valueCurrency, stopLossValueInMoney: stopLoss } = body;
  const takeProfit = body.takeProfitValueInMoney ?? body.takeProfilValueInMoney ?? 30;
  return { ticket, money: { stopLoss, takeProfit }, valueCurrency };
}

function adjustedFields({ money, valueCurrency }: MoneyAsked, sent: MoneyStops, pricing: Pricing) {
  const { position, symbol, account } = pricing;
  return {
    operation: "adjustPositionStopsByMoney" as const,
    ticket: position.ticket,
    symbol: position.symbol,
    side: sideOf(position),
    entryPrice: position.priceOpen,
    stopLossPrice: sent.stopLoss.price,
    takeProfitPrice: sent.takeProfit.price,
    volume: position.volume,
    contractSize: contractSizeOf(symbol),
    priceStep: priceStep(symbol),
    requestedStopLossValueInMoney: money.stopLoss,
    requestedTakeProfitValueInMoney: money.takeProfit,
    stopLossValueInMoney: sent.stopLoss.value,
    takeProfitValueInMoney: sent.takeProfit.value,
    valueCurrency,
    currency: valueCurrency === "account" ? account.currency : symbol.currencyProfit,
  };
}
