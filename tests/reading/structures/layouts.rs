//! The ways in which the rows of a table come out of a document.
//!
//! Deliberately absent: what the rows hold.

/// How cells are set beside or under each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A tab between any two cells, empty ones too.
    Tabs,
    /// The same without the tabs that end a row.
    TrimmedTabs,
    /// A bar around each cell.
    Pipes,
    /// Columns that spaces set under each other.
    Aligned,
    /// One space between cells that are not empty.
    OneSpace,
    /// Each cell that is not empty on a line of its own.
    CellALine,
    /// The same with an empty line between any two.
    CellALineApart,
    /// Column after column, each cell that is not empty on a line of its own and an empty line between columns.
    Columns,
}

/// Those in which rows follow each other.
pub const LAYOUTS: [Layout; 7] = [
    Layout::Tabs,
    Layout::TrimmedTabs,
    Layout::Pipes,
    Layout::Aligned,
    Layout::OneSpace,
    Layout::CellALine,
    Layout::CellALineApart,
];

/// The rows as text.
pub fn laid_out(rows: &[Vec<String>], layout: Layout) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut rows = rows.to_vec();
    for row in &mut rows {
        row.resize(width, String::new());
    }
    let lines = |between: &str| {
        let lines = rows.iter().map(|row| row.join(between));
        lines.collect::<Vec<_>>()
    };
    let full = || {
        rows.iter().map(|row| {
            row.iter()
                .filter(|cell| !cell.is_empty())
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    match layout {
        Layout::Tabs => lines("\t").join("\n"),
        Layout::TrimmedTabs => {
            let lines = lines("\t");
            let lines: Vec<&str> = lines.iter().map(|line| line.trim_end_matches('\t')).collect();
            lines.join("\n")
        }
        Layout::Pipes => {
            let lines: Vec<String> = lines(" | ").iter().map(|line| format!("| {line} |")).collect();
            lines.join("\n")
        }
        Layout::Aligned => aligned(&rows),
        Layout::OneSpace => full().map(|row| row.join(" ")).collect::<Vec<_>>().join("\n"),
        Layout::CellALine => full().flatten().collect::<Vec<_>>().join("\n"),
        Layout::CellALineApart => full().flatten().collect::<Vec<_>>().join("\n\n"),
        Layout::Columns => {
            let columns = (0..width).map(|column| {
                let cells = rows.iter().map(|row| row[column].as_str());
                cells
                    .filter(|cell| !cell.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n")
            });
            columns.collect::<Vec<_>>().join("\n\n")
        }
    }
}

/// Columns of figures end under each other, those of words begin so.
fn aligned(rows: &[Vec<String>]) -> String {
    let width = rows.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..width)
        .map(|column| {
            rows.iter()
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or_default()
        })
        .collect();
    let figures: Vec<bool> = (0..width).map(|column| holds_figures(rows, column)).collect();
    let lines = rows.iter().map(|row| {
        let cells = row.iter().zip(widths.iter().zip(&figures));
        let cells = cells.map(|(cell, (width, figures))| {
            if *figures {
                format!("{cell:>width$}")
            } else {
                format!("{cell:<width$}")
            }
        });
        cells.collect::<Vec<_>>().join("   ").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// More of its cells end in a figure than in a word.
fn holds_figures(rows: &[Vec<String>], column: usize) -> bool {
    let cells = || {
        rows.iter()
            .map(|row| row[column].as_str())
            .filter(|cell| !cell.is_empty() && *cell != "-")
    };
    let figures = cells().filter(|cell| {
        let mut marks = cell
            .chars()
            .filter(|mark| !matches!(mark, '-' | '+' | '(' | ')' | '€' | ' ' | '.' | ',' | '–' | '/'));
        let mut short = cell
            .split(' ')
            .filter(|part| part.chars().all(char::is_alphabetic));
        marks.all(|mark| mark.is_ascii_digit() || matches!(mark, 'N' | 'V'))
            && short.all(|part| part.len() == 1)
    });
    2 * figures.count() > cells().count()
}
