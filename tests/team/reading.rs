//! Links and names out of a text, and a reason for each link that is left out.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::team::{LARGEST, LeftOut, MOST, Reason, TOLD, read};

use crate::support::{Random, answers, catalogue, example_model};
use crate::{link, link_about, members, people};

fn anna() -> String {
    link(&answers(
        &json!({"platform": ["web"], "skills": {"python": "strong"}}),
    ))
}

fn ben() -> String {
    link(&answers(&json!({"platform": ["web"], "baas": "never"})))
}

fn left_out(text: &str) -> Vec<LeftOut> {
    read(catalogue(), text).left_out
}

#[track_caller]
fn assert_names(text: &str, expected: &[&str]) {
    let members = members(text);
    let names: Vec<&str> = members.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, expected, "{text}");
}

#[test]
fn should_read_two_five_and_twenty_links() {
    for count in [2, 5, 20] {
        let links = people(7, count);
        let members = members(&links.join("\n"));
        assert_eq!(members.len(), count);
        for (place, (member, link)) in members.iter().zip(&links).enumerate() {
            assert_eq!(member.name, format!("Person {}", place + 1));
            assert!(!member.named && member.notes.is_empty());
            assert!(link.ends_with(&format!("#r={}", member.payload)));
        }
    }
}

#[test]
fn should_find_the_name_beside_a_link() {
    let link = anna();
    for before in [
        "Anna: ",
        "Anna:",
        "Anna ",
        "- Anna: ",
        "* Anna – ",
        "1. Anna: ",
        "> > Anna: ",
        "“Anna” ",
        "**Anna**: ",
        "| Anna | ",
        "Anna\t",
        "[25/11/26, 12:03:11] Anna: ",
        "25/11/2026, 12:03 - Anna: this is mine ",
        "12:03 PM Anna: ",
        "[x] Anna: ",
        "[ ] Anna: ",
    ] {
        assert_names(&format!("{before}{link}"), &["Anna"]);
        assert_names(&format!("{before}{link}."), &["Anna"]);
    }
    for text in [
        format!("Anna <{link}>"),
        format!("[Anna]({link})"),
        format!("{link} (Anna)"),
        format!("{link} – Anna"),
        format!("{link}\tAnna"),
        format!("<{link}|link>, Anna").replace("|link>", ">"),
    ] {
        assert_names(&text, &["Anna"]);
    }
    assert_names(
        &format!("Zoë Ó Briain (backend): {link}"),
        &["Zoë Ó Briain (backend)"],
    );
    assert_names(&format!("李雷: {link}"), &["李雷"]);
    assert_names(&format!("Anna B.: {link}"), &["Anna B."]);
}

#[test]
fn should_do_without_a_name() {
    let link = anna();
    let fragment = link.split_once('/').unwrap().1.split_once('#').unwrap().1;
    for text in [
        link.clone(),
        format!("  {link}  "),
        format!("#{fragment}"),
        format!("localhost:8080/#{fragment}"),
        format!("Here is what I would suggest for our next product {link}"),
        format!("12:03 {link}"),
        format!("“{link}”"),
        format!("_{link}_"),
        format!("__{link}__"),
        format!("<a href=\"{link}\">mine</a>"),
        format!("[{link}]({link})"),
        format!("{link}<{link}>"),
        format!("hello\n\nsee https://example.org/page and this:\n{link}\nbye #r without more"),
    ] {
        assert_names(&text, &["Person 1"]);
    }
}

#[test]
fn should_read_several_links_in_a_line() {
    let (anna, ben) = (anna(), ben());
    assert_names(&format!("{anna} {ben}"), &["Person 1", "Person 2"]);
    assert_names(&format!("Anna: {anna}, Ben: {ben}"), &["Anna", "Ben"]);
    assert_names(&format!("{anna} (Anna), {ben} (Ben)"), &["Anna", "Ben"]);
    assert_names(&format!("Anna: {anna}\r\n{ben}\r\n"), &["Anna", "Person 2"]);
}

#[test]
fn should_make_names_harmless_and_unlike() {
    let (anna, ben) = (anna(), ben());
    assert_names(&format!("Anna: {anna}\nAnna: {ben}"), &["Anna", "Anna (2)"]);
    assert_names(
        &format!("Person 2: {anna}\n{ben}"),
        &["Person 2", "Person 2 (2)"],
    );
    assert_names(&format!("{{others}}\u{202e}: {anna}"), &["others"]);
    assert_names(&format!("{}: {anna}", "x".repeat(500)), &["Person 1"]);
}

#[test]
fn should_leave_out_every_link_that_was_changed() {
    let link = anna();
    let start = link.find("#r=").unwrap() + "#r=".len();
    let letters = "ABCXYZabcxyz0189-_.%~=&+ !é";
    let mut seen = 0;
    for place in start..link.len() {
        for letter in letters
            .chars()
            .filter(|one| !link[place..].starts_with(*one))
        {
            let changed = format!("{}{letter}{}", &link[..place], &link[place + 1..]);
            let gathered = read(catalogue(), &changed);
            assert_eq!(gathered.members, [], "{changed}");
            let reason = &gathered.left_out[0].reason;
            let future = place == start && letter.is_ascii_digit() && letter > '1';
            let expected = if future {
                Reason::Future
            } else {
                Reason::Damaged
            };
            assert_eq!(*reason, expected, "{changed}");
            seen += 1;
        }
    }
    assert!(seen > 500);
    for end in start..link.len() {
        assert_eq!(left_out(&link[..end])[0].reason, Reason::Damaged);
    }
}

#[test]
fn should_leave_out_links_of_another_catalogue_and_another_version() {
    let other = Random::seeded(3).interview_about(example_model().catalogue);
    let foreign = link_about(example_model(), &other);
    let future = anna().replace("#r=2", "#r=3");
    let text = format!("Anna: {}\nBen: {foreign}\n{future}\n{}", anna(), ben());
    let gathered = read(catalogue(), &text);
    assert_eq!(gathered.members.len(), 2);
    let told: Vec<_> = gathered
        .left_out
        .iter()
        .map(|one| (one.link, &one.reason))
        .collect();
    assert_eq!(
        told,
        [(Some(2), &Reason::Foreign), (Some(3), &Reason::Future)]
    );
    assert!(
        gathered.left_out[0]
            .sentence
            .starts_with("Link 2 (Ben) was made with other questions")
    );
    assert!(
        gathered.left_out[1]
            .sentence
            .starts_with("Link 3 was made by a newer version")
    );
}

#[test]
fn should_take_the_same_answers_for_one_person_unless_names_differ() {
    let (anna, ben) = (anna(), ben());
    let duplicates = left_out(&format!("{anna}\n{ben}\n{anna}\nBen: {ben}"));
    let reasons: Vec<_> = duplicates.iter().map(|one| one.reason.clone()).collect();
    assert_eq!(
        reasons,
        [Reason::Duplicate { of: 0 }, Reason::Duplicate { of: 1 }]
    );
    assert_eq!(
        duplicates[0].sentence,
        "Link 3 has the same answers as Person 1. If they are two people, write a name before each link."
    );
    // A name that comes later is kept.
    let gathered = read(catalogue(), &format!("{anna} {anna}\nCarla: {anna}"));
    assert_eq!(gathered.members[0].name, "Carla");
    assert_names(&format!("Anna: {anna}\nCarla: {anna}"), &["Anna", "Carla"]);
}

#[test]
fn should_leave_out_links_without_answers() {
    let empty = link(&Answers::default());
    let passed = link(&answers(&json!({"platform": "not_sure"})));
    for link in [empty, passed] {
        assert_eq!(left_out(&link)[0].reason, Reason::Empty);
    }
}

#[test]
fn should_note_links_made_with_other_data() {
    let old = "#r=17MKArP5MAQEFAgMBDQEBAQg";
    let members = members(&format!("Anna: {old}"));
    assert_eq!(members[0].revision, 1);
    assert_eq!(
        members[0].notes,
        ["Anna answered with older data (revision 1); the answers are read with today’s."]
    );
}

#[test]
fn should_stay_within_limits() {
    let many = people(11, MOST + 3);
    let gathered = read(catalogue(), &many.join("\n"));
    assert_eq!(gathered.members.len(), MOST);
    assert_eq!(gathered.left_out.len(), 3);
    assert!(
        gathered
            .left_out
            .iter()
            .all(|one| one.reason == Reason::TooMany)
    );
    let damaged = "#r=1 ".repeat(TOLD + 7);
    let told = left_out(&damaged);
    assert_eq!(told.len(), TOLD + 1);
    assert_eq!(told[TOLD].reason, Reason::Further { count: 7 });
    let long = format!("{}é{}\n{}", anna(), " é".repeat(LARGEST / 3), ben());
    let gathered = read(catalogue(), &long);
    assert_eq!(gathered.members.len(), 1);
    assert_eq!(gathered.left_out[0].reason, Reason::TooLong);
}

#[test]
fn should_read_any_text_without_a_panic() {
    let pieces = [
        "#r=", "#", "#/team/", "1.2.", "é", "[", "](", "<", ">", "\n", "Anna", ":", "=", "1", "_",
        "%", "://", " ",
    ];
    for seed in 0..2000 {
        let mut random = Random::seeded(seed);
        let text: String = (0..30).map(|_| *random.one(&pieces)).collect();
        let gathered = read(catalogue(), &text);
        assert_eq!(gathered.members, [], "{text}");
    }
    for text in [
        "#r=".repeat(LARGEST / 3),
        "#/team/1.9.".repeat(20_000),
        "[".repeat(LARGEST),
        "1. ".repeat(80_000),
    ] {
        read(catalogue(), &text);
    }
}

#[test]
fn should_read_links_that_were_changed_on_their_way() {
    let (anna, ben) = (anna(), ben());
    let once = stackfit::share::percent::escaped(&anna, b"");
    let (first, second) = anna.split_at(anna.len() - 9);
    for changed in [
        anna.replace('#', "%23"),
        anna.replace("#r", "#R"),
        anna.replace('#', "#/"),
        anna.replace('#', "##"),
        format!("{anna}&utm_source=x"),
        format!("{anna}?fbclid=x"),
        format!("{anna}**"),
        format!("{anna}…"),
        format!("{anna}\u{200b}"),
        format!("{anna}%20"),
        format!("{first}\n{second}"),
        format!("{first}=\r\n{second}"),
        format!("{first}\n> {second}"),
        format!("<{anna}>"),
        format!("<{anna}|my result>"),
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url={once}&data=05%7C01%7C&reserved=0"
        ),
        format!("https://www.google.com/url?q={once}&sa=D"),
        format!("<https://linkprotect.cudasvc.com/url?a={once}&c=E,1&typo=1>"),
    ] {
        let gathered = read(catalogue(), &format!("Anna: {changed}\nBen: {ben}\n"));
        let names: Vec<&str> = gathered
            .members
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(names, ["Anna", "Ben"], "{changed}");
        assert_eq!(gathered.left_out, [], "{changed}");
    }
}
