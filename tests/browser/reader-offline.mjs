// The page for documents without a network: no part of a first visit, kept whole once it is needed.

import assert from "node:assert/strict";
import { browserTest, ready, state, visit } from "./support/chromium.mjs";
import { assertEventually } from "./support/desk.mjs";
import { document, openReader, Reader } from "./support/reader.mjs";

const keptNames = (page) =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname.replace(/-[0-9a-f]{16}/, ""));
  });
const keeps = (page, name) => assertEventually(async () => (await keptNames(page)).includes(name), true);

for (const path of ["/", "/mijn-gemeente/begroting/"]) {
  browserTest(`it is fetched when it is needed, and kept from then on (at ${path})`, { site: { path } }, async ({ site, page, profile }) => {
    const asked = [];
    profile.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await visit(page, site.address);
    await state(page, "offline", "ready");
    const ofReader = (names) => names.filter((name) => /inlezen|reader|reading-worker|pdf-words/.test(name));
    assert.deepEqual(ofReader(asked), [], "a first visit loads nothing of it");
    assert.deepEqual(ofReader(await keptNames(page)), []);

    const reader = await openReader(page, site);
    await keeps(page, `${path}inlezen.html`);
    await keeps(page, `${path}reader_bg.wasm`);
    await site.stop();
    await page.reload();
    await ready(page);
    await reader.readText("Kadernota 2027\n\n1.1 Brug herstellen € 6.000 nadeel (2027)\n");
    assert.deepEqual(await reader.choices(), ["Brug herstellen: -6000 0 0 0"]);
    await reader.button("Ander document").click();
    await reader.button("Ja, ander document").click();
    await reader.choose(document("sideways.pdf"));
    assert.match(await reader.said(), /pdf leest staat nog niet op dit apparaat/);

    await site.start();
    await new Reader(page).read(document("sideways.pdf"));
    await keeps(page, `${path}pdf-words.js`);
    await site.stop();
    await page.goto("about:blank");
    await openReader(page, site);
    await reader.button("Ander document").click();
    await reader.button("Ja, ander document").click();
    await reader.read(document("kadernota.pdf"));
    assert.equal((await reader.choices()).length, 5);
  });
}

browserTest("a half-finished deploy keeps nothing of it", {}, async ({ site, page }) => {
  await visit(page, site.address);
  await state(page, "offline", "ready");
  await site.write("inlezen.html", `${await site.read("inlezen.html")}<!-- of another build -->`);
  await openReader(page, site);
  await page.waitForLoadState("networkidle");
  assert.ok(!(await keptNames(page)).some((name) => name.includes("reader_bg")));
});

browserTest("a new version brings it along where it was used", {}, async ({ site, page }) => {
  await visit(page, site.address);
  await state(page, "offline", "ready");
  await openReader(page, site);
  await keeps(page, "/reader_bg.wasm");
  await site.publishAnotherBuild("0123456789ab");
  await page.goto(site.address);
  await ready(page);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await state(page, "update", "waiting");
  const inNew = await page.evaluate(async () => {
    const name = (await caches.keys()).find((name) => name.endsWith("0123456789ab"));
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  assert.ok(inNew.some((url) => url.endsWith("inlezen.html")), inNew.join("\n"));
});
