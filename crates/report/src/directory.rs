//! Technologies by themselves: what is like one of them, and where it stands with a visitor's answers.

use super::in_words;
use catalogue::order;
use catalogue::{Catalogue, Evidence, Fact, FactValue, Technology};
use decision::engine::{Cause, Model, Scored, decide, language_name, language_names};
use decision::weights::Case;
use wording::{EN, capital_first, fill, result, say};

/// How many alternatives are named.
const ALTERNATIVES: usize = 4;

/// Other technologies for the same place in a stack, those in a shared language first, then those whose ratings are most
/// alike: the least sum of differences over the criteria.
pub fn alternatives<'a>(catalogue: &'a Catalogue, technology: &Technology) -> Vec<&'a Technology> {
    let distance = |other: &Technology| {
        let pairs = technology.ratings.iter().zip(&other.ratings);
        let apart = pairs.map(|(one, other)| (one.value.likely - other.value.likely).abs());
        let shares = |language| other.languages.contains(language);
        let foreign = !technology.languages.iter().any(shares);
        // A shared language outweighs any difference: each criterion differs by at most 1.
        apart.sum::<f64>()
            + if foreign {
                technology.ratings.len() as f64
            } else {
                0.0
            }
    };
    let mut others: Vec<(f64, &Technology)> = Vec::new();
    for other in &catalogue.technologies {
        if other.role == technology.role && other.id != technology.id {
            others.push((distance(other), other));
        }
    }
    order::sort(&mut others, |(one, _), (other, _)| one.total_cmp(other));
    others.truncate(ALTERNATIVES);
    others.into_iter().map(|(_, other)| other).collect()
}

/// What a technology is, in a few words: its role and its languages.
pub fn kind(catalogue: &Catalogue, technology: &Technology) -> String {
    let role = catalogue.role(&technology.role);
    let role = role.map_or("", |role| role.name.as_str());
    let languages = language_names(catalogue, technology);
    if languages.is_empty() {
        capital_first(role)
    } else {
        capital_first(&format!("{role} · {languages}"))
    }
}

/// Where a technology stands with a set of answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// It is in a stack that is left.
    Placed {
        /// Its place, from 1, among the technologies of its role, by their best stacks.
        place: usize,
        /// How many of them are left.
        of: usize,
        /// The name of its best stack.
        stack: String,
        /// That stack's score, 0 to 1.
        score: f64,
    },
    /// The answers rule it out: the reasons, continuing its name.
    Excluded(Vec<String>),
    /// No stack has it: its role is not asked for, or nothing is left that goes with it.
    Absent,
}

impl Standing {
    /// The same in words.
    pub fn says(&self, catalogue: &Catalogue, technology: &Technology) -> String {
        let name = [("name", technology.name.as_str())];
        match self {
            Standing::Placed {
                place,
                of,
                stack,
                score,
            } => placed(catalogue, technology, (*place, *of), (stack, *score)),
            Standing::Excluded(reasons) => {
                let join = |one: String, next: &String| {
                    fill(result::EN.fit_reasons, &[("first", &one), ("then", next)])
                };
                let reasons = reasons.iter().cloned().reduce(|one, next| join(one, &next));
                let words = [name[0], ("reasons", &reasons.unwrap_or_default())];
                fill(EN.fit_excluded, &words)
            }
            Standing::Absent => fill(&say(&catalogue.words, EN.fit_absent), &name),
        }
    }
}

fn placed(
    catalogue: &Catalogue,
    technology: &Technology,
    (place, of): (usize, usize),
    (stack, score): (&str, f64),
) -> String {
    let role = catalogue.role(&technology.role);
    let words = [
        ("place", place.to_string()),
        ("of", of.to_string()),
        ("role", role.map_or(String::new(), |role| role.name.clone())),
        ("stack", stack.to_owned()),
        ("score", order::hundredths(score)),
    ];
    let words = words.each_ref().map(|(slot, word)| (*slot, word.as_str()));
    let among = if of == 1 {
        result::EN.fit_only
    } else {
        result::EN.fit_place
    };
    let best = if stack == technology.name {
        result::EN.fit_points
    } else {
        result::EN.fit_best
    };
    fill(&say(&catalogue.words, &format!("{among} {best}")), &words)
}

/// Where a technology stands with these answers.
pub fn standing<'c>(
    model: &Model<'_>,
    case: impl Into<Case<'c>>,
    technology: &Technology,
) -> Standing {
    let decision = decide(model, case);
    let mut exclusions = decision.exclusions.iter();
    if let Some(exclusion) = exclusions.find(|one| one.technology.id == technology.id) {
        let reason = |cause: &Cause| cause.reason.clone();
        return Standing::Excluded(exclusion.because.iter().map(reason).collect());
    }
    // From the best stack down, each technology of the role the first time it appears.
    let mut seen: Vec<&str> = Vec::new();
    let mut found: Option<(usize, &Scored<'_>)> = None;
    for scored in &decision.ranking {
        for part in scored
            .stack
            .parts()
            .filter(|part| part.role == technology.role)
        {
            if seen.contains(&part.id.as_str()) {
                continue;
            }
            seen.push(&part.id);
            if part.id == technology.id {
                found = Some((seen.len(), scored));
            }
        }
    }
    match found {
        None => Standing::Absent,
        Some((place, scored)) => Standing::Placed {
            place,
            of: seen.len(),
            stack: scored.stack.name(),
            score: scored.score,
        },
    }
}

/// By what the list of technologies is narrowed down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all have to occur in what is said of a technology.
    pub text: String,
    /// The dimension's id and the option wanted in it.
    pub chosen: Vec<(String, String)>,
}

/// Something that tells technologies apart, with what there is to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The options that occur, in the order of their first appearance: id and name.
    pub options: Vec<(String, String)>,
}

/// What technologies can be told apart by: role, language, and the facts that the catalogue marks for it, once they are
/// loaded. What is the same for all is left out.
pub fn dimensions(catalogue: &Catalogue, evidence: Option<&Evidence>) -> Vec<Dimension> {
    let mut all = vec![(ROLE.to_owned(), EN.browse_role.to_owned())];
    all.push((LANGUAGE.to_owned(), EN.browse_language.to_owned()));
    for fact in evidence.map_or(&[][..], |evidence| &evidence.facts) {
        if fact.filter {
            all.push((fact.id.clone(), fact.label.clone()));
        }
    }
    let dimension = |(id, label): (String, String)| {
        let mut options: Vec<(String, String)> = Vec::new();
        for technology in &catalogue.technologies {
            for option in values(catalogue, evidence, technology, &id) {
                if !options.contains(&option) {
                    options.push(option);
                }
            }
        }
        Dimension { id, label, options }
    };
    let all = all.into_iter().map(dimension);
    all.filter(|dimension| dimension.options.len() > 1)
        .collect()
}

// No fact has such an id: facts' ids begin with a letter.
const ROLE: &str = "-role";
const LANGUAGE: &str = "-language";

/// Where a technology stands in a dimension: ids and names.
fn values(
    catalogue: &Catalogue,
    evidence: Option<&Evidence>,
    technology: &Technology,
    dimension: &str,
) -> Vec<(String, String)> {
    let twice = |text: String| (text.clone(), text);
    match dimension {
        ROLE => catalogue
            .role(&technology.role)
            .map(|role| (role.id.clone(), capital_first(&role.name)))
            .into_iter()
            .collect(),
        LANGUAGE => {
            let languages = technology.languages.iter();
            languages
                .map(|id| (id.clone(), language_name(catalogue, id)))
                .collect()
        }
        fact => stated(evidence, technology, fact)
            .map(twice)
            .into_iter()
            .collect(),
    }
}

/// A fact of a technology in words, where it is known.
fn stated(evidence: Option<&Evidence>, technology: &Technology, fact: &str) -> Option<String> {
    let evidence = evidence?;
    let stated = evidence.sheet(&technology.id)?.fact(fact)?;
    if matches!(stated.value, FactValue::Unknown(_)) {
        return None;
    }
    let fact = evidence.facts.iter().find(|one| one.id == fact)?;
    Some(fact_text(fact, &stated.value))
}

/// A fact's value in words.
pub fn fact_text(fact: &Fact, value: &FactValue) -> String {
    match value {
        FactValue::Text(text) => text.clone(),
        FactValue::Flag(set) => {
            let (yes, no) = fact.words.clone().unwrap_or_default();
            if *set { yes } else { no }
        }
        FactValue::Date(day) => in_words(*day),
        FactValue::Year(year) => year.to_string(),
        FactValue::List(entries) => entries.join(", "),
        FactValue::Unknown(why) => fill(EN.facts_unknown, &[("why", why)]),
    }
}

/// The technologies that a filter leaves, in the catalogue's order.
pub fn filtered<'a>(
    catalogue: &'a Catalogue,
    evidence: Option<&Evidence>,
    filter: &Filter,
) -> Vec<&'a Technology> {
    let wanted = filter.text.to_ascii_lowercase();
    let fits = |technology: &&Technology| {
        let mut said = format!("{} {}", technology.name, technology.summary);
        for dimension in [ROLE, LANGUAGE] {
            for (_, name) in values(catalogue, evidence, technology, dimension) {
                said = format!("{said} {name}");
            }
        }
        let said = said.to_ascii_lowercase();
        let chosen = |(dimension, option): &(String, String)| {
            let values = values(catalogue, evidence, technology, dimension);
            values.iter().any(|(id, _)| id == option)
        };
        wanted.split(' ').all(|word| said.contains(word)) && filter.chosen.iter().all(chosen)
    };
    catalogue.technologies.iter().filter(fits).collect()
}
