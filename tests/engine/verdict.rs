//! The verdict on the structural balance (E11; P4): an indication, the province decides.

use keuzeruimte::outcome::Verdict;
use keuzeruimte::year::Year;

use crate::kadernota::{InYears, kadernota, year};

fn years(numbers: &[u16]) -> Vec<Year> {
    numbers.iter().map(|number| year(*number)).collect()
}

fn verdict_over<const N: usize>(structural: [&str; N]) -> Verdict {
    let budget = kadernota()
        .over(2024, N)
        .starting_at(structural)
        .structural("niets", ["0"; N]);
    budget.proposal().outcome().verdict
}

#[test]
fn the_years_in_balance_decide() {
    let in_t = |not_in| Verdict::InBudgetYear {
        not_in: years(not_in),
    };
    let from = |first, not_in| Verdict::From {
        year: year(first),
        not_in: years(not_in),
    };
    let never = |only_in| Verdict::Never {
        only_in: years(only_in),
    };
    for (balances, expected) in [
        (["1", "1", "1", "1"], in_t(&[])),
        (["1", "-1", "-1", "-1"], in_t(&[2025, 2026, 2027])),
        (["1", "1", "-1", "1"], in_t(&[2026])),
        (["-1", "1", "1", "1"], from(2025, &[2024])),
        (["-1", "-1", "-1", "1"], from(2027, &[2024, 2025, 2026])),
        (["-1", "1", "-1", "1"], from(2027, &[2024, 2026])),
        (["-1", "1", "1", "-1"], never(&[2025, 2026])),
        (["-1", "-1", "-1", "-1"], never(&[])),
    ] {
        assert_eq!(verdict_over(balances), expected, "{balances:?}");
    }
}

#[test]
fn exactly_zero_is_balance_and_a_cent_short_is_not() {
    assert_eq!(
        verdict_over(["0", "0", "0", "0"]),
        Verdict::InBudgetYear { not_in: vec![] }
    );
    assert_eq!(
        verdict_over(["-0.01", "0", "0", "0"]),
        Verdict::From {
            year: year(2025),
            not_in: years(&[2024])
        }
    );
}

#[test]
fn landgraaf_2023_reproduces() {
    // x € 1.000: 2022 formal 0, incidental income 4.766 and cost 3.462, so structural -1.304; 2025 formal -1.600,
    // income 286 and cost 2.064, so structural 178. The years between are not printed; any deficit stands in.
    let outcome = kadernota()
        .over(2022, 4)
        .starting_at(["-1304", "-1", "-1", "178"])
        .incidental("baten", ["4766", "0", "0", "286"])
        .incidental("lasten", ["-3462", "0", "0", "-2064"])
        .proposal()
        .outcome();
    assert_eq!(outcome.ends(), ["0", "-1", "-1", "-1600"]);
    assert_eq!(outcome.structurals(), ["-1304", "-1", "-1", "178"]);
    let only_in_2025 = Verdict::From {
        year: year(2025),
        not_in: years(&[2022, 2023, 2024]),
    };
    assert_eq!(outcome.verdict, only_in_2025);
}

#[test]
fn incidental_cost_does_not_disturb_structural_balance_and_incidental_cover_does_not_make_it() {
    let cost = kadernota()
        .starting_at(["0", "0", "0", "0"])
        .incidental("feest", ["-900", "0", "0", "0"])
        .proposal()
        .outcome();
    assert_eq!(cost.verdict, Verdict::InBudgetYear { not_in: vec![] });
    let cover = kadernota()
        .starting_at(["-900", "-900", "-900", "-900"])
        .incidental("reserve", ["900", "900", "900", "900"])
        .proposal();
    assert_eq!(cover.outcome().verdict, Verdict::Never { only_in: vec![] });
}

#[test]
fn one_unknown_year_makes_the_verdict_unknown() {
    let outcome = kadernota()
        .with("a", ["-1", "-1", "-1", "-1"])
        .proposal()
        .own_start(2024, "10")
        .own_start(2025, "10")
        .own_start(2026, "10")
        .outcome();
    assert_eq!(outcome.verdict, Verdict::Unknown);
}

#[test]
fn one_year_is_in_balance_or_never() {
    assert_eq!(verdict_over(["5"]), Verdict::InBudgetYear { not_in: vec![] });
    assert_eq!(verdict_over(["-5"]), Verdict::Never { only_in: vec![] });
}
