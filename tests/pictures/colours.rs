//! Colours can be told apart, in the page as in a file, and both have the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use roxmltree::Document;
use stackfit::pictures::Mode;
use stackfit::pictures::palette::{COLOURS, GROUND, INK, ON_DARK, SHADES, SOFT, shade};

use crate::each_svg;

type Colour = [f64; 3];

fn style(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("style")
        .join(name);
    fs::read_to_string(path).unwrap()
}

fn parse(colour: &str) -> Colour {
    let part = |from: usize| f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap());
    [part(1), part(3), part(5)]
}

/// The fill of a class, in light and in dark.
#[track_caller]
fn fill(class: &str) -> [Colour; 2] {
    let found = COLOURS
        .iter()
        .find(|one| one.0 == class && one.1 == "fill")
        .unwrap();
    [parse(found.2), parse(found.3)]
}

/// The contrast of two colours by WCAG 2.
fn contrast(one: Colour, other: Colour) -> f64 {
    let light = |colour: Colour| {
        let [red, green, blue] = colour.map(|part| {
            let part = part / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (one, other) = (light(one), light(other));
    (one / other).max(other / one)
}

#[test]
fn should_be_readable_on_every_shade() {
    for share in [0.0, 0.001, 0.04, 0.05, 0.2, 0.4, 0.49, 0.5, 0.7, 0.8, 1.0] {
        let (ground, ink) = shade(share);
        for (ground, ink) in fill(ground).into_iter().zip(fill(ink)) {
            let contrast = contrast(ground, ink);
            assert!(contrast >= 4.5, "{contrast:.2} at {share}");
        }
    }
    for text in [INK, SOFT] {
        for (ground, ink) in fill(GROUND).into_iter().zip(fill(text)) {
            assert!(contrast(ground, ink) >= 4.5, "{text}");
        }
    }
}

#[test]
fn should_shade_more_the_greater_the_share() {
    let shades: Vec<&str> = (0..=100)
        .map(|share| shade(f64::from(share) / 100.0).0)
        .collect();
    assert!(shades.is_sorted());
    assert_eq!(shades.iter().collect::<BTreeSet<_>>().len(), SHADES.len());
}

/// A token's colours in light and dark.
#[track_caller]
fn token(name: &str) -> [Colour; 2] {
    let tokens = style("tokens.css");
    let after = tokens
        .split_once(&format!("--{name}: light-dark("))
        .unwrap()
        .1;
    let (light, dark) = after.split_once(')').unwrap().0.split_once(", ").unwrap();
    [parse(light), parse(dark)]
}

/// A file's colours are written out, since programs that show SVG know neither tokens nor mixtures.
#[test]
fn should_have_the_colours_of_the_page_in_a_file() {
    assert_eq!(fill(INK), token("ink"));
    assert_eq!(fill(SOFT), token("ink-2"));
    assert_eq!(fill("p-accent"), token("accent"));
    assert_eq!(fill("p-second"), token("accent-2"));
    assert_eq!(fill(ON_DARK), token("accent-ink"));
    assert_eq!(fill(SHADES[0]), token("sunk"));
    let sheet = style("third/pictures.css");
    for (place, class) in SHADES.iter().enumerate().skip(1) {
        let rule = sheet.split_once(&format!("--share-{place}: ")).unwrap().1;
        let rule = rule.split_once(';').unwrap().0;
        let of_accent: f64 = match rule.split_once("var(--accent) ") {
            Some((_, rest)) => rest.split_once('%').unwrap().0.parse().unwrap(),
            None => 100.0,
        };
        for (lights, colour) in fill(class).into_iter().enumerate() {
            let (accent, ground) = (token("accent")[lights], token("sheet")[lights]);
            for part in 0..3 {
                let mixed = (accent[part] * of_accent + ground[part] * (100.0 - of_accent)) / 100.0;
                assert!(
                    (mixed - colour[part]).abs() <= 1.0,
                    "{class}: {mixed:.1} {colour:?}"
                );
            }
        }
    }
}

#[test]
fn should_have_a_rule_for_every_class_in_every_surrounding() {
    let sheet = style("third/pictures.css");
    let (page, forced) = sheet.split_once("forced-colors: active").unwrap();
    each_svg(|_, _, mode, svg| {
        let document = Document::parse(svg).unwrap();
        for node in document.descendants() {
            let classes = node.attribute("class").unwrap_or_default().split(' ');
            for class in classes.filter(|class| class.starts_with("p-")) {
                let alone = COLOURS.iter().any(|one| one.0 == class);
                let styled = |css: &str| {
                    let after = css
                        .match_indices(class)
                        .map(|(at, _)| &css[at + class.len()..]);
                    after
                        .into_iter()
                        .any(|rest| rest.starts_with([' ', ',', ')']))
                };
                assert!(alone, "{class}");
                if mode == Mode::Inline {
                    assert!(styled(page) && styled(forced), "{class}");
                }
            }
        }
    });
}
