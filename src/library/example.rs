//! The second shipped budget: a municipality that does not exist, with everything that a budget file can say.
//!
//! It lies beside the page in a file of its own and is fetched when somebody opens it: nobody who came for another
//! budget loads it. Only what a list shows of it is compiled in.

use crate::budget::Text;
use crate::ids::BudgetId;

/// A budget that can be opened, and that is fetched only then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// As in its file.
    pub id: BudgetId,
    /// As in its file.
    pub title: Text,
    /// As in its file.
    pub subtitle: Text,
    /// The name of the file beside the page.
    pub file: &'static str,
}

/// The example; a test holds it beside its file.
pub(super) fn example() -> Option<Offered> {
    let text = |dutch: &str, english: &str| Text {
        dutch: dutch.to_owned(),
        english: Some(english.to_owned()),
    };
    Some(Offered {
        id: "voorbeeld".parse().ok()?,
        title: text("Vlierdam 2027-2030 (voorbeeld)", "Vlierdam 2027-2030 (example)"),
        subtitle: text(
            "Een verzonnen gemeente, om alles uit te proberen",
            "A fictional municipality, to try everything",
        ),
        file: "voorbeeld.json",
    })
}
