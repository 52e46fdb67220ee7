//! What could not be counted, and decisions that found no place in this budget, in sentences.

use std::rc::Rc;

use super::Told;
use crate::budget::Budget;
use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::outcome::{Finding, PartOf};
use crate::scenario::{Decisions, Leftover};

/// What could not be counted.
pub fn in_words(finding: &Finding, budget: &Budget, language: Language) -> String {
    match finding {
        Finding::TotalOverflow(year) => {
            language.text_with("finding-total-overflow", &[("year", (*year).into())])
        }
        Finding::PartOverflow(PartOf::Choice(id), year) => language.text_with(
            "finding-part-overflow",
            &[
                ("title", title(id, budget, language).as_ref().into()),
                ("year", (*year).into()),
            ],
        ),
        Finding::PartOverflow(PartOf::Own(id), year) => language.text_with(
            "finding-part-overflow",
            &[("title", id.as_str().into()), ("year", (*year).into())],
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
    match leftover {
        Leftover::UnknownChoice(id) => {
            language.text_with("leftover-unknown-choice", &[("id", id.as_str().into())])
        }
        Leftover::UnmatchedMark(_) => language.text("leftover-unmatched-mark"),
        Leftover::OtherYear(id, year) => language.text_with(
            "leftover-other-year",
            &[
                ("title", title(id, budget, language).as_ref().into()),
                ("year", (*year).into()),
            ],
        ),
        Leftover::OtherStartYear(year) => {
            language.text_with("leftover-other-start-year", &[("year", (*year).into())])
        }
        Leftover::OtherOwnYear(id, year) => {
            let own = decisions.own.iter().find(|own| own.id == *id);
            let title = own.map_or(id.as_str(), |own| own.title.as_str());
            language.text_with(
                "leftover-other-year",
                &[("title", title.into()), ("year", (*year).into())],
            )
        }
    }
}

fn title(id: &ChoiceId, budget: &Budget, language: Language) -> Rc<str> {
    budget.choice(id).map_or_else(
        || id.as_str().into(),
        |choice| Told::document(&choice.title, language).text,
    )
}
