//! What is no proof: totals that rows which cancel out leave as they are, and balances of which nothing says what their
//! plus means.

use keuzeruimte::reading::doubt::Doubt;
use keuzeruimte::reading::{Reading, read_text};

fn doubts<'a>(reading: &'a Reading, title: &str) -> &'a [Doubt] {
    let choice = reading.choices.iter().find(|choice| choice.title == title);
    &choice.unwrap_or_else(|| panic!("{title} was not read")).doubts
}

#[test]
fn two_rows_that_cancel_out_are_not_placed_by_a_total() {
    let text = "Bedragen x € 1.000, een min is een nadeel\nOmschrijving 2031 2032 2033 2034\n\
                Wijkhuis -20 -20 -20 -20\nSluisbrug -310 -95\nDekking sluisbrug door provincie 310 95\nVeerpont -40\n\
                Totaal -20 -60 -20 -20\n";
    let reading = read_text(text, None);
    assert!(!doubts(&reading, "Sluisbrug").is_empty());
    assert!(!doubts(&reading, "Dekking sluisbrug door provincie").is_empty());
    // Of the ferry the total does say the year.
    assert!(doubts(&reading, "Veerpont").is_empty());
}

#[test]
fn a_balance_the_size_of_a_budget_does_not_say_what_its_plus_means() {
    let table = |before: i64, after: i64| {
        format!(
            "Bedragen x € 1.000\n| Omschrijving | 2031 |\n| Stand voorjaar | {before} |\n| Jeugdzorg | 45 |\n\
             | Wegen | -10 |\n| Saldo van baten en lasten | {after} |\n"
        )
    };
    let budget = read_text(&table(88_000, 88_035), None);
    assert!(!doubts(&budget, "Jeugdzorg").is_empty());
    let outcome = read_text(&table(120, 155), None);
    assert!(doubts(&outcome, "Jeugdzorg").is_empty());
}

#[test]
fn a_balance_that_another_table_contradicts_leaves_a_doubt() {
    let text = "Bedragen x € 1.000\nOntwikkeling | 2031 | 2032\nPrimitieve begroting | 300 | 120\nVoorjaarsnota | 40 | 30\n\
                Stand begroting | 340 | 150\n\nLasten en tegenvallers\nBedragen x € 1.000\nOmschrijving | 2031 | 2032\n\
                Hogere kosten jeugdzorg | 55 | 55\nExtra formatie toezicht | 20 | 20\nHogere bijdrage GGD | 15 | 15\n\
                Lagere kosten inhuur | -10 | -10\n";
    let reading = read_text(text, None);
    assert!(!doubts(&reading, "Voorjaarsnota").is_empty());
}

#[test]
fn what_is_said_of_one_part_of_a_table_does_not_hold_for_the_next_without_a_doubt() {
    let table = |first: &str, second: &str| {
        let text = format!(
            "Taakstellingen en buffers\nBedragen x € 1.000\n| Onderwerp | 2031 | 2032 |\n|---|---|---|\n| {first} | | |\n\
             | Inkoop | 15 | 30 |\n| Huisvesting | 20 | 25 |\n| Totaal | 35 | 55 |\n| {second} | | |\n\
             | Buffer energie | 9 | 12 |\n| Jeugdzorg | 40 | 38 |\n| Totaal | 49 | 50 |\n"
        );
        let reading = read_text(&text, None);
        let some = |title| !doubts(&reading, title).is_empty();
        (some("Inkoop"), some("Jeugdzorg"))
    };
    assert_eq!(table("Taakstellingen", "Buffers"), (false, true));
    assert_eq!(
        table("Bezuinigingen dorpen", "Bezuinigingen wijken"),
        (false, false)
    );
    assert!(table("Bezuinigingen", "Nieuwe lasten").1);
}

#[test]
fn a_numbered_row_is_no_end_of_the_title_above_it_and_titles_of_one_length_place_no_figure() {
    let text = "Omschrijving 2031 2032\n1. Zwembad 18- -/- 10 -/- 20\n2. Speeltuinen 150\n3. Rioolgemaal -/- 10 -/- 30\n\
                4. Burgerberaad -/- 10 15\n5. Schuldhulp -/- 10 20\n(bedragen x € 1.000; - = nadeel, + = voordeel)\n";
    let reading = read_text(text, None);
    assert!(doubts(&reading, "Zwembad 18-").is_empty());
    assert!(!doubts(&reading, "Speeltuinen").is_empty());
    assert_eq!(reading.choices.len(), 5);
}

#[test]
fn names_a_space_apart_are_columns_only_where_the_change_makes_the_new_stand() {
    let table = |after: &str| {
        format!(
            "Bedragen in euro's\nProduct Begroting 2031 Mutaties Begroting 2031 na mutatie\nLasten\n\
             Griffie 145.000 12.000 157.000\nWegen 800.000 -30.000 770.000\nArchief 45.000 1.500 {after}\n"
        )
    };
    assert_eq!(read_text(&table("46.500"), None).choices.len(), 3);
    let broken = read_text(&table("43.500"), None);
    assert!(broken.choices.iter().all(|choice| !choice.doubts.is_empty()));
}

#[test]
fn a_total_that_begins_with_a_dash_itself_does_not_say_what_a_dash_is() {
    let table = |total: &str| {
        format!(
            "(bedragen in euro's; - = nadeel, + = voordeel)\nOmschrijving 2031 2032\nArchief – 500 500\n\
             Totaal voorstellen {total}\n"
        )
    };
    assert!(!doubts(&read_text(&table("– 500 500"), None), "Archief").is_empty());
    assert!(doubts(&read_text(&table("500 500"), None), "Archief").is_empty());
}
