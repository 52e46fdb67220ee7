// Use without a network: reliability cases 28 and 29.

import assert from "node:assert/strict";
import { TYPES } from "../../scripts/serve.mjs";
import { browserTest, ready, state, visit } from "./support/chromium.mjs";

const kept = (page) => page.evaluate(() => caches.keys());

for (const path of ["/", "/gemeente/begroting/"]) {
  browserTest(`case 28: after the first visit the page needs no server (at ${path})`, { site: { path } }, async ({ site, page, open }) => {
    await visit(page, site.address);
    await state(page, "offline", "ready");
    await site.stop();
    await page.reload();
    await ready(page);
    // A link with a fragment, the file's own name, a question mark: all mean the same page.
    for (const ending of ["#s1.abc", "index.html", "?veilig"]) {
      const other = await open();
      await visit(other, site.address + ending);
      await other.close();
    }
  });
}

const DAMAGE = {
  "a missing file": (site, name) => site.remove(name),
  "an altered file": (site, name) => site.write(name, "{}"),
  "a front page in the place of a file": async (site, name) => site.write(name, await site.read("index.html")),
};
for (const [what, damage] of Object.entries(DAMAGE)) {
  browserTest(`case 29: with ${what} nothing is kept and nothing is claimed`, {}, async ({ site, page }) => {
    await damage(site, "manifest.webmanifest");
    await visit(page, site.address);
    await state(page, "offline", "refused");
    assert.deepEqual(await kept(page), []);
  });
}

browserTest("case 28: the promise is made only after everything is kept", {}, async ({ site, page }) => {
  await page.addInitScript(() => {
    const whole = caches.keys.bind(caches);
    window.addEventListener("keuzeruimte:offline-ready", async () => {
      const [name] = await whole();
      window.keptAtPromise = (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname);
    });
  });
  await visit(page, site.address);
  await page.waitForFunction(() => window.keptAtPromise);
  const paths = await page.evaluate(() => window.keptAtPromise);
  for (const file of ["/", "/manifest.webmanifest", `/${await site.name(/\.wasm$/)}`, `/${await site.name(/^page-.*\.js$/)}`]) {
    assert.ok(paths.includes(file), `${file} is kept`);
  }
});

const wrongType = { site: { types: { ...TYPES, ".wasm": "text/plain" } } };
browserTest("a program that the server gives a wrong type is kept with the right one", wrongType, async ({ site, page }) => {
  await visit(page, site.address);
  await state(page, "offline", "ready");
  const type = await page.evaluate(async (name) => {
    const answer = await caches.match(new URL(name, document.baseURI));
    return answer.headers.get("Content-Type");
  }, await site.name(/\.wasm$/));
  assert.equal(type, "application/wasm");
});
