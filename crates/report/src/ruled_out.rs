//! What was ruled out, by the question that did.

use super::Report;
use catalogue::{Catalogue, Question, Technology};

/// The questions whose answers rule something out, in the order of the questionnaire, and what each rules out. Clients
/// are only worth a word where one is wanted.
pub fn ruled_out<'a>(
    catalogue: &'a Catalogue,
    report: &Report,
) -> Vec<(&'a Question, Vec<&'a Technology>)> {
    let client = catalogue.client.as_ref().map(|client| &client.role);
    let wanted = |technology: &&Technology| Some(&technology.role) != client || report.wants_client;
    let mut groups: Vec<(&Question, Vec<&Technology>)> = Vec::new();
    for question in &catalogue.questions {
        let by_this = report.excluded.iter().filter(|excluded| {
            let mut because = excluded.because.iter();
            because.any(|because| because.question == question.id)
        });
        let technologies: Vec<&Technology> = by_this
            .filter_map(|excluded| catalogue.technology(&excluded.technology))
            .filter(wanted)
            .collect();
        if !technologies.is_empty() {
            groups.push((question, technologies));
        }
    }
    groups
}
