// What a budget and a member can say beside switches: a fictional budget that has all of it, figures by hand.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, visit } from "./support/chromium.mjs";
import { assertEventually, fragment, stored } from "./support/desk.mjs";
import { DUTCH, Member } from "./support/page.mjs";
import { PROJECT } from "./support/site.mjs";

const MODEL = await readFile(join(PROJECT, "tests/support/model.json"), "utf8");
const SIZES = { 360: { width: 360, height: 800 }, 1600: { width: 1600, height: 1250 } };
const WIDE = { profile: { viewport: { width: 1280, height: 900 } } };
const { end, structural } = DUTCH;

browserTest("a later start, in steps: amounts move along and what falls outside is named", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const detail = await member.open("Toezicht in de wijk");
  await detail.getByText("Wanneer", { exact: true }).click();
  await detail.getByLabel("Eerste jaar").selectOption("2028");
  await detail.getByText("Deze keuze is structureel: zij loopt door na 2030.").waitFor();
  await assertEventually(() => member.amounts("Toezicht in de wijk"), ["0", "−40.000", "−40.000", "−40.000"]);
  await detail.getByRole("textbox", { name: "2028", exact: true }).fill("50");
  await assertEventually(() => member.amounts("Toezicht in de wijk"), ["0", "−20.000", "−40.000", "−40.000"]);
  await member.row("Toezicht in de wijk").getByText("vanaf 2028").waitFor();
  await member.undo().click();
  await assertEventually(() => member.amounts("Toezicht in de wijk"), ["0", "−40.000", "−40.000", "−40.000"]);
  await member.undo().click();
  await assertEventually(() => detail.getByLabel("Eerste jaar").inputValue(), "");
});

browserTest("another share changes the amount, and what the others would pay is a table", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const detail = await member.open("Toezicht in de wijk");
  await detail.getByText("Aandeel", { exact: true }).click();
  await detail.getByRole("row", { name: /Aadorp/ }).getByText("−48.000 N").waitFor();
  await detail.getByLabel("Uw aandeel").fill("40");
  await assertEventually(() => member.amounts("Toezicht in de wijk"), ["−32.000", "−32.000", "−32.000", "−32.000"]);
  await detail.getByText("Met uw aandeel").waitFor();
});

browserTest("a range shows beside the balance only to who asks, and the balance stays", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const before = await member.totals(end);
  const detail = await member.open("Toezicht in de wijk");
  await detail.getByText("Onzekerheid", { exact: true }).click();
  await detail.getByLabel("2027 laagst").fill("-60.000");
  await detail.getByText("Vul beide in").waitFor();
  await detail.getByLabel("2027 hoogst").fill("-30.000");
  await detail.getByText("Vul beide in").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Toon bandbreedte" }).click();
  // -145.000; wardens -20.000 or +10.000, parking -10.000 or +5.000.
  await assertEventually(async () => (await member.totals("Saldo, laagst"))[0], "−175.000");
  await assertEventually(async () => (await member.totals("Saldo, hoogst"))[0], "−130.000");
  assert.deepEqual(await member.totals(end), before);
  await page.locator(".curve__band").first().waitFor({ state: "attached" });
});

browserTest("a broken rule is said with its ways out; nothing switches by itself", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await member.switchOf("Bibliotheek op zondag open").click();
  await page.getByText("1 combinatie past niet bij een regel").click();
  assert.equal(await member.switchOf("Bibliotheek een dag dicht").isChecked(), true);
  await page.getByRole("button", { name: "Zet “Bibliotheek een dag dicht” uit" }).click();
  await page.getByText("past niet bij een regel").first().waitFor({ state: "detached" });
  assert.equal(await member.switchOf("Bibliotheek een dag dicht").isChecked(), false);
});

browserTest("a tax of 5 % more: what it brings and what it asks of a household that stays on this device", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await member.ledger().getByRole("button", { name: "Belastingen en heffingen" }).click();
  const dialog = member.dialog("Belastingen en heffingen");
  const ozb = dialog.getByRole("group", { name: "OZB woningen" });
  await ozb.getByLabel("Percentage").fill("5");
  await ozb.getByLabel("Vanaf").selectOption("2028");
  await ozb.getByText("Een gemiddeld huishouden betaalt per jaar € 17,25 meer.").waitFor();
  await dialog.getByLabel("WOZ-waarde van de woning").fill("412.345");
  await ozb.getByText("Uw huishouden betaalt per jaar € 20,62 meer.").waitFor();
  const fee = dialog.getByRole("group", { name: "Rioolheffing" });
  await fee.getByLabel("Percentage").fill("5");
  await fee.getByText(/zou de heffing meer opbrengen dan zij kost/).waitFor();
  await assertAccessible(page, "taxes and charges");
  await dialog.getByRole("button", { name: "Sluiten" }).last().click();
  await member.ledger().getByText("5 % hoger vanaf 2028").waitFor();
  assert.doesNotMatch(await fragment(page), /412345/);
  const kept = Object.entries(await stored(page));
  assert.ok(kept.some(([key, text]) => key === "settings" && text.includes("412345")), "kept as a setting");
  assert.ok(kept.every(([key, text]) => key === "settings" || !text.includes("412345")), "and nowhere else");
});

browserTest("an own choice from a reserve: the reserve moves, the structural balance does not", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const before = await member.totals(structural);
  await page.getByRole("button", { name: DUTCH.add }).click();
  const dialog = member.dialog(DUTCH.addDialog);
  await dialog.getByLabel(DUTCH.addName).fill("Speeltuin");
  await dialog.getByText("Dekking", { exact: true }).click();
  await dialog.getByLabel("Algemene reserve").check();
  await dialog.getByText("het herstelt het structurele evenwicht niet").waitFor();
  await dialog.getByLabel("Bedrag 2028", { exact: true }).fill("300.000");
  await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).click();
  await page.getByText("In 2028, 2029 en 2030 komt de reserve onder de ondergrens.").waitFor();
  assert.deepEqual(await member.totals(structural), before);
});

browserTest("an own choice as an investment counts its charges, never its sum", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await page.getByRole("button", { name: DUTCH.add }).click();
  const dialog = member.dialog(DUTCH.addDialog);
  await dialog.getByLabel(DUTCH.addName).fill("Zwembad");
  await dialog.getByText("Dekking", { exact: true }).click();
  await dialog.getByLabel("als investering").check();
  await dialog.getByLabel("Bedrag", { exact: true }).fill("400.000");
  await dialog.getByLabel("Jaren afschrijven").fill("40");
  await dialog.getByLabel("Rente in procent").fill("2");
  await dialog.getByText(/Lasten per jaar: 2027 €\s18\.000; 2028 €\s17\.800/).waitFor();
  await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).click();
  await assertEventually(() => member.amounts("Zwembad"), ["−18.000", "−17.800", "−17.600", "−17.400"]);
});

browserTest("every total opens into parts that add up, by pointer and by keyboard", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await page.getByRole("button", { name: end, exact: true }).focus();
  await page.keyboard.press("Enter");
  let dialog = member.dialog("Saldo in 2027");
  await dialog.waitFor();
  await assertAccessible(page, "a total");
  await assertSum(dialog);
  await dialog.locator("label").filter({ hasText: "2029" }).click();
  dialog = member.dialog("Saldo in 2029");
  await dialog.waitFor();
  await assertSum(dialog);
  await dialog.locator("label").filter({ hasText: "Structureel saldo" }).click();
  dialog = member.dialog("Structureel saldo in 2029");
  await dialog.waitFor();
  await assertSum(dialog);
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: DUTCH.years, exact: true }).locator('.strip__row--effect [data-year="2028"]').click();
  await member.dialog("Effect van de keuzes in 2028").waitFor();
});

browserTest("prices that rise, and the incidental part of the start balance, are filled in where they are asked for", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await member.choose("Saldo vóór de keuzes en prijzen");
  const dialog = member.dialog(DUTCH.startDialog);
  await dialog.getByText("Prijzen", { exact: true }).click();
  await dialog.getByLabel("Stijging per jaar").fill("10");
  await dialog.getByText("Welk deel is incidenteel?").click();
  await dialog.getByLabel("Incidenteel 2027").fill("-150.000");
  await dialog.getByRole("button", { name: DUTCH.startSave }).click();
  await page.getByText("De bedragen van de keuzes stijgen elk jaar met 10 %.").waitFor();
  // 40.000 and 10 % of it more each year.
  await assertEventually(() => member.amounts("Toezicht in de wijk"), ["−40.000", "−44.000", "−48.400", "−53.240"]);
  await assertEventually(async () => (await member.totals("waarvan incidenteel"))[0], "−150.000");
});

for (const [width, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    browserTest(`everything opened can be read by everyone: ${width} px, ${colorScheme}`, { profile: { viewport, colorScheme } }, async ({ site, page }) => {
      const member = await arrive(site, page);
      await page.getByRole("button", { name: "Toon bandbreedte" }).click();
      await member.switchOf("Bibliotheek op zondag open").click();
      await page.getByText("1 combinatie past niet bij een regel").click();
      await picture(page, `model-${width}-${colorScheme}`);
      const detail = await member.open("Toezicht in de wijk");
      for (const group of ["Wanneer", "Onzekerheid", "Aandeel"]) await detail.getByText(group, { exact: true }).click();
      await assertFits(page);
      await assertAccessible(page, "everything opened");
      await picture(page, `model-detail-${width}-${colorScheme}`);
      for (const [name, open] of Object.entries(dialogs(page, member))) {
        await open();
        await member.dialog(name).waitFor();
        await assertFits(page);
        await assertAccessible(page, name);
        await picture(page, `model-${name.split(" ")[0].toLowerCase()}-${width}-${colorScheme}`);
        await page.keyboard.press("Escape");
        await member.dialog(name).waitFor({ state: "detached" });
      }
    });
  }
}

const dialogs = (page, member) => ({
  "Belastingen en heffingen": async () => {
    await member.ledger().getByRole("button", { name: "Belastingen en heffingen" }).click();
    await page.getByRole("group", { name: "OZB woningen" }).getByLabel("Percentage").fill("5");
  },
  "Saldo in 2027": () => page.getByRole("button", { name: end, exact: true }).click(),
  "Eigen voorstel toevoegen": async () => {
    await page.getByRole("button", { name: DUTCH.add }).click();
    await member.dialog(DUTCH.addDialog).getByLabel(DUTCH.addName).fill("Zwembad");
    await member.dialog(DUTCH.addDialog).getByText("Dekking", { exact: true }).click();
    await member.dialog(DUTCH.addDialog).getByLabel("als investering").check();
  },
});

async function arrive(site, page) {
  page.setDefaultTimeout(10_000);
  await site.write("budget.json", MODEL);
  await visit(page, site.address);
  return new Member(page);
}

/** The amounts that are drawn add up to the sum that is drawn. */
async function assertSum(dialog) {
  const texts = await dialog.locator("td > [aria-hidden=true]").allInnerTexts();
  const cents = texts.map((text) => Math.round(Number(text.replace("−", "-").replace(/[.+]|[VN]| /g, "").replace(",", ".").trim()) * 100));
  const sum = cents.pop();
  assert.equal(cents.reduce((one, two) => one + two, 0), sum, texts.join(" | "));
}

async function assertFits(page) {
  const wide = await page.evaluate(() => {
    const dialog = document.querySelector("dialog[open]");
    const inside = dialog ? dialog.scrollWidth - dialog.clientWidth : 0;
    return Math.max(document.scrollingElement.scrollWidth - document.documentElement.clientWidth, inside);
  });
  assert.ok(wide <= 0, `${wide} px wider than the window`);
}
