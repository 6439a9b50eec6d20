//! How the page looks in a host's.

use super::accent::{accent, accent_on, ink_on, on};
use super::colour::Colour;
use catalogue::parameters;

/// The longest list of fonts that is read.
const LONGEST_FONT: usize = 120;

/// The largest radius, in pixels.
const LARGEST_RADIUS: u8 = 40;

/// Fonts that are no families but kinds of them, and are not put in quotation marks.
const GENERIC: &[&str] = &[
    "serif",
    "sans-serif",
    "monospace",
    "system-ui",
    "ui-serif",
    "ui-sans-serif",
    "ui-rounded",
    "ui-monospace",
];

/// Light or dark, whatever the visitor's device prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How a host wishes the page to look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// The theme; none for what the device prefers.
    pub theme: Option<Theme>,
    /// The accent, as the host wishes it.
    pub accent: Option<Colour>,
    /// What everything stands on.
    pub surface: Option<Colour>,
    /// The colour of text on it.
    pub ink: Option<Colour>,
    /// The radius of corners, in pixels.
    pub radius: Option<u8>,
    /// Fonts, as they stand in style sheets.
    pub font: Option<String>,
}

impl Look {
    /// Reads a parameter, if it is one of the look.
    pub(super) fn read(&mut self, name: &str, value: &str) {
        match name {
            parameters::THEME => {
                self.theme = match value {
                    "light" => Some(Theme::Light),
                    "dark" => Some(Theme::Dark),
                    _ => None,
                }
            }
            parameters::ACCENT => self.accent = Colour::read(value),
            parameters::SURFACE => self.surface = Colour::read(value),
            parameters::INK => self.ink = Colour::read(value),
            parameters::RADIUS => {
                let pixels = value.strip_suffix("px").unwrap_or(value).parse();
                self.radius = pixels.ok().filter(|pixels| *pixels <= LARGEST_RADIUS);
            }
            parameters::FONT => self.font = fonts(value),
            _ => {}
        }
    }

    /// The theme as the root element's `data-theme` names it.
    pub fn theme_name(&self) -> &'static str {
        match self.theme {
            Some(Theme::Light) => "light",
            Some(Theme::Dark) => "dark",
            None => "auto",
        }
    }

    /// The properties of the root element that make this look; those without a value are the page's own.
    pub fn properties(&self) -> [(&'static str, Option<String>); 14] {
        let accents = self.accent.map(|wished| match self.surface {
            Some(surface) => [accent_on(wished, surface); 2],
            None => accent(wished),
        });
        let surface = self.surface.map(Colour::css);
        let ink = self.surface.map(|surface| ink_on(surface, self.ink).css());
        let both =
            |[light, dark]: [Colour; 2]| format!("light-dark({},{})", light.css(), dark.css());
        let radius = |pixels: u8| self.radius.map(|_| format!("{pixels}px"));
        let given = self.radius.unwrap_or_default();
        [
            (
                "--accent",
                accents.map(|all| both(all.map(|one| one.colour))),
            ),
            (
                "--accent-ink",
                accents.map(|all| both(all.map(|one| one.ink))),
            ),
            // What is filled with it is the brand's own colour: what is written there is chosen to be read on it.
            ("--brand", self.accent.map(Colour::css)),
            ("--brand-ink", self.accent.map(|wished| on(wished).css())),
            ("--paper", surface.clone()),
            ("--sheet", surface.clone()),
            ("--sunk", surface),
            ("--ink", ink.clone()),
            ("--ink-2", ink.clone()),
            ("--line-strong", ink),
            ("--radius", radius(given)),
            ("--radius-s", radius(given / 2 + given % 2)),
            ("--radius-button", radius(given)),
            ("--font", self.font.clone()),
        ]
    }
}

/// A list of plain family names, each put in quotation marks; none if there is anything else in it.
fn fonts(value: &str) -> Option<String> {
    let plain = |one: char| one.is_ascii_alphanumeric() || " -_".contains(one) || !one.is_ascii();
    if value.len() > LONGEST_FONT {
        return None;
    }
    let mut list = String::new();
    for name in value.split(',').map(str::trim) {
        if name.is_empty() || !name.chars().all(plain) {
            return None;
        }
        let quote = if GENERIC.contains(&name) { "" } else { "\"" };
        list.push_str(&format!("{quote}{name}{quote},"));
    }
    // What they lack is taken from the device's own.
    list.push_str("system-ui,sans-serif");
    Some(list)
}
