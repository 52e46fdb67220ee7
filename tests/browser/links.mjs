// Links and files: shown first, taken over by a person only. Reliability cases 10 to 16.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, ready, visit } from "./support/chromium.mjs";
import {
  assertEventually, fragment, notices, onlyScenario, positions, preview, scenarios, stored, switchAt, toggle,
} from "./support/desk.mjs";
import { PROJECT } from "./support/site.mjs";

/** The link of a scenario in which the choices at these places are switched, made in a profile of its own. */
async function linkFrom(page, site, ...places) {
  await visit(page, site.address);
  for (const place of places) await toggle(page, place);
  return fragment(page);
}

async function elsewhere(profile, site, work) {
  const context = await profile.browser().newContext({ locale: "nl-NL" });
  try {
    return await work(await context.newPage(), site);
  } finally {
    await context.close();
  }
}

browserTest("a link carries the scenario to another device", {}, async ({ site, profile, page }) => {
  const link = await linkFrom(page, site, 0, 2);
  const sent = await positions(page);
  await elsewhere(profile, site, async (other) => {
    await visit(other, site.address + link);
    await preview(other).waitFor();
    assert.deepEqual(await positions(other), sent);
    assert.deepEqual(await scenarios(other), {}, "nothing is stored by looking");
    await preview(other).getByRole("button", { name: "Neem dit over" }).click();
    await preview(other).waitFor({ state: "detached" });
    assert.deepEqual(await positions(other), sent);
    assert.deepEqual(await onlyScenario(other), await onlyScenario(page));
    assert.equal(await fragment(other), link, "equal scenarios, equal links");
  });
});

browserTest("case 11: a link over saved work is a preview; stored bytes stay the same", {}, async ({ site, profile, page }) => {
  const link = await elsewhere(profile, site, (other) => linkFrom(other, site, 1));
  await visit(page, site.address);
  await toggle(page, 0);
  const mine = await positions(page);
  const before = await stored(page);

  await page.goto("about:blank");
  await visit(page, site.address + link);
  await preview(page).waitFor();
  await assertAccessible(page, "a preview");
  await picture(page, "preview");
  assert.ok(await switchAt(page, 0).isDisabled(), "a preview is looked at, not changed");
  assert.deepEqual(await stored(page), before);
  await preview(page).getByRole("button", { name: "Terug naar mijn scenario" }).click();
  await assertEventually(() => positions(page), mine);
  assert.deepEqual(await stored(page), before);

  await page.goto("about:blank");
  await visit(page, site.address + link);
  await preview(page).getByRole("button", { name: "Zet in mijn lijst" }).click();
  await assertEventually(() => positions(page), mine);
  assert.equal(Object.keys(await scenarios(page)).length, 2, "it is on the shelf, beside the member's own");
});

browserTest("case 12: a broken link over saved work touches nothing", {}, async ({ site, profile, page }) => {
  const link = await elsewhere(profile, site, (other) => linkFrom(other, site, 1, 3));
  await visit(page, site.address);
  await toggle(page, 0);
  const mine = await positions(page);
  const own = await fragment(page);
  const before = await stored(page);
  const swapped = link.slice(0, 8) + (link[8] === "A" ? "B" : "A") + link.slice(9);
  for (const [broken, sentence] of [
    [link.slice(0, -4), /niet compleet|beschadigd/],
    [swapped, /beschadigd|niet compleet/],
    [link.replace("#s1.", "#s7."), /nieuwere versie/],
    ["#zomaar-iets", /geen link van Keuzeruimte/],
  ]) {
    await page.goto("about:blank");
    await visit(page, site.address + broken);
    await notices(page).getByText(sentence).waitFor();
    assert.deepEqual(await positions(page), mine);
    assert.deepEqual(await stored(page), before);
    assert.equal(await fragment(page), own, "the address shows what the screen shows");
  }
});

const golden = async (name) => (await readFile(join(PROJECT, "tests/golden", name), "utf8")).trim();

browserTest("case 6: other figures, choices that are gone and another budget each have a sentence of their own", {}, async ({ site, page, open }) => {
  const link = await golden("links/other-version.link");
  await visit(page, site.address + link);
  await notices(page).getByText("andere begroting").waitFor();
  assert.equal(await preview(page).count(), 0);

  await site.write("budget.json", await golden("budgets/sixty-later.json"));
  const other = await open();
  await visit(other, site.address + link);
  await preview(other).getByText("gemaakt bij andere cijfers").waitFor();
  const left = preview(other).locator(".leftovers");
  const count = Number((await left.locator("summary").innerText()).match(/\d+/)[0]);
  assert.ok(count > 0);
  await left.locator("summary").click();
  assert.equal(await left.getByRole("listitem").count(), count, "named one by one");
  // Nothing is lost: taken over and shared again they are still there.
  await preview(other).getByRole("button", { name: "Neem dit over" }).click();
  await preview(other).waitFor({ state: "detached" });
  await other.reload();
  await ready(other);
  assert.match(await other.locator(".leftovers summary").innerText(), new RegExp(`^${count} `));
});

browserTest("case 13: a second link in the running page is previewed; going back is back", {}, async ({ site, profile, page }) => {
  const link = await elsewhere(profile, site, (other) => linkFrom(other, site, 1));
  await visit(page, site.address);
  await toggle(page, 0);
  const mine = await positions(page);
  await fragment(page);
  const before = await stored(page);
  await page.evaluate((hash) => { location.hash = hash; }, link);
  await preview(page).waitFor();
  assert.deepEqual(await stored(page), before);
  await page.goBack();
  await preview(page).waitFor({ state: "detached" });
  assert.deepEqual(await positions(page), mine);
  assert.deepEqual(await stored(page), before);
});

browserTest("case 14: 400 toggles in a row: one last address, few writes, one step of history", {}, async ({ site, page }) => {
  await page.addInitScript(() => {
    window.writes = 0;
    const replace = history.replaceState.bind(history);
    history.replaceState = (...all) => {
      window.writes += 1;
      replace(...all);
    };
  });
  await visit(page, site.address);
  const steps = await page.evaluate(() => history.length);
  const took = await page.evaluate(async () => {
    const begin = performance.now();
    for (let count = 0; count < 400; count += 1) {
      // A choice of the document, so that every click is a decision.
      const all = document.querySelectorAll("[role=switch]");
      all[count % 8].click();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return performance.now() - begin;
  });
  const expected = await positions(page);
  // Without any help, within a second, the address becomes that of the final state: what leaving the page would
  // write stands there already.
  const rested = await page.evaluate(async () => {
    const end = performance.now() + 1_000;
    let address = location.href;
    while (performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      address = location.href;
    }
    window.dispatchEvent(new Event("pagehide"));
    return { was: address, is: location.href };
  });
  assert.equal(rested.was, rested.is, "the address was final within one second");
  const writes = await page.evaluate(() => window.writes);
  assert.ok(writes <= took / 850 + 3, `${writes} writes in ${Math.round(took)} ms`);
  assert.equal(await page.evaluate(() => history.length), steps);
  await page.reload();
  await ready(page);
  assert.equal(await preview(page).count(), 0, "address, storage and screen agree");
  assert.deepEqual(await positions(page), expected);
});

for (const [kind, spoil] of [
  ["refused", () => { navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError")); }],
  ["absent", () => { Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }); }],
]) {
  browserTest(`case 15: a clipboard that is ${kind}: the text is selected, and nothing says "copied"`, {}, async ({ site, page }) => {
    await page.addInitScript(spoil);
    await visit(page, site.address);
    await toggle(page, 0);
    await fragment(page);
    await page.getByRole("button", { name: "Delen" }).first().click();
    await page.getByRole("button", { name: "Kopieer link" }).click();
    await page.locator(".share__answer").getByText("kopieer haar zelf").waitFor();
    const selected = await page.evaluate(() => {
      const field = document.activeElement;
      return { id: field.id, all: field.value.slice(field.selectionStart, field.selectionEnd) === field.value };
    });
    assert.deepEqual(selected, { id: "share-link", all: true });
    assert.equal(await page.getByText("Gekopieerd").count(), 0);
  });
}

browserTest("a clipboard that works gets the whole link", { profile: { permissions: ["clipboard-read", "clipboard-write"] } }, async ({ site, page }) => {
  await visit(page, site.address);
  await toggle(page, 0);
  const link = await fragment(page);
  await page.getByRole("button", { name: "Delen" }).first().click();
  await assertAccessible(page, "the share dialog");
  await page.getByRole("button", { name: "Kopieer link" }).click();
  await page.locator(".share__answer").getByText("Gekopieerd").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), site.address + link);
  await picture(page, "share");
});

browserTest("cases 10 and 16: no request, title or error holds the scenario; markup is text", {}, async ({ site, profile, page }) => {
  const asked = [];
  const said = [];
  profile.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  page.on("console", (message) => said.push(message.text()));
  await visit(page, site.address);
  await page.getByRole("button", { name: /Mijn variant/ }).first().click();
  const name = `<img src=x onerror="document.title='kwaad'">`;
  await page.locator("#scenario-name").fill(name);
  await page.keyboard.press("Escape");
  await toggle(page, 0);
  const link = await fragment(page);
  await page.reload();
  await ready(page);
  await page.evaluate((hash) => { location.hash = hash; }, `${link.slice(0, -3)}`);
  await notices(page).getByText(/link/).first().waitFor();
  const payload = link.slice("#s1.".length);
  for (const text of [...asked, ...said, await page.title()]) {
    assert.ok(!text.includes(payload.slice(0, 12)), text);
    assert.ok(!text.includes("onerror"), text);
  }
  assert.equal(await page.locator("img[src=x]").count(), 0);
  assert.equal(await page.evaluate(() => document.title.includes("kwaad")), false);
  assert.ok((await page.locator("header").innerText()).includes("<img"), "shown as it was typed");
});

browserTest("a file goes out and comes in, and is shown first", {}, async ({ site, profile, page }) => {
  await visit(page, site.address);
  await toggle(page, 0);
  await toggle(page, 3);
  const sent = await positions(page);
  await page.getByRole("button", { name: "Delen" }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download als bestand" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.keuzeruimte\.json$/);
  const content = await readFile(await download.path());
  await elsewhere(profile, site, async (other) => {
    await visit(other, site.address);
    await other.getByRole("button", { name: /Mijn variant/ }).first().click();
    await other.locator("#bring-in-file").setInputFiles({ name: "van-mij.keuzeruimte.json", mimeType: "application/json", buffer: content });
    await preview(other).waitFor();
    assert.deepEqual(await positions(other), sent);
    assert.deepEqual(await scenarios(other), {});
    await preview(other).getByRole("button", { name: "Terug naar mijn scenario" }).click();
    // What is no scenario is refused in a sentence.
    await other.getByRole("button", { name: /Mijn variant/ }).first().click();
    await other.locator("#bring-in-file").setInputFiles({ name: "iets.json", mimeType: "application/json", buffer: Buffer.from("[]") });
    await notices(other).getByText("geen scenario van Keuzeruimte").waitFor();
  });
});
