//! The six choices that every table holds, with their lasten and baten by year in thousands of euros.
//!
//! Deliberately absent: how they are written.

use std::collections::BTreeMap;

pub const YEARS: [u16; 4] = [2031, 2032, 2033, 2034];

/// A row of the table.
pub struct Post {
    pub title: &'static str,
    /// What it adds to the lasten of each year.
    pub lasten: [i64; 4],
    /// What it adds to the baten of each year.
    pub baten: [i64; 4],
    /// Its place among the six.
    pub place: usize,
}

/// What is to be read of a choice.
pub struct Wanted {
    pub title: String,
    /// In euros; plus is better for the balance.
    pub amounts: BTreeMap<u16, i64>,
    /// In euros.
    pub investment: Option<i64>,
}

pub const POSTS: [Post; 6] = [
    post(0, "Extra wijkconciërge", [46, 46, 47, 48], [0, 0, 0, 0]),
    post(
        1,
        "Nieuwe skatebaan Noorderhof",
        [1161, 35, 35, 36],
        [20, 5, 0, 0],
    ),
    post(2, "Verkoop oud pompgebouw", [0, 0, 0, 0], [1310, 0, 0, 0]),
    post(3, "Onderhoud houten steigers", [0, 92, 94, 96], [0, 0, 0, 0]),
    post(4, "Hogere opbrengst ligplaatsen", [0, 0, 0, 0], [30, 31, 32, 33]),
    post(5, "Minder drukwerk", [-12, -12, -13, -13], [0, 0, 0, 0]),
];

const fn post(place: usize, title: &'static str, lasten: [i64; 4], baten: [i64; 4]) -> Post {
    Post {
        title,
        lasten,
        baten,
        place,
    }
}

impl Post {
    /// What it does to the balance in the year of that place.
    pub fn saldo(&self, year: usize) -> i64 {
        self.baten[year] - self.lasten[year]
    }

    /// What it does to the balance of each year.
    pub fn saldi(&self) -> [i64; 4] {
        [0, 1, 2, 3].map(|year| self.saldo(year))
    }

    /// Whether it holds for good, by its place in turn.
    pub fn is_structural(&self) -> bool {
        self.place.is_multiple_of(2)
    }

    /// What it costs once: every post has an investment beside its amounts where the table has a column for it.
    pub fn investment(&self) -> i64 {
        100 + 70 * i64::try_from(self.place).unwrap()
    }
}

/// The six under these titles, in all four years.
pub fn wanted(titles: &[&str; 6]) -> Vec<Wanted> {
    let posts = POSTS.iter().zip(titles);
    posts
        .map(|(post, title)| Wanted {
            title: (*title).to_owned(),
            amounts: YEARS
                .into_iter()
                .zip(post.saldi().map(|amount| amount * 1000))
                .collect(),
            investment: None,
        })
        .collect()
}
