import type { OpenAPIHono } from "@hono/zod-openapi";
import swaggerUiFolder from "swagger-ui-dist/absolute-path.js";
import type { Config } from "../config.ts";
import { openApiDocument } from "./openapi.ts";

// The page runs on the origin that can place orders: nothing from elsewhere, no script inside the page.
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>open-api-mt5</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
});
`;

const FILES: Record<string, string> = {
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "swagger-ui.css": "text/css; charset=utf-8",
  "favicon-32x32.png": "image/png",
};

/** Serves /openapi.json, computed once, and Swagger UI at /docs from files of this program. Mount it after all routes. */
export function mountDocs(app: OpenAPIHono, config: Config): void {
  const document = JSON.stringify(openApiDocument(app, config));
  app.get("/openapi.json", (c) => c.body(document, 200, { "Content-Type": "application/json" }));
  app.get("/docs", (c) => c.html(PAGE, 200, { "Content-Security-Policy": PAGE_POLICY }));
  app.get("/docs/start.js", (c) => c.body(START, 200, { "Content-Type": "text/javascript; charset=utf-8" }));
  for (const [name, type] of Object.entries(FILES)) {
    app.get(`/docs/${name}`, async (c) => {
      const content = await Deno.readFile(`${swaggerUiFolder()}/${name}`);
      return c.body(content, 200, { "Content-Type": type, "Cache-Control": "private, max-age=3600" });
    });
  }
}
