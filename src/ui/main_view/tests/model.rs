//! What a budget can say beside switches: on the page only where it is asked for.

use super::*;
use crate::outcome::BandRule;

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

#[tokio::test(flavor = "current_thread")]
async fn reserves_indicators_and_taxes_stand_there_where_the_budget_has_them() {
    let session = modelled();
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            "Algemene reserve",
            "Eind 2030 zit er",
            "Tien procent van het overschot",
            "Reken met deze uitzondering",
            "Structurele exploitatieruimte",
            "Niet getoond, omdat de begroting de gegevens niet geeft: Belastingcapaciteit.",
            "Belastingen en heffingen",
            "waarvan doorwerking",
            "Toon bandbreedte",
        ],
    );
    hides(
        &html,
        &["Saldo, laagst", "curve__band", "met uitzondering reserve"],
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_member_who_only_toggles_the_shipped_budget_meets_none_of_it() {
    let mut session = duo();
    let first = session.budget.choices[0].id.clone();
    say(&mut session, [Message::Switch(first, false)]);
    let html = rendered(&session).await;
    hides(
        &html,
        &[
            "clash-note",
            "bandbreedte",
            "Reserves",
            "Kengetallen",
            "Belastingen en heffingen",
            "waarvan doorwerking",
            "waarvan incidenteel",
            "choice--part",
            "Wanneer",
        ],
    );
}

#[tokio::test(flavor = "current_thread")]
async fn the_least_and_the_most_are_shown_to_whoever_asks() {
    let mut session = modelled();
    let settings = Settings {
        ranges: Some(BandRule::Draws),
        ..session.settings
    };
    say(&mut session, [Message::Set(settings)]);
    let html = rendered(&session).await;
    shows(
        &html,
        &[
            "Saldo, ondergrens",
            "structureel, bovengrens",
            "curve__band",
            "1.000 keer",
            "Verberg bandbreedte",
        ],
    );
}
