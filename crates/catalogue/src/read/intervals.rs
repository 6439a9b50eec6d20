//! What is worked out once everything is read: how wide each rating is, and the ratings that are measured.

use super::super::model::{Catalogue, Claim, Interval, Measure};
use super::super::{support, width};

/// Gives every rating its interval, and every technology the end of its support.
pub fn derive(catalogue: &mut Catalogue) {
    let evidence = std::mem::take(&mut catalogue.evidence);
    let mut technologies = std::mem::take(&mut catalogue.technologies);
    for technology in &mut technologies {
        let sheet = evidence.sheet(&technology.id);
        let scale = catalogue.support.as_ref();
        let measured = sheet.zip(scale);
        technology.ends =
            measured.and_then(|(sheet, scale)| support::warned_end(sheet, catalogue.date, scale));
        let bases = evidence.bases(&technology.id);
        for rating in &mut technology.ratings {
            let criterion = catalogue.criterion(&rating.criterion);
            rating.value = match criterion.and_then(|one| one.measured) {
                Some(Measure::Releases) => {
                    measured.map_or(Interval::default(), |(sheet, scale)| {
                        support::measure(sheet, catalogue.date, scale, &catalogue.widths)
                    })
                }
                None => {
                    let mut bases = bases.iter();
                    let basis = bases.find(|one| one.criterion == rating.criterion);
                    let ids = basis.map_or(&[][..], |basis| &basis.claims);
                    let claims: Vec<&Claim> =
                        ids.iter().filter_map(|id| evidence.claim(id)).collect();
                    width::interval(rating.value.likely, &claims, &catalogue.widths)
                }
            };
        }
    }
    catalogue.technologies = technologies;
    catalogue.evidence = evidence;
}
