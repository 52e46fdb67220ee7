//! What a member does at a desk, in memory: keeping, undo, previews, several windows. Numbers of cases are those of
//! the thirty cases that every version of Keuzeruimte is tested against.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

// Shared with other test programs, which use other parts of them.
#[allow(dead_code)]
#[path = "support/budgets.rs"]
mod budgets;
#[allow(dead_code)]
#[path = "support/memory.rs"]
mod memory;
#[path = "support/window.rs"]
mod window;

#[path = "session/address.rs"]
mod address;
#[path = "session/arrivals.rs"]
mod arrivals;
#[path = "session/council.rs"]
mod council;
#[path = "session/deciding.rs"]
mod deciding;
#[path = "session/figures.rs"]
mod figures;
#[path = "session/finding.rs"]
mod finding;
#[path = "session/keeping.rs"]
mod keeping;
#[path = "session/model.rs"]
mod model;
#[path = "session/past.rs"]
mod past;
#[path = "session/questions.rs"]
mod questions;
#[path = "session/revisions.rs"]
mod revisions;
#[path = "session/scenarios.rs"]
mod scenarios;
#[path = "session/windows.rs"]
mod windows;
