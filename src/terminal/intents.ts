import type { IntentEvent, Trading } from "../trading/contract.ts";
import { DEADLINE_MSC, type GrpcClient } from "./client.ts";
import { mt5 } from "./proto.ts";
import { fromState, toIntent, toIntentEvent } from "./trading_wire.ts";

const INTENTS = mt5.IntentService.service;

type IntentCalls = Pick<Trading, "intent" | "intents" | "watchIntents">;

/** The calls that read the journal. */
export function intentCalls(client: GrpcClient): IntentCalls {
  return {
    async intent(clientKey) {
      const { intent } = await client.read(INTENTS.GetIntent, { clientKey }, DEADLINE_MSC.status);
      if (intent === null) throw new TypeError("The terminal server sent no intent");
      return toIntent(intent);
    },
    async intents({ states, pageSize, pageToken }) {
      const request = { states: states.map(fromState), pageSize, pageToken };
      const { intents, nextPageToken } = await client.read(INTENTS.ListIntents, request, DEADLINE_MSC.read);
      return { intents: intents.map(toIntent), nextPageToken };
    },
    async *watchIntents(after, signal): AsyncGenerator<IntentEvent> {
      for await (const event of client.stream(INTENTS.WatchIntents, { after }, { signal })) {
        yield toIntentEvent(event);
      }
    },
  };
}
