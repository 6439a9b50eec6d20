//! Requirements: answers that rule technologies out, with the reasons.

use super::choices::{Choices, places};
use super::effects::Effects;
use super::model::{Effect, Model, Rule, Unfit};
use crate::answers::{Answer, Answers};
use catalogue::{self, Catalogue, Technology};

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
pub fn exclusions<'a>(
    model: &Model<'a>,
    effects: &Effects,
    answers: &Answers,
) -> Vec<Exclusion<'a>> {
    let exclusion = |(place, technology): (usize, &'a Technology)| {
        if !effects.excluded[place] {
            return None;
        }
        let rules = model.rules.iter();
        let holds = |rule: &&Rule<'_>| rule.when.holds(&effects.choices);
        let because = rules
            .filter(holds)
            .flat_map(|rule| causes(model, effects, answers, rule, place))
            .collect();
        Some(Exclusion {
            technology,
            because,
        })
    };
    let technologies = model.catalogue.technologies.iter().enumerate();
    technologies.filter_map(exclusion).collect()
}

/// How one rule rules one technology out.
fn causes(
    model: &Model<'_>,
    effects: &Effects,
    answers: &Answers,
    rule: &Rule<'_>,
    place: usize,
) -> Vec<Cause> {
    let (Effect::Exclude { parts, unfit }, catalogue::Effect::Exclude { because, .. }) =
        (&rule.effect, &rule.source.effect)
    else {
        return Vec::new();
    };
    if parts.binary_search(&place).is_err() {
        return Vec::new();
    }
    let Some(failed) = unfit.fails(place, &effects.choices) else {
        return Vec::new();
    };
    let cause = |question: &str| {
        let technology = &model.catalogue.technologies[place];
        let template = because.as_deref().unwrap_or_default();
        Cause {
            question: question.to_owned(),
            answer: answers.get(question).cloned().unwrap_or(Answer::NotSure),
            reason: template.replace("{languages}", &language_names(model.catalogue, technology)),
        }
    };
    match unfit {
        Unfit::Selected | Unfit::Unknown(..) => {
            let questions = rule.source.when.when.iter();
            questions.map(|(id, _)| cause(id)).collect()
        }
        Unfit::Outside(question, _) => vec![cause(&model.catalogue.questions[*question].id)],
        Unfit::Unmet(question, _) => {
            let question = &model.catalogue.questions[*question];
            let unmet = places(failed).map(|option| &question.options[option]);
            unmet
                .map(|option| Cause {
                    question: question.id.clone(),
                    answer: Answer::One(option.id.clone()),
                    reason: option.unmet.clone().unwrap_or_default(),
                })
                .collect()
        }
    }
}

/// The open question that decides whether a backend may stay whose languages the team does not know: a rule leaves out
/// what is not known, and holds by one answer to it. None where they are known, or that has been said.
pub fn hangs_on<'m>(
    model: &'m Model<'_>,
    answers: &Answers,
    backend: &[&Technology],
) -> Option<&'m str> {
    let choices = Choices::of(model.catalogue, answers);
    let technologies = model.catalogue.technologies.iter().enumerate();
    let of_backend = |(_, one): &(usize, &Technology)| {
        let mut backend = backend.iter();
        backend.any(|part| part.number == one.number)
    };
    let places: Vec<usize> = technologies
        .filter(of_backend)
        .map(|(place, _)| place)
        .collect();
    model.rules.iter().find_map(|rule| {
        let Effect::Exclude { parts, unfit } = &rule.effect else {
            return None;
        };
        let fails = |place: &usize| {
            matches!(unfit, Unfit::Unknown(..))
                && parts.binary_search(place).is_ok()
                && unfit.fails(*place, &choices).is_some()
        };
        let mut conditions = rule.source.when.when.iter().map(|(id, _)| id.as_str());
        let open = conditions.find(|id| answers.get(id).is_none());
        open.filter(|_| places.iter().any(fails))
    })
}

/// The technology's languages by name: "A, B or C".
pub fn language_names(catalogue: &Catalogue, technology: &Technology) -> String {
    let languages = technology.languages.iter();
    let names: Vec<String> = languages.map(|id| language_name(catalogue, id)).collect();
    match names.as_slice() {
        [first @ .., before, last] => {
            let mut all = first.to_vec();
            all.push(format!("{before} or {last}"));
            all.join(", ")
        }
        _ => names.concat(),
    }
}

/// A language by name: the option of a question that it is.
pub fn language_name(catalogue: &Catalogue, id: &str) -> String {
    let mut options = catalogue.questions.iter().filter_map(|one| one.option(id));
    options
        .next()
        .map_or(id.to_owned(), |option| option.label.clone())
}
