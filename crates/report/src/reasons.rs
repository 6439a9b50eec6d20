//! Sentences that say why, put together from the data and the answers.

use super::supports::Support;
use catalogue::order;
use catalogue::{Catalogue, Criterion, Kind, Origin, Question, Technology};
use decision::answers::Answer;
use decision::engine::{Decision, Model, Scored, decide};
use wording::{EN, brief, capital_first, fill, list, say, sentence, small_first};

/// How many reasons are given.
const REASONS: usize = 3;

/// Why the first stack is first: for each of the answers that speak most for it, what the stack has to offer for it, or
/// what the answer rules out; never something that no answer asks for. Found an answer at a time, since each takes a
/// decision without it.
#[derive(Default)]
pub struct Why {
    /// How many of the supports have been looked at.
    looked: usize,
    /// The criteria that are told of.
    told: Vec<String>,
    reasons: Vec<String>,
}

impl Why {
    /// Goes on to the next answer; says whether there is none.
    pub fn advance(
        &mut self,
        model: &Model<'_>,
        decision: &Decision<'_>,
        supports: &[Support],
    ) -> bool {
        let Some(top) = decision.ranking.first() else {
            return true;
        };
        if self.reasons.len() == REASONS {
            return true;
        }
        let mut rest = supports.iter().skip(self.looked);
        let next = rest.find_map(|support| {
            self.looked += 1;
            // What matters less is no reason by itself.
            let less = model.catalogue.question(&support.question);
            let less = less.is_some_and(|question| question.weighs > 0.0);
            if support.lead <= 0.0 || less {
                return None;
            }
            let clause = clause(model.catalogue, decision, &support.question, top)?;
            Some((&support.question, capital_first(&clause)))
        });
        let Some((question, clause)) = next else {
            return true;
        };
        let reason = reason(model, decision, question, &clause, &mut self.told);
        self.reasons.push(reason);
        false
    }

    /// The reasons; where no answer gives one, what can be said instead.
    pub fn reasons(self, catalogue: &Catalogue, decision: &Decision<'_>) -> Vec<String> {
        let (reasons, top) = (self.reasons, decision.ranking.first());
        let Some(top) = top.filter(|_| reasons.is_empty()) else {
            return reasons;
        };
        let same = |one: &Scored<'_>| one.stack.same_backend(top.stack);
        let fallback = if decision.exclusions.is_empty() {
            EN.why_open.to_owned()
        } else if decision.ranking.iter().all(same) {
            say(&catalogue.words, EN.why_only)
        } else {
            EN.why_left.to_owned()
        };
        vec![sentence(&fallback)]
    }
}

/// The answer that speaks most for the first stack, as a clause; of those that could be otherwise, where there is one.
pub fn strongest(
    catalogue: &Catalogue,
    decision: &Decision<'_>,
    supports: &[Support],
) -> Option<String> {
    let top = decision.ranking.first()?;
    let clauses = |any: bool| {
        let mut supports = supports.iter().filter(|support| support.lead > 0.0);
        supports.find_map(|support| {
            let question = catalogue.question(&support.question)?;
            let open = any || question.negotiable || question.kind == Kind::Graded;
            clause(catalogue, decision, &support.question, top).filter(|_| open)
        })
    };
    clauses(false).or_else(|| clauses(true))
}

/// An answer, and what it does for the first stack. What is told of a criterion is told once.
fn reason(
    model: &Model<'_>,
    decision: &Decision<'_>,
    question: &str,
    clause: &str,
    told: &mut Vec<String>,
) -> String {
    let top = &decision.ranking[0];
    let mut answers = decision.answers.clone();
    answers.remove(question);
    let without = decide(model, (&answers, &decision.own));
    let tell = |template: &str, name: &str, word: &str| {
        let words = [
            ("clause", clause),
            ("name", name),
            ("says", word),
            ("ahead", word),
            ("other", word),
        ];
        sentence(&fill(template, &words))
    };
    let possible = |one: &Scored<'_>| {
        let mut ranking = decision.ranking.iter();
        ranking.any(|other| other.stack.same_backend(one.stack))
    };
    let ahead = without
        .ranking
        .iter()
        .take_while(|one| !one.stack.same_backend(top.stack));
    if let Some(other) = ahead.into_iter().find(|one| !possible(one)) {
        return tell(brief::EN.reason_rules_out, "", &other.stack.backend_name());
    }
    let catalogue = model.catalogue;
    let asked = catalogue.question(question);
    let main = top.stack.backend.first().map_or("", |part| &part.name);
    if asked.is_some_and(|asked| asked.kind == Kind::Graded) {
        return tell(brief::EN.reason_builds, main, "");
    }
    let ranked = decision.answers.get(question);
    let ranked = ranked.and_then(|answer| answer.options().first().copied());
    for (criterion, _) in by_gain(decision, &without, ranked) {
        if told.contains(&criterion.id) {
            continue;
        }
        told.push(criterion.id.clone());
        let made_for = |part: &&Technology| {
            criterion.components.iter().any(|one| {
                one.from
                    == Origin::Fits {
                        question: question.to_owned(),
                    }
                    && one.applies_to(part)
            })
        };
        let parts: Vec<&Technology> = top.stack.parts().collect();
        let own = parts.iter().copied().find(made_for);
        let parts = own.into_iter().chain(parts.iter().copied());
        let said = parts.into_iter().find_map(|part| {
            let says = part.rating(&criterion.id)?.says.as_deref()?;
            Some((part.name.as_str(), says))
        });
        return match said {
            Some((name, says)) => tell(brief::EN.reason_says, name, says),
            None => tell(brief::EN.reason_ahead, main, &criterion.ahead),
        };
    }
    sentence(clause)
}

/// The criteria on which an answer moves the first stack ahead of the mean of all, the furthest first; what is ranked
/// first comes before all of them.
fn by_gain<'a>(
    decision: &Decision<'a>,
    without: &Decision<'a>,
    ranked: Option<&str>,
) -> Vec<(&'a Criterion, f64)> {
    let place = decision.ranking[0].place;
    let lead = |decision: &Decision<'_>, id: &str| {
        let column = decision.criteria.iter().position(|one| one.id == id)?;
        let ranking = &decision.ranking;
        let own = ranking.iter().find(|one| one.place == place)?;
        let sum: f64 = ranking.iter().map(|one| one.contributions[column]).sum();
        Some(own.contributions[column] - sum / ranking.len() as f64)
    };
    let mut gains: Vec<(&Criterion, f64)> = Vec::new();
    for criterion in &decision.criteria {
        let with = lead(decision, &criterion.id).unwrap_or_default();
        let gain = with - lead(without, &criterion.id).unwrap_or_default();
        if ranked == Some(criterion.id.as_str()) && with > 0.0 {
            gains.push((criterion, f64::INFINITY));
        } else if gain > 0.0 && with > 0.0 {
            gains.push((criterion, gain));
        }
    }
    order::sort(&mut gains, |(_, one), (_, other)| other.total_cmp(one));
    gains
}

/// An answer as a clause; none if it has no clause of its own or does not concern the stack.
fn clause(
    catalogue: &Catalogue,
    decision: &Decision<'_>,
    question: &str,
    top: &Scored<'_>,
) -> Option<String> {
    let question = catalogue.question(question)?;
    let answer = decision.answers.get(&question.id)?;
    match answer {
        Answer::Graded(_) => graded_clause(question, answer, top),
        Answer::Ranked(_) | Answer::Tied(_) => {
            let first = question.option(answer.options().first()?)?;
            let template = question.phrase.as_deref()?;
            Some(fill(template, &[("options", &small_first(&first.label))]))
        }
        _ => {
            let options = answer.options();
            let chosen = || options.iter().filter_map(|id| question.option(id));
            if let Some(template) = &question.phrase {
                let labels: Vec<String> = chosen().map(|option| option.label.clone()).collect();
                return Some(fill(template, &[("options", &list(&labels))]));
            }
            // Of what was chosen, what the stack is best at: the rest may be what it lacks.
            let fit = |option: &str| {
                let parts = top.stack.parts();
                let fits = parts.filter_map(|part| part.fit(&question.id, option));
                fits.fold(0.0, f64::max)
            };
            let mut phrases: Vec<(f64, &String)> = chosen()
                .filter_map(|option| Some((fit(&option.id), option.phrase.as_ref()?)))
                .collect();
            order::sort(&mut phrases, |(one, _), (other, _)| other.total_cmp(one));
            phrases.first().map(|(_, phrase)| (*phrase).clone())
        }
    }
}

/// The skills that the stack makes use of, at the best level there is.
fn graded_clause(question: &Question, answer: &Answer, top: &Scored<'_>) -> Option<String> {
    let used = |option: &str| {
        top.stack
            .parts()
            .any(|part| part.languages.iter().any(|language| language == option))
    };
    let direct = question.levels.iter().rev().find_map(|level| {
        let at_level = |id: &&str| used(id) && answer.level(id) == Some(&level.id);
        let labels: Vec<String> = answer
            .options()
            .into_iter()
            .filter(at_level)
            .filter_map(|id| question.option(id))
            .map(|option| option.label.clone())
            .collect();
        (!labels.is_empty()).then(|| fill(&level.phrase, &[("options", &list(&labels))]))
    });
    direct.or_else(|| familiar_clause(question, answer, top))
}

/// The skill whose teams feel most at home with the stack, where none is used directly.
fn familiar_clause(question: &Question, answer: &Answer, top: &Scored<'_>) -> Option<String> {
    let mut best: Option<(&Technology, &str, f64)> = None;
    for part in &top.stack.backend {
        for (id, degree) in &part.familiar_to {
            let better = best.is_none_or(|(_, _, most)| *degree > most);
            if better && answer.level(id).is_some() {
                best = Some((part, id, *degree));
            }
        }
    }
    let (part, id, _) = best?;
    let option = question.option(id)?;
    let words = [("options", option.label.as_str()), ("name", &part.name)];
    Some(fill(EN.why_familiar, &words))
}

/// What a stack does better and worse than the first, where it differs most.
pub fn caption(decision: &Decision<'_>, rival: &Scored<'_>) -> String {
    /// Differences below this share of the score are not worth a word.
    const WORTH_A_WORD: f64 = 0.004;
    let Some(top) = decision.ranking.first() else {
        return String::new();
    };
    let difference = |column: usize| rival.contributions[column] - top.contributions[column];
    let columns = 0..decision.criteria.len();
    let best = columns
        .clone()
        .max_by(|a, b| difference(*a).total_cmp(&difference(*b)));
    let worst = columns.min_by(|a, b| difference(*a).total_cmp(&difference(*b)));
    let ahead = best.filter(|column| difference(*column) > WORTH_A_WORD);
    let behind = worst.filter(|column| difference(*column) < -WORTH_A_WORD);
    let ahead = ahead.map(|column| decision.criteria[column].ahead.as_str());
    let behind = behind.map(|column| decision.criteria[column].behind.as_str());
    match (ahead, behind) {
        (Some(ahead), Some(behind)) => sentence(&fill(
            EN.caption_both,
            &[("ahead", ahead), ("behind", behind)],
        )),
        (Some(ahead), None) => sentence(ahead),
        (None, Some(behind)) => sentence(behind),
        (None, None) => EN.caption_level.to_owned(),
    }
}
