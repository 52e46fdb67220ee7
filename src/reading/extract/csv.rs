//! Values between separators to lines with cells.
//!
//! The separator is the one that gives most lines the same number of cells; semicolons come first, because a comma is
//! the decimal sign here. Numbers stay text. Deliberately absent: other quotes than the double one.

use csv::{ReaderBuilder, Trim};

use super::note::Note;
use super::refusal::Refusal;
use super::{Line, WIDEST, characters};

/// The most cells of one file.
const MOST_CELLS: usize = 1_000_000;
/// How many rows are looked at to find the separator.
const LOOKED_AT: usize = 200;

/// The lines of a text with separators.
pub fn lines(text: &str) -> Result<(Vec<Line>, Vec<Note>), Refusal> {
    let (told, text, skipped) = told(text);
    let separator = told.unwrap_or_else(|| separator(text));
    let mut lines = Vec::new();
    let mut notes = Vec::new();
    let mut cells = 0_usize;
    for record in reader(text, separator).into_records().flatten() {
        cells = cells.saturating_add(record.len());
        if cells > MOST_CELLS {
            return Err(Refusal::TooMuch);
        }
        if record.len() > WIDEST && notes.is_empty() {
            notes.push(Note::ColumnsLeftOut { sheet: String::new() });
        }
        let number = record
            .position()
            .map_or(0, |place| line_of(text, place))
            .saturating_add(skipped);
        let parts: Vec<String> = record
            .iter()
            .take(WIDEST)
            .map(|cell| characters::plain(&cell.replace(['\n', '\r', '\t'], " ")))
            .collect();
        lines.push(Line::from_cells(
            None,
            u32::try_from(number).unwrap_or(u32::MAX),
            parts.iter().map(String::as_str),
        ));
    }
    Ok((lines, notes))
}

/// The line that a record starts on; its place is before the empty lines that were skipped.
fn line_of(text: &str, place: &csv::Position) -> u64 {
    let from = usize::try_from(place.byte()).unwrap_or(usize::MAX);
    let empty = text
        .as_bytes()
        .get(from..)
        .unwrap_or_default()
        .iter()
        .take_while(|byte| matches!(byte, b'\n' | b'\r'));
    let skipped = empty.filter(|byte| **byte == b'\n').count();
    place
        .line()
        .saturating_add(u64::try_from(skipped).unwrap_or_default())
}

/// The separator that Excel's own first line `sep=;` tells.
fn told(text: &str) -> (Option<u8>, &str, u64) {
    let told = text.strip_prefix("sep=").and_then(|rest| {
        let separator = rest
            .bytes()
            .next()
            .filter(u8::is_ascii_punctuation)
            .or_else(|| rest.starts_with('\t').then_some(b'\t'))?;
        let (line, rest) = rest.split_once('\n')?;
        (line.trim_end_matches('\r').len() <= 1).then_some((separator, rest))
    });
    told.map_or((None, text, 0), |(separator, rest)| (Some(separator), rest, 1))
}

fn separator(text: &str) -> u8 {
    let share = |separator: u8| {
        let widths: Vec<usize> = reader(text, separator)
            .into_records()
            .take(LOOKED_AT)
            .flatten()
            .map(|record| record.len())
            .collect();
        let mut sorted = widths.clone();
        sorted.sort_unstable();
        let usual = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
        let same = widths.iter().filter(|width| **width == usual).count();
        usual >= 2 && same.saturating_mul(10) >= widths.len().saturating_mul(6)
    };
    [b';', b'\t', b'|', b',']
        .into_iter()
        .find(|candidate| share(*candidate))
        .unwrap_or_else(|| {
            // No regular table: the sign that occurs most, but for the comma of decimals.
            let count = |sign: u8| text.bytes().take(100_000).filter(|byte| *byte == sign).count();
            [b';', b'\t', b',']
                .into_iter()
                .find(|sign| count(*sign) > 0)
                .unwrap_or(b';')
        })
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let (lines, _) = lines(text).unwrap();
        lines
            .iter()
            .map(|line| {
                line.cells
                    .iter()
                    .map(|cell| line.part(cell.start, cell.end).to_owned())
                    .collect()
            })
            .collect()
    }

    #[test]
    fn semicolons_leave_decimal_commas_alone() {
        assert_eq!(
            cells("Post;2027;2028\nZwembad;-1.234,50;0\nWegen;1,5;2,5\n"),
            [
                ["Post", "2027", "2028"],
                ["Zwembad", "-1.234,50", "0"],
                ["Wegen", "1,5", "2,5"]
            ]
        );
    }

    #[test]
    fn commas_tabs_and_quotes_are_understood() {
        assert_eq!(
            cells("Post,2027\n\"Zwembad, oud\",\"-1.234,50\"\n")[1],
            ["Zwembad, oud", "-1.234,50"]
        );
        assert_eq!(cells("Post\t2027\nWegen\t1,5\n")[1], ["Wegen", "1,5"]);
        assert_eq!(
            cells("\"Een \"\"oude\"\" kop\nover twee regels\";2027\nWegen;5\n")[0][0],
            "Een \"oude\" kop over twee regels"
        );
    }

    #[test]
    fn the_separator_may_be_told() {
        assert_eq!(cells("sep=,\r\nPost,2027\r\nWegen,5\r\n")[1], ["Wegen", "5"]);
    }

    #[test]
    fn lines_keep_the_number_of_the_file() {
        let (lines, _) = lines("Post;2027\n\n\"a\nb\";5\nWegen;6\n").unwrap();
        assert_eq!(
            lines.iter().map(|line| line.number).collect::<Vec<_>>(),
            [1, 3, 5]
        );
    }
}
