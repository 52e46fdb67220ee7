// What a person meets at the first visit, wherever the page is hosted.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, ready, state, visit } from "./support/chromium.mjs";

browserTest("case 30: the page starts, without a breach of policy or a foreign request", {}, async ({ site, page }) => {
  await visit(page, site.address);
  assert.equal(await page.locator("#recovery").isVisible(), false);
  assert.equal(await page.locator("html").getAttribute("lang"), "nl");
  await picture(page, "first-visit");
  await assertAccessible(page, "the first page");
});

browserTest("it works under a path of the server", { site: { path: "/gemeente/begroting/" } }, async ({ site, page }) => {
  await visit(page, site.address);
  await state(page, "offline", "ready");
  const scopes = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope));
  assert.deepEqual(scopes, [site.address]);
  const icons = await page.evaluate(async () => {
    const address = document.querySelector('link[rel="manifest"]').href;
    const manifest = await (await fetch(address)).json();
    const answers = await Promise.all(manifest.icons.map((icon) => fetch(new URL(icon.src, address))));
    return answers.map((answer) => answer.status);
  });
  assert.deepEqual(new Set(icons), new Set([200]));
});

browserTest("case 30: without scripts a text says what is needed", { profile: { javaScriptEnabled: false } }, async ({ site, page }) => {
  await page.goto(site.address);
  assert.ok(await page.locator("noscript p").isVisible());
  assert.equal(await page.locator("#recovery").isVisible(), false);
});

browserTest("a browser that refuses storage still gets the page", {}, async ({ site, page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
    Object.defineProperty(window, "sessionStorage", { get: refuse });
  });
  await visit(page, site.address);
  assert.equal(await page.locator("#recovery").isVisible(), false);
});

browserTest("the policy forbids eval and inline styles", { expected: { violations: /^(script-src|style-src-attr)/ } }, async ({ site, page }) => {
  await visit(page, site.address);
  const breaches = await page.evaluate(() => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.violatedDirective));
    document.body.setAttribute("style", "color: red");
    try {
      setTimeout("0");
    } catch {
      // some browsers throw, all of them report
    }
    return new Promise((done) => {
      document.addEventListener("securitypolicyviolation", () => seen.length >= 2 && done(seen.sort()));
    });
  });
  assert.deepEqual(breaches, ["script-src", "style-src-attr"]);
  await ready(page);
});
