//! The short interview: the most telling questions, until the outcome is settled.

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::engine::interview::{self, Plan};
use stackfit::session::{Action, Pace, Screen, Session};

use crate::Visit;
use crate::support::{Random, answers, catalogue, model};

/// Not enough, and enough.
const OPEN: f64 = 0.5;
const SETTLED: f64 = 0.95;

/// After the opening questions, so that a plan says what is next.
fn opened() -> Value {
    json!({"platform": ["web"], "product": "saas", "team": "small", "skills": {"go": "strong"}})
}

#[test]
fn should_ask_opening_questions_without_a_plan() {
    let mut visit = Visit::new();
    visit.act(Action::Begin).at("platform");
    visit.toggle("platform", "mobile").go().at("product");
    visit.act(Action::Pass).at("team");
    visit.act(Action::Pass).at("skills");
    assert_eq!(visit.0.plan, None);
    // A plan that thinks it is enough does not shorten them.
    let mut visit = Visit::new();
    visit.act(Action::Begin).toggle("platform", "web");
    visit.plan(&["product", "skills"], 1.0).go().at("product");
}

#[test]
fn should_wait_for_the_plan_after_continue() {
    let mut visit = Visit::with(&opened());
    visit.open("#/question/skills").go().at("skills");
    assert!(visit.0.going);
    assert_eq!(visit.0.address(model()).unwrap(), "#/question/skills");
    visit.go().at("skills");
    assert_eq!((visit.0.going, visit.0.errors), (true, 0));
    visit.plan(&["scale", "budget"], OPEN).at("scale");
    assert!(!visit.0.going);
}

#[test]
fn should_wait_for_the_plan_on_the_start_page_too() {
    let mut visit = Visit::with(&opened());
    visit.act(Action::Begin).on(Screen::Start);
    visit.plan(&["scale"], OPEN).at("scale");
}

#[test]
fn should_stay_when_a_plan_comes_that_nobody_waits_for() {
    let mut visit = Visit::with(&opened());
    visit.open("#/question/skills").plan(&["scale"], OPEN);
    visit.at("skills").go().at("scale");
    visit.choose("scale", "hundreds").plan(&["budget"], OPEN);
    visit.at("scale").go().at("budget");
}

#[test]
fn should_not_follow_a_plan_for_other_answers() {
    let mut visit = Visit::with(&opened());
    visit.open("#/question/skills").plan(&["scale"], OPEN);
    visit.grade("python", Some("some")).go().at("skills");
    assert!(visit.0.going, "the plan was for fewer skills");
    for settled in [OPEN, SETTLED] {
        let stale = Plan {
            asked: 0,
            remaining: vec!["scale".to_owned()],
            settled,
        };
        let other = answers(&json!({"platform": ["web"]}));
        visit.act(Action::Plan(other, stale)).at("skills");
        assert!(visit.0.going);
    }
    visit.plan(&["budget"], OPEN).at("budget");
}

#[test]
fn should_not_be_torn_away_by_a_plan_that_is_no_longer_waited_for() {
    let ways: [(Action, Screen); 5] = [
        (Action::Back, Screen::Question("team".to_owned())),
        (Action::Check, Screen::Check),
        (Action::Finish, Screen::Result),
        (Action::AskAgain, Screen::Again),
        (
            Action::Open(stackfit::session::Address::Screen(Screen::Method)),
            Screen::Method,
        ),
    ];
    for (way, screen) in ways {
        let mut visit = Visit::with(&opened());
        visit.open("#/question/skills").go();
        assert!(visit.0.going);
        visit.act(way).on(screen.clone());
        visit.plan(&["scale"], OPEN).on(screen);
    }
}

#[test]
fn should_not_be_torn_away_while_an_answer_is_changed() {
    let mut visit = Visit::with(&opened());
    visit.open("#/question/skills").go();
    assert!(visit.0.going);
    visit.grade("python", Some("some")).plan(&["scale"], OPEN);
    visit.at("skills").go().at("scale");
}

#[test]
fn should_say_when_it_is_enough() {
    let mut visit = Visit::with(&opened());
    visit.open("#/question/skills").go();
    visit.plan(&["scale", "budget"], SETTLED).on(Screen::Enough);
    assert_eq!(visit.0.address(model()).unwrap(), "#/enough");
    visit.act(Action::Finish).on(Screen::Result);
    // Beginning again leads back there, not to a question.
    visit.act(Action::Begin).on(Screen::Enough);
}

#[test]
fn should_lead_on_from_enough_where_it_is_not() {
    for pace in [Pace::Short, Pace::Full] {
        let mut visit = Visit::with(&opened());
        visit.0.pace = pace;
        visit.open("#/enough").on(Screen::Enough);
        visit.plan(&["budget"], OPEN);
        visit.at(match pace {
            Pace::Short => "budget",
            Pace::Full => "language_policy",
        });
        // Now it is known at once.
        visit.open("#/enough");
        assert!(
            matches!(visit.0.screen, Screen::Question(_)),
            "{pace:?}: {:?}",
            visit.0.screen
        );
    }
    // A settled outcome stays said.
    let mut visit = Visit::with(&opened());
    visit.open("#/enough").plan(&["budget"], SETTLED);
    visit.on(Screen::Enough);
    // With nothing answered, the first question comes first.
    Visit::new()
        .open("#/enough")
        .plan(&["platform", "product"], OPEN)
        .at("platform");
}

#[test]
fn should_ask_the_rest_in_order_and_never_offer_to_stop_again() {
    let mut visit = Visit::with(&opened());
    visit.open("#/question/skills").go();
    visit.plan(&["budget", "scale"], SETTLED).on(Screen::Enough);
    visit.in_order();
    let open: Vec<&str> = visit.asked().split_off(4);
    for question in open {
        visit.at(question).plan(&[question], SETTLED);
        visit.at(question).act(Action::Pass);
        visit.plan(&[], 1.0);
    }
    visit.on(Screen::Check);
    visit.act(Action::Begin).on(Screen::Check);
}

#[test]
fn should_count_the_questions_that_were_asked() {
    let mut visit = Visit::with(&opened());
    visit.act(Action::Begin).plan(&["priorities"], OPEN);
    let progress = visit.at("priorities").0.progress(catalogue());
    assert_eq!((progress.number, progress.count, progress.done), (5, 24, 4));
    visit.rank("cost").plan(&["budget"], OPEN).go();
    assert_eq!(visit.at("budget").0.progress(catalogue()).number, 6);
    visit.in_order();
    let progress = visit.at("language_policy").0.progress(catalogue());
    assert_eq!((progress.number, progress.count, progress.done), (5, 24, 5));
}

#[test]
fn should_go_back_only_to_questions_that_were_asked() {
    let mut visit = Visit::with(&opened());
    visit.act(Action::Begin).plan(&["priorities"], OPEN);
    visit.at("priorities").rank("cost");
    visit.plan(&["scale"], OPEN).go().at("scale");
    for question in ["skills", "team", "product", "platform"] {
        visit.act(Action::Back).at(question);
    }
    visit.act(Action::Back).on(Screen::Start);
    // Nothing was erased, and it goes on where it stood.
    visit.has("priorities", json!(["cost"]));
    visit.act(Action::Begin).at("scale");
}

#[test]
fn should_keep_answers_when_the_pace_changes_in_the_middle() {
    let mut visit = Visit::with(&opened());
    visit.act(Action::Begin).plan(&["priorities"], OPEN);
    visit.at("priorities").rank("cost");
    visit.in_order().at("language_policy").act(Action::Pass);
    visit.at("hiring").choose("hiring", "some");
    let before = visit.0.answers.clone();
    visit.act(Action::Ask(Pace::Short)).at("hiring");
    assert!(visit.0.going, "what matters now is not known yet");
    visit.plan(&["load", "scale"], OPEN).at("load");
    visit.in_order().at("scale");
    assert_eq!(visit.0.answers, before);
    assert_eq!(visit.0.pace, Pace::Full);
    // A new start keeps the choice.
    visit.act(Action::Restart).act(Action::Begin).at("platform");
    assert_eq!(visit.0.pace, Pace::Full);
}

#[test]
fn should_return_to_the_check_page_from_a_change_in_both_paces() {
    for pace in [Pace::Short, Pace::Full] {
        let mut visit = Visit::with(&opened());
        visit.0.pace = pace;
        visit.act(Action::Check).change("product").at("product");
        visit.choose("product", "content").go().on(Screen::Check);
        visit.change("product").act(Action::Back).on(Screen::Check);
        // What is new because of the change is asked, plan or not.
        visit.change("platform").toggle("platform", "mobile").go();
        visit.at("mobile_features").plan(&["budget"], SETTLED);
        visit.at("mobile_features").act(Action::Pass);
        visit.at("client").act(Action::Pass).on(Screen::Check);
        assert!(!visit.0.going);
    }
}

#[test]
fn should_end_at_the_check_page_when_everything_is_answered() {
    let mut visit = Visit::with(&opened());
    visit.in_order().pass_to_the_end();
    visit.act(Action::Ask(Pace::Short)).on(Screen::Check);
    visit.open("#/question/team").go().on(Screen::Check);
    assert!(!visit.0.going);
    // There is nothing to leave out, so that nothing is offered.
    visit.open("#/enough").plan(&[], 1.0).on(Screen::Check);
    visit.open("#/enough").on(Screen::Check);
}

#[test]
fn should_follow_the_plans_that_are_worked_out() {
    let mut early = 0;
    for seed in 0..20 {
        let wanted = Random::seeded(seed).interview();
        let mut visit = Visit(Session::new(
            catalogue(),
            Answers::default(),
            Answers::default(),
        ));
        visit.act(Action::Begin);
        let mut seen: Vec<String> = Vec::new();
        while let Screen::Question(id) = visit.0.screen.clone() {
            assert!(!seen.contains(&id), "seed {seed} asks for {id} twice");
            assert_eq!(visit.0.progress(catalogue()).number, seen.len() + 1);
            if let Some(plan) = visit.0.present_plan(catalogue()) {
                assert_eq!(plan.next(), Some(id.as_str()), "seed {seed}");
            }
            match wanted.get(&id) {
                Some(answer) => {
                    visit.0.answers.set(catalogue(), &id, answer.clone());
                    visit.go();
                }
                None => {
                    visit.act(Action::Pass);
                }
            }
            if visit.0.going {
                visit.worked_out();
            }
            seen.push(id);
        }
        assert_eq!(seen[..4], ["platform", "product", "team", "skills"]);
        let plan = interview::plan(model(), &visit.0.answers.asked_answers(catalogue()));
        match visit.0.screen {
            Screen::Enough => {
                assert!(plan.enough() && plan.next().is_some(), "seed {seed}");
                early += 1;
            }
            Screen::Check => assert_eq!(plan.next(), None, "seed {seed}"),
            ref other => panic!("seed {seed} ends on {other:?}"),
        }
        // The way back leads through what was asked, to the start.
        let mut back: Vec<String> = Vec::new();
        visit.act(Action::Back);
        while let Screen::Question(id) = visit.0.screen.clone() {
            assert!(seen.contains(&id), "seed {seed} goes back to {id}");
            back.push(id);
            visit.act(Action::Back);
        }
        assert_eq!(back.len(), seen.len(), "seed {seed}");
        visit.on(Screen::Start);
    }
    assert!(early > 10, "{early} of 20 end early");
}

#[test]
fn should_go_on_by_a_tap_and_take_it_back() {
    let mut visit = Visit::with(&opened());
    visit.act(Action::Begin).plan(&["budget", "scale"], OPEN);
    let tap = |option: &str| Action::Tap("budget".to_owned(), option.to_owned());
    visit
        .at("budget")
        .act(tap("tight"))
        .has("budget", json!("tight"));
    visit.plan(&["scale"], OPEN).at("scale");
    assert_eq!(visit.0.last.as_deref(), Some("budget"));
    // What was there before is there again, which is nothing …
    visit
        .act(Action::Undo)
        .at("budget")
        .has("budget", Value::Null);
    // … or another answer.
    visit.choose("budget", "ample").act(tap("moderate"));
    visit.plan(&["scale"], OPEN).at("scale");
    visit
        .act(Action::Undo)
        .at("budget")
        .has("budget", json!("ample"));
    // Without a tap, the answer stays where it can be changed.
    visit.choose("budget", "tight").plan(&["scale"], OPEN).go();
    visit.at("scale").act(Action::Undo).at("budget");
    visit.has("budget", json!("tight"));
    // Who goes elsewhere has nothing to take back.
    visit
        .act(Action::Undo)
        .at("budget")
        .has("budget", json!("tight"));
}

#[test]
fn should_say_about_how_many_questions_come_and_never_more() {
    for seed in 0..20 {
        let wanted = Random::seeded(seed).interview();
        let mut visit = Visit::new();
        visit.act(Action::Begin);
        let mut before = usize::MAX;
        let mut share = 0.0;
        while let Screen::Question(id) = visit.0.screen.clone() {
            let to_come = visit.0.to_come(catalogue());
            let number = visit.0.progress(catalogue()).number as f64;
            assert!(
                to_come <= before,
                "seed {seed}: {before}, then {to_come} at {id}"
            );
            let now = (number - 1.0) / (number + to_come as f64);
            assert!(now >= share, "seed {seed}: {share}, then {now} at {id}");
            (before, share) = (to_come, now);
            match wanted.get(&id) {
                Some(answer) => {
                    visit.0.answers.set(catalogue(), &id, answer.clone());
                    visit.go();
                }
                None => {
                    visit.act(Action::Pass);
                }
            }
            if visit.0.going {
                visit.worked_out();
            }
        }
        visit.on(Screen::Enough);
    }
}
