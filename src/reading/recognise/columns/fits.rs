//! Whether figures are set in columns at all, where one row tells the edges of these.
//!
//! Figures a few spaces behind their titles may stand under each other by chance; then others do not. Deliberately absent:
//! tables with more full rows; their edges agree.

use super::{Edges, by_edge};
use crate::reading::extract::Line;
use crate::reading::recognise::table::{Placement, Table};

/// How many rows tell the edges.
const ROWS: usize = 2;

/// Whether every short row stands at the edges that one row has.
pub(super) fn all(table: &Table, edges: &Edges, lines: &[Line]) -> bool {
    let mut short = table
        .rows
        .iter()
        .filter(|row| row.placement != Placement::Sure && !row.values.is_empty());
    edges.rows >= ROWS || edges.rows == 0 || short.all(|row| by_edge(&row.values, edges, lines).is_some())
}
