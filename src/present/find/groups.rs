//! Choices under headings, in an order.

use std::cmp::Reverse;
use std::rc::Rc;

use super::item::Item;
use super::words::fold;
use crate::budget::Budget;
use crate::ids::SectionId;
use crate::lang::Language;
use crate::outcome::Nature;
use crate::present::Told;
use crate::session::{Find, Grouping, Place, Sort};

/// What stands under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SectionOf {
    /// A section of the document.
    Document(SectionId),
    /// The member's own proposals.
    Own,
    /// What follows from rules between choices.
    Rules,
    /// Taxes and charges.
    Levers,
    /// What is structural, or incidental.
    Nature(Nature),
    /// What the council decides by itself.
    Council,
    /// What a shared body does.
    Body(Rc<str>),
    /// Everything.
    All,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What stands under it.
    pub of: SectionOf,
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// Its words.
    pub title: Told,
    /// What a reader must know about all of it.
    pub note: Option<Told>,
}

/// The choices under their headings, in the order that is asked for; headings without a choice are left out.
pub(in crate::present) fn grouped<'all>(
    items: &[Item<'all>],
    budget: &Budget,
    find: &Find,
    language: Language,
) -> Vec<(Heading, Vec<Item<'all>>)> {
    let mut items = items.to_vec();
    order(&mut items, find.sort, language);
    let mut groups: Vec<(Heading, Vec<Item<'all>>)> = headings(budget, &items, find.group, language)
        .into_iter()
        .map(|heading| (heading, Vec::new()))
        .collect();
    for item in items {
        let of = of(&item, find.group);
        if let Some((_, members)) = groups.iter_mut().find(|(heading, _)| heading.of == of) {
            members.push(item);
        }
    }
    groups.retain(|(_, members)| !members.is_empty());
    groups
}

fn of(item: &Item<'_>, group: Grouping) -> SectionOf {
    match group {
        Grouping::Section => match item.place() {
            Place::Section(id) => SectionOf::Document(id),
            Place::Own => SectionOf::Own,
        },
        Grouping::Nature => SectionOf::Nature(item.nature()),
        Grouping::Decider => body(item).map_or(SectionOf::Council, SectionOf::Body),
        Grouping::Nothing => SectionOf::All,
    }
}

fn body(item: &Item<'_>) -> Option<Rc<str>> {
    item.body().map(Rc::from)
}

fn headings(budget: &Budget, items: &[Item<'_>], group: Grouping, language: Language) -> Vec<Heading> {
    let plain = |of: SectionOf, title: String| Heading {
        of,
        number: None,
        title: Told::plain(&title),
        note: None,
    };
    match group {
        Grouping::Section => {
            let own = Heading {
                note: Some(Told::plain(&language.text("own-not-calculated"))),
                ..plain(SectionOf::Own, language.text("own-section"))
            };
            let sections = budget.sections.iter().map(|section| Heading {
                of: SectionOf::Document(section.id.clone()),
                number: section.number.as_deref().map(Rc::from),
                title: Told::document(&section.title, language),
                note: section.note.as_ref().map(|note| Told::document(note, language)),
            });
            sections.chain([own]).collect()
        }
        Grouping::Nature => [
            (Nature::Structural, language.text("find-structural")),
            (Nature::Incidental, language.text("find-incidental")),
        ]
        .map(|(nature, words)| plain(SectionOf::Nature(nature), words))
        .to_vec(),
        Grouping::Decider => {
            let mut headings = vec![plain(SectionOf::Council, language.text("group-council"))];
            for body in items.iter().filter_map(body) {
                let of = SectionOf::Body(body.clone());
                if headings.iter().all(|heading| heading.of != of) {
                    let title = language.text_with("group-body", &[("body", (&*body).into())]);
                    headings.push(plain(of, title));
                }
            }
            headings
        }
        Grouping::Nothing => vec![plain(SectionOf::All, language.text("group-all"))],
    }
}

// Stable: what is equal stays in the document's order.
fn order(items: &mut [Item<'_>], sort: Sort, language: Language) {
    match sort {
        Sort::Document => {}
        Sort::Size(year) => items.sort_by_key(|item| Reverse(item.size(year))),
        Sort::Alphabet => items.sort_by_cached_key(|item| title(item, language)),
        Sort::MineFirst => items.sort_by_key(|item| !item.is_mine()),
    }
}

fn title(item: &Item<'_>, language: Language) -> String {
    let document = item
        .choice
        .map(|choice| Told::document(&choice.title, language).text);
    let own = item.own.map(|own| Rc::from(own.title.as_str()));
    fold(&document.or(own).unwrap_or_default())
}
