// Serves a folder of files on this machine only: `node scripts/serve.mjs [--port 8080] [--path /] [folder]`.
//
// For `make run` and the browser tests. Deliberately absent: caching, compression, listings and anything that a
// public web server needs; dist/ can be put on any of those.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/** The file that an address means inside the folder, or nothing where it would lead out of it. */
export function fileFor(folder, path, address) {
  let wanted;
  try {
    wanted = decodeURIComponent(new URL(address, "http://127.0.0.1").pathname);
  } catch {
    return undefined;
  }
  if (!wanted.startsWith(path) || wanted.includes("\0")) return undefined;
  const relative = wanted.slice(path.length);
  const file = resolve(folder, relative === "" || relative.endsWith("/") ? join(relative, "index.html") : relative);
  return file.startsWith(resolve(folder) + sep) ? file : undefined;
}

/** Starts serving; `path` is where the folder begins on the server, with slashes at both ends; `headers` come on top. */
export function serve({ folder, port = 0, path = "/", headers = {}, types = TYPES }) {
  const server = createServer(async (request, response) => {
    const answer = (status, text) => {
      response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, "only reading is possible here");
    const file = fileFor(folder, path, request.url);
    const found = file && (await stat(file).catch(() => undefined));
    if (!found?.isFile()) return answer(404, "not found");
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Length": found.size,
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      ...headers,
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  return new Promise((ready, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => ready(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));

async function main(words) {
  const options = { folder: "dist", port: 8080, path: "/" };
  while (words.length > 0) {
    const word = words.shift();
    if (word === "--port") options.port = Number(words.shift());
    else if (word === "--path") options.path = words.shift();
    else options.folder = word;
  }
  try {
    const server = await serve(options);
    console.log(`Keuzeruimte: http://127.0.0.1:${server.address().port}${options.path}   (stop with Ctrl+C)`);
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => {
        server.closeAllConnections();
        server.close();
      });
    }
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${options.port} is in use by another program. Stop that program, or choose another port: make run PORT=${options.port + 1}`
        : `The page cannot be served on port ${options.port}: ${error.message}`,
    );
    process.exitCode = 1;
  }
}
