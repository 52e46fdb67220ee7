//! The same table under every heading and in every layout is read the same: six choices whose lasten and baten are
//! known, under each structure of columns that council documents have, and in each notation with each feature of rows.
//!
//! What is not read rightly stands in `known`, by name; a case that goes otherwise than is told there fails, also
//! where it goes better. Deliberately absent: titles and figures that are drawn at random (see `shapes`), and
//! everything of a choice beside its title, its amounts and its investment.

#[path = "structures/beside.rs"]
mod beside;
#[path = "structures/changes.rs"]
mod changes;
#[path = "structures/columns.rs"]
mod columns;
#[path = "structures/features.rs"]
mod features;
#[path = "structures/known.rs"]
mod known;
#[path = "structures/layouts.rs"]
mod layouts;
#[path = "structures/posts.rs"]
mod posts;
#[path = "structures/rows.rs"]
mod rows;
#[path = "structures/sides.rs"]
mod sides;
#[path = "structures/tables.rs"]
mod tables;
#[path = "structures/writing.rs"]
mod writing;

use std::collections::BTreeMap;

use keuzeruimte::reading::{Choice, read_text};

use known::{FEATURES, Fault, Known, STRUCTURES};
use layouts::{LAYOUTS, Layout, laid_out};
use posts::Wanted;
use tables::SETTINGS;
use writing::{NOTATIONS, Notation};

/// A document that is to be read, and what stands in it.
struct Case {
    /// The structure of its columns or the feature of its rows.
    what: &'static str,
    /// How its figures or its empty cells are written.
    written: &'static str,
    layout: Layout,
    text: String,
    wanted: Vec<Wanted>,
}

#[test]
fn a_table_under_every_heading_is_read_the_same() {
    let mut cases = Vec::new();
    let structures = [
        sides::structures(),
        columns::structures(),
        beside::structures(),
        changes::structures(),
    ];
    for structure in structures.into_iter().flatten() {
        for setting in SETTINGS {
            cases.push(Case {
                what: structure.name,
                written: setting.nothing.name(),
                layout: setting.layout,
                text: structure.document(setting),
                wanted: structure.wanted(),
            });
        }
    }
    as_is_known(&cases, STRUCTURES);
}

#[test]
fn a_table_in_every_notation_and_with_every_feature_is_read_the_same() {
    let mut cases = Vec::new();
    for (place, feature) in features::ALL.iter().enumerate() {
        for (of_notations, notation) in NOTATIONS.iter().enumerate() {
            if feature.tells_unit && notation.unit != writing::THOUSANDS {
                continue;
            }
            for layout in LAYOUTS.into_iter().chain([Layout::Columns]) {
                if place == 0 || of_notations == 0 || layout == meeting(feature.name, notation.name) {
                    cases.push(featured(feature, notation, layout));
                }
            }
        }
    }
    as_is_known(&cases, FEATURES);
}

/// The layout in which a feature and a notation meet that are not the first of theirs. Their names pick it, so that a
/// new one leaves the others where they are.
fn meeting(feature: &str, notation: &str) -> Layout {
    let sum: usize = feature.bytes().chain(notation.bytes()).map(usize::from).sum();
    LAYOUTS[sum % LAYOUTS.len()]
}

fn featured(feature: &features::Feature, notation: &Notation, layout: Layout) -> Case {
    let unit = if feature.tells_unit { "" } else { notation.unit };
    let legend = if notation.tells_sign {
        ""
    } else {
        "Een min is een nadeel.\n"
    };
    let rows = feature.rows(notation.write);
    Case {
        what: feature.name,
        written: notation.name,
        layout,
        text: format!(
            "Kadernota 2031 gemeente Rietlanden\n\nOverzicht mutaties{unit}\n{legend}\n{}\n",
            laid_out(&rows, layout)
        ),
        wanted: posts::wanted(&feature.read),
    }
}

/// Every case goes as is known of it, and what is known has cases.
fn as_is_known(cases: &[Case], known: &[Known]) {
    let mut otherwise = Vec::new();
    let mut met = vec![false; known.len()];
    for case in cases {
        let place = known
            .iter()
            .position(|known| known.is_of(case.what, case.written, case.layout));
        let expected = place.map(|place| known[place].fault);
        if let Some(place) = place {
            met[place] = true;
        }
        let faults = faults(case);
        let worst = faults.iter().map(|(fault, _)| *fault).max();
        if worst != expected {
            let (what, written, layout) = (case.what, case.written, case.layout);
            let told: Vec<&str> = faults.iter().map(|(_, told)| told.as_str()).collect();
            otherwise.push(format!(
                "{what}, {written}, {layout:?}: {worst:?}, expected {expected:?}: {}",
                told.join("; ")
            ));
            keep(case);
        }
    }
    for (known, met) in known.iter().zip(met) {
        if !met {
            otherwise.push(format!("{known:?} has no case"));
        }
    }
    println!("{} documents", cases.len());
    assert!(
        otherwise.is_empty(),
        "{} go otherwise:\n{}",
        otherwise.len(),
        otherwise.join("\n")
    );
}

/// `KEEP=folder` keeps the documents that go otherwise.
fn keep(case: &Case) {
    if let Ok(folder) = std::env::var("KEEP") {
        let name = format!("{}--{}--{:?}.txt", case.what, case.written, case.layout).replace([' ', '/'], "-");
        std::fs::write(std::path::Path::new(&folder).join(name), &case.text).unwrap();
    }
}

/// What is not right about a reading, each with its words.
fn faults(case: &Case) -> Vec<(Fault, String)> {
    let reading = read_text(&case.text, None);
    let mut faults = Vec::new();
    for wanted in &case.wanted {
        let named = reading
            .choices
            .iter()
            .filter(|choice| choice.title == wanted.title);
        let named: Vec<&Choice> = named.collect();
        let doubted = named.iter().any(|choice| !choice.doubts.is_empty());
        let fault = if named.is_empty() && wanted.amounts.values().any(|amount| *amount != 0) {
            Fault::Missed
        } else if !named.is_empty() && !is(wanted, &named) {
            if doubted { Fault::InDoubt } else { Fault::Silent }
        } else if doubted {
            Fault::Doubted
        } else {
            continue;
        };
        faults.push((fault, format!("{} {}", wanted.title, told(&named))));
    }
    for choice in &reading.choices {
        if case.wanted.iter().all(|wanted| wanted.title != choice.title) {
            let fault = if choice.doubts.is_empty() {
                Fault::Offered
            } else {
                Fault::OfferedInDoubt
            };
            faults.push((fault, format!("{} {}", choice.title, told(&[choice]))));
        }
    }
    faults
}

/// The parts that bear the title come to its amounts, and to nothing beside these.
fn is(wanted: &Wanted, parts: &[&Choice]) -> bool {
    let mut amounts: BTreeMap<u16, i64> = wanted.amounts.keys().map(|year| (*year, 0)).collect();
    for (year, amount) in parts.iter().flat_map(|choice| &choice.amounts) {
        let Some(euros) = amount
            .value
            .and_then(|value| value.to_string().parse::<i64>().ok())
        else {
            return false;
        };
        *amounts.entry(year.number()).or_default() += euros;
    }
    let written = |amount: Option<keuzeruimte::money::Money>| amount.map(|amount| amount.to_string());
    let investment = wanted.investment.map(|euros| euros.to_string());
    amounts.retain(|year, amount| *amount != 0 || wanted.amounts.contains_key(year));
    amounts == wanted.amounts
        && parts
            .iter()
            .all(|choice| written(choice.investment) == investment)
        && parts.iter().all(|choice| choice.without_year.is_none())
}

fn told(parts: &[&Choice]) -> String {
    let mut told = String::new();
    for choice in parts {
        let amounts = choice.amounts.iter();
        let amounts: Vec<String> = amounts
            .map(|(year, amount)| match amount.value {
                Some(value) => format!("{}: {value}", year.number()),
                None => format!("{}: pm", year.number()),
            })
            .collect();
        let doubts: Vec<String> = choice.doubts.iter().map(|doubt| format!("{doubt:?}")).collect();
        told += &format!("[{}]", amounts.join(", "));
        if let Some((amount, per)) = choice.without_year {
            told += &format!(" {amount} per {per:?}");
        }
        if let Some(amount) = choice.investment {
            told += &format!(" investment {amount}");
        }
        told += &doubts.join(" ").chars().take(120).collect::<String>();
    }
    told
}
