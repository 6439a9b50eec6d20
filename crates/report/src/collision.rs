//! When requirements leave nothing over: which they are, and what to relax.

use serde::Serialize;

use catalogue::{Catalogue, Slot};
use decision::answers::Answers;
use decision::engine::{Decision, Model, decide};
use wording::{EN, fill, list, result, say};

const CLIENT: &str = "client";

/// Requirements that together rule everything out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Collision {
    /// What is missing: `backend` or `client`.
    pub missing: &'static str,
    /// The questions whose answers collide.
    pub questions: Vec<String>,
    /// What to relax: one question if one is enough, the smallest set otherwise.
    pub relax: Vec<Relaxation>,
}

/// A way out of a collision.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Relaxation {
    /// The questions to leave open.
    pub questions: Vec<String>,
    /// The stack that would then be first.
    pub stack: String,
    /// Its name.
    pub name: String,
}

impl Collision {
    /// What is missing, and that the ways out follow, where there are any.
    pub fn says(&self, catalogue: &Catalogue) -> String {
        let missing = match self.missing {
            CLIENT => EN.result_collision_client,
            _ => EN.result_collision_lede,
        };
        let ways = match self.relax.len() {
            0 => EN.result_collision_none,
            1 => result::EN.relax_one,
            _ => result::EN.relax_any,
        };
        format!("{} {ways}", say(&catalogue.words, missing))
    }
}

impl Relaxation {
    /// What to do: which questions to leave open.
    pub fn asks(&self, catalogue: &Catalogue) -> String {
        let questions = self.questions.iter();
        let questions = questions.filter_map(|id| catalogue.question(id));
        let quoted = questions.map(|one| fill(result::EN.quoted, &[("text", &one.short)]));
        let questions = list(&quoted.collect::<Vec<_>>());
        fill(EN.result_relax, &[("questions", &questions)])
    }

    /// What comes of it.
    pub fn promises(&self) -> String {
        fill(EN.result_relax_to, &[("name", &self.name)])
    }
}

/// The collision, if there is one.
pub fn collision(model: &Model<'_>, decision: &Decision<'_>) -> Option<Collision> {
    let missing = if decision.ranking.is_empty() {
        Slot::Backend
    } else if decision.wants_client
        && decision
            .ranking
            .iter()
            .all(|one| one.stack.client.is_none())
    {
        Slot::Client
    } else {
        return None;
    };
    let questions = colliding(model.catalogue, decision, missing);
    let mut relax = ways_out(model, decision, missing, &singles(&questions));
    if relax.is_empty() {
        relax = ways_out(model, decision, missing, &pairs(&questions));
    }
    Some(Collision {
        missing: match missing {
            Slot::Backend => "backend",
            Slot::Client => CLIENT,
        },
        questions,
        relax,
    })
}

/// The questions that rule out technologies of the slot, in the order of the questionnaire.
fn colliding(catalogue: &Catalogue, decision: &Decision<'_>, missing: Slot) -> Vec<String> {
    let in_slot = |role: &str| {
        catalogue
            .role(role)
            .is_some_and(|role| role.slot == missing)
    };
    let causes = |question: &str| {
        let mut exclusions = decision.exclusions.iter();
        exclusions.any(|exclusion| {
            in_slot(&exclusion.technology.role)
                && exclusion
                    .because
                    .iter()
                    .any(|cause| cause.question == question)
        })
    };
    let questions = catalogue.questions.iter();
    questions
        .filter(|question| causes(&question.id))
        .map(|question| question.id.clone())
        .collect()
}

fn singles(questions: &[String]) -> Vec<Vec<String>> {
    questions.iter().map(|one| vec![one.clone()]).collect()
}

fn pairs(questions: &[String]) -> Vec<Vec<String>> {
    let mut pairs = Vec::new();
    for (index, one) in questions.iter().enumerate() {
        for other in &questions[index + 1..] {
            pairs.push(vec![one.clone(), other.clone()]);
        }
    }
    pairs
}

/// The sets of questions that, left open, bring the missing part back.
fn ways_out(
    model: &Model<'_>,
    decision: &Decision<'_>,
    missing: Slot,
    sets: &[Vec<String>],
) -> Vec<Relaxation> {
    let way_out = |questions: &Vec<String>| {
        let mut answers: Answers = decision.answers.clone();
        for question in questions {
            answers.remove(question);
        }
        let relaxed = decide(model, (&answers, &decision.own));
        let top = relaxed.ranking.first()?.stack;
        let back = missing == Slot::Backend || top.client.is_some();
        back.then(|| Relaxation {
            questions: questions.clone(),
            stack: top.id(),
            name: top.name(),
        })
    };
    sets.iter().filter_map(way_out).collect()
}
