import type { MiddlewareHandler } from "hono";
import { ApiError } from "../errors.ts";
import { parseJson } from "../json.ts";

const LIMIT_BYTES = 64 * 1024;

/** Reads bodies of at most 64 KiB, and lets validators see JSON with all digits of large integers. */
export const exactBody: MiddlewareHandler = async (c, next) => {
  const { raw } = c.req;
  if (raw.body === null) return await next();
  if (raw.headers.has("content-encoding")) {
    throw new ApiError(
      "UNSUPPORTED_MEDIA_TYPE",
      "Cannot read the body: it has a Content-Encoding; send it plain.",
    );
  }
  const text = await readText(raw.body);
  // The stream can be read once; validators ask several times and in several ways.
  Object.assign(c.req, {
    text: () => Promise.resolve(text),
    json: () => Promise.try(() => parseJson(text)),
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });
  await next();
};

async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  // Fatal: replacement characters would change what was sent, silently.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > LIMIT_BYTES) break;
      text += decoder.decode(chunk, { stream: true });
    }
    if (size <= LIMIT_BYTES) return text + decoder.decode();
  } catch (cause) {
    throw new ApiError("MALFORMED_JSON", "Cannot read the body: it broke off or is not UTF-8.", { cause });
  }
  throw new ApiError("PAYLOAD_TOO_LARGE", "Cannot read the body: it is larger than 64 KiB.");
}
