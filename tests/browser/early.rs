//! What is there before the program: the first page and the first questions, and that nothing done there is lost.

use serde_json::{Value, json};
use stackfit::answers::Answer;
use stackfit::share;
use stackfit::wording::{EN, opening};

use super::support::{
    Gate, Setup, Stage, Visitor, catalogue, expected_pick, part, result_link, stage, web_answers,
};

const WASM: &str = "application/wasm";

/// Everything but text that the page has in its main part and above, as far as it is the first piece's: that is not what
/// stands beside a question.
const OUTLINE: &str = "
    const root = document.querySelector('#waiting') ?? document.body;
    const parts = [root.querySelector('header'), [...root.querySelectorAll('main')].find((one) => !one.hidden)];
    return parts.flatMap((part) => [...part.querySelectorAll(':not(aside *)')])
        .map((one) => [one.localName, one.id, one.getAttribute('class') ?? '', one.hidden, one.localName === 'p' ? one.innerText : ''].join(' '));";

/// Notes every shift of what is on screen.
const SHIFTS: &str = "
    window.shifted = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { shifted += one.value; }))
        .observe({type: 'layout-shift', buffered: true});";

impl Visitor<'_> {
    /// Waits until these answers are stored as the whole program stores them.
    fn sees_stored(&self, platform: &str, product: &str) {
        let expected = [
            Some(Answer::Many(vec![platform.to_owned()])),
            Some(Answer::One(product.to_owned())),
        ];
        self.sees("what is stored", expected, || {
            let stored = self.script("return Object.values(localStorage).join()", Vec::new());
            let link = stored.as_str().unwrap_or_default();
            let stored = share::decode(catalogue(), link).map(|stored| stored.answers);
            let stored = stored.unwrap_or_default();
            ["platform", "product"].map(|question| stored.get(question).cloned())
        });
    }
}

fn held<'a>(stage: &'a Stage, gate: &Gate) -> Visitor<'a> {
    let home = stage.serve(gate.hold(&part("first-", ".wasm"), WASM));
    let setup = Setup {
        at_once: true,
        ..Setup::default()
    };
    stage.visitor_at_with(&home, setup)
}

#[test]
fn should_take_over_what_was_chosen_before_the_program_was_there() {
    stage(|stage| {
        let gate = Gate::default();
        let visitor = held(stage, &gate);
        visitor.open_to_wait("");
        visitor.sees_screen(&catalogue().title);
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
        visitor.choose("platform", "web");
        visitor.choose("platform", "api");
        visitor.choose("platform", "api");
        visitor.go_on();
        visitor.sees_question("product");
        visitor.sees_focus_on("h1");
        visitor.choose("product", "saas");
        let early = visitor.title();
        visitor.go_on();
        visitor.sees_question("product");
        assert!(visitor.has("#waiting [type=submit][aria-busy=true]"));
        gate.open();
        visitor.sees_question("team");
        visitor.sees_stored("web", "saas");
        visitor.go_back();
        visitor.sees_question("product");
        visitor.sees("the same title", early, || visitor.title());
        assert!(visitor.has_chosen("product", "saas"));
        visitor.go_back();
        visitor.sees_question("platform");
        assert!(visitor.has_chosen("platform", "web"));
        assert!(!visitor.has_chosen("platform", "api"));
        visitor.go_back();
        visitor.sees_screen(&catalogue().title);
    });
}

#[test]
fn should_keep_what_was_chosen_on_the_way_back_before_the_program_was_there() {
    stage(|stage| {
        for backs in [1, 2] {
            let gate = Gate::default();
            let visitor = held(stage, &gate);
            visitor.open_to_wait("");
            visitor.press(EN.start_begin);
            visitor.choose("platform", "web");
            visitor.go_on();
            visitor.sees_question("product");
            visitor.choose("product", "saas");
            visitor.press(EN.question_back);
            visitor.sees_question("platform");
            assert!(visitor.has_chosen("platform", "web"));
            if backs == 2 {
                visitor.go_back();
                visitor.sees_screen(&catalogue().title);
            }
            gate.open();
            visitor.sees_program();
            visitor.sees_stored("web", "saas");
            if backs == 2 {
                visitor.sees_screen(&catalogue().title);
                visitor.go_forward();
            }
            visitor.sees_question("platform");
            assert!(visitor.has_chosen("platform", "web"));
            visitor.go_forward();
            visitor.sees_question("product");
            assert!(visitor.has_chosen("product", "saas"));
        }
    });
}

#[test]
fn should_go_back_before_the_program_is_there_and_after() {
    stage(|stage| {
        for early in [true, false] {
            let gate = Gate::default();
            let visitor = held(stage, &gate);
            visitor.open_to_wait("");
            visitor.sees_screen(&catalogue().title);
            visitor.press(EN.start_begin);
            visitor.sees_question("platform");
            if early {
                visitor.press(EN.question_back);
                visitor.sees_screen(&catalogue().title);
            }
            gate.open();
            visitor.sees_program();
            if !early {
                visitor.press(EN.question_back);
            }
            visitor.sees_screen(&catalogue().title);
            visitor.press(EN.start_begin);
            visitor.sees_question("platform");
        }
    });
}

#[test]
fn should_pass_and_complain_as_asked_before_the_program_was_there() {
    stage(|stage| {
        for (press, passes) in [(EN.question_not_sure, true), (EN.question_continue, false)] {
            let gate = Gate::default();
            let visitor = held(stage, &gate);
            visitor.open_to_wait("#/begin");
            visitor.sees_screen(&catalogue().question("platform").unwrap().title);
            visitor.press(press);
            gate.open();
            if passes {
                visitor.sees_question("product");
            } else {
                visitor.sees_focus_on("#error-summary");
            }
        }
    });
}

#[test]
fn should_move_nothing_when_the_program_comes() {
    stage(|stage| {
        for (fragment, goes_on) in [
            ("", false),
            ("#/question/platform", false),
            ("#/question/platform", true),
        ] {
            let gate = Gate::default();
            let visitor = held(stage, &gate);
            visitor.resize(360, 420);
            visitor.open_to_wait(fragment);
            visitor.wait("the page", || visitor.heading());
            if goes_on {
                visitor.choose("platform", "web");
                visitor.go_on();
                visitor.sees_question("product");
            }
            visitor.script(SHIFTS, Vec::new());
            let focused = if fragment.is_empty() {
                ".big"
            } else {
                "details.why summary"
            };
            let go = "const one = [...document.querySelectorAll(arguments[0])].find((one) => one.checkVisibility());
                if (one.localName === 'summary') one.click(); one.focus(); scrollTo(0, 120);";
            visitor.script(go, vec![json!(focused)]);
            visitor.settle();
            let look = "return [scrollY, document.activeElement.innerText, [...document.querySelectorAll('details[open]')].filter((one) => one.checkVisibility()).length]";
            let before = visitor.script(look, Vec::new());
            let outline = visitor.script(OUTLINE, Vec::new());
            gate.open();
            visitor.sees_program();
            // What the second piece adds comes beside and behind it.
            let all: Vec<Value> =
                serde_json::from_value(visitor.script(OUTLINE, Vec::new())).unwrap();
            let expected: Vec<Value> = serde_json::from_value(outline).unwrap();
            // All of it is there, in its order.
            let mut left = all.iter();
            let lost = expected.iter().find(|one| !left.any(|other| other == *one));
            assert_eq!(lost, None, "{fragment}");
            visitor.settle();
            assert_eq!(visitor.script(look, Vec::new()), before, "{fragment}");
            assert_eq!(
                visitor.script("return shifted", Vec::new()),
                json!(0),
                "{fragment}"
            );
        }
    });
}

#[test]
fn should_say_at_once_that_a_result_is_worked_out() {
    stage(|stage| {
        let gate = Gate::default();
        let visitor = held(stage, &gate);
        visitor.open_to_wait(&result_link(&web_answers()));
        visitor.sees_text("main", opening::EN.result);
        gate.open();
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
        assert!(!visitor.page_says(opening::EN.result));
    });
}

#[test]
fn should_show_nothing_first_that_others_would_not_see() {
    stage(|stage| {
        let gate = Gate::default();
        let visitor = held(stage, &gate);
        // Whoever was here before goes on where they were.
        visitor.has_answered(&web_answers());
        visitor.open_to_wait("");
        visitor.wait("the page", || visitor.has("#waiting").then_some(()));
        // Nothing is drawn before the script behind it has run.
        visitor.sees("no heading", None, || visitor.heading());
        gate.open();
        visitor.sees_program();
        assert!(visitor.page_says(EN.start_resume));
    });
}
