//! The ranking of all: mean weights, mean values, and nothing that anybody has ruled out.

use serde_json::json;
use stackfit::engine::{Model, decide};
use stackfit::report::{ByCriterion, LEVEL, Verdict, leaders, report};
use stackfit::team::{By, Member, Team, consider, read};

use crate::support::{Random, example_model, model};
use crate::{members, people, people_about, people_with_few_rules, team_of};

const EXACT: f64 = 1e-12;

fn team(seed: u64, count: usize) -> Team {
    let links = people_with_few_rules(model(), seed, count);
    consider(model(), &members(&links.join("\n")))
}

#[track_caller]
fn assert_close(one: f64, other: f64) {
    assert!((one - other).abs() < EXACT, "{one} {other}");
}

#[track_caller]
fn assert_like(one: &ByCriterion, other: &ByCriterion) {
    assert_eq!(one.greatest_first().len(), other.greatest_first().len());
    for (id, number) in one.greatest_first() {
        assert_close(number, other.get(id).unwrap());
    }
}

/// Whether a team's ranking is that of one set of answers.
#[track_caller]
fn assert_own_result(model: &Model<'_>, team: &Team, member: &Member) {
    let own = report(model, &member.answers);
    let ids: Vec<&str> = own.stacks.iter().map(|one| one.id.as_str()).collect();
    let group: Vec<&str> = team
        .group
        .candidates
        .iter()
        .map(|one| one.lead.id.as_str())
        .collect();
    assert_eq!(team.group.by, By::Whole);
    assert_eq!(group.len(), ids.len());
    for candidate in &team.group.candidates {
        let stack = own
            .stacks
            .iter()
            .find(|one| one.id == candidate.lead.id)
            .unwrap();
        assert_close(candidate.lead.score, stack.score);
        assert_like(&candidate.contributions, &stack.contributions);
    }
    assert_like(&team.group.weights, &own.weights);
}

#[test]
fn should_give_a_team_of_one_its_own_result() {
    for seed in 0..150 {
        for model in [model(), example_model()] {
            let text = people_about(model, seed, 1).concat();
            let member = &read(model.catalogue, &text).members[0];
            let team = consider(model, std::slice::from_ref(member));
            if report(model, &member.answers).stacks.is_empty() {
                assert_eq!(team.group.candidates, []);
            } else {
                assert_own_result(model, &team, member);
                let own = report(model, &member.answers);
                let ids = team.group.candidates.iter().map(|one| &one.lead.id);
                assert!(ids.eq(own.stacks.iter().map(|one| &one.id)), "seed {seed}");
                assert!(
                    team.group
                        .candidates
                        .iter()
                        .enumerate()
                        .all(|(place, one)| one.members[0].rank == place + 1)
                );
            }
        }
    }
}

#[test]
fn should_take_members_who_answer_alike_for_one() {
    for seed in 0..30 {
        let link = people(seed, 1).concat();
        let text = format!("Anna: {link}\nBen: {link}\nCarla: {link}\nDora: {link}\nEmil: {link}");
        let team = consider(model(), &members(&text));
        if !team.group.candidates.is_empty() {
            assert_own_result(model(), &team, &team.members[3]);
        }
        assert!(
            team.questions
                .iter()
                .all(|one| one.moves == 0.0 && one.positions.len() < 2)
        );
    }
}

#[test]
fn should_not_depend_on_the_order_of_the_members() {
    let mut ranked = 0;
    for seed in 0..40 {
        let mut links = people_with_few_rules(model(), seed, 6);
        let before = consider(model(), &members(&links.join("\n"))).group;
        Random::seeded(seed).shuffle(&mut links);
        let after = consider(model(), &members(&links.join("\n"))).group;
        assert_eq!(before.by, after.by);
        assert_eq!(before.weights, after.weights);
        assert_eq!(before.candidates.len(), after.candidates.len());
        for (one, other) in before.candidates.iter().zip(&after.candidates) {
            assert_eq!(
                (&one.lead, &one.contributions),
                (&other.lead, &other.contributions)
            );
        }
        ranked += before.candidates.len();
    }
    assert!(ranked > 500, "{ranked}");
}

#[test]
fn should_never_rank_what_anybody_has_ruled_out() {
    let mut ranked = 0;
    for seed in 0..200 {
        let team = team(seed, 2 + (seed % 4) as usize);
        let ruled_out = |id: &str| {
            let parts: Vec<&str> = id.split('+').collect();
            let mut requirements = team.group.requirements.iter();
            requirements.any(|one| {
                one.technologies
                    .iter()
                    .any(|id| parts.contains(&id.as_str()))
            })
        };
        for candidate in &team.group.candidates {
            assert!(
                !ruled_out(&candidate.lead.id),
                "seed {seed}: {}",
                candidate.lead.id
            );
            assert_eq!(candidate.members.len(), team.members.len());
            ranked += 1;
        }
        for member in &team.members {
            for exclusion in decide(model(), &member.answers).exclusions {
                let id = &exclusion.technology.id;
                let mut requirements = team.group.requirements.iter();
                assert!(
                    requirements.any(|one| one.technologies.contains(id)),
                    "{id}"
                );
            }
        }
    }
    assert!(ranked > 1000, "{ranked}");
}

#[test]
fn should_add_up() {
    for seed in 0..100 {
        let group = team(seed, 5).group;
        assert!(group.weights.sum() == 0.0 || (group.weights.sum() - 1.0).abs() < EXACT);
        for candidate in &group.candidates {
            assert_close(candidate.contributions.sum(), candidate.lead.score);
            assert!((0.0..=1.0).contains(&candidate.lead.score));
        }
        let falling = |pair: &[stackfit::team::Candidate]| pair[0].lead.score >= pair[1].lead.score;
        assert!(group.candidates.windows(2).all(falling));
    }
}

/// Σ w̄ · v̄, by hand: where two weigh and value differently, it is no mean of their scores.
#[test]
fn should_weigh_mean_values_by_mean_weights() {
    let answers = [
        json!({"platform": ["web"], "skills": {"python": "strong"}, "priorities": ["security"]}),
        json!({"platform": ["web"], "skills": {"php": "strong"}, "priorities": ["cost"]}),
    ];
    let team = team_of(&answers);
    let decisions: Vec<_> = team
        .members
        .iter()
        .map(|one| decide(model(), &one.answers))
        .collect();
    let candidate = &team.group.candidates[0];
    let mut score = 0.0;
    for column in 0..decisions[0].criteria.len() {
        let weight = (decisions[0].weights[column] + decisions[1].weights[column]) / 2.0;
        let value = |member: usize| {
            let mut ranking = decisions[member].ranking.iter();
            let scored = ranking
                .find(|one| one.stack.id() == candidate.lead.id)
                .unwrap();
            scored.values[column].likely
        };
        score += weight * (value(0) + value(1)) / 2.0;
    }
    assert_close(candidate.lead.score, score);
}

#[test]
fn should_show_each_member_what_their_own_result_shows() {
    let team = team(21, 5);
    for (own, member) in team.rankings.iter().zip(&team.members) {
        let shown: Vec<(String, f64)> = own
            .stacks
            .iter()
            .map(|one| (one.name.clone(), one.score))
            .collect();
        assert_eq!(shown, leaders(model(), &member.answers));
        assert_eq!(own.weights, report(model(), &member.answers).weights);
    }
}

#[test]
fn should_compare_backends_where_members_want_different_things_beside_them() {
    let team = team_of(&[
        json!({"platform": ["web", "mobile"], "skills": {"python": "strong"}}),
        json!({"platform": ["web"], "skills": {"python": "strong"}}),
    ]);
    let group = &team.group;
    assert_eq!(group.by, By::Backend);
    assert!(
        group
            .note
            .as_ref()
            .unwrap()
            .contains("app toolkit): Person 2 would do without")
    );
    assert_eq!(group.candidates[0].lead.id, "django");
    assert_eq!(group.candidates[0].members[0].rank, 1);
    let apart: Vec<f64> = team
        .rankings
        .iter()
        .map(|one| one.stacks[0].score)
        .collect();
    let seen: Vec<f64> = group.candidates[0]
        .members
        .iter()
        .map(|one| one.score)
        .collect();
    assert_eq!(apart, seen);
    assert!((group.weights.sum() - 1.0).abs() < EXACT);
    let both = team_of(&[
        json!({"platform": ["mobile"], "skills": {"python": "strong"}}),
        json!({"platform": ["mobile"], "skills": {"python": "some"}}),
    ]);
    assert_eq!((both.group.by, both.group.note), (By::Whole, None));
    assert!(both.group.candidates[0].lead.id.contains('+'));
}

#[test]
fn should_say_what_collides_where_nothing_is_left() {
    let team = team_of(&[
        json!({"platform": ["web"], "language_policy": ["python"], "baas": "never"}),
        json!({"platform": ["web"], "language_policy": ["php"]}),
        json!({"platform": ["web"], "skills": {"php": "strong"}, "baas": "never"}),
    ]);
    assert_eq!(team.group.candidates, []);
    assert_eq!(
        team.group.sentences,
        ["Together, you have ruled out every stack. Those with the fewest objections are listed."]
    );
    let fewest = &team.give_way[0];
    assert_eq!((fewest.objections, fewest.rank), (1, None));
    let then = fewest.then.as_ref().unwrap();
    assert!(then.rank >= 1 && then.of > 1);
    assert!(
        team.give_way
            .windows(2)
            .take(4)
            .all(|pair| pair[0].objections <= pair[1].objections)
    );
    let language = |member| {
        team.group
            .requirements
            .iter()
            .any(|one| one.member == member && one.question == "language_policy")
    };
    assert!(language(0) && language(1) && !language(2));
}

#[test]
fn should_say_how_sure_it_is_by_the_lead_and_by_who_agrees() {
    let mut seen = Vec::new();
    for seed in 0..60 {
        let links = people_with_few_rules(model(), seed, 3).join("\n");
        let team = consider(model(), &members(&links));
        let Some(first) = team.group.candidates.first() else {
            assert_eq!(team.group.verdict, None);
            continue;
        };
        let says = team.group.sentences.join(" ");
        let agree = first.members.iter().filter(|one| one.rank == 1).count();
        let agreed = match agree {
            3 => format!("Each of you alone would get {} first.", first.lead.name),
            count => format!("{count} of 3 of you would get {} first.", first.lead.name),
        };
        assert!(says.ends_with(&agreed), "seed {seed}: {says}");
        let verdict = team.group.verdict.unwrap();
        let words = match verdict {
            Verdict::TossUp => "it is a toss-up: ",
            Verdict::Leaning => "your answers lean to ",
            Verdict::Clear => "nothing else is left",
        };
        assert!(says.contains(words), "seed {seed}: {says}");
        // As everywhere, a lead of less than a point and a half is none. Close variants of the first are no rivals.
        let second = team.group.candidates.get(1);
        let far = second.is_none_or(|second| first.lead.score - second.lead.score >= LEVEL);
        assert!(!far || verdict != Verdict::TossUp, "seed {seed}: {says}");
        if !seen.contains(&verdict) {
            seen.push(verdict);
        }
    }
    assert!(seen.contains(&Verdict::TossUp) && seen.contains(&Verdict::Leaning));
}

#[test]
fn should_work_for_another_decision() {
    for count in [2, 5, 20] {
        let links = people_about(example_model(), 5, count).join("\n");
        let gathered = read(example_model().catalogue, &links);
        assert_eq!(
            (gathered.members.len(), gathered.left_out.len()),
            (count, 0)
        );
        let team = consider(example_model(), &gathered.members);
        assert!(!team.questions.is_empty() && !team.give_way.is_empty());
        assert_eq!(team.rankings.len(), count);
    }
}

#[test]
fn should_consider_nobody() {
    let team = consider(model(), &[]);
    assert!(
        team.group.candidates.is_empty() && team.questions.is_empty() && team.give_way.is_empty()
    );
}
