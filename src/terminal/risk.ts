import type { Trading } from "../trading/contract.ts";
import { asApiError, DEADLINE_MSC, type GrpcClient } from "./client.ts";
import { mt5 } from "./proto.ts";
import { toOutcome, toRiskState } from "./trading_wire.ts";

const RISK = mt5.RiskService.service;
// TRADING_MODE_* of the wire.
const MODES = { reducing: 2, halted: 3 } as const;

type RiskCalls = Pick<Trading, "risk" | "haltTrading" | "resumeTrading">;

/** The calls that read the guards and set the kill switch. */
export function riskCalls(client: GrpcClient): RiskCalls {
  return {
    async risk() {
      return toRiskState((await client.read(RISK.GetRisk, {}, DEADLINE_MSC.read)).risk);
    },
    async haltTrading({ mode, ...halt }) {
      const request = { mode: MODES[mode], ...halt };
      try {
        const { risk, outcomes } = await client.trade(RISK.HaltTrading, request, DEADLINE_MSC.trades);
        return { risk: toRiskState(risk), outcomes: outcomes.map((outcome) => toOutcome(outcome)) };
      } catch (error) {
        throw asApiError(error);
      }
    },
    async resumeTrading(reason) {
      try {
        return toRiskState((await client.trade(RISK.ResumeTrading, { reason }, DEADLINE_MSC.trade)).risk);
      } catch (error) {
        throw asApiError(error);
      }
    },
  };
}
