import type { OpenAPIHono } from "@hono/zod-openapi";
import { securityOf } from "../auth.ts";
import type { Config } from "../config.ts";
import { VERSION } from "../version.ts";
import { errorExamples } from "./error_examples.ts";

const DESCRIPTION = `Control of one MetaTrader 5 terminal from any language.

Times are true UTC in RFC 3339; fields with MT5's own numbers keep them, in the broker's clock. Tickets and magic numbers
are exact 64-bit integers. Errors are \`application/problem+json\`: read \`code\` in programs, \`detail\` and \`hint\`
yourself. Trade replies say \`executed\`: true, false, or null while nobody knows. Then send nothing under
another name: ask again under the same one, or see \`GET /intents/{clientOrderId}\`.`;

/** The OpenAPI 3.1 document of every mounted route, with the security schemes of this mode. */
export function openApiDocument(app: OpenAPIHono, config: Config) {
  const { schemes, requirements } = securityOf(config);
  for (const [name, scheme] of Object.entries(schemes)) {
    app.openAPIRegistry.registerComponent("securitySchemes", name, scheme);
  }
  for (const [code, example] of errorExamples()) {
    app.openAPIRegistry.registerComponent("examples", code, example);
  }
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "open-api-mt5", version: VERSION, description: DESCRIPTION },
    ...(requirements.length === 0 ? {} : { security: requirements }),
  });
}
