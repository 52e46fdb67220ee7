//! The task fields in which every municipality must show its budget, by the names that the regulation gives them.
//!
//! Deliberately absent: names of programmes, which each municipality chooses itself.

/// Whether a title is the name of a task field, with or without its number.
pub(super) fn is_task_field(title: &str) -> bool {
    let lower = title.to_lowercase();
    let plain: Vec<&str> = lower
        .split(|letter: char| !(letter.is_alphabetic() || matches!(letter, '+' | '-')))
        .filter(|word| !word.is_empty())
        .collect();
    let plain = plain.join(" ");
    let plain = plain.trim_matches(' ');
    FIELDS.contains(&plain)
}

/// Their names in small letters, without figures and points.
const FIELDS: [&str; 61] = [
    "bestuur",
    "burgerzaken",
    "beheer overige gebouwen en gronden",
    "overhead",
    "treasury",
    "ozb woningen",
    "ozb niet-woningen",
    "parkeerbelasting",
    "belastingen overig",
    "algemene uitkering en overige uitkeringen gemeentefonds",
    "algemene uitkeringen en overige uitkeringen gemeentefonds",
    "overige baten en lasten",
    "vennootschapsbelasting",
    "vennootschapsbelasting vpb",
    "mutaties reserves",
    "resultaat van de rekening van baten en lasten",
    "crisisbeheersing en brandweer",
    "openbare orde en veiligheid",
    "verkeer en vervoer",
    "parkeren",
    "recreatieve havens",
    "economische havens en waterwegen",
    "openbaar vervoer",
    "economische ontwikkeling",
    "fysieke bedrijfsinfrastructuur",
    "bedrijvenloket en bedrijfsregelingen",
    "economische promotie",
    "openbaar basisonderwijs",
    "onderwijshuisvesting",
    "onderwijsbeleid en leerlingzaken",
    "sportbeleid en activering",
    "sportaccommodaties",
    "cultuurpresentatie cultuurproductie en cultuurparticipatie",
    "cultuurpresentatie en cultuurparticipatie",
    "musea",
    "cultureel erfgoed",
    "media",
    "openbaar groen en recreatie",
    "openbaar groen en openlucht recreatie",
    "samenkracht en burgerparticipatie",
    "wijkteams",
    "toegang en eerstelijnsvoorzieningen",
    "inkomensregelingen",
    "wsw en beschut werk",
    "begeleide participatie",
    "arbeidsparticipatie",
    "maatwerkvoorzieningen wmo",
    "maatwerk-voorzieningen wmo",
    "maatwerkdienstverlening +",
    "maatwerkdienstverlening -",
    "geëscaleerde zorg +",
    "geëscaleerde zorg -",
    "volksgezondheid",
    "riolering",
    "afval",
    "milieubeheer",
    "begraafplaatsen en crematoria",
    "ruimtelijke ordening",
    "ruimte en leefomgeving",
    "grondexploitatie niet-bedrijventerreinen",
    "wonen en bouwen",
];
