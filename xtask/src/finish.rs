//! Turns a staged folder into what is published: policy and build name in the page, file list in the worker.

use std::fs;
use std::path::Path;

use crate::{content_policy, kept_files};

const PAGE: &str = "index.html";
const WORKER: &str = "sw.js";
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// Finishes the folder in place and says in a line what it made.
pub fn finish(folder: &Path, release: bool) -> Result<String, String> {
    let page = folder.join(PAGE);
    let html = read(&page)?;
    let policy = content_policy::meta_element(&html);
    if !release {
        write(&page, &after_charset(&html, &policy)?)?;
        // A build that changes at every save is not kept; one kept earlier on this address lets go.
        let exit = read(Path::new("web/sw-exit.js"))?;
        write(&folder.join(WORKER), &exit)?;
        return Ok("development build: nothing is kept for use without a network".to_owned());
    }
    let html = after_charset(&html, &policy)?;
    write(&page, &html)?;
    // The page is part of the name before the name is part of the page.
    let build = kept_files::build_name(&list(folder, &[WORKER])?);
    let html = after_charset(
        &html,
        &format!("<meta name=\"keuzeruimte-build\" content=\"{build}\">"),
    )?;
    write(&page, &html)?;

    let mut files = list(folder, &[PAGE, WORKER])?;
    files.insert("./".to_owned(), kept_files::hash(html.as_bytes()));
    let worker = folder.join(WORKER);
    write(&worker, &filled_in(&read(&worker)?, &build, &files)?)?;
    Ok(format!(
        "build {build}: {} files are kept for use without a network",
        files.len()
    ))
}

fn filled_in(worker: &str, build: &str, files: &kept_files::KeptFiles) -> Result<String, String> {
    const BUILD: &str = "\"{{BUILD}}\"";
    const FILES: &str = "{}; // {{FILES}}";
    if worker.matches(BUILD).count() != 1 || worker.matches(FILES).count() != 1 {
        return Err(format!("{WORKER} does not hold {BUILD} and {FILES} exactly once"));
    }
    let list = serde_json::to_string_pretty(files).map_err(|error| error.to_string())?;
    Ok(worker
        .replace(BUILD, &format!("\"{build}\""))
        .replace(FILES, &format!("{list};")))
}

fn after_charset(html: &str, element: &str) -> Result<String, String> {
    html.split_once(CHARSET)
        .map(|(before, after)| format!("{before}{CHARSET}\n    {element}{after}"))
        .ok_or_else(|| format!("{PAGE} does not hold {CHARSET}, after which the content policy must come"))
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
    const TEMPLATE: &str = include_str!("../../web/sw.js");

    fn staged(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("keuzeruimte-xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("icons")).unwrap();
        fs::write(folder.join(PAGE), HTML).unwrap();
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
        let page = fs::read(folder.join(PAGE)).unwrap();
        assert!(worker.contains(&format!("\"./\": \"{}\"", kept_files::hash(&page))));
        assert!(worker.contains(&format!("\"a.js\": \"{}\"", kept_files::hash(b"1"))));
        assert!(worker.contains("\"icons/icon.svg\": "));
        assert!(!worker.contains("{{"), "nothing is left to fill in");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn page_and_worker_name_the_same_build_and_the_policy_comes_before_any_script() {
        let folder = staged("name");
        finish(&folder, true).unwrap();
        let page = fs::read_to_string(folder.join(PAGE)).unwrap();
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
        assert!(after_charset("<!doctype html><title>x</title>", "").is_err());
        assert!(filled_in("const FILES = {};", "b", &kept_files::KeptFiles::new()).is_err());
    }
}
