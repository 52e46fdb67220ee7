//! The names over the figures: years, names of sides, or both, as many as there are figures.

use super::items::{Class, Item};
use super::over::{label_behind_years, stands_before, units_before, years_before};
use super::series;
use crate::reading::extract::Line;
use crate::reading::recognise::blocks::block;
use crate::reading::recognise::header::{self, Role};
use crate::reading::recognise::{legend, named};

/// How many lines of words may stand between the names and the figures of the first row.
const TITLES: usize = 6;
/// The most words of the name of a column.
const NAME: usize = 8;
/// The longest name that is cut short with a point.
const SHORTENED: usize = 6;
/// The most columns of words.
const WORDS: usize = 6;

/// The head of a table: where it stands, and the names of its columns.
pub(super) struct Head {
    /// Its first item.
    pub(super) start: usize,
    /// The item after its last.
    pub(super) end: usize,
    /// How many figures a row has.
    pub(super) wide: usize,
    /// The names before those of the figures, and the line of each.
    pub(super) labels: Vec<(String, usize)>,
    /// The lines over the years that say what they are of.
    over: Vec<usize>,
    /// One or two rows of names.
    names: Vec<Vec<String>>,
    /// Index of its line.
    line: usize,
}

impl Head {
    /// The names above the first figures, which begin at `first`; nothing before `from` belongs to them.
    pub(super) fn above(items: &[Item], from: usize, first: usize, wide: usize) -> Option<Head> {
        [
            named_for_sides as Names,
            all_on_one_line,
            dated,
            dated_behind_one,
            named_for_more,
        ]
        .into_iter()
        .find_map(|names| {
            (1..=TITLES).find_map(|words| {
                let end = first.checked_sub(words).filter(|end| *end > from)?;
                Head::ending(items, from, end, wide, names)
            })
        })
    }

    /// No names that can be counted: the lines above the first row stay as they are, and may be its head.
    pub(super) fn kept(items: &[Item], from: usize, first: usize, wide: usize) -> Option<Head> {
        let title = first.checked_sub(1)?;
        let number = title.checked_sub(1).and_then(|before| items.get(before));
        let numbered = number.is_some_and(|number| number.class == Class::Number);
        let title = title
            .checked_sub(usize::from(numbered))
            .filter(|title| *title > from)?;
        Some(Head {
            start: title,
            end: title,
            wide,
            labels: Vec::new(),
            over: Vec::new(),
            names: Vec::new(),
            line: items.get(title)?.first,
        })
    }

    fn ending(items: &[Item], from: usize, end: usize, wide: usize, names: Names) -> Option<Head> {
        // "x € 1.000" under each of the names.
        let units = units_before(items, from, end);
        let (mut start, last) = names(items, from, end.saturating_sub(units), wide)?;
        let mut names = vec![last];
        // Years over the names of their sides; what names the titles may stand between.
        let sides = names.iter().flatten().all(|name| block(name).is_some());
        let mut labels: Vec<(String, usize)> = Vec::new();
        let label = sides.then(|| label_behind_years(items, from, start)).flatten();
        if let Some(label) = label {
            labels.push((label.text.clone(), label.first));
            start = start.saturating_sub(1);
        }
        let years = years_before(items, from, start);
        if years > 0 && sides && wide.checked_rem(years) == Some(0) {
            let each = wide.checked_div(years)?;
            let over = items.get(start.saturating_sub(years)..start)?;
            let spread = over
                .iter()
                .flat_map(|year| std::iter::repeat_n(year.text.clone(), each));
            names.insert(0, spread.collect());
            start = start.saturating_sub(years);
        } else if sides && years > 0 {
            return None;
        } else if sides && let Some((first, over)) = stands_before(items, from, start, &names) {
            names.insert(0, over);
            start = first;
        }
        let unit = end
            .checked_sub(1)
            .filter(|_| units > 0)
            .and_then(|at| items.get(at));
        let mut over: Vec<usize> = Vec::new();
        if let Some(found) = names
            .last()
            .and_then(|years| series::over(items, from, start, years))
        {
            names.insert(0, found.names);
            over = found.units;
            labels.extend(found.label);
            start = found.start;
        }
        over.extend(unit.map(|unit| unit.first));
        // "Begroting" and "Meerjarenraming" stand over the years, and are no names before them.
        while let Some(item) = start
            .checked_sub(1)
            .filter(|above| *above >= from)
            .and_then(|above| items.get(above))
            && item.class == Class::Words
            && item.text.split_whitespace().all(header::is_year_word)
        {
            over.insert(0, item.first);
            start = start.saturating_sub(1);
        }
        while labels.len() < WORDS
            && let Some(above) = start.checked_sub(1).filter(|above| *above >= from)
            && let Some(item) = items.get(above)
            && item.class == Class::Words
            && item.text.split_whitespace().count() <= NAME
            && (is_shortened(&item.text) || !item.text.ends_with(['.', ':']))
            && !legend::is_unit(&item.text)
        {
            // "Structureel/" over "Incidenteel": one name on two lines.
            match labels.first_mut().filter(|_| item.text.ends_with(['/', '-'])) {
                Some((below, _)) => *below = format!("{}{below}", item.text),
                None => labels.insert(0, (item.text.clone(), item.first)),
            }
            start = above;
        }
        Some(Head {
            start,
            end,
            wide,
            labels,
            over,
            names,
            line: items.get(start)?.first,
        })
    }

    /// The lines above the first row are its head as they are.
    pub(super) fn is_kept(&self) -> bool {
        self.names.is_empty()
    }

    /// Its rows, over so many columns of words.
    pub(super) fn rows(&self, columns: usize, lines: &[Line]) -> Vec<Line> {
        let (page, number) = lines
            .get(self.line)
            .map_or((None, 0), |line| (line.page, line.number));
        let mut result = Vec::new();
        let beyond = self.labels.len().saturating_sub(columns);
        // Words above the names of the columns stay lines of their own.
        let above = self.labels.iter().take(beyond).map(|(_, line)| line);
        result.extend(
            above
                .chain(&self.over)
                .filter_map(|line| lines.get(*line).cloned()),
        );
        let own = self.labels.iter().skip(beyond);
        let own: Vec<&str> = own.map(|(text, _)| text.as_str()).collect();
        let last = self.names.len().saturating_sub(1);
        for (at, names) in self.names.iter().enumerate() {
            let mut parts: Vec<&str> = vec![""; columns.saturating_sub(own.len())];
            if at == last {
                parts.extend(&own);
            } else {
                parts = vec![""; columns];
            }
            parts.extend(names.iter().map(String::as_str));
            result.push(Line::from_cells(page, number, parts));
        }
        result
    }
}

/// A row of names that ends before `end` and begins not before `from`: where it begins, and the names.
type Names = fn(&[Item], usize, usize, usize) -> Option<(usize, Vec<String>)>;

fn dated(items: &[Item], from: usize, end: usize, wide: usize) -> Option<(usize, Vec<String>)> {
    one_a_line(items, from, end, wide, |part| part.iter().all(is_year))
}

/// "Nr. Onderwerp Krediet" on one line over the years: its last word is the name of a column of figures, too. Or
/// "Programma" on a line of its own, over numbers that are no amounts.
fn dated_behind_one(items: &[Item], from: usize, end: usize, wide: usize) -> Option<(usize, Vec<String>)> {
    let (start, mut names) = dated(items, from, end, wide.checked_sub(1)?)?;
    let before = start.checked_sub(1).filter(|above| *above >= from)?;
    let above = items.get(before)?;
    let last = above.text.split_whitespace().next_back()?;
    let start = if header::role_of(last).is_some_and(Role::is_value) {
        start
    } else if above.text == last && led_by_numbers(items.get(end..)?, wide) {
        before
    } else {
        return None;
    };
    names.insert(0, last.to_owned());
    Some((start, names))
}

/// Every row of so many figures begins with a number of one or two digits.
fn led_by_numbers(items: &[Item], wide: usize) -> bool {
    let mut runs = items.chunk_by(|one, next| one.class == Class::Figure && next.class == Class::Figure);
    runs.all(|run| {
        let number = run.first().filter(|_| run.len() == wide);
        number.is_none_or(|item| item.text.len() <= 2 && item.text.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

fn named_for_sides(items: &[Item], from: usize, end: usize, wide: usize) -> Option<(usize, Vec<String>)> {
    one_a_line(items, from, end, wide, |part| part.iter().all(is_side))
}

fn named_for_more(items: &[Item], from: usize, end: usize, wide: usize) -> Option<(usize, Vec<String>)> {
    one_a_line(items, from, end, wide, |part| {
        part.iter().all(is_name) && part.iter().any(counts)
    })
}

fn one_a_line(
    items: &[Item],
    from: usize,
    end: usize,
    wide: usize,
    are_names: impl Fn(&[Item]) -> bool,
) -> Option<(usize, Vec<String>)> {
    let start = end.checked_sub(wide).filter(|start| *start >= from)?;
    let part = items.get(start..end).filter(|part| are_names(part))?;
    // The names of one row are not cut in two; years may stand over those of sides alone.
    let more = start.checked_sub(1).and_then(|above| items.get(above));
    let dated = part.iter().all(is_year);
    let cut =
        more.is_some_and(|more| is_year(more) || (!dated && is_name(more))) && !part.iter().all(is_side);
    (!cut).then(|| (start, part.iter().map(|item| item.text.clone()).collect()))
}

/// "Baten Lasten Baten Lasten".
fn all_on_one_line(items: &[Item], from: usize, end: usize, wide: usize) -> Option<(usize, Vec<String>)> {
    let start = end.checked_sub(1).filter(|start| *start >= from)?;
    let words: Vec<&str> = items.get(start)?.text.split_whitespace().collect();
    let sides = words.len() == wide && words.iter().all(|word| block(word).is_some());
    sides.then(|| (start, words.into_iter().map(str::to_owned).collect()))
}

fn is_year(item: &Item) -> bool {
    item.class == Class::Year
}

/// "Pr.": no sentence.
fn is_shortened(text: &str) -> bool {
    text.len() <= SHORTENED && text.ends_with('.') && !text.contains(' ')
}

fn is_side(item: &Item) -> bool {
    item.class == Class::Words && block(&item.text).is_some()
}

/// A name that says what its column holds.
fn is_name(item: &Item) -> bool {
    item.class == Class::Year
        || (item.class == Class::Words
            && item.text.split_whitespace().count() <= NAME
            && !legend::is_unit(&item.text)
            && (named::is_name(&item.text) || block(&item.text).is_some()))
}

/// More than a number or a letter.
fn counts(item: &Item) -> bool {
    !matches!(header::role_of(&item.text), Some(Role::Number | Role::Letters(_)))
}
