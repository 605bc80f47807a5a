import { given } from "../given.ts";
import { DEADLINE_MSC, type GrpcClient } from "./client.ts";
import { mt5 } from "./proto.ts";
import { toCalendarValue } from "./structures.ts";
import type { Terminal } from "./terminal.ts";

const CALCULATIONS = mt5.CalculationService.service;

type CalculationCalls = Pick<Terminal, "calculateProfit" | "calculateMargin" | "calendar">;

/** The calls that calculate, and the calendar. */
export function calculationCalls(client: GrpcClient): CalculationCalls {
  return {
    async calculateProfit({ type, ...of }) {
      const request = { ...of, type: orderType(type) };
      return (await client.read(CALCULATIONS.CalculateProfit, request, DEADLINE_MSC.read)).profit;
    },
    async calculateMargin({ type, ...of }) {
      const request = { ...of, type: orderType(type) };
      return (await client.read(CALCULATIONS.CalculateMargin, request, DEADLINE_MSC.read)).margin;
    },
    async calendar({ from, to, country, currency }) {
      const request = given({ dateFrom: from, dateTo: to, country, currency });
      const list = mt5.CalendarService.service.ListCalendarEvents;
      const { values, generatedTime } = await client.read(list, request, DEADLINE_MSC.bulk);
      return { values: values.map(toCalendarValue), generatedTime: Number(generatedTime) };
    },
  };
}

function orderType(type: number): never {
  // Each number of the wire is MT5's plus one; the generated types list the known ones only.
  return type + 1 as never;
}
