//! The Dutch sentences for what must be known of the file that was read.

use crate::reading::extract::kind::Kind;
use crate::reading::extract::note::{Encoding, Note};

/// What was met in the file, and what can be done.
pub fn note(note: &Note) -> (String, &'static str) {
    match note {
        Note::Mislabelled { named, is } => (
            format!(
                "De naam eindigt op .{named}, maar de inhoud is {}; zo is het gelezen.",
                kind(*is)
            ),
            "Geef het bestand de goede naam.",
        ),
        Note::Encoding(Encoding::Utf16) => ("De tekst is UTF-16.".to_owned(), "U hoeft niets te doen."),
        Note::Encoding(Encoding::Windows1252) => (
            "De tekst is geen UTF-8 en is gelezen als Windows-1252.".to_owned(),
            "Controleer letters met accenten.",
        ),
        Note::PagesWithoutWords(pages) => (
            format!(
                "Op {} staat geen tekst; afbeeldingen worden niet gelezen.",
                listed(pages)
            ),
            "Kijk of daar keuzes staan en voer die met de hand in.",
        ),
        Note::UnknownLetters(pages) => (
            format!("Op {} staan letters die het bestand niet benoemt.", listed(pages)),
            "Controleer daar de titels en bedragen.",
        ),
        Note::UnseenText(pages) => (
            format!(
                "Op {} ligt onzichtbare tekst, zoals een scanner die herkent.",
                listed(pages)
            ),
            "Controleer daar elk bedrag met het beeld.",
        ),
        Note::HiddenSheet { sheet } => (
            format!("Het verborgen blad \u{201c}{sheet}\u{201d} is niet gelezen."),
            "Maak het zichtbaar als de keuzes erop horen.",
        ),
        Note::HiddenRows { sheet, count, first } => (
            format!(
                "Blad \u{201c}{sheet}\u{201d}: {count} verborgen rijen zijn niet gelezen, de eerste is rij {first}."
            ),
            "Maak ze zichtbaar als ze erbij horen.",
        ),
        Note::HiddenColumns { sheet, count, first } => (
            format!(
                "Blad \u{201c}{sheet}\u{201d}: {count} verborgen kolommen zijn niet gelezen, de eerste is kolom {first}."
            ),
            "Maak ze zichtbaar als ze erbij horen.",
        ),
        Note::MergedCells { sheet, count } => (
            format!(
                "Blad \u{201c}{sheet}\u{201d} heeft {count} samengevoegde cellen; een tekst over meer rijen geldt voor elke rij."
            ),
            "Controleer de titels in die rijen.",
        ),
        Note::FormulaWithoutValue { sheet, cell, count } => (
            format!(
                "Blad \u{201c}{sheet}\u{201d}, cel {cell}: van {count} formules staat de uitkomst niet in het bestand; ze tonen hier als =?."
            ),
            "Open het bestand, sla het op en kies het opnieuw.",
        ),
        Note::ErrorCell { sheet, cell, count } => (
            format!(
                "Blad \u{201c}{sheet}\u{201d}, cel {cell}: {count} cellen tonen een fout in plaats van een waarde."
            ),
            "Herstel de formule en sla het bestand op.",
        ),
        Note::ShownInThousands { sheet, cell, count } => (
            format!(
                "Blad \u{201c}{sheet}\u{201d}, cel {cell}: {count} cellen tonen duizenden of miljoenen van hun waarde; ze zijn gelezen zoals ze tonen."
            ),
            "Controleer de eenheid van dit blad.",
        ),
        Note::ColumnsLeftOut { .. } => (
            "Kolommen na de vierhonderdste zijn niet gelezen.".to_owned(),
            "Bewaar alleen de tabel met de keuzes.",
        ),
        Note::PartsLeftOut { count } => (
            format!("{count} delen van het bestand zijn geen regels van een tabel en niet gelezen."),
            "Kijk of er bedragen in staan.",
        ),
        Note::BrokenSheet { sheet } => (
            format!("Het blad \u{201c}{sheet}\u{201d} is beschadigd en niet gelezen."),
            "Open het bestand en sla het opnieuw op.",
        ),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Pdf => "een pdf",
        Kind::Xlsx => "een Excel-bestand",
        Kind::Ods => "een OpenDocument-rekenblad",
        Kind::Csv => "een tabel in tekst",
        Kind::Text => "tekst",
        Kind::Json => "JSON",
    }
}

fn listed(pages: &[u32]) -> String {
    let shown: Vec<String> = pages.iter().take(5).map(u32::to_string).collect();
    let rest = match pages.len().saturating_sub(shown.len()) {
        0 => String::new(),
        more => format!(" en nog {more}"),
    };
    format!("bladzijde {}{rest}", shown.join(", "))
}
