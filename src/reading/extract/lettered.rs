//! Rows of which every amount has its N or V in a cell of its own, under a header with one cell for both.
//!
//! The letter joins its amount, so that rows and header have as many cells. Deliberately absent: headers that leave a
//! cell free above the letters; those fit as they are.

use super::Line;
use crate::reading::recognise::amount::number;
use crate::reading::recognise::token::year;

/// Brings letters to their amounts; other lines stay as they are.
pub fn join(lines: Vec<Line>) -> Vec<Line> {
    let mut years = 0usize;
    let mut result = Vec::with_capacity(lines.len());
    for line in lines {
        if line.cells.is_empty() {
            if !line.text.trim().is_empty() {
                years = 0;
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
                years = count;
            }
            joined(&cells, years)
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

/// How many years stand side by side behind the first cell of a header, with as many empty cells behind them.
fn heads(cells: &[&str]) -> Option<usize> {
    let (_, rest) = cells.split_first()?;
    let years = rest.iter().take_while(|cell| year(cell).is_some()).count();
    let free = rest.get(years..)?;
    (years >= 2 && free.len() >= years && free.iter().all(|cell| cell.is_empty())).then_some(years)
}

fn joined(cells: &[&str], years: usize) -> Option<Vec<String>> {
    let (title, rest) = cells.split_first()?;
    if years == 0 || rest.len() < years.saturating_mul(2) {
        return None;
    }
    let mut parts = vec![(*title).to_owned()];
    let mut letters = 0usize;
    for pair in rest.chunks(2).take(years) {
        let [letter, amount] = pair else { return None };
        let is_letter = matches!(*letter, "N" | "V");
        let is_amount = number(amount.trim_start_matches(['-', '\u{2212}'])).is_some();
        match (is_letter, is_amount, letter.is_empty() && amount.is_empty()) {
            (true, true, _) => {
                letters = letters.saturating_add(1);
                parts.push(format!("{letter} {amount}"));
            }
            (false, false, true) => parts.push(String::new()),
            _ => return None,
        }
    }
    let beyond = rest.get(years.saturating_mul(2)..).unwrap_or_default();
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
