// Scenarios beside each other (P16, rules F1 to F5). Totals were counted by hand.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, visit } from "./support/chromium.mjs";
import { assertEventually, fragment, notices, scenarios, stored, toggle } from "./support/desk.mjs";
import { drawn, goTo } from "./support/rooms.mjs";

async function linkFrom(profile, site, places) {
  const context = await profile.browser().newContext({ locale: "nl-NL" });
  try {
    const page = await context.newPage();
    await visit(page, site.address);
    for (const place of places) await toggle(page, place);
    return site.address + (await fragment(page));
  } finally {
    await context.close();
  }
}

const strip = (page, letter) => page.getByRole("region", { name: new RegExp(`^${letter} `) });
const effect = (page, letter) => drawn(strip(page, letter).getByRole("row").filter({ hasText: "Effect van de keuzes" }));
const apart = (page, letter) => drawn(strip(page, letter).getByRole("row").filter({ hasText: "Verschil met A" }));
const differing = (page) => page.locator(".beside__title").allInnerTexts();

async function four(page, profile, site) {
  const links = [await linkFrom(profile, site, [0, 2]), await linkFrom(profile, site, [1])];
  await visit(page, site.address);
  await toggle(page, 1);
  await goTo(page, "Vergelijken");
  await page.getByText("Voeg een scenario toe").click();
  for (const link of links) {
    await page.getByLabel("Uit een link").fill(link);
    await page.getByRole("button", { name: "Leg ernaast" }).click();
  }
  await page.getByText("Er liggen vier scenario's naast elkaar").waitFor();
}

// The proposal is -212.100, -191.100, -195.100, -171.100. Mine: without 50.000 a year. C: without 32.000, 20.000,
// 24.000, 0 and without 3.700 a year. D: without 50.000, as mine.
browserTest("four scenarios: totals as each has them, only what differs, and what is shared", {}, async ({ site, profile, page }) => {
  await four(page, profile, site);
  assert.deepEqual(await effect(page, "A"), ["−212.100", "−191.100", "−195.100", "−171.100"]);
  assert.deepEqual(await effect(page, "B"), ["−162.100", "−141.100", "−145.100", "−121.100"]);
  assert.deepEqual(await effect(page, "C"), ["−176.400", "−167.400", "−167.400", "−167.400"]);
  assert.deepEqual(await effect(page, "D"), ["−162.100", "−141.100", "−145.100", "−121.100"]);
  assert.deepEqual(await apart(page, "C"), ["+35.700", "+23.700", "+27.700", "+3.700"]);
  assert.equal((await differing(page)).length, 3);
  await page.getByText("3 keuzes verschillen. 6 zijn overal gelijk.").waitFor();
  await page.getByText("Wat ze gemeen hebben: 6").click();
  await page.getByText("Arbozorg").first().waitFor();
  await picture(page, "compare");

  // Another measure: the differences turn, the totals stay.
  await strip(page, "C").getByRole("button", { name: /^Maak dit de maat/ }).click();
  await assertEventually(() => effect(page, "A"), ["−176.400", "−167.400", "−167.400", "−167.400"]);
  assert.deepEqual(await apart(page, "B"), ["−35.700", "−23.700", "−27.700", "−3.700"]);
});

browserTest("F5: what is compared is looked at, not kept, until the member says so", {}, async ({ site, profile, page }) => {
  await four(page, profile, site);
  assert.equal(Object.keys(await scenarios(page)).length, 1, "only the member's own work is on the device");
  await strip(page, "C").getByRole("button", { name: "Zet in mijn lijst" }).click();
  await notices(page).getByText("Het scenario staat in uw lijst.").waitFor();
  assert.equal(Object.keys(await scenarios(page)).length, 2);
  // What is on the device or on the page is remembered; the other link is not.
  await page.reload();
  await goTo(page, "Vergelijken");
  await assertEventually(() => effect(page, "C"), ["−176.400", "−167.400", "−167.400", "−167.400"]);
  assert.equal(await page.locator(".strip--beside").count(), 3);
});

browserTest("a damaged link beside others changes nothing", {}, async ({ site, profile, page }) => {
  const link = await linkFrom(profile, site, [0]);
  await visit(page, site.address);
  await goTo(page, "Vergelijken");
  const before = await stored(page);
  await page.getByText("Voeg een scenario toe").click();
  await page.getByLabel("Uit een link").fill(link.slice(0, -4));
  await page.getByRole("button", { name: "Leg ernaast" }).click();
  await notices(page).getByText("De link is niet compleet").waitFor();
  assert.equal(await page.locator(".strip--beside").count(), 2);
  assert.deepEqual(await stored(page), before);
});

browserTest("the rooms by keyboard: the heading of a room has the focus", {}, async ({ site, page }) => {
  await visit(page, site.address);
  await page.getByRole("navigation", { name: "Onderdelen" }).getByRole("button", { name: "Vergelijken" }).focus();
  await page.keyboard.press("Enter");
  await assertEventually(() => page.evaluate(() => document.activeElement.innerText), "Scenario's vergelijken");
  assert.equal(await page.locator("[aria-current=page]").innerText(), "Vergelijken");
});

for (const width of [360, 1600]) {
  for (const colorScheme of ["light", "dark"]) {
    browserTest(`comparing at ${width} px, ${colorScheme}`, { profile: { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" } }, async ({ site, profile, page }) => {
      await four(page, profile, site);
      await page.getByText("Wat ze gemeen hebben").click();
      await assertAccessible(page, "a comparison");
      await picture(page, `compare-${width}-${colorScheme}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, "nothing scrolls sideways");
    });
  }
}

browserTest("a comparison on paper", { profile: { viewport: { width: 794, height: 1123 } } }, async ({ site, profile, page }) => {
  await four(page, profile, site);
  await page.emulateMedia({ media: "print" });
  await picture(page, "compare-print");
  assert.equal(await page.getByRole("button", { name: "Maak dit de maat" }).first().isVisible(), false);
});
