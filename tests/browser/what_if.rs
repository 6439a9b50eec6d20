//! Trying changes out on the page of a result: what is shown is what the library says of the same answers and weights.

use serde_json::{Value, json};
use stackfit::answers::{Answer, Answers};
use stackfit::order::hundredths;
use stackfit::report::{
    Difference, Place, Shift, analyse, answer_text, difference, pick, report, telling, tipped,
};
use stackfit::share;
use stackfit::weights::OwnWeights;
use stackfit::wording::EN as PAGE;
use stackfit::wording::fill;
use stackfit::wording::what_if::EN;

use super::support::{
    Visitor, answers, catalogue, expected_pick, model, phone_answers, result_link, stage, visit,
    visit_in_each_engine, web_answers,
};

const SAYS: &str = ".trial-says";

fn no_weights() -> OwnWeights {
    OwnWeights::default()
}

fn own(weights: &[(&str, f64)]) -> OwnWeights {
    let mut own = OwnWeights::default();
    for (criterion, share) in weights {
        own.set(catalogue(), criterion, *share);
    }
    own
}

/// What answers and weights make of the result of `web_answers`.
fn expected(after: &Answers, weights: &OwnWeights) -> Difference {
    let before = report(model(), &web_answers());
    difference(&before, &report(model(), (after, weights)))
}

/// Answers with some of them given otherwise.
fn otherwise(changes: Value) -> Answers {
    let mut changed = web_answers().to_json();
    for (question, answer) in changes.as_object().unwrap() {
        changed[question] = answer.clone();
    }
    answers(changed)
}

fn on_the_result(visitor: &Visitor<'_>) {
    on_the_result_of(visitor, &web_answers());
}

fn on_the_result_of(visitor: &Visitor<'_>, answers: &Answers) {
    visitor.has_answered(answers);
    visitor.open("#/result");
    visitor.sees_whole_result();
}

/// The two rankings on screen, each a line a stack.
fn rankings(visitor: &Visitor<'_>) -> Value {
    let script = r"return [...document.querySelectorAll('.trial-rankings ol')].map((list) =>
        [...list.children].map((line) => line.textContent.replace(/\s+/g, ' ').trim()));";
    visitor.script(script, Vec::new())
}

/// The same by the library.
fn expected_rankings(difference: &Difference) -> Value {
    let ranking = |place: fn(&Shift) -> Option<Place>| {
        let mut placed: Vec<(Place, &Shift)> = Vec::new();
        placed.extend(
            difference
                .stacks
                .iter()
                .filter_map(|one| Some((place(one)?, one))),
        );
        placed.sort_by_key(|(at, _)| at.rank);
        placed.truncate(5);
        placed
    };
    let before: Vec<String> = ranking(|shift| shift.before)
        .iter()
        .map(|(at, shift)| format!("{} {}", shift.name, hundredths(at.score)))
        .collect();
    let after: Vec<String> = ranking(|shift| shift.after)
        .iter()
        .map(|(at, shift)| {
            let line = format!("{} {}", shift.name, hundredths(at.score));
            match shift.before {
                Some(before) if before.rank == at.rank => line,
                Some(before) => {
                    let was = fill(EN.was_at, &[("place", &before.rank.to_string())]);
                    format!("{line} {was}")
                }
                None => format!("{line} {}", EN.was_ruled_out),
            }
        })
        .collect();
    json!([before, after])
}

fn unfold_weights(visitor: &Visitor<'_>) {
    visitor.press(PAGE.result_weights_table);
    visitor.sees("the sliders", true, || visitor.has("#weigh-cost"));
}

/// Unfolds what a question can be answered with.
fn unfold(visitor: &Visitor<'_>, question: &str) {
    visitor.press(EN.answers);
    visitor.sees("the questions", true, || {
        visitor.has(".trial-answers summary")
    });
    let short = &catalogue().question(question).unwrap().short;
    let click = "const all = [...document.querySelectorAll('.trial-answers summary')];
        all.find((one) => one.firstElementChild.textContent === arguments[0]).click();";
    visitor.script(click, vec![json!(short)]);
}

#[track_caller]
fn sees(visitor: &Visitor<'_>, expected: &Difference) {
    visitor.sees_text(SAYS, &expected.says);
    visitor.sees("the rankings", expected_rankings(expected), || {
        rankings(visitor)
    });
}

#[test]
fn should_try_what_would_change_it_and_take_that_back() {
    visit_in_each_engine(|visitor| {
        // Another answer of this team puts another stack first.
        let given = otherwise(json!({"skills": {"typescript": "strong"}}));
        on_the_result_of(visitor, &given);
        let address = visitor.address();
        let says = "return document.querySelector('.changes .says').textContent";
        let says = visitor.script(says, Vec::new());
        let points = analyse(model(), &given).unwrap().tipping_points;
        let mut points = points.into_iter();
        let point = points.find(|point| says == json!(tipped(catalogue(), point)));
        let point = point.expect("a tipping point with that sentence");
        let mut changed = given.clone();
        changed.set(catalogue(), &point.question, point.to.unwrap());
        let expected = difference(&report(model(), &given), &report(model(), &changed));
        assert!(expected.first_changed);
        assert!(!visitor.has(SAYS) || visitor.text(SAYS).is_none());

        let button = |action: &str| format!("{action}: {}", says.as_str().unwrap());
        visitor.press(&button(EN.try_it));
        sees(visitor, &expected);
        visitor.sees_text(".announcer", &expected.says);
        // Nothing of it is anywhere else: not in the address, not in what is stored, not in the result.
        assert_eq!(visitor.address(), address);
        assert_eq!(visitor.stored(), Some(given.clone()));
        assert_eq!(visitor.text(".pick"), Some(expected_pick(&given)));

        visitor.press(&button(EN.undo));
        visitor.sees("nothing tried", None, || visitor.text(SAYS));
        visitor.sees_text(".announcer", EN.put_back_all);
    });
}

#[test]
fn should_say_how_many_changes_there_are_and_show_them_by_what_a_team_would_move() {
    visit(|visitor| {
        let given = otherwise(json!({"skills": {"typescript": "strong"}}));
        on_the_result_of(visitor, &given);
        let report = report(model(), &given);
        let analysis = analyse(model(), &given).unwrap();
        let points = telling(catalogue(), &report.stacks[0], &analysis.tipping_points);
        let count = points.len().to_string();
        let says = fill(EN.count, &[("count", &count)]);
        visitor.sees_text_part(".hero", &says);
        let mut levers: Vec<&str> = Vec::new();
        for point in &points {
            let question = catalogue().question(&point.question).unwrap();
            let lever = question.short.as_str();
            if !levers.contains(&lever) {
                levers.push(lever);
            }
        }
        assert!(levers.len() > 2, "{levers:?}");
        visitor.press(&fill(PAGE.result_changes_more, &[("count", &count)]));
        let shown = "return [...document.querySelectorAll('.what-if .more h3')].map((one) => one.innerText)";
        visitor.sees("the levers", json!(levers), || {
            visitor.script(shown, Vec::new())
        });
        let lines = "return document.querySelectorAll('.what-if .more .changes li').length";
        assert_eq!(visitor.script(lines, Vec::new()), json!(points.len()));
    });
}

#[test]
fn should_move_a_weight_by_keyboard() {
    visit(|visitor| {
        on_the_result(visitor);
        unfold_weights(visitor);
        let weight = report(model(), &web_answers()).weights.get("cost").unwrap();
        let from: f64 = hundredths(weight).parse().unwrap();
        visitor.script("document.querySelector('#weigh-cost').focus()", Vec::new());
        visitor.key("ArrowRight");
        visitor.key("ArrowRight");
        let share = (from + 2.0) / 100.0;
        sees(visitor, &expected(&web_answers(), &own(&[("cost", share)])));
        let spoken = fill(EN.share_by_hand, &[("share", &(from + 2.0).to_string())]);
        let value = "return document.querySelector('#weigh-cost').getAttribute('aria-valuetext')";
        assert_eq!(visitor.script(value, Vec::new()), json!(spoken));
        visitor.sees_focus_on("#weigh-cost");
        visitor.key("End");
        sees(visitor, &expected(&web_answers(), &own(&[("cost", 1.0)])));

        // There is no room left for another one, which says so by going back.
        visitor.script(
            "document.querySelector('#weigh-security').focus()",
            Vec::new(),
        );
        visitor.key("End");
        sees(visitor, &expected(&web_answers(), &own(&[("cost", 1.0)])));
        let value = "return document.querySelector('#weigh-security').value";
        assert_eq!(visitor.script(value, Vec::new()), json!("0"));

        let name = &catalogue().criterion("cost").unwrap().name;
        // Out from under the sentence that stays in view, as a visitor would scroll.
        let scroll = "document.querySelector('.trial').scrollIntoView({block: 'center'})";
        visitor.script(scroll, Vec::new());
        visitor.press(&fill(EN.put_back_what, &[("what", name)]));
        visitor.sees("one weight less", false, || {
            visitor
                .text(".trial-changes")
                .is_some_and(|text| text.contains(name.as_str()))
        });
    });
}

#[test]
fn should_answer_otherwise_and_keep_that() {
    visit(|visitor| {
        on_the_result(visitor);
        unfold(visitor, "scale");
        let question = catalogue().question("scale").unwrap();
        visitor.click("#scale-millions");
        let changed = otherwise(json!({"scale": "millions"}));
        sees(visitor, &expected(&changed, &no_weights()));
        let text = |answers: &Answers| answer_text(question, answers.get("scale"));
        let words = [("before", text(&web_answers())), ("after", text(&changed))];
        let words = words.each_ref().map(|(name, text)| (*name, text.as_str()));
        let line = format!("{} {}", question.short, fill(EN.from_to, &words));
        let shown = visitor.text(".trial-changes").unwrap();
        assert!(shown.contains(&line), "{line} is not in {shown}");

        visitor.press(EN.keep);
        visitor.sees("the address", result_link(&changed), || visitor.address());
        visitor.sees_text(".pick", &expected_pick(&changed));
        visitor.sees_focus_on("h1");
        assert_eq!(visitor.stored(), Some(changed.clone()));
        visitor.reload();
        visitor.sees_whole_result();
        assert_eq!(visitor.text(".pick"), Some(expected_pick(&changed)));
        visitor.sees("nothing tried", None, || visitor.text(SAYS));
    });
}

#[test]
fn should_drop_what_is_tried() {
    visit(|visitor| {
        on_the_result(visitor);
        let address = visitor.address();
        unfold_weights(visitor);
        visitor.script("document.querySelector('#weigh-cost').focus()", Vec::new());
        visitor.key("PageUp");
        visitor.sees("something tried", true, || visitor.text(SAYS).is_some());
        visitor.press(EN.drop);
        visitor.sees("nothing tried", None, || visitor.text(SAYS));
        assert_eq!(visitor.address(), address);
    });
}

#[test]
fn should_have_a_link_of_its_own_and_change_nothing_of_somebody_elses() {
    stage(|stage| {
        let visitor = stage.visitor();
        visitor.allow_copying();
        on_the_result(&visitor);
        unfold_weights(&visitor);
        visitor.script("document.querySelector('#weigh-cost').focus()", Vec::new());
        visitor.key("End");
        visitor.sees("something tried", true, || visitor.text(SAYS).is_some());
        visitor.press(EN.copy);
        visitor.sees_text(".announcer", EN.copied);
        let link = visitor.clipboard();
        let fragment = link.strip_prefix(visitor.home.as_str()).unwrap();
        let shared = share::decode(catalogue(), fragment).unwrap();
        assert_eq!(shared.weights, own(&[("cost", 1.0)]));
        assert_eq!(shared.answers, web_answers().asked_answers(catalogue()));

        let stranger = stage.visitor();
        stranger.has_answered(&phone_answers());
        stranger.open(fragment);
        stranger.sees_whole_result();
        let first = &report(model(), (&shared.answers, &shared.weights)).stacks[0];
        let (pick, _) = pick(catalogue(), first);
        assert!(stranger.text(".pick").unwrap().starts_with(&pick));
        // It can be tried further, and linked to, but there is nothing of one's own to keep it in.
        stranger.click(".changes button");
        stranger.sees("something tried", true, || stranger.text(SAYS).is_some());
        let hidden = "return [...document.querySelectorAll('.trial button')]
            .filter((one) => one.checkVisibility()).map((one) => one.textContent.trim());";
        let shown = stranger.script(hidden, Vec::new());
        let shown: Vec<&str> = shown
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert!(
            shown.contains(&EN.drop) && !shown.contains(&EN.keep),
            "{shown:?}"
        );
    });
}

#[test]
fn should_say_what_is_ruled_out() {
    visit(|visitor| {
        on_the_result(visitor);
        unfold(visitor, "language_policy");
        visitor.click("#language_policy-rust");
        let changed = otherwise(json!({"language_policy": ["rust"]}));
        sees(visitor, &expected(&changed, &no_weights()));
        assert_eq!(
            changed.get("language_policy"),
            Some(&Answer::Many(vec!["rust".to_owned()]))
        );
    });
}
