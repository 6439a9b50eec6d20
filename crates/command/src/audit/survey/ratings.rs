//! What ratings rest on, and which of them are worth work.

use std::collections::BTreeSet;

use super::super::Simulation;
use super::page::Page;
use super::percent;
use catalogue::order;
use catalogue::{
    Anchors, Catalogue, Claim, Component, Criterion, EvidenceKind, Measure, Origin, Rating, Status,
    Technology, width,
};

/// How many ratings are named as the next to work on.
const NEXT: usize = 25;

/// A rating and what it rests on.
struct Case<'a> {
    technology: &'a Technology,
    criterion: &'a Criterion,
    rating: &'a Rating,
    claims: Vec<&'a Claim>,
}

impl Case<'_> {
    fn width(&self) -> f64 {
        self.rating.value.high - self.rating.value.low
    }

    /// The best kind of evidence: the one that makes the rating narrowest.
    fn best(&self, catalogue: &Catalogue) -> EvidenceKind {
        let widths = &catalogue.widths;
        let of = |kind: &EvidenceKind| match kind {
            EvidenceKind::Measured => widths.measured,
            EvidenceKind::Documented => widths.documented,
            EvidenceKind::Survey => widths.survey,
            EvidenceKind::Opinion => widths.opinions,
        };
        let kinds = self.claims.iter().map(|claim| width::kind(claim));
        let best = kinds.min_by(|one, other| of(one).total_cmp(&of(other)));
        best.unwrap_or_default()
    }

    /// The name and the letter of what it comes from: releases where it is measured by them, or the best evidence.
    fn basis(&self, catalogue: &Catalogue) -> (&'static str, char) {
        match self.criterion.measured {
            Some(Measure::Releases) => ("releases", 'R'),
            None => name(self.best(catalogue)),
        }
    }

    /// How many different sources its claims have.
    fn sources(&self) -> usize {
        let own = self.claims.iter().map(|claim| &claim.source);
        let also = self.claims.iter().filter_map(|claim| claim.also.as_ref());
        let facts = self.claims.iter().filter_map(|claim| claim.fact.as_ref());
        let facts = facts.map(|(_, source)| source);
        own.chain(also).chain(facts).collect::<BTreeSet<_>>().len()
    }

    /// How much of a stack's value on the criterion the rating is: its share among the components, times its role's.
    fn share(&self) -> f64 {
        let applies = |one: &&Component| one.applies_to(self.technology);
        let components = || self.criterion.components.iter().filter(applies);
        let total: f64 = components().map(|one| one.share).sum();
        let ratings = components().filter(|one| one.from == Origin::Rating);
        let rating: f64 = ratings.map(|one| one.share).sum();
        if total > 0.0 {
            rating / total * self.criterion.role_share(&self.technology.role)
        } else {
            0.0
        }
    }

    fn is_disputed(&self) -> bool {
        self.claims
            .iter()
            .any(|claim| claim.status == Status::Disputed)
    }
}

/// Every rating, by technology and then by criterion.
fn cases(catalogue: &Catalogue) -> Vec<Case<'_>> {
    let evidence = &catalogue.evidence;
    let of = |technology: &'_ Technology| -> Vec<Case<'_>> {
        let case = |rating| {
            let rating: &Rating = rating;
            let ids = evidence.basis(&technology.id, &rating.criterion);
            Some(Case {
                technology: catalogue.technology(&technology.id)?,
                criterion: catalogue.criterion(&rating.criterion)?,
                rating: catalogue
                    .technology(&technology.id)?
                    .rating(&rating.criterion)?,
                claims: ids.iter().filter_map(|id| evidence.claim(id)).collect(),
            })
        };
        technology.ratings.iter().filter_map(case).collect()
    };
    catalogue.technologies.iter().flat_map(of).collect()
}

/// The name of a kind of evidence, and its letter in the table of all.
pub fn name(kind: EvidenceKind) -> (&'static str, char) {
    match kind {
        EvidenceKind::Measured => ("measured", 'M'),
        EvidenceKind::Documented => ("documented", 'D'),
        EvidenceKind::Survey => ("survey", 'S'),
        EvidenceKind::Opinion => ("opinion", 'O'),
    }
}

/// The ratings whose doubt can move results most: wide ones, on criteria that weigh, of technologies near the front.
pub fn work(page: &mut Page, catalogue: &Catalogue, random: &Simulation) {
    page.heading("Where to work next");
    page.text(
        "Ratings in the order of how much their doubt can move results: width of the rating, times how much of a stack's \
         value it is, times the ordinary weight of its criterion, times the share of random interviews with the technology \
         among the first three.",
    );
    let near = |case: &Case<'_>| {
        let technologies = catalogue.technologies.iter().zip(&random.front);
        let mut found = technologies.filter(|(one, _)| one.id == case.technology.id);
        found.next().map_or(0, |(_, front)| *front)
    };
    let matters =
        |case: &Case<'_>| case.width() * case.share() * case.criterion.weight * near(case) as f64;
    let mut cases = cases(catalogue);
    order::sort(&mut cases, |one, other| {
        matters(other).total_cmp(&matters(one))
    });
    let row = |case: &Case<'_>| {
        vec![
            case.technology.name.clone(),
            case.criterion.name.clone(),
            format!("{:.2}", case.rating.value.likely),
            format!("{:.2}", case.width()),
            case.basis(catalogue).0.to_owned(),
            case.claims.len().to_string(),
            if case.is_disputed() { "yes" } else { "" }.to_owned(),
            percent(near(case), random.interviews),
        ]
    };
    let head = [
        "Technology",
        "Criterion",
        "Rating",
        "Width",
        "Best evidence",
        "Claims",
        "Disputed",
        "First three",
    ];
    page.table(&head, cases.iter().take(NEXT).map(row).collect());
}

/// Every rating's best evidence, number of claims and width.
pub fn coverage(page: &mut Page, catalogue: &Catalogue) {
    page.heading("Coverage");
    page.text(
        "Of each rating: the best kind of evidence (M measured, D documented, S survey, O opinion, R worked out from releases), the number of claims, \
         and the width in hundredths. An exclamation mark means that a claim is disputed.",
    );
    let cases = cases(catalogue);
    let row = |technology: &Technology| {
        let cell = |criterion: &Criterion| {
            let mut all = cases.iter();
            let case = all
                .find(|one| one.technology.id == technology.id && one.criterion.id == criterion.id);
            case.map_or("–".to_owned(), |case| {
                let disputed = if case.is_disputed() { "!" } else { "" };
                let letter = case.basis(catalogue).1;
                let width = (case.width() * 100.0).round();
                format!("{letter}{} {width}{disputed}", case.claims.len())
            })
        };
        let cells = catalogue.criteria.iter().map(cell);
        [technology.name.clone()].into_iter().chain(cells).collect()
    };
    let criteria = catalogue.criteria.iter().map(|one| one.name.as_str());
    let head: Vec<&str> = ["Technology"].into_iter().chain(criteria).collect();
    page.table(&head, catalogue.technologies.iter().map(row).collect());
}

/// Ratings that rest on what one source says.
pub fn single(page: &mut Page, catalogue: &Catalogue) {
    page.heading("Ratings on a single source");
    let cases = cases(catalogue);
    let all = cases.len();
    let single: Vec<&Case<'_>> = cases.iter().filter(|case| case.sources() == 1).collect();
    page.text(format!(
        "{} of {all} ratings ({}) rest on one source.",
        single.len(),
        percent(single.len(), all)
    ));
    let row = |technology: &Technology| {
        let of = single
            .iter()
            .filter(|case| case.technology.id == technology.id);
        let criteria: Vec<&str> = of.map(|case| case.criterion.name.as_str()).collect();
        let count = criteria.len().to_string();
        (!criteria.is_empty()).then(|| vec![technology.name.clone(), count, criteria.join(", ")])
    };
    let rows = catalogue.technologies.iter().filter_map(row).collect();
    page.table(&["Technology", "Ratings", "On"], rows);
}

/// What ratings are held against.
pub fn anchors(page: &mut Page, catalogue: &Catalogue) {
    let anchors = &catalogue.evidence.anchors;
    if anchors.is_empty() {
        return;
    }
    page.heading("What ratings are held against");
    let row = |one: &Anchors| {
        let criterion = catalogue.criterion(&one.criterion);
        let name = criterion.map_or_else(|| one.criterion.clone(), |found| found.name.clone());
        let [low, middle, high] = one.at.clone();
        vec![name, low, middle, high]
    };
    let head: Vec<String> = Anchors::AT
        .iter()
        .map(|at| format!("{at} of 100"))
        .collect();
    page.table(
        &["Criterion", &head[0], &head[1], &head[2]],
        anchors.iter().map(row).collect(),
    );
}
