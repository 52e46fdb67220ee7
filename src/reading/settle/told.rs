//! What the document says of a balance in words: "het saldo loopt op naar € 5,5 ton positief", or "nadeel" behind it.
//!
//! A balance by itself does not say whether its plus is good. Where a sentence near the table, or the cell behind the
//! balance, names the same amount and calls it a shortage or a surplus, that says it. Deliberately absent: legends, and
//! the letters beside the rows themselves.

use std::collections::HashSet;

use super::gaps::outcome::names_outcome;
use super::sheet::{Sheet, SheetRow};
use crate::reading::extract::Line;
use crate::reading::letters::has_more_words;
use crate::reading::recognise::amount::{number, scale, scaled};
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::{Row, Table};
use crate::reading::recognise::token::year;

/// Lines before and after a table in which its outcome may be told.
const AROUND: usize = 8;
/// The most amounts of one table that are looked for.
const MOST: usize = 200;
/// The most words of a sentence about years.
const OUTCOME: usize = 24;
/// The most words of a line that are read.
const LONGEST: usize = 400;

/// Whether a plus is good in the balances of this table, as far as words tell; none where they do not, or contradict
/// each other.
pub fn good_is_plus(table: &Table, sheet: &Sheet, lines: &[Line]) -> Option<bool> {
    // "Budgettair effect" under its rows is what they come to.
    let comes_to = |row: &Row, numbers: &SheetRow| numbers.kind == Kind::Total && names_outcome(&row.title);
    let balances: Vec<i128> = table
        .rows
        .iter()
        .zip(&sheet.rows)
        .filter(|(row, numbers)| numbers.kind == Kind::Balance || comes_to(row, numbers))
        .flat_map(|(_, numbers)| &numbers.entries)
        .map(|entry| entry.amount)
        .filter(|amount| *amount != 0)
        .take(MOST)
        .collect();
    if balances.is_empty() {
        return None;
    }
    let first = table.rows.first()?.line.min(table.line);
    let last = table.last_line.max(first);
    let from = first.saturating_sub(AROUND);
    let to = last.saturating_add(AROUND).min(lines.len().saturating_sub(1));
    let rows: HashSet<usize> = table.rows.iter().map(|row| row.line).collect();
    let mut found: Option<bool> = None;
    for (at, line) in lines.iter().enumerate().take(to.saturating_add(1)).skip(from) {
        for told in told(&line.text, rows.contains(&at), sheet.unit) {
            let plus_is_good = |balance: &i128| told.fits(*balance).then_some(told.good == (*balance > 0));
            for said in balances.iter().filter_map(plus_is_good) {
                if found.is_some_and(|found| found != said) {
                    return None;
                }
                found = Some(said);
            }
        }
        let sentences = line.text.split_inclusive(". ").filter(|_| !rows.contains(&at));
        for said in sentences.filter_map(|sentence| by_years(sentence, sheet)) {
            if found.is_some_and(|found| found != said) {
                return None;
            }
            found = Some(said);
        }
    }
    found
}

/// "In 2033 en 2034 zijn er tekorten": the last balance of these years, where all of them have the same sign.
fn by_years(text: &str, sheet: &Sheet) -> Option<bool> {
    if has_more_words(OUTCOME, text) || text.contains(['=', '\u{20ac}']) {
        return None;
    }
    // Of a sentence that goes on, nobody knows which years it calls so.
    let ends = text.trim_end().trim_end_matches(['.', '!']);
    ends.rsplit(' ').next().and_then(calls)?;
    let words = || {
        text.split(|mark: char| !mark.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let mut said: Vec<bool> = words().filter_map(calls).collect();
    said.dedup();
    let [good] = said.as_slice() else { return None };
    let years: Vec<u16> = words().filter_map(year).collect();
    let digit = |mark: char| mark.is_ascii_digit();
    let figures = words().filter(|word| word.starts_with(digit)).count();
    if years.is_empty() || figures > years.len() {
        return None;
    }
    let mut balances = sheet.rows.iter().rev();
    let balance = balances.find(|row| row.kind == Kind::Balance && !row.entries.is_empty())?;
    let amount = |year: &u16| {
        let mut columns = sheet.columns.iter();
        let column = columns.position(|column| column.role.year() == Some(*year))?;
        balance.entry(column).map(|entry| entry.amount)
    };
    let amounts: Vec<i128> = years.iter().map(amount).collect::<Option<Vec<i128>>>()?;
    let plus = amounts.iter().all(|amount| *amount > 0);
    let minus = amounts.iter().all(|amount| *amount < 0);
    (plus != minus).then_some(*good == plus)
}

/// An amount that is called good or bad.
struct Told {
    /// In thousandths of a euro, as a number of euros and as one in the unit of the table.
    sizes: [i128; 2],
    /// Half of what its last digit is worth is lost by rounding; a writer who cuts off loses all of it.
    rounded: i128,
    good: bool,
}

impl Told {
    fn fits(&self, balance: i128) -> bool {
        let near =
            |size: &i128| balance.saturating_abs().saturating_sub(*size).saturating_abs() <= self.rounded;
        self.sizes.iter().any(near)
    }
}

fn told(text: &str, of_row: bool, unit: i64) -> Vec<Told> {
    // A legend says what a sign means, which is read elsewhere.
    if text.contains('=') {
        return Vec::new();
    }
    let sentences = text.split_inclusive(". ").flat_map(|part| part.split(';'));
    sentences
        .flat_map(|sentence| of_sentence(sentence, of_row, unit))
        .collect()
}

fn of_sentence(sentence: &str, of_row: bool, unit: i64) -> Vec<Told> {
    let words: Vec<&str> = sentence
        .split(|character: char| {
            character.is_whitespace() || matches!(character, '|' | '(' | ')' | '\u{20ac}')
        })
        .filter(|word| !word.is_empty())
        .take(LONGEST)
        .collect();
    let calls = |word: &&str| calls(word.trim_end_matches(['.', ',', ':']));
    let said: Vec<bool> = words.iter().filter_map(calls).collect();
    let Some(good) = said
        .first()
        .copied()
        .filter(|good| said.iter().all(|other| other == good))
    else {
        return Vec::new();
    };
    let amounts = words.iter().enumerate().filter_map(|(at, word)| {
        let next = words.get(at.saturating_add(1));
        // In a row only the cell behind the amount speaks of it: a title may name what a plus would be.
        if of_row && next.and_then(calls).is_none() {
            return None;
        }
        amount(word, next.copied(), unit, good)
    });
    amounts.collect()
}

fn amount(word: &str, next: Option<&str>, unit: i64, good: bool) -> Option<Told> {
    let digits = word
        .trim_start_matches(['-', '+', '\u{2212}', '\u{2013}'])
        .trim_end_matches([',', '.', ':']);
    let next = next.map(|next| next.trim_end_matches([',', '.']));
    let factor = next.and_then(|next| if next == "ton" { Some(100_000) } else { scale(next) });
    if let Some(factor) = factor {
        let (size, _) = scaled(digits, factor)?;
        let decimals = digits.split_once(',').map_or(0, |(_, decimals)| decimals.len());
        let last = 10_i128.checked_pow(u32::try_from(decimals).ok()?)?;
        let size = i128::from(size);
        return Some(Told {
            sizes: [size, size],
            rounded: i128::from(factor).checked_mul(1_000)?.checked_div(last)?,
            good,
        });
    }
    if year(digits).is_some() || digits.len() < 3 {
        return None;
    }
    let size = i128::from(number(digits)?.0);
    Some(Told {
        sizes: [size, size.checked_mul(i128::from(unit))?],
        rounded: 0,
        good,
    })
}

fn calls(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "nadeel" | "nadelig" | "nadelige" | "tekort" | "tekorten" | "negatief" | "negatieve" => Some(false),
        "voordeel" | "voordelig" | "voordelige" | "overschot" | "overschotten" | "positief" | "positieve" => {
            Some(true)
        }
        _ => None,
    }
}
