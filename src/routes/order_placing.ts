import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { askedOrder } from "../trading/rule_retcodes.ts";
import { dryRunExample, replyOf050Example, submittedExample } from "./examples/trade_answers.ts";
import { isOf050, OrderBody, orderOf } from "./shared/order_body.ts";
import { created, jsonBody, ok } from "./shared/replies.ts";
import { fieldsOf050, replyAs050 } from "./shared/reply_of_050.ts";
import { dryRunFields, executedFields, tellingRefusals } from "./shared/trade_answer.ts";
import { tradeProblems } from "./shared/trade_problems.ts";
import { DryOutcomeSchema, OutcomeSchema } from "./shared/trade_fields.ts";
import { givenName, nameHeader, nameOf, nameOfExposure } from "./shared/trade_name.ts";
import { optionsOf } from "./shared/trade_parameters.ts";

const orderProblems = tradeProblems(
  "INVALID_VOLUME",
  "INVALID_PRICE",
  "INVALID_STOPS",
  "INVALID_FILLING",
  "INVALID_EXPIRATION",
  "INVALID_DATE",
  "MONEY_TOO_SMALL",
  "ORDER_TYPE_NOT_ALLOWED",
  "LONG_ONLY",
  "SHORT_ONLY",
  "CLOSE_ONLY",
  "PRICE_OFF",
  "PRICE_CHANGED",
  "NO_MONEY",
  "FIFO_CLOSE",
  "HEDGE_PROHIBITED",
  "LIMIT_ORDERS",
  "LIMIT_POSITIONS",
  "LIMIT_VOLUME",
  "ONLY_REAL",
  "SYMBOL_NOT_FOUND",
  "SYMBOL_NOT_SELECTED",
  "NO_QUOTE",
);

const OrderReplySchema = z.union([
  z.object(fieldsOf050).openapi("OrderCreated"),
  DryOutcomeSchema,
]);

const placeRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/orders",
    operationId: "createOrder",
    summary: "Create an order",
    description:
      "Sends a market order, or places a limit, stop or stopLimit order. Filling, digits, lifetime and the price of a market " +
      "order are filled in; what cannot be made right is refused before it is sent, with the nearest valid value. A request " +
      "with Idempotency-Key, clientOrderId or any field that 0.5.0 has not is answered 201 when executed, 200 when it was " +
      "carried out before, 202 while nobody knows, and with the code of the refusal otherwise. A request in the form of 0.5.0 " +
      "is answered 200 as there, with success false and a retcode for a refusal.",
    tags: ["Orders"],
    request: {
      headers: nameHeader,
      ...jsonBody(OrderBody, {
        symbol: "EURUSD",
        side: "buy",
        volume: 0.1,
        sl: { points: 200 },
        tp: 1.095,
        magic: 42,
        clientOrderId: "breakout-0815-1",
      }),
    },
    responses: {
      ...ok("What became of it: 0.5.0's form, a repetition, a dry run", OrderReplySchema, replyOf050Example),
      ...created("The order was executed or placed", OutcomeSchema, submittedExample),
      ...orderProblems,
    },
  }),
  handler: async (c) => {
    const { terminal, config } = c.var.deps;
    const body = c.req.valid("json");
    const given = givenName(c.req.valid("header"), body.clientOrderId);
    const is050 = given === null && isOf050(body);
    const order = orderOf(body, is050);
    const name = is050 || body.dryRun ? nameOf(given) : nameOfExposure(given, config.mode);
    const options = optionsOf(name, body);
    const submit = () => terminal.submitOrder(order, options);
    if (is050) {
      return c.json(
        await replyAs050(c, { name, isStrict: false, asked: askedOrder(order) }, submit),
        200,
      );
    }
    const outcome = await tellingRefusals(name, submit);
    if (outcome.isDryRun) return c.json(dryRunFields(outcome, name), 200);
    const fields = executedFields(c, outcome, name);
    return outcome.replayed ? c.json(fields, 200) : c.json(fields, 201);
  },
});

const checkRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/orders/check",
    operationId: "checkOrder",
    summary: "Check an order without sending it",
    description:
      "What POST /orders would do with the same body: the exact request, and the account as it would be afterwards, by the " +
      "terminal's own order_check(). All rules and guards apply. Nothing is written down or sent.",
    tags: ["Orders"],
    request: jsonBody(OrderBody, { symbol: "EURUSD", side: "buy", volume: 0.1, sl: { points: 200 } }),
    responses: {
      ...ok("It would be sent", DryOutcomeSchema, dryRunExample),
      ...orderProblems,
    },
  }),
  handler: async (c) => {
    const body = c.req.valid("json");
    const name = nameOf(body.clientOrderId ?? null);
    const order = orderOf(body, false);
    const options = { ...optionsOf(name, body), dryRun: true };
    const outcome = await tellingRefusals(name, () => c.var.deps.terminal.submitOrder(order, options));
    return c.json(dryRunFields(outcome, name), 200);
  },
});

/** A new order: placed, or only checked. */
export const orderPlacingRoutes = [placeRoute, checkRoute] as const;
