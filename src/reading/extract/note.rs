//! What a reader must know of a file that was read.
//!
//! Data, so that the page words them in two languages; `Display` is plain English. Deliberately absent: anything about
//! budgets; that is the recogniser's.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::kind::Kind;

/// What a reader must know of a file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// The name promises another kind than the content is.
    Mislabelled {
        /// How the name ends.
        named: String,
        /// What the content is.
        is: Kind,
    },
    /// The text was not UTF-8.
    Encoding(Encoding),
    /// Pages without a word, which may be pictures.
    PagesWithoutWords(Vec<u32>),
    /// Pages with letters that the file does not name, shown as a replacement mark.
    UnknownLetters(Vec<u32>),
    /// Pages with text that is not shown, such as that which a scanner recognised behind its picture.
    UnseenText(Vec<u32>),
    /// A hidden sheet that was left out.
    HiddenSheet {
        /// Its name.
        sheet: String,
    },
    /// Hidden rows that were left out.
    HiddenRows {
        /// The name of the sheet.
        sheet: String,
        /// How many.
        count: usize,
        /// The first, counted from one.
        first: u32,
    },
    /// Hidden columns that were left out.
    HiddenColumns {
        /// The name of the sheet.
        sheet: String,
        /// How many.
        count: usize,
        /// The letters of the first.
        first: String,
    },
    /// Cells that are one over several rows or columns; a text over rows is repeated on each.
    MergedCells {
        /// The name of the sheet.
        sheet: String,
        /// How many.
        count: usize,
    },
    /// A formula whose outcome is not in the file.
    FormulaWithoutValue {
        /// The name of the sheet.
        sheet: String,
        /// The first such cell, as `B7`.
        cell: String,
        /// How many there are.
        count: usize,
    },
    /// A cell that shows an error instead of a value.
    ErrorCell {
        /// The name of the sheet.
        sheet: String,
        /// The first such cell, as `B7`.
        cell: String,
        /// How many there are.
        count: usize,
    },
    /// Cells that show their value divided by thousands; they were read as they show.
    ShownInThousands {
        /// The name of the sheet.
        sheet: String,
        /// The first such cell, as `B7`.
        cell: String,
        /// How many there are.
        count: usize,
    },
    /// Columns beyond the widest table that is read were left out.
    ColumnsLeftOut {
        /// The name of the sheet, or nothing for a text.
        sheet: String,
    },
    /// Parts of a JSON file that are no records, or lie too deep in one.
    PartsLeftOut {
        /// How many.
        count: usize,
    },
    /// A sheet could not be read; the others were.
    BrokenSheet {
        /// Its name.
        sheet: String,
    },
}

/// How a text was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-16 in either order.
    Utf16,
    /// The code page of Western Windows.
    Windows1252,
}

impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::Mislabelled { named, is } => write!(
                out,
                "the name ends in .{named} but the content is {is}; read as that"
            ),
            Note::Encoding(Encoding::Utf16) => write!(out, "the text is UTF-16"),
            Note::Encoding(Encoding::Windows1252) => {
                write!(
                    out,
                    "the text is not UTF-8 and was read as Windows-1252; check letters with accents"
                )
            }
            Note::PagesWithoutWords(pages) => {
                write!(out, "no text on {}; pictures are not read", listed(pages))
            }
            Note::UnknownLetters(pages) => write!(
                out,
                "letters on {} could not be told and show as \u{fffd}",
                listed(pages)
            ),
            Note::UnseenText(pages) => {
                write!(
                    out,
                    "text on {} is not shown but lies behind a picture; check its figures",
                    listed(pages)
                )
            }
            Note::HiddenSheet { sheet } => write!(out, "sheet {sheet} is hidden and was left out"),
            Note::HiddenRows { sheet, count, first } => {
                write!(
                    out,
                    "sheet {sheet}: {count} hidden rows were left out, the first is row {first}"
                )
            }
            Note::HiddenColumns { sheet, count, first } => {
                write!(
                    out,
                    "sheet {sheet}: {count} hidden columns were left out, the first is column {first}"
                )
            }
            Note::MergedCells { sheet, count } => write!(out, "sheet {sheet}: {count} merged cells"),
            Note::FormulaWithoutValue { sheet, cell, count } => write!(
                out,
                "sheet {sheet}, {cell}: {count} formulas have no outcome in the file and show as =?; open and save it"
            ),
            Note::ErrorCell { sheet, cell, count } => {
                write!(out, "sheet {sheet}, {cell}: {count} cells show an error")
            }
            Note::ShownInThousands { sheet, cell, count } => {
                write!(
                    out,
                    "sheet {sheet}, {cell}: {count} cells show thousands of their value; read as they show"
                )
            }
            Note::ColumnsLeftOut { sheet } => {
                write!(out, "sheet {sheet}: columns beyond the 400th were left out")
            }
            Note::PartsLeftOut { count } => {
                write!(
                    out,
                    "{count} parts of the file are no records, or lie too deep in one"
                )
            }
            Note::BrokenSheet { sheet } => write!(out, "sheet {sheet} is damaged and was left out"),
        }
    }
}

fn listed(pages: &[u32]) -> String {
    let shown: Vec<String> = pages.iter().take(5).map(u32::to_string).collect();
    let more = pages.len().saturating_sub(shown.len());
    let word = if pages.len() == 1 { "page" } else { "pages" };
    let rest = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    format!("{word} {}{rest}", shown.join(", "))
}
