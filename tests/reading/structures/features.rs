//! What rows of posts have between them, around them and in their titles: groups, sums, balances, numbers, halves.
//!
//! Deliberately absent: columns other than the title and four years (see `columns`).

use super::posts::POSTS;
use super::rows::{
    HEAD, Rows, STAND, Write, all, alone, cells, grouped, marked, of_group, posts, row, split, sum, together,
    total, under, with_total,
};

/// A table of the six posts, and what is to be read of it.
pub struct Feature {
    pub name: &'static str,
    /// The titles as they are printed; a break where a title goes on in another row.
    printed: [&'static str; 6],
    /// The titles that are read.
    pub read: [&'static str; 6],
    /// From the rows of the posts to those of the table.
    table: fn(Rows, Write) -> Rows,
    /// Its rows tell the unit, so that the title does not.
    pub tells_unit: bool,
}

const TITLES: [&str; 6] = [
    POSTS[0].title,
    POSTS[1].title,
    POSTS[2].title,
    POSTS[3].title,
    POSTS[4].title,
    POSTS[5].title,
];

const HALVED: [&str; 6] = [
    TITLES[0],
    "Nieuwe skatebaan van de\nwijk",
    TITLES[2],
    TITLES[3],
    "Hogere opbrengst van de\nligplaatsen",
    TITLES[5],
];
const WHOLE: [&str; 6] = [
    TITLES[0],
    "Nieuwe skatebaan van de wijk",
    TITLES[2],
    TITLES[3],
    "Hogere opbrengst van de ligplaatsen",
    TITLES[5],
];

/// The first meets everything; see `structures`.
pub const ALL: [Feature; 35] = [
    table("nothing", |rows, write| with_total(HEAD, rows, write)),
    table("no total", |rows, _| under(HEAD, rows)),
    table("total first", |mut rows, write| {
        rows.insert(0, total("Totaal", write));
        under(HEAD, rows)
    }),
    table("groups", |rows, write| {
        with_total(HEAD, grouped(rows, |_, name| alone(name), |_, _| vec![]), write)
    }),
    table("groups and subtotals", |rows, write| {
        let subtotal = |place: usize, name: &str| vec![of_group(place, &format!("Subtotaal {name}"), write)];
        with_total(HEAD, grouped(rows, |_, name| alone(name), subtotal), write)
    }),
    table("groups with their sums", |rows, write| {
        with_total(
            HEAD,
            grouped(rows, |place, name| of_group(place, name, write), |_, _| vec![]),
            write,
        )
    }),
    table("groups with totals below", |rows, write| {
        let below = |place: usize, name: &str| vec![of_group(place, &format!("Totaal {name}"), write)];
        under(HEAD, grouped(rows, |_, name| alone(name), below))
    }),
    table("structural and incidental groups", |mut rows, write| {
        rows.insert(3, alone("Incidenteel"));
        rows.insert(0, alone("Structureel"));
        with_total(HEAD, rows, write)
    }),
    table("chain of balances", |mut rows, write| {
        rows.insert(0, row("Saldo kadernota", STAND, write));
        rows.push(row("Saldo begroting 2031", together(STAND, all()), write));
        under(HEAD, rows)
    }),
    table("chain with a sum", |mut rows, write| {
        rows.insert(0, row("Stand meerjarenbegroting 2030-2033", STAND, write));
        rows.push(total("Totaal mutaties", write));
        rows.push(row("Nieuw saldo", together(STAND, all()), write));
        under(HEAD, rows)
    }),
    table("covered by a reserve", |mut rows, write| {
        rows.push(total("Totaal", write));
        rows.push(row(
            "Onttrekking algemene reserve",
            all().map(|amount| -amount),
            write,
        ));
        rows.push(row("Saldo", [0; 4], write));
        under(HEAD, rows)
    }),
    table("numbers", |rows, write| {
        with_total(HEAD, marked(rows, |place| format!("{}. ", place + 1)), write)
    }),
    table("bullets", |rows, write| {
        with_total(HEAD, marked(rows, |_| "- ".to_owned()), write)
    }),
    table("round bullets", |rows, write| {
        with_total(HEAD, marked(rows, |_| "• ".to_owned()), write)
    }),
    table("codes", |rows, write| {
        with_total(
            HEAD,
            marked(rows, |place| format!("{}.{} ", place / 2 + 1, place % 2 + 1)),
            write,
        )
    }),
    table("letters", |rows, write| {
        with_total(
            HEAD,
            marked(rows, |place| {
                format!("{}. ", ["a", "b", "c", "d", "e", "f"][place])
            }),
            write,
        )
    }),
    titled(
        "years and numbers in titles",
        [
            "Formatie 2030 wijken",
            "Skatebaan 2e fase",
            TITLES[2],
            "Onderhoud steigers 2032",
            TITLES[4],
            "Drukwerk (maatregel 12)",
        ],
    ),
    Feature {
        read: [
            "Nadeel extra conciërge",
            TITLES[1],
            "Voordeel verkoop pompgebouw",
            TITLES[3],
            "Meeropbrengst liggeld",
            "minder drukwerk",
        ],
        ..titled(
            "words of signs in titles",
            [
                "Nadeel extra conciërge",
                TITLES[1],
                "Voordeel verkoop pompgebouw",
                TITLES[3],
                "Meeropbrengst liggeld",
                "Bezuiniging: minder drukwerk",
            ],
        )
    },
    titled(
        "marks in titles",
        [
            "Lonen & prijzen wijken",
            "BTW/BCF-effect skatebaan",
            TITLES[2],
            "Wmo (18+), jeugd en AVG",
            TITLES[4],
            "\"Water\" doet meer",
        ],
    ),
    titled(
        "small letters",
        [
            "kosten conciërge",
            "aanleg skatebaan",
            "verkoop pompgebouw",
            "onderhoud steigers",
            "ligplaatsen",
            "minder drukwerk",
        ],
    ),
    titled(
        "capitals",
        [
            "EXTRA CONCIËRGE",
            "NIEUWE SKATEBAAN",
            "VERKOOP POMPGEBOUW",
            "ONDERHOUD STEIGERS",
            "LIGPLAATSEN",
            "MINDER DRUKWERK",
        ],
    ),
    Feature {
        printed: HALVED,
        read: WHOLE,
        ..table("first halves of titles above", |rows, write| {
            with_total(HEAD, split(rows, true), write)
        })
    },
    Feature {
        printed: HALVED,
        read: WHOLE,
        ..table("second halves of titles below", |rows, write| {
            with_total(HEAD, split(rows, false), write)
        })
    },
    Feature {
        tells_unit: true,
        ..table("a row of units", |rows, write| {
            with_total(
                &format!("{HEAD}\n|x € 1.000|x € 1.000|x € 1.000|x € 1.000"),
                rows,
                write,
            )
        })
    },
    table("names over years", |rows, write| {
        with_total(&format!("|Begroting|Raming|Raming|Raming\n{HEAD}"), rows, write)
    }),
    table("letters over years", |rows, write| {
        with_total(&format!("|A|B|C|D\n{HEAD}"), rows, write)
    }),
    table("years short", |rows, write| {
        with_total("Omschrijving|'31|'32|'33|'34", rows, write)
    }),
    table("years with a word", |rows, write| {
        with_total("Onderwerp|jaar 2031|jaar 2032|jaar 2033|jaar 2034", rows, write)
    }),
    table("last year goes on", |rows, write| {
        with_total("Omschrijving|2031|2032|2033|2034 e.v.", rows, write)
    }),
    table("no name over titles", |rows, write| {
        with_total("|2031|2032|2033|2034", rows, write)
    }),
    table("head once more", |mut rows, write| {
        rows.insert(3, cells(HEAD));
        with_total(HEAD, rows, write)
    }),
    table("carried over a page", |mut rows, write| {
        let first = sum(&POSTS[..3]);
        rows.insert(3, row("Transport", first, write));
        rows.insert(4, cells(HEAD));
        rows.insert(5, row("Transport", first, write));
        with_total(HEAD, rows, write)
    }),
    table("rounded sums", |rows, write| {
        let mut rows = under(HEAD, rows);
        rows.push(row("Totaal", all().map(|amount| amount + 1), write));
        rows
    }),
    table("structural share below", |mut rows, write| {
        rows.push(total("Totaal", write));
        rows.push(row("waarvan structureel", POSTS[3].saldi(), write));
        under(HEAD, rows)
    }),
    table("a sum in words", |mut rows, write| {
        rows.push(total("Effect op het begrotingssaldo", write));
        under(HEAD, rows)
    }),
];

const fn table(name: &'static str, table: fn(Rows, Write) -> Rows) -> Feature {
    Feature {
        name,
        printed: TITLES,
        read: TITLES,
        table,
        tells_unit: false,
    }
}

const fn titled(name: &'static str, titles: [&'static str; 6]) -> Feature {
    Feature {
        name,
        printed: titles,
        read: titles,
        table: |rows, write| with_total(HEAD, rows, write),
        tells_unit: false,
    }
}

impl Feature {
    pub fn rows(&self, write: Write) -> Rows {
        (self.table)(posts(self.printed, write), write)
    }
}
