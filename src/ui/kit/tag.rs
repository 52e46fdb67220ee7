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

/// What a tag says.
#[derive(Properties, PartialEq)]
pub struct TagProps {
    /// What it is about.
    #[prop_or_default]
    pub kind: TagKind,
    /// Where the words alone are not enough.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A word or two about something.
#[component]
pub fn Tag(props: &TagProps) -> Html {
    let kind = match props.kind {
        TagKind::Plain => None,
        TagKind::Doubt => Some("tag--doubt"),
        TagKind::Own => Some("tag--own"),
    };
    html! {
        <span class={classes!("nl-data-badge", "tag", kind)} title={props.title.clone()}>
            { props.children.clone() }
        </span>
    }
}
