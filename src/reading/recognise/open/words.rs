//! Lines of words, as they join the open table: running text, half a title, or words that wait for what comes next.

use super::{CONTEXT, Reader, Words};
use crate::reading::extract::Span;
use crate::reading::recognise::table::{Oddity, Row};
use crate::reading::recognise::token::tokens;
use crate::reading::recognise::{legend, title};

/// The most words of a heading over a list.
const HEADING: usize = 12;
/// The most words of a sentence that leads in a list.
const LEAD: usize = 30;

impl Reader<'_> {
    /// A line of words. `cells` is true when it is a row of a grid whose other cells are empty.
    pub fn words(&mut self, at: usize, text: &str, cells: bool) {
        // "Tekort overschot overschot": what the row above says, column by column.
        if names_outcomes(text) || !text.chars().any(char::is_alphanumeric) {
            return;
        }
        let table = self.open.is_some();
        self.numbered = alone(text).filter(|_| table).map(str::to_owned);
        if self.numbered.is_some() {
            return;
        }
        let blank = std::mem::replace(&mut self.blank, false);
        if self.recent.len() >= CONTEXT {
            self.recent.remove(0);
        }
        self.recent.push(at);
        // "In te stemmen met de volgende verhogingen van de kredieten:" is said of all that follows.
        let lead = text.ends_with(':') && text.split_whitespace().count() <= LEAD;
        let prose = title::is_prose(text);
        if prose && lead && !cells {
            self.prose = true;
            self.pending = None;
            self.over = None;
            self.under = Some(text.to_owned());
            self.onward = false;
            return;
        }
        if prose && !cells {
            self.prose = true;
            self.pending = None;
            self.under = None;
            self.over = None;
            self.onward = false;
            return;
        }
        // A sentence in a row of its own explains the row above it, and heads none.
        if prose && text.ends_with('.') {
            self.pending = None;
            return;
        }
        if text.split_whitespace().count() <= HEADING {
            // Right under other words: these hold for the parts of the list, too.
            if self.headed {
                self.over = self.under.take();
            }
            self.under = Some(text.to_owned());
            self.headed = true;
        }
        // A sentence between rows says something of the row above it.
        if self.open.is_some() && !cells && text.ends_with('.') && text.split_whitespace().count() >= 5 {
            self.pending = None;
            return;
        }
        let lower = title::goes_on(text);
        let alone = self.stands_alone(at);
        if let Some(table) = &mut self.open {
            let adjacent = table.last_line.saturating_add(1) == at && !blank && !self.prose;
            // Among numbered rows a line with a number is a row of its own, however the one above it ends.
            let own_number = title::read(text, false).number.is_some();
            if let Some(last) = table.rows.last_mut()
                && adjacent
                && self.pending.is_none()
                && if cells {
                    lower && title::is_unfinished(&last.title)
                } else {
                    lower || title::is_unfinished(&last.title)
                }
                && !(own_number && last.number.is_some())
                && !title::heads_parts(text)
                && legend::read(text) == legend::Legend::default()
            {
                last.title = title::join(&last.title, &title::clean(text));
                // "Wijkbudgetten 1": half a title, or a row of its own whose other cells are empty.
                let figure = tokens(text).last().is_some_and(|token| token.kind.is_figure());
                if figure && !last.oddities.contains(&Oddity::FiguresInTitle) {
                    last.oddities.push(Oddity::FiguresInTitle);
                }
                table.last_line = at;
                return;
            }
            if cells
                && lower
                && alone
                && !table.rows.is_empty()
                && !title::is_unfinished(text)
                && !title::heads_parts(text)
                && legend::read(text) == legend::Legend::default()
            {
                let words = Words {
                    line: at,
                    text: text.to_owned(),
                };
                self.push(empty(words));
                return;
            }
        }
        if let Some(before) = self.pending.take() {
            // Spaces behind the words are cells without figures: they are a row, no half of a title.
            let own_row = self
                .lines
                .get(before.line)
                .is_some_and(|line| line.text.ends_with("  "));
            if (title::is_unfinished(&before.text) || (lower && !blank && !own_row)) && !cells {
                self.pending = Some(Words {
                    line: before.line,
                    text: title::join(&before.text, text),
                });
                return;
            }
            self.head(before.text);
        }
        self.pending = Some(Words {
            line: at,
            text: text.to_owned(),
        });
    }
}

/// A single capital, or a number with its parts, on a line of its own.
fn alone(text: &str) -> Option<&str> {
    let number = text.trim().trim_end_matches(['.', ')']);
    let letter = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_uppercase());
    let coded = || number.contains('.') && title::is_number_cell(number);
    (letter || coded()).then_some(number)
}

/// Nothing but the names of outcomes, two or more side by side.
fn names_outcomes(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let outcome = |word: &str| {
        let word = word.to_lowercase();
        matches!(
            word.as_str(),
            "tekort" | "overschot" | "voordeel" | "nadeel" | "voordelig" | "nadelig"
        )
    };
    text.split_whitespace().nth(1).is_some() && words.all(outcome)
}

pub(super) fn empty(words: Words) -> Row {
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
