//! What a member set, in the words of the ledger's own labels, for rooms that show several scenarios.

use std::rc::Rc;

use super::tags::{self, TagKind, lever};
use crate::budget::Budget;
use crate::lang::Language;
use crate::outcome::{Part, PartOf};
use crate::scenario::{Decisions, LeverSetting};

/// What the member set about a part, in the words of its labels; not that there is a note.
pub fn set_by_member(
    part: Option<&Part>,
    budget: &Budget,
    decisions: &Decisions,
    language: Language,
) -> Rc<[Rc<str>]> {
    let Some(part) = part else { return Rc::default() };
    let tags = match &part.of {
        PartOf::Choice(id) => match budget.choice(id) {
            Some(choice) => tags::of_choice(budget, choice, decisions.of(id), part, false, language),
            None => Rc::default(),
        },
        PartOf::Own(_) => Rc::default(),
        PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => {
            tags::of_other(part, budget, decisions, language)
        }
    };
    let set = tags
        .iter()
        .filter(|tag| tag.kind.is_own() && tag.kind != TagKind::Note);
    set.map(|tag| tag.text.clone()).collect()
}

/// What a tax or charge was set to, in words.
pub fn lever_words(setting: &LeverSetting, language: Language) -> Rc<str> {
    lever(setting, language).text
}
