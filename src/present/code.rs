//! A link as a QR code: squares as one path, to be drawn dark on light whatever the theme of the page.
//!
//! A short link gets a code that survives dirt and a slanting view; a long one gets the smallest squares that a camera
//! still reads from a screen or a beamer. Longer than that there is no code: the page says so, and offers the file.

use std::fmt::Write as _;
use std::rc::Rc;

use fast_qr::{ECL, QRBuilder};

/// The most characters of an address with a code: squares become too small for a camera beyond that.
pub const LONGEST_IN_CODE: usize = 1_200;

/// Squares of nothing around the code, without which no camera finds it.
const QUIET: usize = 4;

/// How much of a code may be unreadable, strongest first, and the most squares on a side for each.
const STRENGTHS: [(ECL, usize); 3] = [(ECL::Q, 57), (ECL::M, 89), (ECL::L, 121)];

/// A code, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Squares on a side, the quiet zone included.
    pub size: usize,
    /// The dark squares, as the `d` of a path.
    pub path: Rc<str>,
}

/// The code of an address; none where it is too long for one.
pub fn code(address: &str) -> Option<Code> {
    if address.len() > LONGEST_IN_CODE {
        return None;
    }
    STRENGTHS.iter().find_map(|(strength, most)| {
        let code = QRBuilder::new(address).ecl(*strength).build().ok()?;
        (code.size <= *most).then(|| drawn(&code))
    })
}

fn drawn(code: &fast_qr::QRCode) -> Code {
    let mut path = String::new();
    let rows = code.data.chunks(code.size).take(code.size);
    for (row, modules) in rows.enumerate() {
        let mut place = 0;
        for run in modules.chunk_by(|one, other| one.value() == other.value()) {
            if run.first().is_some_and(|module| module.value()) {
                let (x, y) = (place + QUIET, row + QUIET);
                let width = run.len();
                // Writing to a text cannot fail.
                let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
            }
            place += run.len();
        }
    }
    Code {
        size: code.size + 2 * QUIET,
        path: path.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(characters: usize) -> String {
        let start = "https://gemeente.example/keuzeruimte/#s1.";
        let payload = "Ab9-_xYz".chars().cycle();
        start.chars().chain(payload).take(characters).collect()
    }

    /// Ten points for each square, read back from the path as a camera would see it.
    fn seen(code: &Code) -> String {
        let mut dark = vec![vec![false; code.size]; code.size];
        for run in code.path.split('z').filter(|run| !run.is_empty()) {
            let numbers: Vec<usize> = run
                .split(|letter: char| !letter.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, width, _, _] = numbers[..] else {
                panic!("{run}")
            };
            dark[y][x..x + width].fill(true);
        }
        let points = code.size * 10;
        let mut image = rqrr::PreparedImage::prepare_from_bitmap(points, points, |x, y| dark[y / 10][x / 10]);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_camera_reads_the_link_back() {
        for characters in [41, 60, 150, 151, 152, 400, 666, 667, 668, 1_000, LONGEST_IN_CODE] {
            let address = address(characters);
            let code = code(&address).unwrap();
            assert_eq!(seen(&code), address);
        }
    }

    #[test]
    fn a_short_link_has_a_strong_code_and_a_long_one_none() {
        assert!(code(&address(150)).unwrap().size <= 57 + 8);
        assert!(code(&address(600)).unwrap().size <= 89 + 8);
        let longest = code(&address(LONGEST_IN_CODE)).unwrap();
        assert!(longest.size <= 121 + 8, "{}", longest.size);
        assert_eq!(code(&address(LONGEST_IN_CODE + 1)), None);
    }

    #[test]
    fn nothing_is_drawn_in_the_quiet_zone() {
        let code = code(&address(100)).unwrap();
        for run in code.path.split('M').filter(|run| !run.is_empty()) {
            let (place, _) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let inside = QUIET..code.size - QUIET;
            assert!(inside.contains(&x.parse().unwrap()) && inside.contains(&y.parse().unwrap()));
        }
    }
}
