//! A file's bytes to lines, whatever kind of file it is.
//!
//! Deliberately absent: the recogniser, and our own budget files, which `budget` reads: their text is handed on.

use super::guard::guarded;
use super::json::{self, Json};
use super::kind::{self, Kind};
use super::note::Note;
use super::refusal::Refusal;
use super::{Line, csv, encoding, sheet, text};

/// What came out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extracted {
    /// What it is.
    pub kind: Kind,
    /// Its lines; for a budget file none.
    pub lines: Vec<Line>,
    /// The text of a budget file.
    pub budget: Option<String>,
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
    let decoded = decoded.unwrap_or_default();
    let json = match (kind, named.as_deref() == Some("json")) {
        // "{concept}" may be how a text begins, and a text may be named .json.
        (Kind::Json, false) | (Kind::Text | Kind::Csv, true) => match json::look(&decoded) {
            Err(Refusal::NotJson(_)) if kind == Kind::Json => {
                kind = Kind::Text;
                None
            }
            Err(Refusal::NotJson(_)) => None,
            other => {
                kind = Kind::Json;
                Some(other?)
            }
        },
        (Kind::Json, true) => Some(json::look(&decoded)?),
        _ => None,
    };
    if let Some(named) = named.filter(|named| is_promise(named) && !kind.endings().contains(&named.as_str()))
    {
        notes.push(Note::Mislabelled { named, is: kind });
    }
    if json == Some(Json::Budget) {
        return Ok(Extracted {
            kind,
            lines: Vec::new(),
            budget: Some(decoded),
            notes,
        });
    }
    let (lines, more) = match (kind, json) {
        (_, Some(Json::Table(lines, more))) => (lines, more),
        (Kind::Pdf, _) => pdf(bytes)?,
        (Kind::Xlsx | Kind::Ods, _) => guarded(kind, || sheet::lines(bytes, kind))?,
        (Kind::Csv, _) => csv::lines(&decoded)?,
        (Kind::Text | Kind::Json, _) => (text(&decoded), Vec::new()),
    };
    notes.extend(more);
    Ok(Extracted {
        kind,
        lines,
        budget: None,
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
