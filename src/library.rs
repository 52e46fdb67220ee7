//! The budgets that a page offers: those that a municipality put beside it, else the one that is shipped.
//!
//! One name is asked for, `budget.json`. It is a budget, or a list of the budgets that lie beside it. A file that
//! cannot be used is named with the place of every fault, and takes nothing away from the others. The form of the
//! list is in `docs/formats.md`. Deliberately absent: fetching (`browser`) and words on the screen.

mod example;
mod list;

use std::rc::Rc;

use crate::budget::{BadBudget, Budget, from_json};
use crate::ids::BudgetId;
use crate::link;

pub use example::Offered;
pub use list::{BESIDE, FileName, ListedFiles, MOST_FILES};

/// What lies beside the page under the one name that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// A budget.
    Budget(Box<Budget>),
    /// A list of budgets, to be fetched too.
    List(ListedFiles),
    /// Neither.
    Bad(BadBudget),
}

/// The budgets that a page offers, the one it opens on first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// At least one, in the order of the list.
    pub budgets: Vec<Rc<Budget>>,
    /// Which of them are kept on this device and lie beside no page.
    pub own: Vec<BudgetId>,
    /// Budgets that are fetched only when somebody opens them.
    pub offered: Vec<Offered>,
    /// Former versions of budgets, to say what changed; never opened.
    pub former: Vec<Rc<Budget>>,
    /// Files that are not used.
    pub refused: Vec<RefusedFile>,
}

/// A file that is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedFile {
    /// Its name.
    pub name: String,
    /// Why not.
    pub why: WhyRefused,
}

/// Why a file is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyRefused {
    /// It does not hold a budget.
    Bad(BadBudget),
    /// The list names it, and it could not be fetched.
    Missing,
    /// A budget before it in the list has the same id.
    SameId(BudgetId),
}

/// What a text under that name is.
pub fn beside(text: &str) -> Beside {
    match list::read(text) {
        Some(Ok(files)) => Beside::List(files),
        Some(Err(bad)) => Beside::Bad(bad),
        None => match from_json(text) {
            Ok(budget) => Beside::Budget(Box::new(budget)),
            Err(bad) => Beside::Bad(bad),
        },
    }
}

impl Library {
    /// The shipped budget, and the example to be fetched when somebody wants it.
    pub fn shipped(budget: Budget) -> Library {
        Library {
            budgets: vec![Rc::new(budget)],
            offered: example::example().into_iter().collect(),
            ..Library::default()
        }
    }

    /// What a municipality put beside the page, each file with its text where there is one. The shipped budget takes
    /// the place of budgets that cannot be used, when none can.
    pub fn of_files(files: Vec<(String, Option<String>)>, shipped: Budget) -> Library {
        let mut library = Library::default();
        for (name, text) in files {
            match text.map(|text| from_json(&text)) {
                None => library.refuse(name, WhyRefused::Missing),
                Some(Err(bad)) => library.refuse(name, WhyRefused::Bad(bad)),
                Some(Ok(budget)) if library.budget(&budget.id).is_some() => {
                    library.refuse(name, WhyRefused::SameId(budget.id));
                }
                Some(Ok(budget)) => library.budgets.push(Rc::new(budget)),
            }
        }
        library.or_shipped(shipped)
    }

    /// The same library with former versions of its budgets, each file with its text where there is one.
    #[must_use]
    pub fn with_former(mut self, files: Vec<(String, Option<String>)>) -> Library {
        for (name, text) in files {
            match text.map(|text| from_json(&text)) {
                None => self.refuse(name, WhyRefused::Missing),
                Some(Err(bad)) => self.refuse(name, WhyRefused::Bad(bad)),
                Some(Ok(budget)) => self.former.push(Rc::new(budget)),
            }
        }
        self
    }

    /// The shipped budget, and why what lies beside the page is not used.
    pub fn of_bad(name: &str, bad: BadBudget, shipped: Budget) -> Library {
        let mut library = Library::default();
        library.refuse(name.to_owned(), WhyRefused::Bad(bad));
        library.or_shipped(shipped)
    }

    /// The same library with the budgets of this device behind the others, each given as its file. One whose id the
    /// page itself has by now is not used, and named.
    #[must_use]
    pub fn with_own(mut self, texts: Vec<String>) -> Library {
        for text in texts {
            match from_json(&text) {
                Ok(budget) if self.budget(&budget.id).is_some() => {
                    self.refuse(budget.title.dutch, WhyRefused::SameId(budget.id));
                }
                Ok(budget) => {
                    self.own.push(budget.id.clone());
                    self.budgets.push(Rc::new(budget));
                }
                // Written by a newer version, which still reads it.
                Err(bad) => self.refuse("—".to_owned(), WhyRefused::Bad(bad)),
            }
        }
        self
    }

    /// Whether there is another budget to open than the one that is open.
    pub fn offers_a_choice(&self) -> bool {
        self.budgets.len().saturating_add(self.offered.len()) > 1
    }

    /// The offered budget that is wanted now: that of the link, else the one that was asked for.
    pub fn offered_to_open(&self, link: Option<&str>, wanted: Option<&BudgetId>) -> Option<&Offered> {
        let of_link = link.and_then(|link| self.offered_for(link));
        of_link.or_else(|| self.offered.iter().find(|offered| Some(&offered.id) == wanted))
    }

    /// The offered budget that a link was made for.
    pub fn offered_for(&self, text: &str) -> Option<&Offered> {
        self.offered
            .iter()
            .find(|offered| link::is_about(text, &offered.id))
    }

    /// The same library with an offered budget in it, given as its file; where that could not be fetched it is named.
    #[must_use]
    pub fn with_offered(mut self, offered: &Offered, text: Option<String>) -> Library {
        match text.map(|text| from_json(&text)) {
            None => self.refuse(offered.file.to_owned(), WhyRefused::Missing),
            Some(Err(bad)) => self.refuse(offered.file.to_owned(), WhyRefused::Bad(bad)),
            Some(Ok(budget)) => {
                self.offered.retain(|other| other.id != budget.id);
                self.budgets.push(Rc::new(budget));
            }
        }
        self
    }

    /// Whether a budget is kept on this device and lies beside no page.
    pub fn is_own(&self, id: &BudgetId) -> bool {
        self.own.contains(id)
    }

    /// The budget with that id.
    pub fn budget(&self, id: &BudgetId) -> Option<&Rc<Budget>> {
        self.budgets.iter().find(|budget| budget.id == *id)
    }

    /// The budget to open: the one that the link was made for, else the one that was asked for, else the first.
    pub fn to_open(&self, link: Option<&str>, wanted: Option<&BudgetId>) -> Option<&Rc<Budget>> {
        let of_link = link.and_then(|link| self.made_for(link));
        of_link
            .or_else(|| wanted.and_then(|id| self.budget(id)))
            .or_else(|| self.budgets.first())
    }

    /// The budget that a link was made for; none for a text that is no whole link of any of them.
    pub fn made_for(&self, link: &str) -> Option<&Rc<Budget>> {
        // Versions of one budget have the same mark; the one with a place for everything is meant.
        let places_all =
            |budget: &&Rc<Budget>| link::decode(link, budget).is_ok_and(|opened| opened.unplaced.is_empty());
        let opens = |budget: &&Rc<Budget>| {
            link::decode(link, budget).is_ok() || link::decode_council(link, budget).is_ok()
        };
        let mut budgets = self.budgets.iter();
        budgets
            .find(places_all)
            .or_else(|| self.budgets.iter().find(opens))
    }

    fn refuse(&mut self, name: String, why: WhyRefused) {
        self.refused.push(RefusedFile { name, why });
    }

    fn or_shipped(mut self, shipped: Budget) -> Library {
        if self.budgets.is_empty() {
            self.budgets.push(Rc::new(shipped));
        }
        self
    }
}
