//! The plain form in which pdf.js hands over its words: one list of whole numbers and one text.
//!
//! Six numbers a word (page, quarter, left edge, right edge, baseline, size; places in hundredths of a point) and one
//! line of the text a word. Deliberately absent: JSON; a million words cross in two copies.

use std::fmt;

use super::{Quarter, Word};

/// How many numbers a word takes.
pub const NUMBERS_A_WORD: usize = 6;
/// The most words of one document.
const MOST_WORDS: usize = 2_000_000;
/// The most text of one document, in bytes.
const MOST_TEXT: usize = 64_000_000;
/// The most pages.
const MOST_PAGES: i32 = 1_000;

/// Why a list of words cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsFault {
    /// More words or text than one document may have.
    TooMany,
    /// The numbers are not six for each line of the text.
    Uneven {
        /// How many numbers there are.
        numbers: usize,
        /// How many lines of text.
        texts: usize,
    },
    /// A word on a page that cannot be, or running a way that does not exist.
    Place {
        /// Which word, counted from zero.
        word: usize,
    },
}

impl fmt::Display for WordsFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WordsFault::TooMany => write!(out, "more than {MOST_WORDS} words or {MOST_TEXT} bytes of text"),
            WordsFault::Uneven { numbers, texts } => {
                write!(
                    out,
                    "{numbers} numbers for {texts} words; a word takes {NUMBERS_A_WORD}"
                )
            }
            WordsFault::Place { word } => write!(
                out,
                "word {word} has no page from 1 to {MOST_PAGES} or no direction"
            ),
        }
    }
}

/// Reads words from their plain form.
pub fn parse(numbers: &[i32], text: &str) -> Result<Vec<Word>, WordsFault> {
    if text.len() > MOST_TEXT || numbers.len() > MOST_WORDS.saturating_mul(NUMBERS_A_WORD) {
        return Err(WordsFault::TooMany);
    }
    let text = text.strip_suffix('\n').unwrap_or(text);
    let texts = if numbers.is_empty() && text.is_empty() {
        0
    } else {
        text.split('\n').count()
    };
    if texts.checked_mul(NUMBERS_A_WORD) != Some(numbers.len()) {
        return Err(WordsFault::Uneven {
            numbers: numbers.len(),
            texts,
        });
    }
    let mut words = Vec::with_capacity(texts);
    for (at, (place, text)) in numbers
        .chunks_exact(NUMBERS_A_WORD)
        .zip(text.split('\n'))
        .enumerate()
    {
        let &[page, quarter, x, right, baseline, size] = place else {
            continue;
        };
        let quarter = Quarter::of(quarter).ok_or(WordsFault::Place { word: at })?;
        if !(1..=MOST_PAGES).contains(&page) {
            return Err(WordsFault::Place { word: at });
        }
        let page = u32::try_from(page).map_err(|_| WordsFault::Place { word: at })?;
        words.extend(
            Word {
                page,
                quarter,
                x,
                right,
                baseline,
                size,
                text: text.to_owned(),
            }
            .tidy(),
        );
    }
    Ok(words)
}
