import assert from "node:assert/strict";
import { join, relative, sep } from "node:path";
import { ERROR_TABLE } from "../src/error_table.ts";
import { ErrorReason } from "../src/terminal/gen/mt5/v1/ErrorReason.ts";

const ROOT = join(import.meta.dirname!, "..");
const PYTHON = "mt5-grpc-server/src";
const LONGEST_FILE = 400;

interface Source {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

function sources(folder: string, ending: string): Source[] {
  const found: Source[] = [];
  for (const { name, isDirectory } of Deno.readDirSync(join(ROOT, folder))) {
    if (
      ["gen", "node_modules", "build"].includes(name) || name.startsWith(".") || name.endsWith(".egg-info")
    ) continue;
    const path = join(folder, name);
    if (isDirectory) found.push(...sources(path, ending));
    else if (name.endsWith(ending)) {
      const slashed = relative(ROOT, join(ROOT, path)).split(sep).join("/");
      found.push({ path: slashed, text: Deno.readTextFileSync(join(ROOT, path)) });
    }
  }
  return found;
}

const typescript = [...sources("src", ".ts"), {
  path: "main.ts",
  text: Deno.readTextFileSync(join(ROOT, "main.ts")),
}];
const python = sources(PYTHON, ".py");

/** The modules that a TypeScript file imports. */
function importsOf({ text }: Source): string[] {
  return [
    ...text.matchAll(
      /^(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|\bimport\(\s*"([^"]+)"|^import\s+"([^"]+)"/gm,
    ),
  ]
    .map(([, from, dynamic, bare]) => from ?? dynamic ?? bare as string);
}

function importing(files: readonly Source[], module: RegExp): string[] {
  return files.filter((file) => importsOf(file).some((name) => module.test(name))).map(({ path }) => path);
}

function naming(files: readonly Source[], text: RegExp): string[] {
  return files.filter((file) => text.test(file.text)).map(({ path }) => path);
}

const inside = (folder: string) => typescript.filter(({ path }) => path.startsWith(`src/${folder}/`));

Deno.test("only src/terminal imports grpc-js and the proto loader", () => {
  const users = importing(typescript, /^@grpc\//);
  assert.ok(users.length > 0);
  assert.deepEqual(users.filter((path) => !path.startsWith("src/terminal/")), []);
});

Deno.test("only config.ts reads the environment", () => {
  assert.deepEqual(naming(typescript, /Deno\.env|process\.env/), ["src/config.ts"]);
});

Deno.test("only main.ts serves, exits or traps signals", () => {
  assert.deepEqual(naming(typescript, /Deno\.(serve|exit|addSignalListener)\b/), ["main.ts"]);
});

Deno.test("src/trading is pure: no web framework, no gRPC, no input or output", () => {
  const files = inside("trading");
  assert.ok(files.length > 0);
  assert.deepEqual(importing(files, /hono|^@grpc\/|^node:(fs|net|http|child_process)/), []);
  assert.deepEqual(naming(files, /\bDeno\.|\bfetch\(|\bconsole\./), []);
  const outside = files.flatMap((file) => importsOf(file).map((name) => `${file.path} imports ${name}`))
    .filter((line) => /imports \.\.\/(routes|streaming|terminal|http|backend|app)/.test(line));
  assert.deepEqual(outside, []);
});

Deno.test("routes know the terminal by its interface only", () => {
  const files = inside("routes");
  assert.ok(files.length > 0);
  assert.deepEqual(importing(files, /terminal\/(?!terminal\.ts$)/), []);
});

Deno.test("no file is longer than 400 lines", () => {
  const all = [
    ...typescript,
    ...python,
    ...sources("tests", ".ts"),
    ...sources("mt5-grpc-server/tests", ".py"),
  ];
  const long = all.filter(({ text }) => text.trimEnd().split("\n").length > LONGEST_FILE).map(({ path }) =>
    path
  );
  assert.deepEqual(long, []);
});

Deno.test("the error table, the reasons of the proto and the table of the Python server have the same codes", () => {
  const codes = Object.keys(ERROR_TABLE).sort();
  const reasons = Object.keys(ErrorReason).map((name) => name.replace("ERROR_REASON_", ""));
  assert.deepEqual(reasons.filter((name) => name !== "UNSPECIFIED").sort(), codes);
  const table = Deno.readTextFileSync(join(ROOT, PYTHON, "mt5_grpc_server", "gen", "error_table.py"));
  assert.deepEqual([...table.matchAll(/^ {4}"(\w+)":/gm)].map(([, code]) => code).sort(), codes);
});
