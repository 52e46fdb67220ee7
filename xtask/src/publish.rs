//! The steps from a compiled program to `dist/`, each in a folder beside it: `dist/` is whole before and after.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{finish, names, program};

const MADE: &str = "target/page";
const STAGING: &str = "target/dist-new";
const FORMER: &str = "target/dist-former";
const PUBLISHED: &str = "dist";
const EXAMPLE: &str = "voorbeeld.json";

/// Publishes what was compiled, and says in a line what it made.
pub fn publish(release: bool) -> Result<String, String> {
    let made = PathBuf::from(MADE);
    let program_files = made.join("program");
    bundle()?;
    empty(&program_files)?;
    program::make(&program_files, release)?;

    let staging = Path::new(STAGING);
    empty(staging)?;
    let sources = [made.clone(), program_files];
    for page in finish::PAGES {
        let html = fs::read_to_string(page).map_err(|error| format!("{page}: {error}"))?;
        let html = names::filled_in(page, &html, &sources, staging)?;
        write(&staging.join(page), &html)?;
    }
    for name in ["manifest.webmanifest", "sw.js"] {
        copy(&Path::new("web").join(name), &staging.join(name))?;
    }
    copy_folder(Path::new("web/icons"), &staging.join("icons"))?;
    copy_folder(&made.join("fonts"), &staging.join("fonts"))?;
    let summary = finish::finish(staging, release)?;
    // Data that is fetched when somebody wants it: no part of what every visit loads and keeps.
    copy(&Path::new("budgets").join(EXAMPLE), &staging.join(EXAMPLE))?;
    put_in_place(staging)?;
    Ok(summary)
}

fn bundle() -> Result<(), String> {
    let status = Command::new("node")
        .arg("scripts/bundle.mjs")
        .status()
        .map_err(|error| format!("node cannot be started: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("scripts/bundle.mjs ended with {status}"))
    }
}

// A rename at a time: whoever is served from dist/ meets the former build or this one.
fn put_in_place(staging: &Path) -> Result<(), String> {
    let (former, published) = (Path::new(FORMER), Path::new(PUBLISHED));
    remove(former)?;
    if published.exists() {
        rename(published, former)?;
    }
    rename(staging, published)?;
    remove(former)
}

fn empty(folder: &Path) -> Result<(), String> {
    remove(folder)?;
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn remove(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    Ok(())
}

fn rename(from: &Path, to: &Path) -> Result<(), String> {
    fs::rename(from, to).map_err(|error| format!("{} to {}: {error}", from.display(), to.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    empty(to)?;
    let entries = fs::read_dir(from).map_err(|error| format!("{}: {error}", from.display()))?;
    for entry in entries {
        let entry = entry.map_err(|error| format!("{}: {error}", from.display()))?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to)
        .map(|_| ())
        .map_err(|error| format!("{} to {}: {error}", from.display(), to.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
