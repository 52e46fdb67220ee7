//! Letters of sides below the years: "2031, 2032" over "L, B, L, B".
//!
//! The letters become the words that they stand for. Deliberately absent: letters of one year, which may be a column of
//! letters, other orders than L and B in turn, and U and I (see `sided`).

use super::Line;
use crate::reading::recognise::token::year;

/// How many letters at least: both sides of two years.
const LETTERS: usize = 4;
/// The most letters: both sides of as many years as a budget looks ahead.
const MOST: usize = 24;

/// Words for such letters; other lines stay as they are.
pub fn name(mut lines: Vec<Line>) -> Vec<Line> {
    let mut at = 0usize;
    while let Some(line) = lines.get(at) {
        let named = if !line.text.trim_end().ends_with(['L', 'B']) {
            None
        } else if line.cells.is_empty() {
            in_words(&lines, at)
        } else {
            in_cells(&lines, at)
        };
        if let Some(named) = named {
            lines.splice(at..=at, [named]);
        } else if lines.get(at).is_some_and(|line| line.text.trim() == "L") {
            for line in in_lines(&lines, at) {
                if let Some(line) = lines.get_mut(line) {
                    line.text = word(line.text.trim()).to_owned();
                }
            }
        }
        at = at.saturating_add(1);
    }
    lines
}

fn in_cells(lines: &[Line], at: usize) -> Option<Line> {
    let line = lines.get(at)?;
    let letters: Vec<&str> = line.texts().skip(1).filter(|cell| !cell.is_empty()).collect();
    (are_sides(&letters) && are_below(lines, at, letters.len())).then(|| {
        let first = line.texts().next();
        let words = first.into_iter().chain(line.texts().skip(1).map(word));
        Line::from_cells(line.page, line.number, words)
    })
}

/// "Omschrijving L B L B"
fn in_words(lines: &[Line], at: usize) -> Option<Line> {
    let line = lines
        .get(at)
        .filter(|line| line.text.trim_end().ends_with(" B"))?;
    let words: Vec<&str> = line.text.split_whitespace().collect();
    let letters = words
        .iter()
        .rev()
        .take_while(|word| matches!(**word, "L" | "B"))
        .count();
    let (names, letters) = words.split_at_checked(words.len().saturating_sub(letters))?;
    (are_sides(letters) && are_below(lines, at, letters.len())).then(|| {
        let words = names
            .iter()
            .copied()
            .chain(letters.iter().map(|letter| word(letter)));
        Line {
            text: words.collect::<Vec<_>>().join(" "),
            ..line.clone()
        }
    })
}

/// The lines of letters that begin here, each with one.
fn in_lines(lines: &[Line], at: usize) -> Vec<usize> {
    let rest = lines.iter().enumerate().skip(at);
    let filled = rest.filter(|(_, line)| !line.text.trim().is_empty());
    let letters: Vec<(usize, &str)> = filled
        .map(|(index, line)| (index, line.text.trim()))
        .take_while(|(_, text)| matches!(*text, "L" | "B"))
        .take(MOST)
        .collect();
    let texts: Vec<&str> = letters.iter().map(|(_, text)| *text).collect();
    if are_sides(&texts) && are_below(lines, at, texts.len()) {
        letters.into_iter().map(|(index, _)| index).collect()
    } else {
        Vec::new()
    }
}

/// L and B in turn.
fn are_sides(letters: &[&str]) -> bool {
    letters.len() >= LETTERS
        && letters.len() <= MOST
        && letters.chunks(2).all(|pair| matches!(pair, ["L", "B"]))
}

/// The line above, or the lines above that hold a year each, have a year for every two letters or for every letter.
fn are_below(lines: &[Line], at: usize, letters: usize) -> bool {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    let mut above = above.filter(|line| !line.text.trim().is_empty());
    let years = |line: &Line| {
        line.text
            .split_whitespace()
            .filter(|word| year(word).is_some())
            .count()
    };
    let pairs = letters.checked_div(2).unwrap_or_default();
    match above.next().map(|line| (line, years(line))) {
        Some((_, 0)) => {
            // The name of the titles stands between the years and the letters.
            above
                .take_while(|line| year(line.text.trim()).is_some())
                .take(MOST)
                .count()
                == pairs
        }
        Some((line, 1)) if year(line.text.trim()).is_some() => {
            let more = above
                .take_while(|line| year(line.text.trim()).is_some())
                .take(MOST);
            more.count().saturating_add(1) == pairs
        }
        Some((_, count)) => count == pairs || count == letters,
        None => false,
    }
}

fn word(letter: &str) -> &str {
    match letter {
        "L" => "Lasten",
        "B" => "Baten",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn letters_below_years_are_sides() {
        for (below, words) in [
            (
                "\t2031\t\t2032\t\nPost\tL\tB\tL\tB",
                "Post\tLasten\tBaten\tLasten\tBaten",
            ),
            ("2031 2032\nPost L B L B", "Post Lasten Baten Lasten Baten"),
            ("2031\n2032\nL\nB\nL\nB", "2032\nLasten\nBaten\nLasten\nBaten"),
        ] {
            assert!(lines(below).join("\n").ends_with(words), "{:?}", lines(below));
        }
    }

    #[test]
    fn other_letters_stay() {
        for source in [
            "2031 2032\nPost L L B B",
            "2031 2032 2033\nPost L B L B",
            "2031\nPost L B",
            "Post L B L B",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
