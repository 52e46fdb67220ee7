//! Amendments: what the council decides, item by item, each with one amount.
//!
//! Only what stands under the word that decides is read, and never cover, reserves or balances. Deliberately absent:
//! amendments that replace sentences, and items with several amounts; those are left as findings.

use super::amount::{Effect, Printed};
use super::heading::{Heading, Part, Time};
use super::kinds::{self, Kind as RowKind};
use super::open::Reader;
use super::title;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::Span;

/// How many lines above the decision the word amendment must stand.
const ABOVE: usize = 60;
/// How many lines a decision takes.
const LINES: usize = 30;
/// The most lines of one item.
const ITEM: usize = 6;

/// Reads the items of a decision that begins on this line; gives the line after them.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let line = reader.lines.get(at)?;
    if !reader.only_sentences() || !line.cells.is_empty() || !decides(&line.text) || !is_amendment(reader, at)
    {
        return None;
    }
    let mut found: Vec<Heading> = Vec::new();
    let mut next = at.saturating_add(1);
    let mut last = next;
    while let Some(here) = reader
        .lines
        .get(next)
        .filter(|_| next <= at.saturating_add(LINES))
    {
        if here.text.trim().is_empty() {
            next = next.saturating_add(1);
            continue;
        }
        if !is_item(&here.text) {
            break;
        }
        let mut text = here.text.clone();
        let first = next;
        next = next.saturating_add(1);
        while let Some(more) = reader.lines.get(next).filter(|more| {
            next < first.saturating_add(ITEM)
                && !more.text.trim().is_empty()
                && !is_item(&more.text)
                && !ends(&more.text)
        }) {
            text.push(' ');
            text.push_str(more.text.trim());
            next = next.saturating_add(1);
        }
        last = next;
        found.extend(item(reader, first, next.saturating_sub(1), &text));
    }
    if found.is_empty() {
        return None;
    }
    for heading in found {
        reader.sentences(heading);
    }
    Some(last)
}

/// "Besluit:", "Dit amendement besluit:"
fn decides(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    lower
        .strip_suffix(':')
        .is_some_and(|words| words.ends_with("besluit") || words.ends_with("besluiten"))
        && text.len() < 200
}

fn is_amendment(reader: &Reader, at: usize) -> bool {
    let near = reader
        .lines
        .get(at.saturating_sub(ABOVE)..at.saturating_add(1))
        .unwrap_or_default();
    near.iter()
        .any(|line| line.text.to_lowercase().contains("amendement"))
}

fn is_item(text: &str) -> bool {
    text.trim_start()
        .starts_with(['-', '\u{2013}', '•', '·', '*', '▪'])
}

/// "En gaat over tot de orde van de dag", "Ondertekend".
fn ends(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    lower.starts_with("en gaat over") || lower.starts_with("ondertekend") || lower.starts_with("toelichting")
}

/// One item with one amount.
fn item(reader: &Reader, first: usize, last: usize, text: &str) -> Option<Heading> {
    let lower = text.to_lowercase();
    let aside = [
        "reserve",
        "dekken",
        "dekking",
        "overschot",
        "tekort",
        "saldo",
        "krediet",
        "dit bedrag",
    ];
    if aside.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let found = tokens(text);
    let mut money = found.iter().filter_map(|token| match token.kind {
        Kind::Amount(printed) if is_money(printed) => Some((token, printed)),
        _ => None,
    });
    let (token, printed) = money.next()?;
    if money.next().is_some() {
        return None;
    }
    let (name, good) = granted(text, token)
        .map(|name| (name, false))
        .or_else(|| moved(text, token))?;
    let read = title::read(&name, false);
    let title = if read.text.is_empty() {
        of_document(reader)?
    } else {
        read.text
    };
    (kinds::of_title(&title, false) == RowKind::Change).then(|| Heading {
        line: first,
        last_line: last,
        number: read.number,
        title,
        title_span: Span {
            line: first,
            start: 0,
            end: reader.lines.get(first).map_or(0, |line| line.text.len()),
        },
        parts: vec![Part {
            amount: Some(Printed {
                euro: true,
                ..printed
            }),
            effect: Some(if good {
                Effect::Advantage
            } else {
                Effect::Disadvantage
            }),
            span: Span {
                line: first,
                start: token
                    .start
                    .min(reader.lines.get(first).map_or(0, |line| line.text.len())),
                end: token
                    .end
                    .min(reader.lines.get(first).map_or(0, |line| line.text.len())),
            },
            times: times(text, &found),
            by_verb: true,
            investment: false,
        }],
        investment: false,
        sentence: true,
        under: None,
        over: None,
        manner: None,
    })
}

/// Euros, or a figure with points that no count of an item is.
fn is_money(printed: Printed) -> bool {
    !printed.minus && (printed.euro || printed.scaled || printed.thousandths >= 1_000_000)
}

/// Money that is granted, and for what: the words behind "voor", or none, when the amendment as a whole says it.
fn granted(text: &str, token: &Token) -> Option<String> {
    let lower = text.to_lowercase();
    let granted = [
        "beschikbaar te stellen",
        "beschikbaar stellen",
        "toe te kennen",
        "uit te trekken",
        "vrij te maken",
    ];
    if !granted.iter().any(|words| lower.contains(words)) {
        return None;
    }
    let after = text.get(token.end..).unwrap_or_default();
    let name = after.split_once(" voor ").map_or("", |(_, name)| name);
    Some(bare(name))
}

/// Something that is raised or lowered by the amount: the sentence without "met € 5.000".
fn moved(text: &str, token: &Token) -> Option<(String, bool)> {
    let before = text.get(..token.start)?.trim_end();
    let before = before.strip_suffix('\u{20ac}').unwrap_or(before).trim_end();
    let before = before.strip_suffix(" met")?;
    let after = text.get(token.end..).unwrap_or_default().trim_start();
    let lower = format!("{before} {after}").to_lowercase();
    let has = |stems: &[&str]| stems.iter().any(|stem| lower.contains(stem));
    let up = has(&["verhog", "verhoog"]);
    let down = has(&["verlag", "verlaag"]);
    let less = has(&["minder te ", "niet te "]);
    let income = has(&[
        "opbrengst",
        "inkomsten",
        "baten",
        "ombuiging",
        "bezuiniging",
        "taakstelling",
        "besparing",
    ]);
    let cost = has(&["kosten", "lasten", "uitgaven", "budget", "subsidie", "bijdrage"]);
    if up == down || income == cost {
        return None;
    }
    let name = bare(&format!("{before} {after}"));
    Some((name, (up == income) != less))
}

/// Without "punt 12", a mark before it and a point behind it.
fn bare(name: &str) -> String {
    let name = name.trim().trim_end_matches(['.', ';', ',']);
    let words: Vec<&str> = name.split_whitespace().collect();
    let skip = match words.as_slice() {
        ["punt" | "post" | "voorstel", number, _, ..] if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            2
        }
        ["de" | "het" | "een", _, ..] => 1,
        _ => 0,
    };
    words.get(skip..).unwrap_or_default().join(" ")
}

/// "AMENDEMENT – Werkbudget jeugdraad": what the first lines call it.
fn of_document(reader: &Reader) -> Option<String> {
    let top = reader
        .lines
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .take(6);
    let mut titles = top.filter_map(|line| {
        let text = line.text.trim();
        let rest = text
            .get(..10)
            .filter(|word| word.eq_ignore_ascii_case("amendement"))
            .and_then(|_| text.get(10..))?;
        let name = rest.trim_start_matches([' ', ':', '-', '\u{2013}', '\u{2014}']);
        (name.chars().filter(|letter| letter.is_alphabetic()).count() > 3).then(|| name.to_owned())
    });
    titles.next()
}

/// The years and words of time of an item.
fn times(text: &str, found: &[Token]) -> Vec<Time> {
    let mut times: Vec<Time> = Vec::new();
    let mut before = String::new();
    for token in found {
        let word = text
            .get(token.start..token.end)
            .unwrap_or_default()
            .to_lowercase();
        match token.kind {
            Kind::Year(year) if before == "vanaf" => times.push(Time::From(year)),
            Kind::Year(year) if matches!(before.as_str(), "in" | "voor" | "en") => {
                times.push(Time::Year(year))
            }
            Kind::Years(first, last) => times.push(Time::Years(first, last)),
            _ if word == "jaar" && before == "per" => times.push(Time::Yearly { structural: false }),
            _ if word.starts_with("structure") => times.push(Time::Yearly { structural: true }),
            _ if word.starts_with("jaarlijks") => times.push(Time::Yearly { structural: false }),
            _ if word.starts_with("eenmalig") || word.starts_with("incidente") => times.push(Time::Once),
            _ => {}
        }
        before = word;
    }
    times
}
