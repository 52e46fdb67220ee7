use super::*;
use crate::outcome::BandRule;
use crate::present::testing::*;
use crate::scenario::Decisions;

fn picture(decisions: &Decisions, canvas: Canvas) -> YearsPicture {
    let budget = duo();
    years(&three(&budget, decisions), canvas, None, DUTCH)
}

#[test]
fn the_picture_of_the_drawing() {
    let picture = picture(&variant(), Canvas::Wide);
    assert_eq!(&*picture.title, "Saldo per jaar");
    assert_eq!(&*picture.axis.unit, "× € 1.000");
    let ticks: Vec<&str> = picture.axis.ticks.iter().map(|tick| &*tick.text).collect();
    assert_eq!(ticks, ["+150", "+100", "+50", "0", "−50", "−100", "−150"]);
    let years: Vec<&str> = picture.years.iter().map(|year| &*year.text).collect();
    assert_eq!(years, ["2024", "2025", "2026", "2027"]);
    assert_eq!(
        &*picture.sentence,
        "Deze variant komt in 2027 uit op +20.750. De lijn ligt in elk jaar boven het collegevoorstel. \
         1 post pm telt niet mee."
    );
    let rows: Vec<(&str, &str)> = picture
        .table
        .rows
        .iter()
        .map(|row| (&*row.head, &*row.cells[0]))
        .collect();
    assert_eq!(
        rows,
        [
            ("bestaand", "+120.000 V"),
            ("college", "−92.100 N + 1 pm"),
            ("variant", "−53.250 N + 1 pm")
        ]
    );
}

#[test]
fn without_start_balances_the_effects_are_drawn_and_the_title_says_so() {
    let picture = picture(&Decisions::default(), Canvas::Narrow);
    assert_eq!(&*picture.title, "Effect van de keuzes per jaar");
    let existing = &picture.lines[0];
    let zero = picture.axis.ticks.iter().find(|tick| tick.zero).unwrap().y;
    assert!(existing.marks.iter().all(|mark| mark.y == zero));
    assert_eq!(
        &*picture.sentence,
        "De keuzes van deze variant doen in 2027 samen −171.100; het saldo vóór de keuzes is niet in elk jaar \
         bekend. De lijn ligt in elk jaar gelijk met het collegevoorstel. 1 post pm telt niet mee."
    );
}

#[test]
fn the_names_of_lines_that_coincide_do_not_cover_each_other() {
    let picture = picture(&Decisions::default(), Canvas::Narrow);
    let mut places: Vec<Length> = picture.lines.iter().map(|line| line.name_y).collect();
    places.sort();
    assert!(
        places
            .windows(2)
            .all(|pair| pair[1].minus(pair[0]) >= BETWEEN_NAMES)
    );
}

#[test]
fn years_in_which_the_variant_is_better_and_worse_are_named() {
    let mut decisions = Decisions::default();
    decisions.change(&"a".parse().unwrap(), |decision| {
        decision.amounts.insert(year(2024), "0".parse().unwrap());
        decision.amounts.insert(year(2026), "-30000".parse().unwrap());
    });
    let sentence = picture(&decisions, Canvas::Wide).sentence;
    assert!(
        sentence.contains("De lijn ligt in 2024 boven het collegevoorstel en in 2026 eronder."),
        "{sentence}"
    );
}

/// Every degenerate case has a picture inside its frame, with one mark a year.
#[test]
fn degenerate_budgets_are_drawn_inside_the_frame() {
    let choice = |amount: &str, years: std::ops::Range<u16>| {
        let amounts: Vec<String> = years.map(|year| format!(r#""{year}": "{amount}""#)).collect();
        format!(
            r#"{{"id": "a", "section": "d", "title": "Iets", "direction": "nadeel", "amounts": {{{}}}}}"#,
            amounts.join(", ")
        )
    };
    for (amount, last, canvas) in [
        ("0", 2034, Canvas::Narrow),
        ("pm", 2034, Canvas::Wide),
        ("-5", 2025, Canvas::Narrow),
        ("1000000000000000", 2034, Canvas::Narrow),
    ] {
        let years_text: Vec<String> = (2024..last).map(|year| year.to_string()).collect();
        let budget = budget_of(
            &format!("[{}]", years_text.join(",")),
            &[&choice(amount, 2024..last)],
        );
        let picture = years(&three(&budget, &Decisions::default()), canvas, None, ENGLISH);
        for line in picture.lines.iter() {
            assert_eq!(line.marks.len(), years_text.len(), "{amount}");
            for mark in line.marks.iter() {
                assert!(
                    mark.x >= picture.axis.left && mark.x <= picture.axis.right,
                    "{amount}"
                );
                assert!(mark.y >= canvas.top() && mark.y <= canvas.bottom(), "{amount}");
            }
        }
        assert!(
            picture
                .years
                .windows(2)
                .all(|pair| pair[1].x.minus(pair[0].x) >= Length::of_text(5)),
            "{amount}"
        );
    }
}

#[test]
fn the_band_is_drawn_said_and_tabled_only_where_it_is_wanted() {
    let budget = modelled();
    let references = three(&budget, &Decisions::default());
    let without = years(&references, Canvas::Wide, None, DUTCH);
    assert_eq!(without.band, None);
    assert_eq!(without.table.rows.len(), 3);
    let band = |references: &References, rule| Band::of(&references.mine, rule);
    let sums = band(&references, BandRule::Sums);
    let with = years(&references, Canvas::Wide, Some(&sums), DUTCH);
    assert_eq!(
        with.band.as_deref().map(|points| points.split(' ').count()),
        Some(8)
    );
    assert_eq!(&*with.table.rows[3].cells[0], "−155.000 N");
    assert_eq!(&*with.table.rows[4].cells[0], "−140.000 N");
    assert!(with.sentence.contains("Met wat onzeker is, ligt 2030 tussen"));
    let draws = band(&references, BandRule::Draws);
    let drawn = years(&references, Canvas::Wide, Some(&draws), DUTCH);
    assert_eq!(&*drawn.table.rows[3].head, "variant, ondergrens");
    assert!(
        drawn
            .sentence
            .contains("In acht van de tien trekkingen ligt 2030 tussen")
    );
    assert_eq!(drawn.table.rows[2], with.table.rows[2], "the likely figures stay");
    let certain = three(&duo(), &variant());
    let nothing = band(&certain, BandRule::Sums);
    assert_eq!(years(&certain, Canvas::Wide, Some(&nothing), DUTCH).band, None);
}
