//! Structures with words, letters, numbers or an investment beside the amounts of years.
//!
//! Deliberately absent: what the amounts themselves are (see `columns` and `sides`).

use super::columns::{behind, by_year, four_years, one_year, saldi, second, signed};
use super::posts::Post;
use super::tables::{Cell, Structure};
use Cell::{Amount, Letter, Size, Title, Word};

pub fn structures() -> Vec<Structure> {
    let mut all = words();
    all.extend(letters());
    all.extend(investments());
    all
}

fn words() -> Vec<Structure> {
    vec![
        signed(four_years(
            "numbers of rows",
            "Nr|Omschrijving|2031|2032|2033|2034",
            |post| before(vec![number(post)], saldi(post)),
        )),
        signed(four_years(
            "a programme before titles",
            "Programma|Omschrijving|2031|2032|2033|2034",
            |post| before(vec![programme(post)], saldi(post)),
        )),
        signed(four_years(
            "numbers of programmes and rows",
            "Prog.|Nr.|Omschrijving|2031|2032|2033|2034",
            |post| {
                before(
                    vec![Word((1 + post.place / 2).to_string()), number(post)],
                    saldi(post),
                )
            },
        )),
        signed(four_years(
            "a programme behind years",
            "Omschrijving|2031|2032|2033|2034|Programma",
            |post| behind(saldi(post), programme(post)),
        )),
        signed(four_years(
            "a portefeuille behind titles",
            "Omschrijving|Portefeuille|2031|2032|2033|2034",
            |post| second(saldi(post), programme(post)),
        )),
        signed(four_years(
            "dekking behind years",
            "Omschrijving|2031|2032|2033|2034|Dekking",
            |post| {
                behind(
                    saldi(post),
                    Word(["Algemene middelen", "", "Subsidie"][post.place % 3].to_owned()),
                )
            },
        )),
        signed(four_years(
            "titles behind years",
            "2031|2032|2033|2034|Omschrijving",
            |post| {
                let mut cells = saldi(post);
                cells.rotate_left(1);
                cells
            },
        )),
    ]
}

fn letters() -> Vec<Structure> {
    vec![
        signed(four_years(
            "S or I behind years",
            "Omschrijving|2031|2032|2033|2034|S/I",
            |post| behind(saldi(post), part(post)),
        )),
        signed(four_years(
            "I or S behind titles",
            "Omschrijving|I/S|2031|2032|2033|2034",
            |post| second(saldi(post), part(post)),
        )),
        four_years(
            "V or N behind each year",
            "Omschrijving|2031|V/N|2032|V/N|2033|V/N|2034|V/N",
            |post| {
                by_year(post, |post, year| {
                    vec![Size(post.saldo(year)), Letter(post.saldo(year))]
                })
            },
        ),
        one_year("V or N behind a year", "Omschrijving|2031|V/N", |post| {
            vec![Title, Size(post.saldo(0)), Letter(post.saldo(0))]
        }),
        one_year("V or N, then S or I", "Omschrijving|2031|V/N|S/I", |post| {
            vec![Title, Size(post.saldo(0)), Letter(post.saldo(0)), part(post)]
        }),
    ]
}

fn investments() -> Vec<Structure> {
    let invested = |name, head| Structure {
        invests: true,
        ..signed(four_years(name, head, |post| {
            second(saldi(post), Amount(post.investment()))
        }))
    };
    vec![
        invested(
            "an investment before years",
            "Omschrijving|Investering|2031|2032|2033|2034",
        ),
        invested(
            "a krediet before kapitaallasten",
            "Omschrijving|Krediet|Kapitaallasten 2031|Kapitaallasten 2032|Kapitaallasten 2033|Kapitaallasten 2034",
        ),
        Structure {
            invests: true,
            ..signed(four_years(
                "an investment behind years",
                "Omschrijving|2031|2032|2033|2034|Investering",
                |post| behind(saldi(post), Amount(post.investment())),
            ))
        },
    ]
}

fn before(mut cells: Vec<Cell>, more: Vec<Cell>) -> Vec<Cell> {
    cells.extend(more);
    cells
}

fn number(post: &Post) -> Cell {
    Word((post.place + 1).to_string())
}

fn programme(post: &Post) -> Cell {
    Word(["Bestuur", "Wonen en bouwen", "Water"][post.place / 2].to_owned())
}

fn part(post: &Post) -> Cell {
    Word(if post.is_structural() { "S" } else { "I" }.to_owned())
}
