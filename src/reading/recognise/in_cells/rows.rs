//! The rows under the names: the words before each run of figures, and the figures.

use super::head::Head;
use super::items::{Class, Item};
use crate::reading::extract::Line;
use crate::reading::recognise::title;

/// The rows of a table, as lines with cells.
pub(super) struct Body {
    /// How many cells stand before the figures.
    words: usize,
    /// A cell with the number of the row stands before them.
    numbered: bool,
    pub(super) lines: Vec<Line>,
}

/// A row: what stands before its figures, and these.
#[derive(Default)]
struct Row<'a> {
    number: Option<&'a Item>,
    words: Vec<&'a Item>,
    figures: Vec<&'a Item>,
}

impl Body {
    /// Reads the items under the head; none where their cells cannot be counted.
    pub(super) fn read(items: &[Item], head: &Head, lines: &[Line]) -> Option<Body> {
        let rows = cut(items, head.wide)?;
        let full = rows.iter().filter(|row| row.figures.len() == head.wide);
        let words = full
            .clone()
            .map(|row| row.words.len())
            .filter(|words| *words > 0)
            .min()?
            .clamp(1, head.labels.len().max(1));
        let numbered = rows.iter().filter(|row| row.number.is_some()).count() >= 2;
        let mut body = Body {
            words,
            numbered,
            lines: Vec::new(),
        };
        for row in &rows {
            body.add(row, head.wide, lines);
        }
        Some(body)
    }

    /// How many cells stand before the figures of a row.
    pub(super) fn columns(&self) -> usize {
        self.words.saturating_add(usize::from(self.numbered))
    }

    fn add(&mut self, row: &Row, wide: usize, lines: &[Line]) {
        let mut titles = joined(&row.words);
        let own = titles.split_off(titles.len().saturating_sub(self.words));
        for (text, line) in titles {
            if title::is_prose(&text) {
                self.lines.extend(lines.get(line).cloned());
            } else {
                self.line(lines, line, None, &[text], &[], wide);
            }
        }
        let Some(line) = row
            .number
            .map(|item| item.first)
            .or(own.first().map(|(_, line)| *line))
            .or(row.figures.first().map(|item| item.first))
        else {
            return;
        };
        let number = row.number.map(|item| item.text.as_str());
        let texts: Vec<String> = own.into_iter().map(|(text, _)| text).collect();
        let figures: Vec<&str> = row.figures.iter().map(|item| item.text.as_str()).collect();
        self.line(lines, line, number, &texts, &figures, wide);
    }

    fn line(
        &mut self,
        lines: &[Line],
        at: usize,
        number: Option<&str>,
        words: &[String],
        figures: &[&str],
        wide: usize,
    ) {
        let (page, source) = lines.get(at).map_or((None, 0), |line| (line.page, line.number));
        let mut parts: Vec<&str> = Vec::new();
        if self.numbered {
            parts.push(number.unwrap_or_default());
        }
        parts.extend(words.iter().map(String::as_str));
        parts.resize(self.columns(), "");
        parts.extend(figures);
        // A row without figures is a heading; one that lost cells says so by having fewer.
        if figures.is_empty() {
            parts.resize(self.columns().saturating_add(wide), "");
        }
        self.lines.push(Line::from_cells(page, source, parts));
    }
}

/// Cuts the items where figures end; none where a row has more of them than there are columns.
fn cut<'a>(items: &'a [Item], wide: usize) -> Option<Vec<Row<'a>>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut open = Row::default();
    let mut counted: Option<u32> = None;
    for (at, item) in items.iter().enumerate() {
        let words_next = items
            .get(at.saturating_add(1))
            .is_some_and(|next| next.class == Class::Words);
        let begins = open.figures.is_empty() || open.figures.len() == wide || item.class == Class::Number;
        let number = count(&item.text);
        // Where rows are counted, the next number is one in a row that lost cells, too.
        let counts_on = counted.is_some() && number == counted.and_then(|last| last.checked_add(1));
        if begins | counts_on
            && words_next
            && open.number.is_none() | !open.figures.is_empty()
            && title::is_number_cell(&item.text)
        {
            counted = number.or(counted);
            if !open.figures.is_empty() {
                rows.push(std::mem::take(&mut open));
            }
            open.number = Some(item);
            continue;
        }
        match item.class {
            Class::Figure => {
                if open.figures.len() == wide {
                    rows.push(std::mem::take(&mut open));
                }
                open.figures.push(item);
            }
            Class::Words | Class::Prose | Class::Number => {
                if !open.figures.is_empty() {
                    rows.push(std::mem::take(&mut open));
                }
                open.words.push(item);
            }
            Class::Year | Class::Other => return None,
        }
    }
    rows.push(open);
    // Figures without words before them are a second row of the first, and never less than one.
    let odd = rows
        .iter()
        .any(|row| row.words.is_empty() && row.figures.len() < wide && !row.figures.is_empty());
    (!odd).then_some(rows)
}

/// The number that a line counts with: `7`, `07.`, `7a`.
fn count(text: &str) -> Option<u32> {
    text.trim_end_matches(['.', 'a', 'b', 'c', 'd']).parse().ok()
}

/// The lines of words with halves of titles joined, and the line that each begins on.
fn joined(words: &[&Item]) -> Vec<(String, usize)> {
    let mut result: Vec<(String, usize)> = Vec::new();
    for item in words {
        match result.last_mut() {
            Some((before, _)) if title::goes_on(&item.text) || title::is_unfinished(before) => {
                *before = title::join(before, &item.text);
            }
            _ => result.push((item.text.clone(), item.first)),
        }
    }
    result
}
