//! Any bytes as a letter with a right checksum: a stranger can write anything. The first byte is the version of the
//! form.
#![no_main]

use keuzeruimte::link::{decode, encode};

thread_local! {
    static SIXTY: keuzeruimte::budget::Budget =
        keuzeruimte::budget::from_json(include_str!("../../tests/golden/budgets/sixty.json")).unwrap();
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let [version, packing, body @ ..] = bytes else { return };
    let prefix = format!("s{}.", version % 3 + 1);
    SIXTY.with(|budget| {
        let mut letter = vec![packing % 2];
        letter.extend(budget.fingerprint().bytes());
        letter.extend(body);
        let text = [prefix.as_bytes(), &letter].concat();
        letter.extend(crc_32(&text).to_be_bytes());
        let link = format!("#{prefix}{}", base64(&letter));
        let Ok(opened) = decode(&link, budget) else { return };
        // Another version may need more characters than a link has.
        let Ok(again) = encode(budget, &opened.decisions, opened.title.as_ref()) else { return };
        let decoded = decode(again.fragment(), budget).unwrap();
        assert_eq!((decoded.decisions, decoded.title), (opened.decisions, opened.title));
    });
});

fn crc_32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(sum & 1)))
    })
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            text.push(char::from(LETTERS[(number >> (18 - 6 * place)) as usize & 63]));
        }
    }
    text
}
