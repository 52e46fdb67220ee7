//! Tables whose columns of figures are named for what they hold instead of for a year: bedrag, effect, besparing, or
//! huidig, mutatie and nieuw.
//!
//! The year is the only one that the lines above or the title of the document name; without one the column is
//! undated. Deliberately absent: lasten and baten without a saldo, and columns of which nothing says that they count.

mod balanced;
mod changes;
mod counted;
mod difference;
mod lettered;
mod names;
mod outcome;
mod parts;
mod rows;
mod run_on;
mod stood;

use super::blocks::{self, Block, year_above};
use super::header::{Column, Header, Letters, Role};
use super::open::Reader;
use super::text_columns;
use super::token::{Token, tokens};
use crate::reading::extract::Line;
use names::Name;
use outcome::year_of_stand;
pub use outcome::{names_of_line, of_outcome, of_outcome_line, outcome_of};
use parts::{Means, Part, comes_back_in_another_year, effect, means, parts_of_line, plain, without_unit};
pub use stood::is_stand;

/// How many lines at the top of the document may hold its title.
const TITLE: usize = 6;

/// Reads a line of running text as such a header.
pub fn of_line(reader: &Reader, at: usize, text: &str, found: &[Token]) -> Option<Header> {
    if !(2..=24).contains(&found.len()) || !plain(found) || text.contains('=') {
        return None;
    }
    let proven = run_on::cut(text, found).and_then(|names| {
        run_on::parts(names.clone(), reader.lines, at)
            .filter(|parts| outcome::counts(parts, reader.lines, at))
            .or_else(|| stood::parts(names, text, reader.lines, at))
    });
    let told = proven.is_some();
    let parts = proven.unwrap_or_else(|| parts_of_line(text, found));
    let counted = || {
        let parts = counted::parts(text, found, reader.lines, at)?;
        of_parts(reader, at, text, found, &parts, true)
    };
    of_parts(reader, at, text, found, &parts, told)
        .or_else(|| changes::of_line(text, found, reader.lines, at))
        .or_else(|| lettered::of_line(text, found, reader.lines, at))
        .or_else(counted)
        .filter(|_| !blocks::sides_below(reader.lines, at))
}

/// The header of a line that was cut into its names; `told` says that the rows below prove them.
fn of_parts(
    reader: &Reader,
    at: usize,
    text: &str,
    found: &[Token],
    parts: &[Part],
    told: bool,
) -> Option<Header> {
    let mut header = header(reader, at, parts)?;
    (told || rows::named(reader.lines, at, &header, parts.len())).then(|| {
        let first = parts
            .iter()
            .find(|part| matches!(part.means, Means::Figures(_) | Means::Dated(..)))
            .map_or(0, |part| part.from);
        let before: Vec<Token> = found
            .iter()
            .filter(|token| text.get(..token.start).unwrap_or_default().chars().count() < first)
            .copied()
            .collect();
        text_columns::of_line(&mut header, &before, text);
        header
    })
}

/// A header of amounts with the year in which each begins, "Structureel bedrag" and "Ingangsdatum": its rows are read
/// as headings with their amounts. Tells whether the amounts go on.
pub fn of_starts(text: &str, found: &[Token]) -> Option<bool> {
    if found.len() < 3 || found.len() > 24 || !plain(found) || text.contains('=') {
        return None;
    }
    let parts = parts_of_line(text, found);
    let starts = parts.iter().any(|part| {
        let first = part.text.to_lowercase();
        [
            "ingang",
            "vanaf",
            "startjaar",
            "start",
            "eerste jaar",
            "per jaar",
            "jaar",
        ]
        .iter()
        .any(|word| first == *word || (word.len() > 5 && first.starts_with(word)))
    });
    let amounts: Vec<Name> = parts
        .iter()
        .filter_map(|part| match part.means {
            Means::Figures(name) => Some(name),
            _ => None,
        })
        .collect();
    let [one] = amounts.as_slice() else { return None };
    starts.then(|| !matches!(one, Name::Amount(Some(false))) && !text.to_lowercase().contains("  jaar"))
}

/// Reads a row of cells as such a header.
pub fn of_cells(reader: &Reader, at: usize, names: &[&str]) -> Option<Header> {
    let parts = difference::with_lettered_difference(parts_of_names(names)?);
    of_cut_cells(reader, at, &parts).or_else(|| balanced::of_cells(reader.lines, at, names))
}

fn of_cut_cells(reader: &Reader, at: usize, parts: &[Part]) -> Option<Header> {
    let mut header = header(reader, at, parts)?;
    header.cells = true;
    for part in parts.iter().filter(|part| part.means == Means::Words) {
        header.columns.push(Column {
            role: Role::Text,
            place: part.to,
        });
    }
    header.columns.sort_by_key(|column| column.place);
    rows::below(reader.lines, at, &header, Some(parts.len())).then_some(header)
}

/// Reads names under each other as such a header.
pub fn of_stack(reader: &Reader, at: usize, names: &[&str]) -> Option<Header> {
    let parts = difference::with_only_difference(parts_of_names(names)?);
    header(reader, at, &parts).filter(|header| !header.values().is_empty())
}

/// Whether a text names a column of figures or letters.
pub fn is_name(text: &str) -> bool {
    means(text) != Means::Words
}

fn parts_of_names<'a>(names: &[&'a str]) -> Option<Vec<Part<'a>>> {
    let figures = names.len() < 2
        || !names
            .iter()
            .all(|name| plain(&tokens(&without_unit(name).unwrap_or_else(|| (*name).to_owned()))));
    let part = |(place, text): (usize, &&'a str)| Part {
        text,
        from: place,
        to: place,
        means: means(text),
    };
    (!figures).then(|| {
        let mut parts: Vec<Part> = names.iter().enumerate().map(part).collect();
        run_on::tell_difference(&mut parts);
        outcome::tell_sides(&mut parts);
        parts
    })
}

fn header(reader: &Reader, at: usize, parts: &[Part]) -> Option<Header> {
    let figures = |part: &Part| {
        matches!(part.means, Means::Figures(_) | Means::Dated(..))
            || matches!(part.means, Means::Known(role) if role.is_value())
    };
    let first = parts.iter().position(figures)?;
    let last = parts.iter().rposition(figures)?;
    // Titles stand before the figures; nothing but letters and known columns between them.
    let titled = parts.iter().take(first).any(|part| part.means == Means::Words)
        || parts.first().is_some_and(|part| part.from >= 16);
    let broken = parts
        .get(first..last)
        .is_some_and(|between| between.iter().any(|part| part.means == Means::Words));
    if !titled || broken {
        return None;
    }
    let own = counting(parts);
    let stood = own.is_none();
    let counting = own.or_else(|| stood::last(reader.lines, at, parts))?;
    if comes_back_in_another_year(parts, &counting) {
        return None;
    }
    let dated = parts.iter().filter_map(|part| match part.means {
        Means::Dated(role, _) => role.year(),
        _ => None,
    });
    let mut years: Vec<u16> = dated.collect();
    years.dedup();
    let year = match years.as_slice() {
        [] => year_of(reader.lines, at).or_else(|| difference::year_over(parts, &counting, reader.lines, at)),
        [year] => Some(*year),
        _ => year_of_stand(parts, &counting),
    };
    let named = |wanted: Name| parts.iter().any(|part| part.means == Means::Figures(wanted));
    let both_sides = named(Name::Cost) && named(Name::Income);
    let mut label: Vec<&str> = parts.iter().take(first).map(|part| part.text).collect();
    label.extend(
        counting
            .iter()
            .filter_map(|index| parts.get(*index))
            .map(|part| part.text),
    );
    let mut header = Header {
        label: label.join(" "),
        aside: stood,
        ..Header::default()
    };
    for (index, part) in parts.iter().enumerate() {
        let role = match part.means {
            Means::Dated(role, _) if counting.contains(&index) => role,
            Means::Figures(_) if counting.contains(&index) => year.map_or(Role::Undated, Role::Year),
            Means::Figures(_) | Means::Dated(..) => Role::Other,
            Means::Known(role) => role,
            Means::Words => continue,
        };
        if role.is_value() {
            header.blocks.push(match part.means {
                Means::Figures(_) if counting.len() == 2 && effect(part).is_some() => {
                    effect(part).unwrap_or(Block::Amount)
                }
                Means::Figures(Name::Outcome) if both_sides => Block::Saldo,
                Means::Figures(name) => name.block().unwrap_or(Block::Amount),
                _ => Block::Amount,
            });
        }
        header.columns.push(Column { role, place: part.to });
    }
    header.remark = parts
        .last()
        .is_some_and(|part| part.means == Means::Words && header.values().len() < parts.len());
    Some(header)
}

/// The columns that change the balance: what is left of the others, or the only ones there are.
fn counting(parts: &[Part]) -> Option<Vec<usize>> {
    let with = |wanted: &dyn Fn(Name) -> bool| -> Vec<usize> {
        let named = parts
            .iter()
            .enumerate()
            .filter_map(|(index, part)| match part.means {
                Means::Figures(name) | Means::Dated(_, Some(name)) => Some((index, name)),
                _ => None,
            });
        named
            .filter(|(_, name)| wanted(*name))
            .map(|(index, _)| index)
            .collect()
    };
    let bare: Vec<usize> = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| matches!(part.means, Means::Dated(_, None)))
        .map(|(index, _)| index)
        .collect();
    let outcome = with(&|name| matches!(name, Name::Outcome));
    let halves = with(&|name| matches!(name, Name::Amount(Some(_))));
    let amounts = with(&|name| matches!(name, Name::Amount(_)));
    let sides = with(&|name| matches!(name, Name::Cost | Name::Income));
    let aside = with(&|name| name == Name::Aside);
    let lettered = parts
        .iter()
        .any(|part| part.means == Means::Known(Role::Letters(Letters::Effect)));
    match (outcome.as_slice(), amounts.as_slice(), sides.as_slice()) {
        // Two and more years are a header of years.
        ([], _, _) if bare.len() == 1 => Some(bare),
        _ if !bare.is_empty() => None,
        ([], [], []) if aside.len() == 1 && matches!(parts.get(*aside.first()?)?.means, Means::Dated(..)) => {
            Some(aside)
        }
        ([one], _, _) => Some(vec![*one]),
        // "Nadeel" beside "Voordeel": an amount stands in the one or in the other.
        ([one, other], [], []) => {
            let effects = (effect(parts.get(*one)?)?, effect(parts.get(*other)?)?);
            (effects.0 != effects.1).then(|| vec![*one, *other])
        }
        ([], [one], _) if aside.is_empty() || sides.is_empty() => Some(vec![*one]),
        ([], [_, _], []) if halves.len() == 2 => Some(amounts),
        ([], [], [one]) if aside.is_empty() => Some(vec![*one]),
        // "Lasten", "Baten", "V/N": the letter says what each of the two does.
        ([], [], [_, _]) if lettered => Some(sides),
        _ => None,
    }
}

/// The year of the figures: the only one just above, or in the title of the document.
pub fn year_of(lines: &[Line], at: usize) -> Option<u16> {
    year_above(lines, at).or_else(|| {
        let title = lines
            .get(..at)?
            .iter()
            .filter(|line| !line.text.trim().is_empty());
        title
            .take(TITLE)
            .filter(|line| blocks::is_short(&line.text))
            .find_map(|line| blocks::only_year(&line.text))
    })
}
