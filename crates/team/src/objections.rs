//! Which answers rule out what.

use serde::Serialize;

use catalogue::Catalogue;
use decision::answers::{Answer, Answers};
use decision::engine::Decision;
use report::answer_text;
use wording::team::EN;
use wording::{fill, list, sentence};

use super::people::few;

/// How many answers of one member a sentence names.
const NAMED: usize = 2;

/// An answer that rules a technology out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Objection {
    /// The technology's id.
    pub technology: String,
    /// The question's id.
    pub question: String,
    /// The answer, or the part of it that does.
    pub answer: Answer,
    /// The answer in words.
    pub text: String,
    /// The reason, continuing the technology's name, said to whoever gave the answer.
    pub reason: String,
}

/// Everything that a member's answers rule out.
pub fn objections(catalogue: &Catalogue, decision: &Decision<'_>) -> Vec<Objection> {
    let mut objections = Vec::new();
    for exclusion in &decision.exclusions {
        for cause in &exclusion.because {
            if let Some(question) = catalogue.question(&cause.question) {
                objections.push(Objection {
                    technology: exclusion.technology.id.clone(),
                    question: question.id.clone(),
                    answer: cause.answer.clone(),
                    text: answer_text(question, Some(&cause.answer)),
                    reason: cause.reason.clone(),
                });
            }
        }
    }
    objections
}

/// Objections to one or more technologies by the same answer.
pub struct Shared<'a> {
    /// The first of them.
    pub objection: &'a Objection,
    /// The ids of the technologies.
    pub technologies: Vec<String>,
}

/// Objections by the answer that they have in common.
pub fn by_answer(objections: &[Objection]) -> Vec<Shared<'_>> {
    let mut shared: Vec<Shared<'_>> = Vec::new();
    for objection in objections {
        let same = |one: &&mut Shared<'_>| {
            one.objection.question == objection.question && one.objection.answer == objection.answer
        };
        let technology = objection.technology.clone();
        match shared.iter_mut().find(same) {
            Some(known) if known.technologies.contains(&technology) => {}
            Some(known) => known.technologies.push(technology),
            None => shared.push(Shared {
                objection,
                technologies: vec![technology],
            }),
        }
    }
    shared
}

/// "Anna rules out Django and Laravel (Hosting: Windows)."
pub fn in_words(catalogue: &Catalogue, name: &str, shared: &[Shared<'_>]) -> String {
    let technology = |id: &String| Some(catalogue.technology(id)?.name.clone());
    let said = shared.iter().take(NAMED).map(|one| {
        let names = one.technologies.iter().filter_map(technology);
        let question = catalogue.question(&one.objection.question);
        let slots = [
            ("names", few(names.collect())),
            (
                "question",
                question.map_or(String::new(), |one| one.short.clone()),
            ),
            ("answer", one.objection.text.clone()),
        ];
        fill(
            EN.rules_out_cause,
            &slots.each_ref().map(|(slot, text)| (*slot, text.as_str())),
        )
    });
    let said: Vec<String> = said.collect();
    let causes = if shared.len() > NAMED {
        fill(EN.rules_out_more, &[("causes", &said.join(", "))])
    } else {
        list(&said)
    };
    sentence(&fill(EN.rules_out, &[("causes", &causes), ("name", name)]))
}

/// Takes back the answer behind an objection, or only the option of it that rules something out.
pub fn take_back(catalogue: &Catalogue, answers: &mut Answers, objection: &Objection) {
    let rest = match (answers.get(&objection.question), &objection.answer) {
        (Some(Answer::Many(options)), Answer::One(option)) => {
            let kept = options.iter().filter(|one| *one != option);
            Answer::Many(kept.cloned().collect())
        }
        _ => return answers.remove(&objection.question),
    };
    answers.set(catalogue, &objection.question, rest);
}
