//! Addresses from outside: what they may be where they are used, whoever gives them.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use serde_json::json;
use stackfit::catalogue::addresses::{Use, admits};
use stackfit::catalogue::{folder, read};
use stackfit::decisions;
use stackfit::embed::Wishes;
use stackfit::share::{self, percent};
use support::{Random, answers, catalogue};

/// What runs, is made on the spot, leads elsewhere than it says, or is read by browsers as something else.
const HOSTILE: &[&str] = &[
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "\tjavascript:alert(1)",
    "java\nscript:alert(1)",
    "javascript\u{3a}//https://a.example/%0aalert(1)",
    "\u{1}javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "blob:https://a.example/0",
    "filesystem:https://a.example/0",
    "file:///etc/passwd",
    "ftp://a.example",
    "intent://a.example#Intent;end",
    "view-source:https://a.example",
    "about:blank",
    "tel:+1900",
    "sms:+1900",
    "//a.example",
    "/\\a.example",
    "\\\\a.example",
    "https:a.example",
    "https:/a.example",
    "https:\\\\a.example",
    "https://",
    "https:///a.example",
    "https://?a",
    "https://#a",
    "https://bank.example@a.example",
    "https://user:password@a.example/",
    "https://a.example/\u{202e}gpj.exe",
    "https://a.example/ b",
    "https://a.example/\u{a0}",
    "https://a.example/\n",
    "https://a\\.example",
    "a.example",
    "",
    "#/result",
    "?a",
    "mailto:",
    "httpsx://a.example",
    "https\u{ff1a}//a.example",
];

#[test]
fn should_admit_nothing_that_runs_or_misleads_anywhere() {
    for used in Use::ALL {
        for address in HOSTILE {
            assert!(!admits(*used, address), "{used:?}: {address:?}");
        }
        let long = format!("https://a.example/{}", "x".repeat(2000));
        assert!(!admits(*used, &long), "{used:?}");
    }
}

#[test]
fn should_admit_each_scheme_where_it_has_a_place_and_nowhere_else() {
    let all = [
        Use::Source,
        Use::Logo,
        Use::Host,
        Use::Call,
        Use::Report,
        Use::Catalogue,
    ];
    assert_eq!(all, Use::ALL);
    for (address, expected) in [
        ("https://a.example", [true; 6]),
        ("HTTPS://A.example:8443/b?c=@d#e", [true; 6]),
        ("http://a.example/", [false, true, true, true, false, true]),
        (
            "mailto:me@a.example?subject={top}",
            [false, false, false, true, true, false],
        ),
    ] {
        assert_eq!(all.map(|used| admits(used, address)), expected, "{address}");
    }
}

#[test]
fn should_stand_any_text() {
    let mut random = Random::seeded(11);
    let parts = [
        "https://",
        "javascript:",
        "é",
        "\u{0}",
        "a.example",
        "@",
        "\\",
        "mailto:",
        "#",
        "🙂",
        " ",
    ];
    for _ in 0..20_000 {
        let text: String = (0..random.below(6))
            .map(|_| parts[random.below(parts.len())])
            .collect();
        for used in Use::ALL {
            let fine = admits(*used, &text);
            let starts = ["https://", "http://", "mailto:"]
                .iter()
                .any(|one| text.starts_with(one));
            assert!(
                !fine || starts && !text.contains(['\\', ' ', '\u{0}']),
                "{text:?}"
            );
        }
    }
}

#[test]
fn should_take_no_such_address_from_a_host() {
    for address in HOSTILE {
        let query = percent::escaped(address, b"");
        let wishes = Wishes::read(&format!("logo={query}&cta-href={query}"));
        assert_eq!(
            (wishes.logo.as_str(), wishes.leads_to.as_str()),
            ("", ""),
            "{address:?}"
        );
    }
}

#[test]
fn should_build_no_catalogue_with_such_an_address() {
    let documents = || folder::documents("data".as_ref()).unwrap();
    assert!(read(&documents()).is_ok());
    for address in HOSTILE {
        let mut documents = documents();
        for (file, field) in [
            ("technologies/django.toml", "homepage"),
            ("sources.toml", "source"),
        ] {
            let document = documents.iter_mut().find(|one| one.file == file).unwrap();
            match field {
                "homepage" => document.content["homepage"] = json!(address),
                _ => document.content["source"][0]["url"] = json!(address),
            }
        }
        let problems = read(&documents).err().unwrap_or_default();
        for field in ["homepage", "source[1].url"] {
            assert!(
                problems.iter().any(|one| one.field == field),
                "{field}: {address:?}: {problems:?}"
            );
        }
    }
}

/// Links that lead elsewhere, or run, around a payload that can be read.
fn around(payload: &str) -> Vec<String> {
    let mut links: Vec<String> = HOSTILE
        .iter()
        .map(|address| format!("{address}#r={payload}"))
        .collect();
    for link in [
        "javascript:alert(1)//#r={}",
        "https://evil.example/#r={}",
        "//evil.example/#r={}",
        " #r={}",
        "#r={} ",
        "#r=javascript:{}",
        "#r={}#r={}",
        "##r={}",
        "#w={}\u{202e}",
        "#/team/{}",
        "#/r={}",
        "r={}",
        "{}",
    ] {
        links.push(link.replace("{}", payload));
    }
    // Without anything before the fragment, it is one of ours.
    links.retain(|link| *link != share::Sort::Result.link(payload));
    links
}

#[test]
fn should_keep_no_decision_whose_link_is_not_the_pages_own() {
    let given = answers(&json!({"platform": ["web"], "baas": "never"}));
    let link = share::encode(catalogue(), &given, &[]);
    let payload = share::payload(&link).unwrap();
    let file = |link: &str| {
        json!({"format": "stackfit-decisions", "version": 1,
            "decisions": [{"name": "x", "date": "2026-11-01", "link": link}]})
        .to_string()
    };
    let kept = decisions::read(catalogue(), &file(&link)).unwrap();
    assert_eq!(kept.decisions.openable(catalogue()).all()[0].link, link);
    for hostile in around(payload) {
        let read = decisions::read(catalogue(), &file(&hostile)).unwrap();
        assert_eq!(
            (read.decisions.all(), read.dropped),
            (&[][..], 1),
            "{hostile:?}"
        );
        assert!(share::own(catalogue(), &hostile).is_err(), "{hostile:?}");
    }
    // Ours by its form, but not to be opened: what comes from elsewhere is not kept.
    let cut = decisions::read(catalogue(), &file(&link[..12])).unwrap();
    assert!(cut.decisions.openable(catalogue()).is_empty());
}
