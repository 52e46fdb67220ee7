use super::*;
use crate::outcome::evaluate;
use crate::present::testing::*;
use crate::scenario::{LeverSetting, Tenure};

fn set(id: &str, percent: &str, lower: bool) -> Decisions {
    let mut decisions = Decisions::default();
    decisions.levers.insert(
        id.parse().unwrap(),
        LeverSetting {
            rate: Rate::from_percent_text(percent).unwrap(),
            lower,
            from: year(2028),
        },
    );
    decisions
}

fn household(tenure: Tenure, euros: i64) -> Household {
    Household {
        tenure,
        value: Money::from_euros(euros),
    }
}

fn words(decisions: &Decisions, household: Option<Household>) -> Vec<LeverWords> {
    let budget = modelled();
    let outcome = evaluate(&budget, decisions);
    levers(&budget, decisions, &outcome, household.as_ref(), DUTCH)
}

fn plain(texts: &Rc<[Rc<str>]>) -> Vec<&str> {
    texts.iter().map(|text| &**text).collect()
}

/// 0,1 % of 345.000 is 345; 5 % of that is 17,25. Of 412.345 it is 412,345 and 20,61725.
#[test]
fn a_household_reads_what_it_pays_to_the_cent() {
    let decisions = set("ozb", "5", false);
    let all = words(&decisions, Some(household(Tenure::Owner, 412_345)));
    assert_eq!(
        plain(&all[0].households),
        [
            "Een gemiddeld huishouden betaalt per jaar €\u{a0}17,25 meer.",
            "Uw huishouden betaalt per jaar €\u{a0}20,62 meer."
        ]
    );
    assert_eq!(
        all[0].yields.as_deref(),
        Some("2027 0; 2028 +200.000 V; 2029 +200.000 V; 2030 +200.000 V")
    );
    let tenant = words(&decisions, Some(household(Tenure::Tenant, 412_345)));
    assert_eq!(
        tenant[0].households[1].as_ref(),
        "Uw huishouden betaalt per jaar evenveel."
    );
    let lower = words(&set("ozb", "5", true), None);
    assert_eq!(
        plain(&lower[0].households),
        ["Een gemiddeld huishouden betaalt per jaar €\u{a0}17,25 minder."]
    );
}

/// The charge yields 1.000.000 and costs 1.020.000: of 5 % only 20.000 counts.
#[test]
fn a_charge_says_what_it_may_recover_and_where_it_is_cut_off() {
    let all = words(&set("riool", "5", false), None);
    assert_eq!(
        all[1].yields.as_deref(),
        Some("2027 0; 2028 +20.000 V; 2029 +20.000 V; 2030 +20.000 V")
    );
    assert!(all[1].cap.as_deref().unwrap().contains("2027 €\u{a0}1.020.000;"));
    assert_eq!(
        all[1].capped.as_deref(),
        Some(
            "In 2028, 2029 en 2030 zou de heffing meer opbrengen dan zij kost. Wat daarboven komt, telt niet mee."
        )
    );
    assert_eq!(all[0].cap, None);
}

#[test]
fn all_changes_together_are_one_sentence_for_each_household() {
    let budget = modelled();
    let mut decisions = set("ozb", "5", false);
    decisions.levers.extend(set("riool", "2", true).levers);
    let owner = household(Tenure::Owner, 345_000);
    // 17,25 more and 3,45 less.
    assert_eq!(
        plain(&all_together(&budget, &decisions, Some(&owner), Language::Dutch)),
        [
            "Alles samen: een gemiddeld huishouden betaalt per jaar €\u{a0}13,80 meer.",
            "Alles samen: uw huishouden betaalt per jaar €\u{a0}13,80 meer."
        ]
    );
    assert!(all_together(&budget, &Decisions::default(), None, Language::Dutch).is_empty());
}

#[test]
fn what_nobody_changed_yields_nothing_and_asks_nothing() {
    let all = words(&Decisions::default(), None);
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].yields, None);
    assert!(all[0].households.is_empty());
    assert_eq!(
        &*all[0].base,
        "2027 €\u{a0}4.000.000; 2028 €\u{a0}4.000.000; 2029 €\u{a0}4.000.000; 2030 €\u{a0}4.000.000"
    );
    assert_eq!(
        all[0].source.as_ref().unwrap().place.as_deref(),
        Some("Paragraaf lokale heffingen, bladzijde 41")
    );
}
