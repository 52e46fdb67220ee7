//! What a budget can say beside switches: on the page only where it is asked for.

use super::*;

fn modelled() -> Session {
    Session::new(
        Rc::new(crate::present::testing::modelled()),
        "eerste".parse().unwrap(),
    )
}

#[tokio::test(flavor = "current_thread")]
async fn a_choice_opens_into_years_uncertainty_and_share_that_are_closed_until_they_are_used() {
    let mut session = modelled();
    let choice: crate::ids::ChoiceId = "toezicht".parse().unwrap();
    say(
        &mut session,
        [Message::ToggleDetail(PartOf::Choice(choice.clone()))],
    );
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            "<summary>Wanneer</summary>",
            "<summary>Onzekerheid</summary>",
            "<summary>Aandeel</summary>",
            "als in het document: 2027",
            "Aadorp",
            "zienswijze",
            "1,0 fte",
            "Dat past bij het woord structureel.",
        ],
    );
    assert_eq!(open_groups(&html), 0);
    let share = crate::rate::Rate::from_percent_text("40").ok();
    say(&mut session, [Message::Share(choice, share)]);
    let html = rendered(&session).await;
    shows(&html, &["Met uw aandeel", "eigen aandeel 40"]);
    assert_eq!(open_groups(&html), 1);
}

#[tokio::test(flavor = "current_thread")]
async fn a_broken_rule_is_said_under_the_years_with_the_ways_out_and_marked_at_its_choices() {
    let mut session = modelled();
    hides(&rendered(&session).await, &["clash-note"]);
    say(
        &mut session,
        [Message::Switch("bieb-open".parse().unwrap(), true)],
    );
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            "1 combinatie past niet bij een regel",
            "gaan niet samen",
            "Zet “Bibliotheek op zondag open” uit",
        ],
    );
    assert_eq!(html.matches(">past niet bij een regel<").count(), 2);
    assert!(
        session
            .outcomes()
            .mine
            .parts
            .iter()
            .filter(|part| part.on)
            .count()
            > 7,
        "nothing was switched"
    );
}

fn open_groups(html: &str) -> usize {
    let tags = html
        .split("<details")
        .skip(1)
        .filter_map(|rest| rest.split('>').next());
    tags.filter(|tag| tag.contains("own-amounts") && tag.contains("open"))
        .count()
}
