//! What authors paste: everything that they chose, nothing else, and nothing that it could be taken for.

use stackfit::embed::snippets::{Choices, Field, Pin, Target, snippet};
use stackfit::embed::{Colour, ENOUGH, Wishes, shades};

fn page() -> Choices {
    Choices::at("https://wizard.example/fit/", "Find what fits")
}

/// Texts with everything that ends or opens something in HTML, scripts, templates and shortcodes.
fn hostile() -> Choices {
    let text = "\"'><script>alert(1)</script>{{x}}[y]`${z}`\\&amp;-->";
    Choices {
        brand: text.to_owned(),
        label: text.to_owned(),
        leads_to: format!("https://me.example/?{}", text.replace('\\', "")),
        fallback: format!("{text}\u{2028}\n"),
        ..page()
    }
}

#[test]
fn should_write_only_what_was_chosen() {
    let made = snippet(Target::Html, &page());
    assert_eq!(
        made,
        "<script src=\"https://wizard.example/fit/embed.js\" defer></script>\n\
         <stackfit-wizard\n  src=\"https://wizard.example/fit/\">\n  \
         <a href=\"https://wizard.example/fit/\">Find what fits</a>\n</stackfit-wizard>\n"
    );
    for target in Target::ALL {
        let made = snippet(*target, &page());
        for name in [
            "theme",
            "accent",
            "radius",
            "font",
            "cta-",
            "answers",
            "questions",
            "brand",
        ] {
            assert!(!made.contains(&format!("{name}=")), "{target:?}: {made}");
            assert!(!made.contains(&format!("\"{name}")), "{target:?}: {made}");
        }
    }
}

#[test]
fn should_write_everything_that_was_chosen() {
    let choices = Choices {
        theme: "dark".to_owned(),
        accent: "#0044cc".to_owned(),
        radius: "4".to_owned(),
        font: "Georgia, serif".to_owned(),
        brand: "Müller & Co".to_owned(),
        logo: "https://me.example/logo.svg".to_owned(),
        label: "Talk to us".to_owned(),
        leads_to: "https://me.example/?r={link}&t={top}".to_owned(),
        answers: "platform=web&skills=python:strong".to_owned(),
        questions: vec!["team".to_owned(), "budget".to_owned()],
        start: "#/begin".to_owned(),
        ..page()
    };
    let all = choices.attributes();
    assert_eq!(all.len(), 12);
    for (name, _) in &all {
        assert!(
            snippet(Target::Html, &choices).contains(&format!(" {name}=\"")),
            "{name}"
        );
        for target in [Target::React, Target::Vue] {
            assert!(
                snippet(target, &choices).contains(&format!("  \"{name}\": \"")),
                "{name}"
            );
        }
    }
    // The address of a frame says the same to the reader of the page.
    let address = choices.frame_address();
    let (query, start) = address.split_once('?').unwrap().1.split_once('#').unwrap();
    let read = Wishes::read(query);
    assert_eq!(read.look.accent, Colour::read("#0044cc"));
    assert_eq!(
        (read.brand, read.label, read.leads_to),
        (choices.brand, choices.label, choices.leads_to)
    );
    assert_eq!((read.questions, start), (choices.questions, "/begin"));
}

#[test]
fn should_leave_no_text_to_be_taken_for_anything_else() {
    for target in Target::ALL {
        let made = snippet(*target, &hostile());
        assert!(!made.contains("<script>alert"), "{target:?}: {made}");
        let scripted = matches!(target, Target::React | Target::Vue);
        if scripted {
            // Within strings, in which only quotation marks, backslashes and line ends mean anything.
            let ends = made.matches("</script>").count();
            assert_eq!(ends, usize::from(*target == Target::Vue), "{made}");
            assert!(!made.contains('\u{2028}'), "{made}");
            assert!(made.contains("\\\"'>\\u003cscript>"), "{made}");
        } else {
            for sign in ["{{", "[y", "`", "\"'", "-->\"", "${"] {
                assert!(!made.contains(sign), "{target:?}: {sign} in {made}");
            }
        }
    }
}

#[test]
fn should_refuse_what_the_page_would_pass_over() {
    let choices = Choices {
        theme: "\" onload=\"alert(1)".to_owned(),
        accent: "red".to_owned(),
        radius: "41".to_owned(),
        font: "Inter;".to_owned(),
        brand: "x".repeat(121),
        logo: "logo.svg".to_owned(),
        label: "Talk to us".to_owned(),
        leads_to: "javascript:alert(1)".to_owned(),
        ..page()
    };
    let refused = choices.refused();
    assert_eq!(
        refused,
        [
            Field::Accent,
            Field::Radius,
            Field::Font,
            Field::Brand,
            Field::Logo,
            Field::LeadsTo
        ]
    );
    // Neither is a button without an address written.
    for target in Target::ALL {
        assert_eq!(
            snippet(*target, &choices),
            snippet(*target, &page()),
            "{target:?}"
        );
    }
}

#[test]
fn should_pin_what_has_a_script() {
    let pin = Some(Pin {
        file: "embed-1.2.3.js".to_owned(),
        integrity: "sha384-abc".to_owned(),
    });
    let choices = Choices { pin, ..page() };
    for target in Target::ALL {
        let made = snippet(*target, &choices);
        assert_eq!(
            made.contains("sha384-abc"),
            target.has_script(),
            "{target:?}"
        );
        assert_eq!(
            made.contains("embed-1.2.3.js"),
            target.has_script(),
            "{target:?}"
        );
    }
}

#[test]
fn should_name_what_a_policy_has_to_allow() {
    let site = "https://wizard.example";
    let both = format!("script-src {site}; frame-src {site}");
    assert_eq!(Target::React.policy(&page()), Some(both));
    assert_eq!(
        Target::Frame.policy(&page()),
        Some(format!("frame-src {site}"))
    );
    assert_eq!(Target::Link.policy(&page()), None);
}

#[test]
fn should_keep_the_catalogue_of_the_page() {
    let choices = Choices::at("https://wizard.example/?catalogue=%2Fother.json", "x");
    assert_eq!(
        (choices.home.as_str(), choices.catalogue.as_str()),
        ("https://wizard.example/", "/other.json")
    );
    assert_eq!(
        choices.link_address(),
        "https://wizard.example/?catalogue=%2Fother.json"
    );
}

#[test]
fn should_say_what_becomes_of_an_accent() {
    let [light, dark] = shades(Colour::read("#ffcc00").unwrap());
    assert!(light.wished < ENOUGH && light.contrast >= ENOUGH);
    assert_ne!(Some(light.shown), Colour::read("#ffcc00"));
    assert!(dark.wished >= ENOUGH);
    assert_eq!(Some(dark.shown), Colour::read("#ffcc00"));
}
