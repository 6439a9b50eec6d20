//! The claims behind the first stack, the weightiest first, with their sources.

use super::super::Subject;
use super::super::arguments::{cite, cited};
use super::super::inline::{Inline, plain, strong};
use super::super::page::Page;
use catalogue::{Claim, Evidence, Status, Tone};
use report::{behind, status_text};
use wording::{self, export::EN, fill};

/// How many claims are named for each part.
const SHOWN: usize = 6;

/// The claims behind each part.
pub fn claims(subject: &Subject<'_>, page: &mut Page) {
    let (Some(evidence), Some(top)) = (subject.evidence, subject.top()) else {
        return;
    };
    page.heading(2, wording::EN.result_evidence);
    page.text(wording::EN.result_evidence_note);
    for behind in behind(evidence, top, &subject.report.weights) {
        let Some(technology) = subject.catalogue().technology(&behind.technology) else {
            continue;
        };
        page.heading(3, &fill(EN.md_claims_about, &[("name", &technology.name)]));
        page.text(&technology.summary);
        let ids = behind.claims.iter();
        let claims: Vec<&Claim> = ids.filter_map(|id| evidence.claim(id)).collect();
        let shown = claims.len().min(SHOWN);
        if shown < claims.len() {
            let words = [
                ("shown", shown.to_string()),
                ("count", claims.len().to_string()),
            ];
            let words = words.each_ref().map(|(name, word)| (*name, word.as_str()));
            page.text(&fill(EN.md_claims, &words));
        }
        let lines = claims.iter().take(SHOWN).map(|claim| line(evidence, claim));
        page.list(&lines.collect::<Vec<_>>());
    }
}

/// A claim: its tone, whether it holds, what it says, where it comes from, and the checked fact beside it.
fn line(evidence: &Evidence, claim: &Claim) -> Inline {
    let tone = match claim.tone {
        Tone::Pro => strong(&format!("{}:", wording::EN.tone_pro)),
        Tone::Con => strong(&format!("{}:", wording::EN.tone_con)),
        Tone::Neutral => Inline::default(),
    };
    let text = tone.and(plain(&claim.text)).and(sources(evidence, claim));
    let Some((fact, source)) = &claim.fact else {
        return text;
    };
    let fact = plain(&fill(wording::EN.result_evidence_today, &[("fact", fact)]));
    let source = evidence.source(source);
    let source = source.map(|source| cite(source, source.year).bracketed());
    text.and(fact).and(source.unwrap_or_default())
}

fn sources(evidence: &Evidence, claim: &Claim) -> Inline {
    let mut sources = cited(evidence, claim);
    if claim.status != Status::Holds {
        sources.insert(0, plain(status_text(claim.status)));
    }
    Inline::list(&sources).bracketed()
}
