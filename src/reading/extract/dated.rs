//! The name of a column over its year, each on a line of its own, behind the name of a column of investments:
//! "Investering", "Structureel", "2031".
//!
//! The name and its year become one line. Deliberately absent: more years than one; those are columns of their own.

use super::Line;
use crate::reading::recognise::header::{Role, role_of};
use crate::reading::recognise::token::year;

/// Joins them; other lines stay as they are.
pub fn name(mut lines: Vec<Line>) -> Vec<Line> {
    let filled: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| !line.text.trim().is_empty()))
        .collect();
    let text = |at: usize| {
        let line = lines.get(at).filter(|line| line.cells.is_empty());
        line.map_or("", |line| line.text.trim())
    };
    let is_dated = |four: &[usize]| match *four {
        [before, name, dated, after] => {
            year(text(dated)).is_some()
                && year(text(after)).is_none()
                && is_yearly(text(name))
                && role_of(text(before)) == Some(Role::Investment)
        }
        _ => false,
    };
    let found: Vec<(usize, usize)> = filled
        .windows(4)
        .filter(|four| is_dated(four))
        .filter_map(|four| Some((*four.get(1)?, *four.get(2)?)))
        .collect();
    for (name, dated) in found.into_iter().rev() {
        let year = lines
            .get(dated)
            .map_or(String::new(), |line| line.text.trim().to_owned());
        if let Some(line) = lines.get_mut(name) {
            line.text = format!("{} {year}", line.text.trim());
            lines.drain(name.saturating_add(1)..=dated);
        }
    }
    lines
}

/// What an investment costs each year.
fn is_yearly(name: &str) -> bool {
    matches!(
        name.to_lowercase().as_str(),
        "structureel" | "kapitaallasten" | "kapitaallast" | "jaarlasten" | "jaarlast" | "lasten"
    )
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_name_behind_an_investment_joins_its_year() {
        assert_eq!(
            lines("Investering\n\nStructureel\n\n2031\n\n1\n\nBrug"),
            ["Investering", "", "Structureel 2031", "", "1", "", "Brug"]
        );
    }

    #[test]
    fn other_names_over_years_stay() {
        for source in [
            "Omschrijving\nStructureel\n2031\nBrug",
            "Investering\nStructureel\n2031\n2032\nBrug",
            "Investering\nGemeente\n2031\nBrug",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
