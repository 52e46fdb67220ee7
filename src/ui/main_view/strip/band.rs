//! The least and the most of each total, for whoever asks: whether they are shown, and by which rule.

use yew::prelude::*;

use crate::outcome::BandRule;
use crate::session::{Message, Settings};
use crate::ui::page::Page;

/// A quiet button; once they are shown, both rules and what the chosen one means.
pub(super) fn band_choice(page: &Page) -> Html {
    let language = page.language();
    let settings = page.session.settings;
    let wanted = |ranges| Message::Set(Settings { ranges, ..settings });
    let Some(rule) = settings.ranges else {
        let show = page.says::<MouseEvent>(wanted(Some(BandRule::Sums)));
        return html! {
            <button type="button" class="quiet" onclick={show}>{ language.text("ranges-show") }</button>
        };
    };
    let option = |of: BandRule, words: String| {
        html! {
            <label class="segment">
                <input
                    type="radio"
                    name="band-rule"
                    class="segment__input"
                    checked={rule == of}
                    onchange={page.says::<Event>(wanted(Some(of)))}
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
            <button type="button" class="quiet" onclick={page.says::<MouseEvent>(wanted(None))}>
                { language.text("ranges-hide") }
            </button>
            <p class="band__rule">{ words }</p>
        </div>
    }
}
