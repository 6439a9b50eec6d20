//! From the first question to the result, and back.

use serde_json::{Value, json};
use stackfit::report::report;
use stackfit::session::{Action, Screen};
use stackfit::weights::OwnWeights;

use crate::Visit;
use crate::support::{answers, catalogue, model};

#[test]
fn should_walk_from_start_to_result_for_the_web() {
    let mut visit = Visit::new();
    visit.on(Screen::Start).in_order();
    visit.at("platform").toggle("platform", "web").go();
    visit.at("product").choose("product", "data_ai").go();
    visit.at("team").choose("team", "small").go();
    visit
        .at("skills")
        .grade("python", Some("strong"))
        .grade("php", Some("some"))
        .go();
    visit.at("language_policy").act(Action::Pass);
    for (question, option) in [
        ("hiring", "some"),
        ("scale", "thousands"),
        ("load", "steady"),
        ("deadline", "months"),
        ("budget", "moderate"),
        ("running_costs", "predictable"),
        ("baas", "never"),
    ] {
        visit.at(question).choose(question, option).go();
    }
    visit.at("hosting").toggle("hosting", "own_servers").go();
    visit
        .at("compliance")
        .toggle("compliance", "personal_data")
        .go();
    visit.at("lifespan").choose("lifespan", "decade").go();
    visit
        .at("operations")
        .choose("operations", "developers")
        .go();
    for question in [
        "stage",
        "existing",
        "learning",
        "data_shape",
        "behind",
        "web_front",
        "less",
    ] {
        visit.at(question).act(Action::Pass);
    }
    visit.at("priorities").rank("security").rank("cost").go();
    visit
        .on(Screen::Check)
        .act(Action::Finish)
        .on(Screen::Result);
    visit.has("skills", json!({"python": "strong", "php": "some"}));
    visit.has("language_policy", json!("not_sure"));
    visit.has("priorities", json!(["security", "cost"]));
    let report = report(model(), visit.0.shown_answers());
    assert_eq!(report.stacks[0].id, "django");
}

#[test]
fn should_ask_about_the_app_only_where_there_is_one() {
    let mut visit = Visit::new();
    visit.in_order().toggle("platform", "web");
    assert_eq!(visit.asked().len(), 24);
    assert!(!visit.asked().contains(&"client") && !visit.asked().contains(&"mobile_features"));
    visit.toggle("platform", "mobile");
    assert_eq!(visit.asked().len(), 26);
    visit.open("#/question/baas").choose("baas", "parts").go();
    visit
        .at("mobile_features")
        .toggle("mobile_features", "push_email")
        .go();
    visit.at("client").choose("client", "one_codebase").go();
    visit.at("hosting");
}

#[test]
fn should_ask_every_question_once_and_in_order() {
    for platform in ["web", "mobile"] {
        let mut visit = Visit::with(&json!({"platform": [platform]}));
        let expected = visit.asked();
        let mut seen = vec!["platform".to_owned()];
        visit.in_order();
        while let Screen::Question(id) = visit.0.screen.clone() {
            seen.push(id);
            visit.act(Action::Pass);
        }
        assert_eq!(seen, expected);
        visit.on(Screen::Check);
    }
}

#[test]
fn should_count_the_progress_in_questions_that_are_asked() {
    let mut visit = Visit::new();
    visit.in_order();
    let progress = visit.0.progress(catalogue());
    assert_eq!((progress.number, progress.count, progress.done), (1, 23, 0));
    visit.toggle("platform", "mobile").go();
    let progress = visit.0.progress(catalogue());
    assert_eq!((progress.number, progress.count, progress.done), (2, 25, 1));
    visit.act(Action::Pass);
    assert_eq!(visit.0.progress(catalogue()).done, 2, "“Not sure” counts");
    visit.act(Action::Check);
    assert_eq!(visit.0.progress(catalogue()).number, 0);
}

#[test]
fn should_say_an_error_until_something_is_done_about_it() {
    let mut visit = Visit::new();
    visit.act(Action::Begin).go().at("platform");
    assert_eq!(visit.0.errors, 1);
    visit.go().at("platform");
    assert_eq!(visit.0.errors, 2, "it is said again");
    visit.worked_out().at("platform");
    assert_eq!(visit.0.errors, 2, "a plan is nothing that is done about it");
    visit.toggle("platform", "web");
    assert_eq!(visit.0.errors, 0);
    visit.go().at("product");
    assert_eq!(visit.0.errors, 0);
}

#[test]
fn should_not_go_on_after_everything_was_dropped_again() {
    let mut visit = Visit::new();
    visit
        .act(Action::Begin)
        .toggle("platform", "web")
        .toggle("platform", "web")
        .go();
    visit.at("platform").has("platform", Value::Null);
    assert_eq!(visit.0.errors, 1);
}

#[test]
fn should_walk_back_without_erasing_anything() {
    let mut visit = Visit::with(&json!({"platform": ["web"], "product": "saas"}));
    visit.in_order().at("team").act(Action::Pass);
    visit.at("skills").grade("go", Some("some"));
    visit
        .act(Action::Back)
        .at("team")
        .act(Action::Back)
        .at("product")
        .act(Action::Back)
        .at("platform");
    visit.act(Action::Back).on(Screen::Start);
    visit
        .has("platform", json!(["web"]))
        .has("product", json!("saas"))
        .has("skills", json!({"go": "some"}));
    visit.act(Action::Begin).at("language_policy");
}

#[test]
fn should_skip_what_is_not_asked_on_the_way_back() {
    let mut visit = Visit::with(&json!({"platform": ["web"]}));
    visit
        .in_order()
        .open("#/question/hosting")
        .at("hosting")
        .act(Action::Back)
        .at("baas");
}

#[test]
fn should_go_back_from_the_check_page_to_the_last_question() {
    let mut visit = Visit::with(&json!({"platform": ["web"]}));
    visit.in_order().pass_to_the_end();
    visit.act(Action::Back).at("priorities");
}

#[test]
fn should_follow_what_is_answered_in_another_tab() {
    let mut visit = Visit::with(&json!({"platform": ["web"], "product": "saas"}));
    visit.open("#/question/product").at("product");
    let other = answers(&json!({"platform": ["web"], "product": "content", "team": "solo"}));
    visit
        .0
        .follow(catalogue(), other.clone(), OwnWeights::default());
    visit.at("product").has("product", json!("content"));
    assert_eq!(visit.0.answers, other);
    // A question that is not asked any more gives way.
    let mut visit = Visit::with(&json!({"platform": ["mobile"]}));
    visit.open("#/question/client").at("client");
    let other = answers(&json!({"platform": ["web"]}));
    visit.0.follow(catalogue(), other, OwnWeights::default());
    visit.at("product");
    // What is deleted there is deleted here; what is only read stays.
    for (address, screen) in [
        ("#/question/product", Screen::Start),
        ("#/answers", Screen::Start),
        ("#/result", Screen::Start),
        ("#/method", Screen::Method),
    ] {
        let mut visit = Visit::with(&json!({"platform": ["web"]}));
        visit.open(address);
        visit
            .0
            .follow(catalogue(), answers(&json!({})), OwnWeights::default());
        visit.on(screen);
        assert!(visit.0.answers.is_empty());
    }
}

#[test]
fn should_keep_apart_what_widgets_prepare() {
    use stackfit::session::widget;
    assert_eq!(widget("?host=https://a.example&theme=dark"), None);
    let one = widget("?host=https://a.example&platform=web");
    assert_eq!(one, widget("platform=web&theme=dark"));
    assert_ne!(one, widget("platform=mobile"));
    assert_ne!(widget("questions=team"), widget("questions=budget"));
    let one = one.unwrap();
    assert!(one.starts_with(":widget:") && !one.contains('#'), "{one}");
}
