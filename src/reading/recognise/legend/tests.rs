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
