//! A review over a reload of the page: the reading and the steps, by the build that wrote them.
//!
//! Another build may read a document otherwise, so that steps would land on other rows: what it kept is not taken up.
//! Deliberately absent: a form that lasts. What lasts is the budget that a review ends in.

use serde::{Deserialize, Serialize};

use super::{Review, Step};
use crate::reading::Reading;

/// A review and the name of its document.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The review.
    pub review: Review,
    /// The name of the file; none for pasted text.
    pub file: Option<String>,
}

#[derive(Serialize)]
struct Writes<'kept> {
    file: Option<&'kept str>,
    reading: &'kept Reading,
    steps: &'kept [Step],
    undone: &'kept [Step],
}

#[derive(Deserialize)]
struct Reads {
    file: Option<String>,
    reading: Reading,
    steps: Vec<Step>,
    undone: Vec<Step>,
}

/// The review as bytes.
pub fn write(review: &Review, file: Option<&str>) -> Vec<u8> {
    let kept = Writes {
        file,
        reading: &review.reading,
        steps: &review.steps,
        undone: &review.undone,
    };
    // Nothing in it has a form that the wire lacks; no bytes are no review.
    postcard::to_allocvec(&kept).unwrap_or_default()
}

/// The review in these bytes; none where they are no review.
pub fn read(bytes: &[u8]) -> Option<Kept> {
    let kept: Reads = postcard::from_bytes(bytes).ok()?;
    let mut review = Review::new(kept.reading);
    review.steps = kept.steps;
    review.replay();
    review.undone = kept.undone;
    Some(Kept {
        review,
        file: kept.file,
    })
}
