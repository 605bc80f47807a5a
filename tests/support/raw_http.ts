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
