//! What is not certain about a row that was read, in the language of the page.
//!
//! The Dutch is that of `reading::print`, which goes into budgets and onto the command line; a test holds them alike.
//! Deliberately absent: what a budget file says in words of its maker; those are as they are.

use super::{Language, Worded};
use crate::reading::Doubt;

impl Worded for Doubt {
    fn words(&self, language: Language) -> String {
        match self {
            Doubt::SignUnknown => language.text("doubt-sign-unknown"),
            Doubt::SignContradicted => language.text("doubt-sign-contradicted"),
            Doubt::SignFromList => language.text("doubt-sign-from-list"),
            Doubt::SignMixed => language.text("doubt-sign-mixed"),
            Doubt::SignFromSentence => language.text("doubt-sign-from-sentence"),
            Doubt::SignInherited => language.text("doubt-sign-inherited"),
            Doubt::UnitUnknown { taken } => {
                language.text_with("doubt-unit-unknown", &[("taken", (taken.to_string()).into())])
            }
            Doubt::ColumnsUnsure { figures, columns } => language.text_with(
                "doubt-columns-unsure",
                &[("figures", (*figures).into()), ("columns", (*columns).into())],
            ),
            Doubt::TotalDiffers { total } => {
                language.text_with("doubt-total-differs", &[("total", (total.as_str()).into())])
            }
            Doubt::MayBeTotal => language.text("doubt-may-be-total"),
            Doubt::FiguresInTitle => language.text("doubt-figures-in-title"),
            Doubt::DashOrMinus => language.text("doubt-dash-or-minus"),
            Doubt::FarFromHeader => language.text("doubt-far-from-header"),
            Doubt::Unreadable { year } => language.text_with("doubt-unreadable", &[("year", (*year).into())]),
            Doubt::UnclearDigits => language.text("doubt-unclear-digits"),
            Doubt::MayBeInvestment => language.text("doubt-may-be-investment"),
            Doubt::TwoSeries => language.text("doubt-two-series"),
            Doubt::ColumnLeft => language.text("doubt-column-left"),
            Doubt::ColumnOfYears => language.text("doubt-column-of-years"),
            Doubt::LaterYearsOpen { from, to } if from == to => {
                language.text_with("doubt-later-year-open", &[("year", (*from).into())])
            }
            Doubt::LaterYearsOpen { from, to } => language.text_with(
                "doubt-later-years-open",
                &[("first", (*from).into()), ("last", (*to).into())],
            ),
            Doubt::YearAssumed {
                year,
                from_name: true,
            } => language.text_with("doubt-year-from-name", &[("year", (*year).into())]),
            Doubt::YearAssumed { year, .. } => {
                language.text_with("doubt-year-assumed", &[("year", (*year).into())])
            }
            Doubt::NoYear => language.text("doubt-no-year"),
            Doubt::Rising => language.text("doubt-rising"),
            Doubt::OnTop => language.text("doubt-on-top"),
            Doubt::NoAmount => language.text("doubt-no-amount"),
            Doubt::AmountInText { amount, line } => language.text_with(
                "doubt-amount-in-text",
                &[
                    ("line", (line.to_string()).into()),
                    ("amount", (language.euro(*amount)).into()),
                ],
            ),
            Doubt::TwoAmounts { year } => {
                language.text_with("doubt-two-amounts", &[("year", (*year).into())])
            }
            Doubt::Repeated => language.text("doubt-repeated"),
            Doubt::Unlikely => language.text("doubt-unlikely"),
            Doubt::Stated { message, .. } => message.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;
    use crate::reading::print::doubt_sentence;
    use crate::year::Year;

    #[test]
    fn the_dutch_is_that_of_the_command_line() {
        let year = |number| Year::new(number).unwrap();
        for doubt in [
            Doubt::SignUnknown,
            Doubt::SignContradicted,
            Doubt::SignFromList,
            Doubt::SignMixed,
            Doubt::SignFromSentence,
            Doubt::SignInherited,
            Doubt::UnitUnknown { taken: 1_000 },
            Doubt::ColumnsUnsure {
                figures: 3,
                columns: 4,
            },
            Doubt::TotalDiffers {
                total: "Totaal".to_owned(),
            },
            Doubt::MayBeTotal,
            Doubt::FiguresInTitle,
            Doubt::DashOrMinus,
            Doubt::FarFromHeader,
            Doubt::Unreadable { year: year(2027) },
            Doubt::UnclearDigits,
            Doubt::MayBeInvestment,
            Doubt::TwoSeries,
            Doubt::ColumnLeft,
            Doubt::ColumnOfYears,
            Doubt::LaterYearsOpen {
                from: year(2028),
                to: year(2028),
            },
            Doubt::LaterYearsOpen {
                from: year(2028),
                to: year(2030),
            },
            Doubt::YearAssumed {
                year: year(2027),
                from_name: true,
            },
            Doubt::YearAssumed {
                year: year(2027),
                from_name: false,
            },
            Doubt::NoYear,
            Doubt::Rising,
            Doubt::OnTop,
            Doubt::NoAmount,
            Doubt::AmountInText {
                amount: Money::from_euros(12_500),
                line: 1_234,
            },
            Doubt::TwoAmounts { year: year(2027) },
            Doubt::Repeated,
            Doubt::Unlikely,
            Doubt::Stated {
                year: None,
                message: "Vraag na.".to_owned(),
            },
        ] {
            assert_eq!(doubt.words(Language::Dutch), doubt_sentence(&doubt));
            assert_ne!(doubt.words(Language::English), "");
        }
    }
}
