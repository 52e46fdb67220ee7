//! Years that each stand over an amount and its share: "Mutatie", "2031", "(€)", "Mutatie", "2031", "(%)".
//!
//! The shares are no columns of amounts: they are passed over in the rows as well (see `row::shares` and `cell`).

use super::{filled, text_of};
use crate::reading::recognise::header::{self, Column, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::year;

/// The longest line that names such a column.
const NAME: usize = 80;
/// The most columns of a table.
const COLUMNS: usize = 24;

/// Reads such a header; gives the line after it. The name of the titles may be glued before the first.
pub(super) fn years(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let mut header = Header::default();
    let mut next = at;
    let mut shares = 0usize;
    let mut names: Option<String> = None;
    let mut first = "";
    for column in 0..COLUMNS {
        let Some((name, year, unit, after)) = column_at(reader, next) else {
            break;
        };
        match &names {
            None if column == 0 => first = name,
            None if !ends_in_name(first, name) => return None,
            None => names = Some(name.to_owned()),
            Some(known) if known != name => break,
            Some(_) => {}
        }
        // The share of the same year, whatever its unit is called.
        let again = header.years().last() == Some(&year);
        if unit == Unit::Share || again {
            shares = shares.saturating_add(1);
        } else {
            header.columns.push(Column {
                role: Role::Year(year),
                place: header.columns.len(),
            });
        }
        next = after;
    }
    let years = header.years();
    let follow = years
        .windows(2)
        .all(|pair| matches!(pair, [one, other] if one.saturating_add(1) == *other));
    let known = names?;
    first
        .strip_suffix(known.as_str())?
        .trim()
        .clone_into(&mut header.label);
    (years.len() >= 2 && follow && shares == years.len()).then_some((header, next))
}

#[derive(PartialEq, Eq)]
enum Unit {
    Euro,
    Share,
}

/// A name, a year and a unit, each on a line of its own.
fn column_at<'a>(reader: &Reader<'a>, at: usize) -> Option<(&'a str, u16, Unit, usize)> {
    let here = filled(reader, at)?;
    let name = reader.lines.get(here).map(|line| line.text.trim())?;
    if name.len() > NAME {
        return None;
    }
    let below = filled(reader, here.saturating_add(1))?;
    let year = year(text_of(reader, below))?;
    let under = filled(reader, below.saturating_add(1))?;
    let unit = match text_of(reader, under).trim_matches(['(', ')']) {
        "\u{20ac}" | "euro" => Unit::Euro,
        "%" => Unit::Share,
        _ => return None,
    };
    Some((name, year, unit, under.saturating_add(1)))
}

/// "Programma / TaakveldMutatie" ends in the name of the column.
fn ends_in_name(first: &str, name: &str) -> bool {
    !name.is_empty() && name.split_whitespace().all(header::is_year_word) && first.ends_with(name)
}
