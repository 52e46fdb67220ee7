//! The least and the most of each total, for whoever asks: whether they are shown, and by which rule.

use yew::prelude::*;

use crate::outcome::BandRule;
use crate::session::{Message, Settings};
use crate::ui::page::Page;

/// The quiet way to them.
pub(super) fn band_button(page: &Page) -> Html {
    let show = page.says::<MouseEvent>(wanted(page, Some(BandRule::Sums)));
    html! {
        <button type="button" class="quiet" onclick={show}>{ page.language().text("ranges-show") }</button>
    }
}

/// Once they are shown: both rules, and what the chosen one means. Under the strip, which stays in view without it.
pub(super) fn band_rule(page: &Page, rule: BandRule) -> Html {
    let language = page.language();
    let option = |of: BandRule, words: String| {
        html! {
            <label class="segment">
                <input
                    type="radio"
                    name="band-rule"
                    class="segment__input"
                    checked={rule == of}
                    onchange={page.says::<Event>(wanted(page, Some(of)))}
                />
                <span class="segment__words">{ words }</span>
            </label>
        }
    };
    let words = match rule {
        BandRule::Sums => language.text("ranges-sums-rule"),
        BandRule::Draws => language.text("ranges-draws-rule"),
    };
    html! {
        <div class="band">
            <fieldset class="segments">
                <legend class="segments__legend">{ language.text("ranges-rule") }</legend>
                <span class="segments__options">
                    { option(BandRule::Sums, language.text("ranges-sums")) }
                    { option(BandRule::Draws, language.text("ranges-draws")) }
                </span>
            </fieldset>
            <button type="button" class="quiet" onclick={page.says::<MouseEvent>(wanted(page, None))}>
                { language.text("ranges-hide") }
            </button>
            <p class="band__rule">{ words }</p>
        </div>
    }
}

fn wanted(page: &Page, ranges: Option<BandRule>) -> Message {
    Message::Set(Settings {
        ranges,
        ..page.session.settings
    })
}
