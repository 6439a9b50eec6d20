//! The words that a catalogue gives of its own.

use serde_json::json;

use crate::{Broken, HEAD, check};

#[test]
fn should_refuse_words_that_nothing_says_or_fills() {
    check(vec![
        (HEAD, "words/alternativ", Some(json!("stack"))),
        (HEAD, "words/alternative", Some(json!(7))),
        (HEAD, "words/alternative", Some(json!(" "))),
        (HEAD, "words/alternatives", Some(json!("{stacks}"))),
        (HEAD, "words/with_client", Some(json!("and {app} for it"))),
        (HEAD, "words/with_client", Some(json!("with an app"))),
        (HEAD, "words", Some(json!("stack"))),
    ]);
}

#[test]
fn should_read_a_catalogue_without_words_of_its_own() {
    let mut broken = Broken::new();
    broken.put(HEAD, "words", None);
    assert_eq!(broken.problems(), []);
}
