//! The words of the rows as votes on what a printed minus means.
//!
//! Deliberately absent: any other evidence; `sign` weighs the votes against it.

use super::Convention;
use crate::reading::Sign;
use crate::reading::doubt::Doubt;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::covers::is_taken_back;
use crate::reading::settle::direction::direction;
use crate::reading::settle::sheet::{Sheet, SheetRow};
use crate::reading::settle::totals::is_sum;

/// What the words of the rows say about their signs.
pub(super) struct Votes {
    /// Rows whose words fit with "minus is a nadeel".
    pub(super) minus_is_cost: usize,
    /// Rows whose words fit with the opposite.
    pub(super) plus_is_cost: usize,
}

impl Votes {
    pub(super) fn new(table: &Table, sheet: &Sheet) -> Votes {
        Votes::counted(table, sheet, direction)
    }

    pub(super) fn counted(table: &Table, sheet: &Sheet, says: fn(&str) -> Option<bool>) -> Votes {
        let mut votes = Votes {
            minus_is_cost: 0,
            plus_is_cost: 0,
        };
        for (at, (row, numbers)) in table.rows.iter().zip(&sheet.rows).enumerate() {
            if is_sum(numbers.kind) || (is_store(numbers) && is_taken_back(sheet, at)) {
                continue;
            }
            let plus = numbers.entries.iter().any(|entry| entry.amount > 0);
            let minus = numbers.entries.iter().any(|entry| entry.amount < 0);
            if plus == minus {
                continue;
            }
            let Some(good) = says(&row.title) else {
                continue;
            };
            if good == plus {
                votes.minus_is_cost = votes.minus_is_cost.saturating_add(1);
            } else {
                votes.plus_is_cost = votes.plus_is_cost.saturating_add(1);
            }
        }
        votes
    }

    /// What the signs mean by what the ends of titles say of their amounts: "Circulaire (voordeel)", "Kapitaallasten
    /// (nadeel)". Both are said, and all of them alike: the one with a plus and the other with a minus.
    pub(super) fn said(table: &Table, sheet: &Sheet) -> Option<Convention> {
        let said = Votes::counted(table, sheet, said_at_the_end);
        let turned = said.plus_is_cost > 0;
        let alike = said.minus_is_cost == 0 || said.plus_is_cost == 0;
        let says = |good: bool| {
            let mut rows = table.rows.iter();
            rows.any(|row| said_at_the_end(&row.title) == Some(good))
        };
        let both = says(true) && says(false);
        (both && alike && said.minus_is_cost.saturating_add(said.plus_is_cost) >= 2).then_some(Convention {
            sign: if turned {
                Sign::PlusIsCost
            } else {
                Sign::MinusIsCost
            },
            turned,
            ..Convention::default()
        })
    }

    pub(super) fn lean_to_plus_is_cost(&self) -> bool {
        self.plus_is_cost > self.minus_is_cost
    }

    /// Words alone, where nothing else speaks: at least three rows, and none against.
    pub(super) fn convention(&self) -> Option<Convention> {
        let clear = |many: usize, few: usize| many >= 3 && many > few.saturating_mul(4);
        if clear(self.minus_is_cost, self.plus_is_cost) {
            return Some(Convention {
                sign: Sign::MinusIsCost,
                ..Convention::default()
            });
        }
        clear(self.plus_is_cost, self.minus_is_cost).then_some(Convention {
            sign: Sign::PlusIsCost,
            turned: true,
            doubt: Some(Doubt::SignFromList),
            ..Convention::default()
        })
    }

    /// Words of at least two rows agree, and none speaks against it.
    pub(super) fn support(&self, turned: bool) -> bool {
        let (with, against) = if turned {
            (self.plus_is_cost, self.minus_is_cost)
        } else {
            (self.minus_is_cost, self.plus_is_cost)
        };
        with >= 2 && against == 0
    }

    pub(super) fn contradict(&self, turned: bool) -> bool {
        let (with, against) = if turned {
            (self.plus_is_cost, self.minus_is_cost)
        } else {
            (self.minus_is_cost, self.plus_is_cost)
        };
        against >= 2 && against > with.saturating_mul(2)
    }
}

fn said_at_the_end(title: &str) -> Option<bool> {
    let lower = title.to_lowercase();
    let end = lower.trim_end();
    let says = |word: &str| end.ends_with(word);
    match (
        says("(voordeel)") || says("(voordelig)"),
        says("(nadeel)") || says("(nadelig)"),
    ) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

fn is_store(row: &SheetRow) -> bool {
    matches!(row.kind, Kind::Reserve | Kind::Provision)
}
