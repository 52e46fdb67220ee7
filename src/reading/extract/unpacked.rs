//! Refuses a file whose packed parts would unpack beyond all measure, before anything unpacks them.
//!
//! Every stream of a file stands in it between `stream` and `endstream`; each large one is unpacked once without being
//! kept, up to a bound. Deliberately absent: streams of a file with a password (they only unpack once decrypted).

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

use crate::reading::extract::refusal::Refusal;

/// The most that one stream may unpack to.
const MOST: usize = 200_000_000;
/// The most that all together may unpack to.
const MOST_TOGETHER: usize = 1_500_000_000;
/// Smaller streams cannot reach the bound: packing saves at most a factor of about a thousand.
const HARMLESS: usize = 64_000;
/// Packing of the old kind saves more and is rare; large streams of it are refused.
const MOST_OLD_KIND: usize = 256_000;

/// Checks every stream of the file.
pub fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut together = 0_usize;
    let mut at = 0_usize;
    while let Some(start) = find(bytes, b"stream", at) {
        at = start.saturating_add(6);
        if bytes.get(start.saturating_sub(3)..start) == Some(b"end") {
            continue;
        }
        let head = bytes.get(start.saturating_sub(400)..start).unwrap_or_default();
        let head = dictionary(head);
        let body = bytes.get(at..).unwrap_or_default();
        let body = body
            .strip_prefix(b"\r\n")
            .or_else(|| body.strip_prefix(b"\n"))
            .unwrap_or(body);
        let end = find(body, b"endstream", 0).unwrap_or(body.len());
        let body = body.get(..end).unwrap_or_default();
        let layers = count(head, b"FlateDecode").saturating_add(count(head, b"LZWDecode"));
        if layers > 1 || (count(head, b"LZWDecode") > 0 && body.len() > MOST_OLD_KIND) {
            return Err(Refusal::UnpacksTooFar);
        }
        if body.len() > HARMLESS && count(head, b"FlateDecode") > 0 {
            together = together.saturating_add(unpacks_to(body).ok_or(Refusal::UnpacksTooFar)?);
            if together > MOST_TOGETHER {
                return Err(Refusal::UnpacksTooFar);
            }
        }
        at = at.saturating_add(end);
    }
    Ok(())
}

/// The part of the bytes before a stream that is its own dictionary.
fn dictionary(head: &[u8]) -> &[u8] {
    let start = head.windows(4).rposition(|window| window == b" obj").unwrap_or(0);
    head.get(start..).unwrap_or(head)
}

/// How much a stream unpacks to; nothing if that is more than the bound. A damaged stream counts up to its damage.
fn unpacks_to(body: &[u8]) -> Option<usize> {
    let mut state = Box::<DecompressorOxide>::default();
    let mut window = vec![0_u8; 32_768];
    let flags = inflate_flags::TINFL_FLAG_PARSE_ZLIB_HEADER | inflate_flags::TINFL_FLAG_HAS_MORE_INPUT;
    let (mut read, mut place, mut total) = (0_usize, 0_usize, 0_usize);
    loop {
        let rest = body.get(read..).unwrap_or_default();
        let (status, taken, given) = decompress(&mut state, rest, &mut window, place, flags);
        read = read.saturating_add(taken);
        total = total.saturating_add(given);
        place = place.saturating_add(given) & 32_767;
        if total > MOST {
            return None;
        }
        if status != TINFLStatus::HasMoreOutput || given == 0 {
            return Some(total);
        }
    }
}

fn find(bytes: &[u8], part: &[u8], from: usize) -> Option<usize> {
    let first = part.first()?;
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        let step = rest.iter().position(|byte| byte == first)?;
        at = at.saturating_add(step);
        if bytes.get(at..at.saturating_add(part.len())) == Some(part) {
            return Some(at);
        }
        at = at.saturating_add(1);
    }
}

fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).filter(|window| *window == part).count()
}
