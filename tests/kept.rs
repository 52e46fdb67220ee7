//! Kept work: records and files, and the shelf they lie on. Numbers of cases are those of the thirty cases that every
//! version of Keuzeruimte is tested against.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/budgets.rs"]
mod budgets;
// Shared with other test programs, which use other parts of it.
#[allow(dead_code)]
#[path = "support/memory.rs"]
mod memory;
#[path = "support/scenarios.rs"]
mod scenarios;

#[path = "kept/own.rs"]
mod own;
#[path = "kept/records.rs"]
mod records;
#[path = "kept/shelf.rs"]
mod shelf;
#[path = "kept/windows.rs"]
mod windows;
