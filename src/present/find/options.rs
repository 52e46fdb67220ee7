//! What can be chosen to find by, each with how many choices it would leave; what would leave none is left out, unless
//! it is chosen.

use std::rc::Rc;

use super::item::{Item, items};
use super::words::Words;
use crate::budget::{Budget, Direction};
use crate::lang::Language;
use crate::outcome::{Nature, Outcome};
use crate::present::Told;
use crate::scenario::Decisions;
use crate::session::{Find, Grouping, Mark, Place, Sift, Sort};

/// Everything that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where a choice stands.
    pub places: Rc<[Offer<Option<Place>>]>,
    /// Structural or incidental.
    pub natures: Rc<[Offer<Option<Nature>>]>,
    /// What it does to the balance.
    pub ways: Rc<[Offer<Option<Direction>>]>,
    /// Whether it counts.
    pub states: Rc<[Offer<Option<bool>>]>,
    /// What is special about it.
    pub marks: Rc<[Offer<Mark>]>,
    /// In which order.
    pub sorts: Rc<[Offer<Sort>]>,
    /// Under which headings.
    pub groups: Rc<[Offer<Grouping>]>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer<T> {
    /// What it stands for.
    pub value: T,
    /// Its words, with the count where it hides something.
    pub words: Rc<str>,
    /// Whether it is chosen now.
    pub chosen: bool,
}

/// Everything that can be chosen beside what is chosen now.
pub fn options(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    find: &Find,
    language: Language,
) -> Options {
    let words = Words::new(&find.words);
    let all = items(budget, decisions, outcome);
    let all: Vec<Item<'_>> = all.into_iter().filter(|item| words.are_in(item)).collect();
    let sift = &find.sift;
    let places = budget
        .sections
        .iter()
        .map(|section| Place::Section(section.id.clone()));
    Options {
        places: offers(
            &all,
            &Sift {
                place: None,
                ..sift.clone()
            },
            &sift.place,
            places.chain([Place::Own]),
            |place| place_words(place, budget, language),
            |item, place| item.place() == *place,
            language,
        ),
        natures: offers(
            &all,
            &Sift {
                nature: None,
                ..sift.clone()
            },
            &sift.nature,
            [Nature::Structural, Nature::Incidental].into_iter(),
            |nature| nature_words(*nature, language),
            |item, nature| item.nature() == *nature,
            language,
        ),
        ways: offers(
            &all,
            &Sift {
                way: None,
                ..sift.clone()
            },
            &sift.way,
            [Direction::Voordeel, Direction::Nadeel].into_iter(),
            |way| way_words(*way, language),
            |item, way| item.goes(*way),
            language,
        ),
        states: offers(
            &all,
            &Sift {
                on: None,
                ..sift.clone()
            },
            &sift.on,
            [true, false].into_iter(),
            |on| state_words(*on, language),
            |item, on| item.part.on == *on,
            language,
        ),
        marks: marks(&all, sift, language),
        sorts: sorts(budget, find.sort, language),
        groups: groups(find.group, language),
    }
}

/// What is asked for, in words: for a sentence when nothing answers to it.
pub(super) fn asked(budget: &Budget, find: &Find, language: Language) -> Vec<String> {
    let sift = &find.sift;
    let words = find.words.trim();
    let words = (!words.is_empty()).then(|| language.text_with("find-words", &[("words", words.into())]));
    let place = sift
        .place
        .as_ref()
        .map(|place| place_words(place, budget, language));
    let nature = sift.nature.map(|nature| nature_words(nature, language));
    let way = sift.way.map(|way| way_words(way, language));
    let state = sift.on.map(|on| state_words(on, language));
    let marks = sift.marks.iter().map(|mark| mark_words(*mark, language));
    [words, place, nature, way, state]
        .into_iter()
        .flatten()
        .chain(marks)
        .collect()
}

// The first offer takes the condition away; the others say how many choices they would leave.
#[allow(clippy::too_many_arguments)]
fn offers<T: Clone + PartialEq>(
    all: &[Item<'_>],
    others: &Sift,
    now: &Option<T>,
    values: impl Iterator<Item = T>,
    words: impl Fn(&T) -> String,
    is: impl Fn(&Item<'_>, &T) -> bool,
    language: Language,
) -> Rc<[Offer<Option<T>>]> {
    let left: Vec<&Item<'_>> = all.iter().filter(|item| item.passes(others)).collect();
    let every = Offer {
        value: None,
        words: counted(&language.text("find-every"), left.len(), language),
        chosen: now.is_none(),
    };
    let offers = values.filter_map(|value| {
        let count = left.iter().filter(|item| is(item, &value)).count();
        let chosen = now.as_ref() == Some(&value);
        (count > 0 || chosen).then(|| Offer {
            words: counted(&words(&value), count, language),
            value: Some(value),
            chosen,
        })
    });
    [every].into_iter().chain(offers).collect()
}

fn marks(all: &[Item<'_>], sift: &Sift, language: Language) -> Rc<[Offer<Mark>]> {
    let left: Vec<&Item<'_>> = all.iter().filter(|item| item.passes(sift)).collect();
    let offers = Mark::ALL.into_iter().filter_map(|mark| {
        let count = left.iter().filter(|item| item.has(mark)).count();
        let chosen = sift.marks.contains(&mark);
        (count > 0 || chosen).then(|| Offer {
            value: mark,
            words: counted(&mark_words(mark, language), count, language),
            chosen,
        })
    });
    offers.collect()
}

fn sorts(budget: &Budget, now: Sort, language: Language) -> Rc<[Offer<Sort>]> {
    let sizes = budget.horizon.years().map(Sort::Size);
    let all = [Sort::Document]
        .into_iter()
        .chain(sizes)
        .chain([Sort::Alphabet, Sort::MineFirst]);
    all.map(|value| Offer {
        words: match value {
            Sort::Document => language.text("sort-document").into(),
            Sort::Size(year) => language.text_with("sort-size", &[("year", year.into())]).into(),
            Sort::Alphabet => language.text("sort-alphabet").into(),
            Sort::MineFirst => language.text("sort-mine").into(),
        },
        chosen: now == value,
        value,
    })
    .collect()
}

fn groups(now: Grouping, language: Language) -> Rc<[Offer<Grouping>]> {
    let all = [
        Grouping::Section,
        Grouping::Nature,
        Grouping::Decider,
        Grouping::Nothing,
    ];
    all.into_iter()
        .map(|value| Offer {
            words: match value {
                Grouping::Section => language.text("group-by-section"),
                Grouping::Nature => language.text("group-by-nature"),
                Grouping::Decider => language.text("group-by-decider"),
                Grouping::Nothing => language.text("group-by-nothing"),
            }
            .into(),
            chosen: now == value,
            value,
        })
        .collect()
}

fn counted(words: &str, count: usize, language: Language) -> Rc<str> {
    format!("{words} ({})", language.count(count)).into()
}

fn place_words(place: &Place, budget: &Budget, language: Language) -> String {
    let Place::Section(id) = place else {
        return language.text("own-section");
    };
    let section = budget.sections.iter().find(|section| section.id == *id);
    section.map_or_else(
        || id.as_str().to_owned(),
        |section| {
            let title = Told::document(&section.title, language).text;
            let number = section.number.as_deref().map(|number| format!("{number} "));
            format!("{}{title}", number.unwrap_or_default())
        },
    )
}

fn nature_words(nature: Nature, language: Language) -> String {
    match nature {
        Nature::Structural => language.text("find-structural"),
        Nature::Incidental => language.text("find-incidental"),
    }
}

fn way_words(way: Direction, language: Language) -> String {
    match way {
        Direction::Voordeel => language.text("find-advantage"),
        Direction::Nadeel => language.text("find-disadvantage"),
    }
}

fn state_words(on: bool, language: Language) -> String {
    if on {
        language.text("find-on")
    } else {
        language.text("find-off")
    }
}

fn mark_words(mark: Mark, language: Language) -> String {
    match mark {
        Mark::Mine => language.text("find-mine"),
        Mark::Pm => language.text("find-pm"),
        Mark::Doubt => language.text("find-doubt"),
        Mark::Question => language.text("find-question"),
        Mark::Package => language.text("find-package"),
        Mark::Shared => language.text("find-shared"),
        Mark::LegalDuty => language.text("find-legal-duty"),
        Mark::Contract => language.text("find-contract"),
        Mark::Clash => language.text("find-clash"),
        Mark::Advice => language.text("find-advice"),
        Mark::Noticed => language.text("find-noticed"),
    }
}
