//! Rows as they join the open table: with the half of a title above them, under a group, or without figures.

use super::halves::{ends_in_a_glued_figure, fills_its_column};
use super::words::empty;
use super::{Reader, Words};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Oddity, Placement, Row, Table};
use crate::reading::recognise::{blocks, header, heading, legend, title};

/// The most headings of groups that are kept of one table.
const HEADINGS: usize = 200;

impl Reader<'_> {
    /// A row of the open table. `running` is true when each line is a row, so that a title may wrap.
    pub fn row(&mut self, mut row: Row, running: bool) {
        let number_column = self.header().is_some_and(|header| {
            header
                .columns
                .iter()
                .any(|column| column.role == header::Role::Number)
        });
        if row.dash_signs
            && !row.oddities.contains(&Oddity::DashOrMinus)
            && let Some(table) = &mut self.open
        {
            table.header.dashes_lead = true;
        }
        let blank = std::mem::replace(&mut self.blank, false);
        row.number = row.number.or(self.numbered.take());
        let mut headed = false;
        if let Some(letter) = kinds::abbreviated_duration(&row.title).filter(|_| row.title.len() >= 3) {
            self.name_by_words(&mut row, letter);
        }
        if let Some(words) = self.pending.take() {
            // Spaces behind the words are cells without figures.
            let own_row = self
                .lines
                .get(words.line)
                .is_some_and(|line| line.text.ends_with("  "));
            let continues = running
                && row.number.is_none()
                && title::goes_on(&row.title)
                && !blank
                && !words.text.trim_end().ends_with(':')
                && !own_row
                && !self.lower_titles(row.line)
                && !self.counts_on_headings(&words.text);
            // "2031-2034" alone: the years that the title ends with.
            let nothing = !row.title.chars().any(char::is_alphabetic);
            // In cells only a title that cannot end there goes on.
            let halves = !running
                && row.title.starts_with(char::is_lowercase)
                && row.number.is_none()
                && title::is_unfinished(&words.text);
            let broken = !running && !blank && row.number.is_none() && self.breaks_its_cell(&words, &row);
            let wraps =
                running && !blank && !own_row && !self.is_listed(&row) && fills_its_column(&words.text, &row);
            if (running && title::is_unfinished(&words.text))
                || continues
                || halves
                || broken
                || (nothing && running)
                || wraps
            {
                let read = title::read(&title::join(&words.text, &row.title), number_column);
                row.title = read.text;
                row.number = row.number.or(read.number);
                row.line = words.line;
                if ends_in_a_glued_figure(&words.text) {
                    row.oddities.push(Oddity::FiguresInTitle);
                }
            } else if self.is_empty_row(&words, &row) {
                self.push(empty(words));
            } else {
                self.head(words.text);
                headed = true;
            }
        }
        self.name_by_label(&mut row);
        self.group_by_label(&row);
        strip_legend(&mut row.title);
        if self.prose && row.placement == Placement::Sure {
            row.oddities.push(Oddity::FarFromHeader);
        }
        row.group = self.group.clone().or_else(|| row.group.take());
        // The stand of a side at its head ends no group.
        let opens = headed
            && kinds::of_title(&row.title, true) == Kind::Balance
            && row.group.as_deref().and_then(kinds::side_of_group).is_some();
        if kinds::is_sum(&row.title) && !opens {
            self.group = None;
        }
        self.push(row);
    }

    /// "Str", "Inc": how long it lasts stands in the place of the title, and the title on the line above.
    fn name_by_words(&mut self, row: &mut Row, letter: char) {
        let table = self.open.as_ref();
        let last = table.and_then(|table| {
            table
                .rows
                .last()
                .filter(|_| table.last_line.saturating_add(1) == row.line)
        });
        let (title, line) = match (self.pending.take(), last) {
            (Some(words), _) => (title::read(&words.text, false), words.line),
            // What is incidental under what is structural, of the same title.
            (None, Some(above)) if above.letters.iter().any(|letter| matches!(letter, 'S' | 'I')) => {
                let number = above.number.clone();
                (
                    title::Title {
                        number,
                        text: above.title.clone(),
                    },
                    row.line,
                )
            }
            _ => return,
        };
        row.title = title.text;
        row.number = row.number.take().or(title.number);
        row.line = line;
        row.letters.push(letter);
    }

    /// A dash or a bullet stands before the title: it is a part of what stands above, and no half of it.
    fn is_listed(&self, row: &Row) -> bool {
        let line = self.lines.get(row.title_span.line);
        line.is_some_and(|line| title::is_listed(line.part(row.title_span.start, row.title_span.end)))
    }

    /// The amounts of the open table are baten less lasten.
    pub fn saldo_is_good(&mut self) {
        if let Some(table) = &mut self.open {
            table.saldo = Some(true);
        }
    }

    /// The line of the last row of the table before.
    pub(super) fn ended(&self) -> usize {
        let last = self.done.tables.last().and_then(|table| table.rows.last());
        last.map_or(0, |row| row.line)
    }

    /// The header of the open table, or of the last one, with the text of its line.
    pub fn table_before(&self) -> Option<(&header::Header, &str)> {
        let table = self.open.as_ref().or(self.done.tables.last())?;
        let text = self.lines.get(table.line)?.text.as_str();
        Some((&table.header, text))
    }

    /// Words that head a group of rows.
    pub(super) fn head(&mut self, text: String) {
        if let Some(table) = self.open.as_mut().filter(|table| table.headings.len() < HEADINGS) {
            table.headings.push((table.rows.len(), text.clone()));
        }
        self.group = Some(text);
    }

    /// Figures alone under "Financieel effect" and its years: the title stands above the header.
    fn name_by_label(&self, row: &mut Row) {
        let nothing = !row.title.chars().any(char::is_alphanumeric);
        let Some(table) = self
            .open
            .as_ref()
            .filter(|table| nothing && table.rows.is_empty())
        else {
            return;
        };
        if let Some((line, above)) = self.labelled_title(table) {
            row.title = above.text;
            row.number = above.number;
            row.line = line;
        }
    }

    /// Lasten, baten and saldo under "Financiële gevolgen" and its years: they are of the title above the header.
    fn group_by_label(&mut self, row: &Row) {
        let side = blocks::block(&row.title).is_some();
        let Some(table) = self.open.as_ref().filter(|table| side && table.rows.is_empty()) else {
            return;
        };
        if self.group.is_none()
            && let Some((_, above)) = self.labelled_title(table)
        {
            self.group = Some(above.text);
        }
    }

    /// The title that a table is all about, where the words before its years, or on the line above them, are a label.
    fn labelled_title(&self, table: &Table) -> Option<(usize, title::Title)> {
        if heading::is_label(&table.header.label) {
            return heading::title_above(self, table.line);
        }
        let above = table.context.last().copied()?;
        let line = self.lines.get(above).filter(|_| table.header.label.is_empty())?;
        let mut text = line.text.trim().trim_end_matches(':').to_owned();
        strip_legend(&mut text);
        let near = table.line.saturating_sub(above) <= 2;
        (near && heading::is_label(&text)).then(|| heading::title_above(self, above))?
    }

    /// Words between a row and a balance head no group: they are a row whose figures are all absent.
    fn is_empty_row(&self, words: &Words, next: &Row) -> bool {
        let some_rows = self.open.as_ref().is_some_and(|table| !table.rows.is_empty());
        // Several headings one under the other: the last of them is one too.
        let headed = self.open.as_ref().is_some_and(|table| {
            let here = table
                .headings
                .iter()
                .rev()
                .take_while(|(rows, _)| *rows == table.rows.len());
            here.count() >= 2
        });
        some_rows
            && self.stands_alone(words.line)
            && !headed
            && !title::heads_parts(&words.text)
            && kinds::of_title(&next.title, false) == Kind::Balance
            && kinds::of_title(&words.text, false) == Kind::Change
            && !words.text.trim_end().ends_with(':')
            && words.text.split_whitespace().count() <= 8
            && words.text.to_uppercase() != words.text
            && kinds::duration(&words.text).is_none()
    }

    /// Whether a line has at most one text beside its first: words in the cells of figures name these, and head a table.
    pub(super) fn stands_alone(&self, line: usize) -> bool {
        self.lines.get(line).is_none_or(|line| {
            let filled = line.cells.iter().filter(|cell| cell.start < cell.end);
            filled.take(3).count() < 3
        })
    }

    /// A row of cells without any figure, among rows that its number belongs to.
    pub fn row_without_figures(&mut self, mut row: Row) {
        row.without_figures = true;
        row.values.clear();
        row.group.clone_from(&self.group);
        self.pending = None;
        self.push(row);
    }

    pub(super) fn push(&mut self, row: Row) {
        if !self.has_room() {
            return;
        }
        if let Some(table) = &mut self.open {
            let last = row.values.last().map_or(row.line, |value| value.span.line);
            table.last_line = table.last_line.max(last).max(row.line);
            table.rows.push(row);
        }
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
