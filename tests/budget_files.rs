//! Budget files, good and bad. Rules (B…) are those of docs/RULES.md.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

// Other tests use the rest of it.
#[allow(dead_code)]
#[path = "support/kadernota.rs"]
mod kadernota;

#[path = "budget_files/fault_table.rs"]
mod fault_table;
#[path = "budget_files/faults.rs"]
mod faults;
#[path = "budget_files/fingerprint.rs"]
mod fingerprint;
#[path = "budget_files/full.rs"]
mod full;
#[path = "budget_files/not_json.rs"]
mod not_json;
#[path = "budget_files/round_trip.rs"]
mod round_trip;
#[path = "budget_files/schema.rs"]
mod schema;
