//! Claims, facts and their sources, and which rating rests on which.

use super::super::date::Date;
use super::super::packed::{packed_enum, packed_struct};
use super::super::problem::Place;
use super::{Change, Fact, FactGroup, GuidePage, Precedent, Sheet, Story, Thumb};

/// The claims that a rating rests on.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// The technology's id.
    pub technology: String,
    /// The criterion's id.
    pub criterion: String,
    /// Claim ids; never empty.
    pub claims: Vec<String>,
    /// "Django …": what is weak or missing here.
    pub lacks: Option<String>,
}

packed_struct!(Basis {
    technology,
    criterion,
    claims,
    lacks
});

/// What ratings on a criterion are held against, so that a figure means the same for all technologies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Anchors {
    /// The criterion's id.
    pub criterion: String,
    /// What 20, 50 and 80 of 100 mean, sentences.
    pub at: [String; 3],
    /// The weakest kind of evidence that a rating on it should rest on.
    pub evidence: EvidenceKind,
}

packed_struct!(Anchors {
    criterion,
    at,
    evidence
});

impl Anchors {
    /// The figures that [`Anchors::at`] is about.
    pub const AT: [u32; 3] = [20, 50, 80];
}

/// What ratings rest on, claims and their sources; and everything else that is only read, not decided by.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// Every claim, those of the technologies' files too.
    pub claims: Vec<Claim>,
    /// Every source, those of the technologies' files too.
    pub sources: Vec<Source>,
    /// One entry per rating.
    pub basis: Vec<Basis>,
    /// What ratings are held against, for the criteria that say so, in their order.
    pub anchors: Vec<Anchors>,
    /// The headings of facts, in the order in which they are shown.
    pub groups: Vec<FactGroup>,
    /// The facts that technologies state, in the order in which they are shown.
    pub facts: Vec<Fact>,
    /// What each technology states.
    pub sheets: Vec<Sheet>,
    /// Claims that are known and left out on purpose, and why. For editors; not packed.
    pub left_out: Vec<(String, String)>,
    /// Pages to read, in the order shown.
    pub guide: Vec<GuidePage>,
    /// What became of the examples, in their order.
    pub stories: Vec<Story>,
    /// What has changed in the data, in the order of the file.
    pub changes: Vec<Change>,
    /// Documented decisions of real teams, in the order of the file.
    pub precedents: Vec<Precedent>,
    /// The rule of thumb that rankings of those are compared with.
    pub thumb: Vec<Thumb>,
    /// How right rankings are about those, as pages to read: what `stackfit validate --page` prints.
    pub score: Vec<GuidePage>,
}

packed_struct!(Evidence {
    claims, sources, basis, anchors, groups, facts, sheets, guide, stories, changes, precedents,
    thumb, score,
} without { left_out });

/// Whether a claim speaks for or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    /// For.
    Pro,
    /// Against.
    Con,
    /// Neither.
    #[default]
    Neutral,
}

packed_enum!(Tone {
    0 => Pro,
    1 => Con,
    2 => Neutral,
} else Tone::default());

/// What kind of evidence a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum EvidenceKind {
    /// Somebody's judgement.
    #[default]
    Opinion,
    /// Stated in a project's or vendor's documentation.
    Documented,
    /// Asked of many.
    Survey,
    /// Measured.
    Measured,
}

packed_enum!(EvidenceKind {
    0 => Opinion,
    1 => Documented,
    2 => Survey,
    3 => Measured,
} else EvidenceKind::default());

/// Whether a claim still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Status {
    /// Checked, and true.
    #[default]
    Holds,
    /// Was true.
    Outdated,
    /// Wrong, or only partly true.
    Disputed,
    /// Compares or labels things of different kinds.
    CategoryError,
    /// Cannot be checked.
    Opinion,
    /// Could be checked, but no source was found.
    Unverified,
}

packed_enum!(Status {
    0 => Holds,
    1 => Outdated,
    2 => Disputed,
    3 => CategoryError,
    4 => Opinion,
    5 => Unverified,
} else Status::default());

/// One statement, in our words.
#[derive(Clone, Debug, Default)]
pub struct Claim {
    /// Id.
    pub id: String,
    /// The technology whose file it stands in; none for general claims.
    pub technology: Option<String>,
    /// The statement.
    pub text: String,
    /// For or against.
    pub tone: Tone,
    /// Kind of evidence.
    pub kind: EvidenceKind,
    /// Source id.
    pub source: String,
    /// A second source's id.
    pub also: Option<String>,
    /// Year of the statement.
    pub year: u32,
    /// Whether it still holds.
    pub status: Status,
    /// What is true today, and the id of the source of that, where the claim does not hold.
    pub fact: Option<(String, String)>,
    /// The criteria it bears on.
    pub criteria: Vec<String>,
    /// Where it was read, for editors; not packed.
    pub place: Place,
}

packed_struct!(Claim {
    id, technology, text, tone, kind, source, also, year, status, fact, criteria,
} without { place });

/// Where a claim or fact comes from.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub year: u32,
    /// The day it appeared, if known.
    pub date: Option<Date>,
    /// The day it was last looked at, if it changes or has no day of its own.
    pub checked: Option<Date>,
    /// Where, if it is public.
    pub url: Option<String>,
    /// Where it was read, for editors; not packed.
    pub place: Place,
}

packed_struct!(Source { id, title, publisher, year, date, checked, url } without { place });

impl Evidence {
    /// What a technology's rating on a criterion rests on.
    fn of(&self, technology: &str, criterion: &str) -> Option<&Basis> {
        let mut all = self.basis.iter();
        all.find(|one| one.technology == technology && one.criterion == criterion)
    }

    /// What each rating of a technology rests on.
    pub fn bases(&self, technology: &str) -> Vec<&Basis> {
        let all = self.basis.iter();
        all.filter(|one| one.technology == technology).collect()
    }

    /// The claims that a technology's rating on a criterion rests on.
    pub fn basis(&self, technology: &str, criterion: &str) -> &[String] {
        self.of(technology, criterion)
            .map_or(&[], |basis| &basis.claims)
    }

    /// "Django …": what a technology lacks on a criterion, where that is said.
    pub fn lacks(&self, technology: &str, criterion: &str) -> Option<&str> {
        self.of(technology, criterion)?.lacks.as_deref()
    }

    /// The claim with this id.
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|one| one.id == id)
    }

    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|one| one.id == id)
    }

    /// What a technology states.
    pub fn sheet(&self, technology: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|one| one.technology == technology)
    }

    /// The page to read with this id.
    pub fn page(&self, id: &str) -> Option<&GuidePage> {
        self.guide.iter().find(|one| one.id == id)
    }

    /// What became of an example.
    pub fn story(&self, example: &str) -> Option<&Story> {
        self.stories.iter().find(|one| one.example == example)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|one| one.id == id)
    }
}
