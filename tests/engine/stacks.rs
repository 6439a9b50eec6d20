//! Which stacks are built.

use serde_json::json;
use stackfit::catalogue::Technology;
use stackfit::engine::{Decision, Model, decide};

use crate::support::{Random, catalogue, decision, model};
use crate::{interviews, with_copy};

#[test]
fn should_have_a_client_only_with_a_phone_app() {
    for (seed, answers) in interviews() {
        let decision = decide(model(), &answers);
        let wanted = decision.wants_client;
        let platform = decision.answers.get("platform");
        let phone = platform.is_some_and(|answer| answer.options().contains(&"mobile"));
        assert!(phone || !wanted, "seed {seed}");
        let with_client = decision
            .ranking
            .iter()
            .filter(|one| one.stack.client.is_some())
            .count();
        if wanted {
            // All of them, or none where the requirements rule every toolkit out.
            assert!(
                with_client == decision.ranking.len() || with_client == 0,
                "seed {seed}"
            );
        } else {
            assert_eq!(with_client, 0, "seed {seed}");
        }
        let mobile_fit = decision.criteria.iter().any(|one| one.id == "mobile_fit");
        assert_eq!(mobile_fit, phone, "seed {seed}");
    }
}

#[test]
fn should_leave_the_client_out_where_there_is_an_app_already() {
    let decision = decision(&json!({"platform": ["mobile"], "client": "already_have"}));
    let mut ranking = decision.ranking.iter();
    assert!(ranking.all(|one| one.stack.client.is_none()));
}

#[test]
fn should_pair_a_hosted_backend_only_with_a_framework_it_has_an_sdk_for() {
    let decision = decision(&json!({"baas": "parts"}));
    let pairs = decision
        .ranking
        .iter()
        .filter(|one| one.stack.backend.len() == 2);
    let mut count = 0;
    for scored in pairs {
        let [hosted, framework] = scored.stack.backend.as_slice() else {
            continue;
        };
        assert_eq!(hosted.role, "hosted_backend");
        assert_eq!(framework.role, "server_framework");
        let mut languages = framework.languages.iter();
        assert!(
            hosted.server_sdks.is_empty() || languages.any(|one| hosted.server_sdks.contains(one)),
            "{}",
            scored.stack.id()
        );
        count += 1;
    }
    let possible = |one: &&str| {
        catalogue()
            .technologies
            .iter()
            .filter(|each| each.role == **one)
            .count()
    };
    let all: usize = [&"hosted_backend", &"server_framework"]
        .into_iter()
        .map(possible)
        .product();
    assert!(count > 0 && count < all, "{count} pairs of {all}");
}

#[test]
fn should_tie_a_copy_of_a_technology_with_the_original() {
    let mut compared = 0;
    for (seed, answers) in interviews() {
        let place = Random::seeded(seed).below(catalogue().technologies.len());
        let more = with_copy(place);
        let model = Model::new(&more);
        let decision = decide(&model, &answers);
        let score = |id: &str| {
            let mut ranking = decision.ranking.iter();
            ranking
                .find(|one| one.stack.id() == id)
                .map(|one| one.score)
        };
        for scored in &decision.ranking {
            let id = scored.stack.id();
            let original = score(&id.replace("copy_of_", "")).unwrap();
            assert!((scored.score - original).abs() < 1e-12, "seed {seed}: {id}");
            compared += usize::from(id.contains("copy_of_"));
        }
        // A copy is there wherever the original is.
        let original = &catalogue().technologies[place].id;
        let with = |id: &str| {
            let ids = decision.ranking.iter().map(|one| one.stack.id());
            ids.filter(|one| one.split('+').any(|part| part == id))
                .count()
        };
        assert_eq!(
            with(original),
            with(&format!("copy_of_{original}")),
            "seed {seed}: {original}"
        );
    }
    assert!(compared > 300, "{compared}");
}

#[test]
fn should_never_reorder_the_others_for_one_technology_more() {
    for (seed, answers) in interviews() {
        let mut random = Random::seeded(seed);
        let mut more = with_copy(random.below(catalogue().technologies.len()));
        let added = more.technologies.last_mut().unwrap();
        let id = added.id.clone();
        for rating in &mut added.ratings {
            let likely = random.below(1001) as f64 / 1000.0;
            rating.value = rating.value.map(|_| likely);
        }
        let order = |decision: &Decision<'_>| -> Vec<String> {
            let ids = decision.ranking.iter().map(|one| one.stack.id());
            ids.filter(|one| !one.split('+').any(|part| part == id))
                .collect()
        };
        let before = order(&decide(model(), &answers));
        let after = order(&decide(&Model::new(&more), &answers));
        // Where every client was ruled out, stacks went without one; a new one that is left takes their places.
        let common: Vec<String> = before
            .iter()
            .filter(|one| after.contains(one))
            .cloned()
            .collect();
        assert_eq!(after, common, "seed {seed}: {id}");
        assert!(common == before || common.is_empty(), "seed {seed}: {id}");
    }
}

/// The ids of every stack that can be built from what is not ruled out, in order.
fn possible(decision: &Decision<'_>, client: bool) -> Vec<String> {
    let left = |role: &String| -> Vec<&Technology> {
        let out = |one: &Technology| {
            let mut excluded = decision.exclusions.iter();
            excluded.any(|exclusion| exclusion.technology.id == one.id)
        };
        let technologies = catalogue().technologies.iter();
        technologies
            .filter(|one| one.role == *role && !out(one))
            .collect()
    };
    let stands_beside = |one: &Technology, other: &Technology| {
        let mut languages = other.languages.iter();
        one.server_sdks.is_empty() || languages.any(|language| one.server_sdks.contains(language))
    };
    let mut ids = Vec::new();
    let shapes = catalogue().shapes.iter();
    for shape in shapes.filter(|one| decision.answers.satisfy(&one.when)) {
        let backends: Vec<Vec<&Technology>> = match shape.backend.as_slice() {
            [role] => left(role).into_iter().map(|one| vec![one]).collect(),
            [hosted, framework] => left(hosted)
                .into_iter()
                .flat_map(|one| {
                    left(framework)
                        .into_iter()
                        .map(move |other| vec![one, other])
                })
                .filter(|pair| stands_beside(pair[0], pair[1]) && stands_beside(pair[1], pair[0]))
                .collect(),
            other => panic!("{other:?}"),
        };
        for backend in backends {
            let backend: Vec<&str> = backend.iter().map(|one| one.id.as_str()).collect();
            let backend = backend.join("+");
            match catalogue().client.as_ref().filter(|_| client) {
                None => ids.push(backend),
                Some(client) => {
                    let clients = left(&client.role).into_iter();
                    ids.extend(clients.map(|one| format!("{backend}+{}", one.id)));
                }
            }
        }
    }
    ids.sort();
    ids
}

#[test]
fn should_rank_every_stack_that_can_be_built_from_what_is_left() {
    for (seed, answers) in interviews() {
        let decision = decide(model(), &answers);
        let mut expected = possible(&decision, decision.wants_client);
        if expected.is_empty() {
            // The backend can be decided even where every client is ruled out.
            expected = possible(&decision, false);
        }
        let mut found: Vec<String> = decision.ranking.iter().map(|one| one.stack.id()).collect();
        found.sort();
        assert_eq!(found, expected, "seed {seed}");
    }
}
