//! Why a file is not read at all.
//!
//! Data, so that the page words them in two languages; `Display` is the English of the command line: what is wrong,
//! where, and what to do. Deliberately absent: anything about budgets; that is the recogniser's.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::kind::Kind;
use crate::fields::NotJson;

/// Why a file is not read at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Nothing in it.
    Empty,
    /// Larger than is read.
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// More pages than are read.
    TooManyPages {
        /// How many it has.
        pages: usize,
    },
    /// It unpacks to more than is read, as a damaged or hostile file does.
    UnpacksTooFar,
    /// More cells, sheets or words than are read.
    TooMuch,
    /// It asks for a password.
    Encrypted,
    /// A PDF without a single word: pictures of pages.
    Scan {
        /// How many pages it has.
        pages: usize,
    },
    /// It starts as a kind that is read and then stops making sense.
    Broken {
        /// The kind.
        kind: Kind,
        /// Whether it simply ends too early.
        cut_off: bool,
    },
    /// A kind that is known and not read.
    OtherKind(Foreign),
    /// It is named or begins as JSON and is not.
    NotJson(NotJson),
    /// No kind that is known.
    Unknown,
    /// Reading it was given up after the longest time that is waited.
    TookTooLong,
}

/// Kinds of file that are known by their content and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Foreign {
    /// .xls, .doc or .ppt of before 2007.
    OldOffice,
    /// .docx, .odt or rich text.
    Letter,
    /// A presentation.
    Slides,
    /// A picture.
    Picture,
    /// A saved web page.
    WebPage,
    /// An archive of other files.
    Archive,
    /// A scenario that a member kept.
    Scenario,
    /// What `keuzeruimte read` printed of a document.
    Reading,
    /// JSON of another form than a budget file or a list of records.
    Json,
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Empty => write!(out, "the file is empty: choose the document itself"),
            Refusal::TooLarge { bytes } => write!(
                out,
                "the file has {} MB and at most 50 MB is read: save the pages with the choices as a file of their own",
                bytes / 1_000_000
            ),
            Refusal::TooManyPages { pages } => write!(
                out,
                "the document has {pages} pages and at most 1,000 are read: save the pages with the choices apart"
            ),
            Refusal::UnpacksTooFar => {
                write!(
                    out,
                    "the file unpacks to far more than a document holds: save it again in the program that made it"
                )
            }
            Refusal::TooMuch => {
                write!(
                    out,
                    "the file holds more cells or words than are read: keep only the tables with the choices"
                )
            }
            Refusal::Encrypted => {
                write!(
                    out,
                    "the file asks for a password: open it, save it without one and choose that file"
                )
            }
            Refusal::Scan { pages } => write!(
                out,
                "the document ({pages} pages) holds no text, only pictures: ask for the document itself, or have a program recognise the text"
            ),
            Refusal::Broken { kind, cut_off: true } => {
                write!(
                    out,
                    "it starts as {kind} and ends too early: fetch or save it again"
                )
            }
            Refusal::Broken { kind, cut_off: false } => {
                write!(
                    out,
                    "it starts as {kind} but is damaged further on: open it and save it again"
                )
            }
            Refusal::OtherKind(kind) => out.write_str(match kind {
                Foreign::OldOffice => "it is an office file of before 2007: save it as .xlsx, .ods or .pdf",
                Foreign::Letter => {
                    "it is a text document of a word processor: save it as .pdf, or paste its text"
                }
                Foreign::Slides => "it is a presentation: save it as .pdf",
                Foreign::Picture => "it is a picture: ask for the document itself",
                Foreign::WebPage => "it is a saved web page: open it, select the table and paste it",
                Foreign::Archive => "it is an archive: unpack it and choose the document in it",
                Foreign::Scenario => "it is a scenario that was kept, no document: open it on the page",
                Foreign::Reading => {
                    "it is what `keuzeruimte read` printed: read the document itself, with --budget for a budget file"
                }
                Foreign::Json => {
                    "it is JSON, but neither a budget file nor a list of records with an amount per year: choose another file"
                }
            }),
            Refusal::NotJson(error) => write!(out, "{error}: save it again in the program that made it"),
            Refusal::Unknown => {
                write!(
                    out,
                    "its first bytes are of no kind that is read: choose a .pdf, .xlsx, .ods, .csv, .txt or .json"
                )
            }
            Refusal::TookTooLong => {
                write!(
                    out,
                    "reading it took longer than a minute and was given up: save the pages with the choices apart"
                )
            }
        }
    }
}

impl std::error::Error for Refusal {}
