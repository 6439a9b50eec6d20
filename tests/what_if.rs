//! What-if links: answers and weights set by hand come back as they were, or there is a problem.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::catalogue::Catalogue;
use stackfit::report::top_stacks;
use stackfit::share::{LinkProblem, decode, encode, is_result_link};
use stackfit::weights::OwnWeights;
use support::{Random, catalogue, example, model};

/// What-if links of the first version with what they stand for, a line each: link, tab, JSON. Their own file says why it
/// is never edited.
const FROZEN: &str = include_str!("fixtures/what-if-v1.txt");

/// Answers and weights, as they are kept.
fn case(random: &mut Random, catalogue: &Catalogue) -> (Answers, OwnWeights) {
    let answers = random.interview_about(catalogue);
    let mut own = OwnWeights::default();
    while own.is_empty() {
        for criterion in &catalogue.criteria {
            if random.chance(40) {
                own.set(catalogue, &criterion.id, random.below(4000) as f64 / 9999.0);
            }
        }
    }
    (answers, own.rounded(catalogue))
}

fn made(seed: u64) -> (String, (Answers, OwnWeights)) {
    let case = case(&mut Random::seeded(seed), catalogue());
    (encode(catalogue(), &case, &[]), case)
}

#[test]
fn should_come_back_as_it_was() {
    for catalogue in [catalogue(), example()] {
        for seed in 0..300 {
            let case = case(&mut Random::seeded(seed), catalogue);
            let link = encode(
                catalogue,
                &case,
                &[vec![catalogue.technologies[0].id.clone()]],
            );
            let payload = link.strip_prefix("#w=2").unwrap();
            let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
            assert!(payload.chars().all(allowed), "{link}");
            assert!(is_result_link(&link) && link.len() <= 250, "{link}");
            let shared = decode(catalogue, &format!("https://example.org/page{link}")).unwrap();
            assert_eq!((shared.answers, shared.weights), case, "seed {seed}");
            assert_eq!(shared.top, [[catalogue.technologies[0].id.clone()]]);
            assert_eq!((shared.revision, shared.unknown), (catalogue.revision, 0));
        }
    }
}

#[test]
fn should_be_a_result_link_without_weights() {
    let answers = Random::seeded(1).interview();
    let link = encode(catalogue(), (&answers, &OwnWeights::default()), &[]);
    assert_eq!(link, encode(catalogue(), &answers, &[]));
    assert!(link.starts_with("#r="));
    assert!(decode(catalogue(), &link).unwrap().weights.is_empty());
}

#[test]
fn should_never_be_read_as_anything_else() {
    for seed in 0..40 {
        let (link, case) = made(seed);
        let mut random = Random::seeded(seed);
        let refused = |link: &str| assert_eq!(decode(catalogue(), link), Err(LinkProblem::Damaged));
        // As a result link, or a result link as this.
        refused(&link.replacen("#w=", "#r=", 1));
        refused(link.strip_prefix("#w=").unwrap());
        refused(&encode(catalogue(), &case.0, &[]).replacen("#r=", "#w=", 1));
        for length in "#w=".len()..link.len() {
            refused(&link[..length]);
        }
        for _ in 0..40 {
            let mut letters: Vec<char> = link.chars().collect();
            let place = "#w=2".len() + random.below(letters.len() - "#w=2".len());
            let other = *random.one(&['A', 'z', '0', '9', '-', '_']);
            if letters[place] == other {
                continue;
            }
            letters[place] = other;
            let changed: String = letters.into_iter().collect();
            refused(&changed);
        }
    }
}

#[test]
fn should_say_which_link_is_foreign_or_of_the_future() {
    let (link, case) = made(1);
    let later = link.replacen("#w=2", "#w=3", 1);
    assert_eq!(decode(catalogue(), &later), Err(LinkProblem::Future));
    let mut foreign = catalogue().clone();
    foreign.id = "another".to_owned();
    let link = encode(&foreign, &case, &[]);
    assert_eq!(decode(catalogue(), &link), Err(LinkProblem::Foreign));
}

#[test]
fn should_count_weights_of_criteria_that_are_gone() {
    let mut own = OwnWeights::default();
    own.set(catalogue(), "security", 0.3);
    own.set(catalogue(), "cost", 0.2);
    let link = encode(catalogue(), (&Answers::default(), &own), &[]);
    let mut fewer = catalogue().clone();
    fewer.criteria.retain(|one| one.id != "security");
    let shared = decode(&fewer, &link).unwrap();
    assert_eq!(shared.unknown, 1);
    assert_eq!(shared.weights.to_json(), json!({"cost": 0.2}));
}

#[test]
fn should_give_the_same_digits_to_whoever_opens_it() {
    let mut own = OwnWeights::default();
    own.set(catalogue(), "security", 1.0 / 3.0);
    let kept = own.rounded(catalogue());
    assert!((kept.get("security").unwrap() - 1.0 / 3.0).abs() < 0.005);
    let case = (Answers::default(), kept);
    let link = encode(catalogue(), &case, &top_stacks(model(), &case));
    let shared = decode(catalogue(), &link).unwrap();
    let report = |case| stackfit::report::report(model(), case);
    assert_eq!(report(shared.case()), report((&case).into()));
}

#[test]
fn should_read_the_frozen_links_of_version_one() {
    let mut count = 0;
    for line in FROZEN.lines().filter(|line| line.starts_with('#')) {
        let (link, expected) = line.split_once('\t').unwrap();
        let shared = decode(catalogue(), link).unwrap();
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
    assert!(count >= 8, "{count} frozen links");
}
