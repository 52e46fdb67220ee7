//! Tables with one cell a line, as a copied web page has them: every kind of header crossed with every kind of number,
//! with columns of words, with sides and with cells that were lost.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::subjects::SUBJECTS;
use keuzeruimte::reading::{Choice, read_text};
use proptest::prelude::*;
use proptest::test_runner::Config;

const PLACES: [&str; 3] = ["Bestuur en dienstverlening", "Wonen en groen", "Jeugd en zorg"];
const ORIGINS: [&str; 3] = ["Begroting 2029", "Raadsbesluit mei", "Kadernota 2030"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbers {
    None,
    Counted,
    Padded,
    Dotted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    Titles,
    Unnamed,
    TitleAndPlace,
    TitleAndOrigin,
    TitlePlaceDuration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sides {
    None,
    /// The years, and under them the sides of each.
    Under,
    /// Each side with its year.
    Beside,
}

#[derive(Clone, Debug)]
struct Page {
    years: usize,
    numbers: Numbers,
    words: Words,
    sides: Sides,
    letters_last: bool,
    groups: bool,
    total: bool,
    blank: bool,
    plus_is_cost: bool,
    /// Amounts in thousands, and whether the cell was lost.
    rows: Vec<Vec<(i64, bool)>>,
}

fn page() -> impl Strategy<Value = Page> {
    let numbers = prop_oneof![
        Just(Numbers::None),
        Just(Numbers::Counted),
        Just(Numbers::Padded),
        Just(Numbers::Dotted)
    ];
    let words = prop_oneof![
        Just(Words::Titles),
        Just(Words::Unnamed),
        Just(Words::TitleAndPlace),
        Just(Words::TitleAndOrigin),
        Just(Words::TitlePlaceDuration)
    ];
    let sides = prop_oneof![3 => Just(Sides::None), 1 => Just(Sides::Under), 1 => Just(Sides::Beside)];
    (2usize..=4, numbers, words, sides, any::<[bool; 5]>(), 3usize..9).prop_flat_map(
        |(years, numbers, words, sides, flags, count)| {
            let amount =
                (20i64..900, any::<bool>()).prop_map(|(size, minus)| if minus { -size } else { size });
            let cell = (amount, prop::bool::weighted(0.08));
            prop::collection::vec(prop::collection::vec(cell, years), count).prop_map(move |rows| Page {
                years,
                numbers,
                words,
                sides,
                letters_last: flags[0] && words != Words::TitlePlaceDuration,
                groups: flags[1],
                total: flags[2],
                blank: flags[3],
                plus_is_cost: flags[4] && sides == Sides::None,
                rows: one_lost_cell(rows),
            })
        },
    )
}

/// At most one row of a page has lost a cell, so that its total tells which.
fn one_lost_cell(mut rows: Vec<Vec<(i64, bool)>>) -> Vec<Vec<(i64, bool)>> {
    let mut some = false;
    for row in &mut rows {
        let mut left = row.len();
        for (_, lost) in row {
            *lost &= left > 1 && !some;
            left -= 1;
            some |= *lost;
        }
    }
    rows
}

impl Page {
    fn text(&self) -> String {
        let mut lines: Vec<String> = vec!["Overzicht mutaties begroting 2030".to_owned()];
        let said = if self.plus_is_cost {
            "een minteken is een voordeel"
        } else {
            "min is nadeel"
        };
        lines.push(format!("Bedragen x € 1.000; {said}"));
        let named = !matches!(self.numbers, Numbers::None | Numbers::Padded);
        if named && self.words != Words::Unnamed {
            lines.push("Nr.".to_owned());
        }
        match self.words {
            Words::Titles => lines.push("Omschrijving".to_owned()),
            Words::Unnamed => {}
            Words::TitleAndPlace => lines.extend(["Onderwerp".to_owned(), "Programma".to_owned()]),
            Words::TitleAndOrigin => lines.extend(["Omschrijving".to_owned(), "Herkomst".to_owned()]),
            Words::TitlePlaceDuration => {
                lines.extend(["Omschrijving", "Programma", "Structureel/", "Incidenteel"].map(str::to_owned))
            }
        }
        let years = 2030..2030 + self.years;
        match self.sides {
            Sides::None => lines.extend(years.map(|year| year.to_string())),
            Sides::Under => {
                lines.extend(years.clone().map(|year| year.to_string()));
                lines.extend(years.flat_map(|_| ["Lasten", "Baten", "Saldo"].map(str::to_owned)));
            }
            Sides::Beside => lines.extend(
                years.flat_map(|year| ["Lasten", "Baten", "Saldo"].map(|name| format!("{name}\n{year}"))),
            ),
        }
        if self.letters_last {
            lines.push("I/S".to_owned());
        }
        let mut sum = vec![0i64; self.years];
        for (index, row) in self.rows.iter().enumerate() {
            let duration = if index % 3 == 1 {
                "Incidenteel"
            } else {
                "Structureel"
            };
            if self.groups && index % 4 == 0 {
                lines.push(format!(
                    "Programma {}",
                    ["Bestuur", "Ruimte", "Sociaal"][(index / 4) % 3]
                ));
            }
            match self.numbers {
                Numbers::None => {}
                Numbers::Counted => lines.push((index + 1).to_string()),
                Numbers::Padded => lines.push(format!("{:02}", index + 1)),
                Numbers::Dotted => lines.push(format!("{}.", index + 1)),
            }
            lines.push(SUBJECTS[index].to_owned());
            match self.words {
                Words::Titles | Words::Unnamed => {}
                Words::TitleAndPlace => lines.push(PLACES[index % 3].to_owned()),
                Words::TitleAndOrigin => lines.push(ORIGINS[index % 3].to_owned()),
                Words::TitlePlaceDuration => {
                    lines.extend([PLACES[index % 3].to_owned(), duration.to_owned()]);
                }
            }
            for (at, (amount, lost)) in row.iter().enumerate() {
                let lost = *lost && self.sides == Sides::None;
                sum[at] += if lost { 0 } else { *amount };
                if !lost {
                    lines.extend(self.cells(*amount));
                }
            }
            if self.letters_last {
                lines.push(duration[..1].to_owned());
            }
        }
        if self.total {
            lines.push("Totaal mutaties".to_owned());
            for amount in sum {
                lines.extend(self.cells(amount));
            }
        }
        let mut text = String::new();
        for line in lines {
            let _ = write!(text, "{line}\n{}", if self.blank { "\n" } else { "" });
        }
        text.push_str(
            "\nToelichting\nDe bedragen worden in het volgende hoofdstuk per onderwerp toegelicht.\n",
        );
        text
    }

    /// What is printed for an amount of one year.
    fn cells(&self, amount: i64) -> Vec<String> {
        match self.sides {
            Sides::None if self.plus_is_cost => vec![(-amount).to_string()],
            Sides::None => vec![amount.to_string()],
            _ if amount < 0 => vec![(15 - amount).to_string(), "15".to_owned(), amount.to_string()],
            _ => vec!["15".to_owned(), (15 + amount).to_string(), amount.to_string()],
        }
    }

    /// What is wrong with a choice, if anything.
    fn wrong(&self, choice: &Choice) -> Option<String> {
        let Some(index) = SUBJECTS.iter().position(|subject| *subject == choice.title) else {
            return Some(format!("invented {:?}", choice.title));
        };
        let found: BTreeMap<u16, String> = choice
            .amounts
            .iter()
            .map(|(year, amount)| {
                (
                    year.number(),
                    amount.value.map_or("pm".to_owned(), |money| money.to_string()),
                )
            })
            .collect();
        for (at, (amount, lost)) in self.rows[index].iter().enumerate() {
            let lost = *lost && self.sides == Sides::None;
            let expected = if lost {
                "0".to_owned()
            } else {
                (amount * 1_000).to_string()
            };
            let got = found.get(&(2030 + u16::try_from(at).unwrap()));
            if got != Some(&expected) && !(lost && got.is_none()) {
                return Some(format!(
                    "{} in {}: {got:?}, not {expected}",
                    choice.title,
                    2030 + at
                ));
            }
        }
        None
    }
}

/// How many pages are tried: PROPTEST_CASES says how many more.
fn cases() -> u32 {
    std::env::var_os("PROPTEST_CASES").map_or(500, |_| Config::default().cases)
}

proptest! {
    #![proptest_config(Config { cases: cases(), failure_persistence: None, ..Config::default() })]

    #[test]
    fn no_page_with_one_cell_a_line_is_read_silently_wrong(page in page()) {
        let text = page.text();
        let reading = read_text(&text, None);
        let lost = page.sides == Sides::None && page.rows.iter().flatten().any(|(_, lost)| *lost);
        for choice in &reading.choices {
            let fault = page.wrong(choice).filter(|_| choice.doubts.is_empty() || !lost);
            prop_assert!(fault.is_none(), "{}\n{text}", fault.unwrap_or_default());
        }
        prop_assert_eq!(reading.choices.len(), page.rows.len(), "{}", text);
    }
}
