//! What the guide, and the pages of the score, say of claims, questions and criteria.

use super::Check;
use crate::model::GuidePage;

impl Check<'_> {
    pub(super) fn guide(&self) {
        let evidence = &self.catalogue.evidence;
        self.pages("guide.toml", &evidence.guide);
        self.pages("score.toml", &evidence.score);
    }

    fn pages(&self, file: &str, pages: &[GuidePage]) {
        let all = self.catalogue;
        self.once_in((file, "page", "id"), pages.iter().map(|page| &page.id));
        for (page_place, page) in pages.iter().enumerate() {
            for (place, section) in page.sections.iter().enumerate() {
                let at = format!("page[{}].section[{}]", page_place + 1, place + 1);
                self.claim_ids(file, &format!("{at}.claims"), &section.claims);
                let questions = format!("{at}.questions");
                let there = |id: &str| all.question(id).is_some();
                self.list(
                    (file, &questions),
                    &section.questions,
                    "the question",
                    there,
                );
                let criteria = format!("{at}.criteria");
                let there = |id: &str| all.criterion(id).is_some();
                self.list((file, &criteria), &section.criteria, "the criterion", there);
            }
        }
    }
}
