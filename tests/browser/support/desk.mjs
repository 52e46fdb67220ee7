// What a member sees and does at the page, in the words of the tests.

import assert from "node:assert/strict";

export const switchAt = (page, place) => page.getByRole("switch").nth(place);

/** Switches the choice at a place on or off and waits until the screen shows it. */
export async function toggle(page, place) {
  const control = switchAt(page, place);
  const on = await control.isChecked();
  await control.click();
  await assertEventually(() => control.isChecked(), !on);
}

/** On or off, for every switch. */
export const positions = (page) => page.getByRole("switch").evaluateAll((all) => all.map((one) => one.checked));

/**
 * What our own storage holds of work and settings: every key without its prefix. The start counter is left out, and
 * what may go at any time: steps back, and figures of budgets.
 */
export const stored = (page) =>
  page.evaluate(() => {
    const prefix = `keuzeruimte:${location.pathname}:`;
    const ours = Object.entries({ ...localStorage }).filter(([key]) => key.startsWith(prefix) && !key.endsWith(":starts"));
    const named = ours.map(([key, text]) => [key.slice(prefix.length), text]);
    return Object.fromEntries(named.filter(([key]) => !/^(history|figures):/.test(key)).sort());
  });

/** The records of scenarios, without the ones before them. */
export const scenarios = async (page) =>
  Object.fromEntries(
    Object.entries(await stored(page))
      .filter(([key]) => /^scenario:[^:]+$/.test(key))
      .map(([key, text]) => [key, JSON.parse(text)]),
  );

/** What is kept of the only scenario. */
export async function onlyScenario(page) {
  const all = Object.values(await scenarios(page));
  assert.equal(all.length, 1, `one scenario on this device: ${JSON.stringify(all)}`);
  return all[0].decisions;
}

/** The fragment of the address; what waits to be written there is written, as when the page is left. */
export async function fragment(page) {
  await page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
  return page.evaluate(() => (location.href.includes("#") ? `#${location.href.split("#")[1]}` : ""));
}

export const preview = (page) => page.locator(".banner--preview");
export const notices = (page) => page.locator(".notices");
export const safety = (page) => page.locator(".banner--safety").getAttribute("data-keeping");

/** Waits until the page says that the work is not safe, and how. */
export const unsafe = (page, how) => page.locator(`.banner--safety[data-keeping="${how}"]`).waitFor();
export const safe = (page) => page.locator(".banner--safety").waitFor({ state: "detached" });

/** Repeats a question until the answer is the expected one. */
export async function assertEventually(ask, expected) {
  const end = Date.now() + 10_000;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((resolve) => requestIdle(resolve));
    answer = await ask();
  }
  assert.deepEqual(answer, expected);
}

const requestIdle = (resolve) => setImmediate(resolve);
