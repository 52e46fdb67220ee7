//! Two or more stands of one year side by side: "1e rapportage 2030" and "2e rapportage 2030".
//!
//! They tell the same effect, first and last as it was known, so the last one counts and the others are not added.
//! Deliberately absent: stands of different years, and columns without an ordinal; these may be parts of one amount.

use super::header::{Column, Header, Role, role_of};
use super::table::{Figure, Row};
use super::token;

/// A column of a header: which stand, of what, of which year.
struct Stand {
    ordinal: u8,
    name: String,
    year: u16,
}

/// Reads a row of cells as such a header.
pub fn of_cells(names: &[&str]) -> Option<Header> {
    let stands: Vec<(usize, Stand)> = names
        .iter()
        .enumerate()
        .filter_map(|(place, name)| Some((place, stand(name)?)))
        .collect();
    let (first_place, first) = stands.first()?;
    let (last_place, _) = stands.last()?;
    let follow = stands.windows(2).all(|pair| {
        let [(_, one), (_, other)] = pair else {
            return false;
        };
        one.name == other.name && one.year == other.year && one.ordinal < other.ordinal
    });
    if stands.len() < 2 || *first_place == 0 || !follow {
        return None;
    }
    let mut header = Header {
        label: names.first().map_or(String::new(), |name| name.trim().to_owned()),
        cells: true,
        aside: true,
        ..Header::default()
    };
    for (place, name) in names.iter().enumerate() {
        let stand = stands.iter().any(|(at, _)| *at == place);
        let role = match role_of(name) {
            _ if place == *last_place => Role::Year(first.year),
            _ if stand => Role::Other,
            Some(Role::Number) => Role::Number,
            _ => Role::Text,
        };
        header.columns.push(Column { role, place });
    }
    Some(header)
}

/// Where only an earlier stand is given, that is what is known.
pub fn take_last_known(row: &mut Row, header: &Header) {
    let columns = header.values();
    let stands = header.aside
        && columns
            .iter()
            .filter(|column| column.role.year().is_some())
            .count()
            == 1;
    let last = columns.len().saturating_sub(1);
    if !stands || !header.cells || row.values.iter().any(|value| value.column == last) {
        return;
    }
    let known = row.values.iter_mut().rev();
    if let Some(value) = known.into_iter().find(|value| value.figure != Figure::Empty) {
        value.column = last;
    }
}

/// `1e VM '30`, `Tweede rapportage 2030`.
fn stand(name: &str) -> Option<Stand> {
    let lower = name.trim().to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let [first, middle @ .., last] = words.as_slice() else {
        return None;
    };
    let ordinal = match first.trim_end_matches(|letter: char| letter.is_alphabetic()) {
        "1" => 1,
        "2" => 2,
        "3" => 3,
        "4" => 4,
        _ => match *first {
            "eerste" => 1,
            "tweede" => 2,
            "derde" => 3,
            "vierde" => 4,
            _ => return None,
        },
    };
    let short = last.strip_prefix(['\'', '\u{2019}', '\u{2018}']);
    let year = match short {
        Some(digits) if digits.len() == 2 => digits.parse::<u16>().ok()?.saturating_add(2_000),
        _ => token::year(last)?,
    };
    let named = !middle.is_empty() && middle.iter().all(|word| word.chars().all(char::is_alphabetic));
    (named && first.len() > 1).then(|| Stand {
        ordinal,
        name: middle.join(" "),
        year,
    })
}
