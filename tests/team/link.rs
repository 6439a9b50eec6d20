//! The link to a team: what comes out is what went in, and what does not is said.

use serde_json::json;
use stackfit::team::{Gathered, Member, Reason, consider, decode, encode, is_team_link, read};

use crate::support::{answers, catalogue, model};
use crate::{link, members, people};

/// Links to teams of the first version, a line each. Never edited: a change that would need it breaks somebody's link.
const FROZEN: &str = include_str!("../fixtures/team-links-v1.txt");

fn two() -> Vec<Member> {
    let anna = link(&answers(&json!({"platform": ["web"]})));
    let ben = link(&answers(&json!({"baas": "never"})));
    members(&format!("Anna: {anna}\n{ben}"))
}

#[track_caller]
fn whole(link: &str) -> Vec<Member> {
    let Gathered { members, left_out } = decode(catalogue(), link);
    assert_eq!(left_out, [], "{link}");
    members
}

#[test]
fn should_open_the_same_team() {
    for count in [1, 2, 5, 20, 50] {
        let mut text = String::new();
        for (place, link) in people(13, count).iter().enumerate() {
            let name = ["Anna: ", "Zoë Ó Briain: ", "李雷: ", "a.b=c%d~e (f): ", ""][place % 5];
            text.push_str(&format!("{name}{link}\n"));
        }
        let team = members(&text);
        let link = encode(&team);
        assert!(is_team_link(&link));
        let safe = |letter: char| letter.is_ascii_alphanumeric() || "-_.~%=".contains(letter);
        assert!(
            link.strip_prefix("#/team/").unwrap().chars().all(safe),
            "{link}"
        );
        assert_eq!(whole(&link), team);
        assert_eq!(
            whole(&format!("https://stackfit.example/x?y=z{link}")),
            team
        );
        // Pasted among others, it stands for its people.
        assert_eq!(
            members(&format!("Look: https://stackfit.example/{link}.")),
            team
        );
        assert!(link.len() < 200 * (count + 1), "{} letters", link.len());
    }
}

#[test]
fn should_show_the_same_for_the_same_team() {
    let team = two();
    let one = consider(model(), &team);
    assert_eq!(consider(model(), &whole(&one.link)), one);
}

#[test]
fn should_say_whatever_a_change_takes_away() {
    let team = two();
    let link = encode(&team);
    let start = "#/team/".len();
    for place in start..link.len() {
        for letter in "AZaz019-_.%=~/ é".chars() {
            let changed = format!("{}{letter}{}", &link[..place], &link[place + 1..]);
            let Gathered { members, left_out } = decode(catalogue(), &changed);
            let lost = team
                .iter()
                .any(|one| !members.iter().any(|other| other.answers == one.answers));
            assert!(!lost || !left_out.is_empty(), "{changed}");
            let invented = members
                .iter()
                .any(|one| !team.iter().any(|other| other.answers == one.answers));
            assert!(!invented, "{changed}");
        }
    }
    for end in start..link.len() {
        let gathered = decode(catalogue(), &link[..end]);
        assert!(!gathered.left_out.is_empty(), "{}", &link[..end]);
    }
}

#[test]
fn should_say_how_many_are_cut_off() {
    let link = encode(&members(&people(17, 5).join("\n")));
    let cut: Vec<&str> = link.split('.').collect();
    let gathered = decode(catalogue(), &cut[..4].join("."));
    assert_eq!(gathered.members.len(), 2);
    assert_eq!(
        gathered.left_out[0].reason,
        Reason::Missing { count: 3, of: 5 }
    );
    assert_eq!(
        gathered.left_out[0].sentence,
        "The link is cut off: 3 of its 5 people are missing."
    );
}

#[test]
fn should_refuse_later_versions_and_what_is_no_team() {
    let link = encode(&two());
    let later = decode(catalogue(), &link.replace("/team/2.", "/team/3."));
    assert_eq!(
        (later.members.len(), &later.left_out[0].reason),
        (0, &Reason::Future)
    );
    for junk in ["", "#/team/", "#/team/x.1.", "#/team/01.1.", "hello"] {
        let gathered = decode(catalogue(), junk);
        assert_eq!(
            (gathered.members.len(), &gathered.left_out[0].reason),
            (0, &Reason::Damaged),
            "{junk}"
        );
    }
    assert!(!is_team_link("#/result") && !is_team_link("#r=1abc"));
}

#[test]
fn should_open_links_of_the_first_version_for_ever() {
    let lines = FROZEN.lines().filter(|line| line.starts_with("#/"));
    let mut seen = 0;
    for line in lines {
        let (link, names) = line.split_once('\t').unwrap();
        let members = whole(link);
        let read: Vec<&str> = members.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(read.join(", "), names);
        // Made anew, it is of the present version and says the same.
        assert_eq!(whole(&encode(&members)), members);
        seen += 1;
    }
    assert!(seen >= 3);
    assert!(
        read(catalogue(), FROZEN)
            .left_out
            .iter()
            .all(|one| matches!(one.reason, Reason::Duplicate { .. }))
    );
}

#[test]
fn should_open_a_link_that_was_changed_on_its_way() {
    let mut text = String::new();
    for (place, link) in people(13, 5).iter().enumerate() {
        let name = ["Anna: ", "Zoë Ó Briain: ", "李雷: ", "a.b=c%d~e (f): ", ""][place];
        text.push_str(&format!("{name}{link}\n"));
    }
    let team = members(&text);
    let link = format!("https://stackfit.example/{}", encode(&team));
    let once = stackfit::share::percent::escaped(&link, b"");
    let broken = |between: &str| {
        let letters: Vec<char> = link.chars().collect();
        let lines: Vec<String> = letters
            .chunks(70)
            .map(|line| line.iter().collect())
            .collect();
        lines.join(between)
    };
    for changed in [
        link.replace('#', "%23"),
        format!("{link}&utm_source=x"),
        format!("{link}**"),
        format!("{link}%20"),
        format!("<{link}|our team>"),
        format!("_{link}_"),
        format!("https://eur01.safelinks.protection.outlook.com/?url={once}&data=05&reserved=0"),
        broken("\n"),
        broken("=\r\n"),
        broken("\n> "),
    ] {
        assert_eq!(members(&format!("Look: {changed}\nBye")), team, "{changed}");
    }
    for between in ["%0A", "%0D%0A", "%E2%80%8B"] {
        assert_eq!(whole(&broken(between)), team, "{between}");
    }
}
