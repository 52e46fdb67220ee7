//! What is known of the program itself: whether it works without a network, and whether a newer one waits.

/// Whether the page works without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// Not known yet, or still installing.
    Preparing,
    /// Everything is on the device.
    Ready,
    /// This browser or address cannot.
    Unavailable,
}

/// Whether a newer version of the page waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateStatus {
    /// This is the newest known.
    UpToDate,
    /// A newer one is installed and waits for the member's word.
    Waiting,
    /// A newer one waits, and the member wants it later.
    Deferred,
    /// Another window took it; this one still runs the former one.
    Elsewhere,
    /// Taking over; the page reloads once.
    Taking,
}
