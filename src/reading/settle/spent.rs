//! Proposals that spend what is available: "Saldo beschikbaar", and under it, with a heading of their own, the
//! proposals that take from it, printed with a plus.
//!
//! Their signs are turned, and each carries a doubt. Deliberately absent: proposals of which one is printed with a
//! minus; those say their sign themselves.

use super::sheet::Sheet;
use super::totals::is_sum;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;

/// How many proposals at least.
const ROWS: usize = 2;

/// Marks such proposals.
pub fn mark(sheet: &mut Sheet, table: &Table) {
    let available = table.rows.iter().zip(&sheet.rows).position(|(row, numbers)| {
        let lower = row.title.to_lowercase();
        numbers.kind == Kind::Balance && (lower.contains("beschikbaar") || lower.contains("te besteden"))
    });
    let Some(from) = available.map(|at| at.saturating_add(1)) else {
        return;
    };
    let headed = table
        .headings
        .iter()
        .any(|(rows, heading)| *rows == from && names_proposals(heading));
    let rows = sheet.rows.iter().skip(from);
    let end = from.saturating_add(rows.take_while(|row| !is_sum(row.kind)).count());
    let Some(spent) = sheet.rows.get_mut(from..end).filter(|_| headed) else {
        return;
    };
    let plus = |entry: &super::sheet::Entry| entry.amount >= 0 && entry.effect.is_none();
    if spent.len() >= ROWS && spent.iter().all(|row| row.entries.iter().all(plus)) {
        for row in spent {
            row.spent = true;
        }
    }
}

/// "Voorstellen voor nieuw beleid", "Bestedingen".
fn names_proposals(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    [
        "voorstel",
        "bestedingsvoorstel",
        "besteding",
        "wens",
        "claim",
        "aanvra",
        "intensivering",
        "knelpunt",
    ]
    .iter()
    .any(|stem| first.starts_with(stem))
        || lower.starts_with("nieuw beleid")
        || lower.starts_with("nieuwe wensen")
}
