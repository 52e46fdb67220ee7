//! A line of running text as a header: years side by side at its end.

use super::doubled::{mark_doubled, stands_before, starts_again};
use super::{Column, Header, Letters, Role, is_onward, is_year_word, role_of};
use crate::reading::recognise::text_columns::{is_remark, names_words};
use crate::reading::recognise::token::{Kind, Token};

/// Reads a line of running text as a header: at least two years side by side at its end.
pub fn of_line(text: &str, tokens: &[Token]) -> Option<Header> {
    let years = tokens.iter();
    let years = years.filter(|token| matches!(token.kind, Kind::Year(_) | Kind::Years(..)));
    if years.count() < 2 {
        return None;
    }
    // "Tabel 1", "Programma 3 Wonen" before the years is the name of the table.
    let named = tokens.first().is_some_and(|token| {
        let word = text.get(token.start..token.end).unwrap_or_default();
        matches!(
            word.to_lowercase().as_str(),
            "tabel"
                | "overzicht"
                | "bijlage"
                | "staat"
                | "programma"
                | "thema"
                | "taakveld"
                | "hoofdstuk"
                | "domein"
                | "pijler"
        )
    });
    let first = tokens
        .iter()
        .position(|token| matches!(token.kind, Kind::Year(_) | Kind::Years(..)));
    let set_apart = first.filter(|first| tokens.get(*first).is_some_and(|year| year.gap > 2));
    let figure = |(at, token): (usize, &Token)| match token.kind {
        Kind::Pm(_) => true,
        // "Resultaat (na reserves)1" well before the years: a note, a tariff, a part of what the list is called.
        Kind::Amount(_) if at > 0 && token.gap <= 1 && set_apart.is_some_and(|first| at < first) => false,
        Kind::Amount(printed) => !(named && at == 1 && printed.bare),
        _ => false,
    };
    if tokens.iter().enumerate().any(figure) || tokens.len() > 60 {
        return None;
    }
    let mut columns: Vec<Column> = Vec::new();
    let mut first_year = tokens.len();
    let mut onward = false;
    let mut trailing = 0;
    let mut lettered = false;
    let (tokens, parted) = parted_letters(text, tokens);
    columns.extend(parted);
    trailing += columns.len();
    let summed = behind_total(text, tokens);
    for (at, token) in tokens.iter().enumerate().rev() {
        let word = text.get(token.start..token.end).unwrap_or_default();
        if columns.is_empty() && summed == Some(at) {
            // "Totaal" comes next, and is the name of the column.
            continue;
        }
        let year = match token.kind {
            Kind::Year(year) => Some((
                year,
                if onward {
                    Role::From(year)
                } else {
                    Role::Year(year)
                },
            )),
            Kind::Years(first, last) if !columns.is_empty() || last.saturating_sub(first) < 9 => {
                Some((first, Role::Years(first, last)))
            }
            _ => None,
        };
        if let Some((number, role)) = year {
            let next = columns.iter().rev().find_map(|column| column.role.year());
            let fits = next
                .is_none_or(|next| number < next && (next.saturating_sub(number) == 1 || columns.len() < 2))
                || next.is_some_and(|next| {
                    starts_again(&columns, number, next)
                        || stands_before(&columns, (tokens, at), number, next)
                });
            if !fits || (matches!(role, Role::Years(..)) && next.is_none() && at == 0) {
                break;
            }
            let place = token.right;
            columns.push(Column { role, place });
            first_year = at;
            onward = false;
        } else if token.kind == Kind::Note || word == "%" {
            continue;
        } else if let Some(role) = role_of(word)
            .filter(|role| columns.is_empty() || token.gap > 1 || matches!(role, Role::Letters(_)))
        {
            if columns.iter().any(|column| column.role.year().is_some()) {
                // "2031 V/N 2032 V/N": each amount has its letter right behind it, whatever the column is called.
                if role == Role::Letters(Letters::Effect) {
                    lettered = true;
                    continue;
                }
                break;
            }
            columns.push(Column {
                role,
                place: token.right,
            });
            trailing += 1;
        } else if is_year_word(word) && !word.eq_ignore_ascii_case("en") {
            onward |= is_onward(word);
        } else if columns.is_empty()
            && trailing < 3
            && token.kind != Kind::Dash(false)
            && !word.ends_with('.')
        {
            trailing += 1;
        } else {
            break;
        }
    }
    columns.reverse();
    let years = columns
        .iter()
        .filter(|column| column.role.year().is_some())
        .count();
    if years < 2 || (trailing > 2) {
        return None;
    }
    let end = tokens.get(first_year).map_or(text.len(), |token| token.start);
    let label = text
        .get(..end)
        .unwrap_or_default()
        .trim()
        .trim_end_matches(['(', ':'])
        .trim()
        .to_owned();
    // "(bedragen in", which goes on below, stands well before the years.
    let apart = tokens.get(first_year).is_some_and(|token| token.gap > 2);
    if label.len() > 160 || label.ends_with(',') || (!apart && ends_in_running_text(&label)) {
        return None;
    }
    let last = tokens
        .iter()
        .rposition(|token| matches!(token.kind, Kind::Year(_) | Kind::Years(..)));
    let behind = last
        .and_then(|last| tokens.get(last.saturating_add(1)..))
        .unwrap_or_default();
    // Letters may stand between the figures and the words, and "e.v." belongs to the last year.
    let letters = behind
        .iter()
        .take_while(|token| {
            let word = text.get(token.start..token.end).unwrap_or_default();
            matches!(role_of(word), Some(Role::Letters(_))) || (is_onward(word) && token.gap <= 1)
        })
        .count();
    let behind = behind.get(letters..).unwrap_or_default();
    let names_a_remark = behind
        .first()
        .and_then(|first| text.get(first.start..))
        .is_some_and(is_remark);
    let remark = behind
        .first()
        .is_some_and(|first| first.gap > 1 || names_a_remark)
        && behind.iter().all(|token| token.kind == Kind::Word)
        && !behind
            .iter()
            .any(|token| text.get(token.start..token.end).and_then(role_of).is_some());
    let mut header = Header {
        columns,
        label,
        remark,
        lettered,
        ..Header::default()
    };
    // "Taakveld % 2031 % 2032": a share before each amount, which the rows pass over.
    let shares = text.matches('%').count() >= 2;
    let share = |token: &Token| shares && text.get(token.start..token.end) == Some("%");
    let before = tokens.iter().take(first_year).filter(|token| !share(token));
    let before: Vec<Token> = before.copied().collect();
    add_columns_before(&mut header, &before, text);
    crate::reading::recognise::text_columns::of_line(&mut header, &before, text);
    mark_doubled(&mut header);
    Some(header)
}

/// "S / I" at the end: the name of a column of letters in three pieces, and the tokens before it.
fn parted_letters<'a>(text: &str, tokens: &'a [Token]) -> (&'a [Token], Option<Column>) {
    let parted = || {
        let (before, parts) = tokens.split_at_checked(tokens.len().checked_sub(3)?)?;
        let [first, bar, last] = parts else { return None };
        let name: String = text.get(first.start..last.end)?.split_whitespace().collect();
        let role = role_of(&name).filter(|role| matches!(role, Role::Letters(_)))?;
        let place = last.right;
        (text.get(bar.start..bar.end) == Some("/")).then_some((before, Column { role, place }))
    };
    parted().map_or((tokens, None), |(before, column)| (before, Some(column)))
}

/// "Totaal 2031-2034" at the end: the years that the sum is of, and none that a column has.
fn behind_total(text: &str, tokens: &[Token]) -> Option<usize> {
    let at = tokens.len().checked_sub(1)?;
    let (total, years) = (tokens.get(at.checked_sub(1)?)?, tokens.get(at)?);
    let word = text.get(total.start..total.end)?;
    (matches!(years.kind, Kind::Years(..)) && word.eq_ignore_ascii_case("totaal")).then_some(at)
}

fn ends_in_running_text(label: &str) -> bool {
    let last = label.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.as_str(),
        "de" | "het" | "en" | "in" | "van" | "voor" | "t/m" | "jaren" | "tot" | "vanaf" | "over" | "of"
    )
}

/// "Onderwerp Totaal 2031 2032": behind the one word that names the titles, and no list of totals.
fn sums_up(before: &[Token], at: usize, text: &str) -> bool {
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    let total = before
        .get(at)
        .map(word)
        .is_some_and(|word| word.eq_ignore_ascii_case("totaal"));
    let titles = at.checked_sub(1).and_then(|title| before.get(title)).map(word);
    total && at.saturating_add(1) == before.len() && titles.is_some_and(names_words)
}

/// A column of figures or letters between the titles and the years.
fn add_columns_before(header: &mut Header, before: &[Token], text: &str) {
    let role = |token: &Token| role_of(text.get(token.start..token.end).unwrap_or_default());
    // "Investering", "Fte" and "Looptijd" name a column only right before the years or before each other.
    let chain = before
        .iter()
        .rev()
        .take_while(|token| role(token).is_some_and(Role::is_value))
        .count();
    let chained = before.len().saturating_sub(chain);
    let apart = before.get(chained).is_some_and(|token| token.gap > 1);
    let mut found = Vec::new();
    for (at, token) in before.iter().enumerate() {
        let total = text
            .get(token.start..)
            .is_some_and(|word| word.starts_with("tot"));
        let taken = match role(token) {
            Some(Role::Number) => at == 0,
            Some(Role::Letters(_)) => true,
            Some(Role::Investment) => at >= chained && at > 0,
            Some(Role::Other) => at >= chained && at > 0 && ((apart && !total) || sums_up(before, at, text)),
            _ => false,
        };
        // "Bruto investering" is one column, named by both words.
        let both = token.gap <= 1
            && role(token) == Some(Role::Investment)
            && found
                .last()
                .is_some_and(|last: &Column| last.role == Role::Investment);
        if both && let Some(last) = found.last_mut() {
            last.place = token.right;
            continue;
        }
        if let Some(role) = role(token).filter(|_| taken) {
            found.push(Column {
                role,
                place: token.right,
            });
        }
    }
    // What names the column of the sums is no name of the list.
    if chain > 0
        && chained > 0
        && let Some(first) = before.get(chained)
        && role(first) == Some(Role::Investment)
        && let Some(label) = text.get(..first.start)
    {
        header.label = label.trim().to_owned();
    }
    found.append(&mut header.columns);
    header.columns = found;
}
