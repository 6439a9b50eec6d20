//! A million inputs, always the same: what `make fuzz` does at length.
//!
//! A failure is made as small as it gets. Put it into the target's folder in the corpus, where it is tried out for ever.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "a test that fails has to stop")]

use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};
use stackfit_fuzz::{Inputs, Read, Target, corpus, targets};

/// How many inputs there are for a share of one in a thousand.
const THOUSANDTH: u32 = 1_000;

const SEED: u64 = 1;

#[track_caller]
fn hold(name: &str) {
    let target = Target::named(name).expect("there is such a target");
    let mut runner = TestRunner::new(Config {
        cases: target.share * THOUSANDTH,
        rng_seed: RngSeed::Fixed(SEED),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    });
    let held = runner.run(&Inputs::of(target), |input| match target.try_out(&input) {
        Ok(_) => Ok(()),
        Err(says) => Err(TestCaseError::fail(says)),
    });
    match held {
        Ok(()) => {}
        Err(TestError::Fail(says, input)) => panic!("{name}: {says}\nfor {}", input.escape_ascii()),
        Err(TestError::Abort(says)) => panic!("{name}: {says}"),
    }
}

macro_rules! properties {
    ($($name:ident)+) => {
        $(
            #[test]
            fn $name() {
                hold(stringify!($name));
            }
        )+

        const TESTED: &[&str] = &[$(stringify!($name)),+];
    };
}

properties! {
    result_link what_if_link forged_link forged_what_if forged_link_2 forged_what_if_2 team_link team_text storage address message toml pack answers decisions report
}

#[test]
fn should_try_out_every_target() {
    let all: Vec<&str> = targets::ALL.iter().map(|target| target.name).collect();
    assert_eq!(TESTED, all);
    let sum: u32 = targets::ALL.iter().map(|target| target.share).sum();
    assert_eq!(sum, 1000, "the shares are thousandths");
}

#[test]
fn should_hold_for_the_corpus() {
    for target in targets::ALL {
        let files = corpus(target);
        assert!(
            !files.is_empty(),
            "there is nothing in the corpus of {}",
            target.name
        );
        for (path, input) in files {
            let held = target.try_out(&input);
            assert!(held.is_ok(), "{}: {held:?}", path.display());
        }
    }
}

#[test]
fn should_get_past_the_front_door() {
    // Inputs that are all refused at once would try out nothing.
    use proptest::strategy::{Strategy, ValueTree};
    for target in targets::ALL {
        let mut runner = TestRunner::new(Config {
            rng_seed: RngSeed::Fixed(SEED),
            ..Config::default()
        });
        let inputs = Inputs::of(target);
        let taken = |_: &u32| {
            let input = inputs
                .new_tree(&mut runner)
                .expect("there is always one")
                .current();
            target.try_out(&input) == Ok(Read::Taken)
        };
        let taken = (0..200).filter(taken).count();
        assert!(
            (5..=199).contains(&taken),
            "{}: {taken} of 200 are taken",
            target.name
        );
    }
}
