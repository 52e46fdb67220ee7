use super::*;
use crate::outcome::evaluate;
use crate::present::testing::*;

fn words(budget: &Budget) -> Indicators {
    let decisions = Decisions::default();
    indicators(budget, &decisions, &evaluate(budget, &decisions), Language::Dutch)
}

/// (50.000.000 - 49.800.000 - 15.000) / 52.000.000 = 0,3558 %: the structural choices of 2027 do -15.000.
/// (4.000.000 - 90.000) / 2.500.000 = 1,564: 90.000 is drawn from the free reserve.
#[test]
fn values_and_what_they_are_made_of() {
    let all = words(&modelled());
    assert_eq!(&*all.all[0].title, "Structurele exploitatieruimte");
    assert_eq!(&*all.all[0].values[0], "0,36\u{a0}%");
    assert_eq!(&*all.all[1].title, "Weerstandsvermogen");
    assert_eq!(&*all.all[1].values[0], "1,56");
    assert!(all.all[1].made_of.contains("beschikbare"));
    assert_eq!(
        all.missing.as_deref(),
        Some("Niet getoond, omdat de begroting de gegevens niet geeft: Belastingcapaciteit.")
    );
}

#[test]
fn without_any_parts_nothing_is_shown_and_that_is_said() {
    let all = words(&duo());
    assert!(all.all.is_empty());
    assert_eq!(
        all.missing.as_deref(),
        Some(
            "Niet getoond, omdat de begroting de gegevens niet geeft: Structurele exploitatieruimte, \
             Belastingcapaciteit en Weerstandsvermogen."
        )
    );
}
