import { strict as assert } from "node:assert";

const CRLF = "\r\n\r\n";
const decoder = new TextDecoder();

/** What one round of load showed: answers a second, and how long each took in milliseconds. */
export interface Round {
  readonly rate: number;
  readonly times: readonly number[];
}

/**
 * Asks for a path over so many connections, each one request after the other, for so many seconds. Speaks HTTP by hand:
 * a full client would take more of the machine than the servers that are measured.
 */
export async function load(url: string, path: string, connections: number, seconds: number): Promise<Round> {
  const { hostname, port, host } = new URL(url);
  const request = new TextEncoder().encode(`GET ${path} HTTP/1.1\r\nHost: ${host}${CRLF}`);
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async () => {
    using connection = await Deno.connect({ hostname, port: Number(port) });
    connection.setNoDelay();
    const buffer = new Uint8Array(64 * 1024);
    while (performance.now() < end) {
      const sent = performance.now();
      await connection.write(request);
      await readAnswer(connection, buffer);
      times.push(performance.now() - sent);
    }
  }));
  return { rate: times.length / (performance.now() - begin) * 1000, times };
}

async function readAnswer(connection: Deno.TcpConn, buffer: Uint8Array): Promise<void> {
  let text = "";
  let missing = 1;
  while (missing > 0) {
    const size = await connection.read(buffer);
    assert(size !== null, "The server closed the connection");
    text += decoder.decode(buffer.subarray(0, size));
    const body = text.indexOf(CRLF) + CRLF.length;
    const length = /^content-length: *(\d+)/im.exec(text);
    // All that is asked for is plain ASCII: a character is a byte.
    if (body >= CRLF.length && length !== null) missing = body + Number(length[1]) - text.length;
  }
  assert(text.startsWith("HTTP/1.1 200"), text);
}
