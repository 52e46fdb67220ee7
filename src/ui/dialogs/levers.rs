//! Taxes and charges: higher or lower, from which year, what that brings and what it asks of a household. What is
//! filled in counts at once.

mod household;

use yew::prelude::*;

use super::dialog;
use crate::present::levers::{LeverWords, all_together, levers};
use crate::rate::Rate;
use crate::scenario::LeverSetting;
use crate::session::Message;
use crate::ui::kit::{Button, PercentField, SelectField, button};
use crate::ui::page::{Frame, Page};
use crate::year::{Horizon, Year};

use household::HouseholdFields;

/// The dialog.
pub(super) fn levers_dialog(page: &Page) -> Html {
    let language = page.language();
    let session = &page.session;
    let household = session.settings.household;
    let (budget, shown) = (&session.budget, session.shown());
    let all = levers(
        budget,
        shown,
        &session.outcomes().mine,
        household.as_ref(),
        page.showing(),
    );
    let together = all_together(budget, shown, household.as_ref(), language);
    let forms = all.iter().map(|words| {
        html! {
            <LeverForm
                key={words.id.to_string()}
                words={words.clone()}
                setting={shown.levers.get(&words.id).copied()}
                horizon={budget.horizon}
                frame={page.frame()}
            />
        }
    });
    let content = html! {
        <>
            <p>{ language.text("levers-intro") }</p>
            { for forms }
            <fieldset class="form-part">
                <legend>{ language.text("household-title") }</legend>
                <p>{ language.text("household-private") }</p>
                <HouseholdFields page={page.clone()} />
                <div role="status">
                    { for together.iter().map(|sentence| html! { <p key={&**sentence}><strong>{ &**sentence }</strong></p> }) }
                </div>
            </fieldset>
        </>
    };
    let actions = button(Button::new(
        language.text("close"),
        page.says(Message::ClosePanel),
    ));
    dialog(page, "levers", language.text("levers-title"), actions, content)
}

/// One tax or charge.
#[derive(Properties, PartialEq)]
struct LeverProps {
    words: LeverWords,
    setting: Option<LeverSetting>,
    horizon: Horizon,
    frame: Frame,
}

/// The form of one tax or charge. Without a percentage nothing is decided: which way and from when wait here.
#[component]
fn LeverForm(props: &LeverProps) -> Html {
    let LeverProps {
        words,
        setting,
        horizon,
        frame,
    } = props;
    let language = frame.language;
    let waiting = use_state_eq(|| (false, horizon.first()));
    let (lower, from) = setting.map_or(*waiting, |setting| (setting.lower, setting.from));
    let decide = {
        let (send, id) = (frame.send.clone(), words.id.clone());
        move |rate: Option<Rate>, lower: bool, from: Year| {
            let rate = rate.filter(|rate| *rate > Rate::NOTHING);
            let setting = rate.map(|rate| LeverSetting { rate, lower, from });
            send.emit(Message::Lever(id.clone(), setting));
        }
    };
    let rate = setting.map(|setting| setting.rate);
    let on_rate = {
        let (decide, waiting) = (decide.clone(), waiting.clone());
        Callback::from(move |rate| {
            waiting.set((lower, from));
            decide(rate, lower, from);
        })
    };
    let way = |towards: bool, text: String| {
        let (decide, waiting) = (decide.clone(), waiting.clone());
        let choose = move |_: Event| {
            waiting.set((towards, from));
            decide(rate, towards, from);
        };
        html! {
            <label class="option">
                <input
                    type="radio"
                    name={format!("lever-{}-way", words.id)}
                    checked={lower == towards}
                    disabled={frame.locked}
                    onchange={choose}
                />
                { text }
            </label>
        }
    };
    let on_year = {
        let (decide, waiting) = (decide.clone(), waiting.clone());
        Callback::from(move |text: String| {
            if let Some(year) = text.parse().ok().and_then(Year::new) {
                waiting.set((lower, year));
                decide(rate, lower, year);
            }
        })
    };
    let years = horizon
        .years()
        .map(|year| (year.to_string().into(), year.to_string().into()));
    html! {
        <fieldset class="form-part lever">
            <legend>
                { match words.title.lang {
                    Some(lang) => html! { <span {lang}>{ &*words.title.text }</span> },
                    None => html! { { &*words.title.text } },
                } }
            </legend>
            <p class="lever__fact">
                { language.text("lever-base") }{ ": " }{ &*words.base }
                if let Some(place) = words.source.as_ref().and_then(|source| source.place.as_ref()) {
                    { ". " }{ language.text("detail-source") }{ " " }{ &**place }
                }
            </p>
            if let Some(cap) = &words.cap {
                <p class="lever__fact">{ &**cap }</p>
            }
            <div class="lever__fields">
                <PercentField
                    id={format!("lever-{}", words.id)}
                    label={language.text("lever-percent")}
                    value={rate}
                    most={words.most}
                    {language}
                    disabled={frame.locked}
                    on_change={on_rate}
                    on_leave={frame.says(Message::FieldLeft)}
                />
                <div class="lever__way" role="radiogroup" aria-label={words.title.text.to_string()}>
                    { way(false, language.text("lever-higher")) }
                    { way(true, language.text("lever-lower")) }
                </div>
                <SelectField
                    id={format!("lever-{}-from", words.id)}
                    label={language.text("lever-from")}
                    options={years.collect::<Vec<(AttrValue, AttrValue)>>()}
                    chosen={from.to_string()}
                    disabled={frame.locked}
                    on_change={on_year}
                />
            </div>
            <div role="status">
                if let Some(yields) = &words.yields {
                    <p>{ language.text("lever-yields") }{ ": " }{ &**yields }</p>
                }
                if let Some(capped) = &words.capped {
                    <p class="doubt-note">{ &**capped }</p>
                }
                { for words.households.iter().map(|sentence| html! { <p key={&**sentence}>{ &**sentence }</p> }) }
            </div>
        </fieldset>
    }
}
