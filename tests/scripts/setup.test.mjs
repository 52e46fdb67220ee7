// Setting up: nothing to do is quick and silent, and a failure says what, why and what to do.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const setUp = (environment = {}, script = `${ROOT}scripts/setup`) =>
  spawnSync(script, ["page"], { encoding: "utf8", env: { ...process.env, ...environment } });

test("with everything there, setting up does nothing and says nothing", () => {
  const { status, stdout, stderr } = setUp();
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
});

test("a failing step is named, with the reason and the way on", async () => {
  // A copy of the scripts in a folder without node_modules, and an npm that fails.
  const project = await mkdtemp(join(tmpdir(), "keuzeruimte-setup-"));
  await cp(ROOT + "scripts", join(project, "scripts"), { recursive: true });
  for (const file of ["Cargo.toml", "package-lock.json"]) await cp(ROOT + file, join(project, file));
  const npm = join(project, "npm");
  await writeFile(npm, '#!/bin/sh\necho "the registry is out of reach"\nexit 7\n');
  await chmod(npm, 0o755);
  const { status, stdout, stderr } = setUp({ PATH: `${project}:${process.env.PATH}` }, join(project, "scripts/setup"));
  await rm(project, { recursive: true });
  assert.equal(status, 1);
  assert.match(stdout, /\[1\/1\] installing npm packages .* about/);
  assert.match(stderr, /failed at the step "npm"/);
  assert.match(stderr, /the registry is out of reach/);
  assert.match(stderr, /What to do: see that npm reaches its registry/);
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
  const result = setUp({ PATH: bin, ...environment });
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
