//! Names of columns that are a year and the letter of a side: "2031 L", "2031 B".
//!
//! The letter becomes the word that it stands for, so that such columns are read as "Lasten 2031" and "Baten 2031" are.
//! Deliberately absent: a letter beside one year only, and U and I; an I beside years is incidental as often as income.

use super::Line;
use crate::reading::recognise::token::year;

/// How many names of columns stand together at least: both sides of two years.
const NAMES: usize = 4;

/// Words for the letters of sides; other lines stay as they are.
pub fn name(mut lines: Vec<Line>) -> Vec<Line> {
    let mut at = 0usize;
    while at < lines.len() {
        let Some(line) = lines.get(at) else { break };
        if !line.cells.is_empty() {
            if let Some(named) = cells(line) {
                lines.splice(at..=at, [named]);
            }
            at = at.saturating_add(1);
            continue;
        }
        let found = stacked(&lines, at);
        at = found.last().map_or(at, |(last, _)| *last).saturating_add(1);
        if are_sides(found.iter().map(|(_, name)| *name)) {
            for (index, name) in found {
                if let Some(line) = lines.get_mut(index) {
                    line.text = name.words();
                }
            }
        }
    }
    lines
}

/// A year and its side.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Name {
    year: u16,
    cost: bool,
}

impl Name {
    /// "2031 L", "2031L", "L 2031"
    fn of(text: &str) -> Option<Name> {
        let text = text.trim();
        if !(5..=8).contains(&text.len()) {
            return None;
        }
        let side = |letter: &str| match letter {
            "L" => Some(true),
            "B" => Some(false),
            _ => None,
        };
        let (one, other) = text
            .split_at_checked(4)
            .filter(|(digits, _)| digits.bytes().all(|byte| byte.is_ascii_digit()))
            .or_else(|| text.split_at_checked(1).map(|(letter, digits)| (digits, letter)))?;
        let year = year(one.trim())?;
        let cost = side(other.trim_matches([' ', '-', '.', '(', ')']))?;
        Some(Name { year, cost })
    }

    fn words(self) -> String {
        format!("{} {}", if self.cost { "Lasten" } else { "Baten" }, self.year)
    }
}

/// Names on lines of their own, one under the other.
fn stacked(lines: &[Line], at: usize) -> Vec<(usize, Name)> {
    let rest = lines.iter().enumerate().skip(at);
    rest.filter(|(_, line)| !line.text.trim().is_empty())
        .map_while(|(index, line)| Some((index, Name::of(&line.text).filter(|_| line.cells.is_empty())?)))
        .collect()
}

/// A row of names, perhaps with others beside them.
fn cells(line: &Line) -> Option<Line> {
    let texts = || line.cells.iter().map(|cell| line.part(cell.start, cell.end));
    if !are_sides(texts().filter_map(Name::of)) {
        return None;
    }
    let named: Vec<String> = texts()
        .map(|text| Name::of(text).map_or_else(|| text.to_owned(), Name::words))
        .collect();
    Some(Line::from_cells(
        line.page,
        line.number,
        named.iter().map(String::as_str),
    ))
}

/// Every year has both of its sides, once each.
fn are_sides(names: impl Iterator<Item = Name>) -> bool {
    let names: Vec<Name> = names.collect();
    let other = |name: &Name| Name {
        cost: !name.cost,
        ..*name
    };
    let once = |name: &Name| names.iter().filter(|same| *same == name).count() == 1;
    names.len() >= NAMES
        && names
            .iter()
            .all(|name| once(name) && names.contains(&other(name)))
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_letter_beside_a_year_names_its_side() {
        assert_eq!(
            lines("2031 L\n\n2031 B\n\n2032 L\n2032 B\nBrug"),
            [
                "Lasten 2031",
                "",
                "Baten 2031",
                "",
                "Lasten 2032",
                "Baten 2032",
                "Brug"
            ]
        );
        assert_eq!(
            lines("Post | L 2031 | B 2031 | L 2032 | B 2032 |"),
            ["Post\tLasten 2031\tBaten 2031\tLasten 2032\tBaten 2032"]
        );
    }

    #[test]
    fn a_letter_beside_one_side_of_a_year_stays() {
        assert_eq!(
            lines("2031 L\n2032 L\n2031 B\n2033 B"),
            ["2031 L", "2032 L", "2031 B", "2033 B"]
        );
        assert_eq!(
            lines("2031 I\n2031 S\n2032 I\n2032 S"),
            ["2031 I", "2031 S", "2032 I", "2032 S"]
        );
    }
}
