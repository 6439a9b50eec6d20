//! The entries and their ratings.

use super::super::date::Date;
use super::super::packed::packed_struct;

/// One entry of the catalogue.
#[derive(Clone, Debug, Default)]
pub struct Technology {
    /// Id, such as `django`; a contract.
    pub id: String,
    /// Number in links; never reused.
    pub number: u32,
    /// Name for visitors.
    pub name: String,
    /// Its role's id.
    pub role: String,
    /// Languages it is written for, as options of the skills question.
    pub languages: Vec<String>,
    /// Whether all of its languages are needed, as where two apps are written by hand; else one of them will do.
    pub every_language: bool,
    /// Traits that rules look at.
    pub tags: Vec<String>,
    /// What it is, one sentence.
    pub summary: String,
    /// Its home page.
    pub homepage: String,
    /// The vendor that leads it, if one does.
    pub vendor: Option<String>,
    /// Languages of parts that can stand beside it in one backend; empty if nothing needs to.
    pub server_sdks: Vec<String>,
    /// Client technologies with an SDK by its makers.
    pub client_sdks: Vec<String>,
    /// Languages whose teams would feel at home, and how much, 0 to 1.
    pub familiar_to: Vec<(String, f64)>,
    /// Question id and the options it can meet.
    pub meets: Vec<(String, Vec<String>)>,
    /// Question id, and how well it fits each option, 0 to 1.
    pub fits: Vec<(String, Vec<(String, f64)>)>,
    /// Ratings, in the order of the criteria.
    pub ratings: Vec<Rating>,
    /// The last day of its support, if that is past or near enough to warn of it.
    pub ends: Option<Date>,
}

packed_struct!(Technology {
    id,
    number,
    name,
    role,
    languages,
    every_language,
    tags,
    summary,
    homepage,
    vendor,
    server_sdks,
    client_sdks,
    familiar_to,
    meets,
    fits,
    ratings,
    ends,
});

/// A technology's value on a criterion.
#[derive(Clone, Debug, Default)]
pub struct Rating {
    /// The criterion's id.
    pub criterion: String,
    /// The interval, 0 to 1.
    pub value: Interval,
    /// "Django …": what it does well here.
    pub says: Option<String>,
}

packed_struct!(Rating {
    criterion,
    value,
    says
});

/// A value with its uncertainty: 0 ≤ low ≤ likely ≤ high ≤ 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Interval {
    /// The lowest plausible value.
    pub low: f64,
    /// The most plausible value.
    pub likely: f64,
    /// The highest plausible value.
    pub high: f64,
}

packed_struct!(Interval { low, likely, high });

impl Interval {
    /// A value without uncertainty.
    pub fn exactly(value: f64) -> Self {
        Interval {
            low: value,
            likely: value,
            high: value,
        }
    }

    /// Applies a non-decreasing function to all three.
    pub fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Interval {
            low: change(self.low),
            likely: change(self.likely),
            high: change(self.high),
        }
    }
}

impl Technology {
    /// Its file in the catalogue's folder.
    pub fn file(&self) -> String {
        format!("technologies/{}.toml", self.id)
    }

    /// The rating on a criterion.
    pub fn rating(&self, criterion: &str) -> Option<&Rating> {
        self.ratings.iter().find(|one| one.criterion == criterion)
    }

    /// How well it fits an option of a question.
    pub fn fit(&self, question: &str, option: &str) -> Option<f64> {
        let (_, fits) = self.fits.iter().find(|(id, _)| id == question)?;
        fits.iter()
            .find(|(id, _)| id == option)
            .map(|(_, value)| *value)
    }

    /// Whether it can meet an option of a question.
    pub fn meets(&self, question: &str, option: &str) -> bool {
        self.meets
            .iter()
            .any(|(id, options)| id == question && options.iter().any(|one| one == option))
    }
}
