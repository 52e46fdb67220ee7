//! Investments and their capital costs side by side: years under "Jaar van investering", and years once more under
//! "Kapitaallasten".
//!
//! What is spent on an investment is no change of a budget; its capital costs are. Deliberately absent: two series of years
//! without that name right over the first year of the second one.

use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::header::{self, Header, Role};
use crate::reading::recognise::token::Token;

/// How many lines above the years the names of the groups may stand.
const ABOVE: usize = 2;

/// Takes the years under that name for the only ones.
pub(super) fn take_costs(header: &mut Header, cells: &[(&str, Vec<Token>)], lines: &[Line], at: usize) {
    if !header.doubled {
        return;
    }
    let Some((first, name)) = costs_above(lines, at) else {
        return;
    };
    let dated = |place: usize| {
        let (text, tokens) = cells.get(place)?;
        header::column_of(text, tokens)?.year()
    };
    let of_costs: Vec<u16> = (first..cells.len()).filter_map(dated).collect();
    let of_investments: Vec<u16> = (0..first).filter_map(dated).collect();
    let rising = of_costs
        .windows(2)
        .all(|pair| matches!(pair, [one, other] if one < other));
    let begins_again = of_investments.last().zip(of_costs.first());
    let begins_again = begins_again.is_some_and(|(before, again)| again <= before);
    if of_costs.len() < 2 || !rising || !begins_again || dated(first).is_none() {
        return;
    }
    for column in &mut header.columns {
        let year = dated(column.place);
        if let Some(year) = year.filter(|_| column.place >= first) {
            column.role = Role::Year(year);
        } else if year.is_some() {
            column.role = Role::Other;
        }
    }
    header.doubled = false;
    name.clone_into(&mut header.label);
}

/// The only cell right above that names capital costs: its place, and its words.
fn costs_above(lines: &[Line], at: usize) -> Option<(usize, &str)> {
    let above = lines.get(at.saturating_sub(ABOVE)..at)?.iter().rev();
    let line = above.clone().find(|line| !line.text.trim().is_empty())?;
    let cells = line.cells.iter().enumerate();
    let mut named = cells.filter_map(|(place, cell)| {
        let text = line.part(cell.start, cell.end).trim();
        small(text).contains("kapitaallast").then_some((place, text))
    });
    named.next().filter(|_| named.next().is_none())
}
