// The page for documents in the hands of whoever reads one.

import { join } from "node:path";
import { visit } from "./chromium.mjs";
import { PROJECT } from "./site.mjs";

export const document = (name) => join(PROJECT, "tests/documents", name);

/** Opens the page for documents. */
export async function openReader(page, site, ending = "") {
  await visit(page, `${site.address}inlezen.html${ending}`);
  return new Reader(page);
}

export class Reader {
  constructor(page) {
    this.page = page;
  }

  /** Chooses a file: a path, or { name, mimeType, buffer }. */
  async choose(file) {
    await this.page.locator("input[type=file]").setInputFiles(file);
  }

  /** Chooses a file and waits until it is looked over. */
  async read(file) {
    await this.choose(file);
    await this.page.locator(".looking").waitFor();
  }

  async readText(text) {
    await this.page.getByLabel("Of plak tekst of een tabel").fill(text);
    await this.page.getByRole("button", { name: "Lees deze tekst" }).click();
    await this.page.locator(".looking").waitFor();
  }

  /** The sentences at the head of the page. */
  async said() {
    const notice = this.page.locator(".said__words");
    await notice.waitFor();
    return notice.innerText();
  }

  rows(section) {
    return this.page.getByRole("table", { name: section }).locator(".row");
  }

  row(title) {
    return this.page.locator(".row").filter({ has: this.page.locator(".row__title", { hasText: title }) }).first();
  }

  /** Every choice with its figures, as `Title: -75000 …`, in the order of the page. */
  choices() {
    return this.page.locator(".row:not(.row--left-out)").evaluateAll((rows) =>
      rows.map((row) => {
        const title = row.querySelector(".row__title").innerText;
        const figures = [...row.querySelectorAll(":scope > [data-year]")].map((cell) => {
          const drawn = cell.querySelector("[aria-hidden=true]").innerText.match(/pm|[−+]?[\d.,]+/)?.[0] ?? "";
          return drawn.replace("−", "-").replace("+", "").replaceAll(".", "");
        });
        return `${title}: ${figures.join(" ")}`;
      }),
    );
  }

  /** The figures of a row of the head of the ledger. */
  sum(label) {
    const row = this.page.locator(".sum__row").filter({ hasText: label });
    return row.locator("[data-year]").evaluateAll((cells) =>
      cells.map((cell) => cell.querySelector("span[aria-hidden=true]")?.innerText.match(/[−+]?[\d.,]+/)?.[0] ?? cell.innerText.trim()),
    );
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  openDoubts() {
    return this.page.locator(".row--doubtful").count();
  }
}
