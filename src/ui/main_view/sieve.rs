//! The ways to find: conditions, order and headings, each with how many choices it would leave.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::present::find::{Offer, Options, options};
use crate::session::{Mark, Message, Sift};
use crate::ui::page::Page;

/// Everything that can be chosen.
pub(super) fn sieve(page: &Page, id: &'static str) -> Html {
    let language = page.language();
    let session = &page.session;
    let find = &session.view.find;
    let all = options(
        &session.budget,
        session.shown(),
        &session.outcomes().mine,
        find,
        language,
    );
    let Options {
        places,
        natures,
        ways,
        states,
        marks,
        sorts,
        groups,
    } = all;
    let sift = find.sift.clone();
    let choose = |name: &'static str, words: &'static str, field: Html| {
        html! {
            <div class="field">
                <label class="utrecht-form-label" for={name}>{ language.text(words) }</label>
                { field }
            </div>
        }
    };
    let place = of_sift(page, |place, sift| Sift { place, ..sift });
    let nature = of_sift(page, |nature, sift| Sift { nature, ..sift });
    let way = of_sift(page, |way, sift| Sift { way, ..sift });
    let state = of_sift(page, |on, sift| Sift { on, ..sift });
    html! {
        <div {id} class="sieve">
            <div class="sieve__fields">
                { choose("find-place", "find-place", select("find-place", places, place)) }
                { choose("find-nature", "find-nature", select("find-nature", natures, nature)) }
                { choose("find-way", "find-way", select("find-way", ways, way)) }
                { choose("find-state", "find-state", select("find-state", states, state)) }
                { choose("find-sort", "find-sort", select("find-sort", sorts, page.send.reform(Message::SortBy))) }
                { choose("find-group", "find-group", select("find-group", groups, page.send.reform(Message::GroupBy))) }
            </div>
            if !marks.is_empty() {
                <fieldset class="sieve__marks">
                    <legend>{ language.text("find-marks") }</legend>
                    { for marks.iter().map(|offer| mark(page, &sift, offer)) }
                </fieldset>
            }
        </div>
    }
}

fn of_sift<T: 'static>(page: &Page, with: fn(T, Sift) -> Sift) -> Callback<T> {
    let sift = page.session.view.find.sift.clone();
    page.send
        .reform(move |value| Message::Sift(with(value, sift.clone())))
}

fn mark(page: &Page, sift: &Sift, offer: &Offer<Mark>) -> Html {
    let on_change = {
        let (sift, send, mark) = (sift.clone(), page.send.clone(), offer.value);
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let mut sift = sift.clone();
            if input.checked() {
                sift.marks.insert(mark);
            } else {
                sift.marks.remove(&mark);
            }
            send.emit(Message::Sift(sift));
        }
    };
    html! {
        <label key={offer.value as usize} class="option">
            <input type="checkbox" checked={offer.chosen} onchange={on_change} />
            <span>{ &*offer.words }</span>
        </label>
    }
}

// An option stands for its place in the list.
fn select<T: Clone + 'static>(id: &'static str, offers: Rc<[Offer<T>]>, on_choose: Callback<T>) -> Html {
    let options = offers.iter().enumerate().map(|(place, offer)| {
        html! { <option key={place} value={place.to_string()} selected={offer.chosen}>{ &*offer.words }</option> }
    });
    let options: Html = options.collect();
    let on_change = move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let place = select.and_then(|select| select.value().parse::<usize>().ok());
        if let Some(offer) = place.and_then(|place| offers.get(place)) {
            on_choose.emit(offer.value.clone());
        }
    };
    html! { <select {id} class="utrecht-select" onchange={on_change}>{ options }</select> }
}
