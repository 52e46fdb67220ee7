//! Which choices get a bar of their own, and what stands under it.

use super::BarOf;
use crate::budget::{Budget, Choice};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Outcome, Part, PartOf};
use crate::present::Told;
use crate::present::named::part_title;
use crate::scenario::Decisions;
use crate::year::Year;

/// One step of the bridge.
pub(super) struct Piece {
    pub(super) of: BarOf,
    /// Under the bar.
    pub(super) label: String,
    /// With its number, or with the label of an own proposal: for the table.
    pub(super) name: String,
    /// Without: for a sentence.
    pub(super) title: String,
    pub(super) amount: Money,
}

/// The most own proposals with a bar of their own where there are many choices as well.
const MOST_OWN_AMONG_MANY: usize = 4;

/// The choices that are on and do something in the year, the document's first, at most `most` of them. None where
/// those that share a bar are together beyond counting.
pub(super) fn pieces(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    year: Year,
    most: usize,
    language: Language,
) -> Option<Vec<Piece>> {
    let counting: Vec<(&Part, Money)> = outcome
        .parts
        .iter()
        .filter(|part| part.on)
        .filter_map(|part| Some((part, part.figures.get(year)?.money()?)))
        .filter(|(_, amount)| !amount.is_zero())
        .collect();
    let choices: Vec<(&Part, &Choice, Money)> = counting
        .iter()
        .filter_map(|(part, amount)| match &part.of {
            PartOf::Choice(id) => Some((*part, budget.choice(id)?, *amount)),
            PartOf::Own(_) | PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => None,
        })
        .collect();
    let common = common_beginning(
        choices
            .iter()
            .filter_map(|(_, choice, _)| choice.number.as_deref()),
    );
    let documents = choices
        .iter()
        .map(|(part, choice, amount)| choice_piece(part, choice, *amount, common, language))
        .collect();
    let others = counting.iter().filter_map(|(part, amount)| match &part.of {
        PartOf::Choice(_) => None,
        PartOf::Own(_) => own_piece(part, decisions, *amount, language),
        PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => {
            Some(named_piece(part, budget, decisions, *amount, language))
        }
    });
    let own: Vec<Piece> = others.collect();
    share_room(documents, own, most, language)
}

fn choice_piece(part: &Part, choice: &Choice, amount: Money, common: usize, language: Language) -> Piece {
    let title = Told::document(&choice.title, language).text;
    let label = choice.number.as_ref().and_then(|number| number.get(common..));
    let name = match &choice.number {
        Some(number) => format!("{number} {title}"),
        None => title.to_string(),
    };
    Piece {
        of: BarOf::Part(part.of.clone()),
        label: label.unwrap_or(&title).to_owned(),
        name,
        title: title.to_string(),
        amount,
    }
}

fn own_piece(part: &Part, decisions: &Decisions, amount: Money, language: Language) -> Option<Piece> {
    let PartOf::Own(id) = &part.of else { return None };
    let own = decisions.own.iter().find(|own| own.id == *id)?;
    Some(Piece {
        of: BarOf::Part(part.of.clone()),
        label: own.title.as_str().to_owned(),
        name: language.text_with("bridge-own", &[("title", own.title.as_str().into())]),
        title: own.title.as_str().to_owned(),
        amount,
    })
}

fn named_piece(
    part: &Part,
    budget: &Budget,
    decisions: &Decisions,
    amount: Money,
    language: Language,
) -> Piece {
    let title = part_title(&part.of, budget, decisions, language).text.to_string();
    Piece {
        of: BarOf::Part(part.of.clone()),
        label: title.clone(),
        name: title.clone(),
        title,
        amount,
    }
}

fn share_room(documents: Vec<Piece>, own: Vec<Piece>, most: usize, language: Language) -> Option<Vec<Piece>> {
    let (choices, proposals) = (documents.len(), own.len());
    let for_own = if choices.saturating_add(proposals) <= most {
        proposals
    } else {
        proposals.min(
            MOST_OWN_AMONG_MANY
                .min(most / 2)
                .max(most.saturating_sub(choices)),
        )
    };
    let for_documents = most.saturating_sub(for_own);
    let other_choices = |count: usize| language.text_with("bridge-other-choices", &[("count", count.into())]);
    let other_own = |count: usize| language.text_with("bridge-other-own", &[("count", count.into())]);
    let others = language.text("bridge-others");
    let mut pieces = largest(
        documents,
        for_documents,
        BarOf::OtherChoices,
        &others,
        other_choices,
    )?;
    pieces.extend(largest(own, for_own, BarOf::OtherOwn, &others, other_own)?);
    Some(pieces)
}

/// The largest in their old order, the others together as the last one.
fn largest(
    pieces: Vec<Piece>,
    most: usize,
    others: BarOf,
    label: &str,
    name: impl Fn(usize) -> String,
) -> Option<Vec<Piece>> {
    if pieces.len() <= most {
        return Some(pieces);
    }
    let kept = most.saturating_sub(1);
    let mut by_size: Vec<(usize, Money)> = pieces
        .iter()
        .enumerate()
        .map(|(index, piece)| (index, piece.amount.size()))
        .collect();
    by_size.sort_by_key(|(index, size)| (std::cmp::Reverse(*size), *index));
    let keep: Vec<usize> = by_size.into_iter().take(kept).map(|(index, _)| index).collect();
    let (mut shown, mut rest) = (Vec::new(), Vec::new());
    for (index, piece) in pieces.into_iter().enumerate() {
        if keep.contains(&index) {
            shown.push(piece);
        } else {
            rest.push(piece.amount);
        }
    }
    let count = rest.len();
    shown.push(Piece {
        of: others,
        label: label.to_owned(),
        name: name(count),
        title: name(count),
        amount: Money::sum(rest).ok()?,
    });
    Some(shown)
}

/// How many bytes of the numbers are the same in all of them, up to and with the last point: "7.1." of 7.1.2.3 and
/// 7.1.3.1.
fn common_beginning<'number>(mut numbers: impl Iterator<Item = &'number str>) -> usize {
    let Some(first) = numbers.next() else { return 0 };
    let Some(second) = numbers.next() else { return 0 };
    let shared = |number: &str| {
        first
            .bytes()
            .zip(number.bytes())
            .take_while(|(one, other)| one == other)
            .count()
    };
    let common = numbers.map(shared).fold(shared(second), usize::min);
    first
        .bytes()
        .take(common)
        .collect::<Vec<u8>>()
        .iter()
        .rposition(|byte| *byte == b'.')
        .map_or(0, |point| point.saturating_add(1))
}
