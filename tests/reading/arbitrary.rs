//! Readings as no document gives them and a correcting hand might: any text, any years, any amounts.

use std::collections::BTreeMap;

use keuzeruimte::money::Money;
use keuzeruimte::reading::doubt::{Doubt, Finding, What};
use keuzeruimte::reading::extract::{Line, Span};
use keuzeruimte::reading::recognise::amount::Effect;
use keuzeruimte::reading::recognise::kinds::Kind;
use keuzeruimte::reading::{Amount, Choice, Facts, OtherRow, Per, Reading, Section, SignBy};
use keuzeruimte::year::Year;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

pub fn reading() -> impl Strategy<Value = Reading> {
    (
        vec(line(), 0..6),
        vec(choice(), 0..30),
        vec(other_row(), 0..4),
        option::of(text()),
        vec(year(), 0..4),
        vec((text(), text(), 0..8_usize), 0..4),
        vec(text(), 0..60),
    )
        .prop_map(
            |(lines, choices, other_rows, title, years, sections, stated)| Reading {
                lines,
                document: Facts {
                    title,
                    years,
                    ..Facts::default()
                },
                choices,
                other_rows,
                sections: sections
                    .into_iter()
                    .map(|(number, title, line)| Section { number, title, line })
                    .collect(),
                findings: stated
                    .into_iter()
                    .map(|message| Finding {
                        line: None,
                        what: What::Stated { message },
                    })
                    .collect(),
            },
        )
}

/// Few words, any characters, control characters and turned text, and very long.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["Zwembad", "zwembad", "7.1.2", "7", "<b>Wegen</b>", "", " ", "\u{202e}nemuab", "Haven\nBrug", "ĳ", "\u{0}"])
            .prop_map(str::to_owned),
        2 => any::<String>(),
        1 => ("[a-zé\"\\\\ ]{1,3}", 1..2_000_usize).prop_map(|(part, times)| part.repeat(times)),
    ]
}

fn year() -> impl Strategy<Value = Year> {
    prop_oneof![3 => 2024..2032_u16, 1 => 1990..2200_u16].prop_map(|number| Year::new(number).unwrap())
}

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![
        4 => (-900_000_i64..900_000).prop_map(Money::from_cents),
        1 => any::<i64>().prop_map(Money::from_cents),
        1 => Just(Money::LARGEST_AMOUNT),
        1 => Just(Money::LARGEST_TOTAL.opposite()),
    ]
}

fn span() -> impl Strategy<Value = Span> {
    (0..9_usize, 0..50_usize, 0..50_usize).prop_map(|(line, start, end)| Span { line, start, end })
}

fn amounts() -> impl Strategy<Value = BTreeMap<Year, Amount>> {
    let amount = (
        prop_oneof![4 => money().prop_map(Some), 1 => Just(None)],
        option::of(span()),
        any::<bool>(),
    );
    let amount = amount.prop_map(|(value, span, assumed)| Amount { value, span, assumed });
    btree_map(year(), amount, 0..8)
}

fn line() -> impl Strategy<Value = Line> {
    (option::of(any::<u32>()), any::<u32>(), text()).prop_map(|(page, number, text)| Line {
        page,
        number,
        text,
        cells: Vec::new(),
    })
}

fn doubt() -> impl Strategy<Value = Doubt> {
    prop_oneof![
        Just(Doubt::SignUnknown),
        text().prop_map(|total| Doubt::TotalDiffers { total }),
        (year(), year()).prop_map(|(from, to)| Doubt::LaterYearsOpen { from, to }),
        (year(), any::<bool>()).prop_map(|(year, from_name)| Doubt::YearAssumed { year, from_name }),
        (option::of(year()), text()).prop_map(|(year, message)| Doubt::Stated { year, message }),
        (money(), any::<u32>()).prop_map(|(amount, line)| Doubt::AmountInText { amount, line }),
    ]
}

fn choice() -> impl Strategy<Value = Choice> {
    let names = (option::of(text()), text(), option::of(text()), span(), 0..9_usize);
    let figures = (
        amounts(),
        option::of(prop_oneof![Just(Effect::Advantage), Just(Effect::Disadvantage)]),
        option::of(any::<bool>()),
        option::of(money()),
        option::of((money(), prop_oneof![Just(Per::Year), Just(Per::Total)])),
    );
    (names, figures, vec(doubt(), 0..5), any::<bool>()).prop_map(|(names, figures, doubts, is_change)| {
        let (number, title, section, title_span, line) = names;
        let (amounts, pm, structural, investment, without_year) = figures;
        Choice {
            number,
            title,
            title_span,
            section,
            is_change,
            amounts,
            sign_by: SignBy::default(),
            pm,
            structural,
            investment,
            without_year,
            doubts,
            line,
        }
    })
}

fn other_row() -> impl Strategy<Value = OtherRow> {
    let kind = prop::sample::select(vec![Kind::Balance, Kind::Total, Kind::Reserve]);
    (text(), kind, amounts(), 0..9_usize).prop_map(|(title, kind, amounts, line)| OtherRow {
        title,
        kind,
        amounts,
        line,
    })
}
