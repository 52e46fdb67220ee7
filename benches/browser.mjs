// How long a person waits from choosing a document to seeing what was read of it, in Chromium, for 1, 2 and 5 MB of text.
//
// Run with `node benches/browser.mjs` after `make build`, or with the name of a shape behind it ("cell a line"). Each
// time is the least of three, in a page that has practised (src/reading/practice.rs); behind it stands how many times
// that of 1 MB it is, which for 5 MB should be about 5. Nothing is asserted: times belong to the machine they were
// taken on, and a busy one gives no times at all. A real document has far fewer rows a page than "tables only".

import { chromium } from "playwright-core";
import { executable, FLAGS } from "../tests/browser/support/executable.mjs";
import { publish } from "../tests/browser/support/site.mjs";

const SIZES = [1, 2, 5];
const SHAPES = { kadernota, "tables only": tables, "cell a line": cells };
const LONGEST = 120_000; // ms for one document, on a slow machine

const asked = process.argv[2] ?? "";
const site = await publish();
const browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
console.log(`${"".padEnd(12)} ${SIZES.map((size) => `${size} MB`.padStart(11).padEnd(18)).join("")}`);
for (const [name, make] of Object.entries(SHAPES).filter(([name]) => name.includes(asked))) {
  const times = [];
  for (const size of SIZES) times.push(await leastOfThree(make(size * 1_000_000)));
  const shown = times.map((time) => `${String(Math.round(time)).padStart(8)} ms x${(time / times[0]).toFixed(1).padEnd(5)}`);
  console.log(`${name.padEnd(12)} ${shown.join("")}`);
}
await browser.close();
await site.close();

async function leastOfThree(text) {
  const times = [];
  while (times.length < 3) times.push(await once(text));
  return Math.min(...times);
}

async function once(text) {
  const profile = await browser.newContext({ locale: "nl-NL" });
  const page = await profile.newPage();
  // The first bytes that a worker answers with are what it practised on.
  await page.addInitScript(() => {
    window.practised = new Promise((done) => {
      window.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          this.addEventListener("message", ({ data }) => data instanceof Uint8Array && done());
        }
      };
    });
  });
  await page.goto(`${site.address}inlezen.html`);
  await page.evaluate(() => window.practised);
  const time = await page.evaluate(choose, { text, longest: LONGEST });
  await profile.close();
  return time;
}

// In the page: from the moment that a file is chosen to the frame after the review was drawn.
function choose({ text, longest }) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], "kadernota-2031.txt"));
  const input = document.querySelector("input[type=file]");
  return new Promise((done) => {
    const begin = performance.now();
    const look = () => {
      const passed = performance.now() - begin;
      if (document.querySelector(".looking") || passed > longest) requestAnimationFrame(() => done(performance.now() - begin));
      else requestAnimationFrame(look);
    };
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    look();
  });
}

function repeated(size, part) {
  const parts = [];
  for (let length = 0, number = 1; length < size; number += 1) {
    parts.push(part(number));
    length += parts.at(-1).length;
  }
  return parts.join("");
}

/** Chapters of explanation, each with a table: about as many choices a page as a real document has. */
function kadernota(size) {
  const explained =
    "Het onderhoud in deze wijk is de afgelopen jaren achtergebleven bij wat nodig is, zodat de kosten van herstel oplopen.\n" +
    "Met dit voorstel wordt dat in de komende jaren ingelopen; daarna blijft het op peil en kost het niets meer.\n\n";
  const row = (number) => `Post ${number} van de wijk                    -${number + 11}     -${number + 23}        -     -${(number % 90) + 10}\n`;
  return `Kadernota 2031\n\n${repeated(size, (chapter) => {
    const head = `${chapter}.1 Onderhoud van wijk ${chapter}\n\n${explained.repeat(30)}`;
    const years = "Bedragen x € 1.000 (- = nadeel)          2031     2032     2033     2034\n";
    return `${head}${years}${[0, 1, 2, 3, 4].map((place) => row(chapter * 5 + place)).join("")}\n\f`;
  })}`;
}

function tables(size) {
  return `Bedragen x € 1.000; - = nadeel\nOmschrijving 2031 2032 2033 2034\n${repeated(
    size,
    (row) => `Voorstel nummer ${row} voor het dorp -${(row % 97) + 1} -${(row % 89) + 1} ${(row % 83) + 1} -\n`,
  )}`;
}

function cells(size) {
  const years = "2031\n\n2032\n\n2033\n\n2034\n\n";
  return `Bedragen x € 1.000; - = nadeel\n${years}${repeated(
    size,
    (row) => `Voorstel ${row}\n\n-${(row % 97) + 1}\n\n-${(row % 89) + 1}\n\n0\n\n-5\n\n`,
  )}`;
}
