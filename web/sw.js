// Keeps one build of the page on this device: all of it or nothing, and never two builds in one page.
//
// `xtask publish` fills in BUILD and FILES after the build. A file counts only when its content has the hash of the
// list: a half-finished deploy, a stale cache on the way or a server that answers everything with its front page
// make the install fail as a whole, and the version in use keeps working.
//
// The page that reads documents is no part of a first visit. When one of its files is first asked for, the part that
// it belongs to is fetched and kept, again all of it or nothing; from then on it is part of every install.
//
// Budgets that a municipality put beside the page are data and no part of a build: asked of the network first, and
// kept for when there is none.
//
// Deliberately absent: taking over without the person's consent, requests to other origins, and anything kept that
// is not in the list. `web/sw-exit.js` is the way out, should this file ever do harm.

const BUILD = "{{BUILD}}";
/** Address relative to this file, and the SHA-256 of the content in base64. The page itself is "./". */
const FILES = {}; // {{FILES}}
/** The same for the page that reads documents, and for its reader of PDF files: kept once they are first needed. */
const READER = {}; // {{READER}}
const PDF = {}; // {{PDF}}

const OURS = `keuzeruimte:${new URL(self.registration.scope).pathname}:`;
const CACHE = OURS + BUILD;
const BUDGETS = `${OURS}budgets`;
// Milliseconds that the page waits for the network: with a kept budget at hand, and without.
const PATIENCE = 3000;
const LAST_PATIENCE = 10000;
const TYPES = { js: "text/javascript", wasm: "application/wasm", css: "text/css", svg: "image/svg+xml", png: "image/png" };

const absolute = (address) => new URL(address, self.registration.scope).href;
const FRONT_PAGE = absolute("./");
const partOf = new Map([FILES, READER, PDF].flatMap((part) => Object.keys(part).map((name) => [absolute(name), part])));
const onTheirWay = new Set();
const isBuild = (name) => name.startsWith(OURS) && name !== BUDGETS;
const isBudget = (address) => /^[\w.-]+\.json$/.test(address.slice(FRONT_PAGE.length)) && address.startsWith(FRONT_PAGE);

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  try {
    const held = await Promise.all([READER, PDF].map(isUsed));
    await keep(Object.assign({}, FILES, ...held));
    await keepBudgets();
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// Nothing is put away before everything is there.
async function keep(files) {
  const responses = await Promise.all(Object.entries(files).map(verified));
  const cache = await caches.open(CACHE);
  await Promise.all(responses.map(([address, response]) => cache.put(address, response)));
}

// The part where the build before this one has it, by the beginnings of its names; else nothing.
async function isUsed(part) {
  const begins = Object.keys(part).map((address) => absolute(address.split("-")[0]));
  for (const name of (await caches.keys()).filter(isBuild)) {
    const requests = await (await caches.open(name)).keys();
    if (begins.every((begin) => requests.some(({ url }) => url.startsWith(begin)))) return part;
  }
  return {};
}

async function verified([address, hash]) {
  // What the page has fetched itself a moment ago need not come a second time.
  const response = await fetch(absolute(address), { cache: FILES[address] ? "reload" : "no-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const content = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (btoa(String.fromCharCode(...digest)) !== hash) throw new Error(`${address} is not of build ${BUILD}`);
  // A kept answer keeps its type: give it the right one, whatever the server said.
  const type = TYPES[address.split(".").pop()] ?? response.headers.get("Content-Type") ?? "text/html; charset=utf-8";
  return [absolute(address), new Response(content, { headers: { "Content-Type": type } })];
}

self.addEventListener("activate", (event) => event.waitUntil(forgetOtherBuilds()));

async function forgetOtherBuilds() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => isBuild(name) && name !== CACHE).map((name) => caches.delete(name)));
}

self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  const isFrontPage = request.mode === "navigate" && [FRONT_PAGE, `${FRONT_PAGE}index.html`].includes(address);
  const wanted = isFrontPage ? FRONT_PAGE : address;
  const part = partOf.get(wanted);
  if (request.method === "GET" && part) {
    event.respondWith(kept(wanted, request));
    if (part !== FILES) event.waitUntil(keepPart(wanted, part));
  } else if (request.method === "GET" && isBudget(address)) {
    event.respondWith(newestBudget(address, request));
  }
});

async function kept(address, request) {
  const cache = await caches.open(CACHE);
  // The browser may have thrown the cache away; names carry hashes, so the network cannot mix builds.
  return (await cache.match(address)) ?? fetch(request);
}

async function keepPart(address, part) {
  const cache = await caches.open(CACHE);
  if (onTheirWay.has(part) || (await cache.match(address))) return;
  onTheirWay.add(part);
  // Without a network, or on a server that has another build by now, the part is not kept: the next time may do.
  await keep(part).catch(() => {});
  onTheirWay.delete(part);
}

// On a first visit the page has asked for them before this worker was there. None of them must fail the install.
async function keepBudgets() {
  const first = absolute("budget.json");
  try {
    const answer = await newestBudget(first, first);
    const { budgets, former } = answer.ok ? await answer.json() : {};
    const others = [budgets, former].flatMap((names) => (Array.isArray(names) ? names.slice(0, 20) : [])).map(absolute);
    await Promise.all(others.filter(isBudget).map((address) => newestBudget(address, address)));
  } catch {
    // Faulty or out of reach: the page says so itself.
  }
}

async function newestBudget(address, request) {
  const cache = await caches.open(BUDGETS);
  const kept = await cache.match(address);
  const asked = fetch(request).then(
    async (answer) => {
      if (answer.ok) await cache.put(address, answer.clone());
      // Taken away on purpose: then it is not shown from here either.
      if (answer.status === 404 || answer.status === 410) await cache.delete(address);
      return answer.ok || answer.status < 500 ? answer : kept ?? answer;
    },
    () => kept ?? Response.error(),
  );
  const late = new Promise((resolve) =>
    setTimeout(() => resolve(kept ?? Response.error()), kept ? PATIENCE : LAST_PATIENCE),
  );
  return Promise.race([asked, late]);
}
