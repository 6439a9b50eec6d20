//! What a host wishes for: what is understood, and that nothing else has an effect.

use stackfit::embed::{Colour, Theme, Wishes, address, host};

use crate::support::Random;

#[test]
fn should_read_what_a_host_wishes_for() {
    let wishes = Wishes::read(
        "?theme=dark&accent=%230a6847&radius=6px&font=Inter%2C+Georgia%2C+serif&brand=M%C3%BCller+%26+Co\
         &logo=https%3A%2F%2Fm.example%2Fl.svg&cta-label=Book+a+call&cta-href=https://m.example/?r={link}\
         &questions=team,budget&share-answers=&utm_source=x",
    );
    assert_eq!(wishes.look.theme, Some(Theme::Dark));
    assert_eq!(wishes.look.accent, Some(Colour([0x0a, 0x68, 0x47])));
    assert_eq!(wishes.look.radius, Some(6));
    let font = wishes.look.font.as_deref();
    assert_eq!(
        font,
        Some("\"Inter\",\"Georgia\",serif,system-ui,sans-serif")
    );
    assert_eq!(wishes.brand, "Müller & Co");
    assert_eq!(wishes.logo, "https://m.example/l.svg");
    assert_eq!(wishes.label, "Book a call");
    assert_eq!(wishes.leads_to, "https://m.example/?r={link}");
    assert_eq!(wishes.questions, ["team", "budget"]);
    assert!(wishes.shares_answers);
}

#[test]
fn should_pass_over_what_could_be_anything_but_what_is_wished_for() {
    let wrong = [
        ("theme", "blue"),
        ("accent", "red;}body{display:none"),
        ("accent", "url(https://evil.example)"),
        ("radius", "41"),
        ("radius", "-1"),
        ("radius", "1e1"),
        ("radius", "2em"),
        ("font", "Inter\"; } body { color: red"),
        ("font", "Inter);--x:url(//evil.example"),
        ("font", "Inter\\22"),
        ("font", ","),
        ("font", "a/**/b"),
        ("logo", "javascript:alert(1)"),
        ("logo", "data:image/svg+xml,x"),
        ("logo", "//m.example/logo.svg"),
        ("cta-href", "javascript:alert(1)"),
        ("cta-href", " javascript:alert(1)"),
        ("cta-href", "java%0ascript:alert(1)"),
        ("cta-href", "https://m.example/%0a"),
        ("cta-href", "https:\\m.example"),
        ("cta-href", "https://"),
        ("cta-href", "ftp://m.example"),
        ("cta-href", "data:text/html,x"),
        ("brand", "%20"),
        ("brand", "two%0alines"),
        ("cta-label", "%00"),
        ("unknown", "1"),
    ];
    for (name, value) in wrong {
        let found = Wishes::read(&format!("{name}={value}"));
        assert_eq!(found, Wishes::default(), "{name}={value}");
    }
    let long = "x".repeat(200);
    for name in ["brand", "cta-label", "font"] {
        assert_eq!(Wishes::read(&format!("{name}={long}")), Wishes::default());
    }
    let huge = format!("theme=dark&x={}", "x".repeat(1_000_000));
    assert_eq!(Wishes::read(&huge), Wishes::default());
}

#[test]
fn should_read_anything_without_harm() {
    let mut random = Random::seeded(3);
    let parts = [
        "theme=", "accent=", "font=", "&", "%", "%2", "#", "=", "ü", "\u{0}", "{link}", "https://",
        "\"", ";", "9", "a",
    ];
    for _ in 0..20_000 {
        let query: String = (0..random.below(12))
            .map(|_| parts[random.below(parts.len())])
            .collect();
        let wishes = Wishes::read(&query);
        for (name, value) in wishes.look.properties() {
            let value = value.unwrap_or_default();
            let harmless = !value.contains([';', '{', '}', '\\', '\u{0}']);
            assert!(harmless, "{query:?} makes {name}: {value}");
        }
    }
}

#[test]
fn should_make_a_look_of_properties_that_leave_the_rest_alone() {
    let none = Wishes::default().look;
    assert!(none.properties().iter().all(|(_, value)| value.is_none()));
    let look = Wishes::read("accent=0a6847&radius=9").look;
    let value = |name: &str| {
        let found = look.properties().into_iter().find(|(one, _)| *one == name);
        found.unwrap().1
    };
    assert!(
        value("--accent")
            .unwrap()
            .starts_with("light-dark(#0a6847,#")
    );
    assert_eq!(value("--radius").as_deref(), Some("9px"));
    assert_eq!(value("--radius-s").as_deref(), Some("5px"));
    assert_eq!(value("--font"), None);
}

#[test]
fn should_fill_the_result_into_an_address_so_that_nothing_else_changes() {
    let link = "https://s.example/?a=1&b=2#r=1abc";
    let filled = address(
        "https://m.example/book?top={top}&link={link}#{top}",
        link,
        "C# & F#/x",
    );
    assert_eq!(
        filled,
        "https://m.example/book?top=C%23%20%26%20F%23%2Fx&link=https%3A%2F%2Fs.example%2F%3Fa%3D1%26b%3D2%23r%3D1abc\
         #C%23%20%26%20F%23%2Fx"
    );
    assert_eq!(
        address("mailto:a@m.example", link, "x"),
        "mailto:a@m.example"
    );
}

#[test]
fn should_name_as_host_an_origin_only() {
    for origin in [
        "https://m.example",
        "http://localhost:8000",
        "http://127.0.0.1:1",
    ] {
        let query = format!(
            "?theme=dark&host={}",
            origin.replace(':', "%3A").replace('/', "%2F")
        );
        assert_eq!(host(&query).as_deref(), Some(origin));
    }
    for wrong in [
        "*",
        "null",
        "/",
        "",
        "https://*",
        "https://m.example/",
        "file://",
        "https://a@b",
        "m.example",
    ] {
        assert_eq!(host(&format!("host={wrong}")), None, "{wrong}");
    }
    assert_eq!(host("?theme=dark"), None);
}

#[test]
fn should_take_a_surface_with_an_ink_that_can_be_read_there() {
    let value = |query: &str, name: &str| {
        let look = Wishes::read(query).look;
        let found = look.properties().into_iter().find(|(one, _)| *one == name);
        found.unwrap().1
    };
    let query = "surface=fff8e7&ink=222222&accent=ffcc00";
    assert_eq!(value(query, "--paper").as_deref(), Some("#fff8e7"));
    assert_eq!(value(query, "--ink").as_deref(), Some("#222222"));
    // The brand's colour is as it is where it is filled with, and darker where it is read.
    assert_eq!(value(query, "--brand").as_deref(), Some("#ffcc00"));
    assert_eq!(value(query, "--brand-ink").as_deref(), Some("#000000"));
    assert_ne!(value(query, "--accent"), value("accent=ffcc00", "--accent"));
    // Yellow on white is no ink.
    assert_eq!(
        value("surface=fff&ink=ff0", "--ink").as_deref(),
        Some("#000000")
    );
    assert_eq!(
        value("ink=222222", "--ink"),
        None,
        "without a surface, it is the theme's"
    );
}

#[test]
fn should_be_compact_where_that_is_said() {
    assert!(Wishes::read("mode=compact").compact);
    for query in ["", "mode=", "mode=full", "mode=COMPACT"] {
        assert!(!Wishes::read(query).compact, "{query}");
    }
}
