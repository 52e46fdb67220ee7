//! The Dutch sentences for doubts and findings.

use crate::lang::Language;
use crate::reading::doubt::{Doubt, What};
use crate::reading::draft::NotCarried;
use crate::reading::recognise::Why;

/// What a doubt is about (a year, or `sign`, `unit`, `columns`, `amount`, `row`), and its sentence.
pub fn doubt(doubt: &Doubt) -> (String, String) {
    let (about, message): (&str, String) = match doubt {
        Doubt::SignUnknown => ("sign", "Het document zegt niet of een min een nadeel of een voordeel is.".to_owned()),
        Doubt::SignContradicted => ("sign", "De woorden in deze tabel spreken de gevonden betekenis van plus en min tegen.".to_owned()),
        Doubt::SignFromList => ("sign", "Of dit een voordeel of een nadeel is, is alleen afgeleid uit het soort lijst.".to_owned()),
        Doubt::SignMixed => ("sign", "De letter of het woord bij dit bedrag past niet bij het teken, of ontbreekt.".to_owned()),
        Doubt::SignFromSentence => ("sign", "Of dit een voordeel of een nadeel is, volgt uit de zin.".to_owned()),
        Doubt::SignInherited => ("sign", "Nadeel of voordeel staat alleen bij een eerder bedrag; het is ook voor de bedragen erna aangehouden.".to_owned()),
        Doubt::UnitUnknown { taken } => ("unit", format!("Het document noemt geen eenheid die zeker bij deze bedragen hoort; er is gerekend met {taken} euro.")),
        Doubt::ColumnsUnsure { figures, columns } => ("columns", columns_unsure(*figures, *columns)),
        Doubt::TotalDiffers { total } => ("amount", format!("De regels tellen niet op tot \u{201c}{total}\u{201d}.")),
        Doubt::MayBeTotal => ("row", "Deze regel is gelijk aan de som van andere regels; misschien is het een totaal.".to_owned()),
        Doubt::FiguresInTitle => ("columns", "De titel eindigt op een getal dat misschien bij een kolom hoort.".to_owned()),
        Doubt::DashOrMinus => ("columns", "Een streepje kan hier een minteken of een lege cel zijn.".to_owned()),
        Doubt::FarFromHeader => ("columns", "Tussen deze regel en de kop met jaren staat lopende tekst.".to_owned()),
        Doubt::Unreadable { year } => return (year.to_string(), format!("Het bedrag voor {year} is niet te lezen.")),
        Doubt::UnclearDigits => ("amount", "Het getal kan op meer dan \u{e9}\u{e9}n manier worden gelezen.".to_owned()),
        Doubt::MayBeInvestment => ("amount", "Dit kan een investering zijn en geen jaarlijks bedrag.".to_owned()),
        Doubt::TwoSeries => ("columns", "Elk jaar staat er twee keer; alleen de eerste reeks is gelezen.".to_owned()),
        Doubt::ColumnLeft => ("columns", "Voor de jaren staat nog een bedrag dat bij geen van die jaren hoort. Het is niet gelezen.".to_owned()),
        Doubt::ColumnOfYears => ("columns", "Een kolom geldt voor meer jaren; elk van die jaren heeft het bedrag gekregen.".to_owned()),
        Doubt::LaterYearsOpen { from, to } if from == to => {
            return (from.to_string(), format!("De tekst noemt {from} niet; aangenomen is 0."));
        }
        Doubt::LaterYearsOpen { from, to } => {
            return (from.to_string(), format!("De tekst noemt {from} tot en met {to} niet; aangenomen is 0."));
        }
        Doubt::YearAssumed { year, from_name: true } => {
            return (year.to_string(), format!("Bij het bedrag staat geen jaar; {year} komt uit de naam van het bestand."));
        }
        Doubt::YearAssumed { year, .. } => return (year.to_string(), format!("Bij het bedrag staat geen jaar; aangenomen is vanaf of in {year}.")),
        Doubt::NoYear => ("years", "Het document noemt geen enkel jaar bij dit bedrag.".to_owned()),
        Doubt::Rising => ("amount", "Het bedrag loopt op of af; voor de jaren ertussen is het eerdere bedrag aangehouden.".to_owned()),
        Doubt::OnTop => ("amount", "Het bedrag komt boven op het vorige; beide zijn opgeteld.".to_owned()),
        Doubt::NoAmount => ("amount", "Bij deze regel staat geen bedrag.".to_owned()),
        Doubt::AmountInText { amount, line } => ("amount", format!("In de toelichting (regel {line}) staat nog een bedrag van {amount}; het is niet meegeteld.", amount = Language::Dutch.euro(*amount))),
        Doubt::TwoAmounts { year } => return (year.to_string(), format!("Voor {year} staan er twee bedragen; controleer of beide of alleen het laatste meetellen.")),
        Doubt::Repeated => ("row", "Dezelfde regel staat eerder in het document.".to_owned()),
        Doubt::Stated { year: Some(year), message } => return (year.to_string(), message.clone()),
        Doubt::Stated { year: None, message } => ("row", message.clone()),
        Doubt::Unlikely => ("unit", "Het bedrag is ongewoon groot; misschien klopt de eenheid niet.".to_owned()),
    };
    (about.to_owned(), message)
}

/// The sentence of a finding and what can be done.
pub fn finding(what: &What) -> (String, String) {
    let (message, hint): (String, &str) = match what {
        What::Source(note) => super::source::note(note),
        What::NothingFound => (
            "Er zijn geen keuzes met bedragen gevonden.".to_owned(),
            "Plak de tabel met jaren of de kopjes met bedragen, of voer de keuzes met de hand in.",
        ),
        What::Empty => ("Het document is leeg.".to_owned(), "Kies een document met tekst."),
        What::AskSign { rows } => (
            format!("Bij {rows} regels zegt het document niet wat een min betekent."),
            "Geef \u{e9}\u{e9}n keer aan of een min een nadeel of een voordeel is.",
        ),
        What::AskUnit { rows } => (
            format!("Bij {rows} regels zegt het document niet of het euro's of duizenden euro's zijn."),
            "Geef \u{e9}\u{e9}n keer de eenheid aan.",
        ),
        What::AskYears { rows } => (
            format!(
                "Bij {rows} regels noemt het document geen jaar; het bedrag geldt per jaar of in totaal."
            ),
            "Geef \u{e9}\u{e9}n keer aan voor welk begrotingsjaar de bedragen gelden.",
        ),
        What::YearsAssumed => (
            "Niet elk jaar staat in de tekst; ontbrekende jaren zijn aangenomen en als aanname gemerkt."
                .to_owned(),
            "Controleer de gemerkte jaren.",
        ),
        What::EveryYear => (
            "\u{201c}Meerjarig\u{201d} is gelezen als: in elk jaar van het document hetzelfde bedrag."
                .to_owned(),
            "Of het daarna doorloopt, zegt de tekst niet.",
        ),
        What::NotRead(Why::NoYears | Why::LoneFigure) => (
            "Deze regel heeft bedragen, maar er is geen kop met jaren bij gevonden.".to_owned(),
            "Voeg de keuze met de hand toe als zij meetelt.",
        ),
        What::NotRead(Why::RunningText) => (
            "In de lopende tekst staat een bedrag dat niet als keuze is gelezen.".to_owned(),
            "Voeg de keuze met de hand toe als zij meetelt.",
        ),
        What::NotRead(Why::TooLarge) | What::TooLarge => (
            "Een bedrag is groter dan dit programma telt.".to_owned(),
            "Controleer het bedrag en de eenheid in het document.",
        ),
        What::WithoutTitle => (
            "Een regel met bedragen heeft geen titel en klopt niet met de regels erboven.".to_owned(),
            "Kijk in het document wat deze regel is.",
        ),
        What::TotalDiffers { total } => (
            format!("De regels tellen niet op tot \u{201c}{total}\u{201d}."),
            "Vergelijk de regels met het document; er kan een regel ontbreken.",
        ),
        What::SectionMissing { number } => (
            format!("Het kopje van onderdeel {number} staat niet in de tekst."),
            "Kijk of er tekst boven ontbreekt.",
        ),
        What::TableWithoutYears { rows } => (
            format!(
                "Hier staat een tabel met bedragen ({rows} regels), maar geen kolom noemt een jaar; de regels zijn niet gelezen."
            ),
            "Zet boven elke kolom het jaar en kies het bestand opnieuw.",
        ),
        What::TooManyRows { left } => (
            format!(
                "Het document heeft {left} regels met bedragen meer dan worden gelezen; de laatste zijn weggelaten."
            ),
            "Bewaar alleen de bladzijden of tabellen met keuzes.",
        ),
        What::NotCarried(left) => not_carried(left),
        What::Stated { message } => (message.clone(), ""),
        What::More { count } => (
            format!("Er zijn nog {count} plaatsen met bedragen die niet zijn gelezen."),
            "Zij staan niet in deze lijst.",
        ),
    };
    (message, hint.to_owned())
}

/// The sentence for what a budget has no place for.
fn not_carried(left: &NotCarried) -> (String, &'static str) {
    match left {
        NotCarried::StartBalance { title } => (
            format!("\u{201c}{title}\u{201d} lijkt het beginsaldo; het is niet overgenomen in de begroting."),
            "Vul het beginsaldo zelf in als dit het is.",
        ),
        NotCarried::OtherRows { rows: 1 } => (
            "E\u{e9}n regel met een saldo, totaal of reserve is geen keuze en niet overgenomen.".to_owned(),
            "Kijk of er een keuze bij staat.",
        ),
        NotCarried::OtherRows { rows } => (
            format!("{rows} regels met saldi, totalen of reserves zijn geen keuzes en niet overgenomen."),
            "Kijk of er een keuze bij staat.",
        ),
        NotCarried::TooLarge { title } => (
            format!(
                "\u{201c}{title}\u{201d} is niet overgenomen: een bedrag is groter dan dit programma telt."
            ),
            "Controleer het bedrag en de eenheid in het document.",
        ),
        NotCarried::OtherYears { choices, first, last } => (
            format!(
                "Bij {choices} keuzes staan bedragen in jaren ({first} tot en met {last}) die buiten de begroting vallen; die tellen niet mee."
            ),
            "Een begroting heeft ten hoogste tien jaren.",
        ),
        NotCarried::TooManyChoices { left } => (
            format!("De laatste {left} keuzes zijn niet overgenomen: een begroting kan er niet meer hebben."),
            "Lees het document in twee delen.",
        ),
        NotCarried::TooManySections { left } => (
            format!(
                "{left} onderdelen zijn samengevoegd tot \u{201c}Overige keuzes\u{201d}: een begroting kan er niet meer hebben."
            ),
            "Verdeel de keuzes over minder onderdelen.",
        ),
        NotCarried::TextsCut { texts } => (
            format!("{texts} teksten waren te lang en zijn ingekort."),
            "Controleer de titels die eindigen op drie puntjes.",
        ),
        NotCarried::WordsLeft => (
            "De woorden van het document bij de keuzes zijn weggelaten; het bestand werd anders te groot."
                .to_owned(),
            "Bladzijde en regel staan er wel bij.",
        ),
    }
}

/// Too few figures for the columns, or too many.
fn columns_unsure(figures: usize, columns: usize) -> String {
    let amounts = if figures == 1 {
        "Er staat 1 bedrag".to_owned()
    } else {
        format!("Er staan {figures} bedragen")
    };
    let over = if columns == 1 {
        "1 kolom".to_owned()
    } else {
        format!("{columns} kolommen")
    };
    let unsure = if figures > columns {
        "welk bedrag bij welke kolom hoort, is niet zeker"
    } else {
        "welke cel leeg is, is niet zeker"
    };
    format!("{amounts} voor {over}; {unsure}.")
}
