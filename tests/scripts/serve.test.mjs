// The small server: what it gives, what it refuses, and what it says when it cannot start.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { fileFor, serve } from "../../scripts/serve.mjs";

const SCRIPT = fileURLToPath(new URL("../../scripts/serve.mjs", import.meta.url));
let folder;
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "keuzeruimte-serve-"));
  await writeFile(join(folder, "index.html"), "de pagina");
  await writeFile(join(folder, "p.wasm"), "\0asm");
  server = await serve({ folder, path: "/deel/" });
});
after(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** The address goes out as it is: fetch would tidy it up first. */
const get = (path, method = "GET") =>
  new Promise((done, fail) => {
    const asked = request({ host: "127.0.0.1", port: server.address().port, path, method }, (answer) => {
      let text = "";
      answer.on("data", (part) => (text += part));
      answer.on("end", () => done({ status: answer.statusCode, type: answer.headers["content-type"], text }));
    });
    asked.on("error", fail);
    asked.end();
  });

test("files are found below the path, with their type", async () => {
  assert.deepEqual(await get("/deel/"), { status: 200, type: "text/html; charset=utf-8", text: "de pagina" });
  assert.equal((await get("/deel/?veilig")).status, 200);
  assert.equal((await get("/deel/p.wasm")).type, "application/wasm");
  assert.equal((await get("/deel/p.wasm", "HEAD")).text, "");
  assert.equal((await get("/")).status, 404);
  assert.equal((await get("/deel/geen.js")).status, 404);
  assert.equal((await get("/deel/", "POST")).status, 405);
});

test("no address leads out of the folder", async () => {
  for (const way of ["../", "..%2f", "%2e%2e/", "..%5c", "a/../../", "/"]) {
    const address = `/deel/${way}${way}${way}etc/passwd`;
    assert.equal((await get(address)).status, 404, address);
    const file = fileFor(folder, "/deel/", address);
    assert.ok(file === undefined || file.startsWith(folder), address);
  }
  for (const broken of ["/deel/%", "/deel/%00", "//"]) assert.equal(fileFor(folder, "/deel/", broken), undefined);
});

test("a port in use gets a sentence and a way out", async () => {
  const { port } = server.address();
  const { code, stderr } = await new Promise((done) => {
    execFile(process.execPath, [SCRIPT, "--port", String(port), folder], (error, _, text) => done({ code: error?.code, stderr: text }));
  });
  assert.equal(code, 1);
  assert.match(stderr, new RegExp(`^Port ${port} is in use .* make run PORT=${port + 1}\n$`));
});
