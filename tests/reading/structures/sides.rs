//! Structures of columns of lasten and baten, with or without their saldo.
//!
//! Deliberately absent: amounts that are a saldo by themselves (see `columns`).

use super::columns::{by_name, by_year, four_years, in_2031, one_year};
use super::tables::{Cell, Structure};
use Cell::{Amount, Title};

pub fn structures() -> Vec<Structure> {
    sides_of_one_year().into_iter().chain(sides_of_years()).collect()
}

fn sides_of_one_year() -> Vec<Structure> {
    let sides = |name, head| {
        one_year(name, head, |post| {
            vec![Title, Amount(post.lasten[0]), Amount(post.baten[0])]
        })
    };
    let saldo = |name, head| {
        one_year(name, head, |post| {
            vec![
                Title,
                Amount(post.lasten[0]),
                Amount(post.baten[0]),
                Amount(post.saldo(0)),
            ]
        })
    };
    vec![
        sides(
            "lasten and baten with a year",
            "Omschrijving|Lasten 2031|Baten 2031",
        ),
        sides("a year over each side", "|2031|2031\nOmschrijving|Lasten|Baten"),
        sides("a year over the first side", "|2031|\nOmschrijving|Lasten|Baten"),
        sides(
            "lasten and baten over a year",
            "|Lasten|Baten\nOmschrijving|2031|2031",
        ),
        sides(
            "lasten and baten of the begroting",
            "Omschrijving|Lasten begroting 2031|Baten begroting 2031",
        ),
        sides(
            "changes of lasten and baten",
            "Omschrijving|Mutatie lasten 2031|Mutatie baten 2031",
        ),
        in_2031(sides(
            "lasten and baten, year in the title",
            "Omschrijving|Lasten|Baten",
        )),
        one_year(
            "baten before lasten",
            "Omschrijving|Baten 2031|Lasten 2031",
            |post| vec![Title, Amount(post.baten[0]), Amount(post.lasten[0])],
        ),
        saldo(
            "lasten, baten and saldo with a year",
            "Omschrijving|Lasten 2031|Baten 2031|Saldo 2031",
        ),
        saldo(
            "a year over lasten, baten and saldo",
            "|2031||\nOmschrijving|Lasten|Baten|Saldo",
        ),
        in_2031(saldo(
            "lasten, baten and saldo, year in the title",
            "Omschrijving|Lasten|Baten|Saldo",
        )),
    ]
}

fn sides_of_years() -> Vec<Structure> {
    let by_year = |name, head| {
        four_years(name, head, |post| {
            by_year(post, |post, year| {
                vec![Amount(post.lasten[year]), Amount(post.baten[year])]
            })
        })
    };
    let by_side = |name, head| {
        four_years(name, head, |post| {
            by_name(
                post,
                [|post, year| post.lasten[year], |post, year| post.baten[year]],
            )
        })
    };
    let saldo = |name, head| {
        four_years(name, head, |post| {
            super::columns::by_year(post, |post, year| {
                vec![
                    Amount(post.lasten[year]),
                    Amount(post.baten[year]),
                    Amount(post.saldo(year)),
                ]
            })
        })
    };
    vec![
        by_year(
            "lasten and baten of four years",
            "Omschrijving|Lasten 2031|Baten 2031|Lasten 2032|Baten 2032|Lasten 2033|Baten 2033|Lasten 2034|Baten 2034",
        ),
        by_year(
            "years over lasten and baten",
            "|2031||2032||2033||2034|\nOmschrijving|Lasten|Baten|Lasten|Baten|Lasten|Baten|Lasten|Baten",
        ),
        by_year(
            "a year over each of lasten and baten",
            "|2031|2031|2032|2032|2033|2033|2034|2034\nOmschrijving|Lasten|Baten|Lasten|Baten|Lasten|Baten|Lasten|Baten",
        ),
        by_year(
            "years over L and B",
            "|2031||2032||2033||2034|\nOmschrijving|L|B|L|B|L|B|L|B",
        ),
        by_side(
            "lasten and baten over years",
            "|Lasten||||Baten|||\nOmschrijving|2031|2032|2033|2034|2031|2032|2033|2034",
        ),
        by_side(
            "lasten of four years, then baten",
            "Omschrijving|Lasten 2031|Lasten 2032|Lasten 2033|Lasten 2034|Baten 2031|Baten 2032|Baten 2033|Baten 2034",
        ),
        saldo(
            "lasten, baten and saldo of four years",
            "Omschrijving|Lasten 2031|Baten 2031|Saldo 2031|Lasten 2032|Baten 2032|Saldo 2032|Lasten 2033|Baten 2033|Saldo 2033|Lasten 2034|Baten 2034|Saldo 2034",
        ),
        saldo(
            "years over lasten, baten and saldo",
            "|2031|||2032|||2033|||2034||\nOmschrijving|Lasten|Baten|Saldo|Lasten|Baten|Saldo|Lasten|Baten|Saldo|Lasten|Baten|Saldo",
        ),
    ]
}
