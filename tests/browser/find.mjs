// Finding choices: conditions, order, headings; by keyboard, on a phone, and in the address.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, ready, visit } from "./support/chromium.mjs";
import { assertEventually, fragment, notices, preview, scenarios, toggle } from "./support/desk.mjs";

const WIDE = { profile: { viewport: { width: 1600, height: 900 } } };
const DARK = { profile: { ...WIDE.profile, colorScheme: "dark" } };
const PHONE = { profile: { viewport: { width: 360, height: 740 }, hasTouch: true } };

const shown = (page) => page.locator(".choice__name").allInnerTexts();
const sieve = (page) => page.locator("#sieve-button");
const found = (page) => page.locator(".found");

for (const [where, options] of [["wide", WIDE], ["wide-dark", DARK], ["phone", PHONE]]) {
  browserTest(`conditions with counts, and a sentence when something is hidden: ${where}`, options, async ({ site, page }) => {
    await visit(page, site.address);
    if (where === "phone") assert.ok(!(await page.getByRole("searchbox").isVisible()), "one button on a phone");
    await sieve(page).click();
    await page.getByRole("searchbox").waitFor();
    await assertAccessible(page, `the ways to find, ${where}`);
    await picture(page, `find-${where}`);
    await page.getByRole("checkbox", { name: "met pm (1)" }).check();
    await found(page).getByText("1 van 9 keuzes getoond; de jaren tellen alles mee.").waitFor();
    assert.equal((await shown(page)).length, 1);
    await page.getByLabel("Aan of uit").selectOption({ label: "uit (0)" }).catch(() => {});
    await page.getByRole("searchbox").fill("zwembad");
    await page.getByText("Geen enkele keuze past bij: de woorden “zwembad”").waitFor();
    await found(page).getByRole("button", { name: "Alles tonen" }).click();
    await assertEventually(async () => (await shown(page)).length, 9);
    assert.equal(await page.evaluate(() => document.activeElement.id), "sieve-button");
  });
}

browserTest("order and headings, by keyboard", WIDE, async ({ site, page }) => {
  await visit(page, site.address);
  await sieve(page).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Volgorde").focus();
  await page.getByLabel("Volgorde").selectOption({ label: "grootste bedrag in 2024 eerst" });
  await page.getByLabel("Kopjes").selectOption({ label: "zonder kopjes" });
  await assertEventually(async () => (await shown(page))[0], "Uitbreiding ondersteuning organisatie");
  await page.getByText("9 keuzes", { exact: true }).waitFor();
  await page.keyboard.press("Tab");
  await sieve(page).focus();
  await page.keyboard.press("Space");
  assert.equal(await page.locator("#sieve").count(), 0);
});

browserTest("the address keeps what is sought, and a link to share is without it", WIDE, async ({ site, page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await visit(page, site.address);
  await page.getByRole("searchbox").fill("servicedesk");
  await assertEventually(async () => (await shown(page)).length, 1);
  const looked = await fragment(page);
  assert.match(looked, /~q\.servicedesk$/);
  assert.deepEqual(await scenarios(page), {}, "looking makes no scenario");
  await page.reload();
  await ready(page);
  assert.equal((await shown(page)).length, 1);
  assert.equal(await preview(page).count() + (await notices(page).getByRole("listitem").count()), 0);
  assert.ok(asked.every((address) => !address.includes("servicedesk")), "no server hears what is sought");

  await toggle(page, 0);
  await page.getByRole("button", { name: "Delen" }).first().click();
  const link = page.locator("#share-link");
  assert.doesNotMatch(await link.inputValue(), /~/);
  await page.getByRole("checkbox", { name: "Neem mee wat u zoekt" }).check();
  await assertEventually(async () => (await link.inputValue()).endsWith("~q.servicedesk"), true);
  const shared = await link.inputValue();
  const other = await open();
  await visit(other, shared);
  await assertEventually(async () => (await shown(other)).length, 1);
});
