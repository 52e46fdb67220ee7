//! Tables whose years fall, with cells or one cell a line: "Omschrijving, 2034, 2033, 2032, 2031".
//!
//! The columns of the years change places, so that the years rise as in every other table. Deliberately absent: two years,
//! which may be figures of a row, and years with words beside them, which are stands as often.

use super::{Line, is_figure};
use crate::reading::recognise::token::year;

/// How many years fall at least.
const YEARS: usize = 3;

/// Turns the columns of such tables; other lines stay as they are.
pub fn turn(mut lines: Vec<Line>) -> Vec<Line> {
    turn_cells_a_line(&mut lines);
    let mut places: Option<(usize, usize)> = None;
    for line in &mut lines {
        if line.cells.is_empty() {
            // Empty lines may part the rows of a table.
            if !line.text.trim().is_empty() {
                places = None;
            }
            continue;
        }
        if line.texts().filter(|cell| year(cell).is_some()).count() >= YEARS {
            places = falling(line);
        }
        if let Some((from, to)) = places {
            *line = turned(line, from, to);
        }
    }
    lines
}

/// Years on lines of their own, and below them runs of as many figures: each run is turned.
fn turn_cells_a_line(lines: &mut [Line]) {
    let filled: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| !line.text.trim().is_empty()))
        .collect();
    // A cheap test: few documents have years that fall from line to line.
    let bare = |at: &usize| lines.get(*at).and_then(|line| year(line.text.trim()));
    let falls = |three: &[usize]| {
        let years = three.windows(2).all(|pair| match pair {
            [one, other] => {
                bare(one).is_some() && bare(one) == bare(other).and_then(|year| year.checked_add(1))
            }
            _ => false,
        });
        three.len() == YEARS && years
    };
    if !filled.windows(YEARS).any(falls) {
        return;
    }
    let class = |at: &usize| {
        let line = lines.get(*at).filter(|line| line.cells.is_empty());
        let text = line.map_or("", |line| line.text.trim());
        match year(text) {
            Some(year) => Class::Year(year),
            None if is_figure(text) => Class::Figure,
            None => Class::Other,
        }
    };
    let classes: Vec<(usize, Class)> = filled.iter().map(|at| (*at, class(at))).collect();
    let mut turned: Vec<Vec<usize>> = Vec::new();
    let mut wide = 0usize;
    for run in classes.chunk_by(|(_, one), (_, other)| one.goes_on(*other)) {
        let places = || run.iter().map(|(at, _)| *at).collect();
        match run.first() {
            Some((_, Class::Year(_))) => {
                wide = if run.len() >= YEARS { run.len() } else { 0 };
                if wide > 0 {
                    turned.push(places());
                }
            }
            Some((_, Class::Figure)) if run.len() == wide => turned.push(places()),
            _ => {}
        }
    }
    for places in turned {
        let texts: Vec<String> = places
            .iter()
            .rev()
            .filter_map(|at| lines.get(*at))
            .map(|line| line.text.clone())
            .collect();
        for (at, text) in places.into_iter().zip(texts) {
            if let Some(line) = lines.get_mut(at) {
                line.text = text;
            }
        }
    }
}

/// What a line is.
#[derive(Clone, Copy)]
enum Class {
    Year(u16),
    Figure,
    Other,
}

impl Class {
    /// Whether the next line is of the same run: years fall, and figures stand together.
    fn goes_on(self, next: Class) -> bool {
        match (self, next) {
            (Class::Year(year), Class::Year(next)) => next.checked_add(1) == Some(year),
            (Class::Figure, Class::Figure) => true,
            _ => false,
        }
    }
}

/// Where the only years of a line stand, side by side, each the one before the last.
fn falling(line: &Line) -> Option<(usize, usize)> {
    let years: Vec<(usize, u16)> = line
        .texts()
        .enumerate()
        .filter_map(|(place, cell)| Some((place, year(cell)?)))
        .collect();
    let falls = years.windows(2).all(|pair| match pair {
        [(here, last), (next, year)] => {
            here.checked_add(1) == Some(*next) && year.checked_add(1) == Some(*last)
        }
        _ => true,
    });
    let (from, to) = (years.first()?.0, years.last()?.0);
    falls.then_some((from, to.saturating_add(1)))
}

fn turned(line: &Line, from: usize, to: usize) -> Line {
    let mut cells: Vec<&str> = line.texts().collect();
    // A row of one cell, or one that ends before the years, has nothing to turn.
    if cells.len() > from {
        cells.resize(cells.len().max(to), "");
    }
    if let Some(years) = cells.get_mut(from..to) {
        years.reverse();
    }
    Line::from_cells(line.page, line.number, cells)
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn years_that_fall_rise() {
        assert_eq!(
            lines("Post\t2033\t2032\t2031\tS/I\nBrug\t1\t2\t3\tS\nKade\t4\nWater"),
            [
                "Post\t2031\t2032\t2033\tS/I",
                "Brug\t3\t2\t1\tS",
                "Kade\t\t\t4",
                "Water"
            ]
        );
    }

    #[test]
    fn figures_below_years_that_fall_turn_as_these_do() {
        assert_eq!(
            lines("2033\n2032\n2031\nBrug\n1\n2\n3\nKade\n4"),
            ["2031", "2032", "2033", "Brug", "3", "2", "1", "Kade", "4"]
        );
    }

    #[test]
    fn other_years_stay() {
        for source in [
            "2031\n2032\n2033\nBrug\n1\n2\n3",
            "2032\n2031\nBrug\n1\n2",
            "Post\t2032\t2031\nBrug\t1\t2",
            "Post\t2031\t2033\t2032\nBrug\t1\t2\t3",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
