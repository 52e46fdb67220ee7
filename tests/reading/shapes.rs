//! Tables of every shape that budget documents have, in every layout: what the columns hold, crossed with how they are
//! set, with groups, subtotals, numbers, an opening balance and cells that are empty.
//!
//! Each is made from figures that are known, so that what is read can be judged.

use std::collections::BTreeMap;

use keuzeruimte::reading::{Choice, Reading, read_text};

/// Numbers that look like chance, the same each time.
pub struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.roll(sides) == 0
    }
}

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
    /// What was, what changes, what will be.
    Change,
    /// Voordelen and nadelen in columns of their own.
    GoodAndBad,
    /// An amount with V or N and I or S behind it.
    AmountAndLetters,
    /// An amount of each year with V or N behind it.
    YearsAndLetters,
}

/// How the table is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    Pipes,
    Tabs,
    Aligned,
    Spaced,
    CellALine,
}

pub const COLUMNS: [Columns; 9] = [
    Columns::Years,
    Columns::YearsAndSum,
    Columns::SidesOfYears,
    Columns::SidesOfOneYear,
    Columns::PartsOfYears,
    Columns::Change,
    Columns::GoodAndBad,
    Columns::AmountAndLetters,
    Columns::YearsAndLetters,
];

pub const LAYOUTS: [Layout; 5] = [
    Layout::Pipes,
    Layout::Tabs,
    Layout::Aligned,
    Layout::Spaced,
    Layout::CellALine,
];

const SUBJECTS: [&str; 28] = [
    "Zwembad de Kikker",
    "Wijkbudgetten",
    "Openluchttheater",
    "Leerlingenvervoer",
    "Veerpont Oost",
    "Archief op orde",
    "Waterkwaliteit",
    "Monumenten",
    "Speeltuinen",
    "Geluidscherm A7",
    "Marktterrein",
    "Muziekschool",
    "Jongerenwerk",
    "Bomenplan 2e fase",
    "Griffie",
    "Kindpakket",
    "Mantelzorg",
    "Haven (kade noord)",
    "Parkeerbeleid",
    "Rioolgemaal",
    "Burgerberaad",
    "Bibliotheek en leesplein",
    "Schuldhulp",
    "Fietspaden",
    "Handhaving",
    "Dorpshuis",
    "Sporthal",
    "Afval: minder inzamelrondes",
];

const GROUPS: [&str; 4] = [
    "Bestuur en dienstverlening",
    "Wonen en groen",
    "Jeugd en zorg",
    "Economie",
];

/// A line of the table: its number, its title, and a cell for each column.
struct Line {
    number: String,
    title: String,
    cells: Vec<String>,
    row: bool,
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
        Columns::SidesOfOneYear | Columns::Change | Columns::GoodAndBad | Columns::AmountAndLetters => {
            vec![first]
        }
        Columns::SidesOfYears | Columns::PartsOfYears => {
            (first..first + 2 + u16::from(dice.one_in(2))).collect()
        }
        _ => (first..first + 3 + u16::from(dice.one_in(2))).collect(),
    };
    let thousands = dice.one_in(2);
    let scale = if thousands { 1_000 } else { 500 };
    let mut maker = Maker {
        columns,
        years,
        thousands,
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

struct Maker {
    columns: Columns,
    years: Vec<u16>,
    thousands: bool,
    dice: Dice,
    lines: Vec<Line>,
    rows: Vec<(String, BTreeMap<u16, i64>)>,
    /// The sums of the columns since the last subtotal, and since the beginning.
    sums: Vec<[i64; 2]>,
}

impl Maker {
    fn fill(&mut self) {
        let numbers = self.dice.roll(4);
        let groups = self.dice.one_in(2);
        let subtotals = groups && self.dice.one_in(2);
        let total = self.dice.one_in(2);
        let many = 3 + usize::try_from(self.dice.roll(6)).unwrap();
        let start = usize::try_from(self.dice.roll(SUBJECTS.len() as u64)).unwrap();
        if self.columns == Columns::Change {
            self.heading("Lasten");
        }
        for index in 0..many {
            if groups && self.columns != Columns::Change && index % 3 == 0 {
                if subtotals && index > 0 {
                    self.sum(&format!("Subtotaal {}", GROUPS[index / 3 - 1]), 0);
                }
                self.heading(GROUPS[index / 3]);
            }
            let number = match numbers {
                0 => format!("{}", index + 1),
                1 => format!("{}.{}", index / 3 + 1, index % 3 + 1),
                _ => String::new(),
            };
            self.row(number, SUBJECTS[(start + index * 5) % SUBJECTS.len()]);
        }
        if total {
            self.sum("Totaal", 1);
        }
    }

    fn heading(&mut self, title: &str) {
        let cells = vec![String::new(); self.names().len()];
        self.lines.push(Line {
            number: String::new(),
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
                self.amount()
            };
            let size = amount.abs();
            match self.columns {
                Columns::Years | Columns::YearsAndSum => figures.push(Some(amount)),
                Columns::SidesOfYears | Columns::SidesOfOneYear => {
                    let income = if amount > 0 || self.dice.one_in(3) {
                        10 + size
                    } else {
                        0
                    };
                    figures.extend([Some(income - amount), Some(income), Some(amount)]);
                }
                Columns::PartsOfYears => {
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
        self.rows.push((title.to_owned(), amounts));
        self.lines.push(Line {
            number,
            title: title.to_owned(),
            cells,
            row: true,
        });
    }

    fn sum(&mut self, title: &str, which: usize) {
        let letters = matches!(self.columns, Columns::AmountAndLetters | Columns::YearsAndLetters);
        if letters {
            return;
        }
        let figures: Vec<i64> = self.sums.iter().map(|sums| sums[which]).collect();
        let cells = figures.iter().map(|figure| self.print(Some(*figure))).collect();
        self.lines.push(Line {
            number: String::new(),
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
        if figure == 0 {
            return if self.thousands { "0" } else { "-" }.to_owned();
        }
        let size = figure.unsigned_abs() * if self.thousands { 1 } else { 500 };
        let digits = super::model::grouped(size);
        if figure < 0 { format!("-{digits}") } else { digits }
    }

    fn legend(&self) -> String {
        let unit = if self.thousands {
            "Bedragen x € 1.000"
        } else {
            "Bedragen in euro's"
        };
        let sign = match self.columns {
            Columns::Years | Columns::YearsAndSum | Columns::PartsOfYears => "; een min is een nadeel",
            Columns::AmountAndLetters | Columns::YearsAndLetters => "; V = voordeel, N = nadeel",
            _ => "",
        };
        format!("{unit}{sign}")
    }

    /// The names of the columns of figures, the upper ones first where there are two rows of them.
    fn names(&self) -> Vec<(String, Option<&'static str>)> {
        let year = |year: &u16| (year.to_string(), None);
        let under = |names: &[&'static str]| {
            let pairs = self
                .years
                .iter()
                .flat_map(|year| names.iter().map(move |name| (year.to_string(), Some(*name))));
            pairs.collect::<Vec<_>>()
        };
        let plain = |names: &[&str]| {
            names
                .iter()
                .map(|name| ((*name).to_owned(), None))
                .collect::<Vec<_>>()
        };
        let first = self.years[0];
        match self.columns {
            Columns::Years => self.years.iter().map(year).collect(),
            Columns::YearsAndSum => self
                .years
                .iter()
                .map(year)
                .chain([("Totaal".to_owned(), None)])
                .collect(),
            Columns::SidesOfYears => under(&["Lasten", "Baten", "Saldo"]),
            Columns::PartsOfYears => under(&["Incidenteel", "Structureel"]),
            Columns::SidesOfOneYear => plain(&["Lasten", "Baten", "Saldo"]),
            Columns::Change => plain(&[
                &format!("Begroting {first}"),
                "Mutatie",
                &format!("Begroting {first} na mutatie"),
            ]),
            Columns::GoodAndBad => plain(&["Voordeel", "Nadeel"]),
            Columns::AmountAndLetters => plain(&["Bedrag", "V/N", "I/S"]),
            Columns::YearsAndLetters => self
                .years
                .iter()
                .flat_map(|year| [(year.to_string(), None), ("V/N".to_owned(), None)])
                .collect(),
        }
    }

    fn lay_out(&self, layout: Layout, text: &mut String) {
        let numbered = self.lines.iter().any(|line| !line.number.is_empty());
        let names = self.names();
        let two = names.iter().any(|(_, under)| under.is_some());
        let mut table: Vec<Vec<String>> = Vec::new();
        let lead = |number: &str, title: &str| {
            let mut cells = Vec::new();
            if numbered {
                cells.push(number.to_owned());
            }
            cells.push(title.to_owned());
            cells
        };
        let mut upper = lead("Nr", "Onderwerp");
        upper.extend(names.iter().map(|(name, _)| name.clone()));
        table.push(upper);
        if two {
            let mut lower = lead("", "");
            lower.extend(
                names
                    .iter()
                    .map(|(_, under)| under.unwrap_or_default().to_owned()),
            );
            table.push(lower);
        }
        for line in &self.lines {
            let mut cells = lead(&line.number, &line.title);
            cells.extend(line.cells.iter().cloned());
            table.push(cells);
        }
        let headings: Vec<bool> = std::iter::repeat_n(false, if two { 2 } else { 1 })
            .chain(self.lines.iter().map(|line| !line.row))
            .collect();
        set(layout, &table, &headings, numbered, two, text);
    }
}

/// Sets a table of cells in a layout.
fn set(
    layout: Layout,
    table: &[Vec<String>],
    headings: &[bool],
    numbered: bool,
    two: bool,
    text: &mut String,
) {
    for (index, (row, heading)) in table.iter().zip(headings).enumerate() {
        match layout {
            Layout::Pipes => {
                text.push_str(&format!("| {} |\n", row.join(" | ")));
                if index == 0 {
                    text.push_str(&format!("|{}\n", "---|".repeat(row.len())));
                }
            }
            Layout::Tabs => text.push_str(&format!("{}\n", row.join("\t"))),
            Layout::Aligned => {
                let (lead, figures) = row.split_at(if numbered { 2 } else { 1 });
                let mut line = if numbered {
                    format!("{:<6}", lead[0])
                } else {
                    String::new()
                };
                line.push_str(&format!("{:<34}", lead[lead.len() - 1]));
                for figure in figures {
                    line.push_str(&format!("{figure:>26}"));
                }
                text.push_str(line.trim_end());
                text.push('\n');
            }
            Layout::Spaced => {
                // A web page copied as text: cells a space apart, a year over several columns once.
                let mut cells: Vec<&String> =
                    row.iter().filter(|cell| !cell.is_empty() || !*heading).collect();
                if two && index == 0 {
                    cells.dedup();
                }
                let line = cells
                    .iter()
                    .map(|cell| cell.as_str())
                    .collect::<Vec<_>>()
                    .join(" ");
                text.push_str(line.trim_start());
                text.push('\n');
            }
            Layout::CellALine => {
                let mut cells: Vec<&String> = row.iter().filter(|cell| !cell.is_empty()).collect();
                if two && index == 0 {
                    cells.dedup();
                }
                for cell in cells {
                    text.push_str(&format!("{cell}\n\n"));
                }
            }
        }
    }
}

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
