import { OpenAPIHono } from "@hono/zod-openapi";
import { authenticate, Authenticator } from "./auth.ts";
import type { Deps } from "./context.ts";
import { exactBody } from "./http/body.ts";
import { mountDocs } from "./http/docs.ts";
import { answerErrors, answerUnknown } from "./http/error_handler.ts";
import { hostGuard } from "./http/host_guard.ts";
import { originGuard } from "./http/origin_guard.ts";
import { requestId } from "./http/request_id.ts";
import { requestLog } from "./http/request_log.ts";
import { requestMetrics } from "./http/request_metrics.ts";
import { securityHeaders } from "./http/security_headers.ts";
import { refuseUnknownQuery } from "./http/unknown_query.ts";
import { refuseInvalid } from "./http/validation.ts";
import { writeBigintsExactly } from "./json.ts";
import { queryOperations, routes, tradingOperations } from "./routes/mod.ts";

/** The whole HTTP side: middleware in order, routes, documentation. Nothing listens yet. */
export function createApp(deps: Deps): OpenAPIHono {
  writeBigintsExactly();
  const { config, log, metrics } = deps;
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  app.use(requestId, requestMetrics(metrics, queryOperations), requestLog(log), securityHeaders);
  app.use(hostGuard(config), originGuard(config), authenticate(new Authenticator(config)), exactBody);
  app.use(refuseUnknownQuery(queryOperations));
  app.use(async (c, next) => {
    c.set("deps", deps);
    await next();
  });
  app.openapiRoutes(routes.map(({ route, handler }) => ({ route, handler })));
  mountDocs(app, config);
  app.onError(answerErrors(log, tradingOperations));
  app.notFound(answerUnknown(app.routes.filter(({ method }) => method !== "ALL")));
  return app;
}
