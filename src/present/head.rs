//! How a choice is called wherever it stands beside others: its number, its title, and what goes with it.

use std::rc::Rc;

use super::Told;
use super::detail::effect_words;
use super::ledger::own_label;
use super::named::{choice_title, effect_title, part_title};
use crate::budget::Budget;
use crate::compare::ProposedEffect;
use crate::lang::Language;
use crate::outcome::PartOf;
use crate::scenario::{Decisions, Other, OwnChoice};

/// How a choice is called wherever it stands.
pub(super) struct Head {
    pub key: Rc<str>,
    pub number: Option<Rc<str>>,
    pub title: Told,
    pub own: Option<Rc<str>>,
}

pub(super) fn of_budget(budget: &Budget, of: &PartOf, language: Language) -> Head {
    let number = match of {
        PartOf::Choice(id) => budget.choice(id).and_then(|choice| choice.number.as_deref()),
        PartOf::Own(_) | PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => None,
    };
    Head {
        key: format!("{of:?}").into(),
        number: number.map(Rc::from),
        title: part_title(of, budget, &Decisions::default(), language),
        own: None,
    }
}

pub(super) fn of_effect(budget: &Budget, said: &ProposedEffect, language: Language) -> Head {
    let other = match (&said.other, said.effect.other()) {
        (Some(own), _) => Some(Told::plain(own.title.as_str())),
        (None, Some(Other::Choice(id))) => Some(choice_title(id, budget, language)),
        (None, _) => None,
    };
    let words = effect_words(said.own.title.as_str(), &said.effect, other.as_ref(), language);
    Head {
        // Two members can say nearly the same: what both belong to tells them apart.
        key: format!("{}: {words}", of_own(&said.own, language).key).into(),
        number: None,
        title: Told::plain(&effect_title(
            said.own.title.as_str(),
            &said.effect,
            other.as_ref(),
            language,
        )),
        own: Some(own_label(language).into()),
    }
}

pub(super) fn of_own(own: &OwnChoice, language: Language) -> Head {
    // Two proposals with one title are told apart by what they do.
    let amounts: Vec<String> = own
        .amounts
        .iter()
        .map(|(year, money)| format!("{year} {money}"))
        .collect();
    let pm = own.particulars.pm.iter().flat_map(|pm| &pm.years);
    let pm = pm.map(|year| format!("{year} pm"));
    let share = own.particulars.share.iter().map(|share| share.rate.to_string());
    let amounts: Vec<String> = amounts.into_iter().chain(pm).chain(share).collect();
    Head {
        key: format!("own-{}-{}-{}", own.title, own.structural, amounts.join("-")).into(),
        number: None,
        title: Told::plain(own.title.as_str()),
        own: Some(own_label(language).into()),
    }
}
