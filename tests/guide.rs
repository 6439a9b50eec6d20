//! The pages to read, and the examples: what they say agrees with what decides.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use stackfit::catalogue::{GuidePage, GuideTable};
use support::catalogue;

#[track_caller]
fn page(id: &str) -> &'static GuidePage {
    catalogue().evidence.page(id).unwrap()
}

/// The table of a page that has one.
#[track_caller]
fn table(id: &str) -> &'static GuideTable {
    let mut sections = page(id).sections.iter();
    sections.find_map(|section| section.table.as_ref()).unwrap()
}

#[test]
fn should_have_the_pages_that_help_to_choose() {
    for id in ["why", "choose", "phone_apps", "hosted", "corrections"] {
        assert!(page(id).sections.len() > 1, "{id}");
    }
    assert!(catalogue().evidence.page("no-such-page").is_none());
}

#[test]
fn should_rest_every_section_on_claims() {
    for page in &catalogue().evidence.guide {
        for section in &page.sections {
            assert!(!section.claims.is_empty(), "{}: {}", page.id, section.title);
        }
    }
}

#[test]
fn should_use_what_the_articles_say_of_choosing() {
    let used: Vec<&String> = catalogue()
        .evidence
        .guide
        .iter()
        .flat_map(|page| page.sections.iter().flat_map(|section| &section.claims))
        .collect();
    for claim in &catalogue().evidence.claims {
        let matters = ["R-", "B-", "F-", "BA-", "MK-"]
            .iter()
            .any(|start| claim.id.starts_with(start));
        // Three that are about one app more than about choosing, and one about whom the advice is for.
        let aside = ["B-06", "B-07", "B-09", "R-09"].contains(&claim.id.as_str());
        if matters && !aside {
            assert!(used.contains(&&claim.id), "{} is on no page", claim.id);
        }
    }
}

#[test]
fn should_say_the_same_of_hosted_backends_as_their_fits() {
    let table = table("phone_apps");
    let features = &catalogue().question("mobile_features").unwrap().options;
    assert_eq!(table.rows.len(), features.len());
    let hosted: Vec<_> = catalogue()
        .technologies
        .iter()
        .filter(|one| one.role == "hosted_backend")
        .collect();
    assert_eq!(table.head.len(), hosted.len() + 1);
    for (row, feature) in table.rows.iter().zip(features) {
        for (head, cell) in table.head.iter().zip(row).skip(1) {
            let mut named = hosted.iter().filter(|one| one.name.contains(head));
            let technology = named.next().unwrap();
            let word = match technology.fit("mobile_features", &feature.id).unwrap() {
                fit if fit >= 0.8 => "yes",
                fit if fit >= 0.4 => "in part",
                fit if fit > 0.0 => "little",
                _ => "no",
            };
            assert_eq!(cell, word, "{head}: {}", row[0]);
        }
    }
}

#[test]
fn should_have_added_up_the_market_figures() {
    let rows = &table("hosted").rows;
    assert_eq!(rows.len(), 2);
    let number = |text: &str| -> f64 { text.split(' ').next().unwrap().parse().unwrap() };
    let year = |text: &str| -> f64 {
        let (_, year) = text.trim_end_matches(')').split_once('(').unwrap();
        year.parse().unwrap()
    };
    for row in rows {
        let [name, from, to, growth] = row.as_slice() else {
            unreachable!("the table has four columns");
        };
        let years = year(to) - year(from);
        let exact = ((number(to) / number(from)).powf(1.0 / years) - 1.0) * 100.0;
        let said: f64 = growth.trim_end_matches('%').parse().unwrap();
        assert!((exact - said).abs() < 0.06, "{name}: {exact} %");
    }
}

#[test]
fn should_keep_texts_short() {
    for page in &catalogue().evidence.guide {
        for section in &page.sections {
            for text in section.text.iter().chain(&section.list) {
                assert!(text.len() < 420, "{}: {text}", page.id);
                assert!(text.ends_with(['.', '?', ':']), "{}: {text}", page.id);
                for sentence in text.split(['.', ';', ':']) {
                    let words = sentence.split_whitespace().count();
                    assert!(words <= 32, "{}: {sentence}", page.id);
                }
            }
        }
    }
    for example in &catalogue().examples {
        assert!(example.title.len() <= 32, "{}", example.title);
        assert!(example.who.len() <= 130, "{}", example.who);
        assert!(example.who.ends_with('.'), "{}", example.who);
        let story = catalogue().evidence.story(&example.id).unwrap();
        assert!(!story.claims.is_empty(), "{}", example.id);
        // Whose story it is, and that it is not ours.
        assert!(story.text.contains("Acropolium"), "{}", example.id);
        assert!(story.text.len() < 420, "{}", example.id);
    }
}
