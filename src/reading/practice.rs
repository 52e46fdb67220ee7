//! A text to practise on, in every layout that is read often.
//!
//! A browser translates a program while it runs: a first document of 1 MB took three times as long as a second one. Who
//! opens the page for documents has this text read meanwhile, and forgotten.

/// How often the layouts come back: enough for a browser to notice, and less than a second of its time.
const TIMES: usize = 40;

/// The text.
pub fn text() -> String {
    format!("Kadernota 2031\n\n{}", LAYOUTS.repeat(TIMES))
}

const LAYOUTS: &str = "\
Wie hier woont, merkt vooral of de straat schoon is, de bus rijdt en het zwembad open blijft. Daarom staat bij
ieder onderwerp wat het kost, wie dat betaalt en wat er gebeurt als de raad het niet doet.

Bedragen x € 1.000 (- = nadeel)

Onderwerp                        2031    2032    2033    2034
Zwembad een dag langer open       -20     -20     -20     -20
Wijkbus naar de rand              -15     -15       -       -
Totaal                            -35     -35     -20     -20

| Programma | Lasten 2031 | Baten 2031 | Saldo 2031 |
| Zorg | 120 | 20 | -100 |
| Sport | 60 | 10 | -50 |

Omschrijving
2031
2032
Groot onderhoud brug
-120
-80
Hogere leges voor terrassen
40
45

1.1 Onderhoud wegen € 12.000 nadeel (2031), € 8.000 vanaf 2032

Parkeren: het tarief gaat omhoog. Dat levert structureel € 50.000 op vanaf 2031.

";

#[cfg(test)]
mod tests {
    use super::{TIMES, text};
    use crate::reading::read_text;

    #[test]
    fn each_layout_is_understood() {
        let reading = read_text(&text(), None);
        for title in [
            "Zwembad een dag langer open",
            "Zorg",
            "Groot onderhoud brug",
            "Onderhoud wegen",
        ] {
            let found = reading.choices.iter().filter(|choice| choice.title == title);
            assert!(found.count() >= TIMES / 2, "{title}");
        }
    }
}
