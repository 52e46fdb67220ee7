//! From a document's text to choices: extract, recognise, settle.
//!
//! Reading cannot fail as a whole. It returns what it understood, every doubt beside its amount, and findings for
//! all that it left. One rule stands above the others: a wrong amount without a doubt beside it must not occur.
//! Deliberately absent: files and formats (see `extract` for what feeds in) and the words of a language (see
//! `print`, and the page).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use recognise::amount::Effect;

use crate::money::Money;
use crate::year::Year;

mod attempts;
pub mod doubt;
pub mod draft;
pub mod extract;
mod letters;
pub mod practice;
pub mod print;
mod read_back;
pub mod recognise;
mod settle;
pub mod wire;

pub use doubt::{Doubt, Finding};
pub use extract::{Line, Span};
pub use read_back::read_back;

/// The largest document that is read: 50 MB.
pub const MOST_BYTES: usize = 50_000_000;

/// A document as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Its lines; spans point into them.
    pub lines: Vec<Line>,
    /// What holds for the whole document.
    pub document: Facts,
    /// What may be offered as a choice, in the order of the document.
    pub choices: Vec<Choice>,
    /// Balances, totals, reserves and provisions.
    pub other_rows: Vec<OtherRow>,
    /// The headings of the sections that choices name by number, in the order of the document.
    pub sections: Vec<Section>,
    /// What was left, and what is to be asked once.
    pub findings: Vec<Finding>,
}

/// A numbered heading under which choices stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// `7.1.2`.
    pub number: String,
    /// The words behind it.
    pub title: String,
    /// Index of its line.
    pub line: usize,
}

/// What holds for the whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The first heading.
    pub title: Option<String>,
    /// The years that the document speaks of.
    pub years: Vec<Year>,
    /// Euros for each printed one, in most of the document.
    pub unit: Option<i64>,
    /// What its signs mean, in most of the document.
    pub sign: Sign,
}

/// What signs mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Sign {
    /// Letters or words beside the amounts: N, V, nadeel, voordelig.
    Words,
    /// Minus is a nadeel.
    MinusIsCost,
    /// Plus is a nadeel: columns of cost.
    PlusIsCost,
    /// A list of savings: what is printed is a voordeel.
    Savings,
    /// Nothing says it.
    #[default]
    Unknown,
}

/// What says that an amount is a nadeel or a voordeel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SignBy {
    /// The words or letters beside it; or nothing at all.
    #[default]
    Itself,
    /// A legend.
    Legend,
    /// Balances that the rows lead to.
    Balances,
    /// What the list is called.
    ListName,
    /// The words of the rows.
    RowWords,
    /// Columns or groups of lasten and baten.
    Sides,
    /// Two stands, of which it is the difference.
    Stands,
    /// The sums below the rows.
    Sums,
}

/// A row or heading that may be offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its number in the document.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// The words of the title.
    pub title_span: Span,
    /// The section or group it stands in.
    pub section: Option<String>,
    /// A change in a financial outlook rather than a proposal.
    pub is_change: bool,
    /// What it does per year.
    pub amounts: BTreeMap<Year, Amount>,
    /// What says whether its amounts are better or worse for the balance.
    pub sign_by: SignBy,
    /// What the document says a pm does to the balance.
    pub pm: Option<Effect>,
    /// Structural or not, when the document says so.
    pub structural: Option<bool>,
    /// A credit or investment sum beside the yearly amounts.
    pub investment: Option<Money>,
    /// An amount that stands without a year.
    pub without_year: Option<(Money, Per)>,
    /// What is not certain about it.
    pub doubts: Vec<Doubt>,
    /// Index of its first line.
    pub line: usize,
}

/// What it does in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Plus is better for the balance; none is pm.
    pub value: Option<Money>,
    /// The words that gave it; none where it is assumed without words of its own.
    pub span: Option<Span>,
    /// The year does not stand in the text.
    pub assumed: bool,
}

/// What an amount without a year counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Per {
    /// Each year.
    Year,
    /// All years together.
    Total,
}

/// A row that is no choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherRow {
    /// Its title; empty where a total has none.
    pub title: String,
    /// What it is.
    pub kind: recognise::kinds::Kind,
    /// Its amounts; none is pm.
    pub amounts: BTreeMap<Year, Amount>,
    /// Index of its line.
    pub line: usize,
}

/// Reads pasted text or a text file. `name` is the name of the file, which may hold the year of the document.
pub fn read_text(source: &str, name: Option<&str>) -> Reading {
    read_lines(extract::text(source), name)
}

/// Reads what came out of a file; what must be known of the file stands before the other findings.
#[cfg(feature = "office")]
pub fn read_file(extracted: extract::file::Extracted, name: Option<&str>) -> Reading {
    let mut reading = read_lines(extracted.lines, name);
    let notes = extracted.notes.into_iter().map(|note| Finding {
        line: None,
        what: doubt::What::Source(note),
    });
    reading.findings.splice(0..0, notes);
    reading
}

/// Reads lines from any source.
pub fn read_lines(mut lines: Vec<Line>, name: Option<&str>) -> Reading {
    recognise::footnotes::clear(&mut lines);
    recognise::inset::join(&mut lines);
    attempts::read(lines, name)
}

/// Reads lines as they are laid out.
fn once(lines: Vec<Line>, name: Option<&str>) -> Reading {
    let recognised = recognise::recognise(&lines);
    settle::settle(lines, recognised, name)
}
