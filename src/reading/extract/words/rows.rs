//! Words on one baseline become a row of chunks: pieces of text with room between them.
//!
//! Deliberately absent: table structure. A chunk is what a reader's eye takes in one go.

use super::{Word, characters};

/// A piece of text with room on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Left edge.
    pub x: i32,
    /// Right edge.
    pub right: i32,
    /// The text, its characters made plain.
    pub text: String,
    /// Where words begin in it, but the first.
    pub starts: Vec<Start>,
}

/// The beginning of a word within a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The left edge of the word.
    pub x: i32,
    /// The right edge of what stands before it.
    pub before: i32,
    /// Index of its first byte.
    pub at: usize,
}

/// The chunks on one baseline, from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The height of the baseline.
    pub baseline: i32,
    /// The size of the largest letters.
    pub size: i32,
    /// The pieces of text.
    pub chunks: Vec<Chunk>,
}

impl Row {
    /// Whether an amount stands in it by itself.
    pub fn has_figures(&self) -> bool {
        self.chunks.iter().any(Chunk::is_figure)
    }

    /// The left edge of its first chunk.
    pub fn left(&self) -> Option<i32> {
        self.chunks.first().map(|chunk| chunk.x)
    }

    /// How far below this row another stands; less than nothing where a new column starts at the top again.
    pub fn distance_to(&self, below: &Row) -> i32 {
        self.baseline.saturating_sub(below.baseline)
    }
}

impl Chunk {
    /// How many letters it has.
    pub fn letters(&self) -> usize {
        self.text
            .chars()
            .filter(|character| character.is_alphabetic())
            .count()
    }

    /// An amount, a share, or a short number; years are names.
    pub fn is_figure(&self) -> bool {
        let text = self.text.trim();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let year = digits == 4 && text.len() == 4 && (text.starts_with("20") || text.starts_with("19"));
        digits > 0 && self.letters() <= 1 && !year && text.split_whitespace().count() <= 3
    }

    /// How wide it is printed.
    pub fn width(&self) -> i32 {
        self.right.saturating_sub(self.x)
    }
}

/// The rows of one page, from its head to its foot.
pub fn rows(mut words: Vec<Word>) -> Vec<Row> {
    words.sort_by_key(|word| (std::cmp::Reverse(word.baseline), word.x));
    let mut rows = Vec::new();
    let mut open: Vec<Word> = Vec::new();
    for word in words {
        if !open.is_empty() && !belongs(&word, &open) {
            rows.extend(row(std::mem::take(&mut open)));
        }
        open.push(word);
    }
    rows.extend(row(open));
    rows
}

/// A raised footnote mark belongs to the row that it is raised from, so nearly half a letter size is allowed.
fn belongs(word: &Word, open: &[Word]) -> bool {
    let Some(first) = open.first() else { return true };
    let lead = open.iter().fold(
        first,
        |lead, other| if other.size > lead.size { other } else { lead },
    );
    let apart = lead.baseline.saturating_sub(word.baseline);
    // Words already in the row are no higher than the first of them; the row never grows past this.
    apart.abs().saturating_mul(100) <= lead.size.max(word.size).saturating_mul(45)
        && first.baseline.saturating_sub(word.baseline).saturating_mul(100)
            <= lead.size.max(word.size).saturating_mul(60)
}

fn row(mut words: Vec<Word>) -> Option<Row> {
    words.sort_by_key(|word| word.x);
    let lead = words.iter().max_by_key(|word| (word.size, word.text.len()))?;
    let (baseline, size) = (lead.baseline, lead.size);
    let even = even_gap(&words, size);
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut before: Option<Word> = None;
    for word in words {
        // Letters made bold by printing them twice are one word.
        if before.as_ref().is_some_and(|before| {
            before.text == word.text && word.x.saturating_sub(before.x).saturating_mul(5) < word.size
        }) {
            continue;
        }
        let text = characters::plain(&word.text);
        let text = if is_raised(&word, baseline, size) {
            raised(&text)
        } else {
            text
        };
        let gap = before.as_ref().map(|before| word.x.saturating_sub(before.right));
        match (chunks.last_mut(), gap) {
            (Some(chunk), Some(gap))
                if gap <= even || joins(chunk, gap, size.min(word.size.max(size / 2)), &text) =>
            {
                if gap.saturating_mul(100) >= size.saturating_mul(12) {
                    chunk.text.push(' ');
                    chunk.starts.push(Start {
                        x: word.x,
                        before: chunk.right,
                        at: chunk.text.len(),
                    });
                }
                chunk.text.push_str(&text);
                chunk.right = chunk.right.max(word.right);
            }
            _ => chunks.push(Chunk {
                x: word.x,
                right: word.right,
                text,
                starts: Vec::new(),
            }),
        }
        before = Some(word);
    }
    chunks.retain(|chunk| !chunk.text.trim().is_empty());
    (!chunks.is_empty()).then_some(Row {
        baseline,
        size,
        chunks,
    })
}

/// Whether a word goes on the chunk before it. Words of running text may stand wide apart where lines are filled out;
/// figures of two columns may stand close.
fn joins(chunk: &Chunk, gap: i32, size: i32, text: &str) -> bool {
    let wordy =
        |character: Option<char>| character.is_some_and(|c| c.is_alphabetic() || matches!(c, ',' | ';'));
    let hundredths =
        if wordy(chunk.text.chars().last()) && text.chars().next().is_some_and(char::is_lowercase) {
            110
        } else if text
            .chars()
            .chain(chunk.text.chars())
            .any(|character| character.is_ascii_digit())
        {
            50
        } else {
            70
        };
    gap.saturating_mul(100) < size.saturating_mul(hundredths)
}

/// The widest gap of a row of running text that is filled out to the margin: all its gaps are about as wide. Nothing
/// for other rows; those of a table have narrow gaps within their titles and wide ones beside them.
fn even_gap(words: &[Word], size: i32) -> i32 {
    let wordy = words
        .iter()
        .filter(|word| word.text.chars().filter(|c| c.is_alphabetic()).count() >= 2)
        .count();
    // "2031 V/N 2032 V/N": names of columns, however even their gaps are.
    let numbers = words
        .iter()
        .filter(|word| word.text.chars().all(|c| c.is_ascii_digit()))
        .count();
    if numbers.saturating_mul(2) > wordy {
        return -1;
    }
    let mut gaps: Vec<i32> = words
        .windows(2)
        .filter_map(|pair| match pair {
            [one, other] => Some(other.x.saturating_sub(one.right)),
            _ => None,
        })
        .filter(|gap| {
            gap.saturating_mul(100) >= size.saturating_mul(12)
                && gap.saturating_mul(2) < size.saturating_mul(3)
        })
        .collect();
    gaps.sort_unstable();
    let median = gaps.get(gaps.len() / 2).copied().unwrap_or_default();
    if wordy >= 4 {
        median.saturating_mul(135) / 100
    } else {
        -1
    }
}

/// A small mark above the line: the number of a footnote.
fn is_raised(word: &Word, baseline: i32, size: i32) -> bool {
    word.size.saturating_mul(100) <= size.saturating_mul(80)
        && word.baseline.saturating_sub(baseline).saturating_mul(100) >= size.saturating_mul(12)
        && word.text.chars().count() <= 4
}

/// The mark in raised characters, so that no amount before it grows by a digit.
fn raised(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '0' => '\u{2070}',
            '1' => '\u{b9}',
            '2' => '\u{b2}',
            '3' => '\u{b3}',
            '4' => '\u{2074}',
            '5' => '\u{2075}',
            '6' => '\u{2076}',
            '7' => '\u{2077}',
            '8' => '\u{2078}',
            '9' => '\u{2079}',
            other => other,
        })
        .collect()
}
