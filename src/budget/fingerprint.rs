//! Eight bytes that change when a figure of the budget changes.
//!
//! Two parts: which budget it is (three bytes) and which figures it has (five). Figures are the years, the start
//! balance and, per choice, its amounts, its nature, the way a pm post goes, whether it is proposed and its share;
//! and, where a budget has any, the figures that came with the second format (`further`). Texts, doubts, sources, sections and the order of the choices do not count: a corrected spelling must not make
//! old links warn that figures may differ.

mod further;

use xxhash_rust::xxh64::xxh64;

use super::{Amount, Budget, Direction, Nature};
use crate::ids::BudgetId;

/// What a link says of the budget that it was made for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Fingerprint {
    /// Of the budget's id.
    pub budget: [u8; 3],
    /// Of its years, choices, amounts and start balance.
    pub figures: [u8; 5],
}

impl Fingerprint {
    /// The three bytes of a budget's id.
    pub fn of_id(id: &BudgetId) -> [u8; 3] {
        let [a, b, c, ..] = xxh64(id.as_str().as_bytes(), 0).to_be_bytes();
        [a, b, c]
    }

    /// The eight bytes.
    pub fn bytes(self) -> [u8; 8] {
        let [a, b, c] = self.budget;
        let [d, e, f, g, h] = self.figures;
        [a, b, c, d, e, f, g, h]
    }

    /// From eight bytes.
    pub fn from_bytes([a, b, c, d, e, f, g, h]: [u8; 8]) -> Fingerprint {
        Fingerprint {
            budget: [a, b, c],
            figures: [d, e, f, g, h],
        }
    }
}

/// Sixteen hexadecimal digits, as in files.
impl std::fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.bytes()
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl Budget {
    /// The fingerprint of this budget's figures.
    pub fn fingerprint(&self) -> Fingerprint {
        let [d, e, f, g, h, ..] = xxh64(figures(self).as_bytes(), 0).to_be_bytes();
        Fingerprint {
            budget: Fingerprint::of_id(&self.id),
            figures: [d, e, f, g, h],
        }
    }
}

/// Every figure in a fixed order and spelling. Changing this text changes every fingerprint: links would warn.
fn figures(budget: &Budget) -> String {
    let mut text = format!("{}-{}\n", budget.horizon.first(), budget.horizon.last());
    if let Some(start) = &budget.start {
        start
            .values()
            .for_each(|money| text.push_str(&format!("{money};")));
    }
    let mut choices: Vec<_> = budget.choices.iter().collect();
    choices.sort_by(|one, other| one.id.cmp(&other.id));
    for choice in choices {
        let nature = match choice.nature {
            Some(Nature::Structural) => "S",
            Some(Nature::Incidental) => "I",
            None => "-",
        };
        let direction = match choice.direction {
            Some(Direction::Voordeel) => "V",
            Some(Direction::Nadeel) => "N",
            None => "-",
        };
        let proposed = u8::from(choice.proposed);
        text.push_str(&format!("\n{} {nature}{direction}{proposed} ", choice.id));
        for amount in choice.amounts.values() {
            match amount {
                Amount::Known(money) => text.push_str(&format!("{money};")),
                Amount::Pm => text.push_str("pm;"),
            }
        }
        if let Some(share) = &choice.share {
            text.push_str(&format!("{} {}", share.rate, share.gross));
        }
    }
    // Empty where a budget says nothing that is new in the second format: its fingerprint stays what it was.
    text.push_str(&further::figures(budget));
    text
}
