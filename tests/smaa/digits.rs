//! The same digits on every platform and in every version: links and tests rely on it.

use std::fmt::Write;

use crate::{analyse, properties};

/// What was found once. If this changes, every analysis does; say so in the changelog.
const FROZEN: &str = include_str!("../fixtures/smaa.txt");

#[test]
fn should_give_the_same_digits_as_ever() {
    let found = analyse(&properties::problem(), 2003, 2001);
    let mut text = String::new();
    let mut row = |name: &str, numbers: &[f64]| writeln!(text, "{name} {numbers:?}").unwrap();
    found.rank.iter().for_each(|numbers| row("rank", numbers));
    for central in &found.central_weights {
        row("central", central.as_deref().unwrap_or_default());
    }
    found
        .pairwise
        .iter()
        .for_each(|numbers| row("pairwise", numbers));
    assert_eq!(text, FROZEN);
}
