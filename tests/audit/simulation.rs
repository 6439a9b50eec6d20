//! Random interviews and what comes of them.

use serde_json::json;
use stackfit::audit::Simulation;

use crate::support::{answers, catalogue, model};

#[test]
fn should_give_the_same_every_time() {
    let (one, other) = (Simulation::run(model(), 50), Simulation::run(model(), 50));
    assert_eq!(
        (one.first, one.front, one.empty),
        (other.first, other.front, other.empty)
    );
}

#[test]
fn should_count_what_is_in_front() {
    let simulation = Simulation::run(model(), 200);
    assert_eq!(simulation.interviews, 200);
    let firsts = catalogue().technologies.iter().zip(&simulation.first);
    let frameworks = firsts.filter(|(one, _)| one.role != "client_toolkit");
    // Each result has a backend; some have two parts.
    let frameworks: usize = frameworks.map(|(_, count)| count).sum();
    assert!(frameworks >= simulation.interviews - simulation.empty);
    for (first, front) in simulation.first.iter().zip(&simulation.front) {
        assert!(first <= front && *front <= 200);
    }
}

#[test]
fn should_count_the_interviews_that_are_given() {
    let django = json!({"skills": {"python": "strong"}, "product": "content", "baas": "never"});
    let simulation = Simulation::of(model(), &[answers(&django)]);
    assert_eq!(simulation.interviews, 1);
    let place = catalogue()
        .technologies
        .iter()
        .position(|one| one.id == "django")
        .unwrap();
    assert_eq!((simulation.first[place], simulation.front[place]), (1, 1));
    assert_eq!(simulation.first.iter().sum::<usize>(), 1);
}
