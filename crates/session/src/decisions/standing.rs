//! What a saved decision says today: what was first then, and what is now.

use super::Saved;
use decision::answers::Answers;
use decision::engine::Model;
use decision::weights::{Case, OwnWeights};
use report::{drift, names, top_name};
use share::{self, LinkProblem};
use wording::decisions::EN;
use wording::fill;

/// What a saved decision says today.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Its answers.
    pub answers: Answers,
    /// Its weights set by hand.
    pub weights: OwnWeights,
    /// Whether some of its answers are to questions or options that there are not any more.
    pub incomplete: bool,
    /// What is first now; none if nothing meets all requirements.
    pub now: Option<String>,
    /// What became of the first place.
    pub first: First,
    /// The same in a sentence or two.
    pub says: String,
}

impl Standing {
    /// The answers and weights, as they are decided about.
    pub fn case(&self) -> Case<'_> {
        (&self.answers, &self.weights).into()
    }
}

/// What became of the first place since a decision was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// It is the same.
    Same,
    /// It is another one.
    Changed,
    /// What was first is not known any more.
    Unknown,
}

/// What a saved decision says today.
///
/// # Errors
///
/// When its link cannot be opened with this catalogue.
pub fn standing(model: &Model<'_>, saved: &Saved) -> Result<Standing, LinkProblem> {
    let shared = share::decode(model.catalogue, &saved.link)?;
    let now = top_name(model, shared.case());
    let then = shared.top.first().map(|ids| names(model.catalogue, ids));
    let updated = drift(model, None, shared.case(), shared.revision, &shared.top).is_some();
    let first = match &then {
        // Whatever it was made of has left the catalogue.
        Some(then) if then.is_empty() => First::Unknown,
        _ if then == now => First::Same,
        _ => First::Changed,
    };
    let named = |name: &Option<String>| name.clone().unwrap_or_else(|| EN.first_none.to_owned());
    let (before, present) = (named(&then), named(&now));
    let template = match first {
        First::Same if updated => EN.first_same_new,
        First::Same => EN.first_same,
        First::Changed => EN.first_changed,
        First::Unknown => EN.first_unknown,
    };
    let words = [
        ("name", present.as_str()),
        ("then", &before),
        ("now", &present),
    ];
    let mut says = fill(template, &words);
    if updated && first != First::Same {
        says = format!("{says} {}", EN.first_updated);
    }
    Ok(Standing {
        incomplete: shared.unknown > 0,
        answers: shared.answers,
        weights: shared.weights,
        now,
        first,
        says,
    })
}
