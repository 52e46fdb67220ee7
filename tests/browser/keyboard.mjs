// Everything by keyboard alone: no pointer touches these pages.

import assert from "node:assert/strict";
import { browserTest, visit } from "./support/chromium.mjs";
import { DUTCH, EXAMPLE, Member } from "./support/page.mjs";

const WIDE = { profile: { viewport: { width: 1280, height: 900 } } };
const { effect, end } = DUTCH;

browserTest("the whole example is made by keyboard", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await tabTo(page, page.getByRole("button", { name: DUTCH.fillIn }));
  await page.keyboard.press("Enter");
  const start = member.dialog(DUTCH.startDialog);
  for (const [year, amount] of Object.entries(EXAMPLE.start)) {
    await tabTo(page, start.getByLabel(DUTCH.startYear(year), { exact: true }));
    await page.keyboard.type(amount);
  }
  await tabTo(page, start.getByRole("button", { name: DUTCH.startSave }));
  await page.keyboard.press("Enter");
  await start.waitFor({ state: "detached" });

  await tabTo(page, member.switchOf(DUTCH.half));
  await tabTo(page, member.opener(DUTCH.half));
  await page.keyboard.press("Enter");
  const detail = await member.detail(DUTCH.half);
  await tabTo(page, detail.getByRole("textbox", { name: DUTCH.level }));
  await page.keyboard.type("50");
  await tabTo(page, member.switchOf(DUTCH.off));
  await page.keyboard.press("Space");

  await tabTo(page, page.getByRole("button", { name: DUTCH.add }));
  await page.keyboard.press("Enter");
  const own = member.dialog(DUTCH.addDialog);
  await tabTo(page, own.getByLabel(DUTCH.addName));
  await page.keyboard.type(EXAMPLE.own.title);
  for (const [year, amount] of Object.entries(EXAMPLE.own.amounts)) {
    await tabTo(page, own.getByLabel(DUTCH.addYear(year), { exact: true }));
    await page.keyboard.type(amount);
  }
  await tabTo(page, own.getByRole("button", { name: DUTCH.addSubmit, exact: true }));
  await page.keyboard.press("Enter");
  await own.waitFor({ state: "detached" });
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);

  await page.keyboard.press("Control+z");
  await member.shows(end, ["−53.250", "−57.250", "−76.250", "−22.250"]);
  await page.keyboard.press("Control+Shift+z");
  await member.shows(end, ["−53.250", "−14.250", "−33.250", "+20.750"]);
});

browserTest("Tab visits everything in the order of the page, and one always sees where one is", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.evaluate(() => document.activeElement.blur());
  const visited = [];
  for (let step = 0; step < 90; step += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const one = document.activeElement;
      if (one === document.body) return null;
      const all = [...document.querySelectorAll("*")];
      const box = one.getBoundingClientRect();
      const drawn = one.matches("input[type=radio]") ? (one.labels[0] ?? one) : one;
      const shows = [one, drawn, ...drawn.querySelectorAll("*")].some((part) => {
        const style = getComputedStyle(part);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
      });
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const onTop = document.elementFromPoint(middle.x, middle.y);
      const covered = !one.matches("input[type=radio]") && onTop !== null && !one.contains(onTop) && !onTop.contains(one);
      return {
        place: all.indexOf(one),
        name: `${one.getAttribute("role") ?? one.localName} ${(one.getAttribute("aria-label") ?? one.textContent).trim().slice(0, 30)}`,
        shows,
        seen: box.top >= 0 && box.bottom <= innerHeight && !covered,
      };
    });
    if (here === null || visited.some((one) => one.place === here.place)) break;
    visited.push(here);
  }
  const places = visited.map((one) => one.place);
  assert.ok(visited.length > 25, `Tab reaches ${visited.length} places`);
  // A first Tab may begin after the skip link; from there the order is that of the page.
  assert.deepEqual(places, [...places].sort((one, other) => one - other), "the order of the page");
  assert.deepEqual(visited.filter((one) => !one.shows).map((one) => one.name), [], "focus that is not seen");
  assert.deepEqual(visited.filter((one) => !one.seen).map((one) => one.name), [], "focus outside the window or under something");
  assert.equal(await member.switchOf("Servicedesk").count(), 1);
});

browserTest("Escape closes each dialog, nothing is changed, and focus is back where it was", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const openers = [
    [page.getByRole("button", { name: /^Scenario:/ }), DUTCH.scenariosDialog],
    [page.getByRole("button", { name: DUTCH.share, exact: true }), DUTCH.shareDialog],
    [page.getByRole("button", { name: DUTCH.fillIn }), DUTCH.startDialog],
    [page.getByRole("button", { name: DUTCH.add }), DUTCH.addDialog],
  ];
  for (const [opener, name] of openers) {
    await tabTo(page, opener);
    await page.keyboard.press("Enter");
    await focusIsWithin(page, member.dialog(name), name);
    await page.keyboard.press("Escape");
    await member.dialog(name).waitFor({ state: "detached" });
    assert.ok(await isFocused(opener), `after ${name}`);
  }
  const menu = page.getByRole("button", { name: DUTCH.menu, exact: true });
  for (const [item, name] of [[DUTCH.about, DUTCH.aboutDialog], [DUTCH.reset, DUTCH.resetDialog]]) {
    await tabTo(page, menu);
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: item, exact: true }));
    await page.keyboard.press("Enter");
    await focusIsWithin(page, member.dialog(name), name);
    await page.keyboard.press("Escape");
    await member.dialog(name).waitFor({ state: "detached" });
    assert.ok(await isFocused(menu), `after ${name}`);
  }
  await member.shows(effect, ["−212.100", "−191.100", "−195.100", "−171.100"]);
});

browserTest("Space switches, Enter opens and closes, arrows choose; the focus stays", WIDE, async ({ site, page }) => {
  const member = await arrive(site, page);
  const control = member.switchOf("Servicedesk");
  await tabTo(page, control);
  await page.keyboard.press("Space");
  await member.shows(effect, ["−188.050", "−167.050", "−171.050", "−147.050"]);
  assert.ok(await isFocused(control));
  await page.keyboard.press("Space");
  await member.shows(effect, ["−212.100", "−191.100", "−195.100", "−171.100"]);

  const opener = member.opener("Servicedesk");
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  await opener.and(page.locator('[aria-expanded="true"]')).waitFor();
  assert.ok(await isFocused(opener));
  await page.keyboard.press("Enter");
  await opener.and(page.locator('[aria-expanded="false"]')).waitFor();

  const proposal = page.getByRole("group", { name: "Vergelijk met" }).getByRole("radio", { name: "collegevoorstel" });
  await tabTo(page, proposal);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("rowheader", { name: "Verschil met bestaand beleid" }).waitFor();
});

async function arrive(site, page) {
  page.setDefaultTimeout(10_000);
  await visit(page, site.address);
  return new Member(page);
}

/** Presses Tab until the element has the focus, once around the page at most. */
async function tabTo(page, element) {
  await element.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await isFocused(element)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${element}`);
}

const isFocused = (element) => element.evaluate((one) => one === document.activeElement);

async function focusIsWithin(page, dialog, name) {
  await dialog.waitFor();
  assert.ok(await dialog.evaluate((one) => one.contains(document.activeElement)), `the focus is in ${name}`);
  // Tab goes round within the dialog (and the browser's own bar), never to the page behind it.
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    assert.ok(await dialog.evaluate((one) => document.activeElement === document.body || one.contains(document.activeElement)), `Tab leaves ${name}`);
  }
}
