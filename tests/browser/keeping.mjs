// Kept work: at once, said in words, never lost. Reliability cases 17 to 19, 22, 23 and 27.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, ready, visit } from "./support/chromium.mjs";
import {
  assertEventually, notices, onlyScenario, positions, safe, scenarios, stored, toggle, unsafe,
} from "./support/desk.mjs";

/** A storage that can be told to be full: `window.full = true`. */
const canBeFull = (page) =>
  page.addInitScript(() => {
    window.full = sessionStorage.getItem("full") === "yes";
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (window.full && this === localStorage) throw new DOMException("no room", "QuotaExceededError");
      set.call(this, key, value);
    };
  });

/** How many steps forward the device has. */
const stepsForward = (page) =>
  page.evaluate(() => {
    const kept = Object.entries(localStorage).find(([key]) => /:history:/.test(key));
    return kept ? (JSON.parse(kept[1]).forward?.length ?? 0) : 0;
  });

browserTest("a change is there after a reload, and undo works", {}, async ({ site, page }) => {
  await visit(page, site.address);
  const begin = await positions(page);
  await toggle(page, 0);
  await toggle(page, 1);
  const changed = await positions(page);
  await page.reload();
  await ready(page);
  assert.deepEqual(await positions(page), changed);
  await toggle(page, 2);
  await page.getByRole("button", { name: "Ongedaan maken" }).first().click();
  await assertEventually(() => positions(page), changed);
  assert.notDeepEqual(changed, begin);
  // What was done before the reload can be undone too, and done again.
  for (let steps = 0; steps < 2; steps += 1) await page.getByRole("button", { name: "Ongedaan maken" }).first().click();
  await assertEventually(() => positions(page), begin);
  // Steps are kept a moment after the record; that leaving the page does not lose them is `tests/session/past.rs`.
  await assertEventually(() => stepsForward(page), 3);
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Opnieuw doen" }).first().click();
  await page.getByRole("button", { name: "Opnieuw doen" }).first().click();
  await assertEventually(() => positions(page), changed);
});

browserTest("case 17: storage refused: the page works, says so, and offers a file", {}, async ({ site, page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
  });
  await visit(page, site.address);
  await unsafe(page, "refused");
  await assertAccessible(page, "storage refused");
  await toggle(page, 0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".banner--safety").getByRole("button", { name: "Downloaden" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.keuzeruimte\.json$/);
  await picture(page, "storage-refused");
});

browserTest("case 17: storage taken away while the page is open", {}, async ({ site, page }) => {
  await page.addInitScript(() => {
    const storage = window.localStorage;
    Object.defineProperty(window, "localStorage", {
      get: () => {
        if (window.refused) throw new DOMException("refused", "SecurityError");
        return storage;
      },
    });
  });
  await visit(page, site.address);
  await toggle(page, 0);
  await page.evaluate(() => { window.refused = true; });
  await toggle(page, 1);
  await unsafe(page, "refused");
  await page.evaluate(() => { window.refused = false; });
  await toggle(page, 2);
  await safe(page);
  assert.equal(Object.keys((await onlyScenario(page)).choices).length, 3);
});

browserTest("case 18: full at the start, full later, and free again", {}, async ({ site, page }) => {
  await canBeFull(page);
  await visit(page, site.address);
  await page.evaluate(() => { window.full = true; });
  await toggle(page, 0);
  await unsafe(page, "full");
  await page.evaluate(() => { window.full = false; });
  await page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await safe(page);
  const before = await stored(page);
  await page.evaluate(() => { window.full = true; });
  await toggle(page, 1);
  await unsafe(page, "full");
  assert.deepEqual(await stored(page), before, "the earlier record is intact");
  await page.evaluate(() => { window.full = false; });
  await toggle(page, 2);
  await safe(page);
  assert.equal(Object.keys((await onlyScenario(page)).choices).length, 3, "what was done meanwhile is kept too");
});

browserTest("case 18: a storage that is really full", {}, async ({ site, page }) => {
  await visit(page, site.address);
  await page.evaluate(() => {
    // Another program on the same origin takes all there is.
    let size = 1 << 20;
    for (let count = 0; size > 0; count += 1) {
      try {
        localStorage.setItem(`andere-app-${count}`, "x".repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
  await toggle(page, 0);
  await unsafe(page, "full");
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("andere-app")).forEach((key) => localStorage.removeItem(key)));
  await page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await safe(page);
  assert.equal(Object.keys((await onlyScenario(page)).choices).length, 1);
});

browserTest("case 19: damaged records are set aside and can be downloaded; other programs are left alone", {}, async ({ site, page }) => {
  await page.addInitScript(() => {
    if (localStorage.length > 0) return;
    localStorage.setItem("keuzeruimte:/:scenario:a", '{"keuzeruimte": "scenario", "format": 1, "bud');
    localStorage.setItem("andere-app", "niet van ons");
    localStorage.setItem("keuzeruimte:/elders/:scenario:a", "van een andere plek");
  });
  await visit(page, site.address);
  const notice = notices(page).getByText("apart gezet");
  await notice.waitFor();
  await Promise.all([page.waitForEvent("download"), notices(page).getByRole("button", { name: "Downloaden" }).click()]);
  assert.deepEqual(Object.values(await stored(page)), ['{"keuzeruimte": "scenario", "format": 1, "bud']);
  const others = await page.evaluate(() => [localStorage.getItem("andere-app"), localStorage.getItem("keuzeruimte:/elders/:scenario:a")]);
  assert.deepEqual(others, ["niet van ons", "van een andere plek"]);
  await toggle(page, 0);
  assert.equal(Object.keys(await scenarios(page)).length, 1);
});

browserTest("case 22: a safe start does not touch kept work", {}, async ({ site, page }) => {
  await visit(page, site.address);
  await toggle(page, 0);
  const before = await scenarios(page);
  await visit(page, `${site.address}?veilig`);
  assert.notEqual(await positions(page).then((all) => all[0]), false, "the kept work is not opened");
  await toggle(page, 1);
  const after = await scenarios(page);
  for (const [key, record] of Object.entries(before)) assert.deepEqual(after[key], record);
  assert.equal(Object.keys(after).length, 2);
});

browserTest("case 23: settings alone are kept", {}, async ({ site, page }) => {
  await visit(page, site.address);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.locator("#menu").getByRole("button", { name: "Uitleg en instellingen" }).click();
  await page.getByRole("radio", { name: "Donker" }).check();
  await assertEventually(() => page.locator("html").getAttribute("data-theme"), "dark");
  await page.getByRole("radio", { name: "English" }).check();
  await assertEventually(() => page.locator("html").getAttribute("lang"), "en");
  await assertAccessible(page, "the about dialog, dark and English");
  await picture(page, "about");
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.deepEqual(await scenarios(page), {}, "settings make no scenario");
});

browserTest("case 27: closed right after a change, the change is there", {}, async ({ site, page, open }) => {
  await visit(page, site.address);
  await page.evaluate(() => new Promise((done) => {
    document.querySelector("[role=switch]").click();
    setTimeout(done, 10);
  }));
  const changed = await positions(page);
  await page.close();
  const back = await open();
  await visit(back, site.address);
  assert.deepEqual(await positions(back), changed);
});

browserTest("several scenarios: new, named, copied, deleted and put back", {}, async ({ site, page }) => {
  await visit(page, site.address);
  await toggle(page, 0);
  const dialog = page.locator("#scenarios");
  const openDialog = () => page.locator(".scenario").click();
  await openDialog();
  await page.locator("#scenario-name").fill("Fractie West");
  await assertAccessible(page, "the scenarios dialog");
  await picture(page, "scenarios");
  await dialog.getByRole("button", { name: "Nieuw scenario" }).click();
  await dialog.waitFor({ state: "detached" });
  await toggle(page, 1);
  assert.equal(Object.keys(await scenarios(page)).length, 2);
  await openDialog();
  await dialog.getByRole("button", { name: "Verwijder Fractie West" }).click();
  await assertEventually(async () => Object.keys(await scenarios(page)).length, 1);
  await dialog.getByRole("button", { name: "Zet terug" }).click();
  await assertEventually(async () => Object.keys(await scenarios(page)).length, 2);
  await dialog.getByRole("button", { name: "Open Fractie West" }).click();
  await dialog.waitFor({ state: "detached" });
  assert.ok((await page.locator("header").innerText()).includes("Fractie West"));
  // The open one can be deleted too, and put back.
  await openDialog();
  await dialog.getByRole("button", { name: "Verwijderen", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await assertEventually(async () => Object.keys(await scenarios(page)).length, 1);
  await page.getByRole("button", { name: "Zet terug" }).click();
  await assertEventually(async () => Object.keys(await scenarios(page)).length, 2);
});
