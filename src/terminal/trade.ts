import { ApiError } from "../errors.ts";
import { DEADLINE_MSC, type GrpcClient, isServiceError } from "./client.ts";
import { mt5 } from "./proto.ts";
import { failureOf, toApiError } from "./status.ts";
import { fromOrderRequest, toCalendarValue, toOrderCheckResult, toOrderSendResult } from "./structures.ts";
import type { Terminal, TradeAnswer } from "./terminal.ts";

const CALCULATIONS = mt5.CalculationService.service;

type TradeCalls = Pick<
  Terminal,
  "calculateProfit" | "calculateMargin" | "checkOrder" | "sendOrder" | "calendar"
>;

/** The calls that calculate, check and send orders, and the calendar. */
export function tradeCalls(client: GrpcClient): TradeCalls {
  return {
    async calculateProfit({ type, ...of }) {
      const request = { ...of, type: orderType(type) };
      return (await client.read(CALCULATIONS.CalculateProfit, request, DEADLINE_MSC.read)).profit;
    },
    async calculateMargin({ type, ...of }) {
      const request = { ...of, type: orderType(type) };
      return (await client.read(CALCULATIONS.CalculateMargin, request, DEADLINE_MSC.read)).margin;
    },
    async checkOrder(request) {
      const wire = { request: fromOrderRequest(request) };
      const { result } = await client.read(CALCULATIONS.CheckOrder, wire, DEADLINE_MSC.read);
      return toOrderCheckResult(result ?? {});
    },
    async sendOrder(request) {
      try {
        const wire = { request: fromOrderRequest(request) };
        const reply = await client.trade(mt5.TradeService.service.SendOrder, wire);
        const result = reply.result ? toOrderSendResult(reply.result) : null;
        return { executed: reply.executed ?? null, result, message: reply.message };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async calendar({ from, to, country, currency }) {
      const request = {
        dateFrom: from,
        dateTo: to,
        ...(country === undefined ? {} : { country }),
        ...(currency === undefined ? {} : { currency }),
      };
      const list = mt5.CalendarService.service.ListCalendarEvents;
      const { values, generatedTime } = await client.read(list, request, DEADLINE_MSC.bulk);
      return { values: values.map(toCalendarValue), generatedTime: Number(generatedTime) };
    },
  };
}

// Only the server's own word that nothing was sent is proof; all else may have been executed.
function outcomeOf(error: unknown): TradeAnswer {
  if (!isServiceError(error)) throw error;
  const { code, metadata } = failureOf(error.metadata);
  const refusedAtTheDoor = code === "UNAUTHENTICATED" || code === "VALIDATION_FAILED";
  if (metadata["executed"] === "false" || refusedAtTheDoor) {
    const refusal = toApiError(error);
    throw new ApiError(refusal.code, refusal.detail, {
      cause: error,
      metadata: { ...refusal.metadata, executed: "false" },
      ...(refusal.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: refusal.retryAfterSeconds }),
    });
  }
  return {
    executed: null,
    result: null,
    message:
      "Cannot tell whether the order was executed: the terminal server was lost while it was being sent.",
  };
}

function orderType(type: number): never {
  // Each number of the wire is MT5's plus one; the generated types list the known ones only.
  return type + 1 as never;
}
