import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { errorResponses } from "../errors.ts";
import { EXPOSITION_TYPE, expositionOf } from "../metrics/exposition.ts";
import { terminalServerFigures } from "../metrics/terminal_server.ts";

const example = `# HELP oamt5_terminal_server_up 1 while the terminal server answers.
# TYPE oamt5_terminal_server_up gauge
oamt5_terminal_server_up 1
# HELP oamt5_risk_denied_total Trade requests that a guard refused.
# TYPE oamt5_risk_denied_total counter
oamt5_risk_denied_total{guard="maxVolumePerOrder"} 2
`;

export const metricsRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/metrics",
    operationId: "getMetrics",
    summary: "Figures for monitoring",
    description:
      "Requests, WebSockets, the state of the terminal, trade requests by state, refusals by guard, unknown ends " +
      "and late discoveries, in the text format of Prometheus. While the terminal server is gone or hangs, " +
      "`oamt5_terminal_server_up` is 0 and its figures are missing. docs/running.md explains each.",
    tags: ["Server"],
    responses: {
      200: {
        description: "The figures",
        content: { "text/plain": { schema: z.string(), example } },
      },
      ...errorResponses(),
    },
  }),
  handler: async (c) => {
    const { terminal, metrics } = c.var.deps;
    const [status, told] = await Promise.all([
      terminal.status().catch(() => null),
      terminal.metrics().catch(() => null),
    ]);
    const text = expositionOf([...metrics.figures(), ...terminalServerFigures(status, told)]);
    return c.text(text, 200, { "Content-Type": EXPOSITION_TYPE });
  },
});
