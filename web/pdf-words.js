// Words of a PDF with the places where they are printed, by pdf.js.
//
// Bundled with pdf.js into one file (scripts/bundle.mjs), which the reading worker loads when a PDF was chosen and not
// before. Everything runs in that worker: pdf.js finds its own worker part beside it and starts no other. It may make
// no code from text, ask for no fonts or tables elsewhere, and draw nothing: what is printed is all that is wanted.
//
// Deliberately absent: lines, tables and any meaning; src/reading/extract/words.rs makes those of the words.

import { answer } from "./pdf-quiet.js";
import { VerbosityLevel, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";

// Back in sight.
self.postMessage = answer;

/** In the bounds of src/reading/extract/words/parse.rs. */
const MOST_WORDS = 2_000_000;
const MOST_TEXT = 60_000_000;

/**
 * The words of a document: six numbers a word (page, quarter, left, right, baseline, size; in hundredths of a point)
 * and a line of text a word. `refused` says why there are none: "password", "broken", "pages" or "much".
 */
export async function words(bytes, mostPages, onPage) {
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableAutoFetch: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  let document;
  try {
    document = await task.promise;
  } catch (error) {
    return { refused: error?.name === "PasswordException" ? "password" : "broken", pages: 0 };
  }
  const pages = document.numPages;
  if (pages > mostPages) return { refused: "pages", pages };
  const numbers = [];
  const texts = [];
  const without = [];
  const unknown = [];
  let length = 0;
  for (let number = 1; number <= pages; number += 1) {
    onPage(number, pages);
    const before = texts.length;
    let strange = false;
    try {
      const page = await document.getPage(number);
      for (const item of (await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })).items) {
        const text = item.str.replaceAll(/[\n\r\f]/g, " ");
        if (text.trim() === "") continue;
        strange ||= /[\ufffd\ue000-\uf8ff]/.test(text);
        numbers.push(number, ...place(item));
        texts.push(text);
        length += text.length;
      }
      page.cleanup();
    } catch {
      // One damaged page takes nothing from the others; it is named as a page without words.
    }
    if (texts.length === before) without.push(number);
    if (strange) unknown.push(number);
    if (texts.length > MOST_WORDS || length > MOST_TEXT) return { refused: "much", pages };
  }
  return { pages, without, unknown, numbers: Int32Array.from(numbers), text: texts.join("\n") };
}

// Measured after turning the page so that the words run to the right, as `Quarter` in words/frame.rs has it.
function place({ transform: [a, b, c, d, x, y], width }) {
  const along = Math.hypot(a, b) || 1;
  const [right, top] = [x + (a / along) * width, y + (b / along) * width];
  const quarter = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b >= 0 ? 1 : 3;
  const turned = (one, other) => [[one, other], [other, -one], [-one, -other], [-other, one]][quarter];
  const [start, baseline] = turned(x, y);
  const [end] = turned(right, top);
  return [quarter, start, Math.max(start, end), baseline, Math.hypot(c, d)].map((number, at) =>
    at === 0 ? number : whole(number * 100),
  );
}

const whole = (number) => Math.max(-2e9, Math.min(2e9, Math.round(number) || 0));
