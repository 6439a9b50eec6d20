//! What a result says in sentences of its own: how sure it is, how far ahead, and what would change it.

use super::{ByCriterion, Confidence, Report, Separator, Stability, StackReport, TippingPoint};
use super::{names, room};
use catalogue::order::{hundredths_and_tenth, of_hundred};
use catalogue::{Catalogue, Status};
use decision::answers::Answers;
use decision::engine::interview::Plan;
use decision::engine::{Model, winner};
use wording::{EN, enumerate, fill, list, result, say, sentence, small_first, what_if};

/// A lead, in points, below which it is called close.
const CLOSE: i64 = 3;

/// How many criteria are named as those that a score comes from.
const CARRY: usize = 3;

/// The name of a stack's parts, from its id.
pub fn stack_name(catalogue: &Catalogue, id: &str) -> String {
    let ids: Vec<String> = id.split('+').map(str::to_owned).collect();
    names(catalogue, &ids)
}

/// How often the first place holds: that of the main part, and that of the client by itself, where there is one.
pub fn sureness(catalogue: &Catalogue, confidence: &Confidence) -> String {
    let count = of_hundred(confidence.backend_first);
    let first = confidence.group.first().map(|id| id.split('+'));
    let client = first.and_then(|mut ids| catalogue.technology(ids.next_back()?));
    let (Some(client), Some(share)) = (client, confidence.client_first) else {
        return fill(EN.result_sure, &[("count", &count)]);
    };
    let words = [
        ("count", count.as_str()),
        ("client", &client.name),
        ("other", &of_hundred(share)),
    ];
    fill(&say(&catalogue.words, EN.result_sure_client), &words)
}

/// What would tell those apart that are near each other; none where the verdict is clear, or nothing is known that would.
pub fn would_tell(catalogue: &Catalogue, confidence: &Confidence) -> Option<String> {
    separator(catalogue, confidence).filter(|_| !confidence.clear)
}

fn separator(catalogue: &Catalogue, confidence: &Confidence) -> Option<String> {
    match confidence.separated_by.as_ref()? {
        Separator::Question { question } => {
            let question = catalogue.question(question)?;
            let words = [("question", question.title.as_str())];
            Some(fill(EN.result_level_question, &words))
        }
        Separator::Rating {
            technology,
            criterion,
        } => {
            let technology = catalogue.technology(technology)?;
            let criterion = catalogue.criterion(criterion)?;
            let words = [
                ("name", technology.name.as_str()),
                ("criterion", &criterion.name),
            ];
            Some(fill(EN.result_level_rating, &words))
        }
    }
}

/// How far the first stack is ahead of the next; none if it is the only one.
pub fn lead(catalogue: &Catalogue, report: &Report) -> Option<String> {
    let (top, second) = (report.stacks.first()?, report.runner_ups.first()?);
    let second = report.stacks.iter().find(|one| one.id == second.stack)?;
    // The difference of what is shown, so that the numbers on the page add up.
    let shown = |score: f64| (score * 100.0).round() as i64;
    let behind = shown(top.score) - shown(second.score);
    let points = match behind {
        1 => EN.result_point.to_owned(),
        count => fill(EN.result_points, &[("count", &count.to_string())]),
    };
    let text = match behind {
        0 => EN.result_level,
        behind if behind < CLOSE => EN.result_close,
        _ => EN.result_clear,
    };
    let name = names(catalogue, &second.parts.backend);
    Some(fill(text, &[("name", &name), ("points", &points)]))
}

/// The criteria that add most to a stack's score.
pub fn carried(catalogue: &Catalogue, stack: &StackReport) -> String {
    let most = stack.contributions.greatest_first();
    let criteria = most.iter().filter_map(|(id, _)| catalogue.criterion(id));
    let names = criteria.map(|one| small_first(&one.name));
    let names: Vec<String> = names.take(CARRY).collect();
    fill(EN.result_carried, &[("criteria", &enumerate(&names))])
}

/// The tipping points worth telling: not those by which only a client joins or leaves.
pub fn telling<'a>(
    catalogue: &Catalogue,
    top: &StackReport,
    points: &'a [TippingPoint],
) -> Vec<&'a TippingPoint> {
    let is_client = |id: &&str| {
        let role = catalogue.client.as_ref().map(|client| &client.role);
        let part = catalogue.technology(id);
        part.is_some_and(|part| Some(&part.role) == role)
    };
    let has_client = top.parts.client.is_some();
    let telling = |point: &&TippingPoint| {
        let backend = point.stack.split('+').filter(|id| !is_client(id));
        let other = !backend.eq(top.parts.backend.iter());
        other || point.stack.split('+').any(|id| is_client(&id)) == has_client
    };
    points.iter().filter(telling).collect()
}

/// What a change of one answer puts first.
pub fn tipped(catalogue: &Catalogue, point: &TippingPoint) -> String {
    would_win(&stack_name(catalogue, &point.stack), &point.change)
}

/// The changes that put a stack first, as clauses, or that none was found.
pub fn way_to_win(name: &str, changes: Option<&[String]>) -> String {
    match changes {
        None => fill(EN.result_win_none, &[("name", name)]),
        Some(changes) => would_win(name, &list(changes)),
    }
}

fn would_win(name: &str, change: &str) -> String {
    sentence(&fill(
        EN.result_tipping,
        &[("change", change), ("name", name)],
    ))
}

/// The weight that can move least before the first place changes, or that none can move so far.
pub fn closest_weight(
    catalogue: &Catalogue,
    weights: &ByCriterion,
    stability: &Stability,
) -> String {
    let room = |(id, low, high): &(String, f64, f64)| {
        room(weights.get(id).unwrap_or_default(), *low, *high)
    };
    let intervals = stability.0.iter();
    intervals
        .min_by(|one, other| room(one).total_cmp(&room(other)))
        .filter(|one| room(one) < 1.0)
        .and_then(|interval| weight_range(catalogue, weights, interval))
        .unwrap_or_else(|| say(&catalogue.words, EN.result_weight_none))
}

/// Between which weights the first place stays: what is at one end of all weights is said as "below" or "above".
fn weight_range(
    catalogue: &Catalogue,
    weights: &ByCriterion,
    (id, low, high): &(String, f64, f64),
) -> Option<String> {
    let name = &catalogue.criterion(id)?.name;
    let weight = hundredths_and_tenth(weights.get(id)?);
    let (low_text, high_text) = (hundredths_and_tenth(*low), hundredths_and_tenth(*high));
    let text = match (*low > 0.0, *high < 1.0) {
        (true, true) => result::EN.weight_between,
        (true, false) => result::EN.weight_above,
        _ => result::EN.weight_below,
    };
    let words = [
        ("criterion", name.as_str()),
        ("weight", &weight),
        ("low", &low_text),
        ("high", &high_text),
    ];
    Some(fill(text, &words))
}

/// Which weights are set by hand, as a sentence; nothing where none are.
pub fn set_by_hand<'a>(
    catalogue: &Catalogue,
    weights: impl Iterator<Item = (&'a str, f64)>,
) -> Option<String> {
    let weight = |(id, share): (&str, f64)| {
        let name = catalogue.criterion(id)?.name.as_str();
        let share = hundredths_and_tenth(share);
        let share = share.trim_end_matches(".0");
        Some(fill(
            what_if::EN.by_hand_weight,
            &[("share", share), ("name", name)],
        ))
    };
    let weights: Vec<String> = weights.filter_map(weight).collect();
    let set = fill(what_if::EN.by_hand, &[("weights", &list(&weights))]);
    (!weights.is_empty()).then_some(set)
}

/// How settled the outcome is after these answers, by a plan for the rest.
pub fn settled(model: &Model<'_>, answers: &Answers, plan: &Plan) -> String {
    if plan.remaining.is_empty() {
        return EN.settled_all.to_owned();
    }
    let Some(top) = winner(model, answers) else {
        return say(&model.catalogue.words, EN.so_far_none);
    };
    let name = top.backend_name();
    let count = of_hundred(plan.settled);
    fill(EN.settled, &[("count", &count), ("name", &name)])
}

/// What a rating says of a technology, a sentence.
pub fn rated(name: &str, clause: &str) -> String {
    sentence(&format!("{name} {clause}"))
}

/// A stack in words: its backend, and what is said of its client, if it has one.
pub fn pick(catalogue: &Catalogue, stack: &StackReport) -> (String, Option<String>) {
    let name = |id: &String| names(catalogue, std::slice::from_ref(id));
    let backend = match stack.parts.backend.as_slice() {
        [first, second, ..] => fill(
            EN.result_joined,
            &[("first", &name(first)), ("second", &name(second))],
        ),
        parts => names(catalogue, parts),
    };
    let client = stack.parts.client.as_ref().map(|client| {
        let text = say(&catalogue.words, EN.result_with_client);
        fill(&text, &[("client", &name(client))])
    });
    (backend, client)
}

/// Whether a claim holds, in a word or two.
pub fn status_text(status: Status) -> &'static str {
    match status {
        Status::Holds => EN.status_holds,
        Status::Outdated => EN.status_outdated,
        Status::Disputed => EN.status_disputed,
        Status::CategoryError => EN.status_category_error,
        Status::Opinion => EN.status_opinion,
        Status::Unverified => EN.status_unverified,
    }
}

/// The first tipping point of each question, so many at most: many changes of one answer say the same.
pub fn one_a_question<'a>(points: &[&'a TippingPoint], most: usize) -> Vec<&'a TippingPoint> {
    let mut first: Vec<&TippingPoint> = Vec::new();
    for point in points {
        let known = first.iter().any(|one| one.question == point.question);
        if first.len() < most && !known {
            first.push(point);
        }
    }
    first
}
