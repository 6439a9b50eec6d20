//! An interview that asks only some of the questions.

use serde_json::json;
use stackfit::answers::Answer;
use stackfit::session::{Action, Pace, Screen, example_address};

use super::Visit;
use crate::support::{answers, catalogue, model};

/// A visit that asks only these.
fn only(questions: &[&str]) -> Visit {
    let mut visit = Visit::new();
    let questions = questions.iter().map(|id| (*id).to_owned()).collect();
    visit.0.ask_only(catalogue(), questions);
    visit
}

#[test]
fn should_ask_only_these_questions_in_order() {
    let mut visit = only(&["budget", "team", "baas"]);
    visit.in_order().at("team");
    visit.act(Action::Pass).at("budget");
    visit.act(Action::Pass).at("baas");
    let progress = visit.0.progress(catalogue());
    assert_eq!((progress.number, progress.count, progress.done), (3, 3, 2));
    visit.act(Action::Back).at("budget");
    visit.act(Action::Continue).at("baas");
    visit.act(Action::Pass).on(Screen::Check);
}

#[test]
fn should_plan_as_if_the_others_were_passed_over() {
    let mut visit = only(&["skills", "priorities"]);
    visit.worked_out_here();
    let plan = visit.0.present_plan(catalogue()).unwrap();
    let mut remaining = plan.remaining.clone();
    remaining.sort();
    assert_eq!(remaining, ["priorities", "skills"]);
    visit.act(Action::Begin);
    let Screen::Question(first) = visit.0.screen.clone() else {
        panic!("{:?}", visit.0.screen);
    };
    visit.act(Action::Pass).worked_out_here();
    let Screen::Question(second) = visit.0.screen.clone() else {
        panic!("{:?}", visit.0.screen);
    };
    assert_ne!(first, second);
    visit.act(Action::Pass).worked_out_here();
    visit.on(Screen::Check);
}

#[test]
fn should_leave_the_answers_as_they_are() {
    let mut visit = only(&["team"]);
    visit.in_order().act(Action::Pass).on(Screen::Check);
    assert_eq!(visit.0.answers, answers(&json!({"team": "not_sure"})));
}

#[test]
fn should_count_answers_to_other_questions() {
    let mut visit = Visit::with(&json!({"baas": "never"}));
    visit.0.ask_only(catalogue(), vec!["team".into()]);
    assert_eq!(
        visit.0.shown_answers().get("baas"),
        Some(&Answer::One("never".into()))
    );
    visit.in_order().act(Action::Pass).on(Screen::Check);
    assert!(visit.0.to_plan(catalogue()).get("baas") == Some(&Answer::One("never".into())));
}

#[test]
fn should_ask_a_question_that_applies_only_if_it_is_one_of_them() {
    let mut visit = only(&["platform", "client"]);
    visit.in_order().at("platform").toggle("platform", "mobile");
    visit.go().at("client");
    let mut visit = only(&["platform", "team"]);
    visit.in_order().at("platform").toggle("platform", "mobile");
    visit.go().at("team");
}

#[test]
fn should_open_a_question_that_is_not_asked_where_the_interview_stands() {
    let mut visit = only(&["team", "baas"]);
    visit.open("#/question/baas").at("baas");
    visit.open("#/question/budget").at("team");
}

#[test]
fn should_ask_everything_if_none_of_them_is_known() {
    let mut visit = only(&["no_such_question"]);
    visit.in_order();
    assert_eq!(
        visit.0.progress(catalogue()).count,
        catalogue().questions.len() - 4
    );
}

#[test]
fn should_still_ask_only_these_after_starting_again() {
    let mut visit = only(&["team", "baas"]);
    visit.in_order().act(Action::Pass).act(Action::Restart);
    assert_eq!(visit.0.pace, Pace::Full);
    visit.act(Action::Begin).at("team");
    assert_eq!(visit.0.progress(catalogue()).count, 2);
    let example = &catalogue().examples[0].id;
    visit.open(&example_address(example)).act(Action::Adopt);
    assert_eq!(visit.0.progress(catalogue()).count, 2);
}

impl Visit {
    /// Takes the plan that the page would work out.
    fn worked_out_here(&mut self) -> &mut Self {
        let answers = self.0.to_plan(catalogue());
        let plan = stackfit::engine::interview::plan(model(), &answers);
        self.act(Action::Plan(answers, plan))
    }
}
