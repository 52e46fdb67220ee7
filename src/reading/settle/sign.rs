//! What a printed minus means in a table, by evidence: letters, a legend, the name of the list, a balance that adds
//! up, and the words of the rows as a check on all of these but the first.

mod asked;
mod shortfall;
mod sided;
mod votes;

use super::balance::{self, Proof};
use super::listed::from_name;
use super::sheet::Sheet;
use super::told;
use crate::reading::doubt::Doubt;
use crate::reading::extract::Line;
use crate::reading::recognise::Recognised;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::header::Letters;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::legend::Convention as Said;
use crate::reading::recognise::table::Table;
use crate::reading::{Sign, SignBy};
use votes::Votes;

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
    /// What the balances of the table prove.
    pub proof: Option<Proof>,
    /// Nothing but what the document says of a balance tells how to put the question.
    pub told: bool,
    /// Nothing but the name of a balance says that its plus is good.
    pub by_name_of_balance: bool,
    /// What says it.
    pub by: SignBy,
}

/// The legends of a document.
pub struct Signs {
    said: Vec<(usize, Said)>,
    /// The document prints its lasten with a plus and its baten with a minus.
    income_is_minus: bool,
}

impl Signs {
    /// Gathers them.
    pub fn new(recognised: &Recognised, lines: &[Line]) -> Signs {
        Signs {
            said: recognised
                .legends
                .iter()
                .filter_map(|(line, legend)| Some((*line, legend.convention?)))
                .collect(),
            income_is_minus: sided::income_is_minus(lines),
        }
    }

    /// The meaning of the signs in a table.
    pub fn of(&self, table: &Table, sheet: &Sheet, lines: &[Line]) -> Convention {
        let side_column = table.header.letters().contains(&Letters::Side) && !sheet.signed_sides;
        if sheet.lettered || side_column {
            // L with a minus in some rows: less cost, or a cost that is signed already.
            // "+ = hogere lasten of hogere baten" says it is less cost.
            let signed = side_column
                && !sheet.lettered
                && sheet.minus_beside_side(table)
                && self.near(table) != Some(Said::PlusIsCost);
            // L with a plus only, under "- is nadeel": by the legend it is none.
            let against = side_column
                && !sheet.lettered
                && self.near(table) == Some(Said::MinusIsCost)
                && sheet
                    .rows
                    .iter()
                    .flat_map(|row| &row.entries)
                    .all(|entry| !entry.minus);
            let doubt = signed.then_some(Doubt::SignMixed);
            return Convention {
                sign: Sign::Words,
                doubt: doubt.or(against.then_some(Doubt::SignContradicted)),
                ..Convention::default()
            };
        }
        if table.unproven && (sheet.side_columns || sheet.sided) {
            return Convention {
                doubt: Some(Doubt::SignUnknown),
                ..Convention::default()
            };
        }
        if sheet.side_columns {
            // The sides of the first year say nothing of the plain amounts of the years behind them.
            let blocks = &table.header.blocks;
            let plain = blocks.contains(&Block::Amount) && !blocks.contains(&Block::Saldo);
            let told = self.near(table).or_else(|| self.only(table)).is_some();
            let doubt = (plain && !told).then_some(Doubt::SignUnknown);
            let name = from_name(table, lines, sheet);
            let against = sided::speaks_against(table, sheet, self.near(table), name);
            return Convention {
                sign: Sign::PlusIsCost,
                doubt: doubt.or(against.then_some(Doubt::SignContradicted)),
                by: SignBy::Sides,
                ..Convention::default()
            };
        }
        if sheet.sided {
            let legend = self.near(table).or_else(|| self.only(table)) == Some(Said::MinusIsCost);
            return Convention {
                sign: Sign::PlusIsCost,
                doubt: legend.then_some(Doubt::SignFromList),
                by: SignBy::Sides,
                ..Convention::default()
            };
        }
        let votes = Votes::new(table, sheet);
        let told = told::good_is_plus(table, sheet, lines);
        let proof = balance::proof(table, sheet, told);
        let near = self.near(table);
        let name = from_name(table, lines, sheet);
        let put_off = asked::put_off(table, sheet, lines);
        let mut found = near
            .or_else(|| self.only(table))
            .map(|said| by(SignBy::Legend, from_legend(said)))
            .or_else(|| Votes::said(table, sheet).map(|said| by(SignBy::RowWords, said)))
            .or_else(|| put_off.clone().map(|put_off| by(SignBy::ListName, put_off)))
            .or_else(|| proof.map(|proof| by(SignBy::Balances, from_proof(proof))))
            .or_else(|| name.clone().map(|name| by(SignBy::ListName, name)))
            .or_else(|| votes.convention().map(|said| by(SignBy::RowWords, said)))
            .unwrap_or_else(|| {
                let mut asked = asked::convention(told, table, sheet, lines);
                // Where baten have a minus, a minus is more often good.
                asked.turned |= told.is_none() && self.income_is_minus;
                asked
            });
        if found.doubt == Some(Doubt::SignFromList) && votes.support(found.turned) {
            found.doubt = None;
            found.by = SignBy::RowWords;
        }
        if table.unproven && found.by != SignBy::Legend {
            found.doubt = Some(Doubt::SignUnknown);
        }
        found.proof = proof;
        let legend = near.or_else(|| self.only(table));
        found.by_name_of_balance = proof.is_some()
            && told.is_none()
            && legend.is_none()
            && !votes.support(found.turned)
            && put_off.is_none();
        if proof == Some(Proof::Added)
            && legend.is_none()
            && let Some(turned) = shortfall::turned(table, sheet, lines, &votes)
        {
            found.sign = if turned {
                Sign::PlusIsCost
            } else {
                Sign::MinusIsCost
            };
            found.turned = turned;
            found.doubt = Some(Doubt::SignContradicted);
            return found;
        }
        // A legend from elsewhere does not outweigh what this list is called.
        let named_otherwise =
            near.is_none() && name.is_some_and(|name| name.doubt.is_none() && name.turned != found.turned);
        let proven_otherwise = proof == Some(Proof::TakenOff) && !found.turned;
        // Rows that are taken off a balance are costs, whatever a word in them may suggest.
        let proven = proof == Some(Proof::TakenOff) && found.turned;
        // Stands with signs of their own were read as balances: a legend that says the contrary may be another table's.
        let of_others = table.header.as_balance && found.turned && found.by == SignBy::Legend;
        // A balance whose plus is good by its name, where the document prints baten with a minus.
        let of_sides = self.income_is_minus && !found.turned && found.by == SignBy::Balances;
        if of_sides {
            found.sign = Sign::PlusIsCost;
            found.turned = true;
        }
        // Savings and what is spent beside them: whichever sign is printed more often, words say which is which.
        let (plus, minus) = signs(sheet);
        if found.by == SignBy::ListName && plus > 0 && minus > 0 && votes.contradict(found.turned) {
            found.turned = !found.turned;
            found.doubt = Some(Doubt::SignContradicted);
        }
        let contradicted = (votes.contradict(found.turned) || of_others || of_sides) && !proven;
        if contradicted || named_otherwise || proven_otherwise || sheet.unknown_sides {
            found.doubt = Some(Doubt::SignContradicted);
        }
        found
    }

    /// Whether the legend of this table calls a minus a nadeel.
    pub fn minus_is_cost(&self, table: &Table) -> bool {
        self.near(table).or_else(|| self.only(table)) == Some(Said::MinusIsCost)
    }

    /// The legend of this table.
    fn near(&self, table: &Table) -> Option<Said> {
        let near = self.around(table);
        let (_, said) = near.first()?;
        near.iter().all(|(_, other)| other == said).then_some(*said)
    }

    /// The only meaning that the document states, for headings with signs of their own.
    pub fn of_headings(&self) -> Option<Said> {
        let (_, said) = self.said.first()?;
        (self.said.len() <= 40 && self.said.iter().all(|(_, other)| other == said)).then_some(*said)
    }

    /// The only meaning that the document ever states, for a table without a legend of its own.
    fn only(&self, table: &Table) -> Option<Said> {
        let (_, said) = self.said.first()?;
        let all = self.said.len() <= 40 && self.said.iter().all(|(_, other)| other == said);
        (all && self.around(table).is_empty()).then_some(*said)
    }

    /// The line of the first legend of this table.
    pub fn first_line(&self, table: &Table) -> Option<usize> {
        self.around(table).first().map(|(line, _)| *line)
    }

    fn around(&self, table: &Table) -> &[(usize, Said)] {
        let first = table
            .rows
            .first()
            .map_or(table.line, |row| row.line.min(table.line));
        let from = table.context.first().copied().unwrap_or(first).min(first);
        let end = table.last_line.max(table.line).saturating_add(AFTER);
        let start = self.said.partition_point(|(line, _)| *line < from);
        let stop = self.said.partition_point(|(line, _)| *line <= end).max(start);
        self.said.get(start..stop).unwrap_or_default()
    }
}

fn by(by: SignBy, convention: Convention) -> Convention {
    Convention { by, ..convention }
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

/// Balances that the rows lead from and to.
fn from_proof(proof: Proof) -> Convention {
    match proof {
        Proof::Added => Convention {
            sign: Sign::MinusIsCost,
            ..Convention::default()
        },
        Proof::TakenOff => Convention {
            sign: Sign::PlusIsCost,
            turned: true,
            ..Convention::default()
        },
    }
}

/// How many amounts are printed with a plus and with a minus, totals left out.
pub fn signs(sheet: &Sheet) -> (usize, usize) {
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
