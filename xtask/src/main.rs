//! `xtask publish`: from the compiled program to a folder that any web server can serve.
//!
//! Deliberately absent: compiling (cargo does, called by scripts/build) and bundling styles (scripts/bundle.mjs).

mod content_policy;
mod finish;
mod kept_files;
mod names;
mod program;
mod publish;

use std::env;
use std::process::ExitCode;

const USAGE: &str = "usage, from the project's folder: xtask publish [--development]   (scripts/build compiles the page first)";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let release = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["publish"] => true,
        ["publish", "--development"] => false,
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match publish::publish(release) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("xtask publish: {error}");
            ExitCode::FAILURE
        }
    }
}
