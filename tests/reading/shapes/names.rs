//! The names of the columns and the legend, and the lines of the table under them.

use super::made::Maker;
use super::set::Table;
use super::{Columns, Layout};

impl Maker {
    pub(super) fn legend(&self) -> String {
        let unit = if self.thousands {
            "Bedragen x € 1.000"
        } else {
            "Bedragen in euro's"
        };
        let sign = match self.columns {
            Columns::Years
            | Columns::YearsAndSum
            | Columns::PartsOfYears
            | Columns::PartsOfOneYear
            | Columns::TwoYears
            | Columns::ChangeOfSides => "; een min is een nadeel",
            Columns::AmountAndLetters | Columns::YearsAndLetters | Columns::StandsAndDifference => {
                "; V = voordeel, N = nadeel"
            }
            _ => "",
        };
        format!("{unit}{sign}")
    }

    /// The names of the columns of figures, the upper ones first where there are two rows of them.
    pub(super) fn names(&self) -> Vec<(String, Option<&'static str>)> {
        let year = |year: &u16| (year.to_string(), None);
        let under = |names: &[&'static str]| {
            let pairs = self
                .years
                .iter()
                .flat_map(|year| names.iter().map(move |name| (year.to_string(), Some(*name))));
            pairs.collect::<Vec<_>>()
        };
        let plain = |names: &[&str]| {
            names
                .iter()
                .map(|name| ((*name).to_owned(), None))
                .collect::<Vec<_>>()
        };
        let first = self.years[0];
        match self.columns {
            Columns::Years if self.named_years => {
                let name = |year: &u16| (format!("Begroting {year}"), None);
                self.years.iter().map(name).collect()
            }
            Columns::TwoStands => plain(&[
                &format!("Begroting {first} oud"),
                &format!("Begroting {first} nieuw"),
                "Verschil",
            ]),
            Columns::Years | Columns::SidesUnderEachOther => self.years.iter().map(year).collect(),
            Columns::YearsAndSum => self
                .years
                .iter()
                .map(year)
                .chain([("Totaal".to_owned(), None)])
                .collect(),
            Columns::SidesOfYears => under(&["Lasten", "Baten", "Saldo"]),
            Columns::PartsOfYears => under(&["Incidenteel", "Structureel"]),
            Columns::PartsOfOneYear if first.is_multiple_of(2) => {
                plain(&[&format!("Structureel {first}"), &format!("Incidenteel {first}")])
            }
            Columns::PartsOfOneYear => plain(&["Structureel", "Incidenteel"]),
            Columns::TwoYears => plain(&[
                &format!("Begroting {}", first - 1),
                &format!("Begroting {first}"),
                "Verschil",
            ]),
            Columns::SidesOfOneYear => plain(&["Lasten", "Baten", "Saldo"]),
            Columns::Change => plain(&[
                &format!("Begroting {first}"),
                "Mutatie",
                &format!("Begroting {first} na mutatie"),
            ]),
            Columns::ChangeOfSides => [
                format!("Begroting {first}"),
                "Mutatie".to_owned(),
                format!("Begroting {first} na mutatie"),
            ]
            .iter()
            .flat_map(|name| ["Lasten", "Baten", "Saldo"].map(|side| (name.clone(), Some(side))))
            .collect(),
            Columns::StandsAndDifference => plain(&[
                &format!("Primitieve begroting {first}"),
                &format!("Begroting {first} na wijziging"),
                &format!("Realisatie {first}"),
                "Verschil",
            ]),
            Columns::NamedSidesOfYears => self
                .years
                .iter()
                .flat_map(|year| ["Lasten", "Baten", "Saldo"].map(|side| (format!("{side} {year}"), None)))
                .collect(),
            Columns::GoodAndBad => plain(&["Voordeel", "Nadeel"]),
            Columns::AmountAndLetters => plain(&["Bedrag", "V/N", "I/S"]),
            Columns::YearsAndLetters => self
                .years
                .iter()
                .flat_map(|year| [(year.to_string(), None), ("V/N".to_owned(), None)])
                .collect(),
        }
    }

    pub(super) fn lay_out(&self, layout: Layout, text: &mut String) {
        let numbered = self.lines.iter().any(|line| !line.number.is_empty());
        let names = self.names();
        let two = names.iter().any(|(_, under)| under.is_some());
        let lead = |number: &str, programme: &str, title: &str| {
            let mut cells = Vec::new();
            cells.extend(numbered.then(|| number.to_owned()));
            cells.extend(self.programmes.then(|| programme.to_owned()));
            cells.push(title.to_owned());
            cells
        };
        let mut table = Table {
            lead: lead("", "", "").len(),
            over: two,
            wrapped: self.wrapped,
            lines: Vec::new(),
        };
        let mut upper = lead("Nr", "Programma", "Onderwerp");
        upper.extend(names.iter().map(|(name, _)| name.clone()));
        table.lines.push((upper, true));
        if two {
            let mut lower = lead("", "", "");
            lower.extend(
                names
                    .iter()
                    .map(|(_, under)| under.unwrap_or_default().to_owned()),
            );
            table.lines.push((lower, true));
        }
        for line in &self.lines {
            let mut cells = lead(&line.number, line.programme, &line.title);
            cells.extend(line.cells.iter().cloned());
            table.lines.push((cells, line.row));
        }
        table.set(layout, text);
    }
}
