//! Colours, their contrast, and accents that can be read.

use std::fs;
use std::path::Path;

use stackfit::embed::{Accent, Colour, ENOUGH, accent, accent_on, contrast, ink_on, on};

use crate::support::Random;

fn colour(text: &str) -> Colour {
    Colour::read(text).unwrap()
}

#[test]
fn should_read_colours_and_nothing_else() {
    let green = Colour([0x0a, 0x68, 0x47]);
    for text in ["#0a6847", "0a6847", "#0A6847"] {
        assert_eq!(Colour::read(text), Some(green), "{text}");
    }
    assert_eq!(colour("#0a6"), colour("#00aa66"));
    let wrong = [
        "",
        "#",
        "red",
        "#12",
        "#12345",
        "#1234567",
        "#ggg",
        "#+1+1+1",
        "url(x)",
        "#0a6847;x:y",
        "var(--x)",
        "éé",
        "##fff",
    ];
    for text in wrong {
        assert_eq!(Colour::read(text), None, "{text}");
    }
    assert_eq!(green.css(), "#0a6847");
}

#[test]
fn should_measure_contrast_as_wcag_does() {
    // Figures of WebAIM's contrast checker, to two places.
    for (one, other, expected) in [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#00ff00", "#000000", 15.30),
        ("#123456", "#123456", 1.0),
    ] {
        let found = contrast(colour(one), colour(other));
        assert!(
            (found - expected).abs() < 0.006,
            "{one} on {other}: {found}"
        );
    }
}

#[test]
fn should_keep_an_accent_that_can_be_read() {
    let [light, _] = accent(colour("#0a6847"));
    assert_eq!(light.colour, colour("#0a6847"));
    assert_eq!(light.ink, Colour::WHITE);
    let [_, dark] = accent(colour("#6fdca9"));
    assert_eq!(dark.colour, colour("#6fdca9"));
    assert_eq!(dark.ink, Colour::BLACK);
}

#[test]
fn should_make_every_accent_readable_in_both_themes() {
    let surfaces = [
        [colour("#ffffff"), colour("#faf9f5"), colour("#efede5")],
        [colour("#181d17"), colour("#10140f"), colour("#0a0d09")],
    ];
    let mut random = Random::seeded(7);
    let mut wished: Vec<Colour> = (0..2000)
        .map(|_| Colour([0; 3].map(|_: u8| random.below(256) as u8)))
        .collect();
    wished.extend([
        Colour::BLACK,
        Colour::WHITE,
        colour("#ffff00"),
        colour("#0000ff"),
    ]);
    for wished in wished {
        for (Accent { colour, ink }, surfaces) in accent(wished).into_iter().zip(surfaces) {
            let soft = surfaces[0].mixed(colour, 12);
            for surface in surfaces.into_iter().chain([soft]) {
                let found = contrast(colour, surface);
                assert!(
                    found >= ENOUGH,
                    "{wished:?} is {colour:?}: {found} on {surface:?}"
                );
            }
            assert!(contrast(colour, ink) >= ENOUGH, "{colour:?} under {ink:?}");
        }
    }
}

#[test]
fn should_reckon_with_the_surfaces_of_the_style() {
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let tokens = fs::read_to_string(style.join("tokens.css")).unwrap();
    for surfaces in [
        "--paper: light-dark(#faf9f5, #10140f);",
        "--sheet: light-dark(#ffffff, #181d17);",
        "--sunk: light-dark(#efede5, #0a0d09);",
    ] {
        assert!(tokens.contains(surfaces), "{surfaces}");
    }
    let embedded = fs::read_to_string(style.join("embedded.css")).unwrap();
    assert!(embedded.contains("color-mix(in srgb, var(--accent) 12%, var(--sheet))"));
}

#[test]
fn should_make_everything_readable_on_any_surface() {
    let mut random = Random::seeded(11);
    let mut any = || Colour([0; 3].map(|_: u8| random.below(256) as u8));
    for _ in 0..2000 {
        let (surface, ink, wished) = (any(), any(), any());
        for ink in [Some(ink), None] {
            for text in [ink_on(surface, ink), accent_on(wished, surface).colour] {
                let found = contrast(text, surface);
                assert!(found >= ENOUGH, "{text:?} on {surface:?}: {found}");
            }
        }
        // What is filled with a brand's colour keeps it.
        assert!(contrast(wished, on(wished)) >= ENOUGH, "{wished:?}");
    }
    // An ink that can be read stays as it is.
    let ink = ink_on(colour("#fff8e7"), Some(colour("#222222")));
    assert_eq!(ink, colour("#222222"));
}

#[test]
fn should_have_plain_colours_for_browsers_that_know_no_others() {
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let tokens = fs::read_to_string(style.join("tokens.css")).unwrap();
    let (plain, both) = tokens.split_once("@supports (color: light-dark(").unwrap();
    assert!(!plain.contains("light-dark("));
    let mut count = 0;
    for line in both.lines().filter(|line| line.contains(": light-dark(")) {
        let (name, values) = line.trim().split_once(": light-dark(").unwrap();
        let (light, _) = values.split_once(',').unwrap();
        assert!(plain.contains(&format!("{name}: {light};")), "{name}");
        count += 1;
    }
    assert!(count > 10);
}
