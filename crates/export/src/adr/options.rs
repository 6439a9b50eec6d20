//! What was considered, what was ruled out, and what speaks for and against each option.

use super::super::Subject;
use super::super::arguments::{Argument, arguments};
use super::super::inline::{Inline, plain, strong};
use super::super::page::Page;
use catalogue::{Question, Technology};
use report::{StackReport, answer_text, ruled_out};
use wording::{export::EN, fill, sentence, small_first};

/// How many arguments for, and how many against, are named for each option.
const ARGUMENTS: usize = 4;

/// The options by name, and what is no option.
pub fn considered(subject: &Subject<'_>, page: &mut Page) {
    page.heading(2, EN.adr_considered);
    let options = subject.options();
    let names: Vec<Inline> = options.iter().map(|stack| plain(&stack.name)).collect();
    page.list(&names);
    let count = subject.report.stacks.len();
    let text = match options.len() {
        0 => EN.adr_considered_none,
        1 if count == 1 => EN.adr_considered_only,
        1 => EN.adr_considered_one,
        shown if shown == count => EN.adr_considered_all,
        _ => EN.adr_considered_count,
    };
    page.text(&fill(&subject.say(text), &[("count", &count.to_string())]));
    let groups = excluded(subject);
    if !groups.is_empty() {
        page.text(EN.adr_ruled_out);
        page.list(&groups);
    }
}

/// What each answer rules out.
pub fn excluded(subject: &Subject<'_>) -> Vec<Inline> {
    let group = |(question, technologies): (&Question, Vec<&Technology>)| {
        let answer = answer_text(question, subject.case.answers.get(&question.id));
        let names: Vec<&str> = technologies.iter().map(|one| one.name.as_str()).collect();
        strong(&format!("{} – {answer}:", question.short)).and(plain(&names.join(", ")))
    };
    let groups = ruled_out(subject.catalogue(), subject.report);
    groups.into_iter().map(group).collect()
}

/// Each option with its figures and arguments.
pub fn pros_and_cons(subject: &Subject<'_>, page: &mut Page) {
    let options = subject.options();
    if !options.is_empty() {
        page.heading(2, EN.adr_pros);
    }
    for stack in options {
        page.heading(3, &stack.name);
        page.text(&sentence(&subject.figures(stack)));
        if let Some(text) = compared(subject, stack) {
            page.text(&text);
        }
        let (pros, cons) = arguments(subject, stack, ARGUMENTS);
        let line = |template: &str, argument: &Argument<'_>| {
            let says = plain(&fill(template, &[("says", &argument.says)]));
            says.and(argument.basis(subject.evidence))
        };
        let mut lines: Vec<Inline> = pros.iter().map(|one| line(EN.adr_good, one)).collect();
        lines.extend(cons.iter().map(|one| line(EN.adr_bad, one)));
        page.list(&lines);
    }
}

/// What a runner-up does better and worse than the first.
fn compared(subject: &Subject<'_>, stack: &StackReport) -> Option<String> {
    let mut rivals = subject.report.runner_ups.iter();
    let rival = rivals.find(|rival| rival.stack == stack.id)?;
    let words = [
        ("name", subject.top()?.name.as_str()),
        ("caption", &small_first(&rival.caption)),
    ];
    Some(fill(EN.adr_compared, &words))
}
