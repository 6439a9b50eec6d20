//! The whole interview without a pointer.

use serde_json::json;
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::{Kind, Question};
use stackfit::report::report;
use stackfit::team;
use stackfit::wording::{EN, fill, team_page};

use super::support::{
    Visitor, answers, catalogue, expected_next, expected_pick, label, model, phone_answers,
    result_link, stack_name, visit, web_answers,
};

#[test]
fn should_reach_the_result_by_keyboard_alone() {
    visit(|visitor| {
        visitor.open("");
        visitor.tab_to(EN.pace_full);
        visitor.key("Enter");
        let wanted = phone_answers();
        for question in wanted.asked(catalogue()) {
            visitor.sees_question(&question.id);
            visitor.sees_focus_on("h1");
            answer(visitor, question, &wanted);
        }
        visitor.sees_check();
        visitor.tab_to(EN.check_result);
        visitor.key("Enter");
        visitor.sees_text(".pick", &expected_pick(&wanted));
    });
}

#[test]
fn should_reach_the_result_of_a_short_interview_by_keyboard_alone() {
    visit(|visitor| {
        visitor.open("");
        visitor.tab_to(EN.start_begin);
        visitor.key("Enter");
        let (wanted, mut given) = (web_answers(), Answers::default());
        while let Some(next) = expected_next(&given) {
            visitor.sees_question(&next);
            visitor.sees_focus_on("h1");
            answer(visitor, catalogue().question(&next).unwrap(), &wanted);
            let passed = &Answer::NotSure;
            given.set(
                catalogue(),
                &next,
                wanted.get(&next).unwrap_or(passed).clone(),
            );
        }
        visitor.sees_enough();
        visitor.sees_focus_on("h1");
        visitor.tab_to(EN.check_result);
        visitor.key("Enter");
        visitor.sees_text(".pick", &expected_pick(&given));
        visitor.sees_result();
        visitor.sees_focus_on("h1");
        visitor.sees_whole_result();
        let rival = &report(model(), &given).runner_ups[0].stack;
        visitor.tab_to(&stack_name(rival));
        visitor.key("Enter");
        visitor.sees("an answer", true, || {
            let text = visitor.text(".ways-to-win li span");
            text.is_some_and(|text| !text.is_empty() && text != EN.result_win_waiting)
        });
        visitor.sees_focus_on(&stack_name(rival));
    });
}

#[test]
fn should_reorder_priorities_by_keyboard() {
    visit(|visitor| {
        visitor.has_answered(&answers(json!({"platform": ["web"]})));
        visitor.open("");
        visitor.ask_everything();
        visitor.turn_to("#/question/priorities");
        for (place, criterion) in ["security", "cost", "support"].into_iter().enumerate() {
            visitor.tab_to(&format!("#priorities-{criterion}"));
            visitor.key("Enter");
            let name = label("priorities", criterion);
            visitor.sees_text("body > .announcer", &announced(name, place + 1, place + 1));
            visitor.settle();
            assert!(!visitor.has_focus_on("nothing"), "after adding {criterion}");
        }

        let up = fill(EN.rank_up, &[("name", label("priorities", "support"))]);
        visitor.tab_back_to(&up);
        for place in [2, 1] {
            visitor.key("Enter");
            visitor.sees_text(
                "body > .announcer",
                &announced(label("priorities", "support"), place, 3),
            );
            visitor.sees_focus_on(&up);
        }
        // At the top it stays, and so does the focus.
        visitor.key("Enter");
        visitor.settle();
        visitor.sees_focus_on(&up);

        visitor.tab_to(&fill(
            EN.rank_remove,
            &[("name", label("priorities", "security"))],
        ));
        visitor.key("Enter");
        visitor.sees_text(
            "body > .announcer",
            &fill(
                EN.rank_announce_removed,
                &[("name", label("priorities", "security"))],
            ),
        );
        visitor.sees_focus_on("#priorities-security");

        visitor.tab_to(EN.question_continue);
        visitor.key("Enter");
        let order = format!(
            "1. {}, 2. {}",
            label("priorities", "support"),
            label("priorities", "cost")
        );
        assert_eq!(visitor.checked_answer("priorities"), Some(order));
    });
}

#[test]
fn should_settle_what_a_team_disputes_by_keyboard() {
    visit(|visitor| {
        let links = [web_answers(), phone_answers()].map(|answers| result_link(&answers));
        let people = team::read(catalogue(), &links.join("\n")).members;
        let questions = team::consider(model(), &people).questions;
        visitor.open(&team::encode(&people));
        visitor.sees_focus_on("nothing");
        let mut settled = vec![None; questions.len()];
        let asked = || {
            let script =
                "return document.activeElement.name?.match(/^settled-(\\d+)$/)?.[1] ?? null";
            let asked = visitor.script(script, Vec::new());
            asked.as_str().map(|place| place.parse::<usize>().unwrap())
        };
        // The first two of the disputed questions, each from “open” on to what the first of the people says.
        for _ in 0..2 {
            let before = asked();
            let place = visitor.wait("a disputed question", || {
                visitor.key("Tab");
                asked().filter(|place| Some(*place) != before)
            });
            visitor.key("ArrowDown");
            settled[place] = Some(0);
            let agreed = team::agree(model(), &questions, &settled);
            visitor.sees("the link to what is settled", json!(agreed.link), || {
                let link = "return document.querySelector('.settled a').getAttribute('href')";
                visitor.script(link, Vec::new())
            });
            assert_eq!(asked(), Some(place), "the focus stays");
        }
        let agreed = team::agree(model(), &questions, &settled);
        visitor.tab_to(team_page::EN.settled_open);
        visitor.key("Enter");
        visitor.sees_text(".pick", &expected_pick(&agreed.answers));
        visitor.sees_focus_on("h1");
    });
}

#[test]
fn should_skip_to_the_content() {
    visit(|visitor| {
        visitor.open("");
        visitor.key("Tab");
        visitor.sees_focus_on(EN.skip_to_content);
        visitor.key("Enter");
        visitor.sees_focus_on("#main");
        visitor.key("Tab");
        visitor.sees_focus_on(EN.start_begin);
    });
}

#[track_caller]
fn answer(visitor: &Visitor<'_>, question: &Question, wanted: &Answers) {
    let id = |option: &str| format!("#{}-{option}", question.id);
    match wanted.get(&question.id) {
        None | Some(Answer::NotSure) => {
            visitor.tab_to(question.skip.as_deref().unwrap_or(EN.question_not_sure));
            visitor.key("Enter");
            return;
        }
        Some(Answer::One(option)) => {
            visitor.tab_to(&id(&question.options[0].id));
            visitor.key(" ");
            visitor.press_until("ArrowDown", &id(option));
        }
        Some(answer) => {
            for option in answer.options() {
                // The rare ones are behind a button.
                if question.kind == Kind::Graded && !visitor.has(&id(option)) {
                    visitor.tab_to(&visitor.text(".grades > .text-button").unwrap());
                    visitor.key("Enter");
                    visitor.wait(option, || visitor.has(&id(option)).then_some(()));
                }
                visitor.tab_to(&id(option));
                match answer.level(option) {
                    // Each press goes one level further.
                    Some(level) => {
                        let level = question.levels.iter().position(|one| one.id == level);
                        (0..=level.unwrap()).for_each(|_| visitor.key("Enter"));
                    }
                    None => visitor.key(if question.kind == Kind::Ranked {
                        "Enter"
                    } else {
                        " "
                    }),
                }
            }
        }
    }
    visitor.tab_to(EN.question_continue);
    visitor.key("Enter");
}

fn announced(name: &str, place: usize, count: usize) -> String {
    let (place, count) = (place.to_string(), count.to_string());
    fill(
        EN.rank_announce_at,
        &[("name", name), ("place", &place), ("count", &count)],
    )
}
