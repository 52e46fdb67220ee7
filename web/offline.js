// Keeps the page for use without a network, and brings in a new version only on the person's word.
//
// The events and attributes are described in `web/recovery.js`. Deliberately absent: reloading on our own account
// (except once, after the person accepted an update here) and any claim before the install has finished.

const root = document.documentElement;
const tell = (attribute, state, event) => {
  root.dataset[attribute] = state;
  window.dispatchEvent(new Event(`keuzeruimte:${event}`));
};

// A development build names no build: it is not kept.
if (document.querySelector('meta[name="keuzeruimte-build"]')) {
  if ("serviceWorker" in navigator) keep().catch(() => tell("offline", "refused", "offline-refused"));
  else tell("offline", "refused", "offline-refused");
}

async function keep() {
  const workers = navigator.serviceWorker;
  const wasControlled = workers.controller !== null;
  let accepted = false;

  const registration = await workers.register("sw.js", { updateViaCache: "none" });

  workers.addEventListener("controllerchange", () => {
    if (accepted) {
      accepted = false; // at most one automatic reload
      location.reload();
    } else if (wasControlled) {
      tell("update", "elsewhere", "updated-elsewhere");
    }
  });
  window.addEventListener("keuzeruimte:accept-update", () => {
    if (!registration.waiting) {
      location.reload();
      return;
    }
    accepted = true;
    registration.waiting.postMessage("SKIP_WAITING");
  });

  if (registration.active) tell("offline", "ready", "offline-ready");
  if (registration.waiting && registration.active) tell("update", "waiting", "update-waiting");
  if (registration.installing) follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));

  function follow(worker) {
    const firstInstall = !registration.active;
    worker.addEventListener("statechange", () => {
      if (worker.state === "installed" && !firstInstall) tell("update", "waiting", "update-waiting");
      if (worker.state === "activated" && firstInstall) tell("offline", "ready", "offline-ready");
      if (worker.state === "redundant" && firstInstall) tell("offline", "refused", "offline-refused");
    });
  }
}
