// When the program is blocked, broken, slow or has panicked: reliability cases 22 and 30.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, ready, state, visit } from "./support/chromium.mjs";
import { toggle } from "./support/desk.mjs";

// No scenarios: a program that still runs would look at them and set them aside.
const WORK = { "keuzeruimte:/:elders:a": "eerste <b>werk</b>", "keuzeruimte:/:elders:b": '{"tweede":1}' };
const FOREIGN = { "andere-app": "niet van ons", "keuzeruimte:/elders/:scenario:a": "van een andere plek" };

const store = (page, entries) => page.addInitScript((all) => {
  for (const [key, value] of Object.entries(all)) if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
}, entries);
const recovery = (page) => page.locator("#recovery");
const shown = (page) => recovery(page).waitFor({ state: "visible" });

async function assertWorkIsHandedBack(page) {
  const texts = await page.locator("#recovery-work textarea").evaluateAll((all) => all.map((one) => one.value));
  assert.deepEqual(texts, Object.values(WORK));
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#recovery-download")]);
  const { records } = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.deepEqual(records, WORK);
}

// A kept program would come from the device, and the damage would not be met.
const NOT_KEPT = { profile: { serviceWorkers: "block" } };
const LOAD_ERRORS = { ...NOT_KEPT, expected: { violations: /^script-src/ } };

browserTest("case 30: a missing program: plain text explains, and the work is handed back", LOAD_ERRORS, async ({ site, page }) => {
  await store(page, { ...WORK, ...FOREIGN });
  await site.remove(await site.name(/\.wasm$/));
  await page.goto(site.address);
  await shown(page);
  await assertWorkIsHandedBack(page);
  await picture(page, "recovery");
  await assertAccessible(page, "the recovery page");
});

browserTest("cases 29 and 30: an altered program does not run", NOT_KEPT, async ({ site, page }) => {
  const name = await site.name(/^page-.*\.js$/);
  await site.write(name, `${await site.read(name)}\nwindow.altered = true;`);
  await page.goto(site.address);
  await shown(page);
  assert.equal(await page.evaluate(() => window.altered), undefined);
});

browserTest("case 30: WebAssembly forbidden by the browser: plain text explains", LOAD_ERRORS, async ({ site, page }) => {
  await site.write("index.html", (await site.read("index.html")).replace("'wasm-unsafe-eval'", ""));
  await page.goto(site.address);
  await shown(page);
  assert.ok(await page.getByText("kan het programma niet starten").isVisible());
});

browserTest("case 30: a slow program: an explanation after five seconds, gone as soon as it starts", NOT_KEPT, async ({ site, page }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.address, { waitUntil: "domcontentloaded" });
  await page.clock.runFor(4_900);
  assert.equal(await recovery(page).isVisible(), false);
  await page.clock.runFor(200);
  await shown(page);
  release();
  await ready(page);
  await recovery(page).waitFor({ state: "hidden" });
});

browserTest("case 30: after a panic nothing in the program can be used, and a safe start is one press away", {}, async ({ site, page }) => {
  await store(page, WORK);
  await visit(page, `${site.address}#s1.gevaarlijk`);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("keuzeruimte:panicked", { detail: "index out of bounds" })));
  await shown(page);
  assert.equal(await page.locator("#app").isVisible(), false);
  assert.match(await page.locator("#recovery-message").textContent(), /index out of bounds/);
  await assertWorkIsHandedBack(page);
  await assertAccessible(page, "the recovery page after a panic");
  await page.click("#recovery-safe");
  await page.waitForURL(`${site.address}?veilig`);
  await ready(page);
  await state(page, "start", "safe");
  for (const [key, value] of Object.entries(WORK)) {
    assert.equal(await page.evaluate((name) => localStorage.getItem(name), key), value);
  }
});

browserTest("case 30: a trap in the program counts as a panic", { expected: { errors: /unreachable/ } }, async ({ site, page }) => {
  await visit(page, site.address);
  await page.evaluate(() => {
    // (module (func (export "f") unreachable))
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    queueMicrotask(exports.f);
  });
  await shown(page);
});

browserTest("case 22: after two starts that never finished the work is shown and not computed", {}, async ({ site, page }) => {
  await store(page, { ...WORK, "keuzeruimte:/:starts": "0 0" });
  await page.goto(site.address);
  await shown(page);
  await state(page, "start", "held");
  assert.equal(await page.locator("#app[data-ready]").count(), 0);
  await assertWorkIsHandedBack(page);
  await assertAccessible(page, "the recovery page of a held start");
  // Trying again is always possible, and a start that works wipes the count.
  await page.click("#recovery-reload");
});

browserTest("a start that works clears the count of starts", {}, async ({ site, page }) => {
  await page.goto(`${site.address}manifest.webmanifest`);
  await page.evaluate(() => localStorage.setItem("keuzeruimte:/:starts", "0"));
  await visit(page, site.address);
  assert.equal(await page.evaluate(() => localStorage.getItem("keuzeruimte:/:starts")), null);
});

browserTest("case 22: two panics in a row lead to the held start, and a press leads out of it", NOT_KEPT, async ({ site, page }) => {
  for (let time = 0; time < 2; time += 1) {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(site.address);
    await shown(page);
    await page.unroute(/\.wasm$/);
  }
  await page.goto(site.address);
  await state(page, "start", "held");
  await page.click("#recovery-reload");
  await ready(page);
});

browserTest("what the recovery page hands over can be loaded back into an empty device", {}, async ({ site, page }) => {
  await visit(page, site.address);
  await toggle(page, 0);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("keuzeruimte:panicked", { detail: "a test" })));
  await shown(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#recovery-download")]);
  const buffer = await readFile(await download.path());
  // Another device: nothing of it is there, not even in the address.
  await page.evaluate(() => localStorage.clear());
  await visit(page, `${site.address}?ander`);
  await page.getByRole("button", { name: "Mijn variant" }).click();
  await page.setInputFiles("#bring-in-file", { name: "bewaard.json", mimeType: "application/json", buffer });
  await page.getByText("1 scenario uit het bestand staat in uw lijst").waitFor();
  assert.equal(await page.locator(".scenarios__entry").count(), 1);
});
