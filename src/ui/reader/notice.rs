//! What must be said once, at the top of the page: a region that is there already is read out.

use yew::prelude::*;

use super::Frame;
use crate::browser::address_without_fragment;
use crate::intake::{Message, Notice};
use crate::lang::{Language, Worded};
use crate::link::carried::BadCarried;
use crate::ui::kit::{IconButton, Symbol, icon, icon_button};

pub(super) fn notice_view(frame: &Frame, notice: Option<&Notice>) -> Html {
    html! {
        <div role="status" class="said">
            if let Some(notice) = notice {
                { said(frame, notice) }
            }
        </div>
    }
}

fn said(frame: &Frame, notice: &Notice) -> Html {
    let language = frame.language;
    let good = is_good(notice);
    html! {
        <div class={classes!("said__notice", (!good).then_some("said__notice--problem"))}>
            { icon(if good { Symbol::Check } else { Symbol::Warning }) }
            <div class="said__words">
                if let Some(heading) = heading(notice, language) {
                    <p class="said__heading">{ heading }</p>
                }
                <p>{ sentence(notice, language) }</p>
                { more(notice, language) }
            </div>
            { icon_button(IconButton::new(
                Symbol::Close,
                language.text("notice-dismiss"),
                frame.says(Message::Dismiss),
            )) }
        </div>
    }
}

fn is_good(notice: &Notice) -> bool {
    matches!(
        notice,
        Notice::LinkCopied { .. } | Notice::Removed | Notice::StoppedByHand
    )
}

fn heading(notice: &Notice, language: Language) -> Option<String> {
    let refused = matches!(
        notice,
        Notice::Refused(_) | Notice::Stopped | Notice::NotStarted | Notice::NoPdfPart
    );
    refused.then(|| language.text("intake-refused"))
}

fn sentence(notice: &Notice, language: Language) -> String {
    match notice {
        Notice::Refused(refusal) => refusal.words(language),
        Notice::BadBudget(_) => language.text("notice-bad-budget"),
        Notice::Stopped => language.text("notice-stopped"),
        Notice::NotStarted => language.text("notice-reader-not-started"),
        Notice::NoPdfPart => language.text("notice-no-pdf-part"),
        Notice::StoppedByHand => language.text("notice-stopped-by-hand"),
        Notice::NotTaken(why) => why.words(language),
        Notice::NoBudget(why) => why.words(language),
        Notice::NotKept(why) => why.words(language),
        Notice::Removed => language.text("notice-own-removed"),
        Notice::NotDownloaded => language.text("notice-budget-not-downloaded"),
        Notice::LinkCopied { words: true } => language.text("notice-budget-link-copied"),
        Notice::LinkCopied { words: false } => language.text("notice-budget-link-copied-lean"),
        Notice::LinkShown(_) => language.text("notice-budget-link-shown"),
        Notice::LinkTooLong => language.text("notice-budget-link-too-long"),
        Notice::BadLink(bad) => bad.words(language),
        Notice::StillLooking => language.text("notice-still-looking"),
    }
}

fn more(notice: &Notice, language: Language) -> Html {
    let faults = match notice {
        Notice::BadBudget(bad) | Notice::BadLink(BadCarried::Bad(bad)) => bad.words(language),
        Notice::LinkShown(fragment) => {
            let link = format!("{}{fragment}", address_without_fragment());
            return html! {
                <textarea class="utrecht-textarea" rows="3" readonly=true aria-label="link" value={link} />
            };
        }
        _ => return Html::default(),
    };
    html! { <ul class="said__faults">{ for faults.lines().map(|fault| html! { <li>{ fault }</li> }) }</ul> }
}
