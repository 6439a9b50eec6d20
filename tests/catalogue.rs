//! The data: what the contracts promise is there, and what is written reads well.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use serde_json::json;
use stackfit::catalogue::{
    Catalogue, Condition, Document, Effect, Interval, Kind, Place, pack, read,
};
use support::{catalogue, documents};

fn ids<'a>(role: &str) -> Vec<&'a str> {
    let technologies = catalogue().technologies.iter();
    let mut ids: Vec<&str> = technologies
        .filter(|one| one.role == role)
        .map(|one| one.id.as_str())
        .collect();
    ids.sort_unstable();
    ids
}

fn sorted(mut list: Vec<&str>) -> Vec<&str> {
    list.sort_unstable();
    list
}

#[test]
fn should_have_every_technology_of_the_contract() {
    let frameworks = "django flask fastapi express koa nestjs sails laravel symfony laminas rails spring_boot aspnet_core \
        phoenix ktor gin axum mojolicious nextjs fastify quarkus";
    assert_eq!(
        ids("server_framework"),
        sorted(frameworks.split_whitespace().collect())
    );
    assert_eq!(
        ids("hosted_backend"),
        [
            "amplify",
            "appwrite",
            "cloud_functions",
            "firebase",
            "parse",
            "pocketbase",
            "supabase"
        ]
    );
    assert_eq!(
        ids("client_toolkit"),
        [
            "flutter",
            "ionic",
            "kotlin_multiplatform",
            "maui",
            "native",
            "react_native"
        ]
    );
    assert_eq!(ids("ready_made_product"), ["shopify", "wordpress"]);
}

/// The criteria, in the order of their numbers.
const CRITERIA: &str = "team_fit workload_fit delivery_speed scalability performance security maintainability support cost \
    ecosystem independence mobile_fit";

#[test]
fn should_have_every_criterion_of_the_contract() {
    let criteria: Vec<&str> = catalogue()
        .criteria
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(criteria, CRITERIA.split_whitespace().collect::<Vec<&str>>());
}

/// Question, kind, and its options with their numbers in links, which are never reused.
const QUESTIONS: &[(&str, &str, &str)] = &[
    ("platform", "many", "web mobile desktop api"),
    (
        "product",
        "one",
        "content saas ecommerce data_ai realtime telecom_iot enterprise prototype service internal",
    ),
    (
        "skills",
        "graded",
        "python javascript typescript php ruby java kotlin csharp go rust elixir dart perl swift",
    ),
    (
        "language_policy",
        "many",
        "python javascript typescript php ruby java kotlin csharp go rust elixir dart perl swift",
    ),
    ("team", "one", "solo small medium large"),
    ("hiring", "one", "none some many agency"),
    (
        "scale",
        "one",
        "hundreds thousands hundreds_of_thousands millions tens_of_thousands",
    ),
    ("load", "one", "steady daily_peaks sharp_spikes"),
    ("deadline", "one", "weeks months year open"),
    ("budget", "one", "tight moderate ample"),
    ("running_costs", "one", "minimal predictable flexible"),
    ("baas", "one", "welcome parts reluctant never"),
    (
        "mobile_features",
        "many",
        "realtime_data live_sync push_email social_login api_console analytics",
    ),
    (
        "client",
        "one",
        "one_codebase native_feel share_with_web already_have",
    ),
    (
        "hosting",
        "many",
        "any_cloud own_servers eu_only windows google aws azure customers",
    ),
    (
        "compliance",
        "many",
        "personal_data payments health public_sector none",
    ),
    ("lifespan", "one", "throwaway few_years decade"),
    ("operations", "one", "nobody developers ops_team"),
    ("priorities", "ranked", CRITERIA),
    ("less", "many", CRITERIA),
    (
        "existing",
        "one",
        "nothing beside extend replace leave_hosted",
    ),
    (
        "existing_language",
        "many",
        "python javascript typescript php ruby java kotlin csharp go rust elixir dart perl swift",
    ),
    ("learning", "one", "no one_person yes"),
    ("data_shape", "one", "relational documents streams files"),
    ("behind", "one", "developers staff editors"),
    ("web_front", "one", "server_pages rich_client have_one"),
    ("stage", "one", "try_an_idea first_version running_product"),
];

#[test]
fn should_have_every_question_and_option_of_the_contract_with_its_number() {
    assert_eq!(catalogue().questions.len(), QUESTIONS.len());
    for (number, (id, kind, options)) in (1..).zip(QUESTIONS) {
        let question = catalogue().question(id).unwrap();
        assert_eq!(
            (question.number, question.kind.id()),
            (number, *kind),
            "{id}"
        );
        for (number, option) in (1..).zip(options.split_whitespace()) {
            assert_eq!(
                question.option(option).unwrap().number,
                number,
                "{id}: {option}"
            );
        }
        assert_eq!(
            question.options.len(),
            options.split_whitespace().count(),
            "{id}"
        );
    }
    let priorities = catalogue().question("priorities").unwrap();
    assert_eq!((priorities.kind, priorities.limit), (Kind::Ranked, 5));
}

#[test]
fn should_keep_the_numbers_of_technologies() {
    let order = "django flask fastapi express koa nestjs sails laravel symfony laminas rails spring_boot aspnet_core phoenix \
        ktor gin axum mojolicious firebase supabase amplify appwrite parse react_native flutter ionic native \
        nextjs fastify quarkus cloud_functions pocketbase kotlin_multiplatform maui wordpress shopify";
    for (number, id) in (1..).zip(order.split_whitespace()) {
        assert_eq!(catalogue().technology(id).unwrap().number, number, "{id}");
    }
}

#[test]
fn should_keep_the_numbers_of_criteria() {
    let numbers: Vec<u32> = catalogue().criteria.iter().map(|one| one.number).collect();
    assert_eq!(numbers, (1..=12).collect::<Vec<u32>>());
}

#[test]
fn should_say_why_every_question_is_asked() {
    for question in &catalogue().questions {
        assert!(
            question.why.ends_with('.'),
            "{}: {}",
            question.id,
            question.why
        );
        assert!(
            question.title.ends_with('?'),
            "{}: {}",
            question.id,
            question.title
        );
        assert!(
            question.short.split(' ').count() <= 3,
            "{}: {}",
            question.id,
            question.short
        );
    }
}

#[test]
fn should_open_with_what_everybody_is_asked() {
    let opening: Vec<bool> = catalogue()
        .questions
        .iter()
        .map(|one| one.opening)
        .collect();
    let count = opening.iter().filter(|one| **one).count();
    assert!(count > 0 && opening[..count].iter().all(|one| *one));
    for question in &catalogue().questions[..count] {
        assert_eq!(question.when, Condition::default(), "{}", question.id);
    }
}

#[test]
fn should_order_only_options_of_which_one_is_chosen() {
    for question in catalogue().questions.iter().filter(|one| one.ordered) {
        assert_eq!(question.kind, Kind::One, "{}", question.id);
        assert!(
            question.options.len() > 2,
            "{}: two need no order",
            question.id
        );
    }
}

#[test]
fn should_rate_every_technology_on_every_criterion_with_evidence() {
    for technology in &catalogue().technologies {
        assert_eq!(
            technology.ratings.len(),
            catalogue().criteria.len(),
            "{}",
            technology.id
        );
        for (rating, criterion) in technology.ratings.iter().zip(&catalogue().criteria) {
            let place = format!("{} {}", technology.id, criterion.id);
            assert_eq!(rating.criterion, criterion.id, "{place}");
            let Interval { low, likely, high } = rating.value;
            assert!(
                0.0 <= low && low <= likely && likely <= high && high <= 1.0,
                "{place}"
            );
            assert!(low < high, "{place}: nothing is known exactly");
        }
    }
}

#[test]
fn should_write_phrases_that_continue_a_sentence() {
    for technology in &catalogue().technologies {
        for rating in &technology.ratings {
            let lacks = catalogue()
                .evidence
                .lacks(&technology.id, &rating.criterion);
            for phrase in rating.says.as_deref().into_iter().chain(lacks) {
                let place = format!("{} {}: {phrase}", technology.id, rating.criterion);
                assert!(!phrase.ends_with(['.', ',', ';']), "{place}");
                assert!(phrase.starts_with(char::is_lowercase), "{place}");
                assert!(
                    !phrase.contains(['{', '}', '_']) && phrase.trim() == phrase,
                    "{place}"
                );
                assert!(phrase.len() <= 110, "{place}");
            }
        }
        assert!(technology.summary.ends_with('.'), "{}", technology.summary);
        assert!(
            technology.homepage.starts_with("https://"),
            "{}",
            technology.homepage
        );
    }
}

#[test]
fn should_write_clauses_that_follow_an_and() {
    for question in &catalogue().questions {
        for option in &question.options {
            for phrase in option.phrase.iter().chain(&option.unmet) {
                let place = format!("{} {}: {phrase}", question.id, option.id);
                assert!(phrase.starts_with(char::is_lowercase), "{place}");
                assert!(
                    !phrase.ends_with('.') && !phrase.contains(['{', '}', '_']),
                    "{place}"
                );
            }
        }
        let levels = question.levels.iter().map(|level| &level.phrase);
        for phrase in levels.chain(&question.phrase) {
            assert_eq!(
                phrase.matches("{options}").count(),
                1,
                "{}: {phrase}",
                question.id
            );
            assert_eq!(phrase.matches('{').count(), 1, "{}: {phrase}", question.id);
        }
    }
}

#[test]
fn should_give_every_option_that_is_not_ranked_or_graded_a_clause() {
    for question in &catalogue().questions {
        let clause_of_its_own =
            matches!(question.kind, Kind::One | Kind::Many) && question.phrase.is_none();
        for option in question.options.iter().filter(|_| clause_of_its_own) {
            assert!(option.phrase.is_some(), "{} {}", question.id, option.id);
        }
    }
}

#[test]
fn should_have_a_rule_or_a_fit_for_every_question() {
    let used = |question: &str| {
        let in_rules = catalogue().rules.iter().any(|rule| {
            let tested = match &rule.effect {
                Effect::Exclude { test, .. } => format!("{test:?}").contains(question),
                _ => false,
            };
            tested || rule.when.questions().any(|one| one == question)
        });
        let in_criteria = catalogue().criteria.iter().any(|criterion| {
            let components = criterion.components.iter();
            components
                .map(|one| format!("{:?}", one.from))
                .any(|from| from.contains(question))
        });
        in_rules || in_criteria
    };
    for question in &catalogue().questions {
        // Those whose options are the criteria change weights by themselves.
        let weighs = question.kind == Kind::Ranked || question.weighs > 0.0;
        assert!(
            weighs || used(&question.id),
            "{} changes nothing",
            question.id
        );
    }
}

/// A catalogue in full, but for what only editors need: how support is measured, claims that are left out, where documented
/// decisions were found, what facts measure, and the names of rules and their claims are not bundled.
fn in_full(catalogue: &Catalogue) -> String {
    let mut catalogue = catalogue.clone();
    catalogue.support = None;
    catalogue.score = None;
    catalogue.stale_after_months = None;
    catalogue.evidence.left_out.clear();
    for claim in &mut catalogue.evidence.claims {
        claim.place = Place::default();
    }
    for source in &mut catalogue.evidence.sources {
        source.place = Place::default();
    }
    for fact in &mut catalogue.evidence.facts {
        fact.ranks = None;
    }
    for precedent in &mut catalogue.evidence.precedents {
        precedent.source.clear();
    }
    for rule in &mut catalogue.rules {
        rule.id.clear();
        rule.claims.clear();
    }
    format!("{catalogue:#?}")
}

#[test]
fn should_bundle_what_the_folder_says() {
    let folder = in_full(&read(&documents()).unwrap());
    let bundled = in_full(catalogue());
    let mut lines = folder.lines().zip(bundled.lines());
    assert_eq!(lines.find(|(one, other)| one != other), None);
    assert_eq!(folder.len(), bundled.len());
}

#[test]
fn should_read_documents_in_any_order() {
    let mut turned: Vec<Document> = documents();
    turned.reverse();
    let turned = read(&turned).unwrap();
    let ids = |catalogue: &Catalogue| -> Vec<String> {
        catalogue
            .technologies
            .iter()
            .map(|one| one.id.clone())
            .collect()
    };
    assert_eq!(ids(&turned), ids(catalogue()));
}

#[test]
fn should_pack_every_document() {
    let packed = pack(documents());
    let files = packed["files"].as_object().unwrap();
    assert_eq!(packed["format"], 1);
    assert_eq!(files.len(), documents().len());
    assert_eq!(files["catalogue.toml"]["id"], json!(catalogue().id));
}

#[test]
fn should_find_entries_by_id() {
    assert_eq!(catalogue().technology("django").unwrap().name, "Django");
    assert_eq!(catalogue().criterion("cost").unwrap().id, "cost");
    assert!(catalogue().technology("Django").is_none());
    assert!(catalogue().question("").is_none());
    let django = catalogue().technology("django").unwrap();
    assert!(django.meets("hosting", "aws") && !django.meets("hosting", "moon"));
    assert!(django.fit("product", "content").unwrap() > 0.8);
    assert_eq!(django.fit("product", "moon"), None);
    assert_eq!(django.file(), "technologies/django.toml");
}
