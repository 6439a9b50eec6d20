//! What `questions.toml` says of itself.

use super::super::model::{Kind, Question};
use super::Check;

impl Check<'_> {
    pub(super) fn questions(&self) {
        let file = "questions.toml";
        for (place, question) in self.catalogue.questions.iter().enumerate() {
            let id = &question.id;
            self.condition(file, &format!("{id}.when"), &question.when);
            let earlier = &self.catalogue.questions[..place];
            for asked in question.when.questions() {
                let later = self.catalogue.question(asked).is_some()
                    && !earlier.iter().any(|one| one.id == asked);
                if later {
                    let message = format!(
                        "waits for {asked}, which is not asked before it; move one of them"
                    );
                    self.problems.add(file, format!("{id}.when"), message);
                }
            }
            self.unique(file, id, question.levels.iter().map(|one| &one.id));
            self.unique(file, id, question.options.iter().map(|one| &one.id));
            self.unique(file, id, question.options.iter().map(|one| one.number));
            for option in &question.options {
                self.condition(file, &format!("{id}.{}.when", option.id), &option.when);
                for (near, _) in &option.near {
                    let there = question.option(near).is_some();
                    let field = format!("{id}.{}.near", option.id);
                    self.known(file, &field, near, there, "the option");
                }
            }
        }
        let ranked = |question: &&Question| question.kind == Kind::Ranked;
        if self.catalogue.questions.iter().filter(ranked).count() > 1 {
            let message = "stand more than once as `ranked`; the criteria can be ranked once";
            self.problems.add(file, "question", message);
        }
    }
}
