// The worker in which documents are read: the program of the page (src/bin/reader.rs) without a page.
//
// A damaged file may stop the program here, or keep it busy: the page ends this worker then, and loses nothing. Its
// files stand in its own address, since their names carry hashes. pdf.js is fetched when a PDF is read, not before.

const named = new URLSearchParams(location.search);
const address = (name) => new URL(named.get(name), location.href).href;

/** Called by the program (src/browser/reading/work.rs). */
self.pdfWords = async (bytes, mostPages, onPage) => {
  const part = await import(address("pdf")).catch(() => undefined);
  return part ? part.words(bytes, mostPages, onPage) : { refused: "absent", pages: 0 };
};

// A program that ends in the middle of a document ends without a word of its own.
self.addEventListener("unhandledrejection", (event) => self.postMessage(String(event.reason)));

const program = await import(address("glue"));
await program.default({ module_or_path: fetch(address("wasm")) });
