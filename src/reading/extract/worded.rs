//! "nadeel" or "voordeel" on a line of its own behind its amount, in a table with one cell a line whose empty cells were
//! lost.
//!
//! The word joins its amount. Deliberately absent: documents in which any such word stands elsewhere, or with an amount
//! right behind it as well; there the word may be that of the next amount.

use super::Line;
use crate::reading::recognise::amount::number;
use crate::reading::recognise::token::year;

/// Brings such words to their amounts.
pub fn join(mut lines: Vec<Line>) -> Vec<Line> {
    let words: Vec<usize> = (0..lines.len()).filter(|at| is_word(&lines, *at)).collect();
    let mut pairs: Vec<(usize, usize)> = Vec::with_capacity(words.len());
    for word in words {
        let above = (0..word).rev().find(|at| is_filled(&lines, *at));
        let below = (word.saturating_add(1)..lines.len()).find(|at| is_filled(&lines, *at));
        match above.filter(|above| is_amount(&lines, *above)) {
            Some(above) if !below.is_some_and(|below| is_amount(&lines, below)) => pairs.push((above, word)),
            _ => return lines,
        }
    }
    for (amount, word) in pairs {
        let text = lines
            .get_mut(word)
            .map(|line| std::mem::take(&mut line.text))
            .unwrap_or_default();
        if let Some(line) = lines.get_mut(amount) {
            line.text = format!("{} {}", line.text.trim_end(), text.trim());
        }
    }
    lines
}

fn is_word(lines: &[Line], at: usize) -> bool {
    let text = lines
        .get(at)
        .filter(|line| line.cells.is_empty() && line.text.len() < 40)
        .map_or("", |line| line.text.trim());
    matches!(text, "nadeel" | "voordeel" | "nadelig" | "voordelig")
}

fn is_filled(lines: &[Line], at: usize) -> bool {
    lines
        .get(at)
        .is_some_and(|line| !line.text.trim().is_empty() || !line.cells.is_empty())
}

/// "1.000", "€ 5.000", "-40": no year.
fn is_amount(lines: &[Line], at: usize) -> bool {
    let Some(line) = lines.get(at).filter(|line| line.cells.is_empty()) else {
        return false;
    };
    let bare = line.text.trim().trim_start_matches('€').trim_start();
    let bare = bare
        .trim_start_matches(['-', '\u{2212}', '\u{2013}'])
        .trim_start();
    year(bare).is_none() && number(bare).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        let lines = text(source).into_iter().map(|line| line.text);
        lines.filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn a_word_joins_the_amount_above_it() {
        assert_eq!(
            lines("2031\nSaldo\n12.500\nnadeel\nBrug\n-40\nVeer\n5\n\nvoordeel"),
            [
                "2031",
                "Saldo",
                "12.500 nadeel",
                "Brug",
                "-40",
                "Veer",
                "5 voordeel"
            ]
        );
    }

    #[test]
    fn words_that_are_names_or_stand_before_amounts_stay() {
        for source in [
            "2031\nvoordeel\nnadeel\nBrug\n5\n7",
            "Brug\n5\nnadeel\n7\nvoordeel",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
