//! What is known not to go right, by name and with its reason.
//!
//! Deliberately absent: what is read rightly and without a doubt, which is everything else.

use super::layouts::Layout;

/// What may be wrong about a reading, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Right, and in doubt.
    Doubted,
    /// A choice is not offered.
    Missed,
    /// Wrong amounts with a doubt.
    InDoubt,
    /// Something that is no choice, with a doubt.
    OfferedInDoubt,
    /// Something that is no choice.
    Offered,
    /// Wrong amounts without a doubt.
    Silent,
}

/// Cases that go wrong, and how far.
#[derive(Debug)]
pub struct Known {
    /// The structures or features; any where there are none.
    what: &'static [&'static str],
    /// The notation, of figures or of empty cells; empty for any.
    written: &'static str,
    /// Any where there are none.
    layouts: &'static [Layout],
    /// The worst of it.
    pub fault: Fault,
    #[allow(dead_code, reason = "for who reads this, and in what is printed")]
    reason: &'static str,
}

impl Known {
    pub fn is_of(&self, what: &str, written: &str, layout: Layout) -> bool {
        (self.what.is_empty() || self.what.contains(&what))
            && (self.written.is_empty() || self.written == written)
            && (self.layouts.is_empty() || self.layouts.contains(&layout))
    }
}

/// A case goes as the first of these that is of it.
pub const STRUCTURES: &[Known] = &[
    known(
        &[
            "lasten and baten with a year",
            "a year over each side",
            "a year over the first side",
            "lasten and baten over a year",
            "lasten and baten of the begroting",
            "changes of lasten and baten",
            "lasten and baten, year in the title",
            "baten before lasten",
            "lasten, baten and saldo with a year",
            "a year over lasten, baten and saldo",
            "lasten, baten and saldo, year in the title",
            "voordeel and nadeel, year in the title",
            "voordeel and nadeel with a year",
            "nadeel before voordeel",
            "incidenteel and structureel, year in the title",
            "incidenteel and structureel with a year",
            "V or N behind a year",
            "V or N, then S or I",
            "was, change and new",
            "was, new and difference of lasten",
            "was, new and difference of saldi",
            "an amount",
        ],
        "",
        &[Layout::Columns],
        Fault::Missed,
        "column after column, one year does not tell a table",
    ),
    known(
        &["V or N behind each year"],
        "",
        &[Layout::Columns],
        Fault::Missed,
        "column after column, nothing tells which of the amounts has no letter",
    ),
    known(
        &["years over L and B", "a krediet before kapitaallasten"],
        "",
        &[Layout::Columns],
        Fault::Missed,
        "column after column, a letter of a side and kapitaallasten are no names of columns",
    ),
    known(
        &["titles behind years", "lasten and baten in a row for each year"],
        "",
        &[Layout::Columns],
        Fault::Missed,
        "column after column, titles stand before the years and each year over its figures",
    ),
    known(
        &["a row for each year"],
        "",
        &[Layout::Columns],
        Fault::OfferedInDoubt,
        "column after column, a column of years is read as names over the amounts below it",
    ),
    known(
        &["a head once more"],
        "",
        &[Layout::Columns],
        Fault::Missed,
        "column after column, a head that comes once more parts each column",
    ),
    known(
        &["posts as columns"],
        "empty cells",
        &[Layout::Aligned],
        Fault::Missed,
        "a table whose columns are choices is not turned over",
    ),
    known(
        &["posts as columns"],
        "",
        &[
            Layout::Tabs,
            Layout::TrimmedTabs,
            Layout::Pipes,
            Layout::OneSpace,
            Layout::CellALine,
            Layout::CellALineApart,
        ],
        Fault::Missed,
        "a table whose columns are choices is not turned over",
    ),
    known(
        &["a row for each year", "lasten and baten in a row for each year"],
        "",
        &[Layout::CellALine, Layout::CellALineApart],
        Fault::Missed,
        "one cell a line, a column 'Jaar' does not date the amounts of its row",
    ),
    known(
        &["years that fall"],
        "",
        &[Layout::OneSpace],
        Fault::Missed,
        "years that fall on one line of words are no header",
    ),
    known(
        &[
            "changes by document and their total",
            "was and becomes of two years",
        ],
        "",
        &[Layout::OneSpace],
        Fault::Missed,
        "words behind a year on one line of words are no header",
    ),
    known(
        &["changes by document and their total"],
        "",
        &[],
        Fault::Missed,
        "which of two columns of one year counts is not told; the table is named as not read",
    ),
    known(
        &["was and becomes of two years"],
        "",
        &[],
        Fault::Missed,
        "what two years were and become has no column of changes; the table is named as not read",
    ),
    known(
        &["a portefeuille behind titles"],
        "",
        &[Layout::OneSpace],
        Fault::Offered,
        "the words of the column are read as the end of the title; nothing parts them",
    ),
    known(
        &["I or S behind titles"],
        "empty cells",
        &[Layout::TrimmedTabs],
        Fault::InDoubt,
        "the one figure of a row is put in the last year, with a doubt",
    ),
    known(
        &[
            "lasten and baten with a year",
            "a year over each side",
            "a year over the first side",
            "lasten and baten over a year",
            "lasten and baten of the begroting",
            "changes of lasten and baten",
            "lasten and baten, year in the title",
            "baten before lasten",
            "years",
            "begroting and years",
            "effects by year",
            "begroting and ramingen",
            "begroting and meerjarenraming over years",
            "years that begin with an apostrophe",
            "a last year that goes on",
            "total before years",
            "nadeel before voordeel",
            "numbers of rows",
            "a programme before titles",
            "numbers of programmes and rows",
            "a portefeuille behind titles",
            "V or N behind each year",
            "an investment before years",
            "a krediet before kapitaallasten",
            "was, new and difference of lasten",
            "was, new and difference of saldi",
            "a head once more",
        ],
        "empty cells",
        &[Layout::TrimmedTabs],
        Fault::Doubted,
        "rows with fewer figures than columns may have lost cells that were empty",
    ),
    known(
        &[
            "lasten and baten with a year",
            "a year over each side",
            "a year over the first side",
            "lasten and baten over a year",
            "lasten and baten of the begroting",
            "changes of lasten and baten",
            "lasten and baten, year in the title",
            "baten before lasten",
            "lasten, baten and saldo with a year",
            "a year over lasten, baten and saldo",
            "lasten, baten and saldo, year in the title",
            "voordeel and nadeel, year in the title",
            "voordeel and nadeel with a year",
            "nadeel before voordeel",
            "incidenteel and structureel, year in the title",
            "incidenteel and structureel with a year",
            "V or N behind each year",
        ],
        "dashes",
        &[Layout::OneSpace],
        Fault::Doubted,
        "one space apart, a dash before a figure may be its minus",
    ),
];

pub const FEATURES: &[Known] = &[
    known(
        &[
            "groups",
            "groups and subtotals",
            "groups with totals below",
            "structural and incidental groups",
        ],
        "",
        &[Layout::Columns],
        Fault::Missed,
        "column after column, the name of a group is a title too many; the table is named as not read",
    ),
    known(
        &["head once more", "carried over a page"],
        "",
        &[Layout::Columns],
        Fault::Missed,
        "column after column, a head that comes once more parts each column; the table is named as not read",
    ),
    known(
        &[],
        "millions",
        &[],
        Fault::Doubted,
        "three decimals of a million may be thousands",
    ),
    known(
        &[],
        "minus apart",
        &[Layout::OneSpace],
        Fault::Doubted,
        "a minus between two figures may be of either",
    ),
    known(
        &[],
        "minus apart behind",
        &[Layout::OneSpace],
        Fault::Doubted,
        "a minus between two figures may be of either",
    ),
    known(
        &["groups and subtotals"],
        "spaces between thousands",
        &[Layout::OneSpace],
        Fault::Offered,
        "the first thousands of a row are read as the end of its title",
    ),
    known(
        &[],
        "spaces between thousands",
        &[Layout::OneSpace],
        Fault::OfferedInDoubt,
        "the first thousands of a row are read as the end of its title",
    ),
    known(
        &["a row of units"],
        "spaces between thousands",
        &[],
        Fault::InDoubt,
        "a point in the unit says that thousands have points",
    ),
    known(
        &["rounded sums"],
        "whole euros",
        &[],
        Fault::Doubted,
        "in euros, a thousand is no rounding",
    ),
    known(
        &["rounded sums"],
        "cents",
        &[],
        Fault::Doubted,
        "in euros, a thousand is no rounding",
    ),
];

const fn known(
    what: &'static [&'static str],
    written: &'static str,
    layouts: &'static [Layout],
    fault: Fault,
    reason: &'static str,
) -> Known {
    Known {
        what,
        written,
        layouts,
        fault,
        reason,
    }
}
