//! The short interview: the most telling questions, until the outcome is settled.

use serde_json::json;
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::Question;
use stackfit::engine::{interview, winner};
use stackfit::order::of_hundred;
use stackfit::wording::{EN, fill};

use super::support::{
    Visitor, answers, catalogue, expected_next, expected_pick, label, model, phone_answers, visit,
    web_answers, with_the_rest_passed_over,
};

#[test]
fn should_end_early_and_recommend_by_what_was_answered() {
    visit(|visitor| {
        visitor.open("");
        let (given, asked) = visitor.short_interview(&web_answers());
        visitor.sees_enough();
        assert_eq!(asked[..4], ["platform", "product", "team", "skills"]);
        let all = given.asked(catalogue()).len();
        assert!(asked.len() < all, "{asked:?}");
        visitor.sees_text("main .lede", &settled(&given));

        visitor.press(EN.check_result);
        visitor.sees_text(".pick", &expected_pick(&given));
        visitor.sees_result();
        let (done, all) = (asked.len().to_string(), all.to_string());
        let basis = fill(EN.result_basis, &[("done", &done), ("all", &all)]);
        assert!(visitor.page_says(&basis), "{basis}");
        assert_eq!(visitor.stored(), Some(given));
        visitor.go_back();
        visitor.sees_enough();
    });
}

#[test]
fn should_count_the_questions_without_saying_how_many_there_are() {
    visit(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        let mut given = Answers::default();
        for number in 1..=4 {
            let next = expected_next(&given).unwrap();
            visitor.sees_question(&next);
            let place = fill(EN.question_counted, &[("number", &number.to_string())]);
            assert_eq!(visitor.place().as_deref(), Some(place.as_str()));
            assert!(visitor.title().starts_with(&place), "{}", visitor.title());
            let answer = phone_answers().get(&next).unwrap().clone();
            visitor.answer(catalogue().question(&next).unwrap(), Some(&answer));
            given.set(catalogue(), &next, answer);
        }
    });
}

#[test]
fn should_answer_the_rest_anyway() {
    visit(|visitor| {
        visitor.open("");
        let (given, _) = visitor.short_interview(&web_answers());
        visitor.sees_enough();
        let asked = given.asked(catalogue());
        let count = asked.len().to_string();
        let is_open = |question: &&Question| given.get(&question.id).is_none();
        let first = asked.iter().position(&is_open).unwrap();
        visitor.press(&rest(asked.iter().filter(|one| is_open(one)).count()));
        let open = asked.iter().enumerate().filter(|(_, one)| is_open(one));
        for (place, question) in open {
            visitor.sees_question(&question.id);
            let number = (place + 1).to_string();
            let words = [("number", number.as_str()), ("count", count.as_str())];
            assert_eq!(visitor.place(), Some(fill(EN.question_place, &words)));
            if place == first {
                // The choice to be asked everything outlives a reload.
                visitor.reload();
                visitor.sees_question(&question.id);
                assert_eq!(visitor.place(), Some(fill(EN.question_place, &words)));
            }
            visitor.answer(question, web_answers().get(&question.id));
        }
        visitor.sees_check();
        let whole = with_the_rest_passed_over(&web_answers());
        assert_eq!(visitor.stored(), Some(whole));
        visitor.press(EN.check_result);
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
    });
}

#[test]
fn should_keep_place_and_answers_over_a_reload_in_the_middle() {
    visit(|visitor| {
        let (given, next) = after_four(visitor);
        let place = visitor.place();
        visitor.reload();
        visitor.sees_question(&next);
        assert_eq!(visitor.place(), place);
        assert_eq!(visitor.stored(), Some(given.clone()));
        // It goes on as if nothing had happened.
        let (given, _) = visitor.short_interview_from(&given, &phone_answers());
        visitor.sees_enough();
        visitor.reload();
        visitor.sees_enough();
        visitor.sees_text("main .lede", &settled(&given));
        visitor.arrive("");
        visitor.press(EN.start_resume);
        visitor.sees_enough();
    });
}

#[test]
fn should_go_back_through_what_was_asked_and_no_further() {
    for by_the_page in [true, false] {
        visit(|visitor| {
            visitor.open("");
            let (given, asked) = visitor.short_interview(&web_answers());
            visitor.sees_enough();
            for question in asked.iter().rev() {
                // The offer to stop has no Back of its own.
                if by_the_page && visitor.place().is_some() {
                    visitor.press(EN.question_back);
                } else {
                    visitor.go_back();
                }
                visitor.sees_question(question);
            }
            visitor.go_back();
            visitor.sees_screen(&catalogue().title);
            assert_eq!(visitor.stored(), Some(given));
            visitor.press(EN.start_resume);
            visitor.sees_enough();
        });
    }
}

#[test]
fn should_go_back_where_the_page_was_left_in_the_middle() {
    visit(|visitor| {
        let (given, next) = after_four(visitor);
        // There is nothing of the page's own to go back to: it is the last question before this one that was asked.
        visitor.arrive(&format!("#/question/{next}"));
        visitor.sees_question(&next);
        visitor.press(EN.question_back);
        let asked = given.asked(catalogue()).into_iter();
        let before = asked.take_while(|one| one.id != next);
        let before = before.filter(|one| given.get(&one.id).is_some());
        visitor.sees_question(&before.last().unwrap().id);
        assert_eq!(visitor.stored(), Some(given));
    });
}

#[test]
fn should_ask_by_another_answer_after_going_back() {
    visit(|visitor| {
        let (mut given, _) = after_four(visitor);
        visitor.turn_to("#/question/product");
        visitor.choose("product", "content");
        visitor.go_on();
        given.set(catalogue(), "product", Answer::One("content".to_owned()));
        visitor.sees_question(&expected_next(&given).unwrap());
    });
}

#[test]
fn should_stay_where_an_answer_is_changed_after_continue() {
    visit(|visitor| {
        visitor.has_answered(&answers(json!({
            "platform": ["web", "mobile"], "product": "realtime", "team": "small", "skills": {"typescript": "strong"},
        })));
        visitor.open("#/question/skills");
        visitor.sees_question("skills");
        // All at once, so that no plan can come between.
        let clicks =
            "for (const one of ['#skills-php', 'form [type=submit]', '#skills-java', '#skills-java'])
            document.querySelector(one).click();";
        visitor.script(clicks, Vec::new());
        let given = answers(json!({
            "platform": ["web", "mobile"], "product": "realtime", "team": "small",
            "skills": {"typescript": "strong", "php": "some", "java": "strong"},
        }));
        visitor.sees("what is stored", Some(given.clone()), || visitor.stored());
        // Nor does the plan for these answers take anybody away.
        visitor.settle();
        visitor.sees_question("skills");
        assert_eq!(visitor.stored(), Some(given.clone()));
        visitor.go_on();
        visitor.sees_question(&expected_next(&given).unwrap());
    });
}

#[test]
fn should_not_take_an_address_for_a_settled_outcome() {
    visit(|visitor| {
        visitor.open("#/enough");
        visitor.sees_question("platform");
        let given = answers(json!({"platform": ["web"], "product": "saas"}));
        visitor.has_answered(&given);
        visitor.open("#/enough");
        visitor.sees_question("team");
        // Now the page knows what is next, and says so at once.
        visitor.open("#/enough");
        visitor.sees_question("team");
    });
    visit(|visitor| {
        visitor.has_answered(&with_the_rest_passed_over(&web_answers()));
        visitor.open("#/enough");
        visitor.sees_check();
    });
}

#[test]
fn should_change_the_pace_in_the_middle_and_keep_the_answers() {
    visit(|visitor| {
        let (given, next) = after_four(visitor);
        visitor.press(EN.pace_full);
        let asked = given.asked(catalogue());
        let open = |one: &&Question| given.get(&one.id).is_none();
        let place = asked.iter().position(open).unwrap();
        visitor.sees_question(&asked[place].id);
        let (number, count) = ((place + 1).to_string(), asked.len().to_string());
        let words = [("number", number.as_str()), ("count", &count)];
        assert_eq!(visitor.place(), Some(fill(EN.question_place, &words)));
        visitor.press(EN.pace_short);
        visitor.sees_question(&next);
        assert_eq!(visitor.stored(), Some(given));
    });
}

#[test]
fn should_return_to_the_check_page_from_a_change_in_the_middle() {
    visit(|visitor| {
        visitor.has_answered(&answers(json!({"platform": ["web"], "product": "saas"})));
        visitor.open("");
        visitor.press(EN.start_resume);
        visitor.sees_question("team");
        visitor.press(EN.nav_answers);
        visitor.change("product");
        visitor.choose("product", "content");
        visitor.go_on();
        assert_eq!(
            visitor.checked_answer("product").as_deref(),
            Some(label("product", "content"))
        );
        // What is new because of the change is asked, and nothing else.
        visitor.change("platform");
        visitor.choose("platform", "mobile");
        visitor.go_on();
        for question in ["mobile_features", "client"] {
            visitor.sees_question(question);
            visitor.press(EN.question_not_sure);
        }
        assert_eq!(
            visitor.checked_answer("team").as_deref(),
            Some(EN.check_open)
        );
        visitor.press(EN.check_next);
        visitor.sees_question("team");
    });
}

#[test]
fn should_not_scroll_sideways_where_it_says_that_it_is_enough() {
    visit(|visitor| {
        visitor.open("");
        visitor.short_interview(&web_answers());
        visitor.sees_enough();
        visitor.command(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": 320, "height": 640, "deviceScaleFactor": 2, "mobile": true}),
        );
        visitor.settle();
        let width = "return document.documentElement.scrollWidth";
        assert_eq!(visitor.script(width, Vec::new()), json!(320));
    });
}

/// Answers the opening questions and one more; says what was answered, and what is on screen now.
#[track_caller]
fn after_four(visitor: &Visitor<'_>) -> (Answers, String) {
    visitor.open("");
    visitor.press(EN.start_begin);
    let mut given = Answers::default();
    for _ in 0..4 {
        let next = expected_next(&given).unwrap();
        let answer = phone_answers().get(&next).unwrap().clone();
        visitor.answer(catalogue().question(&next).unwrap(), Some(&answer));
        given.set(catalogue(), &next, answer);
    }
    let next = expected_next(&given).unwrap();
    visitor.sees_question(&next);
    (given, next)
}

/// How settled the outcome is, in words.
fn settled(given: &Answers) -> String {
    let plan = interview::plan(model(), &given.asked_answers(catalogue()));
    // It is the backend that is settled.
    let name = winner(model(), given).unwrap().backend_name();
    fill(
        EN.settled,
        &[("count", &of_hundred(plan.settled)), ("name", &name)],
    )
}

/// The button for so many questions that are left.
fn rest(count: usize) -> String {
    match count {
        1 => EN.enough_rest_one.to_owned(),
        count => fill(EN.enough_rest, &[("count", &count.to_string())]),
    }
}
