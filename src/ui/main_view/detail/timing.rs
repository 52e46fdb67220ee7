//! When a choice runs: from which year, until which, and how much of it in each year. Closed until it is used.

use yew::prelude::*;

use crate::outcome::PartOf;
use crate::present::detail::Detail;
use crate::rate::Rate;
use crate::scenario::Timing;
use crate::session::Message;
use crate::ui::kit::{PercentField, SelectField};
use crate::ui::page::Frame;
use crate::year::Year;

/// When a choice runs; nothing to ask where it has no year at all.
pub(super) fn when(detail: &Detail, id: &str, frame: &Frame) -> Html {
    let language = frame.language;
    let timing = &detail.more.timing;
    let Some(first_year) = detail.more.first_year else {
        return Html::default();
    };
    let (as_first, as_until) = match detail.of {
        PartOf::Own(_) => ("timing-first-own", "timing-until-own"),
        _ => ("timing-first-document", "timing-until-document"),
    };
    let years: Vec<Year> = detail.years.iter().map(|figures| figures.year).collect();
    let changes = |change: fn(&mut Timing, Option<Year>)| {
        let (of, timing, send) = (detail.of.clone(), timing.clone(), frame.send.clone());
        Callback::from(move |text: String| {
            let mut timing = timing.clone();
            change(&mut timing, text.parse().ok().and_then(Year::new));
            send.emit(Message::Timing(of.clone(), timing));
            send.emit(Message::FieldLeft);
        })
    };
    let options = |first: String| -> Vec<(AttrValue, AttrValue)> {
        let years = years
            .iter()
            .map(|year| (year.to_string().into(), year.to_string().into()));
        std::iter::once((AttrValue::default(), first.into()))
            .chain(years)
            .collect()
    };
    let chosen = |year: Option<Year>| year.map(|year| year.to_string()).unwrap_or_default();
    let ramp = |year: &Year| ramp_field(&detail.of, timing, *year, id, frame);
    html! {
        <details class="own-amounts" open={!timing.is_empty()}>
            <summary>{ language.text("timing-title") }</summary>
            <div class="detail__years timing__years">
                <SelectField
                    id={format!("{id}-first")}
                    label={language.text("timing-first")}
                    options={options(language.text_with(as_first, &[("year", first_year.into())]))}
                    chosen={chosen(timing.first_year)}
                    disabled={frame.locked}
                    on_change={changes(|timing, year| timing.first_year = year)}
                />
                <SelectField
                    id={format!("{id}-until")}
                    label={language.text("timing-until")}
                    options={options(language.text(as_until))}
                    chosen={chosen(timing.last_year)}
                    disabled={frame.locked}
                    on_change={changes(|timing, year| timing.last_year = year)}
                />
            </div>
            <div role="status">
                { for detail.more.outside.iter().map(|sentence| html! { <p class="doubt-note">{ &**sentence }</p> }) }
            </div>
            <fieldset class="ramp">
                <legend>{ language.text("timing-ramp") }</legend>
                <p class="detail__hint">{ language.text("timing-ramp-hint") }</p>
                <div class="detail__years">{ for years.iter().map(ramp) }</div>
            </fieldset>
        </details>
    }
}

fn ramp_field(of: &PartOf, timing: &Timing, year: Year, id: &str, frame: &Frame) -> Html {
    let language = frame.language;
    let on_change = {
        let (of, timing) = (of.clone(), timing.clone());
        frame.send.reform(move |rate: Option<Rate>| {
            let mut timing = timing.clone();
            match rate {
                Some(rate) => timing.ramp.insert(year, rate),
                None => timing.ramp.remove(&year),
            };
            Message::Timing(of.clone(), timing)
        })
    };
    html! {
        <PercentField
            key={year.number()}
            id={format!("{id}-ramp-{year}")}
            label={year.to_string()}
            value={timing.ramp.get(&year).copied()}
            placeholder={language.percent(Rate::WHOLE)}
            most={Rate::WHOLE}
            {language}
            disabled={frame.locked}
            {on_change}
            on_leave={frame.says(Message::FieldLeft)}
        />
    }
}
