//! A note of the member's own on a choice.

use yew::prelude::*;

use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::scenario::{LONGEST_NOTE, Wording, WordingError};
use crate::session::Message;
use crate::ui::kit::TextField;

/// What is shown.
#[derive(Properties, PartialEq)]
pub(super) struct NoteProps {
    /// The choice.
    pub choice: ChoiceId,
    /// The note as it is kept.
    pub kept: Option<AttrValue>,
    /// Unique on the page.
    pub id: AttrValue,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// The note. It is kept trimmed, but stays as typed until the field is left: else no space could be typed.
#[component]
pub(super) fn NoteField(props: &NoteProps) -> Html {
    let language = props.language;
    let draft = use_state_eq(|| None::<AttrValue>);
    let on_input = {
        let draft = draft.clone();
        use_callback(
            (props.choice.clone(), props.send.clone()),
            move |text: String, (choice, send)| {
                match Wording::new(&text) {
                    Ok(note) => send.emit(Message::Note(choice.clone(), Some(note))),
                    Err(WordingError::Empty) => send.emit(Message::Note(choice.clone(), None)),
                    Err(_) => {}
                }
                draft.set(Some(text.into()));
            },
        )
    };
    let on_leave = {
        let draft = draft.clone();
        use_callback(
            ((*draft).clone(), props.send.clone()),
            move |(), (typed, send)| {
                if typed.as_ref().is_none_or(|text| fault(text, language).is_none()) {
                    draft.set(None);
                }
                send.emit(Message::FieldLeft);
            },
        )
    };
    {
        let draft = draft.clone();
        use_effect_with(props.kept.clone(), move |kept| {
            // Undo and reset change the note from elsewhere.
            let same = draft
                .as_ref()
                .is_none_or(|text| text.trim() == kept.as_deref().unwrap_or_default());
            if !same {
                draft.set(None);
            }
        });
    }
    let error = draft.as_ref().and_then(|text| fault(text, language));
    html! {
        <TextField
            id={props.id.clone()}
            label={language.text("detail-note")}
            hint={language.text("detail-note-hint")}
            value={(*draft).clone().or_else(|| props.kept.clone()).unwrap_or_default()}
            multiline=true
            longest={LONGEST_NOTE}
            disabled={props.locked}
            {error}
            {on_input}
            {on_leave}
        />
    }
}

fn fault(text: &str, language: Language) -> Option<AttrValue> {
    match Wording::<LONGEST_NOTE>::new(text) {
        Ok(_) | Err(WordingError::Empty) => None,
        Err(WordingError::TooLong { most, .. }) => Some(
            language
                .text_with("note-too-long", &[("most", most.into())])
                .into(),
        ),
        Err(WordingError::Invisible) => Some(language.text("note-invisible").into()),
    }
}
