//! A structure of columns, and the document that a setting makes of it.
//!
//! Deliberately absent: which structures there are (see `columns` and `changes`).

use super::layouts::{Layout, laid_out};
use super::posts::{POSTS, Post, Wanted, YEARS};
use super::writing::{THOUSANDS, figure};

/// What a table's columns hold and how they are called.
pub struct Structure {
    pub name: &'static str,
    /// The words over the table.
    pub title: &'static str,
    /// The line below these.
    pub legend: &'static str,
    /// The rows of names, with `|` between cells.
    pub head: &'static str,
    pub cells: fn(&Post) -> Vec<Cell>,
    /// How many of the four years it tells.
    pub years: usize,
    /// It has a column for what a choice costs once.
    pub invests: bool,
    pub form: Form,
}

/// How the cells become rows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Each post is a row, and a last one may hold their sums.
    Rows,
    /// Each post is as many rows as its cells have titles; no sums.
    SeveralRows,
    /// The head comes once more after the third row.
    HeadTwice,
    /// Each post is a column: its cells stand below each other behind the names of the head; no sums.
    Columns,
}

/// A cell of a post's row.
pub enum Cell {
    /// The title of the post.
    Title,
    /// An amount with its sign.
    Amount(i64),
    /// An amount without its sign.
    Size(i64),
    /// N or V.
    Letter(i64),
    /// Words of the post, which its sums do not have.
    Word(String),
}

/// What stands where there is no amount.
#[derive(Clone, Copy)]
pub enum Nothing {
    Zero,
    Dash,
    Empty,
}

/// How a structure becomes a document.
#[derive(Clone, Copy)]
pub struct Setting {
    pub layout: Layout,
    pub nothing: Nothing,
    /// A last row has the sums.
    pub sums: bool,
}

/// No empty cells where nothing would tell their place.
pub const SETTINGS: [Setting; 15] = [
    setting(Layout::Tabs, Nothing::Zero, true),
    setting(Layout::Tabs, Nothing::Dash, false),
    setting(Layout::Tabs, Nothing::Empty, true),
    setting(Layout::TrimmedTabs, Nothing::Empty, false),
    setting(Layout::Pipes, Nothing::Dash, true),
    setting(Layout::Pipes, Nothing::Empty, false),
    setting(Layout::Aligned, Nothing::Zero, false),
    setting(Layout::Aligned, Nothing::Dash, true),
    setting(Layout::Aligned, Nothing::Empty, true),
    setting(Layout::OneSpace, Nothing::Zero, true),
    setting(Layout::OneSpace, Nothing::Dash, false),
    setting(Layout::CellALine, Nothing::Zero, true),
    setting(Layout::CellALineApart, Nothing::Dash, true),
    setting(Layout::Columns, Nothing::Zero, true),
    setting(Layout::Columns, Nothing::Dash, false),
];

const fn setting(layout: Layout, nothing: Nothing, sums: bool) -> Setting {
    Setting {
        layout,
        nothing,
        sums,
    }
}

impl Structure {
    pub fn document(&self, setting: Setting) -> String {
        let rows = self.rows(setting);
        let legend = if self.legend.is_empty() {
            String::new()
        } else {
            format!("{}\n", self.legend)
        };
        format!(
            "Kadernota 2031 gemeente Rietlanden\n\n{}{THOUSANDS}\n{legend}\n{}\n",
            self.title,
            laid_out(&rows, setting.layout)
        )
    }

    pub fn wanted(&self) -> Vec<Wanted> {
        let posts = POSTS.iter();
        posts
            .map(|post| Wanted {
                title: post.title.to_owned(),
                amounts: YEARS
                    .into_iter()
                    .zip(post.saldi().map(|amount| amount * 1000))
                    .take(self.years)
                    .collect(),
                investment: self.invests.then(|| post.investment() * 1000),
            })
            .collect()
    }

    fn rows(&self, setting: Setting) -> Vec<Vec<String>> {
        let head = self
            .head
            .lines()
            .map(|line| line.split('|').map(str::to_owned).collect());
        let mut rows: Vec<Vec<String>> = head.collect();
        let names = rows.clone();
        let written = |post: &Post| -> Vec<String> {
            let cells = (self.cells)(post);
            cells
                .iter()
                .map(|cell| cell.written(post.title, setting.nothing))
                .collect()
        };
        match self.form {
            Form::Rows | Form::HeadTwice => {
                for post in &POSTS {
                    if self.form == Form::HeadTwice && post.place == 3 {
                        rows.extend(names.clone());
                    }
                    rows.push(written(post));
                }
                if setting.sums {
                    rows.push(self.sums(setting.nothing));
                }
            }
            Form::SeveralRows => {
                for post in &POSTS {
                    let mut cells = (self.cells)(post).into_iter().peekable();
                    while cells.peek().is_some() {
                        let mut row = Vec::new();
                        while let Some(cell) =
                            cells.next_if(|cell| row.is_empty() || !matches!(cell, Cell::Title))
                        {
                            row.push(cell.written(post.title, setting.nothing));
                        }
                        rows.push(row);
                    }
                }
            }
            Form::Columns => {
                for post in &POSTS {
                    for (row, cell) in rows.iter_mut().zip(written(post)) {
                        row.push(cell);
                    }
                }
            }
        }
        rows
    }

    fn sums(&self, nothing: Nothing) -> Vec<String> {
        let mut sums: Vec<Cell> = (self.cells)(&POSTS[0]);
        for post in &POSTS[1..] {
            for (sum, cell) in sums.iter_mut().zip((self.cells)(post)) {
                match (sum, cell) {
                    (Cell::Amount(sum), Cell::Amount(amount))
                    | (Cell::Size(sum), Cell::Size(amount))
                    | (Cell::Letter(sum), Cell::Letter(amount)) => *sum += amount,
                    (Cell::Word(word), _) => word.clear(),
                    _ => {}
                }
            }
        }
        sums.iter().map(|cell| cell.written("Totaal", nothing)).collect()
    }
}

impl Cell {
    fn written(&self, title: &str, nothing: Nothing) -> String {
        match self {
            Self::Title => title.to_owned(),
            Self::Amount(0) | Self::Size(0) => nothing.written().to_owned(),
            Self::Amount(amount) if *amount < 0 => format!("-{}", figure(*amount)),
            Self::Amount(amount) | Self::Size(amount) => figure(*amount),
            Self::Letter(amount) => match amount {
                0 => String::new(),
                ..0 => "N".to_owned(),
                _ => "V".to_owned(),
            },
            Self::Word(word) => word.clone(),
        }
    }
}

impl Nothing {
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zeros",
            Self::Dash => "dashes",
            Self::Empty => "empty cells",
        }
    }

    fn written(self) -> &'static str {
        match self {
            Self::Zero => "0",
            Self::Dash => "-",
            Self::Empty => "",
        }
    }
}
