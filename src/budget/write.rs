//! From a `Budget` to a budget file: the same fields in the same order, so that reading it back gives the same
//! budget.

use serde_json::{Map, Value, json};

use super::{Amount, Basis, Budget, Choice, Direction, Doubt, FORMAT, Nature, Section, Source, Text};
use crate::year::PerYear;

/// The file's text, indented for people, with a line end at the end.
pub fn to_json(budget: &Budget) -> String {
    let mut file = object([("format", json!(FORMAT)), ("id", json!(budget.id.as_str()))]);
    put(&mut file, "title", Some(text(&budget.title)));
    put(&mut file, "subtitle", budget.subtitle.as_ref().map(text));
    put(&mut file, "document", budget.document.as_ref().map(text));
    put(&mut file, "fictional", budget.fictional.then_some(json!(true)));
    put(
        &mut file,
        "years",
        Some(budget.horizon.years().map(|year| year.number()).collect()),
    );
    put(
        &mut file,
        "start",
        budget
            .start
            .as_ref()
            .map(|start| per_year(start, |money| json!(money.to_string()))),
    );
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
    put(&mut file, "doubts", doubts(&budget.doubts));
    format!("{:#}\n", Value::Object(file))
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
    let explanation = (!choice.explanation.is_empty()).then(|| choice.explanation.iter().map(text).collect());
    put(&mut entry, "explanation", explanation);
    let amount = |amount: &Amount| match amount {
        Amount::Known(money) => json!(money.to_string()),
        Amount::Pm => json!("pm"),
    };
    put(&mut entry, "amounts", Some(per_year(&choice.amounts, amount)));
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
    let nature = choice.nature.map(|nature| match nature {
        Nature::Structural => json!("structural"),
        Nature::Incidental => json!("incidental"),
    });
    put(&mut entry, "nature", nature);
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
    put(&mut entry, "doubts", doubts(&choice.doubts));
    put(&mut entry, "source", source(&choice.source));
    Value::Object(entry)
}

fn doubts(doubts: &[Doubt]) -> Option<Value> {
    let entry = |doubt: &Doubt| {
        let mut entry = Map::new();
        put(&mut entry, "year", doubt.year.map(|year| json!(year.number())));
        put(&mut entry, "message", Some(text(&doubt.message)));
        Value::Object(entry)
    };
    (!doubts.is_empty()).then(|| doubts.iter().map(entry).collect())
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
