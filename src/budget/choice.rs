//! The choices of a budget file.

mod further;
mod parts;

use super::amounts::{money, per_year, rate, year};
use super::read::{
    Known, MOST_CHOICES, doubts, one_of, optional_line, optional_title, texts, title as read_title,
};
use super::{Amount, Basis, Choice, Direction, Nature, Share, Source};
use crate::fields::{Entries, Expected, Faults, Field, Found, entry, required};
use crate::ids::{ChoiceId, ReserveId, SectionId};
use crate::year::{Horizon, PerYear, Year};

pub(crate) use further::investment_from_field;

pub(super) const TITLE: usize = 300;
const PARAGRAPH: usize = 3_000;
const MOST_PARAGRAPHS: usize = 30;
const LAST_PAGE: u32 = 100_000;
const LAST_LINE: u32 = 100_000_000;

/// What of the rest of the file a choice hangs on.
pub(super) struct Place<'file> {
    pub format: u32,
    pub horizon: Option<Horizon>,
    pub sections: &'file Known<SectionId>,
    pub reserves: &'file Known<ReserveId>,
}

/// The names of the first format, and those that the second one added.
const NAMES: &[&str] = &[
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
];
const NAMES_OF_2: &[&str] = &[
    "investment",
    "incidental",
    "ranges",
    "hardness",
    "part_of",
    "reserve",
    "contract_until",
    "advice",
    "noticed_by",
    "facts",
];

/// Every choice of the list, ids once each, sections and reserves among the known ones.
pub(super) fn list(
    field: &Field<'_>,
    place: &Place<'_>,
    known: &mut Known<ChoiceId>,
    faults: &mut Faults,
) -> Vec<Choice> {
    if field.is_list(0) {
        field.wrong(faults, Expected::AtLeastOneItem);
    }
    let mut parts = parts::Parts::default();
    let mut choices = Vec::new();
    for item in field.list(faults, MOST_CHOICES) {
        choices.extend(choice(&item, place, known, &mut parts, faults));
    }
    parts.check(known, faults);
    choices
}

fn choice<'file>(
    item: &Field<'file>,
    place: &Place<'_>,
    known: &mut Known<ChoiceId>,
    parts: &mut parts::Parts<'file>,
    faults: &mut Faults,
) -> Option<Choice> {
    let horizon = place.horizon;
    let entries = item.object_of_format(faults, place.format, NAMES, &[(2, NAMES_OF_2)]);
    let choice_id = known.learn(item, &entries, faults);
    let section = required(faults, item, &entries, "section")
        .and_then(|field| place.sections.named(field, faults, Expected::KnownSection));
    let number = optional_line(&entries, "number", faults);
    let title = required(faults, item, &entries, "title").and_then(|field| read_title(field, faults, TITLE));
    let summary = optional_title(&entries, "summary", faults, TITLE);
    let explanation = texts(&entries, "explanation", faults, (MOST_PARAGRAPHS, PARAGRAPH));
    let investment = further::investment(&entries, horizon, faults);
    let amounts = amounts(item, &entries, horizon, &investment, faults);
    let direction = entry(&entries, "direction").and_then(|field| {
        one_of(
            field,
            faults,
            &["nadeel", "voordeel"],
            &[Direction::Nadeel, Direction::Voordeel],
        )
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
    let nature = nature(&entries, faults);
    let proposed = entry(&entries, "proposed")
        .and_then(|field| field.truth(faults))
        .unwrap_or(true);
    let legal_duty = optional_title(&entries, "legal_duty", faults, TITLE);
    let share = entry(&entries, "share").and_then(|field| share(field, faults));
    let further = further::read(&entries, place, faults);
    let part_of = parts.part(choice_id.as_ref(), &entries, faults);
    let doubts = doubts(&entries, horizon, faults);
    let source = entry(&entries, "source")
        .map(|field| source(field, faults))
        .unwrap_or_default();
    Some(Choice {
        number,
        summary,
        explanation,
        direction,
        assumed_years,
        nature,
        incidental: further.incidental,
        ranges: further.ranges,
        hardness: further.hardness,
        proposed,
        legal_duty,
        share,
        part_of,
        investment: investment.found.map(|(investment, _)| investment),
        reserve: further.reserve,
        contract_until: further.contract_until,
        advice: further.advice,
        noticed_by: further.noticed_by,
        facts: further.facts,
        doubts,
        source,
        ..Choice::new(choice_id?, section?, title?, amounts?)
    })
}

/// Those of the file, or the charges of the investment.
fn amounts(
    item: &Field<'_>,
    entries: &Entries<'_>,
    horizon: Option<Horizon>,
    investment: &further::FromInvestment,
    faults: &mut Faults,
) -> Option<PerYear<Amount>> {
    if !investment.given {
        return required(faults, item, entries, "amounts").and_then(|field| per_year(field, horizon, faults));
    }
    if let Some(field) = entry(entries, "amounts") {
        field.wrong(faults, Expected::AmountsOrInvestment);
    }
    let (_, amounts) = investment.found.as_ref()?;
    amounts.clone()
}

/// What the document calls it, of a choice or of a rule's effect.
pub(super) fn nature(entries: &Entries<'_>, faults: &mut Faults) -> Option<Nature> {
    let field = entry(entries, "nature")?;
    one_of(
        field,
        faults,
        &["structural", "incidental"],
        &[Nature::Structural, Nature::Incidental],
    )
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
    let basis = required(faults, field, &entries, "basis").and_then(|field| {
        one_of(
            field,
            faults,
            &["stated", "inferred"],
            &[Basis::Stated, Basis::Inferred],
        )
    });
    Some(Share {
        body: body?,
        rate: rate?,
        gross: gross?,
        basis: basis?,
    })
}

/// Where something stands in the document.
pub(super) fn source(field: &Field<'_>, faults: &mut Faults) -> Source {
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
