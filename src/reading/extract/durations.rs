//! Rows of words one space apart that end in "structureel" or "incidenteel": "Brug € 12.400 nadeel structureel" under
//! "Onderwerp Bedrag Voordeel/nadeel Structureel/incidenteel".
//!
//! Title, amount and words become cells, since such a line by itself reads as a sentence. Deliberately absent: S and I,
//! which no sentence ends in, and more than one amount in a row.

use super::{Line, replaced};
use crate::reading::letters::small;
use crate::reading::recognise::header::{Letters, Role, role_of};
use crate::reading::recognise::token::{Kind, Token, effect_word, tokens, year};

/// How many rows at least.
const ROWS: usize = 2;
/// How many lines at most are between two rows: empty ones, and names of groups.
const BETWEEN: usize = 3;

/// Gives such rows and the names above them cells; other lines stay as they are.
pub fn part(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| ends_in_duration(&line.text)) {
        return lines;
    }
    replaced(lines, table)
}

fn ends_in_duration(text: &str) -> bool {
    text.split_whitespace().next_back().is_some_and(is_duration)
}

fn is_duration(word: &str) -> bool {
    matches!(small(word).as_ref(), "structureel" | "incidenteel" | "eenmalig")
}

/// The names with the rows below them, and the line after the last.
fn table(lines: &[Line], at: usize) -> Option<(Vec<Line>, usize)> {
    let head = lines.get(at).filter(|line| line.cells.is_empty())?;
    let (names, order) = names(head)?;
    let mut made = vec![names];
    let mut pending: Vec<Line> = Vec::new();
    let (mut told, mut next) = (0usize, at.saturating_add(1));
    for (place, line) in lines.iter().enumerate().skip(next) {
        if !line.cells.is_empty() || pending.len() > BETWEEN {
            break;
        }
        let Some(row) = row(line, &order) else {
            if tokens(&line.text).iter().any(|token| token.kind.is_figure()) {
                break;
            }
            pending.push(line.clone());
            continue;
        };
        made.append(&mut pending);
        made.push(row);
        told = told.saturating_add(usize::from(ends_in_duration(&line.text)));
        next = place.saturating_add(1);
    }
    (told >= ROWS).then_some((made, next))
}

/// The cells of the names, and what the words behind the amount are.
fn names(line: &Line) -> Option<(Line, Vec<Letters>)> {
    let found = tokens(&line.text);
    let word = |token: &Token| line.part(token.start, token.end);
    let letters = |token: &Token| {
        matches!(
            role_of(word(token)),
            Some(Role::Letters(Letters::Duration | Letters::Effect))
        )
    };
    let behind = found.iter().rev().take_while(|token| letters(token)).count();
    let (before, named) = found.split_at_checked(found.len().checked_sub(behind)?)?;
    let role = |token: &Token| match role_of(word(token)) {
        Some(Role::Letters(letters)) => Some(letters),
        _ => None,
    };
    let order: Vec<Letters> = named.iter().filter_map(role).collect();
    if !order.contains(&Letters::Duration) || before.len() < 2 {
        return None;
    }
    // "Bedrag", "Bedrag 2031", "2031"
    let dated = year(word(before.last()?)).is_some();
    let amount = if dated {
        before.len().checked_sub(2)?
    } else {
        before.len().checked_sub(1)?
    };
    let named_amount = before
        .get(amount)
        .is_some_and(|token| is_amount_name(word(token)));
    let from = match (named_amount, dated) {
        (true, _) => before.get(amount)?.start,
        (false, true) => before.last()?.start,
        (false, false) => return None,
    };
    let label = line.part(0, from).trim();
    // "2031 2032 S/I": more amounts than one.
    let more = before
        .iter()
        .filter(|token| token.end <= from)
        .any(|token| matches!(token.kind, Kind::Year(_)));
    let end = before.last()?.end;
    let parts = [label, line.part(from, end)]
        .into_iter()
        .chain(named.iter().map(word));
    (!more && !label.is_empty()).then(|| (Line::from_cells(line.page, line.number, parts), order))
}

fn is_amount_name(word: &str) -> bool {
    matches!(
        small(word).as_ref(),
        "bedrag" | "bedragen" | "effect" | "saldo" | "budget" | "mutatie" | "begroting"
    )
}

/// The cells of a row; its total may be without a word at its end.
fn row(line: &Line, order: &[Letters]) -> Option<Line> {
    let found = tokens(&line.text);
    let word = |token: &Token| line.part(token.start, token.end);
    let said = |token: &&Token| is_duration(word(token)) || matches!(token.kind, Kind::Effect(_));
    let behind = found.iter().rev().take_while(said).count();
    let (before, words) = found.split_at_checked(found.len().checked_sub(behind)?)?;
    let (amount, title) = before.split_last()?;
    let Kind::Amount(_) = amount.kind else { return None };
    let last = title.last().filter(|last| !last.kind.is_figure())?;
    let title = line.part(0, last.end).trim();
    // The effect may have gone with its amount.
    let printed = line.part(amount.start, amount.end);
    let (figure, effect) = match printed.rsplit_once(' ') {
        Some((figure, word)) if effect_word(word).is_some() => (figure, Some(word)),
        _ => (printed, None),
    };
    let effect = effect.or_else(|| words.iter().map(word).find(|word| effect_word(word).is_some()));
    let duration = words.iter().map(word).find(|word| is_duration(word));
    if effect.is_some() && !order.contains(&Letters::Effect) {
        return None;
    }
    let said = order.iter().map(|letters| match letters {
        Letters::Duration => duration.unwrap_or_default(),
        _ => effect.unwrap_or_default(),
    });
    let cells = [title, figure].into_iter().chain(said);
    title
        .contains(char::is_alphabetic)
        .then(|| Line::from_cells(line.page, line.number, cells))
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn cells(source: &str) -> Vec<Vec<String>> {
        let lines = text(source).into_iter().filter(|line| !line.cells.is_empty());
        lines
            .map(|line| line.texts().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn rows_that_end_in_such_a_word_have_cells() {
        let source = "Nr. Onderwerp Bedrag 2031 Voordeel/nadeel Structureel/incidenteel\n1 Molens € 12.400 nadeel structureel\n\
                      2 Erfpacht, haven € 63.000 voordeel incidenteel\nSaldo € 50.600 voordeel";
        assert_eq!(
            cells(source),
            [
                [
                    "Nr. Onderwerp",
                    "Bedrag 2031",
                    "Voordeel/nadeel",
                    "Structureel/incidenteel"
                ],
                ["1 Molens", "€ 12.400", "nadeel", "structureel"],
                ["2 Erfpacht, haven", "€ 63.000", "voordeel", "incidenteel"],
                ["Saldo", "€ 50.600", "voordeel", ""],
            ]
        );
    }

    #[test]
    fn sentences_without_names_above_them_stay() {
        let source = "Molens € 12.400 nadeel structureel\nHaven € 63.000 voordeel structureel";
        assert_eq!(cells(source), Vec::<Vec<String>>::new());
    }
}
