//! Links to teams, and texts with links in them.

use stackfit::share::percent::escaped;
use stackfit::team::{self, Gathered, MOST, TOLD};

use super::text;
use crate::world::{bundled, link};
use crate::{Dice, Read, Target, Verdict, ensure, holds};

const NAMES: &[&str] = &[
    "Anna",
    "Bo Li",
    "Zoë",
    "Team B",
    "Anna",
    "O'Neill (ops)",
    "李",
    "",
    "bad.example",
    "+49 30 1234567",
];

/// Links to teams.
pub const LINK: Target = Target {
    name: "team_link",
    share: 40,
    make: |dice| {
        let count = dice.below(5);
        let mut link = format!("#/team/1.{count}");
        for _ in 0..count {
            link.push('.');
            if dice.chance(70) {
                let name: &str = NAMES[dice.below(NAMES.len())];
                link.push_str(&escaped(name, b"-_"));
                link.push('=');
            }
            link.push_str(&payload(dice));
        }
        link.into_bytes()
    },
    words: &[
        "#/team/",
        "1.",
        ".",
        "=",
        "%20",
        "%E2%80%AE",
        "%00",
        "#/team/2.1.",
    ],
    check: |input| {
        let gathered = team::decode(bundled(), &text(input));
        checked(&gathered)
    },
};

/// Chats, lists and mails.
pub const TEXT: Target = Target {
    name: "team_text",
    share: 40,
    make: |dice| {
        let mut text = String::new();
        for _ in 0..dice.below(5) {
            let name = *dice.one(NAMES);
            let link = format!("https://example.com/{}", link(dice));
            text.push_str(&match dice.below(5) {
                0 => format!("{name}: {link}\n"),
                1 => format!("- [{name}]({link})\n"),
                2 => format!("[12:03, 25/11/2026] {name}: look <{link}>\n"),
                3 => format!("{link} ({name})\r\n"),
                _ => format!("> {name}\t{link}, "),
            });
        }
        text.into_bytes()
    },
    words: &[
        "#r=1",
        "#w=1",
        "#/team/1.",
        "](",
        "<",
        ">",
        "\n",
        ": ",
        "- ",
        "[12:03] ",
        "href",
        "//",
    ],
    check: |input| {
        let gathered = team::read(bundled(), &text(input));
        checked(&gathered)
    },
};

fn payload(dice: &mut Dice<'_>) -> String {
    let link = link(dice);
    link[3..].to_owned()
}

fn checked(gathered: &Gathered) -> Verdict {
    let members = &gathered.members;
    ensure!(members.len() <= MOST, "{} members", members.len());
    ensure!(
        gathered.left_out.len() <= TOLD + 2,
        "{} left out",
        gathered.left_out.len()
    );
    for (place, member) in members.iter().enumerate() {
        holds::plain(&member.name)?;
        ensure!(!member.name.trim().is_empty(), "somebody has no name");
        ensure!(
            member.name.chars().count() <= 80,
            "{:?} is no name",
            member.name
        );
        let twice = members[..place].iter().any(|one| one.name == member.name);
        ensure!(!twice, "{:?} stands twice", member.name);
        holds::case(member.case())?;
    }
    for left in &gathered.left_out {
        holds::plain(left.name.as_deref().unwrap_or_default())?;
    }
    let link = team::encode(members);
    let back = team::decode(bundled(), &link);
    ensure!(
        back.left_out.is_empty(),
        "{link} leaves out {:?}",
        back.left_out
    );
    let cases = |gathered: &[team::Member]| -> Vec<_> {
        gathered
            .iter()
            .map(|one| {
                (
                    one.answers.clone(),
                    one.weights.clone(),
                    one.payload.clone(),
                )
            })
            .collect()
    };
    ensure!(
        cases(&back.members) == cases(members),
        "{link} has other people"
    );
    for (one, other) in members.iter().zip(&back.members) {
        let same = !one.named || one.name == other.name;
        ensure!(same, "{link} calls {:?} {:?}", one.name, other.name);
    }
    Ok(Read::taken(!members.is_empty()))
}
