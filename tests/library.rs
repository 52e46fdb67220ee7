//! The budgets beside a page: one, a list, faulty ones, and which of them a link means.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code)]
#[path = "support/budgets.rs"]
mod budgets;

use keuzeruimte::budget::{BadBudget, Budget, shipped, to_json};
use keuzeruimte::library::{Beside, FileName, Library, MOST_FILES, WhyRefused, beside};
use keuzeruimte::link;
use keuzeruimte::scenario::{Decision, Decisions};

use budgets::budget_of;

fn named(id: &str, choices: &[&str]) -> Budget {
    Budget {
        id: id.parse().unwrap(),
        ..budget_of(choices)
    }
}

fn files(budgets: &[&Budget]) -> Vec<(String, Option<String>)> {
    let files = budgets.iter();
    files
        .map(|budget| (format!("{}.json", budget.id), Some(to_json(budget))))
        .collect()
}

fn ids(library: &Library) -> Vec<&str> {
    library.budgets.iter().map(|budget| budget.id.as_str()).collect()
}

#[test]
fn a_budget_beside_the_page_takes_the_place_of_the_shipped_one() {
    let ours = named("kadernota-2027", &["1.1"]);
    assert_eq!(beside(&to_json(&ours)), Beside::Budget(Box::new(ours.clone())));
    let library = Library::of_files(files(&[&ours]), shipped().unwrap());
    assert_eq!(ids(&library), ["kadernota-2027"]);
    assert_eq!(library.refused, []);
}

fn example() -> Budget {
    keuzeruimte::budget::from_json(include_str!("../budgets/voorbeeld.json"))
        .unwrap_or_else(|bad| panic!("{bad}"))
}

#[test]
fn the_example_is_offered_beside_the_shipped_budget_and_beside_no_other() {
    let library = Library::shipped(shipped().unwrap());
    assert_eq!(ids(&library), ["duo-2024"]);
    let [offered] = library.offered.as_slice() else {
        panic!()
    };
    // What the list shows of it is what its file says.
    let example = example();
    assert_eq!(offered.id, example.id);
    assert_eq!(
        (&offered.title, Some(&offered.subtitle)),
        (&example.title, example.subtitle.as_ref())
    );
    assert!(example.fictional);
    assert!(library.offers_a_choice());
    let ours = named("kadernota-2027", &["1.1"]);
    assert_eq!(Library::of_files(files(&[&ours]), shipped().unwrap()).offered, []);
}

#[test]
fn the_example_is_wanted_by_its_name_and_by_its_links() {
    let library = Library::shipped(shipped().unwrap());
    let name = "voorbeeld".parse().unwrap();
    let other = "duo-2024".parse().unwrap();
    assert_eq!(library.offered_to_open(None, None), None);
    assert_eq!(library.offered_to_open(None, Some(&other)), None);
    let wanted = library.offered_to_open(None, Some(&name)).unwrap();
    let of_example = link::encode(&example(), &Decisions::default(), None).unwrap();
    assert_eq!(
        library.offered_to_open(Some(of_example.fragment()), Some(&other)),
        Some(wanted)
    );
    let of_duo = link::encode(&shipped().unwrap(), &Decisions::default(), None).unwrap();
    assert_eq!(library.offered_to_open(Some(of_duo.fragment()), None), None);
    assert_eq!(library.offered_to_open(Some("#s1.x"), None), None);

    let with = library.clone().with_offered(wanted, Some(to_json(&example())));
    assert_eq!(
        (ids(&with), with.offered.len()),
        (vec!["duo-2024", "voorbeeld"], 0)
    );
    assert_eq!(with.to_open(Some(of_example.fragment()), None).unwrap().id, name);
    assert_eq!(with.to_open(None, Some(&name)).unwrap().id, name);
    // Without a network: said, and the shipped one opens.
    let without = library.clone().with_offered(wanted, None);
    assert_eq!(without.refused[0].why, WhyRefused::Missing);
    assert_eq!(without.to_open(None, Some(&name)).unwrap().id, other);
}

#[test]
fn a_list_names_files_in_this_folder_and_nothing_else() {
    let list = |names: &str| format!(r#"{{ "format": 1, "budgets": {names} }}"#);
    match beside(&list(r#"["kadernota-2027.json", "b_2.json"]"#)) {
        Beside::List(files) => {
            let names: Vec<&str> = files.budgets.iter().map(FileName::as_str).collect();
            assert_eq!(names, ["kadernota-2027.json", "b_2.json"]);
            assert_eq!(files.former, []);
        }
        other => panic!("{other:?}"),
    }
    for name in [
        "../elders.json",
        "https://elders.nl/a.json",
        "//elders.nl/a.json",
        "map/a.json",
        "a.txt",
        ".json",
        "..json",
        "budget.json",
        "a.json?x",
        "",
    ] {
        let Beside::Bad(BadBudget::Faults(faults)) = beside(&list(&format!("[\"goed.json\", \"{name}\"]")))
        else {
            panic!("{name} is taken for the name of a file");
        };
        assert_eq!(faults[0].path, "$.budgets[1]", "{name}");
    }
    let many: Vec<String> = (0..=MOST_FILES)
        .map(|number| format!("\"b{number}.json\""))
        .collect();
    assert!(matches!(
        beside(&list(&format!("[{}]", many.join(",")))),
        Beside::Bad(_)
    ));
    assert!(matches!(
        beside(r#"{ "format": 2, "budgets": [] }"#),
        Beside::Bad(_)
    ));
}

/// M6: former versions lie beside the page to say what changed. They are no budgets to open, and may have the same id.
#[test]
fn former_versions_are_known_and_not_opened() {
    let list = r#"{ "format": 1, "budgets": ["nieuw.json"], "former": ["juni.json", "weg.json"] }"#;
    let Beside::List(listed) = beside(list) else {
        panic!("a list");
    };
    let names: Vec<&str> = listed.former.iter().map(FileName::as_str).collect();
    assert_eq!(names, ["juni.json", "weg.json"]);
    let (new, former) = (named("een", &["1.1", "1.2"]), named("een", &["1.1"]));
    let library = Library::of_files(files(&[&new]), shipped().unwrap()).with_former(vec![
        ("juni.json".into(), Some(to_json(&former))),
        ("weg.json".into(), None),
    ]);
    assert_eq!(ids(&library), ["een"]);
    assert_eq!(library.former[0].fingerprint(), former.fingerprint());
    assert_eq!(library.refused[0].why, WhyRefused::Missing);
    let path = r#"{ "format": 1, "budgets": ["a.json"], "former": ["../a.json"] }"#;
    let Beside::Bad(BadBudget::Faults(faults)) = beside(path) else {
        panic!("another folder");
    };
    assert_eq!(faults[0].path, "$.former[0]");
}

#[test]
fn a_faulty_file_is_named_with_its_faults_and_takes_nothing_from_the_others() {
    let (one, two) = (named("een", &["1.1"]), named("twee", &["2.1"]));
    let mut files = files(&[&one, &two]);
    files.insert(
        1,
        (
            "kapot.json".into(),
            Some(to_json(&one).replace("\"sections\"", "\"secties\"")),
        ),
    );
    files.insert(2, ("weg.json".into(), None));
    files.push(("dubbel.json".into(), Some(to_json(&one))));
    let library = Library::of_files(files, shipped().unwrap());
    assert_eq!(ids(&library), ["een", "twee"]);
    let refused: Vec<&str> = library.refused.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(refused, ["kapot.json", "weg.json", "dubbel.json"]);
    let WhyRefused::Bad(BadBudget::Faults(faults)) = &library.refused[0].why else {
        panic!("{:?}", library.refused[0]);
    };
    assert!(
        faults.iter().any(|fault| fault.path.contains("secties")),
        "{faults:?}"
    );
    assert_eq!(library.refused[1].why, WhyRefused::Missing);
    assert_eq!(library.refused[2].why, WhyRefused::SameId("een".parse().unwrap()));
}

#[test]
fn where_nothing_can_be_used_the_shipped_budget_stays() {
    for text in [
        "",
        "{",
        "[]",
        r#"{ "format": 1 }"#,
        r#"{ "format": 1, "budgets": ["weg.json"] }"#,
    ] {
        let library = match beside(text) {
            Beside::Bad(bad) => Library::of_bad("budget.json", bad, shipped().unwrap()),
            Beside::List(_) => Library::of_files(vec![("weg.json".into(), None)], shipped().unwrap()),
            Beside::Budget(budget) => panic!("{text} is no budget: {budget:?}"),
        };
        assert_eq!(ids(&library), ["duo-2024"], "{text}");
        assert_eq!(library.refused.len(), 1, "{text}");
    }
}

#[test]
fn a_link_opens_the_budget_that_it_was_made_for() {
    let (one, two) = (named("een", &["1.1", "1.2"]), named("twee", &["2.1"]));
    let library = Library::of_files(files(&[&one, &two]), shipped().unwrap());
    let mut decisions = Decisions::default();
    let off = Decision {
        on: Some(false),
        ..Decision::default()
    };
    decisions.choices.insert("2.1".parse().unwrap(), off);
    let link = link::encode(&two, &decisions, None).unwrap().to_string();
    let opened = |link: Option<&str>, wanted: Option<&str>| {
        let wanted = wanted.map(|id| id.parse().unwrap());
        library.to_open(link, wanted.as_ref()).unwrap().id.to_string()
    };
    assert_eq!(opened(None, None), "een", "the first of the list");
    assert_eq!(opened(None, Some("twee")), "twee");
    assert_eq!(opened(None, Some("drie")), "een");
    assert_eq!(
        opened(Some(&link), Some("een")),
        "twee",
        "the link says more than the address"
    );
    assert_eq!(
        opened(Some(&link[..link.len() - 3]), Some("twee")),
        "twee",
        "a damaged link says nothing"
    );
    let elsewhere = link::encode(&named("drie", &["2.1"]), &decisions, None)
        .unwrap()
        .to_string();
    assert_eq!(opened(Some(&elsewhere), None), "een");
}
