//! Prints the reading of a text file. For use until the command line has `read`.
#![allow(missing_docs)]

use std::path::Path;

fn main() {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: read FILE");
        std::process::exit(2);
    };
    let source = match std::fs::read(&path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) => {
            eprintln!("{path}: {error}");
            std::process::exit(2);
        }
    };
    let name = Path::new(&path).file_stem().and_then(|name| name.to_str());
    let reading = keuzeruimte::reading::read_text(&source, name);
    println!("{:#}", keuzeruimte::reading::print::json(&reading));
}
