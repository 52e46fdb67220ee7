//! Takes down each letter where the interpreter would draw it, and joins letters to words.
//!
//! Deliberately absent: drawing. Places become whole hundredths of a point here and nowhere else.

use hayro_interpret::font::{Glyph, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Vec2};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

use crate::reading::extract::words::{Quarter, Word};

/// What one page prints.
pub struct Printed {
    page: u32,
    room: usize,
    open: Option<Word>,
    found: Found,
}

/// The words of a page and what was met besides.
#[derive(Default)]
pub struct Found {
    /// The words, in the order of the file.
    pub words: Vec<Word>,
    /// There is at least one picture.
    pub pictures: bool,
    /// Some letter could not be told.
    pub unknown: bool,
    /// Some text is not shown.
    pub unseen: bool,
    /// There were more words than there was room for.
    pub full: bool,
}

/// A letter and its place after turning the page.
struct Letter {
    quarter: Quarter,
    x: i32,
    right: i32,
    baseline: i32,
    size: i32,
    text: String,
}

/// Thousandths of the letter size, the measure of glyphs.
const EM: f64 = 1_000.0;

impl Printed {
    /// Nothing yet; `room` is how many words may still be taken.
    pub fn of_page(page: u32, room: usize) -> Printed {
        Printed {
            page,
            room,
            open: None,
            found: Found::default(),
        }
    }

    /// What the page printed.
    pub fn finish(mut self) -> Found {
        self.close();
        self.found
    }

    fn close(&mut self) {
        let Some(word) = self.open.take().and_then(Word::tidy) else {
            return;
        };
        if self.found.words.len() < self.room {
            self.found.words.push(word);
        } else {
            self.found.full = true;
        }
    }

    fn take(&mut self, letter: Letter) {
        if letter.text.chars().all(char::is_whitespace) {
            self.close();
            return;
        }
        match self.open.as_mut().filter(|word| continues(word, &letter)) {
            Some(word) => {
                word.text.push_str(&letter.text);
                word.right = word.right.max(letter.right);
            }
            None => {
                self.close();
                let Letter {
                    quarter,
                    x,
                    right,
                    baseline,
                    size,
                    text,
                } = letter;
                self.open = Some(Word {
                    page: self.page,
                    quarter,
                    x,
                    right,
                    baseline,
                    size,
                    text,
                });
            }
        }
    }
}

/// Whether a letter stands against the word before it, on its line and in its size.
fn continues(word: &Word, letter: &Letter) -> bool {
    let near = |one: i32, other: i32, hundredths: i32| {
        one.saturating_sub(other).saturating_abs().saturating_mul(100) <= word.size.saturating_mul(hundredths)
    };
    let gap = letter.x.saturating_sub(word.right).saturating_mul(100);
    word.quarter == letter.quarter
        && near(word.baseline, letter.baseline, 8)
        && near(word.size, letter.size, 8)
        && gap < word.size.saturating_mul(12)
        && gap > word.size.saturating_mul(-30)
        && word.text.len() < 4_000
}

/// A glyph with its place, in hundredths of a point.
fn letter(glyph: &PositionedGlyph<'_>, props: Affine) -> (Letter, bool) {
    let place = Affine::scale(100.0) * props * glyph.transform();
    let advance = match &**glyph {
        Glyph::Outline(outline) => outline.advance_width(),
        Glyph::Type3(drawn) => drawn.advance_width(),
    };
    let origin = place * Point::ZERO;
    let along = place * Point::new(EM, 0.0) - origin;
    let end = place * Point::new(f64::from(advance.unwrap_or(500.0)), 0.0);
    let size = whole((place * Point::new(0.0, EM) - origin).hypot());
    let quarter = Quarter::towards(whole(along.x), whole(along.y));
    let (x, baseline) = turned(quarter, origin.to_vec2());
    let (right, _) = turned(quarter, end.to_vec2());
    let text = match glyph.as_unicode() {
        Some(BfString::Char(character)) => Some(character.to_string()),
        Some(BfString::String(text)) => Some(text),
        None => None,
    };
    let known = text.is_some();
    let text = text.unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string());
    (
        Letter {
            quarter,
            x,
            right: right.max(x),
            baseline,
            size,
            text,
        },
        known,
    )
}

fn turned(quarter: Quarter, place: Vec2) -> (i32, i32) {
    quarter.turned(whole(place.x), whole(place.y))
}

/// Rounds to a whole number; what is no number becomes 0 and what is too large the largest.
fn whole(place: f64) -> i32 {
    place.round() as i32
}

impl Device<'_> for Printed {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        // Text that is filled and outlined comes twice; the words of the second time are dropped where rows are made.
        for glyph in run.glyphs() {
            if self.found.full {
                return;
            }
            let (letter, known) = letter(glyph, props.transform);
            let blank = letter.text.trim().is_empty();
            self.found.unknown |= !known;
            self.found.unseen |= matches!(mode, DrawMode::Invisible) && !blank;
            self.take(letter);
        }
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.found.pictures = true;
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
