use proptest::prelude::*;

use super::*;
use crate::outcome::evaluate;
use crate::present::testing::*;
use crate::rate::Rate;
use crate::scenario::LeverSetting;

fn opened(decisions: &Decisions, of: TotalOf, number: u16, showing: Showing) -> Breakdown {
    let budget = modelled();
    let outcome = evaluate(&budget, decisions);
    {
        let band = Band::of(&outcome, BandRule::Sums);
        breakdown(&budget, decisions, &outcome, of, year(number), &band, showing).unwrap()
    }
}

fn rows(breakdown: &Breakdown) -> Vec<(String, String)> {
    let rows = breakdown.groups.iter().flat_map(|group| group.rows.iter());
    rows.map(|row| (row.title.text.to_string(), row.cell.written().to_string()))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(one, two): &(&str, &str)| ((*one).to_owned(), (*two).to_owned());
    expected.iter().map(owned).collect()
}

/// -150.000 + 30.000 + 20.000 - 40.000 - 90.000 + 90.000 - 5.000 = -145.000.
#[test]
fn the_balance_of_a_year_opens_into_its_parts() {
    let end = opened(&Decisions::default(), TotalOf::End, 2027, DUTCH);
    assert_eq!(&*end.title, "Saldo in 2027");
    assert_eq!(
        rows(&end),
        pairs(&[
            ("Saldo vóór de keuzes", "−150.000 N"),
            ("Bibliotheek een dag dicht", "+30.000 V"),
            ("Betaald parkeren", "+20.000 V"),
            ("Toezicht in de wijk", "−40.000 N"),
            ("Onderzoek naar de brug", "−90.000 N"),
            ("Onderzoek betalen uit de reserve", "+90.000 V"),
            ("Overlap: “Betaald parkeren” en “Toezicht in de wijk”", "−5.000 N"),
        ])
    );
    assert_eq!(&*end.sum.written(), "−145.000 N");
    let sources: Vec<_> = end.groups[2]
        .rows
        .iter()
        .map(|row| row.source.as_deref())
        .collect();
    assert_eq!(sources, [Some("2.1, bladzijde 20"), None, None, None]);
    // Only parking has a range in that year: 10.000 to 25.000 instead of 20.000.
    assert_eq!(
        end.range.as_deref(),
        Some("Met wat onzeker is ligt dit tussen −155.000 en −140.000.")
    );
}

/// -150.000 + 100.000 + 30.000 + 0 - 40.000 - 5.000 = -65.000: what is incidental is left out.
#[test]
fn the_structural_balance_leaves_out_the_incidental_start_and_parts() {
    let structural = opened(&Decisions::default(), TotalOf::Structural, 2027, DUTCH);
    assert_eq!(
        rows(&structural),
        pairs(&[
            ("Saldo vóór de keuzes", "−150.000 N"),
            ("zonder het incidentele deel", "+100.000 V"),
            ("Bibliotheek een dag dicht", "+30.000 V"),
            ("Toezicht in de wijk", "−40.000 N"),
            ("Overlap: “Betaald parkeren” en “Toezicht in de wijk”", "−5.000 N"),
        ])
    );
    assert_eq!(&*structural.sum.written(), "−65.000 N");
}

/// A level of 50 % of twelve and a half thousand and one euro is 6.250 (rounded): in thousands 6, of 6,25.
#[test]
fn in_thousands_the_rounding_has_a_row_of_its_own() {
    let thousands = Showing {
        unit: Unit::Thousands,
        ..DUTCH
    };
    let mut decisions = Decisions::default();
    for id in ["bieb-dicht", "parkeren", "toezicht"] {
        decisions.change(&id.parse().unwrap(), |decision| {
            decision.amounts.insert(year(2030), Money::from_euros(1_400));
        });
    }
    // 80.000 - 17.600 (sports hall, third year) + 12.500,50 + 3 x 1.400 - 5.000 + 140 (a tenth of 1.400)
    let end = opened(&decisions, TotalOf::End, 2030, thousands);
    assert!(end.rounding.is_some(), "{end:?}");
    assert_adds_up(&end, thousands);
}

#[test]
fn a_total_that_is_not_known_cannot_be_opened() {
    let budget = duo();
    let decisions = Decisions::default();
    let outcome = evaluate(&budget, &decisions);
    let band = Band::of(&outcome, BandRule::Sums);
    let open = |of| breakdown(&budget, &decisions, &outcome, of, year(2024), &band, DUTCH);
    assert_eq!(open(TotalOf::End), None);
    let effect = open(TotalOf::Effect).unwrap();
    assert!(rows(&effect).contains(&("Inclusie en diversiteit".to_owned(), "pm N".to_owned())));
    assert_eq!(&*effect.sum.written(), "−212.100 N + 1 pm");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever is decided: the sum shown is the sum of the parts shown, for every year and total, in both languages,
    /// in euros and in thousands.
    #[test]
    fn the_sum_shown_is_the_sum_of_the_parts_shown(
        switches in prop::collection::vec(any::<Option<bool>>(), 8),
        level in 0_u32..20_000,
        cents in -100_000_000_i64..100_000_000,
        more in 0_u32..5_000,
        indexation in 0_u32..900,
    ) {
        let budget = modelled();
        let mut decisions = Decisions::default();
        for (choice, on) in budget.choices.iter().zip(&switches) {
            decisions.change(&choice.id, |decision| {
                decision.on = *on;
                decision.level = Rate::from_basis_points(level).ok();
            });
        }
        decisions.change(&"parkeren".parse().unwrap(), |decision| {
            decision.amounts.insert(year(2029), Money::from_cents(cents));
        });
        decisions.levers.insert("ozb".parse().unwrap(), LeverSetting {
            rate: Rate::from_basis_points(more).unwrap(),
            lower: cents < 0,
            from: year(2028),
        });
        decisions.indexation = Rate::from_basis_points(indexation).ok();
        decisions.uses_exception = cents > 0;
        let outcome = evaluate(&budget, &decisions);
        for number in 2027..=2030 {
            for of in TotalOf::ALL {
                for language in Language::ALL {
                    for unit in [Unit::Euros, Unit::Thousands] {
                        let showing = Showing { language, unit };
                        let opened = {
 let band = Band::of(&outcome, BandRule::Sums);
 breakdown(&budget, &decisions, &outcome, of, year(number), &band, showing).unwrap() };
                        assert_adds_up(&opened, showing);
                    }
                }
            }
        }
    }
}

fn assert_adds_up(breakdown: &Breakdown, showing: Showing) {
    let rows = breakdown.groups.iter().flat_map(|group| group.rows.iter());
    let cells = rows.map(|row| &row.cell).chain(&breakdown.rounding);
    let shown: i128 = cells
        .filter(|cell| &*cell.text != "pm")
        .map(|cell| cents(&cell.text, showing))
        .sum();
    assert_eq!(shown, cents(&breakdown.sum.text, showing), "{breakdown:?}");
}

/// What a reader sees, read back as the cents of the unit.
fn cents(text: &str, showing: Showing) -> i128 {
    let (thousands, decimals) = match showing.language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    };
    let plain: String = text
        .chars()
        .filter(|letter| *letter != thousands && *letter != '+')
        .map(|letter| match letter {
            '\u{2212}' => '-',
            letter if letter == decimals => '.',
            letter => letter,
        })
        .collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "00"));
    assert_eq!(part.len(), 2, "{text}");
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    let digits: i128 = format!("{}{part}", whole.trim_start_matches('-'))
        .parse()
        .unwrap();
    sign * digits
}
