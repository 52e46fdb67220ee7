//! A file's bytes to lines, whatever kind of file it is.
//!
//! Deliberately absent: the recogniser, and JSON, which `budget` reads: its text is handed on.

use super::kind::{self, Kind};
use super::note::Note;
use super::refusal::Refusal;
use super::{Line, csv, encoding, sheet, text};

/// What came out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extracted {
    /// What it is.
    pub kind: Kind,
    /// Its lines; for JSON none.
    pub lines: Vec<Line>,
    /// The text of JSON.
    pub json: Option<String>,
    /// What must be known of the reading.
    pub notes: Vec<Note>,
}

/// Reads a file by its content; the name is only compared with it.
pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Extracted, Refusal> {
    let named = name.and_then(kind::ending);
    let mut decoded = None;
    let mut notes = Vec::new();
    let mut kind = kind::of(bytes)?;
    if kind == Kind::Text {
        let (text, encoding) = encoding::decode(bytes)?;
        notes.extend(encoding.map(Note::Encoding));
        kind = kind::of_text(&text, named.as_deref())?;
        decoded = Some(text);
    }
    if let Some(named) = named.filter(|named| is_promise(named) && !kind.endings().contains(&named.as_str()))
    {
        notes.push(Note::Mislabelled { named, is: kind });
    }
    let decoded = decoded.unwrap_or_default();
    let (lines, more) = match kind {
        Kind::Pdf => pdf(bytes)?,
        Kind::Xlsx | Kind::Ods => sheet::lines(bytes, kind)?,
        Kind::Csv => csv::lines(&decoded)?,
        Kind::Text => (text(&decoded), Vec::new()),
        Kind::Json => (Vec::new(), Vec::new()),
    };
    notes.extend(more);
    Ok(Extracted {
        kind,
        lines,
        json: (kind == Kind::Json).then_some(decoded),
        notes,
    })
}

/// Whether an ending promises a kind of file that we know.
fn is_promise(named: &str) -> bool {
    [
        Kind::Pdf,
        Kind::Xlsx,
        Kind::Ods,
        Kind::Csv,
        Kind::Text,
        Kind::Json,
    ]
    .iter()
    .any(|kind| kind.endings().contains(&named))
        || matches!(named, "xls" | "doc" | "docx" | "odt" | "html" | "htm")
}

#[cfg(feature = "read-pdf")]
fn pdf(bytes: &[u8]) -> Result<(Vec<Line>, Vec<Note>), Refusal> {
    let (words, notes) = super::pdf::words(bytes)?;
    Ok((super::words::lines(words), notes))
}

/// Without a reader of PDF files of its own (the page has pdf.js for them), one is no kind that is read here.
#[cfg(not(feature = "read-pdf"))]
fn pdf(_: &[u8]) -> Result<(Vec<Line>, Vec<Note>), Refusal> {
    Err(Refusal::Unknown)
}
