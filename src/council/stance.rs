//! Where one fractie stands on one choice.

use crate::outcome::Part;
use crate::rate::Rate;
use crate::scenario::Decision;

/// Where a fractie stands on a choice (R4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stance {
    /// On, as the document has it, in full.
    For,
    /// On, but otherwise than the document has it.
    Partial(Partial),
    /// Off.
    Against,
    /// Not touched: it stands where the variant began.
    Silent {
        /// Whether that is on.
        on: bool,
    },
    /// The fractie gave no variant.
    Unknown,
}

/// How a fractie has a choice on otherwise than the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partial {
    /// How much of it.
    pub level: Rate,
    /// What else the fractie set: own amounts, another start year. Switch, level and note are left out.
    pub own: Decision,
}

impl Stance {
    /// Of a choice of the document, with what the fractie decided about it.
    pub(super) fn of_choice(part: Option<&Part>, decision: Option<&Decision>) -> Stance {
        let on = part.is_some_and(|part| part.on);
        let Some(decision) = decision else {
            return Stance::Silent { on };
        };
        let own = own_settings(decision);
        let is_as_document = decision.level.is_none_or(|level| level == Rate::WHOLE) && own.is_empty();
        let is_touched = decision.on.is_some() || decision.level.is_some() || !own.is_empty();
        match (is_touched, on) {
            (false, on) => Stance::Silent { on },
            (true, true) if is_as_document => Stance::For,
            (true, true) => Stance::Partial(Partial {
                level: decision.level.unwrap_or(Rate::WHOLE),
                own,
            }),
            // A figure without a switch says how much, not whether.
            (true, false) if decision.on.is_none() => Stance::Silent { on: false },
            (true, false) => Stance::Against,
        }
    }

    /// Up to which level the fractie supports the choice; none where it does not.
    pub fn supports(&self, silence_counts: bool) -> Option<Rate> {
        match self {
            Stance::For => Some(Rate::WHOLE),
            Stance::Partial(partial) => Some(partial.level),
            Stance::Silent { on: true } if silence_counts => Some(Rate::WHOLE),
            Stance::Against | Stance::Silent { .. } | Stance::Unknown => None,
        }
    }

    /// What the fractie set beside switch and level; nothing for most.
    pub(super) fn own(&self) -> Decision {
        match self {
            Stance::Partial(partial) => partial.own.clone(),
            _ => Decision::default(),
        }
    }

    /// Whether the fractie did not decide about it.
    pub fn is_silent(&self) -> bool {
        matches!(self, Stance::Silent { .. })
    }
}

// Whatever a decision may hold one day: all of it but how it stands, how much of it, and what is said about it.
fn own_settings(decision: &Decision) -> Decision {
    Decision {
        on: None,
        level: None,
        note: None,
        question: None,
        marked: false,
        ..decision.clone()
    }
}
