//! Links, as their sender and their receiver meet them. Numbers of cases are those of the thirty cases that every
//! version of Keuzeruimte is tested against.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/budgets.rs"]
mod budgets;
#[path = "support/scenarios.rs"]
mod scenarios;

#[path = "links/crafted.rs"]
mod crafted;
#[path = "links/crafted_fourth.rs"]
mod crafted_fourth;
#[path = "links/crafted_second.rs"]
mod crafted_second;
#[path = "links/crafted_third.rs"]
mod crafted_third;
#[path = "links/damage.rs"]
mod damage;
#[path = "links/golden.rs"]
mod golden;
#[path = "links/golden_councils.rs"]
mod golden_councils;
#[path = "links/letters.rs"]
mod letters;
#[path = "links/new_golden.rs"]
mod new_golden;
#[path = "links/sizes.rs"]
mod sizes;
#[path = "links/versions.rs"]
mod versions;
