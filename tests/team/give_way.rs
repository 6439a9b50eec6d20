//! Who would need to give way on what, and what nobody disputes.

use serde_json::json;
use stackfit::engine::decide;
use stackfit::team::{Obstacle, consider};

use crate::support::model;
use crate::{members, people, team_of};

#[test]
fn should_look_at_the_best_for_all_and_at_everybodys_own_first() {
    for seed in 0..60 {
        let team = consider(model(), &members(&people(seed, 5).join("\n")));
        let first = team.group.candidates.first();
        assert!(first.is_none_or(|first| team.give_way[0].id == first.lead.id));
        for (member, own) in team.rankings.iter().enumerate() {
            if !own.stacks.is_empty() {
                let mut entries = team.give_way.iter();
                assert!(
                    entries.any(|one| one.first_for.contains(&member)),
                    "seed {seed}"
                );
            }
        }
        let ids: Vec<&str> = team.give_way.iter().map(|one| one.id.as_str()).collect();
        assert!(
            ids.iter()
                .enumerate()
                .all(|(place, id)| !ids[..place].contains(id)),
            "{ids:?}"
        );
    }
}

#[test]
fn should_say_for_everybody_what_a_candidate_asks() {
    for seed in 0..60 {
        let team = consider(model(), &members(&people(seed, 5).join("\n")));
        for entry in &team.give_way {
            let concessions = entry.concessions.iter();
            let mut all: Vec<usize> = concessions
                .map(|one| one.member)
                .chain(entry.first_for.iter().copied())
                .collect();
            all.sort_unstable();
            assert_eq!(all, (0..5).collect::<Vec<_>>(), "seed {seed}: {}", entry.id);
            assert_eq!(
                entry.rank.is_none(),
                entry.objections > 0,
                "seed {seed}: {}",
                entry.id
            );
            for concession in &entry.concessions {
                let decision = decide(model(), &team.members[concession.member].answers);
                match &concession.obstacle {
                    Obstacle::RulesOut { causes } => {
                        let excluded = |id: &str| {
                            decision
                                .exclusions
                                .iter()
                                .any(|one| one.technology.id == id)
                        };
                        assert!(causes.iter().all(|one| excluded(&one.technology)));
                        assert!(
                            causes
                                .iter()
                                .all(|one| entry.id.split('+').any(|id| id == one.technology))
                        );
                    }
                    Obstacle::Prefers { first, behind, .. } => {
                        assert_eq!(first.score, decision.ranking[0].score);
                        assert!(*behind >= 0.0 && first.id != entry.id);
                    }
                }
            }
        }
    }
}

#[test]
fn should_name_answers_points_and_criterion() {
    let team = team_of(&[
        json!({"platform": ["web"], "skills": {"python": "strong"}, "baas": "never"}),
        json!({"platform": ["web"], "skills": {"javascript": "some"}, "baas": "welcome", "operations": "nobody", "deadline": "weeks", "product": "realtime"}),
    ]);
    let hosted = team
        .give_way
        .iter()
        .find(|one| one.first_for == [1])
        .unwrap();
    assert_eq!(
        hosted.concessions[0].sentence,
        format!(
            "Person 1 rules out {} (Hosted backend: Never).",
            hosted.name
        )
    );
    let Obstacle::RulesOut { causes } = &hosted.concessions[0].obstacle else {
        panic!("{:?}", hosted.concessions[0].obstacle);
    };
    assert_eq!(
        (causes[0].question.as_str(), causes[0].text.as_str()),
        ("baas", "Never")
    );
    assert!(causes[0].reason.len() > 10);
    assert!(hosted.then.is_some());
    let django = team.give_way.iter().find(|one| one.id == "django").unwrap();
    let Obstacle::Prefers {
        first,
        behind,
        criterion,
    } = &django.concessions[0].obstacle
    else {
        panic!("{:?}", django.concessions[0].obstacle);
    };
    assert_eq!(first.id, hosted.id);
    let second = decide(model(), &team.members[1].answers);
    let scored = second
        .ranking
        .iter()
        .find(|one| one.stack.id() == "django")
        .unwrap();
    assert!((first.score - scored.score - behind).abs() < 1e-12);
    let lost =
        |column: usize| second.ranking[0].contributions[column] - scored.contributions[column];
    let most = (0..second.criteria.len())
        .max_by(|one, other| lost(*one).total_cmp(&lost(*other)))
        .unwrap();
    assert_eq!(criterion.as_ref(), Some(&second.criteria[most].id));
}

/// Taking back what rules a candidate out, by hand, comes to the same place.
#[test]
fn should_say_where_a_candidate_would_be_without_what_rules_it_out() {
    let one = json!({"platform": ["web"], "skills": {"python": "strong"}, "hosting": ["own_servers", "eu_only"]});
    let other = json!({"platform": ["web"], "baas": "welcome", "operations": "nobody", "deadline": "weeks"});
    let team = team_of(&[one, other.clone()]);
    let entry = team
        .give_way
        .iter()
        .find(|one| one.objections == 1)
        .unwrap();
    let Obstacle::RulesOut { causes } = &entry.concessions[0].obstacle else {
        panic!("{:?}", entry.concessions[0].obstacle);
    };
    let taken: Vec<String> = causes
        .iter()
        .map(|one| one.answer.to_json().as_str().unwrap().to_owned())
        .collect();
    let mut kept = vec!["own_servers", "eu_only"];
    kept.retain(|one| !taken.contains(&(*one).to_owned()));
    assert!(kept.len() < 2);
    let relaxed = team_of(&[
        json!({"platform": ["web"], "skills": {"python": "strong"}, "hosting": kept}),
        other,
    ]);
    let mut candidates = relaxed.group.candidates.iter();
    let place = candidates.position(|one| one.lead.id == entry.id).unwrap();
    let then = entry.then.as_ref().unwrap();
    assert_eq!(
        (then.rank, then.of),
        (place + 1, relaxed.group.candidates.len())
    );
    assert!((then.score - relaxed.group.candidates[place].lead.score).abs() < 1e-12);
}

#[test]
fn should_pass_on_what_nobody_disputes() {
    let team = team_of(&[
        json!({"platform": ["web"], "product": "saas", "skills": {"python": "strong"}}),
        json!({"platform": ["web"], "product": "saas", "skills": {"php": "strong"}, "baas": "never"}),
    ]);
    let common = team.common.as_ref().unwrap();
    assert_eq!(
        common.answers.to_json(),
        json!({"platform": ["web"], "product": "saas", "baas": "never"})
    );
    let read = members(&common.link);
    assert_eq!(read[0].answers, common.answers);
    let decision = decide(model(), &common.answers);
    assert_eq!(common.first, Some(decision.ranking[0].stack.id()));
    let first = &team.group.candidates[0].lead.id;
    assert_eq!(common.same_first, common.first.as_ref() == Some(first));
    let opposed = team_of(&[json!({"team": "small"}), json!({"team": "large"})]);
    assert_eq!(opposed.common, None);
}

#[test]
fn should_say_who_rules_out_what_nobody_disputes() {
    let mut seen = 0;
    for seed in 0..100 {
        let team = consider(model(), &members(&people(seed, 3).join("\n")));
        let Some(common) = &team.common else { continue };
        let parts = common.first.iter().flat_map(|id| id.split('+'));
        let parts: Vec<&str> = parts.collect();
        for member in 0..3 {
            let mut own = team
                .group
                .requirements
                .iter()
                .filter(|one| one.member == member);
            let out = own.any(|one| {
                one.technologies
                    .iter()
                    .any(|id| parts.contains(&id.as_str()))
            });
            assert_eq!(common.ruled_out_by.contains(&member), out, "seed {seed}");
            seen += usize::from(out);
        }
    }
    assert!(seen > 5);
}
