// axe-core on a page, injected as text: the content policy of the page stays as it is.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails with rule and place of each violation of WCAG 2.2 AA and of good practice. */
export async function assertAccessible(page, where) {
  await page.evaluate(source);
  // A total that settles in is half transparent for a moment: what counts is what can be read once it stands.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
  assert.deepEqual(found, [], `axe finds something on ${where}`);
}
