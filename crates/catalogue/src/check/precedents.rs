//! What `precedents.toml` says of questions and technologies.

use super::super::model::{Precedent, Thumb};
use super::Check;

const FILE: &str = "precedents.toml";

impl Check<'_> {
    pub(super) fn precedents(&self) {
        let evidence = &self.catalogue.evidence;
        let precedents = &evidence.precedents;
        self.once_in(
            (FILE, "precedent", "id"),
            precedents.iter().map(|one| &one.id),
        );
        for (place, precedent) in precedents.iter().enumerate() {
            let at = format!("precedent[{}]", place + 1);
            self.answers(FILE, &format!("{at}.answers"), &precedent.answers, false);
            self.accepted(&at, precedent);
        }
        for (place, step) in evidence.thumb.iter().enumerate() {
            self.step(&format!("thumb[{}]", place + 1), step);
        }
    }

    fn accepted(&self, at: &str, precedent: &Precedent) {
        let lists = [
            ("accept_top1", &precedent.accept_top1),
            ("accept_top3", &precedent.accept_top3),
            ("accept_client", &precedent.accept_client),
            ("must_exclude", &precedent.must_exclude),
        ];
        let there = |id: &str| {
            id.split('+')
                .all(|part| self.catalogue.technology(part).is_some())
        };
        for (list, ids) in lists {
            self.list(
                (FILE, &format!("{at}.{list}")),
                ids,
                "the technology",
                there,
            );
        }
    }

    fn step(&self, at: &str, step: &Thumb) {
        self.condition(FILE, at, &step.when);
        let there = self.catalogue.technology(&step.takes).is_some();
        self.known(
            FILE,
            &format!("{at}.takes"),
            &step.takes,
            there,
            "the technology",
        );
        if let Some(option) = &step.knows {
            let field = format!("{at}.knows");
            self.known(
                FILE,
                &field,
                option,
                self.is_language(option),
                "the language",
            );
        }
    }
}
