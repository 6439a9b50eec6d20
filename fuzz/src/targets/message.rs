//! Messages from the page around a frame, and what a host can wish for.

use serde_json::{Value, json};
use stackfit::embed::{self, Wishes};

use super::text;
use crate::json::mutate;
use crate::{Dice, Read, Target, ensure, holds};

/// A message, as JSON: what structured clones can hold beside that is nothing else to who reads three fields.
pub const TARGET: Target = Target {
    name: "message",
    share: 80,
    make: |dice| {
        let mut message = json!({"stackfit": 1, "type": "wish", "wish": query(dice)});
        if dice.chance(40) {
            mutate(dice, &mut message);
        }
        message.to_string().into_bytes()
    },
    words: &[
        "theme=light",
        "theme=dark",
        "accent=%23",
        "accent=red",
        "accent=%230a6847",
        "radius=12px",
        "radius=",
        "font=Georgia,serif",
        "font=url(",
        "brand=",
        "logo=https://",
        "cta-label=",
        "cta-href=",
        "mailto:",
        "javascript:",
        "data:",
        "share-answers",
        "\"stackfit\":1",
        "\"wish\":",
        "\"type\":\"wish\"",
        "{link}",
        "{top}",
        "__proto__",
        "%7B",
        ";",
        "}",
        "\\u202e",
    ],
    check: |input| {
        let text = text(input);
        // What is no JSON is tried as a wish.
        let message = serde_json::from_str(&text)
            .unwrap_or_else(|_| json!({"stackfit": 1, "type": "wish", "wish": text}));
        let field = |name: &str| message.get(name);
        let string = |name: &str| field(name).and_then(Value::as_str).map(str::to_owned);
        let taken = embed::taken(
            field("stackfit").and_then(Value::as_f64),
            string("type"),
            string("wish"),
        );
        let Some(wishes) = taken else {
            return Ok(Read::Refused);
        };
        wished(&wishes)?;
        Ok(Read::taken(wishes != Wishes::default()))
    },
};

/// A host's wishes.
pub fn query(dice: &mut Dice<'_>) -> String {
    let all = [
        "theme=dark",
        "theme=light",
        "accent=%230a6847",
        "accent=%23fff",
        "radius=12",
        "radius=8px",
        "font=Georgia%2Cserif",
        "font=Inter",
        "brand=ACME",
        "brand=%C3%89clair%20%26%20Co",
        "logo=https%3A%2F%2Fa.example%2Fl.svg",
        "cta-label=Talk+to+us",
        "share-answers",
        "cta-href=https%3A%2F%2Fa.example%2F%3Fr%3D%7Blink%7D%26t%3D%7Btop%7D",
        "cta-href=mailto%3Aa%40a.example",
        "questions=platform,team",
        "host=https%3A%2F%2Fa.example",
        "preview",
        "lang=de",
        "utm_source=x",
    ];
    let chosen: Vec<&str> = (0..dice.below(7)).map(|_| *dice.one(&all)).collect();
    chosen.join("&")
}

/// Wishes that can become style, text and addresses.
pub fn wished(wishes: &Wishes) -> Result<(), String> {
    for text in [&wishes.brand, &wishes.label] {
        holds::plain(text)?;
        ensure!(text.len() <= 120, "{text:?} is too long");
    }
    for (address, schemes) in [
        (&wishes.logo, &["https://", "http://"][..]),
        (&wishes.leads_to, &["https://", "http://", "mailto:"][..]),
    ] {
        leads(address, schemes)?;
    }
    let filled = embed::address(
        &wishes.leads_to,
        "https://a.example/#r=1\"<>",
        "A & B \u{202e}",
    );
    leads(&filled, &["https://", "http://", "mailto:"])?;
    for (name, value) in wishes.look.properties() {
        let value = value.unwrap_or_default();
        ensure!(
            !value.contains([';', '{', '}', '<', '>', '\\', '@', '\n']),
            "{name} is {value:?}"
        );
        ensure!(value.matches('"').count() % 2 == 0, "{name} is {value:?}");
        ensure!(!value.contains("url("), "{name} is {value:?}");
    }
    Ok(())
}

fn leads(address: &str, schemes: &[&str]) -> Result<(), String> {
    let begins = |scheme: &&str| {
        address
            .get(..scheme.len())
            .is_some_and(|begins| begins.eq_ignore_ascii_case(scheme))
    };
    ensure!(
        address.is_empty() || schemes.iter().any(begins),
        "{address:?} leads elsewhere"
    );
    holds::plain(address)
}
