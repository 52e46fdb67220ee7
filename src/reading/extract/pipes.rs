//! Tables drawn with pipes, one row a line or one cell a line.
//!
//! Deliberately absent: column widths and alignment marks.

mod folded;
#[cfg(test)]
mod tests;

use super::{Cell, Line};

/// How many rows of one width say that they are closed by a line of pipes.
const ROWS: usize = 3;

/// Brings pipe tables to lines with cells; other lines stay as they are.
pub fn rows(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| line.text.contains('|')) {
        return lines;
    }
    let mut result = Vec::with_capacity(lines.len());
    let mut block: Vec<Line> = Vec::new();
    let mut at = 0usize;
    // Up to here lines were looked at as cells of rows that may be folded.
    let mut tried = 0usize;
    while let Some(line) = lines.get(at) {
        at = at.saturating_add(1);
        if belongs(line, &block) {
            block.push(line.clone());
            continue;
        }
        finish(&mut block, &mut result);
        let rest = lines.get(at.saturating_sub(1)..).unwrap_or_default();
        let fresh = lines
            .get(at.wrapping_sub(2))
            .is_none_or(|above| !ends_cell(above));
        if fresh && let Some((rows, taken)) = closed(rest) {
            result.extend(rows);
            at = at.saturating_add(taken.saturating_sub(1));
            continue;
        }
        if at > tried && folded::is_cell(line) {
            let folded = folded::rows(rest);
            tried = at.saturating_add(folded.lines.saturating_sub(1));
            if !folded.rows.is_empty() {
                result.extend(folded.rows);
                at = tried;
                continue;
            }
        }
        if starts(line) {
            block.push(line.clone());
        } else {
            result.push(line.clone());
        }
    }
    finish(&mut block, &mut result);
    result
}

/// A line of running text with a pipe in it.
fn is_piped(line: &Line) -> bool {
    line.cells.is_empty() && line.text.contains('|')
}

fn ends_cell(line: &Line) -> bool {
    is_piped(line) && line.text.trim().ends_with('|')
}

fn starts(line: &Line) -> bool {
    let text = line.text.trim();
    line.cells.is_empty() && (text.starts_with('|') || text.matches('|').count() >= 2)
}

fn belongs(line: &Line, block: &[Line]) -> bool {
    !block.is_empty() && is_piped(line)
}

fn finish(block: &mut Vec<Line>, result: &mut Vec<Line>) {
    let lines = std::mem::take(block);
    let cell_a_line = lines.iter().any(|line| line.text.trim() == "|");
    if cell_a_line && whole_rows(&lines).is_none() {
        flowing(&lines, result);
    } else {
        // Where few rows open with a pipe, their first cell is empty.
        let opened = |line: &&Line| line.text.trim().starts_with('|');
        let led = lines.iter().filter(opened).count().saturating_mul(2) >= lines.len();
        let outer = led || lines.iter().all(|line| line.text.trim().ends_with('|'));
        for line in rejoined(lines) {
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

/// Rows that were cut in two or more between their cells: each cell ends with a pipe, and the parts have together as many
/// as the widest rows.
fn rejoined(lines: Vec<Line>) -> Vec<Line> {
    let Some(wide) = whole_rows(&lines) else {
        return lines;
    };
    let mut result: Vec<Line> = Vec::with_capacity(lines.len());
    let mut rest = lines.as_slice();
    while let Some((line, after)) = rest.split_first() {
        rest = after;
        let mut open = line.clone();
        let mut taken = 0usize;
        while pipes(&open) < wide
            && ends_cell(&open)
            && let Some(next) = after
                .get(taken)
                .filter(|next| pipes(next) < wide && ends_cell(next))
        {
            open.text = format!("{} {}", open.text.trim_end(), next.text.trim());
            taken = taken.saturating_add(1);
        }
        if taken > 0 && pipes(&open) == wide {
            rest = after.get(taken..).unwrap_or_default();
            result.push(open);
        } else {
            result.push(line.clone());
        }
    }
    result
}

fn pipes(line: &Line) -> usize {
    line.text.matches('|').count()
}

/// How many pipes a row has, where several rows stand whole on a line of their own and none opens with a pipe.
fn whole_rows(lines: &[Line]) -> Option<usize> {
    let wide = lines.iter().map(pipes).max().unwrap_or_default();
    let whole = lines.iter().filter(|line| pipes(line) == wide).count();
    let opened = |line: &Line| line.text.trim().starts_with('|') && !only_pipes(line);
    (wide >= 3 && whole >= ROWS && !lines.iter().any(opened)).then_some(wide)
}

fn only_pipes(line: &Line) -> bool {
    line.text.trim().bytes().all(|mark| mark == b'|')
}

/// Each cell ends with a pipe, and the empty ones at the end of a row stand on a line of their own: "Wegen |", "50 |",
/// "||". Gives the rows that begin on the first line, and how many lines they take; none where they are not of one width.
fn closed(lines: &[Line]) -> Option<(Vec<Line>, usize)> {
    if !lines
        .first()
        .is_some_and(|line| ends_cell(line) && !only_pipes(line))
    {
        return None;
    }
    let mut rows: Vec<Line> = Vec::new();
    let mut open: Option<Line> = None;
    let mut taken = 0usize;
    for (index, line) in lines.iter().take_while(|line| ends_cell(line)).enumerate() {
        let text = line.text.trim();
        let row = open.get_or_insert_with(|| Line {
            page: line.page,
            number: line.number,
            ..Line::default()
        });
        if !only_pipes(line) {
            // Under a rule each row stands on a line.
            if is_rule(text) {
                return None;
            }
            for cell in text.strip_suffix('|').unwrap_or(text).split('|') {
                push(row, cell);
            }
            // The last cell of a row may be filled: then no line of pipes closes it.
            if rows
                .first()
                .is_some_and(|first| first.cells.len() == row.cells.len())
            {
                rows.extend(open.take());
                taken = index.saturating_add(1);
            }
            continue;
        }
        for _ in 0..text.len() {
            push(row, "");
        }
        let width = rows.first().map_or(row.cells.len(), |first| first.cells.len());
        if width != row.cells.len() {
            return None;
        }
        rows.extend(open.take());
        taken = index.saturating_add(1);
    }
    let wide = rows.first().is_some_and(|row| row.cells.len() > 2);
    (wide && rows.len() >= ROWS).then_some((rows, taken))
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
    for (at, line) in lines.iter().enumerate() {
        if is_rule(&line.text) {
            result.extend(open.take());
            continue;
        }
        let mut rest = line.text.trim();
        if open.as_ref().is_none_or(|row| row.cells.len() >= width) {
            if strays(lines.get(at..).unwrap_or_default(), width) {
                continue;
            }
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

/// A pipe of its own between two rows: with it as the opening of the row, the next one would not open with a pipe.
fn strays(lines: &[Line], width: usize) -> bool {
    let opens = |at: usize| lines.get(at).is_none_or(|line| line.text.trim().starts_with('|'));
    let (cells, next) = (width.saturating_add(1), width.saturating_add(2));
    let mut both = lines.iter().take(2);
    both.all(|line| line.text.trim() == "|")
        && !opens(cells)
        && opens(next)
        && lines.iter().take(next).all(|line| pipes(line) == 1)
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
