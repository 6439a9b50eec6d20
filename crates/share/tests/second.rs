//! Links of the second version are opened for ever.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

use serde_json::{Value, json};
use share::decode;

/// Links of the second version with what they stand for, a line each: link, tab, JSON. Their own file says why it is never
/// edited.
const FROZEN: &str = include_str!("../../../tests/fixtures/links-v2.txt");

#[test]
fn should_read_the_frozen_links_of_version_two() {
    let catalogue = bundled::catalogue().unwrap_or_else(|problems| panic!("{problems:?}"));
    let mut count = 0;
    for line in FROZEN.lines().filter(|line| line.starts_with('#')) {
        let (link, expected) = line.split_once('\t').unwrap();
        let shared =
            decode(&catalogue, link).unwrap_or_else(|problem| panic!("{problem:?}: {link}"));
        let top: Vec<String> = shared.top.iter().map(|stack| stack.join("+")).collect();
        let found = json!({
            "answers": shared.answers.to_json(),
            "weights": shared.weights.to_json(),
            "revision": shared.revision,
            "top": top,
        });
        let expected: Value = serde_json::from_str(expected).unwrap();
        assert_eq!(found, expected, "{link}");
        assert_eq!(shared.unknown, 0, "{link}");
        count += 1;
    }
    assert!(count >= 25, "{count} frozen links");
}
