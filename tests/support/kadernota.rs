//! The language of the engine's tests: a budget in a line a choice, decisions in the order a member makes them, and
//! outcomes as the texts that a hand calculation writes down.
//!
//! A budget is written as a file and read like any other, so that the tests meet what a municipality meets.

use keuzeruimte::budget::{Budget, from_json};
use keuzeruimte::ids::ChoiceId;
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{Outcome, Part, PartOf, References, YearTotal, evaluate, references};
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Begin, Decision, Decisions, Figure, OwnChoice, Wording};
use keuzeruimte::year::{PerYear, Year};
use serde_json::{Map, Value, json};

/// A budget in the making: 2024 to 2027, nothing on it yet.
pub fn kadernota() -> Kadernota {
    Kadernota {
        first: 2024,
        years: 4,
        start: None,
        choices: Vec::new(),
    }
}

/// A budget in the making.
#[derive(Clone)]
pub struct Kadernota {
    first: u16,
    years: usize,
    start: Option<Value>,
    choices: Vec<Value>,
}

impl Kadernota {
    /// Another horizon.
    pub fn over(mut self, first: u16, years: usize) -> Kadernota {
        (self.first, self.years) = (first, years);
        self
    }

    /// The balance before the choices, as the document gives it.
    pub fn starting_at<const N: usize>(mut self, amounts: [&str; N]) -> Kadernota {
        self.start = Some(self.per_year(&amounts));
        self
    }

    /// A choice with an amount (or pm) for each year.
    pub fn with<const N: usize>(self, id: &str, amounts: [&str; N]) -> Kadernota {
        self.with_fields(id, &amounts, json!({}))
    }

    /// A choice that the document calls structural.
    pub fn structural<const N: usize>(self, id: &str, amounts: [&str; N]) -> Kadernota {
        self.with_fields(id, &amounts, json!({ "nature": "structural" }))
    }

    /// A choice that the document calls incidental.
    pub fn incidental<const N: usize>(self, id: &str, amounts: [&str; N]) -> Kadernota {
        self.with_fields(id, &amounts, json!({ "nature": "incidental" }))
    }

    /// A choice that the college does not propose.
    pub fn not_proposed<const N: usize>(self, id: &str, amounts: [&str; N]) -> Kadernota {
        self.with_fields(id, &amounts, json!({ "proposed": false }))
    }

    fn with_fields(mut self, id: &str, amounts: &[&str], fields: Value) -> Kadernota {
        let mut choice = json!({
            "id": id, "section": "alles", "title": id, "amounts": self.per_year(amounts),
        });
        if amounts.contains(&"pm") {
            choice["direction"] = json!("nadeel");
        }
        for (name, value) in fields.as_object().unwrap() {
            choice[name] = value.clone();
        }
        self.choices.push(choice);
        self
    }

    fn per_year(&self, amounts: &[&str]) -> Value {
        assert_eq!(amounts.len(), self.years, "an amount for each year");
        let years = (self.first..).map(|year| year.to_string());
        Value::Object(
            years
                .zip(amounts.iter().map(|amount| json!(amount)))
                .collect::<Map<_, _>>(),
        )
    }

    /// As a file.
    pub fn file(&self) -> Value {
        let years: Vec<u16> = (self.first..).take(self.years).collect();
        let mut file = json!({
            "format": 1, "id": "proef", "title": "Proef", "years": years,
            "sections": [{ "id": "alles", "title": "Alles" }], "choices": self.choices,
        });
        if let Some(start) = &self.start {
            file["start"] = start.clone();
        }
        file
    }

    /// As a budget.
    pub fn budget(&self) -> Budget {
        from_json(&self.file().to_string()).unwrap_or_else(|bad| panic!("the test's own budget: {bad}"))
    }

    /// The proposal, nothing touched.
    pub fn proposal(&self) -> Variant {
        Variant {
            budget: self.budget(),
            decisions: Decisions::default(),
        }
    }

    /// Existing policy with these choices switched on.
    pub fn choose<const N: usize>(&self, ids: [&str; N]) -> Variant {
        let mut variant = self.proposal();
        variant.decisions.begin = Begin::Existing;
        ids.into_iter().fold(variant, Variant::on)
    }
}

/// A budget and what a member decided about it.
#[derive(Clone)]
pub struct Variant {
    /// The budget.
    pub budget: Budget,
    /// What the member decided.
    pub decisions: Decisions,
}

impl Variant {
    /// Switches a choice on.
    pub fn on(self, id: &str) -> Variant {
        self.decided(id, |decision| decision.on = Some(true))
    }

    /// Switches a choice off.
    pub fn off(self, id: &str) -> Variant {
        self.decided(id, |decision| decision.on = Some(false))
    }

    /// Gives a choice a level in percent.
    pub fn at_level(self, id: &str, percent: &str) -> Variant {
        let level = Rate::from_percent_text(percent).unwrap();
        self.decided(id, |decision| decision.level = Some(level))
    }

    /// Gives a choice an own amount in a year.
    pub fn own_amount(self, id: &str, year: u16, amount: &str) -> Variant {
        self.decided(id, |decision| {
            decision.amounts.insert(self::year(year), money(amount));
        })
    }

    /// Fills in the start balance of a year.
    pub fn own_start(mut self, year: u16, amount: &str) -> Variant {
        self.decisions.start.insert(self::year(year), money(amount));
        self
    }

    /// Adds a structural own choice with an amount from the first year on.
    pub fn adding<const N: usize>(self, id: &str, structural: bool, amounts: [&str; N]) -> Variant {
        let years: Vec<Year> = self.budget.horizon.years().collect();
        let amounts = years.into_iter().zip(amounts.map(money)).collect();
        self.adding_own(OwnChoice {
            structural,
            amounts,
            ..OwnChoice::new(id.parse().unwrap(), Wording::new(id).unwrap())
        })
    }

    /// Adds an own choice.
    pub fn adding_own(mut self, own: OwnChoice) -> Variant {
        self.decisions.own.push(own);
        self
    }

    fn decided(mut self, id: &str, change: impl FnOnce(&mut Decision)) -> Variant {
        self.decisions.change(&choice_id(id), change);
        self
    }

    /// What it comes to.
    pub fn outcome(&self) -> Outcome {
        evaluate(&self.budget, &self.decisions)
    }

    /// What it comes to, beside both references.
    pub fn references(&self) -> References {
        references(&self.budget, &self.decisions)
    }
}

/// The totals of an outcome, a text a year: "?" where a total is unknown.
pub trait InYears {
    /// What the choices do.
    fn effects(&self) -> Vec<String>;
    /// What the structural ones do.
    fn structural_effects(&self) -> Vec<String>;
    /// Start and effect.
    fn ends(&self) -> Vec<String>;
    /// The structural balance.
    fn structurals(&self) -> Vec<String>;
    /// How many posts are open.
    fn open_posts(&self) -> Vec<usize>;
    /// The part of one of the document's choices.
    fn part(&self, id: &str) -> &Part;
}

impl InYears for Outcome {
    fn effects(&self) -> Vec<String> {
        shown(&self.years, |total| total.effect)
    }

    fn structural_effects(&self) -> Vec<String> {
        shown(&self.years, |total| total.structural_effect)
    }

    fn ends(&self) -> Vec<String> {
        shown(&self.years, |total| total.end)
    }

    fn structurals(&self) -> Vec<String> {
        shown(&self.years, |total| total.structural)
    }

    fn open_posts(&self) -> Vec<usize> {
        self.years.values().map(|total| total.open_pm).collect()
    }

    fn part(&self, id: &str) -> &Part {
        let wanted = PartOf::Choice(choice_id(id));
        self.parts.iter().find(|part| part.of == wanted).unwrap()
    }
}

/// The figures of a part as texts that say whose they are: "-100", "-50 level", "-7 own", "pm", "overflow".
pub fn figures(part: &Part) -> Vec<String> {
    let shown = |figure: &Figure| match figure {
        Figure::Document(money) => money.to_string(),
        Figure::Levelled(money) => format!("{money} level"),
        Figure::Changed(money) => format!("{money} changed"),
        Figure::Own(money) => format!("{money} own"),
        Figure::Pm => "pm".to_owned(),
        Figure::Overflow => "overflow".to_owned(),
    };
    part.figures.values().map(shown).collect()
}

fn shown(years: &PerYear<YearTotal>, total: impl Fn(&YearTotal) -> Option<Money>) -> Vec<String> {
    let text = |year| total(year).map_or_else(|| "?".to_owned(), |money| money.to_string());
    years.values().map(text).collect()
}

/// A year.
pub fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

/// An amount.
pub fn money(text: &str) -> Money {
    text.parse().unwrap()
}

/// A choice's id.
pub fn choice_id(text: &str) -> ChoiceId {
    text.parse().unwrap()
}
