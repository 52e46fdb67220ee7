//! The ledger: every choice of the document by section, and the member's own proposals last.

mod tags;

use std::rc::Rc;

use super::clashes::is_in_clash;
use super::named::part_title;
use super::search::{Found, found};
use super::{Cell, Showing, Told};
use crate::budget::{Budget, Choice};
use crate::ids::{ChoiceId, SectionId};
use crate::lang::Language;
use crate::outcome::{Outcome, Part, PartOf};
use crate::scenario::{Decision, Decisions, Figure, OwnChoice};

pub use tags::{Tag, TagKind};

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
    /// Its choices.
    pub rows: Rc<[Rc<ChoiceRow>]>,
}

/// Whose section it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SectionOf {
    /// The document's.
    Document(SectionId),
    /// The member's own proposals.
    Own,
    /// Taxes and charges that the member changed.
    Levers,
    /// Overlap and consequences that rules between choices bring.
    Rules,
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

/// The choices that match the words sought; all of them where nothing is sought.
pub fn ledger(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    sought: &str,
    showing: Showing,
) -> Ledger {
    let found = found(budget, decisions, sought, showing.language);
    let shown = |part: &&Part| found.as_ref().is_none_or(|found| found.has(&part.of));
    let rows_of = |section: &SectionId| -> Rc<[Rc<ChoiceRow>]> {
        let choices = outcome
            .parts
            .iter()
            .filter(shown)
            .filter_map(|part| Some((part, document_choice(budget, part)?)))
            .filter(|(_, choice)| choice.section == *section)
            .collect();
        let row = |((part, choice), indented): ((&Part, &Choice), bool)| {
            let clashes = is_in_clash(&choice.id, outcome);
            let row = choice_row(budget, choice, decisions.of(&choice.id), part, clashes, showing);
            Rc::new(ChoiceRow {
                part: indented,
                ..row
            })
        };
        under_their_wholes(choices).into_iter().map(row).collect()
    };
    let sections = budget.sections.iter().map(|section| SectionRows {
        of: SectionOf::Document(section.id.clone()),
        number: section.number.as_deref().map(Rc::from),
        title: Told::document(&section.title, showing.language),
        note: section
            .note
            .as_ref()
            .map(|note| Told::document(note, showing.language)),
        rows: rows_of(&section.id),
    });
    let own = SectionRows {
        of: SectionOf::Own,
        number: None,
        title: Told::plain(&showing.language.text("own-section")),
        note: Some(Told::plain(&showing.language.text("own-not-calculated"))),
        rows: outcome
            .parts
            .iter()
            .filter(shown)
            .filter_map(|part| Some((part, own_choice(decisions, part)?)))
            .map(|(part, own)| Rc::new(own_row(budget, own, part, showing)))
            .collect(),
    };
    let others =
        |of: SectionOf, heading: &'static str, note: &'static str, is_here: fn(&Part) -> bool| SectionRows {
            of,
            number: None,
            title: Told::plain(&showing.language.text(heading)),
            note: Some(Told::plain(&showing.language.text(note))),
            rows: outcome
                .parts
                .iter()
                .filter(|part| found.is_none() && is_here(part))
                .map(|part| Rc::new(other_row(part, budget, decisions, showing)))
                .collect(),
        };
    let rules = others(SectionOf::Rules, "rules-section", "rules-section-note", |part| {
        part.on && matches!(part.of, PartOf::Rule(_)) && !part.does_nothing()
    });
    let levers = others(
        SectionOf::Levers,
        "levers-section",
        "levers-section-note",
        |part| matches!(part.of, PartOf::Lever(_)),
    );
    Ledger {
        sections: sections
            .chain([rules, levers, own])
            .filter(|section| !section.rows.is_empty())
            .collect(),
        found,
    }
}

fn document_choice<'budget>(budget: &'budget Budget, part: &Part) -> Option<&'budget Choice> {
    match &part.of {
        PartOf::Choice(id) => budget.choice(id),
        PartOf::Own(_) | PartOf::Lever(_) | PartOf::Rule(_) => None,
    }
}

fn own_choice<'own>(decisions: &'own Decisions, part: &Part) -> Option<&'own OwnChoice> {
    match &part.of {
        PartOf::Choice(_) | PartOf::Lever(_) | PartOf::Rule(_) => None,
        PartOf::Own(id) => decisions.own.iter().find(|own| own.id == *id),
    }
}

/// Parts of a choice right under it, marked; in the document's order otherwise.
fn under_their_wholes<'all>(
    choices: Vec<(&'all Part, &'all Choice)>,
) -> Vec<((&'all Part, &'all Choice), bool)> {
    let is_here = |id: &ChoiceId| choices.iter().any(|(_, choice)| choice.id == *id);
    let stands_under = |choice: &Choice| {
        let whole = choice.part_of.as_ref();
        whole.is_some_and(|whole| *whole != choice.id && is_here(whole))
    };
    let mut rows = Vec::new();
    for one in choices.iter().filter(|(_, choice)| !stands_under(choice)) {
        rows.push((*one, false));
        let parts = choices
            .iter()
            .filter(|(_, choice)| stands_under(choice) && choice.part_of.as_ref() == Some(&one.1.id));
        rows.extend(parts.map(|part| (*part, true)));
    }
    // A part of a part: it keeps its place at the end rather than none.
    let deeper: Vec<_> = choices
        .iter()
        .filter(|(_, choice)| rows.iter().all(|((_, other), _)| other.id != choice.id))
        .map(|one| (*one, true))
        .collect();
    rows.extend(deeper);
    rows
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

pub(super) fn own_row(budget: &Budget, own: &OwnChoice, part: &Part, showing: Showing) -> ChoiceRow {
    ChoiceRow {
        of: part.of.clone(),
        number: None,
        title: Told::plain(own.title.as_str()),
        summary: None,
        on: part.on,
        switched: true,
        part: false,
        tags: tags::of_own(budget, own, part, showing.language),
        cells: part
            .figures
            .values()
            .map(|figure| own_cell(*figure, showing))
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
fn own_cell(figure: Figure, showing: Showing) -> Cell {
    Cell::total(figure.money(), showing)
}

/// "eigen voorstel, niet doorgerekend": stands beside every own proposal, wherever it goes.
pub fn own_label(language: Language) -> String {
    language.text("own-not-calculated")
}

#[cfg(test)]
mod tests;
