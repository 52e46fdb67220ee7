// A balance above the choices becomes the balance before them, by a person's word and by nothing else (V8).

import assert from "node:assert/strict";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, ready } from "./support/chromium.mjs";
import { assertEventually } from "./support/desk.mjs";
import { Member } from "./support/page.mjs";
import { openReader } from "./support/reader.mjs";

const OUTLOOK = `Bedragen in euro's; - is een nadeel

Omschrijving\t2027\t2028\t2029\t2030
Saldo vastgestelde begroting\t-264.000\t-637.000\t120.000\t-974.000
Zwembad langer open\t-40.000\t-40.000\t-40.000\t-40.000
Hogere leges\t30.000\t30.000\t30.000\t30.000
`;

for (const width of [360, 1600]) {
  browserTest(`a balance is asked about, seen with its sign, and counted with at ${width} px`, { profile: { viewport: { width, height: 900 } } }, async ({ page, site }) => {
    const reader = await openReader(page, site);
    await reader.readText(OUTLOOK);
    const question = page.getByRole("group", { name: "Is “Saldo vastgestelde begroting” het saldo vóór de keuzes?" });
    await question.getByLabel(/Ja: 2027: −264\.000 N; 2028: −637\.000 N; 2029: \+120\.000 V/).check();
    await assertAccessible(page, "the question about the balance");
    await picture(page, `reader-start-${width}`);
    await question.getByRole("button", { name: "Dit klopt, neem over" }).click();
    await assertEventually(() => reader.sum("Saldo vóór de keuzes"), ["−264.000", "−637.000", "+120.000", "−974.000"]);
    assert.equal(await question.count(), 0);

    // The other way round, and back.
    await page.locator("summary", { hasText: "Geen keuzes" }).click();
    await page.getByRole("button", { name: /^Keer plus en min om: Saldo vastgestelde/ }).click();
    await assertEventually(() => reader.sum("Saldo vóór de keuzes"), ["+264.000", "+637.000", "−120.000", "+974.000"]);
    await reader.button("Ongedaan maken").click();
    await assertEventually(() => reader.sum("Saldo vóór de keuzes"), ["−264.000", "−637.000", "+120.000", "−974.000"]);

    await reader.button("Als begroting gebruiken").click();
    await page.waitForURL(/begroting=/);
    await ready(page);
    // Effect -10.000 a year.
    await new Member(page).shows("Saldo", ["−274.000", "−647.000", "+110.000", "−984.000"]);
  });
}
