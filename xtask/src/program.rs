//! The program: what cargo compiled, made ready for browsers.
//!
//! wasm-bindgen as a library, so that its version is the page's own (one lock file); wasm-opt from npm's binaryen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

/// What the compiled programs are called: the page, and the page that reads documents.
pub const NAMES: [&str; 2] = ["page", "reader"];

/// Everything that browsers of the last years have, and nothing newer.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Puts `page.js`, `page_bg.wasm` and the like in the folder; a release is made small, each beside the other.
pub fn make(folder: &Path, release: bool) -> Result<(), String> {
    for name in NAMES {
        bind(folder, name, release)?;
    }
    if !release {
        return Ok(());
    }
    let programs = NAMES.map(|name| folder.join(format!("{name}_bg.wasm")));
    std::thread::scope(|scope| {
        let made = programs
            .each_ref()
            .map(|program| scope.spawn(|| make_small(program)));
        made.into_iter().try_for_each(|made| {
            made.join()
                .unwrap_or_else(|_| Err("wasm-opt was given up".to_owned()))
        })
    })
}

fn bind(folder: &Path, name: &str, release: bool) -> Result<(), String> {
    let compiled = compiled(name, release);
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&compiled).typescript(false).out_name(name);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder))
        .map_err(|error| format!("wasm-bindgen on {}: {error:#}", compiled.display()))
}

fn compiled(name: &str, release: bool) -> PathBuf {
    let profile = if release { "page" } else { "debug" };
    Path::new("target/wasm32-unknown-unknown")
        .join(profile)
        .join(format!("{name}.wasm"))
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
