//! From a `Budget` to a budget file: the same fields in the same order, so that reading it back gives the same
//! budget.

use serde_json::{Map, Value, json};

mod parts;
mod rules;

use super::{
    Amount, Basis, Budget, Choice, Direction, Doubt, Hardness, Nature, Range, Ratios, Section, Source, Text,
};
use crate::money::Money;
use crate::year::PerYear;

pub(crate) use parts::investment_to_json;

/// The file's text, indented for people, with a line end at the end. It has the oldest format that can say it, so that
/// older programs read it too.
pub fn to_json(budget: &Budget) -> String {
    format!("{:#}\n", value(budget))
}

/// The same in as few characters as it takes, for links.
pub fn to_compact_json(budget: &Budget) -> String {
    value(budget).to_string()
}

fn value(budget: &Budget) -> Value {
    let format = if needs_second_format(budget) { 2 } else { 1 };
    let mut file = object([("format", json!(format)), ("id", json!(budget.id.as_str()))]);
    put(&mut file, "title", Some(text(&budget.title)));
    put(&mut file, "subtitle", budget.subtitle.as_ref().map(text));
    put(&mut file, "document", budget.document.as_ref().map(text));
    put(&mut file, "fictional", budget.fictional.then_some(json!(true)));
    put(
        &mut file,
        "years",
        Some(budget.horizon.years().map(|year| year.number()).collect()),
    );
    put(&mut file, "start", budget.start.as_ref().map(money_per_year));
    put(
        &mut file,
        "start_incidental",
        budget.start_incidental.as_ref().map(money_per_year),
    );
    parts::put_into(&mut file, budget);
    put(
        &mut file,
        "sections",
        Some(budget.sections.iter().map(section).collect()),
    );
    put(
        &mut file,
        "choices",
        Some(budget.choices.iter().map(choice).collect()),
    );
    put(&mut file, "rules", list(&budget.rules, rules::rule));
    put(&mut file, "ratios", parts::ratios(&budget.ratios));
    put(&mut file, "doubts", doubts(&budget.doubts));
    Value::Object(file)
}

/// Whether the budget says anything that the first format has no name for.
fn needs_second_format(budget: &Budget) -> bool {
    let of_choice = |choice: &Choice| {
        choice.incidental.is_some()
            || choice.ranges.is_some()
            || choice.hardness.is_some()
            || choice.part_of.is_some()
            || choice.investment.is_some()
            || choice.reserve.is_some()
            || choice.contract_until.is_some()
            || choice.advice.is_some()
            || choice.noticed_by.is_some()
            || !choice.facts.is_empty()
    };
    budget.start_incidental.is_some()
        || budget.spreads.is_some()
        || !budget.bodies.is_empty()
        || !budget.reserves.is_empty()
        || budget.exception.is_some()
        || !budget.levers.is_empty()
        || !budget.rules.is_empty()
        || budget.ratios != Ratios::default()
        || budget.choices.iter().any(of_choice)
}

fn section(section: &Section) -> Value {
    let mut entry = object([("id", json!(section.id.as_str()))]);
    put(
        &mut entry,
        "number",
        section.number.as_ref().map(|number| json!(number)),
    );
    put(&mut entry, "title", Some(text(&section.title)));
    put(&mut entry, "note", section.note.as_ref().map(text));
    Value::Object(entry)
}

fn choice(choice: &Choice) -> Value {
    let mut entry = object([("id", json!(choice.id.as_str()))]);
    put(
        &mut entry,
        "number",
        choice.number.as_ref().map(|number| json!(number)),
    );
    put(&mut entry, "section", Some(json!(choice.section.as_str())));
    put(&mut entry, "title", Some(text(&choice.title)));
    put(&mut entry, "summary", choice.summary.as_ref().map(text));
    put(&mut entry, "explanation", list(&choice.explanation, text));
    let amount = |amount: &Amount| match amount {
        Amount::Known(money) => json!(money.to_string()),
        Amount::Pm => json!("pm"),
    };
    match &choice.investment {
        None => put(&mut entry, "amounts", Some(per_year(&choice.amounts, amount))),
        Some(investment) => put(&mut entry, "investment", Some(investment_to_json(investment))),
    }
    let direction = choice.direction.map(|direction| match direction {
        Direction::Nadeel => json!("nadeel"),
        Direction::Voordeel => json!("voordeel"),
    });
    put(&mut entry, "direction", direction);
    let assumed = choice.assumed_years.iter().map(|year| year.number()).collect();
    put(
        &mut entry,
        "assumed_years",
        (!choice.assumed_years.is_empty()).then_some(assumed),
    );
    put(&mut entry, "nature", choice.nature.map(nature));
    put(
        &mut entry,
        "incidental",
        choice.incidental.as_ref().map(money_per_year),
    );
    let range = |range: &Range| json!({ "low": range.low.to_string(), "high": range.high.to_string() });
    let ranges = choice.ranges.as_ref();
    put(&mut entry, "ranges", ranges.map(|ranges| per_year(ranges, range)));
    let hardness = choice.hardness.map(|hardness| match hardness {
        Hardness::Firm => json!("firm"),
        Hardness::Estimate => json!("estimate"),
        Hardness::Rough => json!("rough"),
    });
    put(&mut entry, "hardness", hardness);
    put(&mut entry, "proposed", (!choice.proposed).then_some(json!(false)));
    put(&mut entry, "legal_duty", choice.legal_duty.as_ref().map(text));
    let share = choice.share.as_ref().map(|share| {
        let basis = match share.basis {
            Basis::Stated => "stated",
            Basis::Inferred => "inferred",
        };
        let (rate, gross) = (share.rate.to_string(), share.gross.to_string());
        json!({ "body": share.body, "rate": rate, "gross": gross, "basis": basis })
    });
    put(&mut entry, "share", share);
    let part_of = choice.part_of.as_ref();
    put(&mut entry, "part_of", part_of.map(|whole| json!(whole.as_str())));
    let reserve = choice.reserve.as_ref();
    put(
        &mut entry,
        "reserve",
        reserve.map(|reserve| json!(reserve.as_str())),
    );
    put(
        &mut entry,
        "contract_until",
        choice.contract_until.as_ref().map(text),
    );
    put(&mut entry, "advice", choice.advice.as_ref().map(text));
    put(&mut entry, "noticed_by", choice.noticed_by.as_ref().map(text));
    put(&mut entry, "facts", list(&choice.facts, text));
    put(&mut entry, "doubts", doubts(&choice.doubts));
    put(&mut entry, "source", source(&choice.source));
    Value::Object(entry)
}

fn nature(nature: Nature) -> Value {
    match nature {
        Nature::Structural => json!("structural"),
        Nature::Incidental => json!("incidental"),
    }
}

fn doubts(doubts: &[Doubt]) -> Option<Value> {
    let entry = |doubt: &Doubt| {
        let mut entry = Map::new();
        put(&mut entry, "year", doubt.year.map(|year| json!(year.number())));
        put(&mut entry, "message", Some(text(&doubt.message)));
        Value::Object(entry)
    };
    list(doubts, entry)
}

fn source(source: &Source) -> Option<Value> {
    let mut entry = Map::new();
    put(
        &mut entry,
        "place",
        source.place.as_ref().map(|place| json!(place)),
    );
    put(&mut entry, "page", source.page.map(|page| json!(page)));
    put(&mut entry, "line", source.line.map(|line| json!(line)));
    put(&mut entry, "text", source.text.as_ref().map(|text| json!(text)));
    (!entry.is_empty()).then_some(Value::Object(entry))
}

fn text(text: &Text) -> Value {
    match &text.english {
        Some(english) => json!({ "nl": text.dutch, "en": english }),
        None => json!(text.dutch),
    }
}

fn money(money: Money) -> Value {
    json!(money.to_string())
}

fn money_per_year(values: &PerYear<Money>) -> Value {
    per_year(values, |value| money(*value))
}

/// None where there is nothing to list.
fn list<T>(items: &[T], show: impl Fn(&T) -> Value) -> Option<Value> {
    (!items.is_empty()).then(|| items.iter().map(show).collect())
}

fn per_year<T>(values: &PerYear<T>, show: impl Fn(&T) -> Value) -> Value {
    Value::Object(
        values
            .iter()
            .map(|(year, value)| (year.to_string(), show(value)))
            .collect(),
    )
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Map<String, Value> {
    entries
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn put(entry: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        entry.insert(name.to_owned(), value);
    }
}
