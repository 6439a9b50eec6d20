//! What `guide.toml` says of claims, questions and criteria.

use super::Check;

const FILE: &str = "guide.toml";

impl Check<'_> {
    pub(super) fn guide(&self) {
        let all = self.catalogue;
        let pages = &all.evidence.guide;
        self.once_in((FILE, "page", "id"), pages.iter().map(|page| &page.id));
        for (page_place, page) in pages.iter().enumerate() {
            for (place, section) in page.sections.iter().enumerate() {
                let at = format!("page[{}].section[{}]", page_place + 1, place + 1);
                self.claim_ids(FILE, &format!("{at}.claims"), &section.claims);
                let questions = format!("{at}.questions");
                let there = |id: &str| all.question(id).is_some();
                self.list(
                    (FILE, &questions),
                    &section.questions,
                    "the question",
                    there,
                );
                let criteria = format!("{at}.criteria");
                let there = |id: &str| all.criterion(id).is_some();
                self.list((FILE, &criteria), &section.criteria, "the criterion", there);
            }
        }
    }
}
