import { given } from "../given.ts";
import { DEADLINE_MSC, type GrpcClient } from "./client.ts";
import { mt5 } from "./proto.ts";
import { codeOfReason } from "./reasons.ts";
import { digits, toTradeDeal, toTradeOrder, toTradePosition } from "./structures.ts";
import type { Filter, HistorySelection, PositionsEvent, Terminal } from "./terminal.ts";

const POSITIONS = mt5.PositionService.service;
const HISTORY = mt5.HistoryService.service;
const BULK = { deadlineMsc: DEADLINE_MSC.bulk };

type StateCalls = Pick<
  Terminal,
  "positions" | "orders" | "historyOrders" | "historyDeals" | "watchPositions"
>;

/** The calls that read positions, orders and history. */
export function stateCalls(client: GrpcClient): StateCalls {
  return {
    async positions(filter = {}) {
      const { positions } = await client.read(POSITIONS.ListPositions, toFilter(filter), DEADLINE_MSC.read);
      return positions.map(toTradePosition);
    },
    async orders(filter = {}) {
      const list = mt5.OrderService.service.ListOrders;
      const { orders } = await client.read(list, toFilter(filter), DEADLINE_MSC.read);
      return orders.map(toTradeOrder);
    },
    async historyOrders(selection) {
      const found = [];
      for await (const { orders } of client.stream(HISTORY.ListHistoryOrders, toSelection(selection), BULK)) {
        for (const order of orders) found.push(toTradeOrder(order));
      }
      return found;
    },
    async historyDeals(selection) {
      const found = [];
      for await (const { deals } of client.stream(HISTORY.ListHistoryDeals, toSelection(selection), BULK)) {
        for (const deal of deals) found.push(toTradeDeal(deal));
      }
      return found;
    },
    async *watchPositions(intervalMsc, signal): AsyncGenerator<PositionsEvent> {
      for await (const event of client.stream(POSITIONS.WatchPositions, { intervalMsc }, { signal })) {
        const sequence = Number(event.sequence);
        if (event.snapshot) {
          yield { kind: "snapshot", sequence, positions: event.snapshot.positions.map(toTradePosition) };
        } else if (event.failure) {
          const code = codeOfReason(event.failure.reason) ?? "INTERNAL";
          yield { kind: "failure", sequence, code, message: event.failure.message };
        }
      }
    },
  };
}

function toFilter({ ticket, symbol, group }: Filter) {
  return given({ ticket: digits(ticket), symbol, group });
}

function toSelection(selection: HistorySelection) {
  if ("ticket" in selection) return { ticket: digits(selection.ticket) };
  if ("position" in selection) return { position: digits(selection.position) };
  const { from, to, group } = selection;
  return { range: given({ dateFrom: from, dateTo: to, group }) };
}
