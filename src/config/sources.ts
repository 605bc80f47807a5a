import { type Setting, type SettingName, SETTINGS } from "./settings.ts";

/** A value that was given for a setting, and where: "--port", "PORT" or '"port" of server_config.json'. */
export interface Given {
  readonly value: unknown;
  readonly origin: string;
}

/** The values of one source, by name of the setting. */
export type Source = ReadonlyMap<SettingName, Given>;

/** The rows of the table of settings. */
export const ROWS = Object.entries(SETTINGS) as [SettingName, Setting][];

/** What the command line gave; commander names the values as the settings are named. */
export function fromFlags(flags: Readonly<Record<string, unknown>>): Source {
  return collect((name, { flags: spelling }) =>
    spelling === undefined || flags[name] === undefined
      ? null
      : { value: flags[name], origin: spelling.split(" ")[0] as string }
  );
}

/** What the environment gave; an empty variable counts as not set. */
export function fromEnvironment(environment: Readonly<Record<string, string>>): Source {
  return collect((_name, { environment: variable }) => {
    const value = variable === undefined ? undefined : environment[variable];
    return value === undefined || value === "" ? null : { value, origin: variable as string };
  });
}

/** What the configuration file gave; null counts as not set. Unknown keys and unreadable files are faults. */
export function fromFile(path: string, content: string, faults: string[]): Source {
  const parsed = parseObject(path, content, faults);
  for (const key of Object.keys(parsed)) {
    if (!(key in SETTINGS)) faults.push(`Cannot use "${key}" of ${path}: there is no such setting.`);
  }
  return collect((name) =>
    parsed[name] === undefined || parsed[name] === null
      ? null
      : { value: parsed[name], origin: `"${name}" of ${path}` }
  );
}

function collect(look: (name: SettingName, row: Setting) => Given | null): Source {
  const found = new Map<SettingName, Given>();
  for (const [name, row] of ROWS) {
    const given = look(name, row);
    if (given !== null) found.set(name, given);
  }
  return found;
}

function parseObject(path: string, content: string, faults: string[]): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(content);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Record<string, unknown>;
    }
    faults.push(`Cannot use ${path}: it must hold a JSON object such as {"port": 8000}.`);
  } catch {
    // The parser's own message would quote the file, which may hold a password.
    faults.push(`Cannot use ${path}: it is not JSON.`);
  }
  return {};
}
