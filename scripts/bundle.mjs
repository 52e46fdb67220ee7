// Prepares what the page needs beside the program, in target/page: the stylesheets, the fonts, the small scripts,
// and pdf.js.
//
// Each stylesheet is bundled with everything it imports (design system, themes), and only the custom properties
// that something uses are kept: a theme brings thousands, the page needs a few hundred. A property is used when a
// rule names it in var(), directly or through another property that is used, or when the source of the page (web,
// src) names it, where SVG or scripts may ask for it.

import { build, transform } from "esbuild";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import postcss from "postcss";

const PROPERTY = /--[\w-]+/g;

const SCRIPTS = ["recovery.js", "offline.js", "start.js", "reading-worker.js"];

// One for each page: neither waits for the rules of the other.
const STYLESHEETS = ["main.css", "reader.css"];

// The letter of the page: two weights, Latin only. styles/base.css names them beside the stylesheet.
const FONTS = {
  "source-sans-3-400.woff2": "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2",
  "source-sans-3-600.woff2": "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2",
};

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const output = join(root, "target", "page");

await mkdir(output, { recursive: true });
await Promise.all([...STYLESHEETS.map(stylesheet), fonts(), pdfWords(), ...SCRIPTS.map(script)]);

async function stylesheet(name) {
  const bundled = await build({
    absWorkingDir: root,
    entryPoints: [`styles/${name}`],
    bundle: true,
    write: false,
    // The policy allows no data addresses: a package that brings fonts or pictures fails here, not on the page.
    loader: {},
    external: ["./fonts/*"],
    logLevel: "warning",
  });
  const lean = withoutUnused(bundled.outputFiles[0].text, await namedInSource());
  const { code } = await transform(lean, { loader: "css", minify: true, legalComments: "none" });
  await writeFile(join(output, name), code);
}

async function fonts() {
  const folder = join(output, "fonts");
  await mkdir(folder, { recursive: true });
  for (const [name, source] of Object.entries(FONTS)) {
    await writeFile(join(folder, name), await readFile(join(root, "node_modules", source)));
  }
}

// pdf.js and what asks it for words, in one file.
async function pdfWords() {
  await build({
    absWorkingDir: root,
    entryPoints: ["web/pdf-words.js"],
    outfile: join(output, "pdf-words.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
  });
}

async function script(name) {
  const source = await readFile(join(root, "web", name), "utf8");
  const { code } = await transform(source, { loader: "js", minify: true, legalComments: "none", target: "es2022" });
  await writeFile(join(output, name), code);
}

function withoutUnused(css, named) {
  const sheet = postcss.parse(css);
  const uses = new Map();
  const kept = new Set(named);
  sheet.walkDecls((declaration) => {
    const used = declaration.value.match(PROPERTY) ?? [];
    if (declaration.prop.startsWith("--")) {
      uses.set(declaration.prop, [...(uses.get(declaration.prop) ?? []), ...used]);
    } else {
      used.forEach((name) => kept.add(name));
    }
  });
  const open = [...kept];
  while (open.length > 0) {
    for (const name of uses.get(open.pop()) ?? []) {
      if (!kept.has(name)) {
        kept.add(name);
        open.push(name);
      }
    }
  }
  sheet.walkDecls(/^--/, (declaration) => {
    if (!kept.has(declaration.prop)) declaration.remove();
  });
  sheet.walkAtRules("property", (rule) => {
    if (!kept.has(rule.params.trim())) rule.remove();
  });
  sheet.walkRules((rule) => {
    if (rule.nodes.every((node) => node.type === "comment")) rule.remove();
  });
  return sheet.toString();
}

async function namedInSource() {
  const names = new Set();
  for (const place of ["web", "src"]) {
    for (const entry of await readdir(join(root, place), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.(rs|js|svg)$/.test(entry.name)) continue;
      const text = await readFile(join(entry.path ?? entry.parentPath, entry.name), "utf8");
      for (const name of text.match(PROPERTY) ?? []) names.add(name);
    }
  }
  return names;
}
