//! One figure in one year column: the digits for the eye, the words for the ear.

use yew::prelude::*;

use crate::present::{Cell, CellKind};
use crate::year::Year;

/// One of several lines of figures, where the columns are the years.
pub(in crate::ui) fn figures(years: &[Year], cells: &[Cell]) -> Html {
    let cells = years.iter().zip(cells);
    cells
        .map(|(year, cell)| figure(year.to_string(), *year, cell, None))
        .collect()
}

/// A line of totals. A total that changes is a new element, so that the stylesheet can let it settle.
pub(in crate::ui) fn totals(years: &[Year], cells: &[Cell]) -> Html {
    let cells = years.iter().zip(cells);
    cells
        .map(|(year, cell)| figure(format!("{year} {}", cell.text), *year, cell, None))
        .collect()
}

/// A line of totals of which a pointer opens the one that it presses. The keyboard has the name of the line for that,
/// and chooses the year inside.
pub(super) fn opening_totals(
    years: &[Year],
    cells: &[Cell],
    opens: impl Fn(Year) -> Callback<MouseEvent>,
) -> Html {
    let cells = years.iter().zip(cells);
    cells
        .map(|(year, cell)| figure(format!("{year} {}", cell.text), *year, cell, Some(opens(*year))))
        .collect()
}

// The year is for narrow screens, where columns become lines and each figure names its own.
fn figure(key: String, year: Year, cell: &Cell, onclick: Option<Callback<MouseEvent>>) -> Html {
    let opens = onclick.is_some().then_some("figure--opens");
    html! {
        <td {key} role="cell" class={classes!("figure", class_of(cell), opens)} data-year={year.to_string()} {onclick}>
            <span class="figure__digits" aria-hidden="true">
                { &*cell.text }
                <span class="figure__letter">{ cell.letter.as_deref().unwrap_or_default() }</span>
            </span>
            if let Some(beside) = &cell.beside {
                <span class="figure__beside" aria-hidden="true">{ &**beside }</span>
            }
            <span class="visually-hidden">{ &*cell.spoken }</span>
        </td>
    }
}

/// What a figure means, for its colour.
pub(in crate::ui) fn class_of(cell: &Cell) -> Classes {
    let kind = match cell.kind {
        CellKind::Advantage => "figure--advantage",
        CellKind::Disadvantage => "figure--disadvantage",
        CellKind::Zero => "figure--zero",
        CellKind::Pm => "figure--pm",
        CellKind::Unknown => "figure--unknown",
        CellKind::TooLarge => "figure--too-large",
    };
    classes!(kind, cell.own.then_some("figure--own"))
}
