//! The leading figures at the bottom edge of a phone. It repeats the strip, so it is not read aloud.

use yew::prelude::*;

use super::figure::class_of;
use super::strip::{leading, start_is_unknown};
use crate::present::strip::Strip;

/// The bar, with the strip that it repeats.
pub(super) fn phone_bar(strip: &Strip) -> Html {
    let leading = leading(start_is_unknown(strip));
    let row = strip.rows.iter().find(|row| row.kind == leading);
    html! {
        <div class="phone-bar" aria-hidden="true">
            if let Some(row) = row {
                <div class="phone-bar__label">
                    <span>{ &*row.label }</span>
                    if let Some(pm) = &strip.pm {
                        <span class="phone-bar__pm">{ &*pm.text }</span>
                    }
                </div>
                <div class="phone-bar__years">
                    { for strip.years.iter().zip(row.cells.iter()).map(|(year, cell)| html! {
                        <div key={year.number()} class={classes!("phone-bar__cell", class_of(cell))}>
                            <span class="phone-bar__year">{ year.to_string() }</span>
                            <span class="phone-bar__figure">
                                { &*cell.text }
                                <span class="figure__letter">{ cell.letter.as_deref().unwrap_or_default() }</span>
                            </span>
                        </div>
                    }) }
                </div>
            }
        </div>
    }
}
