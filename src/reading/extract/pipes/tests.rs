//! Tests of tables drawn with pipes.

use super::super::text;

fn cells(source: &str) -> Vec<Vec<String>> {
    text(source)
        .iter()
        .filter(|line| !line.cells.is_empty())
        .map(|line| {
            line.cells
                .iter()
                .map(|cell| line.part(cell.start, cell.end).to_owned())
                .collect()
        })
        .collect()
}

#[test]
fn a_row_a_line() {
    assert_eq!(
        cells("| Post | 2026 |\n|---|---:|\n| Zwembad | -10 |\n"),
        [["Post", "2026"], ["Zwembad", "-10"]]
    );
}

#[test]
fn rows_without_outer_pipes_keep_their_last_empty_cells() {
    assert_eq!(
        cells("Post | 2026 | 2027\nZwembad | -10 |\nHaven | -5 | -5\n"),
        [
            ["Post", "2026", "2027"],
            ["Zwembad", "-10", ""],
            ["Haven", "-5", "-5"]
        ]
    );
}

#[test]
fn a_cell_a_line_with_empty_cells() {
    let source = "|\nLasten |\n2026 |\n2027 |\n|---|---|---|\n|\nWegen |\n|\n50 |\n|\nGroen |\n|\n|\n";
    assert_eq!(
        cells(source),
        [["Lasten", "2026", "2027"], ["Wegen", "", "50"], ["Groen", "", ""]]
    );
}
