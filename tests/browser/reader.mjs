// A document becomes choices that are looked over, and a budget to use, to keep and to send (V1 to V7).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, ready, visit } from "./support/chromium.mjs";
import { assertEventually } from "./support/desk.mjs";
import { DUTCH, Member } from "./support/page.mjs";
import { openReader, Reader } from "./support/reader.mjs";
import { programme } from "./support/pdf.mjs";

const HEADINGS = `Kadernota 2027-2030 gemeente Rietveen

7.1.1 Archief op orde € 32.000 nadeel (2027), € 20.000 (2028)
€ 24.000 (2029)
Het archief loopt achter.

7.1.2 Leges omgevingsloket € 12.500 voordeel (meerjarig)
De leges worden kostendekkend.
`;
const UNSAID = `Voorstellen
Omschrijving 2027 2028 2029 2030
Zwembad langer open -40.000 -40.000 -40.000 -40.000
Hondenbelasting 15.000 15.000 15.000 15.000
Brug renoveren -25.000 0 0 0
`;

browserTest("a text becomes a budget on this device, on which the page opens", {}, async ({ site, page }) => {
  await visit(page, site.address);
  const member = new Member(page);
  await page.getByRole("button", { name: DUTCH.menu, exact: true }).click();
  await page.getByRole("link", { name: "Eigen document inlezen" }).click();
  await ready(page);
  await assertAccessible(page, "the page for documents");
  const reader = new Reader(page);
  await reader.readText(HEADINGS);
  await assertAccessible(page, "the review");
  assert.deepEqual(await reader.choices(), [
    "Archief op orde: -32000 -20000 -24000 0",
    "Leges omgevingsloket: 12500 12500 12500 12500",
  ]);
  const lit = await reader.row("Archief op orde").locator("mark").allInnerTexts();
  assert.ok(lit.some((words) => words.includes("32.000")) && lit.some((words) => words.includes("24.000")), lit.join("|"));
  await reader.button("Als begroting gebruiken").click();
  await page.waitForURL(/begroting=/);
  await ready(page);
  assert.match(await page.locator(".document__title").innerText(), /Kadernota 2027-2030/);
  await member.shows("Effect van de keuzes", ["−19.500", "−7.500", "−11.500", "+12.500"]);
  // It lies beside no page, so a scenario of it is sent with the budget.
  await page.getByRole("switch").first().click();
  await page.getByRole("button", { name: "Delen", exact: true }).click();
  assert.match(await page.locator("#share-link").inputValue(), /inlezen\.html#b1\.[\w-]+\.s1\.[\w-]+$/);
  await page.getByRole("button", { name: "Sluiten" }).click();
  // It stands beside the budget that was there, and goes only on a second word.
  await page.goto(site.address);
  await ready(page);
  assert.match(await page.locator(".document__title").innerText(), /Duo/);
  await page.goto(`${site.address}inlezen.html`);
  await ready(page);
  await page.getByRole("button", { name: /^Verwijder Kadernota/ }).click();
  await page.getByRole("button", { name: "Ja, verwijder" }).click();
  assert.match(await reader.said(), /verwijderd/);
  assert.equal(await page.locator(".own__budget").count(), 0);
});

browserTest("what holds for the whole document is asked once, with its effect before it is taken", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  await reader.readText(UNSAID);
  const question = page.getByRole("group", { name: "Wat betekent een min in dit document?" });
  await question.getByLabel("Een min is een voordeel voor het saldo").check();
  const effect = question.locator(".effect");
  assert.match(await effect.getByRole("row", { name: /^Nu/ }).innerText(), /−50\.000/);
  assert.match(await effect.getByRole("row", { name: /^Straks/ }).innerText(), /\+50\.000/);
  assert.deepEqual(await reader.sum("Alle keuzes samen"), ["−50.000", "−25.000", "−25.000", "−25.000"]);
  await assertAccessible(page, "a question with its effect");
  await picture(page, "reader-question");
  await effect.getByRole("button", { name: "Dit klopt, neem over" }).click();
  await assertEventually(() => reader.sum("Alle keuzes samen"), ["+50.000", "+25.000", "+25.000", "+25.000"]);
  assert.equal(await question.count(), 0);
  await reader.button("Ongedaan maken").click();
  await assertEventually(() => reader.sum("Alle keuzes samen"), ["−50.000", "−25.000", "−25.000", "−25.000"]);
  await reader.button("Opnieuw doen").click();
  await assertEventually(() => reader.sum("Alle keuzes samen"), ["+50.000", "+25.000", "+25.000", "+25.000"]);
});

browserTest("a row is corrected, split, joined, left out and added, and a total is compared with", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  await reader.readText(UNSAID.replace("Voorstellen", "Voorstellen; een minteken is een nadeel; bedragen in euro"));
  await page.getByRole("button", { name: "Verbeter: Brug renoveren" }).click();
  const form = page.locator(".form");
  await form.getByLabel("Titel", { exact: true }).fill("Brug bij de haven renoveren");
  await form.getByLabel("Bedrag 2028").fill("5.000 N");
  await form.getByLabel("pm in 2029").check();
  await form.getByLabel("Incidenteel").check();
  await assertAccessible(page, "a row that is corrected");
  await form.getByRole("button", { name: "Gereed" }).click();
  await assertEventually(async () => (await reader.choices()).at(-1), "Brug bij de haven renoveren: -25000 -5000 pm 0");
  await page.getByRole("button", { name: "Verbeter: Brug bij de haven renoveren" }).click();
  await form.getByText("Samenvoegen of splitsen").click();
  await form.getByLabel("De eerste keuze eindigt na").selectOption({ label: "Brug bij de haven" });
  await form.getByRole("button", { name: "Splits" }).click();
  await assertEventually(async () => (await reader.choices()).some((row) => row.startsWith("renoveren")), true);
  await reader.button("Ongedaan maken").click();
  // Two rows that are one choice: their amounts are added up.
  await page.getByRole("button", { name: "Verbeter: Hondenbelasting" }).click();
  await form.getByText("Samenvoegen of splitsen").click();
  await form.getByRole("button", { name: "Voeg samen met de rij erboven" }).click();
  await assertEventually(async () => (await reader.choices())[0], "Zwembad langer open: -25000 -25000 -25000 -25000");
  await reader.button("Ongedaan maken").click();
  await assertEventually(async () => (await reader.choices())[0], "Zwembad langer open: -40000 -40000 -40000 -40000");
  await page.getByRole("button", { name: "Geen keuze: Hondenbelasting" }).click();
  await assertEventually(() => reader.sum("Alle keuzes samen"), ["−65.000", "−45.000", "−40.000", "−40.000"]);
  await page.locator("summary", { hasText: "Geen keuzes" }).click();
  await page.getByRole("button", { name: "Toch een keuze: Hondenbelasting" }).click();
  await page.locator("summary", { hasText: "Keuze met de hand toevoegen" }).click();
  await page.getByLabel("Titel van de keuze").fill("Kermis");
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await page.locator(".form").getByLabel("Bedrag 2027").fill("1.000");
  await page.locator(".form").getByRole("button", { name: "Gereed" }).click();
  await assertEventually(async () => (await reader.choices()).includes("Kermis: 1000   "), true);
  await page.locator(".sum__controls summary").click();
  await page.getByLabel("Totaal 2027").fill("-49.000");
  await page.getByLabel("Totaal 2028").fill("-31.000");
  await assertEventually(async () => (await reader.sum("Controletotaal"))[0], "klopt");
  assert.match(await page.locator(".sum__row").filter({ hasText: "Controletotaal" }).innerText(), /verschil \+1\.000/);
  // A step that cannot be taken says why, and changes nothing.
  await page.getByRole("button", { name: "Verbeter: Kermis" }).click();
  await page.locator(".form").getByLabel("Titel", { exact: true }).fill(" ");
  await page.locator(".form").getByRole("button", { name: "Gereed" }).click();
  assert.match(await reader.said(), /Vul een titel in/);
});

browserTest("doubtful rows are gone through by keyboard alone, and work survives a reload", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  await reader.readText(HEADINGS);
  const before = await reader.openDoubts();
  assert.ok(before >= 1, "there is something to doubt");
  await page.locator("#reader-heading").focus();
  for (let left = before; left > 0; left -= 1) {
    await page.keyboard.press("Alt+ArrowDown");
    await assertEventually(() => page.evaluate(() => document.activeElement.className), "row row--doubtful");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await assertEventually(() => reader.openDoubts(), left - 1);
  }
  await assertEventually(() => page.evaluate(() => document.activeElement.id), "reader-heading");
  // As long as the last step is not kept, the page asks before it is left.
  await assertEventually(() => page.evaluate(mayBeLeft), true);
  await page.reload();
  await ready(page);
  await page.locator(".looking").waitFor();
  assert.equal(await reader.openDoubts(), 0);
  await page.keyboard.press("Control+z");
  await assertEventually(() => reader.openDoubts(), 1);
  await reader.button("Ander document").click();
  await reader.button("Ja, ander document").click();
  await page.locator(".drop").waitFor();
  await assertEventually(() => page.evaluate(reviewsThatWait), 0);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator(".looking").count(), 0);
});

const reviewsThatWait = async () => {
  const [{ name }] = await indexedDB.databases();
  const answer = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await answer(indexedDB.open(name));
  const waiting = await answer(database.transaction("work").objectStore("work").count());
  database.close();
  return waiting;
};

const mayBeLeft = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

const copying = { profile: { permissions: ["clipboard-read", "clipboard-write"] } };
browserTest("a link carries the budget; whoever opens it looks first, and keeps it by an act", copying, async ({ page, site, open }) => {
  const reader = await openReader(page, site);
  await reader.readText(HEADINGS);
  await reader.button("Kopieer een link").click();
  assert.match(await reader.said(), /hele begroting zit erin/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${site.address}inlezen.html#b1.`) && link.length < 2_000, link);
  // Sent on, it may be opened on the page with the choices too.
  const other = await open();
  await other.goto(link.replace("inlezen.html", ""));
  await other.waitForURL(/inlezen\.html/);
  await ready(other);
  assert.match(await other.locator("main").first().innerText(), /U bekijkt een begroting uit een link/);
  await assertAccessible(other, "a budget that came in a link");
  const kept = await other.evaluate(() => indexedDB.databases());
  assert.ok(kept.length <= 1);
  await other.getByRole("button", { name: "Bewaar op dit apparaat en open" }).click();
  await other.waitForURL(/begroting=/);
  await ready(other);
  await new Member(other).shows("Effect van de keuzes", ["−19.500", "−7.500", "−11.500", "+12.500"]);
  for (const [broken, sentence] of [
    [link.slice(0, -20), /niet compleet|onderweg veranderd/],
    [link.replace("#b1.", "#b9."), /nieuwere versie/],
    [`${link.slice(0, 60)}A${link.slice(61)}`, /onderweg veranderd|niet compleet/],
  ]) {
    await other.goto("about:blank");
    await other.goto(broken);
    await ready(other);
    assert.match(await new Reader(other).said(), sentence);
  }
});

browserTest("the exported file is a budget file, and opens as such", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  await reader.readText(HEADINGS);
  const download = page.waitForEvent("download");
  await reader.button("Bewaar als budget.json").click();
  const path = await (await download).path();
  const budget = JSON.parse(await readFile(path, "utf8"));
  assert.deepEqual(budget.years, [2027, 2028, 2029, 2030]);
  assert.deepEqual(budget.choices[1].amounts, { 2027: "12500", 2028: "12500", 2029: "12500", 2030: "12500" });
  await page.goto("about:blank");
  const again = await openReader(page, site);
  await reader.button("Ander document").click();
  await reader.button("Ja, ander document").click();
  await again.choose({ name: "budget.json", mimeType: "application/json", buffer: await readFile(path) });
  await page.getByText("Dit is een begrotingsbestand").waitFor();
  budget.choices[0].amounts[2027] = "veertig";
  await page.getByRole("button", { name: "Niet gebruiken" }).click();
  await again.choose({ name: "budget.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(budget)) });
  assert.match(await again.said(), /\$\.choices\[0\]\.amounts\.2027/);
});

browserTest("a browser that refuses storage says so, and the budget can be taken along as a file", {}, async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
  });
  const reader = await openReader(page, site);
  await reader.readText(HEADINGS);
  await reader.button("Als begroting gebruiken").click();
  assert.match(await reader.said(), /bewaart niets voor deze pagina/);
});

for (const [width, height] of [[360, 740], [1600, 900]]) {
  for (const colorScheme of ["light", "dark"]) {
    const profile = { profile: { viewport: { width, height }, colorScheme } };
    browserTest(`every state fits ${width} pixels in ${colorScheme}`, profile, async ({ page, site }) => {
      const reader = await openReader(page, site);
      const fits = async (where) => {
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${where} is ${over} pixels too wide`);
        await assertAccessible(page, where);
        await picture(page, `reader-${where}-${width}-${colorScheme}`);
      };
      await fits("start");
      await reader.readText(UNSAID);
      await page.getByLabel("Een min is een voordeel voor het saldo").check();
      await fits("review");
      await page.getByRole("button", { name: "Verbeter: Zwembad langer open" }).click();
      await fits("form");
    });
  }
}

browserTest("from a document of 300 pages with 80 choices to a budget that is used and sent", copying, async ({ page, site }) => {
  const { file, expected } = programme();
  const reader = await openReader(page, site);
  const begin = Date.now();
  await reader.read({ name: "programmabegroting-2027.pdf", mimeType: "application/pdf", buffer: file });
  console.log(`# 300 pages were read in ${Date.now() - begin} ms`);
  assert.deepEqual((await reader.choices()).toSorted(), expected.toSorted());
  await page.locator(".sum__controls summary").click();
  await reader.button("Kopieer een link").click();
  assert.match(await reader.said(), /Begroting|begroting/);
  await reader.button("Als begroting gebruiken").click();
  await page.waitForURL(/begroting=/);
  await ready(page);
  assert.equal(await page.getByRole("switch").count(), 80);
});
