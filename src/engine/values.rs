//! The value of each stack on each criterion.

use super::requirements::{allowed_languages, selects};
use super::stacks::Stack;
use crate::answers::Answers;
use crate::catalogue::{Catalogue, Criterion, Effect, Interval, Origin, SynergyKind, Technology};

/// What an unanswered question counts for everybody: the middle, so that it favours nobody.
const NEUTRAL: f64 = 0.5;

/// Half the width of the interval around a fit: fits are judgements, given as one number.
const FIT_DOUBT: f64 = 0.1;

/// One row per stack, one interval per criterion.
pub fn table(
    catalogue: &Catalogue,
    criteria: &[&Criterion],
    answers: &Answers,
    stacks: &[Stack<'_>],
) -> Vec<Vec<Interval>> {
    let values = Values { catalogue, answers };
    // A technology takes part in many stacks: its values are worked out once.
    let known: Vec<(u32, Vec<Interval>)> = catalogue
        .technologies
        .iter()
        .map(|technology| {
            let value = |criterion: &&Criterion| values.technology(criterion, technology);
            (technology.number, criteria.iter().map(value).collect())
        })
        .collect();
    let row = |stack: &Stack<'_>| {
        let parts: Vec<(&Technology, &Vec<Interval>)> = stack
            .parts()
            .filter_map(|part| {
                let found = known.iter().find(|(number, _)| *number == part.number);
                found.map(|(_, values)| (part, values))
            })
            .collect();
        let cell = |(column, criterion): (usize, &&Criterion)| {
            let shares = parts.iter().map(|(part, values)| {
                let share = criterion.role_share(&part.role);
                (share, values[column])
            });
            let by = values.of_the_whole(criterion, stack);
            mean(shares).map(|value| (value + by).clamp(0.0, 1.0))
        };
        criteria.iter().enumerate().map(cell).collect()
    };
    stacks.iter().map(row).collect()
}

struct Values<'a> {
    catalogue: &'a Catalogue,
    answers: &'a Answers,
}

impl Values<'_> {
    /// The value of one technology: the mean of the components that apply to it, moved by rules.
    fn technology(&self, criterion: &Criterion, technology: &Technology) -> Interval {
        let components = criterion
            .components
            .iter()
            .filter(|component| component.applies_to(technology));
        let value = mean(components.map(|component| {
            let value = match &component.from {
                Origin::Rating => technology
                    .rating(&criterion.id)
                    .map_or(Interval::exactly(NEUTRAL), |rating| rating.value),
                Origin::Skills { question, none } => {
                    Interval::exactly(self.skills(question, *none, technology))
                }
                Origin::Fits { question } => self.fit(question, technology),
            };
            (component.share, value)
        }));
        let by = self.shifts(criterion, |select| {
            select.shapes.is_empty() && selects(select, technology)
        });
        value.map(|value| (value + by).clamp(0.0, 1.0))
    }

    /// How well the team's skills cover a technology: the best of its level in the technology's own languages, in
    /// related languages, and in languages whose teams feel at home with it.
    fn skills(&self, question: &str, none: f64, technology: &Technology) -> f64 {
        let Some((question, answer)) = self
            .catalogue
            .question(question)
            .zip(self.answers.get(question))
        else {
            return NEUTRAL;
        };
        let languages = allowed_languages(self.catalogue, self.answers, technology);
        let cover = |known: &str| {
            let own = languages.contains(&known);
            let near = question.option(known).map(|option| option.near.as_slice());
            let related = near
                .unwrap_or_default()
                .iter()
                .filter(|(language, _)| languages.contains(&language.as_str()));
            let familiar = technology
                .familiar_to
                .iter()
                .filter(|(one, _)| one == known);
            let degrees = related.chain(familiar).map(|(_, degree)| *degree);
            degrees.fold(if own { 1.0 } else { 0.0 }, f64::max)
        };
        let best = answer.options().into_iter().map(|known| {
            let level = answer.level(known).and_then(|level| question.level(level));
            cover(known) * level.map_or(1.0, |level| level.value)
        });
        let best = best.fold(0.0, f64::max);
        none + (1.0 - none) * best
    }

    /// The mean of the technology's fits with the options chosen.
    fn fit(&self, question: &str, technology: &Technology) -> Interval {
        let chosen = self.answers.get(question).map(|answer| answer.options());
        let fits: Vec<f64> = chosen
            .unwrap_or_default()
            .into_iter()
            .filter_map(|option| technology.fit(question, option))
            .collect();
        if fits.is_empty() {
            return Interval::exactly(NEUTRAL);
        }
        let likely = fits.iter().sum::<f64>() / fits.len() as f64;
        Interval {
            low: (likely - FIT_DOUBT).max(0.0),
            likely,
            high: (likely + FIT_DOUBT).min(1.0),
        }
    }

    /// What the stack is more, or less, than the mean of its parts.
    fn of_the_whole(&self, criterion: &Criterion, stack: &Stack<'_>) -> f64 {
        let ruled = self.shifts(criterion, |select| select.shapes.contains(&stack.shape.id));
        let synergies = self.catalogue.synergies.iter();
        let gains = synergies
            .filter(|synergy| shares(synergy.kind, stack))
            .map(|synergy| difference(&synergy.shift, criterion));
        gains.fold(
            ruled + difference(&stack.shape.shift, criterion),
            |sum, by| sum + by,
        )
    }

    fn shifts(
        &self,
        criterion: &Criterion,
        selected: impl Fn(&crate::catalogue::Selector) -> bool,
    ) -> f64 {
        let rules = self.catalogue.rules.iter();
        let by = rules.filter_map(|rule| match &rule.effect {
            Effect::Shift { select, by }
                if selected(select) && self.answers.satisfy(&rule.when) =>
            {
                Some(difference(by, criterion))
            }
            _ => None,
        });
        by.fold(0.0, |sum, by| sum + by)
    }
}

/// Whether the parts of a stack share what a synergy asks for.
fn shares(kind: SynergyKind, stack: &Stack<'_>) -> bool {
    let Some(client) = stack.client else {
        return false;
    };
    stack.backend.iter().any(|part| match kind {
        SynergyKind::Language => part
            .languages
            .iter()
            .any(|language| part.server_sdks.is_empty() && client.languages.contains(language)),
        SynergyKind::Sdk => part.client_sdks.contains(&client.id),
        SynergyKind::Vendor => part.vendor.is_some() && part.vendor == client.vendor,
    })
}

fn difference(by: &[(String, f64)], criterion: &Criterion) -> f64 {
    let found = by.iter().find(|(id, _)| *id == criterion.id);
    found.map_or(0.0, |(_, difference)| *difference)
}

/// The weighted mean; the middle where all shares are zero.
fn mean(parts: impl Iterator<Item = (f64, Interval)>) -> Interval {
    let mut total = 0.0;
    let mut sum = Interval::exactly(0.0);
    for (share, value) in parts {
        total += share;
        sum.low += share * value.low;
        sum.likely += share * value.likely;
        sum.high += share * value.high;
    }
    if total > 0.0 {
        sum.map(|value| value / total)
    } else {
        Interval::exactly(NEUTRAL)
    }
}
