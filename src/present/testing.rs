//! The Duo+ programme's figures and a small language for the tests of this module.

use super::{Cell, Showing};
use crate::budget::{Budget, from_json};
use crate::lang::{Language, Unit};
use crate::money::Money;
use crate::outcome::{References, references};
use crate::rate::Rate;
use crate::scenario::{Decisions, OwnChoice, Wording};
use crate::year::Year;

pub(super) const DUTCH: Showing = Showing {
    language: Language::Dutch,
    unit: Unit::Euros,
};
pub(super) const ENGLISH: Showing = Showing {
    language: Language::English,
    unit: Unit::Euros,
};

/// A fictional municipality whose budget says everything that a budget can say.
pub(crate) fn modelled() -> Budget {
    from_json(include_str!("../../tests/support/model.json")).unwrap_or_else(|bad| panic!("{bad}"))
}

pub(super) fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

/// Nine choices over four years; the titles and amounts of the Duo+ programme, two of them with words in English.
pub(super) fn duo() -> Budget {
    budget_of(
        "[2024, 2025, 2026, 2027]",
        &[
            r#"{"id": "a", "number": "7.1.2.3", "section": "d", "title": "Informatiehuishouding op orde",
                "summary": "Archief op orde.", "assumed_years": [2027],
                "amounts": {"2024": "-32000", "2025": "-20000", "2026": "-24000", "2027": "0"}}"#,
            &steady(
                "b",
                "7.1.2.4",
                "d",
                "Uitbreiding ondersteuning organisatie",
                "-50000",
                "",
            ),
            &steady(
                "c",
                "7.1.2.5",
                "d",
                "Professionalisatie personeelsadministratie",
                "-3700",
                SHARE,
            ),
            &steady(
                "e",
                "7.1.2.6",
                "d",
                "Postintake in archief",
                "-18500",
                r#", "legal_duty": "Archiefwet""#,
            ),
            r#"{"id": "f", "number": "7.1.3.1", "section": "k", "nature": "structural",
                "title": {"nl": "Arbeidsmarktkrapte en opleidingen", "en": "Tight labour market and training"},
                "amounts": {"2024": "-45000", "2025": "-36000", "2026": "-36000", "2027": "-36000"}}"#,
            &steady(
                "g",
                "7.1.3.2",
                "k",
                "Inclusie en diversiteit",
                "pm",
                r#", "direction": "nadeel""#,
            ),
            &steady("h", "7.1.3.3", "k", "Arbozorg en agressie", "-9250", ""),
            &steady("i", "7.1.3.4", "k", "Datagedreven werken", "-29600", ""),
            &steady("j", "7.1.3.5", "k", "Servicedesk", "-24050", ""),
        ],
    )
}

const SHARE: &str = r#", "share": {"body": "Duo+", "rate": "0.37", "gross": "-10000", "basis": "inferred"}"#;

fn steady(id: &str, number: &str, section: &str, title: &str, amount: &str, more: &str) -> String {
    let amounts: Vec<String> = (2024..=2027)
        .map(|year| format!(r#""{year}": "{amount}""#))
        .collect();
    format!(
        r#"{{"id": "{id}", "number": "{number}", "section": "{section}", "title": "{title}",
            "amounts": {{{}}}{more}}}"#,
        amounts.join(", ")
    )
}

/// A budget with the sections d and k.
pub(super) fn budget_of(years: &str, choices: &[&str]) -> Budget {
    let json = format!(
        r#"{{"format": 1, "id": "test", "title": "Begroting", "years": {years},
            "sections": [{{"id": "d", "number": "7.1.2", "title": "Ontwikkelingen", "note": "status onbekend"}},
                         {{"id": "k", "number": "7.1.3", "title": {{"nl": "Beleidskeuze", "en": "Policy choice"}}}}],
            "choices": [{}]}}"#,
        choices.join(",\n")
    );
    from_json(&json).unwrap_or_else(|bad| panic!("{bad}"))
}

/// The member's decisions, in order of the years 2024 on.
pub(super) fn with_start(amounts: &[&str]) -> Decisions {
    Decisions {
        start: (2024..)
            .map(year)
            .zip(amounts.iter().map(|amount| amount.parse().unwrap()))
            .collect(),
        ..Decisions::default()
    }
}

pub(super) fn three(budget: &Budget, decisions: &Decisions) -> References {
    references(budget, decisions)
}

/// What stands in the columns, letters included: `−32.000 N`.
pub(super) fn shown(cells: &[Cell]) -> Vec<String> {
    cells.iter().map(|cell| cell.written().to_string()).collect()
}

/// The variant of the drawn example: a level of 50 %, one choice off, an own proposal for cover.
pub(super) fn variant() -> Decisions {
    let mut decisions = with_start(&["120000", "95000", "80000", "110000"]);
    decisions.change(&"i".parse().unwrap(), |decision| {
        decision.level = Rate::from_percent_text("50").ok();
    });
    decisions.change(&"j".parse().unwrap(), |decision| decision.on = Some(false));
    decisions.own.push(OwnChoice {
        structural: true,
        amounts: (2025..=2027)
            .map(|number| (year(number), Money::from_euros(43_000)))
            .collect(),
        ..OwnChoice::new("a".parse().unwrap(), Wording::new("OZB extra").unwrap())
    });
    decisions
}
