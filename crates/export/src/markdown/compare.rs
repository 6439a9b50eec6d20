//! How the best stacks compare: their figures, and what each criterion adds.

use super::super::Subject;
use super::super::inline::{Inline, plain, strong};
use super::super::page::Page;
use catalogue::order::hundredths_and_tenth;
use report::{StackReport, carried};
use wording::{self, export::EN, sentence};

/// The ranking as a list, and as a table by criterion.
pub fn compare(subject: &Subject<'_>, page: &mut Page) {
    let options = subject.options();
    if options.is_empty() {
        return;
    }
    page.heading(2, wording::EN.result_compare);
    let line = |stack: &&StackReport| {
        let figures = sentence(&subject.figures(stack));
        let caption = plain(&caption(subject, stack));
        strong(&format!("{}:", stack.name))
            .and(plain(&figures))
            .and(caption)
    };
    page.list(&options.iter().map(line).collect::<Vec<_>>());
    page.heading(3, EN.md_points);
    page.text(&subject.set_by_hand().unwrap_or_default());
    table(subject, &options, page);
}

/// What carries the first, and what a runner-up does better and worse.
fn caption(subject: &Subject<'_>, stack: &StackReport) -> String {
    let mut rivals = subject.report.runner_ups.iter();
    let rival = rivals.find(|rival| rival.stack == stack.id);
    match rival {
        Some(rival) => rival.caption.clone(),
        None => sentence(&carried(subject.catalogue(), stack)),
    }
}

fn table(subject: &Subject<'_>, options: &[&StackReport], page: &mut Page) {
    let names = options.iter().map(|stack| plain(&stack.name));
    let labels = [
        wording::EN.result_table_criterion,
        wording::EN.result_table_weight,
    ];
    let head: Vec<Inline> = labels.into_iter().map(plain).chain(names).collect();
    let row = |(id, weight): (&str, f64)| {
        let criterion = subject.catalogue().criterion(id)?;
        let mut cells = vec![plain(&criterion.name), percent(weight)];
        cells.extend(options.iter().map(|stack| {
            let part = stack.contributions.get(id).unwrap_or_default();
            plain(&hundredths_and_tenth(part))
        }));
        Some(cells)
    };
    let weights = subject.report.weights.greatest_first();
    let mut rows: Vec<Vec<Inline>> = weights.into_iter().filter_map(row).collect();
    let mut totals = vec![plain(wording::EN.result_table_total), percent(1.0)];
    let scores = options.iter();
    totals.extend(scores.map(|stack| plain(&hundredths_and_tenth(stack.score))));
    rows.push(totals);
    page.table(&head, &rows);
}

fn percent(share: f64) -> Inline {
    plain(&format!("{}%", hundredths_and_tenth(share)))
}
