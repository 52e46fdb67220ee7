// The one stylesheet of the page holds no custom property that nothing uses.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import postcss from "postcss";

const dist = new URL("../../dist/", import.meta.url);

test("a theme brings thousands of properties; only those in use are published", async () => {
  const name = (await readdir(dist)).find((file) => /^main-.*\.css$/.test(file));
  const sheet = postcss.parse(await readFile(new URL(name, dist), "utf8"));
  const defined = new Set();
  sheet.walkDecls(/^--/, (declaration) => defined.add(declaration.prop));
  const everything = [];
  for (const place of ["web", "src"]) {
    const folder = new URL(`../../${place}/`, import.meta.url);
    for (const file of await readdir(folder, { recursive: true })) {
      if (/\.(rs|js|svg)$/.test(file)) everything.push(await readFile(new URL(file, folder), "utf8"));
    }
  }
  sheet.walkDecls((declaration) => everything.push(declaration.value));
  const used = new Set(everything.join(" ").match(/--[\w-]+/g) ?? []);
  assert.deepEqual([...defined].filter((property) => !used.has(property)), []);
});
