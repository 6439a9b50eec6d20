//! What `examples.toml` says of questions and claims.

use super::super::model::{Given, Kind, Question};
use super::Check;

const FILE: &str = "examples.toml";

impl Check<'_> {
    pub(super) fn examples(&self) {
        let examples = &self.catalogue.examples;
        self.once_in((FILE, "example", "id"), examples.iter().map(|one| &one.id));
        for (place, example) in examples.iter().enumerate() {
            let at = format!("example[{}].answers", place + 1);
            if example.answers.is_empty() {
                self.report(FILE, &at, "is empty; answer at least one question");
            }
            self.answers(FILE, &at, &example.answers, true);
        }
        for (place, story) in self.catalogue.evidence.stories.iter().enumerate() {
            let field = format!("example[{}].claims", place + 1);
            self.claim_ids(FILE, &field, &story.claims);
        }
    }

    /// What answers say of questions; where `all` must count, each has to be asked and offered with the others.
    pub(super) fn answers(&self, file: &str, at: &str, answers: &[(String, Given)], all: bool) {
        // Of answers nothing can be said while it is not known in full what can be answered.
        if self.found.iter().any(|one| one.file == "questions.toml") {
            return;
        }
        for (id, given) in answers {
            let field = format!("{at}.{id}");
            let Some(question) = self.catalogue.question(id) else {
                self.known(file, &field, id, false, "the question");
                continue;
            };
            self.given((file, &field), question, given);
            // An answer that could not be read may be the one that it is asked for.
            let unasked = unasked(answers, question, given);
            if let Some(wrong) = unasked.filter(|_| all && !self.is_broken(file, at)) {
                self.report(file, &field, wrong);
            }
        }
    }

    fn given(&self, (file, field): (&str, &str), question: &Question, given: &Given) {
        let admitted = || question.admits(&given.options()).err();
        if let Some(wrong) = misfit(question.kind, given).or_else(admitted) {
            self.report(file, field, wrong);
        }
        let there = |option: &str| question.option(option).is_some();
        let what = format!("an option of {},", question.id);
        match given {
            Given::One(option) => self.known(file, field, option, there(option), &what),
            Given::Several(options) => self.list((file, field), options, &what, there),
            Given::Graded(levels) => {
                for (option, level) in levels {
                    let field = format!("{field}.{option}");
                    self.known(file, &field, option, there(option), &what);
                    let there = question.level(level).is_some();
                    self.known(file, &field, level, there, "the level");
                }
            }
        }
    }
}

/// What is wrong if the answer to a question of a kind must be something else.
fn misfit(kind: Kind, given: &Given) -> Option<String> {
    let wanted = match (kind, given) {
        (_, given) if given.options().is_empty() => "an option at least",
        (Kind::One, Given::One(_))
        | (Kind::Many | Kind::Ranked, Given::Several(_))
        | (Kind::Graded, Given::Graded(_)) => return None,
        (Kind::One, _) => "one option",
        (Kind::Many | Kind::Ranked, _) => "a list of options",
        (Kind::Graded, _) => "a table of options with a level each",
    };
    Some(format!(
        "must be {wanted}: that is how the question is answered"
    ))
}

/// What is wrong if the question is not asked with the example's other answers, or an option not offered.
fn unasked(answers: &[(String, Given)], question: &Question, given: &Given) -> Option<String> {
    let chosen = |id: &str, options: &[String]| {
        let answers = answers.iter().filter(|(one, _)| one == id);
        let mut named = answers.flat_map(|(_, given)| given.options());
        named.any(|option| options.iter().any(|one| one == option))
    };
    if !question.when.holds(&chosen) {
        let wrong = "is not asked with the other answers; remove it or change them";
        return Some(wrong.to_owned());
    }
    let withdrawn = |id: &&str| {
        let option = question.option(id);
        option.is_some_and(|option| !option.when.holds(&chosen))
    };
    let id = given.options().into_iter().find(withdrawn)?;
    Some(format!(
        "names “{id}”, which is not offered with the other answers; remove it or change them"
    ))
}
