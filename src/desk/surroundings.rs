//! What the page needs of whatever it runs in.

use crate::budget::Budget;
use crate::session::{HandedOn, Settings};

/// The browser, or a stand-in for it.
pub trait Surroundings {
    /// Milliseconds since any fixed moment; never goes back.
    fn now(&self) -> u64;

    /// Asks for one call of [`super::Desk::wake`] after so many milliseconds; an earlier request is replaced.
    fn wake_in(&mut self, milliseconds: u64);

    /// Puts a fragment (`#…`) in the address bar, or takes it away, without a step in the browser's history, and
    /// remembers over a reload whether it is the member's own. False where the browser refuses for now.
    fn put_fragment(&mut self, fragment: Option<&str>, own: bool) -> bool;

    /// Puts a text on the clipboard; answered later by `Message::CopyAnswer`.
    fn copy(&mut self, text: String);

    /// Opens the device's own sheet for handing something on; answered later by `Message::SheetAnswer`.
    fn hand_on(&mut self, what: HandedOn);

    /// Offers a file to be kept elsewhere; false where the browser cannot.
    fn download(&mut self, name: &str, content: &str) -> bool;

    /// Language, title and theme of the whole page.
    fn dress(&mut self, budget: &Budget, settings: Settings);

    /// Lets the waiting version take over, and reloads.
    fn take_update(&mut self);
}
