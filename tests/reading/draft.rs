//! A budget from every reading, or a reason why there is none.

use keuzeruimte::budget::{self, Amount, Budget, Direction, Nature, from_json, to_json};
use keuzeruimte::money::Money;
use keuzeruimte::reading::doubt::What;
use keuzeruimte::reading::draft::{About, Draft, NoBudget, NotCarried, draft};
use keuzeruimte::reading::{Reading, read_back, read_text};
use proptest::prelude::*;

use super::arbitrary::reading;
use super::model::document;
use super::{own, shared};

const ABOUT: About = About {
    file: Some("kadernota-2026.txt"),
    reviewed: true,
    start: None,
};

/// What must hold for every reading at all.
fn holds(reading: &Reading) -> Result<(), String> {
    let drafted = match draft(reading, &ABOUT) {
        Ok(drafted) => drafted,
        Err(NoBudget::NoChoices | NoBudget::NoYears) => return Ok(()),
        Err(other) => return Err(format!("{other}")),
    };
    let Draft { budget, findings } = &drafted;
    let read = from_json(&to_json(budget)).map_err(|bad| bad.to_string())?;
    if read != *budget {
        return Err("another budget is read back".to_owned());
    }
    if draft(reading, &ABOUT).as_ref() != Ok(&drafted) {
        return Err("the second time it is another budget".to_owned());
    }
    let left = |what: fn(&NotCarried) -> usize| -> usize {
        let carried = findings.iter().filter_map(|finding| match &finding.what {
            What::NotCarried(left) => Some(what(left)),
            _ => None,
        });
        carried.sum()
    };
    let without = left(|left| match left {
        NotCarried::TooLarge { .. } => 1,
        NotCarried::TooManyChoices { left } => *left,
        _ => 0,
    });
    if budget.choices.len() + without != reading.choices.len() {
        return Err(format!(
            "{} choices of {}, {without} named as left",
            budget.choices.len(),
            reading.choices.len()
        ));
    }
    if without == 0 {
        for (made, from) in budget.choices.iter().zip(&reading.choices) {
            carried(made, from, budget)?;
        }
    }
    Ok(())
}

/// Every figure of a choice is in the budget or in one of its doubts.
fn carried(
    made: &budget::Choice,
    from: &keuzeruimte::reading::Choice,
    budget: &Budget,
) -> Result<(), String> {
    for (year, amount) in &from.amounts {
        let expected = amount.value.map_or(Amount::Pm, Amount::Known);
        match made.amounts.get(*year) {
            Some(found) if *found == expected => {}
            Some(found) => return Err(format!("{year}: {found:?} instead of {expected:?}")),
            None if amount.value == Some(Money::ZERO) => {}
            None => {
                let year = year.to_string();
                let said = made
                    .doubts
                    .iter()
                    .any(|doubt| doubt.message.dutch.contains(&year));
                if !said && made.doubts.len() < 50 {
                    return Err(format!("{year} was dropped in silence"));
                }
            }
        }
    }
    for year in budget.horizon.years() {
        let given = from.amounts.get(&year).is_some_and(|amount| !amount.assumed);
        if given == made.assumed_years.contains(&year) {
            return Err(format!("{year}: given {given}, assumed {:?}", made.assumed_years));
        }
    }
    let doubted = !from.doubts.is_empty() || !made.assumed_years.is_empty();
    if doubted && made.doubts.is_empty() {
        return Err(format!("the doubts of {:?} are gone", from.title));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_of_the_model_give_a_budget_that_is_accepted(document in document()) {
        let reading = read_text(&document.text(), None);
        prop_assert_eq!(holds(&reading), Ok(()));
        prop_assert!(draft(&reading, &ABOUT).is_ok() || reading.choices.is_empty());
    }

    #[test]
    fn any_reading_at_all_gives_a_budget_that_is_accepted_or_a_refusal(reading in reading()) {
        prop_assert_eq!(holds(&reading), Ok(()));
    }

    #[test]
    fn a_budget_read_back_gives_the_same_figures(document in document()) {
        let Ok(first) = draft(&read_text(&document.text(), None), &ABOUT) else { return Ok(()) };
        let again = draft(&read_back(&first.budget), &ABOUT).unwrap().budget;
        prop_assert_eq!(first.budget.choices.len(), again.choices.len());
        for (one, other) in first.budget.choices.iter().zip(&again.choices) {
            prop_assert_eq!((&one.amounts, one.direction, one.nature), (&other.amounts, other.direction, other.nature));
            prop_assert_eq!(&one.assumed_years, &other.assumed_years);
        }
    }
}

#[test]
fn our_own_documents_give_budgets_that_are_accepted() {
    let mut budgets = 0;
    for path in std::fs::read_dir(own())
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let name = path.file_name().unwrap().to_str().unwrap();
        let known = ["txt", "pdf", "xlsx", "ods"]
            .iter()
            .any(|end| name.ends_with(end));
        if !known || !path.is_file() {
            continue;
        }
        let Ok(extracted) =
            keuzeruimte::reading::extract::file::read(&std::fs::read(&path).unwrap(), Some(name))
        else {
            continue;
        };
        let reading = keuzeruimte::reading::read_file(extracted, Some(name));
        assert_eq!(holds(&reading), Ok(()), "{name}");
        budgets += usize::from(draft(&reading, &ABOUT).is_ok());
    }
    assert!(budgets > 50, "{budgets}");
}

#[test]
fn fragments_of_real_documents_give_budgets_that_are_accepted() {
    let Some(path) = shared("fragments") else { return };
    for path in std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if path.extension().is_some_and(|ending| ending == "txt") {
            let reading = read_text(&std::fs::read_to_string(&path).unwrap(), None);
            assert_eq!(holds(&reading), Ok(()), "{}", path.display());
        }
    }
}

#[test]
fn the_duo_programme_gives_the_figures_of_the_budget_that_ships() {
    let Some(path) = shared("source") else { return };
    let text = std::fs::read_to_string(path.join("duo-programma-7.1.txt")).unwrap();
    let drafted = draft(&read_text(&text, None), &ABOUT).unwrap().budget;
    let shipped = budget::shipped().unwrap();
    assert_eq!(drafted.horizon, shipped.horizon);
    assert_eq!((drafted.choices.len(), drafted.start), (9, None));
    for (made, by_hand) in drafted.choices.iter().zip(&shipped.choices) {
        assert_eq!((&made.id, &made.number), (&by_hand.id, &by_hand.number));
        assert_eq!(made.title.dutch, by_hand.title.dutch);
        assert_eq!(made.section, by_hand.section);
        assert_eq!(made.amounts, by_hand.amounts, "{}", made.id);
        assert_eq!(made.direction, by_hand.direction, "{}", made.id);
        assert_eq!(made.assumed_years, by_hand.assumed_years, "{}", made.id);
    }
    let numbers: Vec<_> = drafted
        .sections
        .iter()
        .map(|section| section.number.as_deref())
        .collect();
    assert_eq!(numbers, [Some("7.1.2"), Some("7.1.3")]);
    assert_eq!(drafted.sections[1].title.dutch, "Beleidskeuze");
    let totals: Vec<String> = drafted
        .horizon
        .years()
        .map(|year| {
            let amounts = drafted
                .choices
                .iter()
                .filter_map(|choice| match choice.amounts.get(year)? {
                    Amount::Known(money) => Some(*money),
                    Amount::Pm => None,
                });
            Money::sum(amounts).unwrap().to_string()
        })
        .collect();
    assert_eq!(totals, ["-212100", "-191100", "-195100", "-171100"]);
    assert_eq!(drafted.choices.iter().filter(|choice| choice.has_pm()).count(), 1);
}

const OUTLOOK: &str = "Kadernota 2026 gemeente Veldzicht\nBedragen x € 1.000; - = nadeel\n\
Omschrijving 2026 2027 2028 2029\n\
Saldo begroting 2025 120 90 80 70\n\
Structurele voorstellen\n\
Zwembad langer open -25 -25 -25 -25\n\
Haven verdiepen pm pm pm pm\n\
Eenmalige voorstellen\n\
Feest 700 jaar -10 - - -\n\
Saldo na voorstellen 85 65 55 45\n";

fn outlook() -> (Reading, Draft) {
    let reading = read_text(OUTLOOK, None);
    let drafted = draft(&reading, &ABOUT).unwrap();
    (reading, drafted)
}

#[test]
fn groups_become_sections_in_the_order_of_the_document_and_say_the_nature() {
    let (_, Draft { budget, .. }) = outlook();
    let titles: Vec<&str> = budget
        .sections
        .iter()
        .map(|section| section.title.dutch.as_str())
        .collect();
    assert_eq!(titles, ["Structurele voorstellen", "Eenmalige voorstellen"]);
    let natures: Vec<_> = budget.choices.iter().map(|choice| choice.nature).collect();
    assert_eq!(
        natures,
        [
            Some(Nature::Structural),
            Some(Nature::Structural),
            Some(Nature::Incidental)
        ]
    );
    assert_eq!(budget.id.as_str(), "kadernota-2026-gemeente-veldzicht");
    assert_eq!(budget.choices[2].id.as_str(), "feest-700-jaar");
    let source = &budget.choices[0].source;
    assert_eq!(
        (source.line, source.text.as_deref()),
        (Some(6), Some("Zwembad langer open -25 -25 -25 -25"))
    );
}

#[test]
fn a_pm_whose_direction_is_not_said_is_a_nadeel_with_a_doubt() {
    let (_, Draft { budget, .. }) = outlook();
    let haven = &budget.choices[1];
    assert_eq!(haven.direction, Some(Direction::Nadeel));
    assert!(
        haven
            .doubts
            .iter()
            .any(|doubt| doubt.message.dutch.contains("pm-post"))
    );
    let text = "Begroting 2026\n7.1 Haven pm voordeel (meerjarig)\n7.2 Brug € 5.000 nadeel (2026)\n";
    let said = draft(&read_text(text, None), &ABOUT).unwrap().budget;
    assert_eq!(said.choices[0].direction, Some(Direction::Voordeel));
    assert_eq!(said.choices[0].doubts, []);
}

#[test]
fn a_likely_start_balance_is_named_and_not_taken() {
    let (_, Draft { budget, findings }) = outlook();
    assert_eq!(budget.start, None);
    let left: Vec<&What> = findings.iter().map(|finding| &finding.what).collect();
    assert_eq!(
        left,
        [
            &What::NotCarried(NotCarried::StartBalance {
                title: "Saldo begroting 2025".to_owned()
            }),
            &What::NotCarried(NotCarried::OtherRows { rows: 1 }),
        ]
    );
}

#[test]
fn years_that_a_budget_shows_and_the_document_does_not_are_assumed_and_say_so() {
    let text = "Bedragen in euro's; - = nadeel\nOmschrijving 2026 2027\nZwembad -25.000 -25.000\n";
    let budget = draft(&read_text(text, None), &ABOUT).unwrap().budget;
    let years: Vec<u16> = budget.choices[0]
        .assumed_years
        .iter()
        .map(|year| year.number())
        .collect();
    assert_eq!((budget.horizon.length(), years), (4, vec![2028, 2029]));
    assert_eq!(
        budget.choices[0].doubts[0].message.dutch,
        "Voor 2028 en 2029 staat er geen bedrag; aangenomen is 0."
    );
}

#[test]
fn an_investment_and_an_amount_without_a_year_are_said_and_not_counted() {
    let text = "Bedragen in euro's; - = nadeel\nOmschrijving Investering 2026 2027 2028 2029\n\
                Brug vernieuwen -400.000 -18.000 -17.800 -17.600 -17.400\n";
    let budget = draft(&read_text(text, None), &ABOUT).unwrap().budget;
    assert!(
        budget.choices[0].explanation[0].dutch.contains("400.000"),
        "{budget:?}"
    );
    let first = budget.horizon.first();
    assert_eq!(
        budget.choices[0].amounts.get(first),
        Some(&Amount::Known(Money::from_euros(-18_000)))
    );
    let text = "Begroting 2026\n7.1 Wegen € 375.000 nadeel eenmalig\n7.2 Brug € 5.000 nadeel (2026)\n";
    let budget = draft(&read_text(text, None), &ABOUT).unwrap().budget;
    assert!(
        budget.choices[0]
            .doubts
            .iter()
            .any(|doubt| doubt.message.dutch.contains("in totaal zonder jaartal")),
        "{:?}",
        budget.choices[0]
    );
}

#[test]
fn nothing_to_choose_and_no_year_to_count_in_are_refused() {
    for (text, refusal) in [
        ("", NoBudget::NoChoices),
        ("De raad vergadert in de zaal.", NoBudget::NoChoices),
        (
            "7.1 Wegen € 5.000 nadeel\n7.2 Brug € 8.000 nadeel\n",
            NoBudget::NoYears,
        ),
    ] {
        assert_eq!(draft(&read_text(text, None), &ABOUT), Err(refusal), "{text}");
    }
}

#[test]
fn ids_stay_the_same_when_rows_are_corrected_around_them() {
    let (mut reading, Draft { budget, .. }) = outlook();
    reading.choices.remove(1);
    reading.choices[0].title.push_str(" (gewijzigd)");
    let again = draft(&reading, &ABOUT).unwrap().budget;
    assert_eq!(again.choices[1].id, budget.choices[2].id);
}

#[test]
fn a_reading_that_nobody_looked_over_says_so_in_the_budget() {
    let reading = read_text(OUTLOOK, None);
    let about = About {
        reviewed: false,
        ..ABOUT
    };
    let budget = draft(&reading, &about).unwrap().budget;
    assert!(budget.doubts[0].message.dutch.contains("nog niet nagekeken"));
    assert_eq!(draft(&reading, &ABOUT).unwrap().budget.doubts, []);
}

#[test]
fn what_is_beyond_the_limits_of_a_budget_is_named() {
    let mut text = "Bedragen in euro's; - = nadeel\nOmschrijving 2026 2027 2028 2029\n".to_owned();
    for row in 0..1_250 {
        text.push_str(&format!(
            "Onderdeel letter {}\nVoorstel nummer {row} voor het dorp -5.000 -5.000 -{}.000 -5.000\n",
            row / 5,
            row % 90 + 10
        ));
    }
    let reading = read_text(&text, None);
    assert!(reading.choices.len() > 1_000, "{}", reading.choices.len());
    assert_eq!(holds(&reading), Ok(()));
    let drafted = draft(&reading, &ABOUT).unwrap();
    assert_eq!(drafted.budget.choices.len(), 1_000);
    assert!(drafted.findings.iter().any(|finding| matches!(
        finding.what,
        What::NotCarried(NotCarried::TooManyChoices { left }) if left == reading.choices.len() - 1_000
    )));
    let mut many = reading.clone();
    many.choices.truncate(900);
    for (at, choice) in many.choices.iter_mut().enumerate() {
        choice.section = Some(format!("Afdeling {}", at / 3));
    }
    let drafted = draft(&many, &ABOUT).unwrap();
    assert_eq!(drafted.budget.sections.len(), 200);
    assert!(drafted.findings.iter().any(|finding| matches!(
        finding.what,
        What::NotCarried(NotCarried::TooManySections { left: 101 })
    )));
}
