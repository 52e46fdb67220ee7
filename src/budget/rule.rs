//! Rules between the choices of a budget: what needs, excludes or changes what.
//!
//! Deliberately absent: whether a rule is broken and what an effect comes to (`outcome`). No rule switches anything.

use super::{Nature, Text};
use crate::ids::{ChoiceId, RuleId};
use crate::money::Money;
use crate::rate::Rate;
use crate::year::PerYear;

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stays the same over versions.
    pub id: RuleId,
    /// What the document or its maker says of it.
    pub note: Option<Text>,
    /// What it says.
    pub kind: RuleKind,
}

/// What a rule says. Every choice that it names is one of the budget's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// The choice makes sense only with all of the others on.
    Requires {
        /// Which choice.
        choice: ChoiceId,
        /// What must be on with it.
        needs: Vec<ChoiceId>,
    },
    /// At most one of them is on.
    Excludes {
        /// Two or more choices.
        choices: Vec<ChoiceId>,
    },
    /// Exactly one of them is on.
    PickOne {
        /// Two or more choices.
        choices: Vec<ChoiceId>,
    },
    /// Together they do less, or more, than each alone: counted when all are on.
    Overlap {
        /// Two or more choices.
        choices: Vec<ChoiceId>,
        /// What comes on top of their own amounts, by the one sign rule.
        correction: PerYear<Money>,
        /// Whether the correction returns every year; none where the years decide.
        nature: Option<Nature>,
    },
    /// One choice changes what another yields, or has a consequence elsewhere.
    KnockOn(KnockOn),
}

/// A consequence of a choice that is not in its own amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnockOn {
    /// The choice that causes it; it must be on.
    pub from: ChoiceId,
    /// The choice whose yield changes; it must be on too. None where the consequence is elsewhere.
    pub onto: Option<ChoiceId>,
    /// How much in a full year.
    pub change: Change,
    /// How many years after the first year of `from` it begins.
    pub delay: u8,
    /// Which part of it comes in the first year, the second and so on; the last one goes on. Empty: all at once.
    pub ramp: Vec<Rate>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Whether it returns every year; none where the years decide.
    pub nature: Option<Nature>,
}

/// How much a consequence comes to in a full year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// So many euros, by the one sign rule.
    Amount(Money),
    /// So much more of the other choice's amount of that year.
    More(Rate),
    /// So much less of the other choice's amount of that year.
    Less(Rate),
}

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// It is known.
    Fact,
    /// It is assumed.
    Assumption,
    /// Somebody has to look into it.
    ToExamine,
}
