//! A table that goes on over a page in a text that tells no pages: the number of the page, a name beside it and the head of
//! the table once more stand between two of its rows, and are taken out.
//!
//! Deliberately absent: what stands behind a total; the same names may head another table there. And figures one a line of
//! which the number of the page may be one.

use std::collections::HashMap;

use super::Line;
use crate::reading::recognise::blocks::block;
use crate::reading::recognise::kinds;
use crate::reading::recognise::token::year;

/// The most characters of the number of a page.
const NUMBER: usize = 3;
/// The most filled lines between the number and the head of the table, and the most words of such a line.
const NAMES: usize = 1;
const WORDS: usize = 10;
/// The most lines of a head, and of what may stand between these and the years.
const HEAD: usize = 12;
/// How far up the words of a row that is set one cell a line may stand.
const ROW: usize = 12;

/// Takes such lines out; other lines stay as they are.
pub fn take_out(lines: Vec<Line>) -> Vec<Line> {
    let filled: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| !line.text.trim().is_empty()))
        .collect();
    let text = |place: usize| {
        filled
            .get(place)
            .and_then(|at| lines.get(*at))
            .map_or("", |line| line.text.trim())
    };
    let mut last: HashMap<&str, usize> = HashMap::new();
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut place = 0usize;
    while place < filled.len() {
        let paged = filled
            .get(place)
            .and_then(|at| lines.get(*at))
            .is_some_and(|line| line.page.is_some());
        if !paged
            && is_page(text(place))
            && let Some(next) = behind(&text, place, filled.len(), &last)
        {
            let blank_before = |place: usize| {
                place.checked_sub(1).is_some_and(|before| {
                    let at = |place: usize| filled.get(place).copied().unwrap_or_default();
                    at(place).saturating_sub(at(before)) > 1
                })
            };
            let apart = place.checked_sub(1).is_some_and(blank_before);
            let before = place
                .checked_sub(1)
                .and_then(|before| filled.get(before))
                .map_or(0, |at| at.saturating_add(1));
            let from = filled.get(place).copied().filter(|_| apart).unwrap_or(before);
            let to = filled.get(next).copied().unwrap_or(lines.len());
            out.push((from, to));
            place = next;
            continue;
        }
        last.insert(text(place), place);
        place = place.saturating_add(1);
    }
    if out.is_empty() {
        return lines;
    }
    let mut out = out.into_iter().peekable();
    let mut kept = Vec::with_capacity(lines.len());
    for (at, line) in lines.into_iter().enumerate() {
        while out.next_if(|(_, to)| *to <= at).is_some() {}
        if out.peek().is_none_or(|(from, _)| at < *from) {
            kept.push(line);
        }
    }
    kept
}

/// The place behind the head of the table that comes back behind the number of a page.
fn behind<'a>(
    text: &impl Fn(usize) -> &'a str,
    number: usize,
    end: usize,
    last: &HashMap<&'a str, usize>,
) -> Option<usize> {
    let first = number.saturating_add(1);
    // The name of the page may have come before as well; the head is behind it.
    (first..=first.saturating_add(NAMES))
        .take_while(|place| *place < end)
        .filter_map(|place| Some((place, *last.get(text(place))?)))
        .find_map(|found| from_head(text, number, end, last, found))
}

/// The same, for a line behind the number (`head`) that stood at `was` before.
fn from_head<'a>(
    text: &impl Fn(usize) -> &'a str,
    number: usize,
    end: usize,
    last: &HashMap<&'a str, usize>,
    (head, was): (usize, usize),
) -> Option<usize> {
    let first = number.saturating_add(1);
    let names = (first..head).map(text);
    if !names.clone().all(|name| is_name(name, last.contains_key(name))) || has_figures(text(was)) {
        return None;
    }
    let same = (0..HEAD)
        .take_while(|on| {
            let (here, there) = (text(head.saturating_add(*on)), text(was.saturating_add(*on)));
            was.saturating_add(*on) < number
                && head.saturating_add(*on) < end
                && here == there
                && !has_figures(here)
        })
        .count();
    let rows = was.saturating_add(same);
    // The names with the years are among these lines, or right below them.
    let years = |place: &usize| is_years(text, *place);
    let dated = (was..rows).any(|place| years(&place))
        || (rows..rows.saturating_add(HEAD))
            .take_while(|place| *place < number && !has_figures(text(*place)))
            .any(|place| years(&place));
    let body = (rows..number).skip_while(|place| !has_figures(text(*place)));
    let heads = body.clone().filter(years).count();
    let goes_on = has_figures(text(head.saturating_add(same))) || !text(head.saturating_add(same)).is_empty();
    (same > 0 && dated && heads == 0 && goes_on && is_row(text, number)).then_some(head.saturating_add(same))
}

/// What stands above the number of the page is a row that is no total, and the number no figure of it.
fn is_row<'a>(text: &impl Fn(usize) -> &'a str, number: usize) -> bool {
    let Some(above) = number.checked_sub(1) else {
        return false;
    };
    let has_words = |text: &str| text.chars().any(char::is_alphabetic);
    let row = text(above);
    if has_words(row) {
        return has_figures(row) && !is_sum(row);
    }
    // One cell a line: one figure more than the row above it has.
    let run = |end: usize| {
        let up = (0..ROW)
            .take_while(|up| end.checked_sub(*up).is_some_and(|at| !has_words(text(at))))
            .count();
        (up, end.checked_sub(up))
    };
    let (figures, Some(title)) = run(number) else {
        return false;
    };
    let Some((before, Some(_))) = title.checked_sub(1).map(run) else {
        return false;
    };
    before > 0 && figures == before.saturating_add(1) && !is_sum(text(title))
}

fn is_sum(text: &str) -> bool {
    let first = text.split(['\t', '|']).map(str::trim).find(|cell| cell.len() > 2);
    first.is_none_or(kinds::is_sum)
}

/// "12"
fn is_page(text: &str) -> bool {
    (1..=NUMBER).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What stands at the head of pages: words that stood there before, or the name of a document. Any others may head what
/// follows.
fn is_name(text: &str, before: bool) -> bool {
    let lower = text.to_lowercase();
    let document = || {
        [
            "gemeente",
            "nota",
            "begroting",
            "rapportage",
            "jaarrekening",
            "kaderbrief",
        ]
        .iter()
        .any(|name| lower.contains(name))
    };
    text.chars().any(char::is_alphabetic)
        && text.split_whitespace().count() <= WORDS
        && !text.contains(['\t', '|', '€'])
        && !text.ends_with([':', '.'])
        && !has_figures(text)
        && (before || document())
        && !text.split_whitespace().any(|word| block(word).is_some())
}

/// A number that is no year.
fn has_figures(text: &str) -> bool {
    if !text.contains(|mark: char| mark.is_ascii_digit()) {
        return false;
    }
    // "(bedragen x € 1.000)"
    let bare = text.replace("1.000", "").replace("1000", "");
    bare.split(|mark: char| mark.is_whitespace() || matches!(mark, '|' | '-' | '/' | '\u{2013}' | '(' | ')'))
        .any(|word| word.starts_with(|first: char| first.is_ascii_digit()) && year(word).is_none())
}

/// Two years on a line, or one a line on two lines.
fn is_years<'a>(text: &impl Fn(usize) -> &'a str, place: usize) -> bool {
    let here = text(place);
    if !here.contains("20") {
        return false;
    }
    let years = here
        .split(|mark: char| mark.is_whitespace() || mark == '|')
        .filter(|word| year(word).is_some())
        .count();
    let alone = |text: &str| year(text).is_some();
    !has_figures(here) && (years > 1 || (alone(here) && alone(text(place.saturating_add(1)))))
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn the_head_of_a_table_behind_the_number_of_a_page_is_taken_out() {
        assert_eq!(
            lines("Post\t2031\t2032\nBrug\t5\t6\n\n12\n\nNota Zandwijk\n\nPost\t2031\t2032\nVeer\t7\t8"),
            ["Post\t2031\t2032", "Brug\t5\t6", "Veer\t7\t8"]
        );
        assert_eq!(
            lines("Post\n2031\n2032\nBrug\n5\n6\n12\nNota Zandwijk\nPost\n2031\n2032\nVeer\n7\n8"),
            ["Post", "2031", "2032", "Brug", "5", "6", "Veer", "7", "8"]
        );
    }

    #[test]
    fn a_table_behind_a_total_and_a_last_figure_stay() {
        for source in [
            "Post\t2031\t2032\nTotaal\t5\t6\n12\nWonen\nPost\t2031\t2032\nVeer\t7\t8",
            "Post\n2031\n2032\nBrug\n5\n12\nWonen\nPost\n2031\n2032\nVeer\n7\n8",
            "Post\t2031\t2032\nBrug\t5\t6\n12\nWonen\nPost\t2031\t2032\nVeer\t7\t8",
            "Post\t2031\t2032\nBrug\t5\t6\n12\nLasten begroting\nPost\t2031\t2032\nVeer\t7\t8",
            "Post\t2031\t2032\nBrug\t5\t6\n12\nWonen\nWerken\nPost\t2031\t2032\nVeer\t7\t8",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
