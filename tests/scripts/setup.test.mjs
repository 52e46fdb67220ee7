// Setting up: nothing to do is quick and silent, and a failure says what, why and what to do.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const SETUP = fileURLToPath(new URL("../../scripts/setup", import.meta.url));
const LOCK = fileURLToPath(new URL("../../Cargo.lock", import.meta.url));
const setUp = (environment = {}) =>
  spawnSync(SETUP, ["page"], { encoding: "utf8", env: { ...process.env, ...environment } });

test("with everything there, setting up does nothing and says nothing", () => {
  const { status, stdout, stderr } = setUp();
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
});

test("a failing step is named, with the reason and the way on", async () => {
  const empty = await mkdtemp(join(tmpdir(), "keuzeruimte-setup-"));
  const cargo = join(empty, "cargo");
  await writeFile(cargo, '#!/bin/sh\n[ "$1" = --version ] && { echo "cargo 1.99.0"; exit; }\necho "the registry is out of reach"\nexit 7\n');
  await chmod(cargo, 0o755);
  // Tools found elsewhere on the PATH would leave nothing to do.
  for (const tool of ["trunk", "wasm-bindgen"]) {
    await writeFile(join(empty, tool), "#!/bin/sh\necho another version\n");
    await chmod(join(empty, tool), 0o755);
  }
  const { status, stdout, stderr } = setUp({
    KEUZERUIMTE_TOOLS: join(empty, "tools"),
    PATH: `${empty}:${process.env.PATH}`,
  });
  await rm(empty, { recursive: true });
  assert.equal(status, 1);
  assert.match(stdout, /\[1\/2\] building wasm-bindgen .* about/);
  assert.match(stderr, /failed at the step "trunk"/);
  assert.match(stderr, /the registry is out of reach/);
  assert.match(stderr, /What to do: see that cargo reaches its registry/);
});

// A machine without apt: only what is named is there, and cargo, rustc and rustup are stand-ins.
const PLAIN = "bash sh env sed cut sha256sum head tail sort id grep ls mkdir rm dirname cat touch sleep node npm cc".split(" ");

async function machineWithRustup(environment) {
  const bin = await mkdtemp(join(tmpdir(), "keuzeruimte-rustup-"));
  const commands = spawnSync("sh", ["-c", `for name in ${PLAIN.join(" ")}; do command -v $name; done`], { encoding: "utf8" }).stdout.trim().split("\n");
  for (const [place, name] of PLAIN.entries()) await symlink(commands[place], join(bin, name));
  const standIn = async (name, lines) => {
    await writeFile(join(bin, name), `#!/bin/sh\n${lines}\n`);
    await chmod(join(bin, name), 0o755);
  };
  await standIn("cargo", 'echo "cargo 1.99.0"');
  await standIn("rustc", `echo ${bin}`);
  await standIn("rustup", `echo "$*" >${bin}/asked`);
  await standIn("trunk", "echo trunk 0.21.14");
  await standIn("wasm-bindgen", `echo wasm-bindgen ${(await readFile(LOCK, "utf8")).match(/name = "wasm-bindgen"\nversion = "(.*)"/)[1]}`);
  const result = setUp({ KEUZERUIMTE_TOOLS: join(bin, "tools"), PATH: bin, ...environment });
  const asked = await readFile(join(bin, "asked"), "utf8").catch(() => undefined);
  await rm(bin, { recursive: true });
  return { ...result, asked };
}

test("elsewhere rustup is asked for the target", async () => {
  const { status, asked, stderr } = await machineWithRustup({ RUSTUP_AUTO_INSTALL: "1" });
  assert.equal(asked, "target add wasm32-unknown-unknown\n", stderr);
  assert.equal(status, 0);
});

test("where toolchains are to be left alone, a sentence says what to install", async () => {
  const { status, asked, stderr } = await machineWithRustup({ RUSTUP_AUTO_INSTALL: "0" });
  assert.equal(asked, undefined);
  assert.equal(status, 1);
  assert.match(stderr, /RUSTUP_AUTO_INSTALL=0 asks to leave toolchains alone. Run yourself: rustup target add/);
});
