//! The classes of what is drawn, and their colours in a picture that stands alone.
//!
//! In the page the same classes take the page's colours, by `style/annex/pictures.css`.

use std::fmt::Write;

/// Text.
pub const INK: &str = "p-ink";
/// Text that matters less.
pub const SOFT: &str = "p-soft";
/// Whatever belongs to the first.
pub const ACCENT: &str = "p-accent";
/// Whatever belongs to the others.
pub const SECOND: &str = "p-second";
/// Lines that guide the eye.
pub const LINE: &str = "p-line";
/// Lines that mean something.
pub const STROKE: &str = "p-stroke";
/// Marks that are drawn as an outline.
pub const HOLLOW: &str = "p-hollow";
/// A dot on top of a bar.
pub const DOT: &str = "p-dot";
/// The ground of a picture that stands alone.
pub const GROUND: &str = "p-ground";
/// Text on the darker shades.
pub const ON_DARK: &str = "p-on-dark";

/// Shades for shares: none, below 5, 15, 30, 50 and 80 of 100, and more.
pub const SHADES: [&str; 7] = [
    "p-share-0",
    "p-share-1",
    "p-share-2",
    "p-share-3",
    "p-share-4",
    "p-share-5",
    "p-share-6",
];

/// From which share each shade but the first holds.
const FROM: [f64; 5] = [0.05, 0.15, 0.30, 0.50, 0.80];

/// The shade for a share, and the class of the text on it.
pub fn shade(share: f64) -> (&'static str, &'static str) {
    if share <= 0.0 {
        return (SHADES[0], SOFT);
    }
    let above = FROM.iter().filter(|from| share >= **from).count();
    // The shades from a half on are dark enough for light text; the lower ones are light enough for dark text.
    (SHADES[1 + above], if above < 4 { INK } else { ON_DARK })
}

/// Class, property, colour in light and in dark surroundings.
pub const COLOURS: &[(&str, &str, &str, &str)] = &[
    (GROUND, "fill", "#ffffff", "#10140f"),
    (INK, "fill", "#171a14", "#eef1e9"),
    (SOFT, "fill", "#565b4f", "#a9b1a0"),
    (ACCENT, "fill", "#0a6847", "#6fdca9"),
    (SECOND, "fill", "#7fb8a0", "#2f7d59"),
    (LINE, "stroke", "#dedbd0", "#2c332a"),
    (STROKE, "stroke", "#171a14", "#eef1e9"),
    (HOLLOW, "stroke", "#565b4f", "#a9b1a0"),
    (HOLLOW, "fill", "#ffffff", "#10140f"),
    (DOT, "stroke", "#ffffff", "#10140f"),
    (DOT, "fill", "#0a6847", "#6fdca9"),
    (ON_DARK, "fill", "#ffffff", "#06281a"),
    (SHADES[0], "fill", "#efede5", "#0a0d09"),
    (SHADES[1], "fill", "#ebf3f0", "#1f2c23"),
    (SHADES[2], "fill", "#d3e4de", "#283f31"),
    (SHADES[3], "fill", "#b6d2c8", "#325643"),
    (SHADES[4], "fill", "#98c0b2", "#3d6d54"),
    (SHADES[5], "fill", "#2f7f63", "#62bf93"),
    (SHADES[6], "fill", "#0a6847", "#6fdca9"),
];

/// What holds in every picture, whatever its colours.
const SHAPES: &str = "text{font-family:ui-sans-serif,system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,\
sans-serif;font-variant-numeric:tabular-nums}.p-line{stroke-width:1}.p-stroke,.p-hollow,.p-dot{stroke-width:2}";

/// The style sheet of a picture that stands alone: light, and dark where the surroundings are.
pub fn sheet() -> String {
    let (mut light, mut dark) = (String::new(), String::new());
    for (class, property, in_light, in_dark) in COLOURS {
        // Writing to a text cannot fail.
        let _ = write!(light, ".{class}{{{property}:{in_light}}}");
        let _ = write!(dark, ".{class}{{{property}:{in_dark}}}");
    }
    format!("{SHAPES}{light}@media (prefers-color-scheme:dark){{{dark}}}")
}
