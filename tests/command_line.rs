//! `keuzeruimte check` and `keuzeruimte evaluate` as somebody runs them: the built program, its two outputs and its
//! exit code (C1 to C4). Scenarios and links are in `link_command`.

#![cfg(feature = "command-line")]
// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const DUO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/budgets/duo-2024.json");

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_keuzeruimte"));
    command.args(arguments).stdin(Stdio::null());
    command
}

struct Answer {
    results: String,
    remarks: String,
    code: Option<i32>,
}

fn keuzeruimte(arguments: &[&str]) -> Answer {
    let Output {
        status,
        stdout,
        stderr,
    } = program(arguments).output().unwrap();
    Answer {
        results: String::from_utf8(stdout).unwrap(),
        remarks: String::from_utf8(stderr).unwrap(),
        code: status.code(),
    }
}

/// A file of this test with these bytes.
fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command_line");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn check_says_in_one_line_what_a_good_budget_holds() {
    let answer = keuzeruimte(&["check", DUO]);
    assert_eq!(answer.code, Some(0));
    assert_eq!(
        answer.results,
        "duo-2024: 9 choices in 2 sections, 2024 to 2027, 1 pm, 37 doubts, no start balance, \
         fingerprint f5a61cfbe2f121a7\n"
    );
    assert_eq!(answer.remarks, "");
}

#[test]
fn check_names_every_fault_a_line_each() {
    let mut budget: Value = serde_json::from_str(&fs::read_to_string(DUO).unwrap()).unwrap();
    budget["choices"][3]["amounts"]["2027"] = json!(-18500);
    budget["choices"][8]["section"] = json!("7.1.4");
    let path = file("two-faults.json", budget.to_string());
    let answer = keuzeruimte(&["check", &path]);
    assert_eq!(answer.code, Some(1));
    let lines: Vec<_> = answer.results.lines().collect();
    assert_eq!(
        lines,
        [
            "$.choices[3].amounts.2027: found -18500; expected a decimal as text such as \"-32000\", within 10^15 \
             either side of zero, or \"pm\"",
            "$.choices[8].section: found \"7.1.4\"; expected the id of one of the file's sections",
        ]
    );
    assert_eq!(answer.remarks, "2 faults\n");
}

#[test]
fn evaluate_prints_the_outcome_as_json() {
    let answer = keuzeruimte(&["evaluate", DUO]);
    assert_eq!((answer.code, answer.remarks.as_str()), (Some(0), ""));
    let json: Value = serde_json::from_str(&answer.results).unwrap();
    let year = |effect: &str, structural_effect: &str| {
        json!({
            "start": null, "start_of": null, "start_incidental": null, "start_incidental_of": null,
            "effect": effect, "indirect_effect": "0", "end": null, "structural": null,
            "structural_effect": structural_effect, "exception": "0",
            "range": { "low": effect, "high": effect },
            "structural_range": { "low": structural_effect, "high": structural_effect }, "open_pm": 1,
        })
    };
    assert_eq!(
        json["years"],
        json!({
            "2024": year("-212100", "-180100"),
            "2025": year("-191100", "-171100"),
            "2026": year("-195100", "-171100"),
            "2027": year("-171100", "-171100"),
        })
    );
    assert_eq!(json["format"], 1);
    assert_eq!(
        json["budget"],
        json!({ "id": "duo-2024", "fingerprint": "f5a61cfbe2f121a7", "title": "Duo+ 2024-2027" })
    );
    assert_eq!(
        json["open_pm"],
        json!([{
            "kind": "choice", "id": "7.1.3.2", "number": "7.1.3.2", "title": "Inclusie, diversiteit en Wet banenafspraak",
            "years": [2024, 2025, 2026, 2027],
        }])
    );
    assert_eq!(json["verdict"], json!({ "kind": "unknown", "open_pm": 1 }));
    assert_eq!(json["references"]["proposal"], json["years"]);
    assert_eq!(json["references"]["existing"]["2024"]["effect"], "0");
    assert_eq!((&json["leftovers"], &json["findings"]), (&json!([]), &json!([])));
    assert_eq!(json["parts"].as_array().unwrap().len(), 9);
    assert_eq!(
        json["parts"][0],
        json!({
            "kind": "choice", "id": "7.1.2.3", "on": true, "nature": "incidental", "basis": "from_years",
            "amounts": {
                "2024": { "amount": "-32000", "of": "document" },
                "2025": { "amount": "-20000", "of": "document" },
                "2026": { "amount": "-24000", "of": "document" },
                "2027": { "amount": "0", "of": "document" },
            },
            "structural": { "2024": "0", "2025": "0", "2026": "0", "2027": "0" },
        })
    );
    for empty in ["reserves", "clashes"] {
        assert_eq!(json[empty], json!([]), "{empty}");
    }
    assert_eq!(json["indicators"], json!({}));
    assert_eq!(
        json["parts"][5]["amounts"]["2024"],
        json!({ "amount": null, "of": "pm" })
    );
}

#[test]
fn evaluate_with_a_scenario_tells_own_figures_apart_and_labels_own_choices() {
    let scenario = json!({
        "keuzeruimte": "scenario", "format": 1, "budget": "duo-2024",
        "decisions": {
            "choices": {
                "7.1.2.4": { "level": "0.5" },
                "7.1.3.2": { "amounts": { "2024": "-12000", "2030": "-1" } },
                "7.1.3.5": { "on": false },
                "7.9.9.9": { "on": true },
            },
            "start": { "2024": "300000", "2025": "150000", "2026": "150000", "2027": "150000" },
            "own": [{
                "id": "a", "title": "OZB", "on": true, "structural": true,
                "amounts": { "2025": "40000", "2026": "40000", "2027": "40000" },
            }],
        },
    });
    let path = file("scenario.json", scenario.to_string());
    let answer = keuzeruimte(&["evaluate", DUO, &path]);
    assert_eq!(answer.code, Some(0), "{}", answer.remarks);
    let json: Value = serde_json::from_str(&answer.results).unwrap();
    // 2024: -212.100 + 25.000 (half of 50.000) - 12.000 (estimate) + 24.050 (off) = -175.050.
    // 2025: -191.100 + 25.000 + 24.050 + 40.000 (own) = -102.050; 2026: -106.050; 2027: -82.050.
    let totals = |name: &str| {
        let years = json["years"].as_object().unwrap().values();
        years
            .map(|year| year[name].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(totals("effect"), ["-175050", "-102050", "-106050", "-82050"]);
    assert_eq!(totals("end"), ["124950", "47950", "43950", "67950"]);
    // Without 7.1.2.3 (-32.000, -20.000, -24.000, 0).
    assert_eq!(totals("structural"), ["156950", "67950", "67950", "67950"]);
    assert_eq!(json["years"]["2024"]["start_of"], "own");
    assert_eq!(
        json["verdict"],
        json!({ "kind": "in_budget_year", "not_in": [], "open_pm": 1 })
    );
    assert_eq!(json["open_pm"][0]["years"], json!([2025, 2026, 2027]));
    assert_eq!(
        json["parts"][1]["amounts"]["2024"],
        json!({ "amount": "-25000", "of": "level" })
    );
    assert_eq!(
        json["parts"][5]["amounts"]["2024"],
        json!({ "amount": "-12000", "of": "own" })
    );
    let own = &json["parts"][9];
    assert_eq!((&own["kind"], &own["title"]), (&json!("own"), &json!("OZB")));
    assert_eq!(own["label"], "eigen voorstel, niet doorgerekend");
    assert_eq!(
        json["leftovers"],
        json!([
            { "kind": "other_year", "id": "7.1.3.2", "year": 2030 },
            { "kind": "unknown_choice", "id": "7.9.9.9" },
        ])
    );
    // The references stand on the same start balance, without own figures.
    assert_eq!(json["references"]["proposal"]["2024"]["end"], "87900");
    assert_eq!(json["references"]["existing"]["2024"]["end"], "300000");
}

// By hand: 25.000 at 37 % is 9.250, 10.001 is 3.700, 20.000 (an estimate) is 7.400; 2026 is pm.
#[test]
fn evaluate_tells_what_an_own_choice_has_beside_its_amounts() {
    let scenario = json!({
        "keuzeruimte": "scenario", "format": 3, "budget": "duo-2024",
        "decisions": { "own": [{
            "id": "a", "title": "Samen beveiligen", "structural": true,
            "amounts": { "2024": "-25000", "2025": "-10001", "2027": "-20000" },
            "pm": { "years": [2026, 2027], "direction": "nadeel" },
            "share": { "body": "Duo+", "rate": "0.37", "basis": "inferred" },
            "needs": ["7.1.2.3", "9.9", { "own": "b" }],
            "excludes": ["7.1.3.5"],
            "legal_duty": "Cyberbeveiligingswet",
        }, { "id": "b", "title": "Dan", "structural": false, "on": false }] },
    });
    let path = file("own.json", scenario.to_string());
    let answer = keuzeruimte(&["evaluate", DUO, &path]);
    assert_eq!(answer.code, Some(0), "{}", answer.remarks);
    let json: Value = serde_json::from_str(&answer.results).unwrap();
    let effects = json["years"].as_object().unwrap().values();
    let effects: Vec<&Value> = effects.map(|year| &year["effect"]).collect();
    assert_eq!(effects, ["-221350", "-194800", "-195100", "-178500"]);
    assert_eq!(json["years"]["2026"]["open_pm"], 2);
    assert_eq!(
        json["open_pm"][1],
        json!({
            "kind": "own", "id": "a", "number": null, "title": "Samen beveiligen", "years": [2026],
            "label": "eigen voorstel, niet doorgerekend",
        })
    );
    let own = &json["parts"][9];
    assert_eq!(own["amounts"]["2026"], json!({ "amount": null, "of": "pm" }));
    assert_eq!(own["share"]["rate"], "0.37");
    assert_eq!(own["legal_duty"], "Cyberbeveiligingswet");
    assert_eq!(
        json["clashes"],
        json!([
            { "kind": "needs", "own": "a", "own_id": "a", "missing": [], "own_missing": ["b"] },
            { "kind": "together", "own": "a", "on": ["7.1.3.5"], "own_on": ["a"] },
        ])
    );
    assert_eq!(
        json["leftovers"],
        json!([{ "kind": "unknown_other", "id": "a", "other": { "kind": "choice", "id": "9.9" } }])
    );
}

// By hand, in the first year: the swimming pool half price sooner (80.000 at 50 %), less 25.000 at 31,5 % instead of
// 25 % (31.500), a party (30.000), trees from their reserve (40.000); 3 % more of 4.000.000 comes a year later.
#[test]
fn evaluate_prints_reserves_broken_rules_ranges_and_what_was_moved_out() {
    let model = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/budgets/model.json");
    let answer = keuzeruimte(&["check", model]);
    assert!(
        answer.results.contains(
            "with start balance, 1 investment, 1 shared body, 2 reserves, 2 taxes and charges, 1 rule, fingerprint"
        ),
        "{}",
        answer.results
    );
    let scenario = json!({
        "keuzeruimte": "scenario", "format": 2, "budget": "model",
        "decisions": {
            "begin": "existing",
            "choices": {
                "zwembad": { "on": true, "timing": { "first_year": 2027, "ramp": { "2027": "0.5" } } },
                "samen": { "on": true, "share": "0.315" },
                "feest": { "on": true, "ranges": { "2027": { "low": "-45000", "high": "-25000" } } },
                "bomen": { "on": true, "timing": { "first_year": 2030 } },
            },
            "levers": { "ozb": { "rate": "0.03", "from": 2028 }, "riool": { "rate": "0.1", "from": 2030 } },
        },
    });
    let path = file("model.json", scenario.to_string());
    let answer = keuzeruimte(&["evaluate", model, &path]);
    assert_eq!(answer.code, Some(0), "{}", answer.remarks);
    let json: Value = serde_json::from_str(&answer.results).unwrap();
    // 40.000 - 31.500 - 30.000.
    assert_eq!(json["years"]["2027"]["effect"], "-21500");
    assert_eq!(
        json["years"]["2027"]["range"],
        json!({ "low": "-36500", "high": "-16500" })
    );
    // Start -150.000 less its incidental part of -60.000, 40.000 - 31.500 structural.
    assert_eq!(json["years"]["2027"]["structural"], "-81500");
    // 160.000 - 31.500 + 40.000 from the reserve + 123.000 + 50.000: the sewer fee is cut off at its cost.
    assert_eq!(json["years"]["2030"]["effect"], "341500");
    let parts = json["parts"].as_array().unwrap();
    let part = |id: &str| parts.iter().find(|part| part["id"] == id).unwrap();
    assert_eq!(
        part("zwembad")["amounts"]["2027"],
        json!({ "amount": "40000", "of": "changed" })
    );
    assert_eq!(
        part("feest")["ranges"]["2027"],
        json!({ "low": "-45000", "high": "-25000" })
    );
    assert_eq!(
        part("bomen")["outside"],
        json!([{ "year": 2031, "amount": "40000" }])
    );
    assert_eq!(part("bomen")["basis"], "rule");
    assert_eq!(part("feest")["label_agrees"], true);
    assert_eq!(
        (&part("ozb")["kind"], &part("ozb")["nature"]),
        (&json!("lever"), &json!("structural"))
    );
    assert_eq!(part("riool")["amounts"]["2030"]["amount"], "50000");
    assert_eq!(
        json["findings"],
        json!([{ "kind": "fee_capped", "id": "riool", "year": 2030 }])
    );
    assert_eq!(
        json["clashes"],
        json!([{ "kind": "together", "rule": "of", "on": ["zwembad", "feest"] }])
    );
    assert_eq!(json["reserves"][1]["id"], "groen");
    assert_eq!(
        json["reserves"][1]["years"]["2030"],
        json!({ "opening": "120000", "additions": "0", "withdrawals": "40000", "closing": "80000" })
    );
}

#[test]
fn a_bad_budget_ends_evaluate_with_code_1_and_no_results() {
    let path = file("bad.json", "{\"format\": 1}");
    let answer = keuzeruimte(&["evaluate", &path]);
    assert_eq!((answer.code, answer.results.as_str()), (Some(1), ""));
    assert!(
        answer
            .remarks
            .contains("$.years: found nothing; expected this field is required"),
        "{}",
        answer.remarks
    );
}

#[test]
fn what_cannot_be_carried_out_says_why_in_a_sentence() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let latin = file("latin.json", b"{\n\"title\": \"caf\xe9\"}");
    let large = file("large.json", vec![b' '; 6_000_000]);
    for (arguments, sentence) in [
        (vec!["check", "/nowhere/budget.json"], "there is no such file"),
        (vec!["check", folder], "this is a folder, not a file"),
        (
            vec!["check", &latin],
            "line 2 is not UTF-8 text; save the file as UTF-8",
        ),
        (vec!["check", &large], "the file has more than 5000000 bytes"),
        (vec!["evaluate", "/nowhere/budget.json"], "there is no such file"),
        (vec!["evaluate", folder], "this is a folder, not a file"),
        (vec!["check"], "BUDGET.json"),
        (vec!["check", DUO, "more"], "unexpected argument 'more'"),
        (vec!["chek", DUO], "check"),
        (vec!["evaluate", DUO, "a", "b"], "unexpected argument 'b'"),
        (vec![], "Usage: keuzeruimte"),
    ] {
        let answer = keuzeruimte(&arguments);
        assert_eq!(answer.code, Some(2), "{arguments:?}: {}", answer.remarks);
        assert_eq!(answer.results, "", "{arguments:?}");
        assert!(
            answer.remarks.contains(sentence),
            "{arguments:?}: {}",
            answer.remarks
        );
    }
}

#[test]
fn what_is_not_json_is_a_faulty_file() {
    for (name, content, sentence) in [
        ("empty.json", "", "line 1, column 1: the file stops too early"),
        (
            "page.json",
            "<!doctype html>",
            "line 1, column 1: this is not JSON",
        ),
        (
            "deep.json",
            &"[".repeat(100_000),
            "lists and objects lie too deep within each other",
        ),
        (
            "newer.json",
            "{\"format\": 3}",
            "format 3 is newer than this version reads (2)",
        ),
    ] {
        let answer = keuzeruimte(&["check", &file(name, content)]);
        assert_eq!(answer.code, Some(1), "{name}");
        assert!(answer.results.contains(sentence), "{name}: {}", answer.results);
    }
}

#[test]
fn help_and_version_are_results() {
    let help = keuzeruimte(&["--help"]);
    assert_eq!(help.code, Some(0));
    for command in ["check", "evaluate", "link"] {
        assert!(help.results.contains(command), "{}", help.results);
    }
    let version = keuzeruimte(&["--version"]);
    assert_eq!(
        version.results,
        concat!("keuzeruimte ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    // Its end of the pipe is closed before the program has written anything.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut child = program(&["evaluate", DUO])
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut remarks = String::new();
    child.stderr.take().unwrap().read_to_string(&mut remarks).unwrap();
    assert_eq!((child.wait().unwrap().code(), remarks.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn results_that_cannot_be_written_are_a_failure_and_say_so() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = program(&["evaluate", DUO]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let remarks = String::from_utf8(output.stderr).unwrap();
    assert!(remarks.contains("the results cannot be written"), "{remarks}");
}
