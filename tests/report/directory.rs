//! Technologies by themselves: alternatives, standing, filters.

use serde_json::json;
use stackfit::catalogue::Technology;
use stackfit::engine::decide;
use stackfit::report::{Filter, Standing, alternatives, dimensions, filtered, standing};

use crate::support::{Random, answers, catalogue, example, model};

fn technology(id: &str) -> &'static Technology {
    catalogue().technology(id).unwrap()
}

#[test]
fn should_name_what_is_like_a_technology() {
    for one in &catalogue().technologies {
        let others = alternatives(catalogue(), one);
        assert!((1..=4).contains(&others.len()), "{}", one.id);
        for other in others {
            assert_eq!(other.role, one.role);
            assert_ne!(other.id, one.id);
        }
    }
    let ids: Vec<&str> = alternatives(catalogue(), technology("laravel"))
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(ids[0], "symfony", "{ids:?}");
    assert!(ids[..2].contains(&"laminas"), "{ids:?}");
}

#[test]
fn should_say_where_a_technology_stands() {
    let mut random = Random::seeded(7);
    for _ in 0..20 {
        let given = random.interview();
        let decision = decide(model(), &given);
        for one in &catalogue().technologies {
            match standing(model(), &given, one) {
                Standing::Placed {
                    place,
                    of,
                    stack,
                    score,
                } => {
                    assert!((1..=of).contains(&place));
                    let mut ranking = decision.ranking.iter();
                    let has = |part: &Technology| part.id == one.id;
                    let best = ranking
                        .find(|scored| scored.stack.parts().any(has))
                        .unwrap();
                    assert_eq!((stack, score), (best.stack.name(), best.score));
                    let is_first = decision.ranking[0].stack.parts().any(has);
                    assert!(place == 1 || !is_first, "{}", one.id);
                }
                Standing::Excluded(reasons) => {
                    assert!(!reasons.is_empty());
                    let mut out = decision.exclusions.iter();
                    assert!(out.any(|excluded| excluded.technology.id == one.id));
                }
                Standing::Absent => {
                    let mut ranking = decision.ranking.iter();
                    assert!(
                        !ranking.any(|scored| scored.stack.parts().any(|part| part.id == one.id))
                    );
                }
            }
        }
    }
}

#[test]
fn should_say_why_a_technology_is_out() {
    let given = answers(&json!({"platform": ["web"], "baas": "never"}));
    let Standing::Excluded(reasons) = standing(model(), &given, technology("firebase")) else {
        panic!("Firebase is a hosted backend");
    };
    assert!(reasons[0].starts_with("is a hosted backend"), "{reasons:?}");
    // Nobody asked for an app.
    let absent = standing(model(), &given, technology("flutter"));
    assert_eq!(absent, Standing::Absent);
}

fn ids(filter: &Filter) -> Vec<&'static str> {
    let evidence = Some(&catalogue().evidence);
    let left = filtered(catalogue(), evidence, filter).into_iter();
    left.map(|one| one.id.as_str()).collect()
}

#[test]
fn should_find_by_words_in_any_order_and_case() {
    let search = |text: &str| {
        ids(&Filter {
            text: text.to_owned(),
            ..Filter::default()
        })
    };
    assert_eq!(search("").len(), catalogue().technologies.len());
    assert_eq!(search("DJANGO"), ["django"]);
    assert!(search("framework php").contains(&"laravel"));
    assert!(search("php framework").contains(&"symfony"));
    assert!(search("cobol").is_empty());
}

#[test]
fn should_offer_only_what_narrows_down_and_find_what_it_says() {
    for (catalogue, expected) in [(catalogue(), 4), (example(), 2)] {
        let evidence = Some(&catalogue.evidence);
        let all = dimensions(catalogue, evidence);
        assert!(all.len() >= expected, "{all:?}");
        for dimension in &all {
            assert!(dimension.options.len() > 1, "{dimension:?}");
            for (option, _) in &dimension.options {
                let filter = Filter {
                    text: String::new(),
                    chosen: vec![(dimension.id.clone(), option.clone())],
                };
                let left = filtered(catalogue, evidence, &filter).len();
                assert!(
                    (1..catalogue.technologies.len()).contains(&left),
                    "{filter:?}"
                );
            }
        }
        // Without the evidence there are roles and languages only.
        assert!(dimensions(catalogue, None).len() <= 2);
    }
}

#[test]
fn should_leave_what_fits_all_filters() {
    let all = dimensions(catalogue(), Some(&catalogue().evidence));
    let option = |label: &str, name: &str| {
        let dimension = all.iter().find(|one| one.label == label).unwrap();
        let mut options = dimension.options.iter();
        let (option, _) = options.find(|(_, one)| one == name).unwrap();
        (dimension.id.clone(), option.clone())
    };
    let filter = Filter {
        text: "backend".to_owned(),
        chosen: vec![
            option("On your own servers", "Can run on your own servers"),
            option("Kind", "Hosted backend"),
        ],
    };
    let left = ids(&filter);
    assert!(
        left.contains(&"supabase") && !left.contains(&"firebase"),
        "{left:?}"
    );
}
