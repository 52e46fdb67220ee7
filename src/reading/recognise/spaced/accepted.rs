//! Whether what looks like a row may be taken from running text.

use super::is_sentence;
use crate::reading::extract::Line;
use crate::reading::recognise::open::{Reader, has_figures};
use crate::reading::recognise::row::title_ends_plainly;
use crate::reading::recognise::table::{Figure, Row, Value};
use crate::reading::recognise::token::{Kind, Token, tokens};
use crate::reading::recognise::{columns, heading, summed_ahead};

/// Whether a row may be taken from running text.
pub(super) fn accepts(reader: &Reader, row: &Row, text: &str, found: &[Token], full: bool) -> bool {
    let words = row.title.split_whitespace().count();
    let wide = reader.header().map_or(0, |header| header.values().len());
    if (!full || reader.header().is_some_and(|header| header.lone)) && may_be_cut(reader, row) {
        return false;
    }
    if row.values.len() == 1 && !has_figures(row) && !begins_anew(reader.lines, row.line.saturating_add(1)) {
        return false;
    }
    if full {
        // One figure a space behind some words may be the last of a sentence.
        let close = wide == 1 && row.values.first().is_some_and(|value| value.gap <= 1);
        let last = row.title.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let sentence = reader.prose || text.ends_with('.') || !title_ends_plainly(&last);
        return words <= 30 && !(close && sentence);
    }
    if (reader.prose && !columns::nearly_full(row, wide))
        || words > 25
        || is_sentence(text, found)
        || !has_figures(row) && row.values.len() < 2
    {
        return false;
    }
    let single = row.values.len() == 1;
    // "Stormschade (€ 30 nadeel)" or "Stormschade (N 30)" below a table with more columns heads what is said of its row,
    // and so does a line with an amount of euros below figures without the sign.
    let euro = |effect: bool| {
        let said = |figure| matches!(figure, Figure::Amount(printed) if printed.euro && (!effect || printed.effect.is_some()));
        single && wide > 1 && row.values.first().is_some_and(|value| said(value.figure))
    };
    let closed = text.trim_end().ends_with(')');
    if closed && (euro(true) || (single && wide > 1 && is_lettered_in_brackets(row, text)))
        || euro(false) && reader.is_without_euros()
    {
        return false;
    }
    let trailing = text.len().saturating_sub(text.trim_end().len());
    let plain = row.values.first().is_some_and(is_bare);
    // "… hoort bij het krediet van € 50.000": the figure ends a sentence.
    let last = row.title.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let close = row.values.first().is_some_and(|value| value.gap <= 1);
    // A part of a sentence ends with its mark; the stop of "p.m." ends none.
    if single && text.trim_end().ends_with(';') {
        return false;
    }
    let stop =
        text.trim_end().ends_with('.') && !matches!(found.last().map(|token| token.kind), Some(Kind::Pm(_)));
    if single && close && (heading::is_verb(&last) || (words > 4 && stop)) {
        return false;
    }
    // The next of numbered rows is a row, with whatever figure it has left; "fase 2" at its end is none.
    let next = row.number.as_deref().is_some_and(|number| {
        reader.counts_on(number) || (title_ends_plainly(&last) && reader.is_lettered_as(number))
    }) && row
        .values
        .first()
        .is_some_and(|value| value.span.end.saturating_sub(value.span.start) >= 3);
    // A page number or "bijlage 3" is no row; a lone figure needs a point, a sign, or room around it.
    !(single && plain && trailing < 2)
        || next
        || (wide > 1 && (stands_among_rows(reader, row, &last) || summed_ahead::proves(reader, row.line)))
}

/// The next line with words is no second half of a title: it begins with a capital or a number, and ends in a figure.
fn begins_anew(lines: &[Line], from: usize) -> bool {
    let below = lines.get(from..).unwrap_or_default();
    let next = below
        .iter()
        .map(|line| line.text.trim())
        .find(|text| !text.is_empty());
    let titled = |text: &str| text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    next.is_some_and(|text| titled(text) && tokens(text).iter().any(|token| token.kind.is_figure()))
}

/// Between two lines that end in figures, with the same short number before it as one of these: "4 Sport 35" above
/// "4 Kunst 20 20".
fn stands_among_rows(reader: &Reader, row: &Row, last: &str) -> bool {
    let line = |at: Option<usize>| {
        let text = reader.lines.get(at?)?.text.trim();
        text.ends_with(|letter: char| letter.is_ascii_digit())
            .then_some(text)
    };
    let (Some(own), Some(above), Some(below)) = (
        line(Some(row.line)),
        line(row.line.checked_sub(1)),
        line(row.line.checked_add(1)),
    ) else {
        return false;
    };
    let number = |text: &'_ str| text.split_once(' ').map(|(first, _)| first.to_owned());
    let own = number(own).filter(|first| first.len() <= 3 && first.bytes().all(|byte| byte.is_ascii_digit()));
    own.is_some() && (own == number(above) || own == number(below)) && title_ends_plainly(last)
}

/// A number of one or two digits at the very end of the document may have been cut off with it: "programma 4 3", and the
/// second half of "2031 - 20" as well.
fn may_be_cut(reader: &Reader, row: &Row) -> bool {
    let below = || reader.lines.get(row.line.saturating_add(1)..).unwrap_or_default();
    let short = |value: &Value| is_bare(value) && value.span.end.saturating_sub(value.span.start) <= 2;
    let cut = match row.values.as_slice() {
        [only] => short(only),
        [dash, half] => {
            dash.figure == Figure::Empty
                && short(half)
                && row.title.ends_with(|letter: char| letter.is_ascii_digit())
        }
        _ => false,
    };
    cut && below().iter().all(|line| line.text.trim().is_empty())
}

/// "(N 30)": the letter and the figure have brackets of their own.
fn is_lettered_in_brackets(row: &Row, text: &str) -> bool {
    row.values.first().is_some_and(|value| {
        let before = text.get(..value.span.start).unwrap_or_default();
        matches!(value.figure, Figure::Amount(printed) if printed.effect.is_some() && !printed.bracketed)
            && before.trim_end().ends_with('(')
    })
}

/// Bare digits a space behind the title.
fn is_bare(value: &Value) -> bool {
    matches!(value.figure, Figure::Amount(printed) if printed.bare) && value.gap <= 1
}
