//! Whole walks through the interview, without a browser.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod address;
mod change;
mod choose;
mod progress;
mod short;
mod subset;
#[path = "../support/mod.rs"]
mod support;
mod weights;

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::engine::interview::{self, Plan};
use stackfit::session::{Action, Address, Pace, Screen, Session};

use crate::support::{answers, catalogue, model};

/// A visit that reads like a story.
struct Visit(Session);

impl Visit {
    fn new() -> Self {
        Visit::with(&json!({}))
    }

    /// A visit of somebody with answers stored on this device.
    #[track_caller]
    fn with(stored: &Value) -> Self {
        Visit(Session::new(
            catalogue(),
            answers(stored),
            Answers::default(),
        ))
    }

    fn act(&mut self, action: Action) -> &mut Self {
        self.0.apply(catalogue(), action);
        self
    }

    /// Asks for every question, in order.
    fn in_order(&mut self) -> &mut Self {
        self.act(Action::Ask(Pace::Full))
    }

    /// Takes a plan for the present answers.
    fn plan(&mut self, remaining: &[&str], settled: f64) -> &mut Self {
        let plan = Plan {
            asked: 0,
            remaining: remaining.iter().map(|id| (*id).to_owned()).collect(),
            settled,
        };
        self.act(Action::Plan(
            self.0.answers.asked_answers(catalogue()),
            plan,
        ))
    }

    /// Takes the plan that is worked out for the present answers.
    fn worked_out(&mut self) -> &mut Self {
        let answers = self.0.answers.asked_answers(catalogue());
        let plan = interview::plan(model(), &answers);
        self.act(Action::Plan(answers, plan))
    }

    fn choose(&mut self, question: &str, option: &str) -> &mut Self {
        self.act(Action::Choose(question.into(), option.into()))
    }

    fn toggle(&mut self, question: &str, option: &str) -> &mut Self {
        self.act(Action::Toggle(question.into(), option.into()))
    }

    fn grade(&mut self, option: &str, level: Option<&str>) -> &mut Self {
        let level = level.map(str::to_owned);
        self.act(Action::Grade("skills".into(), option.into(), level))
    }

    fn rank(&mut self, option: &str) -> &mut Self {
        self.act(Action::Rank("priorities".into(), option.into()))
    }

    fn change(&mut self, question: &str) -> &mut Self {
        self.act(Action::Change(question.into()))
    }

    fn go(&mut self) -> &mut Self {
        self.act(Action::Continue)
    }

    fn open(&mut self, fragment: &str) -> &mut Self {
        let address = Address::read(catalogue(), fragment);
        self.act(Action::Open(address))
    }

    #[track_caller]
    fn at(&mut self, question: &str) -> &mut Self {
        assert_eq!(self.0.screen, Screen::Question(question.into()));
        self
    }

    #[track_caller]
    fn on(&mut self, screen: Screen) -> &mut Self {
        assert_eq!(self.0.screen, screen);
        self
    }

    #[track_caller]
    fn has(&mut self, question: &str, answer: Value) -> &mut Self {
        let found = self.0.answers.get(question).map(|answer| answer.to_json());
        assert_eq!(found.unwrap_or_default(), answer, "{question}");
        self
    }

    fn asked(&self) -> Vec<&'static str> {
        let asked = self.0.answers.asked(catalogue());
        asked.iter().map(|one| one.id.as_str()).collect()
    }

    fn pass_to_the_end(&mut self) -> &mut Self {
        for _ in &catalogue().questions {
            self.act(Action::Pass);
        }
        self.on(Screen::Check)
    }
}
