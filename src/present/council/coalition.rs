//! Who could carry a package, in words.

use std::rc::Rc;

use super::row::head;
use crate::budget::Budget;
use crate::council::{Council, Fracties, ItemOf, Tally, coalitions, package_of};
use crate::lang::Language;
use crate::present::Told;
use crate::session::Package;

/// The most coalitions that are listed; all are counted.
const MOST_LISTED: usize = 12;

/// A package and who could carry it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageWords {
    /// Which choices.
    pub choices: Rc<[Told]>,
    /// What there is to say about them, in a sentence.
    pub sentence: Rc<str>,
    /// Sets of fracties, in words, with their seats.
    pub sets: Rc<[Rc<str>]>,
    /// How many sets there are beside those listed, in a sentence.
    pub more: Option<Rc<str>>,
}

pub(super) fn words(
    budget: &Budget,
    council: &Council,
    tally: &Tally,
    marked: &[ItemOf],
    package: Package,
    language: Language,
) -> PackageWords {
    let items = match package {
        Package::Of(place) => package_of(tally, council, place),
        Package::Marked => places(tally, marked),
    };
    let choices = items.iter().filter_map(|number| tally.items.get(*number));
    let choices: Rc<[Told]> = choices
        .map(|item| head(budget, &item.of, language).title)
        .collect();
    if items.is_empty() {
        let sentence = match package {
            Package::Marked => language.text("coalition-mark-first"),
            Package::Of(_) => language.text("coalition-nothing-left"),
        };
        return PackageWords {
            choices,
            sentence: sentence.into(),
            sets: Rc::default(),
            more: None,
        };
    }
    let found = coalitions(tally, council, &items);
    let supporters = names(council, found.supporters, language);
    let seats = usize::from(found.seats);
    let (sentence, sets) = if !found.minimal.is_empty() {
        let sentence = language.text_with(
            "coalition-carried",
            &[
                ("names", supporters.into()),
                ("seats", seats.into()),
                ("count", found.minimal.len().into()),
            ],
        );
        (sentence, &found.minimal)
    } else if supporters.is_empty() {
        (language.text("coalition-nobody"), &found.additions)
    } else {
        let arguments = [
            ("names", supporters.into()),
            ("seats", seats.into()),
            ("count", found.additions.len().into()),
        ];
        (
            language.text_with("coalition-additions", &arguments),
            &found.additions,
        )
    };
    let listed = sets.iter().take(MOST_LISTED).map(|set| {
        let weight = usize::from(tally.seats.together(set.places()));
        let names = names(council, *set, language);
        let words = language.text_with(
            "coalition-set",
            &[("names", names.into()), ("seats", weight.into())],
        );
        Rc::from(words)
    });
    let more = sets.len().saturating_sub(MOST_LISTED);
    PackageWords {
        choices,
        sentence: sentence.into(),
        sets: listed.collect(),
        more: (more > 0).then(|| {
            language
                .text_with("coalition-more", &[("count", more.into())])
                .into()
        }),
    }
}

fn places(tally: &Tally, marked: &[ItemOf]) -> Vec<usize> {
    let items = tally.items.iter().enumerate();
    items
        .filter(|(_, item)| marked.contains(&item.of))
        .map(|(number, _)| number)
        .collect()
}

fn names(council: &Council, set: Fracties, language: Language) -> String {
    let names: Vec<String> = set
        .places()
        .filter_map(|place| council.fracties().get(place))
        .map(|fractie| fractie.name.to_string())
        .collect();
    language.list(&names)
}
