//! What stands around the ledger, rendered natively. A component that fails renders nothing at all, so every test
//! looks for words.

use std::rc::Rc;

use yew::LocalServerRenderer;
use yew::prelude::*;

use super::*;
use crate::budget::shipped;
use crate::ids::ScenarioId;
use crate::lang::Language;
use crate::money::Money;
use crate::scenario::{Decisions, Wording};
use crate::session::{
    Arrival, Keeping, Message, Notice, Origin, Refusal, Session, Settings, UpdateStatus, update,
};
use crate::ui::page::{Page, PageProps};

#[component]
fn Around(props: &PageProps) -> Html {
    let page = &props.page;
    html! {
        <>
            { update_banner(page) }
            { safety_banner(page) }
            { preview_banner(page) }
            { notices(page) }
        </>
    }
}

async fn rendered(session: Session) -> String {
    let page = Page {
        session: Rc::new(session),
        send: Callback::noop(),
        open_link: Callback::noop(),
        open_file: Callback::noop(),
        bring_in: Callback::noop(),
    };
    let html = LocalServerRenderer::<Around>::with_props(PageProps { page })
        .hydratable(false)
        .render()
        .await;
    assert!(
        !html.contains("style="),
        "the page's policy blocks style attributes"
    );
    html
}

fn session(messages: impl IntoIterator<Item = Message>) -> Session {
    let mut session = Session::new(Rc::new(shipped().unwrap()), ScenarioId::from_number(1));
    for message in messages {
        update(&mut session, message);
    }
    session
}

fn arrival(title: &str) -> Message {
    let mut decisions = Decisions::default();
    decisions.change(&"7.1.2.4".parse().unwrap(), |decision| decision.on = Some(false));
    decisions.change(&"9.9.9".parse().unwrap(), |decision| decision.on = Some(true));
    Message::Arrived(Arrival {
        origin: Origin::Link,
        title: Some(Wording::new(title).unwrap()),
        decisions,
        other_figures: true,
        former: None,
    })
}

fn in_english() -> Message {
    Message::Set(Settings {
        language: Language::English,
        ..Settings::default()
    })
}

#[tokio::test(flavor = "current_thread")]
async fn a_preview_says_what_it_is_and_stands_beside_the_members_own() {
    let html = rendered(session([arrival("Variant <b>West</b>")])).await;
    for words in [
        "Variant &lt;b>West&lt;/b>",
        "scenario uit een link",
        "andere cijfers",
        "1 besluit hoort niet bij deze begroting",
        "Effect van de keuzes per jaar",
        "−162.100",
        "−212.100",
        "Neem dit over",
        "Terug naar mijn scenario",
        "Zet in mijn lijst",
    ] {
        let shown = html.contains(words) || html.contains(&words.replace('>', "&gt;"));
        assert!(shown, "{words} is not in {html}");
    }
    assert!(!html.contains("<b>West"), "a title is text, never markup");
}

#[tokio::test(flavor = "current_thread")]
async fn with_start_balances_a_preview_compares_balances() {
    let horizon = shipped().unwrap().horizon;
    let start = horizon
        .years()
        .map(|year| (year, Money::from_euros(300_000)))
        .collect();
    let mut own = session([Message::StartBalances(start)]);
    let html = rendered(own.clone()).await;
    assert!(!html.contains("Saldo per jaar"), "{html}");
    // Theirs has no start balance: there is nothing to compare but effects.
    update(&mut own, arrival("Van een ander"));
    assert!(rendered(own).await.contains("Effect van de keuzes per jaar"));
}

#[tokio::test(flavor = "current_thread")]
async fn work_that_is_not_safe_is_said_in_both_languages_with_a_way_out() {
    for (keeping, dutch, english) in [
        (
            Keeping::Refused,
            "zolang dit venster open is",
            "as long as this window is open",
        ),
        (Keeping::Full, "geen ruimte meer", "no room left"),
        (Keeping::Failed, "probeert het zo opnieuw", "will try again"),
        (Keeping::Newer, "nieuwere versie", "newer version"),
        (Keeping::Removed, "Bewaar opnieuw", "Save again"),
    ] {
        let mut now = session([]);
        now.keeping = keeping;
        let html = rendered(now.clone()).await;
        assert!(
            html.contains(dutch) && html.contains("<button"),
            "{dutch}: {html}"
        );
        update(&mut now, in_english());
        let html = rendered(now).await;
        assert!(html.contains(english), "{english}: {html}");
    }
    assert!(
        !rendered(session([])).await.contains("banner"),
        "nothing is said while nothing is wrong"
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_broken_link_is_refused_in_a_sentence_of_its_kind() {
    let mut sentences = std::collections::BTreeSet::new();
    let refusals = [
        Refusal::NotALink,
        Refusal::LinkCut,
        Refusal::LinkDamaged,
        Refusal::LinkNewer,
        Refusal::LinkOtherBudget,
        Refusal::LinkTooLong,
        Refusal::UnreadableFile,
        Refusal::FileTooLarge,
        Refusal::NotAScenarioFile,
        Refusal::FileDamaged,
        Refusal::FileNewer,
        Refusal::FileOtherBudget,
    ];
    for refusal in refusals {
        let html = rendered(session([Message::Refused(refusal)])).await;
        assert!(
            html.contains("Uw eigen werk is niet veranderd."),
            "{refusal:?}: {html}"
        );
        sentences.insert(html);
    }
    assert_eq!(sentences.len(), refusals.len(), "each kind has its own sentence");
}

#[tokio::test(flavor = "current_thread")]
async fn an_update_asks_and_can_wait() {
    let html = rendered(session([Message::Update(UpdateStatus::Waiting)])).await;
    assert!(
        html.contains("Nieuwe versie gebruiken") && html.contains("Later"),
        "{html}"
    );
    let later = [
        Message::Update(UpdateStatus::Waiting),
        Message::Update(UpdateStatus::Deferred),
    ];
    assert!(!rendered(session(later)).await.contains("Nieuwe versie"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_dismissed_notice_is_gone_and_the_others_stay() {
    let both = [
        Message::Say(Notice::TakenOver),
        Message::Say(Notice::SettingsNotKept),
    ];
    let mut now = session(both);
    update(&mut now, Message::DismissNotice(Notice::TakenOver));
    let html = rendered(now).await;
    assert!(
        !html.contains("Overgenomen") && html.contains("Deze instelling"),
        "{html}"
    );
}
