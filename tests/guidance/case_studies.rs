//! The four case studies of the second article, as far as it tells what was required.

use serde_json::{Value, json};
use stackfit::share::example::answers;

use crate::support::{catalogue, decision, report};
use crate::top;

const HOSTED: [&str; 5] = ["firebase", "supabase", "amplify", "appwrite", "parse"];

/// The answers of an example in the data.
#[track_caller]
fn example(id: &str) -> Value {
    let mut examples = catalogue().examples.iter();
    let example = examples.find(|one| one.id == id).unwrap();
    answers(catalogue(), example).to_json()
}

/// A charging network for electric cars: a platform for operators, devices that report, an app that pays.
fn car_charging() -> Value {
    example("charging_network")
}

/// An app for the patients and clinicians of an addiction clinic: few months, little money, nobody to run servers.
fn clinic() -> Value {
    example("clinic_app")
}

/// A dental clinic's records: cards that are updated at each visit, X-ray images, for years.
fn dental_records() -> Value {
    example("dental_records")
}

/// A location-based social network in a hurry.
fn social_network() -> Value {
    example("social_network")
}

#[test]
fn should_give_the_charging_network_a_framework_and_an_app() {
    let top = top(&car_charging());
    assert!(
        !HOSTED.contains(&top.as_str()),
        "a hosted backend alone: {top}"
    );
    assert!(
        ["phoenix", "aspnet_core", "spring_boot"].contains(&top.as_str()),
        "{top}"
    );
    let decision = decision(&car_charging());
    assert!(decision.ranking[0].stack.client.is_some());
}

#[test]
fn should_give_the_clinic_a_hosted_backend_and_a_word_on_health_data() {
    let top = top(&clinic());
    assert!(HOSTED.contains(&top.as_str()), "{top}");
    let report = report(&clinic());
    assert_eq!(
        report.stacks[0].parts.client.as_deref(),
        Some("flutter"),
        "one code base for all phones"
    );
    let cautions = report.cautions.join(" ");
    assert!(cautions.contains("health"), "{cautions}");
}

#[test]
fn should_give_the_dental_records_a_framework_that_brings_much() {
    let top = top(&dental_records());
    assert!(
        ["django", "rails", "laravel", "symfony", "aspnet_core"].contains(&top.as_str()),
        "{top}"
    );
    // Health data must be able to stay in the house.
    let mut answers = dental_records();
    answers["hosting"] = json!(["own_servers", "eu_only"]);
    let decision = decision(&answers);
    let mut parts = decision.ranking.iter().flat_map(|one| one.stack.parts());
    assert!(parts.all(|part| part.id != "firebase" && part.id != "amplify"));
}

#[test]
fn should_give_the_social_network_firebase() {
    assert_eq!(top(&social_network()), "firebase");
    // What it was reproached with: with years ahead and people to run it, another answer is near.
    let mut answers = social_network();
    answers["baas"] = json!("never");
    let top = top(&answers);
    assert!(!HOSTED.contains(&top.as_str()), "{top}");
}
