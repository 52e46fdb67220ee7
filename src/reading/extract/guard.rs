//! Readers of somebody else's making may panic on a damaged file; here that becomes a refusal.
//!
//! Deliberately absent: our own code, which has no panics to catch. In the page a panic still ends the module, for
//! nothing unwinds there.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::kind::Kind;
use super::refusal::Refusal;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Reads, and calls the file damaged where the reader gives up by a panic. What it leaves half done is dropped.
pub fn guarded<T>(kind: Kind, read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    let before = GUARDED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(read));
    GUARDED.set(before);
    result.unwrap_or(Err(Refusal::Broken { kind, cut_off: false }))
}

/// Whether a panic on this thread, now, becomes a sentence: then nobody needs to read about it.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_panics_is_a_damaged_file() {
        let broken = Refusal::Broken {
            kind: Kind::Pdf,
            cut_off: false,
        };
        let read = || -> Result<(), Refusal> {
            assert!(is_guarded());
            panic!("index out of bounds, as a test of the guard");
        };
        assert_eq!(guarded(Kind::Pdf, read), Err(broken));
        assert!(!is_guarded());
        assert_eq!(guarded(Kind::Pdf, || Ok(7)), Ok(7));
    }
}
