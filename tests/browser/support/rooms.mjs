// The rooms beside the ledger, as a member or a clerk finds them.

/** Goes to a room by its name in the bar, and waits until its heading has the focus. A reload may have gone on there. */
export async function goTo(page, room) {
  const way = page.getByRole("navigation", { name: "Onderdelen" }).getByRole("button", { name: room, exact: true });
  if ((await way.getAttribute("aria-current")) !== null) return;
  await way.click();
  await page.locator("#room-title:focus").waitFor({ state: "attached" });
}

/** The council in the hands of a clerk. */
export class Council {
  constructor(page) {
    this.page = page;
  }

  /** Adds a fractie, with the variant of a link where one is given. */
  async add(name, seats, link) {
    await this.page.getByRole("button", { name: "Voeg fractie toe" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Fractie toevoegen" });
    await dialog.getByLabel("Naam van de fractie").fill(name);
    await dialog.getByLabel("Zetels", { exact: true }).fill(String(seats));
    if (link) {
      await dialog.getByLabel("Link van de fractie").fill(link);
      await dialog.getByRole("button", { name: "Bekijk" }).click();
      await dialog.getByText("Dit komt erin").waitFor();
    }
    await dialog.getByRole("button", { name: "Voeg toe", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** The effect of the majority's budget, a figure for each year. */
  effect() {
    const strip = this.page.getByRole("region", { name: "Begroting van de meerderheid" });
    return drawn(strip.getByRole("row").filter({ hasText: "Effect van de keuzes" }));
  }

  sentence() {
    return this.page.locator(".room__lead").innerText();
  }

  rule() {
    return this.page.locator(".council__rule").innerText();
  }

  /** The fracties, which stand folded. */
  async unfold() {
    await this.page.locator("summary").filter({ hasText: /fracties?, \d+ zetels/ }).click();
  }

  names() {
    return this.page.locator(".fractie__name").allInnerTexts();
  }

  fates() {
    return this.page.locator(".motion__fate").allInnerTexts();
  }

  row(title) {
    return this.page.getByRole("region", { name: "De keuzes in de raad" }).getByRole("row").filter({ hasText: title });
  }

  /** What is read aloud of the fracties' stances on a choice. */
  spoken(title) {
    return this.row(title).locator(".motion__marks .visually-hidden").textContent();
  }

  mark(title) {
    return this.row(title).getByRole("checkbox").check();
  }
}

/** The figures of a row, without letters. */
export function drawn(row) {
  return row.locator("[data-year]").evaluateAll((cells) =>
    cells.map((cell) => cell.querySelector("[aria-hidden=true]").innerText.match(/pm|[−+]?\d[\d.,]*|[–—?…]/)?.[0] ?? ""),
  );
}

/** A budget of so many choices, as a municipality would put it beside the page. */
export function budgetOf(count) {
  const years = [2024, 2025, 2026, 2027];
  return {
    format: 1, id: "groot", title: "Grote begroting", years,
    sections: Array.from({ length: Math.ceil(count / 10) }, (_, number) => ({ id: `s${number}`, title: `Programma ${number + 1}` })),
    choices: Array.from({ length: count }, (_, number) => ({
      id: `k${number}`, section: `s${Math.floor(number / 10)}`, title: `Keuze ${number + 1} met een gewone titel`,
      amounts: Object.fromEntries(years.map((year) => [year, String(((number % 7) - 3) * 1000 + year - 2024)])),
    })),
  };
}
