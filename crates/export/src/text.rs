//! A message for a chat: what comes first, how sure that is, what follows, and the link. Plain text, a few lines.

use super::Subject;
use super::adr::relaxations;
use report::Verdict;
use wording::{self, export::EN, fill, list};

/// How many runner-ups are named.
const NEXT: usize = 2;

/// The message; its last line is the link.
pub fn text(subject: &Subject<'_>) -> String {
    let mut lines = match subject.top() {
        Some(_) => result(subject),
        None => nothing(subject),
    };
    lines.push(subject.link.to_owned());
    lines.join("\n") + "\n"
}

fn result(subject: &Subject<'_>) -> Vec<String> {
    let mut lines: Vec<String> = headline(subject).into_iter().collect();
    let leading = subject.leading();
    let rivals: Vec<String> = subject
        .options()
        .iter()
        .filter(|stack| !leading.iter().any(|one| one.id == stack.id))
        .take(NEXT)
        .map(|stack| stack.name.clone())
        .collect();
    let next = (!rivals.is_empty()).then(|| fill(EN.text_next, &[("names", &list(&rivals))]));
    let sentences: Vec<String> = subject.verdict().into_iter().chain(next).collect();
    if !sentences.is_empty() {
        lines.push(sentences.join(" "));
    }
    if subject.report.collision.is_some() {
        lines.push(format!(
            "{} {}",
            wording::text(EN.missing),
            way_out(subject)
        ));
    }
    lines
}

/// What comes first, and whether it is alone there.
pub fn headline(subject: &Subject<'_>) -> Option<String> {
    subject.top()?;
    let leading = subject.leading();
    let verdict = subject.certainty().map(|known| known.confidence.verdict);
    let text = match verdict {
        _ if subject.is_open() => EN.text_open,
        _ if subject.judged.is_some() => EN.text_judged,
        _ if leading.len() > 1 => EN.text_level,
        _ if subject.report.stacks.len() == 1 => EN.text_only,
        Some(Verdict::Leaning) => EN.text_leaning,
        _ => EN.text_pick,
    };
    Some(fill(text, &[("name", &subject.named(&leading))]))
}

fn nothing(subject: &Subject<'_>) -> Vec<String> {
    vec![subject.say(EN.text_none), way_out(subject)]
}

/// One way out of a collision, or that there is none.
fn way_out(subject: &Subject<'_>) -> String {
    let collision = subject.report.collision.as_ref();
    let ways = collision.map(|collision| relaxations(subject, collision));
    match ways.unwrap_or_default().first() {
        Some(way) => fill(EN.text_way_out, &[("change", &wording::small_first(way))]),
        None => wording::EN.result_collision_none.to_owned(),
    }
}
