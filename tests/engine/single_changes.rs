//! Single changes of answers, by ids: what the engine's own, by number, are compared with.

use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::{Kind, Question};
use stackfit::engine::changes::Tipping;
use stackfit::engine::decide;

use crate::first;
use crate::support::{catalogue, model};

/// A single change: question, new answer, and how many steps it takes.
pub type Single = (String, Answer, usize);

/// Every single change of the answers that apply, found by ids.
pub fn single_changes(answers: &Answers) -> Vec<Single> {
    let applied = answers.applied(catalogue());
    let mut singles: Vec<Single> = Vec::new();
    for question in applied.asked(catalogue()) {
        let offered = question
            .options
            .iter()
            .filter(|one| !one.retired && applied.satisfy(&one.when));
        let offered: Vec<&str> = offered.map(|one| one.id.as_str()).collect();
        let present = applied.get(&question.id);
        let answers = match question.kind {
            Kind::One => other_options(question, present, &offered),
            Kind::Many => toggled(question, present, &offered),
            Kind::Graded => regraded(question, present, &offered),
            Kind::Ranked => reordered(question, present, &offered),
        };
        // A short answer is cleared by one of the steps above.
        let cleared =
            present.filter(|answer| question.kind == Kind::One || answer.options().len() > 1);
        let cleared = cleared.map(|answer| (Answer::NotSure, answer.options().len()));
        for (answer, steps) in answers.into_iter().chain(cleared) {
            let answer = if answer.options().is_empty() {
                Answer::NotSure
            } else {
                answer
            };
            let known = singles
                .iter_mut()
                .find(|(id, one, _)| *id == question.id && *one == answer);
            match known {
                Some(known) => known.2 = known.2.min(steps),
                None if present == Some(&answer) => {}
                None => singles.push((question.id.clone(), answer, steps)),
            }
        }
    }
    singles
}

fn other_options(
    question: &Question,
    present: Option<&Answer>,
    offered: &[&str],
) -> Vec<(Answer, usize)> {
    let place = |id: &str| {
        question
            .options
            .iter()
            .position(|one| one.id == id)
            .unwrap()
    };
    let steps = |option: &str| match present {
        Some(Answer::One(now)) if question.ordered => place(now).abs_diff(place(option)),
        Some(Answer::One(_)) => 2,
        _ => 1,
    };
    let options = offered.iter();
    options
        .map(|one| (Answer::One((*one).to_owned()), steps(one)))
        .collect()
}

fn toggled(
    question: &Question,
    present: Option<&Answer>,
    offered: &[&str],
) -> Vec<(Answer, usize)> {
    let now = present.map(Answer::options).unwrap_or_default();
    let exclusive = |id: &str| question.option(id).is_some_and(|one| one.exclusive);
    let toggle = |option: &&str| {
        let stays = |one: &&&str| {
            !now.contains(option) && !exclusive(option) && !exclusive(one) || now.contains(option)
        };
        let mut after: Vec<&str> = now
            .iter()
            .filter(stays)
            .copied()
            .filter(|one| one != option)
            .collect();
        if !now.contains(option) {
            after.push(option);
        }
        let differ =
            |one: &[&str], other: &[&str]| one.iter().filter(|id| !other.contains(id)).count();
        let steps = differ(&now, &after) + differ(&after, &now);
        let options = question.options.iter().map(|one| one.id.clone());
        (
            Answer::Many(options.filter(|id| after.contains(&id.as_str())).collect()),
            steps,
        )
    };
    offered.iter().map(toggle).collect()
}

fn regraded(
    question: &Question,
    present: Option<&Answer>,
    offered: &[&str],
) -> Vec<(Answer, usize)> {
    let level_of = |option: &str| {
        let level = present.and_then(|answer| answer.level(option));
        level.map_or(0, |id| {
            1 + question.levels.iter().position(|one| one.id == id).unwrap()
        })
    };
    let mut all = Vec::new();
    for option in offered {
        for level in (0..=question.levels.len()).filter(|level| *level != level_of(option)) {
            let grade = |one: &str| if one == *option { level } else { level_of(one) };
            let options = question.options.iter().map(|one| one.id.as_str());
            let graded = options.filter(|one| grade(one) > 0);
            let graded =
                graded.map(|one| (one.to_owned(), question.levels[grade(one) - 1].id.clone()));
            all.push((
                Answer::Graded(graded.collect()),
                level.abs_diff(level_of(option)),
            ));
        }
    }
    all
}

fn reordered(
    question: &Question,
    present: Option<&Answer>,
    offered: &[&str],
) -> Vec<(Answer, usize)> {
    let now = present.map(Answer::options).unwrap_or_default();
    let ranked = |order: &[&str]| {
        let kept = order.iter().take(question.limit);
        Answer::Ranked(kept.map(|one| (*one).to_owned()).collect())
    };
    let mut all = Vec::new();
    for option in offered {
        let rest: Vec<&str> = now.iter().copied().filter(|one| one != option).collect();
        let place = now.iter().position(|one| one == option);
        all.push((
            ranked(&[&[*option], rest.as_slice()].concat()),
            place.unwrap_or(1).max(1),
        ));
        if place.is_some() {
            all.push((ranked(&rest), 1));
        }
    }
    for place in 1..now.len() {
        let mut swapped = now.clone();
        swapped.swap(place - 1, place);
        all.push((ranked(&swapped), 1));
    }
    all
}

/// The answers after a change; "Not sure" leaves the question open.
pub fn changed(answers: &Answers, question: &str, answer: &Answer) -> Answers {
    let mut changed = answers.clone();
    match answer {
        Answer::NotSure => changed.remove(question),
        answer => changed.set(catalogue(), question, answer.clone()),
    }
    changed
}

/// The answers after all changes of a set.
pub fn tipped(answers: &Answers, tipping: &Tipping<'_>) -> Answers {
    let changes = tipping.answers.iter();
    changes.fold(answers.clone(), |answers, (question, answer)| {
        changed(&answers, question, answer)
    })
}

/// The first stack by these answers, by id.
pub fn first_of(answers: &Answers) -> Option<String> {
    first(&decide(model(), answers))
}
