//! The ways to find choices, and questions, as they are drawn.

use super::*;

#[tokio::test(flavor = "current_thread")]
async fn the_ways_to_find_are_laid_out_when_asked_for_with_their_counts() {
    let mut session = duo();
    hides(&rendered(&session).await, &["met pm (1)"]);
    let off = Sift {
        on: Some(false),
        ..Sift::default()
    };
    say(&mut session, [Message::ToggleFinding, Message::Sift(off)]);
    shows(
        &rendered(&session).await,
        &[
            r#"aria-expanded="true""#,
            "1 gekozen",
            "alles (9)",
            "uit (0)",
            "0 van 9 keuzes getoond",
            "Geen enkele keuze past bij: uit.",
            "−212.100",
        ],
    );
    say(
        &mut session,
        [Message::ShowAll, Message::GroupBy(Grouping::Decider)],
    );
    shows(
        &rendered(&session).await,
        &["De raad beslist zelf", "Samen met andere gemeenten: Duo+"],
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_question_stands_at_its_choice_and_on_paper() {
    let mut session = duo();
    let of = PartOf::Choice("7.1.3.5".parse().unwrap());
    let question = Wording::new("Wie <b>betaalt</b> dit?").ok();
    say(
        &mut session,
        [Message::Question(of.clone(), question), Message::ToggleDetail(of)],
    );
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            "vraag",
            "Vraag voor de griffie",
            "on-paper",
            "Wie &lt;b&gt;betaalt",
        ],
    );
    hides(&html, &["<b>betaalt"]);
}
