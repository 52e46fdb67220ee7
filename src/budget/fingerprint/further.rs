//! The figures that came with the second format, in a fixed order and spelling; nothing where a budget has none.
//!
//! As with the first: no text counts, and no order of a list that has ids. Changing this text changes fingerprints.

use std::fmt::Write;

use super::super::{
    Body, Budget, Certainty, Change, Choice, Hardness, Investment, KnockOn, Lever, LeverKind, Method, Nature,
    Party, Payer, Ratios, Reserve, Rule, RuleKind,
};
use crate::ids::ChoiceId;
use crate::money::Money;
use crate::year::PerYear;

pub(super) fn figures(budget: &Budget) -> String {
    let mut text = String::new();
    if let Some(start) = &budget.start_incidental {
        line(&mut text, "start-incidental", &money(start));
    }
    if let Some(spreads) = &budget.spreads {
        let (firm, estimate, rough) = (spreads.firm, spreads.estimate, spreads.rough);
        line(&mut text, "spreads", &format!("{firm};{estimate};{rough}"));
    }
    // By their figures, as their names are texts.
    let mut bodies: Vec<String> = budget.bodies.iter().map(body).collect();
    bodies.sort();
    bodies.iter().for_each(|body| line(&mut text, "body", body));
    for of_reserve in sorted(&budget.reserves, |reserve| &reserve.id) {
        line(&mut text, "reserve", &reserve(of_reserve));
    }
    if let Some(exception) = &budget.exception {
        let solvency = exception.solvency.map(|solvency| (solvency.least, solvency.own));
        let solvency = solvency.map_or_else(String::new, |(least, own)| format!("{least} {own}"));
        let (id, surplus, rate) = (&exception.reserve, exception.surplus, exception.rate);
        line(
            &mut text,
            "exception",
            &format!("{id} {surplus} {rate} {solvency}"),
        );
    }
    for of_lever in sorted(&budget.levers, |lever| &lever.id) {
        line(&mut text, "lever", &lever(of_lever));
    }
    for of_rule in sorted(&budget.rules, |rule| &rule.id) {
        line(&mut text, "rule", &rule(of_rule));
    }
    ratios(&mut text, &budget.ratios);
    for of_choice in sorted(&budget.choices, |choice| &choice.id) {
        let figures = choice(of_choice);
        if !figures.is_empty() {
            line(&mut text, "choice", &format!("{}{figures}", of_choice.id));
        }
    }
    text
}

// Writing to a text cannot fail.
fn line(text: &mut String, name: &str, figures: &str) {
    let _ = write!(text, "\n+{name} {figures}");
}

fn sorted<'list, T, Key: Ord + 'list>(
    items: &'list [T],
    key: impl Fn(&'list T) -> &'list Key,
) -> Vec<&'list T> {
    let mut sorted: Vec<&T> = items.iter().collect();
    sorted.sort_by(|one, other| key(one).cmp(key(other)));
    sorted
}

fn money(values: &PerYear<Money>) -> String {
    values.values().map(|money| format!("{money};")).collect()
}

fn ids(choices: &[ChoiceId]) -> String {
    choices.iter().map(|id| format!("{id};")).collect()
}

fn nature(nature: Option<Nature>) -> &'static str {
    match nature {
        Some(Nature::Structural) => "S",
        Some(Nature::Incidental) => "I",
        None => "-",
    }
}

fn body(body: &Body) -> String {
    let party = |party: &Party| format!("{} {};", party.share, u8::from(party.own));
    let mut parties: Vec<String> = body.parties.iter().map(party).collect();
    parties.sort();
    parties.concat()
}

fn reserve(reserve: &Reserve) -> String {
    let floor = reserve.floor.map_or_else(String::new, |floor| floor.to_string());
    format!(
        "{} {} {}| {}| {floor} {}",
        reserve.id,
        reserve.opening,
        money(&reserve.additions),
        money(&reserve.withdrawals),
        u8::from(reserve.free)
    )
}

fn lever(lever: &Lever) -> String {
    let kind = match &lever.kind {
        LeverKind::Ozb => "ozb".to_owned(),
        LeverKind::Fee { cost } => format!("fee {}", money(cost)),
        LeverKind::Other => "other".to_owned(),
    };
    let household = lever.household.as_ref().map_or_else(String::new, |tax| {
        let payer = match tax.payer {
            Payer::Owner => "O",
            Payer::Resident => "R",
        };
        format!("{} {} {payer}", tax.of_value, tax.average_value)
    });
    format!(
        "{} {kind} | {} {} | {household}",
        lever.id,
        money(&lever.base),
        lever.most
    )
}

fn rule(rule: &Rule) -> String {
    let says = match &rule.kind {
        RuleKind::Requires { choice, needs } => format!("requires {choice} {}", ids(needs)),
        RuleKind::Excludes { choices } => format!("excludes {}", ids(choices)),
        RuleKind::PickOne { choices } => format!("pick-one {}", ids(choices)),
        RuleKind::Overlap {
            choices,
            correction,
            nature: named,
        } => {
            format!(
                "overlap {} {} {}",
                ids(choices),
                money(correction),
                nature(*named)
            )
        }
        RuleKind::KnockOn(effect) => knock_on(effect),
    };
    format!("{} {says}", rule.id)
}

fn knock_on(effect: &KnockOn) -> String {
    let onto = effect.onto.as_ref().map_or("-", ChoiceId::as_str);
    let change = match effect.change {
        Change::Amount(amount) => format!("= {amount}"),
        Change::More(rate) => format!("+ {rate}"),
        Change::Less(rate) => format!("- {rate}"),
    };
    let ramp: String = effect.ramp.iter().map(|rate| format!("{rate};")).collect();
    let certainty = match effect.certainty {
        Certainty::Fact => "F",
        Certainty::Assumption => "A",
        Certainty::ToExamine => "E",
    };
    format!(
        "knock-on {} {onto} {change} {} {ramp} {certainty}{}",
        effect.from,
        effect.delay,
        nature(effect.nature)
    )
}

fn ratios(text: &mut String, ratios: &Ratios) {
    if let Some(room) = &ratios.room {
        let courses = [
            &room.income,
            &room.cost,
            &room.additions,
            &room.withdrawals,
            &room.total_income,
        ];
        line(
            text,
            "room",
            &courses.map(|course| format!("{}|", money(course))).concat(),
        );
    }
    if let Some(tax) = &ratios.tax {
        line(text, "tax", &format!("{};{}", tax.household, tax.national));
    }
    if let Some(resilience) = &ratios.resilience {
        line(
            text,
            "resilience",
            &format!("{};{}", resilience.available, resilience.needed),
        );
    }
}

/// Each figure behind a letter of its own; nothing where the choice has none of them.
fn choice(choice: &Choice) -> String {
    let mut text = String::new();
    if let Some(incidental) = &choice.incidental {
        text.push_str(&format!(" i{}", money(incidental)));
    }
    if let Some(ranges) = &choice.ranges {
        let ranges: String = ranges
            .values()
            .map(|range| format!("{}~{};", range.low, range.high))
            .collect();
        text.push_str(&format!(" r{ranges}"));
    }
    if let Some(hardness) = choice.hardness {
        text.push_str(match hardness {
            Hardness::Firm => " hF",
            Hardness::Estimate => " hE",
            Hardness::Rough => " hR",
        });
    }
    if let Some(whole) = &choice.part_of {
        text.push_str(&format!(" p{whole}"));
    }
    if let Some(terms) = &choice.investment {
        text.push_str(&format!(" k{}", investment(terms)));
    }
    if let Some(reserve) = &choice.reserve {
        text.push_str(&format!(" v{reserve}"));
    }
    text
}

fn investment(terms: &Investment) -> String {
    let method = match terms.method {
        Method::Linear => "L",
        Method::Annuity => "A",
    };
    format!(
        "{} {} {} {method} {}",
        terms.sum, terms.life, terms.rate, terms.first_year
    )
}
