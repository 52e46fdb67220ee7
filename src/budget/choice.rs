//! The choices of a budget file.

use std::collections::BTreeSet;

use super::amounts::{money, per_year, rate, year};
use super::read::{
    KnownSections, MOST_CHOICES, doubts, id, optional_line, optional_title, text, title as read_title,
};
use super::{Amount, Basis, Choice, Direction, Nature, Share, Source, Text};
use crate::fields::{Expected, Faults, Field, Found, Tree, entry, required};
use crate::ids::{ChoiceId, SectionId};
use crate::year::{Horizon, Year};

const TITLE: usize = 300;
const PARAGRAPH: usize = 3_000;
const MOST_PARAGRAPHS: usize = 30;
const LAST_PAGE: u32 = 100_000;
const LAST_LINE: u32 = 100_000_000;

/// Every choice of the list, ids once each, sections among the known ones.
pub(super) fn list(
    field: &Field<'_>,
    horizon: Option<Horizon>,
    sections: &KnownSections,
    faults: &mut Faults,
) -> Vec<Choice> {
    if matches!(field.tree(), Tree::List(items) if items.is_empty()) {
        field.wrong(faults, Expected::AtLeastOneItem);
    }
    let mut seen = BTreeSet::new();
    let mut choices = Vec::new();
    for item in field.list(faults, MOST_CHOICES) {
        choices.extend(choice(&item, horizon, sections, &mut seen, faults));
    }
    choices
}

fn choice(
    item: &Field<'_>,
    horizon: Option<Horizon>,
    sections: &KnownSections,
    seen: &mut BTreeSet<ChoiceId>,
    faults: &mut Faults,
) -> Option<Choice> {
    let entries = item.object(
        faults,
        &[
            "id",
            "number",
            "section",
            "title",
            "summary",
            "explanation",
            "amounts",
            "direction",
            "assumed_years",
            "nature",
            "proposed",
            "legal_duty",
            "share",
            "doubts",
            "source",
        ],
    );
    let choice_id = required(faults, item, &entries, "id").and_then(|field| {
        let id = id::<ChoiceId>(field, faults)?;
        if !seen.insert(id.clone()) {
            field.wrong(faults, Expected::UniqueId);
        }
        Some(id)
    });
    let section = required(faults, item, &entries, "section").and_then(|field| {
        let section = id::<SectionId>(field, faults)?;
        if sections.lacks(&section) {
            field.wrong(faults, Expected::KnownSection);
        }
        Some(section)
    });
    let number = optional_line(&entries, "number", faults);
    let title = required(faults, item, &entries, "title").and_then(|field| read_title(field, faults, TITLE));
    let summary = optional_title(&entries, "summary", faults, TITLE);
    let explanation = entry(&entries, "explanation")
        .map(|field| paragraphs(field, faults))
        .unwrap_or_default();
    let amounts =
        required(faults, item, &entries, "amounts").and_then(|field| per_year(field, horizon, faults));
    let direction = one_of(&entries, "direction", faults, &["nadeel", "voordeel"]).map(|word| {
        if word == "nadeel" {
            Direction::Nadeel
        } else {
            Direction::Voordeel
        }
    });
    let has_pm = amounts
        .as_ref()
        .is_some_and(|amounts| amounts.values().any(|amount| *amount == Amount::Pm));
    if has_pm && entry(&entries, "direction").is_none() {
        faults.add(
            format!("{}.direction", item.path()),
            Found::Nothing,
            Expected::DirectionForPm,
        );
    }
    let assumed_years = entry(&entries, "assumed_years")
        .map(|field| years(field, horizon, faults))
        .unwrap_or_default();
    let nature = one_of(&entries, "nature", faults, &["structural", "incidental"]).map(|word| {
        if word == "structural" {
            Nature::Structural
        } else {
            Nature::Incidental
        }
    });
    let proposed = entry(&entries, "proposed")
        .and_then(|field| field.truth(faults))
        .unwrap_or(true);
    let legal_duty = optional_title(&entries, "legal_duty", faults, TITLE);
    let share = entry(&entries, "share").and_then(|field| share(field, faults));
    let doubts = doubts(&entries, horizon, faults);
    let source = entry(&entries, "source")
        .map(|field| source(field, faults))
        .unwrap_or(Source {
            place: None,
            page: None,
            line: None,
            text: None,
        });
    Some(Choice {
        number,
        summary,
        explanation,
        direction,
        assumed_years,
        nature,
        proposed,
        legal_duty,
        share,
        doubts,
        source,
        ..Choice::new(choice_id?, section?, title?, amounts?)
    })
}

fn paragraphs(field: &Field<'_>, faults: &mut Faults) -> Vec<Text> {
    let items = field.list(faults, MOST_PARAGRAPHS);
    items
        .iter()
        .filter_map(|item| text(item, faults, PARAGRAPH))
        .collect()
}

fn years(field: &Field<'_>, horizon: Option<Horizon>, faults: &mut Faults) -> Vec<Year> {
    let mut years = Vec::new();
    for item in field.list(faults, usize::from(Horizon::LONGEST)) {
        if let Some(year) = year(&item, horizon, faults) {
            if years.contains(&year) {
                item.wrong(faults, Expected::EachYearOnce);
            }
            years.push(year);
        }
    }
    years
}

fn share(field: &Field<'_>, faults: &mut Faults) -> Option<Share> {
    let entries = field.object(faults, &["body", "rate", "gross", "basis"]);
    let body = required(faults, field, &entries, "body")
        .and_then(|field| field.line(faults, TITLE))
        .map(str::to_owned);
    let rate = required(faults, field, &entries, "rate").and_then(|field| rate(field, faults));
    let gross = required(faults, field, &entries, "gross").and_then(|field| money(field, faults));
    required(faults, field, &entries, "basis");
    let basis = one_of(&entries, "basis", faults, &["stated", "inferred"]).map(|word| {
        if word == "stated" {
            Basis::Stated
        } else {
            Basis::Inferred
        }
    });
    Some(Share {
        body: body?,
        rate: rate?,
        gross: gross?,
        basis: basis?,
    })
}

fn source(field: &Field<'_>, faults: &mut Faults) -> Source {
    let entries = field.object(faults, &["place", "page", "line", "text"]);
    Source {
        place: optional_line(&entries, "place", faults),
        page: entry(&entries, "page").and_then(|field| field.whole(faults, 1, LAST_PAGE)),
        line: entry(&entries, "line").and_then(|field| field.whole(faults, 1, LAST_LINE)),
        text: entry(&entries, "text")
            .and_then(|field| field.text(faults, PARAGRAPH))
            .map(str::to_owned),
    }
}

fn one_of<'file>(
    entries: &[(&'file str, Field<'file>)],
    name: &str,
    faults: &mut Faults,
    words: &'static [&'static str],
) -> Option<&'file str> {
    let field = entry(entries, name)?;
    match field.tree() {
        Tree::Text(text) if words.contains(&text.as_str()) => Some(text),
        _ => {
            field.wrong(faults, Expected::OneOf(words));
            None
        }
    }
}
