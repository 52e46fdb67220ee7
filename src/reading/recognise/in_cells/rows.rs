//! The rows under the names: the words before each run of figures, and the figures.

use std::collections::HashSet;

use super::head::Head;
use super::items::{Class, Item};
use crate::reading::extract::Line;
use crate::reading::recognise::{title, token};

/// The longest text that comes back in a column of words.
const TAG: usize = 24;

/// The rows of a table, as lines with cells.
pub(super) struct Body {
    /// How many cells stand before the figures.
    words: usize,
    /// What the last of these says, where the same few texts come back in row after row.
    pub(super) tags: HashSet<String>,
    /// A cell with the number of the row stands before them.
    numbered: bool,
    pub(super) lines: Vec<Line>,
}

/// A row: what stands before its figures, and these.
#[derive(Default)]
struct Row<'a> {
    number: Option<&'a Item>,
    /// Its titles, halves joined, and the line that each begins on.
    words: Vec<(String, usize)>,
    /// A year on a line of its own ends its title.
    dated: bool,
    figures: Vec<&'a Item>,
}

impl<'a> Row<'a> {
    /// Whether the row ends before this item, which is the number of the next.
    fn is_before(&self, item: &Item, next: Option<&Item>, wide: usize) -> bool {
        let words_next = next.is_some_and(|next| next.class == Class::Words);
        let counts = item.class == Class::Number;
        let ends = self.figures.len() == wide || (self.figures.is_empty() && self.words.is_empty());
        let free = self.number.is_none() || !self.figures.is_empty();
        words_next && free && (counts || (ends && title::is_number_cell(&item.text)))
    }

    /// Adds a line of words before its figures; `small` says that titles begin small.
    fn add(&mut self, item: &'a Item, small: bool) {
        match self.words.last_mut() {
            Some((before, _)) if title::is_unfinished(before) || (!small && title::goes_on(&item.text)) => {
                *before = title::join(before, &item.text);
            }
            _ => self.words.push((item.text.clone(), item.first)),
        }
    }
}

impl Body {
    /// Reads the items under the head; none where their cells cannot be counted.
    pub(super) fn read(items: &[Item], head: &Head, lines: &[Line]) -> Option<Body> {
        let rows = cut(items, head.wide)?;
        let full = rows.iter().filter(|row| row.figures.len() == head.wide);
        let tags = tags(&rows);
        let words = full
            .map(|row| row.words.len())
            .filter(|words| *words > 0)
            .min()?
            .clamp(1, head.labels.len().max(1))
            .max(if tags.is_empty() { 1 } else { 2 });
        let numbered = rows.iter().filter(|row| row.number.is_some()).count() >= 2;
        let mut body = Body {
            words,
            tags,
            numbered,
            lines: Vec::new(),
        };
        for row in &rows {
            body.add(row, head, lines);
        }
        Some(body)
    }

    /// How many cells stand before the figures of a row.
    pub(super) fn columns(&self) -> usize {
        self.words.saturating_add(usize::from(self.numbered))
    }

    fn add(&mut self, row: &Row, head: &Head, lines: &[Line]) {
        let wide = head.wide;
        let mut titles = row.words.clone();
        // The sentences that explain a title stand before it.
        if let Some(title) = title::explained(titles.iter().map(|(text, _)| text.as_str())) {
            let explained = titles.remove(title);
            titles.push(explained);
        }
        // A row without a tag has its title alone.
        let untagged = titles.last().is_some_and(|(last, _)| !self.tags.contains(last));
        let lost = usize::from(untagged && !self.tags.is_empty());
        let own = titles.split_off(titles.len().saturating_sub(self.words.saturating_sub(lost)));
        for (text, line) in titles {
            // Without names above, a line between the rows may be a head itself.
            if head.is_kept() || title::is_prose(&text) {
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

/// The last of the texts before the figures, where they are a column of few: who answers for it, or a programme.
fn tags(rows: &[Row]) -> HashSet<String> {
    let rows = rows.iter().filter(|row| !row.figures.is_empty());
    let all = rows.clone().count();
    let tagged = rows.filter(|row| row.words.len() >= 2);
    let last: Vec<&str> = tagged
        .filter_map(|row| row.words.last())
        .map(|(text, _)| text.as_str())
        .collect();
    let texts: HashSet<String> = last.iter().map(|text| (*text).to_owned()).collect();
    let short = texts.iter().all(|text| text.len() <= TAG);
    let column = short
        && last.len().saturating_mul(4) >= all.saturating_mul(3)
        && texts.len().saturating_mul(2) <= last.len();
    if column { texts } else { HashSet::new() }
}

/// Whether every title of one line begins small.
fn begin_small(items: &[Item]) -> bool {
    let single = items.windows(3).filter_map(|part| match part {
        [before, title, after]
            if before.class == Class::Figure
                && title.class == Class::Words
                && after.class == Class::Figure =>
        {
            Some(title::goes_on(&title.text))
        }
        _ => None,
    });
    let mut any = false;
    single.inspect(|_| any = true).all(|small| small) && any
}

/// Cuts the items where figures end; none where a row has more of them than there are columns.
fn cut<'a>(items: &'a [Item], wide: usize) -> Option<Vec<Row<'a>>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut open = Row::default();
    let small = begin_small(items);
    for (at, item) in items.iter().enumerate() {
        let next = items.get(at.saturating_add(1));
        if open.is_before(item, next, wide) {
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
            // "Bestuursrapportage" over "2031": no column, but the end of the title before it.
            Class::Year if token::year(&item.text).is_some() => {
                let (title, _) = open.words.last_mut().filter(|_| open.figures.is_empty())?;
                *title = title::join(title, &item.text);
                open.dated = true;
            }
            Class::Words | Class::Prose | Class::Number | Class::Year => {
                if !open.figures.is_empty() {
                    rows.push(std::mem::take(&mut open));
                }
                open.add(item, small);
            }
            Class::Other => return None,
        }
    }
    rows.push(open);
    // Where every row has a year, these are a column. Figures without words before them are a second row of the first,
    // and never less than one.
    let dated = rows.iter().all(|row| row.dated);
    let odd = rows
        .iter()
        .any(|row| row.words.is_empty() && row.figures.len() < wide && !row.figures.is_empty());
    (!odd && !dated).then_some(rows)
}
