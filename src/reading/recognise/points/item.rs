//! An item of a list: its lines as one text, and whether that is a title with its amount.

use crate::reading::recognise::open::Reader;
use crate::reading::recognise::prose::Place;
use crate::reading::recognise::token::{Kind, effect_word, tokens};

/// The most lines of an item.
const LINES: usize = 14;
/// The longest item, in bytes.
const LONGEST: usize = 4_000;
/// The most words of a title before a comma or bracket and its amount.
const TITLE: usize = 6;

/// An item of a list: its words as one text, where its lines begin in it, and the line after it.
pub(super) struct Item {
    pub(super) text: String,
    pub(super) places: Vec<Place>,
    pub(super) first: usize,
    pub(super) next: usize,
}

/// The item that begins on a line.
pub(super) fn item(reader: &Reader, from: usize) -> Option<Item> {
    let blank = |at: usize| {
        reader
            .lines
            .get(at)
            .is_some_and(|line| line.text.trim().is_empty())
    };
    let first = if blank(from) { from.saturating_add(1) } else { from };
    if !is_item(&reader.lines.get(first)?.text) {
        return None;
    }
    let mut item = Item {
        text: String::new(),
        places: Vec::new(),
        first,
        next: first,
    };
    while let Some(line) = reader.lines.get(item.next) {
        let more = item.next > first;
        if line.text.trim().is_empty() || (more && is_item(&line.text)) {
            break;
        }
        if !line.cells.is_empty() || item.places.len() >= LINES || item.text.len() > LONGEST {
            return None;
        }
        let words = if more {
            line.text.trim_start()
        } else {
            unmarked(&line.text)
        };
        let lead = line.text.len().saturating_sub(words.len());
        if more {
            item.text.push(' ');
        }
        item.places.push((item.text.len(), item.next, lead));
        item.text.push_str(words.trim_end());
        item.next = item.next.saturating_add(1);
    }
    Some(item)
}

/// Whether a line begins with the mark of an item.
pub(super) fn is_item(text: &str) -> bool {
    unmarked(text).len() < text.trim_start().len()
}

/// Without the mark of an item.
pub(super) fn unmarked(text: &str) -> &str {
    let text = text.trim_start();
    text.strip_prefix(['•', '·', '▪', '●', '*', '-', '\u{2013}'])
        .filter(|rest| rest.starts_with(' '))
        .map_or(text, str::trim_start)
}

/// "Title: eenmalig € 5.000 nadeel", "Title (N € 5.000)", "Title, nadeel € 5.000": nothing but its effect stands between
/// a title and its amount.
pub(super) fn is_titled(text: &str) -> bool {
    let found = tokens(text);
    let money = found
        .iter()
        .find(|token| matches!(token.kind, Kind::Amount(printed) if printed.euro || printed.scaled));
    let mut before = money
        .and_then(|token| text.get(..token.start))
        .unwrap_or_default()
        .trim_end();
    while let Some((rest, last)) = before.rsplit_once([' ', '(']) {
        let of_amount = matches!(
            last.to_lowercase().as_str(),
            "\u{20ac}" | "structureel" | "eenmalig" | "incidenteel" | "jaarlijks" | "van" | "n" | "v"
        ) || effect_word(last).is_some();
        if !of_amount {
            break;
        }
        let opens = before.get(rest.len()..).is_some_and(|gap| gap.starts_with('('));
        before = rest.trim_end();
        if opens {
            return is_short(before);
        }
    }
    before.ends_with(':') || (before.ends_with([',', '(']) && is_short(before))
}

/// Too few words for a sentence.
fn is_short(text: &str) -> bool {
    (1..=TITLE).contains(&text.split_whitespace().count()) && !text.contains(". ")
}
