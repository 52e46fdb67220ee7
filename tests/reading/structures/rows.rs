//! Rows of a title and four years, and what tables put between them.
//!
//! Deliberately absent: which tables there are (see `features`).

use super::posts::{POSTS, Post};

/// How a table writes its figures.
pub type Write = fn(i64) -> String;
pub type Rows = Vec<Vec<String>>;

pub const HEAD: &str = "Omschrijving|2031|2032|2033|2034";
/// The balances that a chain begins with.
pub const STAND: [i64; 4] = [250, -310, 420, 95];
const GROUPS: [&str; 3] = ["Wijken", "Water", "Bestuur"];

/// The six posts under these titles.
pub fn posts(titles: [&str; 6], write: Write) -> Rows {
    let posts = POSTS.iter().zip(titles);
    posts
        .map(|(post, title)| row(title, post.saldi(), write))
        .collect()
}

/// The rows between the head and the total.
pub fn with_total(head: &str, rows: Rows, write: Write) -> Rows {
    let mut rows = under(head, rows);
    rows.push(total("Totaal", write));
    rows
}

/// The rows under a head, whose cells have `|` between them.
pub fn under(head: &str, rows: Rows) -> Rows {
    head.lines().map(cells).chain(rows).collect()
}

/// Two rows to a group, with something above and something below these.
pub fn grouped(
    rows: Rows,
    above: impl Fn(usize, &str) -> Vec<String>,
    below: impl Fn(usize, &str) -> Rows,
) -> Rows {
    let mut grouped = Rows::new();
    for (place, name) in GROUPS.into_iter().enumerate() {
        grouped.push(above(place, name));
        grouped.extend(rows[2 * place..2 * place + 2].iter().cloned());
        grouped.extend(below(place, name));
    }
    grouped
}

/// A mark before each title.
pub fn marked(mut rows: Rows, mark: impl Fn(usize) -> String) -> Rows {
    for (place, row) in rows.iter_mut().enumerate() {
        row[0].insert_str(0, &mark(place));
    }
    rows
}

/// Titles with a break are two rows, with the figures in the last or the first.
pub fn split(rows: Rows, figures_last: bool) -> Rows {
    let mut split = Rows::new();
    for mut row in rows {
        let title = row[0].clone();
        match title.split_once('\n') {
            None => split.push(row),
            Some((first, last)) if figures_last => {
                row[0] = last.to_owned();
                split.extend([alone(first), row]);
            }
            Some((first, last)) => {
                row[0] = first.to_owned();
                split.extend([row, alone(last)]);
            }
        }
    }
    split
}

/// The sums of all posts.
pub fn total(name: &str, write: Write) -> Vec<String> {
    row(name, all(), write)
}

pub fn all() -> [i64; 4] {
    sum(&POSTS)
}

/// The sums of the group in that place.
pub fn of_group(place: usize, name: &str, write: Write) -> Vec<String> {
    row(name, sum(&POSTS[2 * place..2 * place + 2]), write)
}

pub fn sum(posts: &[Post]) -> [i64; 4] {
    posts.iter().fold([0; 4], |sum, post| together(sum, post.saldi()))
}

pub fn together(some: [i64; 4], more: [i64; 4]) -> [i64; 4] {
    [0, 1, 2, 3].map(|year| some[year] + more[year])
}

/// A title and its figures.
pub fn row(title: &str, amounts: [i64; 4], write: Write) -> Vec<String> {
    std::iter::once(title.to_owned())
        .chain(amounts.map(write))
        .collect()
}

/// A row of one cell.
pub fn alone(cell: &str) -> Vec<String> {
    vec![cell.to_owned()]
}

pub fn cells(line: &str) -> Vec<String> {
    line.split('|').map(str::to_owned).collect()
}
