//! What the document says about a choice, and what is doubtful about that.

use yew::prelude::*;

use crate::lang::Language;
use crate::present::detail::{Detail, DoubtWords, ShareWords, SourceWords};
use crate::present::ledger::{Tag, TagKind};
use crate::ui::main_view::told;

/// What the document says, and the doubts.
pub(super) fn about(detail: &Detail, language: Language) -> Html {
    // These stand in full elsewhere here: the share has its calculation, the others a fact.
    let elsewhere = |tag: &Tag| {
        matches!(
            tag.kind,
            TagKind::Share | TagKind::Reserve | TagKind::Investment | TagKind::Contract | TagKind::Label
        )
    };
    let is_own = detail.own_label.is_some();
    let reasoned = detail.tags.iter().filter(|tag| is_own || !elsewhere(tag));
    let reasons = reasoned.filter_map(|tag| {
        let reason = tag.reason.as_ref()?;
        let pattern = detail
            .more
            .pattern
            .as_ref()
            .filter(|_| tag.kind == TagKind::Nature);
        Some(html! {
            <div key={&*tag.text}>
                <dt>{ &*tag.text }</dt>
                <dd>
                    { told(reason) }
                    if let Some(pattern) = pattern {
                        { " " }{ &**pattern }
                    }
                </dd>
            </div>
        })
    });
    let facts = detail.more.facts.iter().map(|fact| {
        html! {
            <div>
                <dt>{ &*fact.name }</dt>
                <dd>{ told(&fact.words) }</dd>
            </div>
        }
    });
    html! {
        <div class="detail__about">
            <h3 class="detail__title">{ language.text("detail-about") }</h3>
            if let Some(label) = &detail.own_label {
                <p>{ &**label }</p>
            }
            { for detail.explanation.iter().map(|paragraph| html! { <p key={&*paragraph.text}>{ told(paragraph) }</p> }) }
            if let Some(source) = &detail.source {
                { source_words(source, language) }
            }
            if let Some(share) = &detail.share {
                { share_words(share) }
            }
            if let Some(sentence) = &detail.no_effect {
                <p>{ &**sentence }</p>
            }
            <dl class="reasons">{ for reasons }{ for facts }</dl>
            if !detail.doubts.is_empty() {
                <div class="doubts">
                    <h3 class="detail__title">{ language.text("detail-doubts") }</h3>
                    { doubt_list(&detail.doubts) }
                </div>
            }
        </div>
    }
}

// The figures as printed are the document's own words, so Dutch whatever the page speaks.
fn source_words(source: &SourceWords, language: Language) -> Html {
    html! {
        <p class="source">
            <span class="source__label">{ language.text("detail-source") }</span>
            if let Some(place) = &source.place {
                { " " }{ &**place }
            }
            if let Some(quote) = &source.quote {
                { " " }<q lang={Language::Dutch.code()}>{ &**quote }</q>
            }
        </p>
    }
}

fn share_words(share: &ShareWords) -> Html {
    html! {
        <>
            <p class="calculation">{ &*share.calculation }</p>
            if let Some(own) = &share.own {
                <p class="calculation calculation--own">{ &**own }</p>
            }
            <p>
                { &*share.basis }
                if let Some(differs) = &share.differs {
                    { " " }{ &**differs }
                }
                { " " }{ &*share.council }
            </p>
        </>
    }
}

/// Doubts, one under the other.
pub(in crate::ui::main_view) fn doubt_list(doubts: &[DoubtWords]) -> Html {
    html! { <ul class="doubt-list">{ for doubts.iter().map(doubt) }</ul> }
}

fn doubt(doubt: &DoubtWords) -> Html {
    html! {
        <li key={&*doubt.message.text}>
            if let Some(year) = doubt.year {
                <strong>{ year.to_string() }</strong>{ " " }
            }
            { told(&doubt.message) }
        </li>
    }
}
