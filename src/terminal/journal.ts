import type { Trading } from "../trading/contract.ts";
import { DEADLINE_MSC, type GrpcClient, isServiceError } from "./client.ts";
import { mt5 } from "./proto.ts";
import { toApiError } from "./status.ts";
import { fromState, toIntent, toOutcome, toRiskState } from "./trading_wire.ts";

const INTENTS = mt5.IntentService.service;
const RISK = mt5.RiskService.service;
// TRADING_MODE_* of the wire.
const MODES = { reducing: 2, halted: 3 } as const;

type JournalCalls = Pick<Trading, "intent" | "intents" | "risk" | "haltTrading" | "resumeTrading">;

/** The calls that read the journal, and those that set the kill switch. */
export function journalCalls(client: GrpcClient): JournalCalls {
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
    async risk() {
      return toRiskState((await client.read(RISK.GetRisk, {}, DEADLINE_MSC.read)).risk);
    },
    async haltTrading({ mode, ...halt }) {
      const request = { mode: MODES[mode], ...halt };
      const { risk, outcomes } = await client.trade(RISK.HaltTrading, request, DEADLINE_MSC.trades).catch(
        tell,
      );
      return { risk: toRiskState(risk), outcomes: outcomes.map((outcome) => toOutcome(outcome)) };
    },
    async resumeTrading(reason) {
      const { risk } = await client.trade(RISK.ResumeTrading, { reason }, DEADLINE_MSC.trade).catch(tell);
      return toRiskState(risk);
    },
  };
}

function tell(error: unknown): never {
  throw isServiceError(error) ? toApiError(error) : error;
}
