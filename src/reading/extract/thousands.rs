//! Spaces between thousands: "129 500" in a cell, or between wide gaps, becomes "129.500".
//!
//! One sign for another, so that every place in the line stays. Deliberately absent: rows set with single spaces, where
//! the same space also parts two figures; tables that point their thousands elsewhere; and names of columns with two
//! years in one cell, whose rows may hold two figures in one cell as well.

use super::Line;
use crate::reading::recognise::blocks::block;
use crate::reading::recognise::named;
use crate::reading::recognise::token::year;

/// How many lines before and after are looked at for figures of the same table.
const NEAR: usize = 25;
/// How many lines above the names of the columns may stand.
const ABOVE: usize = 400;
/// How many lines below names in text their rows may begin, and the longest of these names in bytes.
const NEXT: usize = 3;
const WIDEST: usize = 200;
/// How many such figures show a table's manner.
const ENOUGH: usize = 2;
/// The longest figure.
const LONGEST: usize = 24;

/// Points the thousands of such tables; other lines stay as they are.
pub fn point(lines: &mut [Line]) {
    let manners: Vec<Manner> = lines.iter().map(Manner::of).collect();
    if manners.iter().all(|manner| manner.spaced.is_empty()) {
        return;
    }
    let mut heading: Option<Heading> = None;
    for (at, manner) in manners.iter().enumerate() {
        if manner.years > 0 {
            heading = Some(Heading {
                at,
                doubled: manner.doubled,
                cells: false,
            });
        } else if manner.spaced.is_empty() && names_cells(lines, at) {
            heading = Some(Heading {
                at,
                doubled: false,
                cells: true,
            });
        }
        let cells = lines.get(at).is_some_and(|line| !line.cells.is_empty());
        let headed = heading.as_ref().is_some_and(|heading| {
            !heading.doubled && at.saturating_sub(heading.at) <= ABOVE && (cells || !heading.cells)
        });
        if manner.spaced.is_empty() || !headed {
            continue;
        }
        let first = at.saturating_sub(NEAR);
        let mut near = manners
            .iter()
            .skip(first)
            .take(NEAR.saturating_mul(2).saturating_add(1));
        let spaced: usize = near.clone().map(|manner| manner.spaced.len()).sum();
        if spaced < ENOUGH || near.any(|manner| manner.otherwise) {
            continue;
        }
        if let Some(line) = lines.get_mut(at) {
            line.text = pointed(&line.text, &manner.spaced);
        }
    }
}

/// The names of the columns above a line.
struct Heading {
    at: usize,
    /// One of them holds two years.
    doubled: bool,
    /// They are over rows with cells alone.
    cells: bool,
}

/// Names over columns of figures that are no years, in cells; or years among other words over rows with cells.
fn names_cells(lines: &[Line], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    if line.cells.is_empty() {
        let years = line.text.split_whitespace().filter(|word| year(word).is_some());
        let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
        return line.text.len() <= WIDEST
            && below.iter().take(NEXT).any(|line| !line.cells.is_empty())
            && years.count() >= 2;
    }
    let names = || line.texts().filter(|cell| !cell.is_empty());
    !line.text.bytes().any(|byte| byte.is_ascii_digit())
        && names().nth(1).is_some()
        && names().any(|name| block(name).is_some() || named::is_name(name))
}

/// How the figures of a line are printed.
#[derive(Default)]
struct Manner {
    /// Where the spaces between thousands stand.
    spaced: Vec<usize>,
    /// A figure of four digits or more is printed otherwise, or a cell holds more figures than one.
    otherwise: bool,
    /// How many cells are a year or years.
    years: usize,
    /// One of them holds two.
    doubled: bool,
}

impl Manner {
    fn of(line: &Line) -> Manner {
        let mut manner = Manner::default();
        if !line.text.bytes().any(|byte| byte.is_ascii_digit()) {
            return manner;
        }
        if line.cells.is_empty() {
            let mut at = 0usize;
            for part in line.text.split("  ") {
                manner.add(at, part);
                at = at.saturating_add(part.len()).saturating_add(2);
            }
        } else {
            for cell in &line.cells {
                manner.add(cell.start, line.part(cell.start, cell.end));
            }
        }
        manner
    }

    /// A cell that begins at a byte of its line.
    fn add(&mut self, start: usize, cell: &str) {
        let words = || cell.split_whitespace();
        // "2031*" has a note.
        let is_year = |word: &&str| year(word.trim_end_matches(['*', ')'])).is_some();
        let dated = words().filter(is_year).count();
        if dated > 0 && words().count() <= dated.saturating_add(1) {
            self.years = self.years.saturating_add(1);
            // "2031 t/m 2034" is one column.
            self.doubled |= dated > 1 && !words().any(|word| word == "t/m");
            return;
        }
        let bare = cell.trim_matches(|sign: char| !sign.is_ascii_digit());
        let is_figure = bare.len() <= LONGEST
            && !bare.is_empty()
            && cell.chars().filter(|letter| letter.is_alphabetic()).count() <= 1;
        if !is_figure {
            return;
        }
        let whole = bare.split_once(',').map_or(bare, |(whole, _)| whole);
        let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
        let mut groups = whole.split(' ');
        let first = groups.next().unwrap_or_default();
        let led = (1..=3).contains(&first.len()) && digits(first);
        if led && groups.clone().all(|group| group.len() == 3 && digits(group)) {
            let offset = cell.find(bare).unwrap_or_default();
            let mut at = start.saturating_add(offset).saturating_add(first.len());
            for group in groups {
                self.spaced.push(at);
                at = at.saturating_add(group.len()).saturating_add(1);
            }
        } else {
            // "1.2" and "12-5" are no figure of thousands.
            let four = whole.bytes().filter(u8::is_ascii_digit).count() >= 4;
            self.otherwise |= four || (whole.contains(' ') && whole.split(' ').all(digits));
        }
    }
}

fn pointed(text: &str, spaces: &[usize]) -> String {
    let sign = |(at, sign): (usize, char)| {
        if sign == ' ' && spaces.contains(&at) {
            '.'
        } else {
            sign
        }
    };
    text.char_indices().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn thousands_are_pointed_in_cells_between_gaps_and_on_lines_of_their_own() {
        assert_eq!(
            lines("\t2031\t2032\nBrug\t-1 000\t€ 1 129 500,-\nVeer\t- 12 000\t500"),
            [
                "\t2031\t2032",
                "Brug\t-1.000\t€ 1.129.500,-",
                "Veer\t-12.000\t500"
            ]
        );
        assert_eq!(
            lines("Post   2031   2032\nBrug 5   1 000   (2 000)"),
            ["Post   2031   2032", "Brug 5   1.000   (2.000)"]
        );
        assert_eq!(
            lines("Post\tLasten\tBaten\nBrug\t1 000\t2 000\nVeer\t3\t4 000"),
            ["Post\tLasten\tBaten", "Brug\t1.000\t2.000", "Veer\t3\t4.000"]
        );
        assert_eq!(
            lines("Post\t2031*\t2032 t/m 2034\nBrug\t1 000\t2 000"),
            ["Post\t2031*\t2032 t/m 2034", "Brug\t1.000\t2.000"]
        );
        assert_eq!(
            lines("2031\n2032\nBrug\n1 000\n-2 000"),
            ["2031", "2032", "Brug", "1.000", "-2.000"]
        );
    }

    #[test]
    fn what_may_be_two_figures_stays() {
        for source in [
            "\t2031 2032\nBrug\t100 200\nVeer\t300 400",
            "\t2031\t2032\nBrug\t1 000\t2.000\nVeer\t3 000\t4 000",
            "\t2031\t2032\nBrug\t1 000\t12 45\nVeer\t3 000\t4 000",
            "Post 2031 2032\nBrug 1 000 2 000",
            "Brug\t1 000\t2 000",
            "Post Lasten 2031 Baten 2031\nBrug   100 200",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
