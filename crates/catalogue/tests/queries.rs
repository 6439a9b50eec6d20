//! The query of an address is read as browsers read it.

use catalogue::{Query, query};

/// Every name with its first value, as the URL Standard has it.
fn expected(text: &str) -> Vec<(String, String)> {
    let text = text.strip_prefix('?').unwrap_or(text);
    let mut all: Vec<(String, String)> = Vec::new();
    for (name, value) in form_urlencoded::parse(text.as_bytes()) {
        if all.iter().all(|(one, _)| *one != name) {
            all.push((name.into_owned(), value.into_owned()));
        }
    }
    all
}

fn read(text: &str) -> Vec<(String, String)> {
    let read = Query::read(text);
    read.iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn should_find_what_browsers_find() {
    for text in [
        "",
        "?",
        "?utm=1?catalogue=evil.json",
        "??catalogue=evil.json",
        "?catalogue=a&catalogue=b",
        "?&&catalogue==a=b",
        "?%63atalogue=a",
        "?catalogue",
        "?catalogue=%zz%4%",
        "?catalogue=%ff%C3%A4+b",
        "?Catalogue=a;catalogue=b",
    ] {
        assert_eq!(read(text), expected(text), "{text}");
    }
    assert_eq!(
        Query::read("?utm=1?catalogue=evil.json").get("catalogue"),
        None
    );
    let pieces = [
        "?",
        "&",
        "=",
        "%",
        "%41",
        "+",
        "a",
        "catalogue",
        "é",
        "%C3",
        ";",
        "#",
        "/",
    ];
    let mut state: usize = 7;
    for _ in 0..50_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(state >> 33) % pieces.len()]);
        }
        assert_eq!(read(&text), expected(&text), "{text}");
    }
}

#[test]
fn should_read_what_is_written() {
    let pairs = [
        ("catalogue", "https://a.example/x y.json?a=b&c#d%"),
        ("brand", "Größe + mehr"),
    ];
    let read = read(&query(&pairs));
    assert_eq!(
        read,
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
}

#[test]
fn should_refuse_what_is_longer_than_any_address() {
    let long = format!("catalogue=a&b={}", "x".repeat(1 << 21));
    assert_eq!(Query::read(&long), Query::default());
}
