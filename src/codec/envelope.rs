//! The outside of a payload: packing, fingerprint, body, checksum, as base64 for addresses.
//!
//! ```text
//! byte 0        0: the body is plain; 1: the body is deflated, which is done only where that is shorter
//! bytes 1-8     fingerprint of the budget that the link was made for
//! then          the body
//! last 4        CRC-32, big-endian, over the clear prefix (`s1.`) and all bytes before it
//! ```
//!
//! The checksum is against accidents, not against attackers: nothing that a link says is trusted because of it.

use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{NO_PAD, URL_SAFE_NO_PAD};
use base64::engine::{GeneralPurpose, GeneralPurposeConfig};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::MOST_BYTES;
use crate::budget::Fingerprint;
use crate::checksum::crc_32;

const PLAIN: u8 = 0;
const DEFLATED: u8 = 1;
const BEST: u8 = 10;

/// Only to tell a cut link from a damaged one: what it reads is never used.
const LENIENT: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, NO_PAD_LENIENT);
const NO_PAD_LENIENT: GeneralPurposeConfig = NO_PAD.with_decode_allow_trailing_bits(true);

/// What an envelope held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Envelope {
    pub fingerprint: Fingerprint,
    pub body: Vec<u8>,
}

/// Why a payload is not an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadEnvelope {
    /// Characters at the end are missing.
    Cut,
    /// The checksum is wrong, or the text has a second spelling.
    Damaged,
    /// The checksum is right, but nobody packs like this.
    Inconsistent,
}

/// The payload's text.
pub(crate) fn seal(prefix: &str, envelope: &Envelope) -> String {
    let deflated = compress_to_vec(&envelope.body, BEST);
    let (packing, body) = if deflated.len() < envelope.body.len() {
        (DEFLATED, &deflated)
    } else {
        (PLAIN, &envelope.body)
    };
    let mut bytes = vec![packing];
    bytes.extend(envelope.fingerprint.bytes());
    bytes.extend(body);
    let checksum = checksum(prefix, &bytes);
    bytes.extend(checksum.to_be_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What a payload's text holds. `is_whole` says of a plain body whether it ends where it should.
pub(crate) fn open(
    prefix: &str,
    payload: &str,
    is_whole: impl Fn(&[u8]) -> bool,
) -> Result<Envelope, BadEnvelope> {
    let envelope = URL_SAFE_NO_PAD
        .decode(payload)
        .ok()
        .and_then(|bytes| checked(prefix, &bytes));
    let Some((packing, fingerprint, body)) = envelope else {
        return Err(if is_cut(payload, is_whole) {
            BadEnvelope::Cut
        } else {
            BadEnvelope::Damaged
        });
    };
    let body = match packing {
        PLAIN => Some(body).filter(|body| body.len() <= MOST_BYTES),
        DEFLATED => match inflate(&body) {
            Inflated::Whole(plain) if plain.len() > body.len() => Some(plain),
            Inflated::Whole(_) | Inflated::Unfinished | Inflated::Bad => None,
        },
        _ => None,
    };
    body.map(|body| Envelope { fingerprint, body })
        .ok_or(BadEnvelope::Inconsistent)
}

/// The parts of an envelope whose checksum is right.
fn checked(prefix: &str, bytes: &[u8]) -> Option<(u8, Fingerprint, Vec<u8>)> {
    let (content, sent) = bytes.split_last_chunk::<4>()?;
    if checksum(prefix, content) != u32::from_be_bytes(*sent) {
        return None;
    }
    let (packing, rest) = content.split_first()?;
    let (fingerprint, body) = rest.split_first_chunk::<8>()?;
    Some((*packing, Fingerprint::from_bytes(*fingerprint), body.to_vec()))
}

/// Whether a payload with a wrong checksum looks like the beginning of a right one: its parts stop before they are
/// complete. A changed character can look like that too; then the sentence is kinder than the truth.
fn is_cut(payload: &str, is_whole: impl Fn(&[u8]) -> bool) -> bool {
    let whole_groups = payload.len().saturating_sub(usize::from(payload.len() % 4 == 1));
    let Some(Ok(bytes)) = payload.get(..whole_groups).map(|text| LENIENT.decode(text)) else {
        return false;
    };
    let Some((packing, rest)) = bytes.split_first() else {
        return true;
    };
    let Some((_, body)) = rest.split_first_chunk::<8>() else {
        return *packing == PLAIN || *packing == DEFLATED;
    };
    let without_checksum = body.split_last_chunk::<4>().map(|(body, _)| body);
    match *packing {
        PLAIN => !without_checksum.is_some_and(is_whole),
        DEFLATED => without_checksum.is_none_or(|body| matches!(inflate(body), Inflated::Unfinished)),
        _ => false,
    }
}

enum Inflated {
    Whole(Vec<u8>),
    Unfinished,
    Bad,
}

/// Inflates into a room of fixed size: what does not fit is refused, however small it was packed.
fn inflate(packed: &[u8]) -> Inflated {
    let mut room = vec![0; MOST_BYTES];
    let mut state = Box::<DecompressorOxide>::default();
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    match decompress(&mut state, packed, &mut room, 0, flags) {
        (TINFLStatus::Done, read, written) if read == packed.len() => {
            room.truncate(written);
            Inflated::Whole(room)
        }
        (TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput, _, _) => Inflated::Unfinished,
        _ => Inflated::Bad,
    }
}

fn checksum(prefix: &str, bytes: &[u8]) -> u32 {
    crc_32(&[prefix.as_bytes(), bytes])
}
