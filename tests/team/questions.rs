//! Question by question: who agrees, and whether it matters.

use serde_json::json;
use stackfit::answers::Answer;
use stackfit::engine::winner;
use stackfit::team::{Agreement, Asked, Team, consider};

use crate::support::model;
use crate::{members, people, team_of};

#[track_caller]
fn question<'a>(team: &'a Team, id: &str) -> &'a Asked {
    team.questions
        .iter()
        .find(|one| one.question == id)
        .unwrap()
}

#[test]
fn should_tell_agreement_from_disagreement() {
    let team = team_of(&[
        json!({"platform": ["web"], "product": "saas", "team": "small", "scale": "thousands", "deadline": "weeks", "hiring": "not_sure"}),
        json!({"platform": ["web"], "product": "saas", "team": "small", "scale": "hundreds", "deadline": "open", "baas": "never"}),
        json!({"platform": ["web"], "product": "data_ai", "team": "not_sure", "deadline": "weeks", "load": "steady"}),
        json!({"platform": ["web"], "product": "saas", "deadline": "open"}),
    ]);
    for (id, agreement, sentence) in [
        ("platform", Agreement::All, "You all agree."),
        ("product", Agreement::Nearly, "All agree but Person 3."),
        ("team", Agreement::All, "All who answered agree."),
        (
            "scale",
            Agreement::Nearly,
            "The answers are next to each other.",
        ),
        (
            "deadline",
            Agreement::Split,
            "There are 2 different answers.",
        ),
        ("baas", Agreement::Single, "Only Person 2 has answered."),
        ("hiring", Agreement::Open, "Nobody has answered."),
    ] {
        let question = question(&team, id);
        assert_eq!(question.agreement, agreement, "{id}");
        assert_eq!(question.sentences[0], sentence, "{id}");
    }
    let team_size = question(&team, "team");
    assert_eq!(
        (&team_size.positions[0].members, &team_size.open),
        (&vec![0, 1], &vec![2, 3])
    );
    assert_eq!(team_size.positions[0].text, "Two to five");
    assert!(team.questions.iter().all(|one| one.question != "client"));
}

#[test]
fn should_show_everybodys_answer_once() {
    let team = consider(model(), &members(&people(3, 20).join("\n")));
    for question in &team.questions {
        let mut seen: Vec<usize> = question
            .positions
            .iter()
            .flat_map(|one| one.members.clone())
            .collect();
        for position in &question.positions {
            for member in &position.members {
                let answer = team.members[*member].answers.get(&question.question);
                assert_eq!(answer, Some(&position.answer));
            }
        }
        for member in &question.open {
            let answer = team.members[*member].answers.get(&question.question);
            assert!(matches!(answer, None | Some(Answer::NotSure)));
        }
        seen.extend(question.open.iter().chain(&question.not_asked));
        seen.sort_unstable();
        assert_eq!(seen, (0..20).collect::<Vec<_>>(), "{}", question.question);
    }
}

/// With few people, every pair is tried: the share is worked out again here, one swap after the other.
#[test]
fn should_measure_disagreement_by_what_it_moves() {
    for seed in 0..10 {
        let team = consider(model(), &members(&people(seed, 4).join("\n")));
        for question in &team.questions {
            let id = &question.question;
            let holders = question.positions.iter().flat_map(|one| &one.members);
            let holders: Vec<usize> = holders.copied().collect();
            let (mut changed, mut moved) = (0, Vec::new());
            for one in &holders {
                for other in holders.iter().filter(|other| *other != one) {
                    let mut answers = team.members[*one].answers.clone();
                    let theirs = team.members[*other].answers.get(id).unwrap();
                    answers.set(model().catalogue, id, theirs.clone());
                    let first = |answers| winner(model(), answers).map(|stack| stack.id());
                    if first(&answers) != first(&team.members[*one].answers) {
                        changed += 1;
                        moved.push(*one);
                    }
                }
            }
            moved.sort_unstable();
            moved.dedup();
            assert!(
                (question.moves - f64::from(changed) / 12.0).abs() < 1e-12,
                "{id}"
            );
            assert_eq!(question.moved, moved, "{id}");
        }
        assert!(
            team.questions
                .windows(2)
                .all(|pair| pair[0].moves >= pair[1].moves)
        );
    }
}

#[test]
fn should_put_first_what_matters_most() {
    let team = team_of(&[
        json!({"platform": ["web"], "skills": {"python": "strong"}, "budget": "tight"}),
        json!({"platform": ["web"], "skills": {"php": "strong"}, "budget": "ample"}),
    ]);
    assert_eq!(team.questions[0].question, "skills");
    assert_eq!(
        (team.questions[0].moves, &team.questions[0].moved),
        (1.0, &vec![0, 1])
    );
    assert_eq!(question(&team, "budget").moves, 0.0);
}

#[test]
fn should_say_what_decides_as_the_report_does() {
    for link in people(31, 100) {
        let member = &members(&link)[0];
        let report = stackfit::report::report(model(), &member.answers);
        let first = winner(model(), &member.answers).map(|stack| stack.id());
        assert_eq!(first, report.stacks.first().map(|stack| stack.id.clone()));
    }
}
