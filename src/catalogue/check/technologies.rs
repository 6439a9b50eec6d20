//! What technologies, stacks and claims say of everything else.

use super::super::model::{Condition, Technology};
use super::Check;

impl Check<'_> {
    pub(super) fn stacks(&self) {
        let file = "stacks.toml";
        for shape in &self.catalogue.shapes {
            self.roles(file, &shape.id, &shape.backend);
            self.differences(file, &shape.id, &shape.shift);
        }
        if self.catalogue.shapes.is_empty() {
            self.problems.add(file, "shape", "needs at least one shape");
        }
        if let Some(client) = &self.catalogue.client {
            self.roles(file, "client.role", [&client.role]);
            self.condition(file, "client.when", &client.when);
        }
        for synergy in &self.catalogue.synergies {
            self.differences(file, &synergy.id, &synergy.shift);
        }
    }

    pub(super) fn technology(&self, technology: &Technology) {
        let file = &technology.file();
        self.roles(file, "role", [&technology.role]);
        let familiar = technology.familiar_to.iter().map(|(id, _)| id);
        for language in technology
            .languages
            .iter()
            .chain(&technology.server_sdks)
            .chain(familiar)
        {
            self.known(
                file,
                "languages",
                language,
                self.is_language(language),
                "the language",
            );
        }
        for client in &technology.client_sdks {
            let there = self.catalogue.technology(client).is_some();
            self.known(file, "client_sdks", client, there, "the technology");
        }
        for (question, options) in &technology.meets {
            let condition = Condition {
                when: vec![(question.clone(), options.clone())],
                unless: Vec::new(),
            };
            self.condition(file, "meets", &condition);
        }
        for (question, fits) in &technology.fits {
            let options = fits.iter().map(|(option, _)| option.clone()).collect();
            let condition = Condition {
                when: vec![(question.clone(), options)],
                unless: Vec::new(),
            };
            self.condition(file, "fits", &condition);
        }
        for criterion in &self.catalogue.criteria {
            if technology.rating(&criterion.id).is_none() {
                let message = "is missing; every technology is rated on every criterion";
                self.problems
                    .add(file, format!("ratings.{}", criterion.id), message);
            }
        }
        for rating in &technology.ratings {
            let field = format!("ratings.{}", rating.criterion);
            let there = self.catalogue.criterion(&rating.criterion).is_some();
            self.known(file, &field, &rating.criterion, there, "the criterion");
            let claims = self
                .catalogue
                .evidence
                .basis(&technology.id, &rating.criterion);
            self.claim_ids(file, &field, claims);
        }
    }

    pub(super) fn claims(&self) {
        for claim in &self.catalogue.evidence.claims {
            let file = match &claim.technology {
                Some(technology) => format!("technologies/{technology}.toml"),
                None => "claims.toml".to_owned(),
            };
            let fact = claim.fact.as_ref().map(|(_, source)| source);
            for source in [&claim.source].into_iter().chain(&claim.also).chain(fact) {
                let there = self.catalogue.evidence.source(source).is_some();
                self.known(
                    &file,
                    &format!("claim {}", claim.id),
                    source,
                    there,
                    "the source",
                );
            }
            for criterion in &claim.criteria {
                let there = self.catalogue.criterion(criterion).is_some();
                self.known(
                    &file,
                    &format!("claim {}", claim.id),
                    criterion,
                    there,
                    "the criterion",
                );
            }
        }
    }
}
