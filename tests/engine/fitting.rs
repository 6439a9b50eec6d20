//! Answers that put a technology first.

use stackfit::answers::{Answer, Answers};
use stackfit::engine::decide;
use stackfit::engine::fitting::Fitting;

use crate::support::{catalogue, model};

fn fitting(technology: &str) -> Fitting<'static> {
    let mut fitting = Fitting::new(model(), technology).unwrap();
    while !fitting.advance(7) {}
    fitting
}

fn is_first(technology: &str, answers: &Answers) -> bool {
    let decision = decide(model(), answers);
    let mut first = decision.ranking[0].stack.parts();
    first.any(|part| part.id == technology)
}

#[test]
fn should_say_which_answers_put_a_technology_first() {
    let mut count = 0;
    for technology in &catalogue().technologies {
        let id = &technology.id;
        let fitting = fitting(id);
        let answers = fitting.answers();
        assert_eq!(is_first(id, &answers), fitting.is_first(), "{id}");
        if !fitting.is_first() {
            continue;
        }
        count += 1;
        // Each of them is needed.
        for question in &catalogue().questions {
            if matches!(answers.get(&question.id), None | Some(Answer::NotSure)) {
                continue;
            }
            let mut fewer = answers.clone();
            fewer.remove(&question.id);
            assert!(!is_first(id, &fewer), "{id} without {}", question.id);
        }
    }
    assert!(count >= 20, "only {count} technologies are ever first");
}

#[test]
fn should_come_near_where_nothing_puts_a_technology_first() {
    for technology in &catalogue().technologies {
        let fitting = fitting(&technology.id);
        assert!(
            fitting.is_first() || fitting.answers() != Answers::default(),
            "{}",
            technology.id
        );
    }
}

#[test]
fn should_find_the_same_in_portions_of_any_size() {
    let mut at_once = Fitting::new(model(), "rails").unwrap();
    assert!(at_once.advance(usize::MAX));
    assert_eq!(at_once.answers(), fitting("rails").answers());
}

#[test]
fn should_know_nothing_of_a_technology_that_does_not_exist() {
    assert!(Fitting::new(model(), "cobol_on_wheels").is_none());
}
