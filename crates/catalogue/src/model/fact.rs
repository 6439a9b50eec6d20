//! What can be said of a technology without judging it: the vocabulary of facts, and what is stated of each.

use super::super::date::Date;
use super::super::packed::{packed_enum, packed_struct};
use super::Release;

/// A heading under which facts stand together.
#[derive(Clone, Debug, Default)]
pub struct FactGroup {
    /// Id.
    pub id: String,
    /// The heading.
    pub title: String,
}

packed_struct!(FactGroup { id, title });

/// What kind of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum FactKind {
    /// A sentence or a few words.
    #[default]
    Text,
    /// One of the fact's choices.
    Choice,
    /// Yes or no, said with the fact's own words.
    Flag,
    /// A day.
    Date,
    /// A year.
    Year,
    /// Several short texts.
    List,
}

packed_enum!(FactKind {
    0 => Text,
    1 => Choice,
    2 => Flag,
    3 => Date,
    4 => Year,
    5 => List,
} else FactKind::default());

/// One thing that every technology of certain roles states.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    /// Id, such as `licence`.
    pub id: String,
    /// Its group's id.
    pub group: String,
    /// Its name for visitors.
    pub label: String,
    /// What kind of value it has.
    pub kind: FactKind,
    /// The roles that state it; empty for all.
    pub roles: Vec<String>,
    /// Whether the list of technologies can be narrowed by it.
    pub filter: bool,
    /// The values of a choice, the best first; empty for every other kind.
    pub choices: Vec<String>,
    /// What a flag says when it is set, and when it is not; empty for every other kind.
    pub words: Option<(String, String)>,
    /// The criterion that it measures, where it states a place ("place 19 of 484"). For editors; not packed.
    pub ranks: Option<String>,
}

packed_struct!(Fact { id, group, label, kind, roles, filter, choices, words } without { ranks });

/// What is known of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum FactValue {
    /// A text, or one of the choices.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Date(Date),
    /// A year.
    Year(u32),
    /// Several short texts.
    List(Vec<String>),
    /// Nothing: why not, as a sentence.
    Unknown(String),
}

packed_enum!(FactValue {
    0 => Text(value),
    1 => Flag(value),
    2 => Date(value),
    3 => Year(value),
    4 => List(value),
    5 => Unknown(value),
} else FactValue::Flag(false));

/// A fact as one technology states it.
#[derive(Clone, Debug)]
pub struct Stated {
    /// The fact's id.
    pub fact: String,
    /// What is known.
    pub value: FactValue,
    /// What has to be added, as a sentence.
    pub note: Option<String>,
    /// The source's id; always there where something is known.
    pub source: Option<String>,
    /// The day on which it was last looked up.
    pub checked: Date,
}

packed_struct!(Stated {
    fact,
    value,
    note,
    source,
    checked
});

/// Everything stated of one technology.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The technology's id.
    pub technology: String,
    /// Its facts, in the order of the vocabulary.
    pub facts: Vec<Stated>,
    /// Its releases, the newest line first.
    pub releases: Vec<Release>,
    /// How many months before ending a service its makers promise to say so, and the source of that.
    pub notice: Option<(u32, String)>,
    /// The day after which no fixes come any more, if its makers have announced it, and the source of that.
    pub end: Option<(Date, String)>,
}

packed_struct!(Sheet {
    technology,
    facts,
    releases,
    notice,
    end
});

impl Fact {
    /// Whether technologies of a role state it.
    pub fn applies_to(&self, role: &str) -> bool {
        self.roles.is_empty() || self.roles.iter().any(|one| one == role)
    }
}

impl Sheet {
    /// What is stated of a fact.
    pub fn fact(&self, id: &str) -> Option<&Stated> {
        self.facts.iter().find(|one| one.fact == id)
    }
}
