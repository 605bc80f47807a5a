import { given } from "../given.ts";
import { BrokerClock } from "../trading/broker_clock.ts";
import { DEADLINE_MSC, type GrpcClient } from "./client.ts";
import type { GetStatusResponse__Output } from "./gen/mt5/v1/GetStatusResponse.ts";
import { toInstant } from "./instants.ts";
import { mt5 } from "./proto.ts";
import { digits, integer, toAccountInfo, toTerminalInfo } from "./structures.ts";
import { type Terminal, TERMINAL_STATES, type TerminalStatus } from "./terminal.ts";

const SESSION = mt5.TerminalService.service;
const CLOCK_AGE_MSC = 1_000;
const CLOCK_SOURCES = ["unknown", "configured", "detected", "unknown"] as const;

type SessionCalls = Pick<
  Terminal,
  "connect" | "disconnect" | "status" | "clock" | "version" | "account" | "terminalInfo"
>;

/** The calls that start, end and describe the session with the terminal. */
export function sessionCalls(client: GrpcClient): SessionCalls {
  const status = async () => toStatus(await client.read(SESSION.GetStatus, {}, DEADLINE_MSC.status));
  let clock: { readonly until: number; readonly value: Promise<BrokerClock> } | null = null;
  return {
    status,
    clock() {
      if (clock === null || Date.now() > clock.until) {
        const value = status().then((known) => new BrokerClock(known.clock));
        // A failure is told to those who wait now; the next caller asks again.
        value.catch(() => clock = null);
        clock = { until: Date.now() + CLOCK_AGE_MSC, value };
      }
      return clock.value;
    },
    async connect(request, signal) {
      const wire = given({ ...request, login: digits(request.login) });
      const { account } = await client.once(SESSION.Connect, wire, DEADLINE_MSC.connect, signal);
      clock = null;
      return toAccountInfo(account ?? {});
    },
    async disconnect() {
      await client.once(SESSION.Disconnect, {}, DEADLINE_MSC.bulk);
    },
    async version() {
      const { version, build, releaseDate } = await client.read(SESSION.GetVersion, {}, DEADLINE_MSC.read);
      return { version, build, releaseDate };
    },
    async account() {
      const { account } = await client.read(mt5.AccountService.service.GetAccount, {}, DEADLINE_MSC.read);
      return toAccountInfo(account ?? {});
    },
    async terminalInfo() {
      const { terminal } = await client.read(SESSION.GetTerminal, {}, DEADLINE_MSC.read);
      return toTerminalInfo(terminal ?? {});
    },
  };
}

function toStatus(wire: GetStatusResponse__Output): TerminalStatus {
  const { clock } = wire;
  return {
    state: TERMINAL_STATES[wire.state - 1] ?? "starting",
    message: wire.message,
    brokerConnected: wire.brokerConnected,
    tradeAllowed: wire.tradeAllowed,
    login: wire.login === undefined ? null : integer(wire.login),
    server: wire.server,
    // Zero is "not given"; every other number is MT5's plus one.
    tradeMode: wire.tradeMode === 0 ? null : wire.tradeMode - 1,
    currency: wire.currency,
    lastError: wire.lastErrorCode === 0
      ? null
      : { code: wire.lastErrorCode, text: wire.lastErrorText, time: toInstant(wire.lastErrorTime) },
    terminalKind: wire.terminalKind,
    terminalBuild: wire.terminalBuild,
    packageVersion: wire.packageVersion,
    serverVersion: wire.serverVersion,
    clock: {
      source: CLOCK_SOURCES[clock?.source ?? 0] ?? "unknown",
      zone: clock?.zone ?? "",
      offsetSeconds: clock?.offsetSeconds ?? null,
      serverTimeMsc: clock?.serverTimeMsc === undefined ? null : Number(clock.serverTimeMsc),
    },
    workerRestarts: wire.workerRestarts,
    queueLength: wire.queueLength,
    startTime: toInstant(wire.startTime),
  };
}
