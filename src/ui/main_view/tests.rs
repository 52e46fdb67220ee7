//! The main view as a member meets it, rendered natively. A component that fails renders nothing at all, so every
//! test looks for words and figures.

mod finding;
mod model;

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::*;
use crate::budget::from_json;
use crate::lang::Language;
use crate::money::Money;
use crate::scenario::{Begin, OwnCover, Wording};
use crate::session::{Arrival, Grouping, Message, Origin, OwnDraft, Session, Settings, Sift, update};
use crate::ui::page::PageProps;

#[component]
fn Whole(props: &PageProps) -> Html {
    html! {
        <>
            { top_bar(&props.page) }
            { main_view(&props.page) }
        </>
    }
}

async fn rendered(session: &Session) -> String {
    let page = Page {
        session: Rc::new(session.clone()),
        send: Callback::noop(),
        open_link: Callback::noop(),
        open_file: Callback::noop(),
        bring_in: Callback::noop(),
    };
    LocalServerRenderer::<Whole>::with_props(PageProps { page })
        .hydratable(false)
        .render()
        .await
}

fn duo() -> Session {
    let budget = from_json(include_str!("../../../budgets/duo-2024.json")).unwrap();
    Session::new(Rc::new(budget), "eerste".parse().unwrap())
}

fn say(session: &mut Session, messages: impl IntoIterator<Item = Message>) {
    for message in messages {
        update(session, message);
    }
}

fn start(session: &Session, euros: [i64; 4]) -> Message {
    let years = session.budget.horizon.years();
    Message::StartBalances(years.zip(euros.map(Money::from_euros)).collect())
}

fn shows(html: &str, expected: &[&str]) {
    assert!(!html.is_empty(), "nothing was rendered");
    for words in expected {
        assert!(html.contains(words), "{words} is not in {html}");
    }
    assert!(
        !html.contains("style="),
        "the page's policy blocks style attributes"
    );
}

fn hides(html: &str, unwanted: &[&str]) {
    for words in unwanted {
        assert!(!html.contains(words), "{words} is in {html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_first_visit_shows_effects_and_asks_for_the_start_balance() {
    let html = rendered(&duo()).await;
    shows(
        &html,
        &[
            "Informatiehuishouding op orde",
            "−212.100",
            "−191.100",
            "−195.100",
            "−171.100",
            "212.100 euro nadeel",
            "1 post pm telt niet mee",
            "Saldo vóór de keuzes invullen",
            "Mijn variant",
        ],
    );
    hides(&html, &["strip__row--end", "Deze keuze terugzetten"]);
}

#[tokio::test(flavor = "current_thread")]
async fn with_a_start_balance_the_balances_and_the_verdict_are_there() {
    let mut session = duo();
    let message = start(&session, [120_000, 95_000, 80_000, 192_000]);
    say(&mut session, [message]);
    shows(
        &rendered(&session).await,
        &[
            "+120.000",
            "−92.100",
            "+20.900",
            "Structureel in evenwicht in 2027",
            "Wijzigen",
        ],
    );
}

#[tokio::test(flavor = "current_thread")]
async fn in_english_the_digits_and_words_are_english_and_the_documents_words_say_they_are_dutch() {
    let mut session = duo();
    let english = Settings {
        language: Language::English,
        ..session.settings
    };
    say(&mut session, [Message::Set(english)]);
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            "−212,100",
            "Compare with",
            "Search the choices",
            "My variant",
            "Nederlands",
        ],
    );
    hides(&html, &["−212.100", "Vergelijk met", "collegevoorstel"]);
    let budget = &session.budget;
    let only_dutch = budget.choices.iter().any(|choice| choice.title.english.is_none());
    assert_eq!(
        html.contains(r#"<span lang="nl">"#),
        only_dutch || html.contains(r#"lang="nl">Nederlands"#)
    );
}

#[tokio::test(flavor = "current_thread")]
async fn an_open_row_shows_its_source_its_doubts_and_the_members_figures() {
    let mut session = duo();
    let choice = session.budget.choices.last().unwrap().clone();
    let of = PartOf::Choice(choice.id.clone());
    let level = crate::rate::Rate::from_percent_text("50").unwrap();
    say(
        &mut session,
        [
            Message::ToggleDetail(of),
            Message::Level(choice.id.clone(), Some(level)),
        ],
    );
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            r#"aria-expanded="true""#,
            "Wat is het",
            "Bron:",
            "Twijfels",
            r#"value="50"#,
            "Eigen bedrag per jaar",
            "Notitie",
            "Deze keuze terugzetten",
        ],
    );
    assert_eq!(html.matches(r#"aria-expanded="true""#).count(), 1);
}

#[tokio::test(flavor = "current_thread")]
async fn a_cost_typed_without_its_minus_is_doubted_at_once() {
    let mut session = duo();
    let pm = session
        .budget
        .choices
        .iter()
        .find(|choice| choice.has_pm())
        .unwrap()
        .id
        .clone();
    let year = session.budget.horizon.first();
    let doubt = "Kosten schrijft u met een min.";
    say(
        &mut session,
        [
            Message::ToggleDetail(PartOf::Choice(pm.clone())),
            Message::OwnAmount(pm.clone(), year, Some(Money::from_euros(-5_000))),
        ],
    );
    hides(&rendered(&session).await, &[doubt]);
    say(
        &mut session,
        [Message::OwnAmount(pm, year, Some(Money::from_euros(5_000)))],
    );
    shows(&rendered(&session).await, &[doubt]);
}

#[tokio::test(flavor = "current_thread")]
async fn a_preview_can_be_read_and_not_changed() {
    let mut session = duo();
    let mut theirs = session.clone();
    say(&mut theirs, [Message::BeginWith(Begin::Existing)]);
    let arrival = Arrival {
        origin: Origin::Link,
        title: Some(Wording::new("Fractie West").unwrap()),
        decisions: theirs.work.decisions,
        other_figures: false,
        former: None,
    };
    say(&mut session, [Message::Arrived(arrival)]);
    let html = rendered(&session).await;
    shows(&html, &["Fractie West"]);
    hides(
        &html,
        &["Eigen voorstel toevoegen", "Saldo vóór de keuzes invullen"],
    );
    let switches = html.matches(r#"role="switch""#).count();
    assert_eq!(switches, 9);
    assert_eq!(
        html.matches(r#"disabled="disabled""#).count(),
        switches + 3,
        "{html}"
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_search_says_what_it_hides_and_the_years_still_count_everything() {
    let mut session = duo();
    say(&mut session, [Message::Search("zebra".into())]);
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            "Geen enkele keuze past bij: de woorden “zebra”",
            "−212.100",
            "Alles tonen",
        ],
    );
    hides(&html, &[r#"role="switch""#]);
}

#[tokio::test(flavor = "current_thread")]
async fn own_proposals_stand_last_and_are_named_as_such() {
    let mut session = duo();
    let year = session.budget.horizon.last();
    let draft = OwnDraft {
        title: Wording::new("OZB <b>extra</b>").unwrap(),
        structural: true,
        amounts: [(year, Money::from_euros(43_000))].into(),
        ranges: Default::default(),
        note: None,
        cover: OwnCover::Budget,
        particulars: Default::default(),
    };
    say(&mut session, [Message::AddOwn(draft)]);
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            "eigen voorstel, niet doorgerekend",
            "OZB &lt;b&gt;extra",
            "+43.000",
            "−128.100",
        ],
    );
}

#[tokio::test(flavor = "current_thread")]
async fn horizons_of_one_and_ten_years_and_amounts_of_sixteen_digits_are_drawn() {
    for (years, amount) in [(1, "-1"), (10, "-999999999999999")] {
        let all: Vec<u16> = (2024..2024 + years).collect();
        let amounts: Vec<String> = all
            .iter()
            .map(|year| format!(r#""{year}": "{amount}""#))
            .collect();
        let json = format!(
            r#"{{"format": 1, "id": "proef", "title": "Proef", "years": {all:?},
                "sections": [{{"id": "s", "title": "Alles"}}],
                "choices": [{{"id": "a", "section": "s", "title": "Een", "amounts": {{{}}}}}]}}"#,
            amounts.join(", ")
        );
        let session = Session::new(Rc::new(from_json(&json).unwrap()), "eerste".parse().unwrap());
        let html = rendered(&session).await;
        shows(&html, &[&format!("main--years-{years}"), "Proef"]);
        assert_eq!(html.matches(r#"class="strip__year""#).count(), usize::from(years));
    }
}
