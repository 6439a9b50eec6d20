//! What is different between two states of a catalogue, as entries for `changes.toml`.

use std::path::Path;

use serde_json::Value;

use super::Failure;
use catalogue::order;
use catalogue::{self, Catalogue, Criterion, Problem, Question, Rule, Technology};
use wording::say;

pub const ABOUT: &str = "Print entries for changes.toml from two states of a catalogue";
pub const HELP: &str = "\
Print entries for changes.toml from two states of a catalogue

Compares the likely value of every rating, what technologies fit and meet, and questions, criteria and rules, and prints
a [[change]] for each difference, with the revision and date of the new folder. Append them to changes.toml, and say in
each `says` why: a sentence for visitors. The changes.toml of both folders is left aside, so that entries may still be
missing in it.";

/// The record of changes, which is what is being written.
const RECORD: &str = "changes.toml";

/// The entries, as TOML.
pub fn changes(old: &Path, new: &Path) -> Result<String, Failure> {
    let (old, new) = (read(old)?, read(new)?);
    if old.id != new.id {
        let message = format!(
            "the folders hold different catalogues, {} and {}; name two states of one",
            old.id, new.id
        );
        return Err(Failure::Message(message));
    }
    if new.revision <= old.revision {
        let message = format!(
            "the new catalogue's revision, {}, is not above the old one's, {}; raise it in catalogue.toml",
            new.revision, old.revision
        );
        return Err(Failure::Message(message));
    }
    let mut entries = Entries {
        new: &new,
        text: String::new(),
    };
    entries.technologies(&old);
    entries.questions(&old);
    entries.criteria(&old);
    entries.rules(&old);
    entries.whole(&old);
    Ok(entries.text)
}

fn read(folder: &Path) -> Result<Catalogue, Failure> {
    let documents = catalogue::folder::documents(folder).map_err(Failure::Problems)?;
    let rest: Vec<_> = documents
        .into_iter()
        .filter(|document| document.file != RECORD)
        .collect();
    let name = folder.display();
    let at = |problem: Problem| Problem {
        file: format!("{name}/{}", problem.file),
        ..problem
    };
    catalogue::read(&rest)
        .map_err(|problems| Failure::Problems(problems.into_iter().map(at).collect()))
}

/// The entries written so far.
struct Entries<'a> {
    new: &'a Catalogue,
    text: String,
}

impl Entries<'_> {
    /// Adds an entry with the ids that it names, and the values of a rating.
    fn add(&mut self, ids: &[(&str, &str)], values: Option<(f64, f64)>, says: &str) {
        // A TOML string may be written as in JSON.
        let text = |text: &str| Value::from(text).to_string();
        let (revision, date) = (self.new.revision, text(&self.new.date.to_string()));
        self.text += &format!("\n[[change]]\nrevision = {revision}\ndate = {date}\n");
        for (key, id) in ids {
            self.text += &format!("{key} = {}\n", text(id));
        }
        if let Some((was, now)) = values {
            let (was, now) = (order::decimal(was), order::decimal(now));
            self.text += &format!("was = {was}\nnow = {now}\n");
        }
        self.text += &format!("says = {}\n", text(says));
    }

    fn technologies(&mut self, old: &Catalogue) {
        for technology in &self.new.technologies {
            match old.technology(&technology.id) {
                Some(before) => self.technology(old, before, technology),
                None => self.add(
                    &[("technology", &technology.id)],
                    None,
                    &format!("{} is new in the data.", technology.name),
                ),
            }
        }
        for gone in &old.technologies {
            if self.new.technology(&gone.id).is_none() {
                let says = format!("{} is not in the data any more.", gone.name);
                self.add(&[], None, &says);
            }
        }
    }

    fn technology(&mut self, old: &Catalogue, before: &Technology, now: &Technology) {
        let (id, name) = (now.id.as_str(), &now.name);
        for criterion in &self.new.criteria {
            let likely = |one: &Technology| Some(one.rating(&criterion.id)?.value.likely);
            if let (Some(was), Some(now)) = (likely(before), likely(now))
                && was != now
            {
                let ids = [("technology", id), ("criterion", criterion.id.as_str())];
                let says = rated(name, criterion, was, now);
                self.add(&ids, Some((was, now)), &says);
            }
        }
        self.answers(old, before, now);
        let traits = |one: &Technology| {
            let Technology {
                role,
                languages,
                tags,
                vendor,
                server_sdks,
                client_sdks,
                familiar_to,
                ..
            } = one.clone();
            let lists = (languages, tags, server_sdks, client_sdks);
            (role, vendor, lists, familiar_to)
        };
        if traits(before) != traits(now) {
            let says = format!("The facts about {name} that rules look at were corrected.");
            self.add(&[("technology", id)], None, &says);
        }
    }

    /// What a technology fits and meets, of the questions that both states have.
    fn answers(&mut self, old: &Catalogue, before: &Technology, now: &Technology) {
        let name = &now.name;
        let both = |question: &&Question| old.question(&question.id).is_some();
        for question in self.new.questions.iter().filter(both) {
            let ids = [
                ("technology", now.id.as_str()),
                ("question", question.id.as_str()),
            ];
            let options = || question.options.iter().map(|option| option.id.as_str());
            let fits = |one: &Technology| -> Vec<Option<f64>> {
                options().map(|id| one.fit(&question.id, id)).collect()
            };
            let meets = |one: &Technology| -> Vec<bool> {
                options().map(|id| one.meets(&question.id, id)).collect()
            };
            if fits(before) != fits(now) {
                let says = format!(
                    "How well {name} fits the answers to “{}” was judged anew.",
                    question.short
                );
                self.add(&ids, None, &says);
            }
            if meets(before) != meets(now) {
                let says = format!(
                    "What {name} can meet of “{}” was checked anew.",
                    question.short
                );
                self.add(&ids, None, &says);
            }
        }
    }

    fn questions(&mut self, old: &Catalogue) {
        // What is only worded differently changes no result.
        let matters = |one: &Question| {
            let option = |option: &catalogue::Choice| {
                let when = option.when.clone();
                (
                    option.id.clone(),
                    option.exclusive,
                    option.near.clone(),
                    when,
                )
            };
            let options: Vec<_> = one.options.iter().map(option).collect();
            let levels = one
                .levels
                .iter()
                .map(|level| (level.id.clone(), level.value));
            let levels: Vec<_> = levels.collect();
            (one.kind, one.when.clone(), one.limit, options, levels)
        };
        for question in &self.new.questions {
            let ids = [("question", question.id.as_str())];
            let short = &question.short;
            match old.question(&question.id) {
                None => self.add(&ids, None, &format!("The question “{short}” is new.")),
                Some(before) if matters(before) != matters(question) => {
                    let says = format!("The answers to “{short}”, or when it is asked, changed.");
                    self.add(&ids, None, &says);
                }
                Some(_) => {}
            }
        }
        for gone in &old.questions {
            if self.new.question(&gone.id).is_none() {
                let says = format!("The question “{}” is not asked any more.", gone.short);
                self.add(&[], None, &says);
            }
        }
    }

    fn criteria(&mut self, old: &Catalogue) {
        let matters = |one: &Criterion| {
            let (when, shares) = (one.when.clone(), one.role_shares.clone());
            (
                one.weight,
                one.floor,
                when,
                shares,
                format!("{:?}", one.components),
            )
        };
        for criterion in &self.new.criteria {
            let ids = [("criterion", criterion.id.as_str())];
            let name = &criterion.name;
            match old.criterion(&criterion.id) {
                None => self.add(&ids, None, &format!("“{name}” counts now, too.")),
                Some(before) if matters(before) != matters(criterion) => {
                    let says = format!("How “{name}” is counted changed.");
                    self.add(&ids, None, &says);
                }
                Some(_) => {}
            }
        }
        for gone in &old.criteria {
            if self.new.criterion(&gone.id).is_none() {
                let says = format!("“{}” does not count any more.", gone.name);
                self.add(&[], None, &says);
            }
        }
    }

    fn rules(&mut self, old: &Catalogue) {
        // Claims under a rule do not decide.
        let matters = |one: &Rule| format!("{:?} {:?}", one.when, one.effect);
        let earlier = |id: &str| old.rules.iter().find(|one| one.id == id);
        for rule in &self.new.rules {
            let ids = [("rule", rule.id.as_str())];
            match earlier(&rule.id) {
                None => self.add(&ids, None, "A rule that applies to these answers is new."),
                Some(before) if matters(before) != matters(rule) => {
                    self.add(&ids, None, "A rule that applies to these answers changed.");
                }
                Some(_) => {}
            }
        }
        for gone in &old.rules {
            if !self.new.rules.iter().any(|one| one.id == gone.id) {
                self.add(&[], None, "A rule was taken out of the data.");
            }
        }
    }

    /// What concerns every result.
    fn whole(&mut self, old: &Catalogue) {
        let stacks =
            |one: &Catalogue| format!("{:?} {:?} {:?}", one.shapes, one.client, one.synergies);
        if stacks(old) != stacks(self.new) {
            let template = "How {alternatives} are put together changed.";
            let says = say(&self.new.words, template);
            self.add(&[], None, &says);
        }
    }
}

fn rated(name: &str, criterion: &Criterion, was: f64, now: f64) -> String {
    let direction = if now > was { "higher" } else { "lower" };
    let same = order::hundredths(was) == order::hundredths(now);
    let shown = if same {
        order::hundredths_and_tenth
    } else {
        order::hundredths
    };
    let (was, now) = (shown(was), shown(now));
    format!(
        "{name} is rated {direction} on “{}”: {now} of 100, where it was {was}.",
        criterion.name
    )
}
