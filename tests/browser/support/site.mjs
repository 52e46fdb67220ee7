// A published copy of dist/ on a port of its own, which a test may stop, start again, damage or replace.

import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../../scripts/serve.mjs";

export const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/** Publishes dist/ at `path`; `headers` are sent with every file, `types` are what the server says files are. */
export async function publish({ path = "/", headers, types } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "keuzeruimte-site-"));
  await cp(join(PROJECT, "dist"), folder, { recursive: true });
  let server = await serve({ folder, path, headers, types });
  const { port } = server.address();

  const stop = () => {
    server.closeAllConnections();
    return new Promise((stopped) => server.close(stopped));
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}${path}`,
    folder,
    stop,
    async start() {
      server = await serve({ folder, path, port, headers, types });
    },
    async close() {
      if (server.listening) await stop();
      await rm(folder, { recursive: true });
    },
    /** The one file whose name matches. */
    async name(pattern) {
      const found = Object.keys(await fileList(folder)).filter((name) => pattern.test(name));
      if (found.length !== 1) throw new Error(`${pattern} means ${found.length} files: ${found}`);
      return found[0];
    },
    read: (name) => readFile(join(folder, name), "utf8"),
    write: (name, content) => writeFile(join(folder, name), content),
    remove: (name) => rm(join(folder, name)),
    /** Replaces the site by another build: a new name in the page, and a worker that lists it. */
    async publishAnotherBuild(name) {
      const page = (await readFile(join(folder, "index.html"), "utf8"))
        .replace(/(name="keuzeruimte-build" content=")\w+/, `$1${name}`);
      const list = { ...(await fileList(folder)), "./": createHash("sha256").update(page).digest("base64") };
      const worker = (await readFile(join(folder, "sw.js"), "utf8"))
        .replace(/const BUILD = ".*?"/, `const BUILD = "${name}"`)
        .replace(/const FILES = \{[^}]*\}/, `const FILES = ${JSON.stringify(list, null, 2)}`);
      await writeFile(join(folder, "index.html"), page);
      await writeFile(join(folder, "sw.js"), worker);
    },
  };
}

async function fileList(folder) {
  const worker = await readFile(join(folder, "sw.js"), "utf8");
  return JSON.parse(worker.match(/const FILES = (\{[^}]*\})/)[1]);
}
