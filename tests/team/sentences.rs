//! Every sentence about a team, whatever its people answered.

use stackfit::engine::Model;
use stackfit::team::{Gathered, Team, consider, read};

use crate::support::prose::{Form, fault_about};
use crate::support::{Random, example_model, model};
use crate::{people_about, people_with_few_rules};

/// How many teams are read.
const TEAMS: u64 = 300;

/// Everything that is read as prose.
fn sentences(team: &Team) -> Vec<String> {
    let mut sentences = team.group.sentences.clone();
    sentences.extend(team.group.note.clone());
    sentences.extend(
        team.group
            .requirements
            .iter()
            .map(|one| one.sentence.clone()),
    );
    sentences.extend(team.members.iter().flat_map(|one| one.notes.clone()));
    sentences.extend(team.questions.iter().flat_map(|one| one.sentences.clone()));
    sentences.extend(team.common.iter().flat_map(|one| one.sentences.clone()));
    for entry in &team.give_way {
        sentences.extend(entry.sentences.clone());
        sentences.extend(entry.concessions.iter().map(|one| one.sentence.clone()));
    }
    sentences
}

#[track_caller]
fn read_teams(model: &Model<'_>, other: &Model<'_>) {
    let names = [
        "Anna",
        "Zoë",
        "李雷",
        "Ben",
        "Ó Briain",
        "Emil",
        "Carla",
        "Mx. 7",
        "Dora",
        "Ahmed",
        "Jo",
    ];
    let mut seen = 0;
    for seed in 0..TEAMS {
        let mut random = Random::seeded(seed);
        let count = 1 + random.below(8);
        let mut links = if random.chance(50) {
            people_about(model, seed, count)
        } else {
            people_with_few_rules(model, seed, count)
        };
        links.push(people_about(other, seed, 1).concat());
        links.push(links[0].clone());
        links.push("#r=1 damaged".to_owned());
        let named = random.chance(60);
        let text = links.iter().zip(names).map(|(link, name)| {
            let name = if named { name } else { "" };
            format!("{name}: {link}")
        });
        let text: Vec<String> = text.collect();
        let Gathered { members, left_out } = read(model.catalogue, &text.join("\n"));
        let mut said = sentences(&consider(model, &members));
        said.extend(left_out.into_iter().map(|one| one.sentence));
        for sentence in said {
            assert_eq!(
                fault_about(model.catalogue, Form::Sentence, &sentence),
                None,
                "seed {seed}: {sentence}"
            );
            seen += 1;
        }
    }
    assert!(seen > TEAMS * 20, "only {seen} sentences");
}

#[test]
fn should_write_sentences_whatever_was_answered() {
    read_teams(model(), example_model());
}

#[test]
fn should_write_sentences_about_another_decision() {
    read_teams(example_model(), model());
}
