//! Colours.

/// An opaque colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Black.
    pub const BLACK: Colour = Colour([0; 3]);
    /// White.
    pub const WHITE: Colour = Colour([255; 3]);

    /// Reads `#0a6847`, `#0a6` or the same without `#`, which stands for something else in addresses.
    pub fn read(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#').unwrap_or(text).as_bytes();
        let digit = |place: usize| char::from(digits[place]).to_digit(16).map(|one| one as u8);
        let part = |place: usize| match digits.len() {
            3 => digit(place).map(|one| one * 17),
            6 => Some(digit(2 * place)? * 16 + digit(2 * place + 1)?),
            _ => None,
        };
        Some(Colour([part(0)?, part(1)?, part(2)?]))
    }

    /// As it stands in style sheets.
    pub fn css(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// This colour with a share of another one in it, from 0 to 100.
    pub fn mixed(self, other: Colour, share: u32) -> Colour {
        let mut parts = self.0;
        for (part, other) in parts.iter_mut().zip(other.0) {
            let sum = u32::from(*part) * (100 - share) + u32::from(other) * share;
            // Not more than the larger of the two.
            *part = ((sum + 50) / 100) as u8;
        }
        Colour(parts)
    }
}
