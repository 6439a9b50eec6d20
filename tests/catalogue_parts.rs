//! The parts in which the page takes a catalogue: whatever goes in comes out, and other bytes are refused.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use stackfit::catalogue::{Kind, Parts, front, pack, parts, read, unpack};
use support::{catalogue, documents};

#[test]
fn should_take_a_catalogue_apart_and_put_it_together() {
    let packed = Parts::of(catalogue());
    let mut again = parts::core(&packed.core).unwrap();
    assert!(again.evidence.claims.is_empty());
    again.evidence = parts::evidence(&packed.evidence).unwrap();
    // Which the build knows, and no part has.
    again.score = catalogue().score;
    assert_eq!(format!("{again:?}"), format!("{:?}", catalogue()));
    assert_eq!(again.claims, again.evidence.claims.len());
}

#[test]
fn should_make_the_same_of_a_folder_and_of_its_packed_form() {
    let bytes = pack(documents()).to_string();
    let from_json = read(&unpack(bytes.as_bytes()).unwrap()).unwrap();
    let (one, other) = (Parts::of(&from_json), Parts::of(catalogue()));
    assert_eq!(one.core, other.core);
    assert_eq!(one.evidence, other.evidence);
}

#[test]
fn should_refuse_bytes_that_are_cut_off() {
    let packed = Parts::of(catalogue());
    for length in (0..packed.core.len()).step_by(997) {
        assert!(parts::core(&packed.core[..length]).is_err(), "{length}");
    }
    for length in (0..packed.evidence.len()).step_by(997) {
        assert!(
            parts::evidence(&packed.evidence[..length]).is_err(),
            "{length}"
        );
    }
}

#[test]
fn should_have_in_front_what_the_opening_questions_need() {
    let packed = Parts::of(catalogue());
    let front = front::read(&packed.front);
    assert_eq!(front.id, catalogue().id);
    assert_eq!(front.title, catalogue().title);
    assert_eq!(front.words, catalogue().words);
    assert_eq!(front.questions.len(), catalogue().questions.len());
    for (early, whole) in front.questions.iter().zip(&catalogue().questions) {
        assert_eq!(early.id, whole.id);
        assert_eq!(early.kind, whole.kind);
        assert_eq!(early.opening, whole.opening);
        assert_eq!(early.when, whole.when);
        if whole.opening && matches!(whole.kind, Kind::One | Kind::Many) {
            let texts = |question: &stackfit::catalogue::Question| {
                let options = question.options.iter();
                let options = options.map(|one| {
                    let (label, hint) = (one.label.clone(), one.hint.clone());
                    (one.id.clone(), label, hint, one.exclusive, one.when.clone())
                });
                let (title, why) = (question.title.clone(), question.why.clone());
                let (help, skip) = (question.help.clone(), question.skip.clone());
                (
                    title,
                    question.short.clone(),
                    why,
                    help,
                    skip,
                    options.collect::<Vec<_>>(),
                )
            };
            assert_eq!(texts(early), texts(whole));
        } else {
            assert!(early.title.is_empty(), "{}", early.id);
            assert!(early.options.is_empty(), "{}", early.id);
        }
    }
}

#[test]
fn should_make_something_of_a_front_that_is_cut_off() {
    let packed = Parts::of(catalogue());
    for length in 0..packed.front.len() {
        let front = front::read(&packed.front[..length]);
        assert!(
            front.questions.len() <= catalogue().questions.len(),
            "{length}"
        );
    }
    let noise: Vec<u8> = (0..3000_u32)
        .map(|place| (place * 97 % 251) as u8)
        .collect();
    let _ = front::read(&noise);
}
