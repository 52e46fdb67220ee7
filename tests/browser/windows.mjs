// Two windows on one device. Reliability cases 24 to 26.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, visit } from "./support/chromium.mjs";
import { assertEventually, positions, safe, scenarios, stored, toggle, unsafe } from "./support/desk.mjs";

async function twoWindows(site, page, open) {
  await visit(page, site.address);
  await toggle(page, 0);
  const other = await open();
  await visit(other, site.address);
  assert.deepEqual(await positions(other), await positions(page));
  return other;
}

browserTest("case 24: edits in two windows: theirs, and mine one step back", {}, async ({ site, page, open }) => {
  const other = await twoWindows(site, page, open);
  const mine = await positions(other);
  await toggle(page, 1);
  await unsafe(other, "conflict");
  await assertAccessible(other, "a conflict");
  await picture(other, "conflict");
  assert.deepEqual(await positions(other), mine, "nothing changes under the member's hands");
  await other.getByRole("button", { name: "Ga verder met het andere venster" }).click();
  await safe(other);
  assert.deepEqual(await positions(other), await positions(page));
  await other.getByRole("button", { name: "Ongedaan maken" }).first().click();
  await assertEventually(() => positions(other), mine);
});

browserTest("case 24: mine as a copy: both are on the device", {}, async ({ site, page, open }) => {
  const other = await twoWindows(site, page, open);
  await toggle(page, 1);
  await unsafe(other, "conflict");
  await toggle(other, 2);
  const mine = await positions(other);
  await other.getByRole("button", { name: "Bewaar dit venster als kopie" }).click();
  await safe(other);
  assert.deepEqual(await positions(other), mine);
  await assertEventually(async () => Object.keys(await scenarios(page)).length, 2);
  await toggle(page, 3);
  await page.bringToFront();
  assert.equal(await page.locator(".banner--safety").count(), 0);
  assert.deepEqual(await positions(other), mine);
});

browserTest("case 25: a record of a newer build: this window writes nothing any more", {}, async ({ site, page, open }) => {
  const other = await twoWindows(site, page, open);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => /:scenario:[^:]+$/.test(one));
    localStorage.setItem(key, '{"keuzeruimte": "scenario", "format": 999}');
  });
  await unsafe(other, "newer");
  const before = await stored(other);
  await toggle(other, 1);
  assert.deepEqual(await stored(other), before);
});

browserTest("case 25: two builds in two tabs do not harm each other", {}, async ({ site, page, open }) => {
  const other = await twoWindows(site, page, open);
  await site.publishAnotherBuild("fffffffffffffffe");
  const newer = await open();
  await visit(newer, site.address);
  const mine = await positions(page);
  // The newer one goes on with the same scenario; the older ones see it, lose nothing and do not reload.
  await toggle(newer, 2);
  await unsafe(page, "conflict");
  await unsafe(other, "conflict");
  assert.deepEqual(await positions(page), mine);
  await page.getByRole("button", { name: "Bewaar dit venster als kopie" }).click();
  await safe(page);
  await other.getByRole("button", { name: "Ga verder met het andere venster" }).click();
  await safe(other);
  assert.deepEqual(await positions(other), await positions(newer));
  assert.equal(Object.keys(await scenarios(newer)).length, 2);
  assert.equal(await newer.locator(".banner--safety").count(), 0);
});

browserTest("case 26: storage cleared elsewhere: kept on screen, saved again when asked", {}, async ({ site, page, open }) => {
  const other = await twoWindows(site, page, open);
  const mine = await positions(other);
  await page.evaluate(() => localStorage.clear());
  await unsafe(other, "removed");
  assert.deepEqual(await positions(other), mine);
  await toggle(other, 1);
  assert.deepEqual(await scenarios(other), {});
  await other.getByRole("button", { name: "Bewaar opnieuw" }).click();
  await safe(other);
  assert.equal(Object.keys(await scenarios(other)).length, 1);
});
