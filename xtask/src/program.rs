//! The program: what cargo compiled, made ready for browsers.
//!
//! wasm-bindgen as a library, so that its version is the page's own (one lock file); wasm-opt from npm's binaryen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

/// What the compiled program is called.
pub const NAME: &str = "page";

/// Everything that browsers of the last years have, and nothing newer.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Puts `page.js` and `page_bg.wasm` in the folder; a release is made small.
pub fn make(folder: &Path, release: bool) -> Result<(), String> {
    let compiled = compiled(release);
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&compiled).typescript(false).out_name(NAME);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder))
        .map_err(|error| format!("wasm-bindgen on {}: {error:#}", compiled.display()))?;
    if release {
        make_small(&folder.join(format!("{NAME}_bg.wasm")))?;
    }
    Ok(())
}

fn compiled(release: bool) -> PathBuf {
    let profile = if release { "page" } else { "debug" };
    Path::new("target/wasm32-unknown-unknown")
        .join(profile)
        .join(format!("{NAME}.wasm"))
}

fn make_small(program: &Path) -> Result<(), String> {
    let small = program.with_extension("small");
    let status = Command::new("node_modules/.bin/wasm-opt")
        .arg("-Oz")
        .args(FEATURES)
        .arg(program)
        .arg("-o")
        .arg(&small)
        .status()
        .map_err(|error| format!("wasm-opt (node_modules/.bin) cannot be started: {error}"))?;
    if !status.success() {
        return Err(format!("wasm-opt ended with {status}"));
    }
    fs::rename(&small, program).map_err(|error| format!("{}: {error}", program.display()))
}
