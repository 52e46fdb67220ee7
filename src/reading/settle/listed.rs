//! What the name of a list says of the signs of its rows: lasten, baten, bezuinigingen, wensen.
//!
//! Deliberately absent: certainty where the printed signs speak against the name; then the rows carry a doubt.

mod moved;
mod names;

use super::direction::direction;
use super::sheet::{Sheet, SheetRow};
use super::sign::{Convention, signs};
use crate::reading::Sign;
use crate::reading::doubt::Doubt;
use crate::reading::extract::Line;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::heading::{Heading, label_effect};
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use moved::{missed, moved};
use names::named;

/// What the name of a list says of its figures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Cost,
    Income,
    Savings,
    /// What may be done otherwise: nearly always for less.
    Reconsidered,
    Wishes,
}

fn list(text: &str) -> Option<List> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    if let Some(list) = moved(&words) {
        return list;
    }
    let has = |stems: &[&str]| {
        words.iter().any(|word| {
            stems
                .iter()
                .any(|stem| word.starts_with(stem) || word.ends_with(stem))
        })
    };
    // "De kosten worden als volgt gedekt" heads what pays for them.
    let covered = words.contains(&"gedekt");
    let cost = has(&["lasten", "kosten", "uitgaven", "stelpost"]) && !covered;
    let income = words == ["dekking"]
        || words.iter().any(|word| {
            matches!(
                *word,
                "baten" | "opbrengst" | "opbrengsten" | "inkomsten" | "dekkingsmiddelen"
            )
        });
    let savings = has(&[
        "bezuiniging",
        "bezuinigingen",
        "ombuiging",
        "ombuigingen",
        "taakstelling",
        "taakstellingen",
        "besparing",
        "besparingen",
    ]);
    let wishes = has(&[
        "wensen",
        "intensivering",
        "intensiveringen",
        "uitbreidingen",
        "knelpunten",
        "tegenvallers",
        "investering",
        "investeringen",
    ]) || lower.contains("nieuw beleid");
    // "Bezuinigingen die niet worden gehaald" are missed; those that are not filled in yet say too little.
    if savings && let Some(missed) = missed(&words) {
        return missed.then_some(List::Wishes);
    }
    let reconsidered = has(&["heroverweging", "heroverwegingen"]);
    match (cost, income, savings, wishes) {
        (true, false, false, _) => Some(List::Cost),
        // "Opbrengsten en besparingen" are both to the good.
        (false, true, _, false) => Some(List::Income),
        (false, false, true, false) => Some(List::Savings),
        (false, false, false, true) => Some(List::Wishes),
        (false, false, false, false) if reconsidered => Some(List::Reconsidered),
        _ => None,
    }
}

/// Whether two names are of the same kind of list; none where one of them names none.
pub fn same_list(one: &str, other: &str) -> Option<bool> {
    let (one, other) = (list(one)?, list(other)?);
    let better = |list: List| matches!(list, List::Savings | List::Income | List::Reconsidered);
    // Income and savings both have a plus that is good; cost and wishes one that is not.
    Some(better(one) == better(other))
}

/// What the words above a list of headings say of those that say nothing themselves, and how far that goes.
pub fn effect_under(heading: &Heading) -> Option<(Effect, Option<Doubt>)> {
    let printed = heading.parts.iter().filter_map(|part| part.amount);
    if printed.clone().any(|printed| printed.minus || printed.plus) {
        return None;
    }
    let under = heading.under.as_deref()?;
    if let Some(effect) = label_effect(under) {
        return Some((effect, None));
    }
    let own = list(under);
    // The heading of the whole list, over one of its parts.
    let over = || list(heading.over.as_deref()?);
    let (effect, doubt) = match own.or_else(over)? {
        List::Cost => (Effect::Disadvantage, None),
        List::Savings | List::Income => (Effect::Advantage, None),
        List::Reconsidered => (Effect::Advantage, Some(Doubt::SignFromList)),
        List::Wishes => (Effect::Disadvantage, Some(Doubt::SignFromList)),
    };
    let doubt = doubt.or(own.is_none().then_some(Doubt::SignFromList));
    let words = heading.manner.as_ref().unwrap_or(&heading.title);
    let against = direction(words).is_some_and(|good| good != (effect == Effect::Advantage));
    Some((
        effect,
        if against {
            Some(Doubt::SignContradicted)
        } else {
            doubt
        },
    ))
}

/// Sentences above the table speak of savings and of nothing else: likely, and never certain.
fn savings_by_text(table: &Table, lines: &[Line], sheet: &Sheet) -> Option<Convention> {
    let context = table.words_above().take(4);
    let text: Vec<String> = context
        .filter_map(|line| lines.get(line))
        .filter(|line| line.text.len() < 1_500)
        .map(|line| line.text.to_lowercase())
        .collect();
    let says = |stems: &[&str]| {
        text.iter()
            .any(|text| stems.iter().any(|stem| text.contains(stem)))
    };
    let savings = says(&[
        "bezuinig",
        "ombuig",
        "bespar",
        "taakstelling",
        "hervorming",
        "dekkingsplan",
        "dekkingsvoorstel",
        "dekkingsmaatregel",
        "tekort te dekken",
    ]) || text.iter().any(|text| solves_shortfall(text));
    let others = says(&[
        "wens",
        "intensiver",
        "nieuw beleid",
        "knelpunt",
        "mutatie",
        "ambitie",
        "investering",
        "saldo",
        "geld uit",
        "uitgeven",
        "uit te geven",
    ]);
    let (plus, minus) = signs(sheet);
    (savings && !others).then(|| Convention {
        sign: Sign::Savings,
        turned: minus > plus,
        doubt: Some(Doubt::SignFromList),
        ..Convention::default()
    })
}

/// "Dit tekort lossen we op door …": what follows makes it smaller.
fn solves_shortfall(text: &str) -> bool {
    let solved = |sentence: &str| {
        let solves = [
            "lossen",
            "op te lossen",
            "oplossen",
            "opgelost",
            "weg te werken",
            "wegwerken",
            "dichten",
            "terug te dringen",
            "terugdringen",
        ];
        sentence.contains("tekort") && solves.iter().any(|word| sentence.contains(word))
    };
    text.split(['.', ';']).any(solved)
}

/// Some amounts have a plus, and none has a minus.
fn is_positive(row: &SheetRow) -> bool {
    row.entries.iter().any(|entry| entry.amount > 0) && row.entries.iter().all(|entry| entry.amount >= 0)
}

/// Whether the table is called a list of lasten (true) or of baten.
pub fn side(table: &Table, lines: &[Line]) -> Option<bool> {
    match named(table, lines)? {
        List::Cost => Some(true),
        List::Income => Some(false),
        _ => None,
    }
}

/// What the table is called, or the totals in it, and what that says of its signs.
pub fn from_name(table: &Table, lines: &[Line], sheet: &Sheet) -> Option<Convention> {
    let named = named(table, lines);
    // "Totaal lasten" under the rows names them as well.
    let totals = table
        .rows
        .iter()
        .zip(&sheet.rows)
        .filter(|(_, row)| row.kind == Kind::Total);
    let by_total = || {
        let mut named = totals.filter_map(|(row, numbers)| Some((list(&row.title)?, numbers)));
        named.next()
    };
    let by_total = if named.is_none() { by_total() } else { None };
    let Some(named) = named.or(by_total.map(|(list, _)| list)) else {
        return savings_by_text(table, lines, sheet);
    };
    let (plus, minus) = signs(sheet);
    // A total of cost that is printed with a plus says that cost has one, whatever most of its changes do.
    let plain = by_total.is_some_and(|(list, total)| list == List::Cost && is_positive(total));
    let mostly_minus = minus > plus && !plain;
    Some(match named {
        List::Cost => Convention {
            sign: if mostly_minus {
                Sign::MinusIsCost
            } else {
                Sign::PlusIsCost
            },
            turned: !mostly_minus,
            doubt: (minus > 0 && (mostly_minus || minus.saturating_mul(3) > plus))
                .then_some(Doubt::SignFromList),
            ..Convention::default()
        },
        // Baten that all have a minus are written as a ledger has them, more likely than that all of them fall.
        List::Income => Convention {
            sign: if plus == 0 && minus > 0 {
                Sign::PlusIsCost
            } else {
                Sign::MinusIsCost
            },
            turned: plus == 0 && minus > 0,
            doubt: mostly_minus.then_some(Doubt::SignFromList),
            ..Convention::default()
        },
        List::Savings => Convention {
            sign: Sign::Savings,
            turned: mostly_minus,
            doubt: (minus > 0 && (plus == 0 || minus.saturating_mul(4) > plus))
                .then_some(Doubt::SignFromList),
            ..Convention::default()
        },
        List::Reconsidered => Convention {
            sign: Sign::Savings,
            turned: mostly_minus,
            doubt: Some(Doubt::SignFromList),
            ..Convention::default()
        },
        List::Wishes => Convention {
            sign: if mostly_minus {
                Sign::MinusIsCost
            } else {
                Sign::PlusIsCost
            },
            turned: !mostly_minus,
            doubt: Some(Doubt::SignFromList),
            ..Convention::default()
        },
    })
}
