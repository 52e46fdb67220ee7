// Tests in Chromium. Every page of every test is watched: a breach of the content policy, a request to another
// origin or an uncaught error fails the test, unless the test names it as expected.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { executable, FLAGS } from "./executable.mjs";
import { PROJECT, publish } from "./site.mjs";

// The requests of the service worker are watched too.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = "1";

const LONGEST = 60_000; // ms for one test, on a slow machine

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
});
after(() => browser?.close());

/**
 * A test with a site of its own and an empty profile.
 * options: site (for `publish`), profile (for a Playwright context), expected: { violations, errors } as patterns.
 * The body gets { site, profile, open, page }: `page` is opened but has no address yet; `open()` gives further ones.
 */
export function browserTest(name, options, body) {
  test(name, { timeout: LONGEST }, async () => {
    const site = await publish(options.site);
    const profile = await browser.newContext({ locale: "nl-NL", acceptDownloads: true, ...options.profile });
    const seen = { violations: [], foreign: [], errors: [] };
    try {
      await watch(profile, site, seen);
      const open = () => profile.newPage();
      await body({ site, profile, open, page: await open() });
      const unexpected = (kind) => seen[kind].filter((text) => !options.expected?.[kind]?.test(text));
      assert.deepEqual(unexpected("violations"), [], "the content policy was breached");
      assert.deepEqual(seen.foreign, [], "another origin was asked for something");
      assert.deepEqual(unexpected("errors"), [], "an error went uncaught");
    } finally {
      await profile.close();
      await site.close();
    }
  });
}

async function watch(profile, site, seen) {
  await profile.exposeFunction("reportViolation", (text) => seen.violations.push(text));
  await profile.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.reportViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  profile.on("request", (request) => {
    const address = new URL(request.url());
    if (/^(http|ws)s?:$/.test(address.protocol) && address.origin !== site.origin) seen.foreign.push(request.url());
  });
  profile.on("weberror", (error) => seen.errors.push(String(error.error())));
}

/** Opens the page and waits until it says that it is ready. */
export async function visit(page, address) {
  await page.goto(address);
  await ready(page);
}

export const ready = (page) => page.locator("#app[data-ready]").waitFor({ state: "attached" });

/** Waits for a state that the shell shows on <html>: state(page, "offline", "ready"). */
export const state = (page, name, value) => page.locator(`html[data-${name}="${value}"]`).waitFor();

/** Keeps a picture of the page in artifacts/, for people. */
export async function picture(page, name) {
  const folder = join(PROJECT, "artifacts");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
