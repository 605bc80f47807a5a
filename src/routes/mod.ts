import { ERROR_TABLE } from "../error_table.ts";
import { accountRoutes } from "./account.ts";
import { barRoutes } from "./bars.ts";
import { calendarRoute } from "./calendar.ts";
import { exposureRoutes } from "./exposure.ts";
import { healthRoute } from "./health.ts";
import { historyRoutes } from "./history.ts";
import { intentStreamRoutes } from "./intent_stream.ts";
import { intentRoutes } from "./intents.ts";
import { marketDepthRoute } from "./market_depth.ts";
import { metricsRoute } from "./metrics.ts";
import { orderCalculationRoutes } from "./order_calculations.ts";
import { orderChangingRoutes } from "./order_changing.ts";
import { closeOrderRoute } from "./order_closing.ts";
import { orderPlacingRoutes } from "./order_placing.ts";
import { orderRoutes } from "./orders.ts";
import { positionChangingRoutes } from "./position_changing.ts";
import { positionClosingRoutes } from "./position_closing.ts";
import { positionDetailsRoute } from "./position_details.ts";
import { adjustByMoneyRoute } from "./position_money_stops.ts";
import { modifyPositionRoute } from "./position_stops.ts";
import { positionStreamRoutes } from "./position_stream.ts";
import { positionRoutes } from "./positions.ts";
import { quoteRoute } from "./quotes.ts";
import { riskRoutes } from "./risk.ts";
import { serverInfoRoute } from "./server_info.ts";
import { symbolRoutes } from "./symbols.ts";
import { terminalRoute } from "./terminal_info.ts";
import { ticketsRoute } from "./tickets.ts";
import { ticksRoute } from "./ticks.ts";
import { tradeHistoryRoute } from "./trades.ts";

/** Every route of the API, in the order of the documentation. */
export const routes = [
  healthRoute,
  ...accountRoutes,
  ticketsRoute,
  ...symbolRoutes,
  quoteRoute,
  ticksRoute,
  marketDepthRoute,
  ...barRoutes,
  ...orderPlacingRoutes,
  ...orderCalculationRoutes,
  closeOrderRoute,
  ...orderRoutes,
  ...orderChangingRoutes,
  ...positionRoutes,
  ...positionClosingRoutes,
  ...positionChangingRoutes,
  positionDetailsRoute,
  modifyPositionRoute,
  adjustByMoneyRoute,
  ...intentRoutes,
  ...riskRoutes,
  ...exposureRoutes,
  tradeHistoryRoute,
  ...historyRoutes,
  calendarRoute,
  serverInfoRoute,
  terminalRoute,
  metricsRoute,
  ...positionStreamRoutes,
  ...intentStreamRoutes,
] as const;

// Its programs may send anything in the query; it reads what it knows.
const OF_0_5_0 = new Set([
  "/health",
  "/account",
  "/account/connect",
  "/account/disconnect",
  "/api/server/info",
  "/tickets",
  "/symbols",
  "/symbols/{name}",
  "/quotes/{symbol}",
  "/ticks/{symbol}",
  "/market-depth/{symbol}",
  "/exposure",
  "/exposure/{symbol}",
  "/bars/{symbol}",
  "/bars/{symbol}/range",
  "POST /orders",
  "/orders/close",
  "/orders/pending",
  "/positions/open",
  "/positions/{ticket}/details",
  "/positions/modify",
  "/positions/adjust-by-money",
  "/trades/history",
  "/calendar/events",
  "/ws/positions/open",
  "/ws/positions/open/docs",
]);

/** The query parameters of every operation; null for those of 0.5.0, which ignore what they do not know. */
export const queryOperations = routes.map(({ route }) => {
  const isOf050 = OF_0_5_0.has(route.path) || OF_0_5_0.has(`${route.method.toUpperCase()} ${route.path}`);
  const query = "request" in route && "query" in route.request ? Object.keys(route.request.query.shape) : [];
  return { method: route.method, path: route.getRoutingPath(), parameters: isOf050 ? null : query };
});

/** The operations that trade: those that may have to answer that the end of a trade is not known. */
export const tradingOperations = routes.map(({ route }) => route)
  .filter(({ responses }) => ERROR_TABLE.ORDER_OUTCOME_UNKNOWN.http in responses)
  .map((route) => ({ method: route.method, path: route.getRoutingPath() }));
