//! What a change makes of a result.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::report::{Difference, Report, Shift, difference};
use stackfit::weights::OwnWeights;

use crate::support::{Random, catalogue, example, example_model, model, report};

/// The same report with its stacks in another order, and without those that are not named.
fn with(report: &Report, order: &[usize]) -> Report {
    let mut changed = report.clone();
    changed.stacks = order.iter().map(|at| report.stacks[*at].clone()).collect();
    changed
}

/// What is said when stacks that are named A to H come in another order.
fn said(before: &[usize], after: &[usize]) -> String {
    let mut all = report(&json!({"platform": ["web"]}));
    all.stacks.truncate(8);
    for (stack, name) in all.stacks.iter_mut().zip("ABCDEFGH".chars()) {
        stack.name = name.to_string();
    }
    difference(&with(&all, before), &with(&all, after)).says
}

#[test]
fn should_say_who_changes_places() {
    let all = [0, 1, 2, 3, 4, 5, 6, 7];
    for (before, after, says) in [
        (
            &all[..],
            &[2, 0, 1, 3, 4, 5, 6, 7][..],
            "C moves from 3 to 1; A falls to 2.",
        ),
        (&all, &[3, 1, 2], "D moves from 4 to 1; A is ruled out."),
        (
            &all[1..],
            &all,
            "A, which was ruled out before, is now at 1; B falls to 2.",
        ),
        (&all, &all, "Nothing changes."),
        (
            &all,
            &[0, 3, 1, 2, 4, 5, 6, 7],
            "A stays first; D moves from 4 to 2; B moves from 2 to 3.",
        ),
        (
            &all[..4],
            &[0, 2, 3],
            "A stays first; B is ruled out; C moves from 3 to 2.",
        ),
        (
            &all,
            &[0, 1, 2, 3, 4, 5, 7, 6],
            "A stays first; only places from 7 down change.",
        ),
        (&all, &[], "A was first; now everything is ruled out."),
        (&[], &all, "Everything was ruled out; now A is first."),
        (&[], &[], "Nothing changes."),
    ] {
        assert_eq!(said(before, after), says);
    }
}

#[test]
fn should_say_that_only_scores_change() {
    let before = report(&json!({"platform": ["web"]}));
    let mut after = before.clone();
    after.stacks[1].score -= 1e-4;
    let found = difference(&before, &after);
    assert!(
        found.says.ends_with("only scores change."),
        "{}",
        found.says
    );
    assert!(!found.first_changed);
    let none = difference(&before, &before);
    assert_eq!(none.says, "Nothing changes.");
    assert!(none.stacks.iter().all(|one| one.before == one.after));
}

#[test]
fn should_hold_every_stack_with_its_places_before_and_after() {
    let mut changed = 0;
    for (model, catalogue) in [(model(), catalogue()), (example_model(), example())] {
        for seed in 0..60 {
            let mut random = Random::seeded(seed);
            let answers = random.interview_about(catalogue);
            let mut own = OwnWeights::default();
            own.set(catalogue, &random.one(&catalogue.criteria).id, 0.6);
            let other = if random.chance(50) {
                answers.clone()
            } else {
                random.interview_about(catalogue)
            };
            changed += usize::from(holds(model, &answers, (&other, &own), seed));
        }
    }
    assert!(changed > 20, "{changed}");
}

/// Checks a difference against both reports; says whether another stack is first.
fn holds(
    model: &stackfit::engine::Model<'_>,
    before: &Answers,
    after: (&Answers, &OwnWeights),
    seed: u64,
) -> bool {
    let before = stackfit::report::report(model, before);
    let after = stackfit::report::report(model, after);
    let Difference {
        stacks,
        first_changed,
        says,
    } = difference(&before, &after);
    let find = |id: &str| -> &Shift { stacks.iter().find(|one| one.stack == id).unwrap() };
    for (at, stack) in before.stacks.iter().enumerate() {
        let place = find(&stack.id).before.unwrap();
        assert_eq!(
            (place.rank, place.score),
            (at + 1, stack.score),
            "seed {seed}"
        );
    }
    for (at, stack) in after.stacks.iter().enumerate() {
        assert_eq!(stacks[at].stack, stack.id, "seed {seed}");
        let place = stacks[at].after.unwrap();
        assert_eq!(
            (place.rank, place.score),
            (at + 1, stack.score),
            "seed {seed}"
        );
    }
    let first = |report: &Report| report.stacks.first().map(|one| one.id.clone());
    assert_eq!(
        first_changed,
        first(&before) != first(&after),
        "seed {seed}"
    );
    assert!(
        says.ends_with('.') && !says.contains(['{', '}']),
        "seed {seed}: {says}"
    );
    first_changed
}
