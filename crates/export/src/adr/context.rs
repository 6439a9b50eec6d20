//! What was asked and answered, and what counts.

use super::super::Subject;
use super::super::inline::{Inline, plain, strong};
use super::super::page::Page;
use catalogue::Question;
use catalogue::order::hundredths_and_tenth;
use report::answer_text;
use wording::{self, export::EN, fill, list};

/// The question, and the answers.
pub fn context(subject: &Subject<'_>, page: &mut Page) {
    page.heading(2, EN.adr_context);
    let question = subject.say(EN.adr_question);
    page.text(&fill(&question, &[("basis", &basis(subject))]));
    page.list(&answers(subject));
    if let Some(open) = open(subject) {
        page.text(&open);
    }
}

/// How many of the questions are answered.
pub fn basis(subject: &Subject<'_>) -> String {
    let (done, open) = subject.questions();
    if done.is_empty() {
        return EN.no_answers.to_owned();
    }
    let all = done.len() + open.len();
    let words = [("done", done.len().to_string()), ("all", all.to_string())];
    let words = words.each_ref().map(|(name, word)| (*name, word.as_str()));
    fill(wording::EN.result_basis, &words)
}

/// The answers, each with its question.
pub fn answers(subject: &Subject<'_>) -> Vec<Inline> {
    let asked = subject.case.answers.asked_answers(subject.catalogue());
    let answer = |question: &&Question| {
        let text = answer_text(question, asked.get(&question.id));
        strong(&format!("{}:", question.short)).and(plain(&text))
    };
    subject.questions().0.iter().map(answer).collect()
}

/// The questions that are left open, once anything is answered.
pub fn open(subject: &Subject<'_>) -> Option<String> {
    let (done, open) = subject.questions();
    if done.is_empty() || open.is_empty() {
        return None;
    }
    let shorts: Vec<String> = open.iter().map(|one| one.short.clone()).collect();
    let template = subject.say(EN.answers_open);
    Some(fill(&template, &[("questions", &list(&shorts))]))
}

/// The criteria by their weight, where there is anything to judge by them.
pub fn drivers(subject: &Subject<'_>, page: &mut Page) {
    let driver = |(id, weight): &(&str, f64)| {
        let criterion = subject.catalogue().criterion(id)?;
        let weight = hundredths_and_tenth(*weight);
        Some(plain(&format!("{}: {weight}%", criterion.name)))
    };
    let weights = subject.report.weights.greatest_first();
    let drivers: Vec<Inline> = weights.iter().filter_map(driver).collect();
    if subject.top().is_some() {
        page.heading(2, EN.adr_drivers);
        page.text(if subject.is_open() {
            EN.adr_drivers_open
        } else {
            EN.adr_drivers_note
        });
        page.list(&drivers);
        page.text(&subject.set_by_hand().unwrap_or_default());
    }
}
