//! Files that a command is given, read within bounds; what stands in the way becomes a sentence.

use std::fmt;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Why a file cannot be read at all.
#[derive(Debug)]
pub(super) enum Unreadable {
    /// There is none of that name.
    Absent(PathBuf),
    /// It is a folder.
    Folder(PathBuf),
    /// The system says so.
    Refused(PathBuf, io::Error),
    /// Larger than any file of its kind.
    TooLarge(PathBuf, usize),
    /// Not UTF-8, from this line on.
    NotText(PathBuf, usize),
}

/// The text of a file of at most `most` bytes.
pub(super) fn text(path: &Path, most: usize) -> Result<String, Unreadable> {
    String::from_utf8(bytes(path, most)?).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let ends = error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n');
        Unreadable::NotText(path.to_owned(), ends.count().saturating_add(1))
    })
}

/// The bytes of a file of at most so many.
pub(super) fn bytes(path: &Path, most: usize) -> Result<Vec<u8>, Unreadable> {
    let refused = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => Unreadable::Absent(path.to_owned()),
        ErrorKind::IsADirectory => Unreadable::Folder(path.to_owned()),
        _ => Unreadable::Refused(path.to_owned(), error),
    };
    let file = File::open(path).map_err(refused)?;
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(Unreadable::Folder(path.to_owned()));
    }
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too large from one that just fits, also where the size is
    // not known beforehand, as with a pipe.
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() > most {
        return Err(Unreadable::TooLarge(path.to_owned(), most));
    }
    Ok(bytes)
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Absent(path) => write!(formatter, "{}: there is no such file", path.display()),
            Unreadable::Folder(path) => write!(formatter, "{}: this is a folder, not a file", path.display()),
            Unreadable::Refused(path, error) => {
                write!(formatter, "{}: the file cannot be read: {error}", path.display())
            }
            Unreadable::TooLarge(path, most) => {
                write!(
                    formatter,
                    "{}: the file has more than {most} bytes",
                    path.display()
                )
            }
            Unreadable::NotText(path, line) => write!(
                formatter,
                "{}: line {line} is not UTF-8 text; save the file as UTF-8",
                path.display()
            ),
        }
    }
}
