//! A table with one cell a line of what was planned, what came of it and what the two differ, over explained posts of
//! lasten and of baten: "Begroting 2030", "Rekening 2030", "Saldo".
//!
//! Under the heading of a side the stands say what the difference means: less lasten and more baten are good. The title
//! of a post is the first line of its block, its explanation stands below without an empty line. Deliberately absent:
//! tables in which one row does not differ as printed, and posts under neither side.

use super::{amount, filled, is_bare_figure, text_of, value};
use crate::reading::extract::Span;
use crate::reading::letters::small;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::kinds;
use crate::reading::recognise::lone;
use crate::reading::recognise::named;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Figure, Row, Value};
use crate::reading::recognise::title;
use crate::reading::recognise::token::year;

/// The most lines of names, and the most bytes of one.
const NAMES: usize = 6;
const NAME: usize = 40;
/// How many rows must differ.
const ROWS: usize = 3;
/// How many rows are read.
const MOST: usize = 2_000;
/// The most lines of one explanation.
const LINES: usize = 40;
/// The most bytes and words of a title.
const TITLE: (usize, usize) = (160, 20);
/// How far rounding puts a difference off, in thousandths of what is printed.
const ROUNDING: i64 = 1_000;

/// A post with what its stands differ.
struct Post {
    title: usize,
    cost: bool,
    values: Vec<Value>,
}

/// Reads such a table; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let first = text_of(reader, at);
    if first.len() > NAME || !named::is_stand(first) {
        return None;
    }
    let (stated, realised_first, from) = names(reader, at)?;
    let (posts, next) = posts(reader, from)?;
    let (costs, incomes) = (proven(&posts, true)?, proven(&posts, false)?);
    if costs.1.saturating_add(incomes.1) < ROWS {
        return None;
    }
    for line in at..from {
        let _ = reader.look(line, text_of(reader, line));
    }
    let year = stated.or_else(|| lone::year(reader.lines, at).0);
    let header = Header {
        columns: vec![Column {
            role: year.map_or(Role::Undated, Role::Year),
            place: 0,
        }],
        aside: true,
        ..Header::default()
    };
    reader.open_table(header, at);
    for post in &posts {
        let (straight, _) = if post.cost { costs } else { incomes };
        // More than was planned, where the difference has a plus.
        hand(reader, post, straight == realised_first);
    }
    reader.close();
    Some(next)
}

/// The year of the stands, whether what was realised comes first, and the line after the names.
fn names(reader: &Reader, at: usize) -> Option<(Option<u16>, bool, usize)> {
    let mut years: Vec<u16> = Vec::new();
    let mut realised: Vec<bool> = Vec::new();
    let mut next = at;
    for _ in 0..NAMES {
        let here = filled(reader, next)?;
        let text = text_of(reader, here);
        next = here.saturating_add(1);
        // "Rekening" over its year.
        if let Some(year) = year(text).filter(|_| !realised.is_empty()) {
            years.push(year);
            continue;
        }
        let lower = small(text);
        if realised.len() == 2 {
            let difference = matches!(lower.as_ref(), "saldo" | "verschil" | "afwijking");
            years.sort_unstable();
            years.dedup();
            let [first, second] = realised.as_slice() else {
                return None;
            };
            let one = years.len() <= 1 && first != second;
            return (difference && one).then(|| (years.first().copied(), *first, next));
        }
        if !named::is_stand(text) {
            return None;
        }
        years.extend(text.split_whitespace().filter_map(year));
        let stem = ["rekening", "realisatie", "werkelijk", "gerealiseerd"];
        realised.push(stem.iter().any(|stem| lower.contains(stem)));
    }
    None
}

/// The posts under their sides, and the line after them.
fn posts(reader: &Reader, from: usize) -> Option<(Vec<Post>, usize)> {
    let mut posts: Vec<Post> = Vec::new();
    let mut side: Option<bool> = None;
    let mut next = from;
    let mut end = from;
    while let Some(title) = filled(reader, next).filter(|_| posts.len() < MOST) {
        let text = text_of(reader, title);
        let long = text.len() > TITLE.0 || text.split_whitespace().nth(TITLE.1).is_some();
        let cells = reader.lines.get(title).is_none_or(|line| !line.cells.is_empty());
        if long || cells || is_bare_figure(reader, title) {
            break;
        }
        let named = match small(text).as_ref() {
            "lasten" => Some(true),
            "baten" => Some(false),
            _ => None,
        };
        side = named.or(side);
        // The explanation ends with the block.
        let mut below = title.saturating_add(1);
        while reader
            .lines
            .get(below)
            .is_some_and(|line| !line.text.trim().is_empty())
            && !is_bare_figure(reader, below)
        {
            below = below.saturating_add(1);
            if below.saturating_sub(title) > LINES {
                return Some((posts, end));
            }
        }
        let mut values: Vec<Value> = Vec::new();
        let mut here = below;
        while let Some(line) = filled(reader, here).filter(|line| is_bare_figure(reader, *line)) {
            values.push(value(reader, line, 0)?);
            here = line.saturating_add(1);
            if values.len() > 3 {
                return None;
            }
        }
        match values.len() {
            0 if named.is_some() => {}
            3 => {
                posts.push(Post {
                    title,
                    cost: side?,
                    values,
                });
                end = here;
            }
            0 => break,
            _ => return None,
        }
        next = here;
    }
    Some((posts, end))
}

/// Whether the difference is the first of the stands less the second, in every row of a side, and in how many rows there
/// is one; none where that is not the same in all.
fn proven(posts: &[Post], cost: bool) -> Option<(bool, usize)> {
    let (mut straight, mut back, mut rows) = (true, true, 0usize);
    for post in posts.iter().filter(|post| post.cost == cost) {
        let amounts: Vec<i64> = post.values.iter().map(amount).collect();
        let [first, second, difference] = amounts.as_slice() else {
            return None;
        };
        let less = first.saturating_sub(*second);
        let near = |one: i64, other: i64| one.saturating_sub(other).saturating_abs() <= ROUNDING;
        straight &= near(less, *difference);
        back &= near(less.saturating_neg(), *difference);
        rows = rows.saturating_add(usize::from(difference.saturating_abs() > ROUNDING));
    }
    (straight != back || (straight && rows == 0)).then_some((straight, rows))
}

/// The row of a post; the words of a side with figures behind them are its total.
fn hand(reader: &mut Reader, post: &Post, more: bool) {
    let text = text_of(reader, post.title).to_owned();
    let Some(mut value) = post.values.last().copied() else {
        return;
    };
    if kinds::side(&text).is_some() {
        return;
    }
    if let Figure::Amount(printed) = &mut value.figure {
        // More baten and less lasten are good.
        let good = (printed.minus != more) != post.cost;
        printed.effect = Some(if good {
            Effect::Advantage
        } else {
            Effect::Disadvantage
        });
        printed.minus = false;
    }
    let read = title::read(&text, false);
    let end = reader.lines.get(post.title).map_or(0, |line| line.text.len());
    let row = Row {
        line: post.title,
        number: read.number,
        title: read.text,
        title_span: Span {
            line: post.title,
            start: end.saturating_sub(text.len()),
            end,
        },
        values: vec![value],
        ..Row::default()
    };
    reader.row(row, false);
}
