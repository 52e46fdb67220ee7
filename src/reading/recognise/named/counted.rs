//! Names of columns a space apart that nothing but the rows below divides: they have as many figures as there are names.
//!
//! "Omschrijving Bedrag structureel Bedrag incidenteel" over rows with two figures. Deliberately absent: lines that could
//! be divided in several ways, and stands whose change or difference the rows do not show (see `run_on`).

mod sides;

use super::names::Name;
use super::outcome::tell_sides;
use super::parts::{Means, Part, means};
use super::run_on::{self, trailing};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Role, is_title_heading, role_of};
use crate::reading::recognise::text_columns::{is_remark, names_words};
use crate::reading::recognise::token::{Kind, Token, figures_behind_words, tokens};

/// The most columns of figures, words of their names, and words before these.
const COLUMNS: usize = 6;
const WORDS: usize = 14;
const LEAD: usize = 5;
/// How many lines below are looked at, and how many rows of them say how many figures there are.
const AHEAD: usize = 14;
const ROWS: usize = 3;
/// How many headings may stand between the names and the first row.
const NEAR: usize = 3;

/// The names of such a line.
pub(super) fn parts<'a>(text: &'a str, found: &[Token], lines: &[Line], at: usize) -> Option<Vec<Part<'a>>> {
    if let Some(parts) = sides::parts(text, found, lines, at) {
        return Some(parts);
    }
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    // What is left of a unit in brackets is no name.
    let says = |token: &&Token| {
        token.kind != Kind::Note && (word(token).contains(char::is_alphanumeric) || word(token) == "€")
    };
    let names = found.iter().filter(says);
    if names.clone().nth(WORDS).is_some() || !heads(word(names.clone().next()?)) {
        return None;
    }
    let found: Vec<Token> = names.copied().collect();
    // Letters and remarks stand behind the figures.
    let behind = found
        .iter()
        .rev()
        .take_while(|token| matches!(role_of(word(token)), Some(Role::Letters(_))) || is_remark(word(token)))
        .count();
    let end = found.len().checked_sub(behind)?;
    let lead = found
        .iter()
        .take(end)
        .rposition(|token| means(word(token)) == Means::Words && !joins(word(token)))?
        .saturating_add(1);
    // "Wijziging van de begroting 2031" is the name of a document.
    let headed = lead.checked_sub(1).and_then(|last| found.get(last));
    let names = found
        .get(lead..end)
        .filter(|_| headed.is_some_and(|token| heads(word(token))))?;
    let wide = width(lines, at)?;
    if lead > LEAD || wide > COLUMNS || names.len() < wide {
        return None;
    }
    let (lead, divided) = match divide(text, names, wide) {
        Some(divided) => (lead, divided),
        None => (end.checked_sub(1)?, amount_alone(text, names, wide)?),
    };
    let ahead = |first: &Token| text.get(..first.start).map_or(0, |before| before.chars().count());
    let part = |tokens: &[Token], means: fn(&str) -> Means| -> Option<Part<'a>> {
        let (first, last) = tokens.first().zip(tokens.last())?;
        let text = text.get(first.start..last.end)?;
        Some(Part {
            text,
            from: ahead(first),
            to: last.right,
            means: means(text),
        })
    };
    let mut parts = vec![part(found.get(..lead)?, |_| Means::Words)?];
    for name in divided {
        parts.push(part(name, means)?);
    }
    for token in found.get(end..)? {
        parts.push(part(std::slice::from_ref(token), |text| {
            role_of(text).map_or(Means::Words, Means::Known)
        })?);
    }
    tell_sides(&mut parts);
    run_on::outcome(&parts).is_none().then_some(parts)
}

/// "Reden wijziging", "Wijziging", "Bedrag": one amount, and before it names that head titles as often as changes.
fn amount_alone<'t>(text: &str, names: &'t [Token], wide: usize) -> Option<Vec<&'t [Token]>> {
    let (_, before) = names.split_last()?;
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    let amount = names.get(before.len()..)?;
    let named = matches!(means(word(amount.first()?)), Means::Figures(Name::Amount(None)));
    let titles = !before.is_empty() && before.iter().all(|token| names_words(word(token)));
    (wide == 1 && named && titles).then(|| vec![amount])
}

/// The heading of titles, of what sorts them, or of their numbers.
fn heads(word: &str) -> bool {
    is_title_heading(word) || names_words(word) || role_of(word) == Some(Role::Number)
}

/// A word inside a name that names no column by itself.
fn joins(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "in" | "per"
            | "jaar"
            | "van"
            | "op"
            | "het"
            | "€"
            | "euro"
            | "financieel"
            | "budgettair"
            | "financiële"
    )
}

/// The only way to divide words into so many names; of several ways the one into names of the same length.
fn divide<'t>(text: &str, words: &'t [Token], wide: usize) -> Option<Vec<&'t [Token]>> {
    let named = |part: &[Token]| {
        let (first, last) = match part.first().zip(part.last()) {
            Some(ends) => ends,
            None => return false,
        };
        let name = text.get(first.start..last.end).unwrap_or_default();
        let mut seen: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        seen.len() == count && matches!(means(name), Means::Figures(_) | Means::Dated(_, Some(_)))
    };
    if words.len().is_multiple_of(wide) {
        let even: Vec<&[Token]> = words.chunks(words.len().checked_div(wide)?).collect();
        if even.iter().all(|part| named(part)) {
            return Some(even);
        }
    }
    let mut found = Vec::new();
    ways(words, wide, &named, &mut Vec::new(), &mut found);
    match found.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// Every way to divide words into so many names.
fn ways<'t>(
    words: &'t [Token],
    wide: usize,
    named: &impl Fn(&[Token]) -> bool,
    before: &mut Vec<&'t [Token]>,
    found: &mut Vec<Vec<&'t [Token]>>,
) {
    if wide == 0 || found.len() > 1 {
        if wide == 0 && words.is_empty() {
            found.push(before.clone());
        }
        return;
    }
    let most = words.len().saturating_sub(wide.saturating_sub(1)).min(5);
    for length in 1..=most {
        let Some((part, rest)) = words.split_at_checked(length) else {
            break;
        };
        if named(part) {
            before.push(part);
            ways(rest, wide.saturating_sub(1), named, before, found);
            before.pop();
        }
    }
}

/// How many figures the rows below have: the most of any, in most of them.
fn width(lines: &[Line], at: usize) -> Option<usize> {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default().iter();
    let mut filled = 0usize;
    let near: Vec<&Line> = below
        // Behind an empty line something else may begin.
        .take_while(|line| {
            let empty = line.text.trim().is_empty();
            filled = filled.saturating_add(usize::from(!empty));
            !empty || filled <= ROWS
        })
        .filter(|line| !line.text.trim().is_empty())
        .take(AHEAD)
        .take_while(|line| line.cells.is_empty() && line.text.len() < 300 && !is_next(&line.text))
        .collect();
    let counts: Vec<usize> = near
        .iter()
        .map(|line| figures_behind_words(&without_letters(&line.text)))
        .filter(|figures| *figures > 0)
        .collect();
    // Money inside a title: two tables side by side.
    if near.iter().any(|line| holds_money(&line.text)) {
        return None;
    }
    // The first row stands right below.
    let right_below = near
        .iter()
        .take(NEAR)
        .any(|line| figures_behind_words(&without_letters(&line.text)) > 0);
    let wide = counts.iter().copied().max().filter(|_| right_below)?;
    // Small numbers in one column may count anything.
    if wide == 1 && !near.iter().any(|line| ends_in_money(&line.text)) {
        return None;
    }
    let whole = counts.iter().filter(|count| **count == wide).count();
    let proven = near
        .iter()
        .filter(|line| trailing(&without_letters(&line.text), wide).is_some())
        .count();
    let enough = whole >= ROWS || (whole >= 2 && counts.len() == whole && near.len() <= ROWS);
    (enough && proven >= whole && whole.saturating_mul(2) > counts.len()).then_some(wide)
}

/// A figure at the end with a sign, a point or a euro sign.
fn ends_in_money(text: &str) -> bool {
    let found = tokens(text);
    let last = found.iter().rev().find(|token| token.kind.is_figure());
    matches!(last.map(|last| last.kind), Some(Kind::Amount(printed)) if !printed.bare)
}

/// The names of the next table.
fn is_next(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(heads) && words.next_back().is_some_and(|last| means(last) != Means::Words)
}

/// Figures with their points before the figures at the end.
fn holds_money(text: &str) -> bool {
    let found = tokens(text);
    let end = found
        .iter()
        .rev()
        .take_while(|token| token.kind.is_figure() || matches!(token.kind, Kind::Letter(_) | Kind::Note))
        .count();
    let before = found.len().saturating_sub(end);
    end > 0
        && found
            .iter()
            .take(before)
            .any(|token| matches!(token.kind, Kind::Amount(printed) if !printed.bare && printed.thousandths >= 1_000_000))
}

/// Without the letters in columns of their own behind the figures.
fn without_letters(text: &str) -> String {
    let found = tokens(text);
    let last = found
        .iter()
        .rposition(|token| !matches!(token.kind, Kind::Letter(_) | Kind::Note));
    let end = last.and_then(|last| found.get(last)).map_or(0, |token| token.end);
    text.get(..end).unwrap_or_default().to_owned()
}
