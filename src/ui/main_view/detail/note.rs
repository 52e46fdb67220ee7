//! A note of the member's own on a choice, or a question for the griffie about it.

use yew::prelude::*;

use crate::lang::Language;
use crate::outcome::PartOf;
use crate::scenario::{LONGEST_NOTE, Wording, WordingError};
use crate::session::Message;
use crate::ui::kit::{TextField, text_field};
use crate::ui::page::Frame;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// For the member's own use.
    Note,
    /// To be answered before the vote.
    Question,
}

/// What is shown.
#[derive(Properties, PartialEq)]
pub(super) struct NoteProps {
    /// The choice.
    pub of: PartOf,
    /// What is written.
    pub kind: Kind,
    /// The words as they are kept.
    pub kept: Option<AttrValue>,
    /// Unique on the page.
    pub id: String,
    /// Language, and where messages go.
    pub frame: Frame,
}

/// The words. They are kept trimmed, but stay as typed until the field is left: else no space could be typed.
#[component]
pub(super) fn NoteField(props: &NoteProps) -> Html {
    let language = props.frame.language;
    let draft = use_state_eq(|| None::<String>);
    let on_input = {
        let (draft, of, kind, send) = (
            draft.clone(),
            props.of.clone(),
            props.kind,
            props.frame.send.clone(),
        );
        Callback::from(move |text: String| {
            let words = match Wording::new(&text) {
                Ok(words) => Some(Some(words)),
                Err(WordingError::Empty) => Some(None),
                Err(_) => None,
            };
            words
                .and_then(|words| message(kind, &of, words))
                .into_iter()
                .for_each(|message| send.emit(message));
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
            // Undo and reset change the words from elsewhere.
            let same = draft
                .as_ref()
                .is_none_or(|text| text.trim() == kept.as_deref().unwrap_or_default());
            if !same {
                draft.set(None);
            }
        });
    }
    let kept = || props.kept.as_ref().map(ToString::to_string).unwrap_or_default();
    let (label, hint) = match props.kind {
        Kind::Note => ("detail-note", "detail-note-hint"),
        Kind::Question => ("detail-question", "detail-question-hint"),
    };
    text_field(TextField {
        id: props.id.clone(),
        label: language.text(label),
        hint: Some(language.text(hint)),
        value: (*draft).clone().unwrap_or_else(kept),
        multiline: true,
        longest: Some(LONGEST_NOTE),
        disabled: props.frame.locked,
        error,
        on_input,
        on_leave,
        ..TextField::default()
    })
}

// A proposal of the member's own has its note in the form that changes it.
fn message(kind: Kind, of: &PartOf, words: Option<Wording<LONGEST_NOTE>>) -> Option<Message> {
    match (kind, of) {
        (Kind::Question, of) => Some(Message::Question(of.clone(), words)),
        (Kind::Note, PartOf::Choice(id)) => Some(Message::Note(id.clone(), words)),
        (Kind::Note, _) => None,
    }
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
