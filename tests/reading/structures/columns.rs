//! Structures of columns whose cells are amounts of a year: years alone, voordeel and nadeel, incidental and structural.
//!
//! Deliberately absent: lasten and baten (see `sides`), words and letters beside the amounts (see `beside`), stands and
//! other forms than a row for each post (see `changes`).

use super::posts::Post;
use super::tables::{Cell, Form, Structure};
use Cell::{Amount, Size, Title};

const MINUS: &str = "Een min is een nadeel.";

pub fn structures() -> Vec<Structure> {
    let mut all = Vec::new();
    all.extend(years());
    all.extend(good_and_bad());
    all.extend(parts());
    all
}

fn years() -> Vec<Structure> {
    let years = |name, head| signed(four_years(name, head, saldi));
    vec![
        years("years", "Omschrijving|2031|2032|2033|2034"),
        years(
            "begroting and years",
            "Omschrijving|Begroting 2031|Begroting 2032|Begroting 2033|Begroting 2034",
        ),
        years(
            "effects by year",
            "Omschrijving|Effect 2031|Effect 2032|Effect 2033|Effect 2034",
        ),
        years(
            "begroting and ramingen",
            "Omschrijving|Begroting 2031|Raming 2032|Raming 2033|Raming 2034",
        ),
        years(
            "begroting and meerjarenraming over years",
            "|Begroting|Meerjarenraming||\nOmschrijving|2031|2032|2033|2034",
        ),
        years(
            "years that begin with an apostrophe",
            "Omschrijving|'31|'32|'33|'34",
        ),
        signed(four_years(
            "years that fall",
            "Omschrijving|2034|2033|2032|2031",
            |post| {
                let mut cells = saldi(post);
                cells[1..].reverse();
                cells
            },
        )),
        years(
            "a last year that goes on",
            "Omschrijving|2031|2032|2033|2034 e.v.",
        ),
        signed(four_years(
            "years and their total",
            "Omschrijving|2031|2032|2033|2034|Totaal",
            with_sum,
        )),
        signed(four_years(
            "years and their total with years",
            "Omschrijving|2031|2032|2033|2034|Totaal 2031-2034",
            with_sum,
        )),
        signed(four_years(
            "total before years",
            "Omschrijving|Totaal|2031|2032|2033|2034",
            |post| {
                let mut cells = with_sum(post);
                let sum = cells.remove(5);
                cells.insert(1, sum);
                cells
            },
        )),
    ]
}

fn good_and_bad() -> Vec<Structure> {
    let one = |name, head| {
        one_year(name, head, |post| {
            vec![Title, Size(post.saldo(0).max(0)), Size(post.saldo(0).min(0))]
        })
    };
    let four = |name, head| {
        four_years(name, head, |post| {
            by_year(post, |post, year| {
                vec![Size(post.saldo(year).max(0)), Size(post.saldo(year).min(0))]
            })
        })
    };
    vec![
        in_2031(one(
            "voordeel and nadeel, year in the title",
            "Omschrijving|Voordeel|Nadeel",
        )),
        one(
            "voordeel and nadeel with a year",
            "Omschrijving|Voordeel 2031|Nadeel 2031",
        ),
        one_year(
            "nadeel before voordeel",
            "Omschrijving|Nadeel 2031|Voordeel 2031",
            |post| vec![Title, Size(post.saldo(0).min(0)), Size(post.saldo(0).max(0))],
        ),
        four(
            "years over voordeel and nadeel",
            "|2031||2032||2033||2034|\nOmschrijving|Voordeel|Nadeel|Voordeel|Nadeel|Voordeel|Nadeel|Voordeel|Nadeel",
        ),
        four(
            "voordeel and nadeel of four years",
            "Omschrijving|Voordeel 2031|Nadeel 2031|Voordeel 2032|Nadeel 2032|Voordeel 2033|Nadeel 2033|Voordeel 2034|Nadeel 2034",
        ),
    ]
}

fn parts() -> Vec<Structure> {
    let one = |name, head| {
        signed(one_year(name, head, |post| {
            vec![Title, Amount(incidental(post, 0)), Amount(structural(post, 0))]
        }))
    };
    let by_year = |name, head| {
        signed(four_years(name, head, |post| {
            by_year(post, |post, year| {
                vec![Amount(incidental(post, year)), Amount(structural(post, year))]
            })
        }))
    };
    let by_part = |name, head| {
        signed(four_years(name, head, |post| {
            by_name(post, [incidental, structural])
        }))
    };
    vec![
        in_2031(one(
            "incidenteel and structureel, year in the title",
            "Omschrijving|Incidenteel|Structureel",
        )),
        one(
            "incidenteel and structureel with a year",
            "Omschrijving|Incidenteel 2031|Structureel 2031",
        ),
        by_year(
            "years over incidenteel and structureel",
            "|2031||2032||2033||2034|\nOmschrijving|Incidenteel|Structureel|Incidenteel|Structureel|Incidenteel|Structureel|Incidenteel|Structureel",
        ),
        by_year(
            "incidenteel and structureel of four years",
            "Omschrijving|Incidenteel 2031|Structureel 2031|Incidenteel 2032|Structureel 2032|Incidenteel 2033|Structureel 2033|Incidenteel 2034|Structureel 2034",
        ),
        by_part(
            "incidenteel and structureel over years",
            "|Incidenteel||||Structureel|||\nOmschrijving|2031|2032|2033|2034|2031|2032|2033|2034",
        ),
        by_part(
            "incidenteel of four years, then structureel",
            "Omschrijving|Incidenteel 2031|Incidenteel 2032|Incidenteel 2033|Incidenteel 2034|Structureel 2031|Structureel 2032|Structureel 2033|Structureel 2034",
        ),
    ]
}

/// The year stands in the words over the table.
pub fn in_2031(structure: Structure) -> Structure {
    Structure {
        title: "Overzicht mutaties 2031",
        ..structure
    }
}

/// A legend says what a minus means.
pub fn signed(structure: Structure) -> Structure {
    Structure {
        legend: MINUS,
        ..structure
    }
}

pub fn one_year(name: &'static str, head: &'static str, cells: fn(&Post) -> Vec<Cell>) -> Structure {
    Structure {
        years: 1,
        ..four_years(name, head, cells)
    }
}

pub fn four_years(name: &'static str, head: &'static str, cells: fn(&Post) -> Vec<Cell>) -> Structure {
    Structure {
        name,
        title: "Overzicht mutaties",
        legend: "",
        head,
        cells,
        years: 4,
        invests: false,
        form: Form::Rows,
    }
}

pub fn saldi(post: &Post) -> Vec<Cell> {
    by_year(post, |post, year| vec![Amount(post.saldo(year))])
}

fn with_sum(post: &Post) -> Vec<Cell> {
    behind(saldi(post), Amount(post.saldi().iter().sum()))
}

pub fn by_year(post: &Post, cells: fn(&Post, usize) -> Vec<Cell>) -> Vec<Cell> {
    std::iter::once(Title)
        .chain((0..4).flat_map(|year| cells(post, year)))
        .collect()
}

pub fn by_name(post: &Post, amounts: [fn(&Post, usize) -> i64; 2]) -> Vec<Cell> {
    let cells = amounts
        .iter()
        .flat_map(|amount| (0..4).map(|year| Amount(amount(post, year))));
    std::iter::once(Title).chain(cells).collect()
}

pub fn behind(mut cells: Vec<Cell>, cell: Cell) -> Vec<Cell> {
    cells.push(cell);
    cells
}

pub fn second(mut cells: Vec<Cell>, cell: Cell) -> Vec<Cell> {
    cells.insert(1, cell);
    cells
}

fn incidental(post: &Post, year: usize) -> i64 {
    if post.is_structural() { 0 } else { post.saldo(year) }
}

fn structural(post: &Post, year: usize) -> i64 {
    if post.is_structural() { post.saldo(year) } else { 0 }
}
