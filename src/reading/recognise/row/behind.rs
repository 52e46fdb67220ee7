//! Where the figures of a line end, where a column of words stands behind them.

use crate::reading::extract::Line;
use crate::reading::recognise::header::{Header, Role};
use crate::reading::recognise::text_columns;
use crate::reading::recognise::token::{Kind, Token, tokens};

/// How many rows show it, and the most words of such a name.
const ROWS: usize = 6;
const NAMES: usize = 2;
/// How far a figure may stand from the place of its heading.
const NEAR: usize = 6;

/// Where the figures end, with the letters of the columns behind them, and whether more figures stand there than
/// there are columns, of which nothing says whether the first or the last belong to the words beside them.
pub(super) fn figures_end(text: &str, tokens: &[Token], header: &Header) -> (usize, bool) {
    let wide = header.values().len();
    let mut run: Vec<&Token> = Vec::new();
    let mut last = 0;
    for (at, token) in tokens.iter().enumerate() {
        if is_listed(text, last, token.start) {
            run.clear();
        }
        last = token.end;
        match token.kind {
            Kind::Amount(_) | Kind::Dash(_) | Kind::Pm(_) => run.push(token),
            Kind::Letter('V' | 'N') | Kind::Effect(_) | Kind::Note if !run.is_empty() => {}
            _ => run.clear(),
        }
        let goes_on = tokens
            .get(at.saturating_add(1))
            .is_some_and(|next| next.kind.is_figure());
        if goes_on || run.len() < wide {
            continue;
        }
        let amounts = run
            .iter()
            .filter(|token| !matches!(token.kind, Kind::Dash(_)))
            .count();
        if amounts <= wide {
            let last = tokens.get(at).map_or(text.len(), |token| token.end);
            return (with_letters(last, tokens, header), false);
        }
        let placed = run.windows(wide).find(|window| {
            window
                .iter()
                .zip(header.values())
                .all(|(token, column)| token.gap > 1 && token.right.abs_diff(column.place) <= NEAR)
        });
        let end = placed
            .unwrap_or(&run)
            .last()
            .map_or(text.len(), |token| token.end);
        return (with_letters(end, tokens, header), placed.is_none());
    }
    // One space keeps everything apart, and a cell is empty without a trace: places say nothing.
    let years = header
        .columns
        .iter()
        .filter(|column| column.role.counts())
        .count();
    let close = longest_run(tokens).filter(|run| {
        let listed = |pair: &[Token]| matches!(pair, [one, other] if is_listed(text, one.end, other.start));
        run.len() >= years && run.iter().skip(1).all(|token| token.gap <= 1) && !run.windows(2).any(listed)
    });
    let end = close
        .and_then(|run| run.last())
        .map(|token| with_letters(token.end, tokens, header));
    (
        end.unwrap_or_else(|| text_columns::figures_end(text, header)),
        false,
    )
}

/// Whether rows below a header show that the words behind its years name a column of words: as many figures as it has
/// columns, and words right behind them.
pub fn shows_words(header: &Header, lines: &[Line], at: usize) -> bool {
    let wide = header.values().len();
    let Some(names) = lines.get(at).map(|line| tokens(&line.text)) else {
        return false;
    };
    let behind = names.iter().rev().take_while(|token| token.kind == Kind::Word);
    if wide < 2 || !(1..=NAMES).contains(&behind.count()) {
        return false;
    }
    let below = lines.iter().skip(at.saturating_add(1));
    let rows = below.filter(|line| !line.text.trim().is_empty()).take(ROWS);
    let (mut with, mut without) = (0usize, 0usize);
    for line in rows.filter(|line| line.cells.is_empty()) {
        let found = tokens(&line.text);
        let Some(first) = found
            .iter()
            .position(|token| token.kind.is_figure())
            .filter(|first| *first > 0)
        else {
            continue;
        };
        let rest = found.get(first..).unwrap_or_default();
        let figures = rest.iter().take_while(|token| token.kind.is_figure()).count();
        let words = rest.get(figures..).unwrap_or_default();
        if figures != wide {
            continue;
        }
        match words.first() {
            Some(word) if word.kind == Kind::Word => with = with.saturating_add(1),
            _ => without = without.saturating_add(1),
        }
    }
    with >= 2 && with > without
}

/// The most figures side by side, of which there are at least two.
fn longest_run(tokens: &[Token]) -> Option<&[Token]> {
    tokens
        .chunk_by(|one, other| one.kind.is_figure() == other.kind.is_figure())
        .filter(|run| run.len() > 1 && run.iter().all(|token| token.kind.is_figure()))
        .max_by_key(|run| run.len())
}

/// "36, 40 en 52": a sentence lists its figures.
fn is_listed(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to)
        .is_some_and(|between| between.contains([',', ';']))
}

/// The letters that stand right behind the figures, as many as columns for them.
fn with_letters(end: usize, tokens: &[Token], header: &Header) -> usize {
    let columns = header
        .columns
        .iter()
        .rev()
        .take_while(|column| matches!(column.role, Role::Letters(_)))
        .count();
    let behind = tokens.iter().skip_while(|token| token.end <= end).take(columns);
    behind
        .take_while(|token| matches!(token.kind, Kind::Letter(_) | Kind::Effect(_)))
        .last()
        .map_or(end, |token| token.end)
}
