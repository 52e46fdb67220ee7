//! Work around the build that is no part of the page: `xtask finish`, called by Trunk after each build.
//!
//! Deliberately absent: building itself (Trunk) and bundling styles (scripts/styles.mjs).

mod content_policy;
mod finish;
mod kept_files;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    if env::args().nth(1).as_deref() != Some("finish") {
        eprintln!(
            "usage: xtask finish, as a post_build hook of Trunk (it sets TRUNK_STAGING_DIR and TRUNK_PROFILE)"
        );
        return ExitCode::FAILURE;
    }
    let Some(folder) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("xtask finish: TRUNK_STAGING_DIR is not set; run `make build` or `trunk build`");
        return ExitCode::FAILURE;
    };
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    match finish::finish(&folder, release) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("xtask finish: {error}");
            ExitCode::FAILURE
        }
    }
}
