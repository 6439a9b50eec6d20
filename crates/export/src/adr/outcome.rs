//! What is chosen and how sure that is, what follows from it, and when to look at it again.

use super::super::Subject;
use super::super::arguments::arguments;
use super::super::inline::{Inline, plain};
use super::super::page::Page;
use catalogue::order::{hundredths, of_hundred};
use report::{
    Collision, StackReport, Support, Verdict, answer_text, closest_weight, lead, names,
    one_a_question, telling, tipped, would_tell,
};
use wording::{self, export::EN, fill, list};

/// How many answers for, and how many against, are named.
const ANSWERS: usize = 3;

/// How many arguments are repeated as consequences, of each kind.
const CONSEQUENCES: usize = 2;

/// How many changes of an answer are named.
const CHANGES: usize = 5;

/// What is chosen, and how sure that is.
pub fn outcome(subject: &Subject<'_>, page: &mut Page) {
    page.heading(2, EN.adr_outcome);
    let Some(top) = subject.top() else {
        page.text(&subject.say(EN.adr_chosen_none));
        ways_out(subject, page);
        return;
    };
    page.text(&chosen(subject, top));
    if subject.report.collision.is_some() {
        page.text(EN.missing);
        ways_out(subject, page);
    }
    page.text(&certainty(subject));
    if let Some(level) = level(subject) {
        page.text(&level);
    }
    for text in supports(subject) {
        page.text(&text);
    }
    if let Some(known) = subject.certainty().filter(|_| subject.options().len() > 1) {
        page.text(&known.second_opinions.sentence);
    }
}

fn chosen(subject: &Subject<'_>, top: &StackReport) -> String {
    let leading = subject.leading();
    let verdict = subject.certainty().map(|known| known.confidence.verdict);
    let text = match verdict {
        _ if subject.is_open() => EN.adr_chosen_open,
        _ if subject.judged.is_some() => EN.adr_chosen_judged,
        _ if leading.len() > 1 => EN.adr_chosen_level,
        _ if subject.report.stacks.len() == 1 => EN.adr_chosen_only,
        Some(Verdict::Leaning) => EN.adr_chosen_leaning,
        _ => EN.adr_chosen,
    };
    let name = match leading.as_slice() {
        [one] => one.name.clone(),
        several => subject.named(several),
    };
    let score = leading.first().copied().unwrap_or(top).score;
    fill(text, &[("name", &name), ("score", &hundredths(score))])
}

/// The verdict, how often it is first, and how far it is ahead; where there is only one, figures say nothing.
fn certainty(subject: &Subject<'_>) -> String {
    let mut sentences: Vec<String> = subject.verdict().into_iter().collect();
    if let Some(known) = subject.certainty().filter(|_| subject.options().len() > 1) {
        let count = of_hundred(known.confidence.backend_first);
        sentences.push(fill(
            EN.sure,
            &[("name", &main(subject)), ("count", &count)],
        ));
    }
    sentences.extend(lead(subject.catalogue(), subject.report));
    sentences.join(" ")
}

/// The main part of the first stack.
pub fn main(subject: &Subject<'_>) -> String {
    let parts = subject.top().map(|top| &top.parts.backend[..]);
    names(subject.catalogue(), parts.unwrap_or_default())
}

/// What would tell them apart, where they are near each other.
fn level(subject: &Subject<'_>) -> Option<String> {
    let confidence = &subject.certainty()?.confidence;
    let tell = would_tell(subject.catalogue(), confidence);
    if subject.level().len() < 2 {
        return tell;
    }
    let level = wording::text(EN.adr_level);
    Some(tell.map_or(level.to_owned(), |tell| format!("{level} {tell}")))
}

/// The answers that speak most for the first stack, and those against it.
fn supports(subject: &Subject<'_>) -> Vec<String> {
    let (in_favour, mut against): (Vec<&Support>, Vec<&Support>) = subject
        .report
        .supports
        .iter()
        .partition(|support| support.lead > 0.0);
    // The list ends with what narrows the lead most.
    against.reverse();
    let named = |supports: &[&Support], template: &str| {
        let answer = |support: &&Support| {
            let question = subject.catalogue().question(&support.question)?;
            let answer = answer_text(question, subject.case.answers.get(&question.id));
            Some(format!("{} – {answer}", question.short))
        };
        let answers: Vec<String> = supports.iter().filter_map(answer).take(ANSWERS).collect();
        (!answers.is_empty()).then(|| fill(template, &[("answers", &answers.join("; "))]))
    };
    let sides = [
        named(&in_favour, EN.adr_for),
        named(&against, EN.adr_against),
    ];
    sides.into_iter().flatten().collect()
}

/// What to relax where requirements leave nothing over.
pub fn ways_out(subject: &Subject<'_>, page: &mut Page) {
    let Some(collision) = &subject.report.collision else {
        return;
    };
    let ways = relaxations(subject, collision);
    if ways.is_empty() {
        page.text(wording::EN.result_collision_none);
        return;
    }
    page.text(EN.way_out);
    let ways: Vec<Inline> = ways.iter().map(|way| plain(way)).collect();
    page.list(&ways);
}

/// Each way out of a collision, a sentence.
pub fn relaxations(subject: &Subject<'_>, collision: &Collision) -> Vec<String> {
    let way = |relaxation: &report::Relaxation| {
        let questions = relaxation.questions.iter();
        let questions = questions.filter_map(|id| subject.catalogue().question(id));
        let shorts: Vec<String> = questions.map(|question| question.short.clone()).collect();
        let words = [
            ("questions", list(&shorts)),
            ("name", relaxation.name.clone()),
        ];
        let words = words.each_ref().map(|(name, word)| (*name, word.as_str()));
        fill(EN.relax, &words)
    };
    collision.relax.iter().map(way).collect()
}

/// What is gained and lost with it, and what to mind.
pub fn consequences(subject: &Subject<'_>, page: &mut Page) {
    let Some(top) = subject.top() else {
        return;
    };
    let (pros, cons) = arguments(subject, top, CONSEQUENCES);
    let good = pros
        .iter()
        .map(|one| fill(EN.adr_good, &[("says", &one.says)]));
    let bad = cons
        .iter()
        .map(|one| fill(EN.adr_bad, &[("says", &one.says)]));
    let lines: Vec<Inline> = good.chain(bad).map(|line| plain(&line)).collect();
    let cautions = &subject.report.cautions;
    if lines.is_empty() && cautions.is_empty() {
        return;
    }
    page.heading(3, EN.adr_consequences);
    page.list(&lines);
    if cons.is_empty() && subject.evidence.is_some() {
        page.text(EN.adr_no_bad);
    }
    if !cautions.is_empty() {
        page.text(EN.adr_cautions);
        let cautions: Vec<Inline> = cautions.iter().map(|one| plain(one)).collect();
        page.list(&cautions);
    }
}

/// When to look at the decision again.
pub fn confirmation(subject: &Subject<'_>, page: &mut Page) {
    let (Some(top), Some(known)) = (subject.top(), subject.certainty()) else {
        return;
    };
    let catalogue = subject.catalogue();
    page.heading(3, EN.adr_confirmation);
    page.text(EN.adr_confirmation_try);
    let points = telling(catalogue, top, &known.tipping_points);
    let shown = one_a_question(&points, CHANGES);
    let count = points.len();
    let text = match count {
        0 => wording::EN.result_changes_none,
        1 => EN.adr_tipping_one,
        _ if count == shown.len() => EN.adr_tipping_all,
        _ => EN.adr_tipping,
    };
    page.text(&fill(&subject.say(text), &[("count", &count.to_string())]));
    let lines: Vec<Inline> = shown
        .iter()
        .map(|point| plain(&tipped(catalogue, point)))
        .collect();
    page.list(&lines);
    let closest = closest_weight(catalogue, &subject.report.weights, &known.stability);
    // With nothing else left, no weight could put it first.
    if subject.report.stacks.len() > 1 {
        page.text(&closest);
    }
}
