// What a municipality puts beside the page: one budget, several, faulty ones; with and without a network.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, ready, state, visit } from "./support/chromium.mjs";
import { fragment, notices, preview, toggle } from "./support/desk.mjs";
import { Member } from "./support/page.mjs";
import { PROJECT } from "./support/site.mjs";

const DUO = JSON.parse(await readFile(join(PROJECT, "budgets/duo-2024.json"), "utf8"));

/** A small budget of an invented municipality. */
const budget = (id, title, amount = "-40000") =>
  JSON.stringify({
    format: 1,
    id,
    title,
    years: [2027, 2028, 2029, 2030],
    sections: [{ id: "1", title: "Buiten" }],
    choices: [
      { id: "1.1", section: "1", title: "Fietspad langs de vaart", amounts: { 2027: amount, 2028: amount, 2029: "0", 2030: "0" } },
      { id: "1.2", section: "1", title: "Bomen op het plein", amounts: { 2027: "-1500", 2028: "-1500", 2029: "-1500", 2030: "-1500" } },
    ],
  });
const LIST = JSON.stringify({ format: 1, budgets: ["kadernota.json", "najaar.json"] });
const title = (page) => page.locator(".document__title").innerText();
const banner = (page) => page.locator(".banner--library");

browserTest("a budget beside the page is what everybody sees, also without a network", {}, async ({ site, page }) => {
  await site.write("budget.json", budget("kadernota-2027", "Kadernota 2027"));
  await visit(page, site.address);
  const member = new Member(page);
  assert.equal(await title(page), "Kadernota 2027");
  await member.shows("Effect van de keuzes", ["−41.500", "−41.500", "−1.500", "−1.500"]);
  await state(page, "offline", "ready");
  await site.stop();
  await page.reload();
  await ready(page);
  assert.equal(await title(page), "Kadernota 2027");
});

browserTest("a newer budget comes with the next visit, and a budget that was taken away goes", {}, async ({ site, page }) => {
  await site.write("budget.json", budget("kadernota-2027", "Kadernota 2027"));
  await visit(page, site.address);
  await state(page, "offline", "ready");
  await toggle(page, 0);
  await site.write("budget.json", budget("kadernota-2027", "Kadernota 2027, gewijzigd", "-50000"));
  await page.reload();
  await ready(page);
  assert.equal(await title(page), "Kadernota 2027, gewijzigd");
  await new Member(page).shows("Effect van de keuzes", ["−1.500", "−1.500", "−1.500", "−1.500"]);
  await site.remove("budget.json");
  await page.goto(site.address);
  await ready(page);
  assert.equal(await title(page), DUO.title.nl);
});

browserTest("a faulty budget is refused with the path of each fault, and the page stays usable", {}, async ({ site, page }) => {
  const faulty = JSON.parse(budget("kadernota-2027", "Kadernota 2027"));
  faulty.choices[0].amounts[2028] = "veertig";
  delete faulty.choices[1].title;
  await site.write("budget.json", JSON.stringify(faulty));
  await visit(page, site.address);
  assert.equal(await title(page), DUO.title.nl);
  await banner(page).locator("summary").click();
  const words = await banner(page).innerText();
  for (const expected of ["budget.json is niet gebruikt", "$.choices[0].amounts.2028", "veertig", "$.choices[1].title"]) {
    assert.ok(words.includes(expected), `${expected} is not in: ${words}`);
  }
  await assertAccessible(page, "the page above which a file is refused");
  await picture(page, "municipality-faulty");
  await toggle(page, 0);
});

browserTest("other files than a budget are refused in words", {}, async ({ site, page }) => {
  for (const [content, expected] of [
    ["{", "niet gebruikt"],
    ["[1, 2]", "niet gebruikt"],
    ['{"format": 99}', "nieuwere versie"],
    ['{"format": 1, "budgets": ["../elders.json"]}', "$.budgets[0]"],
  ]) {
    await site.write("budget.json", content);
    await visit(page, site.address);
    await banner(page).locator("summary").click();
    const words = await banner(page).innerText();
    assert.ok(words.includes(expected), `${expected} is not in: ${words}`);
    assert.equal(await title(page), DUO.title.nl);
  }
  // A server that answers everything with its front page has no such file.
  await site.write("budget.json", await site.read("index.html"));
  await visit(page, site.address);
  assert.equal(await banner(page).count(), 0);
});

browserTest("several budgets: the first opens, the others are in the menu, each with its own scenarios", {}, async ({ site, page }) => {
  await site.write("budget.json", LIST);
  await site.write("kadernota.json", budget("kadernota-2027", "Kadernota 2027"));
  await site.write("najaar.json", budget("najaar-2026", "Najaarsnota 2026"));
  await visit(page, site.address);
  const member = new Member(page);
  assert.equal(await title(page), "Kadernota 2027");
  await toggle(page, 0);
  await member.choose("Andere begroting");
  const dialog = member.dialog("Begrotingen");
  await assertAccessible(page, "the dialog with the budgets");
  await picture(page, "municipality-budgets");
  assert.equal(await dialog.locator("[aria-current]").innerText(), "Kadernota 2027");
  await dialog.getByRole("link", { name: "Najaarsnota 2026" }).click();
  await page.waitForURL(/begroting=najaar-2026/);
  await ready(page);
  assert.equal(await title(page), "Najaarsnota 2026");
  await member.shows("Effect van de keuzes", ["−41.500", "−41.500", "−1.500", "−1.500"]);
  await page.reload();
  await ready(page);
  assert.equal(await title(page), "Najaarsnota 2026");
  await state(page, "offline", "ready");
  await site.stop();
  await page.goto(`${site.address}?begroting=kadernota-2027`);
  await ready(page);
  await member.shows("Effect van de keuzes", ["−1.500", "−1.500", "−1.500", "−1.500"]);
});

// M7
browserTest("the example is in the list, and fetched when it is opened and not before", {}, async ({ site, page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await visit(page, site.address);
  const member = new Member(page);
  assert.equal(await title(page), DUO.title.nl);
  await member.choose("Andere begroting");
  assert.deepEqual(asked.filter((address) => address.includes("voorbeeld")), []);
  await member.dialog("Begrotingen").getByRole("link", { name: "Vlierdam 2027-2030 (voorbeeld)" }).click();
  await page.waitForURL(/begroting=voorbeeld/);
  await ready(page);
  assert.equal(await title(page), "Vlierdam 2027-2030 (voorbeeld)");
  await member.shows("Effect van de keuzes", ["−865.100", "+583.311", "+1.254.509", "+1.463.532"]);
  await picture(page, "municipality-example");
});

browserTest("a link finds its budget by itself, at the start and in a running page", {}, async ({ site, page, open }) => {
  await site.write("budget.json", LIST);
  await site.write("kadernota.json", budget("kadernota-2027", "Kadernota 2027"));
  await site.write("najaar.json", budget("najaar-2026", "Najaarsnota 2026"));
  await visit(page, `${site.address}?begroting=najaar-2026`);
  await toggle(page, 1);
  const link = await fragment(page);
  const other = await open();
  await visit(other, site.address);
  assert.equal(await title(other), "Kadernota 2027");
  await other.evaluate((hash) => { location.hash = hash; }, link);
  await other.waitForURL(/begroting=najaar-2026/);
  await ready(other);
  assert.equal(await title(other), "Najaarsnota 2026");
  // The same profile made it, so it is the member's own work; nothing is refused.
  assert.equal(await notices(other).getByText("andere begroting").count(), 0);
  assert.equal(await preview(other).count(), 0);
});

browserTest("one faulty file of a list takes nothing from the others", {}, async ({ site, page }) => {
  await site.write("budget.json", JSON.stringify({ format: 1, budgets: ["weg.json", "kadernota.json"] }));
  await site.write("kadernota.json", budget("kadernota-2027", "Kadernota 2027"));
  await visit(page, site.address);
  assert.equal(await title(page), "Kadernota 2027");
  const words = await banner(page).innerText();
  assert.ok(words.includes("weg.json is niet gebruikt"), words);
});
