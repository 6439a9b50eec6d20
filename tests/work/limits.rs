//! A catalogue that asks for too much is refused, and `check` says what any other costs.

use stackfit::catalogue::cost::{Cost, DRAWS, MOST_STACKS, MOST_STEPS};
use stackfit::catalogue::{self, Catalogue, Problem};
use stackfit::report;

use crate::support::worst::{MANY_STACKS, Worst};
use crate::support::{catalogue as bundled, example};

fn read(worst: Worst) -> Result<Catalogue, Vec<Problem>> {
    catalogue::read(&worst.documents())
}

#[test]
fn should_read_what_may_be_and_say_what_it_costs() {
    let catalogue = read(MANY_STACKS).unwrap();
    let cost = Cost::of(&catalogue);
    assert_eq!(cost.stacks, MOST_STACKS);
    assert!(cost.steps <= MOST_STEPS && !cost.is_too_much());
    assert!(cost.seconds() < 5.0);
    // What is bundled is far from any limit.
    for catalogue in [bundled(), example()] {
        assert!(Cost::of(catalogue).steps < MOST_STEPS / 10);
    }
}

/// So many that hardly more can be asked.
const MANY_CRITERIA: usize = 36;

#[test]
fn should_refuse_what_takes_too_long_whatever_there_is_too_much_of() {
    for (what, worst) in [
        (
            "criteria",
            Worst {
                criteria: 55,
                ..MANY_STACKS
            },
        ),
        (
            "options",
            Worst {
                criteria: MANY_CRITERIA,
                questions: 60,
                options: 60,
                ..MANY_STACKS
            },
        ),
        (
            "stacks",
            Worst {
                clients: 100,
                ..MANY_STACKS
            },
        ),
        (
            "parts",
            Worst {
                backends: 22,
                beside: 22,
                clients: 22,
                ..MANY_STACKS
            },
        ),
    ] {
        let problems = read(worst).unwrap_err();
        assert_eq!(problems.len(), 1, "{what}: {problems:?}");
        let problem = &problems[0];
        assert_eq!(
            (problem.file.as_str(), problem.field.as_str()),
            ("stacks.toml", "shape")
        );
        assert!(problem.message.contains("leave out"), "{what}: {problem}");
    }
    // With fewer questions and options, so many criteria may be.
    let fewer = Worst {
        criteria: MANY_CRITERIA,
        ..MANY_STACKS
    };
    assert!(read(fewer).is_ok());
}

#[test]
fn should_count_the_draws_that_an_analysis_makes() {
    assert_eq!(DRAWS, report::DRAWS);
}
