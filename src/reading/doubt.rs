//! What is not certain, and what was left: typed, with their data, so that every page can word them.
//!
//! Deliberately absent: sentences (see `print` for the Dutch of the command line).

use serde::{Deserialize, Serialize};

use super::draft::NotCarried;
use super::extract::note::Note;
use super::recognise::Why;
use crate::money::Money;
use crate::year::Year;

/// Why an amount may be wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubt {
    /// Nothing in the document says what a minus means.
    SignUnknown,
    /// The words of the rows speak against the meaning that was found for the signs.
    SignContradicted,
    /// The sign was taken from the kind of list (wishes, savings) alone.
    SignFromList,
    /// A sign and a letter beside it do not agree with the other rows.
    SignMixed,
    /// The verb of a sentence says whether it is a nadeel or a voordeel.
    SignFromSentence,
    /// nadeel or voordeel stands at an earlier amount only.
    SignInherited,
    /// Nothing says whether the amounts are euros or thousands.
    UnitUnknown {
        /// The unit that was taken.
        taken: i64,
    },
    /// Fewer figures than columns, and nothing proves which cells are empty.
    ColumnsUnsure {
        /// Figures found.
        figures: usize,
        /// Columns.
        columns: usize,
    },
    /// The rows do not add up to the total that is printed under them.
    TotalDiffers {
        /// The title of the total.
        total: String,
    },
    /// The row equals the sum of the rows above or below it: it may be a total.
    MayBeTotal,
    /// The title ends with figures that may belong to a column.
    FiguresInTitle,
    /// A dash may be a minus or an empty cell.
    DashOrMinus,
    /// Running text stands between the row and the header of its table.
    FarFromHeader,
    /// A cell holds no figure that can be read.
    Unreadable {
        /// Its year.
        year: Year,
    },
    /// The digits can be read in more than one way.
    UnclearDigits,
    /// The columns may hold investment sums instead of yearly amounts.
    MayBeInvestment,
    /// Each year has two columns; only the first was read.
    TwoSeries,
    /// A column speaks of several years; each got the amount.
    ColumnOfYears,
    /// An amount stands in a column before the years that is of none of them.
    ColumnLeft,
    /// The text stops before these years; nothing was assumed for them.
    LaterYearsOpen {
        /// The first year without an amount.
        from: Year,
        /// The last.
        to: Year,
    },
    /// The year does not stand beside the amount.
    YearAssumed {
        /// The year that was taken.
        year: Year,
        /// It came from the name of the file.
        from_name: bool,
    },
    /// No year is known at all.
    NoYear,
    /// The amount grows; the years between were given the amount before.
    Rising,
    /// The amount comes on top of the one before; they were added.
    OnTop,
    /// No amount is given.
    NoAmount,
    /// Another amount stands in the explanation under the heading.
    AmountInText {
        /// The amount, without a sign.
        amount: Money,
        /// The number of its line.
        line: u32,
    },
    /// Two amounts were given for the same year.
    TwoAmounts {
        /// The year.
        year: Year,
    },
    /// The same row stands earlier in the document.
    Repeated,
    /// The amount is unusually large for its unit.
    Unlikely,
    /// A budget file says it, in words of its maker.
    Stated {
        /// The year it is about, where it is about one.
        year: Option<Year>,
        /// The words.
        message: String,
    },
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing could be read.
    Error,
    /// Something was left or must be asked.
    Warning,
    /// Good to know.
    Note,
}

/// Something about the document, or a line of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Index of the line it is about, if it is about one.
    pub line: Option<usize>,
    /// What it is.
    pub what: What,
}

/// What a finding says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// Something about the file that it came from.
    Source(Note),
    /// No row or heading with amounts was found.
    NothingFound,
    /// The document is empty.
    Empty,
    /// What a minus means is to be asked, once for so many rows.
    AskSign {
        /// Rows it concerns.
        rows: usize,
    },
    /// The unit is to be asked, once for so many rows.
    AskUnit {
        /// Rows it concerns.
        rows: usize,
    },
    /// The year is to be asked, once for so many rows.
    AskYears {
        /// Rows it concerns.
        rows: usize,
    },
    /// Years that do not stand with the amounts were assumed.
    YearsAssumed,
    /// meerjarig was read as every year of the document.
    EveryYear,
    /// Figures that were not read.
    NotRead(Why),
    /// A row has an amount beyond what can be counted.
    TooLarge,
    /// A row of figures without a title.
    WithoutTitle,
    /// A printed total is not the sum of its rows.
    TotalDiffers {
        /// Its title.
        total: String,
    },
    /// The heading of this section is not in the document.
    SectionMissing {
        /// Its number.
        number: String,
    },
    /// A table of figures without a column for a year; none of its rows were read.
    TableWithoutYears {
        /// How many rows.
        rows: usize,
    },
    /// Rows and headings beyond the most that is read.
    TooManyRows {
        /// How many.
        left: usize,
    },
    /// A budget has no place for it.
    NotCarried(NotCarried),
    /// A budget file says it of the whole document, in words of its maker.
    Stated {
        /// The words.
        message: String,
    },
    /// So many further findings of the same kind are not listed.
    More {
        /// How many.
        count: usize,
    },
}

impl What {
    /// How serious it is.
    pub fn severity(&self) -> Severity {
        match self {
            What::NothingFound | What::Empty => Severity::Error,
            What::Source(Note::Mislabelled { .. } | Note::Encoding(_) | Note::MergedCells { .. }) => {
                Severity::Note
            }
            What::Source(_) => Severity::Warning,
            What::AskSign { .. }
            | What::AskUnit { .. }
            | What::AskYears { .. }
            | What::TooLarge
            | What::WithoutTitle => Severity::Warning,
            What::NotRead(Why::NoYears | Why::TooLarge) | What::TotalDiffers { .. } => Severity::Warning,
            What::NotCarried(NotCarried::OtherRows { .. }) => Severity::Note,
            What::TableWithoutYears { .. } | What::TooManyRows { .. } | What::NotCarried(_) => {
                Severity::Warning
            }
            _ => Severity::Note,
        }
    }
}
