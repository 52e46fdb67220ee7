// The main view as a member finds it: by role and name, by year, in the language of the page; never by how it looks.

import { assertEventually } from "./desk.mjs";

/** The names that a member reads in each language. */
export const DUTCH = {
  half: "I&A Datagedreven werken",
  off: "Servicedesk",
  grouped: (amount) => amount,
  years: "De jaren",
  choices: "De keuzes",
  effect: "Effect van de keuzes",
  end: "Saldo",
  structural: "waarvan structureel",
  difference: "Verschil met",
  fillIn: "Saldo vóór de keuzes invullen",
  startYear: (year) => `Saldo ${year}`,
  startSave: "Gebruik deze bedragen",
  startDialog: "Saldo vóór de keuzes",
  level: "Niveau",
  perYear: "Eigen bedrag per jaar",
  perYearPm: "Per jaar een andere schatting",
  note: "Notitie",
  add: "Eigen voorstel toevoegen",
  addDialog: "Eigen voorstel toevoegen",
  startChange: "Wijzigen",
  scenarios: "Scenario's",
  nothingFound: "Geen enkele keuze past bij",
  previewOfLink: "U bekijkt een scenario uit een link",
  notices: "Meldingen",
  addName: "Wat is uw voorstel?",
  addYear: (year) => `Bedrag ${year}`,
  addSubmit: "Voeg toe",
  search: "Zoek in de keuzes",
  showAll: "Alles tonen",
  undo: "Ongedaan maken",
  redo: "Opnieuw doen",
  menu: "Menu",
  reset: "Opnieuw beginnen",
  resetDialog: "Opnieuw beginnen?",
  resetConfirm: "Begin opnieuw",
  cancel: "Annuleren",
  close: "Sluiten",
  share: "Delen",
  shareDialog: "Delen",
  scenariosDialog: "Mijn scenario's",
  about: "Uitleg en instellingen",
  aboutDialog: "Over Keuzeruimte",
  existing: "bestaand beleid",
  otherLanguage: "English",
};
export const ENGLISH = {
  ...DUTCH,
  half: "I&A: working with data",
  off: "Service desk",
  grouped: (amount) => amount.replaceAll(".", ","),
  years: "The years",
  choices: "The choices",
  effect: "Effect of the choices",
  end: "Balance",
  structural: "of which structural",
  difference: "Difference from",
  fillIn: "Fill in the balance before the choices",
  startYear: (year) => `Balance ${year}`,
  startSave: "Use these amounts",
  startDialog: "Balance before the choices",
  level: "Level",
  add: "Add an own proposal",
  addDialog: "Add a proposal of your own",
  startChange: "Change",
  scenarios: "Scenarios",
  nothingFound: "No choice matches",
  previewOfLink: "You are viewing a scenario from a link",
  notices: "Messages",
  addName: "What is your proposal?",
  addYear: (year) => `Amount ${year}`,
  addSubmit: "Add",
  search: "Search the choices",
  reset: "Start again",
  resetDialog: "Start again?",
  cancel: "Cancel",
  close: "Close",
  share: "Share",
  shareDialog: "Share",
  scenariosDialog: "My scenarios",
  about: "About and settings",
  aboutDialog: "About Keuzeruimte",
  otherLanguage: "Nederlands",
};

export const YEARS = [2024, 2025, 2026, 2027];

/** The page in the hands of a member who reads `words`. */
export class Member {
  constructor(page, words = DUTCH) {
    this.page = page;
    this.words = words;
  }

  /** What the strip draws in a row, a figure for each year. */
  totals(row) {
    return drawn(this.#strip().getByRole("row").filter({ has: this.#heading(row) }));
  }

  /** Waits until the strip draws these figures. */
  shows(row, figures) {
    return assertEventually(() => this.totals(row), figures);
  }

  /** What the strip says under its figures: verdict and pm. */
  sentences() {
    return this.#strip().innerText();
  }

  #strip() {
    return this.page.getByRole("region", { name: this.words.years, exact: true });
  }

  #heading(row) {
    const name = row === this.words.difference ? new RegExp(`^${row} `) : new RegExp(`^${row}( |$)`);
    return this.page.getByRole("rowheader", { name: row === this.words.end ? row : name, exact: true });
  }

  ledger() {
    return this.page.getByRole("region", { name: this.words.choices, exact: true });
  }

  switchOf(title) {
    return this.ledger().getByRole("switch", { name: title });
  }

  row(title) {
    const itsSwitch = this.page.getByRole("switch", { name: title });
    return this.ledger().getByRole("row").filter({ has: itsSwitch });
  }

  /** What the row of a choice draws. */
  amounts(title) {
    return drawn(this.row(title));
  }

  opener(title) {
    return this.row(title).getByRole("button", { name: title });
  }

  /** Opens the row of a choice; the answer is what came under it. */
  async open(title) {
    await this.opener(title).click();
    return this.detail(title);
  }

  async detail(title) {
    const opener = this.opener(title).and(this.page.locator('[aria-expanded="true"]'));
    const id = await opener.getAttribute("aria-controls");
    return this.page.locator(`[id="${id}"]`);
  }

  dialog(name) {
    return this.page.getByRole("dialog", { name, exact: true }).or(this.page.getByRole("alertdialog", { name, exact: true }));
  }

  async fillStart(amounts) {
    await this.page.getByRole("button", { name: this.words.fillIn }).click();
    const dialog = this.dialog(this.words.startDialog);
    for (const [year, amount] of Object.entries(amounts)) {
      await dialog.getByLabel(this.words.startYear(year), { exact: true }).fill(this.words.grouped(amount));
    }
    await dialog.getByRole("button", { name: this.words.startSave }).click();
    await dialog.waitFor({ state: "detached" });
  }

  async addOwn(title, amounts) {
    await this.page.getByRole("button", { name: this.words.add }).click();
    const dialog = this.dialog(this.words.addDialog);
    await dialog.getByLabel(this.words.addName).fill(title);
    for (const [year, amount] of Object.entries(amounts)) {
      await dialog.getByLabel(this.words.addYear(year), { exact: true }).fill(this.words.grouped(amount));
    }
    await dialog.getByRole("button", { name: this.words.addSubmit, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** Chooses from the menu. */
  async choose(item) {
    await this.page.getByRole("button", { name: this.words.menu, exact: true }).click();
    await this.page.getByRole("button", { name: item, exact: true }).click();
  }

  undo() {
    return this.page.getByRole("button", { name: this.words.undo, exact: true });
  }

  redo() {
    return this.page.getByRole("button", { name: this.words.redo, exact: true }).first();
  }
}

/** The example of the drawings: a start balance, one choice off, one by half, and a proposal of one's own. */
export const EXAMPLE = {
  start: { 2024: "120.000", 2025: "95.000", 2026: "80.000", 2027: "110.000" },
  own: { title: "OZB iets hoger", amounts: { 2025: "43.000", 2026: "43.000", 2027: "43.000" } },
};

/** Makes the example, by pointer. */
export async function makeExample(member) {
  await member.fillStart(EXAMPLE.start);
  await member.switchOf(member.words.off).click();
  const detail = await member.open(member.words.half);
  await detail.getByRole("textbox", { name: member.words.level }).fill("50");
  await member.opener(member.words.half).click();
  await member.addOwn(EXAMPLE.own.title, EXAMPLE.own.amounts);
}

/** The figures that are drawn in a row, in the order of the years, without letters. */
function drawn(row) {
  return row.locator("[data-year]").evaluateAll((cells) => {
    const figure = /pm|[−+]?\d[\d.,]*|[–—?…]/;
    return cells.map((cell) => cell.querySelector("[aria-hidden=true]").innerText.match(figure)?.[0] ?? "");
  });
}
