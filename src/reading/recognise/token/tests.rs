use super::*;

fn amounts(text: &str) -> Vec<(i64, Option<Effect>)> {
    tokens(text)
        .iter()
        .filter_map(|token| match token.kind {
            Kind::Amount(printed) => Some((printed.signed() / 1_000, printed.effect)),
            _ => None,
        })
        .collect()
}

const N: Option<Effect> = Some(Effect::Disadvantage);
const V: Option<Effect> = Some(Effect::Advantage);

#[test]
fn signs_in_all_their_spellings() {
    for (text, expected) in [
        ("-400", vec![(-400, None)]),
        ("-400 N", vec![(-400, N)]),
        ("68 N", vec![(68, N)]),
        ("N75.000 V12.000", vec![(75_000, N), (12_000, V)]),
        ("49 v", vec![(49, V)]),
        ("€ 26.000 nadelig", vec![(26_000, N)]),
        ("€ 26.000 voordeel", vec![(26_000, V)]),
        ("(V 1.738)", vec![(1_738, V)]),
        ("4.977-", vec![(-4_977, None)]),
        ("-/- 400", vec![(-400, None)]),
        ("400 -/-", vec![(-400, None)]),
        ("+/+ 30", vec![(30, None)]),
        ("€ -400", vec![(-400, None)]),
        ("-€ 400", vec![(-400, None)]),
        ("€ 400,-", vec![(400, None)]),
        ("\u{2013}400", vec![(-400, None)]),
        ("991 N 867 V 704 V", vec![(991, N), (867, V), (704, V)]),
        ("N 991 V 867", vec![(991, N), (867, V)]),
        ("994k", vec![(994_000, None)]),
        ("€ 1,2 miljoen", vec![(1_200_000, None)]),
        ("12,377 mln", vec![(12_377_000, None)]),
        (
            "€ 32.000 nadeel (2024),€ 20.000 (2025) € 24.000",
            vec![(32_000, N), (20_000, None), (24_000, None)],
        ),
        ("16.000 (N)", vec![(16_000, N)]),
    ] {
        assert_eq!(amounts(text), expected, "{text}");
    }
}

#[test]
fn numbers_that_are_no_money() {
    for text in [
        "7.1.2.3",
        "50%",
        "50 %",
        "1,5 fte",
        "2026",
        "2026-2029",
        "5A.1",
        "Q3",
        "artikel 2.1",
        "1.600 woningen",
        "18-jarigen",
        "06-12345678",
        "2e",
        "Reconstructie N210",
    ] {
        assert!(amounts(text).is_empty(), "{text}: {:?}", amounts(text));
    }
}

#[test]
fn years_ranges_pm_and_dashes() {
    let kinds = |text: &str| tokens(text).iter().map(|token| token.kind).collect::<Vec<_>>();
    assert_eq!(kinds("2026* (2025)"), [Kind::Year(2026), Kind::Year(2025)]);
    assert_eq!(
        kinds("2026-2029 2026-'29"),
        [Kind::Years(2026, 2029), Kind::Years(2026, 2029)]
    );
    assert_eq!(kinds("pm p.m. PM"), [Kind::Pm(None); 3]);
    assert_eq!(kinds("-PM"), [Kind::Pm(N)]);
    assert_eq!(
        kinds("- \u{2013} € -"),
        [Kind::Dash(false), Kind::Dash(false), Kind::Dash(true)]
    );
    assert_eq!(kinds("pm nadeel"), [Kind::Pm(N)]);
}

#[test]
fn a_dash_between_columns_is_a_dash() {
    let text = "Rioolgemaal      -     -214.000 N      -182.000 N     293.500 V    -";
    let kinds: Vec<Kind> = tokens(text).iter().map(|token| token.kind).collect();
    assert_eq!(kinds.len(), 6, "{kinds:?}");
}

#[test]
fn a_reference_in_brackets_is_no_amount() {
    for text in [
        "Sporthal (RAAD - 4711)",
        "Sporthal (RAAD 4711)",
        "Sporthal (BW -4711)",
    ] {
        assert_eq!(amounts(text), vec![], "{text}");
    }
    for (text, amount) in [
        ("Sporthal (RAAD 471)", 471),
        ("Sporthal (OZB 4.711)", 4_711),
        ("Sporthal (pm 2031) 4.711", 4_711),
    ] {
        assert_eq!(amounts(text), vec![(amount, None)], "{text}");
    }
}
