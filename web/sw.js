// Keeps one build of the page on this device: all of it or nothing, and never two builds in one page.
//
// `xtask publish` fills in BUILD and FILES after the build. A file counts only when its content has the hash of the
// list: a half-finished deploy, a stale cache on the way or a server that answers everything with its front page
// make the install fail as a whole, and the version in use keeps working.
//
// Deliberately absent: taking over without the person's consent, requests to other origins, and anything kept that
// is not in the list. `web/sw-exit.js` is the way out, should this file ever do harm.

const BUILD = "{{BUILD}}";
/** Address relative to this file, and the SHA-256 of the content in base64. The page itself is "./". */
const FILES = {}; // {{FILES}}

const OURS = `keuzeruimte:${new URL(self.registration.scope).pathname}:`;
const CACHE = OURS + BUILD;
const TYPES = { js: "text/javascript", wasm: "application/wasm", css: "text/css", svg: "image/svg+xml", png: "image/png" };

const absolute = (address) => new URL(address, self.registration.scope).href;
const KEPT = new Set(Object.keys(FILES).map(absolute));
const FRONT_PAGE = absolute("./");

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  try {
    const responses = await Promise.all(Object.entries(FILES).map(verified));
    const cache = await caches.open(CACHE);
    await Promise.all(responses.map(([address, response]) => cache.put(address, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function verified([address, hash]) {
  const response = await fetch(absolute(address), { cache: "reload" });
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
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
}

self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  const isFrontPage = request.mode === "navigate" && [FRONT_PAGE, `${FRONT_PAGE}index.html`].includes(address);
  if (request.method === "GET" && (isFrontPage || KEPT.has(address))) {
    event.respondWith(kept(isFrontPage ? FRONT_PAGE : address, request));
  }
});

async function kept(address, request) {
  const cache = await caches.open(CACHE);
  // The browser may have thrown the cache away; names carry hashes, so the network cannot mix builds.
  return (await cache.match(address)) ?? fetch(request);
}
