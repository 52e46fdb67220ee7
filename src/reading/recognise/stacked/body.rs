//! The rows of a table with one cell a line, from the line under its header to the one that ends it.

use super::cell::{Cell, cell};
use super::end::{adjacent, behind_explanation, ends, is_remark, letter_follows, starts_anew, words_follow};
use super::explained;
use super::glued;
use super::letters::{self, Effects};
use super::numbers::{self, Numbers};
use super::surplus::{self, Surplus, hand};
use super::titles::{Said, Titles};
use super::wrapped;
use super::{filled, line_is_figure, text_of};
use crate::reading::extract::Span;
use crate::reading::recognise::header::{Header, Letters, Role};
use crate::reading::recognise::kinds;
use crate::reading::recognise::legend;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Figure, Oddity, Row, Value};
use crate::reading::recognise::title;
use crate::reading::recognise::token::effect_word;

/// Reads them; gives the line after the last.
pub(super) fn body(reader: &mut Reader, from: usize, header: &Header) -> usize {
    let wide = header.values().len();
    let numbered = header.columns.iter().any(|column| column.role == Role::Number);
    let surplus = Surplus::ahead(reader, from, wide, numbered);
    let mut counted = Numbers::ahead(reader, from, wide, numbered).filter(|_| !surplus.behind);
    let small = wrapped::small(reader, from);
    let mut open = Open {
        row: Row::default(),
        titles: Titles::new(header),
        counted: false,
        numbered,
        credit: header.credit,
        effects: Effects::ahead(reader, from, header),
        wide,
        narrow: wide == 1 || surplus::is_narrow(reader, from, wide),
        letter_each: header
            .letters()
            .iter()
            .filter(|letters| **letters == Letters::Effect)
            .count()
            > 1,
        letters_lead: letter_follows(reader, from.saturating_sub(1), header),
        letters_last: matches!(header.columns.last(), Some(last) if matches!(last.role, Role::Letters(_))),
        lettered: false,
    };
    let mut next = from;
    while let Some(here) = filled(reader, next) {
        let line_text = text_of(reader, here).to_owned();
        let Some(line) = reader.lines.get(here).filter(|_| !starts_anew(reader, here)) else {
            break;
        };
        next = here.saturating_add(1);
        let lead = line.text.len().saturating_sub(line.text.trim_start().len());
        let found = reader.look(here, &line_text);
        if reader.turns_unit(here, &line_text, &found) {
            open.flush(reader);
            if reader.close_rows() {
                return here;
            }
        }
        // "x € 1.000" under the name of each column, above the first title.
        if open.row.values.is_empty() && open.titles.said.is_empty() && legend::is_unit(&line_text) {
            continue;
        }
        let alone = || numbers::of_title(reader, here);
        if let Some(number) = counted
            .as_mut()
            .and_then(|numbers| numbers.take(reader, here))
            .or_else(alone)
            .or_else(|| numbers::of_total(reader, here, open.row.number.as_deref()))
            .or_else(|| surplus.number(reader, here, &open.row, open.holds()))
        {
            open.number(reader, here, number);
            continue;
        }
        if let Some(effects) = open.effects.as_mut()
            && effects.take(&line_text, &mut open.row)
        {
            continue;
        }
        let row = &open.row;
        let titled = !open.titles.said.is_empty();
        // "9.1" between a title and the letter of its row: where it belongs, no number and no figure.
        if titled
            && row.values.is_empty()
            && title::is_code(&line_text)
            && letter_follows(reader, here, header)
        {
            continue;
        }
        let begins = row.values.len() >= wide
            || (!titled && row.values.is_empty())
            || (!row.values.is_empty() && !line_is_figure(&found));
        let expected =
            numbered && !surplus.behind && begins && row.number.is_none() | titled | !row.values.is_empty();
        // Four digits where a figure is due are no year.
        let due = (titled || !row.values.is_empty()) && row.values.len() < wide && !reader.starts_stack(here);
        match cell(here, lead, &line_text, &found, header, (expected, due)) {
            Cell::Figure(value) => open.figure(reader, value),
            Cell::Letter(letter) => open.letter(reader, letter),
            Cell::Share => {}
            Cell::Number(number) => open.number(reader, here, number),
            Cell::Words => {
                let (line_text, cut) = match glued::figure(reader, here, &line_text, wide) {
                    Some(at) => (line_text.get(..at).unwrap_or_default().to_owned(), Some(at)),
                    None => (line_text, None),
                };
                if cut.is_none() && ends(reader, here, &line_text, &found, header) {
                    // What explains the row above, and the next row below it.
                    let behind = behind_explanation(reader, here, wide, open.row.number.as_deref());
                    let remark = open.has_remark(header) && is_remark(reader, here, wide);
                    let behind = behind.filter(|_| open.between_rows());
                    next = behind.or(remark.then_some(next)).unwrap_or(here);
                    if next > here {
                        open.flush(reader);
                        continue;
                    }
                    break;
                }
                let lower =
                    title::goes_on(&line_text) && !small.titles && (small.goes_on || adjacent(reader, here));
                // The rest of a title whose figures stand between its two lines; the next title stands below it.
                let rest = lower
                    || (title::goes_on(&line_text) && !small.titles && words_follow(reader, here, numbered));
                if rest && open.row.values.len() == wide && title::is_unfinished(&open.row.title) {
                    open.row.title = title::join(&open.row.title, &line_text);
                    continue;
                }
                if open.row.values.is_empty() && titled && (open.titles.unfinished().is_some() || lower) {
                    open.titles.join(&line_text);
                    continue;
                }
                if !open.row.values.is_empty() {
                    let remark = open.has_remark(header);
                    open.flush(reader);
                    // Words behind the last figure, and a title under them: a remark on the row above.
                    let titled =
                        || letter_follows(reader, here, header) || !words_follow(reader, here, numbered);
                    if remark && !titled() {
                        continue;
                    }
                }
                open.titles.said.push(Said {
                    line: here,
                    span: Span {
                        line: here,
                        start: lead,
                        end: lead.saturating_add(line_text.len()),
                    },
                    text: line_text,
                });
                if let Some(value) = cut.and_then(|at| glued::value(reader, here, at)) {
                    open.figure(reader, value);
                }
            }
        }
    }
    open.flush(reader);
    next
}

/// The row that is being read.
struct Open {
    row: Row,
    titles: Titles,
    /// Its number stood on a line of its own.
    counted: bool,
    /// A heading names a column of numbers.
    numbered: bool,
    /// A credit stands before the years.
    credit: bool,
    /// Letters in cells of their own.
    effects: Option<Effects>,
    wide: usize,
    /// Rows have more figures than there are names: a column has none, and figures left over are no total.
    narrow: bool,
    /// A column of letters stands behind each year.
    letter_each: bool,
    /// The letters of a row stand before its title.
    letters_lead: bool,
    /// The last column is one of letters.
    letters_last: bool,
    /// The letter of that column was read: what follows in this row is behind all columns.
    lettered: bool,
}

impl Open {
    /// Whether a number and a title wait for their figures; words with a colon head a group instead.
    fn holds(&self) -> bool {
        let last = self.titles.said.last();
        self.row.number.is_some() && last.is_some_and(|said| !said.text.ends_with(':'))
    }

    /// A column of remarks follows the figures of the row; a sum has none.
    fn has_remark(&self, header: &Header) -> bool {
        header.remark && !self.row.values.is_empty() && !kinds::is_sum(&self.row.title)
    }

    /// A row is whole, or nothing was read of the next one yet.
    fn between_rows(&self) -> bool {
        let empty = self.row.values.is_empty() && self.row.number.is_none() && self.titles.said.is_empty();
        empty || self.row.values.len() == self.wide || self.is_numbered_with_parts()
    }

    /// "5.1" and some figures: the row may have lost its empty cells.
    fn is_numbered_with_parts(&self) -> bool {
        let parts = self
            .row
            .number
            .as_deref()
            .is_some_and(|number| number.contains('.'));
        parts && !self.row.values.is_empty()
    }

    fn number(&mut self, reader: &mut Reader, here: usize, number: String) {
        self.flush(reader);
        self.row.line = here;
        self.row.number = Some(number);
        self.counted = true;
    }

    /// A letter beside each amount says what that one does; any other letter is of the row.
    fn letter(&mut self, reader: &mut Reader, letter: char) {
        if self.letters_lead && !self.row.values.is_empty() {
            self.flush(reader);
        }
        self.lettered = self.letters_last && !self.letter_each && !self.row.values.is_empty();
        let effect = effect_word(letter.to_string().as_str());
        match self.row.values.last_mut().map(|value| &mut value.figure) {
            Some(Figure::Amount(printed)) if self.letter_each && effect.is_some() => {
                printed.effect = printed.effect.or(effect);
            }
            _ => self.row.letters.push(letter),
        }
    }

    fn figure(&mut self, reader: &mut Reader, mut value: Value) {
        if self.lettered && value.figure == Figure::Empty {
            return;
        }
        let last = self.row.values.last_mut();
        if last.is_some_and(|last| explained::join(reader, last, &value)) {
            self.row.oddities.push(Oddity::BothEffects);
            return;
        }
        if let Some(effects) = self.effects.as_mut() {
            effects.give(&mut value);
        }
        if self.row.values.is_empty() && !self.titles.said.is_empty() {
            self.titles.settle(reader, &mut self.row, self.counted);
        }
        self.row.values.push(value);
    }

    /// Hands the row over. More figures than columns are a row and, after it, rows whose title is empty.
    fn flush(&mut self, reader: &mut Reader) {
        let mut done = std::mem::take(&mut self.row);
        self.counted = false;
        self.lettered = false;
        let deepest = self.effects.as_mut().map_or(0, Effects::deepest);
        if done.values.is_empty() {
            self.titles.leave(reader, done.number.as_deref());
            return;
        }
        if self.numbered {
            surplus::take_number(&mut done, self.wide);
        }
        if self.credit {
            surplus::drop_credit(&mut done, self.wide);
        }
        let mut beside = self.titles.beside();
        let titles = beside.len().saturating_add(1);
        if titles > 1 && deepest == titles && done.values.len() == titles.saturating_mul(self.wide) {
            let mut parts = letters::deal(&done.values, titles);
            done.values = parts.pop().unwrap_or_default();
            done.oddities.push(Oddity::TooManyFigures);
            for (said, values) in beside.drain(..).zip(parts) {
                let mut row = said.row();
                row.values = values;
                row.oddities.push(Oddity::TooManyFigures);
                hand(reader, row, self.wide);
            }
        }
        for said in &beside {
            said.words(reader);
        }
        if done.values.len() > self.wide && letters::pair_up(&mut done.values, self.wide) {
            reader.row(done, false);
            return;
        }
        surplus::hand_all(reader, done, self.wide, self.narrow);
    }
}
