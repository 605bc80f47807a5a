import { z } from "@hono/zod-openapi";

/** The terminal program, `terminal_info()`. */
export const TerminalInfoSchema = z
  .object({
    communityAccount: z.boolean().describe("MQL5.community credentials present"),
    communityConnection: z.boolean().describe("Connected to MQL5.community"),
    connected: z.boolean().describe("Connected to the trade server"),
    dllsAllowed: z.boolean().describe("DLL import permitted"),
    tradeAllowed: z.boolean().describe('"Algo Trading" button on'),
    tradeapiDisabled: z.boolean().describe("Python API trading switched off in options"),
    emailEnabled: z.boolean().describe("Mail sending configured"),
    ftpEnabled: z.boolean().describe("FTP reports configured"),
    notificationsEnabled: z.boolean().describe("Phone push configured"),
    mqid: z.boolean().describe("MetaQuotes ID present"),
    build: z.int().describe("Terminal build"),
    maxbars: z.int().describe('"max bars in chart" option'),
    codepage: z.int().describe("Windows code page"),
    pingLast: z.int().describe("Last ping to the server in microseconds"),
    communityBalance: z.number().describe("MQL5.community balance"),
    retransmission: z.number().describe("Share of resent packets, percent"),
    company: z.string().describe("Terminal vendor"),
    name: z.string().describe("Terminal name"),
    language: z.string().describe("UI language"),
    path: z.string().describe("Install folder"),
    dataPath: z.string().describe("Data folder (holds MQL5\\Files)"),
    commondataPath: z.string().describe("Shared folder; common files sit in its Files subfolder"),
  })
  .openapi("TerminalInfo");

/** The terminal program, `terminal_info()`. */
export type TerminalInfo = z.infer<typeof TerminalInfoSchema>;
