//! Faults in what the second format added (B12 to B15).

use keuzeruimte::fields::Expected;
use serde_json::{Value, json};

use super::Seen::{ByBoth, ByCheckerOnly};
use super::{Case, case};
use crate::full::{file, second, second_with as with, second_without as without};

pub fn cases() -> Vec<Case> {
    let mut cases = of_the_first_format();
    cases.extend(of_the_whole());
    cases.extend(of_bodies());
    cases.extend(of_reserves());
    cases.extend(of_levers());
    cases.extend(of_rules());
    cases.extend(of_knock_ons());
    cases.extend(of_choices());
    cases.extend(of_investments());
    cases
}

/// A file of the first format does not know the names of the second.
fn of_the_first_format() -> Vec<Case> {
    let second = second();
    let of_the_whole = [
        "start_incidental",
        "spreads",
        "bodies",
        "reserves",
        "exception",
        "levers",
        "rules",
        "ratios",
    ];
    let of_a_choice = [
        "incidental",
        "ranges",
        "hardness",
        "reserve",
        "contract_until",
        "advice",
        "noticed_by",
        "facts",
    ];
    let mut cases = Vec::new();
    let mut add = |at: &str, path: String, name: &str, value: &Value| {
        let mut file = file();
        file.pointer_mut(at).unwrap()[name] = value.clone();
        let found = match value {
            Value::Array(items) => format!("a list of {}", items.len()),
            Value::Object(entries) => format!("an object of {}", entries.len()),
            other => other.to_string(),
        };
        cases.push(case(file, ByBoth, &path, &found, Expected::NameOfFormat(2)));
    };
    for name in of_the_whole {
        add("", format!("$.{name}"), name, &second[name]);
    }
    for name in of_a_choice {
        add(
            "/choices/0",
            format!("$.choices[0].{name}"),
            name,
            &second["choices"][0][name],
        );
    }
    add(
        "/choices/1",
        "$.choices[1].part_of".to_owned(),
        "part_of",
        &json!("1.1"),
    );
    let investment = &second["choices"][2]["investment"];
    add(
        "/choices/1",
        "$.choices[1].investment".to_owned(),
        "investment",
        investment,
    );
    cases
}

#[rustfmt::skip]
fn of_the_whole() -> Vec<Case> {
    let known = |nearest| Expected::KnownName { nearest };
    vec![
        case(with("/start_incidental/2025", json!("pm")), ByBoth, "$.start_incidental.2025", "\"pm\"", Expected::Amount),
        case(without("/start_incidental/2025"), ByCheckerOnly, "$.start_incidental.2025", "nothing", Expected::EveryYear),
        case(without("/spreads/rough"), ByBoth, "$.spreads.rough", "nothing", Expected::Present),
        case(with("/spreads/firm", json!("-0.1")), ByBoth, "$.spreads.firm", "\"-0.1\"", Expected::Rate),
        case(with("/ratios/debt", json!({})), ByBoth, "$.ratios.debt", "an object of 0", known(None)),
        case(with("/ratios", json!([])), ByBoth, "$.ratios", "a list of 0", Expected::Object),
        case(without("/ratios/room/cost"), ByBoth, "$.ratios.room.cost", "nothing", Expected::Present),
        case(with("/ratios/room/income/2024", json!("-1")), ByBoth, "$.ratios.room.income.2024", "\"-1\"", Expected::AmountFromZero),
        case(without("/ratios/tax/national"), ByBoth, "$.ratios.tax.national", "nothing", Expected::Present),
        case(with("/ratios/resilience/needed", json!(2)), ByBoth, "$.ratios.resilience.needed", "2", Expected::AmountFromZero),
        case(with("/lever", json!([])), ByBoth, "$.lever", "a list of 0", known(Some("levers"))),
    ]
}

#[rustfmt::skip]
fn of_bodies() -> Vec<Case> {
    let at = |name: &str| format!("$.bodies[0].{name}");
    let set = |name: &str, value| with(&format!("/bodies/0/{name}"), value);
    let party = |place: usize| json!({ "name": format!("Gemeente {place}"), "share": "0" });
    let many = |count: usize| (0..count).map(party).collect::<Value>();
    vec![
        case(with("/bodies", json!({})), ByBoth, "$.bodies", "an object of 0", Expected::List),
        case(with("/bodies", (0..51).map(|place| json!({ "name": format!("R{place}"), "parties": [] })).collect()), ByBoth, "$.bodies", "51", Expected::AtMostItems(50)),
        case(without("/bodies/0/name"), ByBoth, &at("name"), "nothing", Expected::Present),
        case(without("/bodies/0/parties"), ByBoth, &at("parties"), "nothing", Expected::Present),
        case(set("parties", many(101)), ByBoth, &at("parties"), "101", Expected::AtMostItems(100)),
        case(set("key", json!("a\nb")), ByBoth, &at("key"), "\"a·b\"", Expected::OneLine),
        case(with("/bodies/1/name", json!("Duo+")), ByCheckerOnly, "$.bodies[1].name", "\"Duo+\"", Expected::UniqueName),
        case(set("parties/1/name", json!("Wij")), ByCheckerOnly, &at("parties[1].name"), "\"Wij\"", Expected::UniqueName),
        case(set("parties/1/own", json!(true)), ByCheckerOnly, &at("parties[1].own"), "true", Expected::OneOwnParty),
        case(set("parties/1/own", json!("ja")), ByBoth, &at("parties[1].own"), "\"ja\"", Expected::TrueOrFalse),
        case(set("parties/1/share", json!("0.64")), ByCheckerOnly, &at("parties"), "1.01", Expected::AtMostTheWhole),
        case(set("parties/1/share", json!("33 %")), ByBoth, &at("parties[1].share"), "\"33 %\"", Expected::Rate),
        case(without("/bodies/0/parties/0/share"), ByBoth, &at("parties[0].share"), "nothing", Expected::Present),
    ]
}

#[rustfmt::skip]
fn of_reserves() -> Vec<Case> {
    let at = |name: &str| format!("$.reserves[0].{name}");
    let set = |name: &str, value| with(&format!("/reserves/0/{name}"), value);
    let many = (0..51).map(|place| json!({ "id": format!("r{place}"), "title": "R", "opening": "0" }));
    let mut without_named = without("/exception");
    without_named["choices"][0].as_object_mut().unwrap().shift_remove("reserve");
    without_named["reserves"] = many.collect();
    vec![
        case(without_named, ByBoth, "$.reserves", "51", Expected::AtMostItems(50)),
        case(with("/reserves/1/id", json!("ar")), ByCheckerOnly, "$.reserves[1].id", "\"ar\"", Expected::UniqueId),
        case(without("/reserves/0/title"), ByBoth, &at("title"), "nothing", Expected::Present),
        case(without("/reserves/0/opening"), ByBoth, &at("opening"), "nothing", Expected::Present),
        case(set("additions/2025", json!("-1000")), ByBoth, &at("additions.2025"), "\"-1000\"", Expected::AmountFromZero),
        case(set("withdrawals/2027", json!("0")), ByCheckerOnly, &at("withdrawals.2027"), "\"0\"", Expected::YearOfBudget),
        case(set("floor", json!("laag")), ByBoth, &at("floor"), "\"laag\"", Expected::Amount),
        case(set("free", json!(1)), ByBoth, &at("free"), "1", Expected::TrueOrFalse),
        case(set("withdrawal", json!({})), ByBoth, &at("withdrawal"), "an object of 0", Expected::KnownName { nearest: Some("withdrawals") }),
        case(with("/exception/reserve", json!("xx")), ByCheckerOnly, "$.exception.reserve", "\"xx\"", Expected::KnownReserve),
        case(with("/exception/surplus", json!("-1")), ByBoth, "$.exception.surplus", "\"-1\"", Expected::AmountFromZero),
        case(without("/exception/agreed"), ByBoth, "$.exception.agreed", "nothing", Expected::Present),
        case(without("/exception/rate"), ByBoth, "$.exception.rate", "nothing", Expected::Present),
        case(without("/exception/solvency/own"), ByBoth, "$.exception.solvency.own", "nothing", Expected::Present),
    ]
}

#[rustfmt::skip]
fn of_levers() -> Vec<Case> {
    let at = |name: &str| format!("$.levers[0].{name}");
    let set = |name: &str, value| with(&format!("/levers/0/{name}"), value);
    let kinds = Expected::OneOf(&["ozb", "fee", "other"]);
    let lever = |place: usize| json!({ "id": format!("l{place}"), "title": "L", "kind": "ozb", "most": "1", "base": { "2024": "1", "2025": "1", "2026": "1" } });
    vec![
        case(with("/levers", (0..51).map(lever).collect()), ByBoth, "$.levers", "51", Expected::AtMostItems(50)),
        case(with("/levers/1/id", json!("ozb-w")), ByCheckerOnly, "$.levers[1].id", "\"ozb-w\"", Expected::UniqueId),
        case(set("kind", json!("leges")), ByBoth, &at("kind"), "\"leges\"", kinds),
        case(without("/levers/0/kind"), ByBoth, &at("kind"), "nothing", Expected::Present),
        case(without("/levers/1/cost"), ByBoth, "$.levers[1].cost", "nothing", Expected::Present),
        case(set("cost", json!({ "2024": "1", "2025": "1", "2026": "1" })), ByBoth, &at("cost"), "an object of 3", Expected::KnownName { nearest: None }),
        case(set("base/2026", json!("-30")), ByBoth, &at("base.2026"), "\"-30\"", Expected::AmountFromZero),
        case(without("/levers/0/base"), ByBoth, &at("base"), "nothing", Expected::Present),
        case(set("most", json!("50")), ByBoth, &at("most"), "\"50\"", Expected::Rate),
        case(set("household/payer", json!("huurder")), ByBoth, &at("household.payer"), "\"huurder\"", Expected::OneOf(&["owner", "resident"])),
        case(without("/levers/0/household/of_value"), ByBoth, &at("household.of_value"), "nothing", Expected::Present),
        case(set("source/page", json!(0)), ByBoth, &at("source.page"), "0", Expected::WholeNumber { least: 1, most: 100_000 }),
    ]
}

#[rustfmt::skip]
fn of_rules() -> Vec<Case> {
    let kinds = Expected::OneOf(&["requires", "excludes", "pick_one", "overlap", "knock_on"]);
    let rule = |place: usize| json!({ "id": format!("r{place}"), "kind": "excludes", "choices": ["1.1", "2.1"] });
    vec![
        case(with("/rules", (0..501).map(rule).collect()), ByBoth, "$.rules", "501", Expected::AtMostItems(500)),
        case(with("/rules/1/id", json!("r1")), ByCheckerOnly, "$.rules[1].id", "\"r1\"", Expected::UniqueId),
        case(with("/rules/0/kind", json!("needs")), ByBoth, "$.rules[0].kind", "\"needs\"", kinds),
        case(with("/rules/0/choice", json!("9")), ByCheckerOnly, "$.rules[0].choice", "\"9\"", Expected::KnownChoice),
        case(with("/rules/0/needs", json!([])), ByBoth, "$.rules[0].needs", "a list of 0", Expected::AtLeastItems(1)),
        case(with("/rules/0/needs", json!(["2.1"])), ByCheckerOnly, "$.rules[0].needs[0]", "\"2.1\"", Expected::OtherChoice),
        case(with("/rules/0/needs", json!(["1.1", "1.1"])), ByBoth, "$.rules[0].needs[1]", "\"1.1\"", Expected::EachChoiceOnce),
        case(with("/rules/0/from", json!("1.1")), ByBoth, "$.rules[0].from", "\"1.1\"", Expected::KnownName { nearest: None }),
        case(with("/rules/1/choices", json!(["1.1"])), ByBoth, "$.rules[1].choices", "a list of 1", Expected::AtLeastItems(2)),
        case(with("/rules/1/choices/1", json!("9")), ByCheckerOnly, "$.rules[1].choices[1]", "\"9\"", Expected::KnownChoice),
        case(with("/rules/2/choices", json!("1.1")), ByBoth, "$.rules[2].choices", "\"1.1\"", Expected::List),
        case(without("/rules/3/correction"), ByBoth, "$.rules[3].correction", "nothing", Expected::Present),
        case(with("/rules/3/correction/2024", json!("pm")), ByBoth, "$.rules[3].correction.2024", "\"pm\"", Expected::Amount),
        case(with("/rules/3/nature", json!("S")), ByBoth, "$.rules[3].nature", "\"S\"", Expected::OneOf(&["structural", "incidental"])),
        case(with("/rules/0/note", json!("")), ByBoth, "$.rules[0].note", "\"\"", Expected::Text),
    ]
}

#[rustfmt::skip]
fn of_knock_ons() -> Vec<Case> {
    let at = |name: &str| format!("$.rules[4].{name}");
    let set = |name: &str, value| with(&format!("/rules/4/{name}"), value);
    vec![
        case(set("from", json!("2.2")), ByCheckerOnly, &at("onto"), "\"2.2\"", Expected::OtherChoice),
        case(set("onto", json!("9")), ByCheckerOnly, &at("onto"), "\"9\"", Expected::KnownChoice),
        case(without("/rules/4/onto"), ByBoth, &at("onto"), "nothing", Expected::Present),
        case(without("/rules/4/from"), ByBoth, &at("from"), "nothing", Expected::Present),
        case(without("/rules/4/less"), ByBoth, &at("amount"), "nothing", Expected::OneChange),
        case(set("amount", json!("1")), ByBoth, &at("less"), "\"0.25\"", Expected::OneChange),
        case(set("less", json!("25")), ByBoth, &at("less"), "\"25\"", Expected::Rate),
        case(set("delay", json!(11)), ByBoth, &at("delay"), "11", Expected::WholeNumber { least: 0, most: 10 }),
        case(set("ramp", json!(vec!["1"; 11])), ByBoth, &at("ramp"), "11", Expected::AtMostItems(10)),
        case(set("ramp/0", json!("half")), ByBoth, &at("ramp[0]"), "\"half\"", Expected::Rate),
        case(set("certainty", json!("zeker")), ByBoth, &at("certainty"), "\"zeker\"", Expected::OneOf(&["fact", "assumption", "to_examine"])),
        case(without("/rules/5/certainty"), ByBoth, "$.rules[5].certainty", "nothing", Expected::Present),
    ]
}

#[rustfmt::skip]
fn of_choices() -> Vec<Case> {
    let at = |name: &str| format!("$.choices[0].{name}");
    let set = |name: &str, value| with(&format!("/choices/0/{name}"), value);
    let mut ring = second();
    ring["choices"][0]["part_of"] = json!("2.2");
    ring["choices"][2]["part_of"] = json!("2.1");
    vec![
        case(without("/choices/0/amounts"), ByBoth, &at("amounts"), "nothing", Expected::Present),
        case(set("incidental/2024", json!("pm")), ByBoth, &at("incidental.2024"), "\"pm\"", Expected::Amount),
        case(without("/choices/0/incidental/2025"), ByCheckerOnly, &at("incidental.2025"), "nothing", Expected::EveryYear),
        case(set("ranges/2024", json!("-40000")), ByBoth, &at("ranges.2024"), "\"-40000\"", Expected::Object),
        case(set("ranges/2024/low", json!("-29999.99")), ByCheckerOnly, &at("ranges.2024"), "an object of 2", Expected::LowToHigh),
        case(without("/choices/0/ranges/2024/high"), ByBoth, &at("ranges.2024.high"), "nothing", Expected::Present),
        case(without("/choices/0/ranges/2026"), ByCheckerOnly, &at("ranges.2026"), "nothing", Expected::EveryYear),
        case(set("hardness", json!("hard")), ByBoth, &at("hardness"), "\"hard\"", Expected::OneOf(&["firm", "estimate", "rough"])),
        case(set("reserve", json!("xx")), ByCheckerOnly, &at("reserve"), "\"xx\"", Expected::KnownReserve),
        case(set("reserve", json!("A")), ByBoth, &at("reserve"), "\"A\"", Expected::Id),
        case(set("part_of", json!("9")), ByCheckerOnly, &at("part_of"), "\"9\"", Expected::KnownChoice),
        case(set("part_of", json!("1.1")), ByCheckerOnly, &at("part_of"), "\"1.1\"", Expected::OtherChoice),
        case(ring, ByCheckerOnly, "$.choices[2].part_of", "\"2.1\"", Expected::NoRing),
        case(set("advice", json!([])), ByBoth, &at("advice"), "a list of 0", Expected::Text),
        case(set("contract_until", json!(2025)), ByBoth, &at("contract_until"), "2025", Expected::Text),
        case(set("noticed_by", json!("a\tb")), ByBoth, &at("noticed_by"), "\"a·b\"", Expected::OneLine),
        case(set("facts", json!("2 fte")), ByBoth, &at("facts"), "\"2 fte\"", Expected::List),
        case(set("facts", json!(vec!["x"; 31])), ByBoth, &at("facts"), "31", Expected::AtMostItems(30)),
        case(set("facts/0", json!(2.5)), ByBoth, &at("facts[0]"), "2.5", Expected::Text),
    ]
}

#[rustfmt::skip]
fn of_investments() -> Vec<Case> {
    let at = |name: &str| format!("$.choices[2].investment.{name}");
    let set = |name: &str, value| with(&format!("/choices/2/investment/{name}"), value);
    let lives = Expected::WholeNumber { least: 1, most: 100 };
    let amounts = json!({ "2024": "0", "2025": "-1", "2026": "-1" });
    let mut too_much = set("sum", json!("1000000000000000"));
    too_much["choices"][2]["investment"]["life"] = json!(1);
    vec![
        case(set("sum", json!("-1")), ByBoth, &at("sum"), "\"-1\"", Expected::AmountFromZero),
        case(set("life", json!(0)), ByBoth, &at("life"), "0", lives.clone()),
        case(set("life", json!(101)), ByBoth, &at("life"), "101", lives),
        case(set("rate", json!(0.02)), ByBoth, &at("rate"), "0.02", Expected::Rate),
        case(set("method", json!("lineair")), ByBoth, &at("method"), "\"lineair\"", Expected::OneOf(&["linear", "annuity"])),
        case(set("first_year", json!(1989)), ByBoth, &at("first_year"), "1989", Expected::WholeNumber { least: 1990, most: 2199 }),
        case(without("/choices/2/investment/method"), ByBoth, &at("method"), "nothing", Expected::Present),
        case(with("/choices/2/amounts", amounts), ByBoth, "$.choices[2].amounts", "an object of 3", Expected::AmountsOrInvestment),
        case(too_much, ByCheckerOnly, "$.choices[2].investment", "an object of 5", Expected::ChargesWithinBounds),
    ]
}
