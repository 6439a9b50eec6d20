//! What is worth knowing before committing to the first stack.

use super::endings;
use catalogue::{Catalogue, Effect, Kind, Technology};
use decision::answers::Answer;
use decision::engine::{Decision, Scored, language_names, selects};
use wording::{EN, fill};

/// What is worth knowing before committing to the first stack.
pub fn cautions(catalogue: &Catalogue, decision: &Decision<'_>) -> Vec<String> {
    let Some(top) = decision.ranking.first() else {
        return Vec::new();
    };
    let rules = catalogue.rules.iter();
    let text = rules.filter_map(|rule| match &rule.effect {
        Effect::Caution { select, text } if decision.answers.satisfy(&rule.when) => {
            let concerns = if select.shapes.is_empty() {
                top.stack.parts().any(|part| selects(select, part))
            } else {
                select.shapes.contains(&top.stack.shape.id)
            };
            concerns.then(|| text.clone())
        }
        _ => None,
    });
    // The end of support comes first: whoever reads no further has to know of it.
    let mut cautions = endings(catalogue, top.stack.parts());
    cautions.extend(text);
    cautions.extend(unknown_languages(catalogue, decision, top));
    cautions
}

/// A sentence for each backend part that is written in a language nobody on the team knows, where skills were given.
fn unknown_languages(
    catalogue: &Catalogue,
    decision: &Decision<'_>,
    top: &Scored<'_>,
) -> Vec<String> {
    let graded = catalogue
        .questions
        .iter()
        .filter(|one| one.kind == Kind::Graded);
    let skills: Vec<&Answer> = graded
        .filter_map(|one| decision.answers.get(&one.id))
        .collect();
    let known = |part: &Technology| {
        let mut languages = part.languages.iter();
        languages.any(|one| skills.iter().any(|answer| answer.level(one).is_some()))
    };
    if skills.is_empty() {
        return Vec::new();
    }
    let unknown = top
        .stack
        .backend
        .iter()
        .filter(|part| !part.languages.is_empty() && !known(part));
    let sentence = |part: &&Technology| {
        let languages = language_names(catalogue, part);
        fill(
            EN.caution_language,
            &[("languages", &languages), ("name", &part.name)],
        )
    };
    unknown.map(sentence).collect()
}
