//! Shared bodies: the key, another share, stepping out (E21; P10).

use keuzeruimte::budget::{Basis, Body, Party, Share};
use keuzeruimte::outcome::others_when_stepping_out;
use keuzeruimte::rate::Rate;

use crate::kadernota::{InYears, Variant, choice_id, kadernota, money};

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

fn with_own_share(amounts: [&str; 4], own: &str) -> Variant {
    let mut variant = kadernota().with("a", amounts).proposal();
    variant.budget.choices[0].share = Some(Share {
        body: "Duo+".to_owned(),
        rate: percent("37"),
        gross: money("-25000"),
        basis: Basis::Stated,
    });
    variant
        .decisions
        .change(&choice_id("a"), |decision| decision.share = Some(percent(own)));
    variant
}

/// 25.000 at 37 % is 9.250; at 40 % 10.000, at a third (33,333333 %) 8.333.
#[test]
fn another_share_is_taken_of_the_gross_amount() {
    assert_eq!(
        with_own_share(["-9250"; 4], "37").outcome().effects(),
        ["-9250"; 4]
    );
    assert_eq!(
        with_own_share(["-9250"; 4], "40").outcome().effects(),
        ["-10000"; 4]
    );
    assert_eq!(
        with_own_share(["-9250"; 4], "33.333333").outcome().effects(),
        ["-8333"; 4]
    );
    assert_eq!(with_own_share(["-9250"; 4], "0").outcome().effects(), ["0"; 4]);
    // Also where the amount of a year is not the share of the stated gross amount: 3.700 at 37 % is 10.000 gross.
    assert_eq!(
        with_own_share(["-3700", "-9250", "0", "0"], "50")
            .outcome()
            .effects(),
        ["-5000", "-12500", "0", "0"]
    );
}

fn body(parties: &[(&str, &str, bool)]) -> Body {
    Body {
        name: "Duo+".to_owned(),
        key: None,
        parties: parties
            .iter()
            .map(|(name, share, own)| Party {
                name: (*name).to_owned(),
                share: percent(share),
                own: *own,
            })
            .collect(),
    }
}

/// 33 % and 30 % of 25.000 are 8.250 and 7.500; without our 37 % they are 33/63 and 30/63: 13.095,24 and 11.904,76.
#[test]
fn the_others_divide_our_part_in_proportion_to_their_own() {
    let body = body(&[("Ons", "37", true), ("Een", "33", false), ("Twee", "30", false)]);
    let others = others_when_stepping_out(&body, percent("37"), money("-25000")).unwrap();
    let shown: Vec<_> = others
        .iter()
        .map(|(party, now, then)| (party.name.as_str(), now.to_string(), then.to_string()))
        .collect();
    assert_eq!(
        shown,
        [
            ("Een", "-8250".to_owned(), "-13095".to_owned()),
            ("Twee", "-7500".to_owned(), "-11905".to_owned())
        ]
    );
}

#[test]
fn where_the_key_is_not_whole_nobody_guesses() {
    let unknown = body(&[("Ons", "37", true), ("Een", "33", false)]);
    assert_eq!(
        others_when_stepping_out(&unknown, percent("37"), money("-25000")),
        None
    );
    assert_eq!(
        others_when_stepping_out(&body(&[]), percent("37"), money("-25000")),
        None
    );
}
