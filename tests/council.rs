//! The council view's rules, each against a council that was counted by hand. Rules (R…) are those of docs/RULES.md.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

// Other tests use the rest of these.
#[allow(dead_code)]
#[path = "support/budgets.rs"]
mod budgets;
#[allow(dead_code)]
#[path = "support/kadernota.rs"]
mod kadernota;
#[allow(dead_code)]
#[path = "support/scenarios.rs"]
mod scenarios;

#[path = "council/algebra.rs"]
mod algebra;
#[path = "council/coalitions.rs"]
mod coalitions;
#[path = "council/counted.rs"]
mod counted;
#[path = "council/hall.rs"]
mod hall;
#[path = "council/levels.rs"]
mod levels;
#[path = "council/levers.rs"]
mod levers;
#[path = "council/proposals.rs"]
mod proposals;
#[path = "council/travel.rs"]
mod travel;
