//! The catalogue that the page has, and answers to try it with.

use std::sync::LazyLock;

use serde_json::{Value, json};
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::Catalogue;
use stackfit::engine::Model;
use stackfit::report::top_stacks;
use stackfit::{bundled, share};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| bundled::catalogue().expect("the build has checked the catalogue"));

/// The catalogue that the page has.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

static MODEL: LazyLock<Model<'static>> = LazyLock::new(|| Model::new(catalogue()));

/// The same catalogue, ready for deciding.
pub fn model() -> &'static Model<'static> {
    &MODEL
}

/// What an option is called.
#[track_caller]
pub fn label(question: &str, option: &str) -> &'static str {
    &catalogue()
        .question(question)
        .unwrap()
        .option(option)
        .unwrap()
        .label
}

/// Answers, as on the command line.
#[track_caller]
pub fn answers(value: Value) -> Answers {
    let (answers, problems) = Answers::read(catalogue(), "sample", &value);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(
        problems.is_empty(),
        "the sample has problems: {problems:#?}"
    );
    answers
}

/// A Python team with a business app for the web: every kind of answer, and every question.
pub fn web_answers() -> Answers {
    answers(json!({
        "platform": ["web", "api"],
        "product": "saas",
        "skills": {"python": "strong", "javascript": "some"},
        "language_policy": "not_sure",
        "team": "small",
        "hiring": "some",
        "scale": "thousands",
        "load": "daily_peaks",
        "deadline": "months",
        "budget": "moderate",
        "running_costs": "predictable",
        "baas": "reluctant",
        "hosting": ["any_cloud", "eu_only"],
        "compliance": ["personal_data", "payments"],
        "lifespan": "decade",
        "operations": "developers",
        "priorities": ["security", "cost", "maintainability"],
    }))
}

/// A small team in a hurry with a website and a phone app: every question, those on phones too.
pub fn phone_answers() -> Answers {
    answers(json!({
        "platform": ["web", "mobile"],
        "product": "realtime",
        "skills": {"typescript": "strong", "dart": "some"},
        "language_policy": ["typescript", "javascript", "dart"],
        "team": "solo",
        "hiring": "none",
        "scale": "hundreds",
        "load": "steady",
        "deadline": "weeks",
        "budget": "tight",
        "running_costs": "minimal",
        "baas": "welcome",
        "mobile_features": ["realtime_data", "push_email", "social_login"],
        "client": "one_codebase",
        "hosting": "not_sure",
        "compliance": ["none"],
        "lifespan": "few_years",
        "operations": "nobody",
        "priorities": ["mobile_fit", "delivery_speed", "cost", "team_fit", "support"],
    }))
}

/// The same answers, and that whatever else is asked was passed over.
pub fn with_the_rest_passed_over(answers: &Answers) -> Answers {
    let mut whole = answers.clone();
    for question in answers.asked(catalogue()) {
        if answers.get(&question.id).is_none() {
            whole.set(catalogue(), &question.id, Answer::NotSure);
        }
    }
    whole
}

/// The fragment of the link to the result of answers.
pub fn result_link(answers: &Answers) -> String {
    share::encode(catalogue(), answers, &top_stacks(model(), answers))
}

/// The name of a stack, from its id.
pub fn stack_name(id: &str) -> String {
    let name = |id| catalogue().technology(id).unwrap().name.as_str();
    id.split('+').map(name).collect::<Vec<_>>().join(" + ")
}
