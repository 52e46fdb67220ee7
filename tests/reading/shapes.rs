//! Tables of every shape that budget documents have, in every layout: what the columns hold, crossed with how they are
//! set, with groups, subtotals, numbers, opening balances, wrapped titles and cells that are empty.
//!
//! Each is made from figures that are known, so that what is read can be judged.

#[path = "shapes/dice.rs"]
mod dice;
#[path = "shapes/made.rs"]
mod made;
#[path = "shapes/names.rs"]
mod names;
#[path = "shapes/set.rs"]
mod set;

use keuzeruimte::reading::{Choice, Reading, read_text};
use made::{Shape, shape};
use std::collections::BTreeMap;

/// What the columns of figures hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Columns {
    /// Years alone.
    Years,
    /// Years and their sum.
    YearsAndSum,
    /// Lasten, baten and saldo of each year, named below the years.
    SidesOfYears,
    /// Lasten, baten and saldo of the year in the title.
    SidesOfOneYear,
    /// What is incidental and what is structural of each year, named below the years.
    PartsOfYears,
    /// The structural and the incidental part of the year in their names or in the title.
    PartsOfOneYear,
    /// The balances of two years, and what they differ.
    TwoYears,
    /// What was, what changes, what will be.
    Change,
    /// What was, what changes, what will be, and lasten, baten and saldo below each of these.
    ChangeOfSides,
    /// Stands of one year, and what the last two differ.
    StandsAndDifference,
    /// Lasten, baten and saldo, each with its year in its name.
    NamedSidesOfYears,
    /// Voordelen and nadelen in columns of their own.
    GoodAndBad,
    /// An amount with V or N and I or S behind it.
    AmountAndLetters,
    /// An amount of each year with V or N behind it.
    YearsAndLetters,
    /// Two stands of one year, and what they differ.
    TwoStands,
    /// Years, with the rows under baten and under lasten, each side with its total, and the balance of the two.
    SidesUnderEachOther,
}

/// How the table is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    Pipes,
    Tabs,
    Aligned,
    Spaced,
    CellALine,
    /// The names in a line of text above rows of cells.
    TextOverPipes,
}

pub const COLUMNS: [Columns; 16] = [
    Columns::Years,
    Columns::YearsAndSum,
    Columns::SidesOfYears,
    Columns::SidesOfOneYear,
    Columns::PartsOfYears,
    Columns::PartsOfOneYear,
    Columns::TwoYears,
    Columns::Change,
    Columns::ChangeOfSides,
    Columns::StandsAndDifference,
    Columns::NamedSidesOfYears,
    Columns::GoodAndBad,
    Columns::AmountAndLetters,
    Columns::YearsAndLetters,
    Columns::TwoStands,
    Columns::SidesUnderEachOther,
];

pub const LAYOUTS: [Layout; 6] = [
    Layout::Pipes,
    Layout::Tabs,
    Layout::Aligned,
    Layout::Spaced,
    Layout::CellALine,
    Layout::TextOverPipes,
];

/// What was read of a document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub rows: usize,
    pub right: usize,
    pub doubted: usize,
    pub silent: usize,
    pub offered: usize,
    pub invented: usize,
}

pub fn judge(shape: &Shape, reading: &Reading) -> Tally {
    let plain = |title: &str| {
        title
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect::<String>()
    };
    let mut tally = Tally {
        rows: shape.rows.len(),
        ..Tally::default()
    };
    for choice in &reading.choices {
        let row = shape
            .rows
            .iter()
            .find(|(title, _)| plain(title) == plain(&choice.title));
        let doubted = !choice.doubts.is_empty();
        let Some((_, amounts)) = row else {
            let lower = choice.title.to_lowercase();
            let sum = lower.contains("totaal");
            tally.offered += usize::from(sum);
            tally.invented += usize::from(!sum && !doubted);
            continue;
        };
        if same(choice, amounts) {
            tally.right += 1;
            tally.doubted += usize::from(doubted);
        } else {
            tally.silent += usize::from(!doubted);
        }
    }
    tally
}

fn same(choice: &Choice, amounts: &BTreeMap<u16, i64>) -> bool {
    amounts.iter().all(|(year, amount)| {
        let found = choice.amounts.iter().find(|(found, _)| found.number() == *year);
        let value = found
            .and_then(|(_, found)| found.value)
            .map(|value| value.to_string());
        value == Some(amount.to_string()) || (*amount == 0 && found.is_none())
    })
}

/// `SHOW="Columns Layout"` prints what goes wrong there.
#[test]
fn tables_of_every_shape_are_read() {
    let show = std::env::var("SHOW").unwrap_or_default();
    let mut silent = Vec::new();
    let (mut rows, mut right) = (0, 0);
    for columns in COLUMNS {
        for layout in LAYOUTS {
            let mut all = Tally::default();
            for seed in 0..30 {
                let shape = shape(columns, layout, seed);
                let reading = read_text(&shape.text, None);
                let tally = judge(&shape, &reading);
                let bad = tally.silent + tally.offered + tally.invented > 0;
                if (bad || tally.right < tally.rows) && show == format!("{columns:?} {layout:?}") {
                    println!("=== seed {seed} {tally:?}\n{}", shape.text);
                    for choice in &reading.choices {
                        let amounts: Vec<String> = choice
                            .amounts
                            .iter()
                            .map(|(year, amount)| {
                                format!(
                                    "{}: {:?}",
                                    year.number(),
                                    amount.value.map(|value| value.to_string())
                                )
                            })
                            .collect();
                        println!("  -> {:?} {amounts:?} {:?}", choice.title, choice.doubts);
                    }
                }
                if bad {
                    silent.push(format!("{columns:?} {layout:?} seed {seed}: {tally:?}"));
                }
                all.rows += tally.rows;
                all.right += tally.right;
                all.doubted += tally.doubted;
                all.silent += tally.silent;
                all.offered += tally.offered;
                all.invented += tally.invented;
            }
            rows += all.rows;
            right += all.right;
            println!(
                "{:<18} {:<10} {:>4} rows, right {:>3} %, doubted {:>3} %, silent {}, offered {}, invented {}",
                format!("{columns:?}"),
                format!("{layout:?}"),
                all.rows,
                all.right * 100 / all.rows,
                all.doubted * 100 / all.rows,
                all.silent,
                all.offered,
                all.invented
            );
        }
    }
    println!("{right} of {rows} rows");
    assert_eq!(silent, Vec::<String>::new());
    assert!(right * 100 >= rows * 97, "{right} of {rows}");
}
