//! An accent that can be read: the one that a host wishes for, darkened or lightened as far as it has to be.
//!
//! Contrast is that of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), L1 being the relative luminance of the lighter colour, from 1
//! to 21.

use super::colour::Colour;

/// What WCAG asks of text at level AA.
pub const ENOUGH: f64 = 4.5;

/// How much of the accent is in the surface of what is chosen, in hundredths; `style/embedded.css` mixes the same.
const SOFT: u32 = 12;

/// The surfaces of a theme that are nearest to text in colour: a plain one and the one that the accent is mixed into.
struct Surfaces {
    plain: Colour,
    mixed: Colour,
    /// Where to go for more contrast.
    away: Colour,
}

impl Surfaces {
    /// The least contrast of a colour with them.
    fn least(&self, colour: Colour) -> f64 {
        let soft = self.mixed.mixed(colour, SOFT);
        contrast(colour, self.plain).min(contrast(colour, soft))
    }
}

// The same as in `style/tokens.css`: the wells and the cards of the light theme, the cards of the dark one.
const LIGHT: Surfaces = Surfaces {
    plain: Colour([0xef, 0xed, 0xe5]),
    mixed: Colour([0xff, 0xff, 0xff]),
    away: Colour::BLACK,
};
const DARK: Surfaces = Surfaces {
    plain: Colour([0x18, 0x1d, 0x17]),
    mixed: Colour([0x18, 0x1d, 0x17]),
    away: Colour::WHITE,
};

/// An accent and what is written on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// The accent, which can be read as text on every surface.
    pub colour: Colour,
    /// Black or white, whichever can be read on it.
    pub ink: Colour,
}

/// The accent for the light theme and that for the dark one: the colour itself where it has [`ENOUGH`] contrast.
pub fn accent(wished: Colour) -> [Accent; 2] {
    [LIGHT, DARK].map(|theme| on_surfaces(wished, &theme))
}

/// The accent on a host's own surface, whatever the theme.
pub fn accent_on(wished: Colour, surface: Colour) -> Accent {
    let surfaces = Surfaces {
        plain: surface,
        mixed: surface,
        away: on(surface),
    };
    on_surfaces(wished, &surfaces)
}

fn on_surfaces(wished: Colour, theme: &Surfaces) -> Accent {
    let mut steps = (0..=100).map(|share| wished.mixed(theme.away, share));
    let can_be_read = |colour: &Colour| theme.least(*colour) >= ENOUGH;
    let colour = steps.find(can_be_read).unwrap_or(theme.away);
    Accent {
        colour,
        ink: on(colour),
    }
}

/// Black or white, whichever can be read better on a colour: on any, that is [`ENOUGH`].
pub fn on(colour: Colour) -> Colour {
    if contrast(colour, Colour::WHITE) >= contrast(colour, Colour::BLACK) {
        Colour::WHITE
    } else {
        Colour::BLACK
    }
}

/// The colour of text on a host's own surface: the one that the host wishes for, if it can be read there.
pub fn ink_on(surface: Colour, wished: Option<Colour>) -> Colour {
    let read = wished.filter(|ink| contrast(*ink, surface) >= ENOUGH);
    read.unwrap_or_else(|| on(surface))
}

/// What becomes of a colour as an accent in one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shade {
    /// The contrast of the colour as it was wished for, on the surface where that is least.
    pub wished: f64,
    /// The colour that is shown: the one wished for, or the nearest to it that can be read.
    pub shown: Colour,
    /// The contrast of that.
    pub contrast: f64,
}

/// What becomes of a colour in the light theme and in the dark one.
pub fn shades(wished: Colour) -> [Shade; 2] {
    let [light, dark] = accent(wished);
    [(LIGHT, light), (DARK, dark)].map(|(theme, accent)| Shade {
        wished: theme.least(wished),
        shown: accent.colour,
        contrast: theme.least(accent.colour),
    })
}

/// The contrast of two colours, from 1 to 21.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.0.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        to_2_4((part + 0.055) / 1.055)
    }
}

/// A number between 0.05 and 1 to the power of 2.4, which is its fifth root to the power of 12: by Newton's method, in
/// basic arithmetic that gives the same digits everywhere.
fn to_2_4(number: f64) -> f64 {
    let mut root = 1.0;
    for _ in 0..20 {
        let fourth = root * root * root * root;
        root -= (fourth * root - number) / (5.0 * fourth);
    }
    let third = root * root * root;
    let sixth = third * third;
    sixth * sixth
}
