// For everyone: every view and state in both themes and languages, small and large, zoomed in, and with a finger.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, visit } from "./support/chromium.mjs";
import { assertEventually, fragment } from "./support/desk.mjs";
import { DUTCH, ENGLISH, Member, makeExample } from "./support/page.mjs";

const SIZES = { 360: { width: 360, height: 800 }, 1600: { width: 1600, height: 1250 } };
const LANGUAGES = [{ code: "nl", words: DUTCH }, { code: "en", words: ENGLISH }];

/** What can be opened over the main view: how, and the name of the dialog. */
const dialogs = (member) => [
  { name: member.words.scenariosDialog, open: () => member.choose(member.words.scenarios) },
  { name: member.words.shareDialog, open: () => member.page.getByRole("button", { name: member.words.share, exact: true }).click() },
  { name: member.words.startDialog, open: () => member.page.getByRole("button", { name: member.words.startChange }).first().click() },
  { name: member.words.addDialog, open: () => member.page.getByRole("button", { name: member.words.add }).click() },
  { name: member.words.aboutDialog, open: () => member.choose(member.words.about) },
  { name: member.words.resetDialog, open: () => member.choose(member.words.reset) },
];

for (const [width, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const { code, words } of LANGUAGES) {
      const where = `${width} px, ${colorScheme}, ${code}`;
      browserTest(`every view can be read by everyone: ${where}`, { profile: { viewport, colorScheme } }, async ({ site, page }) => {
        const member = await arrive(site, page, words);
        await assertFits(page, `the first visit, ${where}`);
        await assertAccessible(page, `the first visit, ${where}`);
        if (code === "nl") await picture(page, `main-${width}-${colorScheme}`);

        await makeExample(member);
        await member.open(member.words.half);
        await assertFits(page, `the example, ${where}`);
        await assertAccessible(page, `the example with a detail open, ${where}`);
        if (code === "nl") await picture(page, `example-${width}-${colorScheme}`);

        for (const { name, open } of dialogs(member)) {
          await open();
          await member.dialog(name).waitFor();
          await assertAccessible(page, `the dialog ${name}, ${where}`);
          await assertFits(page, `the dialog ${name}, ${where}`);
          await page.keyboard.press("Escape");
          await member.dialog(name).waitFor({ state: "detached" });
        }
        // On a phone the search comes with the other ways to find.
        if (!(await page.getByRole("searchbox").isVisible())) await page.locator("#sieve-button").click();
        await page.getByRole("searchbox").fill("xyzzy");
        await member.page.getByText(words.nothingFound).waitFor();
        await assertAccessible(page, `nothing found, ${where}`);
      });

      browserTest(`a link of another: ${where}`, { profile: { viewport, colorScheme } }, async ({ site, profile, page: mine }) => {
        const elsewhere = await profile.browser().newContext({ locale: "nl-NL" });
        const other = await arrive(site, await elsewhere.newPage(), DUTCH);
        await makeExample(other);
        const theirs = await fragment(other.page);
        await elsewhere.close();
        await arrive(site, mine, words);
        await mine.goto("about:blank");
        await visit(mine, `${site.address}${theirs}`);
        await mine.getByRole("heading", { name: words.previewOfLink }).waitFor();
        await assertAccessible(mine, `a preview, ${where}`);
        await assertFits(mine, `a preview, ${where}`);
        if (code === "nl") await picture(mine, `preview-${width}-${colorScheme}`);
        await mine.evaluate(() => { location.hash = "#s1.kapot"; });
        await mine.getByRole("region", { name: words.notices }).getByRole("listitem").waitFor();
        await assertAccessible(mine, `a notice, ${where}`);
      });
    }
  }
}

browserTest("nothing scrolls sideways at 320 px, nor at 400 % of 1280 px", { profile: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } }, async ({ site, page }) => {
  // 1280 by 1024 at 400 % is 320 by 256 for the page.
  const member = await arrive(site, page, DUTCH);
  await assertFits(page, "the first visit");
  await makeExample(member);
  await member.open(member.words.half);
  await assertFits(page, "the example with a detail open");
  for (const { name, open } of dialogs(member)) {
    await open();
    await member.dialog(name).waitFor();
    await assertFits(page, `the dialog ${name}`);
    await page.keyboard.press("Escape");
    await member.dialog(name).waitFor({ state: "detached" });
  }
  // What sticks to the edges leaves room to read.
  const covered = await page.evaluate(() => {
    const sticks = [...document.querySelectorAll("#app *")].filter((one) => ["fixed", "sticky"].includes(getComputedStyle(one).position));
    return sticks.reduce((sum, one) => sum + (one.checkVisibility() ? one.getBoundingClientRect().height : 0), 0) / innerHeight;
  });
  assert.ok(covered < 0.6, `what sticks covers ${Math.round(covered * 100)} % of a low screen`);
});

browserTest("long figures fit the smallest phone", { profile: { viewport: { width: 320, height: 640 } } }, async ({ site, page }) => {
  const member = await arrive(site, page, DUTCH);
  await member.fillStart({ 2024: "1.234.567.890", 2025: "-9.876.543.210", 2026: "0", 2027: "999.999.999.999" });
  await member.shows(DUTCH.end, ["+1.234.355.790", "−9.876.734.310", "−195.100", "+999.999.828.899"]);
  await assertFits(page, "balances of twelve digits");
});

for (const [width, viewport] of Object.entries(SIZES)) {
  browserTest(`a finger hits what it means: ${width} px`, { profile: { viewport, hasTouch: true } }, async ({ site, page }) => {
    const member = await arrive(site, page, DUTCH);
    await makeExample(member);
    await member.open(member.words.half);
    assert.deepEqual(await tooSmall(page), []);
    for (const { name, open } of dialogs(member)) {
      await open();
      await member.dialog(name).waitFor();
      assert.deepEqual(await tooSmall(page), [], name);
      await page.keyboard.press("Escape");
      await member.dialog(name).waitFor({ state: "detached" });
    }
  });
}

async function arrive(site, page, words) {
  page.setDefaultTimeout(10_000);
  await visit(page, site.address);
  if (words === ENGLISH) {
    await new Member(page).choose(DUTCH.otherLanguage);
    await assertEventually(() => page.locator("html").getAttribute("lang"), "en");
  }
  return new Member(page, words);
}

/** Nothing is wider than the window, and no text is cut off by its own box. */
async function assertFits(page, where) {
  const found = await page.evaluate(() => {
    const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
    const dialog = document.querySelector("dialog[open]");
    const inside = dialog ? dialog.scrollWidth - dialog.clientWidth : 0;
    const widest = [...document.querySelectorAll("#app *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.className);
    return wide > 0 || inside > 0 ? { wide, inside, widest: widest.slice(0, 5) } : null;
  });
  assert.equal(found, null, `${where} scrolls sideways: ${JSON.stringify(found)}`);
}

/**
 * What a finger can miss: buttons and switches under 44 px, other targets under 24 px. As in WCAG 2.5.8, links and
 * buttons within a sentence are left out; a label counts with its control.
 */
function tooSmall(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("button, [role=switch], input, select, textarea, summary, a[href]")];
    const top = document.querySelector("dialog[open]") ?? document.querySelector("#app");
    return all.flatMap((one) => {
      if (!top.contains(one) || !one.checkVisibility({ visibilityProperty: true }) || one.closest("details:not([open]) > :not(summary)")) return [];
      const inSentence = one.parentElement.matches("p") && getComputedStyle(one).display.startsWith("inline");
      if (inSentence || one.matches("a[href='#main']")) return [];
      const boxes = [one, ...(one.labels ?? [])].map((part) => part.getBoundingClientRect());
      // A pseudo-element may make the place to touch larger than what is drawn.
      const around = ["::before", "::after"].map((name) => getComputedStyle(one, name)).filter((style) => style.content !== "none" && style.position === "absolute");
      const extra = around.map((style) => ({ width: parseFloat(style.width) || 0, height: parseFloat(style.height) || 0 }));
      const width = Math.max(...[...boxes, ...extra].map((box) => box.width));
      const height = Math.max(...[...boxes, ...extra].map((box) => box.height));
      const least = one.matches("[role=switch], .nl-button") ? 44 : 24;
      if (width >= least - 0.5 && height >= least - 0.5) return [];
      return [`${one.getAttribute("role") ?? one.localName} "${(one.getAttribute("aria-label") ?? one.textContent).trim().slice(0, 40)}" ${Math.round(width)} x ${Math.round(height)} px, least ${least}`];
    });
  });
}
