//! Whether a choice is in the package that the member puts together, as for an amendment.

use yew::prelude::*;

use crate::present::detail::Detail;
use crate::session::Message;
use crate::ui::main_view::choice::html_id;
use crate::ui::page::Frame;

/// Into the package or out of it.
pub(super) fn package(detail: &Detail, frame: &Frame) -> Html {
    let language = frame.language;
    let hint = format!("{}-package-hint", html_id(&detail.of));
    let on_change = frame.says::<Event>(Message::Mark(detail.of.clone(), !detail.marked));
    html! {
        <div class="field detail__package">
            <label class="option">
                <input
                    type="checkbox"
                    checked={detail.marked}
                    disabled={frame.locked}
                    aria-describedby={hint.clone()}
                    onchange={on_change}
                />
                <span>{ language.text("detail-package") }</span>
            </label>
            <div class="utrecht-form-field-description" id={hint}>{ language.text("detail-package-hint") }</div>
        </div>
    }
}
