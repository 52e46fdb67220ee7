//! What titles say that their rows are, title by title.

use super::*;

#[test]
fn the_first_words_of_a_title_decide() {
    for (title, first, kind) in [
        ("Saldo na amendementen", false, Kind::Balance),
        ("Begrotingssaldo 2025 - 2028", true, Kind::Balance),
        (
            "Begrotingswijzigingen met gevolg voor het resultaat",
            false,
            Kind::Change,
        ),
        ("Subtotaal bezuinigingen", false, Kind::Total),
        ("Onttrekking algemene reserve", false, Kind::Reserve),
        ("Algemene reserve per 1-1", false, Kind::Reserve),
        ("Bijdrage reserve speelplekken 2040", false, Kind::Reserve),
        ("Bijdrage aan de reservering", false, Kind::Change),
        ("Begroting na besluiten", false, Kind::Balance),
        ("w.v. incidenteel", false, Kind::Total),
        ("Storting in de voorziening wegen", false, Kind::Provision),
        ("Voorzieningen sociaal domein", false, Kind::Change),
        ("Verlagen bijdrage reserve kunst", false, Kind::Change),
        ("Perspectiefnota 2030 - 2033", true, Kind::Balance),
        ("Kadernota 2030", false, Kind::Change),
        ("Amendementen begroting 2030", true, Kind::Change),
        ("Geraamd resultaat", false, Kind::Balance),
        ("- waarvan structureel", false, Kind::Total),
        ("Zwembad", true, Kind::Change),
        ("Fonds nieuw perspectief jeugd", false, Kind::Change),
        ("In stand houden molens", false, Kind::Change),
        ("Financieel perspectief na kadernota", false, Kind::Balance),
        ("Verlagen dotatie voorziening wegen", false, Kind::Change),
        ("Lagere onttrekking reserve wegen", false, Kind::Reserve),
        ("Solvabiliteitsratio", false, Kind::Total),
        ("Incidentele baten", false, Kind::Total),
        ("Lagere lasten", false, Kind::Change),
        ("Uitkomst verbonden partijen", false, Kind::Change),
        ("Uitkomst meerjarenbegroting", false, Kind::Balance),
        ("Herziene stand begroting na amendementen", false, Kind::Balance),
        ("Structureel beeld na de kadernota", false, Kind::Balance),
        ("Perspectief conform de nota", false, Kind::Balance),
        ("Nieuwe stand voor bibliobus", false, Kind::Change),
        ("Jaarresultaten", false, Kind::Balance),
        ("Resultaten jeugdhulp", false, Kind::Change),
        ("Concept begroting 2030", true, Kind::Balance),
        ("Nog te verklaren verschil", false, Kind::Total),
        ("Putting uit de bestemmingsreserve", false, Kind::Reserve),
        ("Resultaatbestemming 2030", false, Kind::Reserve),
        ("Staat van reserves en voorzieningen", false, Kind::Reserve),
        ("Uitkomst na kadernota", false, Kind::Balance),
        ("Saldo mutaties", false, Kind::Balance),
        ("Mutatie begrotingssaldo", false, Kind::Change),
        ("Reeds ingevuld", false, Kind::Total),
        ("Nog in te vullen", false, Kind::Total),
        ("Nog beter onderwijs", false, Kind::Change),
        ("Transport vorige pagina", false, Kind::Total),
        ("Transport leerlingen", false, Kind::Change),
        ("Egalisatiereserve riolering", false, Kind::Reserve),
    ] {
        assert_eq!(of_title(title, first), kind, "{title}");
    }
}
