//! A note of the member's own on a choice.

use yew::prelude::*;

use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::scenario::{LONGEST_NOTE, Wording, WordingError};
use crate::session::Message;
use crate::ui::kit::{TextField, text_field};
use crate::ui::page::Frame;

/// What is shown.
#[derive(Properties, PartialEq)]
pub(super) struct NoteProps {
    /// The choice.
    pub choice: ChoiceId,
    /// The note as it is kept.
    pub kept: Option<String>,
    /// Unique on the page.
    pub id: String,
    /// Language, and where messages go.
    pub frame: Frame,
}

/// The note. It is kept trimmed, but stays as typed until the field is left: else no space could be typed.
#[component]
pub(super) fn NoteField(props: &NoteProps) -> Html {
    let language = props.frame.language;
    let draft = use_state_eq(|| None::<String>);
    let on_input = {
        let (draft, choice, send) = (draft.clone(), props.choice.clone(), props.frame.send.clone());
        Callback::from(move |text: String| {
            match Wording::new(&text) {
                Ok(note) => send.emit(Message::Note(choice.clone(), Some(note))),
                Err(WordingError::Empty) => send.emit(Message::Note(choice.clone(), None)),
                Err(_) => {}
            }
            draft.set(Some(text));
        })
    };
    let error = draft.as_ref().and_then(|text| fault(text, language));
    let on_leave = {
        let (draft, send, readable) = (draft.clone(), props.frame.send.clone(), error.is_none());
        Callback::from(move |()| {
            if readable {
                draft.set(None);
            }
            send.emit(Message::FieldLeft);
        })
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
    let shown = draft.as_ref().or(props.kept.as_ref());
    text_field(TextField {
        id: props.id.clone(),
        label: language.text("detail-note"),
        hint: Some(language.text("detail-note-hint")),
        value: shown.cloned().unwrap_or_default(),
        multiline: true,
        longest: Some(LONGEST_NOTE),
        disabled: props.frame.locked,
        error,
        on_input,
        on_leave,
        ..TextField::default()
    })
}

fn fault(text: &str, language: Language) -> Option<String> {
    match Wording::<LONGEST_NOTE>::new(text) {
        Ok(_) | Err(WordingError::Empty) => None,
        Err(WordingError::TooLong { most, .. }) => {
            Some(language.text_with("note-too-long", &[("most", most.into())]))
        }
        Err(WordingError::Invisible) => Some(language.text("note-invisible")),
    }
}
