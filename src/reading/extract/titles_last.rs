//! Tables whose titles stand behind their figures: "2031 2032 Omschrijving" over "-46 -47 Brug", in cells, one space
//! apart or one cell a line.
//!
//! The titles come to stand before their figures, as in every other table. Deliberately absent: figures between two
//! columns of words, names of columns other than bare years, and names of titles that may be a title themselves.

use super::{Line, is_figure, replaced};
use crate::reading::recognise::token::{tokens, year};

/// How many years at least.
const YEARS: usize = 2;
/// How many rows at least.
const ROWS: usize = 2;
/// The most years: no budget looks further ahead.
const MOST: usize = 12;

/// Turns the rows of such tables; other lines stay as they are.
pub fn turn(lines: Vec<Line>) -> Vec<Line> {
    // A cheap test: few documents have such a name behind years or on a line of its own.
    let may_be = |line: &Line| {
        let last = line.text.split_whitespace().next_back();
        last.is_some_and(is_name)
    };
    if !lines.iter().any(may_be) {
        return lines;
    }
    replaced(lines, |lines, at| {
        turned_cells(lines, at)
            .or_else(|| turned_lines(lines, at))
            .or_else(|| turned_cells_a_line(lines, at))
    })
}

/// Rows with cells, and the line after the last.
fn turned_cells(lines: &[Line], at: usize) -> Option<(Vec<Line>, usize)> {
    let names: Vec<&str> = lines
        .get(at)
        .filter(|line| !line.cells.is_empty())?
        .texts()
        .collect();
    let last = head(&names)?;
    let rows: Vec<Line> = lines
        .get(at..)?
        .iter()
        .take_while(|line| !line.cells.is_empty())
        .map(|line| match line.texts().nth(last) {
            Some(title) => row(line, title, line.texts().take(last)),
            None => line.clone(),
        })
        .collect();
    let next = at.saturating_add(rows.len());
    (rows.len() > ROWS).then_some((rows, next))
}

/// Rows of words one space apart, each with all of its figures before its title.
fn turned_lines(lines: &[Line], at: usize) -> Option<(Vec<Line>, usize)> {
    let line = lines.get(at).filter(|line| line.cells.is_empty())?;
    if !line
        .text
        .trim_start()
        .starts_with(|mark: char| mark.is_ascii_digit())
    {
        return None;
    }
    let names: Vec<&str> = line.text.split_whitespace().collect();
    let wide = head(&names)?;
    let mut rows = vec![row(line, names.last()?, names.iter().take(wide).copied())];
    let below = lines.get(at.saturating_add(1)..)?.iter();
    let filled = below.take_while(|line| line.cells.is_empty() && !line.text.trim().is_empty());
    for line in filled {
        let found = tokens(&line.text);
        let figures = found.iter().take_while(|token| token.kind.is_figure()).count();
        let title = found.get(figures).map_or(line.text.len(), |token| token.start);
        let title = line.part(title, line.text.len()).trim();
        if figures != wide || !is_title(title) {
            break;
        }
        let figures = found
            .iter()
            .take(wide)
            .map(|token| line.part(token.start, token.end));
        rows.push(row(line, title, figures));
    }
    let next = at.saturating_add(rows.len());
    (rows.len() > ROWS).then_some((rows, next))
}

/// Rows whose cells have lines of their own; one with fewer figures than years is a line of text.
fn turned_cells_a_line(lines: &[Line], at: usize) -> Option<(Vec<Line>, usize)> {
    let text = |at: usize| {
        let line = lines.get(at).filter(|line| line.cells.is_empty());
        line.map(|line| line.text.trim())
    };
    year(text(at)?)?;
    let filled = |from: usize| (from..lines.len()).find(|at| text(*at).is_none_or(|text| !text.is_empty()));
    let mut names = Vec::new();
    let mut next = at;
    while names.len() <= MOST {
        let name = text(next)?;
        names.push(name);
        let after = filled(next.saturating_add(1))?;
        next = after;
        if year(name).is_none() {
            break;
        }
    }
    let wide = head(&names)?;
    let mut rows = vec![row(
        lines.get(at)?,
        names.last()?,
        names.iter().take(wide).copied(),
    )];
    let mut figures: Vec<&str> = Vec::new();
    let mut ends = next;
    let mut here = Some(next);
    while let Some((index, text)) = here.and_then(|here| Some((here, text(here)?))) {
        if is_figure(text) {
            figures.push(text);
        } else if figures.is_empty() {
            break;
        } else {
            let line = lines.get(index)?;
            if figures.len() == wide {
                rows.push(row(line, text, figures.iter().copied()));
            } else {
                rows.push(Line {
                    text: format!("{text} {}", figures.join(" ")),
                    ..line.clone()
                });
            }
            figures.clear();
            ends = index.saturating_add(1);
        }
        here = filled(index.saturating_add(1));
    }
    // Figures behind the last title are those of titles that stand before theirs.
    (rows.len() > ROWS && figures.is_empty()).then_some((rows, ends))
}

/// How many years stand before the name of the titles, where nothing else does.
fn head(names: &[&str]) -> Option<usize> {
    let (last, years) = names.split_last()?;
    let all = years.len() >= YEARS && years.iter().all(|name| year(name).is_some());
    (all && is_name(last)).then_some(years.len())
}

/// What names a column of titles and is no title of a row.
fn is_name(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "omschrijving" | "onderwerp" | "titel" | "naam" | "voorstel" | "maatregel"
    )
}

fn is_title(text: &str) -> bool {
    text.starts_with(char::is_alphabetic) && tokens(text).iter().all(|token| !token.kind.is_figure())
}

fn row<'a>(line: &Line, title: &'a str, figures: impl Iterator<Item = &'a str>) -> Line {
    Line::from_cells(line.page, line.number, std::iter::once(title).chain(figures))
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn titles_behind_their_figures_come_before_them() {
        let turned = [
            "Onderwerp\t2031\t2032",
            "Brug bij het veer\t-46\t-47",
            "Kade\t12\t0",
        ];
        assert_eq!(
            lines("2031 2032 Onderwerp\n-46 -47 Brug bij het veer\n12 0 Kade"),
            turned
        );
        assert_eq!(
            lines("2031\n2032\nOnderwerp\n-46\n-47\nBrug bij het veer\n12\n0\nKade"),
            turned
        );
        assert_eq!(
            lines("2031\t2032\tOnderwerp\n-46\t-47\tBrug bij het veer\n12\t0\tKade"),
            turned
        );
    }

    #[test]
    fn titles_before_their_figures_stay() {
        for source in [
            "2031\n2032\nOnderwerp\n-46\n-47\nKade\n12\n0",
            "2031\n2032\nToelichting\n-46\n-47\nKade\n12\n0\nVeer",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
