//! The parts of a zip archive, unpacked within bounds.
//!
//! What an archive declares of its sizes need not be true, so each part that a reader would unpack is unpacked once
//! and counted. Deliberately absent: pictures and other parts that no reader opens.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use crate::reading::extract::kind::Kind;
use crate::reading::extract::refusal::Refusal;

/// The most that all parts unpack to together.
const MOST: u64 = 120_000_000;
/// The most parts.
const MOST_PARTS: usize = 10_000;
/// The most cell formats; Excel itself stops at about 65,000.
const MOST_FORMATS: usize = 200_000;

/// Checks that an archive can be unpacked within bounds.
pub fn check(bytes: &[u8], kind: Kind) -> Result<(), Refusal> {
    let mut archive = open(bytes, kind)?;
    if archive.len() > MOST_PARTS {
        return Err(Refusal::UnpacksTooFar);
    }
    let mut left = MOST;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| broken(kind))?;
        let name = part.name().map_err(|_| broken(kind))?.to_ascii_lowercase();
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let mut counted = part.take(left.saturating_add(1));
        let size = if name.ends_with("styles.xml") && kind == Kind::Xlsx {
            let mut formats = Formats::default();
            let size = io::copy(&mut counted, &mut formats);
            if formats.count > MOST_FORMATS {
                return Err(Refusal::UnpacksTooFar);
            }
            size
        } else {
            io::copy(&mut counted, &mut io::sink())
        };
        // A part that breaks off is the reader's to report: others may still be whole.
        left = left
            .checked_sub(size.unwrap_or_default())
            .ok_or(Refusal::UnpacksTooFar)?;
    }
    Ok(())
}

/// One part as text; nothing if there is no such part or it is damaged.
pub fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = archive.by_name(name).ok()?;
    let mut text = Vec::new();
    // A part that breaks off is of use up to there.
    let _ = part.take(MOST).read_to_end(&mut text);
    Some(String::from_utf8_lossy(&text).into_owned())
}

fn open(bytes: &[u8], kind: Kind) -> Result<ZipArchive<Cursor<&[u8]>>, Refusal> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(kind))
}

fn broken(kind: Kind) -> Refusal {
    Refusal::Broken { kind, cut_off: false }
}

/// Counts the elements that become a cell format, each of them far larger in memory than in the file.
#[derive(Default)]
struct Formats {
    count: usize,
    last: u8,
}

impl io::Write for Formats {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            // Every element opens so; the few that are no format do not matter to a bound.
            if self.last == b'<' && byte.is_ascii_alphabetic() {
                self.count = self
                    .count
                    .saturating_add(usize::from(*byte == b'x' || *byte == b'f' || *byte == b'b'));
            }
            self.last = *byte;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
