//! What one rating counts in a score is what the score moves by when the rating does.

use stackfit::engine::{Model, decide, leverage};

use crate::support::{Random, catalogue};

#[test]
fn should_be_what_the_score_moves_by() {
    let mut random = Random::seeded(17);
    let mut seen = 0;
    for _ in 0..24 {
        let mut moved = catalogue().clone();
        let technology = random.below(moved.technologies.len());
        let technology = &mut moved.technologies[technology];
        let place = random.below(technology.ratings.len());
        let rating = &mut technology.ratings[place];
        let step = if rating.value.likely > 0.5 {
            -0.02
        } else {
            0.02
        };
        rating.value.likely += step;
        let (id, criterion) = (technology.id.clone(), rating.criterion.clone());
        let (before, after) = (Model::new(catalogue()), Model::new(&moved));
        for _ in 0..20 {
            let answers = random.interview();
            let (old, new) = (decide(&before, &answers), decide(&after, &answers));
            for scored in &new.ranking {
                let same = |one: &&_| -> bool {
                    let one: &&stackfit::engine::Scored<'_> = one;
                    one.stack.id() == scored.stack.id()
                };
                let earlier = old.ranking.iter().find(same).unwrap();
                let counted = leverage(&after, &new, scored, &id, &criterion);
                let difference = scored.score - earlier.score;
                let expected = counted * step;
                // A value held at 0 or 1 moves less.
                let held = |one: f64| one <= 0.0 || one >= 1.0;
                let several = scored.stack.parts().count() > 1;
                // So does that of one of several parts, which the values of the stack do not show.
                if several || scored.values.iter().any(|value| held(value.likely)) {
                    assert!(difference.abs() <= expected.abs() + 1e-9);
                    seen += usize::from(counted > 0.0 && (difference - expected).abs() < 1e-9);
                    continue;
                }
                assert!(
                    (difference - expected).abs() < 1e-9,
                    "{id} {criterion} in {}: {difference} is not {expected}",
                    scored.stack.id()
                );
                seen += usize::from(counted > 0.0);
            }
        }
    }
    assert!(seen > 300, "{seen}");
}

#[test]
fn should_be_nothing_for_what_has_no_part_in_it() {
    let model = Model::new(catalogue());
    let answers =
        crate::support::answers(&serde_json::json!({"platform": ["web"], "baas": "never"}));
    let decision = decide(&model, &answers);
    let first = &decision.ranking[0];
    let part = &first.stack.backend[0].id;
    assert!(leverage(&model, &decision, first, part, "support") > 0.0);
    assert_eq!(
        leverage(&model, &decision, first, "flutter", "support"),
        0.0
    );
    // A criterion that does not apply without a phone app, and one that there is not.
    assert_eq!(leverage(&model, &decision, first, part, "mobile_fit"), 0.0);
    assert_eq!(leverage(&model, &decision, first, part, "karma"), 0.0);
}
