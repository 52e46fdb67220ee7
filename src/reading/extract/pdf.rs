//! Words of a PDF with their places, natively.
//!
//! The page uses pdf.js instead; both end in the same plain words. `hayro-interpret` runs the page's drawing orders,
//! so each letter comes with the place where it is printed; pictures and curves are left alone. Deliberately absent:
//! the tags of tagged files, which many makers write wrongly.

mod device;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};

use super::guard::guarded;
use super::kind::Kind;
use super::note::Note;
use super::refusal::Refusal;
use super::unpacked;
use super::words::Word;
use device::Printed;

/// The most pages.
const MOST_PAGES: usize = 1_000;
/// The most words of one document.
const MOST_WORDS: usize = 2_000_000;
/// The longest that reading may take.
const LONGEST: Duration = Duration::from_secs(60);
/// Room for drawing orders nested as deep as the interpreter allows.
const STACK: usize = 64 * 1_024 * 1_024;

/// The words of a document, and what is to be known of them.
pub fn words(bytes: &[u8]) -> Result<(Vec<Word>, Vec<Note>), Refusal> {
    unpacked::check(bytes)?;
    let bytes = bytes.to_vec();
    let (send, receive) = mpsc::sync_channel(1);
    // On a thread of its own: a damaged file may stop the interpreter or keep it busy for ever. One that is given up
    // runs on until the process ends, which for a command is at once.
    let reader = thread::Builder::new()
        .name("pdf".to_owned())
        .stack_size(STACK)
        .spawn(move || {
            // Nobody listens any more when reading was given up.
            let _ = send.send(guarded(Kind::Pdf, || document(bytes)));
        });
    if reader.is_err() {
        return Err(Refusal::TooMuch);
    }
    match receive.recv_timeout(LONGEST) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Refusal::TookTooLong),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(broken(false)),
    }
}

fn document(bytes: Vec<u8>) -> Result<(Vec<Word>, Vec<Note>), Refusal> {
    let tail = bytes.get(bytes.len().saturating_sub(2_048)..).unwrap_or_default();
    let cut_off = !tail.windows(5).any(|window| window == b"%%EOF");
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Refusal::Encrypted,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => broken(cut_off),
    })?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(broken(cut_off));
    }
    if pages.len() > MOST_PAGES {
        return Err(Refusal::TooManyPages { pages: pages.len() });
    }
    let cache = InterpreterCache::new();
    let mut words = Vec::new();
    let (mut without, mut unknown, mut unseen) = (Vec::new(), Vec::new(), Vec::new());
    let mut pictures = false;
    for (number, page) in (1_u32..).zip(pages.iter()) {
        let settings = InterpreterSettings::default();
        let mut context = Context::new(
            Affine::IDENTITY,
            Rect::new(0.0, 0.0, 1.0, 1.0),
            &cache,
            pdf.xref(),
            settings,
        );
        let mut printed = Printed::of_page(number, MOST_WORDS.saturating_sub(words.len()));
        interpret_page(page, &mut context, &mut printed);
        let found = printed.finish();
        if found.full {
            return Err(Refusal::TooMuch);
        }
        pictures |= found.pictures;
        let lists = [
            (found.words.is_empty() && found.pictures, &mut without),
            (found.unknown, &mut unknown),
            (found.unseen, &mut unseen),
        ];
        for (holds, list) in lists {
            if holds {
                list.push(number);
            }
        }
        words.extend(found.words);
    }
    if words.is_empty() {
        return Err(if pictures {
            Refusal::Scan { pages: pages.len() }
        } else if cut_off {
            broken(true)
        } else {
            Refusal::Empty
        });
    }
    let notes = [
        (without, Note::PagesWithoutWords as fn(_) -> _),
        (unknown, Note::UnknownLetters),
        (unseen, Note::UnseenText),
    ];
    let notes = notes
        .into_iter()
        .filter(|(pages, _)| !pages.is_empty())
        .map(|(pages, note)| note(pages))
        .collect();
    Ok((words, notes))
}

fn broken(cut_off: bool) -> Refusal {
    Refusal::Broken {
        kind: Kind::Pdf,
        cut_off,
    }
}
