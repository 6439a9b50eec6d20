//! The result page.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::report::report;
use stackfit::wording::{EN, say};

use super::support::{answers, catalogue, expected_pick, model, phone_answers, visit};

#[test]
fn should_offer_a_relaxation_that_works_where_nothing_is_possible() {
    let impossible = impossible();
    let collision = report(model(), &impossible).collision.unwrap();
    let way_out = &collision.relax[0];
    visit(|visitor| {
        visitor.has_answered(&impossible);
        visitor.open("#/result");
        visitor.sees_screen(&say(&catalogue().words, EN.result_title_empty));
        assert!(visitor.page_text().contains(&collision.says(catalogue())));
        let promise = way_out.promises();
        assert!(visitor.page_text().contains(&promise), "{promise}");

        visitor.press(&way_out.asks(catalogue()));

        let mut relaxed = impossible.clone();
        way_out
            .questions
            .iter()
            .for_each(|question| relaxed.remove(question));
        visitor.sees_text(".pick", &expected_pick(&relaxed));
        visitor.press(EN.result_change);
        for question in &way_out.questions {
            assert_eq!(
                visitor.checked_answer(question).as_deref(),
                Some(EN.check_open),
                "{question}"
            );
        }
        visitor.reload();
        assert_eq!(
            visitor.checked_answer(&way_out.questions[0]).as_deref(),
            Some(EN.check_open)
        );
    });
}

#[test]
fn should_move_the_focus_to_the_new_result_after_a_relaxation() {
    visit(|visitor| {
        visitor.has_answered(&impossible());
        visitor.open("#/result");
        visitor.click(".ways-out button");
        visitor.sees_result();
        visitor.sees_focus_on("h1");
    });
}

#[test]
fn should_list_the_runner_ups_of_the_report_and_what_was_ruled_out() {
    let answers = phone_answers();
    let report = report(model(), &answers);
    let name = |id: &str| {
        let mut stacks = report.stacks.iter();
        &stacks.find(|stack| stack.id == id).unwrap().name
    };
    let rivals: Vec<&String> = report
        .runner_ups
        .iter()
        .map(|one| name(&one.stack))
        .collect();
    visit(|visitor| {
        visitor.has_answered(&answers);
        visitor.open("#/result");
        visitor.sees_whole_result();
        let script = "return [...document.querySelectorAll('.rank:not(.clients) b')].map((one) => one.innerText);";
        assert_eq!(visitor.script(script, Vec::new()), json!(rivals));
        let ruled_out = visitor.text(".ruled-out").unwrap();
        for excluded in &report.excluded {
            let name = &catalogue().technology(&excluded.technology).unwrap().name;
            assert!(
                ruled_out.contains(name.as_str()),
                "{name} is not in: {ruled_out}"
            );
        }
    });
}

/// Requirements that leave no stack over.
#[track_caller]
fn impossible() -> Answers {
    let answers =
        answers(json!({"platform": ["web"], "language_policy": ["dart"], "baas": "never"}));
    assert_eq!(
        report(model(), &answers).stacks,
        [],
        "the requirements leave something over"
    );
    answers
}
