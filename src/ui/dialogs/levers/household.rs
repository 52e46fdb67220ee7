//! The household that the member describes. A setting of this device: it is in no link and in no file.

use yew::prelude::*;

use crate::money::Money;
use crate::scenario::{Household, Tenure};
use crate::session::{Message, Settings};
use crate::ui::kit::AmountField;
use crate::ui::page::PageProps;

/// Owner or tenant, and the value of the home. Without a value there is no household.
#[component]
pub(super) fn HouseholdFields(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let settings = page.session.settings;
    let waiting = use_state_eq(|| Tenure::Owner);
    let tenure = settings.household.map_or(*waiting, |household| household.tenure);
    let set = {
        let send = page.send.clone();
        move |household: Option<Household>| {
            send.emit(Message::Set(Settings {
                household,
                ..settings
            }))
        }
    };
    let lives_as = |wanted: Tenure, words: String| {
        let (set, waiting) = (set.clone(), waiting.clone());
        let choose = move |_: Event| {
            waiting.set(wanted);
            if let Some(household) = settings.household {
                set(Some(Household {
                    tenure: wanted,
                    ..household
                }));
            }
        };
        html! {
            <label class="option">
                <input type="radio" name="household-tenure" checked={tenure == wanted} onchange={choose} />
                { words }
            </label>
        }
    };
    let on_value = {
        let set = set.clone();
        Callback::from(move |value: Option<Money>| {
            let value = value.filter(|value| value.is_advantage());
            set(value.map(|value| Household { tenure, value }));
        })
    };
    html! {
        <>
            <div role="radiogroup" aria-label={language.text("household-title")}>
                { lives_as(Tenure::Owner, language.text("household-owner")) }
                { lives_as(Tenure::Tenant, language.text("household-tenant")) }
            </div>
            <AmountField
                id="household-value"
                label={language.text("household-value")}
                hint={AttrValue::from(language.text("household-value-hint"))}
                value={settings.household.map(|household| household.value)}
                {language}
                on_change={on_value}
            />
        </>
    }
}
