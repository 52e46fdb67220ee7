// A council member at the page: every figure here is calculated by hand from the nine choices of the document.

import assert from "node:assert/strict";
import { browserTest, ready, visit } from "./support/chromium.mjs";
import { assertEventually } from "./support/desk.mjs";
import { DUTCH, ENGLISH, EXAMPLE, Member, makeExample } from "./support/page.mjs";

const WIDE = { profile: { viewport: { width: 1280, height: 900 } } };
const PHONE = { profile: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } };
const { effect, end, structural, difference } = DUTCH;

const PROPOSAL = ["−212.100", "−191.100", "−195.100", "−171.100"];

browserTest("the first visit: the proposal as it stands, and its one pm post", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await member.shows(effect, PROPOSAL);
  await member.shows(difference, ["0", "0", "0", "0"]);
  assert.equal(await page.getByRole("switch", { checked: true }).count(), 9);
  assert.match(await member.sentences(), /1 post pm telt niet mee/);
  assert.deepEqual(await member.amounts("Inclusie, diversiteit en Wet banenafspraak"), ["pm", "pm", "pm", "pm"]);
  // Without a start balance the page gives no balance and no verdict.
  assert.deepEqual(await member.totals(end), []);
  assert.doesNotMatch(await member.sentences(), /evenwicht/);
});

browserTest("a switch counts in all four years, off and on again", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await member.switchOf("Arbeidsmarktkrapte en opleidingen").click();
  await member.shows(effect, ["−167.100", "−155.100", "−159.100", "−135.100"]);
  await assertEventually(async () => (await member.totals(difference)).map((one) => one.replace("+", "")), ["45.000", "36.000", "36.000", "36.000"]);
  assert.deepEqual(await member.amounts("Arbeidsmarktkrapte en opleidingen"), ["−45.000", "−36.000", "−36.000", "−36.000"]);
  await member.switchOf("Arbeidsmarktkrapte en opleidingen").click();
  await member.shows(effect, PROPOSAL);
});

browserTest("everything off: nothing is left but zero, and no pm", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  for (const one of await page.getByRole("switch").all()) await one.click();
  await member.shows(effect, ["0", "0", "0", "0"]);
  assert.doesNotMatch(await member.sentences(), /pm telt niet mee/);
});

browserTest("a level of 50 %: half the amount in every year", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const detail = await member.open(DUTCH.half);
  await detail.getByRole("textbox", { name: DUTCH.level }).fill("50");
  await assertEventually(() => member.amounts(DUTCH.half), ["−14.800", "−14.800", "−14.800", "−14.800"]);
  await member.shows(effect, ["−197.300", "−176.300", "−180.300", "−156.300"]);
  await member.row(DUTCH.half).getByText("niveau 50").waitFor();
});

browserTest("an own amount replaces one year; what is no number is explained and counts nowhere", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const detail = await member.open("Servicedesk");
  await detail.getByText(DUTCH.perYear).click();
  const field = detail.getByRole("textbox", { name: "2025", exact: true });
  await field.fill("-10.000");
  await assertEventually(() => member.amounts("Servicedesk"), ["−24.050", "−10.000", "−24.050", "−24.050"]);
  await member.shows(effect, ["−212.100", "−177.050", "−195.100", "−171.100"]);
  await member.row("Servicedesk").getByText("eigen bedrag").waitFor();
  await field.fill("veel");
  await field.press("Tab");
  await detail.getByText("Dit is geen getal").waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await field.inputValue(), "veel");
  await field.fill("");
  await assertEventually(() => member.amounts("Servicedesk"), ["−24.050", "−24.050", "−24.050", "−24.050"]);
});

browserTest("an estimate for the pm post, for one year: pm stays in the others", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const detail = await member.open("Inclusie, diversiteit en Wet banenafspraak");
  await detail.getByText(DUTCH.perYearPm).click();
  await detail.getByRole("textbox", { name: "2026", exact: true }).fill("-40.000");
  await assertEventually(() => member.amounts("Inclusie, diversiteit en Wet banenafspraak"), ["pm", "pm", "−40.000", "pm"]);
  await member.shows(effect, ["−212.100", "−191.100", "−235.100", "−171.100"]);
  assert.match(await member.sentences(), /1 post pm telt niet mee/);
  for (const year of ["2024", "2025", "2027"]) await detail.getByRole("textbox", { name: year, exact: true }).fill("-5.000");
  await member.shows(effect, ["−217.100", "−196.100", "−235.100", "−176.100"]);
  assert.doesNotMatch(await member.sentences(), /post pm telt/);
});

browserTest("with a start balance: end balance, structural balance and the verdict in words", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await makeExample(member);
  await member.shows(effect, ["−173.250", "−109.250", "−113.250", "−89.250"]);
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);
  // The one incidental choice is left out: 32.000, 20.000, 24.000 and 0.
  await member.shows(structural, ["−21.250", "+5.750", "−9.250", "+20.750"]);
  const said = await member.sentences();
  assert.match(said, /Structureel in evenwicht in 2027\. Nog niet in 2024 en 2026\./);
  assert.match(said, /Indicatie; de provincie oordeelt/);
  await member.ledger().getByText("eigen voorstel, niet doorgerekend").first().waitFor();
  assert.deepEqual(await member.amounts(EXAMPLE.own.title), ["0", "+43.000", "+43.000", "+43.000"]);
});

browserTest("the reference changes the differences and never the balance", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await makeExample(member);
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);
  const plain = (figures) => figures.map((figure) => figure.replace("+", ""));
  await assertEventually(async () => plain(await member.totals(difference)), ["38.850", "81.850", "81.850", "81.850"]);
  await page.getByRole("group", { name: "Vergelijk met" }).locator("label").filter({ hasText: DUTCH.existing }).click();
  await assertEventually(async () => plain(await member.totals(difference)), ["−173.250", "−109.250", "−113.250", "−89.250"]);
  assert.deepEqual(await member.totals(end), ["−53.250", "−14.250", "−33.250", "+20.750"]);
});

browserTest("search hides rows and says so, while the years count everything", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await page.getByRole("searchbox", { name: DUTCH.search }).fill("servicedesk");
  await page.getByText("1 van 9 keuzes getoond; de jaren tellen alles mee.").waitFor();
  assert.equal(await page.getByRole("switch").count(), 1);
  await member.shows(effect, PROPOSAL);
  await member.switchOf("Servicedesk").click();
  await member.shows(effect, ["−188.050", "−167.050", "−171.050", "−147.050"]);
  await page.getByRole("searchbox").fill("xyzzy");
  await page.getByText(DUTCH.nothingFound).waitFor();
  await member.shows(effect, ["−188.050", "−167.050", "−171.050", "−147.050"]);
  await page.getByRole("button", { name: DUTCH.showAll }).click();
  assert.equal(await page.getByRole("switch").count(), 9);
});

browserTest("undo and redo walk through all that was done", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  assert.ok(await member.undo().isDisabled());
  await makeExample(member);
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);
  let steps = 0;
  while (await member.undo().isEnabled()) {
    await member.undo().click();
    steps += 1;
    assert.ok(steps < 20, "undo comes to an end");
  }
  assert.equal(steps, 4, "one step for each thing done");
  await member.shows(effect, PROPOSAL);
  for (let step = 0; step < steps; step += 1) await member.redo().click();
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);
  assert.ok(await member.redo().isDisabled());
});

browserTest("starting again asks first, and can be undone", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await makeExample(member);
  await member.choose(DUTCH.reset);
  await member.dialog(DUTCH.resetDialog).getByRole("button", { name: DUTCH.cancel }).click();
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);
  await member.choose(DUTCH.reset);
  await member.dialog(DUTCH.resetDialog).getByRole("button", { name: DUTCH.resetConfirm }).click();
  await member.shows(effect, PROPOSAL);
  await member.undo().click();
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);
});

browserTest("a reload keeps everything", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await makeExample(member);
  const detail = await member.open("Postintake in archief");
  await detail.getByRole("textbox", { name: DUTCH.note }).fill("Hoeveel uur is dit?");
  await page.getByRole("button", { name: /bewaard/ }).waitFor();
  await page.reload();
  await ready(page);
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);
  assert.deepEqual(await member.amounts(DUTCH.half), ["−14.800", "−14.800", "−14.800", "−14.800"]);
  assert.deepEqual(await member.amounts(EXAMPLE.own.title), ["0", "+43.000", "+43.000", "+43.000"]);
  assert.equal(await member.switchOf(DUTCH.off).isChecked(), false);
  const again = await member.open("Postintake in archief");
  assert.equal(await again.getByRole("textbox", { name: DUTCH.note }).inputValue(), "Hoeveel uur is dit?");
});

browserTest("English: no Dutch in what the page itself says, and English digits", WIDE, async ({ site, page }) => {
  await makeExample(await arrive(site, page));
  await new Member(page).choose(DUTCH.otherLanguage);
  const member = new Member(page, ENGLISH);
  await member.shows(ENGLISH.end, ["−53,250", "−14,250", "−33,250", "+20,750"]);
  await assertEventually(() => page.locator("html").getAttribute("lang"), "en");
  await member.open(ENGLISH.half);
  // Words of the document and of the member are marked as Dutch, or were typed; all else is English.
  const said = await page.evaluate((typed) => {
    const clone = document.querySelector("#app").cloneNode(true);
    clone.querySelectorAll("[lang=nl]").forEach((one) => one.remove());
    const named = [...clone.querySelectorAll("[aria-label], [title], [placeholder], [aria-valuetext]")];
    const attributes = named.flatMap((one) => ["aria-label", "title", "placeholder", "aria-valuetext"].map((name) => one.getAttribute(name) ?? ""));
    return [clone.textContent, ...attributes].join(" | ").replaceAll(typed, "");
  }, EXAMPLE.own.title);
  // The document's own word, explained where it stands.
  const ours = said.replaceAll("meerjarig (for several years)", "");
  const dutch = ours.match(/\b(de|het|een|van|niet|keuzes?|saldo|jaar|nadeel|voordeel|bedrag|voorstel|notitie|zoek|delen|bewaard|onbekend|meerjarig|aandeel|niveau|bron|twijfels)\b.{0,40}/giu);
  assert.equal(dutch, null);
  assert.doesNotMatch(said, /\d\.\d{3}\b(?!\.)(?<!7\.1\.\d)/, "thousands with a Dutch point");
});

browserTest("one polite sentence for each change", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await page.evaluate(() => {
    window.spoken = [];
    for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
      const say = () => {
        const text = region.textContent.trim();
        if (text !== "" && text !== region.former) window.spoken.push(text);
        region.former = text;
      };
      region.former = region.textContent.trim();
      new MutationObserver(say).observe(region, { childList: true, subtree: true, characterData: true });
    }
  });
  const spoken = () => page.evaluate(() => window.spoken);
  await member.switchOf("Servicedesk").click();
  await member.shows(effect, ["−188.050", "−167.050", "−171.050", "−147.050"]);
  await page.getByRole("button", { name: /bewaard/ }).waitFor();
  const first = await spoken();
  assert.equal(first.length, 1, first.join("\n"));
  assert.match(first[0], /2024 188\.050 euro nadeel; .*2027 147\.050 euro nadeel/);
  await member.undo().click();
  await member.shows(effect, PROPOSAL);
  assert.equal((await spoken()).length, 2);
});

async function arrive(site, page) {
  page.setDefaultTimeout(10_000);
  await visit(page, site.address);
  return new Member(page);
}

browserTest("on a phone, what opens low on the screen comes into view above the bar", PHONE, async ({ site, page }) => {
  await visit(page, site.address);
  const member = new Member(page);
  const bar = await page.locator(".phone-bar").evaluate((one) => one.getBoundingClientRect().top);
  // The row stands just above the bar, as far down as a thumb can press it.
  await member.row(DUTCH.half).evaluate((row, edge) => window.scrollBy(0, row.getBoundingClientRect().bottom - edge), bar);
  const detail = await member.open(DUTCH.half);
  const { top, bottom } = await detail.locator("p").first().evaluate((one) => one.getBoundingClientRect().toJSON());
  assert.ok(top > 0 && bottom < bar, `from ${top} to ${bottom}, with the bar at ${bar}`);
});
