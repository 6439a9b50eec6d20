//! What technologies say of everything else.

use super::super::model::{Rating, Slot, Technology};
use super::{Check, next_free};

impl Check<'_> {
    pub(super) fn technologies(&self) {
        let all = || self.catalogue.technologies.iter();
        let at = |field: &'static str| move |one: &Technology| (one.file(), field.to_owned());
        let numbers = all().map(|one| {
            let (file, field) = at("number")(one);
            (file, field, one.number)
        });
        self.once_or(numbers, &next_free(all().map(|one| one.number)));
        self.once(all().map(|one| {
            let (file, field) = at("name")(one);
            (file, field, &one.name)
        }));
        if self.catalogue.technologies.is_empty() && !self.ids_missing {
            self.report("technologies", "", "holds no technology; add a file");
        }
        for technology in all() {
            self.technology(technology);
        }
    }

    fn technology(&self, technology: &Technology) {
        let file = &technology.file();
        let there = self.catalogue.role(&technology.role).is_some();
        self.known(file, "role", &technology.role, there, "the role");
        let is_language = |id: &str| self.is_language(id);
        for (field, languages) in [
            ("languages", &technology.languages),
            ("server_sdks", &technology.server_sdks),
        ] {
            self.list((file, field), languages, "the language", is_language);
        }
        for (language, _) in &technology.familiar_to {
            let field = format!("familiar_to.{language}");
            self.known(
                file,
                &field,
                language,
                is_language(language),
                "the language",
            );
        }
        let is_client = |id: &str| {
            let role = self.catalogue.technology(id).map(|one| &one.role);
            let role = role.map(|role| self.catalogue.role(role));
            // A role that does not exist is reported where it is named.
            role.is_some_and(|role| role.is_none_or(|role| role.slot == Slot::Client))
        };
        let clients = &technology.client_sdks;
        self.list((file, "client_sdks"), clients, "the client", is_client);
        for (question, options) in &technology.meets {
            self.options_of(file, &format!("meets.{question}"), question, options);
        }
        for (question, fits) in &technology.fits {
            self.fits_of(file, question, fits);
        }
        for criterion in &self.catalogue.criteria {
            if !criterion.id.is_empty() && technology.rating(&criterion.id).is_none() {
                let message = "is missing; every technology is rated on every criterion";
                self.report(file, &format!("ratings.{}", criterion.id), message);
            }
        }
        for rating in &technology.ratings {
            self.rating(file, rating);
        }
    }

    fn fits_of(&self, file: &str, question: &str, fits: &[(String, f64)]) {
        let field = format!("fits.{question}");
        let found = self.catalogue.question(question);
        self.known(file, &field, question, found.is_some(), "the question");
        for (option, _) in fits {
            let there = found.is_none_or(|question| question.option(option).is_some());
            let what = format!("an option of {question},");
            self.known(file, &format!("{field}.{option}"), option, there, &what);
        }
    }

    fn rating(&self, file: &str, rating: &Rating) {
        let field = format!("ratings.{}", rating.criterion);
        let there = self.catalogue.criterion(&rating.criterion).is_some();
        self.known(file, &field, &rating.criterion, there, "the criterion");
    }
}
