// A PDF of so many pages with text at given places, made here: as long as a municipality's, and committed nowhere.

/** pages: lists of [x, y, size, text]. The answer is the file. */
export function pdf(pages) {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"];
  const kids = [];
  for (const words of pages) {
    const content = words.map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join("\n");
    objects.push(`<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`);
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`);
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(" ")}] >>`;
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

const escaped = (text) => text.replace(/[\\()]/g, "\\$&").replace(/€/g, "\x80");

// Helvetica's digits are all as wide; a point and a minus are less so.
const width = (text, size) => [...text].reduce((sum, one) => sum + (/[.,]/.test(one) ? 0.278 : one === "-" ? 0.333 : 0.556), 0) * size;

const SUBJECTS = ["Zwembad", "Dorpshuis", "Brug", "Buslijn", "Bibliotheek", "Speelplek", "Fietspad", "Sporthal", "Museum", "Kade"];
const THINGS = ["renoveren", "langer open", "onderhoud uitstellen", "tarief verhogen", "samenvoegen met de buurgemeente", "verduurzamen", "subsidie verlagen", "opheffen"];

/** 300 pages, 80 choices in tables of eight, each table on a page with a header, the rest running text. */
export function programme() {
  const expected = [];
  const pages = [];
  for (let number = 1; number <= 300; number += 1) {
    const words = [[60, 790, 9, "Programmabegroting 2027-2030 gemeente Rietveen"], [300, 30, 9, String(number)]];
    if (number === 1) words.push([60, 700, 22, "Programmabegroting 2027-2030"], [60, 670, 12, "Alle bedragen in euro's"]);
    if (number % 30 === 10) {
      const chapter = (number - 10) / 30;
      words.push([60, 740, 14, `Programma ${chapter + 1}: voorstellen van het college`]);
      words.push([60, 715, 10, "Bedragen in euro's; een minteken is een nadeel voor het saldo."]);
      words.push([60, 690, 10, "Omschrijving"]);
      [2027, 2028, 2029, 2030].forEach((year, at) => words.push([360 + 60 * at - width(String(year), 10), 690, 10, String(year)]));
      for (let line = 0; line < 8; line += 1) {
        const title = `${SUBJECTS[chapter]} ${THINGS[line]}`;
        const amounts = [0, 1, 2, 3].map((at) => (line % 3 === 0 ? 1 : -1) * (1000 * (chapter + 2) + 500 * line + 250 * at));
        expected.push(`${title}: ${amounts.join(" ")}`);
        words.push([60, 670 - 18 * line, 10, title]);
        amounts.forEach((amount, at) => {
          const shown = `${amount < 0 ? "-" : ""}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ".")}`;
          words.push([360 + 60 * at - width(shown, 10), 670 - 18 * line, 10, shown]);
        });
      }
    } else if (number > 1) {
      for (let line = 0; line < 38; line += 1) {
        words.push([60, 760 - 18 * line, 10, "De gemeente werkt samen met inwoners aan een prettige omgeving en legt daarover rekenschap af."]);
      }
    }
    pages.push(words);
  }
  return { file: pdf(pages), expected };
}
