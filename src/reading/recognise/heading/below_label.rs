//! An amount on the line below its label: "Nadeel", and under it "€ 5.000"; the title stands above both.
//!
//! Deliberately absent: labels that do not say which way the amount goes, and amounts with other words beside them.

use super::label;
use super::parts::{Parts, effect_of};
use super::{Heading, is_money};
use crate::reading::extract::Span;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::{Kind, tokens};
use crate::reading::recognise::{kinds, title};

/// The longest label, in bytes, and the most words of the line with the amount.
const LONGEST: usize = 60;
const WORDS: usize = 10;

/// Reads a label and the amount under it; gives the line after both.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let text = bare(&reader.lines.get(at)?.text)?;
    let said = effect(text)?;
    let below = at.saturating_add(1);
    let amounts = reader.lines.get(below)?.text.trim_end();
    let found = tokens(amounts);
    if !found
        .iter()
        .find(|token| !matches!(token.kind, Kind::Dash(_)))
        .is_some_and(|token| is_money(token.kind))
        || amounts.split_whitespace().count() > WORDS
    {
        return None;
    }
    let mut parts = Parts::new(below, false);
    parts.take(amounts, &found)?;
    for part in &mut parts.parts {
        part.effect = part.effect.or(Some(said));
        part.times.extend(label::structural(text));
    }
    let (line, name) = label::title_above(reader, at)?;
    if kinds::is_sum(&name.text) || label::is_label(&name.text) {
        return None;
    }
    let title = reader.lines.get(line).map_or("", |line| line.text.as_str());
    let span = Span {
        line,
        start: title.len().saturating_sub(title.trim_start().len()),
        end: title.trim_end().len(),
    };
    reader.heading(Heading {
        line,
        last_line: below,
        number: name.number,
        title: name.text,
        title_span: span,
        parts: parts.parts,
        ..Heading::default()
    });
    Some(below.saturating_add(1))
}

/// The label without the marks behind it, where the line holds nothing else.
fn bare(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches([':', '|', ' ', '\t']);
    let plain = !text.is_empty()
        && text.len() <= LONGEST
        && !text.contains(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ';' | '|'));
    (plain && !title::is_unfinished(text)).then_some(text)
}

/// What the label says of its amount: "nadeel", "te besparen bedrag", "extra kosten".
fn effect(text: &str) -> Option<Effect> {
    let lower = text.to_lowercase();
    let saved = ["om te buigen ", "te besparen ", "te bezuinigen "]
        .iter()
        .any(|start| format!("{lower} ").contains(start));
    if saved {
        return Some(Effect::Advantage);
    }
    if !label::is_label(text) {
        return None;
    }
    label::effect(text).or_else(|| {
        let mut said = lower.split_whitespace().filter_map(effect_of);
        let first = said.next()?;
        said.all(|other| other == first).then_some(first)
    })
}
