//! A table made from chance: its rows with their amounts, and the cells that print them.

use std::collections::BTreeMap;

use super::dice::Dice;
use super::{Columns, Layout};
use crate::model::grouped;
use crate::subjects::SUBJECTS;

const GROUPS: [&str; 4] = [
    "Bestuur en dienstverlening",
    "Wonen en groen",
    "Jeugd en zorg",
    "Economie",
];

/// A line of the table: its number, its programme, its title, and a cell for each column.
pub(super) struct Line {
    pub(super) number: String,
    pub(super) programme: &'static str,
    pub(super) title: String,
    pub(super) cells: Vec<String>,
    pub(super) row: bool,
}

/// A document with what is to be read in it.
pub struct Shape {
    pub text: String,
    /// The amounts of each row, in euros, by year.
    pub rows: Vec<(String, BTreeMap<u16, i64>)>,
}

/// A document of this kind; `seed` decides everything else.
pub fn shape(columns: Columns, layout: Layout, seed: u64) -> Shape {
    let mut dice = Dice(
        seed.wrapping_mul(2_654_435_761)
            .wrapping_add(columns as u64 * 97 + layout as u64),
    );
    for _ in 0..4 {
        dice.roll(2);
    }
    let first = 2026 + u16::try_from(dice.roll(8)).unwrap();
    let years: Vec<u16> = match columns {
        Columns::SidesOfOneYear
        | Columns::PartsOfOneYear
        | Columns::TwoYears
        | Columns::Change
        | Columns::ChangeOfSides
        | Columns::StandsAndDifference
        | Columns::TwoStands
        | Columns::GoodAndBad
        | Columns::AmountAndLetters => vec![first],
        Columns::SidesOfYears | Columns::NamedSidesOfYears | Columns::PartsOfYears => {
            (first..first + 2 + u16::from(dice.one_in(2))).collect()
        }
        _ => (first..first + 3 + u16::from(dice.one_in(2))).collect(),
    };
    let thousands = dice.one_in(2);
    let scale = if thousands { 1_000 } else { 500 };
    let cells = matches!(layout, Layout::Pipes | Layout::Tabs | Layout::TextOverPipes);
    let plain = matches!(columns, Columns::Years | Columns::YearsAndSum);
    let mut maker = Maker {
        columns,
        years,
        thousands,
        named_years: columns == Columns::Years && dice.one_in(5),
        programmes: layout != Layout::Spaced && dice.one_in(5),
        wrapped: matches!(layout, Layout::Aligned | Layout::Spaced) && dice.one_in(5),
        blanks: cells && dice.one_in(2),
        course: plain && dice.one_in(4),
        codes: layout != Layout::CellALine,
        side: None,
        dice,
        lines: Vec::new(),
        rows: Vec::new(),
        sums: Vec::new(),
    };
    maker.fill();
    let legend = maker.legend();
    let title = format!("Begroting {first} gemeente Veldzicht");
    let mut text = format!("{title}\n\n{legend}\n\n");
    maker.lay_out(layout, &mut text);
    let rows = maker
        .rows
        .iter()
        .map(|(title, amounts)| {
            (
                title.clone(),
                amounts
                    .iter()
                    .map(|(year, amount)| (*year, amount * scale))
                    .collect(),
            )
        })
        .collect();
    Shape { text, rows }
}

pub(super) struct Maker {
    pub(super) columns: Columns,
    pub(super) years: Vec<u16>,
    pub(super) thousands: bool,
    /// "Begroting 2031" instead of the year alone.
    pub(super) named_years: bool,
    /// A column of programmes stands before the titles.
    pub(super) programmes: bool,
    /// Titles of several words go on on a second line.
    pub(super) wrapped: bool,
    /// Codes such as 4.110.001 may number the rows: on a line of their own they look like amounts.
    codes: bool,
    /// Nought is an empty cell.
    blanks: bool,
    /// An opening balance before the rows, and what it becomes behind them.
    course: bool,
    /// The rows stand under lasten (true) or baten (false).
    side: Option<bool>,
    dice: Dice,
    pub(super) lines: Vec<Line>,
    rows: Vec<(String, BTreeMap<u16, i64>)>,
    /// The sums of the columns since the last subtotal, and since the beginning.
    sums: Vec<[i64; 2]>,
}

impl Maker {
    fn fill(&mut self) {
        if self.columns == Columns::SidesUnderEachOther {
            self.sides();
            return;
        }
        let numbers = self.dice.roll(8);
        let groups = self.dice.one_in(2);
        let subtotals = groups && self.dice.one_in(2);
        let total = self.dice.one_in(2) && !self.course;
        if self.course {
            self.opening();
        }
        let many = 3 + usize::try_from(self.dice.roll(6)).unwrap();
        let start = usize::try_from(self.dice.roll(SUBJECTS.len() as u64)).unwrap();
        if matches!(self.columns, Columns::Change | Columns::TwoStands) {
            self.heading("Lasten");
        }
        for index in 0..many {
            let plain = !matches!(self.columns, Columns::Change | Columns::TwoStands);
            if groups && plain && index % 3 == 0 {
                if subtotals && index > 0 {
                    self.sum(&format!("Subtotaal {}", GROUPS[index / 3 - 1]), 0);
                }
                self.heading(GROUPS[index / 3]);
            }
            let number = match numbers {
                0 => format!("{}", index + 1),
                1 => format!("{}.{}", index / 3 + 1, index % 3 + 1),
                2 if self.codes => format!("4.{}10.{:03}", index / 3 + 1, index + 1),
                3 => format!("B{}", index + 1),
                _ => String::new(),
            };
            self.row(number, SUBJECTS[(start + index * 5) % SUBJECTS.len()]);
        }
        if total {
            self.sum("Totaal", 1);
        }
        if self.course {
            self.sum("Saldo na wijzigingen", 1);
        }
    }

    /// Baten, lasten, and what is left; some groups have a heading of their own.
    fn sides(&mut self) {
        let groups = self.dice.one_in(3);
        let start = usize::try_from(self.dice.roll(SUBJECTS.len() as u64)).unwrap();
        let mut index = start;
        let mut totals: Vec<Vec<i64>> = Vec::new();
        for (cost, name) in [(false, "baten"), (true, "lasten")] {
            self.heading(if cost { "Lasten" } else { "Baten" });
            self.side = Some(cost);
            for row in 0..3 + self.dice.roll(3) {
                if groups && row % 2 == 0 {
                    self.heading(GROUPS[usize::try_from(row).unwrap() / 2]);
                }
                self.row(String::new(), SUBJECTS[index % SUBJECTS.len()]);
                index += 5;
            }
            totals.push(self.sums.iter().map(|sums| sums[0]).collect());
            self.sum(&format!("Totaal {name}"), 0);
        }
        for (sums, (income, cost)) in self.sums.iter_mut().zip(totals[0].iter().zip(&totals[1])) {
            sums[0] = income - cost;
        }
        self.sum("Saldo van baten en lasten", 0);
    }

    fn opening(&mut self) {
        let mut figures: Vec<i64> = self.years.iter().map(|_| 10).collect();
        for figure in &mut figures {
            *figure = self.amount() * 2;
        }
        if self.columns == Columns::YearsAndSum {
            figures.push(figures.iter().sum());
        }
        self.sums = figures.iter().map(|figure| [0, *figure]).collect();
        let cells = figures.iter().map(|figure| self.print(Some(*figure))).collect();
        let title = format!("Saldo begroting {}", self.years[0] - 1);
        self.lines.push(Line {
            number: String::new(),
            programme: "",
            title,
            cells,
            row: true,
        });
    }

    fn heading(&mut self, title: &str) {
        let cells = vec![String::new(); self.names().len()];
        self.lines.push(Line {
            number: String::new(),
            programme: "",
            title: title.to_owned(),
            cells,
            row: false,
        });
    }

    fn amount(&mut self) -> i64 {
        let size = 5 + i64::try_from(self.dice.roll(890)).unwrap();
        if self.dice.one_in(3) { size } else { -size }
    }

    fn row(&mut self, number: String, title: &str) {
        let mut amounts = BTreeMap::new();
        let mut figures: Vec<Option<i64>> = Vec::new();
        let mut letters = Vec::new();
        for year in self.years.clone() {
            let amount = if self.dice.one_in(9) && self.years.len() > 1 {
                0
            } else {
                match self.side {
                    // New lasten are printed with a plus, but for a few.
                    Some(cost) => {
                        let size = self.amount().abs();
                        if self.dice.one_in(6) == cost { size } else { -size }
                    }
                    None => self.amount(),
                }
            };
            let size = amount.abs();
            match self.columns {
                Columns::Years | Columns::YearsAndSum => figures.push(Some(amount)),
                Columns::SidesUnderEachOther => {
                    figures.push(Some(if self.side == Some(true) { -amount } else { amount }));
                }
                Columns::SidesOfYears | Columns::SidesOfOneYear | Columns::NamedSidesOfYears => {
                    let income = if amount > 0 || self.dice.one_in(3) {
                        10 + size
                    } else {
                        0
                    };
                    figures.extend([Some(income - amount), Some(income), Some(amount)]);
                }
                Columns::PartsOfYears | Columns::PartsOfOneYear => {
                    let part = if self.dice.one_in(3) { amount / 2 } else { 0 };
                    let parts = if self.dice.one_in(2) {
                        [part, amount - part]
                    } else {
                        [amount - part, part]
                    };
                    figures.extend(parts.map(Some));
                }
                Columns::Change => {
                    let before = 1_000 + size;
                    figures.extend([Some(before), Some(-amount), Some(before - amount)]);
                }
                Columns::ChangeOfSides => {
                    let before = [1_000 + size, 200, -800 - size];
                    let change = [20 - amount, 20, amount];
                    let after = before.iter().zip(change).map(|(before, change)| before + change);
                    figures.extend(before.iter().copied().chain(change).chain(after).map(Some));
                }
                Columns::StandsAndDifference => {
                    let last = 1_000 + size;
                    figures.extend([Some(900 + size / 2), Some(last), Some(last - amount), Some(size)]);
                    letters.push(if amount > 0 { " V" } else { " N" });
                }
                Columns::TwoYears => {
                    // Some print what there is more, others what there is less.
                    let before = -1_000 - size;
                    let shown = if year.is_multiple_of(3) { -amount } else { amount };
                    figures.extend([Some(before), Some(before + amount), Some(shown)]);
                }
                Columns::TwoStands => {
                    let before = 1_000 + size;
                    figures.extend([Some(before), Some(before - amount), Some(-amount)]);
                }
                Columns::GoodAndBad => {
                    let filled = amount > 0;
                    figures.extend([filled.then_some(size), (!filled).then_some(size)]);
                }
                Columns::AmountAndLetters | Columns::YearsAndLetters => {
                    figures.push(Some(size));
                    letters.push(if amount > 0 {
                        "V"
                    } else if amount < 0 {
                        "N"
                    } else {
                        ""
                    });
                }
            }
            amounts.insert(year, amount);
        }
        if self.columns == Columns::YearsAndSum {
            figures.push(Some(amounts.values().sum()));
        }
        if self.sums.is_empty() {
            self.sums = vec![[0; 2]; figures.len()];
        }
        for (sums, figure) in self.sums.iter_mut().zip(&figures) {
            for sum in sums {
                *sum += figure.unwrap_or(0);
            }
        }
        let mut cells: Vec<String> = figures.iter().map(|figure| self.print(*figure)).collect();
        match self.columns {
            Columns::AmountAndLetters => {
                cells.push(letters[0].to_owned());
                cells.push(if self.dice.one_in(2) { "I" } else { "S" }.to_owned());
            }
            Columns::YearsAndLetters => {
                cells = cells
                    .into_iter()
                    .zip(&letters)
                    .flat_map(|(cell, letter)| [cell, (*letter).to_owned()])
                    .collect();
            }
            _ => {}
        }
        if let (Columns::StandsAndDifference, Some(last)) = (self.columns, cells.last_mut()) {
            last.push_str(letters[0]);
        }
        self.rows.push((title.to_owned(), amounts));
        self.lines.push(Line {
            number,
            programme: GROUPS[self.lines.len() % 3],
            title: title.to_owned(),
            cells,
            row: true,
        });
    }

    fn sum(&mut self, title: &str, which: usize) {
        let letters = matches!(
            self.columns,
            Columns::AmountAndLetters | Columns::YearsAndLetters | Columns::StandsAndDifference
        );
        if letters {
            return;
        }
        let figures: Vec<i64> = self.sums.iter().map(|sums| sums[which]).collect();
        let cells = figures.iter().map(|figure| self.print(Some(*figure))).collect();
        self.lines.push(Line {
            number: String::new(),
            programme: "",
            title: title.to_owned(),
            cells,
            row: true,
        });
        for sums in &mut self.sums {
            sums[0] = 0;
        }
    }

    fn print(&self, figure: Option<i64>) -> String {
        let Some(figure) = figure else {
            return String::new();
        };
        if figure == 0 && self.blanks {
            return String::new();
        }
        if figure == 0 {
            return if self.thousands { "0" } else { "-" }.to_owned();
        }
        let size = figure.unsigned_abs() * if self.thousands { 1 } else { 500 };
        let digits = grouped(size);
        if figure < 0 { format!("-{digits}") } else { digits }
    }
}
