//! A word or two about something, such as "wettelijke taak".

use yew::prelude::*;

/// What a tag is about; said by its words, repeated by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TagKind {
    /// A fact.
    #[default]
    Plain,
    /// Something uncertain.
    Doubt,
    /// The member's own.
    Own,
}

/// A word or two about something, and the reason where the words alone are not enough.
pub fn tag(kind: TagKind, words: &str, reason: Option<&str>) -> Html {
    let kind = match kind {
        TagKind::Plain => None,
        TagKind::Doubt => Some("tag--doubt"),
        TagKind::Own => Some("tag--own"),
    };
    html! {
        <span class={classes!("nl-data-badge", "tag", kind)} title={reason.map(ToOwned::to_owned)}>{ words }</span>
    }
}
