//! The council: the majority's figures, the fracties, and for every choice where each fractie stands and what comes of it.

mod coalition;
mod fracties;
mod row;
mod words;

use std::rc::Rc;

use super::standing::{Standing, standing};
use super::{Cell, Showing, Told};
use crate::budget::Budget;
use crate::council::{Council, Item, ItemOf, Tally};
use crate::session::Package;
use crate::year::Year;

pub use coalition::PackageWords;
pub use fracties::{Incoming, incoming};

/// The council's sheet, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The heads of the year columns.
    pub years: Rc<[Year]>,
    /// What the majority's choices come to.
    pub standing: Standing,
    /// How many choices have a majority, in a sentence.
    pub summary: Rc<str>,
    /// When something is adopted: what was chosen, in a sentence.
    pub rule: Rc<str>,
    /// The rest of the rules, a sentence each.
    pub rules: Rc<[Rc<str>]>,
    /// What does not add up or is not known, a sentence each.
    pub findings: Rc<[Rc<str>]>,
    /// How many fracties with how many seats, in a few words.
    pub seats: Rc<str>,
    /// The fracties.
    pub fracties: Rc<[FractieWords]>,
    /// The marks, each with what it means.
    pub legend: Rc<[Mark]>,
    /// Sections with their choices, the fracties' own proposals last.
    pub sections: Rc<[Section]>,
    /// The package whose coalitions are shown.
    pub package: PackageWords,
}

/// One fractie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FractieWords {
    /// What it is called.
    pub name: Rc<str>,
    /// A few letters of it, for the head of a narrow column.
    pub short: Rc<str>,
    /// "5 zetels", and how many stay empty.
    pub seats: Rc<str>,
    /// What is known of its variant.
    pub about: Rc<str>,
    /// Whether it has one.
    pub has_variant: bool,
    /// What must be known about it, a sentence each.
    pub warnings: Rc<[Rc<str>]>,
    /// The choices that hang on it.
    pub decides: Rc<[Told]>,
}

/// A section of the document, or the fracties' own proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Unlike any other section's.
    pub key: Rc<str>,
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// The heading.
    pub title: Told,
    /// What holds for all of it.
    pub note: Option<Rc<str>>,
    /// Its choices.
    pub rows: Rc<[Rc<Row>]>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Unlike any other row's.
    pub key: Rc<str>,
    /// Which choice.
    pub of: ItemOf,
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// What it is called.
    pub title: Told,
    /// Where each fractie stands.
    pub marks: Rc<[Mark]>,
    /// The same for the ear: every fractie and its stance.
    pub spoken: Rc<str>,
    /// What comes of it, in a word or two.
    pub fate: Rc<str>,
    /// Whether it is in the majority's budget.
    pub adopted: bool,
    /// The seats behind that.
    pub votes: Rc<str>,
    /// What a reader must know: whose figures, whether silence carries it, on whom it hangs.
    pub tags: Rc<[Rc<str>]>,
    /// What it does to each year, as the majority has it, or as the document has it where it is rejected.
    pub cells: Rc<[Cell]>,
    /// Whether the member marked it as part of the package.
    pub marked: bool,
}

/// Where one fractie stands on a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The shape.
    pub kind: MarkKind,
    /// One letter, for whoever does not see shapes.
    pub letter: Rc<str>,
    /// A few letters of the fractie.
    pub short: Rc<str>,
    /// The same in words, with the fractie: "Noord: voor".
    pub spoken: Rc<str>,
}

/// The shapes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// Filled.
    For,
    /// Half.
    Partial,
    /// Empty.
    Against,
    /// A dot: silent, and on.
    SilentOn,
    /// A dash: silent, and off.
    SilentOff,
    /// A question mark: no variant.
    Unknown,
}

/// The council as a sheet.
pub fn sheet(
    budget: &Budget,
    council: &Council,
    tally: &Tally,
    marked: &[ItemOf],
    package: Package,
    showing: Showing,
) -> Sheet {
    let language = showing.language;
    let names = words::short_names(council);
    let stances = words::Stances::new(language);
    let row = |item: &Item| {
        let is_marked = marked.contains(&item.of);
        Rc::new(row::row(
            budget,
            council,
            tally,
            item,
            (&names, &stances),
            is_marked,
            showing,
        ))
    };
    let of_section = |item: &&Item, section: &crate::ids::SectionId| match &item.of {
        ItemOf::Choice(id) => budget.choice(id).is_some_and(|choice| choice.section == *section),
        ItemOf::Own(_) | ItemOf::Lever(..) => false,
    };
    let sections = budget.sections.iter().map(|section| Section {
        key: format!("section-{}", section.id).into(),
        number: section.number.as_deref().map(Rc::from),
        title: Told::document(&section.title, language),
        note: None,
        rows: tally
            .items
            .iter()
            .filter(|item| of_section(item, &section.id))
            .map(row)
            .collect(),
    });
    let levers = Section {
        key: "levers".into(),
        number: None,
        title: Told::plain(&language.text("levers-section")),
        note: None,
        rows: tally
            .items
            .iter()
            .filter(|item| matches!(item.of, ItemOf::Lever(..)))
            .map(row)
            .collect(),
    };
    let own = Section {
        key: "own".into(),
        number: None,
        title: Told::plain(&language.text("council-own-section")),
        note: Some(super::ledger::own_label(language).into()),
        rows: tally
            .items
            .iter()
            .filter(|item| matches!(item.of, ItemOf::Own(_)))
            .map(row)
            .collect(),
    };
    Sheet {
        years: budget.horizon.years().collect(),
        standing: standing(budget, &tally.decisions, &tally.outcome, showing),
        summary: words::summary(council, tally, language).into(),
        rule: words::rule(council, tally, language).into(),
        rules: words::rules(council, tally, language),
        findings: words::findings(council, tally, language),
        seats: words::seats(council, tally, language).into(),
        legend: row::legend(&stances, language),
        fracties: fracties::fracties(budget, council, tally, &names, language),
        sections: sections
            .chain([levers, own])
            .filter(|section| !section.rows.is_empty())
            .collect(),
        package: coalition::words(budget, council, tally, marked, package, language),
    }
}
