//! Buttons: with words, or with a symbol whose words are spoken and shown as a tooltip.

use yew::prelude::*;

use super::icon::{Symbol, icon};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one that most people come for; at most one in a view.
    Primary,
    /// An outlined one.
    #[default]
    Secondary,
    /// Words only.
    Subtle,
}

/// What a button with words shows and does.
#[derive(Default)]
pub struct Button {
    /// The words.
    pub words: Html,
    /// Pressed by hand, key or voice.
    pub on_click: Callback<()>,
    /// How much it stands out.
    pub kind: ButtonKind,
    /// A symbol before the words.
    pub symbol: Option<Symbol>,
    /// Visible but not to be used now.
    pub disabled: bool,
    /// Opens a dialog.
    pub opens_dialog: bool,
    /// What it does, where the words alone do not say what it is about.
    pub label: Option<String>,
    /// For tests and styles.
    pub class: &'static str,
}

impl Button {
    /// A button that is no more than its words.
    pub fn new(words: impl Into<Html>, on_click: Callback<()>) -> Button {
        Button {
            words: words.into(),
            on_click,
            ..Button::default()
        }
    }
}

/// A button with words.
pub fn button(button: Button) -> Html {
    html! {
        <button
            type="button"
            class={classes!("nl-button", kind_class(button.kind), disabled_class(button.disabled), button.class)}
            disabled={button.disabled}
            aria-haspopup={button.opens_dialog.then_some("dialog")}
            aria-label={button.label}
            onclick={pressed(button.on_click)}
        >
            if let Some(symbol) = button.symbol {
                <span class="nl-button__icon-start">{ icon(symbol) }</span>
            }
            <span class="nl-button__label">{ button.words }</span>
        </button>
    }
}

/// What a button with a symbol shows and does.
pub struct IconButton {
    /// What is drawn.
    pub symbol: Symbol,
    /// What it does, in words.
    pub label: String,
    /// Pressed by hand, key or voice.
    pub on_click: Callback<()>,
    /// How much it stands out.
    pub kind: ButtonKind,
    /// Nothing to do now, such as undo after the last step. It keeps the focus: a button that drops out under a
    /// keyboard sends its person back to the top of the page.
    pub resting: bool,
    /// For tests and styles.
    pub class: &'static str,
}

impl IconButton {
    /// A button that stands out as little as it can.
    pub fn new(symbol: Symbol, label: String, on_click: Callback<()>) -> IconButton {
        IconButton {
            symbol,
            label,
            on_click,
            kind: ButtonKind::Subtle,
            resting: false,
            class: "",
        }
    }
}

/// A button with a symbol, whose words are spoken and shown as a tooltip.
pub fn icon_button(button: IconButton) -> Html {
    let on_click = if button.resting {
        Callback::noop()
    } else {
        button.on_click
    };
    html! {
        <button
            type="button"
            class={classes!(
                "nl-button",
                "nl-button--icon-only",
                kind_class(button.kind),
                disabled_class(button.resting),
                button.class
            )}
            aria-disabled={button.resting.then_some("true")}
            title={button.label.clone()}
            onclick={pressed(on_click)}
        >
            <span class="nl-button__icon-start">{ icon(button.symbol) }</span>
            <span class="nl-button__label">{ button.label }</span>
        </button>
    }
}

fn pressed(on_click: Callback<()>) -> Callback<MouseEvent> {
    on_click.reform(|_| ())
}

fn kind_class(kind: ButtonKind) -> &'static str {
    match kind {
        ButtonKind::Primary => "nl-button--primary",
        ButtonKind::Secondary => "nl-button--secondary",
        ButtonKind::Subtle => "nl-button--subtle",
    }
}

fn disabled_class(disabled: bool) -> Option<&'static str> {
    disabled.then_some("nl-button--disabled")
}
