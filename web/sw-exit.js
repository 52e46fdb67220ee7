// The emergency exit: publish this file under the name `sw.js`, and every browser that kept a build lets go of it.
//
// It takes over at once, removes the kept builds of this address (never stored work), unregisters itself and loads
// the open windows afresh from the server. Development builds use it too, so that a page kept by an earlier build
// on the same port does not stand in the way.

const OURS = `keuzeruimte:${new URL(self.registration.scope).pathname}:`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map((name) => caches.delete(name)));
  await self.registration.unregister();
  const windows = await self.clients.matchAll({ type: "window" });
  await Promise.all(windows.map((window) => window.navigate(window.url)));
}
