//! Result links: what comes out is what went in, or a problem, and never other answers.

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
use support::{Random, answers, catalogue, model};

/// Links of the first version with the answers they stand for, a line each: link, tab, JSON. Their own file says why
/// it is never edited.
const FROZEN: &str = include_str!("fixtures/links-v1.txt");

#[track_caller]
fn link(value: &Value) -> String {
    link_to(&answers(value))
}

fn link_to(answers: &Answers) -> String {
    encode(catalogue(), answers, &top_stacks(model(), answers))
}

fn payload(link: &str) -> &str {
    link.strip_prefix("#r=").unwrap()
}

/// What most people answer: every question of a web project, two skills, one requirement, three priorities.
fn typical() -> Value {
    json!({
        "platform": ["web", "mobile"], "product": "saas", "skills": {"python": "strong", "javascript": "some"},
        "language_policy": "not_sure", "team": "small", "hiring": "some", "scale": "thousands", "load": "daily_peaks",
        "deadline": "months", "budget": "moderate", "running_costs": "predictable", "baas": "parts",
        "mobile_features": ["push_email", "social_login"], "client": "one_codebase", "hosting": ["eu_only"],
        "compliance": ["personal_data", "payments"], "lifespan": "few_years", "operations": "developers",
        "priorities": ["security", "cost", "support"],
    })
}

/// Every question with as much as it can take.
fn fullest() -> Answers {
    let mut value = json!({});
    for question in &catalogue().questions {
        let all: Vec<&str> = question
            .options
            .iter()
            .filter(|one| !one.exclusive)
            .map(|one| one.id.as_str())
            .collect();
        value[&question.id] = match question.kind.id() {
            "one" => json!(all.last()),
            "many" => json!(all),
            "ranked" => json!(all.iter().rev().take(question.limit).collect::<Vec<_>>()),
            _ => {
                let level =
                    |place: usize| question.levels[place % question.levels.len()].id.clone();
                let graded = all
                    .iter()
                    .enumerate()
                    .map(|(place, id)| ((*id).to_owned(), json!(level(place))));
                Value::Object(graded.collect())
            }
        };
    }
    // Leave something over, so that stacks travel along.
    value["language_policy"] = json!("not_sure");
    value["hosting"] = json!([
        "any_cloud",
        "own_servers",
        "eu_only",
        "google",
        "aws",
        "azure"
    ]);
    value["baas"] = json!("parts");
    answers(&value)
}

#[test]
fn should_bring_back_what_went_in() {
    for seed in 0..1000 {
        let answers = Random::seeded(seed).interview();
        let top = top_stacks(model(), &answers);
        let shared = decode(catalogue(), &encode(catalogue(), &answers, &top)).unwrap();
        assert_eq!(shared.answers, answers, "seed {seed}");
        assert_eq!(shared.top, top, "seed {seed}");
        assert_eq!(
            (shared.revision, shared.unknown),
            (catalogue().revision, 0),
            "seed {seed}"
        );
    }
}

#[test]
fn should_use_only_characters_that_survive_anywhere() {
    for seed in 0..300 {
        let link = link_to(&Random::seeded(seed).interview());
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        assert!(payload(&link).chars().all(plain), "seed {seed}: {link}");
    }
}

#[test]
fn should_stay_short() {
    let typical = link(&typical());
    assert!(
        payload(&typical).len() <= 120,
        "typical: {}",
        payload(&typical).len()
    );
    let fullest = link_to(&fullest());
    assert!(
        payload(&fullest).len() <= 200,
        "fullest: {}",
        payload(&fullest).len()
    );
    for seed in 0..300 {
        let link = link_to(&Random::seeded(seed).interview());
        assert!(payload(&link).len() <= 200, "seed {seed}: {link}");
    }
}

#[test]
fn should_read_addresses_fragments_and_payloads() {
    let link = link(&typical());
    for form in [
        link.clone(),
        payload(&link).to_owned(),
        format!("r={}", payload(&link)),
        format!("https://example.org/some/page.html?utm_source=x{link}"),
        format!("  {link}\n"),
    ] {
        assert_eq!(
            decode(catalogue(), &form).unwrap().answers,
            answers(&typical()),
            "{form}"
        );
    }
    assert!(is_result_link(&link));
    for other in ["#/result", "#", "", "https://example.org/"] {
        assert!(!is_result_link(other), "{other}");
        assert_eq!(
            decode(catalogue(), other),
            Err(LinkProblem::Damaged),
            "{other}"
        );
    }
}

/// Every payload that one slip can make of another.
fn slips(payload: &str) -> Vec<String> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let letters: Vec<char> = payload.chars().collect();
    let mut slips = Vec::new();
    let mut add = |letters: &[char]| slips.push(letters.iter().collect::<String>());
    for place in 0..letters.len() {
        for other in LETTERS.chars().chain(['.', '=', '%', ' ', 'ä']) {
            let mut changed = letters.clone();
            changed[place] = other;
            add(&changed);
            let mut longer = letters.clone();
            longer.insert(place, other);
            add(&longer);
        }
        add(&letters[..place]);
        add(&letters[place + 1..]);
        let mut shorter = letters.clone();
        shorter.remove(place);
        add(&shorter);
        for other in place + 1..letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(place, other);
            add(&swapped);
        }
    }
    for last in LETTERS.chars() {
        let mut longer = letters.clone();
        longer.push(last);
        add(&longer);
    }
    let twice: Vec<char> = letters.iter().chain(&letters).copied().collect();
    add(&twice);
    // White space around a link is no damage.
    slips.retain(|slip| slip.trim() != payload);
    slips
}

#[test]
fn should_refuse_every_damaged_link() {
    for value in [
        json!({}),
        json!({"platform": ["web"]}),
        json!({"skills": {"go": "strong"}, "priorities": ["cost"]}),
        typical(),
    ] {
        let link = link(&value);
        let meant = decode(catalogue(), &link);
        for slip in slips(payload(&link)) {
            let found = decode(catalogue(), &format!("#r={slip}"));
            // A mark between or behind its letters is no damage.
            let marked = slip.replace(['.', '=', '%', ' ', 'ä'], "") == payload(&link)
                || slip.trim_end_matches(['-', '_']) == payload(&link);
            assert!(
                found.is_err() || marked && found == meant,
                "{slip} of {link}"
            );
        }
    }
}

#[test]
fn should_refuse_what_is_no_link() {
    let long = format!("#r=1{}", "A".repeat(100_000));
    for text in [
        "#r=",
        "#r=1",
        "#r=1AAAA",
        "#r=1AAAAAA",
        "#r=0AAAAAA",
        "#r=x",
        "#r=\u{fffd}",
        "#r=1ä",
        long.as_str(),
    ] {
        assert_eq!(
            decode(catalogue(), text),
            Err(LinkProblem::Damaged),
            "{text:.20}"
        );
    }
    let mut random = Random::seeded(1);
    for _ in 0..5000 {
        let length = random.below(60);
        let text: String = (0..length)
            .map(|_| char::from(b'0' + random.below(75) as u8))
            .collect();
        assert!(
            decode(catalogue(), &format!("#r=2{text}")).is_err(),
            "{text}"
        );
    }
}

#[test]
fn should_tell_links_of_a_later_version() {
    let link = link(&typical());
    for version in ['3', '4', '9'] {
        let later = format!("#r={version}{}", &payload(&link)[1..]);
        assert_eq!(
            decode(catalogue(), &later),
            Err(LinkProblem::Future),
            "{version}"
        );
    }
    assert_eq!(decode(catalogue(), "#r=3"), Err(LinkProblem::Future));
}

#[test]
fn should_tell_links_of_another_catalogue() {
    let other = Catalogue {
        id: "something-else".to_owned(),
        ..catalogue().clone()
    };
    let foreign = encode(&other, &answers(&typical()), &[]);
    assert_eq!(decode(catalogue(), &foreign), Err(LinkProblem::Foreign));
    assert!(decode(&other, &foreign).is_ok());
}

#[test]
fn should_carry_the_revision_it_was_made_with() {
    let later = Catalogue {
        revision: catalogue().revision + 40_000,
        ..catalogue().clone()
    };
    let link = encode(&later, &answers(&typical()), &[]);
    assert_eq!(decode(catalogue(), &link).unwrap().revision, later.revision);
}

#[test]
fn should_open_links_with_options_and_technologies_that_are_gone() {
    let mut later = catalogue().clone();
    later.technologies.retain(|one| one.id != "django");
    let product = later
        .questions
        .iter_mut()
        .find(|one| one.id == "product")
        .unwrap();
    product.options.retain(|one| one.id != "saas");
    later.questions.retain(|one| one.id != "budget");
    let top = vec![
        vec!["firebase".to_owned(), "django".to_owned()],
        vec!["rails".to_owned()],
    ];
    let shared = decode(&later, &encode(catalogue(), &answers(&typical()), &top)).unwrap();
    // The option, the question, and the option of that question.
    assert_eq!(shared.unknown, 3);
    assert_eq!(
        shared.top,
        [vec!["firebase".to_owned()], vec!["rails".to_owned()]]
    );
    assert_eq!(shared.answers.get("product"), None);
    let json = shared.answers.to_json();
    assert_eq!(json["skills"], typical()["skills"]);
    assert_eq!(json["priorities"], typical()["priorities"]);
}

#[test]
fn should_keep_a_link_when_wording_and_order_change() {
    let link = link(&typical());
    let mut later = catalogue().clone();
    later.questions.reverse();
    for question in &mut later.questions {
        question.options.reverse();
        for option in &mut question.options {
            option.label = "Something else".to_owned();
        }
    }
    let read = decode(&later, &link).unwrap().answers;
    for (question, answer) in answers(&typical()).iter() {
        let found = read.get(question).unwrap();
        let sorted = |mut options: Vec<&str>| {
            options.sort_unstable();
            options.into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(
            sorted(found.options()),
            sorted(answer.options()),
            "{question}"
        );
    }
}

#[test]
fn should_read_the_frozen_links_of_version_one() {
    let mut count = 0;
    for line in FROZEN
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
    {
        let (link, expected) = line.split_once('\t').unwrap();
        let expected: Value = serde_json::from_str(expected).unwrap();
        let shared =
            decode(catalogue(), link).unwrap_or_else(|problem| unreachable!("{problem:?}: {link}"));
        assert_eq!(shared.answers.to_json(), expected["answers"], "{link}");
        assert_eq!(json!(shared.revision), expected["revision"], "{link}");
        let top: Vec<String> = shared.top.iter().map(|stack| stack.join("+")).collect();
        assert_eq!(json!(top), expected["top"], "{link}");
        assert_eq!(shared.unknown, 0, "{link}");
        count += 1;
    }
    assert!(count >= 12, "{count} frozen links");
}

#[test]
fn should_keep_shared_places_of_a_ranking() {
    for priorities in [
        json!([["security", "support"]]),
        json!(["cost", ["security", "support"], "ecosystem"]),
        json!([["cost", "security", "support"], "ecosystem"]),
        json!(["cost", ["security", "support"]]),
    ] {
        let given = json!({"platform": ["web"], "priorities": priorities});
        let shared = decode(catalogue(), &link(&given)).unwrap();
        assert_eq!(shared.answers.to_json(), given);
        assert_eq!(shared.unknown, 0);
    }
}
