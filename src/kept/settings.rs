//! Settings as a kept record: language, looks, and which scenario was open last.

mod household;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::envelope::{self, Step, Unopened};
use super::{Damage, decisions};
use crate::fields::{Expected, Faults, Field, Tree, entry};
use crate::ids::{BudgetId, ScenarioId};
use crate::lang::Language;
use crate::outcome::BandRule;
use crate::scenario::Begin;
use crate::session::{Settings, Source, Theme};

/// The form of settings with names that the first one does not have.
const SECOND: u32 = 2;
const SETTINGS: &str = "settings";
/// The steps of settings, which went on one further than those of what holds decisions: form 3 has `draws`.
const STEPS: [Step; 2] = [Step::AddsNames, Step::AddsNames];
/// The form that has it.
const DRAWS: u32 = 3;
/// The most budgets of which it is remembered what was open.
const MOST_BUDGETS: usize = 200;

/// What is kept of a person's settings on this device.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct KeptSettings {
    /// How the page looks and speaks.
    pub settings: Settings,
    /// For each budget the scenario that was open last.
    pub open: BTreeMap<BudgetId, ScenarioId>,
    /// For each budget the scenarios that stood beside each other last.
    pub compared: BTreeMap<BudgetId, Vec<Source>>,
}

pub(super) fn write(kept: &KeptSettings) -> String {
    let mut file = envelope::head(SETTINGS, form(kept), Some(env!("CARGO_PKG_VERSION")));
    let theme = match kept.settings.theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let compare_with = match kept.settings.compare_with {
        Begin::Proposal => "proposal",
        Begin::Existing => "existing",
    };
    file.insert("language".to_owned(), json!(kept.settings.language.code()));
    file.insert("theme".to_owned(), json!(theme));
    file.insert("in_thousands".to_owned(), json!(kept.settings.in_thousands));
    file.insert("compare_with".to_owned(), json!(compare_with));
    if let Some(rule) = kept.settings.ranges {
        file.insert("ranges".to_owned(), json!(true));
        if rule == BandRule::Draws {
            file.insert("draws".to_owned(), json!(true));
        }
    }
    if let Some(described) = &kept.settings.household {
        file.insert("household".to_owned(), household::write(described));
    }
    let open: Map<String, Value> = kept
        .open
        .iter()
        .map(|(budget, scenario)| (budget.to_string(), json!(scenario.as_str())))
        .collect();
    file.insert("open".to_owned(), Value::Object(open));
    if !kept.compared.is_empty() {
        let compared = kept.compared.iter().map(|(budget, sources)| {
            let words: Vec<Value> = sources.iter().filter_map(written).map(Value::String).collect();
            (budget.to_string(), Value::Array(words))
        });
        file.insert("compared".to_owned(), Value::Object(compared.collect()));
    }
    envelope::seal(file)
}

/// The oldest form that can say these settings: an older window goes on for as long as it understands them.
fn form(kept: &KeptSettings) -> u32 {
    let settings = &kept.settings;
    let plain = settings.ranges.is_none() && settings.household.is_none() && kept.compared.is_empty();
    if settings.ranges == Some(BandRule::Draws) {
        DRAWS
    } else if plain {
        1
    } else {
        SECOND
    }
}

pub(super) fn read(text: &str) -> Result<KeptSettings, Unopened> {
    let opened = envelope::open(text, SETTINGS, &STEPS)?;
    let mut faults = Faults::default();
    let kept = kept(&Field::root(&opened.tree), &mut faults);
    if faults.is_empty() {
        Ok(kept)
    } else {
        Err(Unopened::Damaged(Damage::Faults(faults.into_list())))
    }
}

fn kept(root: &Field<'_>, faults: &mut Faults) -> KeptSettings {
    let entries = root.object(
        faults,
        &[
            "keuzeruimte",
            "format",
            "app",
            "language",
            "theme",
            "in_thousands",
            "compare_with",
            "ranges",
            "draws",
            "household",
            "open",
            "compared",
            "checksum",
        ],
    );
    let language = entry(&entries, "language").and_then(|field| {
        let known = [("nl", Language::Dutch), ("en", Language::English)];
        one_of(field, faults, &known, &["nl", "en"])
    });
    let theme = entry(&entries, "theme").and_then(|field| {
        let known = [
            ("system", Theme::System),
            ("light", Theme::Light),
            ("dark", Theme::Dark),
        ];
        one_of(field, faults, &known, &["system", "light", "dark"])
    });
    let in_thousands = entry(&entries, "in_thousands").and_then(|field| field.truth(faults));
    let compare_with = entry(&entries, "compare_with").and_then(|field| {
        let known = [("proposal", Begin::Proposal), ("existing", Begin::Existing)];
        one_of(field, faults, &known, &["proposal", "existing"])
    });
    let ranges = entry(&entries, "ranges").and_then(|field| field.truth(faults));
    let draws = entry(&entries, "draws").and_then(|field| field.truth(faults));
    let rule = if draws == Some(true) {
        BandRule::Draws
    } else {
        BandRule::Sums
    };
    let household = entry(&entries, "household").and_then(|field| household::read(field, faults));
    let open = entry(&entries, "open").map(|field| open(field, faults));
    let compared = entry(&entries, "compared").map(|field| compared(field, faults));
    KeptSettings {
        settings: Settings {
            language: language.unwrap_or_default(),
            theme: theme.unwrap_or_default(),
            in_thousands: in_thousands.unwrap_or_default(),
            compare_with: compare_with.unwrap_or_default(),
            ranges: (ranges == Some(true)).then_some(rule),
            household,
        },
        open: open.unwrap_or_default(),
        compared: compared.unwrap_or_default(),
    }
}

fn open(field: &Field<'_>, faults: &mut Faults) -> BTreeMap<BudgetId, ScenarioId> {
    let entries = field.entries(faults);
    if entries.len() > MOST_BUDGETS {
        faults.add(
            field.path(),
            entries.len().to_string(),
            Expected::AtMostItems(MOST_BUDGETS),
        );
        return BTreeMap::new();
    }
    let mut open = BTreeMap::new();
    for (name, field) in &entries {
        let scenario = decisions::id::<ScenarioId>(field, faults);
        match (name.parse(), scenario) {
            (Ok(budget), Some(scenario)) => {
                open.insert(budget, scenario);
            }
            (Err(_), _) => faults.add(field.path(), Tree::Text((*name).to_owned()).shown(), Expected::Id),
            (Ok(_), None) => {}
        }
    }
    open
}

// A word for what the page has itself; a scenario by its id, which never begins like this.
fn written(source: &Source) -> Option<String> {
    match source {
        Source::Existing => Some("existing".to_owned()),
        Source::Proposal => Some("proposal".to_owned()),
        Source::Mine => Some("mine".to_owned()),
        Source::Shelf(id) => Some(format!("scenario:{id}")),
        Source::Link | Source::File => None,
    }
}

fn source(word: &str) -> Option<Source> {
    match word {
        "existing" => Some(Source::Existing),
        "proposal" => Some(Source::Proposal),
        "mine" => Some(Source::Mine),
        _ => Some(Source::Shelf(word.strip_prefix("scenario:")?.parse().ok()?)),
    }
}

// A word that is not known leaves a column out: it is no loss.
fn compared(field: &Field<'_>, faults: &mut Faults) -> BTreeMap<BudgetId, Vec<Source>> {
    let budgets = field.entries(faults).into_iter().take(MOST_BUDGETS);
    budgets
        .filter_map(|(name, field)| {
            let words = field.list(faults, crate::compare::MOST);
            let sources = words.iter().filter_map(|word| match word.tree() {
                Tree::Text(word) => source(word),
                _ => None,
            });
            Some((name.parse().ok()?, sources.collect()))
        })
        .collect()
}

fn one_of<T: Copy>(
    field: &Field<'_>,
    faults: &mut Faults,
    known: &[(&str, T)],
    words: &'static [&'static str],
) -> Option<T> {
    let found = match field.tree() {
        Tree::Text(text) => known
            .iter()
            .find(|(word, _)| word == text)
            .map(|(_, value)| *value),
        _ => None,
    };
    if found.is_none() {
        field.wrong(faults, Expected::OneOf(words));
    }
    found
}
