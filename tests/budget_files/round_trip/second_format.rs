//! Any budget with any of the fields of the second format.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{any_choice, any_line, any_text};

fn any_money() -> impl Strategy<Value = Value> {
    (-100_000_000_000_000_000_i64..=100_000_000_000_000_000).prop_map(cents)
}

fn any_from_zero() -> impl Strategy<Value = Value> {
    prop_oneof![Just(0), 0_i64..=100_000_000_000_000_000].prop_map(cents)
}

fn cents(cents: i64) -> Value {
    let sign = if cents < 0 { "-" } else { "" };
    json!(format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100))
}

fn any_rate() -> impl Strategy<Value = Value> {
    rate_up_to(1_000_000_000)
}

fn rate_up_to(most: u32) -> impl Strategy<Value = Value> {
    (0_u32..=most).prop_map(|rate| json!(format!("{}.{:08}", rate / 100_000_000, rate % 100_000_000)))
}

fn course(years: usize, money: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    prop::collection::vec(money, years).prop_map(|values| {
        let years = (2024_u16..).map(|year| year.to_string());
        Value::Object(years.zip(values).collect())
    })
}

fn any_range() -> impl Strategy<Value = Value> {
    let most = 100_000_000_000_000_000_i64;
    (-most..=most, -most..=most)
        .prop_map(|(one, other)| json!({ "low": cents(one.min(other)), "high": cents(one.max(other)) }))
}

fn maybe(strategy: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    prop::option::of(strategy).prop_map(|value| value.unwrap_or(Value::Null))
}

fn nature() -> impl Strategy<Value = Value> {
    maybe(prop::sample::select(vec!["structural", "incidental"]).prop_map(Value::from))
}

/// The entries that are not null.
fn given(entries: Value) -> Value {
    let Value::Object(entries) = entries else { panic!() };
    let given: Map<_, _> = entries
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .collect();
    Value::Object(given)
}

prop_compose! {
    fn any_body(place: usize)(
        key in maybe(any_text()),
        shares in prop::collection::vec(rate_up_to(20_000_000), 0..5),
        own in prop::option::of(0_usize..5),
    ) -> Value {
        let parties: Vec<Value> = shares.into_iter().enumerate().map(|(at, share)| {
            let is_own = if own == Some(at) { json!(true) } else { Value::Null };
            given(json!({ "name": format!("G{at}"), "share": share, "own": is_own }))
        }).collect();
        given(json!({ "name": format!("R{place}"), "key": key, "parties": parties }))
    }
}

prop_compose! {
    fn any_reserve(place: usize, years: usize)(
        title in any_text(),
        opening in any_money(),
        additions in maybe(course(years, any_from_zero())),
        withdrawals in maybe(course(years, any_from_zero())),
        floor in maybe(any_money()),
        free in any::<bool>(),
    ) -> Value {
        given(json!({
            "id": format!("r{place}"), "title": title, "opening": opening, "additions": additions,
            "withdrawals": withdrawals, "floor": floor, "free": free,
        }))
    }
}

prop_compose! {
    fn any_exception()(
        title in any_text(), agreed in any_line(), surplus in any_from_zero(), rate in any_rate(),
        solvency in maybe((any_rate(), any_rate()).prop_map(|(least, own)| json!({ "least": least, "own": own }))),
    ) -> Value {
        given(json!({
            "title": title, "agreed": agreed, "reserve": "r0", "surplus": surplus, "rate": rate,
            "solvency": solvency,
        }))
    }
}

prop_compose! {
    fn any_lever(place: usize, years: usize)(
        title in any_text(),
        kind in prop::sample::select(vec!["ozb", "fee", "other"]),
        base in course(years, any_from_zero()),
        cost in course(years, any_from_zero()),
        most in any_rate(),
        household in maybe(
            (any_rate(), any_from_zero(), prop::sample::select(vec!["owner", "resident"])).prop_map(
                |(rate, value, payer)| json!({ "of_value": rate, "average_value": value, "payer": payer })
            )
        ),
    ) -> Value {
        let cost = if kind == "fee" { cost } else { Value::Null };
        given(json!({
            "id": format!("l{place}"), "title": title, "kind": kind, "cost": cost, "base": base, "most": most,
            "household": household,
        }))
    }
}

prop_compose! {
    fn any_rule(place: usize, years: usize)(
        kind in 0_usize..5,
        note in maybe(any_text()),
        correction in course(years, any_money()),
        nature in nature(),
        change in prop::sample::select(vec!["amount", "more", "less"]),
        amount in any_money(),
        rate in any_rate(),
        onto in any::<bool>(),
        delay in 0_u8..=10,
        ramp in prop::collection::vec(any_rate(), 0..4),
        certainty in prop::sample::select(vec!["fact", "assumption", "to_examine"]),
    ) -> Value {
        let id = format!("r{place}");
        let both = json!(["c0", "c1"]);
        given(match kind {
            0 => json!({ "id": id, "kind": "requires", "choice": "c0", "needs": ["c1"], "note": note }),
            1 => json!({ "id": id, "kind": "excludes", "choices": both, "note": note }),
            2 => json!({ "id": id, "kind": "pick_one", "choices": both, "note": note }),
            3 => json!({
                "id": id, "kind": "overlap", "choices": both, "correction": correction, "nature": nature,
                "note": note,
            }),
            _ => {
                let onto = if onto || change != "amount" { json!("c1") } else { Value::Null };
                let mut rule = json!({
                    "id": id, "kind": "knock_on", "from": "c0", "onto": onto, "delay": delay, "ramp": ramp,
                    "certainty": certainty, "nature": nature, "note": note,
                });
                rule[change] = if change == "amount" { amount } else { rate };
                rule
            }
        })
    }
}

prop_compose! {
    fn any_ratios(years: usize)(
        courses in prop::collection::vec(course(years, any_from_zero()), 5),
        money in prop::collection::vec(any_from_zero(), 4),
        parts in 0_u8..8,
    ) -> Value {
        let part = |bit: u8, value: Value| if parts & bit == 0 { Value::Null } else { value };
        given(json!({
            "room": part(1, json!({
                "income": courses[0], "cost": courses[1], "additions": courses[2],
                "withdrawals": courses[3], "total_income": courses[4],
            })),
            "tax": part(2, json!({ "household": money[0], "national": money[1] })),
            "resilience": part(4, json!({ "available": money[2], "needed": money[3] })),
        }))
    }
}

prop_compose! {
    fn any_investment()(
        cents_of_sum in 0_i64..=100_000_000_000,
        life in 1_u16..=100,
        rate in any_rate(),
        method in prop::sample::select(vec!["linear", "annuity"]),
        first_year in 1990_u16..=2199,
    ) -> Value {
        json!({
            "sum": cents(cents_of_sum), "life": life, "rate": rate, "method": method, "first_year": first_year,
        })
    }
}

prop_compose! {
    fn any_further(years: usize)(
        investment in maybe(any_investment()),
        incidental in maybe(course(years, any_money())),
        ranges in maybe(course(years, any_range())),
        hardness in maybe(prop::sample::select(vec!["firm", "estimate", "rough"]).prop_map(Value::from)),
        reserve in any::<bool>(),
        lines in prop::collection::vec(maybe(any_text()), 3),
        facts in prop::collection::vec(any_text(), 0..3),
    ) -> Value {
        given(json!({
            "investment": investment, "incidental": incidental, "ranges": ranges, "hardness": hardness,
            "reserve": if reserve { json!("r0") } else { Value::Null },
            "contract_until": lines[0], "advice": lines[1], "noticed_by": lines[2], "facts": facts,
        }))
    }
}

fn any_choices(years: usize) -> impl Strategy<Value = Vec<Value>> {
    let one = move |id: usize| (any_choice(id, years), any_further(years), any::<bool>());
    let choices: Vec<_> = (0..3).map(one).collect();
    choices.prop_map(|choices| {
        let joined = choices
            .into_iter()
            .enumerate()
            .map(|(id, (mut choice, further, is_part))| {
                let Value::Object(further) = further else { panic!() };
                let entries = choice.as_object_mut().unwrap();
                if further.contains_key("investment") {
                    entries.shift_remove("amounts");
                }
                entries.extend(further);
                // A part before its whole and a part of a part, never a ring.
                if is_part && id < 2 {
                    choice["part_of"] = json!(format!("c{}", id + 1));
                }
                choice
            });
        joined.collect()
    })
}

pub fn any_file() -> impl Strategy<Value = Value> {
    (1_usize..=10).prop_flat_map(|years| {
        let bodies: Vec<_> = (0..2).map(any_body).collect();
        let reserves: Vec<_> = (0..2).map(|place| any_reserve(place, years)).collect();
        let levers: Vec<_> = (0..2).map(|place| any_lever(place, years)).collect();
        let rules: Vec<_> = (0..3).map(|place| any_rule(place, years)).collect();
        let spread = (any_rate(), any_rate(), any_rate()).prop_map(
            |(firm, estimate, rough)| json!({ "firm": firm, "estimate": estimate, "rough": rough }),
        );
        (
            any_choices(years),
            (bodies, reserves, levers, rules),
            maybe(course(years, any_money())),
            maybe(spread),
            maybe(any_exception()),
            any_ratios(years),
        )
            .prop_map(
                move |(choices, (bodies, reserves, levers, rules), start, spreads, exception, ratios)| {
                    let years: Vec<u16> = (2024..).take(years).collect();
                    given(json!({
                        "format": 2, "id": "x", "title": "X", "years": years, "start_incidental": start,
                        "spreads": spreads, "bodies": bodies, "reserves": reserves, "exception": exception,
                        "levers": levers, "sections": [{ "id": "s", "title": "S" }], "choices": choices,
                        "rules": rules, "ratios": ratios,
                    }))
                },
            )
    })
}
