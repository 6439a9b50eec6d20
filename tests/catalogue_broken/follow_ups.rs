//! Everything is reported at once, and nothing that merely follows from something else.

use serde_json::json;
use stackfit::catalogue::{MOST_PROBLEMS, Problem, read, read_beside};

use crate::{Broken, CRITERIA, DJANGO, HEAD, QUESTIONS, RULES, STACKS, assert_names};

#[test]
fn should_report_what_cannot_be_read_together_with_what_leads_nowhere() {
    let mut broken = Broken::new();
    let mut fields = vec![
        (HEAD, broken.put(HEAD, "title", None)),
        (
            DJANGO,
            broken.put(DJANGO, "ratings/cost/likely", Some(json!(2))),
        ),
        (
            RULES,
            broken.put(RULES, "rule/few_hands/weigh/speed", Some(json!(2))),
        ),
    ];
    broken.put(DJANGO, "languages", Some(json!(["cobol"])));
    fields.push((DJANGO, "languages[1]".to_owned()));
    let problems = broken.problems();
    for (file, field) in fields {
        assert_names(&problems, file, &field, "both kinds");
    }
}

/// The problems of a break must be this one alone.
#[track_caller]
fn assert_alone(broken: &Broken, file: &str, field: &str) {
    let problems = broken.problems();
    let [problem] = problems.as_slice() else {
        panic!("{file} `{field}` is not alone: {problems:#?}");
    };
    assert_eq!(
        (problem.file.as_str(), problem.field.as_str()),
        (file, field)
    );
}

#[test]
fn should_not_report_what_only_follows() {
    for (file, place, value) in [
        // Everything that names them would lead nowhere.
        (QUESTIONS, "question/platform/id", None),
        (QUESTIONS, "question/platform/id", Some(json!(7))),
        (QUESTIONS, "question/platform/option/mobile/id", None),
        (QUESTIONS, "question/platform/option", Some(json!("web"))),
        (CRITERIA, "criterion/cost/id", None),
        (STACKS, "shape/hosted_and_framework/id", None),
        (DJANGO, "claim/DJ-08/id", None),
        (HEAD, "role/server_framework/id", None),
        // What it holds instead would stand twice, or be out of order.
        (QUESTIONS, "question/budget/number", None),
        (CRITERIA, "criterion/support/number", Some(json!("8"))),
        (QUESTIONS, "question/skills/level/strong/value", None),
        // Which facts it has to state follows from it.
        (DJANGO, "role", Some(json!("framework"))),
        // Everything would be later than that.
        (HEAD, "date", Some(json!("yesterday"))),
        // It is not known how it is answered, and what that needs.
        (QUESTIONS, "question/skills/kind", Some(json!("several"))),
        (QUESTIONS, "question/priorities/kind", None),
        (CRITERIA, "criterion/team_fit/components/0/from", None),
        // It is there, and wrong.
        (
            QUESTIONS,
            "question/hosting/option/aws/unmet",
            Some(json!(7)),
        ),
        (DJANGO, "fits/product/saas", Some(json!("good"))),
        (DJANGO, "ratings/cost", Some(json!(0.7))),
        (DJANGO, "id", Some(json!("jango"))),
    ] {
        let mut broken = Broken::new();
        let field = broken.put(file, place, value);
        assert_alone(&broken, file, &field);
    }
}

#[test]
fn should_check_the_files_beside_those_that_cannot_be_opened() {
    let mut broken = Broken::new();
    let weigh = broken.put(RULES, "rule/few_hands/weigh/cost", Some(json!(1000)));
    broken.documents.retain(|one| one.file != QUESTIONS);
    let unopened = Problem {
        file: QUESTIONS.to_owned(),
        field: String::new(),
        message: "is not TOML".to_owned(),
    };
    let problems = read_beside(&broken.documents, vec![unopened.clone()]);
    let problems = problems.err().unwrap();
    assert_eq!(problems[0], unopened);
    assert_names(&problems, RULES, &weigh, "beside");
    // That it is missing, and that names lead nowhere, follows from it.
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(read_beside(&crate::support::documents(), vec![unopened]).is_err());
}

#[test]
fn should_stop_at_a_thousand_problems() {
    let mut broken = Broken::new();
    let junk = (0..50_000).map(|number| (format!("junk{number}"), json!(number)));
    let content = broken.content(DJANGO).as_object_mut().unwrap();
    content.extend(junk);
    let problems = read(&broken.documents).err().unwrap();
    assert_eq!(problems.len(), MOST_PROBLEMS);
}
