// The council: four fracties, each in a browser profile of its own, come together through links alone. Rules (R…) are
// those of docs/RULES.md; the totals were counted by hand.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, visit } from "./support/chromium.mjs";
import { assertEventually, fragment, notices, stored, toggle } from "./support/desk.mjs";
import { budgetOf, Council, goTo } from "./support/rooms.mjs";
import { Member } from "./support/page.mjs";

// Places on the page: 0 Informatiehuishouding (-32.000, -20.000, -24.000, 0), 1 Ondersteuning (-50.000 a year),
// 2 Personeelsadministratie (-3.700), 3 Postintake (-18.500), 4 Opleidingen (-45.000, then -36.000), 5 Inclusie (pm),
// 6 Arbozorg (-9.250), 7 Datagedreven (-29.600), 8 Servicedesk (-24.050).
const FRACTIES = [
  { name: "Noord", seats: 7, off: [0, 2] },
  { name: "Zuid", seats: 5, off: [1, 2, 3] },
  { name: "Oost", seats: 4, off: [4], half: true },
  { name: "West", seats: 3, off: [0, 1, 5, 6, 7, 8] },
];

/** What a fractie sends: the fragment of its scenario, made in a profile that is gone afterwards. */
async function sent(profile, site, { off, half }) {
  const context = await profile.browser().newContext({ locale: "nl-NL" });
  try {
    const page = await context.newPage();
    await visit(page, site.address);
    for (const place of off) await toggle(page, place);
    if (half) {
      const member = new Member(page);
      const detail = await member.open("Uitbreiding ondersteuning organisatie");
      await detail.getByRole("textbox", { name: "Niveau" }).fill("50");
    }
    return await fragment(page);
  } finally {
    await context.close();
  }
}

async function together(page, profile, site) {
  const council = new Council(page);
  await visit(page, site.address);
  await goTo(page, "Raad");
  for (const fractie of FRACTIES) {
    await council.add(fractie.name, fractie.seats, site.address + (await sent(profile, site, fractie)));
  }
  return council;
}

// Of 19 seats 10 are needed.
// 0: off for Noord (7) and West (3), on for Zuid and Oost: 9. Rejected, 1 short.
// 1: off for Zuid and West; on for Noord (7) in full, for Oost (4) at 50 %: 11 at 50 %, 7 at 100 %. Adopted at 50 %: -25.000.
// 2: off for Noord and Zuid: 7 for. Rejected, 3 short.       3: off for Zuid: 14 for. Adopted: -18.500.
// 4: off for Oost: 15 for. Adopted: -45.000, then -36.000.   5: off for West: 16 for. Adopted, pm.
// 6, 7, 8: off for West: 16 for. Adopted: -9.250, -29.600, -24.050.
// 2024: -25.000 - 18.500 - 45.000 - 9.250 - 29.600 - 24.050 = -151.400; later years -142.400.
browserTest("R1 to R7: four fracties make a budget through links alone", {}, async ({ site, profile, page }) => {
  const council = await together(page, profile, site);
  await assertEventually(() => council.effect(), ["−151.400", "−142.400", "−142.400", "−142.400"]);
  assert.match(await council.sentence(), /7 van de 9 keuzes hebben een meerderheid/);
  assert.match(await council.rule(), /alle 19 zetels: 10\. Bij staken van stemmen verworpen/);
  const fates = await council.fates();
  assert.deepEqual(fates.map((fate) => fate.replace(/\s+/g, " ")), [
    "Verworpen 9 van 19 zetels, waarvan 9 stil, 1 te kort",
    "Aangenomen op 50 % 11 van 19 zetels, alleen met 7 stille",
    "Verworpen 7 van 19 zetels, waarvan 7 stil, 3 te kort",
    "Aangenomen 14 van 19 zetels, alleen met 14 stille",
    "Aangenomen 15 van 19 zetels, alleen met 15 stille",
    "Aangenomen 16 van 19 zetels, alleen met 16 stille",
    "Aangenomen 16 van 19 zetels, alleen met 16 stille",
    "Aangenomen 16 van 19 zetels, alleen met 16 stille",
    "Aangenomen 16 van 19 zetels, alleen met 16 stille",
  ]);
  assert.match(await council.spoken("Uitbreiding ondersteuning"), /^Noord: stil, begonnen met aan; Zuid: tegen; Oost: deels, 50\s%; West: tegen$/);
  await picture(page, "council");

  await page.getByText("Hoe wordt geteld").click();
  // By the other rule nobody said anything about choice 7 but West, and it is against.
  await page.locator("label.segment").filter({ hasText: "geen steun" }).click();
  await assertEventually(() => council.effect(), ["0", "0", "0", "0"]);
  await page.locator("label.segment").filter({ hasText: "zoals begonnen" }).click();
  await assertEventually(() => council.effect(), ["−151.400", "−142.400", "−142.400", "−142.400"]);

  // The scenario of the majority has the totals that the council showed.
  await page.getByRole("button", { name: "Zet de begroting van de meerderheid in mijn lijst" }).click();
  await notices(page).getByText("De begroting van de meerderheid staat in uw lijst.").waitFor();
  await page.getByRole("button", { name: "Scenario:" }).click();
  await page.getByRole("button", { name: "Open Meerderheid van de raad" }).click();
  await goTo(page, "Keuzes");
  await new Member(page).shows("Effect van de keuzes", ["−151.400", "−142.400", "−142.400", "−142.400"]);
});

browserTest("a council stays on the device, is shared as a link and as a file, and is shown first", {}, async ({ site, profile, page, open }) => {
  const council = await together(page, profile, site);
  const before = await stored(page);
  assert.ok(before["council:duo-2024"], "it is kept beside the scenarios");
  await page.reload();
  await goTo(page, "Raad");
  await council.unfold();
  await assertEventually(() => council.names(), ["Noord", "Zuid", "Oost", "West"]);

  await page.getByRole("button", { name: "Deel deze raad" }).click();
  const dialog = page.getByRole("dialog", { name: "Deel deze raad" });
  const link = await dialog.getByLabel("Link naar deze raad").inputValue();
  assert.match(link, /#r1\.[\w-]+$/);
  assert.ok(link.length < 400, `${link.length} characters`);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download als bestand" }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /\.keuzeruimte-raad\.json$/);
  const content = JSON.parse(await readFile(await file.path(), "utf8"));
  assert.deepEqual(content.fracties.map(({ name, seats }) => [name, seats]), FRACTIES.map(({ name, seats }) => [name, seats]));
  await dialog.getByRole("button", { name: "Sluiten" }).click();

  // Somebody else opens the link: a preview, nothing kept, and taken over by an act.
  const context = await profile.browser().newContext({ locale: "nl-NL" });
  try {
    const other = await context.newPage();
    await visit(other, link);
    const theirs = new Council(other);
    await other.getByText("U bekijkt een raad uit een link").waitFor();
    await assertEventually(() => theirs.effect(), ["−151.400", "−142.400", "−142.400", "−142.400"]);
    assert.equal((await stored(other))["council:duo-2024"], undefined, "nothing is stored by looking");
    assert.equal(await other.getByRole("button", { name: "Wijzig Noord" }).count(), 0, "a preview is looked at, not changed");
    await other.getByRole("button", { name: "Neem deze raad over" }).click();
    await theirs.unfold();
    await other.getByRole("button", { name: "Wijzig Noord" }).waitFor();
    assert.ok((await stored(other))["council:duo-2024"]);

    // A damaged link changes nothing.
    const kept = await stored(other);
    await other.goto("about:blank");
    await visit(other, `${link.slice(0, -3)}AAA`);
    await notices(other).getByText(/beschadigd|niet compleet/).waitFor();
    assert.deepEqual(await stored(other), kept);
  } finally {
    await context.close();
  }
});

browserTest("a fractie is removed and put back, changed, and refused where it does not fit", {}, async ({ site, page }) => {
  const council = new Council(page);
  await visit(page, site.address);
  await goTo(page, "Raad");
  await council.add("Noord", 7);
  await council.add("Zuid", 5);
  await council.unfold();
  await page.getByRole("button", { name: "Verwijder Noord" }).click();
  await assertEventually(() => council.names(), ["Zuid"]);
  await notices(page).getByRole("button", { name: "Zet terug" }).click();
  await assertEventually(() => council.names(), ["Noord", "Zuid"]);
  await page.getByText("Nog geen varianten: Noord en Zuid.").waitFor();

  await page.getByRole("button", { name: "Wijzig Zuid" }).click();
  const dialog = page.getByRole("dialog", { name: "Fractie wijzigen" });
  await dialog.getByLabel("Naam van de fractie").fill("noord");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await dialog.getByText("Er is al een fractie met deze naam.").waitFor();
  await dialog.getByLabel("Naam van de fractie").fill("Zuid-West");
  await dialog.getByLabel("Zetels", { exact: true }).fill("39");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await dialog.getByText("Dat worden 46 zetels. Een raad heeft er ten hoogste 45.").waitFor();
  await dialog.getByLabel("Zetels", { exact: true }).fill("6");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await dialog.waitFor({ state: "detached" });
  await assertEventually(() => council.names(), ["Noord", "Zuid-West"]);
});

browserTest("R11 and R13: who decides, and who could carry a package", {}, async ({ site, profile, page }) => {
  const council = await together(page, profile, site);
  const decides = page.getByRole("region", { name: "Wie beslist" });
  // Choice 1 has 11 at 50 %: Noord (7) and Oost (4) are both needed. Choice 3 has 14, choice 4 has 15: only Noord is.
  await decides.getByText("Noord beslist over 7 keuzes").waitFor();
  await decides.getByText("Oost beslist over 1 keuze").waitFor();
  const coalitions = page.getByRole("region", { name: "Wie kan een pakket dragen" });
  await coalitions.getByLabel("Pakket").selectOption({ label: "Zuid: wat nog geen meerderheid heeft" });
  // Zuid and Oost want choice 0; with 9 of 19 each other fractie would do: West (3) or Noord (7).
  await coalitions.getByText("Het hele pakket wordt gesteund door Zuid en Oost, samen 9 zetels.").waitFor();
  assert.deepEqual(await coalitions.locator("ol li").allInnerTexts(), ["West (3 zetels)", "Noord (7 zetels)"]);
  await council.mark("Servicedesk");
  // Noord 7, Zuid 5 and Oost 4 want it: 7+5, 7+4; 5+4 is not enough.
  await assertEventually(() => coalitions.locator("ol li").allInnerTexts(), ["Noord en Oost (11 zetels)", "Noord en Zuid (12 zetels)"]);
});

for (const width of [360, 1600]) {
  for (const colorScheme of ["light", "dark"]) {
    browserTest(`the council at ${width} px, ${colorScheme}`, { profile: { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" } }, async ({ site, profile, page }) => {
      await visit(page, site.address);
      await goTo(page, "Raad");
      await assertAccessible(page, "an empty council");
      await together(page, profile, site);
      await assertAccessible(page, "a council");
      await page.getByText("Hoe wordt geteld").click();
      await picture(page, `council-${width}-${colorScheme}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, "nothing scrolls sideways");
      await new Council(page).unfold();
      await page.getByRole("button", { name: "Wijzig Oost" }).click();
      await assertAccessible(page, "the form of a fractie");
      await picture(page, `fractie-${width}-${colorScheme}`);
    });
  }
}

browserTest("the council on paper", { profile: { viewport: { width: 794, height: 1123 } } }, async ({ site, profile, page }) => {
  await together(page, profile, site);
  await page.emulateMedia({ media: "print" });
  await picture(page, "council-print");
  assert.equal(await page.getByRole("button", { name: "Voeg fractie toe" }).isVisible(), false);
  assert.ok(await page.getByText("Bij staken van stemmen verworpen").first().isVisible(), "the rule stands on paper too");
});

browserTest("300 choices and 15 fracties", { profile: { viewport: { width: 1600, height: 900 } } }, async ({ site, page }) => {
  const budget = budgetOf(300);
  await site.write("budget.json", JSON.stringify(budget));
  await visit(page, site.address);
  const council = {
    keuzeruimte: "council", format: 1, budget: budget.id,
    fracties: Array.from({ length: 15 }, (_, number) => ({
      name: `Fractie ${number + 1}`, seats: 3,
      variant: { decisions: { choices: Object.fromEntries(budget.choices.map(({ id }, place) => [id, { on: (place + number) % 3 > 0 }])) } },
    })),
  };
  await goTo(page, "Raad");
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "raad.keuzeruimte-raad.json", { type: "application/json" }));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, JSON.stringify(council));
  await page.getByRole("button", { name: "Neem deze raad over" }).click();
  await page.getByText("van de 300 keuzes hebben een meerderheid").waitFor();
  await picture(page, "council-300");
  const took = await page.evaluate(async () => {
    const begin = performance.now();
    document.querySelector(".motion__package input").click();
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return performance.now() - begin;
  });
  console.log(`marking a choice among 300 for 15 fracties took ${Math.round(took)} ms until drawn`);
});
