//! What is needed less often: a popover of the browser, which closes on Escape, on a press beside it and on each of
//! its buttons, and gives focus back.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::language;
use crate::lang::Language;
use crate::session::{LanguageChoice, Message, Panel, Settings};
use crate::ui::kit::{Icon, Symbol};

const ID: &str = "menu";

/// What the menu shows.
#[derive(Properties, PartialEq)]
pub(super) struct MenuProps {
    /// Language and looks.
    pub settings: Settings,
    /// Whether there is a step forward.
    pub can_redo: bool,
    /// A preview is shown: nothing of the member's own can be changed now.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// The menu and its button.
#[component]
pub(super) fn Menu(props: &MenuProps) -> Html {
    let language = language(&props.settings);
    let say = |message: Message| props.send.reform(move |()| message.clone());
    // A dialog gives the focus back to what had it: the line that was chosen is hidden by then, the button is not.
    let button = use_node_ref();
    let open = |panel: Panel| {
        let (button, open) = (button.clone(), say(Message::Open(panel)));
        Callback::from(move |()| {
            if let Some(button) = button.cast::<HtmlElement>() {
                let _ = button.focus();
            }
            open.emit(());
        })
    };
    html! {
        <>
            <button
                ref={button.clone()}
                type="button"
                class="nl-button nl-button--icon-only nl-button--secondary"
                popovertarget={ID}
                title={language.text("menu")}
            >
                <span class="nl-button__icon-start"><Icon symbol={Symbol::Menu} /></span>
                <span class="nl-button__label">{ language.text("menu") }</span>
            </button>
            <ul id={ID} class="menu" popover="auto">
                if !props.locked {
                    <Item narrow=true disabled={!props.can_redo} on_click={say(Message::Redo)}>
                        { language.text("redo") }
                    </Item>
                    <Item on_click={open(Panel::Scenarios)}>{ language.text("menu-scenarios") }</Item>
                }
                <Item on_click={say(Message::Set(in_other_language(props.settings)))}>
                    <span lang={other(language).code()}>{ other(language).own_name() }</span>
                </Item>
                <Item on_click={open(Panel::About)}>{ language.text("menu-about") }</Item>
                <Item on_click={Callback::from(|()| print())}>{ language.text("menu-print") }</Item>
                if !props.locked {
                    <Item on_click={open(Panel::Reset)}>{ language.text("menu-reset") }</Item>
                }
            </ul>
        </>
    }
}

/// One line of the menu.
#[derive(Properties, PartialEq)]
struct ItemProps {
    /// Only on a narrow screen: a wide one has it in the bar.
    #[prop_or_default]
    narrow: bool,
    #[prop_or_default]
    disabled: bool,
    on_click: Callback<()>,
    children: Html,
}

#[component]
fn Item(props: &ItemProps) -> Html {
    let on_click = use_callback(props.on_click.clone(), |_: MouseEvent, on_click| {
        on_click.emit(())
    });
    html! {
        <li class={classes!(props.narrow.then_some("menu__narrow"))}>
            <button
                type="button"
                class="menu__item"
                popovertarget={ID}
                popovertargetaction="hide"
                disabled={props.disabled}
                onclick={on_click}
            >
                { props.children.clone() }
            </button>
        </li>
    }
}

fn other(language: Language) -> Language {
    match language {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    }
}

fn in_other_language(settings: Settings) -> Settings {
    let language = match settings.language {
        LanguageChoice::Dutch => LanguageChoice::English,
        LanguageChoice::English => LanguageChoice::Dutch,
    };
    Settings { language, ..settings }
}

fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that does not print says so itself.
        let _ = window.print();
    }
}
