import type { CommandLine } from "./command.ts";

const CANDIDATES: readonly CommandLine[] = Deno.build.os === "windows"
  ? [["py", "-3"], ["python"], ["python3"]]
  : [["python3"], ["python"]];

const OLDEST = [3, 10] as const;

// Prints the version, then whether environments can be made: Debian splits that off.
const PROBE = "import sys; print(*sys.version_info[:2]); import venv, ensurepip; print('complete')";

/** A Python of version 3.10 or newer that can make environments. Throws an Error that says what to install. */
export async function findPython(): Promise<CommandLine> {
  const seen: string[] = [];
  for (const candidate of CANDIDATES) {
    const [version, complete] = (await run([...candidate, "-c", PROBE])).stdout.trim().split(/\r?\n/);
    const [major, minor] = (version ?? "").split(" ").map(Number);
    if (major === undefined || minor === undefined) continue;
    const name = `${candidate.join(" ")} is ${major}.${minor}`;
    if (major !== OLDEST[0] || minor < OLDEST[1]) seen.push(`${name}, which is too old`);
    else if (complete !== "complete") seen.push(`${name}, but its module venv or ensurepip is missing`);
    else return candidate;
  }
  throw new Error(
    "Cannot prepare the terminal server: Python 3.10 or newer with venv is needed" +
      (seen.length === 0 ? " and none was found" : ` (${seen.join("; ")})`) + `; ${advice()}`,
  );
}

/** True where the command runs and ends with success. */
export async function runs(command: CommandLine): Promise<boolean> {
  return (await run(command)).success;
}

async function run([program, ...args]: CommandLine): Promise<{ success: boolean; stdout: string }> {
  try {
    const { success, stdout } = await new Deno.Command(program, { args, stdin: "null", stderr: "null" })
      .output();
    return { success, stdout: new TextDecoder().decode(stdout) };
  } catch {
    return { success: false, stdout: "" };
  }
}

function advice(): string {
  switch (Deno.build.os) {
    case "windows":
      return 'install it from python.org and tick "Add python.exe to PATH".';
    case "darwin":
      return 'install it from python.org or with "brew install python".';
    default:
      return "on Debian and Ubuntu: sudo apt install python3 python3-venv";
  }
}
