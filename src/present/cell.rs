//! One figure in one year column.

use std::rc::Rc;

use super::Showing;
use crate::budget::Direction;
use crate::lang::Language;
use crate::money::Money;

/// One figure in one year column, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in the column: `−32.000`, `0`, `pm`, `?`.
    pub text: Rc<str>,
    /// The letter beside it: V or N, none for nothing.
    pub letter: Option<Rc<str>>,
    /// The same in words, exact to the cent: `32.000 euro nadeel`.
    pub spoken: Rc<str>,
    /// What sort of figure it is.
    pub kind: CellKind,
    /// Whether the figure is the member's own rather than the document's.
    pub own: bool,
    /// What a total leaves out: `+ 1 pm`.
    pub beside: Option<Rc<str>>,
}

/// What sort of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellKind {
    /// Better for the balance.
    Advantage,
    /// Worse for the balance.
    Disadvantage,
    /// Exactly nothing.
    Zero,
    /// Something of unknown size.
    Pm,
    /// Not known, because the balance before the choices is not.
    Unknown,
    /// Beyond what can be counted exactly.
    TooLarge,
}

impl Cell {
    /// An amount with its sign.
    pub fn amount(money: Money, showing: Showing) -> Cell {
        let language = showing.language;
        let (kind, letter) = if money.is_advantage() {
            (
                CellKind::Advantage,
                Some(language.text("letter-advantage").into()),
            )
        } else if money.is_disadvantage() {
            (
                CellKind::Disadvantage,
                Some(language.text("letter-disadvantage").into()),
            )
        } else {
            (CellKind::Zero, None)
        };
        Cell {
            text: language.signed_in(showing.unit, money).into(),
            letter,
            spoken: language.spoken(money).into(),
            kind,
            own: false,
            beside: None,
        }
    }

    /// An amount that may be beyond counting.
    pub fn total(money: Option<Money>, showing: Showing) -> Cell {
        money.map_or_else(
            || Cell::too_large(showing.language),
            |money| Cell::amount(money, showing),
        )
    }

    /// Pro memorie, with the letter of its direction where that is known.
    pub fn pm(direction: Option<Direction>, language: Language) -> Cell {
        let (letter, spoken) = match direction {
            Some(Direction::Voordeel) => (
                Some(language.text("letter-advantage")),
                language.text("spoken-pm-advantage"),
            ),
            Some(Direction::Nadeel) => (
                Some(language.text("letter-disadvantage")),
                language.text("spoken-pm-disadvantage"),
            ),
            None => (None, language.text("spoken-pm")),
        };
        Cell {
            letter: letter.map(Rc::from),
            ..Cell::word("pm", spoken, CellKind::Pm)
        }
    }

    /// Not known.
    pub fn unknown(language: Language) -> Cell {
        Cell::word("?", language.text("spoken-unknown"), CellKind::Unknown)
    }

    /// Beyond counting.
    pub fn too_large(language: Language) -> Cell {
        Cell::word("!", language.text("spoken-too-large"), CellKind::TooLarge)
    }

    /// The same figure, the member's own.
    #[must_use]
    pub fn own(self, language: Language) -> Cell {
        let spoken = language.text_with("spoken-own", &[("amount", self.spoken.as_ref().into())]);
        Cell {
            own: true,
            spoken: spoken.into(),
            ..self
        }
    }

    /// The same total, with the number of posts that it leaves out said beside it.
    #[must_use]
    pub fn beside_pm(self, posts: usize, language: Language) -> Cell {
        if posts == 0 || matches!(self.kind, CellKind::Unknown | CellKind::TooLarge) {
            return self;
        }
        let spoken = language.text_with(
            "spoken-beside-pm",
            &[("amount", self.spoken.as_ref().into()), ("count", posts.into())],
        );
        Cell {
            beside: Some(language.text_with("beside-pm", &[("count", posts.into())]).into()),
            spoken: spoken.into(),
            ..self
        }
    }

    /// Everything in one text, for a table without columns for letters: `−32.000 N + 1 pm`.
    pub fn written(&self) -> Rc<str> {
        let parts = [Some(&self.text), self.letter.as_ref(), self.beside.as_ref()];
        let parts: Vec<&str> = parts.into_iter().flatten().map(Rc::as_ref).collect();
        parts.join(" ").into()
    }

    fn word(text: &str, spoken: String, kind: CellKind) -> Cell {
        Cell {
            text: text.into(),
            letter: None,
            spoken: spoken.into(),
            kind,
            own: false,
            beside: None,
        }
    }
}
