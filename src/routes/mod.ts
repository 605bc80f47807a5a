import { ERROR_TABLE } from "../error_table.ts";
import { accountRoutes } from "./account.ts";
import { barRoutes } from "./bars.ts";
import { calendarRoute } from "./calendar.ts";
import { exposureRoutes } from "./exposure.ts";
import { healthRoute } from "./health.ts";
import { historyRoutes } from "./history.ts";
import { intentRoutes } from "./intents.ts";
import { marketDepthRoute } from "./market_depth.ts";
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
import { positionRoutes } from "./positions.ts";
import { quoteRoute } from "./quotes.ts";
import { riskRoutes } from "./risk.ts";
import { serverInfoRoute } from "./server_info.ts";
import { streamRoutes } from "./streams.ts";
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
  ...streamRoutes,
] as const;

/** The operations that trade: those that may have to answer that the end of a trade is not known. */
export const tradingOperations = routes.map(({ route }) => route)
  .filter(({ responses }) => ERROR_TABLE.ORDER_OUTCOME_UNKNOWN.http in responses)
  .map((route) => ({ method: route.method, path: route.getRoutingPath() }));
