//! The smallest changes of answers that put one stack first.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::engine::changes::{Tipping, WayToWin};
use stackfit::engine::{Stack, decide};

use crate::interviews;
use crate::single_changes::{Single, changed, first_of, single_changes, tipped};
use crate::support::{Random, answers, model};

fn way_to_win(answers: &Answers, wanted: &'static Stack<'static>) -> Option<Tipping<'static>> {
    let mut search = WayToWin::new(model(), answers, wanted);
    assert!(search.advance(usize::MAX));
    search.found()
}

/// Stacks that are further down the ranking, with the answers they are to win by.
fn wishes(count: usize) -> Vec<(u64, Answers, &'static Stack<'static>)> {
    let mut wishes = Vec::new();
    for (seed, answers) in interviews().filter(|(_, answers)| answers.iter().count() > 6) {
        let mut random = Random::seeded(seed);
        let ranking = decide(model(), &answers).ranking;
        if ranking.len() > 9 {
            wishes.push((seed, answers, ranking[1 + random.below(8)].stack));
        }
        if wishes.len() == count {
            break;
        }
    }
    wishes
}

#[test]
fn should_find_a_smallest_way_to_win_that_works() {
    let (mut one, mut two) = (0, 0);
    for (seed, answers, wanted) in wishes(25) {
        let wins = |answers: &Answers| first_of(answers) == Some(wanted.id());
        let what = format!("seed {seed}: {}", wanted.id());
        let singles = single_changes(&answers).into_iter();
        let alone =
            singles.filter(|(question, answer, _)| wins(&changed(&answers, question, answer)));
        let fewest = alone.map(|(_, _, steps)| steps).min();
        let way = way_to_win(&answers, wanted);
        if let Some(way) = &way {
            assert!(wins(&tipped(&answers, way)), "{what}: {:?}", way.answers);
            assert_eq!(way.first.id(), wanted.id(), "{what}");
            one += usize::from(way.answers.len() == 1);
            two += usize::from(way.answers.len() == 2);
        }
        match fewest {
            Some(fewest) => {
                let way = way.unwrap();
                assert_eq!(
                    (way.answers.len(), way.steps),
                    (1, fewest),
                    "{what}: {:?}",
                    way.answers
                );
            }
            None => assert!(way.is_none_or(|way| way.answers.len() == 2), "{what}"),
        }
    }
    assert!(one > 3 && two > 3, "{one} and {two}");
}

#[test]
fn should_find_no_two_changes_that_are_smaller_together() {
    for (seed, answers, wanted) in wishes(240) {
        let Some(way) =
            way_to_win(&answers, wanted).filter(|way| way.answers.len() == 2 && way.steps == 3)
        else {
            continue;
        };
        let singles: Vec<Single> = single_changes(&answers)
            .into_iter()
            .filter(|one| one.2 == 1)
            .collect();
        for (place, (question, answer, _)) in singles.iter().enumerate() {
            let once = changed(&answers, question, answer);
            for (other, second, _) in singles[place + 1..].iter().filter(|one| one.0 != *question) {
                let twice = changed(&once, other, second);
                let what = format!(
                    "seed {seed}: {question} and {other} are less than {:?}",
                    way.answers
                );
                assert_ne!(first_of(&twice), Some(wanted.id()), "{what}");
            }
        }
        return;
    }
    panic!("no way of three steps to compare");
}

fn stack(id: &str) -> &'static Stack<'static> {
    model().stacks().find(|one| one.id() == id).unwrap()
}

#[test]
fn should_find_no_way_for_a_stack_that_three_answers_rule_out() {
    let answers = answers(
        &json!({"platform": ["web"], "language_policy": ["php"], "baas": "never", "hosting": ["own_servers"]}),
    );
    let wanted = stack("firebase+express");
    let exclusions = decide(model(), &answers).exclusions.into_iter();
    let parts = exclusions.filter(|one| wanted.parts().any(|part| part.id == one.technology.id));
    let mut because: Vec<String> = parts
        .flat_map(|one| one.because)
        .map(|cause| cause.question)
        .collect();
    because.sort();
    because.dedup();
    assert_eq!(because, ["baas", "hosting", "language_policy"]);
    assert!(way_to_win(&answers, wanted).is_none());
}
