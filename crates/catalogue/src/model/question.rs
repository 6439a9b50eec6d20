//! The questionnaire.

use super::super::packed::{packed_enum, packed_struct};

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    /// One option.
    #[default]
    One,
    /// Any number of options.
    Many,
    /// Any number of options, each at a level.
    Graded,
    /// Options in order of importance.
    Ranked,
}

packed_enum!(Kind {
    0 => One,
    1 => Many,
    2 => Graded,
    3 => Ranked,
} else Kind::default());

impl Kind {
    /// The word for it in data and JSON.
    pub fn id(self) -> &'static str {
        match self {
            Kind::One => "one",
            Kind::Many => "many",
            Kind::Graded => "graded",
            Kind::Ranked => "ranked",
        }
    }
}

/// One question of the interview.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Id, such as `baas`; a contract.
    pub id: String,
    /// Number in links; never reused.
    pub number: u32,
    /// How it is answered.
    pub kind: Kind,
    /// The question as asked.
    pub title: String,
    /// Its name in lists, two or three words.
    pub short: String,
    /// A sentence or two of help.
    pub help: Option<String>,
    /// Why it is asked.
    pub why: String,
    /// When it is asked.
    pub when: Condition,
    /// Whether it is asked before those that are asked by how much they tell.
    pub opening: bool,
    /// Whether a team could change its answer, such as a deadline; what it builds and knows are facts.
    pub negotiable: bool,
    /// Whether the options are in an order, so that neighbours are close to each other.
    pub ordered: bool,
    /// The share of people expected to pass it over, 0 to 1.
    pub passed: f64,
    /// The options, in the order shown.
    pub options: Vec<Choice>,
    /// The levels of a graded question, weakest first.
    pub levels: Vec<Level>,
    /// How many options can be ranked.
    pub limit: usize,
    /// What multiplies the weight of each criterion chosen, where the options are the criteria; 0 where they are not.
    pub weighs: f64,
    /// The answer as a clause, with `{options}`, where the options have no clauses of their own.
    pub phrase: Option<String>,
    /// What passing the question over is called, where "Not sure" would be odd ("No such rule").
    pub skip: Option<String>,
}

packed_struct!(Question {
    id,
    number,
    kind,
    title,
    short,
    help,
    why,
    when,
    opening,
    negotiable,
    ordered,
    passed,
    options,
    levels,
    limit,
    weighs,
    phrase,
    skip,
});

/// One option of a question.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Id; a contract.
    pub id: String,
    /// Number in links, 1 to 60; never reused.
    pub number: u32,
    /// What is shown.
    pub label: String,
    /// A line below it.
    pub hint: Option<String>,
    /// The answer as a clause in the second person: "you want to ship within weeks".
    pub phrase: Option<String>,
    /// "Firebase …": said of a technology that cannot meet this option.
    pub unmet: Option<String>,
    /// Skills that carry over from this option to others: option id and degree, 0 to 1.
    pub near: Vec<(String, f64)>,
    /// The share of people who know it, 0 to 1: what can be hired for where nobody says what is known.
    pub known_by: f64,
    /// Whether choosing it clears the other options ("None of these").
    pub exclusive: bool,
    /// Whether it is meant to change nothing, as the ordinary case.
    pub neutral: bool,
    /// Whether it is not offered any more; answers that have it are read and count as ever.
    pub retired: bool,
    /// When it is offered.
    pub when: Condition,
}

packed_struct!(Choice {
    id,
    number,
    label,
    hint,
    phrase,
    unmet,
    near,
    known_by,
    exclusive,
    neutral,
    retired,
    when,
});

/// A level of a graded question.
#[derive(Clone, Debug, Default)]
pub struct Level {
    /// Id, such as `strong`.
    pub id: String,
    /// What is shown.
    pub label: String,
    /// What it is worth, 0 to 1.
    pub value: f64,
    /// The answer as a clause, with `{options}`.
    pub phrase: String,
}

packed_struct!(Level {
    id,
    label,
    value,
    phrase
});

/// A test of answers: every question of `when` has one of its options chosen, and none of `unless` has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Condition {
    /// Question id and the options of which one must be chosen.
    pub when: Vec<(String, Vec<String>)>,
    /// Question id and the options of which none may be chosen.
    pub unless: Vec<(String, Vec<String>)>,
}

packed_struct!(Condition { when, unless });

impl Condition {
    /// Every question it looks at.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        self.when
            .iter()
            .chain(&self.unless)
            .map(|(id, _)| id.as_str())
    }

    /// Whether it holds, where `chosen` says whether one of some options of a question is chosen.
    pub fn holds(&self, chosen: &dyn Fn(&str, &[String]) -> bool) -> bool {
        let test = |(question, options): &(String, Vec<String>)| chosen(question, options);
        self.when.iter().all(test) && !self.unless.iter().any(test)
    }
}

impl Question {
    /// The option with this id.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|one| one.id == id)
    }

    /// Whether options can stand together in one answer: none twice, an exclusive one alone, no more than can be ranked.
    ///
    /// # Errors
    ///
    /// What is wrong, continuing the question's name.
    pub fn admits(&self, options: &[&str]) -> Result<(), String> {
        for (place, id) in options.iter().enumerate() {
            if options[..place].contains(id) {
                return Err(format!("names “{id}” twice"));
            }
            if options.len() > 1 && self.option(id).is_some_and(|one| one.exclusive) {
                return Err(format!(
                    "has “{id}” beside other options; it can only stand alone"
                ));
            }
        }
        if self.kind == Kind::Ranked && options.len() > self.limit {
            let (given, limit) = (options.len(), self.limit);
            return Err(format!(
                "ranks {given} options; at most {limit} can be ranked"
            ));
        }
        Ok(())
    }

    /// The level with this id.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|one| one.id == id)
    }
}
