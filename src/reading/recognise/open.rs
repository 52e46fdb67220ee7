//! The reading so far: the table that is open, and the words that may still turn out to belong to it.
//!
//! The three layouts (cells, one cell a line, running text) feed headers, rows and words into this; what a line of
//! words is (a group, half a title, running text) is decided here, once for all of them.

mod glance;
mod halves;
mod headings;
mod new_page;
mod numbers;
mod rows;
mod units;
mod waiting;
mod words;

use super::header::Header;
use super::legend;
use super::table::{Figure, Row, Table};
use super::token::{Seen, Token, tokens_with};
use super::{
    Left, Recognised, Why, beside, blocks, columns, continued, counted, either, explained, journal, levels,
    marks, text_columns, triples, unfilled,
};
use crate::reading::extract::{Line, Span};
use glance::Glance;

/// How many lines of words before a header are kept as its context.
const CONTEXT: usize = 5;
/// The most rows and headings of one document: no budget has a hundredth of it, and each takes room.
const MOST_ROWS: usize = 250_000;
/// A line of words that may become a group, half a title, or nothing.
#[derive(Clone, Debug)]
struct Words {
    line: usize,
    text: String,
}

/// The reading so far.
pub struct Reader<'a> {
    /// The document.
    pub lines: &'a [Line],
    glances: Vec<Glance>,
    done: Recognised,
    open: Option<Table>,
    group: Option<String>,
    pending: Option<Words>,
    /// A letter that stands on a line of its own: the number of the row that comes next.
    numbered: Option<String>,
    recent: Vec<usize>,
    waiting: Vec<usize>,
    /// Running text stands between here and the last row.
    pub prose: bool,
    blank: bool,
    /// How the lines so far wrote their signs.
    seen: Seen,
    /// A heading carries its amounts itself.
    labelled: bool,
    /// The words that head the list of headings that is being read.
    under: Option<String>,
    /// The words over these, where nothing stands between.
    over: Option<String>,
    /// Nothing was read since the words that head the list.
    headed: bool,
    /// The year beside an amount is the one from which it goes on.
    onward: bool,
    /// The lines above the last list without a header.
    lone: Vec<usize>,
    /// The list up to this line was looked at, and tells nothing item by item.
    pub looked: usize,
    /// How many rows and headings were read.
    taken: usize,
}

impl<'a> Reader<'a> {
    /// Nothing read yet.
    pub fn new(lines: &'a [Line]) -> Reader<'a> {
        Reader {
            lines,
            glances: std::iter::repeat_with(Glance::default)
                .take(lines.len())
                .collect(),
            done: Recognised::default(),
            open: None,
            group: None,
            pending: None,
            numbered: None,
            recent: Vec::new(),
            waiting: Vec::new(),
            prose: false,
            blank: true,
            seen: Seen::default(),
            labelled: false,
            under: None,
            over: None,
            headed: false,
            onward: false,
            lone: Vec::new(),
            looked: 0,
            taken: 0,
        }
    }

    /// The tokens of a line without its legends, which are noted.
    pub fn look(&mut self, at: usize, text: &str) -> Vec<Token> {
        let legend = legend::read(text);
        let masked = legend.unit.map(|(_, start, end)| {
            let mut masked = text.to_owned();
            masked.replace_range(start..end, &" ".repeat(end.saturating_sub(start)));
            masked
        });
        if (legend.unit.is_some() || legend.convention.is_some())
            && self.done.legends.last().is_none_or(|(line, _)| *line < at)
        {
            self.done.legends.push((at, legend));
        }
        let (found, shown) = tokens_with(masked.as_deref().unwrap_or(text), self.seen);
        self.seen = self.seen.and(shown);
        found
    }

    /// The header of the open table.
    pub fn header(&self) -> Option<&Header> {
        self.open.as_ref().map(|table| &table.header)
    }

    /// The header of the open table as its rows have it.
    pub fn set_header(&mut self, header: Header) {
        if let Some(table) = &mut self.open {
            table.header = header;
        }
    }

    /// Whether the open table has no rows yet.
    pub fn table_is_new(&self) -> bool {
        self.open.as_ref().is_some_and(|table| table.rows.is_empty())
    }

    /// The open table has rows, and none of their figures a euro sign.
    pub fn is_without_euros(&self) -> bool {
        self.open.as_ref().is_some_and(Table::is_without_euros)
    }

    /// Whether the words just read stand directly above, without a blank line.
    pub fn words_above(&self) -> Option<&str> {
        self.pending
            .as_ref()
            .filter(|_| !self.blank)
            .map(|words| words.text.as_str())
    }

    /// Takes the words just read back, when they turn out to be part of what comes next.
    pub fn take_words(&mut self) -> Option<(usize, String)> {
        self.pending.take().map(|words| (words.line, words.text))
    }

    /// A blank line.
    pub fn blank(&mut self) {
        self.blank = true;
    }

    /// A header opens a table; the same header on a new page goes on with the one that is open.
    pub fn open_table(&mut self, mut header: Header, at: usize) {
        blocks::name(&mut header, self.lines, at);
        self.blank = false;
        if self.goes_on_under(&header, at)
            && let Some(open) = &mut self.open
        {
            open.last_line = at;
            return;
        }
        self.close();
        if !header.lone {
            self.lone.clear();
        }
        self.under = None;
        self.over = None;
        self.onward = false;
        self.drop_far_waiting(at);
        self.open = Some(Table {
            header,
            line: at,
            context: std::mem::take(&mut self.recent),
            last_line: at,
            after: self.ended(),
            ..Table::default()
        });
        self.pending = None;
        self.numbered = None;
        self.group = None;
        self.prose = false;
    }

    /// Ends the table that is open.
    pub fn close(&mut self) {
        let Some(mut table) = self.open.take() else {
            return;
        };
        if table.rows.is_empty() && !self.waiting.is_empty() {
            self.adopt(&mut table);
        }
        if let Some(pending) = self.pending.take() {
            self.recent.push(pending.line);
        }
        if table.header.lone {
            self.lone = table.context.iter().copied().take(CONTEXT).collect();
        }
        explained::name(&mut table, self.lines);
        beside::name(&mut table, self.lines);
        journal::name(&mut table, self.lines);
        unfilled::mark(&mut table);
        marks::apply(&mut table, self.lines);
        counted::take_off(&mut table);
        continued::merge(&mut table);
        columns::place(&mut table, self.lines);
        levels::mark(&mut table, self.lines);
        either::place(&mut table);
        text_columns::split(&mut table);
        triples::merge(&mut table);
        self.done.tables.push(table);
        self.drop_waiting();
    }

    /// A line with figures that is not read.
    pub fn leave(&mut self, at: usize, why: Why) {
        let end = self.lines.get(at).map_or(0, |line| line.text.len());
        self.done.left.push(Left {
            why,
            span: Span {
                line: at,
                start: 0,
                end,
            },
            amount: None,
        });
    }

    /// An amount in running text.
    pub fn leave_amount(&mut self, span: Span, amount: super::amount::Printed) {
        self.done.left.push(Left {
            why: Why::RunningText,
            span,
            amount: Some(amount),
        });
    }

    /// Whether one more row or heading is read; those that are not are counted.
    fn has_room(&mut self) -> bool {
        let room = self.taken < MOST_ROWS;
        if room {
            self.taken = self.taken.saturating_add(1);
        } else {
            self.done.beyond = self.done.beyond.saturating_add(1);
        }
        room
    }

    /// Opens a list whose rows have one figure each; what was said above the list before it holds for this one too.
    pub fn open_lone(&mut self, header: Header, at: usize) {
        if self.open.as_ref().is_some_and(|table| table.header.lone) {
            self.close();
        }
        let context = std::mem::take(&mut self.lone);
        let group = self
            .pending
            .as_ref()
            .map(|words| words.text.clone())
            .or(self.group.clone());
        let label = header.label.clone();
        self.open_table(header, at);
        self.group = group.filter(|group| *group != label);
        if let Some(open) = &mut self.open {
            open.context.splice(0..0, context);
        }
    }

    /// A numbered heading without amounts.
    pub fn section(&mut self, at: usize, number: String, title: String) {
        self.done.sections.push((at, number, title));
    }

    /// Everything that was recognised.
    pub fn finish(mut self) -> Recognised {
        self.close();
        self.drop_waiting();
        self.done
    }
}

/// Whether a row has any figure that is not empty.
pub fn has_figures(row: &Row) -> bool {
    row.values.iter().any(|value| value.figure != Figure::Empty)
}
