//! Technologies by number: what their values are made of.

use catalogue::{Catalogue, Component, Criterion, Interval, Kind, Origin, Question, Technology};

/// What an unanswered question counts for everybody: the middle, so that it favours nobody.
pub const NEUTRAL: f64 = 0.5;

/// A technology.
pub struct Part {
    /// What its value is made of, per criterion.
    pub values: Vec<Ingredient>,
    /// How the skills of each graded question carry over to it.
    pub skills: Vec<Skills>,
}

/// How skills carry over to a technology.
pub struct Skills {
    /// The graded question, by place.
    pub question: usize,
    /// Per language of the technology and option of the question: 1 for the language itself, less for a related one.
    pub reach: Vec<Vec<f64>>,
    /// Per option: how much its teams feel at home, whatever the language.
    pub familiar: Vec<f64>,
    /// Whether all of the languages are needed.
    pub every: bool,
    /// Per option: the share of people who know it.
    pub known_by: Vec<f64>,
}

impl Skills {
    /// How well what is known – options with their levels – covers the technology: the best in its languages that are in
    /// use, or their mean where it needs them all, and in those whose teams feel at home with it.
    pub fn cover(&self, known: &[(u8, u8)], levels: &[f64], in_use: impl Fn(usize) -> bool) -> f64 {
        let best = |degrees: &[f64]| {
            known.iter().fold(0.0, |best: f64, (option, level)| {
                let level = levels.get(*level as usize).copied().unwrap_or(1.0);
                best.max(degrees[*option as usize] * level)
            })
        };
        self.over(in_use, best).max(best(&self.familiar))
    }

    /// How many people know it: what can be hired for.
    pub fn hireable(&self, in_use: impl Fn(usize) -> bool) -> Option<f64> {
        let known_by = |reach: &[f64]| {
            let own = reach
                .iter()
                .zip(&self.known_by)
                .filter(|(reach, _)| **reach == 1.0);
            own.fold(0.0, |most: f64, (_, share)| most.max(*share))
        };
        let is_known = self.known_by.iter().any(|share| *share > 0.0);
        is_known.then(|| self.over(in_use, known_by))
    }

    /// The best of the languages in use, or the mean where all of them are needed; 0 where none is.
    fn over(&self, in_use: impl Fn(usize) -> bool, of: impl Fn(&[f64]) -> f64) -> f64 {
        let (mut sum, mut count, mut best) = (0.0, 0.0, 0.0_f64);
        for (language, reach) in self.reach.iter().enumerate() {
            if in_use(language) {
                let of = of(reach);
                sum += of;
                count += 1.0;
                best = best.max(of);
            }
        }
        if self.every && count > 0.0 {
            sum / count
        } else {
            best
        }
    }
}

/// The value of a technology on a criterion: a share that never changes, and what answers add.
pub struct Ingredient {
    /// The sum of what is known without any answer, each times its share.
    pub known: Interval,
    /// What depends on answers, with its share. Shares, and that of the known, sum to 1.
    pub asked: Vec<(f64, Source)>,
}

/// A component that depends on answers.
pub enum Source {
    /// How well the skills cover the technology's languages.
    Skills {
        /// Which of the technology's [`Part::skills`].
        slot: usize,
        /// The value where nothing is covered.
        none: f64,
        /// The value where nothing is said, if it is not what can be hired for.
        unknown: Option<f64>,
    },
    /// How well it fits the options chosen.
    Fits {
        /// The question, by place.
        question: usize,
        /// The fit with each option, where there is one.
        fits: Vec<Option<f64>>,
    },
}

pub fn parts(catalogue: &Catalogue) -> Vec<Part> {
    let part = |technology: &Technology| Part {
        values: catalogue
            .criteria
            .iter()
            .map(|criterion| ingredient(catalogue, criterion, technology))
            .collect(),
        skills: graded(catalogue)
            .map(|(place, question)| skills(place, question, technology))
            .collect(),
    };
    catalogue.technologies.iter().map(part).collect()
}

/// The graded questions and their places.
fn graded(catalogue: &Catalogue) -> impl Iterator<Item = (usize, &Question)> {
    let questions = catalogue.questions.iter().enumerate();
    questions.filter(|(_, question)| question.kind == Kind::Graded)
}

pub fn skills(place: usize, question: &Question, technology: &Technology) -> Skills {
    let degree = |table: &[(String, f64)], id: &str| {
        let found = table.iter().find(|(one, _)| one == id);
        found.map_or(0.0, |(_, degree)| *degree)
    };
    let reach = |language: &String| {
        let options = question.options.iter();
        let option = options.map(|option| {
            if option.id == *language {
                1.0
            } else {
                degree(&option.near, language)
            }
        });
        option.collect()
    };
    let options = question.options.iter();
    Skills {
        question: place,
        reach: technology.languages.iter().map(reach).collect(),
        familiar: options
            .map(|option| degree(&technology.familiar_to, &option.id))
            .collect(),
        every: technology.every_language,
        known_by: question.options.iter().map(|one| one.known_by).collect(),
    }
}

fn ingredient(catalogue: &Catalogue, criterion: &Criterion, technology: &Technology) -> Ingredient {
    let components: Vec<&Component> = criterion
        .components
        .iter()
        .filter(|component| component.applies_to(technology))
        .collect();
    let total: f64 = components.iter().map(|component| component.share).sum();
    if total <= 0.0 {
        return Ingredient {
            known: Interval::exactly(NEUTRAL),
            asked: Vec::new(),
        };
    }
    let place = |id: &str| catalogue.questions.iter().position(|one| one.id == id);
    let mut known = Interval::exactly(0.0);
    let mut asked = Vec::new();
    for component in components {
        let share = component.share / total;
        let source = match &component.from {
            Origin::Rating => None,
            Origin::Skills {
                question: id,
                none,
                unknown,
            } => {
                let slot = graded(catalogue).position(|(_, question)| question.id == *id);
                slot.map(|slot| Source::Skills {
                    slot,
                    none: *none,
                    unknown: *unknown,
                })
            }
            Origin::Fits { question: id } => place(id).map(|question| Source::Fits {
                question,
                fits: catalogue.questions[question]
                    .options
                    .iter()
                    .map(|option| technology.fit(id, &option.id))
                    .collect(),
            }),
        };
        match source {
            Some(source) => asked.push((share, source)),
            None => {
                let rating = technology.rating(&criterion.id);
                let value = rating.map_or(Interval::exactly(NEUTRAL), |rating| rating.value);
                known.low += share * value.low;
                known.likely += share * value.likely;
                known.high += share * value.high;
            }
        }
    }
    Ingredient { known, asked }
}
