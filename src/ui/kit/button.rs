//! Buttons: with words, or with a symbol whose words are spoken and shown as a tooltip.

use yew::prelude::*;

use super::icon::{Icon, Symbol};

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

/// What a button shows and does.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// How much it stands out.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Pressed by hand, key or voice.
    #[prop_or_default]
    pub on_click: Callback<()>,
    /// A symbol before the words.
    #[prop_or_default]
    pub symbol: Option<Symbol>,
    /// Visible but not to be used now.
    #[prop_or_default]
    pub disabled: bool,
    /// Opens a dialog.
    #[prop_or_default]
    pub opens_dialog: bool,
    /// Something that comes back when the words alone do not say what the button is about.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// For tests and styles.
    #[prop_or_default]
    pub class: Classes,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A button with words.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let on_click = use_click(props.on_click.clone());
    html! {
        <button
            type="button"
            class={classes!("nl-button", kind_class(props.kind), disabled_class(props.disabled), props.class.clone())}
            disabled={props.disabled}
            aria-haspopup={props.opens_dialog.then_some("dialog")}
            aria-label={props.label.clone()}
            onclick={on_click}
        >
            if let Some(symbol) = props.symbol {
                <span class="nl-button__icon-start"><Icon {symbol} /></span>
            }
            <span class="nl-button__label">{ props.children.clone() }</span>
        </button>
    }
}

/// What a button with a symbol only shows and does.
#[derive(Properties, PartialEq)]
pub struct IconButtonProps {
    /// What is drawn.
    pub symbol: Symbol,
    /// What it does, in words.
    pub label: AttrValue,
    /// How much it stands out.
    #[prop_or(ButtonKind::Subtle)]
    pub kind: ButtonKind,
    /// Pressed by hand, key or voice.
    #[prop_or_default]
    pub on_click: Callback<()>,
    /// Nothing to do now, such as undo after the last step. It keeps the focus: a button that drops out under a
    /// keyboard sends its person back to the top of the page.
    #[prop_or_default]
    pub resting: bool,
    /// Opens a dialog.
    #[prop_or_default]
    pub opens_dialog: bool,
    /// For tests and styles.
    #[prop_or_default]
    pub class: Classes,
}

/// A button with a symbol.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    let on_click = use_click(if props.resting {
        Callback::noop()
    } else {
        props.on_click.clone()
    });
    html! {
        <button
            type="button"
            class={classes!(
                "nl-button",
                "nl-button--icon-only",
                kind_class(props.kind),
                disabled_class(props.resting),
                props.class.clone()
            )}
            aria-disabled={props.resting.then_some("true")}
            aria-haspopup={props.opens_dialog.then_some("dialog")}
            title={props.label.clone()}
            onclick={on_click}
        >
            <span class="nl-button__icon-start"><Icon symbol={props.symbol} /></span>
            <span class="nl-button__label">{ &props.label }</span>
        </button>
    }
}

#[hook]
fn use_click(on_click: Callback<()>) -> Callback<MouseEvent> {
    use_callback(on_click, |_: MouseEvent, on_click| on_click.emit(()))
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
