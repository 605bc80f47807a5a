import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";

/** The trading account the terminal is logged in to, `account_info()`. Money is in `currency`. */
export const AccountInfoSchema = z
  .object({
    login: Integer.describe("Account number"),
    tradeMode: z.int().describe("ACCOUNT_TRADE_MODE_*: demo / contest / real"),
    leverage: z.int().describe("1:N as N"),
    limitOrders: z.int().describe("Max number of active pending orders, 0 = unlimited"),
    marginSoMode: z.int().describe(
      "ACCOUNT_STOPOUT_MODE_*: how margin_so_call / margin_so_so are to be read",
    ),
    tradeAllowed: z.boolean().describe("Account may trade (False: investor password, server ban)"),
    tradeExpert: z.boolean().describe("Server allows automated trading on the account"),
    marginMode: z.int().describe("ACCOUNT_MARGIN_MODE_*: 0 netting, 1 exchange, 2 hedging"),
    currencyDigits: z.int().describe("Decimals of the deposit currency used for money"),
    fifoClose: z.boolean().describe("Positions must be closed first-in-first-out"),
    balance: z.number().describe("Closed result, deposits included"),
    credit: z.number().describe("Broker credit"),
    profit: z.number().describe("Floating result of open positions"),
    equity: z.number().describe("Balance + credit + floating result (swap included)"),
    margin: z.number().describe("Margin in use"),
    marginFree: z.number().describe("Equity - margin (broker settings may exclude floating profit)"),
    marginLevel: z.number().describe("Equity / margin x 100, 0 when margin is 0"),
    marginSoCall: z.number().describe("Margin call level (percent or money)"),
    marginSoSo: z.number().describe("Stop out level (percent or money)"),
    marginInitial: z.number().describe("Reserved margin of pending orders"),
    marginMaintenance: z.number().describe("Minimum equity reserved for open positions"),
    assets: z.number().describe("Assets (exchange accounts, collateral)"),
    liabilities: z.number().describe("Liabilities"),
    commissionBlocked: z.number().describe("Commission accumulated but not yet charged"),
    name: z.string().describe("Client name"),
    server: z.string().describe("Trade server name"),
    currency: z.string().describe("Deposit currency"),
    company: z.string().describe("Broker company"),
  })
  .openapi("AccountInfo");

/** The trading account the terminal is logged in to, `account_info()`. Money is in `currency`. */
export type AccountInfo = z.infer<typeof AccountInfoSchema>;
