//! How sure the amounts of an own choice are: the worst and the best for the balance in each year. Closed until it is
//! used; half a range, or one the wrong way round, holds the form back and says why.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::super::amounts::TypedAmounts;
use crate::budget::Range;
use crate::lang::Language;
use crate::scenario::OwnChoice;
use crate::ui::kit::{TextField, text_field};
use crate::year::{Horizon, Year};

/// What stands in this part of the form.
#[derive(Clone, PartialEq)]
pub(super) struct RangeForm {
    low: TypedAmounts,
    high: TypedAmounts,
}

impl RangeForm {
    pub(super) fn of(own: Option<&OwnChoice>, horizon: Horizon, language: Language) -> RangeForm {
        let end = |end: fn(&Range) -> crate::money::Money| {
            let ranges = own.into_iter().flat_map(|own| &own.ranges);
            let ends: BTreeMap<_, _> = ranges.map(|(year, range)| (*year, end(range))).collect();
            TypedAmounts::of(&ends, horizon, language)
        };
        RangeForm {
            low: end(|range| range.low),
            high: end(|range| range.high),
        }
    }

    /// The ranges; none while one of them cannot be read, is half there, or is the wrong way round.
    pub(super) fn read(&self, language: Language) -> Option<BTreeMap<Year, Range>> {
        let (lows, highs) = (self.low.read(language)?, self.high.read(language)?);
        if !lows.keys().eq(highs.keys()) {
            return None;
        }
        let ranges: BTreeMap<_, _> = lows
            .into_iter()
            .zip(highs.into_values())
            .map(|((year, low), high)| (year, Range { low, high }))
            .collect();
        ranges.values().all(|range| range.is_in_order()).then_some(ranges)
    }

    /// What is wrong with the most of a year, in a sentence; what cannot be read its own field says.
    fn fault(&self, year: Year, language: Language) -> Option<String> {
        let alone = |typed: &TypedAmounts| typed.fault(year, language).is_none();
        if !alone(&self.low) || !alone(&self.high) {
            return self.high.fault(year, language);
        }
        let low = self.low.amount(year, language);
        let high = self.high.amount(year, language);
        match (low, high) {
            (Some(low), Some(high)) => (low > high).then(|| language.text("range-order")),
            (None, None) => None,
            _ => Some(language.text("range-both")),
        }
    }

    fn is_empty(&self) -> bool {
        self.low.is_empty() && self.high.is_empty()
    }
}

/// The part of the form; `change` puts another one in its place.
pub(super) fn range_fields(
    form: &RangeForm,
    horizon: Horizon,
    language: Language,
    change: &Callback<RangeForm>,
) -> Html {
    let end = |year: Year, is_high: bool| {
        let on_input = {
            let (form, change) = (form.clone(), change.clone());
            Callback::from(move |text| {
                let mut changed = form.clone();
                let typed = if is_high {
                    &mut changed.high
                } else {
                    &mut changed.low
                };
                typed.set(year, text);
                change.emit(changed);
            })
        };
        let (id, label, typed) = if is_high {
            (
                "high",
                language.text_with("range-high", &[("year", year.into())]),
                &form.high,
            )
        } else {
            (
                "low",
                language.text_with("range-low", &[("year", year.into())]),
                &form.low,
            )
        };
        text_field(TextField {
            id: format!("own-{id}-{year}"),
            class: "field--amount",
            label,
            value: typed.text(year),
            error: if is_high {
                form.fault(year, language)
            } else {
                typed.fault(year, language)
            },
            on_input,
            ..TextField::default()
        })
    };
    html! {
        <details class="own-amounts" open={!form.is_empty()}>
            <summary>{ language.text("range-title") }</summary>
            <p class="detail__hint">{ language.text("range-hint") }</p>
            { for horizon.years().map(|year| html! {
                <div key={year.number()} class="amounts amounts--range">{ end(year, false) }{ end(year, true) }</div>
            }) }
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(low: &str, high: &str) -> RangeForm {
        let horizon = Horizon::new(Year::new(2024).unwrap(), 2).unwrap();
        let mut form = RangeForm::of(None, horizon, Language::Dutch);
        form.low.set(horizon.first(), low.to_owned());
        form.high.set(horizon.first(), high.to_owned());
        form
    }

    #[test]
    fn a_range_is_whole_and_from_low_to_high_or_it_holds_the_form_back_and_says_why() {
        let year = Year::new(2024).unwrap();
        let fault = |form: &RangeForm| form.fault(year, Language::Dutch);
        let good = typed("-50.000", "-40.000");
        assert_eq!(fault(&good), None);
        assert_eq!(good.read(Language::Dutch).unwrap().len(), 1);
        for (low, high, words) in [
            ("-40.000", "-50.000", "Het laagste is hoger dan het hoogste."),
            ("-40.000", "", "Vul beide in"),
            ("", "1", "Vul beide in"),
        ] {
            let form = typed(low, high);
            assert_eq!(form.read(Language::Dutch), None, "{low} {high}");
            assert!(fault(&form).unwrap().starts_with(words), "{low} {high}");
        }
        assert_eq!(typed("x", "1").read(Language::Dutch), None);
        assert_eq!(typed("", "").read(Language::Dutch), Some(BTreeMap::new()));
    }
}
