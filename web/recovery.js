// The safety net outside WebAssembly: it works when the program is blocked, broken, slow or has panicked.
//
// A member must always be able to read why the page does not work, take their work with them, and start without
// it. This file understands nothing of that work: it hands back every text stored under our own prefix.
//
// How the page (Rust) talks to this file, `web/start.js` and `web/offline.js`: by events on `window` and by
// attributes of <html>, so that neither side calls the other.
//
//   the page says                      when
//     keuzeruimte:started              the first render and save are done; clears the start counter
//     keuzeruimte:panicked             the program cannot go on; `detail` is the text of the panic (CustomEvent)
//     keuzeruimte:accept-update        the person wants the new version, and their work has been saved
//
//   the shell says                     also to be read at any time as
//     keuzeruimte:offline-ready        <html data-offline="ready">     every file is kept on this device
//     keuzeruimte:offline-refused      <html data-offline="refused">   this browser or server cannot do that
//     keuzeruimte:update-waiting       <html data-update="waiting">    ask the person; save; then accept-update
//     keuzeruimte:updated-elsewhere    <html data-update="elsewhere">  another window took the new version: save,
//                                                                      then offer a reload
//     (before the program starts)      <html data-start="safe">        do not load kept work, do not write over it
//
// Keys in localStorage begin with `keuzeruimte:<base path>:`. The page keeps scenarios under `scenario:<id>`;
// `starts` is ours. A safe start is asked for in the address (`?veilig`), because storage may be refused.
//
// Deliberately absent: removing or repairing stored work, and any request.

(() => {
  "use strict";

  const PATIENCE = 5000; // ms until an unfinished start is explained
  const ANOTHER_TAB_IS_STARTING = 10000; // ms in which an uncleared start may simply be another tab's
  const prefix = `keuzeruimte:${new URL(".", document.baseURI).pathname}:`;
  const startsKey = `${prefix}starts`;
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const REASONS = {
    slow: "Het starten duurt langer dan gewoonlijk. De verbinding is traag, of deze browser houdt het programma tegen. Als het alsnog start, verdwijnt deze melding vanzelf.",
    blocked: "Deze browser kan het programma niet starten (WebAssembly). Misschien is de browser oud, staat WebAssembly uit, of is een bestand niet goed aangekomen.",
    panicked: "Er ging iets mis in het programma. Het is gestopt, zodat er geen verkeerde bedragen op het scherm komen.",
    twice: "De vorige twee keren is het starten niet gelukt. Daarom is het programma nu niet gestart en ziet u alleen uw bewaarde werk.",
  };
  const mine = Date.now();
  let started = false;
  let failed = false;

  countStart();
  const timer = failed ? undefined : setTimeout(() => reveal("slow"), PATIENCE);

  window.addEventListener("keuzeruimte:started", () => {
    if (failed) return;
    started = true;
    clearTimeout(timer);
    write([]);
    byId("recovery").hidden = true;
    byId("app").hidden = false;
    byId("app").dataset.ready = "";
  });
  window.addEventListener("keuzeruimte:panicked", (event) => fail("panicked", event.detail));
  window.addEventListener("keuzeruimte:blocked", (event) => fail("blocked", event.detail));
  window.addEventListener("error", (event) => {
    // A trap in the program (stack overflow, an abort without a panic hook) surfaces here.
    if (event.error instanceof WebAssembly.RuntimeError) fail("panicked", String(event.error));
  });
  window.addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof WebAssembly.RuntimeError) fail("panicked", String(event.reason));
  });
  window.addEventListener("keuzeruimte:update-waiting", () => {
    byId("recovery-update").hidden = false;
  });
  window.addEventListener("pagehide", () => {
    // Leaving while the page still loads is no failed start.
    if (!started && !failed) write(read().filter((stamp) => stamp !== mine));
  });

  byId("recovery-update").addEventListener("click", () =>
    window.dispatchEvent(new Event("keuzeruimte:accept-update")),
  );
  byId("recovery-reload").addEventListener("click", () => {
    write([]);
    location.reload();
  });
  byId("recovery-download").addEventListener("click", download);
  byId("recovery-safe").addEventListener("click", () => {
    write([]);
    // Without the fragment: the link in it may be what fails.
    location.assign(`${location.pathname}?veilig`);
  });

  // Two starts that never finished: show the stored work instead of starting a third time.
  function countStart() {
    const uncleared = read().filter((stamp) => mine - stamp > ANOTHER_TAB_IS_STARTING);
    if (new URLSearchParams(location.search).has("veilig")) {
      root.dataset.start = "safe";
    } else if (uncleared.length >= 2) {
      root.dataset.start = "held";
      failed = true;
      reveal("twice");
      return;
    }
    write([...read().slice(-8), mine]);
  }

  function fail(reason, message) {
    if (failed) return;
    failed = true;
    clearTimeout(timer);
    // Zero: this start counts as failed at once, however soon the person tries again.
    write([...read().filter((stamp) => stamp !== mine), 0]);
    reveal(reason, message);
  }

  function reveal(reason, message) {
    byId("recovery-reason").textContent = REASONS[reason];
    byId("recovery-message").textContent = [message ?? reason, navigator.userAgent, buildName()].join("\n");
    const work = storedWork();
    byId("recovery-work").replaceChildren(...work.map(asText));
    for (const id of ["recovery-kept", "recovery-download", "recovery-safe"]) byId(id).hidden = work.length === 0;
    // A link may be what fails; then there is something to start without too.
    if (location.hash !== "") byId("recovery-safe").hidden = false;
    // After a panic the memory of the program is in an unknown state: nothing that it shows may be relied on.
    byId("app").hidden = true;
    byId("recovery").hidden = false;
    byId("recovery-title").focus();
  }

  function asText([key, value]) {
    const label = document.createElement("label");
    const text = document.createElement("textarea");
    text.readOnly = true;
    text.rows = 4;
    text.value = value;
    label.append(key.slice(prefix.length), text);
    return label;
  }

  function download() {
    const content = JSON.stringify({ keuzeruimte: "bewaard werk", records: Object.fromEntries(storedWork()) }, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.download = "keuzeruimte-bewaard-werk.json";
    link.click();
  }

  function storedWork() {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix) && key !== startsKey)
        .sort()
        .map((key) => [key, localStorage.getItem(key) ?? ""]);
    } catch {
      return [];
    }
  }

  function read() {
    try {
      return (localStorage.getItem(startsKey) ?? "").split(" ").filter(Boolean).map(Number).filter(Number.isFinite);
    } catch {
      return []; // storage refused: then there is no work that could make a start fail either
    }
  }

  function write(stamps) {
    try {
      if (stamps.length === 0) localStorage.removeItem(startsKey);
      else localStorage.setItem(startsKey, stamps.join(" "));
    } catch {
      // refused or full: starting counts for more than counting starts
    }
  }

  function buildName() {
    return document.querySelector('meta[name="keuzeruimte-build"]')?.content ?? "";
  }
})();
