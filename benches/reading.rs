//! How long reading takes for 1, 2, 5 and 10 MB of document text, and whether the time grows in proportion.
//!
//! Run with `cargo bench --bench reading`. Nothing is asserted: times belong to the machine they were taken on.
#![allow(missing_docs, clippy::unwrap_used, clippy::float_arithmetic)]

use std::time::Instant;

fn main() {
    println!(
        "{:>6} {:>12} {:>14} {:>14} {:>14} {:>14}",
        "MB", "mixed", "one table", "cell a line", "prose", "short rows"
    );
    let mut first: Option<[f64; 5]> = None;
    for megabytes in [1usize, 2, 5, 10] {
        let size = megabytes * 1_000_000;
        let times = [
            mixed(size),
            one_table(size),
            stacked(size),
            prose(size),
            short_rows(size),
        ]
        .map(|text| {
            let start = Instant::now();
            let reading = keuzeruimte::reading::read_text(&text, Some("kadernota-2031"));
            let time = start.elapsed().as_secs_f64() * 1_000.0;
            assert!(reading.lines.len() > 10);
            time
        });
        let shown: Vec<String> = times
            .iter()
            .zip(first.unwrap_or(times))
            .map(|(time, once)| format!("{time:>6.0} ms x{:<4.1}", time / once))
            .collect();
        println!("{megabytes:>6} {}", shown.join(" "));
        first.get_or_insert(times);
    }
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
