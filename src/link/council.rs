//! A council as a link, `#r1.…` (raad): the names and seats of its fracties, and of each the payload of its variant's
//! own link. Bounded, checked and spelled in one way, like a scenario's.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::find::{self, Kind};
use super::{BadLink, LONGEST, Link, MadeFor, TooLong, bad_envelope, decode, encode};
use crate::budget::Budget;
use crate::codec::r1::{self, CouncilR1, FractieR1, VariantR1};
use crate::codec::{self, Envelope, Inconsistency, MOST_BYTES};
use crate::council::{Council, Fractie, Rules, Silence, Variant, Weigh};
use crate::scenario::Wording;

/// The version of the council's wire that this build writes, and the newest it reads.
pub const COUNCIL_VERSION: u32 = 1;

const PREFIX: &str = "r1.";
const PRESENT: u8 = 0b01;
const NO_SUPPORT: u8 = 0b10;

/// A council that a link holds, its variants placed on this budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedCouncil {
    /// The council; a variant made for other figures says so.
    pub council: Council,
    /// Whether the sender saw the figures that this budget has.
    pub made_for: MadeFor,
}

/// Whether a text holds a council's link rather than a scenario's.
pub fn is_council(text: &str) -> bool {
    find::find(text, Kind::Council).is_ok()
}

/// The link of a council.
pub fn encode_council(budget: &Budget, council: &Council) -> Result<Link, TooLong> {
    let fracties = council.fracties().iter().map(|fractie| written(budget, fractie));
    let body = r1::to_bytes(&CouncilR1 {
        seats: council.seats.unwrap_or_default(),
        rules: rules_written(council.rules),
        fracties: fracties.collect::<Result<_, _>>()?,
    });
    if body.len() > MOST_BYTES {
        return Err(TooLong::Bytes { bytes: body.len() });
    }
    let fingerprint = budget.fingerprint();
    let payload = codec::seal(PREFIX, &Envelope { fingerprint, body });
    let fragment = format!("#{PREFIX}{payload}");
    match fragment.len() {
        characters if characters > LONGEST => Err(TooLong::Characters { characters }),
        _ => Ok(Link { fragment }),
    }
}

/// The council that a pasted or opened text holds.
pub fn decode_council(text: &str, budget: &Budget) -> Result<OpenedCouncil, BadLink> {
    let found = find::find(text, Kind::Council)?;
    if found.version > COUNCIL_VERSION {
        return Err(BadLink::NewerVersion(found.version));
    }
    let envelope = codec::open(PREFIX, &found.payload, r1::is_whole)
        .map_err(|bad| bad_envelope(bad, found.payload.len()))?;
    let fingerprint = budget.fingerprint();
    if envelope.fingerprint.budget != fingerprint.budget {
        return Err(BadLink::OtherBudget);
    }
    let made_for = if envelope.fingerprint == fingerprint {
        MadeFor::SameFigures
    } else {
        MadeFor::OtherFigures
    };
    let council = read(&envelope.body, budget)?;
    Ok(OpenedCouncil { council, made_for })
}

/// The envelope of a council's link that a text holds.
pub(super) fn envelope(text: &str) -> Option<Envelope> {
    let found = find::find(text, Kind::Council).ok()?;
    codec::open(PREFIX, &found.payload, r1::is_whole).ok()
}

fn written(budget: &Budget, fractie: &Fractie) -> Result<FractieR1, TooLong> {
    let variant = match &fractie.variant {
        None => None,
        Some(variant) => {
            let link = encode(budget, &variant.decisions, variant.title.as_ref())?;
            let (version, payload) = link.parts().ok_or(TooLong::Bytes { bytes: 0 })?;
            Some(VariantR1 {
                other_figures: variant.other_figures,
                version,
                payload: URL_SAFE_NO_PAD.decode(payload).unwrap_or_default(),
            })
        }
    };
    Ok(FractieR1 {
        name: fractie.name.as_str().to_owned(),
        seats: fractie.seats,
        absent: fractie.absent,
        variant,
    })
}

fn read(body: &[u8], budget: &Budget) -> Result<Council, BadLink> {
    let contradiction = BadLink::Inconsistent;
    let shape = r1::from_bytes(body).map_err(contradiction)?;
    let rules = rules_read(shape.rules).ok_or(contradiction(Inconsistency::Shape))?;
    let seats = Some(shape.seats).filter(|seats| *seats > 0);
    let mut council = Council::new(seats, rules);
    for fractie in shape.fracties {
        let name = Wording::new(&fractie.name).map_err(|error| contradiction(Inconsistency::Words(error)))?;
        if name.as_str() != fractie.name {
            return Err(contradiction(Inconsistency::Spelling));
        }
        let variant = fractie
            .variant
            .map(|variant| placed(&variant, budget))
            .transpose()?;
        let fractie = Fractie {
            name,
            seats: fractie.seats,
            absent: fractie.absent,
            variant,
        };
        council
            .add(fractie)
            .map_err(|_| contradiction(Inconsistency::Council))?;
    }
    Ok(council)
}

fn placed(variant: &VariantR1, budget: &Budget) -> Result<Variant, BadLink> {
    let payload = URL_SAFE_NO_PAD.encode(&variant.payload);
    let opened = decode(&format!("s{}.{payload}", variant.version), budget)?;
    Ok(Variant {
        title: opened.title,
        decisions: opened.decisions,
        other_figures: variant.other_figures || opened.made_for == MadeFor::OtherFigures,
    })
}

fn rules_written(rules: Rules) -> u8 {
    let present = match rules.weigh {
        Weigh::All => 0,
        Weigh::Present => PRESENT,
    };
    let no_support = match rules.silence {
        Silence::AsBegun => 0,
        Silence::NoSupport => NO_SUPPORT,
    };
    present | no_support
}

fn rules_read(rules: u8) -> Option<Rules> {
    (rules & !(PRESENT | NO_SUPPORT) == 0).then_some(Rules {
        weigh: if rules & PRESENT == 0 {
            Weigh::All
        } else {
            Weigh::Present
        },
        silence: if rules & NO_SUPPORT == 0 {
            Silence::AsBegun
        } else {
            Silence::NoSupport
        },
    })
}
