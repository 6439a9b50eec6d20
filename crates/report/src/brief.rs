//! The first things that a result says, each once and the same wherever it stands: who leads, the verdict in a word, what
//! is weak, who comes next and when, what leaving would cost, what to do now, and how a toss-up is decided.

use super::says::{stack_name, telling};
use super::{Analysis, Confidence, LEVEL, Report, Separator, StackReport, Verdict, names, pick};
use catalogue::order;
use catalogue::{Catalogue, Criterion, Evidence, Technology};
use wording::{brief::EN, capital_first, fill, say, sentence, small_first, text};

/// How many lead at most.
pub const LEADING: usize = 3;

/// How many weak points are named.
const FLAWS: usize = 2;

/// How many steps are named.
const STEPS: usize = 3;

/// A value that is less by so much is worse.
const WORSE: f64 = 0.03;

/// A weight below this is little.
const LITTLE: f64 = 0.06;

/// Values of at least so much say that leaving is easy, and less than the other that it is hard.
const EASY: f64 = 0.7;
const HARD: f64 = 0.4;

/// The word for a verdict.
pub fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Clear => EN.clear,
        Verdict::Leaning => EN.leaning,
        Verdict::TossUp => EN.toss_up,
    }
}

/// The stacks that lead: the first, and those that cannot be told apart from it; before that is known, those that are
/// level with it.
pub fn leading<'r>(report: &'r Report, confidence: Option<&Confidence>) -> Vec<&'r StackReport> {
    let Some(top) = report.stacks.first() else {
        return Vec::new();
    };
    let level = |stack: &&StackReport| match confidence {
        Some(known) => known.verdict == Verdict::TossUp && known.group.contains(&stack.id),
        None => top.score - stack.score < LEVEL,
    };
    let others = runner_ups(report).filter(level);
    std::iter::once(top).chain(others).take(LEADING).collect()
}

fn runner_ups(report: &Report) -> impl Iterator<Item = &StackReport> {
    let rivals = report.runner_ups.iter();
    rivals.filter_map(|rival| report.stacks.iter().find(|one| one.id == rival.stack))
}

/// The main parts of those that lead, and what is said of the client that they share, if they do.
pub fn headline(catalogue: &Catalogue, leading: &[&StackReport]) -> (String, Option<String>) {
    let picks: Vec<(String, Option<String>)> =
        leading.iter().map(|one| pick(catalogue, one)).collect();
    let Some((_, client)) = picks.first() else {
        return Default::default();
    };
    let same = picks.iter().all(|(_, other)| other == client);
    let client = client.clone().filter(|_| same);
    let mains: Vec<String> = picks.into_iter().map(|(main, _)| main).collect();
    (either(&mains), client)
}

/// "a or b", "a, b or c".
pub fn either(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => {
            format!("{} {} {last}", first.join(", "), text(EN.or))
        }
        names => names.concat(),
    }
}

/// How sure one part of a result is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is the choice of: "backend".
    pub role: String,
    /// The verdict.
    pub verdict: Verdict,
    /// What it means here, a sentence.
    pub says: String,
}

/// The verdict on the main part, and that on the client, where there is one.
pub fn verdict(catalogue: &Catalogue, report: &Report, confidence: &Confidence) -> Vec<Part> {
    let Some(top) = report.stacks.first() else {
        return Vec::new();
    };
    let say = |template: &str| say(&catalogue.words, template);
    let rival = confidence.group.get(1);
    let rival = rival.and_then(|id| report.stacks.iter().find(|one| one.id == *id));
    let rival = rival.map(|one| names(catalogue, &one.parts.backend));
    let says = match (confidence.verdict, &rival) {
        (Verdict::Clear, _) if report.runner_ups.is_empty() => say(EN.says_only),
        (Verdict::Leaning, Some(rival)) => fill(EN.says_leaning, &[("rival", rival)]),
        (Verdict::TossUp, _) => EN.says_toss_up.to_owned(),
        _ => say(EN.says_clear),
    };
    let mut parts = vec![Part {
        role: capital_first(&say("{main}")),
        verdict: confidence.verdict,
        says,
    }];
    let client = top.parts.client.as_deref();
    let client = client.and_then(|id| catalogue.technology(id));
    if let (Some(client), Some(verdict)) = (client, confidence.client_verdict) {
        let role = catalogue.roles.iter().find(|role| role.id == client.role);
        let role = role.map_or("", |role| &role.name);
        let mut stacks = report.stacks.iter();
        let only = stacks.all(|one| one.parts.client == top.parts.client);
        let template = match verdict {
            _ if only => EN.client_only,
            Verdict::Clear => EN.client_clear,
            Verdict::Leaning => EN.client_leaning,
            Verdict::TossUp => EN.client_toss_up,
        };
        let words = [("client", client.name.as_str()), ("role", role)];
        parts.push(Part {
            role: capital_first(role),
            verdict,
            says: fill(template, &words),
        });
    }
    parts
}

/// Who leads and how sure that is, a line for each part: "Django or Rails: Toss-up", "App toolkit: Clear".
pub fn in_short(catalogue: &Catalogue, report: &Report, confidence: &Confidence) -> Vec<String> {
    let mut parts = verdict(catalogue, report, confidence);
    if let Some(main) = parts.first_mut() {
        (main.role, _) = headline(catalogue, &leading(report, Some(confidence)));
    }
    let line = |part: Part| format!("{}: {}", part.role, word(part.verdict));
    parts.into_iter().map(line).collect()
}

/// What a stack's value on a criterion is, 0 to 1; none where the criterion counts for nothing.
fn value(report: &Report, stack: &StackReport, criterion: &str) -> Option<f64> {
    let weight = report.weights.get(criterion)?;
    let part = stack.contributions.get(criterion)?;
    (weight > 0.0).then(|| part / weight)
}

fn parts<'c>(catalogue: &'c Catalogue, stack: &StackReport) -> Vec<&'c Technology> {
    let ids = stack.parts.backend.iter().chain(&stack.parts.client);
    ids.filter_map(|id| catalogue.technology(id)).collect()
}

/// What is weak about the first stack, what costs it most first, each with why that is no obstacle, or that it is one.
pub fn flaws(
    catalogue: &Catalogue,
    report: &Report,
    (confidence, evidence): (Option<&Confidence>, Option<&Evidence>),
) -> Vec<String> {
    let Some(top) = report.stacks.first() else {
        return Vec::new();
    };
    let leading = leading(report, confidence);
    let mut flaws: Vec<(f64, String)> = Vec::new();
    for (id, weight) in report.weights.iter() {
        let (Some(criterion), Some(own)) = (catalogue.criterion(id), value(report, top, id)) else {
            continue;
        };
        let best = runner_ups(report)
            .filter_map(|rival| Some((value(report, rival, id)?, rival)))
            .max_by(|(one, _), (other, _)| one.total_cmp(other));
        let better = best.filter(|(best, _)| best - own > WORSE);
        let mut parts = parts(catalogue, top).into_iter();
        let lacks = parts.find_map(|part| {
            let lacks = evidence?.lacks(&part.id, id)?;
            Some(format!("{} {lacks}", part.name))
        });
        let behind = || {
            let words = [("name", top.name.as_str()), ("worse", &criterion.behind)];
            fill(EN.flaw_behind, &words)
        };
        let Some(says) = lacks.or_else(|| better.map(|_| behind())) else {
            continue;
        };
        let rival = better.map(|(_, rival)| (rival, names(catalogue, &rival.parts.backend)));
        let because = match &rival {
            None if best.is_none() => String::new(),
            None => EN.flaw_nobody.to_owned(),
            Some(_) if weight < LITTLE => EN.flaw_little.to_owned(),
            Some((stack, rival)) => {
                let level = leading.iter().any(|one| one.id == stack.id);
                let template = if level {
                    EN.flaw_level
                } else {
                    EN.flaw_outweighed
                };
                fill(template, &[("rival", rival)])
            }
        };
        let flaw = fill(EN.flaw, &[("says", &says), ("because", &because)]);
        flaws.push((weight * (1.0 - own), flaw.trim_end().to_owned()));
    }
    order::sort(&mut flaws, |(one, _), (other, _)| other.total_cmp(one));
    flaws.truncate(FLAWS);
    flaws.into_iter().map(|(_, says)| says).collect()
}

/// Who comes next, and what would have to be otherwise for it; none where it leads as well, or where there is none.
pub fn next(catalogue: &Catalogue, report: &Report, analysis: Option<&Analysis>) -> Option<String> {
    let confidence = analysis.map(|known| &known.confidence);
    let top = report.stacks.first()?;
    let runner_up = report.runner_ups.first()?;
    let rival = runner_ups(report).next()?;
    if leading(report, confidence).len() > 1 {
        return None;
    }
    let name = names(catalogue, &rival.parts.backend);
    let points = analysis.map_or(&[][..], |known| &known.tipping_points);
    let mut points = telling(catalogue, top, points).into_iter();
    let point = points.find(|point| {
        let stack = report.stacks.iter().find(|one| one.id == point.stack);
        stack.map_or(point.stack == rival.id, |one| {
            one.parts.backend == rival.parts.backend
        })
    });
    if let Some(point) = point {
        let words = [("rival", name.as_str()), ("change", &point.change)];
        return Some(sentence(&fill(EN.next_if, &words)));
    }
    let strong = strongest_over(catalogue, rival, &[top]);
    let words = match strong {
        Some(criterion) => vec![
            ("rival", name),
            ("criterion", small_first(&criterion.name)),
            ("caption", small_first(&runner_up.caption)),
        ],
        None => return Some(fill(EN.next_no_if, &[("rival", &name)])),
    };
    let words: Vec<(&str, &str)> = words
        .iter()
        .map(|(slot, word)| (*slot, word.as_str()))
        .collect();
    Some(sentence(&fill(EN.next_matters, &words)))
}

/// The criterion on which a stack is furthest ahead of all others, if it is on any.
fn strongest_over<'c>(
    catalogue: &'c Catalogue,
    stack: &StackReport,
    others: &[&StackReport],
) -> Option<&'c Criterion> {
    /// Differences below this share of the score are not worth a word.
    const WORTH_A_WORD: f64 = 0.002;
    let mut best: Option<(f64, &str)> = None;
    for (id, own) in stack.contributions.iter() {
        let other = |other: &&StackReport| other.contributions.get(id).unwrap_or_default();
        let most = others.iter().map(other).fold(0.0, f64::max);
        let lead = own - most;
        if lead > best.map_or(WORTH_A_WORD, |(lead, _)| lead) {
            best = Some((lead, id));
        }
    }
    best.and_then(|(_, id)| catalogue.criterion(id))
}

/// What leaving the first stack later would cost; none where no criterion of the catalogue is about that.
pub fn leaving(
    catalogue: &Catalogue,
    report: &Report,
    evidence: Option<&Evidence>,
) -> Option<String> {
    let top = report.stacks.first()?;
    let criterion = catalogue.criteria.iter().find(|one| one.leaving)?;
    let ids = top.parts.backend.iter();
    let rated = ids.filter_map(|id| {
        let part = catalogue.technology(id)?;
        Some((part, part.rating(&criterion.id)?))
    });
    // What is hardest to leave decides.
    let (part, rating) =
        rated.min_by(|(_, one), (_, other)| one.value.likely.total_cmp(&other.value.likely))?;
    let lacks = evidence.and_then(|one| one.lacks(&part.id, &criterion.id));
    let (template, otherwise) = match rating.value.likely {
        likely if likely >= EASY => (EN.leaving_little, &criterion.ahead),
        likely if likely >= HARD => (EN.leaving_some, &criterion.behind),
        _ => (EN.leaving_much, &criterion.behind),
    };
    let words = [("name", part.name.as_str()), ("worse", otherwise)];
    let says = match rating.says.as_deref().or(lacks) {
        Some(says) => format!("{} {says}", part.name),
        None => fill(EN.flaw_behind, &words),
    };
    Some(fill(template, &[("says", &says)]))
}

/// What to do now, in the order in which to do it.
pub fn steps(catalogue: &Catalogue, report: &Report, analysis: Option<&Analysis>) -> Vec<String> {
    let confidence = analysis.map(|known| &known.confidence);
    let leading = leading(report, confidence);
    let Some(top) = leading.first() else {
        return Vec::new();
    };
    let (name, _) = pick(catalogue, top);
    let mut steps = Vec::new();
    if let Some(clause) = &report.rests_on {
        steps.push(fill(EN.step_check, &[("clause", clause)]));
    }
    let open = confidence.and_then(|known| match known.separated_by.as_ref()? {
        Separator::Question { question } => catalogue.question(question),
        Separator::Rating { .. } => None,
    });
    if let Some(question) = open {
        steps.push(fill(EN.step_open, &[("question", &question.title)]));
    }
    let weakest = report
        .weights
        .iter()
        .filter_map(|(id, weight)| Some((weight * (1.0 - value(report, top, id)?), id)))
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .and_then(|(_, id)| catalogue.criterion(id));
    if let Some(criterion) = weakest.filter(|_| leading.len() == 1) {
        let words = [
            ("name", name.as_str()),
            ("criterion", &small_first(&criterion.name)),
        ];
        steps.push(fill(EN.step_try, &words));
    }
    if confidence.is_some_and(|known| known.verdict == Verdict::Leaning) {
        steps.push(fill(EN.step_look, &[("name", &name)]));
    }
    steps.push(EN.step_record.to_owned());
    steps.truncate(STEPS);
    steps
}

/// One of those that lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The stack's id.
    pub stack: String,
    /// Its name.
    pub name: String,
    /// When to take it, a sentence.
    pub take_if: String,
    /// What taking another would mean, continuing "is"; none where it is ahead of the others on nothing.
    pub hurts: Option<String>,
}

/// Those that lead, side by side: each with when to take it, and what would hurt whoever takes another.
pub fn cards(catalogue: &Catalogue, leading: &[&StackReport]) -> Vec<Card> {
    let card = |stack: &&StackReport| {
        let others = leading.iter().copied().filter(|one| one.id != stack.id);
        let others: Vec<&StackReport> = others.collect();
        let strong = strongest_over(catalogue, stack, &others);
        let take_if = strong.map(|criterion| {
            let words = [
                ("criterion", small_first(&criterion.name)),
                ("ahead", criterion.ahead.clone()),
            ];
            let words = words.each_ref().map(|(slot, word)| (*slot, word.as_str()));
            fill(EN.take_if, &words)
        });
        Card {
            stack: stack.id.clone(),
            name: stack_name(catalogue, &stack.id),
            take_if: take_if.unwrap_or_else(|| EN.take_if_none.to_owned()),
            hurts: strong.map(|criterion| criterion.behind.clone()),
        }
    };
    leading.iter().map(card).collect()
}
