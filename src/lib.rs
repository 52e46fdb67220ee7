//! Keuzeruimte: the choices of a Dutch municipal budget, and what each combination does to the years.
//!
//! Data flows one way: a budget and a member's decisions become an outcome, an outcome becomes plain rows, rows
//! become a page or a file. The core is pure: it knows neither the browser nor any wire format. Only `browser`
//! and `ui` (feature `page`) know the web.
//!
//! Invariants, each held by a test: no panic in shipped code, no floating point in money, one sign rule (plus is
//! better for the balance), one rounding rule (`money`), nothing dropped in silence.

#[cfg(feature = "page")]
pub mod browser;
pub mod budget;
pub mod characters;
pub mod checksum;
pub mod codec;
#[cfg(feature = "command-line")]
pub mod command;
pub mod compare;
pub mod council;
pub mod desk;
pub mod fields;
pub mod ids;
pub mod intake;
pub mod kept;
pub mod lang;
pub mod library;
pub mod link;
pub mod money;
pub mod outcome;
pub mod present;
pub mod rate;
pub mod reading;
pub mod review;
pub mod revision;
pub mod scenario;
pub mod session;
#[cfg(feature = "page")]
pub mod ui;
pub mod year;
