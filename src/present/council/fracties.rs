//! What is known of every fractie, and of what comes for one.

use std::rc::Rc;

use super::FractieWords;
use super::row::head;
use crate::budget::Budget;
use crate::council::{Council, Fractie, Tally, Variant};
use crate::lang::Language;
use crate::outcome::{Outcome, evaluate};
use crate::session::Arrival;

pub(super) fn fracties(
    budget: &Budget,
    council: &Council,
    tally: &Tally,
    names: &[Rc<str>],
    language: Language,
) -> Rc<[FractieWords]> {
    let all = council.fracties().iter().zip(names).enumerate();
    all.map(|(place, (fractie, short))| FractieWords {
        name: fractie.name.as_str().into(),
        short: short.clone(),
        seats: seats(fractie, language).into(),
        about: about(fractie, language).into(),
        has_variant: fractie.variant.is_some(),
        warnings: warnings(
            fractie.variant.as_ref(),
            tally.variants.get(place).and_then(Option::as_ref),
            language,
        ),
        decides: tally
            .hanging_on(place)
            .map(|item| head(budget, &item.of, language).title)
            .collect(),
    })
    .collect()
}

fn seats(fractie: &Fractie, language: Language) -> String {
    let seats = language.text_with("council-seats", &[("count", usize::from(fractie.seats).into())]);
    match fractie.absent {
        0 => seats,
        absent => language.text_with(
            "council-seats-absent",
            &[("seats", seats.into()), ("absent", usize::from(absent).into())],
        ),
    }
}

fn about(fractie: &Fractie, language: Language) -> String {
    match &fractie.variant {
        Some(variant) => about_variant(variant, language),
        None => language.text("council-no-variant"),
    }
}

fn about_variant(variant: &Variant, language: Language) -> String {
    let decisions = variant
        .decisions
        .choices
        .len()
        .saturating_add(variant.decisions.own.len());
    let about = language.text_with("council-variant", &[("count", decisions.into())]);
    match &variant.title {
        Some(title) => format!("{title}: {about}"),
        None => about,
    }
}

fn warnings(variant: Option<&Variant>, outcome: Option<&Outcome>, language: Language) -> Rc<[Rc<str>]> {
    let leftovers = outcome.map_or(0, |outcome| outcome.leftovers.len());
    let other_figures = variant.is_some_and(|variant| variant.other_figures);
    let sentences = [
        other_figures.then(|| language.text("preview-other-figures")),
        (leftovers > 0).then(|| language.text_with("compare-leftovers", &[("count", leftovers.into())])),
    ];
    sentences.into_iter().flatten().map(Rc::from).collect()
}

/// Somebody's scenario before it becomes a fractie's variant: what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// What it is called and how much is decided in it.
    pub about: Rc<str>,
    /// What must be known about it, a sentence each.
    pub warnings: Rc<[Rc<str>]>,
}

/// What came for a fractie.
pub fn incoming(budget: &Budget, arrival: &Arrival, language: Language) -> Incoming {
    let variant = Variant {
        title: arrival.title.clone(),
        decisions: arrival.decisions.clone(),
        other_figures: arrival.other_figures,
    };
    let outcome = evaluate(budget, &variant.decisions);
    Incoming {
        about: about_variant(&variant, language).into(),
        warnings: warnings(Some(&variant), Some(&outcome), language),
    }
}
