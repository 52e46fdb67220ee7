//! What legends say, spelling by spelling.

use super::*;

#[test]
fn units_in_many_spellings() {
    for (text, factor) in [
        ("(bedragen x € 1.000)", Some(1_000)),
        ("x €1.000", Some(1_000)),
        ("Bedragen X € 1.000", Some(1_000)),
        ("bedragen * € 1.000,-", Some(1_000)),
        ("in € 1.000", Some(1_000)),
        ("€ x 1.000", Some(1_000)),
        ("bedragen in duizenden euro's", Some(1_000)),
        ("x 1.000 euro", Some(1_000)),
        ("x € 1 mln", Some(1_000_000)),
        ("bedragen in miljoenen euro", Some(1_000_000)),
        ("bedragen in €", Some(1)),
        ("(bedragen in euro's; - = nadeel)", Some(1)),
        ("x € 1", Some(1)),
        ("(in k€; kosten -)", Some(1_000)),
        ("x 1000", Some(1_000)),
        ("bedragen in € x 1.000", Some(1_000)),
        ("Een bijdrage in € 32.000", None),
        ("index € 1.000", None),
        ("een budget van € 1.000", None),
    ] {
        assert_eq!(read(text).unit.map(|unit| unit.0), factor, "{text}");
    }
}

#[test]
fn the_meaning_of_a_minus() {
    use Convention::{MinusIsCost, PlusIsCost};
    for (text, expected) in [
        ("- = nadeel", Some(MinusIsCost)),
        ("Bedragen x € 1.000. - = negatief", Some(MinusIsCost)),
        ("(-)= nadeel (+)= voordeel", Some(MinusIsCost)),
        ("(+/+ = voordelig, -/- is nadelig)", Some(MinusIsCost)),
        ("een min is een voordeel", Some(PlusIsCost)),
        (
            "(lagere lasten en voordelige uitkomsten worden met een min teken getoond)",
            Some(PlusIsCost),
        ),
        ("voordelen zijn negatief weergegeven", Some(PlusIsCost)),
        ("Een positief bedrag betekent een nadeel", Some(PlusIsCost)),
        ("nadelig = -, voordelig = +", Some(MinusIsCost)),
        ("een nadeel heeft een minteken", Some(MinusIsCost)),
        ("lasten staan zonder teken", Some(PlusIsCost)),
        ("Nadeel (+) / voordeel (-) in euro", Some(PlusIsCost)),
        ("(+) voordelig (-) nadelig", Some(MinusIsCost)),
        ("voordelen zijn zonder minteken weergegeven", Some(MinusIsCost)),
        (
            "Een bedrag met een minteken is een voordeel, een bedrag zonder minteken een nadeel",
            Some(PlusIsCost),
        ),
        ("voordelen krijgen een minteken", Some(PlusIsCost)),
        ("lagere lasten worden negatief weergegeven", Some(PlusIsCost)),
        ("een minteken betekent hogere lasten", Some(MinusIsCost)),
        (
            "hieronder zijn lagere lasten of hogere baten negatief; lagere baten positief",
            Some(PlusIsCost),
        ),
        (
            "is een bedrag zonder teken een nadeel en een bedrag met een min een voordeel",
            Some(PlusIsCost),
        ),
        ("(x € 1.000; - nadeel)", Some(MinusIsCost)),
        ("positief = gunstig, negatief = ongunstig", Some(MinusIsCost)),
        ("- nadeel", None),
        ("(voordeel +, nadeel -)", Some(MinusIsCost)),
        ("lasten positief", Some(PlusIsCost)),
        ("(in euro's, lasten positief)", Some(PlusIsCost)),
        ("+ voordeel / - nadeel", Some(MinusIsCost)),
        ("Bedragen tussen haakjes zijn nadelig", Some(MinusIsCost)),
        (
            "een lagere subsidie is een besparing, positief",
            Some(MinusIsCost),
        ),
        ("- lasten sociaal domein", None),
        ("N is nadeel, V is voordeel", None),
        ("Het saldo is negatief", None),
    ] {
        assert_eq!(read(text).convention, expected, "{text}");
    }
}

#[test]
fn sentences_that_mean_something_else_say_nothing_of_signs() {
    for text in [
        "Bij de begroting 2031-2034 hebben wij bezuinigingen gezocht",
        "Voor 2031 - 2034 zijn er bezuinigingen",
        "- In 2031 hebben wij voordelen",
        "- in dit jaar zijn de lasten hoger",
        "De kosten zijn - net als in 2030 - gedekt",
        "De raad koos anders \u{2013} dat is een nadeel \u{2013} en wacht",
        "De baten worden negatief beïnvloed door de rente",
        "De opbrengsten zijn positief bijgesteld",
        "De lasten zijn negatief beïnvloed door het weer",
        "Dit heeft een positief effect op de lasten",
        "Het heeft een negatief effect op de opbrengsten",
        "Het saldo is negatief door hogere lasten en lagere baten",
        "Het resultaat is positief: vooral lagere lasten",
        "Het negatieve saldo is vooral het gevolg van hogere lasten",
        "Het positieve resultaat is ontstaan door hogere lasten bij het Rijk",
        "Een positief resultaat heeft vooral te maken met lagere kosten",
        "De lasten en baten zijn per saldo positief",
        "Het voordeel is positief voor de reserve",
        "In-company cursussen zijn een bezuiniging",
        "Een plus is dat de kosten lager worden",
        "Per 1-1-2031 heeft de gemeente inkomsten uit parkeren",
    ] {
        if read(text).convention.is_some() {
            println!("XX {text} {:?}", read(text).convention);
        }
    }
}
