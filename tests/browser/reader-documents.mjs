// Documents of every kind, as the page reads them; and those that it does not, each with its sentence (V7).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { browserTest } from "./support/chromium.mjs";
import { assertEventually } from "./support/desk.mjs";
import { document, openReader } from "./support/reader.mjs";
import { pdf } from "./support/pdf.mjs";

// The same rows as the native reader gives (tests/extract).
const READ = {
  "perspectief.pdf": [20, "Onderhoud van de duinpaden: -75000 -75000 -80000 -80000", "Wegen: groot onderhoud naar voren gehaald: -600000 -200000 400000 400000"],
  "rotated.pdf": [20, "Strandpaviljoens: precario herzien: 0 35000 35000 35000", "Energiebesparing gemeentehuis: -10000 25000 25000 25000"],
  "raadsnota.pdf": [35, "Dorpsbus op zaterdag: -36000 -37100 -38200 -39300", "Poortwachter jeugd: -32900 -31700 0 -30500"],
  "sideways.pdf": [4, "Kermis om het jaar: 14000 0 14000 0", "Oude stort afdekken: -120000 -35000 0 0"],
  "wrapped.pdf": [5, "Nieuwe boothelling in de buitenhaven: -64000 -20000 -20000 -21000", "Vuurtoren schilderen en verlichten: -78000 -5000 -5000 -5000"],
  "kadernota.pdf": [5, "Steigers voor vissers vernieuwen: -18500 -12250 -7000 -7000"],
  "restricted.pdf": [5, "Steigers voor vissers vernieuwen: -18500 -12250 -7000 -7000"],
  // A percentage and an error are no amounts: such rows are offered with a doubt.
  "maatregelen.xlsx": [9],
  "maatregelen.ods": [9],
};

for (const [name, [count, ...rows]] of Object.entries(READ)) {
  browserTest(`${name} is read as it is natively`, {}, async ({ page, site }) => {
    const reader = await openReader(page, site);
    await reader.read(document(name));
    const choices = await reader.choices();
    assert.equal(choices.length, count, choices.join("\n"));
    for (const row of rows) assert.ok(choices.includes(row), `${row} is not in\n${choices.join("\n")}`);
  });
}

browserTest("a workbook and the OpenDocument of it give the same rows", {}, async ({ page, site, open }) => {
  const reader = await openReader(page, site);
  await reader.read(document("maatregelen.xlsx"));
  const other = await open();
  const second = await openReader(other, site);
  // The review of the first window waits for a reload of any of them.
  await other.getByRole("button", { name: "Ander document" }).click();
  await other.getByRole("button", { name: "Ja, ander document" }).click();
  await second.read(document("maatregelen.ods"));
  assert.deepEqual(await second.choices(), await reader.choices());
});

// The parsed markup asks for a script in vain: the policy says that it was refused.
const asksForScript = { expected: { violations: /^script-src-attr/ } };
browserTest("a table of a web page keeps its cells when it is pasted", asksForScript, async ({ page, site }) => {
  const reader = await openReader(page, site);
  await page.getByLabel("Of plak tekst of een tabel").evaluate((field) => {
    const held = new DataTransfer();
    held.setData("text/html", `<p>Bedragen in euro; een minteken is een nadeel</p><table><tr><th>Onderwerp<th>2027<th>2028<th>2029
      <tr><td>Zwem<b>bad</b><td>-40.000<td><td>-10.000<tr><td colspan="1">Kermis <img src="x.png" onerror="alert(1)"><td>5.000<td>5.000<td>5.000</table>`);
    held.setData("text/plain", "los\nvan\nelkaar");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true }));
  });
  await reader.button("Lees deze tekst").click();
  await page.locator(".looking").waitFor();
  const choices = await reader.choices();
  assert.ok(choices.some((row) => /^Zwembad: -40000 0? ?-10000$/.test(row)), choices.join("\n"));
  assert.ok(choices.includes("Kermis: 5000 5000 5000"), choices.join("\n"));
});

const whole = await readFile(document("perspectief.pdf"));
const noise = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255 || 1));
const file = (name, buffer) => ({ name, mimeType: "", buffer });
const REFUSED = [
  ["a scan", document("scan.pdf"), /geen tekst, alleen afbeeldingen/],
  ["a PDF with a password", document("encrypted.pdf"), /wachtwoord/],
  ["a PDF that was cut off", file("half.pdf", whole.subarray(0, whole.length / 3)), /stopt te vroeg|beschadigd/],
  ["an empty file", file("leeg.pdf", Buffer.alloc(0)), /leeg/],
  ["noise", file("ruis.pdf", noise), /niet gelezen/],
  ["a picture", file("foto.pdf", Buffer.from("89504e470d0a1a0a0000", "hex")), /afbeelding/],
  ["a workbook that was cut off", file("half.xlsx", (await readFile(document("maatregelen.xlsx"))).subarray(0, 4_000)), /stopt te vroeg|beschadigd/],
  ["more pages than are read", file("lang.pdf", pdf(Array.from({ length: 1_001 }, () => [[60, 700, 10, "Zwembad"]]))), /1\.001 bladzijden/],
  ["a scenario", file("s.json", Buffer.from('{"keuzeruimte":"scenario","format":1,"budget":"a","decisions":{}}')), /scenario/],
];
browserTest("what cannot be read is refused in a sentence of its own, and the page stays usable", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  for (const [what, content, sentence] of REFUSED) {
    await reader.choose(content);
    await page.locator(".said__notice--problem").waitFor();
    assert.match(await reader.said(), sentence, what);
    await page.getByRole("button", { name: "Melding weghalen" }).click();
  }
  await reader.read(file("perspectief.xlsx", whole));
  assert.equal((await reader.choices()).length, 20);
  await page.locator("summary", { hasText: "Meldingen bij het lezen" }).click();
  assert.match(await page.locator(".findings").innerText(), /eindigt op \.xlsx, maar de inhoud is een pdf/);
});

browserTest("a file of more than 50 MB is refused at once", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  await page.locator("input[type=file]").evaluate((input) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(51_000_000)], "groot.pdf"));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  assert.match(await reader.said(), /51 MB\. Ten hoogste 50 MB/);
});

browserTest("markup in a document is text", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  await reader.readText("Kadernota 2027\n\n1.1 <img src=x onerror=alert(1)> € 5.000 nadeel (2027)\n1.2 <b>Brug</b> € 6.000 nadeel (2027)\n");
  assert.equal(await page.locator("main img, .row b:not(.source__title)").count(), 0);
  assert.ok((await page.locator(".row__title").allInnerTexts()).some((title) => title.includes("<b>Brug</b>")));
});

browserTest("reading can be stopped, and the page reads the next document", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  const rows = Array.from({ length: 60_000 }, (_, at) => `Voorstel nummer ${at} in de wijk ${at % 977} -${at + 1} -${at + 2} -${at + 3} -${at + 4}`);
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], "lang.txt"));
    const input = document.querySelector("input[type=file]");
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, `Kadernota\nOmschrijving 2027 2028 2029 2030\n${rows.join("\n")}`);
  await page.getByRole("button", { name: "Stop met lezen" }).click();
  assert.match(await reader.said(), /gestopt/);
  await reader.read(document("sideways.pdf"));
  assert.equal((await reader.choices()).length, 4);
});

browserTest("1 MB of text is read while the page goes on drawing", {}, async ({ page, site }) => {
  const reader = await openReader(page, site);
  const prose = "De gemeente werkt samen met inwoners aan een prettige omgeving en legt daarover rekenschap af.\n".repeat(100);
  const table = (chapter) =>
    `Omschrijving 2027 2028 2029 2030\n${[1, 2, 3, 4, 5, 6, 7, 8].map((row) => `Voorstel ${chapter}.${row} in de wijk -${row}.000 -${row}.500 -${row}.250 0`).join("\n")}\n\n`;
  let text = "Kadernota\nBedragen in euro; een minteken is een nadeel\n";
  for (let chapter = 1; text.length < 1_000_000; chapter += 1) text += prose + table(chapter);
  const frames = await page.evaluate(
    (text) =>
      new Promise((done) => {
        const files = new DataTransfer();
        files.items.add(new File([text], "kadernota.txt"));
        const input = document.querySelector("input[type=file]");
        const begin = performance.now();
        let frames = 0;
        const look = () => {
          frames += 1;
          const rows = document.querySelectorAll(".looking .row").length;
          if (rows > 0) done({ frames, rows, milliseconds: Math.round(performance.now() - begin) });
          else requestAnimationFrame(look);
        };
        input.files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
        requestAnimationFrame(look);
      }),
    text,
  );
  console.log(`# 1 MB of text was read and drawn in ${frames.milliseconds} ms, with ${frames.frames} frames meanwhile`);
  assert.ok(frames.frames > 3, "the page was drawn meanwhile");
  const [, found] = (await page.locator(".looking__count").innerText()).match(/([\d.]+) keuzes/);
  const all = Number(found.replaceAll(".", ""));
  assert.ok(all > 700);
  // Drawing so many in one go would keep the page busy: first what a screen holds, then more by itself, and the rest when
  // it is asked for.
  assert.equal(frames.rows, 40);
  await page.getByText(`De eerste 400 van ${all} regels staan hier.`).waitFor();
  assert.equal((await reader.choices()).length, 400);
  await page.getByRole("button", { name: "Toon meer regels" }).click();
  await assertEventually(async () => (await reader.choices()).length, Math.min(all, 800));
});
