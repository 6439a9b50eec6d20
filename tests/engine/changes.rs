//! Changes of answers that put another stack first.

use stackfit::answers::Answers;
use stackfit::engine::changes::{Tipping, TippingPoints};
use stackfit::engine::{Model, decide};

use crate::single_changes::{changed, first_of, single_changes, tipped};
use crate::support::{Random, catalogue, model};
use crate::{INTERVIEWS, first, interviews, passed_over, with_copy};

fn tipping_points(answers: &Answers) -> Vec<Tipping<'static>> {
    let mut search = TippingPoints::new(model(), answers);
    assert!(search.advance(usize::MAX));
    search.found()
}

/// Half of them as answered, the others with answers that do not apply.
fn samples() -> impl Iterator<Item = (u64, Answers)> {
    let hoard = |seed: u64| (seed, Random::seeded(seed).hoard());
    interviews()
        .step_by(6)
        .chain((0..INTERVIEWS).step_by(12).map(hoard))
}

#[test]
fn should_put_the_named_stack_first_when_a_tipping_point_is_followed() {
    let mut count = 0;
    for (seed, answers) in samples() {
        let before = first_of(&answers);
        for tipping in tipping_points(&answers) {
            let after = first_of(&tipped(&answers, &tipping));
            let what = format!("seed {seed}: {:?}", tipping.answers);
            assert_eq!(after, Some(tipping.first.id()), "{what}");
            assert_ne!(after, before, "{what}");
            assert_eq!(tipping.answers.len(), 1, "{what}");
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn should_find_every_single_change_that_puts_another_stack_first() {
    for (seed, answers) in samples() {
        let before = first_of(&answers);
        let mut expected: Vec<String> = Vec::new();
        for (question, answer, _) in single_changes(&answers) {
            let after = first_of(&changed(&answers, &question, &answer));
            if let Some(after) = after.filter(|after| before.as_ref() != Some(after)) {
                expected.push(format!("{question} {answer:?} {after}"));
            }
        }
        let said = |tipping: Tipping<'_>| {
            let (question, answer) = &tipping.answers[0];
            format!("{question} {answer:?} {}", tipping.first.id())
        };
        let mut found: Vec<String> = tipping_points(&answers).into_iter().map(said).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "seed {seed}");
    }
}

#[test]
fn should_find_the_smallest_change_first() {
    for (seed, answers) in samples() {
        let singles = single_changes(&answers);
        let mut last = 0;
        for tipping in tipping_points(&answers) {
            assert!(
                last <= tipping.steps,
                "seed {seed}: {last} before {}",
                tipping.steps
            );
            last = tipping.steps;
            let (question, answer) = &tipping.answers[0];
            let mut singles = singles.iter();
            let (_, _, steps) = singles
                .find(|(id, one, _)| id == question && one == answer)
                .unwrap();
            assert_eq!(tipping.steps, *steps, "seed {seed}: {question} {answer:?}");
        }
    }
}

#[test]
fn should_find_the_same_in_any_portions() {
    for (seed, answers) in samples().step_by(5) {
        let mut random = Random::seeded(seed);
        let mut search = TippingPoints::new(model(), &answers);
        while !search.advance(random.below(20)) {}
        let said = |found: &[Tipping<'_>]| format!("{found:?}");
        assert_eq!(
            said(&search.found()),
            said(&tipping_points(&answers)),
            "seed {seed}"
        );
    }
}

#[test]
fn should_find_the_same_for_not_sure_and_for_no_answer() {
    for (seed, answers) in samples() {
        let said = |answers: &Answers| format!("{:?}", tipping_points(answers));
        assert_eq!(said(&passed_over(&answers)), said(&answers), "seed {seed}");
    }
}

#[test]
fn should_name_the_stack_that_comes_first_among_equals() {
    let django = catalogue()
        .technologies
        .iter()
        .position(|one| one.id == "django");
    let more = with_copy(django.unwrap());
    let model = Model::new(&more);
    let mut copies = 0;
    for (seed, answers) in samples().step_by(3) {
        let mut search = TippingPoints::new(&model, &answers);
        assert!(search.advance(usize::MAX));
        for tipping in search.found() {
            let after = first(&decide(&model, &tipped(&answers, &tipping)));
            assert_eq!(
                after,
                Some(tipping.first.id()),
                "seed {seed}: {:?}",
                tipping.answers
            );
            copies += usize::from(tipping.first.id().contains("copy_of_"));
        }
    }
    assert!(copies > 0);
}
