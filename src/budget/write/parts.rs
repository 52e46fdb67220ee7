//! What the second format says of a budget beside its choices, as JSON.

use serde_json::{Map, Value, json};

use super::super::{
    Body, Budget, HouseholdTax, Investment, Lever, LeverKind, Method, Party, Payer, Ratios, Reserve,
    ReserveException, RoomInputs, Spreads,
};
use super::{list, money, money_per_year, object, put, source, text};
use crate::money::Money;

/// The parts that stand between the start balance and the sections.
pub(super) fn put_into(file: &mut Map<String, Value>, budget: &Budget) {
    put(file, "spreads", budget.spreads.as_ref().map(spreads));
    put(file, "bodies", list(&budget.bodies, body));
    put(file, "reserves", list(&budget.reserves, reserve));
    put(file, "exception", budget.exception.as_ref().map(exception));
    put(file, "levers", list(&budget.levers, lever));
}

fn spreads(spreads: &Spreads) -> Value {
    let Spreads {
        firm,
        estimate,
        rough,
    } = spreads;
    json!({ "firm": firm.to_string(), "estimate": estimate.to_string(), "rough": rough.to_string() })
}

fn body(body: &Body) -> Value {
    let mut entry = object([("name", json!(body.name))]);
    put(&mut entry, "key", body.key.as_ref().map(text));
    put(
        &mut entry,
        "parties",
        Some(body.parties.iter().map(party).collect()),
    );
    Value::Object(entry)
}

fn party(party: &Party) -> Value {
    let mut entry = object([
        ("name", json!(party.name)),
        ("share", json!(party.share.to_string())),
    ]);
    put(&mut entry, "own", party.own.then_some(json!(true)));
    Value::Object(entry)
}

fn reserve(reserve: &Reserve) -> Value {
    let mut entry = object([
        ("id", json!(reserve.id.as_str())),
        ("title", text(&reserve.title)),
        ("opening", money(reserve.opening)),
    ]);
    for (name, course) in [
        ("additions", &reserve.additions),
        ("withdrawals", &reserve.withdrawals),
    ] {
        let moves = course.values().any(|money| *money != Money::ZERO);
        put(&mut entry, name, moves.then(|| money_per_year(course)));
    }
    put(&mut entry, "floor", reserve.floor.map(money));
    put(&mut entry, "free", reserve.free.then_some(json!(true)));
    Value::Object(entry)
}

fn exception(exception: &ReserveException) -> Value {
    let mut entry = object([
        ("title", text(&exception.title)),
        ("agreed", json!(exception.agreed)),
        ("reserve", json!(exception.reserve.as_str())),
        ("surplus", money(exception.surplus)),
        ("rate", json!(exception.rate.to_string())),
    ]);
    let solvency = exception
        .solvency
        .map(|solvency| json!({ "least": solvency.least.to_string(), "own": solvency.own.to_string() }));
    put(&mut entry, "solvency", solvency);
    Value::Object(entry)
}

fn lever(lever: &Lever) -> Value {
    let kind = match lever.kind {
        LeverKind::Ozb => "ozb",
        LeverKind::Fee { .. } => "fee",
        LeverKind::Other => "other",
    };
    let mut entry = object([
        ("id", json!(lever.id.as_str())),
        ("title", text(&lever.title)),
        ("kind", json!(kind)),
    ]);
    if let LeverKind::Fee { cost } = &lever.kind {
        put(&mut entry, "cost", Some(money_per_year(cost)));
    }
    put(&mut entry, "base", Some(money_per_year(&lever.base)));
    put(&mut entry, "most", Some(json!(lever.most.to_string())));
    put(&mut entry, "household", lever.household.as_ref().map(household));
    put(&mut entry, "source", source(&lever.source));
    Value::Object(entry)
}

fn household(tax: &HouseholdTax) -> Value {
    let payer = match tax.payer {
        Payer::Owner => "owner",
        Payer::Resident => "resident",
    };
    json!({
        "of_value": tax.of_value.to_string(),
        "average_value": tax.average_value.to_string(),
        "payer": payer,
    })
}

/// The terms of an investment, as in a file.
pub(crate) fn investment_to_json(investment: &Investment) -> Value {
    let method = match investment.method {
        Method::Linear => "linear",
        Method::Annuity => "annuity",
    };
    json!({
        "sum": investment.sum.to_string(),
        "life": investment.life,
        "rate": investment.rate.to_string(),
        "method": method,
        "first_year": investment.first_year.number(),
    })
}

pub(super) fn ratios(ratios: &Ratios) -> Option<Value> {
    let mut entry = Map::new();
    put(&mut entry, "room", ratios.room.as_ref().map(room));
    let tax = ratios.tax.as_ref();
    put(
        &mut entry,
        "tax",
        tax.map(
            |tax| json!({ "household": tax.household.to_string(), "national": tax.national.to_string() }),
        ),
    );
    let resilience = ratios.resilience.as_ref();
    put(
        &mut entry,
        "resilience",
        resilience.map(
            |parts| json!({ "available": parts.available.to_string(), "needed": parts.needed.to_string() }),
        ),
    );
    (!entry.is_empty()).then_some(Value::Object(entry))
}

fn room(room: &RoomInputs) -> Value {
    let entries = [
        ("income", &room.income),
        ("cost", &room.cost),
        ("additions", &room.additions),
        ("withdrawals", &room.withdrawals),
        ("total_income", &room.total_income),
    ];
    Value::Object(object(
        entries.map(|(name, course)| (name, money_per_year(course))),
    ))
}
