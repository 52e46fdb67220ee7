//! How long reading takes for 1, 2, 5 and 10 MB of document text, and whether the time grows in proportion.
//!
//! Run with `cargo bench --bench reading`, or with the name of a shape behind it (`-- "cell a line"`). Each time is the
//! least of three, counted while the thread was at work; behind it stands how many times that of 1 MB it is, which for 10 MB should be about 10. Nothing is
//! asserted: times belong to the machine they were taken on.
#![allow(missing_docs, clippy::unwrap_used, clippy::float_arithmetic)]

use std::sync::OnceLock;
use std::time::Instant;

type Make = fn(usize) -> String;

const SHAPES: [(&str, Make); 6] = [
    ("mixed", mixed),
    ("one table", one_table),
    ("cell a line", stacked),
    ("prose", prose),
    ("short rows", short_rows),
    ("cells", cells),
];

fn main() {
    let asked = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let sizes = [1_usize, 2, 5, 10];
    println!(
        "{:<12} {}",
        "",
        sizes.map(|size| format!("{size:>8} MB       ")).concat()
    );
    for (name, make) in SHAPES {
        if asked.as_ref().is_some_and(|asked| !name.contains(asked.as_str())) {
            continue;
        }
        let times = sizes.map(|size| least_of_three(&make(size * 1_000_000)));
        let shown = times.map(|time| format!("{time:>8.0} ms x{:<5.1}", time / times[0]));
        println!("{name:<12} {}", shown.concat());
    }
}

fn least_of_three(text: &str) -> f64 {
    let once = |_| {
        let start = busy();
        let reading = keuzeruimte::reading::read_text(text, Some("kadernota-2031"));
        assert!(reading.lines.len() > 10);
        busy() - start
    };
    (0..3).map(once).fold(f64::MAX, f64::min)
}

/// Milliseconds that this thread was at work, where the system tells; a busy machine then matters less.
fn busy() -> f64 {
    static START: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    let passed = || START.get_or_init(Instant::now).elapsed().as_secs_f64() * 1e9;
    nanoseconds.unwrap_or_else(passed) / 1e6
}

/// A chapter with headings, explanation and a table, again and again.
fn mixed(size: usize) -> String {
    let mut text = String::new();
    let mut chapter = 0;
    while text.len() < size {
        chapter += 1;
        text.push_str(&format!(
            "{chapter}.1 Onderhoud wijk {chapter} € 12.000 nadeel (2031), € 8.000 vanaf 2032\n\n"
        ));
        text.push_str("De afgelopen jaren is het onderhoud in deze wijk achtergebleven bij wat nodig is, zodat de kosten van herstel \n");
        text.push_str("nu oplopen. Met dit voorstel wordt dat in de komende jaren ingelopen en blijft het daarna op peil.\n\n");
        text.push_str("Bedragen x € 1.000 (- = nadeel)          2031     2032     2033     2034\n");
        for row in 0..12 {
            text.push_str(&format!(
                "Post {row} van hoofdstuk                  -{:>6}  -{:>6}        -   -{:>6}\n",
                row + 11,
                row + 23,
                chapter % 90 + 10
            ));
        }
        text.push_str("\n\u{c}");
    }
    text
}

fn one_table(size: usize) -> String {
    let mut text = "Bedragen x € 1.000; - = nadeel\nOmschrijving 2031 2032 2033 2034\n".to_owned();
    let mut row = 0;
    while text.len() < size {
        row += 1;
        text.push_str(&format!(
            "Voorstel nummer {row} voor het dorp -{} -{} {} -\n",
            row % 97 + 1,
            row % 89 + 1,
            row % 83 + 1
        ));
    }
    text
}

fn stacked(size: usize) -> String {
    let mut text = "Bedragen x € 1.000; - = nadeel\n2031\n\n2032\n\n2033\n\n2034\n\n".to_owned();
    let mut row = 0;
    while text.len() < size {
        row += 1;
        text.push_str(&format!(
            "Voorstel {row}\n\n-{}\n\n-{}\n\n",
            row % 97 + 1,
            row % 89 + 1
        ));
        if row % 9 == 0 {
            text.push_str("Totaal\n\n-100\n\n-100\n\n-100\n\n-100\n\n");
        }
    }
    text
}

fn prose(size: usize) -> String {
    let line = "In 2031 en 2032 verwachten wij, mede door de circulaire, een tekort van € 1,2 miljoen op een begroting van 200 mln.\n";
    line.repeat(size / line.len() + 1)
}

/// Short rows under many totals: the most that the search for lost cells has to do.
fn short_rows(size: usize) -> String {
    let mut text = "Bedragen in euro's; - = nadeel\nOmschrijving 2031 2032 2033 2034\n".to_owned();
    let mut row = 0;
    while text.len() < size {
        row += 1;
        text.push_str(&format!(
            "Voorstel {row} -{}.000 -{}.500\n",
            row % 97 + 1,
            row % 89 + 1
        ));
        if row % 12 == 0 {
            text.push_str("Totaal -100.000 -100.000 -90.000 -80.000\n");
        }
    }
    text
}

/// Rows of a spreadsheet as it is pasted, cells apart by tabs.
fn cells(size: usize) -> String {
    let mut text = "Bedragen x € 1.000; - = nadeel\nNr\tOmschrijving\t2031\t2032\t2033\t2034\n".to_owned();
    let mut row = 0;
    while text.len() < size {
        row += 1;
        text.push_str(&format!(
            "A{row}\tVoorstel {row}\t-{}\t\t{}\t-\n",
            row % 97 + 1,
            row % 83 + 1
        ));
    }
    text
}
