//! Interviews that are filled in: people like the visitor.

use serde::{Deserialize, Serialize};

/// An interview that is filled in, to be opened and changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// Id.
    pub id: String,
    /// What it is called, a few words.
    pub title: String,
    /// Who it is, one sentence.
    pub who: String,
    /// Question ids and answers.
    pub answers: Vec<(String, Given)>,
}

/// An answer as data gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Given {
    /// One option.
    One(String),
    /// Options, in the order given.
    Several(Vec<String>),
    /// Options with their level.
    Graded(Vec<(String, String)>),
}

/// What became of an example; read with the evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// The example's id.
    pub example: String,
    /// The story, two or three sentences.
    pub text: String,
    /// The ids of the claims that it rests on.
    pub claims: Vec<String>,
}

impl Given {
    /// The options it names, in its order.
    pub fn options(&self) -> Vec<&str> {
        match self {
            Given::One(option) => vec![option],
            Given::Several(options) => options.iter().map(String::as_str).collect(),
            Given::Graded(options) => options.iter().map(|(option, _)| option.as_str()).collect(),
        }
    }
}
