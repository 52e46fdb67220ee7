// A new version comes in on the person's word only, whole, and once: reliability case 29.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { browserTest, ready, state, visit } from "./support/chromium.mjs";
import { PROJECT } from "./support/site.mjs";

// Not a scenario: the program would look at it and set it aside.
const WORK = "keuzeruimte:/:elders:a";
const lookForUpdate = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
const accept = (page) => page.evaluate(() => window.dispatchEvent(new Event("keuzeruimte:accept-update")));
const build = (page) => page.locator('meta[name="keuzeruimte-build"]').getAttribute("content");
const becomes = (page, name) => page.locator(`meta[name="keuzeruimte-build"][content="${name}"]`).waitFor({ state: "attached" });
// Budgets that lie beside the page are kept apart from any build.
const keptBuilds = async (page) => (await page.evaluate(() => caches.keys())).filter((name) => !name.endsWith(":budgets"));

async function visitAndKeep(page, site) {
  await visit(page, site.address);
  await state(page, "offline", "ready");
  await page.reload();
  await ready(page);
  await page.evaluate((key) => localStorage.setItem(key, "werk"), WORK);
}

// A server that lets every file be cached for a year must not matter.
const patient = { site: { headers: { "Cache-Control": "max-age=31536000" } } };

browserTest("case 29: a new build waits until the person accepts it, and then replaces the old one whole", patient, async ({ site, page }) => {
  await visitAndKeep(page, site);
  const first = await build(page);
  await site.publishAnotherBuild("tweede");
  await lookForUpdate(page);
  await state(page, "update", "waiting");
  await page.reload();
  await ready(page);
  await state(page, "update", "waiting");
  assert.equal(await build(page), first, "a reload is no consent");

  let loads = 0;
  page.on("load", () => (loads += 1));
  await accept(page);
  await becomes(page, "tweede");
  await ready(page);
  await state(page, "offline", "ready");
  assert.equal(loads, 1, "one reload");
  assert.equal((await keptBuilds(page)).length, 1, "the old build is gone");
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), WORK), "werk");
});

browserTest("case 29: another window is told, and not reloaded", {}, async ({ site, page, open }) => {
  await visitAndKeep(page, site);
  const other = await open();
  await visit(other, site.address);
  await other.evaluate(() => (window.unsaved = "typed here"));
  await site.publishAnotherBuild("tweede");
  await lookForUpdate(page);
  await state(page, "update", "waiting");
  await accept(page);
  await becomes(page, "tweede");
  await state(other, "update", "elsewhere");
  assert.equal(await other.evaluate(() => window.unsaved), "typed here");
});

browserTest("case 29: a deploy that is not complete changes nothing", {}, async ({ site, page }) => {
  await visitAndKeep(page, site);
  const before = await keptBuilds(page);
  const first = await build(page);
  await site.publishAnotherBuild("half");
  await site.remove("manifest.webmanifest");
  await assert.rejects(lookForUpdate(page).then(() => page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.getRegistration();
    if (!installing) throw new Error("refused already");
    await new Promise((_, refused) => installing.addEventListener("statechange", () => refused(new Error(installing.state))));
  })));
  assert.deepEqual(await keptBuilds(page), before);
  await page.reload();
  await ready(page);
  assert.equal(await build(page), first);
  assert.equal(await page.locator("html").getAttribute("data-update"), null);
});

browserTest("the emergency exit lets go of the kept build and of nothing else", {}, async ({ site, page }) => {
  await visitAndKeep(page, site);
  await site.publishAnotherBuild("hersteld");
  await site.write("sw.js", await readFile(join(PROJECT, "web/sw-exit.js"), "utf8"));
  // The page after the exit would register `sw.js` anew: look at it before it can.
  await page.addInitScript(() => Object.defineProperty(navigator.serviceWorker, "register", { value: () => new Promise(() => {}) }));
  await lookForUpdate(page);
  await becomes(page, "hersteld");
  await ready(page);
  assert.deepEqual(await keptBuilds(page), []);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), WORK), "werk");
});
