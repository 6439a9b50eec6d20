//! Requirements: answers that rule technologies out.

use crate::answers::{Answer, Answers};
use crate::catalogue::{Catalogue, Effect, Rule, Selector, Technology, Test};

/// A technology that answers rule out.
#[derive(Clone, Debug)]
pub struct Exclusion<'a> {
    /// The technology.
    pub technology: &'a Technology,
    /// Every answer that rules it out; never empty.
    pub because: Vec<Cause>,
}

/// An answer that rules a technology out.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The question's id.
    pub question: String,
    /// The answer, or the part of it that does.
    pub answer: Answer,
    /// The reason, continuing the technology's name: "is tied to one cloud".
    pub reason: String,
}

/// Every technology that is ruled out, in the catalogue's order.
pub fn exclusions<'a>(catalogue: &'a Catalogue, answers: &Answers) -> Vec<Exclusion<'a>> {
    let exclusion = |technology: &'a Technology| {
        let because: Vec<Cause> = catalogue
            .rules
            .iter()
            .filter(|rule| answers.satisfy(&rule.when))
            .flat_map(|rule| causes(catalogue, answers, rule, technology))
            .collect();
        (!because.is_empty()).then_some(Exclusion {
            technology,
            because,
        })
    };
    catalogue
        .technologies
        .iter()
        .filter_map(exclusion)
        .collect()
}

/// How one rule rules one technology out.
fn causes(
    catalogue: &Catalogue,
    answers: &Answers,
    rule: &Rule,
    technology: &Technology,
) -> Vec<Cause> {
    let Effect::Exclude {
        select,
        test,
        because,
    } = &rule.effect
    else {
        return Vec::new();
    };
    if !selects(select, technology) {
        return Vec::new();
    }
    let reason = || {
        let template = because.as_deref().unwrap_or_default();
        template.replace("{languages}", &language_names(catalogue, technology))
    };
    let cause = |question: &str| Cause {
        question: question.to_owned(),
        answer: answers.get(question).cloned().unwrap_or(Answer::NotSure),
        reason: reason(),
    };
    match test {
        Test::Selected => rule.when.when.iter().map(|(id, _)| cause(id)).collect(),
        Test::Outside(question) => {
            let chosen = answers.get(question).map(|answer| answer.options());
            let inside = |chosen: Vec<&str>| {
                let mut languages = technology.languages.iter();
                languages.any(|one| chosen.contains(&one.as_str()))
            };
            let outside = chosen.is_some_and(|chosen| !inside(chosen));
            outside.then(|| cause(question)).into_iter().collect()
        }
        Test::Unmet(question) => {
            let chosen = answers.get(question).map(|answer| answer.options());
            let unmet = chosen.unwrap_or_default().into_iter();
            unmet
                .filter(|option| !technology.meets(question, option))
                .map(|option| Cause {
                    question: question.clone(),
                    answer: Answer::One(option.to_owned()),
                    reason: unmet_reason(catalogue, question, option),
                })
                .collect()
        }
    }
}

fn unmet_reason(catalogue: &Catalogue, question: &str, option: &str) -> String {
    let option = catalogue
        .question(question)
        .and_then(|one| one.option(option));
    let reason = option.and_then(|option| option.unmet.clone());
    reason.unwrap_or_default()
}

/// The technology's languages by name, joined by "or".
pub fn language_names(catalogue: &Catalogue, technology: &Technology) -> String {
    let label = |id: &String| {
        let mut options = catalogue.questions.iter().filter_map(|one| one.option(id));
        options
            .next()
            .map_or(id.clone(), |option| option.label.clone())
    };
    let names: Vec<String> = technology.languages.iter().map(label).collect();
    names.join(" or ")
}

/// The languages a technology would be used in: its own, less those that a language rule leaves out.
pub fn allowed_languages<'a>(
    catalogue: &Catalogue,
    answers: &Answers,
    technology: &'a Technology,
) -> Vec<&'a str> {
    let allowed = |language: &&str| {
        catalogue.rules.iter().all(|rule| match &rule.effect {
            Effect::Exclude {
                test: Test::Outside(question),
                select,
                ..
            } if selects(select, technology) && answers.satisfy(&rule.when) => {
                let chosen = answers.get(question).map(|answer| answer.options());
                chosen.is_none_or(|chosen| chosen.contains(language))
            }
            _ => true,
        })
    };
    let languages = technology.languages.iter().map(String::as_str);
    languages.filter(allowed).collect()
}

/// Whether a selector about technologies selects this one.
pub fn selects(select: &Selector, technology: &Technology) -> bool {
    let any = |wanted: &[String], has: &[String]| {
        wanted.is_empty() || wanted.iter().any(|one| has.contains(one))
    };
    (select.roles.is_empty() || select.roles.contains(&technology.role))
        && any(&select.tags, &technology.tags)
        && !select
            .without_tags
            .iter()
            .any(|tag| technology.tags.contains(tag))
        && any(&select.languages, &technology.languages)
}
