//! The ledger: every choice of the document by section, and the member's own proposals last.

mod set;
mod tags;
mod wholes;

use std::rc::Rc;

use super::clashes::is_in_clash;
use super::find::{Found, Heading, Item, found, grouped, items};
use super::named::part_title;
use super::{Cell, Showing, Told};
use crate::budget::{Budget, Choice};
use crate::lang::Language;
use crate::outcome::{Outcome, Part, PartOf};
use crate::scenario::{Decision, Decisions, Figure, OwnChoice};
use crate::session::{Find, Grouping, Sort};

pub use super::find::SectionOf;
pub use set::{lever_words, set_by_member};
pub(super) use tags::share_reason;
pub use tags::{Tag, TagKind};

use wholes::under_their_wholes;

/// The ledger, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Sections with at least one choice to show, in the document's order; the member's own last.
    pub sections: Rc<[SectionRows]>,
    /// How many choices are shown, where a search hides some.
    pub found: Option<Found>,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRows {
    /// Whose section it is.
    pub of: SectionOf,
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// The heading.
    pub title: Told,
    /// What a reader must know about all of it.
    pub note: Option<Told>,
    /// How many choices it has, where that is not plain to see.
    pub count: Option<Rc<str>>,
    /// Its choices.
    pub rows: Rc<[Rc<ChoiceRow>]>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceRow {
    /// Which choice.
    pub of: PartOf,
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// What it is called.
    pub title: Told,
    /// One line.
    pub summary: Option<Told>,
    /// Whether it counts.
    pub on: bool,
    /// Whether the member can switch it: what a rule brings follows from other switches.
    pub switched: bool,
    /// A part of the choice above it.
    pub part: bool,
    /// What must be known at a glance.
    pub tags: Rc<[Tag]>,
    /// What it does to each year when it is on.
    pub cells: Rc<[Cell]>,
}

/// The choices that answer to what is sought, in the order and under the headings that are asked for.
pub fn ledger(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    find: &Find,
    showing: Showing,
) -> Ledger {
    let language = showing.language;
    let found = found(budget, decisions, outcome, find, language);
    let is_shown = |item: &&Item<'_>| found.as_ref().is_none_or(|found| found.has(&item.part.of));
    let counts = found.is_some() || find.group != Grouping::default();
    let groups = grouped(&items(budget, decisions, outcome), budget, find, language);
    let mut sections: Vec<SectionRows> = groups
        .into_iter()
        .map(|(heading, members)| {
            let shown: Vec<Item<'_>> = members.iter().filter(is_shown).copied().collect();
            // In another order a part may stand far from its whole.
            let rows = if find.sort == Sort::Document {
                under_their_wholes(&shown)
            } else {
                shown.into_iter().map(|item| (item, false)).collect()
            };
            let rows: Rc<[Rc<ChoiceRow>]> = rows
                .iter()
                .filter_map(|(item, indented)| row(item, *indented, budget, outcome, showing))
                .map(Rc::new)
                .collect();
            let count = counts.then(|| count(rows.len(), members.len(), language));
            SectionRows {
                count,
                ..section(heading, rows)
            }
        })
        .collect();
    let others = |of: SectionOf, heading: &'static str, note: &'static str, is_here: fn(&Part) -> bool| {
        let heading = Heading {
            of,
            number: None,
            title: Told::plain(&language.text(heading)),
            note: Some(Told::plain(&language.text(note))),
        };
        let parts = outcome.parts.iter();
        let parts = parts.filter(|part| found.is_none() && is_here(part));
        section(
            heading,
            parts
                .map(|part| Rc::new(other_row(part, budget, decisions, showing)))
                .collect(),
        )
    };
    let rules = others(SectionOf::Rules, "rules-section", "rules-section-note", |part| {
        part.on && matches!(part.of, PartOf::Rule(_) | PartOf::OwnEffect(..)) && !part.does_nothing()
    });
    let levers = others(
        SectionOf::Levers,
        "levers-section",
        "levers-section-note",
        |part| matches!(part.of, PartOf::Lever(_)),
    );
    // The member's own last, where they stand apart.
    let place = sections.iter().position(|section| section.of == SectionOf::Own);
    let place = place.unwrap_or(sections.len());
    sections.splice(place..place, [rules, levers]);
    sections.retain(|section| !section.rows.is_empty());
    Ledger {
        sections: sections.into(),
        found,
    }
}

fn section(heading: Heading, rows: Rc<[Rc<ChoiceRow>]>) -> SectionRows {
    let Heading {
        of,
        number,
        title,
        note,
    } = heading;
    SectionRows {
        of,
        number,
        title,
        note,
        count: None,
        rows,
    }
}

fn count(shown: usize, all: usize, language: Language) -> Rc<str> {
    if shown == all {
        language.text_with("group-count", &[("all", all.into())]).into()
    } else {
        let counts = [("shown", shown.into()), ("all", all.into())];
        language.text_with("group-count-of", &counts).into()
    }
}

fn row(
    item: &Item<'_>,
    indented: bool,
    budget: &Budget,
    outcome: &Outcome,
    showing: Showing,
) -> Option<ChoiceRow> {
    let clashes = is_in_clash(&item.part.of, outcome);
    let Some(choice) = item.choice else {
        let row = own_row(budget, item.own?, item.part, clashes, showing);
        return Some(ChoiceRow {
            part: indented,
            ..row
        });
    };
    let row = choice_row(budget, choice, item.decision, item.part, clashes, showing);
    Some(ChoiceRow {
        part: indented,
        ..row
    })
}

pub(super) fn choice_row(
    budget: &Budget,
    choice: &Choice,
    decision: Option<&Decision>,
    part: &Part,
    clashes: bool,
    showing: Showing,
) -> ChoiceRow {
    ChoiceRow {
        of: part.of.clone(),
        number: choice.number.as_deref().map(Rc::from),
        title: Told::document(&choice.title, showing.language),
        summary: choice
            .summary
            .as_ref()
            .map(|summary| Told::document(summary, showing.language)),
        on: part.on,
        switched: true,
        part: false,
        tags: tags::of_choice(budget, choice, decision, part, clashes, showing.language),
        cells: part
            .figures
            .values()
            .map(|figure| figure_cell(*figure, choice, showing))
            .collect(),
    }
}

pub(super) fn own_row(
    budget: &Budget,
    own: &OwnChoice,
    part: &Part,
    clashes: bool,
    showing: Showing,
) -> ChoiceRow {
    ChoiceRow {
        of: part.of.clone(),
        number: None,
        title: Told::plain(own.title.as_str()),
        summary: None,
        on: part.on,
        switched: true,
        part: false,
        tags: tags::of_own(budget, own, part, clashes, showing.language),
        cells: part
            .figures
            .values()
            .map(|figure| own_cell(*figure, own, showing))
            .collect(),
    }
}

/// A tax that the member changed, or what a rule between choices brings.
pub(super) fn other_row(part: &Part, budget: &Budget, decisions: &Decisions, showing: Showing) -> ChoiceRow {
    ChoiceRow {
        of: part.of.clone(),
        number: None,
        title: part_title(&part.of, budget, decisions, showing.language),
        summary: None,
        on: part.on,
        switched: matches!(part.of, PartOf::Lever(_)),
        part: false,
        tags: tags::of_other(part, budget, decisions, showing.language),
        cells: part
            .figures
            .values()
            .map(|figure| match (figure, &part.of) {
                (Figure::Pm, _) => Cell::pm(None, showing.language),
                (_, PartOf::Lever(_)) => Cell::total(figure.money(), showing).own(showing.language),
                _ => Cell::total(figure.money(), showing),
            })
            .collect(),
    }
}

/// What a choice of the document does to one year.
pub(super) fn figure_cell(figure: Figure, choice: &Choice, showing: Showing) -> Cell {
    match figure {
        Figure::Document(money) => Cell::amount(money, showing),
        Figure::Levelled(money) | Figure::Changed(money) | Figure::Own(money) => {
            Cell::amount(money, showing).own(showing.language)
        }
        Figure::Pm => Cell::pm(choice.direction, showing.language),
        Figure::Overflow => Cell::too_large(showing.language),
    }
}

/// The figure of the member's own proposal: that it is the member's is said once, by its section and tag.
pub(super) fn own_cell(figure: Figure, own: &OwnChoice, showing: Showing) -> Cell {
    match figure {
        Figure::Pm => Cell::pm(own.direction(), showing.language),
        _ => Cell::total(figure.money(), showing),
    }
}

/// "eigen voorstel, niet doorgerekend": stands beside every own proposal, wherever it goes.
pub fn own_label(language: Language) -> String {
    language.text("own-not-calculated")
}

#[cfg(test)]
mod tests;
