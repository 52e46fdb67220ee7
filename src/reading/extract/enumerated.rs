//! Numbered points of a decision in one long line: "1.1. Brug, € 5.000 in 2031; 1.2. Veer, € 8.000 vanaf 2031".
//!
//! Each point becomes a line, as it would be in the document itself. Deliberately absent: points without a number, and
//! numbers of one part, which a sentence has too.

use super::Line;

/// Fewer points than these are no list.
const LEAST: usize = 3;

/// Gives each point of such a line a line of its own; other lines stay as they are.
pub fn split(lines: Vec<Line>) -> Vec<Line> {
    let mut result = Vec::with_capacity(lines.len());
    for line in lines {
        let starts = if line.cells.is_empty() {
            starts(&line.text)
        } else {
            Vec::new()
        };
        if starts.len() < LEAST {
            result.push(line);
            continue;
        }
        let mut from = 0;
        for end in starts.into_iter().chain([line.text.len()]) {
            let text = line.text.get(from..end).unwrap_or_default().trim();
            if !text.is_empty() {
                result.push(Line {
                    text: text.to_owned(),
                    cells: Vec::new(),
                    ..line.clone()
                });
            }
            from = end;
        }
    }
    result
}

/// Where a point begins: a number of two parts or more behind the end of another point, and words behind it.
fn starts(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return found;
    }
    let mut at = 0usize;
    let mut before = ";";
    let mut words = text.split_inclusive(' ').peekable();
    while let Some(word) = words.next() {
        let bare = word.trim_end();
        let next = words.peek().copied().unwrap_or_default();
        // "…; 1.4. te beschikken over": a decision goes on in the middle of its sentence.
        let begins = next.starts_with(char::is_uppercase)
            || (before.ends_with(';') && next.starts_with(char::is_lowercase));
        if is_number(bare) && before.ends_with([';', ':', '.']) && begins {
            found.push(at);
        }
        if !bare.is_empty() {
            before = bare;
        }
        at = at.saturating_add(word.len());
    }
    found
}

/// "1.5.4." or "2.1.": two parts at least, none longer than two digits, with a full stop behind the last.
fn is_number(word: &str) -> bool {
    let Some(parts) = word.strip_suffix('.') else {
        return false;
    };
    let is_part =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.contains('.') && parts.split('.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn each_point_has_a_line() {
        assert_eq!(
            lines("Besloten wordt: 1.1. Brug, € 5.000 in 2031; 1.2. Veer, € 8.000; 1.3. Sluis, € 2.000."),
            [
                "Besloten wordt:",
                "1.1. Brug, € 5.000 in 2031;",
                "1.2. Veer, € 8.000;",
                "1.3. Sluis, € 2.000."
            ]
        );
    }

    #[test]
    fn dates_and_references_in_a_sentence_are_no_points() {
        for sentence in [
            "Zie 1.1. Brug en 1.2. Veer en 1.3. Sluis in bijlage 4.",
            "Op 12.3. Vergadert de raad; 13.3. Volgt de stemming.",
        ] {
            assert_eq!(lines(sentence), [sentence]);
        }
    }
}
