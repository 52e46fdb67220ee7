//! Every question of the scenario, as the griffie gets them: to copy, to take along as a text, to print.

use yew::prelude::*;

use super::dialog;
use super::selected::Selected;
use crate::browser;
use crate::present::questions::{Asked, Group, Questions, questions};
use crate::session::{Message, Notice};
use crate::ui::kit::{Button, ButtonKind, Symbol, button};
use crate::ui::main_view::told;
use crate::ui::page::Page;

/// The dialog.
pub(super) fn all_questions(page: &Page) -> Html {
    let language = page.language();
    let session = &page.session;
    let all = questions(&session.budget, session.shown(), language);
    let text = all.as_text(session.shown_title());
    let does = |symbol: Symbol, words: String, on_click: Callback<()>| {
        button(Button {
            symbol: Some(symbol),
            ..Button::new(words, on_click)
        })
    };
    let actions = html! {
        <>
            { button(Button {
                kind: ButtonKind::Primary,
                symbol: Some(Symbol::Copy),
                ..Button::new(language.text("questions-copy"), page.says(Message::AskCopy(text.clone())))
            }) }
            { does(Symbol::Download, language.text("questions-download"), page.says(Message::AskQuestions)) }
            { does(Symbol::Print, language.text("menu-print"), Callback::from(|()| browser::print())) }
        </>
    };
    let refused = session.notices.contains(&Notice::CopyRefused);
    let content = if all.count == 0 {
        html! { <p>{ language.text("questions-none") }</p> }
    } else {
        html! {
            <>
                <p>{ language.text_with("questions-intro", &[("count", all.count.into())]) }</p>
                { listed(&all) }
                if refused {
                    <Selected {text} label={language.text("questions-title")} />
                }
            </>
        }
    };
    let actions = if all.count == 0 { Html::default() } else { actions };
    dialog(
        page,
        "questions",
        language.text("questions-title"),
        actions,
        content,
    )
}

/// The questions, and the notes where they are among them, by section.
pub fn listed(all: &Questions) -> Html {
    html! { <div class="questions">{ for all.groups.iter().map(group) }</div> }
}

fn group(group: &Group) -> Html {
    html! {
        <section class="questions__group">
            <h3>
                if let Some(number) = &group.number {
                    { &**number }{ " " }
                }
                { told(&group.title) }
            </h3>
            <dl>{ for group.asked.iter().map(asked) }</dl>
        </section>
    }
}

fn asked(asked: &Asked) -> Html {
    html! {
        <div class="questions__choice">
            <dt>
                if let Some(number) = &asked.number {
                    { &**number }{ " " }
                }
                <bdi>{ told(&asked.title) }</bdi>
                if let Some(source) = &asked.source {
                    <span class="questions__source">{ &**source }</span>
                }
            </dt>
            if let Some(question) = &asked.question {
                <dd class="questions__question"><bdi>{ &**question }</bdi></dd>
            }
            if let Some(note) = &asked.note {
                <dd class="questions__note"><bdi>{ &**note }</bdi></dd>
            }
        </div>
    }
}
