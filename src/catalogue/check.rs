//! What documents say of each other: ids that are used exist, once; nothing that the engine needs is missing.

use std::collections::BTreeSet;

use super::model::*;
use super::problem::Problems;

/// Checks a catalogue that was read without a problem.
pub fn check(catalogue: &Catalogue, problems: &Problems) {
    let check = Check {
        catalogue,
        problems,
    };
    check.uniqueness();
    check.head();
    check.criteria();
    check.questions();
    check.rules();
    check.stacks();
    for technology in &catalogue.technologies {
        check.technology(technology);
    }
    check.claims();
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    problems: &'a Problems,
}

impl Check<'_> {
    fn uniqueness(&self) {
        let all = self.catalogue;
        self.unique(
            "catalogue.toml",
            "role",
            all.roles.iter().map(|one| &one.id),
        );
        self.unique(
            "criteria.toml",
            "criterion",
            all.criteria.iter().map(|one| &one.id),
        );
        self.unique(
            "criteria.toml",
            "number",
            all.criteria.iter().map(|one| one.number),
        );
        self.unique(
            "questions.toml",
            "question",
            all.questions.iter().map(|one| &one.id),
        );
        self.unique(
            "questions.toml",
            "number",
            all.questions.iter().map(|one| one.number),
        );
        self.unique("rules.toml", "rule", all.rules.iter().map(|one| &one.id));
        self.unique("stacks.toml", "shape", all.shapes.iter().map(|one| &one.id));
        self.unique(
            "technologies",
            "id",
            all.technologies.iter().map(|one| &one.id),
        );
        self.unique(
            "technologies",
            "number",
            all.technologies.iter().map(|one| one.number),
        );
        self.unique(
            "claims.toml",
            "claim",
            all.evidence.claims.iter().map(|one| &one.id),
        );
        self.unique(
            "sources.toml",
            "source",
            all.evidence.sources.iter().map(|one| &one.id),
        );
    }

    fn unique<T: Ord + std::fmt::Display>(
        &self,
        file: &str,
        field: &str,
        ids: impl Iterator<Item = T>,
    ) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if let Some(id) = seen.replace(id) {
                let message = format!("{id} stands twice in the catalogue; rename one");
                self.problems.add(file, field, message);
            }
        }
    }

    /// Reports an id that does not exist.
    fn known(&self, file: &str, field: &str, id: &str, found: bool, what: &str) {
        if !found {
            let message = format!("names {what} “{id}”, which does not exist");
            self.problems.add(file, field, message);
        }
    }

    fn head(&self) {
        let date = self.catalogue.date.as_bytes();
        let digits = |range: std::ops::Range<usize>| {
            date.get(range)
                .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
        };
        let dashes = date.get(4) == Some(&b'-') && date.get(7) == Some(&b'-');
        let number = |range: std::ops::Range<usize>| {
            let part = self.catalogue.date.get(range);
            part.and_then(|part| part.parse::<u32>().ok())
        };
        let in_range = number(5..7).is_some_and(|month| (1..=12).contains(&month))
            && number(8..10).is_some_and(|day| (1..=31).contains(&day));
        let formed = date.len() == 10 && dashes && digits(0..4) && digits(5..7) && digits(8..10);
        if !(formed && in_range) {
            self.problems.add(
                "catalogue.toml",
                "date",
                "must be a date of the form 2026-11-21",
            );
        }
        if self.catalogue.roles.is_empty() {
            self.problems
                .add("catalogue.toml", "role", "needs at least one role");
        }
        if self.catalogue.technologies.is_empty() {
            self.problems
                .add("technologies", "", "holds no technology; add a file");
        }
    }

    fn condition(&self, file: &str, field: &str, condition: &Condition) {
        for (question, options) in condition.when.iter().chain(&condition.unless) {
            let found = self.catalogue.question(question);
            self.known(file, field, question, found.is_some(), "the question");
            for option in options {
                let there = found.is_none_or(|question| question.option(option).is_some());
                let what = format!("an option of {question},");
                self.known(file, field, option, there, &what);
            }
        }
    }

    fn differences(&self, file: &str, field: &str, by: &[(String, f64)]) {
        for (criterion, _) in by {
            let there = self.catalogue.criterion(criterion).is_some();
            self.known(file, field, criterion, there, "the criterion");
        }
    }

    fn roles<'a>(&self, file: &str, field: &str, roles: impl IntoIterator<Item = &'a String>) {
        for role in roles {
            let there = self.catalogue.role(role).is_some();
            self.known(file, field, role, there, "the role");
        }
    }

    fn question_of_kind(&self, file: &str, field: &str, id: &str, kinds: &[Kind]) {
        let found = self.catalogue.question(id);
        self.known(file, field, id, found.is_some(), "the question");
        if found.is_some_and(|question| !kinds.contains(&question.kind)) {
            let message = format!("names {id}, which is a question of another kind");
            self.problems.add(file, field, message);
        }
    }

    fn criteria(&self) {
        let file = "criteria.toml";
        for criterion in &self.catalogue.criteria {
            let id = &criterion.id;
            self.condition(file, &format!("{id}.when"), &criterion.when);
            self.roles(
                file,
                &format!("{id}.role_shares"),
                criterion.role_shares.iter().map(|(role, _)| role),
            );
            let field = format!("{id}.components");
            if criterion.components.is_empty() {
                self.problems
                    .add(file, field.as_str(), "needs at least one component");
            }
            for component in &criterion.components {
                self.roles(file, &field, &component.roles);
                match &component.from {
                    Origin::Rating => {}
                    Origin::Skills { question, .. } => {
                        self.question_of_kind(file, &field, question, &[Kind::Graded]);
                    }
                    Origin::Fits { question } => {
                        self.question_of_kind(file, &field, question, &[Kind::One, Kind::Many]);
                        self.fits(criterion, component, question);
                    }
                }
            }
        }
    }

    /// Every technology that a fit is wanted of has one for every option.
    fn fits(&self, criterion: &Criterion, component: &Component, question: &str) {
        let Some(asked) = self.catalogue.question(question) else {
            return;
        };
        for technology in &self.catalogue.technologies {
            if !component.applies_to(technology) {
                continue;
            }
            for option in &asked.options {
                if technology.fit(question, &option.id).is_none() {
                    self.problems.add(
                        &technology.file(),
                        format!("fits.{question}.{}", option.id),
                        format!("is missing; {} needs it", criterion.name),
                    );
                }
            }
        }
    }

    fn questions(&self) {
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

    fn rules(&self) {
        let file = "rules.toml";
        for rule in &self.catalogue.rules {
            let id = &rule.id;
            self.condition(file, &format!("{id}.when"), &rule.when);
            self.claim_ids(file, &format!("{id}.claims"), &rule.claims);
            match &rule.effect {
                Effect::Weigh(by) => self.differences(file, &format!("{id}.weigh"), by),
                Effect::Shift { select, by } => {
                    self.selector(id, select);
                    self.differences(file, &format!("{id}.shift"), by);
                }
                Effect::Caution { select, .. } => self.selector(id, select),
                Effect::Exclude { select, test, .. } => {
                    self.selector(id, select);
                    self.test(id, test);
                }
            }
        }
    }

    fn test(&self, rule: &str, test: &Test) {
        let (Test::Unmet(question) | Test::Outside(question)) = test else {
            return;
        };
        let field = format!("{rule}.exclude");
        self.question_of_kind("rules.toml", &field, question, &[Kind::One, Kind::Many]);
        let unmet = matches!(test, Test::Unmet(_));
        let Some(question) = self.catalogue.question(question).filter(|_| unmet) else {
            return;
        };
        for option in question.options.iter().filter(|one| one.unmet.is_none()) {
            let field = format!("{}.{}.unmet", question.id, option.id);
            let message =
                format!("is missing; the rule {rule} says it of technologies it rules out");
            self.problems.add("questions.toml", field, message);
        }
    }

    fn selector(&self, rule: &str, select: &Selector) {
        let file = "rules.toml";
        let field = format!("{rule}.select");
        self.roles(file, &field, &select.roles);
        for shape in &select.shapes {
            let there = self.catalogue.shapes.iter().any(|one| one.id == *shape);
            self.known(file, &field, shape, there, "the shape");
        }
        for tag in select.tags.iter().chain(&select.without_tags) {
            let there = self
                .catalogue
                .technologies
                .iter()
                .any(|one| one.tags.contains(tag));
            self.known(file, &field, tag, there, "the tag");
        }
        for language in &select.languages {
            self.known(
                file,
                &field,
                language,
                self.is_language(language),
                "the language",
            );
        }
    }

    fn stacks(&self) {
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

    /// Languages are the options of the graded questions.
    fn is_language(&self, id: &str) -> bool {
        let mut graded = self
            .catalogue
            .questions
            .iter()
            .filter(|one| one.kind == Kind::Graded);
        graded.any(|question| question.option(id).is_some())
    }

    fn technology(&self, technology: &Technology) {
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

    fn claim_ids(&self, file: &str, field: &str, claims: &[String]) {
        for claim in claims {
            let there = self.catalogue.evidence.claim(claim).is_some();
            self.known(file, field, claim, there, "the claim");
        }
    }

    fn claims(&self) {
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
