//! Names in links to a team: as they were given, or said to be damaged.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

use catalogue::Catalogue;
use team::{Gathered, Member, Reason, decode, encode, read};

/// Links to teams of the second version, a line each. Never edited: a change that would need it breaks somebody's link.
const FROZEN: &str = include_str!("../../../tests/fixtures/team-links-v2.txt");

fn catalogue() -> Catalogue {
    bundled::catalogue().unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn whole(catalogue: &Catalogue, link: &str) -> Vec<Member> {
    let Gathered { members, left_out } = decode(catalogue, link);
    assert_eq!(left_out, [], "{link}");
    members
}

#[test]
fn should_open_links_of_the_second_version_for_ever() {
    let catalogue = catalogue();
    let mut seen = 0;
    for line in FROZEN.lines().filter(|line| line.starts_with("#/")) {
        let (link, names) = line.split_once('\t').unwrap();
        let members = whole(&catalogue, link);
        let read: Vec<&str> = members.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(read.join(", "), names);
        assert_eq!(encode(&members), link);
        // Marks around it are no part of it.
        assert_eq!(
            team::read(&catalogue, &format!("_{link}_.")).members,
            members
        );
        seen += 1;
    }
    assert!(seen >= 3);
}

#[test]
fn should_pass_no_change_of_a_name() {
    let catalogue = catalogue();
    let line = FROZEN.lines().find(|line| line.contains("Zo%C3")).unwrap();
    let (link, _) = line.split_once('\t').unwrap();
    let members = whole(&catalogue, link);
    let known = |one: &Member| {
        let same = |other: &Member| {
            let named = one.named == other.named && (!one.named || one.name == other.name);
            named && one.answers == other.answers
        };
        members.iter().any(same)
    };
    let letters: Vec<char> = link.chars().collect();
    let mut tried = 0;
    for place in "#/team/2.4.".len()..letters.len() {
        for other in "AZaz059-_.%=~é ".chars() {
            for put in [true, false] {
                let mut changed = letters.clone();
                if put {
                    changed[place] = other;
                } else {
                    changed.insert(place, other);
                }
                let changed: String = changed.into_iter().collect();
                if changed.trim() == link {
                    continue;
                }
                let gathered = decode(&catalogue, &changed);
                assert!(gathered.members.iter().all(known), "{changed}");
                let lost = gathered.members.len() < members.len();
                // Whatever is lost is said.
                assert!(!lost || !gathered.left_out.is_empty(), "{changed}");
                tried += 1;
            }
        }
        let mut shorter = letters.clone();
        shorter.remove(place);
        let gathered = decode(&catalogue, &shorter.into_iter().collect::<String>());
        assert!(gathered.members.iter().all(known));
    }
    assert!(tried > 5_000);
    // Names cannot be put before somebody else's answers, or taken away.
    let parts: Vec<&str> = link.split('.').collect();
    let (name, rest) = parts[2].split_once('=').unwrap();
    for part in [rest.to_owned(), format!("{name}={}", parts[4])] {
        let gathered = decode(&catalogue, &format!("#/team/2.1.{part}"));
        assert_eq!(gathered.members, []);
        assert_eq!(gathered.left_out[0].reason, Reason::Damaged);
    }
}

#[test]
fn should_take_no_address_and_no_number_for_a_name() {
    let catalogue = catalogue();
    let payload = "17MKArP5MAQEFAgMBDQEBAQg";
    for name in [
        "evil.example",
        "Call 0800 123 4567",
        "www.evil.com",
        "a@evil.com",
        "evil。com",
    ] {
        let gathered = read(&catalogue, &format!("{name}: #r={payload}"));
        assert!(
            !gathered.members[0].named,
            "{name}: {}",
            gathered.members[0].name
        );
    }
    let link = format!("#/team/1.1.evil%2Eexample={payload}");
    assert_eq!(whole(&catalogue, &link)[0].name, "Person 1");
    let turned = format!("#/team/1.1.An%E2%80%AEna={payload}");
    assert_eq!(whole(&catalogue, &turned)[0].name, "Anna");
}
