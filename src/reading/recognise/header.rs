//! Rows of years: what each column of a table holds.
//!
//! Deliberately absent: tables without a single year; their figures become findings, not amounts.

use super::blocks::{Block, Stand};
use super::text_columns::TextColumn;
mod cell;
mod doubled;
mod line;
pub mod repeated;
mod titles;

use super::token::{Kind, Token};
use cell::is_onward;

pub use cell::{column_of, is_title_heading, is_year_word, role_of};
pub use doubled::mark_doubled;
pub use line::of_line;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The amount of one year.
    Year(u16),
    /// The amount of a year and every year after it.
    From(u16),
    /// The amount of each year from the first to the last.
    Years(u16, u16),
    /// An amount for which the document names no year.
    Undated,
    /// A credit or investment sum: never an amount of a year.
    Investment,
    /// The sum of the years, or another figure that is no year.
    Other,
    /// S/I, V/N, L/B, U/I: letters.
    Letters(Letters),
    /// The number of a choice.
    Number,
    /// Words.
    Text,
}

/// What the letters of a column say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Letters {
    /// S and I: structureel, incidenteel.
    Duration,
    /// V and N.
    Effect,
    /// L and B, or U and I: lasten and baten, uitgaven and inkomsten.
    Side,
}

impl Role {
    /// Whether the column holds figures.
    pub fn is_value(self) -> bool {
        matches!(
            self,
            Role::Year(_) | Role::From(_) | Role::Years(..) | Role::Undated | Role::Investment | Role::Other
        )
    }

    /// Whether its figures change the balance, in a year or undated.
    pub fn counts(self) -> bool {
        self.year().is_some() || self == Role::Undated
    }

    /// The first year that the column speaks of.
    pub fn year(self) -> Option<u16> {
        match self {
            Role::Year(year) | Role::From(year) | Role::Years(year, _) => Some(year),
            _ => None,
        }
    }
}

/// A column with the printed place of its right edge (characters), or its cell number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub role: Role,
    /// Right edge in characters, or the index of the cell.
    pub place: usize,
}

/// The header of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Every column that is known, from left to right.
    pub columns: Vec<Column>,
    /// The words before the years.
    pub label: String,
    /// The years come back a second time (lasten and baten side by side): only the first are read.
    pub doubled: bool,
    /// A column that is not read stands before the years: of no year in particular ("2030 e.v." before "2030"), or an
    /// earlier stand.
    pub aside: bool,
    /// A credit stands before the years, in a column that is not read.
    pub credit: bool,
    /// What each column with figures is of, where the columns are named for sides.
    pub blocks: Vec<Block>,
    /// The stands that names of sides are under, where there are several.
    pub stands: Vec<Stand>,
    /// V or N stands behind each amount, in a column of its own.
    pub lettered: bool,
    /// Columns of words beside the titles, where there are any.
    pub texts: Vec<TextColumn>,
    /// A column of words stands behind the figures.
    pub remark: bool,
    /// Its years are counted from that of the document: T, T+1.
    pub relative: bool,
    /// No line of the document is this header: the rows have one figure each.
    pub lone: bool,
    /// The list is of what turned out better or worse.
    pub deviates: bool,
    /// The header stood in cells of its own: columns are counted in cells, not in characters.
    pub cells: bool,
    /// The years stand in the first cells, and each row has its own number of cells before its figures.
    pub floating: bool,
    /// Rows may have a cell more before their figures than it has.
    pub slides: bool,
    /// The empty cells of its rows were put behind the filled ones.
    pub slid: bool,
    /// The empty cells at the end of its rows were cut off.
    pub trimmed: bool,
    /// A dash was the minus of the figure behind it in a row so far.
    pub dashes_lead: bool,
    /// Letters behind the rows that are explained above it and say nothing of amounts.
    pub marks: Vec<char>,
    /// Its amounts are what differs from the first of its years, which has none of its own.
    pub from_first: bool,
    /// Its amounts are what two stands differ, said as what the balance gains or loses.
    pub as_balance: bool,
}

impl Header {
    /// The columns with figures, from left to right.
    pub fn values(&self) -> Vec<Column> {
        self.columns
            .iter()
            .copied()
            .filter(|column| column.role.is_value())
            .collect()
    }

    /// The years of the columns, from left to right.
    pub fn years(&self) -> Vec<u16> {
        self.columns
            .iter()
            .filter_map(|column| column.role.year())
            .collect()
    }

    /// The kind of letters that a column holds, if there is such a column.
    pub fn letters(&self) -> Vec<Letters> {
        self.columns
            .iter()
            .filter_map(|column| match column.role {
                Role::Letters(letters) => Some(letters),
                _ => None,
            })
            .collect()
    }

    /// Whether two headers promise the same columns.
    pub fn same_columns(&self, other: &Header) -> bool {
        let roles = |header: &Header| {
            header
                .columns
                .iter()
                .map(|column| column.role)
                .collect::<Vec<_>>()
        };
        roles(self) == roles(other)
    }
}

/// "Kosten 2026" names the list as well as the year.
fn name_list(header: &mut Header, text: &str) {
    let lower = text.to_lowercase();
    let named = lower
        .split(' ')
        .find(|word| matches!(*word, "kosten" | "lasten" | "besparing" | "opbrengst"));
    if let Some(word) = named.filter(|word| !header.label.to_lowercase().contains(*word)) {
        header.label = format!("{} {word}", header.label).trim().to_owned();
    }
}

/// Reads a line with cells of its own as a header.
pub fn of_cells(cells: &[(&str, Vec<Token>)]) -> Option<Header> {
    let mut header = Header::default();
    let mut before: Option<u16> = None;
    let mut figures = false;
    for (place, (text, tokens)) in cells.iter().enumerate() {
        let role = match column_of(text, tokens) {
            Some(role) => role,
            None if tokens
                .iter()
                .any(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_))) =>
            {
                // "Resultaat (na reserves)1" before the years: a note, a tariff, a part of what the list is called.
                if before.is_some() || !text.chars().any(char::is_alphabetic) {
                    return None;
                }
                figures = true;
                if header.label.is_empty() {
                    text.trim().clone_into(&mut header.label);
                }
                Role::Text
            }
            None => {
                if !text.trim().is_empty() && header.label.is_empty() {
                    text.trim().clone_into(&mut header.label);
                }
                Role::Text
            }
        };
        if role.year().is_some() {
            name_list(&mut header, text);
        }
        if let Some(year) = role.year() {
            if before.is_some_and(|before| before >= year) && !header.years().contains(&year) {
                return None;
            }
            before = Some(year);
        }
        header.columns.push(Column { role, place });
    }
    titles::call(&mut header, cells);
    let years = header.years().len();
    mark_doubled(&mut header);
    (years > usize::from(figures)).then_some(header)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn years(text: &str) -> Option<Vec<u16>> {
        of_line(text, &tokens(text)).map(|header| header.years())
    }

    #[test]
    fn rows_of_years_are_headers_and_sentences_are_not() {
        for (text, expected) in [
            (
                "Omschrijving 2026 2027 2028 2029",
                Some(vec![2026, 2027, 2028, 2029]),
            ),
            ("2026* 2027 2028 2029", Some(vec![2026, 2027, 2028, 2029])),
            (
                "Begroting 2026 2026 2027 2028 2029",
                Some(vec![2026, 2027, 2028, 2029]),
            ),
            (
                "Post begroting 2025 raming 2026 raming 2027",
                Some(vec![2025, 2026, 2027]),
            ),
            ("2026 2027 2028 2029 e.v.", Some(vec![2026, 2027, 2028, 2029])),
            (
                "Omschrijving 2026 2027 2028 2029 S/I",
                Some(vec![2026, 2027, 2028, 2029]),
            ),
            ("Wij verwachten dat in 2026, 2027 en 2028 tekorten ontstaan", None),
            ("Perspectiefnota 2020 - 2023", None),
            ("in de jaren 2026 2027", None),
            ("Wegen 2026 100", None),
        ] {
            assert_eq!(years(text), expected, "{text}");
        }
    }

    #[test]
    fn an_investment_column_stands_before_the_years() {
        let text = "Nr Onderwerp Investering 2026 2027 S/I";
        let header = of_line(text, &tokens(text)).unwrap();
        assert_eq!(
            header
                .columns
                .iter()
                .map(|column| column.role)
                .collect::<Vec<_>>(),
            [
                Role::Number,
                Role::Investment,
                Role::Year(2026),
                Role::Year(2027),
                Role::Letters(Letters::Duration)
            ]
        );
    }
}
