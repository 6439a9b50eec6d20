//! What `examples.toml` says of questions and claims.

use super::super::model::{Example, Given, Kind, Question};
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
            // Of answers nothing can be said while it is not known in full what can be answered.
            let known = self.found.iter().all(|one| one.file != "questions.toml");
            for (id, given) in example.answers.iter().filter(|_| known) {
                let field = format!("{at}.{id}");
                match self.catalogue.question(id) {
                    None => self.known(FILE, &field, id, false, "the question"),
                    Some(question) => {
                        self.given(&field, question, given);
                        // An answer that could not be read may be the one that it is asked for.
                        let unasked = unasked(example, question, given);
                        if let Some(wrong) = unasked.filter(|_| !self.is_broken(FILE, &at)) {
                            self.report(FILE, &field, wrong);
                        }
                    }
                }
            }
        }
        for (place, story) in self.catalogue.evidence.stories.iter().enumerate() {
            let field = format!("example[{}].claims", place + 1);
            self.claim_ids(FILE, &field, &story.claims);
        }
    }

    fn given(&self, field: &str, question: &Question, given: &Given) {
        let admitted = || question.admits(&given.options()).err();
        if let Some(wrong) = misfit(question.kind, given).or_else(admitted) {
            self.report(FILE, field, wrong);
        }
        let there = |option: &str| question.option(option).is_some();
        let what = format!("an option of {},", question.id);
        match given {
            Given::One(option) => self.known(FILE, field, option, there(option), &what),
            Given::Several(options) => self.list((FILE, field), options, &what, there),
            Given::Graded(levels) => {
                for (option, level) in levels {
                    let field = format!("{field}.{option}");
                    self.known(FILE, &field, option, there(option), &what);
                    let there = question.level(level).is_some();
                    self.known(FILE, &field, level, there, "the level");
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
fn unasked(example: &Example, question: &Question, given: &Given) -> Option<String> {
    let chosen = |id: &str, options: &[String]| {
        let answers = example.answers.iter().filter(|(one, _)| one == id);
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
