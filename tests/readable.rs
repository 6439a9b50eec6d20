//! The readable links of blog posts and campaigns.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use serde_json::{Value, json};
use stackfit::share::example;
use stackfit::share::readable::{decode, encode};
use support::{Random, answers, catalogue};

/// A query that is understood in full.
#[track_caller]
fn assert_reads(query: &str, expected: Value) {
    let (answers, problems) = decode(catalogue(), query);
    assert!(problems.is_empty(), "{query}: {problems:?}");
    assert_eq!(answers.to_json(), expected, "{query}");
}

/// A query of which one field is left out, and what is read of it.
#[track_caller]
fn assert_leaves_out(query: &str, field: &str, expected: Value) {
    let (answers, problems) = decode(catalogue(), query);
    assert_eq!(problems, [field], "{query}");
    assert_eq!(answers.to_json(), expected, "{query}");
}

#[test]
fn should_read_the_example_of_the_contract() {
    assert_reads(
        "?platform=web&skills=python:strong,php&baas=never",
        json!({"platform": ["web"], "skills": {"python": "strong", "php": "some"}, "baas": "never"}),
    );
}

#[test]
fn should_read_every_kind_of_question() {
    assert_reads("product=saas", json!({"product": "saas"}));
    assert_reads(
        "platform=mobile,web",
        json!({"platform": ["web", "mobile"]}),
    );
    assert_reads(
        "skills=go,rust:strong",
        json!({"skills": {"go": "some", "rust": "strong"}}),
    );
    assert_reads(
        "priorities=cost,security",
        json!({"priorities": ["cost", "security"]}),
    );
}

#[test]
fn should_read_with_and_without_a_question_mark() {
    assert_reads("?team=solo", json!({"team": "solo"}));
    assert_reads("team=solo", json!({"team": "solo"}));
    assert_reads("", json!({}));
    assert_reads("?", json!({}));
    assert_reads("?&&", json!({}));
}

#[test]
fn should_read_not_sure_for_every_question() {
    for question in &catalogue().questions {
        let query = format!("{}=not_sure", question.id);
        assert_reads(&query, json!({question.id.as_str(): "not_sure"}));
    }
}

#[test]
fn should_read_every_option_of_every_question() {
    for question in &catalogue().questions {
        for option in &question.options {
            let (answers, problems) =
                decode(catalogue(), &format!("?{}={}", question.id, option.id));
            assert!(problems.is_empty(), "{} {}", question.id, option.id);
            let answer = answers.get(&question.id).unwrap();
            assert_eq!(answer.options(), [option.id.as_str()], "{}", question.id);
        }
    }
}

#[test]
fn should_undo_percent_encoding_and_plus_signs() {
    assert_reads(
        "?skills=python%3Astrong%2Cphp",
        json!({"skills": {"python": "strong", "php": "some"}}),
    );
    assert_reads(
        "?platform=web%2c+mobile",
        json!({"platform": ["web", "mobile"]}),
    );
}

#[test]
fn should_pass_over_parameters_of_others() {
    assert_reads(
        "?utm_source=post&team=solo&fbclid=a%20b&gclid",
        json!({"team": "solo"}),
    );
    for others in [
        "gad_source=1&gad_campaignid=2",
        "mibextid=1",
        "srsltid=1",
        "fb_action_ids=1",
        "li_fat_id=1",
        "s_kwcid=AL",
        "at_medium=a",
        "campaign=1&medium=mail",
        "guccounter=1&guce_referrer=x",
        "lang=de&hl=pt",
        "context=x&trackingId=1",
    ] {
        assert_reads(&format!("?{others}&team=solo"), json!({"team": "solo"}));
    }
}

#[test]
fn should_report_what_it_does_not_understand_and_read_the_rest() {
    let rest = json!({"team": "solo"});
    assert_leaves_out("team=solo&product=sass", "product", rest.clone());
    assert_leaves_out("team=solo&product=", "product", rest.clone());
    assert_leaves_out("team=solo&platform=web,moon", "platform", rest.clone());
    assert_leaves_out("team=solo&platform=web,web", "platform", rest.clone());
    assert_leaves_out(
        "team=solo&compliance=none,health",
        "compliance",
        rest.clone(),
    );
    assert_leaves_out("team=solo&skills=python:guru", "skills", rest.clone());
    assert_leaves_out("team=solo&skills=:strong", "skills", rest.clone());
    assert_leaves_out("team=solo&priorities=cost,cost", "priorities", rest.clone());
    let too_many = "team=solo&priorities=team_fit,cost,security,support,ecosystem,scalability";
    assert_leaves_out(too_many, "priorities", rest);
}

#[test]
fn should_name_what_is_no_question() {
    let rest = json!({"team": "solo"});
    assert_leaves_out("plattform=web&team=solo", "plattform", rest.clone());
    assert_leaves_out("team=solo&Skill=php&theme=dark&utm_term=x", "Skill", rest);
    let (_, named) = decode(catalogue(), &"a=1&b=1&c=1&".repeat(9).replace('=', "x="));
    assert_eq!(named, ["ax", "bx", "cx"]);
    // Nobody else's words are shown.
    let (_, named) = decode(catalogue(), "?call+555-1234=x&www.example.org=x&%D0%B0=x");
    assert_eq!(named, [""; 0]);
}

#[test]
fn should_read_what_was_changed_on_its_way() {
    assert_reads(
        "?platform=web&amp;team=solo&amp;amp;baas=never",
        json!({"platform": ["web"], "team": "solo", "baas": "never"}),
    );
    assert_reads(
        "?TEAM=Solo&Platform=WEB&skills=Python:Strong",
        json!({"team": "solo", "platform": ["web"], "skills": {"python": "strong"}}),
    );
    assert_reads(
        "?team=solo%20&baas=not_sure%0A",
        json!({"team": "solo", "baas": "not_sure"}),
    );
    assert_reads("?team=solo%E2%80%8B", json!({"team": "solo"}));
    assert_reads(
        "?platform=web.&team=solo,",
        json!({"platform": ["web"], "team": "solo"}),
    );
}

#[test]
fn should_stand_any_junk() {
    let long = format!("?skills={}", "a,".repeat(3_000));
    let junk = [
        "%",
        "%%",
        "?%zz=%q",
        "?team=%ff%fe",
        "?team=%F0%9F%92%A9",
        "====&&&&",
        "?skills=:::,,,",
        "?=&=",
        "?team=\0",
        "?téam=sölo",
    ];
    for query in junk.into_iter().chain([long.as_str()]) {
        let (answers, problems) = decode(catalogue(), query);
        assert!(answers.is_empty(), "{query:.30}: {}", answers.to_json());
        // Only questions are named, never what was made up.
        let known = |id: &String| catalogue().question(id).is_some();
        assert!(problems.iter().all(known), "{query:.30}");
    }
}

#[test]
fn should_leave_out_what_is_longer_than_any_real_query() {
    let long = format!("?team=solo&skills={}", "a,".repeat(50_000));
    let (answers, problems) = decode(catalogue(), &long);
    assert!(answers.is_empty(), "{}", answers.to_json());
    assert_eq!(problems.len(), 1);
    assert!(problems[0].chars().count() <= 41, "{}", problems[0]);
}

#[test]
fn should_read_rankings_with_shared_places() {
    assert_reads(
        "?priorities=cost,security~support,ecosystem",
        json!({"priorities": ["cost", ["security", "support"], "ecosystem"]}),
    );
    for priorities in [
        json!([["security", "support"]]),
        json!([["cost", "security", "support"], "ecosystem"]),
        json!(["cost", ["security", "support"]]),
    ] {
        let given = answers(&json!({"platform": ["web"], "priorities": priorities}));
        assert_reads(&encode(catalogue(), &given), given.to_json());
    }
}

#[test]
fn should_read_what_it_writes() {
    let mut random = Random::seeded(41);
    for _ in 0..2000 {
        let answers = random.interview();
        let query = encode(catalogue(), &answers);
        let (read, problems) = decode(catalogue(), &query);
        assert!(problems.is_empty(), "{query}: {problems:?}");
        assert_eq!(read, answers, "{query}");
    }
}

#[test]
fn should_write_what_people_can_read() {
    let written = encode(
        catalogue(),
        &answers(&json!({
            "baas": "never", "skills": {"php": "some", "python": "strong"}, "team": "not_sure",
            "platform": ["mobile", "web"], "priorities": ["security", "cost"],
        })),
    );
    let expected = "?platform=web,mobile&team=not_sure&skills=python:strong,php&baas=never&priorities=security,cost";
    assert_eq!(written, expected);
    assert_eq!(encode(catalogue(), &answers(&json!({}))), "");
}

#[test]
fn should_write_ids_that_have_to_be_escaped() {
    let mut other = catalogue().clone();
    other.questions[0].id = "Größe & mehr".to_owned();
    other.questions[0].options[0].id = "50%+x".to_owned();
    let mut answers = stackfit::answers::Answers::default();
    let chosen = stackfit::answers::Answer::Many(vec!["50%+x".to_owned()]);
    answers.set(&other, "Größe & mehr", chosen);
    let query = encode(&other, &answers);
    assert!(query.is_ascii() && !query.contains(' '), "{query}");
    assert_eq!(decode(&other, &query), (answers, Vec::new()), "{query}");
}

#[test]
fn should_link_to_every_example() {
    for one in &catalogue().examples {
        let answers = example::answers(catalogue(), one);
        assert_eq!(answers.iter().count(), one.answers.len(), "{}", one.id);
        // Nothing of it is left out when it is opened, and everything counts.
        assert_eq!(answers.applied(catalogue()), answers, "{}", one.id);
        let (read, problems) = decode(catalogue(), &example::link(catalogue(), one));
        assert!(problems.is_empty(), "{}: {problems:?}", one.id);
        assert_eq!(read, answers, "{}", one.id);
        let mut again = Vec::new();
        for (question, answer) in answers.iter() {
            again.push((question.to_owned(), answer.to_json()));
        }
        let (_, problems) =
            stackfit::answers::Answers::read(catalogue(), &one.id, &again.into_iter().collect());
        assert_eq!(problems, [], "{}", one.id);
    }
}
