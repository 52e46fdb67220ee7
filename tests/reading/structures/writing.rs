//! The ways in which a figure and its sign are written.
//!
//! Deliberately absent: words for signs (`nadeel`), and notations in which the sign is lost.

/// How a table writes its figures.
pub struct Notation {
    pub name: &'static str,
    /// The figure of so many thousands.
    pub write: fn(i64) -> String,
    /// What the title of the table says of its unit.
    pub unit: &'static str,
    /// The figures say themselves whether they are a nadeel.
    pub tells_sign: bool,
}

pub const THOUSANDS: &str = " (bedragen x € 1.000)";
const EUROS: &str = " (in euro)";
const MILLIONS: &str = " (bedragen x € 1 miljoen)";

/// The first meets everything; see `structures`.
pub const NOTATIONS: [Notation; 19] = [
    signed("minus", |amount| before("-", amount, "")),
    signed("minus apart", |amount| before("- ", amount, "")),
    signed("minus behind", |amount| behind(amount, "-")),
    signed("minus apart behind", |amount| behind(amount, " -")),
    signed("slashed minus", |amount| before("-/- ", amount, "")),
    signed("brackets", |amount| {
        if amount < 0 {
            format!("({})", figure(amount))
        } else {
            figure(amount)
        }
    }),
    signed("euro before minus", |amount| {
        format!("€ {}", before("-", amount, ""))
    }),
    signed("minus before euro", |amount| {
        format!("{}€ {}", if amount < 0 { "-" } else { "" }, figure(amount))
    }),
    signed("minus and plus", |amount| before("-", amount, "+")),
    signed("dash", |amount| before("–", amount, "")),
    signed("true minus", |amount| before("−", amount, "")),
    signed("no points", |amount| amount.to_string()),
    signed("spaces between thousands", |amount| {
        before("-", amount, "").replace('.', " ")
    }),
    lettered("letter behind", |amount| {
        format!("{}{}", figure(amount), letter(amount, " N", " V"))
    }),
    lettered("letter glued", |amount| {
        format!("{}{}", letter(amount, "N", "V"), figure(amount))
    }),
    lettered("letter before", |amount| {
        format!("{}{}", letter(amount, "N ", "V "), figure(amount))
    }),
    Notation {
        name: "whole euros",
        write: |amount| before("-", amount * 1000, ""),
        unit: EUROS,
        tells_sign: false,
    },
    Notation {
        name: "cents",
        write: |amount| format!("{},00", before("-", amount * 1000, "")),
        unit: EUROS,
        tells_sign: false,
    },
    Notation {
        name: "millions",
        write: |amount| {
            let sign = if amount < 0 { "-" } else { "" };
            format!("{sign}{},{:03}", amount.abs() / 1000, amount.abs() % 1000)
        },
        unit: MILLIONS,
        tells_sign: false,
    },
];

const fn signed(name: &'static str, write: fn(i64) -> String) -> Notation {
    Notation {
        name,
        write,
        unit: THOUSANDS,
        tells_sign: false,
    }
}

const fn lettered(name: &'static str, write: fn(i64) -> String) -> Notation {
    Notation {
        name,
        write,
        unit: THOUSANDS,
        tells_sign: true,
    }
}

fn before(minus: &str, amount: i64, plus: &str) -> String {
    let sign = match amount {
        0 => "",
        ..0 => minus,
        _ => plus,
    };
    format!("{sign}{}", figure(amount))
}

fn behind(amount: i64, minus: &str) -> String {
    format!("{}{}", figure(amount), if amount < 0 { minus } else { "" })
}

fn letter(amount: i64, nadeel: &'static str, voordeel: &'static str) -> &'static str {
    match amount {
        0 => "",
        ..0 => nadeel,
        _ => voordeel,
    }
}

/// `1.161`, without its sign.
pub fn figure(amount: i64) -> String {
    let digits = amount.abs().to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    written
}
