//! Two rows of a numbered list that came to stand on one line: "8 Brug 83.000 9 Veer 69.000", "Thema 2 Brug 5.000 Thema 3
//! Veer 4.000".
//!
//! Each row gets a line of its own. Deliberately absent: lines whose numbers do not go on, and those that no line of the
//! list stands next to; a number behind an amount may be the next figure.

use super::Line;

/// How many lines before and after such a line are looked at.
const NEAR: usize = 3;
/// The longest line that holds two rows.
const LONGEST: usize = 400;

/// Gives the second row of such a line a line of its own; other lines stay as they are.
pub fn split(lines: Vec<Line>) -> Vec<Line> {
    // Most documents have none.
    if !lines.iter().any(|line| second_row(line).is_some()) {
        return lines;
    }
    let mut result: Vec<Line> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let Some((start, first)) = second_row(line) else {
            result.push(line.clone());
            continue;
        };
        let filled = |line: &&Line| !line.text.trim().is_empty();
        let before = lines.get(..at).unwrap_or_default().iter().rev().filter(filled);
        let after = lines.get(at.saturating_add(1)..).unwrap_or_default();
        let goes_on = |line: &Line, by: u32| {
            first.number.checked_add(by).is_some_and(|number| {
                leads(&line.text).is_some_and(|lead| lead.name == first.name && lead.number == number)
            })
        };
        let counted = before.take(NEAR).any(|line| {
            let lead = leads(&line.text);
            lead.is_some_and(|lead| {
                lead.name == first.name && lead.number.checked_add(1) == Some(first.number)
            })
        }) || after
            .iter()
            .filter(filled)
            .take(NEAR)
            .any(|line| goes_on(line, 2));
        let parts = line.text.split_at_checked(start).filter(|_| counted);
        let Some((one, other)) = parts else {
            result.push(line.clone());
            continue;
        };
        for text in [one, other] {
            result.push(Line {
                text: text.trim().to_owned(),
                ..line.clone()
            });
        }
    }
    result
}

/// What a numbered row begins with: its number, and the word before it where there is one.
#[derive(Clone, Copy)]
struct Lead<'a> {
    name: &'a str,
    number: u32,
}

/// Where the second row of a line begins, and what the first begins with.
fn second_row(line: &Line) -> Option<(usize, Lead<'_>)> {
    let text = line.text.as_str();
    if !line.cells.is_empty() || text.len() > LONGEST {
        return None;
    }
    let first = leads(text)?;
    let last = text.split_whitespace().next_back()?;
    if !is_money(last) {
        return None;
    }
    let next = first.number.checked_add(1)?;
    let mut at = 0usize;
    let mut before = "";
    for word in text.split_inclusive(' ') {
        let rest = text.get(at..)?;
        if is_money(before) && leads(rest).is_some_and(|lead| lead.name == first.name && lead.number == next)
        {
            return Some((at, first));
        }
        if !word.trim().is_empty() {
            before = word.trim();
        }
        at = at.saturating_add(word.len());
    }
    None
}

/// "8 Brug" or "Thema 2 Brug": a number, with one word before it or none, and words behind it.
fn leads(text: &str) -> Option<Lead<'_>> {
    let mut words = text.split_whitespace();
    let mut name = "";
    let mut number = words.next()?;
    if number.starts_with(char::is_alphabetic) {
        name = number;
        number = words.next()?;
    }
    let digits = number.trim_end_matches(['.', ':', ')']);
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let titled = words
        .next()
        .is_some_and(|word| word.starts_with(char::is_alphabetic));
    Some(Lead {
        name,
        number: digits.parse().ok().filter(|_| plain && titled)?,
    })
}

/// "83.000", "1.110.000", "€ 400" without its sign, or a pm: thousands with their points, or nothing yet.
fn is_money(word: &str) -> bool {
    let bare = word.trim_start_matches(['-', '\u{2013}', '\u{20ac}']);
    let mut groups = bare.split('.');
    let first = groups.next().unwrap_or_default();
    let whole = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = groups.clone().count() >= 1 && groups.all(|group| group.len() == 3 && whole(group));
    matches!(word.to_lowercase().as_str(), "pm" | "p.m.")
        || ((1..=3).contains(&first.len()) && whole(first) && thousands)
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn two_rows_on_one_line() {
        assert_eq!(
            lines("7 Veer 12.000\n8 Brug over de vaart 83.000 9 Steiger 69.000\n10 Sluis 4.000"),
            [
                "7 Veer 12.000",
                "8 Brug over de vaart 83.000",
                "9 Steiger 69.000",
                "10 Sluis 4.000"
            ]
        );
    }

    #[test]
    fn numbers_that_do_not_go_on_and_lines_alone_stay() {
        for source in [
            "7 Veer 12.000\n8 Brug 83.000 12 Steigers 69.000",
            "Voorstellen\n8 Brug 83.000 9 Steiger 69.000",
            "7 Veer 12.000\n8 Brug 83.000 9 Steiger",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
