// Where Chromium is on this machine, and how it is started.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function executable() {
  const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = process.env.CHROMIUM ?? places.find(existsSync);
  assert.ok(found, "Chromium is not there: run `make test`, or set CHROMIUM to its path");
  return found;
}
