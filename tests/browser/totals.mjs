// The totals of every golden link, in both browsers: to the cent those that the native tests hold (tests/golden).

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { executable, FLAGS } from "./support/executable.mjs";
import { PROJECT, publish } from "./support/site.mjs";

const GOLDEN = join(PROJECT, "tests/golden");
const text = (name) => readFile(join(GOLDEN, name), "utf8");

/** The budget that each golden link is opened on, where it is not that of its name; as in tests/links/golden.rs. */
const OPENED_ON = {
  "same-marks": "same-marks",
  "other-version": "sixty-later",
  "second-other-version": "sixty-later",
  "duo-second": "duo-2024",
  "second-everything": "model",
  "second-long-question": "model",
  "third-own": "model",
  "third-only-facts": "sixty-later",
  "fourth-own": "model",
  "fourth-only-a-part": "sixty-later",
};
const names = (await readdir(join(GOLDEN, "links"))).filter((name) => name.endsWith(".link")).map((name) => name.slice(0, -5));

let browsers;
before(async () => {
  const firefox = process.env.FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
  assert.ok(firefox, "Firefox is not there: run `make test`");
  browsers = {
    Chromium: await chromium.launch({ executablePath: executable(), args: FLAGS }),
    Firefox: await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true }),
  };
});
after(() => Promise.all(Object.values(browsers ?? {}).map((browser) => browser.close())));

for (const name of names) {
  test(`${name}: the same totals in Chromium and in Firefox as natively`, { timeout: 120_000 }, async () => {
    const site = await publish();
    try {
      await site.write("budget.json", await text(`budgets/${OPENED_ON[name] ?? "sixty"}.json`));
      const link = (await text(`links/${name}.link`)).trim();
      const expected = Object.values(JSON.parse(await text(`links/${name}.totals.json`)));
      for (const browser of Object.keys(browsers)) {
        const shown = await totals(browsers[browser], site.address + link);
        assert.deepEqual(shown.effect, expected.map((year) => year.effect), `${browser}: effect`);
        // Where no balance is known the strip has no line for it.
        const ends = expected.map((year) => year.end);
        if (ends.every((end) => end !== null)) assert.deepEqual(shown.end, ends, `${browser}: end balance`);
      }
    } finally {
      await site.close();
    }
  });
}

/** What the strip shows, as plain decimals. */
async function totals(browser, address) {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForSelector("#app[data-ready]");
    return await page.evaluate(() => {
      const plain = (cell) => {
        const shown = cell.querySelector("[aria-hidden=true]").innerText.match(/[−+]?\d[\d.,]*/)[0];
        const decimal = shown.replaceAll(".", "").replace(",", ".").replace("−", "-").replace("+", "");
        return decimal.includes(".") ? decimal.replace(/0$/, "") : decimal;
      };
      const row = (name) => [...document.querySelectorAll(`.strip__row--${name} [data-year]`)].map(plain);
      return { effect: row("effect"), end: row("end") };
    });
  } finally {
    await page.close();
  }
}
