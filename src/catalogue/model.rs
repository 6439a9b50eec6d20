//! The catalogue as plain data: everything a decision is made from and everything it is explained with.
//!
//! Nothing here knows a technology, criterion or question by name; another catalogue can be about another decision.

use serde::{Deserialize, Serialize};

use super::fixed;

/// A whole catalogue, read and checked: every id that is referred to exists.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Catalogue {
    /// Names the catalogue in links and reports.
    pub id: String,
    /// Grows by one with every change of the data that can change a result.
    pub revision: u32,
    /// The day the data was last checked, `YYYY-MM-DD`.
    pub date: String,
    /// What the catalogue decides, as a heading.
    pub title: String,
    /// The parts that a stack is made of.
    pub roles: Vec<Role>,
    /// What stacks are judged by.
    pub criteria: Vec<Criterion>,
    /// The questionnaire, in the order in which it is asked.
    pub questions: Vec<Question>,
    /// What answers require and prefer.
    pub rules: Vec<Rule>,
    /// How a backend can be put together.
    pub shapes: Vec<Shape>,
    /// The client part of a stack and when there is one.
    pub client: Option<ClientPart>,
    /// What parts of one stack gain from each other.
    pub synergies: Vec<Synergy>,
    /// The entries.
    pub technologies: Vec<Technology>,
    /// What the ratings rest on. The page loads it by itself, after the rest; until then it is empty there.
    #[serde(skip)]
    pub evidence: Evidence,
}

/// The claims that a rating rests on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Basis {
    /// The technology's id.
    pub technology: String,
    /// The criterion's id.
    pub criterion: String,
    /// Claim ids; never empty.
    pub claims: Vec<String>,
}

/// What ratings rest on: claims and their sources.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// Every claim, those of the technologies' files too.
    pub claims: Vec<Claim>,
    /// Every source, those of the technologies' files too.
    pub sources: Vec<Source>,
    /// One entry per rating.
    pub basis: Vec<Basis>,
}

/// Where in a stack a part goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Slot {
    /// The backend, which may have several parts.
    #[default]
    Backend,
    /// The client, which is one part or none.
    Client,
}

/// A kind of technology.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Role {
    /// Id, such as `server_framework`.
    pub id: String,
    /// Where it goes in a stack.
    pub slot: Slot,
    /// Its name for visitors, singular, lower case.
    pub name: String,
}

/// One thing a stack is judged by. More is better.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Criterion {
    /// Id, such as `cost`.
    pub id: String,
    /// Number in links; never reused.
    pub number: u32,
    /// Name for visitors.
    pub name: String,
    /// What is judged, one sentence.
    pub meaning: String,
    /// "Laravel is …": how a stack that does better here is described.
    pub ahead: String,
    /// "Laravel is …": how a stack that does worse here is described.
    pub behind: String,
    /// Relative importance before anything is known; 1 is ordinary.
    #[serde(with = "fixed::number")]
    pub weight: f64,
    /// When the criterion applies at all.
    pub when: Condition,
    /// What the value of one technology is made of.
    pub components: Vec<Component>,
    /// How much each role counts in the value of a stack, by role id; a role that is absent counts 1.
    #[serde(with = "fixed::table")]
    pub role_shares: Vec<(String, f64)>,
}

/// One ingredient of a technology's value on a criterion.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Component {
    /// Where the value comes from.
    pub from: Origin,
    /// Its share; shares are relative to the sum over the components that apply.
    #[serde(with = "fixed::number")]
    pub share: f64,
    /// The roles it applies to; empty for all.
    pub roles: Vec<String>,
}

/// Where a component's value comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Origin {
    /// The technology's own rating.
    Rating,
    /// How well the graded answer (skills) covers the technology's languages.
    Skills {
        /// The graded question.
        question: String,
        /// The value where nothing of it is covered.
        #[serde(with = "fixed::number")]
        none: f64,
    },
    /// The technology's fits with the options chosen, averaged.
    Fits {
        /// The question with those options.
        question: String,
    },
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Kind {
    /// One option.
    #[default]
    One,
    /// Any number of options.
    Many,
    /// Any number of options, each at a level.
    Graded,
    /// Options in order of importance.
    Ranked,
}

impl Kind {
    /// The word for it in data and JSON.
    pub fn id(self) -> &'static str {
        match self {
            Kind::One => "one",
            Kind::Many => "many",
            Kind::Graded => "graded",
            Kind::Ranked => "ranked",
        }
    }
}

/// One question of the interview.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Question {
    /// Id, such as `baas`; a contract.
    pub id: String,
    /// Number in links; never reused.
    pub number: u32,
    /// How it is answered.
    pub kind: Kind,
    /// The question as asked.
    pub title: String,
    /// Its name in lists, two or three words.
    pub short: String,
    /// A sentence or two of help.
    pub help: Option<String>,
    /// Why it is asked.
    pub why: String,
    /// When it is asked.
    pub when: Condition,
    /// The options, in the order shown.
    pub options: Vec<Choice>,
    /// The levels of a graded question, weakest first.
    pub levels: Vec<Level>,
    /// How many options can be ranked.
    pub limit: usize,
    /// The answer as a clause, with `{options}`, where the options have no clauses of their own.
    pub phrase: Option<String>,
    /// What passing the question over is called, where "Not sure" would be odd ("No such rule").
    pub skip: Option<String>,
}

/// One option of a question.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Choice {
    /// Id; a contract.
    pub id: String,
    /// Number in links, 1 to 60; never reused.
    pub number: u32,
    /// What is shown.
    pub label: String,
    /// A line below it.
    pub hint: Option<String>,
    /// The answer as a clause in the second person: "you want to ship within weeks".
    pub phrase: Option<String>,
    /// "Firebase …": said of a technology that cannot meet this option.
    pub unmet: Option<String>,
    /// Skills that carry over from this option to others: option id and degree, 0 to 1.
    #[serde(with = "fixed::table")]
    pub near: Vec<(String, f64)>,
    /// Whether choosing it clears the other options ("None of these").
    pub exclusive: bool,
    /// When it is offered.
    pub when: Condition,
}

/// A level of a graded question.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Level {
    /// Id, such as `strong`.
    pub id: String,
    /// What is shown.
    pub label: String,
    /// What it is worth, 0 to 1.
    #[serde(with = "fixed::number")]
    pub value: f64,
    /// The answer as a clause, with `{options}`.
    pub phrase: String,
}

/// A test of answers: every question of `when` has one of its options chosen, and none of `unless` has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// Question id and the options of which one must be chosen.
    pub when: Vec<(String, Vec<String>)>,
    /// Question id and the options of which none may be chosen.
    pub unless: Vec<(String, Vec<String>)>,
}

impl Condition {
    /// Every question it looks at.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        self.when
            .iter()
            .chain(&self.unless)
            .map(|(id, _)| id.as_str())
    }
}

/// A named rule: what an answer requires or prefers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// Id, for editors; not packed, because deciding does without.
    #[serde(skip)]
    pub id: String,
    /// When it applies.
    pub when: Condition,
    /// What it does.
    pub effect: Effect,
    /// The claims it rests on, for editors; not packed.
    #[serde(skip)]
    pub claims: Vec<String>,
}

/// What a rule does.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Effect {
    /// Rules technologies out.
    Exclude {
        /// Which technologies it looks at.
        select: Selector,
        /// What makes one of them unfit.
        test: Test,
        /// "Firebase …": the reason, with `{languages}` where wanted; absent for [`Test::Unmet`], whose options say it.
        because: Option<String>,
    },
    /// Multiplies weights: criterion id and factor.
    Weigh(#[serde(with = "fixed::table")] Vec<(String, f64)>),
    /// Moves values: criterion id and difference, clipped to [0, 1].
    Shift {
        /// What is moved.
        select: Selector,
        /// Criterion id and difference.
        #[serde(with = "fixed::table")]
        by: Vec<(String, f64)>,
    },
    /// Says something that is worth knowing about a stack with such a part.
    Caution {
        /// The part or shape it is about.
        select: Selector,
        /// The sentence.
        text: String,
    },
}

/// What makes a technology unfit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Test {
    /// Being selected.
    Selected,
    /// Not meeting every option chosen for this question.
    Unmet(String),
    /// Having no language among the options chosen for this question.
    Outside(String),
}

/// A choice of technologies or stacks; empty lists do not restrict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Selector {
    /// One of these roles.
    pub roles: Vec<String>,
    /// One of these tags.
    pub tags: Vec<String>,
    /// None of these tags.
    pub without_tags: Vec<String>,
    /// One of these languages.
    pub languages: Vec<String>,
    /// Stacks of one of these shapes; such a selector is about stacks, not technologies.
    pub shapes: Vec<String>,
}

/// A way to put a backend together.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Shape {
    /// Id, such as `hosted_and_framework`.
    pub id: String,
    /// The roles of its parts, in the order in which they are named.
    pub backend: Vec<String>,
    /// What the shape itself adds to or takes from values: criterion id and difference.
    #[serde(with = "fixed::table")]
    pub shift: Vec<(String, f64)>,
}

/// The client part of a stack.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ClientPart {
    /// The role that fills it.
    pub role: String,
    /// When a client is wanted.
    pub when: Condition,
}

/// What parts of one stack gain from each other.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Synergy {
    /// Id.
    pub id: String,
    /// What has to be shared.
    pub kind: SynergyKind,
    /// Criterion id and gain.
    #[serde(with = "fixed::table")]
    pub shift: Vec<(String, f64)>,
    /// "… has one language on both sides": what is said of a stack that has it.
    pub says: String,
}

/// What parts can share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum SynergyKind {
    /// A backend part and the client are written in one language.
    #[default]
    Language,
    /// A backend part has an SDK for the client.
    Sdk,
    /// A backend part and the client come from one vendor.
    Vendor,
}

/// One entry of the catalogue.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
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
    /// Traits that rules look at.
    pub tags: Vec<String>,
    /// What it is, one sentence.
    pub summary: String,
    /// Its home page.
    pub homepage: String,
    /// Licence, as SPDX expression or in words.
    pub licence: String,
    /// Year of the first release, if known.
    pub first_release: Option<u32>,
    /// The vendor that leads it, if one does.
    pub vendor: Option<String>,
    /// Languages of parts that can stand beside it in one backend; empty if nothing needs to.
    pub server_sdks: Vec<String>,
    /// Client technologies with an SDK by its makers.
    pub client_sdks: Vec<String>,
    /// Languages whose teams would feel at home, and how much, 0 to 1.
    #[serde(with = "fixed::table")]
    pub familiar_to: Vec<(String, f64)>,
    /// Question id and the options it can meet.
    pub meets: Vec<(String, Vec<String>)>,
    /// Question id, and how well it fits each option, 0 to 1.
    #[serde(with = "fixed::tables")]
    pub fits: Vec<(String, Vec<(String, f64)>)>,
    /// Ratings, in the order of the criteria.
    pub ratings: Vec<Rating>,
}

/// A technology's value on a criterion.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Rating {
    /// The criterion's id.
    pub criterion: String,
    /// The interval, 0 to 1.
    pub value: Interval,
    /// "Django …": what it does well here.
    pub says: Option<String>,
    /// "Django …": what is weak or missing here. Checked, but not packed: nothing on the page says it.
    #[serde(skip)]
    pub lacks: Option<String>,
}

/// A value with its uncertainty: 0 ≤ low ≤ likely ≤ high ≤ 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lowest plausible value.
    #[serde(with = "fixed::number")]
    pub low: f64,
    /// The most plausible value.
    #[serde(with = "fixed::number")]
    pub likely: f64,
    /// The highest plausible value.
    #[serde(with = "fixed::number")]
    pub high: f64,
}

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

/// Whether a claim speaks for or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Tone {
    /// For.
    Pro,
    /// Against.
    Con,
    /// Neither.
    #[default]
    Neutral,
}

/// What kind of evidence a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
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

/// Whether a claim still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
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

/// One statement, in our words.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
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
}

/// Where a claim or fact comes from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Source {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub year: u32,
    /// Where, if it is public.
    pub url: Option<String>,
}

impl Catalogue {
    /// The technology with this id.
    pub fn technology(&self, id: &str) -> Option<&Technology> {
        self.technologies.iter().find(|one| one.id == id)
    }

    /// The criterion with this id.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|one| one.id == id)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|one| one.id == id)
    }

    /// The role with this id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|one| one.id == id)
    }
}

impl Evidence {
    /// The claims that a technology's rating on a criterion rests on.
    pub fn basis(&self, technology: &str, criterion: &str) -> &[String] {
        let mut all = self.basis.iter();
        let found = all.find(|one| one.technology == technology && one.criterion == criterion);
        found.map_or(&[], |basis| &basis.claims)
    }

    /// The claim with this id.
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|one| one.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|one| one.id == id)
    }
}

impl Criterion {
    /// How much a role counts in a stack's value.
    pub fn role_share(&self, role: &str) -> f64 {
        let found = self.role_shares.iter().find(|(id, _)| id == role);
        found.map_or(1.0, |(_, share)| *share)
    }
}

impl Question {
    /// The option with this id.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|one| one.id == id)
    }

    /// The level with this id.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|one| one.id == id)
    }
}

impl Component {
    /// Whether it is an ingredient of a technology's value.
    pub fn applies_to(&self, technology: &Technology) -> bool {
        self.roles.is_empty() || self.roles.contains(&technology.role)
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
