//! "Teams like yours": the documented decisions that are nearest to a set of answers.
//!
//! ```text
//! nearness = 2 · Σ w(q) · s(q) / (Σ w(q) over their questions + Σ w(q) over yours)        0 to 1
//!
//! s(q)  how alike the two answers to a question are: 1 for the same option; for options that go from less to more, less
//!       by each step between them; for several options, those in common by all that either has (Jaccard 1901), each
//!       counted by its level where they have levels, and by 1 / place where they are ranked
//! w(q)  1 less the share of all documented decisions that answer the question alike: what few have in common says more
//! ```
//!
//! The sum over both sides (Dice 1945) lets nobody come near by saying little. Only decisions with a public page are
//! shown; those without one count in `w`. Questions without an answer, and "Not sure", count on neither side.

use serde::Serialize;

use super::StackReport;
use catalogue::order;
use catalogue::{Catalogue, Given, Kind, Precedent, Question, Satisfied};
use decision::answers::{Answer, Answers};
use wording::depths::EN;
use wording::{fill, list};

/// How many are shown.
const SHOWN: usize = 3;

/// No weight is less: what everybody says still says a little.
const LEAST_WEIGHT: f64 = 0.05;

/// A documented decision near to the answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Near {
    /// Its id.
    pub id: String,
    /// The public page about it.
    pub address: String,
    /// The year, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
    /// The situation and its limits.
    pub description: String,
    /// What was taken, in the source's words.
    pub chosen: Vec<String>,
    /// Whether they were content: `yes`, `no` or `unknown`.
    pub satisfied: &'static str,
    /// How near their answers are, 0 to 1.
    pub nearness: f64,
    /// Whether the stack that is first here would have been right there.
    pub agrees: bool,
}

impl Near {
    /// What was taken, whether they were content, and whether this stack would have been right there.
    pub fn says(&self, name: &str) -> String {
        let took = fill(EN.precedent_took, &[("chosen", &list(&self.chosen))]);
        let content = match self.satisfied {
            "yes" => EN.precedent_content,
            "no" => EN.precedent_sorry,
            _ => "",
        };
        let agrees = if self.agrees {
            EN.precedent_agrees
        } else {
            EN.precedent_disagrees
        };
        let agrees = fill(agrees, &[("name", name)]);
        let sentences = [took.as_str(), content, &agrees];
        let said = sentences.into_iter().filter(|one| !one.is_empty());
        said.collect::<Vec<&str>>().join(" ")
    }

    /// What the link to the page about it says.
    pub fn source(&self) -> String {
        match self.year {
            Some(year) => fill(EN.precedent_source, &[("year", &year.to_string())]),
            None => EN.precedent_source_undated.to_owned(),
        }
    }
}

/// The nearest decisions that have a page, the nearest first; empty without answers, or without evidence.
pub fn nearest(
    catalogue: &Catalogue,
    precedents: &[Precedent],
    answers: &Answers,
    top: &StackReport,
) -> Vec<Near> {
    let answers = answers.applied(catalogue);
    let yours: Vec<Asked<'_>> = catalogue
        .questions
        .iter()
        .filter_map(|question| asked(question, answers.get(&question.id)?))
        .collect();
    if yours.is_empty() {
        return Vec::new();
    }
    let theirs: Vec<(&Precedent, Vec<Asked<'_>>)> = precedents
        .iter()
        .map(|one| (one, asked_of(catalogue, one)))
        .collect();
    let weights: Vec<(&str, f64)> = yours
        .iter()
        .map(|one| (one.question.id.as_str(), weight(one, &theirs)))
        .collect();
    let mut near: Vec<(&Precedent, f64)> = theirs
        .iter()
        .filter(|(one, _)| one.address.is_some() && !one.chosen.is_empty())
        .map(|(one, asked)| (*one, nearness(&yours, asked, &weights)))
        .filter(|(_, nearness)| *nearness > 0.0)
        .collect();
    order::sort(&mut near, |(_, one), (_, other)| other.total_cmp(one));
    near.truncate(SHOWN);
    near.into_iter()
        .filter_map(|(one, nearness)| shown(one, nearness, top))
        .collect()
}

fn shown(one: &Precedent, nearness: f64, top: &StackReport) -> Option<Near> {
    Some(Near {
        id: one.id.clone(),
        address: one.address.clone()?,
        year: one.year,
        description: one.description.clone(),
        chosen: one.chosen.clone(),
        satisfied: match one.satisfied {
            Satisfied::Yes => "yes",
            Satisfied::No => "no",
            Satisfied::Unknown => "unknown",
        },
        nearness,
        agrees: agrees(one, top),
    })
}

/// Whether a stack's main parts and client are among those that would have been right.
fn agrees(one: &Precedent, top: &StackReport) -> bool {
    let has = |id: &str| top.parts.backend.iter().any(|part| part == id);
    let main =
        one.accept_top1.is_empty() || one.accept_top1.iter().any(|ids| ids.split('+').all(has));
    let client = match &top.parts.client {
        Some(client) => one.accept_client.is_empty() || one.accept_client.contains(client),
        None => true,
    };
    main && client
}

/// A question with the options chosen, each with how much it counts.
struct Asked<'a> {
    question: &'a Question,
    options: Vec<(usize, f64)>,
}

fn asked<'a>(question: &'a Question, answer: &Answer) -> Option<Asked<'a>> {
    let place = |id: &String| question.options.iter().position(|one| one.id == *id);
    let level = |id: &String| {
        let levels = &question.levels;
        let at = levels.iter().position(|one| one.id == *id);
        at.map_or(1.0, |at| (at + 1) as f64 / levels.len() as f64)
    };
    let by_place = |places: &[Vec<String>]| -> Vec<(usize, f64)> {
        let ranked = places.iter().enumerate();
        ranked
            .flat_map(|(rank, ids)| {
                ids.iter()
                    .filter_map(place)
                    .map(move |at| (at, 1.0 / (rank + 1) as f64))
            })
            .collect()
    };
    let options = match answer {
        Answer::NotSure => Vec::new(),
        Answer::One(id) => place(id).map(|at| (at, 1.0)).into_iter().collect(),
        Answer::Many(ids) => ids
            .iter()
            .filter_map(|id| Some((place(id)?, 1.0)))
            .collect(),
        Answer::Graded(graded) => graded
            .iter()
            .filter_map(|(id, at)| Some((place(id)?, level(at))))
            .collect(),
        Answer::Ranked(ids) => by_place(&ids.iter().map(|id| vec![id.clone()]).collect::<Vec<_>>()),
        Answer::Tied(places) => by_place(places),
    };
    (!options.is_empty()).then_some(Asked { question, options })
}

fn asked_of<'a>(catalogue: &'a Catalogue, one: &Precedent) -> Vec<Asked<'a>> {
    let given = one.answers.iter();
    given
        .filter_map(|(id, given)| {
            let question = catalogue.question(id)?;
            let answer = match given.clone() {
                Given::One(option) => Answer::One(option),
                Given::Several(options) if question.kind == Kind::Ranked => Answer::Ranked(options),
                Given::Several(options) => Answer::Many(options),
                Given::Graded(options) => Answer::Graded(options),
            };
            asked(question, &answer)
        })
        .collect()
}

/// How alike two answers to one question are, 0 to 1.
fn alike(one: &Asked<'_>, other: &Asked<'_>) -> f64 {
    if let ([(one_at, _)], [(other_at, _)], true) =
        (&one.options[..], &other.options[..], one.question.ordered)
    {
        let last = one.question.options.len().saturating_sub(1).max(1);
        return 1.0 - one_at.abs_diff(*other_at) as f64 / last as f64;
    }
    let of = |asked: &Asked<'_>, at: usize| {
        let mut options = asked.options.iter();
        options
            .find(|(option, _)| *option == at)
            .map_or(0.0, |(_, count)| *count)
    };
    let (mut common, mut all) = (0.0, 0.0);
    for at in 0..one.question.options.len() {
        let (one, other) = (of(one, at), of(other, at));
        common += one.min(other);
        all += one.max(other);
    }
    if all > 0.0 { common / all } else { 0.0 }
}

/// What agreement on an answer says: the less, the more decisions answer alike.
fn weight(yours: &Asked<'_>, all: &[(&Precedent, Vec<Asked<'_>>)]) -> f64 {
    let same = all.iter().flat_map(|(_, asked)| asked);
    let same = same.filter(|one| one.question.id == yours.question.id);
    let share: f64 = same.map(|one| alike(yours, one)).sum::<f64>() / all.len().max(1) as f64;
    (1.0 - share).max(LEAST_WEIGHT)
}

fn nearness(yours: &[Asked<'_>], theirs: &[Asked<'_>], weights: &[(&str, f64)]) -> f64 {
    // A question that only they answer counts in full: nothing is known of how usual your answer would be.
    let of = |id: &str| {
        let found = weights.iter().find(|(question, _)| *question == id);
        found.map_or(1.0, |(_, weight)| *weight)
    };
    let sum = |asked: &[Asked<'_>]| asked.iter().map(|one| of(&one.question.id)).sum::<f64>();
    let common: f64 = yours
        .iter()
        .filter_map(|one| {
            let mut theirs = theirs.iter();
            let other = theirs.find(|other| other.question.id == one.question.id)?;
            Some(of(&one.question.id) * alike(one, other))
        })
        .sum();
    2.0 * common / (sum(yours) + sum(theirs))
}
