//! What inputs are read against: the bundled catalogue; and what people answer.

use std::sync::LazyLock;

use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::{Catalogue, Kind, Question};
use stackfit::engine::Model;
use stackfit::weights::{Case, OwnWeights};
use stackfit::{bundled as packed, report, share};

use crate::Dice;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| packed::catalogue().expect("the build has packed it"));

static MODEL: LazyLock<Model<'static>> = LazyLock::new(|| Model::new(bundled()));

/// The bundled catalogue.
pub fn bundled() -> &'static Catalogue {
    &CATALOGUE
}

/// The bundled catalogue, ready for deciding.
pub fn model() -> &'static Model<'static> {
    &MODEL
}

/// Answers as an interview gives them: some questions stay open, some are passed over.
pub fn answers(dice: &mut Dice<'_>) -> Answers {
    let catalogue = bundled();
    let answered = dice.below(100);
    let mut answers = Answers::default();
    for question in &catalogue.questions {
        if dice.chance(answered) {
            let answer = answer(dice, question);
            answers.set(catalogue, &question.id, answer);
        }
    }
    answers.asked_answers(catalogue)
}

fn answer(dice: &mut Dice<'_>, question: &Question) -> Answer {
    if dice.chance(8) {
        return Answer::NotSure;
    }
    let mut options: Vec<String> = question.options.iter().map(|one| one.id.clone()).collect();
    dice.shuffle(&mut options);
    options.truncate(1 + dice.below(4));
    let alone = |id: &&String| question.option(id).is_some_and(|one| one.exclusive);
    match question.kind {
        Kind::One => Answer::One(options.swap_remove(0)),
        Kind::Ranked => {
            options.truncate(question.limit);
            Answer::Ranked(options)
        }
        Kind::Many => {
            let alone = options.iter().find(alone).cloned();
            Answer::Many(alone.map_or(options, |alone| vec![alone]))
        }
        Kind::Graded => {
            let graded = options
                .into_iter()
                .map(|option| (option, dice.one(&question.levels).id.clone()));
            Answer::Graded(graded.collect())
        }
    }
}

/// Weights that are set by hand; mostly none.
pub fn weights(dice: &mut Dice<'_>) -> OwnWeights {
    let catalogue = bundled();
    let mut weights = OwnWeights::default();
    if dice.chance(30) {
        for _ in 0..=dice.below(4) {
            let criterion = &dice.one(&catalogue.criteria).id;
            weights.set(catalogue, criterion, dice.below(10_001) as f64 / 10_000.0);
        }
    }
    weights.rounded(catalogue)
}

/// The fragment of the link that somebody shares.
pub fn link(dice: &mut Dice<'_>) -> String {
    let answers = answers(dice);
    let weights = weights(dice);
    let case = Case::from((&answers, &weights));
    let top = if dice.chance(50) {
        report::top_stacks(model(), case)
    } else {
        Vec::new()
    };
    share::encode(bundled(), case, &top)
}
