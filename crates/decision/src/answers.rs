//! Answers to the questionnaire: keyed by id, checked against a catalogue, in one canonical order.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use catalogue::order;
use catalogue::{Catalogue, Condition, Fields, Kind, Problem, Problems, Question, kind, shorten};

/// How much of an unknown id is shown: a huge made-up one must not become a huge message.
const LONGEST_ID: usize = 40;

/// How "asked and passed over" is written in JSON.
pub const NOT_SURE: &str = "not_sure";

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Asked and passed over: no effect, and not asked again.
    NotSure,
    /// One option.
    One(String),
    /// Options, in the question's order.
    Many(Vec<String>),
    /// Options with their level, in the question's order.
    Graded(Vec<(String, String)>),
    /// Options, the most important first.
    Ranked(Vec<String>),
    /// The same where several share a place; never with one option in each, which is [`Answer::Ranked`].
    Tied(Vec<Vec<String>>),
}

impl Answer {
    /// A ranking by its places, the most important first; empty places do not count.
    pub fn ranked(mut places: Vec<Vec<String>>) -> Self {
        places.retain(|place| !place.is_empty());
        if places.iter().all(|place| place.len() == 1) {
            return Answer::Ranked(places.concat());
        }
        Answer::Tied(places)
    }

    /// A ranking from its options in order, each with whether it shares its place with the one before.
    pub fn ranked_by(options: impl IntoIterator<Item = (String, bool)>) -> Self {
        let mut places: Vec<Vec<String>> = Vec::new();
        for (option, shares) in options {
            match places.last_mut().filter(|_| shares) {
                Some(place) => place.push(option),
                None => places.push(vec![option]),
            }
        }
        Answer::ranked(places)
    }

    /// For each option in its order, whether it shares its place in a ranking with the one before.
    pub fn shares_place(&self) -> Vec<bool> {
        match self {
            Answer::Tied(places) => places
                .iter()
                .flat_map(|place| (0..place.len()).map(|within| within > 0))
                .collect(),
            other => vec![false; other.options().len()],
        }
    }

    /// The options it names, in its order.
    pub fn options(&self) -> Vec<&str> {
        match self {
            Answer::NotSure => Vec::new(),
            Answer::One(option) => vec![option],
            Answer::Many(options) | Answer::Ranked(options) => {
                options.iter().map(String::as_str).collect()
            }
            Answer::Tied(places) => places.iter().flatten().map(String::as_str).collect(),
            Answer::Graded(options) => options.iter().map(|(option, _)| option.as_str()).collect(),
        }
    }

    /// The level of an option of a graded answer.
    pub fn level(&self, option: &str) -> Option<&str> {
        let Answer::Graded(options) = self else {
            return None;
        };
        let (_, level) = options.iter().find(|(one, _)| one == option)?;
        Some(level)
    }

    /// Whether options stand together that cannot: one twice, an exclusive one beside others, more than can be ranked.
    ///
    /// # Errors
    ///
    /// What is wrong, continuing the question's name.
    pub fn check(&self, question: &Question) -> Result<(), String> {
        question.admits(&self.options())
    }

    /// The answer as it stands in JSON.
    pub fn to_json(&self) -> Value {
        match self {
            Answer::NotSure => json!(NOT_SURE),
            Answer::One(option) => json!(option),
            Answer::Many(options) | Answer::Ranked(options) => json!(options),
            Answer::Tied(places) => places
                .iter()
                .map(|place| match place.as_slice() {
                    [one] => json!(one),
                    several => json!(several),
                })
                .collect(),
            Answer::Graded(options) => {
                table(options.iter().map(|(option, level)| (option, json!(level))))
            }
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // Not by way of a JSON table, which need not keep the order.
            Answer::Graded(options) => {
                serializer.collect_map(options.iter().map(|(option, level)| (option, level)))
            }
            other => other.to_json().serialize(serializer),
        }
    }
}

/// A JSON table.
fn table<'a>(entries: impl Iterator<Item = (&'a String, Value)>) -> Value {
    let mut table = Map::new();
    for (key, value) in entries {
        table.insert(key.clone(), value);
    }
    Value::Object(table)
}

/// Answers by question id, in the order of the questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(String, Answer)>);

impl Answers {
    /// Reads `{question id: answer}`. What is wrong is reported and left out; the rest is read.
    pub fn read(catalogue: &Catalogue, file: &str, value: &Value) -> (Answers, Vec<Problem>) {
        let problems = Problems::default();
        let fields = Fields::of(file, value, &problems);
        let mut answers = Answers::default();
        for id in fields.entries() {
            match (catalogue.question(id), fields.value(id)) {
                (Some(question), Some(value)) => {
                    let answer = read_answer(question, value);
                    match answer.and_then(|answer| answer.check(question).map(|()| answer)) {
                        Ok(answer) => answers.set(catalogue, id, answer),
                        Err(message) => fields.problem(id, message),
                    }
                }
                _ => {
                    let known: Vec<_> = catalogue
                        .questions
                        .iter()
                        .map(|one| one.id.as_str())
                        .collect();
                    let known = known.join(", ");
                    fields.problem(id, format!("is no question; the questions are: {known}"));
                }
            }
        }
        (answers, problems.take())
    }

    /// The answers as `{question id: answer}`.
    pub fn to_json(&self) -> Value {
        table(self.0.iter().map(|(id, answer)| (id, answer.to_json())))
    }

    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        let found = self.0.iter().find(|(id, _)| id == question);
        found.map(|(_, answer)| answer)
    }

    /// Whether nothing has been answered, not even "Not sure".
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The questions with an answer, "Not sure" included, and their answers.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(id, answer)| (id.as_str(), answer))
    }

    /// Sets an answer, in canonical order; an answer without any option takes it away.
    pub fn set(&mut self, catalogue: &Catalogue, question: &str, answer: Answer) {
        let place = |option: &str| {
            let question = catalogue.question(question)?;
            question.options.iter().position(|one| one.id == option)
        };
        let answer = match answer {
            Answer::Many(mut options) => {
                order::sort(&mut options, |one, other| place(one).cmp(&place(other)));
                Answer::Many(options)
            }
            Answer::Graded(mut options) => {
                order::sort(&mut options, |(one, _), (other, _)| {
                    place(one).cmp(&place(other))
                });
                Answer::Graded(options)
            }
            other => other,
        };
        self.remove(question);
        if answer != Answer::NotSure && answer.options().is_empty() {
            return;
        }
        let number = |id: &str| catalogue.questions.iter().position(|one| one.id == id);
        let after = self
            .0
            .iter()
            .position(|(id, _)| number(id) > number(question));
        let answer = (question.to_owned(), answer);
        self.0.insert(after.unwrap_or(self.0.len()), answer);
    }

    /// Takes an answer away.
    pub fn remove(&mut self, question: &str) {
        self.0.retain(|(id, _)| id != question);
    }

    /// Whether a condition holds.
    pub fn satisfy(&self, condition: &Condition) -> bool {
        condition.holds(&|question, options| {
            let answer = self.get(question);
            answer.is_some_and(|answer| {
                let mut named = answer.options().into_iter();
                named.any(|option| options.iter().any(|one| one == option))
            })
        })
    }

    /// The answers that count: those to questions that are asked, with the options that are offered. "Not sure" and
    /// what does not apply are left out; `self` keeps them, so that they come back when they apply again.
    pub fn applied(&self, catalogue: &Catalogue) -> Answers {
        let mut applied = self.asked_answers(catalogue);
        applied.0.retain(|(_, answer)| *answer != Answer::NotSure);
        applied
    }

    /// The answers to questions that are asked, with the options that are offered, "Not sure" included.
    pub fn asked_answers(&self, catalogue: &Catalogue) -> Answers {
        let mut applied = Answers::default();
        for question in &catalogue.questions {
            let Some(answer) = self.get(&question.id) else {
                continue;
            };
            if !applied.satisfy(&question.when) {
                continue;
            }
            let offered = |option: &str| {
                let option = question.option(option);
                option.is_some_and(|option| applied.satisfy(&option.when))
            };
            let answer = match answer {
                Answer::Many(options) => Answer::Many(kept(options, |one| offered(one))),
                Answer::Ranked(options) => {
                    let mut ranked = kept(options, |one| offered(one));
                    // An option that is offered again may be one too many.
                    ranked.truncate(question.limit);
                    Answer::Ranked(ranked)
                }
                Answer::Tied(places) => {
                    let mut left = question.limit;
                    let places = places.iter().map(|place| {
                        let mut place = kept(place, |one| offered(one));
                        place.truncate(left);
                        left -= place.len();
                        place
                    });
                    Answer::ranked(places.collect())
                }
                Answer::Graded(options) => Answer::Graded(kept(options, |(one, _)| offered(one))),
                Answer::One(option) if !offered(option) => continue,
                other => other.clone(),
            };
            applied.set(catalogue, &question.id, answer);
        }
        applied
    }

    /// The questions that are asked, given these answers, in order.
    pub fn asked<'a>(&self, catalogue: &'a Catalogue) -> Vec<&'a Question> {
        let applied = self.applied(catalogue);
        let asked = |question: &&Question| applied.satisfy(&question.when);
        catalogue.questions.iter().filter(asked).collect()
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

fn kept<T: Clone>(options: &[T], keep: impl Fn(&T) -> bool) -> Vec<T> {
    options.iter().filter(|one| keep(one)).cloned().collect()
}

/// Reads one answer.
fn read_answer(question: &Question, value: &Value) -> Result<Answer, String> {
    if value.as_str() == Some(NOT_SURE) {
        return Ok(Answer::NotSure);
    }
    match question.kind {
        Kind::One => {
            let option = value
                .as_str()
                .ok_or_else(|| wanted("the id of one option", value))?;
            Ok(Answer::One(known(question, option)?))
        }
        Kind::Many => Ok(Answer::Many(option_ids(question, value)?)),
        Kind::Ranked => {
            let list = value
                .as_array()
                .ok_or_else(|| wanted("a list of option ids", value))?;
            let place = |one: &Value| match one {
                Value::Array(_) => option_ids(question, one),
                one => option_ids(question, &json!([one])),
            };
            Ok(Answer::ranked(
                list.iter().map(place).collect::<Result<_, _>>()?,
            ))
        }
        Kind::Graded => {
            let map = value
                .as_object()
                .ok_or_else(|| wanted("a table of option ids with a level each", value))?;
            let mut graded = Vec::new();
            for (option, level) in map {
                let option = known(question, option)?;
                let level = level.as_str().ok_or_else(|| wanted("a level", level))?;
                if question.level(level).is_none() {
                    let levels: Vec<_> =
                        question.levels.iter().map(|one| one.id.as_str()).collect();
                    return Err(format!(
                        "gives “{option}” the level “{}”; the levels are: {}",
                        shorten(level, LONGEST_ID),
                        levels.join(", ")
                    ));
                }
                graded.push((option, level.to_owned()));
            }
            Ok(Answer::Graded(graded))
        }
    }
}

fn option_ids(question: &Question, value: &Value) -> Result<Vec<String>, String> {
    let list = value
        .as_array()
        .ok_or_else(|| wanted("a list of option ids", value))?;
    let mut options = Vec::new();
    for one in list {
        let id = one
            .as_str()
            .ok_or_else(|| wanted("a list of option ids", one))?;
        options.push(known(question, id)?);
    }
    Ok(options)
}

fn known(question: &Question, option: &str) -> Result<String, String> {
    if question.option(option).is_some() {
        return Ok(option.to_owned());
    }
    let options: Vec<_> = question.options.iter().map(|one| one.id.as_str()).collect();
    Err(format!(
        "has no option “{}”; the options are: {}",
        shorten(option, LONGEST_ID),
        options.join(", ")
    ))
}

fn wanted(what: &str, value: &Value) -> String {
    let found = kind(value);
    format!("must be {what} or \"not_sure\", but there is {found}")
}
