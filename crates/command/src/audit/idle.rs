//! What is in a catalogue and does nothing.

use std::collections::BTreeSet;

use super::doubt;
use catalogue::{
    Catalogue, Choice, Condition, Effect, Kind, Origin, Problem, Question, Selector, Test,
};
use decision::engine::{Model, selects};

/// Options that nothing looks at, and questions of which that is true of all.
pub fn questions(catalogue: &Catalogue) -> Vec<Problem> {
    let seen = Seen::of(catalogue);
    let mut doubts = Vec::new();
    for (place, question) in catalogue.questions.iter().enumerate() {
        let table = format!("question[{}]", place + 1);
        let has = |option: &Choice| seen.has(question, &option.id);
        if !question.options.iter().any(has) {
            let message = "changes nothing: no rule, fit or condition looks at any answer to it; add one or remove it";
            doubts.push(doubt("questions.toml", table, message));
            continue;
        }
        for (place, option) in question.options.iter().enumerate() {
            let message = match (has(option), option.neutral) {
                (false, false) if !option.exclusive => {
                    "changes nothing: no rule, fit or condition looks at it; add one, or say that it is `neutral`"
                }
                (true, true) => {
                    "is said to be neutral, and something looks at it; remove `neutral`"
                }
                _ => continue,
            };
            let field = format!("{table}.option[{}]", place + 1);
            doubts.push(doubt("questions.toml", field, message));
        }
    }
    doubts
}

/// The answers that something looks at.
struct Seen<'a> {
    options: BTreeSet<(&'a str, &'a str)>,
    /// Questions of which every option counts.
    whole: BTreeSet<&'a str>,
}

impl<'a> Seen<'a> {
    fn of(catalogue: &'a Catalogue) -> Self {
        let mut seen = Seen {
            options: BTreeSet::new(),
            whole: BTreeSet::new(),
        };
        for question in &catalogue.questions {
            seen.condition(&question.when);
            question
                .options
                .iter()
                .for_each(|one| seen.condition(&one.when));
            if question.kind == Kind::Ranked || question.weighs > 0.0 {
                seen.whole.insert(&question.id);
            }
        }
        for criterion in &catalogue.criteria {
            seen.condition(&criterion.when);
            for component in &criterion.components {
                match &component.from {
                    Origin::Rating => {}
                    Origin::Fits { question } => drop(seen.whole.insert(question)),
                    Origin::Skills { question, .. } => seen.skills(catalogue, question),
                }
            }
        }
        for rule in &catalogue.rules {
            seen.condition(&rule.when);
            if let Effect::Exclude { test, .. } = &rule.effect {
                match test {
                    Test::Selected => {}
                    Test::Unknown(question) => seen.skills(catalogue, question),
                    Test::Unmet(question) | Test::Outside(question) => {
                        seen.whole.insert(question);
                    }
                }
            }
        }
        if let Some(client) = &catalogue.client {
            seen.condition(&client.when);
        }
        seen
    }

    fn condition(&mut self, condition: &'a Condition) {
        for (question, options) in condition.when.iter().chain(&condition.unless) {
            let options = options.iter();
            self.options
                .extend(options.map(|option| (question.as_str(), option.as_str())));
        }
    }

    /// The skills that carry over to a technology: in its languages, in related ones, or in those it is familiar to.
    fn skills(&mut self, catalogue: &'a Catalogue, question: &'a str) {
        let Some(asked) = catalogue.question(question) else {
            return;
        };
        let spoken: BTreeSet<&str> = catalogue
            .technologies
            .iter()
            .flat_map(|one| &one.languages)
            .map(String::as_str)
            .collect();
        let familiar = |id: &str| {
            let mut all = catalogue.technologies.iter();
            all.any(|one| one.familiar_to.iter().any(|(language, _)| language == id))
        };
        for option in &asked.options {
            let mut near = option.near.iter();
            let carries = near.any(|(language, _)| spoken.contains(language.as_str()));
            if carries || spoken.contains(option.id.as_str()) || familiar(&option.id) {
                self.options.insert((question, &option.id));
            }
        }
    }

    fn has(&self, question: &Question, option: &str) -> bool {
        self.whole.contains(question.id.as_str())
            || self.options.contains(&(question.id.as_str(), option))
    }
}

/// Rules about technologies that there are not.
pub fn rules(catalogue: &Catalogue) -> Vec<Problem> {
    let nothing = |select: &Selector| {
        let mut technologies = catalogue.technologies.iter();
        select.shapes.is_empty() && !technologies.any(|one| selects(select, one))
    };
    let mut doubts = Vec::new();
    for (place, rule) in catalogue.rules.iter().enumerate() {
        let (select, name) = match &rule.effect {
            Effect::Weigh(_) => continue,
            Effect::Exclude { select, .. } => (select, "exclude"),
            Effect::Shift { select, .. } | Effect::Caution { select, .. } => (select, "select"),
        };
        if nothing(select) {
            let field = format!("rule[{}].{name}", place + 1);
            let message = "selects no technology; correct it or remove the rule";
            doubts.push(doubt("rules.toml", field, message));
        }
    }
    doubts
}

/// Shapes of which no stack can be put together.
pub fn shapes(model: &Model<'_>) -> Vec<Problem> {
    let mut doubts = Vec::new();
    for (place, shape) in model.catalogue.shapes.iter().enumerate() {
        if !model.stacks().any(|stack| stack.shape.id == shape.id) {
            let field = format!("shape[{}].backend", place + 1);
            let message = "is never built: of its parts, no two fit together; see `server_sdks` of the technologies";
            doubts.push(doubt("stacks.toml", field, message));
        }
    }
    doubts
}
