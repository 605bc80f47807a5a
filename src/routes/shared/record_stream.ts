import type { Context, TypedResponse } from "hono";
import type { JSONParsed } from "hono/utils/types";
import type { RecordsStream } from "../../terminal/terminal.ts";
import { countRecords, recordsText, type RecordWriter } from "../../trading/records.ts";

const encoder = new TextEncoder();
const SENT_WHOLE = 256 * 1024;

/** The parts of a reply around its records. */
export interface RecordsReply {
  /** Fields before and after the list; the count of records is added behind it. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Name of the list. */
  readonly list: string;
  readonly write: RecordWriter;
}

type RecordsResponse<Body> = Response & TypedResponse<JSONParsed<Body>, 200, "json">;

/**
 * Answers with records as JSON. A small reply is sent whole; a larger one is streamed, so that neither this process nor
 * its other callers feel it. What is sent begins with read records: an error of the terminal still gets its own
 * status. A later one breaks the reply off, which clients notice as incomplete.
 */
export async function answerRecords<Body>(
  c: Context,
  records: RecordsStream,
  reply: RecordsReply,
): Promise<RecordsResponse<Body>> {
  const parts = textParts(records[Symbol.asyncIterator](), reply);
  const headers = { "Content-Type": "application/json" };
  let beginning = "";
  while (beginning.length < SENT_WHOLE) {
    const part = await parts.next();
    if (part.done) return typed(c.body(beginning, 200, headers));
    beginning += part.value;
  }
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(beginning));
    },
    pull: async (controller) => {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    cancel: async () => {
      await parts.return(undefined);
    },
  });
  return typed(c.body(stream, 200, headers));
}

// The text is made by hand, so its type is what the route promises; the tests of the routes hold it to that.
function typed<Body>(response: Response): RecordsResponse<Body> {
  return response as RecordsResponse<Body>;
}

async function* textParts(
  chunks: AsyncIterator<Uint8Array>,
  { fields, list, write }: RecordsReply,
): AsyncGenerator<string, undefined> {
  let count = 0;
  try {
    let next = await chunks.next();
    yield `${JSON.stringify(fields).slice(0, -1)},"${list}":[`;
    for (; !next.done; next = await chunks.next()) {
      const text = recordsText(next.value, write);
      if (text !== "") yield count === 0 ? text : `,${text}`;
      count += countRecords(next.value);
    }
    yield `],"count":${count}}`;
  } finally {
    await chunks.return?.();
  }
}
