//! The whole catalogue, and the roles of its technologies.

use super::super::date::Date;
use super::super::packed::{packed_enum, packed_struct};
use super::{
    ClientPart, Criterion, Evidence, Example, Question, Rule, Shape, SupportScale, Synergy,
    Technology, Widths,
};

/// A whole catalogue, read and checked: every id that is referred to exists.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// Names the catalogue in links and reports.
    pub id: String,
    /// Grows by one with every change of the data that can change a result.
    pub revision: u32,
    /// The day the data was last checked. What is measured by time is measured up to it.
    pub date: Date,
    /// What the catalogue decides, as the heading of the first page: "Find the backend stack that fits your team".
    pub title: String,
    /// How the decision is spoken of: the words of [`WORDS`](super::WORDS) that the catalogue gives, by name.
    pub words: Vec<(String, String)>,
    /// Of how many documented decisions the first place is right, and in how many of 100; only of the bundled catalogue, whose
    /// build knows.
    pub score: Option<(u32, u32)>,
    /// How many claims the evidence has, which is told before the evidence is there.
    pub claims: usize,
    /// The share of its middle weight that each criterion keeps in every plausible reading of the priorities, 0 to 1.
    pub weight_kept: f64,
    /// By what each ranked weight is at least larger than every weight behind it; 0 where the context may overrule a
    /// ranking.
    pub rank_step: f64,
    /// By how much of a score a technology as a whole may be better or worse than all its ratings say, 0 to 1.
    pub doubt: f64,
    /// After how many months a claim has to be looked at again; for editors, not packed.
    pub stale_after_months: Option<u32>,
    /// How wide ratings are, by the kind of their evidence.
    pub widths: Widths,
    /// How support is measured, if it is. Not packed: what came of it stands in the ratings.
    pub support: Option<SupportScale>,
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
    /// Interviews that are filled in, in the order shown.
    pub examples: Vec<Example>,
    /// What the ratings rest on, and what else is there to be read. The page loads it by itself, after the rest; until then it is empty there.
    pub evidence: Evidence,
}

packed_struct!(Catalogue {
    id, revision, date, title, words, claims, weight_kept, rank_step, doubt, widths, roles,
    criteria, questions, rules, shapes, client, synergies, technologies, examples,
} without { score, stale_after_months, support, evidence });

/// Where in a stack a part goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Slot {
    /// The backend, which may have several parts.
    #[default]
    Backend,
    /// The client, which is one part or none.
    Client,
}

packed_enum!(Slot {
    0 => Backend,
    1 => Client,
} else Slot::default());

/// A kind of technology.
#[derive(Clone, Debug, Default)]
pub struct Role {
    /// Id, such as `server_framework`.
    pub id: String,
    /// Where it goes in a stack.
    pub slot: Slot,
    /// Its name for visitors, singular, lower case.
    pub name: String,
}

packed_struct!(Role { id, slot, name });

impl Catalogue {
    /// The technology with this id.
    pub fn technology(&self, id: &str) -> Option<&Technology> {
        self.technologies.iter().find(|one| one.id == id)
    }

    /// Whether a word, in small letters as far as it is ASCII, is one of a technology's name.
    pub fn has_word(&self, word: &str) -> bool {
        self.technologies.iter().any(|one| {
            let name = one.name.to_ascii_lowercase();
            name.split(' ').any(|part| part == word)
        })
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
