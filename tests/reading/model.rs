//! Documents made from a model: what is printed is known, so what is read can be judged.

use proptest::prelude::*;

/// How a sign is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    MinusIsCost,
    PlusIsCost,
    MinusBehind,
    MinusWithSpace,
    Slashes,
    LetterBehind,
    LetterGlued,
    LetterAndMinus,
    Words,
    Brackets,
}

/// How a table is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Spaced,
    Aligned,
    Tabs,
    Pipes,
    PipesCellALine,
    Stacked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Amount(i64),
    Dash,
    Blank,
    Pm,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub title: String,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug)]
pub struct Document {
    pub first_year: u16,
    pub unit: i64,
    pub signs: Signs,
    pub layout: Layout,
    pub legend_below: bool,
    pub rows: Vec<Row>,
    pub start: Option<Vec<i64>>,
    pub total: bool,
    pub reserve: bool,
    pub prose: bool,
    pub numbers: bool,
    /// The legend sets each sign beside its effect, without a word between.
    pub paired: bool,
    /// The years are counted from that of the title: T, T+1.
    pub relative: bool,
}

const SENTENCES: [&str; 6] = [
    "Voor 2019-2023 hebben wij eerder bezuinigingen gezocht.",
    "De baten worden negatief beïnvloed door de rente.",
    "Het resultaat is positief: vooral lagere lasten.",
    "De kosten zijn - net als in 2019 - gedekt.",
    "De opbrengsten zijn positief bijgesteld.",
    "Een plus is dat de kosten lager worden.",
];

const SUBJECTS: [&str; 24] = [
    "Zwembad",
    "Wijkbudgetten",
    "Jongerenwerk",
    "Bomenplan",
    "Openluchttheater",
    "Griffie",
    "Leerlingenvervoer",
    "Veerpont",
    "Archief",
    "Kindpakket",
    "Waterkwaliteit",
    "Mantelzorg",
    "Haven",
    "Monumenten",
    "Speeltuinen",
    "Parkeerbeleid",
    "Rioolgemaal",
    "Burgerberaad",
    "Bibliotheek",
    "Muziekschool",
    "Geluidscherm",
    "Schuldhulp",
    "Marktterrein",
    "Fietspaden",
];

const TAILS: [&str; 12] = [
    "",
    " 2e fase",
    " (artikel 3.1)",
    " 1,5 fte",
    " 2030-2040",
    " 50% cofinanciering",
    " volgens motie 12",
    " A12-zone",
    " 18-",
    " en omgeving",
    " fase 2",
    " (besluit 2019)",
];

/// "18-" is a title's end everywhere but where minuses stand behind: there nobody can tell the two apart.
fn tail_for(signs: Signs, tail: usize) -> &'static str {
    if signs == Signs::MinusBehind && TAILS[tail] == " 18-" {
        ""
    } else {
        TAILS[tail]
    }
}

pub fn document() -> impl Strategy<Value = Document> {
    let signs = prop_oneof![
        3 => Just(Signs::MinusIsCost),
        2 => Just(Signs::PlusIsCost),
        1 => Just(Signs::MinusBehind),
        1 => Just(Signs::MinusWithSpace),
        1 => Just(Signs::Slashes),
        2 => Just(Signs::LetterBehind),
        1 => Just(Signs::LetterGlued),
        1 => Just(Signs::LetterAndMinus),
        1 => Just(Signs::Words),
        1 => Just(Signs::Brackets),
    ];
    let layout = prop_oneof![
        Just(Layout::Spaced),
        Just(Layout::Aligned),
        Just(Layout::Tabs),
        Just(Layout::Pipes),
        Just(Layout::PipesCellALine),
        Just(Layout::Stacked),
    ];
    let unit = prop_oneof![Just(1i64), Just(1_000), Just(1_000_000)];
    (2024u16..2040, 2usize..=6, unit, signs, layout, any::<[bool; 9]>(), 1usize..8).prop_flat_map(
        |(first_year, years, unit, signs, layout, flags, count)| {
            let cell = prop_oneof![
                8 => (-900i64..900).prop_filter("nought is a dash here", |size| *size != 0).prop_map(Cell::Amount),
                1 => Just(Cell::Dash),
                1 => Just(Cell::Blank),
                1 => Just(Cell::Pm),
            ];
            let row = (0..TAILS.len(), prop::collection::vec(cell, years));
            let subjects = proptest::sample::subsequence(SUBJECTS.to_vec(), count);
            let start = prop::collection::vec(-4_000i64..4_000, years);
            (prop::collection::vec(row, count), subjects, start).prop_map(move |(rows, subjects, start)| Document {
                first_year,
                unit,
                signs,
                layout,
                legend_below: flags[0],
                rows: rows
                    .into_iter()
                    .zip(subjects)
                    .map(|((tail, mut cells), subject)| {
                        if !cells.iter().any(|cell| matches!(cell, Cell::Amount(_) | Cell::Pm)) {
                            cells[0] = Cell::Amount(-25);
                        }
                        Row { title: format!("{subject}{}", tail_for(signs, tail)), cells }
                    })
                    .collect(),
                start: flags[1].then_some(start),
                total: flags[2],
                reserve: flags[3],
                prose: flags[4],
                numbers: flags[5],
                paired: flags[6],
                relative: flags[7] && flags[8] && layout != Layout::Stacked,
            })
        },
    )
}

impl Document {
    pub fn years(&self) -> Vec<u16> {
        let years = self.rows.first().map_or(4, |row| row.cells.len());
        (self.first_year..).take(years).collect()
    }

    /// One printed figure in whole euros.
    pub fn euros(&self, amount: i64) -> i64 {
        match self.unit {
            1 => amount * 500,
            1_000 => amount * 1_000,
            _ => amount * 10_000,
        }
    }

    pub fn text(&self) -> String {
        let mut text = format!("Kadernota {} gemeente Veldzicht\n\n", self.first_year);
        if self.prose {
            text.push_str("In dit hoofdstuk staan de voorstellen. De formatie stijgt met 2,5 fte en de rente is 1,5% sinds 2019. ");
            text.push_str("Eerder stelde de raad hiervoor een bedrag van € 750.000 beschikbaar, zie ook artikel 212.\n\n");
            // Words of signs and effects that say nothing of the signs of the table.
            text.push_str(SENTENCES[usize::from(self.first_year) % SENTENCES.len()]);
            text.push_str("\n\n");
        }
        let legend = self.legend();
        if !self.legend_below {
            text.push_str(&legend);
            text.push('\n');
        }
        let mut table: Vec<Vec<String>> = Vec::new();
        let mut header = vec!["Omschrijving".to_owned()];
        header.extend(
            self.years()
                .iter()
                .enumerate()
                .map(|(offset, year)| match offset {
                    _ if !self.relative => year.to_string(),
                    0 => "T".to_owned(),
                    _ => format!("T+{offset}"),
                }),
        );
        table.push(header);
        if let Some(start) = &self.start {
            table.push(self.line(&format!("Saldo begroting {}", self.first_year - 1), start));
        }
        for (index, row) in self.rows.iter().enumerate() {
            let number = if self.numbers {
                format!("{}. ", index + 1)
            } else {
                String::new()
            };
            let mut line = vec![format!("{number}{}", row.title)];
            line.extend(row.cells.iter().map(|cell| self.cell(*cell)));
            table.push(line);
        }
        if self.reserve {
            let zero: Vec<i64> = self
                .years()
                .iter()
                .enumerate()
                .map(|(index, _)| if index == 0 { 40 } else { 0 })
                .collect();
            table.push(self.line("Onttrekking algemene reserve", &zero));
        }
        if self.total {
            let mut sum: Vec<i64> = self.start.clone().unwrap_or_else(|| vec![0; self.years().len()]);
            for row in &self.rows {
                for (sum, cell) in sum.iter_mut().zip(&row.cells) {
                    if let Cell::Amount(amount) = cell {
                        *sum += amount;
                    }
                }
            }
            if self.reserve {
                sum[0] += 40;
            }
            table.push(self.line(
                if self.start.is_some() {
                    "Saldo na voorstellen"
                } else {
                    "Totaal voorstellen"
                },
                &sum,
            ));
        }
        self.lay_out(&table, &mut text);
        if self.legend_below {
            text.push_str(&legend);
            text.push('\n');
        }
        text
    }

    fn legend(&self) -> String {
        let unit = match self.unit {
            1 => "bedragen in euro's",
            1_000 => "bedragen x € 1.000",
            _ => "bedragen x € 1 mln",
        };
        let sign = match self.signs {
            Signs::PlusIsCost if self.paired => "; lasten positief, voordelen negatief",
            Signs::PlusIsCost => "; een minteken is een voordeel",
            Signs::Brackets => "; bedragen tussen haakjes zijn nadelig",
            Signs::LetterBehind | Signs::LetterGlued | Signs::LetterAndMinus => "; N = nadeel, V = voordeel",
            Signs::Words => "",
            _ if self.paired => "; voordeel +, nadeel -",
            _ => "; - = nadeel, + = voordeel",
        };
        format!("({unit}{sign})")
    }

    fn line(&self, title: &str, amounts: &[i64]) -> Vec<String> {
        let mut line = vec![title.to_owned()];
        line.extend(amounts.iter().map(|amount| {
            if *amount == 0 {
                "0".to_owned()
            } else {
                self.cell(Cell::Amount(*amount))
            }
        }));
        line
    }

    fn cell(&self, cell: Cell) -> String {
        let amount = match cell {
            Cell::Amount(amount) => amount,
            Cell::Dash => return "-".to_owned(),
            Cell::Blank => return String::new(),
            Cell::Pm => return "pm".to_owned(),
        };
        let digits = self.digits(amount.unsigned_abs());
        let cost = amount < 0;
        match self.signs {
            Signs::MinusIsCost if cost => format!("-{digits}"),
            Signs::PlusIsCost if !cost => format!("-{digits}"),
            Signs::Brackets if cost => format!("({digits})"),
            Signs::MinusBehind if cost => format!("{digits}-"),
            Signs::MinusWithSpace if cost => format!("\u{2013} {digits}"),
            Signs::Slashes if cost => format!("-/- {digits}"),
            Signs::LetterBehind => format!("{digits} {}", if cost { 'N' } else { 'V' }),
            Signs::LetterGlued => format!("{}{digits}", if cost { 'N' } else { 'V' }),
            Signs::LetterAndMinus if cost => format!("-{digits} N"),
            Signs::LetterAndMinus => format!("{digits} V"),
            Signs::Words => format!("€ {digits} {}", if cost { "nadeel" } else { "voordeel" }),
            _ => digits,
        }
    }

    fn digits(&self, amount: u64) -> String {
        match self.unit {
            1 => grouped(amount * 500),
            1_000 => grouped(amount),
            _ => format!("{},{:02}", amount / 100, amount % 100),
        }
    }

    fn lay_out(&self, table: &[Vec<String>], text: &mut String) {
        match self.layout {
            Layout::Spaced => table.iter().for_each(|row| {
                text.push_str(&row.join(" "));
                text.push('\n');
            }),
            Layout::Tabs => table.iter().for_each(|row| {
                text.push_str(&row.join("\t"));
                text.push('\n');
            }),
            Layout::Aligned => table.iter().for_each(|row| {
                text.push_str(&format!("{:<48}", row[0]));
                for cell in &row[1..] {
                    text.push_str(&format!("{cell:>22}"));
                }
                let length = text.trim_end_matches(' ').len();
                text.truncate(length);
                text.push('\n');
            }),
            Layout::Pipes => table.iter().enumerate().for_each(|(index, row)| {
                text.push_str(&format!("| {} |\n", row.join(" | ")));
                if index == 0 {
                    text.push_str(&format!("|{}\n", "---|".repeat(row.len())));
                }
            }),
            Layout::PipesCellALine => table.iter().enumerate().for_each(|(index, row)| {
                text.push_str("|\n");
                for cell in row {
                    text.push_str(
                        &format!("{cell} |\n").replace(" |\n", if cell.is_empty() { "|\n" } else { " |\n" }),
                    );
                }
                if index == 0 {
                    text.push_str(&format!("|{}\n", "---|".repeat(row.len())));
                }
            }),
            Layout::Stacked => table
                .iter()
                .flatten()
                .filter(|cell| !cell.is_empty())
                .for_each(|cell| {
                    text.push_str(cell);
                    text.push_str("\n\n");
                }),
        }
        text.push('\n');
    }
}

pub fn grouped(mut amount: u64) -> String {
    let mut groups = Vec::new();
    while amount >= 1_000 {
        groups.push(format!("{:03}", amount % 1_000));
        amount /= 1_000;
    }
    groups.push(amount.to_string());
    groups.reverse();
    groups.join(".")
}
