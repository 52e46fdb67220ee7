//! What a council gets: the choices of a budget document, with their amounts, doubts and sources.
//!
//! Plain data with public fields; whoever holds a `Budget` knows that it passed every check of `budget::read`.
//! Deliberately absent: what the member decides (`scenario`) and what it comes to (`outcome`).

mod amounts;
mod body;
mod capital;
mod choice;
mod fingerprint;
mod lever;
mod pattern;
mod ratios;
mod read;
mod rule;
mod shipped;
mod text;
mod uncertainty;
mod write;

use crate::ids::{BudgetId, ChoiceId, LeverId, ReserveId, RuleId, SectionId};
use crate::money::Money;
use crate::year::{Horizon, PerYear, Year};

pub use body::{Body, Party, Share};
pub use capital::{Investment, Method, Reserve, ReserveException, Solvency, charges};
pub(crate) use choice::investment_from_field;
pub use fingerprint::Fingerprint;
pub use lever::{HouseholdTax, Lever, LeverKind, Payer};
pub use pattern::Pattern;
pub use ratios::{Ratios, ResilienceInputs, RoomInputs, TaxInputs};
pub use read::{BadBudget, MOST_BYTES, MOST_CHOICES, from_json};
pub use rule::{Certainty, Change, KnockOn, Rule, RuleKind};
pub use shipped::shipped;
pub use text::{Source, Text};
pub use uncertainty::{Basis, Doubt, Hardness, Range, Spreads};
pub(crate) use write::investment_to_json;
pub use write::{to_compact_json, to_json};

/// The newest version of the file format that this build reads; it writes an older one where nothing new is said.
pub const FORMAT: u32 = 2;

/// A budget document as choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Stays the same over versions of the document.
    pub id: BudgetId,
    /// What the document is called.
    pub title: Text,
    /// One line on what this is and whose.
    pub subtitle: Option<Text>,
    /// The document that the figures come from.
    pub document: Option<Text>,
    /// Invented, to try things out with.
    pub fictional: bool,
    /// The budget year and the years after it.
    pub horizon: Horizon,
    /// The balance before the choices, where the document gives it.
    pub start: Option<PerYear<Money>>,
    /// The incidental part of that balance, income less cost, where the document gives it.
    pub start_incidental: Option<PerYear<Money>>,
    /// Shared bodies and their keys.
    pub bodies: Vec<Body>,
    /// Reserves and their planned course.
    pub reserves: Vec<Reserve>,
    /// An agreed exception to the rule on reserve money.
    pub exception: Option<ReserveException>,
    /// Taxes and charges that the council can change.
    pub levers: Vec<Lever>,
    /// Rules between the choices.
    pub rules: Vec<Rule>,
    /// What the indicators are made of.
    pub ratios: Ratios,
    /// How far amounts of each class may be off, where the document says so.
    pub spreads: Option<Spreads>,
    /// In the document's order.
    pub sections: Vec<Section>,
    /// In the document's order.
    pub choices: Vec<Choice>,
    /// Doubts about the document as a whole.
    pub doubts: Vec<Doubt>,
}

/// A heading under which choices stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Stays the same over versions.
    pub id: SectionId,
    /// The number in the document.
    pub number: Option<String>,
    /// The heading.
    pub title: Text,
    /// What a reader must know about the section, such as a status that the document leaves open.
    pub note: Option<Text>,
}

/// One thing that the council can do or leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Stays the same over versions.
    pub id: ChoiceId,
    /// The number in the document.
    pub number: Option<String>,
    /// The section it stands under.
    pub section: SectionId,
    /// What it is called.
    pub title: Text,
    /// One line.
    pub summary: Option<Text>,
    /// What it is, a paragraph each.
    pub explanation: Vec<Text>,
    /// What it does to each year's balance.
    pub amounts: PerYear<Amount>,
    /// Which way a pm post goes.
    pub direction: Option<Direction>,
    /// Years whose amount is an assumption: it follows neither from a figure nor from a word of the document.
    pub assumed_years: Vec<Year>,
    /// What the document calls it; none where it says nothing.
    pub nature: Option<Nature>,
    /// The part of each year's amount that the document calls incidental, where it splits them.
    pub incidental: Option<PerYear<Money>>,
    /// The least and the most of each year, where the document says so.
    pub ranges: Option<PerYear<Range>>,
    /// How well founded the amounts are.
    pub hardness: Option<Hardness>,
    /// Whether the college proposes it.
    pub proposed: bool,
    /// The legal duty it answers to.
    pub legal_duty: Option<Text>,
    /// The municipality's part in the cost of a shared body.
    pub share: Option<Share>,
    /// The choice that this one is a part of: it makes sense only with that one on.
    pub part_of: Option<ChoiceId>,
    /// What it costs to make; its amounts are the yearly charges.
    pub investment: Option<Investment>,
    /// The reserve that its amounts are drawn from (plus) or added to (minus).
    pub reserve: Option<ReserveId>,
    /// Until when a contract binds the municipality.
    pub contract_until: Option<Text>,
    /// What the college advises.
    pub advice: Option<Text>,
    /// Who notices.
    pub noticed_by: Option<Text>,
    /// Other facts of the document, such as staff (fte).
    pub facts: Vec<Text>,
    /// What a controller would ask.
    pub doubts: Vec<Doubt>,
    /// Where it stands in the document.
    pub source: Source,
}

/// What a choice does to one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Amount {
    /// So many euros; plus is better for the balance.
    Known(Money),
    /// Pro memorie: there is something, its size is unknown. Not zero.
    Pm,
}

/// Which way an unknown amount goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Better for the balance.
    Voordeel,
    /// Worse for the balance.
    Nadeel,
}

/// Whether an amount returns every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nature {
    /// Structureel: returns every year.
    Structural,
    /// Incidenteel: one-off, by the rule of thumb at most three years.
    Incidental,
}

impl Budget {
    /// A budget of these choices and nothing beside them.
    pub fn new(
        id: BudgetId,
        title: Text,
        horizon: Horizon,
        sections: Vec<Section>,
        choices: Vec<Choice>,
    ) -> Budget {
        Budget {
            id,
            title,
            subtitle: None,
            document: None,
            fictional: false,
            horizon,
            start: None,
            start_incidental: None,
            bodies: Vec::new(),
            reserves: Vec::new(),
            exception: None,
            levers: Vec::new(),
            rules: Vec::new(),
            ratios: Ratios::default(),
            spreads: None,
            sections,
            choices,
            doubts: Vec::new(),
        }
    }

    /// The choice with that id.
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }

    /// The reserve with that id.
    pub fn reserve(&self, id: &ReserveId) -> Option<&Reserve> {
        self.reserves.iter().find(|reserve| reserve.id == *id)
    }

    /// The tax or charge with that id.
    pub fn lever(&self, id: &LeverId) -> Option<&Lever> {
        self.levers.iter().find(|lever| lever.id == *id)
    }

    /// The rule with that id.
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }

    /// The shared bodies that it names: those with a key, then those of which only choices speak.
    pub fn body_names(&self) -> Vec<&str> {
        let with_key = self.bodies.iter().map(|body| body.name.as_str());
        let of_choices = self.choices.iter().filter_map(|choice| choice.share.as_ref());
        let mut names: Vec<&str> = Vec::new();
        for name in with_key.chain(of_choices.map(|share| share.body.as_str())) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The choices of a section, in the document's order.
    pub fn choices_of<'budget>(
        &'budget self,
        section: &'budget SectionId,
    ) -> impl Iterator<Item = &'budget Choice> {
        self.choices
            .iter()
            .filter(move |choice| choice.section == *section)
    }
}

impl Choice {
    /// A choice that the college proposes, and of which nothing else is known.
    pub fn new(id: ChoiceId, section: SectionId, title: Text, amounts: PerYear<Amount>) -> Choice {
        Choice {
            id,
            number: None,
            section,
            title,
            summary: None,
            explanation: Vec::new(),
            amounts,
            direction: None,
            assumed_years: Vec::new(),
            nature: None,
            incidental: None,
            ranges: None,
            hardness: None,
            proposed: true,
            legal_duty: None,
            share: None,
            part_of: None,
            investment: None,
            reserve: None,
            contract_until: None,
            advice: None,
            noticed_by: None,
            facts: Vec::new(),
            doubts: Vec::new(),
            source: Source::default(),
        }
    }

    /// Whether any year is pm in the document.
    pub fn has_pm(&self) -> bool {
        self.amounts.values().any(|amount| *amount == Amount::Pm)
    }
}
