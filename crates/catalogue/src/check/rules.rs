//! What `rules.toml` says of everything else.

use super::super::model::{Effect, Kind, Selector, Test};
use super::Check;

const FILE: &str = "rules.toml";

impl Check<'_> {
    pub(super) fn rules(&self) {
        let rules = self.catalogue.rules.iter();
        self.once_in((FILE, "rule", "id"), rules.map(|one| &one.id));
        for (place, rule) in self.catalogue.rules.iter().enumerate() {
            let table = format!("rule[{}]", place + 1);
            self.condition(FILE, &table, &rule.when);
            self.claim_ids(FILE, &format!("{table}.claims"), &rule.claims);
            let select_field = format!("{table}.select");
            match &rule.effect {
                Effect::Weigh(by) => self.moves(&format!("{table}.weigh"), by),
                Effect::Shift { select, by } => {
                    self.selector(&select_field, select);
                    self.moves(&format!("{table}.shift"), by);
                }
                Effect::Caution { select, .. } => self.selector(&select_field, select),
                Effect::Exclude { select, test, .. } => {
                    let field = format!("{table}.exclude");
                    self.selector(&field, select);
                    self.test(&rule.id, &field, test);
                    if !select.shapes.is_empty() {
                        let message =
                            "cannot be ruled out, only technologies can; select by roles or tags";
                        self.report(FILE, &format!("{field}.shapes"), message);
                    }
                }
            }
        }
    }

    fn moves(&self, field: &str, by: &[(String, f64)]) {
        self.differences(FILE, field, by);
        if by.is_empty() {
            self.report(
                FILE,
                field,
                "names no criterion; add one or remove the rule",
            );
        }
    }

    fn test(&self, rule: &str, field: &str, test: &Test) {
        let (name, question) = match test {
            Test::Selected => return,
            Test::Unmet(question) => ("unmet", question),
            Test::Outside(question) => ("outside", question),
            Test::Unknown(question) => ("unknown", question),
        };
        let field = format!("{field}.{name}");
        let kinds: &[Kind] = match test {
            Test::Unknown(_) => &[Kind::Graded],
            _ => &[Kind::One, Kind::Many],
        };
        self.question_of_kind(FILE, &field, question, kinds);
        let unmet = matches!(test, Test::Unmet(_));
        let mut questions = self.catalogue.questions.iter();
        let Some(place) = questions.position(|one| one.id == *question && unmet) else {
            return;
        };
        let options = self.catalogue.questions[place].options.iter().enumerate();
        for (option, _) in options.filter(|(_, one)| one.unmet.is_none()) {
            let field = format!("question[{}].option[{}].unmet", place + 1, option + 1);
            let message =
                format!("is missing; the rule {rule} says it of technologies it rules out");
            self.report("questions.toml", &field, message);
        }
    }

    fn selector(&self, field: &str, select: &Selector) {
        self.roles(FILE, &format!("{field}.roles"), &select.roles);
        let shapes = |id: &str| self.catalogue.shapes.iter().any(|one| one.id == id);
        let field_of = |name: &str| format!("{field}.{name}");
        self.list(
            (FILE, &field_of("shapes")),
            &select.shapes,
            "the shape",
            shapes,
        );
        let tags = |tag: &str| {
            let mut technologies = self.catalogue.technologies.iter();
            technologies.any(|one| one.tags.iter().any(|one| one == tag))
        };
        self.list((FILE, &field_of("tags")), &select.tags, "the tag", tags);
        let without = (FILE, &*field_of("without_tags"));
        self.list(without, &select.without_tags, "the tag", tags);
        let languages = (FILE, &*field_of("languages"));
        self.list(languages, &select.languages, "the language", |id| {
            self.is_language(id)
        });
    }
}
