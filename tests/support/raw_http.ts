import http from "node:http";

/** The status of a reply to exactly these bytes: fetch would put its own Host and Origin in. */
export async function rawStatus(url: string, request: string): Promise<number> {
  const { hostname, port } = new URL(url);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  const writer = connection.writable.getWriter();
  await writer.write(new TextEncoder().encode(request));
  let reply = "";
  for await (const chunk of connection.readable.pipeThrough(new TextDecoderStream())) {
    reply += chunk;
    if (reply.includes("\r\n")) break;
  }
  return Number(reply.split(" ")[1]);
}

/** A GET with these header lines, as bytes. */
export function getWith(path: string, ...headers: string[]): string {
  return [`GET ${path} HTTP/1.1`, ...headers, "Connection: close", "", ""].join("\r\n");
}

/** The answer to the handshake of a WebSocket that the server refuses. */
export async function refusedHandshake(
  gateway: { readonly url: string },
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const upgrade = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  };
  const request = http.get(gateway.url + path, { headers: { ...upgrade, ...headers } });
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.on("response", resolve).on("error", reject);
    request.on("upgrade", () => reject(new Error(`The handshake of ${path} was accepted`)));
  });
  let text = "";
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode ?? 0, body: JSON.parse(text) };
}
