//! The reading so far: the table that is open, and the words that may still turn out to belong to it.
//!
//! The three layouts (cells, one cell a line, running text) feed headers, rows and words into this; what a line of
//! words is (a group, half a title, running text) is decided here, once for all of them.

use super::header::Header;
use super::kinds::{self, Kind};
use super::legend;
use super::row;
use super::table::{Figure, Oddity, Placement, Row, Table};
use super::title;
use super::token::{Token, tokens, tokens_with};
use super::{Left, Recognised, Why, columns};
use crate::reading::extract::{Line, Span};

/// How many lines of words before a header are kept as its context.
const CONTEXT: usize = 5;
/// How many lines below the figures a header may stand.
const BELOW: usize = 14;
/// The most rows that wait for a header.
const WAITING: usize = 400;

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
    done: Recognised,
    open: Option<Table>,
    group: Option<String>,
    pending: Option<Words>,
    recent: Vec<usize>,
    waiting: Vec<usize>,
    /// Running text stands between here and the last row.
    pub prose: bool,
    blank: bool,
    /// N and V were seen glued before numbers.
    glued: bool,
}

impl<'a> Reader<'a> {
    /// Nothing read yet.
    pub fn new(lines: &'a [Line]) -> Reader<'a> {
        Reader {
            lines,
            done: Recognised::default(),
            open: None,
            group: None,
            pending: None,
            recent: Vec::new(),
            waiting: Vec::new(),
            prose: false,
            blank: true,
            glued: false,
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
        let (found, glued) = tokens_with(masked.as_deref().unwrap_or(text), self.glued);
        self.glued |= glued;
        found
    }

    /// The header of the open table.
    pub fn header(&self) -> Option<&Header> {
        self.open.as_ref().map(|table| &table.header)
    }

    /// Whether the open table has no rows yet.
    pub fn table_is_new(&self) -> bool {
        self.open.as_ref().is_some_and(|table| table.rows.is_empty())
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
    pub fn open_table(&mut self, header: Header, at: usize) {
        self.blank = false;
        if let Some(open) = &mut self.open {
            let page = |index: usize| self.lines.get(index).and_then(|line| line.page);
            if !self.prose
                && page(open.last_line) != page(at)
                && open.header.same_columns(&header)
                && !open.rows.is_empty()
            {
                open.last_line = at;
                return;
            }
        }
        self.close();
        if self
            .waiting
            .last()
            .is_some_and(|last| last.saturating_add(BELOW) < at)
        {
            self.drop_waiting();
        }
        self.open = Some(Table {
            header,
            line: at,
            context: std::mem::take(&mut self.recent),
            last_line: at,
            ..Table::default()
        });
        self.pending = None;
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
        columns::place(&mut table, self.lines);
        self.done.tables.push(table);
        self.drop_waiting();
    }

    /// The header stood below the figures: the rows that waited are read with it.
    fn adopt(&mut self, table: &mut Table) {
        let wide = table.header.values().len();
        for at in std::mem::take(&mut self.waiting) {
            let Some(line) = self.lines.get(at) else { continue };
            let row = row::of_line(at, &line.text, &tokens(&line.text), &table.header);
            match row.filter(|row| row.values.len() == wide) {
                Some(mut row) => {
                    if let Some(above) = self.words_before(at) {
                        row.title = title::join(&above, &row.title);
                    }
                    table.rows.push(row);
                }
                None => self.leave(at, Why::NoYears),
            }
        }
        table.header_below = true;
    }

    /// The words on the last filled line above, if they may be the first half of a title.
    fn words_before(&self, at: usize) -> Option<String> {
        let above = self
            .lines
            .get(..at)?
            .iter()
            .rev()
            .take(2)
            .find(|line| !line.text.trim().is_empty())?;
        let text = above.text.trim();
        let lower = self
            .lines
            .get(at)
            .is_some_and(|line| line.text.trim_start().starts_with(char::is_lowercase));
        (lower
            && !title::is_prose(text)
            && legend::read(text) == legend::Legend::default()
            && text.len() < 90)
            .then(|| text.to_owned())
    }

    fn drop_waiting(&mut self) {
        for at in std::mem::take(&mut self.waiting) {
            self.leave(at, Why::NoYears);
        }
    }

    /// A line with figures but no header yet.
    pub fn wait(&mut self, at: usize) {
        self.blank = false;
        self.pending = None;
        if self.waiting.len() < WAITING {
            self.waiting.push(at);
        } else {
            self.leave(at, Why::NoYears);
        }
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

    /// A heading with amounts.
    pub fn heading(&mut self, heading: super::heading::Heading) {
        self.blank = false;
        self.pending = None;
        self.done.headings.push(heading);
    }

    /// A row of the open table. `running` is true when each line is a row, so that a title may wrap.
    pub fn row(&mut self, mut row: Row, running: bool) {
        let number_column = self.header().is_some_and(|header| {
            header
                .columns
                .iter()
                .any(|column| column.role == super::header::Role::Number)
        });
        let blank = std::mem::replace(&mut self.blank, false);
        if let Some(words) = self.pending.take() {
            let continues =
                running && row.number.is_none() && row.title.starts_with(char::is_lowercase) && !blank;
            let nothing = !row.title.chars().any(char::is_alphanumeric);
            if (running && title::is_unfinished(&words.text)) || continues || (nothing && running) {
                let read = title::read(&title::join(&words.text, &row.title), number_column);
                row.title = read.text;
                row.number = row.number.or(read.number);
                row.line = words.line;
            } else if self.is_empty_row(&words, &row) {
                self.push(empty(words));
            } else {
                self.group = Some(words.text);
            }
        }
        strip_legend(&mut row.title);
        if self.prose && row.placement == Placement::Sure {
            row.oddities.push(Oddity::FarFromHeader);
        }
        row.group.clone_from(&self.group);
        if kinds::is_sum(&row.title) {
            self.group = None;
        }
        self.push(row);
    }

    /// Words between a row and a balance head no group: they are a row whose figures are all absent.
    fn is_empty_row(&self, words: &Words, next: &Row) -> bool {
        let some_rows = self.open.as_ref().is_some_and(|table| !table.rows.is_empty());
        some_rows
            && kinds::of_title(&next.title, false) == Kind::Balance
            && kinds::of_title(&words.text, false) == Kind::Change
            && !words.text.trim_end().ends_with(':')
            && words.text.split_whitespace().count() <= 8
            && words.text.to_uppercase() != words.text
            && kinds::duration(&words.text).is_none()
    }

    fn push(&mut self, row: Row) {
        if let Some(table) = &mut self.open {
            let last = row.values.last().map_or(row.line, |value| value.span.line);
            table.last_line = table.last_line.max(last).max(row.line);
            table.rows.push(row);
        }
    }

    /// A line of words. `cells` is true when it is a row of a grid whose other cells are empty.
    pub fn words(&mut self, at: usize, text: &str, cells: bool) {
        let blank = std::mem::replace(&mut self.blank, false);
        if self.recent.len() >= CONTEXT {
            self.recent.remove(0);
        }
        self.recent.push(at);
        if title::is_prose(text) && !cells {
            self.prose = true;
            self.pending = None;
            return;
        }
        let lower = text.starts_with(|character: char| character.is_lowercase() || character == '(');
        if let Some(table) = &mut self.open {
            let adjacent = table.last_line.saturating_add(1) == at && !blank && !self.prose;
            if let Some(last) = table.rows.last_mut()
                && adjacent
                && self.pending.is_none()
                && !cells
                && (lower || title::is_unfinished(&last.title))
                && legend::read(text) == legend::Legend::default()
            {
                last.title = title::join(&last.title, &title::clean(text));
                table.last_line = at;
                return;
            }
            if cells && lower && !table.rows.is_empty() {
                let words = Words {
                    line: at,
                    text: text.to_owned(),
                };
                self.push(empty(words));
                return;
            }
        }
        if let Some(before) = self.pending.take() {
            if (title::is_unfinished(&before.text) || (lower && !blank)) && !cells {
                self.pending = Some(Words {
                    line: before.line,
                    text: title::join(&before.text, text),
                });
                return;
            }
            self.group = Some(before.text);
        }
        self.pending = Some(Words {
            line: at,
            text: text.to_owned(),
        });
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

/// A legend in brackets behind a title is no part of it.
fn strip_legend(title: &mut String) {
    if title.ends_with(')')
        && let Some(open) = title.rfind('(')
        && legend::read(title.get(open..).unwrap_or_default()) != legend::Legend::default()
        && open > 0
    {
        title.truncate(open);
        let length = title.trim_end().len();
        title.truncate(length);
    }
}

fn empty(words: Words) -> Row {
    let read = title::read(&words.text, false);
    Row {
        line: words.line,
        number: read.number,
        title: read.text,
        title_span: Span {
            line: words.line,
            start: 0,
            end: words.text.len(),
        },
        without_figures: true,
        ..Row::default()
    }
}

/// Whether a row has any figure that is not empty.
pub fn has_figures(row: &Row) -> bool {
    row.values.iter().any(|value| value.figure != Figure::Empty)
}
