//! The piece of the page's program that loads other catalogues: from where it does, and what it says when it cannot.
//!
//! It is compiled for browsers only. What of it needs none is tested here; the rest is in `tests/browser/foreign.rs`.

#[path = "../src/browser/reader/address.rs"]
mod address;
#[path = "../src/browser/reader/failure.rs"]
mod failure;

// What those two find in their own crate.
use stackfit::{catalogue, wording};

use address::{CatalogueAddress, Refusal};
use catalogue::Problem;
use failure::Failure;
use wording::EN;

const OWN: &str = "https://wizard.example";
const LISTED: [&str; 4] = [
    "https://listed.example",
    "http://listed.example",
    "http://127.0.0.1:8081",
    "http://localhost:8081",
];

/// An address as browsers take it apart.
fn address(protocol: &str, host: &str, port: &str) -> CatalogueAddress {
    let origin = format!("{protocol}//{host}{port}");
    CatalogueAddress {
        whole: format!("{origin}/catalogue.json"),
        protocol: protocol.to_owned(),
        host: host.to_owned(),
        origin,
        login: false,
    }
}

fn judged(address: &CatalogueAddress) -> Result<(), Refusal> {
    let listed = LISTED.map(str::to_owned);
    address.check(OWN, &listed)
}

#[test]
fn should_load_from_the_pages_own_site() {
    let own = address("https:", "wizard.example", "");
    assert_eq!(own.check(OWN, &[]), Ok(()));
    // A page that is served without encryption may well load from where it came from itself.
    let own = address("http:", "wizard.example", ":8080");
    assert_eq!(own.check("http://wizard.example:8080", &[]), Ok(()));
}

#[test]
fn should_load_from_listed_sites_safely() {
    for (protocol, host, port) in [
        ("https:", "listed.example", ""),
        ("http:", "127.0.0.1", ":8081"),
        ("http:", "localhost", ":8081"),
    ] {
        assert_eq!(judged(&address(protocol, host, port)), Ok(()), "{host}");
    }
    let insecure = address("http:", "listed.example", "");
    assert_eq!(judged(&insecure), Err(Refusal::Insecure));
}

#[test]
fn should_load_from_no_other_site() {
    for (protocol, host, port) in [
        ("https:", "listed.example", ":444"),
        ("https:", "www.listed.example", ""),
        ("https:", "listed.example.evil.example", ""),
        ("http:", "wizard.example", ""),
        ("http:", "127.0.0.1", ":8082"),
    ] {
        let other = address(protocol, host, port);
        let refusal = Refusal::Unlisted(other.origin.clone());
        assert_eq!(judged(&other), Err(refusal), "{protocol}//{host}{port}");
    }
}

#[test]
fn should_load_nothing_but_files_of_the_web() {
    for protocol in ["blob:", "data:", "file:", "ftp:", "javascript:"] {
        let other = CatalogueAddress {
            // That of a blob is its page's.
            origin: OWN.to_owned(),
            ..address(protocol, "", "")
        };
        let refusal = Refusal::NoAddress(other.whole.clone());
        assert_eq!(judged(&other), Err(refusal));
    }
}

#[test]
fn should_send_nobodys_password() {
    for host in ["wizard.example", "listed.example"] {
        let own = CatalogueAddress {
            login: true,
            ..address("https:", host, "")
        };
        assert_eq!(judged(&own), Err(Refusal::Login), "{host}");
    }
}

/// One of each kind.
fn failures() -> Vec<Failure> {
    vec![
        Failure::Refused(Refusal::NoAddress("blob:1".to_owned())),
        Failure::Refused(Refusal::Login),
        Failure::Refused(Refusal::Insecure),
        Failure::Refused(Refusal::Unlisted("https://other.example".to_owned())),
        Failure::Moved,
        Failure::Unreachable,
        Failure::TimedOut(15),
        Failure::Status(404),
        Failure::TooLarge(4 << 20),
        Failure::Faulty(vec![problem(1)]),
    ]
}

fn problem(number: u32) -> Problem {
    Problem {
        file: "questions.toml".to_owned(),
        field: format!("question[{number}].title"),
        message: "is missing; add it".to_owned(),
    }
}

#[test]
fn should_say_something_else_of_every_failure() {
    let mut said: Vec<String> = failures().iter().map(Failure::detail).collect();
    for text in &said {
        assert!(!text.contains(['{', '}']), "{text}");
    }
    for (place, part) in [
        (3, "https://other.example"),
        (6, "15"),
        (7, "404"),
        (8, "4 MB"),
    ] {
        assert!(said[place].contains(part), "{}", said[place]);
    }
    said.sort();
    said.dedup();
    assert_eq!(said.len(), failures().len());
}

#[test]
fn should_blame_the_network_for_what_it_can_do_only() {
    for failure in failures() {
        let expected = match failure {
            Failure::Unreachable => EN.foreign_offline,
            Failure::TimedOut(_) => EN.foreign_slow,
            _ => EN.foreign_faulty,
        };
        assert_eq!(failure.lede(), expected);
        assert_eq!(failure.is_passing(), expected != EN.foreign_faulty);
    }
}

#[test]
fn should_list_twenty_problems_and_count_the_rest() {
    let faulty = |count| Failure::Faulty((1..=count).map(problem).collect());
    for (count, shown, more) in [
        (1, 1, None),
        (20, 20, None),
        (21, 20, Some(1)),
        (25, 20, Some(5)),
    ] {
        let failure = faulty(count);
        let expected: Vec<Problem> = (1..=shown).map(problem).collect();
        assert_eq!(failure.shown(), expected, "{count}");
        let more = more.map(|more: u32| format!("… and {more} more."));
        assert_eq!(failure.more(), more, "{count}");
    }
    assert!(Failure::Moved.shown().is_empty());
    assert_eq!(Failure::Moved.more(), None);
}
