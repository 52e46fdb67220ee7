//! Columns of words beside the titles: task field, programme, alderman before them, remarks behind.
//!
//! The heading of a column says what it holds; where it does not, the rows do: titles differ from row to row and are
//! never empty. Deliberately absent: columns of figures and letters (see `header`).

mod behind;
mod coded;
mod cut;
mod names;
mod shared;

use super::header::{Header, Role, role_of};
use super::token::Token;
use crate::reading::extract::Line;
use crate::reading::letters::has_more_words;
use names::holds;

pub use cut::{cut, figures_end, take_letters};
pub use shared::split;

/// What a column of words holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holds {
    /// The titles.
    Title,
    /// What several rows have in common.
    Group,
    /// What is said about a row.
    Remark,
    /// The number of a row.
    Number,
    /// Letters or anything else that is no word of a title.
    Aside,
}

/// A column of words with where it begins: in characters, or the index of its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextColumn {
    /// What it holds.
    pub holds: Holds,
    /// Where it begins.
    pub place: usize,
}

/// Whether a text is the usual heading of a column of words.
pub fn is_name(text: &str) -> bool {
    holds(text).is_some() && !has_more_words(NAME, text)
}

/// The most words of such a heading.
const NAME: usize = 1;
/// How many rows are looked at where the headings do not say it.
const AHEAD: usize = 40;

/// The columns of words that a header in running text names; none unless there are two or more.
pub fn of_line(header: &mut Header, before: &[Token], text: &str) {
    let mut names: Vec<(usize, String)> = Vec::new();
    for token in before {
        let word = text.get(token.start..token.end).unwrap_or_default();
        let ahead = text.get(..token.start).unwrap_or_default();
        if ahead.matches('(').count() > ahead.matches(')').count() {
            // A legend in brackets names no column.
            continue;
        }
        let place = text.get(..token.start).unwrap_or_default().chars().count();
        match names.last_mut() {
            Some((_, name)) if token.gap <= 1 && !is_name_beside(name, word) => {
                name.push(' ');
                name.push_str(word);
            }
            _ => names.push((place, word.to_owned())),
        }
    }
    names.retain(|(_, name)| !role_of(name).is_some_and(Role::is_value));
    let found = decide(
        &names
            .iter()
            .map(|(place, name)| (*place, name.as_str()))
            .collect::<Vec<_>>(),
    );
    header.texts = found.unwrap_or_default();
}

/// "Prio Wens": two headings of narrow columns that one space keeps apart.
fn is_name_beside(name: &str, word: &str) -> bool {
    let known = |text: &str| match role_of(text) {
        Some(Role::Number) => Some(Holds::Number),
        Some(_) => Some(Holds::Aside),
        None => holds(text),
    };
    !name.contains(' ')
        && known(name)
            .zip(known(word))
            .is_some_and(|(one, other)| one != other)
}

/// The columns of words among cells, by their headings or else by the rows that follow.
pub fn of_cells(header: &mut Header, cells: &[&str], rows: &[Line]) {
    let places: Vec<usize> = header
        .columns
        .iter()
        .filter(|column| column.role == Role::Text)
        .map(|column| column.place)
        .collect();
    let names: Vec<(usize, &str)> = places
        .iter()
        .map(|place| (*place, cells.get(*place).copied().unwrap_or_default()))
        .collect();
    let first_value = header.values().first().map_or(0, |column| column.place);
    let before: Vec<(usize, &str)> = names
        .iter()
        .copied()
        .filter(|(place, _)| *place < first_value)
        .collect();
    if before.len() < 2 {
        let behind = names.get(before.len()..).unwrap_or_default();
        header.texts = behind::titles(&before, behind, rows).unwrap_or_default();
        return;
    }
    let differing = || by_rows(&before, rows);
    header.texts = match decide(&before) {
        // Two columns are named for titles: the rows tell which one only sorts them.
        Some(named) if two_name_titles(&before) => differing()
            .filter(|rows| titles_of(rows) > titles_of(&named))
            .unwrap_or(named),
        Some(named) => named,
        None => differing().unwrap_or_default(),
    };
    coded::mark(&mut header.texts, &before, rows);
}

fn two_name_titles(names: &[(usize, &str)]) -> bool {
    let titles = names.iter().filter(|(_, name)| holds(name) == Some(Holds::Title));
    titles.count() > 1
}

/// Where the titles stand.
fn titles_of(columns: &[TextColumn]) -> Option<usize> {
    let titles = columns.iter().find(|column| column.holds == Holds::Title)?;
    Some(titles.place)
}

/// A heading of remarks.
pub fn is_remark(name: &str) -> bool {
    holds(name) == Some(Holds::Remark)
}

/// A heading of groups.
pub fn is_group(name: &str) -> bool {
    holds(name) == Some(Holds::Group)
}

/// A heading of titles, of groups or of remarks.
pub fn names_words(name: &str) -> bool {
    holds(name).is_some()
}

/// What the headings say together; none where no heading is that of titles or of groups.
pub fn decide(names: &[(usize, &str)]) -> Option<Vec<TextColumn>> {
    if names.len() < 2 {
        return None;
    }
    let mut columns: Vec<TextColumn> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (index, (place, name)) in names.iter().enumerate() {
        let holds = match role_of(name) {
            Some(Role::Number) => Holds::Number,
            // "Investeringen" over words is the name of a list.
            Some(role) if role != Role::Investment => Holds::Aside,
            _ => holds(name).unwrap_or_else(|| {
                open.push(index);
                Holds::Aside
            }),
        };
        columns.push(TextColumn { holds, place: *place });
    }
    if !columns.iter().any(|column| column.holds == Holds::Title) {
        // The finest division is the title: the column that nothing names, or else the last of the groups.
        let last_group = columns.iter().rposition(|column| column.holds == Holds::Group);
        let title = match open.as_slice() {
            [] => last_group,
            [one] => Some(*one),
            _ => None,
        }?;
        columns.get_mut(title)?.holds = Holds::Title;
    }
    // Of two columns with titles the first has them.
    let first = columns.iter().position(|column| column.holds == Holds::Title)?;
    for column in columns.iter_mut().skip(first.saturating_add(1)) {
        if column.holds == Holds::Title {
            column.holds = Holds::Remark;
        }
    }
    Some(columns)
}

/// The column whose cells are always filled and differ most from row to row.
fn by_rows(names: &[(usize, &str)], rows: &[Line]) -> Option<Vec<TextColumn>> {
    let width = names.last()?.0;
    let rows: Vec<&Line> = rows
        .iter()
        .take(AHEAD)
        .take_while(|line| line.text.trim().is_empty() || line.cells.len() > width)
        .filter(|line| line.cells.len() > width)
        .collect();
    if rows.len() < 3 {
        return None;
    }
    let mut best: Option<(usize, usize, usize)> = None;
    for (place, _) in names {
        let mut texts: Vec<&str> = rows
            .iter()
            .filter_map(|line| line.cells.get(*place).map(|cell| line.part(cell.start, cell.end)))
            .filter(|text| text.chars().filter(|letter| letter.is_alphabetic()).count() > 3)
            .collect();
        let filled = texts.len();
        texts.sort_unstable();
        texts.dedup();
        let score = texts.len().saturating_mul(4).saturating_add(filled);
        if best.is_none_or(|(_, most, _)| score > most) {
            best = Some((*place, score, texts.len()));
        }
    }
    let (title, _, differ) = best?;
    (differ.saturating_mul(2) > rows.len()).then(|| {
        names
            .iter()
            .map(|(place, name)| TextColumn {
                holds: match () {
                    () if *place == title => Holds::Title,
                    () if role_of(name).is_some() => Holds::Aside,
                    () if *place < title => Holds::Group,
                    () => Holds::Remark,
                },
                place: *place,
            })
            .collect()
    })
}
