//! What could not be counted, and decisions that found no place in this budget, in sentences.

use super::Told;
use super::named::{choice_title, part_title};
use crate::budget::Budget;
use crate::ids::{LeverId, OwnChoiceId, ReserveId};
use crate::lang::Language;
use crate::outcome::{Finding, PartOf};
use crate::scenario::{Decisions, Leftover};
use crate::year::Year;

/// What could not be counted, a sentence each; a charge that is cut off in several years takes one.
pub fn all_in_words(
    findings: &[Finding],
    budget: &Budget,
    decisions: &Decisions,
    language: Language,
) -> Vec<String> {
    let mut capped: Vec<&LeverId> = Vec::new();
    let mut sentences = Vec::new();
    for finding in findings {
        match finding {
            Finding::FeeCapped(id, _) if capped.contains(&id) => {}
            Finding::FeeCapped(id, _) => {
                capped.push(id);
                sentences.push(fee_capped(id, findings, budget, decisions, language));
            }
            other => sentences.push(in_words(other, budget, decisions, language)),
        }
    }
    sentences
}

fn fee_capped(
    id: &LeverId,
    findings: &[Finding],
    budget: &Budget,
    decisions: &Decisions,
    language: Language,
) -> String {
    let years: Vec<Year> = findings
        .iter()
        .filter_map(|finding| match finding {
            Finding::FeeCapped(of, year) if of == id => Some(*year),
            _ => None,
        })
        .collect();
    let title = part_title(&PartOf::Lever(id.clone()), budget, decisions, language).text;
    language.text_with(
        "finding-fee-capped",
        &[
            ("title", title.as_ref().into()),
            ("years", language.years(&years).into()),
        ],
    )
}

// One of them.
fn in_words(finding: &Finding, budget: &Budget, decisions: &Decisions, language: Language) -> String {
    match finding {
        Finding::TotalOverflow(year) => {
            language.text_with("finding-total-overflow", &[("year", (*year).into())])
        }
        Finding::PartOverflow(of, year) => language.text_with(
            "finding-part-overflow",
            &[
                (
                    "title",
                    part_title(of, budget, decisions, language).text.as_ref().into(),
                ),
                ("year", (*year).into()),
            ],
        ),
        Finding::FeeCapped(id, _) => {
            fee_capped(id, std::slice::from_ref(finding), budget, decisions, language)
        }
        Finding::ExceptionNotAllowed => language.text("finding-exception-not-allowed"),
        Finding::ReserveOverflow(id) => language.text_with(
            "finding-reserve-overflow",
            &[("title", reserve_title(id, budget, language).into())],
        ),
    }
}

/// A decision that this version of the budget has no place for; it is kept and sent along.
pub fn leftover_in_words(
    leftover: &Leftover,
    budget: &Budget,
    decisions: &Decisions,
    language: Language,
) -> String {
    let title_of = |id: &OwnChoiceId| part_title(&PartOf::Own(id.clone()), budget, decisions, language).text;
    let about = |id: &'static str, own: &OwnChoiceId| {
        language.text_with(id, &[("title", title_of(own).as_ref().into())])
    };
    match leftover {
        Leftover::UnknownChoice(id) => {
            language.text_with("leftover-unknown-choice", &[("id", id.as_str().into())])
        }
        Leftover::UnmatchedMark(_) => language.text("leftover-unmatched-mark"),
        Leftover::OtherYear(id, year) => language.text_with(
            "leftover-other-year",
            &[
                ("title", choice_title(id, budget, language).text.as_ref().into()),
                ("year", (*year).into()),
            ],
        ),
        Leftover::OtherStartYear(year) => {
            language.text_with("leftover-other-start-year", &[("year", (*year).into())])
        }
        Leftover::OtherOwnYear(id, year) => {
            let words = [("title", title_of(id).as_ref().into()), ("year", (*year).into())];
            language.text_with("leftover-other-year", &words)
        }
        Leftover::UnknownLever(id) => {
            language.text_with("leftover-unknown-lever", &[("id", id.as_str().into())])
        }
        Leftover::UnknownReserve(id, _) => about("leftover-unknown-reserve", id),
        Leftover::UnknownOther(id, _) | Leftover::UnknownGroup(id, _) => about("leftover-unknown-other", id),
        Leftover::UnknownBody(id, body) => {
            let words = [
                ("title", title_of(id).as_ref().into()),
                ("body", body.as_str().into()),
            ];
            language.text_with("leftover-unknown-body", &words)
        }
    }
}

/// What a reserve is called; its id where the budget does not have it.
pub fn reserve_title(id: &ReserveId, budget: &Budget, language: Language) -> String {
    budget.reserve(id).map_or_else(
        || id.as_str().to_owned(),
        |reserve| Told::document(&reserve.title, language).text.to_string(),
    )
}
