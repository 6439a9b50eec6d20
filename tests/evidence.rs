//! The evidence: everything the articles say is there, every technology states its facts, and visitors can read them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod support;

use stackfit::catalogue::{Fact, FactKind, FactValue, Stated};
use support::catalogue;

/// The ids of all claims of the two articles.
const ARTICLE_CLAIMS: &str = include_str!("fixtures/article-claims.txt");

#[test]
fn should_have_every_claim_of_the_articles_or_say_why_not() {
    let evidence = stackfit::catalogue::read(&support::documents())
        .unwrap()
        .evidence;
    let mut count = 0;
    for id in ARTICLE_CLAIMS.lines() {
        let left_out = evidence.left_out.iter().any(|(left, _)| left == id);
        assert!(evidence.claim(id).is_some() || left_out, "{id}");
        count += 1;
    }
    assert_eq!(count, 239);
}

/// Calls with technology, fact and what is stated of it.
fn for_each_stated(mut look: impl FnMut(&str, &Fact, &Stated)) {
    for technology in &catalogue().technologies {
        let sheet = catalogue().evidence.sheet(&technology.id).unwrap();
        for stated in &sheet.facts {
            let fact = catalogue().evidence.fact(&stated.fact).unwrap();
            look(&technology.id, fact, stated);
        }
    }
}

#[test]
fn should_state_every_fact_of_every_technology_with_source_and_day() {
    let evidence = &catalogue().evidence;
    for technology in &catalogue().technologies {
        let sheet = evidence.sheet(&technology.id).unwrap();
        let expected: Vec<&str> = evidence
            .facts
            .iter()
            .filter(|fact| fact.applies_to(&technology.role))
            .map(|fact| fact.id.as_str())
            .collect();
        let stated: Vec<&str> = sheet.facts.iter().map(|one| one.fact.as_str()).collect();
        assert_eq!(stated, expected, "{}", technology.id);
        assert!(stated.len() >= 11, "{}: {}", technology.id, stated.len());
        for release in &sheet.releases {
            assert!(
                evidence.source(&release.source).is_some(),
                "{}",
                technology.id
            );
        }
    }
    for_each_stated(|technology, fact, stated| {
        let place = format!("{technology} {}", fact.id);
        let unknown = matches!(stated.value, FactValue::Unknown(_));
        let source = stated
            .source
            .as_ref()
            .map(|id| evidence.source(id).unwrap());
        assert!(unknown || source.is_some(), "{place}");
        assert!(stated.checked <= catalogue().date, "{place}");
    });
}

#[test]
fn should_know_most_facts() {
    let (mut known, mut all) = (0, 0);
    for_each_stated(|_, _, stated| {
        all += 1;
        known += usize::from(!matches!(stated.value, FactValue::Unknown(_)));
    });
    assert!(known * 100 > all * 88, "{known} of {all}");
}

#[test]
fn should_write_facts_that_a_visitor_can_read() {
    for_each_stated(|technology, fact, stated| {
        let mut texts: Vec<&str> = stated.note.iter().map(String::as_str).collect();
        match &stated.value {
            FactValue::Text(text) => texts.push(text),
            FactValue::Unknown(reason) => {
                assert!(reason.ends_with('.'), "{technology} {}: {reason}", fact.id);
                texts.push(reason);
            }
            FactValue::List(list) => texts.extend(list.iter().map(String::as_str)),
            FactValue::Flag(_) | FactValue::Date(_) | FactValue::Year(_) => {}
        }
        for text in texts {
            let place = format!("{technology} {}: {text}", fact.id);
            assert!(text.len() <= 200, "{place}");
            assert!(!text.contains(['_', '{', '}', '@', '`']), "{place}");
            assert!(!text.contains("://") && text.trim() == text, "{place}");
            assert!(!text.contains("  ") && !text.contains(".."), "{place}");
            // No commit of a repository: a visitor cannot do anything with it.
            let hash =
                |word: &str| word.len() >= 8 && word.chars().all(|one| one.is_ascii_hexdigit());
            assert!(!text.split(' ').any(hash), "{place}");
        }
        if let Some(note) = &stated.note {
            assert!(note.ends_with('.'), "{technology} {}: {note}", fact.id);
        }
    });
}

#[test]
fn should_offer_filters_that_tell_technologies_apart() {
    let mut filters = 0;
    for fact in catalogue().evidence.facts.iter().filter(|fact| fact.filter) {
        assert!(
            fact.kind != FactKind::Date && fact.kind != FactKind::Year,
            "{}",
            fact.id
        );
        let mut values: Vec<FactValue> = Vec::new();
        for_each_stated(|_, of, stated| {
            if of.id == fact.id && !values.contains(&stated.value) {
                values.push(stated.value.clone());
            }
        });
        assert!(values.len() > 1, "{}", fact.id);
        filters += 1;
    }
    assert!(filters >= 2);
}

#[test]
fn should_give_every_source_a_day_and_use_it() {
    let evidence = &catalogue().evidence;
    let mut used: Vec<&str> = Vec::new();
    for claim in &evidence.claims {
        used.push(&claim.source);
        used.extend(claim.also.iter().map(String::as_str));
        used.extend(claim.fact.iter().map(|(_, source)| source.as_str()));
    }
    for sheet in &evidence.sheets {
        used.extend(sheet.facts.iter().filter_map(|one| one.source.as_deref()));
        used.extend(sheet.releases.iter().map(|one| one.source.as_str()));
        used.extend(sheet.notice.iter().map(|(_, source)| source.as_str()));
        used.extend(sheet.end.iter().map(|(_, source)| source.as_str()));
    }
    for source in &evidence.sources {
        assert!(source.date.or(source.checked).is_some(), "{}", source.id);
        assert!(
            used.contains(&source.id.as_str()),
            "{} is not used",
            source.id
        );
    }
}
