//! What an own choice changes beside its own amounts: consequences, and overlap with another choice.

use yew::prelude::*;

use super::Further;
use super::effect_form::{EffectForm, Kind, Said, Size};
use crate::budget::Certainty;
use crate::lang::input::{InputFault, percent};
use crate::lang::{Language, Worded};
use crate::outcome::PartOf;
use crate::present::detail::effect_words;
use crate::present::named::part_title;
use crate::rate::Rate;
use crate::scenario::{MOST_EFFECTS, OwnEffect};
use crate::ui::dialogs::amounts::fault_of;
use crate::ui::kit::{Button, Symbol, TextField, button, text_field};
use crate::year::Year;

const KINDS: [(Kind, &str); 4] = [
    (Kind::Elsewhere, "own-effect-elsewhere"),
    (Kind::Onto, "own-effect-onto"),
    (Kind::From, "own-effect-from"),
    (Kind::Overlap, "own-effect-overlap"),
];
const SIZES: [(Size, &str); 3] = [
    (Size::Amount, "own-effect-amount"),
    (Size::More, "own-effect-more"),
    (Size::Less, "own-effect-less"),
];
const CERTAINTIES: [(Certainty, &str); 3] = [
    (Certainty::Fact, "tag-fact"),
    (Certainty::Assumption, "tag-assumption"),
    (Certainty::ToExamine, "tag-to-examine"),
];

impl Further<'_> {
    /// The form with another effect in the making.
    fn with_effect(&self, change: impl Fn(&mut EffectForm, String) + 'static) -> Callback<String> {
        let form = self.form.clone();
        self.change.reform(move |text| {
            let mut next = form.clone();
            change(&mut next.effect, text);
            next
        })
    }

    /// One of a few, by its place among them.
    fn one_of<T: Copy + PartialEq + 'static>(
        &self,
        id: &'static str,
        label: &'static str,
        all: &'static [(T, &'static str)],
        chosen: T,
        put: fn(&mut EffectForm, T),
    ) -> Html {
        let language = self.page.language();
        let options = all
            .iter()
            .map(|(_, words)| ((*words).into(), language.text(words).into()));
        let chosen = all.iter().find(|(value, _)| *value == chosen);
        let chosen = chosen.map(|(_, words)| (*words).to_owned()).unwrap_or_default();
        let on_change = self.with_effect(move |effect, text| {
            if let Some((value, _)) = all.iter().find(|(_, words)| *words == text) {
                put(effect, *value);
            }
        });
        self.select(id, language.text(label), options.collect(), chosen, on_change)
    }
}

/// The part of the form.
pub(super) fn effects_fields(further: &Further<'_>) -> Html {
    let language = further.page.language();
    let form = further.form;
    let effect = &form.effect;
    let said = effect.read(language);
    let is_full = form.effects.len() >= MOST_EFFECTS;
    let mut next = form.clone();
    if let Said::Effect(said) = &said {
        next.effects.push(said.clone());
        next.effect = EffectForm::empty(further.page.session.budget.horizon, language);
    }
    let cannot_add = !matches!(said, Said::Effect(_)) || is_full;
    let add = further.change.reform(move |()| next.clone());
    let content = html! {
        <>
            <p>{ language.text("own-effects-hint") }</p>
            { said_so_far(further) }
            <div class="form-part__helper own-ties__add">
                { further.one_of("own-effect-kind", "own-effect-kind", &KINDS, effect.kind, |effect, kind| effect.kind = kind) }
                if effect.kind != Kind::Elsewhere {
                    { other_choice(further) }
                }
            </div>
            if effect.kind == Kind::Overlap {
                <p>{ language.text("own-effect-overlap-hint") }</p>
                <div class="amounts">{ for further.page.session.budget.horizon.years().map(|year| correction(further, year)) }</div>
            } else {
                { consequence(further) }
            }
            if matches!(said, Said::Unfinished) {
                <p class="doubt-note" role="status">{ language.text("own-effect-unfinished") }</p>
            }
            { button(Button {
                symbol: Some(Symbol::Add),
                disabled: cannot_add,
                ..Button::new(language.text("own-effect-add"), add)
            }) }
        </>
    };
    further.part(language.text("own-effects-title"), content)
}

fn other_choice(further: &Further<'_>) -> Html {
    let language = further.page.language();
    let session = &further.page.session;
    let others = further.others();
    let mut options: Vec<(AttrValue, AttrValue)> = vec![("".into(), language.text("own-ties-choose").into())];
    for (place, other) in others.iter().enumerate() {
        let title = part_title(
            &PartOf::from(other),
            &session.budget,
            &session.work.decisions,
            language,
        );
        options.push((place.to_string().into(), title.text.to_string().into()));
    }
    let chosen = further.form.effect.other.as_ref();
    let chosen = others.iter().position(|other| Some(other) == chosen);
    let chosen = chosen.map(|place| place.to_string()).unwrap_or_default();
    let on_pick = further.with_effect(move |effect, text| {
        let place: Option<usize> = text.parse().ok();
        effect.other = place.and_then(|place| others.get(place)).cloned();
    });
    further.select(
        "own-effect-with",
        language.text("own-effect-with"),
        options,
        chosen,
        on_pick,
    )
}

fn consequence(further: &Further<'_>) -> Html {
    let language = further.page.language();
    let effect = &further.form.effect;
    let size = effect.size();
    let (label, fault) = match size {
        Size::Amount => ("own-effect-euro", fault_of(&effect.typed, language)),
        Size::More | Size::Less => ("own-effect-percent", percent_fault(&effect.typed, language)),
    };
    let delays = (0..=4_u8).map(|years| {
        let words = language.text_with("rule-begins", &[("count", usize::from(years).into())]);
        (years.to_string().into(), words.into())
    });
    let on_delay = further.with_effect(|effect, text| effect.delay = text.parse().unwrap_or(0));
    let steps_fault = effect.ramp(language).is_none();
    html! {
        <div class="form-part__helper own-ties__add">
            if effect.kind != Kind::Elsewhere {
                { further.one_of("own-effect-size", "rule-change", &SIZES, size, |effect, size| effect.size = size) }
            }
            { text_field(TextField {
                id: "own-effect-typed".into(),
                class: "field--amount",
                label: language.text(label),
                value: effect.typed.clone(),
                error: fault,
                on_input: further.with_effect(|effect, text| effect.typed = text),
                ..TextField::default()
            }) }
            { further.select(
                "own-effect-delay",
                language.text("rule-begins-name"),
                delays.collect(),
                effect.delay.to_string(),
                on_delay,
            ) }
            { text_field(TextField {
                id: "own-effect-steps".into(),
                class: "field--amount",
                label: language.text("own-effect-steps"),
                value: effect.steps.clone(),
                error: steps_fault.then(|| language.text("own-effect-steps-fault")),
                on_input: further.with_effect(|effect, text| effect.steps = text),
                ..TextField::default()
            }) }
            { further.one_of(
                "own-effect-certainty",
                "fact-hardness",
                &CERTAINTIES,
                effect.certainty,
                |effect, certainty| effect.certainty = certainty,
            ) }
        </div>
    }
}

fn percent_fault(text: &str, language: Language) -> Option<String> {
    match percent(text, language, Rate::WHOLE) {
        Ok(_) | Err(InputFault::Empty) => None,
        Err(InputFault::NotANumber) => Some(language.text("percent-not-a-number")),
        Err(fault) => Some(fault.words(language)),
    }
}

fn correction(further: &Further<'_>, year: Year) -> Html {
    let language = further.page.language();
    let effect = &further.form.effect;
    text_field(TextField {
        id: format!("own-effect-{year}"),
        class: "field--amount",
        label: language.text_with("own-year", &[("year", year.into())]),
        value: effect.correction.text(year),
        error: effect.correction.fault(year, language),
        on_input: further.with_effect(move |effect, text| effect.correction.set(year, text)),
        ..TextField::default()
    })
}

fn said_so_far(further: &Further<'_>) -> Html {
    let language = further.page.language();
    let session = &further.page.session;
    let this = language.text("own-effect-this");
    let line = |(place, effect): (usize, &OwnEffect)| {
        let other = effect.other().map(|other| {
            part_title(
                &PartOf::from(other),
                &session.budget,
                &session.work.decisions,
                language,
            )
        });
        let mut without = further.form.clone();
        without.effects.remove(place);
        (effect_words(&this, effect, other.as_ref(), language), without)
    };
    further.said_so_far(further.form.effects.iter().enumerate().map(line).collect())
}
