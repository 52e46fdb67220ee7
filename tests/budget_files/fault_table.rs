//! Files with one fault each: where it is, what stands there, what is expected (B1 to B9). The table holds the
//! checker to account (`faults`) and the schema too (`schema`).

#[path = "fault_table/second_format.rs"]
mod second_format;

use keuzeruimte::fields::Expected;
use serde_json::{Value, json};

use crate::full::{file, with, without};

/// Whether the schema can see the fault too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seen {
    /// By schema and checker.
    ByBoth,
    /// Beyond what a schema can say.
    ByCheckerOnly,
}

/// A file with one fault.
pub struct Case {
    /// The file.
    pub file: Value,
    /// Who sees it.
    pub seen: Seen,
    /// Where the fault is.
    pub path: String,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: Expected,
}

fn case(file: Value, seen: Seen, path: &str, found: &str, expected: Expected) -> Case {
    Case {
        file,
        seen,
        path: path.to_owned(),
        found: found.to_owned(),
        expected,
    }
}

/// Every kind of fault at every kind of place.
pub fn cases() -> Vec<Case> {
    let mut cases = of_the_whole();
    cases.extend(of_years_and_sections());
    cases.extend(of_choices());
    cases.extend(of_amounts());
    cases.extend(of_the_rest_of_a_choice());
    cases.extend(second_format::cases());
    cases
}

#[rustfmt::skip]
fn of_the_whole() -> Vec<Case> {
    use Seen::ByBoth;
    let known = |nearest| Expected::KnownName { nearest };
    let formats = Expected::WholeNumber { least: 1, most: 2 };
    vec![
        case(json!([]), ByBoth, "$", "a list of 0", Expected::Object),
        case(json!("pm"), ByBoth, "$", "\"pm\"", Expected::Object),
        case(without("/format"), ByBoth, "$.format", "nothing", Expected::Present),
        case(with("/format", json!(0)), ByBoth, "$.format", "0", formats.clone()),
        case(with("/format", json!("1")), ByBoth, "$.format", "\"1\"", formats.clone()),
        case(with("/format", json!(1.5)), ByBoth, "$.format", "1.5", formats),
        case(without("/id"), ByBoth, "$.id", "nothing", Expected::Present),
        case(with("/id", json!("Proef")), ByBoth, "$.id", "\"Proef\"", Expected::Id),
        case(with("/id", json!("")), ByBoth, "$.id", "\"\"", Expected::Id),
        case(with("/id", json!(2024)), ByBoth, "$.id", "2024", Expected::Id),
        case(without("/title"), ByBoth, "$.title", "nothing", Expected::Present),
        case(with("/title", json!(null)), ByBoth, "$.title", "null", Expected::Text),
        case(with("/title", json!("  ")), ByBoth, "$.title", "\"  \"", Expected::Text),
        case(with("/title", json!("a\nb")), ByBoth, "$.title", "\"a·b\"", Expected::OneLine),
        case(with("/title", json!("a\tb")), ByBoth, "$.title", "\"a·b\"", Expected::OneLine),
        case(with("/title", json!("x".repeat(201))), ByBoth, "$.title", &format!("\"{}…\"", "x".repeat(40)), Expected::AtMostCharacters(200)),
        case(with("/title", json!("5\u{202e}01")), ByBoth, "$.title", "\"5·01\"", Expected::NoControlCharacters),
        case(with("/title", json!("a\u{0}b")), ByBoth, "$.title", "\"a·b\"", Expected::NoControlCharacters),
        case(with("/title", json!({ "en": "Budget" })), ByBoth, "$.title.nl", "nothing", Expected::Present),
        case(with("/title", json!({ "nl": "A", "de": "B" })), ByBoth, "$.title.de", "\"B\"", known(None)),
        case(with("/title/en", json!(7)), ByBoth, "$.title.en", "7", Expected::Text),
        case(with("/fictional", json!("ja")), ByBoth, "$.fictional", "\"ja\"", Expected::TrueOrFalse),
        case(with("/fictional", json!(null)), ByBoth, "$.fictional", "null", Expected::TrueOrFalse),
        case(with("/colour", json!("red")), ByBoth, "$.colour", "\"red\"", known(None)),
        case(with("/Subtitle", json!("a")), ByBoth, "$.Subtitle", "\"a\"", known(Some("subtitle"))),
        case(with("/doubts", json!({})), ByBoth, "$.doubts", "an object of 0", Expected::List),
        case(with("/doubts/0", json!("hm")), ByBoth, "$.doubts[0]", "\"hm\"", Expected::Object),
        case(with("/doubts", json!(vec![json!({ "message": "hm" }); 51])), ByBoth, "$.doubts", "51", Expected::AtMostItems(50)),
    ]
}

#[rustfmt::skip]
fn of_years_and_sections() -> Vec<Case> {
    use Seen::{ByBoth, ByCheckerOnly};
    let years = |years: Value, found: &str| (bare(years), found.to_owned());
    let mut cases: Vec<Case> = [
        (years(json!([]), "[]"), ByBoth),
        (years(json!(2024), "2024"), ByBoth),
        (years(json!(["2024"]), "[\"2024\"]"), ByBoth),
        (years(json!([1989]), "[1989]"), ByBoth),
        (years(json!([2200]), "[2200]"), ByBoth),
        (years(json!([2024, 2024]), "[2024, 2024]"), ByBoth),
        (years(json!([2024, 2026]), "[2024, 2026]"), ByCheckerOnly),
        (years(json!([2025, 2024]), "[2025, 2024]"), ByCheckerOnly),
    ]
    .into_iter()
    .map(|((file, found), seen)| case(file, seen, "$.years", &found, Expected::Years))
    .collect();
    let eleven: Vec<u16> = (2024..2035).collect();
    let found = "[2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]";
    cases.push(case(bare(json!(eleven)), ByBoth, "$.years", found, Expected::Years));
    cases.extend([
        case(without("/sections/0/id"), ByBoth, "$.sections[0].id", "nothing", Expected::Present),
        case(without("/sections/1/title"), ByBoth, "$.sections[1].title", "nothing", Expected::Present),
        case(with("/sections/0/titel", json!("x")), ByBoth, "$.sections[0].titel", "\"x\"", Expected::KnownName { nearest: Some("title"), }),
        case(with("/start/2026", json!("pm")), ByBoth, "$.start.2026", "\"pm\"", Expected::Amount),
        case(with("/start/2027", json!("1")), ByCheckerOnly, "$.start.2027", "\"1\"", Expected::YearOfBudget),
        case(without("/start/2025"), ByCheckerOnly, "$.start.2025", "nothing", Expected::EveryYear),
    ]);
    let mut twice = file();
    twice["sections"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "id": "2", "title": "Weer" }));
    cases.push(case(twice, ByCheckerOnly, "$.sections[2].id", "\"2\"", Expected::UniqueId));
    cases
}

/// A file whose years are all that can be wrong.
fn bare(years: Value) -> Value {
    let mut file = with("/years", years);
    for name in ["start", "doubts"] {
        file.as_object_mut().unwrap().shift_remove(name);
    }
    file
}

#[rustfmt::skip]
fn of_choices() -> Vec<Case> {
    use Seen::{ByBoth, ByCheckerOnly};
    vec![
        case(with("/choices", json!([])), ByBoth, "$.choices", "a list of 0", Expected::AtLeastOneItem),
        case(with("/choices", json!("geen")), ByBoth, "$.choices", "\"geen\"", Expected::List),
        case(without("/choices"), ByBoth, "$.choices", "nothing", Expected::Present),
        case(with("/choices", json!(vec![file()["choices"][0].clone(); 1_001])), ByBoth, "$.choices", "1001", Expected::AtMostItems(1_000)),
        case(with("/choices/0", json!(null)), ByBoth, "$.choices[0]", "null", Expected::Object),
        case(without("/choices/0/id"), ByBoth, "$.choices[0].id", "nothing", Expected::Present),
        case(with("/choices/1/id", json!("1.1")), ByCheckerOnly, "$.choices[1].id", "\"1.1\"", Expected::UniqueId),
        case(with("/choices/1/id", json!("a b")), ByBoth, "$.choices[1].id", "\"a b\"", Expected::Id),
        case(with("/choices/0/section", json!("9")), ByCheckerOnly, "$.choices[0].section", "\"9\"", Expected::KnownSection),
        case(without("/choices/0/section"), ByBoth, "$.choices[0].section", "nothing", Expected::Present),
        case(with("/choices/0/title", json!("x".repeat(301))), ByBoth, "$.choices[0].title", &format!("\"{}…\"", "x".repeat(40)), Expected::AtMostCharacters(300)),
        case(with("/choices/0/amount", json!("1")), ByBoth, "$.choices[0].amount", "\"1\"", Expected::KnownName { nearest: Some("amounts"), }),
        case(with("/choices/0/legalDuty", json!("x")), ByBoth, "$.choices[0].legalDuty", "\"x\"", Expected::KnownName { nearest: Some("legal_duty"), }),
    ]
}

#[rustfmt::skip]
fn of_amounts() -> Vec<Case> {
    use Seen::{ByBoth, ByCheckerOnly};
    let mut cases: Vec<Case> = [
        (json!(-32000), "-32000"),
        (json!(1.5), "1.5"),
        (json!("-32.000"), "\"-32.000\""),
        (json!("1,5"), "\"1,5\""),
        (json!("+5"), "\"+5\""),
        (json!("€ 5"), "\"€ 5\""),
        (json!("1e3"), "\"1e3\""),
        (json!("PM"), "\"PM\""),
        (json!(""), "\"\""),
        (json!("0.001"), "\"0.001\""),
        (json!("1000000000000000.01"), "\"1000000000000000.01\""),
        (json!("1000000000000001"), "\"1000000000000001\""),
        (json!(null), "null"),
        (json!(["1"]), "a list of 1"),
    ]
    .into_iter()
    .map(|(amount, found)| {
        let file = with("/choices/0/amounts/2025", amount);
        case(file, ByBoth, "$.choices[0].amounts.2025", found, Expected::AmountOrPm)
    })
    .collect();
    let at = "$.choices[0].amounts";
    cases.extend([
        case(without("/choices/0/amounts"), ByBoth, at, "nothing", Expected::Present),
        case(with("/choices/0/amounts", json!([1])), ByBoth, at, "a list of 1", Expected::Object),
        case(without("/choices/0/amounts/2026"), ByCheckerOnly, "$.choices[0].amounts.2026", "nothing", Expected::EveryYear),
        case(with("/choices/0/amounts/2027", json!("1")), ByCheckerOnly, "$.choices[0].amounts.2027", "\"1\"", Expected::YearOfBudget),
        case(with("/choices/0/amounts/T", json!("1")), ByBoth, "$.choices[0].amounts.T", "\"1\"", Expected::YearOfBudget),
        case(without("/choices/1/direction"), ByCheckerOnly, "$.choices[1].direction", "nothing", Expected::DirectionForPm),
        case(with("/choices/1/direction", json!("slecht")), ByBoth, "$.choices[1].direction", "\"slecht\"", Expected::OneOf(&["nadeel", "voordeel"])),
    ]);
    cases
}

#[rustfmt::skip]
fn of_the_rest_of_a_choice() -> Vec<Case> {
    use Seen::{ByBoth, ByCheckerOnly};
    let natures = Expected::OneOf(&["structural", "incidental"]);
    let bases = Expected::OneOf(&["stated", "inferred"]);
    let pages = Expected::WholeNumber {
        least: 1,
        most: 100_000,
    };
    let at = |name: &str| format!("$.choices[0].{name}");
    let set = |name: &str, value| with(&format!("/choices/0/{}", name.replace('.', "/")), value);
    vec![
        case(set("nature", json!("S")), ByBoth, &at("nature"), "\"S\"", natures),
        case(set("proposed", json!(1)), ByBoth, &at("proposed"), "1", Expected::TrueOrFalse),
        case(set("explanation", json!("a")), ByBoth, &at("explanation"), "\"a\"", Expected::List),
        case(set("explanation", json!([""])), ByBoth, &at("explanation[0]"), "\"\"", Expected::Text),
        case(set("assumed_years", json!([2027])), ByCheckerOnly, &at("assumed_years[0]"), "2027", Expected::YearOfBudget),
        case(set("assumed_years", json!(["2026"])), ByBoth, &at("assumed_years[0]"), "\"2026\"", Expected::YearOfBudget),
        case(set("assumed_years", json!([2026, 2026])), ByBoth, &at("assumed_years[1]"), "2026", Expected::EachYearOnce),
        case(set("share.rate", json!("37 %")), ByBoth, &at("share.rate"), "\"37 %\"", Expected::Rate),
        case(set("share.rate", json!(0.37)), ByBoth, &at("share.rate"), "0.37", Expected::Rate),
        case(set("share.rate", json!("10.1")), ByBoth, &at("share.rate"), "\"10.1\"", Expected::Rate),
        case(set("share.rate", json!("-0.37")), ByBoth, &at("share.rate"), "\"-0.37\"", Expected::Rate),
        case(set("share.rate", json!("0.123456789")), ByBoth, &at("share.rate"), "\"0.123456789\"", Expected::Rate),
        case(set("share.gross", json!("pm")), ByBoth, &at("share.gross"), "\"pm\"", Expected::Amount),
        case(set("share.basis", json!("zeker")), ByBoth, &at("share.basis"), "\"zeker\"", bases),
        case(without("/choices/0/share/basis"), ByBoth, &at("share.basis"), "nothing", Expected::Present),
        case(without("/choices/0/share/body"), ByBoth, &at("share.body"), "nothing", Expected::Present),
        case(set("doubts.0.year", json!(2030)), ByCheckerOnly, &at("doubts[0].year"), "2030", Expected::YearOfBudget),
        case(without("/choices/0/doubts/0/message"), ByBoth, &at("doubts[0].message"), "nothing", Expected::Present),
        case(set("source.page", json!(0)), ByBoth, &at("source.page"), "0", pages.clone()),
        case(set("source.page", json!(1.5)), ByBoth, &at("source.page"), "1.5", pages.clone()),
        case(set("source.page", json!("12")), ByBoth, &at("source.page"), "\"12\"", pages),
        case(set("source.text", json!(false)), ByBoth, &at("source.text"), "false", Expected::Text),
        case(set("legal_duty", json!([])), ByBoth, &at("legal_duty"), "a list of 0", Expected::Text),
    ]
}
