//! Years and ranges of years, in full or short.

/// A plausible budget year in four bare digits.
pub fn year(text: &str) -> Option<u16> {
    if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse::<u16>()
        .ok()
        .filter(|year| (1990..=2079).contains(year))
}

/// `'32`.
pub(super) fn short_year(text: &str) -> Option<u16> {
    let digits = text.strip_prefix('\'').filter(|digits| digits.len() == 2)?;
    let year = digits.parse::<u16>().ok()?.saturating_add(2_000);
    (2_010..=2_079).contains(&year).then_some(year)
}

/// A range of years: `2026-2029`, `2026/2027`, `2026-'29`, `2026-29`.
pub(super) fn years(text: &str) -> Option<(u16, u16)> {
    let cut = text.find(['-', '/', '\u{2013}'])?;
    let first = year(text.get(..cut)?)?;
    let rest = text.get(cut..)?.trim_start_matches(['-', '/', '\u{2013}']);
    let short = rest.trim_start_matches('\'');
    let last = year(short).or_else(|| {
        let two = short.parse::<u16>().ok().filter(|_| short.len() == 2)?;
        first.checked_div(100)?.checked_mul(100)?.checked_add(two)
    })?;
    (last > first && last.saturating_sub(first) < 30).then_some((first, last))
}
