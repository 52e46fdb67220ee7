//! Rows of which every amount has its N or V in a cell of its own, under a header with one cell for both.
//!
//! The letter joins its amount, so that rows and header have as many cells. Deliberately absent: headers that leave a
//! cell free above the letters; those fit as they are.

use super::Line;
use crate::reading::recognise::amount::number;
use crate::reading::recognise::header::{Role, role_of};
use crate::reading::recognise::token::year;

/// Brings letters to their amounts; other lines stay as they are.
pub fn join(lines: Vec<Line>) -> Vec<Line> {
    let mut columns = 0usize;
    let mut result = Vec::with_capacity(lines.len());
    for line in lines {
        if line.cells.is_empty() {
            if !line.text.trim().is_empty() {
                columns = 0;
            }
            result.push(line);
            continue;
        }
        let joined = {
            let cells: Vec<&str> = line
                .cells
                .iter()
                .map(|cell| line.part(cell.start, cell.end))
                .collect();
            if let Some(count) = heads(&cells) {
                columns = count;
            }
            joined(&cells, columns)
        };
        match joined {
            Some(parts) => {
                let parts = parts.iter().map(String::as_str);
                result.push(Line::from_cells(line.page, line.number, parts));
            }
            None => result.push(line),
        }
    }
    result
}

/// How many names of columns of figures stand side by side behind the first cell of a header, a year among them, with as
/// many empty cells behind them.
fn heads(cells: &[&str]) -> Option<usize> {
    let (_, rest) = cells.split_first()?;
    let named = rest.iter().take_while(|cell| !cell.is_empty()).count();
    let (names, free) = rest.split_at_checked(named)?;
    let dated = names.iter().any(|name| year(name).is_some());
    let figures = |name: &&&str| {
        year(name).is_none() && (number(name).is_some() || matches!(role_of(name), Some(Role::Letters(_))))
    };
    (named >= 2
        && dated
        && free.len() >= named
        && free.iter().all(|cell| cell.is_empty())
        && !names.iter().any(|name| figures(&name)))
    .then_some(named)
}

fn joined(cells: &[&str], columns: usize) -> Option<Vec<String>> {
    let (title, rest) = cells.split_first()?;
    if columns == 0 {
        return None;
    }
    let filled = rest
        .iter()
        .rposition(|cell| !cell.is_empty())
        .map_or(0, |last| last.saturating_add(1));
    // A row that ends before the others was cut off.
    let cut = rest.len() < columns.saturating_mul(2);
    let rest = if cut { rest.get(..filled)? } else { rest };
    let mut parts = vec![(*title).to_owned()];
    let mut letters = 0usize;
    for pair in rest.chunks(2).take(columns) {
        let is_letter = |text: &str| matches!(text, "N" | "V" | "n" | "v");
        let is_amount = |text: &str| number(text.trim_start_matches(['€', ' ', '-', '\u{2212}'])).is_some();
        let [one, other] = pair else {
            parts.extend(pair.iter().map(|cell| (*cell).to_owned()));
            break;
        };
        if (is_letter(one) && is_amount(other)) || (is_amount(one) && is_letter(other)) {
            letters = letters.saturating_add(1);
            parts.push(format!("{one} {other}"));
        } else if one.is_empty() && other.is_empty() {
            parts.push(String::new());
        } else {
            return None;
        }
    }
    let beyond = rest.get(columns.saturating_mul(2)..).unwrap_or_default();
    (letters > 0 && beyond.iter().all(|cell| cell.is_empty())).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn cells(source: &str) -> Vec<Vec<String>> {
        let of_line = |line: &super::Line| {
            let parts = line
                .cells
                .iter()
                .map(|cell| line.part(cell.start, cell.end).to_owned());
            parts.collect()
        };
        text(source).iter().map(of_line).collect()
    }

    #[test]
    fn a_letter_joins_its_amount_where_the_header_has_one_cell_for_both() {
        let source = "Post | 2031 | 2032 | | |\nBrug | N | 40 | V | 25 |\nVeer | | | N | 5 |";
        assert_eq!(
            cells(source),
            [
                vec!["Post", "2031", "2032", "", "",],
                vec!["Brug", "N 40", "V 25"],
                vec!["Veer", "", "N 5"]
            ]
        );
    }

    #[test]
    fn a_letter_behind_its_amount_joins_it_under_names_of_any_kind() {
        let source = "Post | 2031 | erbij | na wijziging | | | |\nBrug | -40 | n | 5 | v | -35 | n |";
        assert_eq!(
            cells(source),
            [
                vec!["Post", "2031", "erbij", "na wijziging", "", "", ""],
                vec!["Brug", "-40 n", "5 v", "-35 n"],
            ]
        );
    }

    #[test]
    fn a_header_with_room_for_the_letters_stays_as_it_is() {
        let source = "Post | | 2031 | | 2032 |\nBrug | N | 40 | V | 25 |";
        assert_eq!(
            cells(source),
            [
                vec!["Post", "", "2031", "", "2032"],
                vec!["Brug", "N", "40", "V", "25"]
            ]
        );
    }
}
