//! Ids for new places on the device, so that two windows never choose the same one.

use crate::ids::ScenarioId;

/// An id that no other scenario has: 64 bits of chance, or the clock where there is no source of chance.
pub fn fresh_id() -> ScenarioId {
    let mut bytes = [0_u8; 8];
    let random = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    match random {
        Some(_) => ScenarioId::from_number(u64::from_be_bytes(bytes)),
        // The bits of the clock: another number every millisecond.
        None => ScenarioId::from_number(js_sys::Date::now().to_bits()),
    }
}
