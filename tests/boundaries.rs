//! The invariants of `docs/ARCHITECTURE.md` that neither the compiler nor clippy can hold.
//!
//! Each test reads the source as text and names file and line of every breach. Comment lines are not code.
//! Deliberately absent: what clippy denies already (`Cargo.toml`, `clippy.toml`): panics, indexing, floating-point
//! arithmetic, rounding outside `money`.

// clippy's allowance for tests does not reach the functions beside them.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// Code lines of one file, tests at its end not counted, below this number.
const LONGEST_ROOM: usize = 300;

#[test]
fn only_the_browser_the_ui_and_the_front_door_know_the_web() {
    let web = ["web_sys", "js_sys", "gloo", "wasm_bindgen", "yew"];
    let inside = ["src/browser", "src/ui", "src/main.rs", "src/bin/reader.rs"];
    assert_none(breaches(&sources("src", &["rs"]), &inside, |line| {
        web.iter().any(|word| mentions(line, word))
    }));
}

#[test]
fn only_rooms_with_a_wire_format_know_one() {
    let formats = ["serde", "serde_json", "postcard", "base64", "miniz_oxide", "crc"];
    let inside = [
        "src/checksum.rs",
        "src/codec",
        "src/kept",
        "src/link",
        "src/fields",
        "src/budget/write.rs",
        "src/budget/write",
        "src/reading/print.rs",
        "src/report",
        // A bound on what a packed stream unpacks to.
        "src/reading/extract/unpacked.rs",
        // A reading crosses from the worker to the page of the same build, and a review waits for a reload of it.
        "src/reading/wire.rs",
        "src/review/kept.rs",
        "src/command",
    ];
    // To say that a value may cross is no knowledge of how it does.
    let only_says_that_it_may = |line: &str| line.trim() == "use serde::{Deserialize, Serialize};";
    assert_none(breaches(&sources("src", &["rs"]), &inside, |line| {
        !only_says_that_it_may(line) && formats.iter().any(|word| mentions(line, word))
    }));
}

#[test]
fn floating_point_stays_with_pixels_and_the_platform() {
    // fields/tree.rs names the type once, in order to refuse such numbers.
    // Spreadsheets and PDF files hold such numbers; they leave those two rooms as decimal text and whole places.
    let inside = [
        "src/present",
        "src/browser",
        "src/ui",
        "src/fields/tree.rs",
        "src/reading/extract/pdf",
        "src/reading/extract/sheet",
    ];
    assert_none(breaches(&sources("src", &["rs"]), &inside, |line| {
        mentions(line, "f32") || mentions(line, "f64")
    }));
}

#[test]
fn no_inline_styles_and_no_inline_scripts() {
    assert_none(breaches(
        &sources("src", &["rs"]),
        &[
            "src/ui/kit/tests.rs",
            "src/ui/main_view/tests.rs",
            "src/ui/around/tests.rs",
        ],
        |line| line.contains("style=") || line.contains("<style") || line.contains("set_attribute(\"style\""),
    ));
    assert_none(breaches(
        &["index.html", "inlezen.html"].map(PathBuf::from),
        &[],
        |line| {
            let inline_script = line.contains("<script") && !line.contains("src=");
            let handler = line
                .split_whitespace()
                .any(|word| word.starts_with("on") && word.contains("=\""));
            line.contains("style=") || line.contains("<style") || inline_script || handler
        },
    ));
}

#[test]
fn shipped_sources_name_no_other_host() {
    let mut shipped = sources("src", &["rs"]);
    shipped.extend(sources("web", &["js", "svg", "webmanifest"]));
    shipped.extend(sources("styles", &["css"]));
    shipped.extend(sources("locales", &["ftl"]));
    shipped.extend(["index.html", "inlezen.html"].map(PathBuf::from));
    assert_none(breaches(&shipped, &[], |line| {
        hosts(line).any(|host| {
            // A name space is no address, and `.example` belongs to nobody.
            let harmless = host == "www.w3.org" || host == "127.0.0.1" || host.ends_with(".example");
            !host.is_empty() && !harmless
        })
    }));
}

#[test]
fn nothing_clears_the_storage_of_the_whole_origin() {
    let mut shipped = sources("src", &["rs"]);
    shipped.extend(sources("web", &["js"]));
    assert_none(breaches(&shipped, &[], |line| {
        [
            "localStorage.clear",
            "sessionStorage.clear",
            "LocalStorage::clear",
            "storage.clear(",
        ]
        .iter()
        .any(|call| line.contains(call))
    }));
}

#[test]
fn rooms_stay_small() {
    let long: Vec<String> = sources("src", &["rs"])
        .iter()
        .filter_map(|path| {
            let text = read(path);
            let lines = text.lines().take_while(|line| *line != "#[cfg(test)]").count();
            (lines > LONGEST_ROOM).then(|| format!("{}: {lines} lines", path.display()))
        })
        .collect();
    assert_none(long);
    assert!(
        read(Path::new("web/sw.js")).lines().count() < 150,
        "the worker stays small enough to read"
    );
}

#[test]
fn rooms_are_named_after_what_they_hold() {
    let nameless = ["utils", "util", "helpers", "common", "types", "constants", "misc"];
    let found = sources("src", &["rs"])
        .iter()
        .filter(|path| {
            path.components().any(|part| {
                let name = part.as_os_str().to_string_lossy();
                nameless.contains(&name.trim_end_matches(".rs")) || name == "mod.rs"
            })
        })
        .map(|path| path.display().to_string())
        .collect();
    assert_none(found);
}

#[test]
fn every_path_that_the_docs_mention_exists() {
    let mut docs = sources("docs", &["md"]);
    docs.extend(
        ["README.md", "CHANGELOG.md"]
            .map(PathBuf::from)
            .into_iter()
            .filter(|path| path.exists()),
    );
    let mut missing = Vec::new();
    for doc in &docs {
        let text = read(doc);
        let folder = doc.parent().unwrap_or(Path::new(""));
        for path in code_spans(&text)
            .chain(link_targets(&text))
            .filter(|span| is_path(span))
        {
            let path = path.trim_end_matches('/');
            // Links are relative to the document; in running text paths begin at the project's root.
            if !Path::new(path).exists() && !folder.join(path).exists() {
                missing.push(format!("{}: {path}", doc.display()));
            }
        }
    }
    assert_none(missing);
}

/// `src/money.rs`, `docs/` or `../LICENSE`, and not `dist/` (built), `a | b`, an option or an address.
fn is_path(span: &str) -> bool {
    let built = ["dist", "target", "artifacts", "node_modules"];
    // What a municipality makes, and the ending of its name.
    if ["budget.json", ".json"].contains(&span) {
        return false;
    }
    let first = span.split('/').next().unwrap_or_default();
    let media_type = ["application", "text", "image"].contains(&first);
    let plain = span
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || "._-/".contains(letter));
    let looks_like_a_file = span.contains('/')
        || [".md", ".rs", ".toml", ".json"]
            .iter()
            .any(|end| span.ends_with(end));
    plain && !media_type && looks_like_a_file && !built.contains(&first) && !span.starts_with('/')
}

fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    // Fenced blocks hold drawings and commands.
    text.split("```")
        .step_by(2)
        .flat_map(|prose| prose.split('`').skip(1).step_by(2))
}

fn link_targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#']).next())
}

fn breaches(files: &[PathBuf], allowed: &[&str], breach: impl Fn(&str) -> bool) -> Vec<String> {
    assert!(!files.is_empty(), "there is something to look at");
    let mut found = Vec::new();
    for path in files {
        let name = path.to_string_lossy().replace('\\', "/");
        if allowed.iter().any(|inside| is_inside(&name, inside)) {
            continue;
        }
        for (number, line) in read(path).lines().enumerate() {
            if !line.trim_start().starts_with("//") && breach(line) {
                found.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    found
}

/// `src/ui` allows `src/ui.rs` and everything below `src/ui/`.
fn is_inside(name: &str, allowed: &str) -> bool {
    name == allowed || name == format!("{allowed}.rs") || name.starts_with(&format!("{allowed}/"))
}

/// The word by itself, not as a part of another.
fn mentions(line: &str, word: &str) -> bool {
    let part_of_a_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(place, _)| {
        let before = line.get(..place).and_then(|text| text.chars().next_back());
        let after = line
            .get(place + word.len()..)
            .and_then(|text| text.chars().next());
        // gloo_storage and gloo_events count as gloo.
        let ends = word == "gloo" || !after.is_some_and(part_of_a_word);
        !before.is_some_and(part_of_a_word) && ends
    })
}

fn hosts(line: &str) -> impl Iterator<Item = &str> {
    line.split("://").skip(1).map(|rest| {
        let end = rest
            .find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '.' || letter == '-'))
            .unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    })
}

fn sources(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path.to_string_lossy(), endings));
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn assert_none(found: Vec<String>) {
    assert!(
        found.is_empty(),
        "{} breaches:\n  {}",
        found.len(),
        found.join("\n  ")
    );
}

#[test]
fn the_looking_glass_sees_what_it_should() {
    assert!(mentions("use web_sys::Window;", "web_sys") && !mentions("let my_web_sys = 1;", "web_sys"));
    assert!(mentions("use gloo_storage::LocalStorage;", "gloo") && !mentions("igloo", "gloo"));
    assert_eq!(
        hosts("see https://a.example/x and http://b.nl").collect::<Vec<_>>(),
        ["a.example", "b.nl"]
    );
    assert!(is_inside("src/ui.rs", "src/ui") && is_inside("src/ui/app.rs", "src/ui"));
    assert!(!is_inside("src/uikit.rs", "src/ui"));
    assert!(is_path("src/money.rs") && is_path("docs/RULES.md") && is_path("scripts/setup"));
    assert!(!is_path("dist/") && !is_path("session::update") && !is_path("make run"));
    assert_eq!(
        code_spans("a `b` c ```\n`no`\n``` `d`").collect::<Vec<_>>(),
        ["b", "d"]
    );
}
