//! Structures whose columns are stands and what they differ, or whose rows are not one for each post.
//!
//! Deliberately absent: columns that are amounts of a year by themselves (see `columns`).

use super::columns::{four_years, in_2031, one_year, saldi, signed};
use super::posts::{Post, YEARS};
use super::tables::{Cell, Form, Structure};
use Cell::{Amount, Title, Word};

pub fn structures() -> Vec<Structure> {
    stands().into_iter().chain(forms()).collect()
}

fn stands() -> Vec<Structure> {
    vec![
        of_lasten(one_year(
            "was, change and new",
            "Omschrijving|Huidige begroting 2031|Mutatie 2031|Nieuwe begroting 2031",
            |post| {
                vec![
                    Title,
                    Amount(stand(post)),
                    Amount(-post.saldo(0)),
                    Amount(stand(post) - post.saldo(0)),
                ]
            },
        )),
        of_lasten(one_year(
            "was, new and difference of lasten",
            "Omschrijving|Begroting 2031 primitief|Begroting 2031 na wijziging|Verschil",
            |post| {
                vec![
                    Title,
                    Amount(stand(post)),
                    Amount(stand(post) - post.saldo(0)),
                    Amount(-post.saldo(0)),
                ]
            },
        )),
        signed(one_year(
            "was, new and difference of saldi",
            "Omschrijving|Begroting 2031 primitief|Begroting 2031 na wijziging|Verschil",
            |post| {
                vec![
                    Title,
                    Amount(-stand(post)),
                    Amount(post.saldo(0) - stand(post)),
                    Amount(post.saldo(0)),
                ]
            },
        )),
        signed(one_year(
            "changes by document and their total",
            "Omschrijving|Kadernota 2031|Najaarsnota 2031|Totaal",
            |post| {
                let later = 1 + i64::try_from(post.place).unwrap();
                vec![
                    Title,
                    Amount(post.saldo(0) - later),
                    Amount(later),
                    Amount(post.saldo(0)),
                ]
            },
        )),
        Structure {
            years: 2,
            ..signed(four_years(
                "was and becomes of two years",
                "Omschrijving|2031 was|2031 wordt|2032 was|2032 wordt",
                |post| {
                    let becomes = |year| post.saldo(year) - stand(post);
                    vec![
                        Title,
                        Amount(-stand(post)),
                        Amount(becomes(0)),
                        Amount(-stand(post)),
                        Amount(becomes(1)),
                    ]
                },
            ))
        },
    ]
}

fn forms() -> Vec<Structure> {
    vec![
        Structure {
            form: Form::HeadTwice,
            ..signed(four_years(
                "a head once more",
                "Omschrijving|2031|2032|2033|2034",
                saldi,
            ))
        },
        Structure {
            form: Form::Columns,
            ..signed(four_years(
                "posts as columns",
                "Jaar\n2031\n2032\n2033\n2034",
                saldi,
            ))
        },
        Structure {
            form: Form::SeveralRows,
            ..signed(four_years(
                "a row for each year",
                "Omschrijving|Jaar|Bedrag",
                |post| {
                    let rows = YEARS.iter().enumerate();
                    rows.flat_map(|(place, year)| [Title, Word(year.to_string()), Amount(post.saldo(place))])
                        .collect()
                },
            ))
        },
        Structure {
            form: Form::SeveralRows,
            ..four_years(
                "lasten and baten in a row for each year",
                "Omschrijving|Jaar|Lasten|Baten",
                |post| {
                    let rows = YEARS.iter().enumerate();
                    rows.flat_map(|(place, year)| {
                        [
                            Title,
                            Word(year.to_string()),
                            Amount(post.lasten[place]),
                            Amount(post.baten[place]),
                        ]
                    })
                    .collect()
                },
            )
        },
        in_2031(signed(one_year("an amount", "Omschrijving|Bedrag", |post| {
            vec![Title, Amount(post.saldo(0))]
        }))),
    ]
}

fn of_lasten(structure: Structure) -> Structure {
    Structure {
        title: "Overzicht mutaties lasten",
        ..structure
    }
}

/// What the lasten were before the change.
fn stand(post: &Post) -> i64 {
    2000 + 17 * i64::try_from(post.place).unwrap()
}
