//! Sets of marks in few bits. Sorted two-byte numbers are spread evenly, so the gaps between them are small and of
//! similar size: each gap is written as its low bits and a run of ones for the rest (a Rice code). Sixty marks take
//! about 95 bytes instead of 120.
//!
//! Frozen with wire version 1.

/// Reads and writes single bits, the highest bit of a byte first.
#[derive(Debug, Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    used: u32,
}

/// The reading side; it ends where the bytes end.
#[derive(Debug)]
pub(super) struct BitReader<'bytes> {
    bytes: &'bytes [u8],
    at: usize,
}

/// The bits were not what a writer writes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BadBits;

impl BitWriter {
    /// Adds a set of marks, sorted and each once.
    pub(super) fn set(&mut self, marks: &[[u8; 2]]) {
        let low_bits = low_bits(marks.len());
        let mut next = 0;
        for mark in marks {
            let number = u32::from(u16::from_be_bytes(*mark));
            let gap = number.saturating_sub(next);
            for _ in 0..gap >> low_bits {
                self.bit(true);
            }
            self.bit(false);
            for place in (0..low_bits).rev() {
                self.bit(gap >> place & 1 == 1);
            }
            next = number.saturating_add(1);
        }
    }

    /// The bytes, the last one filled up with zeros.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    fn bit(&mut self, one: bool) {
        if self.used == 0 {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(one) << (7_u32.saturating_sub(self.used));
        }
        self.used = self.used.saturating_add(1) % 8;
    }
}

impl<'bytes> BitReader<'bytes> {
    pub(super) fn new(bytes: &'bytes [u8]) -> BitReader<'bytes> {
        BitReader { bytes, at: 0 }
    }

    /// So many marks, in rising order.
    pub(super) fn set(&mut self, count: usize) -> Result<Vec<[u8; 2]>, BadBits> {
        let low_bits = low_bits(count);
        let mut marks = Vec::new();
        let mut next: u32 = 0;
        for _ in 0..count {
            let mut gap: u32 = 0;
            while self.bit()? {
                gap = gap.saturating_add(1);
            }
            for _ in 0..low_bits {
                gap = gap << 1 | u32::from(self.bit()?);
            }
            let number = next.saturating_add(gap);
            let mark = u16::try_from(number).map_err(|_| BadBits)?;
            marks.push(mark.to_be_bytes());
            next = number.saturating_add(1);
        }
        Ok(marks)
    }

    /// Whether all bits were read but those that fill up the last byte.
    pub(super) fn is_at_end(&self) -> bool {
        self.at.div_ceil(8) == self.bytes.len()
    }

    fn bit(&mut self) -> Result<bool, BadBits> {
        let byte = self.bytes.get(self.at / 8).ok_or(BadBits)?;
        let bit = byte >> (7_usize.saturating_sub(self.at % 8)) & 1 == 1;
        self.at = self.at.saturating_add(1);
        Ok(bit)
    }
}

/// How many bits of a gap are written as they are: about as many as the average gap has.
fn low_bits(count: usize) -> u32 {
    let average = 65_536_usize.checked_div(count.saturating_add(1));
    average.and_then(usize::checked_ilog2).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn packed(marks: &[[u8; 2]]) -> Vec<u8> {
        let mut writer = BitWriter::default();
        writer.set(marks);
        writer.into_bytes()
    }

    #[test]
    fn the_spelling_of_a_set_is_fixed() {
        assert_eq!(packed(&[]), [0; 0]);
        // One mark: the average gap is 32,768, so fifteen low bits after a 0, or after 10 from 32,768 on.
        assert_eq!(packed(&[[0x12, 0x34]]), [0x12, 0x34]);
        assert_eq!(packed(&[[0x92, 0x34]]), [0b1000_1001, 0b0001_1010, 0]);
        // Two marks: fourteen low bits; the second gap is counted from just behind the first.
        assert_eq!(packed(&[[0, 0], [0, 1]]), [0, 0, 0, 0]);
    }

    #[test]
    fn sixty_marks_take_less_than_two_bytes_each() {
        let marks: Vec<[u8; 2]> = (0..60_u16).map(|place| (place * 1_092).to_be_bytes()).collect();
        assert!(packed(&marks).len() <= 90, "{}", packed(&marks).len());
    }

    #[test]
    fn a_set_that_runs_past_the_last_mark_or_the_last_byte_is_refused() {
        assert_eq!(BitReader::new(&[0xff; 40]).set(1), Err(BadBits));
        assert_eq!(BitReader::new(&[0]).set(1), Err(BadBits));
        assert_eq!(BitReader::new(&[0xff; 4]).set(60_000), Err(BadBits));
    }

    proptest! {
        #[test]
        fn every_set_comes_back(marks in proptest::collection::btree_set(any::<[u8; 2]>(), 0..300)) {
            let marks: Vec<[u8; 2]> = marks.into_iter().collect();
            let bytes = packed(&marks);
            let mut reader = BitReader::new(&bytes);
            prop_assert_eq!(reader.set(marks.len()), Ok(marks));
            prop_assert!(reader.is_at_end());
        }
    }
}
