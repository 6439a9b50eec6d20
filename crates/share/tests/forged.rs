//! Links that somebody has made up, with right checksums: nothing comes out of them that no interview can have given.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use catalogue::{Catalogue, Kind, Query};
use decision::answers::Answers;
use serde_json::json;
use share::{LinkProblem, Shared, decode, hash, readable};
use siphasher::sip::SipHasher24;

fn catalogue() -> Catalogue {
    bundled::catalogue().unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A link of a version and sort that carries a body, sealed as the real ones are.
fn sealed(catalogue: &Catalogue, version: u8, letter: char, body: &[u8]) -> String {
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISCSI);
    let mut bytes;
    if version == 1 {
        let mut whole = crc.checksum(catalogue.id.as_bytes()).to_be_bytes()[2..].to_vec();
        whole.extend_from_slice(body);
        bytes = crc.checksum(&whole).to_be_bytes().to_vec();
        bytes.extend(whole);
    } else {
        let hash = |bytes: &[u8]| {
            SipHasher24::new_with_key(b"stackfit links 2")
                .hash(bytes)
                .to_be_bytes()
        };
        let mut whole = hash(catalogue.id.as_bytes()).to_vec();
        whole.extend_from_slice(body);
        let mut signed = vec![letter as u8];
        signed.extend_from_slice(&whole);
        bytes = hash(&signed).to_vec();
        bytes.extend(whole);
    }
    format!("#{letter}={version}{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// A body with answers of any form to any question, best stacks of any parts, and weights.
fn made_up(random: &mut Random, version: u8, weights: bool) -> Vec<u8> {
    let mut body = Vec::new();
    varint(&mut body, random.below(5));
    let count = random.below(12);
    varint(&mut body, count);
    for _ in 0..count {
        let form = random.below(4);
        let first = match form {
            0 => random.below(12),
            1 => {
                let width = 1 + random.below(14);
                random.below(1 << width)
            }
            _ => random.below(7),
        };
        if version == 1 {
            varint(&mut body, (1 + random.below(24)) * 4 + form);
            varint(&mut body, first);
        } else {
            let apart = random.below(2);
            varint(&mut body, first * 8 + apart * 4 + form);
            if apart == 1 {
                varint(&mut body, random.below(4));
            }
        }
        for _ in 0..if form > 1 { first } else { 0 } {
            varint(&mut body, random.below(40));
        }
    }
    let stacks = random.below(5);
    varint(&mut body, stacks);
    for _ in 0..stacks {
        let parts = random.below(5);
        varint(&mut body, parts);
        for _ in 0..parts {
            varint(&mut body, random.below(30));
        }
    }
    if weights {
        let count = random.below(5);
        varint(&mut body, count);
        for _ in 0..count {
            varint(&mut body, random.below(14));
            varint(&mut body, random.below(9000));
        }
    }
    body
}

/// That an interview can have given these answers, and that they read back to themselves.
#[track_caller]
fn assert_possible(catalogue: &Catalogue, link: &str, shared: &Shared) {
    for (id, answer) in shared.answers.iter() {
        let question = catalogue.question(id).unwrap();
        assert_eq!(answer.check(question), Ok(()), "{link}");
    }
    let (read, problems) = Answers::read(catalogue, "answers", &shared.answers.to_json());
    assert_eq!(problems, [], "{link}");
    assert_eq!(read, shared.answers, "{link}");
    let query = readable::encode(catalogue, &shared.answers);
    let (read, misread) = readable::decode(catalogue, &query);
    assert_eq!(
        (read, misread),
        (shared.answers.clone(), Vec::new()),
        "{link}"
    );
    let again = share::encode(catalogue, shared.case(), &shared.top);
    let again = decode(catalogue, &again).unwrap();
    assert_eq!(again.answers, shared.answers, "{link}");
    assert_eq!(again.weights, shared.weights, "{link}");
    let sum: f64 = shared.weights.iter().map(|(_, share)| share).sum();
    assert!(sum < 1.0 + 1e-9, "{link}: {sum}");
}

#[test]
fn should_take_only_what_an_interview_can_have_given() {
    let catalogue = catalogue();
    let mut random = Random(11);
    let (mut accepted, mut whole) = (0, 0);
    for round in 0..40_000 {
        let version = 1 + (round % 2) as u8;
        let letter = if round % 4 < 2 { 'r' } else { 'w' };
        let body = made_up(&mut random, version, letter == 'w');
        let link = sealed(&catalogue, version, letter, &body);
        if let Ok(shared) = decode(&catalogue, &link) {
            assert_possible(&catalogue, &link, &shared);
            accepted += 1;
            whole += usize::from(shared.unknown == 0 && !shared.answers.is_empty());
        }
    }
    // Otherwise nothing has been tried.
    assert!(accepted > 5_000 && whole > 50, "{accepted}, {whole}");
}

#[test]
fn should_count_answers_of_another_kind_as_unknown() {
    let catalogue = catalogue();
    // What the review found: ranked priorities for questions with one answer.
    let shared = decode(&catalogue, "#r=1dIU1wv5MAgczAQEnAQErAQFLAQEXAQFHAQELAQUA").unwrap();
    assert_eq!(shared.answers.to_json(), json!({}));
    assert_eq!(shared.unknown, 7);
    for question in &catalogue.questions {
        for (form, kind) in [(1, Kind::Many), (2, Kind::Graded), (3, Kind::Ranked)] {
            if question.kind == kind {
                continue;
            }
            let mut body = vec![2, 1];
            varint(&mut body, u64::from(question.number) * 4 + form);
            body.extend(if form == 1 { vec![2] } else { vec![1, 1] });
            body.push(0);
            let link = sealed(&catalogue, 1, 'r', &body);
            let shared = decode(&catalogue, &link).unwrap();
            assert!(shared.answers.is_empty(), "{} {form}", question.id);
            assert_eq!(shared.unknown, 1, "{} {form}", question.id);
        }
    }
}

#[test]
fn should_take_no_question_twice_and_no_answer_that_cannot_stand() {
    let catalogue = catalogue();
    let number = |id: &str| u64::from(catalogue.question(id).unwrap().number);
    let all = |id: &str| {
        let options = &catalogue.question(id).unwrap().options;
        let numbers = options.iter().map(|option| u64::from(option.number));
        numbers.collect::<Vec<u64>>()
    };
    let link = |entries: &[Vec<u64>]| {
        let mut body = vec![2, entries.len() as u8];
        entries
            .concat()
            .iter()
            .for_each(|one| varint(&mut body, *one));
        body.push(0);
        sealed(&catalogue, 1, 'r', &body)
    };
    let team = number("team") * 4;
    let shared = decode(&catalogue, &link(&[vec![team, 1], vec![team, 2]])).unwrap();
    assert_eq!((shared.answers.iter().count(), shared.unknown), (1, 1));
    // "None of these" beside others.
    let bits = all("compliance")
        .iter()
        .fold(0, |bits, one| bits | 1 << one);
    let shared = decode(
        &catalogue,
        &link(&[vec![number("compliance") * 4 + 1, bits]]),
    )
    .unwrap();
    assert_eq!((shared.answers.iter().count(), shared.unknown), (0, 1));
    // More than can be ranked, and one twice.
    let mut ranked = all("priorities");
    for list in [ranked.clone(), vec![ranked[0], ranked[0]]] {
        let mut entry = vec![number("priorities") * 4 + 3, list.len() as u64];
        entry.extend(list);
        let shared = decode(&catalogue, &link(&[entry])).unwrap();
        assert_eq!((shared.answers.iter().count(), shared.unknown), (0, 1));
    }
    // One skill at two levels.
    let skills = vec![number("skills") * 4 + 2, 2, 2, 2];
    let shared = decode(&catalogue, &link(&[skills])).unwrap();
    assert_eq!((shared.answers.iter().count(), shared.unknown), (0, 1));
    // Pages have kept one more than can be ranked while one of them was not offered.
    let question = catalogue.question("priorities").unwrap();
    let hidden = question
        .options
        .iter()
        .find(|one| one.when.questions().next().is_some());
    let hidden = u64::from(hidden.unwrap().number);
    ranked.retain(|one| *one != hidden);
    ranked.truncate(question.limit);
    ranked.push(hidden);
    let mut entry = vec![number("priorities") * 4 + 3, ranked.len() as u64];
    entry.extend(ranked);
    let shared = decode(&catalogue, &link(&[entry])).unwrap();
    let kept = shared.answers.get("priorities").unwrap().options().len();
    assert_eq!((kept, shared.unknown), (question.limit, 0));
}

#[test]
fn should_refuse_weights_that_nobody_can_set() {
    let catalogue = catalogue();
    for version in [1, 2] {
        let link = |weights: &[u64]| {
            let mut body = vec![2, 0, 0, (weights.len() / 2) as u8];
            weights.iter().for_each(|one| varint(&mut body, *one));
            sealed(&catalogue, version, 'w', &body)
        };
        for weights in [
            &[][..],
            &[1, 10_001],
            &[1, 9000, 2, 9000],
            &[1, u64::MAX >> 2, 2, 1],
        ] {
            let found = decode(&catalogue, &link(weights));
            let is_bad = match &found {
                Ok(shared) => shared.weights.iter().any(|(_, share)| share > 1.0),
                Err(problem) => *problem != LinkProblem::Damaged,
            };
            assert!(
                !is_bad && (weights == [1, 10_001] || found.is_err()),
                "{version} {weights:?}"
            );
        }
        assert!(decode(&catalogue, &link(&[1, 5000])).is_ok());
    }
}

#[test]
fn should_tell_catalogues_apart_by_sixty_four_bits() {
    let catalogue = catalogue();
    let mut answers = Answers::default();
    let web = decision::answers::Answer::Many(vec!["web".to_owned()]);
    answers.set(&catalogue, "platform", web);
    let link = share::encode(&catalogue, &answers, &[]);
    // Of these, some seven had the identity of version 1.
    let own = hash(catalogue.id.as_bytes());
    for number in 0..500_000 {
        assert_ne!(hash(format!("other-{number}").as_bytes()), own, "{number}");
    }
    let mut other = catalogue.clone();
    other.id = "other-8661".to_owned();
    assert_eq!(decode(&other, &link), Err(LinkProblem::Foreign));
    // Neither sort is read as the other.
    assert_eq!(
        decode(&catalogue, &link.replacen("#r=", "#w=", 1)),
        Err(LinkProblem::Damaged)
    );
    // Nothing of it is a parameter of the query.
    assert_eq!(Query::read(&link).get("r"), None);
}
