//! What technologies' files say that does not go together: slips that a copied file leaves behind.

use super::doubt;
use catalogue::{Catalogue, Effect, Problem, Rating, Selector, Technology, Test};

/// From this value on, a rating has something to say for the technology.
const GOOD: f64 = 0.60;

/// Ratings whose words do not fit their value, and such as rest on what is said of another technology.
pub fn ratings(catalogue: &Catalogue) -> Vec<Problem> {
    let mut doubts = Vec::new();
    for technology in &catalogue.technologies {
        for rating in &technology.ratings {
            doubts.extend(words(catalogue, technology, rating));
            doubts.extend(borrowed(catalogue, technology, rating));
        }
    }
    doubts
}

fn words(catalogue: &Catalogue, technology: &Technology, rating: &Rating) -> Option<Problem> {
    let criterion = &rating.criterion;
    // Where releases give the value, its words are about them and do not change with every release.
    catalogue
        .criterion(criterion)
        .filter(|one| one.measured.is_none())?;
    let lacks = catalogue.evidence.lacks(&technology.id, criterion);
    let good = rating.value.likely >= GOOD;
    let (field, message) = match (&rating.says, lacks) {
        (Some(_), Some(_)) => ("lacks", "stands beside `says`; keep the one that fits"),
        (Some(_), None) if !good => (
            "says",
            "speaks for it, and the rating is below 0.60; say under `lacks` what is missing",
        ),
        (None, Some(_)) if good => (
            "lacks",
            "speaks against it, and the rating is 0.60 or more; say under `says` what is good",
        ),
        _ => return None,
    };
    Some(doubt(
        technology.file(),
        format!("ratings.{criterion}.{field}"),
        message,
    ))
}

/// The claims of a rating that stand in another technology's file.
fn borrowed(catalogue: &Catalogue, technology: &Technology, rating: &Rating) -> Vec<Problem> {
    let evidence = &catalogue.evidence;
    let claims = evidence.basis(&technology.id, &rating.criterion).iter();
    let foreign = claims.enumerate().filter_map(|(place, id)| {
        let about = evidence.claim(id)?.technology.as_deref()?;
        (about != technology.id).then(|| {
            doubt(
                technology.file(),
                format!("ratings.{}.claims[{}]", rating.criterion, place + 1),
                format!("names a claim about {about}; name one about {}, or a general one of claims.toml", technology.id),
            )
        })
    });
    foreign.collect()
}

/// Tags that no rule selects by: most often misspelt ones.
pub fn tags(catalogue: &Catalogue) -> Vec<Problem> {
    let selectors = || {
        catalogue
            .rules
            .iter()
            .filter_map(|rule| select(&rule.effect))
    };
    let used = |tag: &String| {
        selectors().any(|one| one.tags.contains(tag) || one.without_tags.contains(tag))
    };
    let mut doubts = Vec::new();
    for technology in &catalogue.technologies {
        for (place, tag) in technology.tags.iter().enumerate() {
            if !used(tag) {
                let message = format!(
                    "changes nothing: no rule selects by the tag {tag}; correct it or remove it"
                );
                doubts.push(doubt(
                    technology.file(),
                    format!("tags[{}]", place + 1),
                    message,
                ));
            }
        }
    }
    doubts
}

fn select(effect: &Effect) -> Option<&Selector> {
    match effect {
        Effect::Weigh(_) => None,
        Effect::Exclude { select, .. }
        | Effect::Shift { select, .. }
        | Effect::Caution { select, .. } => Some(select),
    }
}

/// Options of a requirement that no technology meets, so that who chooses one is left with nothing.
pub fn unmet(catalogue: &Catalogue) -> Vec<Problem> {
    let mut doubts = Vec::new();
    for (place, question) in catalogue.questions.iter().enumerate() {
        let requires = |effect: &Effect| matches!(effect, Effect::Exclude { test: Test::Unmet(id), .. } if *id == question.id);
        if !catalogue.rules.iter().any(|rule| requires(&rule.effect)) {
            continue;
        }
        for (at, option) in question.options.iter().enumerate() {
            let mut all = catalogue.technologies.iter();
            if !option.exclusive && !all.any(|one| one.meets(&question.id, &option.id)) {
                let message = format!(
                    "is met by no technology, so that nothing is left when it is chosen; list {} under [meets], {}, of those that meet it",
                    option.id, question.id
                );
                let field = format!("question[{}].option[{}]", place + 1, at + 1);
                doubts.push(doubt("questions.toml", field, message));
            }
        }
    }
    doubts
}
