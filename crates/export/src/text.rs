//! A message for a chat: what comes first, how sure that is, what follows, and the link. Plain text, a few lines.

use super::Subject;
use super::adr::relaxations;
use catalogue::order::{hundredths, of_hundred};
use report::stack_name;
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
    let options = subject.options();
    let rivals: Vec<String> = options
        .iter()
        .skip(1)
        .take(NEXT)
        .map(|stack| format!("{} ({})", stack.name, hundredths(stack.score)))
        .collect();
    if let Some(known) = subject.certainty().filter(|_| !rivals.is_empty()) {
        let count = of_hundred(known.confidence.backend_first);
        let sure = fill(EN.sure, &[("count", &count)]);
        let next = fill(EN.text_next, &[("names", &list(&rivals))]);
        lines.push(format!("{sure} {next}"));
    }
    if subject.report.collision.is_some() {
        lines.push(format!("{} {}", EN.missing, way_out(subject)));
    }
    lines
}

/// What comes first, and whether it is alone there.
pub fn headline(subject: &Subject<'_>) -> Option<String> {
    let top = subject.top()?;
    let score = hundredths(top.score);
    let name = subject.pick(top);
    let group = subject.certainty().map(|known| &known.confidence.group);
    let group = group.into_iter().flatten();
    let names: Vec<String> = group
        .map(|id| stack_name(subject.catalogue(), id))
        .collect();
    let text = if subject.is_open() {
        EN.text_open
    } else if subject.report.stacks.len() == 1 {
        EN.text_only
    } else if subject.is_level() {
        EN.text_level
    } else {
        EN.text_pick
    };
    let names = list(&names);
    Some(fill(
        text,
        &[("name", &name), ("score", &score), ("names", &names)],
    ))
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
