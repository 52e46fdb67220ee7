//! Fields for an amount and for a percentage, typed as people write them in the language of the page.
//!
//! What is typed goes out as soon as it can be read, and stays as typed until the field is left; what cannot be read
//! goes nowhere, and the field says why when it is left. Empty means: as it was before.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::{Field, described_by, typed};
use crate::lang::input::{InputFault, money, percent};
use crate::lang::{Language, Worded};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::highest_level;

/// An amount in euros.
#[derive(Properties, PartialEq)]
pub struct AmountFieldProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// What is in it.
    pub value: Option<Money>,
    /// The language of what is typed.
    pub language: Language,
    /// A new amount, or none where the field was emptied.
    pub on_change: Callback<Option<Money>>,
    /// The field was left.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What holds while it is empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Visible but not to be used now.
    #[prop_or_default]
    pub disabled: bool,
}

/// An amount in euros.
#[component]
pub fn AmountField(props: &AmountFieldProps) -> Html {
    let figure = use_figure(Figure {
        value: props.value,
        language: props.language,
        read: money,
        fault: |fault, language| fault.words(language),
        write: |amount, language| language.money(amount),
        on_change: props.on_change.clone(),
        on_leave: props.on_leave.clone(),
    });
    html! {
        <FigureField
            id={props.id.clone()}
            label={props.label.clone()}
            hint={props.hint.clone()}
            placeholder={props.placeholder.clone()}
            disabled={props.disabled}
            {figure}
        />
    }
}

/// A percentage from nothing to the highest level.
#[derive(Properties, PartialEq)]
pub struct PercentFieldProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// What is in it.
    pub value: Option<Rate>,
    /// The language of what is typed.
    pub language: Language,
    /// A new percentage, or none where the field was emptied.
    pub on_change: Callback<Option<Rate>>,
    /// The field was left.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// What holds while it is empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Visible but not to be used now.
    #[prop_or_default]
    pub disabled: bool,
}

/// A percentage from nothing to the highest level.
#[component]
pub fn PercentField(props: &PercentFieldProps) -> Html {
    let figure = use_figure(Figure {
        value: props.value,
        language: props.language,
        read: |text, language| percent(text, language, highest_level()),
        fault: percent_fault,
        write: |rate, language| language.percent(rate),
        on_change: props.on_change.clone(),
        on_leave: props.on_leave.clone(),
    });
    html! {
        <FigureField
            id={props.id.clone()}
            label={props.label.clone()}
            placeholder={props.placeholder.clone()}
            disabled={props.disabled}
            {figure}
        />
    }
}

#[derive(Properties, PartialEq)]
struct FigureFieldProps {
    id: AttrValue,
    label: AttrValue,
    #[prop_or_default]
    hint: Option<AttrValue>,
    placeholder: Option<AttrValue>,
    disabled: bool,
    figure: Typed,
}

#[component]
fn FigureField(props: &FigureFieldProps) -> Html {
    let Typed {
        shown,
        error,
        on_input,
        on_blur,
    } = &props.figure;
    let invalid = error.is_some();
    html! {
        <Field
            id={props.id.clone()}
            label={props.label.clone()}
            hint={props.hint.clone()}
            error={error.clone()}
            class="field--amount"
        >
            <input
                type="text"
                inputmode="text"
                id={props.id.clone()}
                class={classes!("utrecht-textbox", invalid.then_some("utrecht-textbox--invalid"))}
                autocomplete="off"
                spellcheck="false"
                value={shown.clone()}
                placeholder={props.placeholder.clone()}
                disabled={props.disabled}
                aria-invalid={invalid.then_some("true")}
                aria-describedby={described_by(&props.id, props.hint.is_some(), invalid)}
                oninput={on_input.clone()}
                onblur={on_blur.clone()}
            />
        </Field>
    }
}

// An example of an amount would not help here.
fn percent_fault(fault: &InputFault, language: Language) -> String {
    match fault {
        InputFault::NotANumber => language.text("percent-not-a-number"),
        other => other.words(language),
    }
}

#[derive(Clone, PartialEq)]
struct Typed {
    shown: AttrValue,
    error: Option<AttrValue>,
    on_input: Callback<InputEvent>,
    on_blur: Callback<FocusEvent>,
}

struct Figure<V: 'static> {
    value: Option<V>,
    language: Language,
    read: fn(&str, Language) -> Result<V, InputFault>,
    fault: fn(&InputFault, Language) -> String,
    write: fn(V, Language) -> String,
    on_change: Callback<Option<V>>,
    on_leave: Callback<()>,
}

#[hook]
fn use_figure<V: Copy + PartialEq + 'static>(figure: Figure<V>) -> Typed {
    let Figure {
        value,
        language,
        read,
        fault: words,
        write,
        on_change,
        on_leave,
    } = figure;
    let draft = use_state_eq(|| None::<AttrValue>);
    let fault = use_state_eq(|| None::<InputFault>);
    let on_input = {
        let (draft, fault) = (draft.clone(), fault.clone());
        use_callback(
            (language, on_change),
            move |event: InputEvent, (language, on_change)| {
                let text = typed(&event);
                match read(&text, *language) {
                    Ok(read) => on_change.emit(Some(read)),
                    Err(InputFault::Empty) => on_change.emit(None),
                    // Nobody is corrected in the middle of a number.
                    Err(_) => {}
                }
                fault.set(None);
                draft.set(Some(text.into()));
            },
        )
    };
    let on_blur = {
        let (draft, fault) = (draft.clone(), fault.clone());
        use_callback(
            (language, on_leave),
            move |event: FocusEvent, (language, on_leave)| {
                let text = event
                    .target_dyn_into::<HtmlInputElement>()
                    .map(|input| input.value());
                match read(&text.unwrap_or_default(), *language) {
                    Ok(_) | Err(InputFault::Empty) => draft.set(None),
                    Err(why) => fault.set(Some(why)),
                }
                on_leave.emit(());
            },
        )
    };
    {
        // Undo and reset change the value from elsewhere: then what was typed is no longer what holds.
        let (draft, fault) = (draft.clone(), fault.clone());
        use_effect_with(value, move |value| {
            let as_typed = draft.as_ref().and_then(|text| read(text, language).ok());
            if as_typed != *value {
                draft.set(None);
                fault.set(None);
            }
        });
    }
    let kept = value.map(|value| write(value, language)).unwrap_or_default();
    Typed {
        shown: (*draft).clone().unwrap_or_else(|| kept.into()),
        error: (*fault).as_ref().map(|fault| words(fault, language).into()),
        on_input,
        on_blur,
    }
}
