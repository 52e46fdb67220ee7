//! A line cut at spaces and at the few signs that printers glue to their neighbours.

use crate::reading::letters::run;

/// A piece of text without spaces, its brackets and closing punctuation taken off.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// The text that is left.
    pub text: &'a str,
    /// First byte of that text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// One past the last byte with what was taken off.
    pub outer_end: usize,
    /// Spaces before it.
    pub gap: usize,
    /// A bracket opened before it.
    pub open: bool,
    /// A bracket closed after it, or a comma, semicolon or colon ended it.
    pub close: bool,
    /// Column of its right edge, in characters.
    pub right: usize,
    /// Whether it is anything but a word of letters: only a euro sign, a letter of effect, a sign or a digit begins an
    /// amount.
    pub may_begin_amount: bool,
}

fn may_begin_amount(text: &str) -> bool {
    let letters = text.bytes().all(|byte| byte.is_ascii_alphabetic());
    !letters || text.len() == 1 || text.eq_ignore_ascii_case("EUR")
}

/// Cuts a text into at most `most` pieces.
pub fn pieces(text: &str, most: usize) -> Vec<Piece<'_>> {
    let mut found = Vec::with_capacity(text.len().div_ceil(5).min(most));
    let mut start: Option<usize> = None;
    let mut last_end = 0;
    let mut column = 0usize;
    let mut before = ' ';
    let mut index = 0usize;
    while index <= text.len() && found.len() < most {
        if start.is_some() && before.is_ascii_alphanumeric() {
            let within = run(text, index, u8::is_ascii_alphanumeric);
            index = index.saturating_add(within);
            column = column.saturating_add(within);
            let last = index.checked_sub(1).and_then(|last| text.as_bytes().get(last));
            before = last.map_or(before, |last| char::from(*last));
        }
        let rest = text.get(index..).unwrap_or_default();
        let character = rest.chars().next().unwrap_or(' ');
        if let Some(from) = start
            && (character.is_whitespace() || cut_between(before, character))
        {
            found.extend(peel(text, from, index, from.saturating_sub(last_end), column));
            last_end = index;
            start = None;
        }
        if start.is_none() && !character.is_whitespace() {
            start = Some(index);
        }
        before = character;
        column = column.saturating_add(1);
        index = index.saturating_add(character.len_utf8());
    }
    found
}

/// Whether a new piece starts between two characters.
fn cut_between(before: char, here: char) -> bool {
    let sign = |character: char| matches!(character, '-' | '\u{2013}' | '\u{2014}' | '+');
    here == '€'
        || before == '€'
        || (before == ')' && here.is_alphanumeric())
        || (matches!(before, ',' | ';') && !here.is_ascii_digit() && !sign(here))
        || (before.is_alphabetic() && here == '(')
}

fn peel(text: &str, from: usize, to: usize, gap: usize, right: usize) -> Option<Piece<'_>> {
    let whole = text.get(from..to)?;
    let is_bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if is_bare(whole.as_bytes().first()) && is_bare(whole.as_bytes().last()) {
        return Some(Piece {
            text: whole,
            start: from,
            end: to,
            outer_end: to,
            gap,
            open: false,
            close: false,
            right,
            may_begin_amount: may_begin_amount(whole),
        });
    }
    let mut inner = whole.trim_start_matches(['(', '[', '"', '\u{201c}', '\u{201e}']);
    let open = inner.len() < whole.len() && whole.starts_with(['(', '[']);
    // A footnote star before or after a number or a word is no part of it.
    if inner.len() > 1 && inner.chars().any(char::is_alphanumeric) {
        inner = inner.trim_start_matches(is_mark);
    }
    let start = from.saturating_add(whole.len().saturating_sub(inner.len()));
    let mut core = inner.trim_end_matches([')', ']', ';', ':', '"', '\u{201d}', '!']);
    // A price ends with ",-": that comma belongs to it.
    if !core.ends_with(",-") {
        core = core.trim_end_matches([',', ')', ']', ';', ':']);
    }
    if core.len() > 1 && !is_abbreviation(core) {
        core = core.trim_end_matches('.');
    }
    if core.len() > 1 && core.chars().any(char::is_alphanumeric) {
        core = core.trim_end_matches(is_mark).trim_end_matches([',', ')']);
    }
    if core.is_empty() {
        return Some(Piece {
            text: whole,
            start: from,
            end: to,
            outer_end: to,
            gap,
            open: false,
            close: true,
            right,
            may_begin_amount: may_begin_amount(whole),
        });
    }
    let end = start.saturating_add(core.len());
    let tail = text.get(end..to).unwrap_or_default();
    Some(Piece {
        text: core,
        start,
        end,
        outer_end: to,
        gap,
        open,
        close: tail.contains([')', ']', ',', ';', ':']),
        right: right.saturating_sub(tail.chars().count()),
        may_begin_amount: may_begin_amount(core),
    })
}

/// A star or a raised digit: it points to a footnote.
pub(super) fn is_mark(character: char) -> bool {
    matches!(
        character,
        '*' | '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}' | '\u{2074}'..='\u{2079}'
    )
}

fn is_abbreviation(text: &str) -> bool {
    matches!(text, "p.m." | "P.M." | "mln." | "mld." | "e.v.")
}
