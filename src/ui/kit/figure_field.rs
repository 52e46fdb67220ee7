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
pub type AmountField = FigureField<Money>;

/// A percentage from nothing to the highest level.
pub type PercentField = FigureField<Rate>;

/// What such a field can hold.
pub trait Figure: Copy + PartialEq + 'static {
    /// What was typed; a percentage goes up to `most`.
    fn read(text: &str, language: Language, most: Rate) -> Result<Self, InputFault>;

    /// As it stands in the field.
    fn write(self, language: Language) -> String;

    /// What is wrong with what was typed, in a sentence.
    fn fault(fault: &InputFault, language: Language) -> String;
}

impl Figure for Money {
    fn read(text: &str, language: Language, _: Rate) -> Result<Money, InputFault> {
        money(text, language)
    }

    fn write(self, language: Language) -> String {
        language.money(self)
    }

    fn fault(fault: &InputFault, language: Language) -> String {
        fault.words(language)
    }
}

impl Figure for Rate {
    fn read(text: &str, language: Language, most: Rate) -> Result<Rate, InputFault> {
        percent(text, language, most)
    }

    fn write(self, language: Language) -> String {
        language.percent(self)
    }

    // An example of an amount would not help here.
    fn fault(fault: &InputFault, language: Language) -> String {
        match fault {
            InputFault::NotANumber => language.text("percent-not-a-number"),
            other => other.words(language),
        }
    }
}

/// A field and its figure.
#[derive(Properties, PartialEq)]
pub struct FigureFieldProps<F: Figure> {
    /// Unique on the page.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// What is in it.
    pub value: Option<F>,
    /// The language of what is typed.
    pub language: Language,
    /// A new figure, or none where the field was emptied.
    pub on_change: Callback<Option<F>>,
    /// The field was left.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What holds while it is empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// The highest percentage.
    #[prop_or_else(highest_level)]
    pub most: Rate,
    /// What is wrong with it beside other fields.
    #[prop_or_default]
    pub problem: Option<AttrValue>,
    /// Visible but not to be used now.
    #[prop_or_default]
    pub disabled: bool,
}

/// A field for a figure.
#[component]
pub fn FigureField<F: Figure>(props: &FigureFieldProps<F>) -> Html {
    let (language, most) = (props.language, props.most);
    let draft = use_state_eq(|| None::<String>);
    let fault = use_state_eq(|| None::<InputFault>);
    let on_input = {
        let (draft, fault, on_change) = (draft.clone(), fault.clone(), props.on_change.clone());
        move |event: InputEvent| {
            let text = typed(&event);
            match F::read(&text, language, most) {
                Ok(figure) => on_change.emit(Some(figure)),
                Err(InputFault::Empty) => on_change.emit(None),
                // Nobody is corrected in the middle of a number.
                Err(_) => {}
            }
            fault.set(None);
            draft.set(Some(text));
        }
    };
    let on_blur = {
        let (draft, fault, on_leave) = (draft.clone(), fault.clone(), props.on_leave.clone());
        move |event: FocusEvent| {
            let text = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value());
            match F::read(&text.unwrap_or_default(), language, most) {
                Ok(_) | Err(InputFault::Empty) => draft.set(None),
                Err(why) => fault.set(Some(why)),
            }
            on_leave.emit(());
        }
    };
    {
        // Undo and reset change the value from elsewhere: then what was typed is no longer what holds.
        let (draft, fault) = (draft.clone(), fault.clone());
        use_effect_with(props.value, move |value| {
            let as_typed = draft.as_ref().and_then(|text| F::read(text, language, most).ok());
            if as_typed != *value {
                draft.set(None);
                fault.set(None);
            }
        });
    }
    let kept = || props.value.map(|value| value.write(language)).unwrap_or_default();
    let error = fault.as_ref().map(|fault| F::fault(fault, language));
    let error = error.or_else(|| props.problem.as_ref().map(ToString::to_string));
    let invalid = error.is_some();
    let frame = Field {
        id: &props.id,
        label: &props.label,
        hint: props.hint.as_deref(),
        error: error.as_deref(),
        class: classes!("field--amount"),
    };
    frame.around(html! {
        <input
            type="text"
            inputmode="text"
            id={props.id.clone()}
            class={classes!("utrecht-textbox", invalid.then_some("utrecht-textbox--invalid"))}
            autocomplete="off"
            spellcheck="false"
            value={(*draft).clone().unwrap_or_else(kept)}
            placeholder={props.placeholder.clone()}
            disabled={props.disabled}
            aria-invalid={invalid.then_some("true")}
            aria-describedby={described_by(&props.id, props.hint.is_some(), invalid)}
            oninput={on_input}
            onblur={on_blur}
        />
    })
}
