// What a first visit loads: every file that the page keeps, plain and compressed as a web server would send it.
// Says how far the goal is, and fails above the ceiling, so that nothing grows unseen. `node scripts/size.mjs [dist]`

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

// Bytes, compressed with brotli. The ceiling goes down with what is reached, and never up.
const GOAL = 250_000;
const CEILING = 398_000;

const folder = process.argv[2] ?? "dist";
const worker = await readFile(join(folder, "sw.js"), "utf8").catch(() => {
  console.error(`There is no ${folder}/sw.js: run \`make build\` first.`);
  process.exit(1);
});
const list = worker.match(/const FILES = (\{[^}]*\});/);
if (!list) {
  console.error(`${folder}/sw.js holds no file list: it is no release build. Run \`make build\`.`);
  process.exit(1);
}
const names = [...Object.keys(JSON.parse(list[1])).map((name) => (name === "./" ? "index.html" : name)), "sw.js"];

const COMPRESSED_ALREADY = /\.(png|woff2)$/;
const rows = await Promise.all(
  names.map(async (name) => {
    const content = await readFile(join(folder, name));
    const plain = COMPRESSED_ALREADY.test(name);
    return {
      name,
      raw: content.length,
      gzip: plain ? content.length : gzipSync(content, { level: 9 }).length,
      brotli: plain ? content.length : brotliCompressSync(content).length,
    };
  }),
);
rows.sort((one, other) => other.brotli - one.brotli || one.name.localeCompare(other.name));
const total = { name: "in all" };
for (const size of ["raw", "gzip", "brotli"]) total[size] = rows.reduce((sum, row) => sum + row[size], 0);

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
console.log(`${"A first visit loads (kB)".padEnd(40)}${"raw".padStart(9)}${"gzip".padStart(9)}${"brotli".padStart(9)}`);
for (const row of [...rows, total]) {
  console.log(row.name.padEnd(40) + kilobytes(row.raw) + kilobytes(row.gzip) + kilobytes(row.brotli));
}
const off = total.brotli - GOAL;
console.log(off > 0 ? `That is ${kilobytes(off).trim()} kB above the goal of ${GOAL / 1000} kB.` : `Within the goal of ${GOAL / 1000} kB.`);
if (total.brotli > CEILING) {
  console.error(`And above the ceiling of ${CEILING / 1000} kB: find out what grew.`);
  process.exitCode = 1;
}
