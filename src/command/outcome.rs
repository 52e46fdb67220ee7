//! An outcome as JSON; `docs/formats.md` describes it. Amounts are decimals as text by the one sign rule, and what is
//! unknown is `null`, never zero.

mod model;

use serde_json::{Map, Value, json};

use crate::budget::{Amount, Budget, Range};
use crate::ids::OwnChoiceId;
use crate::money::Money;
use crate::outcome::{
    Band, Finding, Nature, NatureBasis, Outcome, Part, PartOf, References, Start, Verdict, YearTotal,
};
use crate::scenario::{Decisions, Figure, Leftover, OwnChoice};
use crate::year::{PerYear, Year};

/// The version of this form.
const FORMAT: u32 = 1;

/// What stands beside every choice that nobody at the municipality calculated.
const OWN_LABEL: &str = "eigen voorstel, niet doorgerekend";

/// The member's outcome, and the totals of both references beside it; with a drawn band where it was asked for.
pub(super) fn json(
    budget: &Budget,
    decisions: &Decisions,
    outcomes: &References,
    drawn: Option<&Band>,
) -> Value {
    let mine = &outcomes.mine;
    json!({
        "format": FORMAT,
        "budget": {
            "id": budget.id.as_str(),
            "fingerprint": budget.fingerprint().to_string(),
            "title": budget.title.dutch,
        },
        "years": with_drawn(totals(&mine.years), drawn),
        "open_pm": mine.open_pm().map(|part| open_pm(budget, decisions, part)).collect::<Value>(),
        "verdict": verdict(mine),
        "parts": mine.parts.iter().map(|part| self::part(decisions, part)).collect::<Value>(),
        "references": {
            "existing": totals(&outcomes.existing.years),
            "proposal": totals(&outcomes.proposal.years),
        },
        "reserves": mine.reserves.iter().map(model::course).collect::<Value>(),
        "clashes": mine.clashes.iter().map(model::clash).collect::<Value>(),
        "indicators": model::shown_indicators(budget, decisions, mine),
        "leftovers": mine.leftovers.iter().map(leftover).collect::<Value>(),
        "findings": mine.findings.iter().map(finding).collect::<Value>(),
    })
}

fn totals(years: &PerYear<YearTotal>) -> Value {
    by_year(years, |total| {
        json!({
            "start": amount(total.start.map(Start::money)),
            "start_of": total.start.map(whose),
            "start_incidental": amount(total.start_incidental.map(Start::money)),
            "start_incidental_of": total.start_incidental.map(whose),
            "effect": amount(total.effect),
            "indirect_effect": amount(total.indirect_effect),
            "end": amount(total.end),
            "structural": amount(total.structural),
            "structural_effect": amount(total.structural_effect),
            "exception": amount(Some(total.exception)),
            "range": total.range.map(range),
            "structural_range": total.structural_range.map(range),
            "open_pm": total.open_pm,
        })
    })
}

fn with_drawn(mut years: Value, drawn: Option<&Band>) -> Value {
    let Some(band) = drawn else { return years };
    for (year, effect) in band.effect.iter() {
        let structural = band.structural_effect.get(year).copied().flatten();
        if let Some(Value::Object(total)) = years.get_mut(year.to_string()) {
            total.insert("drawn_range".to_owned(), json!(effect.map(range)));
            total.insert("drawn_structural_range".to_owned(), json!(structural.map(range)));
        }
    }
    years
}

fn whose(start: Start) -> &'static str {
    match start {
        Start::Document(_) => "document",
        Start::Own(_) => "own",
    }
}

fn range(range: Range) -> Value {
    json!({ "low": amount(Some(range.low)), "high": amount(Some(range.high)) })
}

fn open_pm(budget: &Budget, decisions: &Decisions, part: &Part) -> Value {
    let open = part.figures.iter().filter(|(_, figure)| **figure == Figure::Pm);
    let years: Vec<u16> = open.map(|(year, _)| year.number()).collect();
    let (number, title) = match &part.of {
        PartOf::Choice(id) => {
            let choice = budget.choice(id);
            let number = choice.and_then(|choice| choice.number.as_deref());
            (number, choice.map(|choice| choice.title.dutch.as_str()))
        }
        PartOf::Own(id) => (None, own_choice(decisions, id).map(|own| own.title.as_str())),
        PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => (None, None),
    };
    let mut entry = named(&part.of);
    if matches!(part.of, PartOf::Own(_) | PartOf::OwnEffect(..)) {
        entry.insert("label".to_owned(), json!(OWN_LABEL));
    }
    entry.insert("number".to_owned(), json!(number));
    entry.insert("title".to_owned(), json!(title));
    entry.insert("years".to_owned(), json!(years));
    Value::Object(entry)
}

fn own_choice<'all>(decisions: &'all Decisions, id: &OwnChoiceId) -> Option<&'all OwnChoice> {
    decisions.own.iter().find(|own| own.id == *id)
}

fn verdict(outcome: &Outcome) -> Value {
    let mut verdict = match &outcome.verdict {
        Verdict::Unknown => json!({ "kind": "unknown" }),
        Verdict::InBudgetYear { not_in } => json!({ "kind": "in_budget_year", "not_in": numbers(not_in) }),
        Verdict::From { year, not_in } => {
            json!({ "kind": "from", "year": year.number(), "not_in": numbers(not_in) })
        }
        Verdict::Never { only_in } => json!({ "kind": "never", "only_in": numbers(only_in) }),
    };
    // A verdict over open pm posts may turn when they get an amount.
    if let Value::Object(entries) = &mut verdict {
        entries.insert("open_pm".to_owned(), json!(outcome.open_pm().count()));
    }
    verdict
}

fn part(decisions: &Decisions, part: &Part) -> Value {
    let mut entry = named(&part.of);
    if let PartOf::Own(id) = &part.of {
        let own = own_choice(decisions, id);
        entry.insert("title".to_owned(), json!(own.map(|own| own.title.as_str())));
        entry.insert("label".to_owned(), json!(OWN_LABEL));
        // As in a scenario's file.
        if let Some(own) = own {
            crate::kept::write_particulars(&mut entry, &own.particulars);
        }
    }
    if matches!(part.of, PartOf::OwnEffect(..)) {
        entry.insert("label".to_owned(), json!(OWN_LABEL));
    }
    entry.insert("on".to_owned(), json!(part.on));
    let nature = match part.nature {
        Nature::Structural => "structural",
        Nature::Incidental => "incidental",
    };
    entry.insert("nature".to_owned(), json!(nature));
    let basis = match part.basis {
        NatureBasis::Stated => "stated",
        NatureBasis::FromYears => "from_years",
        NatureBasis::Member => "member",
        NatureBasis::Rule => "rule",
    };
    entry.insert("basis".to_owned(), json!(basis));
    if let Some(agrees) = part.label_agrees() {
        entry.insert("label_agrees".to_owned(), json!(agrees));
    }
    entry.insert("amounts".to_owned(), by_year(&part.figures, figure));
    let structural = by_year(&part.structural, |money| amount(*money));
    entry.insert("structural".to_owned(), structural);
    // Only where it is more than the amount itself.
    let uncertain = |(year, value): (Year, &Option<Range>)| {
        let exactly = part.figures.get(year).and_then(|figure| figure.money());
        value.is_some_and(|range| exactly.is_none_or(|money| range != Range::exactly(money)))
    };
    if part.ranges.iter().any(uncertain) {
        let ranges = by_year(&part.ranges, |value| json!(value.map(range)));
        entry.insert("ranges".to_owned(), ranges);
    }
    if !part.outside.is_empty() {
        let outside = part.outside.iter().map(|outside| {
            let money = match outside.amount {
                Amount::Known(money) => amount(Some(money)),
                Amount::Pm => json!("pm"),
            };
            json!({ "year": outside.year.number(), "amount": money })
        });
        entry.insert("outside".to_owned(), outside.collect());
    }
    Value::Object(entry)
}

fn figure(figure: &Figure) -> Value {
    let of = match figure {
        Figure::Document(_) => "document",
        Figure::Levelled(_) => "level",
        Figure::Changed(_) => "changed",
        Figure::Own(_) => "own",
        Figure::Pm => "pm",
        Figure::Overflow => "overflow",
    };
    json!({ "amount": amount(figure.money()), "of": of })
}

fn leftover(leftover: &Leftover) -> Value {
    match leftover {
        Leftover::UnknownChoice(id) => json!({ "kind": "unknown_choice", "id": id.as_str() }),
        Leftover::UnmatchedMark([one, two]) => {
            json!({ "kind": "unmatched_mark", "mark": format!("{one:02x}{two:02x}") })
        }
        Leftover::OtherYear(id, year) => {
            json!({ "kind": "other_year", "id": id.as_str(), "year": year.number() })
        }
        Leftover::OtherStartYear(year) => json!({ "kind": "other_start_year", "year": year.number() }),
        Leftover::OtherOwnYear(id, year) => {
            json!({ "kind": "other_own_year", "id": id.as_str(), "year": year.number() })
        }
        Leftover::UnknownLever(id) => json!({ "kind": "unknown_lever", "id": id.as_str() }),
        Leftover::UnknownReserve(id, reserve) => {
            json!({ "kind": "unknown_reserve", "id": id.as_str(), "reserve": reserve.as_str() })
        }
        Leftover::UnknownOther(id, other) => {
            json!({ "kind": "unknown_other", "id": id.as_str(), "other": named(&PartOf::from(other)) })
        }
        Leftover::UnknownGroup(id, rule) => {
            json!({ "kind": "unknown_group", "id": id.as_str(), "rule": rule.as_str() })
        }
        Leftover::UnknownBody(id, body) => {
            json!({ "kind": "unknown_body", "id": id.as_str(), "body": body })
        }
    }
}

fn finding(finding: &Finding) -> Value {
    match finding {
        Finding::TotalOverflow(year) => json!({ "kind": "total_overflow", "year": year.number() }),
        Finding::PartOverflow(of, year) => {
            json!({ "kind": "part_overflow", "part": named(of), "year": year.number() })
        }
        Finding::FeeCapped(id, year) => {
            json!({ "kind": "fee_capped", "id": id.as_str(), "year": year.number() })
        }
        Finding::ExceptionNotAllowed => json!({ "kind": "exception_not_allowed" }),
        Finding::ReserveOverflow(id) => json!({ "kind": "reserve_overflow", "id": id.as_str() }),
    }
}

// The ids of the document's choices and those of the member are two worlds: the same text can stand in both.
fn named(of: &PartOf) -> Map<String, Value> {
    let kind = match of {
        PartOf::Choice(_) => "choice",
        PartOf::Own(_) => "own",
        PartOf::Lever(_) => "lever",
        PartOf::Rule(_) => "rule",
        PartOf::OwnEffect(..) => "own_effect",
    };
    let place = match of {
        PartOf::OwnEffect(_, place) => Some(("place", json!(place))),
        _ => None,
    };
    [("kind", json!(kind)), ("id", json!(id(of)))]
        .into_iter()
        .chain(place)
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn id(of: &PartOf) -> &str {
    match of {
        PartOf::Choice(id) => id.as_str(),
        PartOf::Own(id) | PartOf::OwnEffect(id, _) => id.as_str(),
        PartOf::Lever(id) => id.as_str(),
        PartOf::Rule(id) => id.as_str(),
    }
}

fn amount(money: Option<Money>) -> Value {
    json!(money.map(|money| money.to_string()))
}

fn numbers(years: &[Year]) -> Vec<u16> {
    years.iter().map(|year| year.number()).collect()
}

fn by_year<T>(values: &PerYear<T>, show: impl Fn(&T) -> Value) -> Value {
    let entries = values.iter().map(|(year, value)| (year.to_string(), show(value)));
    Value::Object(entries.collect())
}
