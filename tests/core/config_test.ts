import assert from "node:assert/strict";
import { join } from "node:path";
import { runGateway } from "../support/gateway.ts";

/** The exit code and everything printed by a start that is expected to be refused. */
async function refused(flags: string[], env: Record<string, string> = {}) {
  const started = runGateway(flags, env);
  const { code } = await started.ended;
  return { code, output: started.output };
}

async function withFile(content: string, work: (path: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "settings.json");
  await Deno.writeTextFile(path, content);
  await work(path);
  await Deno.remove(folder, { recursive: true });
}

Deno.test("every fault of the configuration is listed at once and the exit code is 2", async () => {
  const { code, output } = await refused(["--port", "99999", "--mode", "open", "--account", "me"], {
    MT5_LOGIN: "x",
  });
  assert.equal(code, 2);
  assert.match(output, /Cannot use --port "99999": it must be between 0 and 65535\./);
  assert.match(output, /Cannot use --mode "open": it must be standalone, secure or secure-client\./);
  assert.match(output, /Cannot use --account "me": it must be an account number\./);
  assert.match(output, /Cannot use MT5_LOGIN "x": it must be an account number\./);
});

Deno.test("a flag that does not exist is refused with the nearest one that does", async () => {
  const { code, output } = await refused(["--prot", "9000"]);
  assert.equal(code, 2);
  assert.match(output, /unknown option '--prot'/);
  assert.match(output, /--port/);
});

Deno.test("secure modes do not start without their keys", async () => {
  const noKey = await refused(["--mode", "secure"]);
  assert.equal(noKey.code, 2);
  assert.match(
    noKey.output,
    /Cannot start in mode secure: it needs a key; give --api-key or SERVER_API_KEY\./,
  );
  const noSecret = await refused(["--mode", "secure-client", "--api-key", "a-long-key"]);
  assert.equal(noSecret.code, 2);
  assert.match(noSecret.output, /Cannot start in mode secure-client: it needs a secret/);
  assert.doesNotMatch(noSecret.output, /a-long-key/);
});

Deno.test("mode standalone does not listen where other machines reach it", async () => {
  for (const host of ["0.0.0.0", "::", "192.168.1.5", "127.evil.example"]) {
    const { code, output } = await refused(["--host", host]);
    assert.equal(code, 2);
    assert.match(output, /without a key; use --mode secure --api-key KEY, or --host 127\.0\.0\.1\./);
  }
});

Deno.test("a registry gets the key over TLS only, unless it is on this machine or that was admitted", async () => {
  const plain = await refused(["--registry-url", "http://registry.example/x", "--mode", "secure"]);
  assert.match(plain.output, /the key would travel unencrypted to registry\.example/);
  const admitted = await refused([
    "--registry-url",
    "http://registry.example/x",
    "--registry-allow-http",
    "--mode",
    "secure",
  ]);
  assert.doesNotMatch(admitted.output, /unencrypted/);
  const local = await refused(["--registry-url", "http://127.0.0.1:1/x", "--mode", "secure"]);
  assert.doesNotMatch(local.output, /unencrypted/);
  const credentials = await refused([
    "--registry-url",
    "https://user:word@registry.example/",
    "--mode",
    "secure",
  ]);
  assert.match(credentials.output, /must not hold a user name or a password/);
  assert.doesNotMatch(credentials.output, /user:word/);
});

Deno.test("settings that contradict each other are refused", async () => {
  const target = ["--grpc-target", "127.0.0.1:50051"];
  assert.match((await refused([...target, "--paper-seed", "3"])).output, /together with/);
  assert.match((await refused([...target, "--grpc-port", "50052"])).output, /together with/);
  for (
    const [flag, value] of [["--account", "7"], ["--guards", "g.json"], ["--data", "j"], [
      "--broker-timezone",
      "UTC",
    ]]
  ) {
    const { output } = await refused([...target, flag as string, value as string]);
    assert.match(output, new RegExp(`Cannot use ${flag} together with --grpc-target: .*127.0.0.1:50051`));
  }
  const { output } = await refused([
    "--terminal",
    "metatrader5",
    "--backend-command",
    "x",
    "--paper-seed",
    "3",
  ]);
  assert.match(output, /add --terminal paper/);
});

Deno.test("flags win over the environment, the environment over the file", async () => {
  await withFile(`{"port": 70001, "mode": "file", "logLevel": "file"}`, async (path) => {
    const env = { PORT: "70002", SERVER_MODE: "environment" };
    const { output } = await refused(["--config", path, "--port", "70003"], env);
    assert.match(output, /Cannot use --port "70003"/);
    assert.match(output, /Cannot use SERVER_MODE "environment"/);
    assert.match(output, /Cannot use "logLevel" of .*settings\.json "file"/);
    assert.doesNotMatch(output, /70001|70002/);
  });
});

Deno.test("the configuration file may come from SERVER_CONFIG_PATH and holds the keys of 0.5.0", async () => {
  await withFile(
    `{"path": null, "username": "12x", "password": "pw-of-the-file", "server": "Broker"}`,
    async (path) => {
      const { code, output } = await refused([], { SERVER_CONFIG_PATH: path });
      assert.equal(code, 2);
      assert.match(output, /Cannot use "username" of .*settings\.json "12x": it must be an account number/);
      assert.doesNotMatch(output, /pw-of-the-file/);
    },
  );
});

Deno.test("a configuration file that is missing, is not JSON or has unknown keys is refused", async () => {
  assert.match(
    (await refused(["--config", "nowhere.json"])).output,
    /Cannot read the configuration file nowhere\.json/,
  );
  await withFile(`{"password": "half`, async (path) => {
    const { output } = await refused(["--config", path]);
    assert.match(output, /Cannot use .*settings\.json: it is not JSON/);
    assert.doesNotMatch(output, /half/);
  });
  await withFile(`{"prot": 1}`, async (path) => {
    assert.match(
      (await refused(["--config", path])).output,
      /Cannot use "prot" of .*: there is no such setting\./,
    );
  });
});

Deno.test("the help names every flag with examples, and the version is printed", async () => {
  const help = await refused(["--help"]);
  assert.equal(help.code, 0);
  for (
    const flag of [
      "--api-secret",
      "--registry-url",
      "--reload",
      "--paper-clock",
      "--allowed-origin",
      "Examples:",
    ]
  ) {
    assert.ok(help.output.includes(flag), flag);
  }
  const version = await refused(["--version"]);
  assert.deepEqual([version.code, version.output], [0, "0.1.0"]);
});
