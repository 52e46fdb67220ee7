// A smoke test in Firefox: the page starts under its policy, keeps itself, and recovers.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { programme } from "./support/pdf.mjs";
import { publish } from "./support/site.mjs";

let browser;
before(async () => {
  const executablePath = process.env.FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
  assert.ok(executablePath, "Firefox is not there: run `make test`, or set FIREFOX to its path");
  browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
});
after(() => browser?.close());

async function inFirefox(body) {
  const site = await publish();
  const profile = await browser.createBrowserContext();
  const page = await profile.newPage();
  const foreign = [];
  page.on("request", (request) => {
    // The browser's own data: addresses are no requests.
    if (/^(http|ws)/.test(request.url()) && !request.url().startsWith(site.origin)) foreign.push(request.url());
  });
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
  });
  try {
    await body({ site, page });
    assert.deepEqual(foreign, [], "another origin was asked for something");
  } finally {
    await profile.close();
    await site.close();
  }
}

test("in Firefox the page starts without a breach of policy", { timeout: 60_000 }, () =>
  inFirefox(async ({ site, page }) => {
    await page.goto(site.address);
    await page.waitForSelector("#app[data-ready]");
    assert.deepEqual(await page.evaluate(() => window.violations), []);
  }),
);

test("in Firefox the page is kept and needs no server", { timeout: 60_000 }, () =>
  inFirefox(async ({ site, page }) => {
    await page.goto(site.address);
    await page.waitForSelector('html[data-offline="ready"]');
    await site.stop();
    await page.reload();
    await page.waitForSelector("#app[data-ready]");
  }),
);

test("in Firefox a missing program is explained", { timeout: 60_000 }, () =>
  inFirefox(async ({ site, page }) => {
    await site.remove(await site.name(/\.wasm$/));
    await page.goto(site.address);
    await page.waitForSelector("#recovery", { visible: true });
  }),
);

const PROPOSALS = `Bedragen in euro's; - is een nadeel

Omschrijving\t2027\t2028\t2029\t2030
Zwembad langer open\t-40.000\t-40.000\t-40.000\t-40.000
Hogere leges\t30.000\t30.000\t30.000\t30.000
`;

test("in Firefox a pasted document becomes a budget that is kept", { timeout: 60_000 }, () =>
  inFirefox(async ({ site, page }) => {
    await page.goto(`${site.address}inlezen.html`);
    await page.waitForSelector("#app[data-ready]");
    // Set at once: typing so much takes seconds.
    await page.$eval("textarea", (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, PROPOSALS);
    await (await page.waitForSelector("::-p-text(Lees deze tekst)")).click();
    await page.waitForSelector(".looking");
    assert.equal(await page.$$eval(".row:not(.row--left-out)", (rows) => rows.length), 2);
    await (await page.waitForSelector("::-p-text(Als begroting gebruiken)")).click();
    await page.waitForSelector('[role="switch"]');
    assert.match(page.url(), /begroting=/);
    assert.match(await page.$eval(".strip", (strip) => strip.textContent), /−10\.000/);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
  }),
);

test("in Firefox a PDF of 300 pages is read", { timeout: 120_000 }, () =>
  inFirefox(async ({ site, page }) => {
    const folder = await mkdtemp(join(tmpdir(), "keuzeruimte-pdf-"));
    try {
      const { file, expected } = programme();
      await writeFile(join(folder, "programmabegroting.pdf"), file);
      await page.goto(`${site.address}inlezen.html`);
      await page.waitForSelector("#app[data-ready]");
      await (await page.$("input[type=file]")).uploadFile(join(folder, "programmabegroting.pdf"));
      await page.waitForSelector(".looking", { timeout: 100_000 });
      assert.equal(await page.$$eval(".row:not(.row--left-out)", (rows) => rows.length), expected.length);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
    } finally {
      await rm(folder, { recursive: true });
    }
  }),
);
