//! Documented decisions that the page calls a toss-up: what it puts side by side has what was right.

use stackfit::report::{Verdict, analyse, leading, report};
use stackfit::share::example;

use crate::support::{catalogue, model};

/// The weakest decisions that are judged by.
const STRENGTH: u32 = 2;

#[test]
fn should_put_what_was_right_side_by_side_in_four_of_five_toss_ups() {
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
        let cards = leading(&report, Some(&analysis.confidence));
        let main = |id: &String| {
            cards
                .iter()
                .any(|card| card.parts.backend.last() == Some(id))
        };
        let whole = |id: &String| cards.iter().any(|card| card.parts.backend.join("+") == *id);
        let mut accepted = precedent.accept_top1.iter();
        if !accepted.any(|id| main(id) || whole(id)) {
            missed.push(precedent.id.as_str());
        }
    }
    assert!(met > 0, "no toss-up among the documented decisions");
    // Some took what hardly anybody would have: Perl, Elixir where nobody is said to know it.
    assert!(
        missed.len() * 5 <= met,
        "{} of {met} toss-ups have nothing accepted: {missed:?}",
        missed.len()
    );
}
