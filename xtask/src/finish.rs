//! Turns a staged folder into what is published: policy and build name in the page, file list in the worker.

use std::fs;
use std::path::Path;

use crate::{content_policy, kept_files};

/// The pages; the first is the one that a first visit loads.
pub const PAGES: [&str; 2] = ["index.html", "inlezen.html"];
const WORKER: &str = "sw.js";
const CHARSET: &str = "<meta charset=\"utf-8\">";
/// How the name of the file with pdf.js begins: it is a part of its own, fetched when a PDF is read.
const PDF: &str = "pdf-words-";

/// Finishes the folder in place and says in a line what it made.
pub fn finish(folder: &Path, release: bool) -> Result<String, String> {
    for name in PAGES {
        let page = folder.join(name);
        let html = read(&page)?;
        let policy = content_policy::meta_element(&html);
        write(&page, &after_charset(name, &html, &policy)?)?;
    }
    if !release {
        // A build that changes at every save is not kept; one kept earlier on this address lets go.
        let exit = read(Path::new("web/sw-exit.js"))?;
        write(&folder.join(WORKER), &exit)?;
        return Ok("development build: nothing is kept for use without a network".to_owned());
    }
    // The pages are part of the name before the name is part of the pages.
    let build = kept_files::build_name(&list(folder, &[WORKER])?);
    for name in PAGES {
        let page = folder.join(name);
        let named = format!("<meta name=\"keuzeruimte-build\" content=\"{build}\">");
        write(&page, &after_charset(name, &read(&page)?, &named)?)?;
    }
    let [front, reader] = PAGES;
    let files = list(folder, &[WORKER])?;
    let parts = Parts::of(&files, &read(&folder.join(front))?, &read(&folder.join(reader))?);
    let worker = folder.join(WORKER);
    write(
        &worker,
        &filled_in(&without_comments(&read(&worker)?), &build, &parts)?,
    )?;
    Ok(format!(
        "build {build}: {} files are kept for use without a network, {} more once they are needed",
        parts.first.len(),
        parts.reader.len() + parts.pdf.len()
    ))
}

/// The worker's own lines of comment are for who reads its source, and are part of every first visit otherwise.
fn without_comments(script: &str) -> String {
    let lines = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The files of a build, by when they are kept.
#[derive(Debug, Default)]
struct Parts {
    /// At the first visit.
    first: kept_files::KeptFiles,
    /// Once the page that reads documents is opened.
    reader: kept_files::KeptFiles,
    /// Once a PDF is read.
    pdf: kept_files::KeptFiles,
}

impl Parts {
    fn of(files: &kept_files::KeptFiles, front: &str, reader: &str) -> Parts {
        let [front_name, reader_name] = PAGES;
        let mut parts = Parts::default();
        for (address, hash) in files {
            let only_by_reader = reader.contains(&**address) && !front.contains(&**address);
            let (address, part) = if address == front_name {
                ("./", &mut parts.first)
            } else if address.starts_with(PDF) {
                (&**address, &mut parts.pdf)
            } else if address == reader_name || only_by_reader {
                (&**address, &mut parts.reader)
            } else {
                (&**address, &mut parts.first)
            };
            part.insert(address.to_owned(), hash.clone());
        }
        parts
    }
}

fn filled_in(worker: &str, build: &str, parts: &Parts) -> Result<String, String> {
    const BUILD: &str = "\"{{BUILD}}\"";
    const LISTS: [&str; 3] = ["{}; // {{FILES}}", "{}; // {{READER}}", "{}; // {{PDF}}"];
    let mut filled = worker.to_owned();
    if filled.matches(BUILD).count() != 1 {
        return Err(format!("{WORKER} does not hold {BUILD} exactly once"));
    }
    for (mark, files) in LISTS.into_iter().zip([&parts.first, &parts.reader, &parts.pdf]) {
        if filled.matches(mark).count() != 1 {
            return Err(format!("{WORKER} does not hold {mark} exactly once"));
        }
        let list = serde_json::to_string_pretty(files).map_err(|error| error.to_string())?;
        filled = filled.replace(mark, &format!("{list};"));
    }
    Ok(filled.replace(BUILD, &format!("\"{build}\"")))
}

fn after_charset(page: &str, html: &str, element: &str) -> Result<String, String> {
    html.split_once(CHARSET)
        .map(|(before, after)| format!("{before}{CHARSET}\n    {element}{after}"))
        .ok_or_else(|| format!("{page} does not hold {CHARSET}, after which the content policy must come"))
}

fn list(folder: &Path, except: &[&str]) -> Result<kept_files::KeptFiles, String> {
    kept_files::list(folder, except).map_err(|error| format!("{}: {error}", folder.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<!doctype html><meta charset=\"utf-8\"><script src=./a.js></script>";
    const READER: &str = "<!doctype html><meta charset=\"utf-8\"><script src=./a.js></script><meta data-glue=./reader.js data-pdf=./pdf-words-12.js>";
    const TEMPLATE: &str = include_str!("../../web/sw.js");

    fn staged(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("keuzeruimte-xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("icons")).unwrap();
        fs::write(folder.join(PAGES[0]), HTML).unwrap();
        fs::write(folder.join(PAGES[1]), READER).unwrap();
        fs::write(folder.join("reader.js"), "2").unwrap();
        fs::write(folder.join("pdf-words-12.js"), "3").unwrap();
        fs::write(folder.join(WORKER), TEMPLATE).unwrap();
        fs::write(folder.join("a.js"), "1").unwrap();
        fs::write(folder.join("icons/icon.svg"), "<svg/>").unwrap();
        folder
    }

    #[test]
    fn the_worker_lists_every_file_with_the_hash_of_its_published_content() {
        let folder = staged("list");
        finish(&folder, true).unwrap();
        let worker = fs::read_to_string(folder.join(WORKER)).unwrap();
        let page = fs::read(folder.join(PAGES[0])).unwrap();
        assert!(worker.contains(&format!("\"./\": \"{}\"", kept_files::hash(&page))));
        assert!(worker.contains(&format!("\"a.js\": \"{}\"", kept_files::hash(b"1"))));
        assert!(worker.contains("\"icons/icon.svg\": "));
        assert!(!worker.contains("{{"), "nothing is left to fill in");
        // Each in its own list: what the second page brings is no part of a first visit.
        let list = |name: &str| {
            let (_, rest) = worker.split_once(&format!("const {name} = {{")).unwrap();
            rest.split_once("};").unwrap().0.to_owned()
        };
        assert!(!list("FILES").contains("inlezen.html") && !list("FILES").contains("reader.js"));
        assert!(list("READER").contains("inlezen.html") && list("READER").contains("reader.js"));
        assert!(!list("READER").contains("\"a.js\"") && !list("READER").contains("pdf-words"));
        assert!(list("PDF").contains("pdf-words-12.js"));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn page_and_worker_name_the_same_build_and_the_policy_comes_before_any_script() {
        let folder = staged("name");
        finish(&folder, true).unwrap();
        let page = fs::read_to_string(folder.join(PAGES[0])).unwrap();
        let worker = fs::read_to_string(folder.join(WORKER)).unwrap();
        let build = page
            .split("keuzeruimte-build\" content=\"")
            .nth(1)
            .unwrap()
            .get(..12)
            .unwrap();
        assert!(worker.contains(&format!("const BUILD = \"{build}\";")));
        assert!(page.find("Content-Security-Policy").unwrap() < page.find("<script").unwrap());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_page_or_worker_that_cannot_be_finished_is_an_error_and_not_a_silent_gap() {
        assert!(after_charset("a.html", "<!doctype html><title>x</title>", "").is_err());
        assert!(filled_in("const FILES = {};", "b", &Parts::default()).is_err());
    }
}
