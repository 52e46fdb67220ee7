//! How the page looks and speaks: kept on this device, never shared.

use crate::lang::Language;
use crate::outcome::BandRule;
use crate::scenario::{Begin, Household};

/// The member's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Settings {
    /// The language of the page.
    pub language: Language,
    /// Light, dark or as the device.
    pub theme: Theme,
    /// Whether figures are shown in thousands.
    pub in_thousands: bool,
    /// What the variant is compared with: the proposal, or existing policy.
    pub compare_with: Begin,
    /// By which rule the least and the most of each total stand beside it, where they are known; none hides them.
    pub ranges: Option<BandRule>,
    /// The household that the member describes.
    pub household: Option<Household>,
}

/// Light, dark or as the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
