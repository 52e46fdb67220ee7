//! Tables drawn with pipes, one row a line or one cell a line.
//!
//! Deliberately absent: column widths and alignment marks.

use super::{Cell, Line};

/// Brings pipe tables to lines with cells; other lines stay as they are.
pub fn rows(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| line.text.contains('|')) {
        return lines;
    }
    let mut result = Vec::with_capacity(lines.len());
    let mut block: Vec<Line> = Vec::new();
    for line in lines {
        if belongs(&line, &block) {
            block.push(line);
        } else {
            finish(&mut block, &mut result);
            if starts(&line) {
                block.push(line);
            } else {
                result.push(line);
            }
        }
    }
    finish(&mut block, &mut result);
    result
}

fn starts(line: &Line) -> bool {
    let text = line.text.trim();
    line.cells.is_empty() && (text.starts_with('|') || text.matches('|').count() >= 2)
}

fn belongs(line: &Line, block: &[Line]) -> bool {
    !block.is_empty() && line.cells.is_empty() && line.text.contains('|')
}

fn finish(block: &mut Vec<Line>, result: &mut Vec<Line>) {
    let lines = std::mem::take(block);
    let cell_a_line = lines.iter().any(|line| line.text.trim() == "|");
    if cell_a_line {
        flowing(&lines, result);
    } else {
        // Where few rows open with a pipe, their first cell is empty.
        let opened = |line: &&Line| line.text.trim().starts_with('|');
        let led = lines.iter().filter(opened).count().saturating_mul(2) >= lines.len();
        let outer = led || lines.iter().all(|line| line.text.trim().ends_with('|'));
        for line in lines {
            if is_rule(&line.text) {
                continue;
            }
            let text = line.text.trim();
            let inner = match text.strip_prefix('|').filter(|_| led) {
                Some(inner) => inner.strip_suffix('|').unwrap_or(inner),
                // Rows without outer pipes: the last one has an empty cell behind it.
                None if !outer => text,
                None => text.strip_suffix('|').unwrap_or(text),
            };
            result.push(Line::from_cells(
                line.page,
                line.number,
                inner.split('|').take(super::WIDEST),
            ));
        }
    }
}

/// A row opens with a pipe and each cell ends with one, wherever the line ends fall.
fn flowing(lines: &[Line], result: &mut Vec<Line>) {
    let width = lines
        .iter()
        .find(|line| is_rule(&line.text))
        .map(|line| line.text.matches('|').count().saturating_sub(1))
        .filter(|width| *width > 0 && *width <= super::WIDEST);
    let Some(width) = width.or_else(|| first_row_width(lines)) else {
        result.extend(lines.iter().cloned());
        return;
    };
    let mut open: Option<Line> = None;
    for line in lines {
        if is_rule(&line.text) {
            result.extend(open.take());
            continue;
        }
        let mut rest = line.text.trim();
        if open.as_ref().is_none_or(|row| row.cells.len() >= width) {
            result.extend(open.take());
            rest = rest.strip_prefix('|').unwrap_or(rest).trim_start();
            open = Some(Line {
                page: line.page,
                number: line.number,
                ..Line::default()
            });
        }
        let Some(row) = open.as_mut() else { continue };
        if row.text.is_empty() && !rest.is_empty() {
            row.number = line.number;
        }
        while let Some((cell, after)) = rest.split_once('|') {
            push(row, cell);
            rest = after.trim_start();
        }
        if !rest.trim().is_empty() {
            push(row, rest);
        }
    }
    result.extend(open);
}

fn push(row: &mut Line, cell: &str) {
    if row.cells.len() >= super::WIDEST {
        return;
    }
    if !row.cells.is_empty() {
        row.text.push('\t');
    }
    let start = row.text.len();
    row.text.push_str(cell.trim());
    row.cells.push(Cell {
        start,
        end: row.text.len(),
    });
}

fn first_row_width(lines: &[Line]) -> Option<usize> {
    let mut alone = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.text.trim() == "|");
    let first = alone.next()?.0;
    let second = alone.next()?.0;
    Some(second.saturating_sub(first).saturating_sub(1)).filter(|width| *width > 1)
}

/// A line of dashes between pipes.
fn is_rule(text: &str) -> bool {
    let text = text.trim();
    text.contains("--")
        && text
            .chars()
            .all(|character| matches!(character, '|' | '-' | ':' | ' ' | '+' | '='))
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn cells(source: &str) -> Vec<Vec<String>> {
        text(source)
            .iter()
            .filter(|line| !line.cells.is_empty())
            .map(|line| {
                line.cells
                    .iter()
                    .map(|cell| line.part(cell.start, cell.end).to_owned())
                    .collect()
            })
            .collect()
    }

    #[test]
    fn a_row_a_line() {
        assert_eq!(
            cells("| Post | 2026 |\n|---|---:|\n| Zwembad | -10 |\n"),
            [["Post", "2026"], ["Zwembad", "-10"]]
        );
    }

    #[test]
    fn rows_without_outer_pipes_keep_their_last_empty_cells() {
        assert_eq!(
            cells("Post | 2026 | 2027\nZwembad | -10 |\nHaven | -5 | -5\n"),
            [
                ["Post", "2026", "2027"],
                ["Zwembad", "-10", ""],
                ["Haven", "-5", "-5"]
            ]
        );
    }

    #[test]
    fn a_cell_a_line_with_empty_cells() {
        let source = "|\nLasten |\n2026 |\n2027 |\n|---|---|---|\n|\nWegen |\n|\n50 |\n|\nGroen |\n|\n|\n";
        assert_eq!(
            cells(source),
            [["Lasten", "2026", "2027"], ["Wegen", "", "50"], ["Groen", "", ""]]
        );
    }
}
