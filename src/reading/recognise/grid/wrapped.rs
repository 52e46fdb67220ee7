//! Names of columns that go on in the next row, whose empty cells were lost: "Totale" over "afwijking", "AR/" over "BR".
//!
//! Deliberately absent: rows with as many cells as there are columns; and names that say enough by themselves.

use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::named;

/// The most characters of what is added to a name.
const ADDED: usize = 30;

/// The names with what the next row adds to them; none where it adds nothing that tells a column of figures.
pub(super) fn names(names: &[&str], next: Option<&Line>) -> Option<Vec<String>> {
    let open: Vec<usize> = (0..names.len())
        .filter(|at| names.get(*at).is_some_and(|name| is_open(name)))
        .collect();
    if open.is_empty() {
        return None;
    }
    let next = next.filter(|line| !line.cells.is_empty())?;
    let added = next
        .cells
        .iter()
        .map(|cell| next.part(cell.start, cell.end).trim());
    let added: Vec<&str> = added.filter(|text| !text.is_empty()).collect();
    let words =
        |text: &&str| text.chars().all(|letter| letter.is_alphabetic()) && text.chars().count() <= ADDED;
    if added.len() != open.len() || !added.iter().all(words) {
        return None;
    }
    let mut whole: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut tells = false;
    for (at, text) in open.iter().zip(&added) {
        let name = whole.get_mut(*at)?;
        let slash = name.trim_end().ends_with('/');
        *name = format!("{}{}{text}", name.trim_end(), if slash { "" } else { " " });
        tells |= !slash && named::is_name(name);
    }
    tells.then_some(whole)
}

/// A word that says nothing without the one behind it, or a slash.
fn is_open(name: &str) -> bool {
    let name = name.trim();
    name.ends_with('/')
        || matches!(
            small(name).as_ref(),
            "totale"
                | "financi\u{eb}le"
                | "financiele"
                | "budgettaire"
                | "structurele"
                | "incidentele"
                | "voorgestelde"
                | "geraamde"
                | "verwachte"
                | "primitieve"
                | "bijgestelde"
                | "gewijzigde"
                | "actuele"
        )
}
