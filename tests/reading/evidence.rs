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
    // Nor is a figure placed by another one beside it, under rows that come to nothing.
    let text = "Bedragen x € 1.000, een min is een nadeel\nOmschrijving 2031 2032 2033 2034\n\
                Sluisbrug -31 -32 -33 -34\nDekking sluisbrug door provincie 31 32 33 34\nVeerpont -40\nTotaal -40\n";
    assert!(!doubts(&read_text(text, None), "Veerpont").is_empty());
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

#[test]
fn figures_left_over_below_a_row_are_no_proof_of_it() {
    let text = "Kadernota 2032 Rietkerk\nBedragen x € 1.000 N = nadeel V = voordeel\n2032\n2033\n2034\n2035\nKerkplein\n\
                V 190\nV 60\nV 60\nHaven |\nV 28\nV 28\nV 28\nV 28 |\nTotaal\nV 218\nV 88\nV 88\nV 28\n";
    let reading = read_text(text, None);
    assert!(!doubts(&reading, "Haven").is_empty());
}

#[test]
fn a_nought_that_no_column_has_room_for_leaves_a_doubt() {
    let text = "Begroting 2032 Rietkerk\nBedragen in euro's, een plus is een nadeel\nOnderdeel 2032 2033 2034 2035\n\
                Budget sporthal 0 15.000 15.000 15.000 3\nBudget kunst 10.000 10.000 10.000 10.000\n";
    let reading = read_text(text, None);
    let sporthal = reading
        .choices
        .iter()
        .find(|choice| choice.title.starts_with("Budget sporthal"));
    assert!(sporthal.is_some_and(|choice| !choice.doubts.is_empty()));
}

#[test]
fn a_total_is_not_that_of_the_rows_below_which_spend_it() {
    let text = "Begroting 2032 Rietkerk\nBedragen x € 1.000; een min is een nadeel\n\
                | Onderdeel | 2031 | 2032 | 2033 |\n| Budgettair kader | 39.500 | 22.625 | 19.425 |\n\
                | Extra ruimte | 5.600 | 2.000 | |\n| Rente | 10 | 10 | 10 |\n| Totaal kader | 39.510 | 28.235 | 21.435 |\n\
                | Jeugdzorg | -35.680 | -24.070 | -17.370 |\n| Wijkteams | -3.830 | -4.165 | -4.065 |\n\
                | Totaal inzet kader | -39.510 | -28.235 | -21.435 |\n";
    let reading = read_text(text, None);
    assert!(!doubts(&reading, "Extra ruimte").is_empty());
    assert!(doubts(&reading, "Jeugdzorg").is_empty());
}

#[test]
fn sides_that_do_not_add_up_leave_a_doubt() {
    let table = |total: &str, saldo: &str| {
        let text = format!(
            "Bedragen x € 1.000\n| Omschrijving | 2031 | 2032 |\n| Baten | | |\n| Stand 2030 | 90.000 | 91.000 |\n\
             | Bestuur | | |\n| Bijdrage van het rijk | 400 | 500 |\n| Totaal baten | 90.400 | 91.500 |\n| Lasten | | |\n\
             | Stand 2030 | 89.900 | 90.900 |\n| Wonen | | |\n| Woonvisie | 50 | -60 |\n| Bestuur | | |\n\
             | Raadszaal | 75 | 15 |\n| Totaal lasten | {total} | 90.855 |\n| Saldo | {saldo} | 645 |\n"
        );
        let reading = read_text(&text, None);
        !doubts(&reading, "Woonvisie").is_empty()
    };
    assert!(!table("90.025", "375"));
    assert!(table("90.525", "-125"));
}

#[test]
fn a_row_that_the_rows_below_it_add_up_to_may_head_them() {
    let table = |last: &str| {
        let text = format!(
            "Bedragen x € 1.000, een min is een nadeel\n| Onderwerp | 2031 | 2032 | 2033 |\n| Groen | -15 | -17 | -19 |\n\
             | Banken | -10 | -11 | -12 |\n| Bomen | -5 | -6 | {last} |\n"
        );
        doubts(&read_text(&text, None), "Groen").contains(&Doubt::MayBeTotal)
    };
    assert!(table("-7"));
    assert!(!table("-8"));
}

#[test]
fn a_column_without_a_known_name_that_the_total_has_too_leaves_a_doubt() {
    let table = |named: &str| {
        format!(
            "Bedragen x € 1.000, een min is een nadeel\n| Onderwerp | 2031 | 2032 | {named} |\n| Bomen | -5 | -6 | -7 |\n\
             | Banken | -10 | -11 | -12 |\n| Totaal | -15 | -17 | -19 |\n"
        )
    };
    let known = read_text(&table("2033"), None);
    assert!(doubts(&known, "Bomen").is_empty());
    assert_eq!(known.choices[0].amounts.len(), 3);
    // Behind the last column that has a name.
    let more = table("").replace(" |  |", " |");
    assert!(!doubts(&read_text(&more, None), "Bomen").is_empty());
}
