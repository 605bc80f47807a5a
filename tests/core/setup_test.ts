import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { prepareEnvironment, pythonOf } from "../../src/backend/setup.ts";
import { Log } from "../../src/log.ts";
import { posixTest } from "../support/posix.ts";
import { Started } from "../support/processes.ts";
import { fileURLToPath } from "node:url";

// Does what Python does for the preparation, in no time: makes environments, and notes what pip is asked for.
const PYTHON_STAND_IN = `#!/bin/sh
case "$*" in
  *"-m venv "*) for folder; do :; done; mkdir -p "$folder/bin"; cp "$0" "$folder/bin/python" ;;
  *"pip install"*) echo "$*" >> "$(dirname "$0")/../pip.log"; [ -z "$FAIL_PIP" ] || { echo "no network here"; exit 1; } ;;
  *"pip --version"*) ;;
  *-c*) printf '3 11\\ncomplete\\n' ;;
esac
`;

interface Project {
  readonly folder: string;
  /** How often pip was asked to install. */
  installs(): number;
  prepare(purpose?: "run" | "test"): Promise<string>;
}

async function withProject(work: (project: Project) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "pyproject.toml"), "[project]\n");
  const python = pythonOf(folder);
  await Deno.mkdir(dirname(python), { recursive: true });
  await Deno.writeTextFile(python, PYTHON_STAND_IN, { mode: 0o755 });
  const log = join(folder, ".venv", "pip.log");
  await work({
    folder,
    installs: () => {
      try {
        return Deno.readTextFileSync(log).trim().split("\n").length;
      } catch {
        return 0;
      }
    },
    prepare: (purpose = "run") => prepareEnvironment(folder, purpose, new Log("error", [])),
  });
  await Deno.remove(folder, { recursive: true });
}

posixTest("an environment is prepared once, and again when the requirements change", async () => {
  await withProject(async ({ folder, prepare, installs }) => {
    assert.equal(await prepare(), pythonOf(folder));
    await prepare();
    assert.equal(installs(), 1);
    await Deno.writeTextFile(join(folder, "pyproject.toml"), "[project]\nversion = '2'\n");
    await prepare();
    assert.equal(installs(), 2);
  });
});

posixTest("an environment for tests also runs the server, but not the other way round", async () => {
  await withProject(async ({ prepare, installs }) => {
    await prepare("run");
    await prepare("test");
    await prepare("run");
    assert.equal(installs(), 2);
  });
});

posixTest("starts at the same time prepare the environment once", async () => {
  await withProject(async ({ prepare, installs }) => {
    await Promise.all([prepare(), prepare(), prepare()]);
    assert.equal(installs(), 1);
  });
});

posixTest("an installation that broke off is told, and done again at the next start", async () => {
  await withProject(async ({ folder, prepare, installs }) => {
    const broken = PYTHON_STAND_IN.replace('[ -z "$FAIL_PIP" ]', "false");
    await Deno.writeTextFile(pythonOf(folder), broken, { mode: 0o755 });
    await assert.rejects(prepare(), /Cannot install the terminal server: .*failed:\n {2}no network here/);
    await Deno.writeTextFile(pythonOf(folder), PYTHON_STAND_IN, { mode: 0o755 });
    await prepare();
    assert.equal(installs(), 2);
  });
});

/** What a checkout without its environment says at its start, with only this Python on the search path. */
async function startWith(python: string | null): Promise<string> {
  const folder = await Deno.makeTempDir();
  const root = fileURLToPath(new URL("../..", import.meta.url));
  for (const name of ["main.ts", "deno.json", "deno.lock", "src", "proto"]) {
    await Deno.symlink(join(root, name), join(folder, name));
  }
  const bin = join(folder, "bin");
  await Deno.mkdir(bin);
  await Deno.mkdir(join(folder, "mt5-grpc-server"));
  await Deno.writeTextFile(join(folder, "mt5-grpc-server", "pyproject.toml"), "");
  if (python !== null) await Deno.writeTextFile(join(bin, "python3"), python, { mode: 0o755 });
  const script =
    `import { findPython } from "./src/backend/python.ts"; await findPython().catch((e) => console.log(e.message));`;
  const started = new Started(Deno.execPath(), ["eval", "--no-lock", script], { PATH: bin }, folder);
  await started.ended;
  await Deno.remove(folder, { recursive: true });
  return started.output;
}

posixTest("a Python that is missing, too old or without venv is told, with what to install", async () => {
  assert.match(await startWith(null), /Python 3\.10 or newer with venv is needed and none was found; /);
  const old = "#!/bin/sh\nprintf '3 9\\ncomplete\\n'\n";
  assert.match(await startWith(old), /python3 is 3\.9, which is too old/);
  const split = "#!/bin/sh\nprintf '3 11\\n'\n";
  assert.match(
    await startWith(split),
    /python3 is 3\.11, but its module venv or ensurepip is missing\); .*install/,
  );
});
