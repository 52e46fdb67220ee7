use super::*;
use crate::outcome::evaluate;
use crate::present::testing::*;
use crate::scenario::{Decisions, Other, OwnChoice, Tie, Wording};

fn decided(switches: &[(&str, bool)]) -> Decisions {
    let mut decisions = Decisions::default();
    for (id, on) in switches {
        decisions.change(&id.parse().unwrap(), |decision| decision.on = Some(*on));
    }
    decisions
}

fn said(switches: &[(&str, bool)], language: Language) -> Vec<(String, Vec<String>)> {
    let budget = modelled();
    let decisions = decided(switches);
    let outcome = evaluate(&budget, &decisions);
    let words = |words: &ClashWords| {
        let remedies = words.remedies.iter().map(|remedy| remedy.words.to_string());
        (words.sentence.to_string(), remedies.collect())
    };
    clashes(&budget, &decisions, &outcome, language)
        .map(|clashes| clashes.all.iter().map(words).collect())
        .unwrap_or_default()
}

#[test]
fn where_every_rule_holds_nothing_is_said() {
    assert_eq!(said(&[], Language::Dutch), []);
    assert_eq!(
        said(
            &[("sporthal", false), ("parkeren", false), ("kantine", false)],
            Language::Dutch
        ),
        []
    );
}

#[test]
fn what_is_missing_is_named_with_both_ways_out() {
    let said = said(&[("parkeren", false)], Language::Dutch);
    assert_eq!(
        said,
        [(
            "“Sporthal bouwen” kan alleen samen met “Betaald parkeren”.".to_owned(),
            vec![
                "Zet “Betaald parkeren” aan".to_owned(),
                "Zet “Sporthal bouwen” uit".to_owned()
            ]
        )]
    );
}

#[test]
fn choices_that_exclude_each_other_are_named_together() {
    let said = said(&[("bieb-open", true)], Language::English);
    assert_eq!(said.len(), 1);
    assert_eq!(
        said[0].0,
        "“Bibliotheek een dag dicht” and “Bibliotheek op zondag open” do not go together."
    );
    assert_eq!(said[0].1.len(), 2);
}

#[test]
fn a_part_without_its_whole_and_a_ring_are_said() {
    let budget = modelled();
    let decisions = decided(&[("sporthal", false)]);
    let outcome = evaluate(&budget, &decisions);
    let clashes = clashes(&budget, &decisions, &outcome, Language::Dutch).unwrap();
    assert_eq!(&*clashes.title, "2 combinaties passen niet bij een regel");
    let ring = clashes.all[0].ring.as_deref();
    assert_eq!(
        ring,
        Some("“Sporthal bouwen” en “Betaald parkeren” hebben elkaar nodig: ze gaan samen aan of samen uit.")
    );
    assert_eq!(
        &*clashes.all[1].sentence,
        "“Kantine in de sporthal” is een onderdeel van “Sporthal bouwen”, en dat staat uit."
    );
    let choice = |id: &str| PartOf::Choice(id.parse().unwrap());
    assert!(is_in_clash(&choice("kantine"), &outcome));
    assert!(!is_in_clash(&choice("toezicht"), &outcome));
}

/// Whatever is switched: what is broken is said, and each single remedy of it changes the switch that it names.
#[test]
fn every_remedy_names_a_switch_that_stands_the_other_way() {
    let budget = modelled();
    for (one, two) in [
        ("sporthal", "bieb-open"),
        ("parkeren", "kantine"),
        ("bieb-dicht", "toezicht"),
    ] {
        for on in [true, false] {
            let decisions = decided(&[(one, on), (two, !on)]);
            let outcome = evaluate(&budget, &decisions);
            let all = clashes(&budget, &decisions, &outcome, Language::Dutch);
            for remedy in all
                .iter()
                .flat_map(|all| all.all.iter())
                .flat_map(|one| one.remedies.iter())
            {
                let part = outcome.parts.iter().find(|part| part.of == remedy.choice);
                let part = part.unwrap();
                assert_ne!(part.on, remedy.on, "{}", remedy.words);
            }
        }
    }
}

// E36: what a member says of an own choice is explained as the document's rules are, and says whose it is.
#[test]
fn what_an_own_choice_excludes_is_explained_with_its_title_and_whose_rule_it_is() {
    let budget = modelled();
    let mut decisions = decided(&[]);
    let mut own = OwnChoice::new("a".parse().unwrap(), Wording::new("Zwembad").unwrap());
    own.particulars.ties = vec![Tie::Excludes(Other::Choice("sporthal".parse().unwrap()))];
    decisions.own.push(own);
    let outcome = evaluate(&budget, &decisions);
    let clashes = clashes(&budget, &decisions, &outcome, Language::Dutch).unwrap();
    let clash = &clashes.all[0];
    assert_eq!(
        &*clash.sentence,
        "“Zwembad” en “Sporthal bouwen” gaan niet samen."
    );
    let note = clash.note.as_ref().unwrap();
    assert_eq!(&*note.text, "Dat gaf u zelf op bij een eigen voorstel.");
    let remedies: Vec<&str> = clash.remedies.iter().map(|remedy| &*remedy.words).collect();
    assert_eq!(remedies, ["Zet “Zwembad” uit", "Zet “Sporthal bouwen” uit"]);
    let of = |of: PartOf| rules_of(&of, &budget, &decisions, Language::Dutch);
    let own = of(PartOf::Own("a".parse().unwrap()));
    assert_eq!(own, ["Gaat niet samen met “Sporthal bouwen”."]);
    let choice = of(PartOf::Choice("sporthal".parse().unwrap()));
    assert!(
        choice.contains(&"Gaat niet samen met “Zwembad”.".to_owned()),
        "{choice:?}"
    );
}
