//! The place where records lie, as the core sees it. The browser's storage is one, a test's memory another.

use std::fmt;

/// Texts by key. Every call may fail, and says how.
pub trait Store {
    /// The text under a key, where there is one.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Puts a text under a key. After an error the earlier text is still there.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Removes a key; it is no error where there was none.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// Every key on this origin, also those of other programs.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// Why a store did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let this page keep anything.
    Refused,
    /// There is no room.
    Full,
    /// Another reason.
    Other,
}

impl fmt::Display for StoreError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            StoreError::Refused => "this device does not let the page keep anything",
            StoreError::Full => "there is no room left on this device",
            StoreError::Other => "the device could not keep it",
        })
    }
}

impl std::error::Error for StoreError {}
