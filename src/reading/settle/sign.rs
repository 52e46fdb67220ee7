//! What a printed minus means in a table, by evidence: letters, a legend, the name of the list, a balance that adds
//! up, and the words of the rows as a check on all of these but the first.

mod words;

use super::sheet::Sheet;
use super::totals::is_sum;
use crate::reading::Sign;
use crate::reading::doubt::Doubt;
use crate::reading::extract::Line;
use crate::reading::recognise::Recognised;
use crate::reading::recognise::header::Letters;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::legend::Convention as Said;
use crate::reading::recognise::table::Table;
use words::{List, list};

pub use words::direction;

/// Lines after a table in which its legend may stand.
const AFTER: usize = 4;

/// What the signs of a table mean, and how sure that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Convention {
    /// The meaning.
    pub sign: Sign,
    /// Printed amounts are turned.
    pub turned: bool,
    /// The doubt that every row carries.
    pub doubt: Option<Doubt>,
}

/// The legends of a document.
pub struct Signs {
    said: Vec<(usize, Said)>,
}

impl Signs {
    /// Gathers them.
    pub fn new(recognised: &Recognised) -> Signs {
        Signs {
            said: recognised
                .legends
                .iter()
                .filter_map(|(line, legend)| Some((*line, legend.convention?)))
                .collect(),
        }
    }

    /// The meaning of the signs in a table.
    pub fn of(&self, table: &Table, sheet: &Sheet, lines: &[Line]) -> Convention {
        let side_column = table.header.letters().contains(&Letters::Side);
        if sheet.lettered || side_column {
            return Convention {
                sign: Sign::Words,
                ..Convention::default()
            };
        }
        if sheet.sided {
            let legend = self.legend(table) == Some(Said::MinusIsCost);
            return Convention {
                sign: Sign::PlusIsCost,
                doubt: legend.then_some(Doubt::SignFromList),
                ..Convention::default()
            };
        }
        let votes = Votes::new(table, sheet);
        let mut found = self
            .legend(table)
            .map(from_legend)
            .or_else(|| from_name(table, lines, sheet))
            .or_else(|| from_balance(table, sheet))
            .or_else(|| votes.convention())
            .unwrap_or_else(|| Convention {
                // A question in any case; the words of the rows only say how to put it.
                turned: votes.plus_is_cost > votes.minus_is_cost,
                doubt: Some(Doubt::SignUnknown),
                ..Convention::default()
            });
        if votes.contradict(found.turned) {
            found.doubt = Some(Doubt::SignContradicted);
        }
        found
    }

    /// The legend of this table; or the only meaning that the document ever states.
    fn legend(&self, table: &Table) -> Option<Said> {
        let first = table
            .rows
            .first()
            .map_or(table.line, |row| row.line.min(table.line));
        let from = table.context.first().copied().unwrap_or(first).min(first);
        let end = table.last_line.max(table.line).saturating_add(AFTER);
        let start = self.said.partition_point(|(line, _)| *line < from);
        let stop = self.said.partition_point(|(line, _)| *line <= end).max(start);
        let near = self.said.get(start..stop).unwrap_or_default();
        if let Some((_, said)) = near.first() {
            return near.iter().all(|(_, other)| other == said).then_some(*said);
        }
        let (_, said) = self.said.first()?;
        let all = self.said.len() <= 40 && self.said.iter().all(|(_, other)| other == said);
        all.then_some(*said)
    }
}

fn from_legend(said: Said) -> Convention {
    match said {
        Said::MinusIsCost => Convention {
            sign: Sign::MinusIsCost,
            ..Convention::default()
        },
        Said::PlusIsCost => Convention {
            sign: Sign::PlusIsCost,
            turned: true,
            ..Convention::default()
        },
    }
}

/// The label of the header, or else the nearest words above it that name one kind of list.
fn from_name(table: &Table, lines: &[Line], sheet: &Sheet) -> Option<Convention> {
    let label = list(&table.header.label);
    let named = label.or_else(|| {
        table
            .context
            .iter()
            .rev()
            .take(3)
            .filter_map(|line| lines.get(*line))
            .filter(|line| line.text.split_whitespace().count() <= 10)
            .find_map(|line| list(&line.text))
    })?;
    let (plus, minus) = signs(sheet);
    let mostly_minus = minus > plus;
    Some(match named {
        List::Cost => Convention {
            sign: if mostly_minus {
                Sign::MinusIsCost
            } else {
                Sign::PlusIsCost
            },
            turned: !mostly_minus,
            doubt: (minus > 0 && (mostly_minus || minus.saturating_mul(3) > plus))
                .then_some(Doubt::SignFromList),
        },
        List::Income => Convention {
            sign: Sign::MinusIsCost,
            doubt: mostly_minus.then_some(Doubt::SignFromList),
            ..Convention::default()
        },
        List::Savings => Convention {
            sign: Sign::Savings,
            turned: mostly_minus,
            doubt: (minus > 0 && (plus == 0 || minus.saturating_mul(4) > plus))
                .then_some(Doubt::SignFromList),
        },
        List::Wishes => Convention {
            sign: if mostly_minus {
                Sign::MinusIsCost
            } else {
                Sign::PlusIsCost
            },
            turned: !mostly_minus,
            doubt: Some(Doubt::SignFromList),
        },
    })
}

/// A named balance that its rows add up to: what is added to a balance has the sign of the balance.
fn from_balance(table: &Table, sheet: &Sheet) -> Option<Convention> {
    let balances = sheet.rows.iter().filter(|row| row.kind == Kind::Balance).count();
    let confirmed = sheet.rows.iter().any(|row| row.confirmed && !is_sum(row.kind));
    let named = table.rows.iter().zip(&sheet.rows).any(|(row, numbers)| {
        let lower = row.title.to_lowercase();
        numbers.kind == Kind::Balance
            && ["saldo", "resultaat", "perspectief", "overschot"]
                .iter()
                .any(|word| lower.contains(word))
    });
    (balances >= 1 && confirmed && named).then(|| Convention {
        sign: Sign::MinusIsCost,
        ..Convention::default()
    })
}

/// How many amounts are printed with a plus and with a minus, totals left out.
fn signs(sheet: &Sheet) -> (usize, usize) {
    let mut plus = 0usize;
    let mut minus = 0usize;
    for entry in sheet
        .rows
        .iter()
        .filter(|row| row.kind == Kind::Change)
        .flat_map(|row| &row.entries)
    {
        if entry.amount > 0 {
            plus = plus.saturating_add(1);
        } else if entry.amount < 0 {
            minus = minus.saturating_add(1);
        }
    }
    (plus, minus)
}

/// What the words of the rows say about their signs.
struct Votes {
    /// Rows whose words fit with "minus is a nadeel".
    minus_is_cost: usize,
    /// Rows whose words fit with the opposite.
    plus_is_cost: usize,
}

impl Votes {
    fn new(table: &Table, sheet: &Sheet) -> Votes {
        let mut votes = Votes {
            minus_is_cost: 0,
            plus_is_cost: 0,
        };
        for (row, numbers) in table.rows.iter().zip(&sheet.rows) {
            if is_sum(numbers.kind) {
                continue;
            }
            let plus = numbers.entries.iter().any(|entry| entry.amount > 0);
            let minus = numbers.entries.iter().any(|entry| entry.amount < 0);
            let Some(good) = direction(&row.title).filter(|_| plus != minus) else {
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

    /// Words alone, where nothing else speaks: at least three rows, and none against.
    fn convention(&self) -> Option<Convention> {
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
        })
    }

    fn contradict(&self, turned: bool) -> bool {
        let (with, against) = if turned {
            (self.plus_is_cost, self.minus_is_cost)
        } else {
            (self.minus_is_cost, self.plus_is_cost)
        };
        against >= 2 && against > with.saturating_mul(2)
    }
}
