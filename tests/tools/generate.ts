// Makes every generated file: the Python messages and the TypeScript types of proto/mt5.proto, and the Python form
// of the tables of errors and return codes. With --check it only compares, and fails naming the files that are out of date.
import { join, relative } from "node:path";
import { ERROR_TABLE } from "../../src/error_table.ts";
import { RETCODE_TABLE } from "../../src/retcode_table.ts";
import { LOADER_OPTIONS } from "../../src/terminal/loader_options.ts";

const ROOT = join(import.meta.dirname!, "..", "..");
const PYTHON_GEN = join("mt5-grpc-server", "src", "mt5_grpc_server", "gen");
const TYPESCRIPT_GEN = join("src", "terminal", "gen");
const PYTHON_IMPORT_PATH = "mt5_grpc_server/gen";

type Cell = string | number | boolean;

function pythonTable(source: string, name: string, type: string, rows: [Cell, Cell[]][]): string {
  const text = (value: Cell) =>
    typeof value === "boolean" ? (value ? "True" : "False") : JSON.stringify(value);
  const lines = rows.map(([key, cells]) => `    ${text(key)}: (${cells.map(text).join(", ")}),\n`);
  return `"""Generated from ${source}. Do not edit."""\n\n${name}: dict[${type}] = {\n${lines.join("")}}\n`;
}

function errorTable(): string {
  const rows = Object.entries(ERROR_TABLE).map((
    [code, row],
  ): [Cell, Cell[]] => [code, [row.grpc, row.http, row.title, row.retryable, row.hint]]);
  return pythonTable("src/error_table.ts", "ERROR_TABLE", "str, tuple[str, int, str, bool, str]", rows);
}

function retcodeTable(): string {
  const rows = Object.entries(RETCODE_TABLE).map((
    [retcode, row],
  ): [Cell, Cell[]] => [Number(retcode), [row.name, row.ending, row.code ?? "", row.why, row.hint ?? ""]]);
  return pythonTable("src/retcode_table.ts", "RETCODE_TABLE", "int, tuple[str, str, str, str, str]", rows);
}

async function run(command: string, args: string[], cwd: string): Promise<void> {
  const { success, stderr } = await new Deno.Command(command, { args, cwd, stdout: "null" }).output();
  if (!success) throw new Error(`Cannot generate: ${command} failed: ${new TextDecoder().decode(stderr)}`);
}

function python(): string {
  const folder = join(ROOT, "mt5-grpc-server", ".venv");
  return Deno.build.os === "windows" ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}

async function generateInto(target: string): Promise<void> {
  const pythonTarget = join(target, PYTHON_GEN);
  await Deno.mkdir(pythonTarget, { recursive: true });
  await run(python(), [
    "-m",
    "grpc_tools.protoc",
    `-I${PYTHON_IMPORT_PATH}=${join(ROOT, "proto")}`,
    `--python_out=${join(target, "mt5-grpc-server", "src")}`,
    `--pyi_out=${join(target, "mt5-grpc-server", "src")}`,
    `--grpc_python_out=${join(target, "mt5-grpc-server", "src")}`,
    `${PYTHON_IMPORT_PATH}/mt5.proto`,
  ], ROOT);
  await Deno.writeTextFile(join(pythonTarget, "error_table.py"), errorTable());
  await Deno.writeTextFile(join(pythonTarget, "retcode_table.py"), retcodeTable());
  const loaderFlags = Object.entries(LOADER_OPTIONS).map(([name, value]) =>
    `--${name}=${value === String ? value.name : value}`
  );
  await run(Deno.execPath(), [
    "run",
    "--quiet",
    "--allow-all",
    "npm:@grpc/proto-loader@0.8.1/proto-loader-gen-types",
    ...loaderFlags,
    "--grpcLib=@grpc/grpc-js",
    "--importFileExtension=.ts",
    `--outDir=${join(target, TYPESCRIPT_GEN)}`,
    "proto/mt5.proto",
  ], ROOT);
}

async function files(folder: string, base = folder): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const entry of Deno.readDir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory && entry.name !== "__pycache__") {
      for (const [name, text] of await files(path, base)) found.set(name, text);
    } else if (entry.isFile && entry.name !== "__init__.py") {
      found.set(relative(base, path), await Deno.readTextFile(path));
    }
  }
  return found;
}

async function update(target: string, folder: string, check: boolean): Promise<string[]> {
  const made = await files(join(target, folder));
  const present = await files(join(ROOT, folder));
  const stale = [...new Set([...made.keys(), ...present.keys()])].filter((name) =>
    made.get(name) !== present.get(name)
  );
  if (check) return stale.map((name) => join(folder, name));
  for (const name of stale) {
    const path = join(ROOT, folder, name);
    const text = made.get(name);
    if (text === undefined) await Deno.remove(path);
    else {
      await Deno.mkdir(join(path, ".."), { recursive: true });
      await Deno.writeTextFile(path, text);
    }
  }
  return [];
}

const check = Deno.args.includes("--check");
const target = await Deno.makeTempDir();
try {
  await generateInto(target);
  const stale = [...await update(target, PYTHON_GEN, check), ...await update(target, TYPESCRIPT_GEN, check)];
  if (stale.length > 0) {
    throw new Error(`Generated files are out of date, run \`deno task gen\`: ${stale.join(", ")}`);
  }
} finally {
  await Deno.remove(target, { recursive: true });
}
