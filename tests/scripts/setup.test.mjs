// Setting up: nothing to do is quick and silent, and a failure says what, why and what to do.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const SETUP = fileURLToPath(new URL("../../scripts/setup", import.meta.url));
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
