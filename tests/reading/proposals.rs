//! A table under each proposal is read with the title of that proposal: every way to head it crossed with every name of
//! its rows and with every layout.
//!
//! Deliberately absent: proposals whose table has posts of their own.

use keuzeruimte::money::Money;
use keuzeruimte::reading::{Amount, read_text};

const YEARS: [&str; 4] = ["2031", "2032", "2033", "2034"];
/// What each proposal does to the balance, in thousands; a plus is good.
const PROPOSALS: [(&str, [i64; 4]); 5] = [
    ("Kermis op een plein", [15, 30, 30, 30]),
    ("Minder vegen in de wijken", [60, 120, 120, 120]),
    ("Zwembad naar een stichting", [-180, -45, 260, 260]),
    ("Hondenbelasting afschaffen", [0, -205, -205, -205]),
    ("Hogere huur sporthal", [35, 70, 70, 70]),
];
const EXPLAINED: &str = "De raad sprak hier in het najaar over. Het college werkt het met de partners in de stad uit en \
                         meldt daarna wat het betekent.";

const HEADINGS: [fn(usize, &str) -> String; 7] = [
    |number, title| format!("Voorstel {number}  {title}"),
    |number, title| format!("Voorstel {number}: {title}"),
    |number, title| format!("Maatregel {number} - {title}"),
    |number, title| format!("{number}. {title}"),
    |number, title| format!("2.{number} {title}"),
    |number, title| format!("B{number:02} {title}"),
    |_, title| title.to_owned(),
];

/// The names of rows, with what each has of the amounts.
type Rows = Vec<(&'static str, fn(i64, usize) -> i64)>;

fn kinds_of_rows() -> Vec<Rows> {
    let whole: fn(i64, usize) -> i64 = |amount, _| amount;
    let costs: fn(i64, usize) -> i64 = |amount, _| if amount == 0 { 0 } else { amount - 300 };
    let income: fn(i64, usize) -> i64 = |amount, _| if amount == 0 { 0 } else { 300 };
    let printed_costs: fn(i64, usize) -> i64 = |amount, _| if amount == 0 { 0 } else { 300 - amount };
    let once: fn(i64, usize) -> i64 = |amount, year| if year == 0 { amount } else { 0 };
    let lasting: fn(i64, usize) -> i64 = |amount, year| if year == 0 { 0 } else { amount };
    let mut kinds: Vec<Rows> = [
        "Effect op begrotingssaldo",
        "Financieel effect",
        "Budgettair effect",
        "Gevolg voor het saldo",
        "Financi\u{eb}le gevolgen",
        "Mutatie begroting",
        "Saldo",
        "Begrotingssaldo",
        "Bedrag",
        "Totaal",
        "Structureel",
        "Lasten/baten",
        "Programma Wonen",
        "",
    ]
    .into_iter()
    .map(|name| vec![(name, whole)])
    .collect();
    kinds.push(vec![("Lasten", printed_costs), ("Baten", income)]);
    kinds.push(vec![
        ("Lasten", printed_costs),
        ("Baten", income),
        ("Saldo", whole),
    ]);
    kinds.push(vec![("Lasten", costs), ("Baten", income), ("Saldo", whole)]);
    kinds.push(vec![
        ("Uitgaven", costs),
        ("Inkomsten", income),
        ("Totaal", whole),
    ]);
    kinds.push(vec![
        ("Kosten", costs),
        ("Opbrengsten", income),
        ("Effect op het saldo", whole),
    ]);
    kinds.push(vec![("Incidenteel", once), ("Structureel", lasting)]);
    kinds
}

const LAYOUTS: [fn(&str, &[String]) -> String; 5] = [
    |name, cells| {
        cells
            .iter()
            .fold(format!("{name:<34}"), |line, cell| format!("{line}{cell:>9}"))
            + "\n"
    },
    |name, cells| format!("{name}\t{}\n", cells.join("\t")),
    |name, cells| format!("| {name} | {} |\n", cells.join(" | ")),
    |name, cells| format!("{name} {}\n", cells.join(" ")),
    |name, cells| {
        let filled = std::iter::once(name)
            .chain(cells.iter().map(String::as_str))
            .filter(|cell| !cell.is_empty());
        filled.fold(String::new(), |text, cell| text + cell + "\n\n")
    },
];

#[test]
fn the_table_under_a_proposal_has_its_title() {
    let mut read = 0usize;
    for head in HEADINGS {
        for rows in kinds_of_rows() {
            for line in LAYOUTS {
                let text = document(head, &rows, line);
                // Pages of a PDF have no empty lines.
                for text in [text.replace("\n\n", "\n"), text] {
                    is_read(&text);
                    read += 1;
                }
            }
        }
    }
    println!("{read} documents");
}

fn is_read(text: &str) {
    let reading = read_text(text, None);
    let thousands = |amount: &Amount| amount.value.and_then(Money::cents).map(|cents| cents / 100_000);
    let mut got: Vec<(&str, Vec<Option<i128>>)> = Vec::new();
    for choice in &reading.choices {
        assert_eq!(choice.doubts, [], "{text}");
        got.push((
            choice.title.as_str(),
            choice.amounts.values().map(thousands).collect(),
        ));
    }
    let amounts = |amounts: &[i64; 4]| amounts.iter().map(|amount| Some(i128::from(*amount))).collect();
    let wanted: Vec<(&str, Vec<Option<i128>>)> = PROPOSALS
        .iter()
        .map(|(title, printed)| (*title, amounts(printed)))
        .collect();
    assert_eq!(got, wanted, "{text}");
}

fn document(head: fn(usize, &str) -> String, rows: &Rows, line: fn(&str, &[String]) -> String) -> String {
    let mut text =
        "Bijlage 1 Voorstellen begroting 2031\n\nIn de tabellen is een plus een verbetering van het \
                    begrotingssaldo en een min een verslechtering.\n\n"
            .to_owned();
    for (index, (title, amounts)) in PROPOSALS.iter().enumerate() {
        text += &format!("{}\n\n{EXPLAINED}\n\n", head(index + 1, title));
        text += &line("Bedragen x \u{20ac} 1.000", &YEARS.map(str::to_owned));
        for (name, part) in rows {
            let cells: Vec<String> = amounts
                .iter()
                .enumerate()
                .map(|(year, amount)| part(*amount, year).to_string())
                .collect();
            text += &line(name, &cells);
        }
        text += "\n\n";
    }
    text
}
