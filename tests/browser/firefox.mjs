// A smoke test in Firefox: the page starts under its policy, keeps itself, and recovers.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
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
