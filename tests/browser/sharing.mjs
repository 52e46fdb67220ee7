// Handing a scenario on: a code for a camera, the sheet of the device, files that are dropped, questions for the
// griffie. The code is read back from the path that is drawn in tests of src/present/code.rs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { assertAccessible } from "./support/accessibility.mjs";
import { browserTest, picture, visit } from "./support/chromium.mjs";
import { assertEventually, fragment, notices, positions, preview, scenarios, stored, toggle } from "./support/desk.mjs";
import { Member } from "./support/page.mjs";

const WIDE = { profile: { viewport: { width: 1600, height: 900 } } };
const PHONE = { profile: { viewport: { width: 360, height: 740 }, hasTouch: true } };
const DARK_PHONE = { profile: { ...PHONE.profile, colorScheme: "dark" } };

const openShare = (page) => page.getByRole("button", { name: "Delen" }).first().click();

for (const [where, options] of [["wide", WIDE], ["phone-dark", DARK_PHONE]]) {
  browserTest(`a QR code, dark on light, as large as the screen when asked: ${where}`, options, async ({ site, page }) => {
    await visit(page, site.address);
    await toggle(page, 0);
    await openShare(page);
    const code = page.getByRole("img", { name: "QR-code" });
    await code.waitFor();
    await assertAccessible(page, "the share dialog with a code");
    await picture(page, `share-${where}`);
    await page.getByRole("button", { name: "Toon schermvullend" }).click();
    await page.locator("#code .code").waitFor();
    await assertAccessible(page, "the code as large as the screen");
    await page.screenshot({ path: `artifacts/code-${where}.png` });
    const { width, height } = page.viewportSize();
    const box = await page.locator("#code .code").boundingBox();
    assert.ok(box.width > Math.min(width, height) * 0.8, `${box.width} px of ${width} × ${height}`);
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height + 1);
    const colours = await page.evaluate(() => [".code__ground", ".code__squares"].map((one) => getComputedStyle(document.querySelector(one)).fill));
    assert.deepEqual(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    await page.keyboard.press("Escape");
    await page.locator("#share").waitFor();
  });
}

browserTest("a link that no camera reads from a screen: the limit is said, and there is the file", WIDE, async ({ site, page }) => {
  await visit(page, site.address);
  const member = new Member(page);
  // A note that cannot be packed well.
  let state = 1;
  const letter = () => String.fromCharCode(97 + ((state = (state * 48271) % 2147483647) % 26));
  const detail = await member.open("Servicedesk");
  await detail.getByRole("textbox", { name: member.words.note }).fill(Array.from({ length: 1900 }, letter).join(""));
  await openShare(page);
  await page.getByText("hoogstens 1.200 tekens").waitFor();
  assert.equal(await page.getByRole("img", { name: "QR-code" }).count(), 0);
  await page.getByRole("button", { name: "Download als bestand" }).waitFor();
});

const sheet = (answer) => (page) => page.addInitScript((answer) => {
  window.handedOn = [];
  navigator.canShare = (data) => !data.files || answer !== "no files";
  navigator.share = async (data) => {
    window.handedOn.push({ ...data, url: data.url, title: data.title, files: await Promise.all((data.files ?? []).map(async (file) => ({ name: file.name, type: file.type, text: await file.text() }))) });
    if (answer === "closed") throw new DOMException("closed", "AbortError");
    if (answer === "refused") throw new DOMException("refused", "NotAllowedError");
  };
}, answer);

for (const answer of ["taken", "no files", "closed", "refused"]) {
  browserTest(`the sheet of the device: ${answer}`, PHONE, async ({ site, page }) => {
    await sheet(answer)(page);
    await visit(page, site.address);
    await toggle(page, 0);
    const link = await fragment(page);
    await openShare(page);
    await page.getByRole("button", { name: "Deel met dit apparaat" }).click();
    await assertEventually(() => page.evaluate(() => window.handedOn.length), 1);
    const [what] = await page.evaluate(() => window.handedOn);
    assert.equal(what.url, site.address + link);
    assert.equal(what.files.length, answer === "no files" ? 0 : 1);
    for (const file of what.files) {
      assert.match(file.name, /\.keuzeruimte\.txt$/);
      assert.equal(JSON.parse(file.text).keuzeruimte, "scenario");
    }
    const failed = notices(page).getByText("kon het niet delen");
    if (answer === "refused") await failed.waitFor();
    else assert.equal(await failed.count(), 0);
  });
}

browserTest("where the device has no sheet, nothing promises one", WIDE, async ({ site, page }) => {
  await page.addInitScript(() => { delete Navigator.prototype.share; });
  await visit(page, site.address);
  await openShare(page);
  assert.equal(await page.getByRole("button", { name: "Deel met dit apparaat" }).count(), 0);
});

/** Lets go of files over an element of the page. */
const drop = (page, selector, files) =>
  page.evaluate(([selector, files]) => {
    const transfer = new DataTransfer();
    for (const { name, content } of files) transfer.items.add(new File([content], name));
    for (const kind of ["dragover", "drop"]) {
      const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer });
      if (document.querySelector(selector).dispatchEvent(event)) throw new Error(`${kind} was left to the browser`);
    }
  }, [selector, files]);

browserTest("files that are let go of: one is looked at, also over a dialog; two and a wrong one are refused in words", WIDE, async ({ site, page }) => {
  await visit(page, site.address);
  await toggle(page, 0);
  const mine = await positions(page);
  await openShare(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download als bestand" }).click()]);
  const content = await readFile(await download.path(), "utf8");
  await page.keyboard.press("Escape");
  await toggle(page, 1);
  const before = await scenarios(page);

  await openShare(page);
  await drop(page, "#share", [{ name: "a.keuzeruimte.json", content }, { name: "b.keuzeruimte.json", content }]);
  await notices(page).getByText("één bestand tegelijk").waitFor();
  await drop(page, "#share", [{ name: "foto.jpg", content: "\u0000\u0001JFIF" }]);
  await notices(page).getByText("geen scenario van Keuzeruimte").waitFor();
  assert.equal(await page.locator("#share").count(), 1, "the dialog is still there");

  await drop(page, "#share", [{ name: "a.keuzeruimte.json", content }]);
  await preview(page).waitFor();
  assert.equal(await page.locator("#share").count(), 0);
  assert.deepEqual(await positions(page), mine);
  assert.deepEqual(await scenarios(page), before, "looking keeps nothing");
});

browserTest("questions: at the choice, all together, as a text, on paper", WIDE, async ({ site, page }) => {
  await visit(page, site.address);
  const member = new Member(page);
  const detail = await member.open("Servicedesk");
  await detail.getByRole("textbox", { name: "Vraag voor de griffie" }).fill("Wat kost dit na 2027?\nEn wie betaalt?");
  await member.row("Servicedesk").getByText("vraag", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.locator("#menu").getByRole("button", { name: "Alle vragen" }).click();
  const dialog = page.locator("#questions");
  await dialog.getByText("Wat kost dit na 2027?").waitFor();
  await assertAccessible(page, "all questions");
  await picture(page, "questions");
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Download als tekst" }).click()]);
  assert.match(download.suggestedFilename(), /^vragen-.*\.txt$/);
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /Servicedesk[^]*Bron: [^]*Vraag: Wat kost dit na 2027\?\nEn wie betaalt\?/);

  await page.emulateMedia({ media: "print" });
  assert.ok(await dialog.isVisible() && !(await page.locator("#main").isVisible()), "from the dialog only the questions are printed");
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  await page.locator(".on-paper").getByText("Wat kost dit na 2027?").waitFor();
  assert.ok(await page.locator("#main").isVisible());
  await page.emulateMedia({ media: "screen" });
  const kept = Object.values(await stored(page)).join("");
  assert.ok(kept.includes("Wat kost dit na 2027?"), "it is kept on the device");
});
