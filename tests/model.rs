//! The council's model, each rule against a table that was calculated by hand; the calculation stands beside it.
//! Rules (E…) are those of docs/RULES.md, capabilities (P…) those of the project's brief.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

// Other tests use the rest of it.
#[allow(dead_code)]
#[path = "support/kadernota.rs"]
mod kadernota;

#[path = "model/any.rs"]
mod any;
#[path = "model/bodies.rs"]
mod bodies;
#[path = "model/indicators.rs"]
mod indicators;
#[path = "model/levers.rs"]
mod levers;
#[path = "model/moves.rs"]
mod moves;
#[path = "model/own.rs"]
mod own;
#[path = "model/own_effects.rs"]
mod own_effects;
#[path = "model/ranges.rs"]
mod ranges;
#[path = "model/reserves.rs"]
mod reserves;
#[path = "model/rules.rs"]
mod rules;
#[path = "model/split.rs"]
mod split;
