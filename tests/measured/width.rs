//! The rule of `catalogue::width`, with the widths of the bundled catalogue.

use stackfit::catalogue::width::interval;
use stackfit::catalogue::{Claim, EvidenceKind, Status};

use crate::support::catalogue;

fn claim(kind: EvidenceKind, status: Status) -> Claim {
    Claim {
        kind,
        status,
        ..Claim::default()
    }
}

#[track_caller]
fn assert_width(claims: &[Claim], width: f64) {
    let claims: Vec<&Claim> = claims.iter().collect();
    let value = interval(0.5, &claims, &catalogue().widths);
    assert!((value.high - value.low - width).abs() < 1e-9, "{value:?}");
    assert!(
        (value.high + value.low - 2.0 * value.likely).abs() < 1e-9,
        "{value:?}"
    );
}

use EvidenceKind::{Documented, Measured, Opinion, Survey};
use Status::{CategoryError, Disputed, Holds, Outdated};

#[test]
fn should_take_the_width_of_the_best_evidence() {
    assert_width(&[claim(Measured, Holds)], 0.12);
    assert_width(&[claim(Documented, Holds)], 0.16);
    assert_width(&[claim(Survey, Holds)], 0.20);
    assert_width(
        &[claim(Opinion, Holds), claim(Opinion, Status::Opinion)],
        0.28,
    );
    assert_width(&[claim(Opinion, Status::Opinion)], 0.36);
    assert_width(&[claim(Opinion, Holds), claim(Survey, Holds)], 0.20);
    assert_width(
        &[
            claim(Survey, Holds),
            claim(Measured, Holds),
            claim(Documented, Holds),
        ],
        0.12,
    );
    assert_width(&[], 0.36);
}

#[test]
fn should_widen_what_is_disputed() {
    assert_width(&[claim(Opinion, Disputed)], 0.44);
    assert_width(&[claim(Documented, Holds), claim(Opinion, Disputed)], 0.24);
    assert_width(
        &[claim(Measured, Disputed), claim(Measured, Disputed)],
        0.20,
    );
}

#[test]
fn should_count_the_correction_instead_of_what_it_corrects() {
    // What was measured does not hold any more; what stands in its place is documented.
    assert_width(&[claim(Measured, Outdated)], 0.16);
    assert_width(&[claim(Opinion, CategoryError)], 0.16);
    assert_width(&[claim(Measured, Holds), claim(Opinion, Outdated)], 0.12);
}

#[test]
fn should_stay_between_nothing_and_everything() {
    let claim = claim(Opinion, Disputed);
    for (likely, low, high) in [
        (0.0, 0.0, 0.22),
        (0.1, 0.0, 0.32),
        (0.95, 0.73, 1.0),
        (1.0, 0.78, 1.0),
    ] {
        let value = interval(likely, &[&claim], &catalogue().widths);
        assert_eq!((value.low, value.likely, value.high), (low, likely, high));
    }
}

#[test]
fn should_give_every_rating_of_the_catalogue_the_width_of_its_claims() {
    for technology in &catalogue().technologies {
        for rating in &technology.ratings {
            if catalogue()
                .criterion(&rating.criterion)
                .unwrap()
                .measured
                .is_some()
            {
                continue;
            }
            let ids = catalogue()
                .evidence
                .basis(&technology.id, &rating.criterion);
            let claims: Vec<&Claim> = ids
                .iter()
                .map(|id| catalogue().evidence.claim(id).unwrap())
                .collect();
            assert!(!claims.is_empty());
            let expected = interval(rating.value.likely, &claims, &catalogue().widths);
            assert_eq!(
                rating.value, expected,
                "{} {}",
                technology.id, rating.criterion
            );
        }
    }
}
