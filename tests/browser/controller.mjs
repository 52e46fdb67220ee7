// The controller's checklist (docs/controle.md): every case by its number, with the figures that were calculated by
// hand, in the page as a member uses it. Vlierdam is the fictional municipality.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, visit } from "./support/chromium.mjs";
import { assertEventually, fragment } from "./support/desk.mjs";
import { DUTCH, ENGLISH, Member } from "./support/page.mjs";
import { PROJECT } from "./support/site.mjs";

const WIDE = { profile: { viewport: { width: 1600, height: 1250 } } };
const DUO = JSON.parse(await readFile(join(PROJECT, "budgets/duo-2024.json"), "utf8"));
const { effect, end, structural } = DUTCH;

browserTest("1a. Landgraaf's table: the start balance without its incidental part", WIDE, async ({ site, page }) => {
  const member = await duo(site, page);
  await begin(page, "bestaand beleid");
  await member.choose("Saldo vóór de keuzes en prijzen");
  const dialog = member.dialog(DUTCH.startDialog);
  for (const [year, amount] of Object.entries({ 2024: "0", 2025: "0", 2026: "0", 2027: "-1.600.000" })) {
    await dialog.getByLabel(`Saldo ${year}`, { exact: true }).fill(amount);
  }
  await dialog.getByText("Welk deel is incidenteel?").click();
  await dialog.getByLabel("Incidenteel 2024").fill("1.304.000");
  await dialog.getByLabel("Incidenteel 2027").fill("-1.778.000");
  await dialog.getByRole("button", { name: DUTCH.startSave }).click();
  await member.shows(end, ["0", "0", "0", "−1.600.000"]);
  // 0 - 4.766 + 3.462 = -1.304 and -1.600 - 286 + 2.064 = 178, x 1.000.
  await member.shows(structural, ["−1.304.000", "0", "0", "+178.000"]);
  assert.match(await member.sentences(), /Structureel in evenwicht vanaf 2025/);
});

browserTest("1b. a post that the document splits, and a word that the years do not bear out", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  await begin(page, "bestaand beleid");
  await member.shows(structural, ["−490.000", "−1.600.000", "−1.720.000", "−1.575.000"]);
  await member.switchOf("Digitaal loket vernieuwen").click();
  // -120.000 of which -80.000 is incidental.
  await member.shows(end, ["−760.000", "−1.690.000", "−1.760.000", "−1.590.000"]);
  await member.shows(structural, ["−530.000", "−1.640.000", "−1.760.000", "−1.615.000"]);
  assert.match(await member.sentences(), /Niet structureel in evenwicht in 2027 en niet in 2030/);
  const detail = await member.open("Camera's op het stationsplein");
  await detail.getByText("Dat past niet bij het woord incidenteel; het telt zoals het document het noemt.").waitFor();
});

browserTest("2. three references: the difference changes with the reference, the balance does not", WIDE, async ({ site, page }) => {
  const member = await duo(site, page);
  await member.shows(effect, ["−212.100", "−191.100", "−195.100", "−171.100"]);
  await member.switchOf("Servicedesk").click();
  await member.shows(effect, ["−188.050", "−167.050", "−171.050", "−147.050"]);
  await member.shows(DUTCH.difference, ["+24.050", "+24.050", "+24.050", "+24.050"]);
  await page.locator("label").filter({ hasText: "bestaand beleid" }).first().click();
  await member.shows(DUTCH.difference, ["−188.050", "−167.050", "−171.050", "−147.050"]);
  await member.shows(effect, ["−188.050", "−167.050", "−171.050", "−147.050"]);
});

browserTest("3. another year, a step and an end; what falls outside is named", WIDE, async ({ site, page }) => {
  const member = await duo(site, page);
  const title = "Uitbreiding ondersteuning organisatie";
  const detail = await member.open(title);
  await detail.getByText("Wanneer", { exact: true }).click();
  await detail.getByLabel("Eerste jaar").selectOption("2025");
  await assertEventually(() => member.amounts(title), ["0", "−50.000", "−50.000", "−50.000"]);
  await detail.getByRole("textbox", { name: "2025", exact: true }).fill("50");
  await assertEventually(() => member.amounts(title), ["0", "−25.000", "−50.000", "−50.000"]);
  await detail.getByLabel("Tot en met").selectOption("2026");
  await assertEventually(() => member.amounts(title), ["0", "−25.000", "−50.000", "0"]);
  const other = await vlierdam(site, page);
  const works = await other.open("Bedrijventerrein De Kwel opknappen");
  await works.getByText("Wanneer", { exact: true }).click();
  await works.getByLabel("Eerste jaar").selectOption("2030");
  await works.getByText(/Buiten de jaren van deze begroting valt dan: 2031\s−100\.000/).waitFor();
  await assertEventually(() => other.amounts("Bedrijventerrein De Kwel opknappen"), ["0", "0", "0", "−200.000"]);
});

browserTest("4a. pm with an own estimate, low and high; the wrong way round is not taken", WIDE, async ({ site, page }) => {
  const member = await duo(site, page);
  const title = "Inclusie, diversiteit en Wet banenafspraak";
  const detail = await member.open(title);
  await detail.getByLabel("Eigen schatting, elk jaar hetzelfde").fill("-10.000");
  await member.shows(effect, ["−222.100", "−201.100", "−205.100", "−181.100"]);
  await detail.getByText("Onzekerheid", { exact: true }).click();
  await detail.getByLabel("2024 laagst").fill("-5.000");
  await detail.getByLabel("2024 hoogst").fill("-15.000");
  await detail.getByLabel("2025 laagst").focus();
  await detail.getByText("Het laagste is hoger dan het hoogste.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Toon bandbreedte" }).count(), 0);
  await detail.getByLabel("2024 laagst").fill("-15.000");
  await detail.getByLabel("2024 hoogst").fill("-5.000");
  await detail.getByText("Het laagste is hoger dan het hoogste.").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Toon bandbreedte" }).click();
  await member.shows("Effect, laagst", ["−227.100", "−201.100", "−205.100", "−181.100"]);
  await member.shows("Effect, hoogst", ["−217.100", "−201.100", "−205.100", "−181.100"]);
  await member.shows(effect, ["−222.100", "−201.100", "−205.100", "−181.100"]);
});

browserTest("4b. the band of the balance and of the structural balance, by both rules", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  await begin(page, "bestaand beleid");
  await member.switchOf("Betaald parkeren in het centrum").click();
  await member.switchOf("Verkiezingen in 2027").click();
  const likely = [await member.totals(end), await member.totals(structural)];
  await page.getByRole("button", { name: "Toon bandbreedte" }).click();
  // 2027: elections 95.000 and 2 % either way; 2028: parking between 120.000 and 260.000.
  await member.shows("Saldo, laagst", ["−736.900", "−1.530.000", "−1.550.000", "−1.380.000"]);
  await member.shows("Saldo, hoogst", ["−733.100", "−1.390.000", "−1.380.000", "−1.210.000"]);
  await member.shows("structureel, laagst", ["−490.000", "−1.480.000", "−1.550.000", "−1.405.000"]);
  await member.shows("structureel, hoogst", ["−490.000", "−1.340.000", "−1.380.000", "−1.235.000"]);
  await page.locator("label").filter({ hasText: "acht van de tien" }).click();
  await page.getByText("is 1.000 keer een bedrag getrokken").waitFor();
  // The triangle from 120 to 260 with its top at 210: 120 + √(0,1 x 140 x 90) = 155,5 and 260 - √(0,1 x 140 x 50) = 233,5.
  const [low, high] = [(await member.totals("Saldo, ondergrens"))[1], (await member.totals("Saldo, bovengrens"))[1]].map(euros);
  assert.ok(Math.abs(low - (-1_650_000 + 155_500)) < 4_000, String(low));
  assert.ok(Math.abs(high - (-1_650_000 + 233_500)) < 4_000, String(high));
  assert.equal(euros((await member.totals("structureel, ondergrens"))[1]), low + 50_000, "the same draws");
  assert.deepEqual([await member.totals(end), await member.totals(structural)], likely, "the likely figures stay");
});

browserTest("5. gross, key and share; what the others pay when one steps out; the warning", WIDE, async ({ site, page }) => {
  const member = await duo(site, page);
  const health = await member.open("Arbozorg en agressie");
  await health.getByText("25.000 × 37 % = ").or(health.getByText(/25\.000.*37.*9\.250/)).first().waitFor();
  const other = await vlierdam(site, page);
  const detail = await other.open("Hogere bijdrage aan de veiligheidsregio");
  await detail.getByText(/zienswijze/).first().waitFor();
  await detail.getByText("Aandeel", { exact: true }).click();
  // Of 700.000: 33 % and 33/88, 30 % and 30/88, 25 % and 25/88.
  const pays = async (name) => (await detail.getByRole("row", { name }).locator("td").allInnerTexts()).map((text) => text.match(/[−\d.]+/)[0]);
  assert.deepEqual(await pays(/Oosterlee/), ["−231.000", "−262.500"]);
  assert.deepEqual(await pays(/Wilgenhoven/), ["−210.000", "−238.636"]);
  assert.deepEqual(await pays(/Kwelderhuizen/), ["−175.000", "−198.864"]);
  await detail.getByLabel("Uw aandeel").fill("15");
  await assertEventually(() => other.amounts("Hogere bijdrage aan de veiligheidsregio"), Array(4).fill("−105.000"));
});

browserTest("6. rules between choices: a clash is said, an overlap and a consequence count apart", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  await begin(page, "bestaand beleid");
  await member.switchOf("Een verdieping verhuren").click();
  await page.getByText(/combinaties? pass?t?e?n? niet bij een regel/).click();
  await page.getByText(/kan alleen samen met/).first().waitFor();
  await begin(page, "bestaand beleid");
  for (const title of ["Betaald parkeren in het centrum", "Eerste uur in de garage gratis"]) await member.switchOf(title).click();
  await member.shows("waarvan doorwerking", ["0", "−30.000", "−40.000", "−40.000"]);
  await begin(page, "bestaand beleid");
  for (const title of ["Meer grip op de kosten van jeugdhulp", "Hulpverlener bij de huisarts"]) await member.switchOf(title).click();
  // A tenth of 500.000 and 750.000, half of it in the first year, one year after its cause.
  await member.shows("waarvan doorwerking", ["0", "+25.000", "+75.000", "+75.000"]);
  await member.shows(effect, ["+140.000", "+415.000", "+715.000", "+715.000"]);
  await member.ledger().getByText("aanname").first().waitFor();
});

browserTest("7a. an investment costs depreciation and interest", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  // 1.250.000 / 30 + 2,25 %: 41.666,67 + 28.125 = 69.791,67; then 41.666,67 + 27.187,50 = 68.854,17.
  await assertEventually(() => member.amounts("Brandweerpost verbouwen"), ["0", "0", "−69.792", "−68.854"]);
  await page.getByRole("button", { name: DUTCH.add }).click();
  const dialog = member.dialog(DUTCH.addDialog);
  await dialog.getByLabel(DUTCH.addName).fill("Skatebaan");
  await dialog.getByText("Dekking", { exact: true }).click();
  await dialog.getByLabel("als investering").check();
  await dialog.getByLabel("Bedrag", { exact: true }).fill("400.000");
  await dialog.getByLabel("Jaren afschrijven").fill("40");
  await dialog.getByLabel("Rente in procent").fill("2");
  await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).click();
  await assertEventually(() => member.amounts("Skatebaan"), ["−18.000", "−17.800", "−17.600", "−17.400"]);
});

browserTest("7b. a reserve, its floor, and the exception that is off", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  await begin(page, "bestaand beleid");
  const before = await member.totals(structural);
  await member.switchOf("De Kwel betalen uit de reserve").click();
  // 1.200.000 - 200.000 - 100.000 - 200.000 (planned) = 700.000, below 750.000 from 2029.
  await page.getByText("In 2029 en 2030 komt de reserve onder de ondergrens.").waitFor();
  await member.shows(end, ["−440.000", "−1.550.000", "−1.720.000", "−1.550.000"]);
  assert.deepEqual(await member.totals(structural), before);
  await member.switchOf("Tekort dekken uit de algemene reserve").click();
  assert.deepEqual(await member.totals(structural), before);
  await page.getByLabel("Reken met deze uitzondering").check();
  // At most a tenth of 4.000.000 a year: 250.000 and 150.000 are within it.
  await member.shows(structural, ["−240.000", "−1.450.000", "−1.720.000", "−1.575.000"]);
});

browserTest("7c. taxes, a charge up to its cost, households; prices", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  await begin(page, "bestaand beleid");
  await member.ledger().getByRole("button", { name: "Belastingen en heffingen" }).click();
  const dialog = member.dialog("Belastingen en heffingen");
  const ozb = dialog.getByRole("group", { name: "OZB eigenaren van woningen" });
  await ozb.getByLabel("Percentage").fill("5");
  // 0,095 % x 385.000 x 5 % = 18,29 (18,2875).
  await ozb.getByText(/gemiddeld huishouden betaalt per jaar €\s18,29 meer/).waitFor();
  await member.shows(effect, ["+260.000", "+262.500", "+265.000", "+267.500"]);
  const sewer = dialog.getByRole("group", { name: "Rioolheffing" });
  await sewer.getByLabel("Percentage").fill("5");
  // 5 % would be 155.000; the cost leaves 80.000, 90.000, 110.000 and 140.000.
  await member.shows(effect, ["+340.000", "+352.500", "+375.000", "+407.500"]);
  await sewer.getByText(/zou de heffing meer opbrengen dan zij kost/).waitFor();
  await page.keyboard.press("Escape");
  const other = await duo(site, page);
  await other.choose("Saldo vóór de keuzes en prijzen");
  const prices = other.dialog(DUTCH.startDialog);
  await prices.getByText("Prijzen", { exact: true }).click();
  await prices.getByLabel("Stijging per jaar").fill("2");
  await prices.getByRole("button", { name: DUTCH.startSave }).click();
  await assertEventually(() => other.amounts("Uitbreiding ondersteuning organisatie"), ["−50.000", "−51.000", "−52.020", "−53.060"]);
});

browserTest("8. indicators where their inputs are there, and what is missing elsewhere", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  await begin(page, "bestaand beleid");
  const first = async (name) => page.getByRole("row", { name: new RegExp(`^${name}`) }).locator("td").first().innerText();
  // -490.000 / 109.800.000; 912 / 990; 9.800.000 / 7.000.000.
  assert.match(await first("Structurele exploitatieruimte"), /^−0,45\s%$/);
  assert.match(await first("Belastingcapaciteit"), /^92,12\s%$/);
  assert.equal(await first("Weerstandsvermogen"), "1,40");
  await duo(site, page);
  await page.getByText(/Niet getoond, omdat de begroting de gegevens niet geeft/).first().waitFor({ state: "attached" });
  assert.equal(await page.getByRole("row", { name: /^Weerstandsvermogen/ }).count(), 0);
});

browserTest("9a. an own choice with a range, in the package, of a fractie: in every output, in the link", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  await begin(page, "bestaand beleid");
  await page.getByRole("button", { name: DUTCH.add }).click();
  const dialog = member.dialog(DUTCH.addDialog);
  await dialog.getByLabel(DUTCH.addName).fill("Sporthal delen met de school");
  await dialog.getByLabel("Bedrag 2028", { exact: true }).fill("40.000");
  await dialog.getByText("Onzekerheid", { exact: true }).click();
  await dialog.getByLabel("2028 laagst").fill("50.000");
  await dialog.getByLabel("2028 hoogst").fill("30.000");
  await dialog.getByText("Het laagste is hoger dan het hoogste.").waitFor();
  assert.ok(await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).isDisabled());
  await dialog.getByLabel("2028 laagst").fill("30.000");
  await dialog.getByLabel("2028 hoogst").fill("45.000");
  await assertAccessible(page, "an own choice with a range");
  await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).click();
  await page.getByRole("button", { name: "Toon bandbreedte" }).click();
  await member.shows("Saldo, laagst", ["−640.000", "−1.620.000", "−1.720.000", "−1.550.000"]);
  await member.shows("structureel, hoogst", ["−490.000", "−1.555.000", "−1.720.000", "−1.575.000"]);
  const detail = await member.open("Sporthal delen met de school");
  await detail.getByText("eigen voorstel, niet doorgerekend").first().waitFor();
  await detail.getByLabel("In uw pakket").check();
  await member.row("Sporthal delen met de school").getByText("pakket").waitFor();
  await member.choose("Scenario's");
  const scenarios = member.dialog("Mijn scenario's");
  await scenarios.getByText("Fractie en zetels").click();
  await scenarios.getByLabel("Naam van de fractie").fill("Fractie Noord");
  await scenarios.getByText("Vul beide in").waitFor();
  await scenarios.getByLabel("Zetels").fill("46");
  await scenarios.getByText("van 1 tot en met 45").waitFor();
  await scenarios.getByLabel("Zetels").fill("4");
  await assertAccessible(page, "a fractie");
  await page.keyboard.press("Escape");
  await assertEventually(async () => (await fragment(page)).startsWith("#s2."), true);
  const link = `${site.address}?begroting=voorbeeld${await fragment(page)}`;
  await page.goto("about:blank");
  await visit(page, link);
  await member.shows("Saldo, laagst", ["−640.000", "−1.620.000", "−1.720.000", "−1.550.000"]);
  const again = await member.open("Sporthal delen met de school");
  assert.ok(await again.getByLabel("In uw pakket").isChecked());
});

browserTest("9b. legal duty, contract, advice and who notices: shown, and to find by", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  const detail = await member.open("Bibliotheek in Vlierzand dicht");
  for (const text of ["Contract tot", "1 juli 2028", "Wie het merkt", "2.300 leden"]) await detail.getByText(text).first().waitFor();
  await detail.getByText(/Wet stelsel openbare bib/).first().waitFor();
  await page.locator("#sieve-button").click();
  const vlierdamJson = JSON.parse(await readFile(join(PROJECT, "budgets/voorbeeld.json"), "utf8"));
  const count = (field) => vlierdamJson.choices.filter((choice) => choice[field]).length;
  for (const [words, field] of [
    ["wettelijke taak", "legal_duty"],
    ["met een contract", "contract_until"],
    ["met advies van het college", "advice"],
    ["met wie het merkt", "noticed_by"],
  ]) {
    await page.getByRole("checkbox", { name: `${words} (${count(field)})` }).check();
    await assertEventually(async () => (await page.locator(".choice__name").count()), count(field));
    await page.getByRole("checkbox", { name: new RegExp(`^${words}`) }).uncheck();
  }
  await page.getByRole("searchbox").fill("huishoudens");
  await page.getByText("Restafval minder vaak ophalen").first().waitFor();
});

browserTest("9c. an own choice in a shared body, with pm, rules and facts: totals, warning, clashes, link", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  const title = "De Vlieger delen";
  await begin(page, "bestaand beleid");
  const rules = page.locator(".clash-note");
  await rules.getByText("1 combinatie past niet bij een regel").click();
  await rules.getByText("Nu staat er geen aan.").waitFor();
  await page.getByRole("button", { name: DUTCH.add }).click();
  const dialog = member.dialog(DUTCH.addDialog);
  await dialog.getByLabel(DUTCH.addName).fill(title);
  for (const [year, amount] of [[2027, "-50.000"], [2028, "-50.001"], [2030, "-80.000"]]) {
    await dialog.getByLabel(`Bedrag ${year}`, { exact: true }).fill(amount);
  }
  // Whoever types a title and amounts meets none of what follows.
  await dialog.getByText("Bedrag nog niet bekend (pm)").waitFor({ state: "hidden" });
  await dialog.locator("summary").getByText("Meer gegevens").focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("checkbox", { name: "2029" }).press("Space");
  await dialog.getByRole("checkbox", { name: "2030" }).press("Space");
  await dialog.getByLabel("Valt het voorstel in een regeling met andere gemeenten?").selectOption("Werkbedrijf Vlierstreek");
  assert.equal(await dialog.getByLabel("Aandeel van de gemeente in procent").inputValue(), "37");
  assert.ok(await dialog.getByLabel("Het staat in een verdeelsleutel of besluit").isChecked(), "the budget's key");
  await dialog.getByText("Telt mee voor de gemeente: 2027 € −18.500; 2028 € −18.500; 2030 € −29.600.").waitFor();
  await dialog.getByText("erom vragen in een zienswijze").waitFor();
  await dialog.getByLabel("Aandeel van de gemeente in procent").fill("101");
  assert.ok(await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).isDisabled());
  await dialog.getByLabel("Aandeel van de gemeente in procent").fill("37");
  await tie(dialog, "gaat niet samen met", "De Vlieger renoveren");
  await tie(dialog, "kan alleen samen met", "Schoolzwemmen terug");
  await tie(dialog, "is ook een mogelijkheid bij", "“Nieuwe school De Vlieger” en “De Vlieger renoveren”");
  await tie(dialog, "gaat niet samen met", "Zwembad helemaal sluiten");
  await dialog.getByRole("button", { name: "Verwijderen: Gaat niet samen met “Zwembad helemaal sluiten”." }).click();
  await dialog.getByLabel("Wettelijke taak").fill("Wet op het primair onderwijs, artikel 91");
  await dialog.getByLabel("Contract tot").fill("31 juli 2032");
  await dialog.getByLabel("Wie het merkt").fill("Driehonderd leerlingen");
  await assertAccessible(page, "an own choice with everything");
  await picture(page, "controller-own-everything");
  await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).click();
  await sees();

  // 50.001 x 37 % is 18.500,37. The group has one on, and what the proposal needs is off.
  async function sees() {
    await member.shows(end, ["−658.500", "−1.668.500", "−1.720.000", "−1.579.600"]);
    await member.shows(structural, ["−508.500", "−1.618.500", "−1.720.000", "−1.604.600"]);
    // What is off screen in a long list is not laid out.
    await member.row(title).scrollIntoViewIfNeeded();
    await assertEventually(() => member.amounts(title), ["−18.500", "−18.500", "pm", "−29.600"]);
    assert.match(await member.sentences(), /1 post pm telt niet mee/);
    await page.getByText("1 combinatie past niet bij een regel").waitFor();
  }

  await rules.getByText(`“${title}” kan alleen samen met “Schoolzwemmen terug”.`).waitFor();
  await rules.getByText("Dat gaf u zelf op bij een eigen voorstel.").waitFor();
  await member.switchOf("De Vlieger renoveren").click();
  await rules.getByText(`“${title}” en “De Vlieger renoveren” gaan niet samen.`).waitFor();
  await rules.getByText(`Nu staan “De Vlieger renoveren” en “${title}” aan.`).waitFor();
  await rules.getByRole("button", { name: `Zet “${title}” uit` }).first().click();
  await rules.waitFor({ state: "detached" });
  await member.undo().click();
  await member.undo().click();
  await sees();

  const link = `${site.address}?begroting=voorbeeld${await linkOf(page, "#s3.")}`;
  await page.goto("about:blank");
  await visit(page, link);
  await sees();
  const detail = await member.open(title);
  for (const text of [
    "2027 € −50.000 × 37 % = € −18.500; 2028 € −50.001 × 37 % = € −18.500; 2030 € −80.000 × 37 % = € −29.600",
    "erom vragen in een zienswijze",
    "eigen voorstel, niet doorgerekend",
    "31 juli 2032",
    "Gaat niet samen met “De Vlieger renoveren”.",
    "Kan alleen samen met “Schoolzwemmen terug”.",
  ]) {
    await detail.getByText(text).first().waitFor();
  }
  await page.locator("#sieve-button").click();
  for (const words of ["wettelijke taak", "met een contract", "met wie het merkt"]) {
    await page.getByRole("checkbox", { name: new RegExp(`^${words}`) }).check();
    await member.row(title).waitFor();
  }
  await page.getByRole("searchbox").fill("driehonderd leerlingen");
  await assertEventually(async () => (await page.locator(".choice__name").count()), 1);
});

browserTest("9d. an own choice that is moved and phased, is a part and changes others: totals, rows of its own, link", WIDE, async ({ site, page }) => {
  const member = await vlierdam(site, page);
  const title = "Zwembad op zondag open";
  await begin(page, "bestaand beleid");
  for (const choice of ["Zwembad in de winter dicht", "Beweegcoach in elke wijk"]) await member.switchOf(choice).click();
  await page.getByRole("button", { name: DUTCH.add }).click();
  const dialog = member.dialog(DUTCH.addDialog);
  await dialog.getByLabel(DUTCH.addName).fill(title);
  for (const year of [2027, 2028, 2029, 2030]) await dialog.getByLabel(`Bedrag ${year}`, { exact: true }).fill("-24.000");
  await dialog.locator("summary").getByText("Meer gegevens").click();
  await tie(dialog, "is een onderdeel van", "Beweegcoach in elke wijk");
  await dialog.getByLabel("Het voorstel", { exact: true }).selectOption({ label: "verandert een andere keuze" });
  await dialog.getByLabel("Welke andere keuze").selectOption({ label: "Zwembad in de winter dicht" });
  await dialog.getByLabel("Hoeveel", { exact: true }).selectOption({ label: "een deel minder" });
  await dialog.getByLabel("Opbouw in procent").fill("50 honderd");
  await dialog.getByText("Vul percentages van 0 tot 100 in").waitFor();
  // What is half typed is not lost unseen: it has to be finished or cleared.
  assert.ok(await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).isDisabled());
  await dialog.getByText("Dit gevolg is nog niet af.").waitFor();
  await dialog.getByLabel("Opbouw in procent").fill("50 100");
  await dialog.getByLabel("Hoeveel procent").fill("25");
  await dialog.getByLabel("Begint").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Voeg dit gevolg toe" }).click();
  await dialog.getByText("Gevolg van dit voorstel voor Zwembad in de winter dicht: 25\u00a0% minder van het bedrag van die keuze").waitFor();
  await dialog.getByLabel("Het voorstel", { exact: true }).selectOption({ label: "heeft overlap met een andere keuze" });
  await dialog.getByLabel("Welke andere keuze").selectOption({ label: "Beweegcoach in elke wijk" });
  const overlap = dialog.locator("[id^=own-effect-20]");
  for (const place of [1, 2, 3]) await overlap.nth(place).fill("5.000");
  await assertAccessible(page, "an own choice that changes others");
  await picture(page, "controller-own-effects");
  // Complete, and not put on the list: it counts all the same.
  await dialog.getByRole("button", { name: DUTCH.addSubmit, exact: true }).click();
  // Not moved yet: −24.000 in every year, and the consequence a year earlier: 25 % × 50 % × 160.000, then all of it.
  await member.shows(end, ["−716.000", "−1.581.000", "−1.633.500", "−1.463.500"]);

  const detail = await member.open(title);
  await detail.locator("summary").getByText("Wanneer").click();
  await detail.getByLabel("Eerste jaar").selectOption("2028");
  await detail.locator("[id$=ramp-2028]").fill("50");
  await page.keyboard.press("Tab");
  await sees();

  async function sees() {
    await member.shows(end, ["−692.000", "−1.549.000", "−1.607.250", "−1.463.500"]);
    await member.shows(structural, ["−542.000", "−1.499.000", "−1.607.250", "−1.488.500"]);
    await member.row(title).scrollIntoViewIfNeeded();
    await assertEventually(() => member.amounts(title), ["0", "−12.000", "−24.000", "−24.000"]);
    // −26.250 + 5.000 and −52.500 + 5.000: apart, each on a line of its own, and called the member's.
    await member.shows("waarvan doorwerking", ["0", "+5.000", "−21.250", "−47.500"]);
    await member.ledger().getByText(`Gevolg van ${title} voor Zwembad in de winter dicht`).first().waitFor();
    await member.ledger().getByText(`Overlap: “${title}” en “Beweegcoach in elke wijk”`).first().waitFor();
  }

  await member.switchOf("Beweegcoach in elke wijk").click();
  await page.locator(".clash-note").getByText("2 combinaties passen niet bij een regel").click();
  await page.locator(".clash-note").getByText(`“${title}” is een onderdeel van “Beweegcoach in elke wijk”, en dat staat uit.`).waitFor();
  await member.undo().click();
  const link = `${site.address}?begroting=voorbeeld${await linkOf(page, "#s4.")}`;
  await page.goto("about:blank");
  await visit(page, link);
  await sees();
  const opened = await member.open(title);
  for (const text of ["vanaf 2028", "in stappen", "Onderdeel van", "Overlap: “Zwembad op zondag open” en “Beweegcoach in elke wijk”"]) {
    await opened.getByText(text).first().waitFor();
  }
});

for (const [words, open] of [[DUTCH, false], [ENGLISH, true]]) {
  browserTest(`10. every total opens into parts that add up, every year, in ${open ? "English" : "Dutch"} and in thousands`, WIDE, async ({ site, page }) => {
    const member = await vlierdam(site, page);
    if (open) {
      await member.choose("English");
      member.words = ENGLISH;
    }
    for (const thousands of [false, true]) {
      if (thousands) {
        await member.choose(words.about);
        await page.getByRole("dialog").getByText(/× € 1[.,]000/).click();
        await page.keyboard.press("Escape");
      }
      await page.getByRole("button", { name: words.end, exact: true }).click();
      for (const total of [0, 1, 2]) {
        await page.locator("dialog[open] .total__which fieldset").first().locator("label").nth(total).click();
        for (const year of ["2027", "2028", "2029", "2030"]) {
          await page.locator("dialog[open] label").filter({ hasText: year }).click();
          await page.getByRole("heading", { name: new RegExp(`${year}$`) }).first().waitFor();
          await assertSum(page.locator("dialog[open]"), open);
        }
      }
      await page.keyboard.press("Escape");
    }
  });
}

browserTest("11. a new version of the document: what changed is listed, for a kept scenario, a link and a file", WIDE, async ({ site, page }) => {
  await site.write("budget.json", JSON.stringify({ ...DUO, id: "duo-proef" }));
  const member = await duo(site, page);
  const old = await fragmentOf(page, member);
  const next = structuredClone(DUO);
  next.id = "duo-proef";
  next.choices.find((choice) => choice.id === "7.1.2.4").amounts["2025"] = "-60000";
  const gone = next.choices.findIndex((choice) => choice.id === "7.1.4.2");
  const [removed] = next.choices.splice(gone === -1 ? next.choices.length - 1 : gone, 1);
  next.choices.push({ ...removed, id: "nieuw", number: "9", title: "Nieuwe keuze", amounts: { 2024: "-1000", 2025: "0", 2026: "0", 2027: "0" } });
  await site.write("budget.json", JSON.stringify(next));
  await page.goto("about:blank");
  await visit(page, site.address);
  await page.getByRole("button", { name: "Bekijk wat er veranderde" }).click();
  await assertListed(member);
  await assertAccessible(page, "what changed");
  await picture(page, "controller-changed");
  await page.keyboard.press("Escape");
  await page.goto("about:blank");
  await visit(page, `${site.address}${old}`);
  await page.getByText("U bekijkt een scenario uit een link").waitFor();
  await page.getByRole("button", { name: "Bekijk wat er veranderde" }).first().click();
  await assertListed(member);
  // Somebody who never had the former version: only with the municipality's list.
  const fresh = await page.context().browser().newContext({ locale: "nl-NL", viewport: WIDE.profile.viewport });
  const other = await fresh.newPage();
  await visit(other, `${site.address}${old}`);
  await other.getByText("U bekijkt een scenario uit een link").waitFor();
  assert.equal(await other.getByRole("button", { name: "Bekijk wat er veranderde" }).count(), 0);
  await fresh.close();
  await site.write("nieuw.json", JSON.stringify(next));
  await site.write("juni.json", JSON.stringify({ ...DUO, id: "duo-proef" }));
  await site.write("budget.json", JSON.stringify({ format: 1, budgets: ["nieuw.json"], former: ["juni.json"] }));
  const listed = await page.context().browser().newContext({ locale: "nl-NL", viewport: WIDE.profile.viewport });
  const third = await listed.newPage();
  await visit(third, `${site.address}${old}`);
  await third.getByRole("button", { name: "Bekijk wat er veranderde" }).first().click();
  await assertListed(new Member(third));
  await listed.close();
});

const SIZES = { 320: { width: 320, height: 720 }, 360: { width: 360, height: 800 }, 1600: { width: 1600, height: 1250 } };
for (const [width, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    browserTest(`what the checklist opens can be read by everyone: ${width} px, ${colorScheme}`, { profile: { viewport, colorScheme } }, async ({ site, page }) => {
      const member = await vlierdam(site, page);
      const name = (what) => `controller-${what}-${width}-${colorScheme}`;
      await page.getByRole("button", { name: "Toon bandbreedte" }).click();
      await page.locator("label").filter({ hasText: "acht van de tien" }).click();
      await page.getByText("is 1.000 keer een bedrag getrokken").waitFor();
      await assertFits(page);
      await assertAccessible(page, "the band by draws");
      await page.getByRole("button", { name: DUTCH.add }).click();
      const dialog = member.dialog(DUTCH.addDialog);
      await dialog.getByText("Onzekerheid", { exact: true }).click();
      await dialog.getByLabel("2028 laagst").fill("50.000");
      await dialog.getByLabel("2028 hoogst").fill("30.000");
      await dialog.getByText("Het laagste is hoger dan het hoogste.").waitFor();
      await assertFits(page);
      await assertAccessible(page, "a range the wrong way round");
      await picture(page, name("own"));
      await page.keyboard.press("Escape");
      await member.choose("Scenario's");
      const scenarios = member.dialog("Mijn scenario's");
      await scenarios.getByText("Fractie en zetels").click();
      await scenarios.getByLabel("Zetels").fill("46");
      await assertFits(page);
      await assertAccessible(page, "a fractie");
      await picture(page, name("scenarios"));
      await page.keyboard.press("Escape");
    });
  }
}

browserTest("an opened total and a list of changes print by themselves", WIDE, async ({ site, page }) => {
  await vlierdam(site, page);
  await page.getByRole("button", { name: end, exact: true }).click();
  await page.emulateMedia({ media: "print" });
  await page.getByRole("heading", { name: "Saldo in 2027" }).waitFor();
  assert.ok(!(await page.locator("#main").isVisible()), "without the page behind it");
  assert.ok(!(await page.getByRole("button", { name: "Sluiten" }).last().isVisible()));
  await picture(page, "controller-print-total");
});

async function tie(dialog, kind, label) {
  await dialog.getByLabel("Dit voorstel").selectOption({ label: kind });
  await dialog.getByLabel("Welke keuze").selectOption({ label });
  await dialog.getByRole("button", { name: "Voeg toe aan de lijst" }).click();
}

async function linkOf(page, beginning) {
  await assertEventually(async () => (await fragment(page)).startsWith(beginning), true);
  return fragment(page);
}

async function assertFits(page) {
  const wide = await page.evaluate(() => {
    const dialog = document.querySelector("dialog[open]");
    const inside = dialog ? dialog.scrollWidth - dialog.clientWidth : 0;
    return Math.max(document.scrollingElement.scrollWidth - document.documentElement.clientWidth, inside);
  });
  assert.ok(wide <= 0, `${wide} px wider than the window`);
}

async function assertListed(member) {
  const dialog = member.dialog("Wat er in het document veranderde");
  const text = await dialog.innerText();
  assert.match(text, /1 keuze veranderd/);
  assert.match(text, /2025: −60\.000 N, was −50\.000 N/);
  assert.match(text, /1 nieuwe keuze/);
  assert.match(text, /2024: −1\.000 N/);
  assert.match(text, /1 keuze vervallen/);
}

// One choice off, kept on the device; then its link, for a profile that decided something else meanwhile.
async function fragmentOf(page, member) {
  await member.switchOf("Servicedesk").click();
  await page.locator(".scenario__status").getByText("bewaard", { exact: true }).waitFor();
  await assertEventually(async () => (await fragment(page)).startsWith("#s1."), true);
  const link = await fragment(page);
  await member.switchOf("Uitbreiding ondersteuning organisatie").click();
  await assertEventually(async () => (await fragment(page)) !== link, true);
  await page.locator(".scenario__status").getByText("bewaard", { exact: true }).waitFor();
  return link;
}

async function duo(site, page) {
  page.setDefaultTimeout(10_000);
  await page.goto("about:blank");
  await visit(page, site.address);
  return new Member(page);
}

async function vlierdam(site, page) {
  page.setDefaultTimeout(10_000);
  await page.goto("about:blank");
  await visit(page, `${site.address}?begroting=voorbeeld`);
  return new Member(page);
}

const begin = (page, words) => page.getByRole("group", { name: "Begin met" }).getByRole("button", { name: words }).click();
const euros = (text) => Number(text.replace("−", "-").replace(/[.+]/g, ""));

/** The amounts that are drawn add up to the sum that is drawn. */
async function assertSum(dialog, english) {
  const texts = await dialog.locator("td > [aria-hidden=true]").allInnerTexts();
  const plain = (text) => (english ? text.replaceAll(",", "") : text.replaceAll(".", "").replace(",", "."));
  const cents = texts.map((text) => {
    const amount = plain(text).replace("−", "-").match(/-?\d+(\.\d+)?/);
    return amount && !/^pm/.test(text) ? Math.round(Number(amount[0]) * 100) : 0;
  });
  const sum = cents.pop();
  assert.equal(cents.reduce((one, two) => one + two, 0), sum, texts.join(" | "));
}
