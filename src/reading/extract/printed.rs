//! A PDF whose words somebody else has found: pdf.js in the page, where `pdf` does it natively.
//!
//! What is refused and what is said of a file is the same as there. Deliberately absent: text behind a scanned
//! picture; pdf.js does not tell it from text that is shown.

use super::file::Extracted;
use super::kind::{self, Kind};
use super::note::Note;
use super::refusal::Refusal;
use super::{unpacked, words};

/// The most pages of a document.
pub const MOST_PAGES: usize = 1_000;

/// What was found in a PDF.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// How many pages it has.
    pub pages: usize,
    /// Pages without a word.
    pub without: Vec<u32>,
    /// Pages with letters that the file does not name.
    pub unknown: Vec<u32>,
    /// Six numbers a word, as `words::parse` reads them.
    pub numbers: Vec<i32>,
    /// A line a word.
    pub text: String,
}

/// Why no words were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWords {
    /// It asks for a password.
    Password,
    /// It is damaged.
    Broken,
    /// It has more pages than are read.
    Pages(usize),
    /// It has more words than are read.
    Much,
}

/// What is refused before anybody looks for words.
pub fn check(bytes: &[u8]) -> Result<(), Refusal> {
    unpacked::check(bytes)
}

/// The lines of a PDF from its words.
pub fn lines(
    bytes: &[u8],
    name: Option<&str>,
    found: Result<Printed, NoWords>,
) -> Result<Extracted, Refusal> {
    let tail = bytes.get(bytes.len().saturating_sub(2_048)..).unwrap_or_default();
    let cut_off = !tail.windows(5).any(|window| window == b"%%EOF");
    let broken = Refusal::Broken {
        kind: Kind::Pdf,
        cut_off,
    };
    let found = found.map_err(|why| match why {
        NoWords::Password => Refusal::Encrypted,
        NoWords::Broken => broken.clone(),
        NoWords::Pages(pages) => Refusal::TooManyPages { pages },
        NoWords::Much => Refusal::TooMuch,
    })?;
    // Numbers that do not fit the words are a fault of the file's reader: the file cannot be read.
    let parsed = words::parse(&found.numbers, &found.text).map_err(|fault| match fault {
        words::WordsFault::TooMany => Refusal::TooMuch,
        _ => broken.clone(),
    })?;
    if parsed.is_empty() {
        return Err(match (found.pages, cut_off) {
            (0, _) | (_, true) => broken,
            (pages, false) => Refusal::Scan { pages },
        });
    }
    let mut notes = Vec::new();
    if let Some(named) = name.and_then(kind::ending).filter(|named| named != "pdf") {
        notes.push(Note::Mislabelled { named, is: Kind::Pdf });
    }
    if !found.without.is_empty() {
        notes.push(Note::PagesWithoutWords(found.without));
    }
    if !found.unknown.is_empty() {
        notes.push(Note::UnknownLetters(found.unknown));
    }
    Ok(Extracted {
        kind: Kind::Pdf,
        lines: words::lines(parsed),
        budget: None,
        notes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &[u8] = b"%PDF-1.7 ... %%EOF\n";

    fn one_word() -> Printed {
        Printed {
            pages: 2,
            without: vec![2],
            numbers: vec![1, 0, 1_000, 5_000, 70_000, 1_100],
            text: "Zwembad".to_owned(),
            ..Printed::default()
        }
    }

    #[test]
    fn words_become_lines_and_pages_without_words_are_named() {
        let extracted = lines(WHOLE, Some("nota.pdf"), Ok(one_word())).unwrap();
        assert_eq!(extracted.lines[0].text.trim(), "Zwembad");
        assert_eq!(extracted.notes, [Note::PagesWithoutWords(vec![2])]);
        let mislabelled = lines(WHOLE, Some("nota.xlsx"), Ok(one_word())).unwrap();
        assert!(matches!(mislabelled.notes[0], Note::Mislabelled { .. }));
    }

    #[test]
    fn what_gives_no_words_is_refused_for_its_own_reason() {
        let broken = |cut_off| Refusal::Broken {
            kind: Kind::Pdf,
            cut_off,
        };
        let scan = Printed {
            pages: 3,
            without: vec![1, 2, 3],
            ..Printed::default()
        };
        let uneven = Printed {
            numbers: vec![1],
            ..one_word()
        };
        for (bytes, found, refusal) in [
            (WHOLE, Err(NoWords::Password), Refusal::Encrypted),
            (WHOLE, Err(NoWords::Broken), broken(false)),
            (&b"%PDF-1.7 ..."[..], Err(NoWords::Broken), broken(true)),
            (
                WHOLE,
                Err(NoWords::Pages(1_200)),
                Refusal::TooManyPages { pages: 1_200 },
            ),
            (WHOLE, Err(NoWords::Much), Refusal::TooMuch),
            (WHOLE, Ok(scan.clone()), Refusal::Scan { pages: 3 }),
            (&b"%PDF-1.7 ..."[..], Ok(scan), broken(true)),
            (WHOLE, Ok(uneven), broken(false)),
        ] {
            assert_eq!(lines(bytes, None, found), Err(refusal));
        }
    }
}
