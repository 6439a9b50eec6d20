//! Rules by number.

use super::parts::{Skills, skills};
use crate::engine::choices::{Choices, Test};
use catalogue::{self, Catalogue, Selector, Technology};

/// From here on, something counts as known.
const KNOWN: f64 = 0.5;

/// A rule by number.
pub struct Rule<'a> {
    /// The rule as the catalogue has it.
    pub source: &'a catalogue::Rule,
    /// When it applies.
    pub when: Test,
    /// What it does.
    pub effect: Effect,
}

/// What a rule does to a decision.
pub enum Effect {
    /// Rules technologies out.
    Exclude {
        /// Those it looks at, in order.
        parts: Vec<usize>,
        /// What makes one of them unfit.
        unfit: Unfit,
    },
    /// Multiplies weights: criterion and factor.
    Weigh(Vec<(usize, f64)>),
    /// Moves values of technologies: criterion and difference.
    ShiftParts(Vec<usize>, Vec<(usize, f64)>),
    /// Moves values of whole stacks, by shape: criterion and difference.
    ShiftShapes(Vec<usize>, Vec<(usize, f64)>),
    /// Says something, which decides nothing.
    Caution,
}

/// What makes a technology unfit.
pub enum Unfit {
    /// Being looked at.
    Selected,
    /// Not meeting every option chosen for the question; per technology, the options it meets.
    Unmet(usize, Vec<u64>),
    /// Being known less than half by the answer to a graded question; how its skills carry over, per technology, and
    /// what each level is worth.
    Unknown(Vec<Skills>, Vec<f64>),
    /// Having no language among the options chosen for the question; per technology and language, its option.
    Outside(usize, Vec<Vec<u64>>),
}

impl Unfit {
    /// Whether a technology is unfit: the options it fails, none of them where the test names none.
    pub fn fails(&self, part: usize, choices: &Choices) -> Option<u64> {
        match self {
            Unfit::Selected => Some(0),
            Unfit::Unmet(question, meets) => {
                let unmet = choices.options(*question) & !meets[part];
                (unmet != 0).then_some(unmet)
            }
            Unfit::Unknown(skills, levels) => {
                let skills = &skills[part];
                let known = &choices.answers[skills.question].detail;
                let cover = skills.cover(known, levels, |_| true);
                (!known.is_empty() && cover < KNOWN).then_some(0)
            }
            Unfit::Outside(question, inside) => {
                let chosen = choices.options(*question);
                let out = inside[part].iter().all(|option| chosen & option == 0);
                (chosen != 0 && out).then_some(0)
            }
        }
    }

    /// Whether the test leaves a technology's language, by place, in use.
    pub fn allows(&self, part: usize, language: usize, choices: &Choices) -> bool {
        match self {
            Unfit::Outside(question, inside) => {
                let chosen = choices.options(*question);
                chosen == 0 || chosen & inside[part][language] != 0
            }
            _ => true,
        }
    }
}

pub fn rules(catalogue: &Catalogue) -> Vec<Rule<'_>> {
    let rules = catalogue.rules.iter();
    rules
        .map(|source| Rule {
            source,
            when: Test::of(catalogue, &source.when),
            effect: effect(catalogue, source),
        })
        .collect()
}

fn effect(catalogue: &Catalogue, rule: &catalogue::Rule) -> Effect {
    match &rule.effect {
        catalogue::Effect::Exclude { select, test, .. } => Effect::Exclude {
            parts: selected(catalogue, select),
            unfit: unfit(catalogue, test),
        },
        catalogue::Effect::Weigh(factors) => Effect::Weigh(by_criterion(catalogue, factors)),
        catalogue::Effect::Shift { select, by } => {
            let by = by_criterion(catalogue, by);
            if select.shapes.is_empty() {
                return Effect::ShiftParts(selected(catalogue, select), by);
            }
            let shapes = catalogue.shapes.iter().enumerate();
            let shapes = shapes.filter(|(_, shape)| select.shapes.contains(&shape.id));
            Effect::ShiftShapes(shapes.map(|(place, _)| place).collect(), by)
        }
        catalogue::Effect::Caution { .. } => Effect::Caution,
    }
}

fn unfit(catalogue: &Catalogue, test: &catalogue::Test) -> Unfit {
    let (catalogue::Test::Unmet(id) | catalogue::Test::Outside(id) | catalogue::Test::Unknown(id)) =
        test
    else {
        return Unfit::Selected;
    };
    // Checked data names only questions that there are.
    let Some(question) = catalogue.questions.iter().position(|one| one.id == *id) else {
        return Unfit::Selected;
    };
    let options = &catalogue.questions[question].options;
    let set = |has: &dyn Fn(&str) -> bool| {
        let had = options
            .iter()
            .enumerate()
            .filter(|(_, option)| has(&option.id));
        had.fold(0, |set, (option, _)| set | 1 << option)
    };
    let parts = catalogue.technologies.iter();
    if let catalogue::Test::Unknown(_) = test {
        let asked = &catalogue.questions[question];
        return Unfit::Unknown(
            parts.map(|part| skills(question, asked, part)).collect(),
            asked.levels.iter().map(|level| level.value).collect(),
        );
    }
    if let catalogue::Test::Unmet(_) = test {
        let meets = |part: &Technology| set(&|option| part.meets(id, option));
        return Unfit::Unmet(question, parts.map(meets).collect());
    }
    let speaks = |part: &Technology| -> Vec<u64> {
        let languages = part.languages.iter();
        languages
            .map(|language| set(&|option| option == language))
            .collect()
    };
    Unfit::Outside(question, parts.map(speaks).collect())
}

fn selected(catalogue: &Catalogue, select: &Selector) -> Vec<usize> {
    let technologies = catalogue.technologies.iter().enumerate();
    technologies
        .filter(|(_, one)| selects(select, one))
        .map(|(place, _)| place)
        .collect()
}

/// Numbers by criterion, by place.
pub fn by_criterion(catalogue: &Catalogue, table: &[(String, f64)]) -> Vec<(usize, f64)> {
    let criteria = catalogue.criteria.iter().enumerate();
    criteria
        .filter_map(|(place, criterion)| {
            let found = table.iter().find(|(id, _)| *id == criterion.id);
            found.map(|(_, number)| (place, *number))
        })
        .collect()
}

/// Whether a selector about technologies selects this one.
pub fn selects(select: &Selector, technology: &Technology) -> bool {
    let any = |wanted: &[String], has: &[String]| {
        wanted.is_empty() || wanted.iter().any(|one| has.contains(one))
    };
    (select.roles.is_empty() || select.roles.contains(&technology.role))
        && any(&select.tags, &technology.tags)
        && !select
            .without_tags
            .iter()
            .any(|tag| technology.tags.contains(tag))
        && any(&select.languages, &technology.languages)
}
