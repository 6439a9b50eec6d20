//! Answers by number come to the same as answers by id, whatever was kept aside.

use stackfit::answers::Answers;
use stackfit::catalogue::{Catalogue, Condition, Effect, Technology, Test};
use stackfit::engine::{Decision, Model, decide, selects};

use crate::INTERVIEWS;
use crate::support::{Random, catalogue, model};

/// Answers of which some do not apply.
fn hoards() -> impl Iterator<Item = (u64, Answers)> {
    (0..INTERVIEWS).map(|seed| (seed, Random::seeded(seed).hoard()))
}

/// The bundled catalogue in which many questions and options wait for earlier answers.
fn tangled(seed: u64) -> Catalogue {
    let mut tangled = catalogue().clone();
    let random = &mut Random::seeded(seed);
    for place in 1..tangled.questions.len() {
        let (earlier, rest) = tangled.questions.split_at_mut(place);
        let question = &mut rest[0];
        let some = |random: &mut Random, percent: usize| {
            if !random.chance(percent) {
                return Vec::new();
            }
            let waits_for = &earlier[random.below(place)];
            let mut options: Vec<String> =
                waits_for.options.iter().map(|one| one.id.clone()).collect();
            random.shuffle(&mut options);
            options.truncate(1 + options.len() / 2);
            vec![(waits_for.id.clone(), options)]
        };
        question.when = Condition {
            when: some(random, 25),
            unless: some(random, 15),
        };
        for option in &mut question.options {
            option.when = Condition {
                when: some(random, 20),
                unless: some(random, 20),
            };
        }
    }
    tangled
}

#[track_caller]
fn assert_same(one: &Decision<'_>, other: &Decision<'_>, seed: u64) {
    assert_eq!(one.answers, other.answers, "seed {seed}");
    let criteria = |decision: &Decision<'_>| -> Vec<String> {
        decision.criteria.iter().map(|one| one.id.clone()).collect()
    };
    assert_eq!(criteria(one), criteria(other), "seed {seed}");
    assert_eq!(one.weights, other.weights, "seed {seed}");
    assert_eq!(one.feasible, other.feasible, "seed {seed}");
    assert_eq!(one.wants_client, other.wants_client, "seed {seed}");
    let exclusions = |decision: &Decision<'_>| -> Vec<String> {
        let exclusions = decision.exclusions.iter();
        exclusions
            .map(|one| format!("{} {:?}", one.technology.id, one.because))
            .collect()
    };
    assert_eq!(exclusions(one), exclusions(other), "seed {seed}");
    let table = |decision: &Decision<'_>| -> Vec<String> {
        let ranking = decision.ranking.iter();
        ranking
            .map(|one| format!("{} {} {:?}", one.stack.id(), one.score, one.values))
            .collect()
    };
    assert_eq!(table(one), table(other), "seed {seed}");
}

#[test]
fn should_decide_the_same_whether_or_not_what_does_not_apply_is_left_out_first() {
    for (seed, hoard) in hoards() {
        let applied = hoard.applied(catalogue());
        assert_same(&decide(model(), &hoard), &decide(model(), &applied), seed);
    }
}

#[test]
fn should_decide_the_same_where_questions_and_options_wait_for_each_other() {
    let mut left_out = 0;
    for (seed, hoard) in hoards() {
        let tangled = tangled(seed);
        let model = Model::new(&tangled);
        let applied = hoard.applied(&tangled);
        left_out += usize::from(applied.iter().count() + 3 < hoard.iter().count());
        assert_same(&decide(&model, &hoard), &decide(&model, &applied), seed);
        assert_by_id(&tangled, &decide(&model, &hoard), seed);
    }
    assert!(left_out > 100, "{left_out}");
}

#[test]
fn should_come_to_what_the_catalogue_says_by_id() {
    for (seed, hoard) in hoards() {
        assert_by_id(catalogue(), &decide(model(), &hoard), seed);
    }
}

/// Compares with what a reader of the catalogue finds, who looks at ids.
#[track_caller]
fn assert_by_id(catalogue: &Catalogue, decision: &Decision<'_>, seed: u64) {
    let answers = &decision.answers;
    let criteria = catalogue.criteria.iter();
    let expected: Vec<&str> = criteria
        .filter(|one| answers.satisfy(&one.when))
        .map(|one| one.id.as_str())
        .collect();
    let found: Vec<&str> = decision
        .criteria
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(found, expected, "seed {seed}");

    let client = catalogue.client.as_ref().unwrap();
    assert_eq!(
        decision.wants_client,
        answers.satisfy(&client.when),
        "seed {seed}"
    );

    let technologies = catalogue.technologies.iter();
    let expected: Vec<&str> = technologies
        .filter(|one| is_ruled_out(catalogue, answers, one))
        .map(|one| one.id.as_str())
        .collect();
    let exclusions = decision.exclusions.iter();
    let found: Vec<&str> = exclusions.map(|one| one.technology.id.as_str()).collect();
    assert_eq!(found, expected, "seed {seed}");
}

fn is_ruled_out(catalogue: &Catalogue, answers: &Answers, technology: &Technology) -> bool {
    let chosen = |question: &str| -> Vec<&str> {
        answers
            .get(question)
            .map(|answer| answer.options())
            .unwrap_or_default()
    };
    catalogue.rules.iter().any(|rule| {
        let Effect::Exclude { select, test, .. } = &rule.effect else {
            return false;
        };
        let unfit = match test {
            Test::Selected => true,
            Test::Unknown(question) => is_unknown(catalogue, answers, question, technology),
            Test::Unmet(question) => {
                let mut wanted = chosen(question).into_iter();
                wanted.any(|option| !technology.meets(question, option))
            }
            Test::Outside(question) => {
                let inside = chosen(question);
                let mut languages = technology.languages.iter();
                !inside.is_empty() && !languages.any(|one| inside.contains(&one.as_str()))
            }
        };
        unfit && selects(select, technology) && answers.satisfy(&rule.when)
    })
}

/// Whether an answer about skills covers a technology less than half.
fn is_unknown(
    catalogue: &Catalogue,
    answers: &Answers,
    question: &str,
    technology: &Technology,
) -> bool {
    let asked = catalogue.question(question).unwrap();
    let Some(answer) = answers.get(question) else {
        return false;
    };
    let degree = |table: &[(String, f64)], id: &str| {
        let found = table.iter().find(|(one, _)| one == id);
        found.map_or(0.0, |(_, degree)| *degree)
    };
    let best = |of: &dyn Fn(&str) -> f64| {
        let known = answer.options().into_iter().map(|option| {
            let level = asked.level(answer.level(option).unwrap()).unwrap();
            of(option) * level.value
        });
        known.fold(0.0, f64::max)
    };
    let covered = technology.languages.iter().map(|language| {
        best(&|option| {
            let near = &asked.option(option).unwrap().near;
            if option == language {
                1.0
            } else {
                degree(near, language)
            }
        })
    });
    let covered: Vec<f64> = covered.collect();
    let own = if technology.every_language {
        covered.iter().sum::<f64>() / covered.len() as f64
    } else {
        covered.iter().copied().fold(0.0, f64::max)
    };
    own.max(best(&|option| degree(&technology.familiar_to, option))) < 0.5
}
