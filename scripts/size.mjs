// What a first visit loads: every file that the page keeps, plain and compressed as a web server would send it.
// Says how far the goal is, and fails above the ceiling, so that nothing grows unseen. `node scripts/size.mjs [dist]`

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

// Bytes, compressed with brotli. The ceiling goes down with what is reached, and up only with what the page can do
// more; docs/ARCHITECTURE.md says when and why.
const GOAL = 250_000;
const CEILING = 694_000;

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
async function measured(name) {
  const content = await readFile(join(folder, name));
  const plain = COMPRESSED_ALREADY.test(name);
  return {
    name,
    raw: content.length,
    gzip: plain ? content.length : gzipSync(content, { level: 9 }).length,
    brotli: plain ? content.length : brotliCompressSync(content).length,
  };
}

const rows = await Promise.all(names.map(measured));
rows.sort((one, other) => other.brotli - one.brotli || one.name.localeCompare(other.name));
const SIZES = ["raw", "gzip", "brotli"];
const together = (name, rows) =>
  Object.fromEntries([["name", name], ...SIZES.map((size) => [size, rows.reduce((sum, row) => sum + row[size], 0)])]);
const total = together("in all", rows);

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
console.log(`${"A first visit loads (kB)".padEnd(40)}${"raw".padStart(9)}${"gzip".padStart(9)}${"brotli".padStart(9)}`);
for (const row of [...rows, total]) {
  console.log(row.name.padEnd(40) + kilobytes(row.raw) + kilobytes(row.gzip) + kilobytes(row.brotli));
}
// Fetched once they are needed, by whoever needs them.
for (const [name, part] of [["READER", "and the page for documents"], ["PDF", "and the first PDF that is read"]]) {
  const later = Object.keys(JSON.parse(worker.match(new RegExp(`const ${name} = (\\{[^}]*\\});`))?.[1] ?? "{}"));
  const row = together(part, await Promise.all(later.map(measured)));
  console.log(row.name.padEnd(40) + SIZES.map((size) => kilobytes(row[size])).join(""));
}
const off = total.brotli - GOAL;
console.log(off > 0 ? `That is ${kilobytes(off).trim()} kB above the goal of ${GOAL / 1000} kB.` : `Within the goal of ${GOAL / 1000} kB.`);
if (total.brotli > CEILING) {
  console.error(`And above the ceiling of ${CEILING / 1000} kB: find out what grew.`);
  process.exitCode = 1;
}
