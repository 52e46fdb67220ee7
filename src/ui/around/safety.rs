//! Whether the work is safe on this device, in words, with what can be done about it.

use yew::prelude::*;

use crate::lang::Language;
use crate::session::{Keeping, Message};
use crate::ui::kit::{Button, ButtonKind, Symbol, button};
use crate::ui::page::Page;

/// Whether the work is safe, in a sentence.
pub fn safety_sentence(keeping: &Keeping, language: Language) -> String {
    match keeping {
        Keeping::Untouched => language.text("safety-untouched"),
        Keeping::Saving => language.text("safety-saving"),
        Keeping::Saved => language.text("safety-saved"),
        Keeping::Refused => language.text("safety-refused"),
        Keeping::Full => language.text("safety-full"),
        Keeping::Failed => language.text("safety-failed"),
        Keeping::Conflict(_) => language.text("safety-conflict"),
        Keeping::Newer => language.text("safety-newer"),
        Keeping::Removed => language.text("safety-removed"),
    }
}

/// A banner as long as the work is not safe.
pub fn safety_banner(page: &Page) -> Html {
    let language = page.language();
    let keeping = &page.session.keeping;
    let first = |words: String, message: Message| Button {
        kind: ButtonKind::Primary,
        ..Button::new(words, page.says(message))
    };
    let download = Button {
        symbol: Some(Symbol::Download),
        ..Button::new(language.text("download"), page.says(Message::AskFile))
    };
    let actions = match keeping {
        Keeping::Untouched | Keeping::Saving | Keeping::Saved => return Html::default(),
        Keeping::Refused => vec![download],
        Keeping::Full | Keeping::Failed => {
            vec![first(language.text("safety-retry"), Message::Retry), download]
        }
        Keeping::Conflict(_) => {
            let name = page.name_of_copy();
            let keep_mine = page.says_of_new_place(move |id| Message::KeepMineAsCopy(id, name.clone()));
            vec![
                Button::new(
                    language.text("conflict-use-theirs"),
                    page.says(Message::UseTheirs),
                ),
                Button::new(language.text("conflict-keep-mine"), keep_mine),
            ]
        }
        Keeping::Newer => vec![
            download,
            Button::new(language.text("safety-reload"), page.says(Message::AcceptUpdate)),
        ],
        Keeping::Removed => vec![
            first(language.text("removed-save-again"), Message::SaveAgain),
            Button::new(
                language.text("removed-let-go"),
                page.says_of_new_place(Message::LetGo),
            ),
        ],
    };
    html! {
        <div class="banner banner--safety" role="status" data-keeping={name_of(keeping)}>
            <p>{ safety_sentence(keeping, language) }</p>
            <div class="banner__actions">{ for actions.into_iter().map(button) }</div>
        </div>
    }
}

// For tests and styles; never shown.
fn name_of(keeping: &Keeping) -> &'static str {
    match keeping {
        Keeping::Untouched => "untouched",
        Keeping::Saving => "saving",
        Keeping::Saved => "saved",
        Keeping::Refused => "refused",
        Keeping::Full => "full",
        Keeping::Failed => "failed",
        Keeping::Conflict(_) => "conflict",
        Keeping::Newer => "newer",
        Keeping::Removed => "removed",
    }
}
