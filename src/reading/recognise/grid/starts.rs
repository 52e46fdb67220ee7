//! "Ingangsjaar": each row says itself from when on its amounts are, whatever year the list is of.
//!
//! Deliberately absent: the amounts of these years; they are asked for, with a doubt.

use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::header::{Header, Role};
use crate::reading::recognise::token::year;

/// How many rows are looked at.
const AHEAD: usize = 30;

/// Takes the year of the list off its columns, where the rows have years of their own.
pub(super) fn take_off_year(header: &mut Header, names: &[&str], rows: &[Line]) {
    let begins = |name: &&str| -> bool {
        let name = small(name.trim());
        ["ingang", "startjaar", "startdatum", "vanaf"]
            .iter()
            .any(|word| name.starts_with(word))
    };
    let Some(place) = names.iter().position(begins) else {
        return;
    };
    let mut years = header.years();
    years.dedup();
    let own = |line: &Line| {
        let cell = line.cells.get(place)?;
        year(line.part(cell.start, cell.end).trim())
    };
    let differs = |line: &Line| own(line).is_some_and(|own| !years.contains(&own));
    if years.len() != 1 || !rows.iter().take(AHEAD).any(differs) {
        return;
    }
    for column in &mut header.columns {
        if matches!(column.role, Role::Year(_)) {
            column.role = Role::Undated;
        }
    }
}
