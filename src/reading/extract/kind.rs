//! What a file is, by its content and never by its name.
//!
//! Deliberately absent: reading. A few bytes at the front and the names inside an archive are enough.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::refusal::{Foreign, Refusal};

/// The kinds of file that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A PDF document.
    Pdf,
    /// An Office Open XML workbook.
    Xlsx,
    /// An OpenDocument spreadsheet.
    Ods,
    /// Values between commas, semicolons or tabs.
    Csv,
    /// Text.
    Text,
    /// JSON, which may be a budget file of ours.
    Json,
}

/// The most bytes that are read.
pub const MOST_BYTES: usize = 50_000_000;

impl Kind {
    /// How names of this kind usually end.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Kind::Pdf => &["pdf"],
            Kind::Xlsx => &["xlsx", "xlsm", "xltx"],
            Kind::Ods => &["ods", "ots"],
            Kind::Csv => &["csv", "tsv", "tab", "txt"],
            Kind::Text => &["txt", "text", "md", "csv"],
            Kind::Json => &["json"],
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Kind::Pdf => "a PDF",
            Kind::Xlsx => "an Excel workbook (.xlsx)",
            Kind::Ods => "an OpenDocument spreadsheet (.ods)",
            Kind::Csv => "a table in text (.csv)",
            Kind::Text => "text",
            Kind::Json => "JSON",
        })
    }
}

/// How a file name ends, in small letters.
pub fn ending(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    (!stem.is_empty()
        && (1..=5).contains(&ending.len())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    .then(|| ending.to_ascii_lowercase())
}

/// What the bytes are. Text is told apart further once it is decoded (see `of_text`).
pub fn of(bytes: &[u8]) -> Result<Kind, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len() });
    }
    let head = bytes.get(..bytes.len().min(1_024)).unwrap_or_default();
    if contains(head, b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return archive(bytes);
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        // A workbook with a password is wrapped in the container of old office files.
        let wrapped: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let locked = contains(bytes, &wrapped);
        return Err(if locked {
            Refusal::Encrypted
        } else {
            Refusal::OtherKind(Foreign::OldOffice)
        });
    }
    let pictures: [&[u8]; 6] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF"];
    if pictures.iter().any(|magic| head.starts_with(magic)) {
        return Err(Refusal::OtherKind(Foreign::Picture));
    }
    let archives: [&[u8]; 4] = [b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh"];
    if archives.iter().any(|magic| head.starts_with(magic)) {
        return Err(Refusal::OtherKind(Foreign::Archive));
    }
    if head.starts_with(b"{\\rtf") {
        return Err(Refusal::OtherKind(Foreign::Letter));
    }
    Ok(Kind::Text)
}

/// What decoded text is: JSON, a web page, a table or running text.
pub fn of_text(text: &str, named: Option<&str>) -> Result<Kind, Refusal> {
    let start = text.trim_start();
    if start.is_empty() {
        return Err(Refusal::Empty);
    }
    if start.starts_with('{') || (start.starts_with('[') && named == Some("json")) {
        return Ok(Kind::Json);
    }
    let opening: String = start.chars().take(200).collect::<String>().to_ascii_lowercase();
    if ["<!doctype html", "<html", "<?xml"]
        .iter()
        .any(|mark| opening.starts_with(mark))
    {
        return Err(Refusal::OtherKind(Foreign::WebPage));
    }
    let table = matches!(named, Some("csv" | "tsv" | "tab")) && text.contains([',', ';', '\t']);
    Ok(if table || is_table(text) {
        Kind::Csv
    } else {
        Kind::Text
    })
}

/// A text without the name of a table is one when most lines have the same number of semicolons, two or more.
fn is_table(text: &str) -> bool {
    let counts: Vec<usize> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(200)
        .map(|line| line.matches(';').count())
        .collect();
    let Some(first) = counts.get(counts.len() / 2).copied().filter(|count| *count >= 2) else {
        return false;
    };
    let same = counts.iter().filter(|count| **count == first).count();
    counts.len() >= 3 && same.saturating_mul(10) >= counts.len().saturating_mul(8)
}

/// The kind of a zip archive, from the names that stand in it in plain.
fn archive(bytes: &[u8]) -> Result<Kind, Refusal> {
    let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    let whole = contains(
        bytes
            .get(bytes.len().saturating_sub(66_000)..)
            .unwrap_or_default(),
        b"PK\x05\x06",
    );
    let open_document = b"application/vnd.oasis.opendocument.";
    let kind = if contains(head, open_document) {
        if contains(head, b"opendocument.spreadsheet") {
            Kind::Ods
        } else if contains(head, b"opendocument.text") {
            return Err(Refusal::OtherKind(Foreign::Letter));
        } else {
            return Err(Refusal::OtherKind(Foreign::Slides));
        }
    } else if contains(bytes, b"xl/workbook.xml") || contains(bytes, b"xl/worksheets/") {
        Kind::Xlsx
    } else if contains(bytes, b"word/document.xml") {
        return Err(Refusal::OtherKind(Foreign::Letter));
    } else if contains(bytes, b"ppt/presentation.xml") {
        return Err(Refusal::OtherKind(Foreign::Slides));
    } else if !whole && contains(bytes, b"[Content_Types].xml") {
        Kind::Xlsx
    } else {
        return Err(Refusal::OtherKind(Foreign::Archive));
    };
    if whole {
        Ok(kind)
    } else {
        Err(Refusal::Broken { kind, cut_off: true })
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
