//! The engine's rules, each against a table that was calculated by hand. Rules (E…) are those of docs/RULES.md,
//! capabilities (P…) those of the project's brief.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/kadernota.rs"]
mod kadernota;
// Other tests use the rest of it.
#[allow(dead_code)]
#[path = "support/scenarios.rs"]
mod scenarios;

#[path = "engine/algebra.rs"]
mod algebra;
#[path = "engine/bounds.rs"]
mod bounds;
#[path = "engine/figures.rs"]
mod figures;
#[path = "engine/leftovers.rs"]
mod leftovers;
#[path = "engine/nature.rs"]
mod nature;
#[path = "engine/references.rs"]
mod references;
#[path = "engine/start.rs"]
mod start;
#[path = "engine/verdict.rs"]
mod verdict;
