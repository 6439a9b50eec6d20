//! Interviews that are filled in: people like the visitor.

use super::super::packed::{packed_enum, packed_struct};

/// An interview that is filled in, to be opened and changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

packed_struct!(Example {
    id,
    title,
    who,
    answers
});

/// An answer as data gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// One option.
    One(String),
    /// Options, in the order given.
    Several(Vec<String>),
    /// Options with their level.
    Graded(Vec<(String, String)>),
}

packed_enum!(Given {
    0 => One(value),
    1 => Several(value),
    2 => Graded(value),
} else Given::Several(Vec::new()));

/// What became of an example; read with the evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The example's id.
    pub example: String,
    /// The story, two or three sentences.
    pub text: String,
    /// The ids of the claims that it rests on.
    pub claims: Vec<String>,
}

packed_struct!(Story {
    example,
    text,
    claims
});

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
