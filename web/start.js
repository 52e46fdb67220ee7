// Starts the program: loads what was built and hands failures to `web/recovery.js`.
//
// An external file, because the content policy allows no inline scripts. The integrity values stand beside the
// preloads in the page, so a file of another build never runs.

const { glue, wasm } = document.querySelector('meta[name="keuzeruimte-program"]').dataset;
const preload = (address) =>
  [...document.querySelectorAll("link[integrity]")].find((link) => link.href === new URL(address, document.baseURI).href);

if (document.documentElement.dataset.start !== "held") {
  try {
    // The preload has fetched and verified the same module; a refused one is refused here too.
    const program = await import(new URL(glue, document.baseURI).href);
    await program.default({ module_or_path: fetch(wasm, { integrity: preload(wasm)?.integrity ?? "" }) });
  } catch (error) {
    window.dispatchEvent(new CustomEvent("keuzeruimte:blocked", { detail: String(error) }));
  }
}
