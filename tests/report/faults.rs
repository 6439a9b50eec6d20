//! What can be wrong with a text is found.

use crate::support::prose::{Form, fault, fault_about};
use crate::support::{catalogue, example};

#[test]
fn should_find_faults_in_sentences() {
    for (sentence, expected) in [
        ("Django is easy to learn.", None),
        ("You want {options}.", Some("“{” in it")),
        ("Your team is strong in .", Some("“ .” in it")),
        ("Your team is strong  in Go.", Some("“  ” in it")),
        ("Your team's strong in Go.", Some("“'” in it")),
        ("The the team knows it.", Some("a word twice")),
        ("Team fit, fit for the product.", None),
        ("It is a spring_boot team.", Some("a raw id")),
        ("A team that knows it well", Some("no full stop")),
        ("your team knows it.", Some("a small first letter")),
        ("Your team knows it..", Some("“..” in it")),
        ("If “Skills were open.", Some("half a pair")),
        ("It is a open question.", Some("a or an")),
        ("It has an SDK, a URL and a user in an hour.", None),
        ("It is a SDK.", Some("a or an")),
        ("Rails follows 1 points behind.", Some("one of many")),
        ("Rails follows 2 point behind.", Some("one of many")),
        (
            "Rails is 1 point behind, 1.0 points for it, first in 1 of 100 readings.",
            None,
        ),
    ] {
        assert_eq!(
            fault(Form::Sentence, sentence).as_deref(),
            expected,
            "{sentence}"
        );
    }
    assert_eq!(fault(Form::Label, "Leave it open"), None);
    assert_eq!(fault(Form::Clause, "if you left it open"), None);
}

#[test]
fn should_find_words_that_do_not_belong_to_a_catalogue() {
    let (own, other) = (catalogue(), example());
    let found = |catalogue, text| fault_about(catalogue, Form::Sentence, text).is_some();
    assert!(!found(own, "It is a backend for them."));
    assert!(found(other, "It is a backend for them."));
    for raw in [
        "They like django most.",
        "They know csharp well.",
        "They know php well.",
    ] {
        assert!(found(own, raw), "{raw}");
    }
    assert!(found(other, "They know sql well."));
    assert!(!found(own, "They go native."));
    assert!(found(own, "Your team is strong in and ships."));
}
