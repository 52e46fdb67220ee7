//! The name of the column of titles, where it reads as that of a column of amounts.
//!
//! Deliberately absent: names over amounts that stand before the year of another column.

use super::{Header, Role};
use crate::reading::recognise::token::Token;

/// "Begroting 2031-2034" or "Kadernota 2031" before the column of 2031: what the table is called, over its titles.
pub(super) fn call(header: &mut Header, cells: &[(&str, Vec<Token>)]) {
    let [first, second, ..] = header.columns.as_mut_slice() else {
        return;
    };
    let again = match (first.role, second.role) {
        (Role::Years(from, to), Role::Year(year)) => (from..=to).contains(&year),
        (Role::Year(one), Role::Year(other)) => one == other,
        _ => false,
    };
    let Some((text, _)) = cells
        .first()
        .filter(|(text, _)| again && text.contains(char::is_alphabetic))
    else {
        return;
    };
    first.role = Role::Text;
    text.trim().clone_into(&mut header.label);
}
