//! Sentences that say why, put together from the data and the answers.

use super::supports::Support;
use catalogue::order;
use catalogue::{Catalogue, Question, Technology};
use decision::answers::Answer;
use decision::engine::{Decision, Scored};
use wording::{EN, fill, list, result, say, sentence, small_first};

/// Two texts of a sentence or two: what in the answers speaks for the first stack, and what the stack has to offer for it.
pub fn why(catalogue: &Catalogue, decision: &Decision<'_>, supports: &[Support]) -> Vec<String> {
    let Some(top) = decision.ranking.first() else {
        return Vec::new();
    };
    let mut clauses = Vec::new();
    for support in supports.iter().filter(|support| support.lead > 0.0) {
        if clauses.len() < 2
            && let Some(clause) = clause(catalogue, decision, &support.question, top)
        {
            clauses.push(clause);
        }
    }
    let answers = match clauses.as_slice() {
        [] if decision.exclusions.is_empty() => EN.why_open.to_owned(),
        [] if decision
            .ranking
            .iter()
            .all(|one| one.stack.same_backend(top.stack)) =>
        {
            say(&catalogue.words, EN.why_only)
        }
        [] => EN.why_left.to_owned(),
        [one] => one.clone(),
        [one, other, ..] => fill(EN.why_both, &[("first", one), ("second", other)]),
    };
    let mut sentences = vec![sentence(&answers)];
    sentences.extend(offer(decision, top));
    sentences
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
            let phrases: Vec<String> = chosen()
                .filter_map(|option| option.phrase.clone())
                .collect();
            phrases.into_iter().next()
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

/// What the parts of the stack bring for what counts most, compared with the mean of the field.
fn offer(decision: &Decision<'_>, top: &Scored<'_>) -> Option<String> {
    let mut says: Vec<(&Technology, &str)> = Vec::new();
    for criterion in by_advantage(decision, top) {
        for part in &top.stack.backend {
            let said = part
                .rating(criterion)
                .and_then(|rating| rating.says.as_deref());
            let times = says.iter().filter(|(one, _)| one.id == part.id).count();
            // One strength per part where there are several parts, two where there is one.
            if let Some(said) = said
                && says.len() < 2
                && (times == 0 || top.stack.backend.len() == 1)
            {
                says.push((part, said));
            }
        }
    }
    let (part, first) = says.first()?;
    let first = format!("{} {first}", part.name);
    let Some((other, second)) = says.get(1) else {
        return Some(sentence(&first));
    };
    let subject = if other.id == part.id {
        result::EN.why_it
    } else {
        &other.name
    };
    let second = format!("{subject} {second}");
    // What has several parts itself stands by itself.
    if [&first, &second].iter().any(|one| one.contains([',', ';'])) {
        return Some(format!("{} {}", sentence(&first), sentence(&second)));
    }
    let words = [("first", first.as_str()), ("second", &second)];
    Some(sentence(&fill(EN.why_both, &words)))
}

/// Criterion ids, the one on which the stack gains most over the mean of all stacks first.
fn by_advantage<'a>(decision: &Decision<'a>, top: &Scored<'_>) -> Vec<&'a str> {
    let count = decision.ranking.len() as f64;
    let mean = |column: usize| {
        let sum: f64 = decision
            .ranking
            .iter()
            .map(|one| one.contributions[column])
            .sum();
        sum / count
    };
    let mut gains: Vec<(&str, f64)> = decision
        .criteria
        .iter()
        .enumerate()
        .map(|(column, criterion)| {
            (
                criterion.id.as_str(),
                top.contributions[column] - mean(column),
            )
        })
        .collect();
    order::sort(&mut gains, |(_, one), (_, other)| other.total_cmp(one));
    gains.into_iter().map(|(id, _)| id).collect()
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
