//! Documented decisions that the page calls a toss-up: the one question that decides leads to what was right, for whoever
//! would miss that most.

use stackfit::report::{Verdict, analyse, cards, leading, report};
use stackfit::share::example;

use crate::support::{catalogue, model};

/// The weakest decisions that are judged by.
const STRENGTH: u32 = 2;

#[test]
fn should_end_four_of_five_toss_ups_in_what_was_right() {
    let precedents = catalogue().evidence.precedents.iter();
    let judged = precedents.filter(|one| one.strength >= STRENGTH && !one.accept_top1.is_empty());
    let (mut met, mut missed) = (0, Vec::new());
    for precedent in judged {
        let answers = example::given(catalogue(), &precedent.answers).applied(catalogue());
        let Some(analysis) = analyse(model(), &answers) else {
            continue;
        };
        if analysis.confidence.verdict != Verdict::TossUp {
            continue;
        }
        met += 1;
        let report = report(model(), &answers);
        let leading = leading(&report, Some(&analysis.confidence));
        let cards = cards(catalogue(), &leading);
        // A card that nothing is missed of without cannot be decided for, nor can any where there is but one that can.
        let can = cards.iter().filter(|card| card.hurts.is_some());
        let asked = can.count() > 1;
        let right = |id: &String| {
            let mut offered = leading.iter().zip(&cards);
            offered.any(|(stack, card)| {
                let backend = &stack.parts.backend;
                let same = backend.last() == Some(id) || backend.join("+") == *id;
                same && asked && card.hurts.is_some()
            })
        };
        if !precedent.accept_top1.iter().any(right) {
            missed.push(precedent.id.as_str());
        }
    }
    assert!(met > 0, "no toss-up among the documented decisions");
    // Some took what hardly anybody would have: Perl, Elixir where nobody is said to know it.
    assert!(
        missed.len() * 5 <= met,
        "{} of {met} toss-ups cannot end in what was accepted: {missed:?}",
        missed.len()
    );
}
