//! One choice in the council, in words, marks and figures.

use std::rc::Rc;

use super::{Mark, MarkKind, Row, words};
use crate::budget::Budget;
use crate::council::{Council, Item, ItemOf, Partial, Stance, Tally};
use crate::lang::Language;
use crate::outcome::{Part, PartOf};
use crate::present::head::{Head, of_budget, of_own};
use crate::present::ledger::{figure_cell, lever_words, own_cell};
use crate::present::{Cell, Showing, Told};
use crate::rate::Rate;
use crate::scenario::Decision;

/// How an item is called wherever it stands.
pub(super) fn head(budget: &Budget, of: &ItemOf, language: Language) -> Head {
    match of {
        ItemOf::Choice(id) => of_budget(budget, &PartOf::Choice(id.clone()), language),
        ItemOf::Own(own) => of_own(own, language),
        ItemOf::Lever(id, setting) => {
            let head = of_budget(budget, &PartOf::Lever(id.clone()), language);
            let words = lever_words(setting, language);
            Head {
                key: format!("{} {words}", head.key).into(),
                title: Told::plain(&format!("{}: {words}", head.title.text)),
                ..head
            }
        }
    }
}

pub(super) fn row(
    budget: &Budget,
    council: &Council,
    tally: &Tally,
    item: &Item,
    (names, stances): (&[Rc<str>], &words::Stances),
    marked: bool,
    showing: Showing,
) -> Row {
    let language = showing.language;
    let head = head(budget, &item.of, language);
    let fracties = council.fracties().iter().zip(&item.stances).zip(names);
    let marks: Rc<[Mark]> = fracties
        .map(|((fractie, stance), short)| {
            let (letter, words) = stances.of(stance, language);
            Mark {
                kind: mark(stance),
                letter,
                short: short.clone(),
                spoken: format!("{}: {words}", fractie.name).into(),
            }
        })
        .collect();
    let spoken: Vec<&str> = marks.iter().map(|mark| &*mark.spoken).collect();
    Row {
        key: head.key,
        of: item.of.clone(),
        number: head.number,
        title: head.title,
        spoken: spoken.join("; ").into(),
        marks,
        fate: words::fate(&item.fate, language).into(),
        adopted: item.is_adopted(),
        votes: words::votes(item, tally, language).into(),
        tags: words::tags(council, item, language),
        cells: cells(budget, tally, item, showing),
        marked,
    }
}

/// Every mark once, with its meaning.
pub(super) fn legend(stances: &words::Stances, language: Language) -> Rc<[Mark]> {
    let partial = Stance::Partial(Partial {
        level: Rate::WHOLE,
        own: Decision::default(),
    });
    let all = [
        (Stance::For, language.text("stance-for")),
        (partial, language.text("legend-partial")),
        (Stance::Against, language.text("stance-against")),
        (Stance::Silent { on: true }, language.text("stance-silent-on")),
        (Stance::Silent { on: false }, language.text("stance-silent-off")),
        (Stance::Unknown, language.text("stance-unknown")),
    ];
    all.into_iter()
        .map(|(stance, words)| Mark {
            kind: mark(&stance),
            letter: stances.of(&stance, language).0,
            short: "".into(),
            spoken: words.into(),
        })
        .collect()
}

fn mark(stance: &Stance) -> MarkKind {
    match stance {
        Stance::For => MarkKind::For,
        Stance::Partial(_) => MarkKind::Partial,
        Stance::Against => MarkKind::Against,
        Stance::Silent { on: true } => MarkKind::SilentOn,
        Stance::Silent { on: false } => MarkKind::SilentOff,
        Stance::Unknown => MarkKind::Unknown,
    }
}

fn cells(budget: &Budget, tally: &Tally, item: &Item, showing: Showing) -> Rc<[Cell]> {
    match &item.of {
        ItemOf::Choice(id) => {
            let of = PartOf::Choice(id.clone());
            let part: Option<&Part> = tally.outcome.parts.iter().find(|part| part.of == of);
            let Some((part, choice)) = part.zip(budget.choice(id)) else {
                return Rc::default();
            };
            part.figures
                .values()
                .map(|figure| figure_cell(*figure, choice, showing))
                .collect()
        }
        ItemOf::Lever(id, setting) => {
            let mut decisions = tally.decisions.clone();
            decisions.levers.insert(id.clone(), *setting);
            let outcome = crate::outcome::evaluate(budget, &decisions);
            let of = PartOf::Lever(id.clone());
            let part = outcome.parts.iter().find(|part| part.of == of);
            let figures = part.iter().flat_map(|part| part.figures.values());
            figures
                .map(|figure| Cell::total(figure.money(), showing))
                .collect()
        }
        ItemOf::Own(own) => {
            let figures = crate::outcome::own_figures(budget, own);
            let cells = figures.values().map(|figure| own_cell(*figure, own, showing));
            cells.collect()
        }
    }
}
