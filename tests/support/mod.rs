//! What several test files share: the bundled catalogue and the example, answers from JSON, and random interviews from a
//! seed.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up has to stop"
)]

pub mod prose;
pub mod worst;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::{Value, json};
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::{Catalogue, Kind, Question};
use stackfit::engine::{Decision, Model, Scored, decide};
use stackfit::{bundled, catalogue, report};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| match bundled::catalogue() {
    Ok(catalogue) => catalogue,
    Err(problems) => panic!("the bundled catalogue cannot be read: {problems:?}"),
});

/// The bundled catalogue, read once.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

static MODEL: LazyLock<Model<'static>> = LazyLock::new(|| Model::new(catalogue()));

/// The bundled catalogue, ready for deciding.
pub fn model() -> &'static Model<'static> {
    &MODEL
}

static EXAMPLE: LazyLock<Catalogue> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/databases");
    let documents = catalogue::folder::documents(&folder);
    match documents.and_then(|documents| catalogue::read(&documents)) {
        Ok(catalogue) => catalogue,
        Err(problems) => panic!("the example cannot be read: {problems:?}"),
    }
});

/// The catalogue of another decision in `examples/databases`, read once.
pub fn example() -> &'static Catalogue {
    &EXAMPLE
}

static EXAMPLE_MODEL: LazyLock<Model<'static>> = LazyLock::new(|| Model::new(example()));

/// The example, ready for deciding.
pub fn example_model() -> &'static Model<'static> {
    &EXAMPLE_MODEL
}

static DOCUMENTS: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    match catalogue::folder::documents(&folder) {
        Ok(documents) => documents
            .into_iter()
            .map(|one| (one.file, one.content))
            .collect(),
        Err(problems) => panic!("the data folder cannot be read: {problems:?}"),
    }
});

/// The documents of the catalogue's folder.
pub fn documents() -> Vec<catalogue::Document> {
    let copy = |(file, content): &(String, Value)| catalogue::Document {
        file: file.clone(),
        content: content.clone(),
    };
    DOCUMENTS.iter().map(copy).collect()
}

/// The ids that a catalogue gives to technologies, criteria, questions, roles and ways to put them together.
pub fn ids(catalogue: &Catalogue) -> BTreeSet<&str> {
    let technologies = catalogue
        .technologies
        .iter()
        .map(|technology| &technology.id);
    let criteria = catalogue.criteria.iter().map(|criterion| &criterion.id);
    let questions = catalogue.questions.iter().map(|question| &question.id);
    let roles = catalogue.roles.iter().map(|role| &role.id);
    let shapes = catalogue.shapes.iter().map(|shape| &shape.id);
    let ids = technologies.chain(criteria).chain(questions);
    ids.chain(roles).chain(shapes).map(String::as_str).collect()
}

/// Answers from JSON that must be right.
#[track_caller]
pub fn answers(value: &Value) -> Answers {
    answers_to(catalogue(), value)
}

/// Answers to the questions of a catalogue, from JSON that must be right.
#[track_caller]
pub fn answers_to(catalogue: &Catalogue, value: &Value) -> Answers {
    let (answers, problems) = Answers::read(catalogue, "answers", value);
    assert_eq!(problems, [], "{value}");
    answers
}

/// The decision for answers in JSON.
#[track_caller]
pub fn decision(value: &Value) -> Decision<'static> {
    decide(model(), &answers(value))
}

/// The report for answers in JSON.
#[track_caller]
pub fn report(value: &Value) -> report::Report {
    report::report(model(), &answers(value))
}

/// The ids of a stack's backend, joined by `+`.
pub fn backend(scored: &Scored<'_>) -> String {
    let ids: Vec<&str> = scored
        .stack
        .backend
        .iter()
        .map(|part| part.id.as_str())
        .collect();
    ids.join("+")
}

/// A small generator of pseudo-random numbers (SplitMix64), so that a failure can be repeated.
pub struct Random(u64);

impl Random {
    /// A generator that always gives the same numbers for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// Puts a list into another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }

    /// A whole interview: about a third of the questions stay open, a few are passed over.
    pub fn interview(&mut self) -> Answers {
        self.interview_about(catalogue())
    }

    /// The same with the questions of a catalogue.
    pub fn interview_about(&mut self, catalogue: &Catalogue) -> Answers {
        let mut answers = Answers::default();
        for question in &catalogue.questions {
            if self.chance(35) || !answers.applied(catalogue).satisfy(&question.when) {
                continue;
            }
            let value = if self.chance(8) {
                json!("not_sure")
            } else {
                self.answer(question)
            };
            let answer = read_one(catalogue, &question.id, &value);
            answers.set(catalogue, &question.id, answer);
        }
        answers
    }

    /// A whole interview in which every question that is asked is answered.
    pub fn whole_interview(&mut self) -> Answers {
        let mut answers = Answers::default();
        for question in &catalogue().questions {
            if answers.applied(catalogue()).satisfy(&question.when) {
                let answer = read_one(catalogue(), &question.id, &self.answer(question));
                answers.set(catalogue(), &question.id, answer);
            }
        }
        answers
    }

    /// Answers as they can be kept: to questions that are not asked, with options that are not offered, and with more
    /// ranked than can be.
    pub fn hoard(&mut self) -> Answers {
        let mut answers = Answers::default();
        for question in &catalogue().questions {
            let mut answer = read_one(catalogue(), &question.id, &self.answer(question));
            if let Answer::Ranked(ranked) = &mut answer {
                let options = question.options.iter();
                *ranked = options.map(|option| option.id.clone()).collect();
                self.shuffle(ranked);
                ranked.truncate(question.limit + self.below(4));
            }
            match self.below(10) {
                0 | 1 => {}
                2 => answers.set(catalogue(), &question.id, Answer::NotSure),
                _ => answers.set(catalogue(), &question.id, answer),
            }
        }
        answers
    }

    /// An answer to a question, as JSON.
    fn answer(&mut self, question: &Question) -> Value {
        let mut options: Vec<&str> = question.options.iter().map(|one| one.id.as_str()).collect();
        self.shuffle(&mut options);
        // Requirements rule out quickly: few of them leave more to look at.
        let count = 1 + self.below(options.len().min(4));
        let chosen = &options[..count];
        match question.kind {
            Kind::One => json!(chosen[0]),
            Kind::Ranked => json!(chosen),
            Kind::Many => {
                let alone = |id: &&&str| question.option(id).is_some_and(|one| one.exclusive);
                match chosen.iter().find(alone) {
                    Some(alone) => json!([alone]),
                    None => json!(chosen),
                }
            }
            Kind::Graded => {
                let mut graded = json!({});
                for option in chosen {
                    graded[option] = json!(self.one(&question.levels).id);
                }
                graded
            }
        }
    }
}

#[track_caller]
fn read_one(catalogue: &Catalogue, question: &str, value: &Value) -> Answer {
    let answers = answers_to(catalogue, &json!({ question: value }));
    answers.get(question).unwrap().clone()
}
