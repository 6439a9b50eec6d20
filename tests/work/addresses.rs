//! Addresses longer than any real one are refused before they are looked at.

use std::time::{Duration, Instant};

use stackfit::answers::Answers;
use stackfit::session::Address;
use stackfit::share::{self, LONGEST_ADDRESS, LinkProblem, readable};
use stackfit::team::{self, LARGEST, MOST, Member};
use stackfit::weights::OwnWeights;

use crate::support::{Random, catalogue};

/// Longer than anybody should notice, on a busy machine as well.
const MOMENT: Duration = Duration::from_millis(500);

#[track_caller]
fn assert_quick<T>(what: &str, act: impl Fn() -> T) -> T {
    let timed = || {
        let start = Instant::now();
        let done = act();
        (start.elapsed(), done)
    };
    let (mut took, done) = timed();
    // Whatever else the machine is doing can only make it take longer.
    for _ in 0..4 {
        if took >= MOMENT {
            took = timed().0;
        }
    }
    assert!(took < MOMENT, "{what} took {took:?}");
    done
}

/// Two megabytes of each thing that an address is made of.
fn endless() -> Vec<String> {
    let units = [
        "A", "1", ".", "=", "%", "%41", "#", "#r=", "#w=1", "r=1", "/", "~", "+", "&", "?a=b&",
        "-_", "1.50.", "é", "🦀", " ",
    ];
    let starts = [
        "",
        "#",
        "#r=1",
        "#w=1",
        "#/team/1.50.",
        "#/compare/",
        "#/question/",
        "?",
        "https://example.org/#r=1",
    ];
    let of = |start: &str, unit: &str| format!("{start}{}", unit.repeat((2 << 20) / unit.len()));
    starts
        .iter()
        .flat_map(|start| units.iter().map(move |unit| of(start, unit)))
        .collect()
}

#[test]
fn should_refuse_endless_addresses_at_once_wherever_they_are_read() {
    for text in endless() {
        let what = &text[..text.char_indices().nth(20).unwrap().0];
        let address = assert_quick(what, || Address::read(catalogue(), &text));
        assert_eq!(address, Address::Broken(LinkProblem::Damaged), "{what}");
        let decoded = assert_quick(what, || share::decode(catalogue(), &text));
        assert_eq!(decoded, Err(LinkProblem::Damaged), "{what}");
        let (answers, misread) = assert_quick(what, || readable::decode(catalogue(), &text));
        assert_eq!((answers, misread.len()), (Answers::default(), 1), "{what}");
        let team = assert_quick(what, || team::decode(catalogue(), &text));
        assert_eq!(team.members, [], "{what}");
        let team = assert_quick(what, || team::read(catalogue(), &text));
        assert_eq!(team.members, [], "{what}");
    }
}

#[test]
fn should_read_the_longest_text_of_links_in_a_moment() {
    let answers = Random::seeded(2).interview_about(catalogue());
    let link = share::encode(catalogue(), &answers, &[]);
    for unit in [
        format!("{link} "),
        format!("{link}\n"),
        "#r=1 ".to_owned(),
        format!("#/team/1.1.{} ", &link[3..]),
    ] {
        let text = unit.repeat(LARGEST / unit.len());
        let team = assert_quick(&unit, || team::read(catalogue(), &text));
        assert!(team.members.len() <= 1 && !team.left_out.is_empty());
    }
}

#[test]
fn should_read_the_longest_address_of_a_team() {
    let mut random = Random::seeded(6);
    let members: Vec<Member> = (0..MOST)
        .map(|number| {
            let answers = random
                .interview_about(catalogue())
                .asked_answers(catalogue());
            let link = share::encode(catalogue(), &answers, &[]);
            Member {
                // Every letter takes twelve in an address.
                name: format!("{:𐐀>40}", number),
                named: true,
                payload: share::payload(&link).unwrap().to_owned(),
                answers,
                weights: OwnWeights::default(),
                revision: catalogue().revision,
                notes: Vec::new(),
                link,
            }
        })
        .collect();
    let address = team::encode(&members);
    assert!(address.len() > LONGEST_ADDRESS / 3 && address.len() < LONGEST_ADDRESS);
    assert!(matches!(
        Address::read(catalogue(), &address),
        Address::Screen(_)
    ));
    let read = team::decode(catalogue(), &address);
    assert_eq!(read.members.len() + read.left_out.len(), MOST);
    assert!(read.members.len() > MOST / 2);
}
