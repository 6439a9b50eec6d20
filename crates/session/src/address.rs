//! Which address stands for which screen. The address is the fragment; browsers do not send it to servers.

use super::{Comparing, Screen, Session};
use catalogue::{Catalogue, Example};
use decision::engine::Model;
use decision::weights::{Case, OwnWeights};
use report::top_stacks;
use share::{self, LinkProblem, Shared};

/// An address of this page.
#[derive(Clone, Debug, PartialEq)]
pub enum Address {
    /// A screen.
    Screen(Screen),
    /// A question whose answer is changed from the check page.
    Change(String),
    /// Wherever the interview stands.
    Begin,
    /// The result of an example, by id.
    Example(String),
    /// A result link that could be read.
    Result(Shared),
    /// A result link that could not.
    Broken(LinkProblem),
}

const QUESTION: &str = "/question/";
const CHANGE: &str = "/change/";
const BEGIN: &str = "/begin";
const EXAMPLE: &str = "/example/";
const ENOUGH: &str = "/enough";
const METHOD: &str = "/method";
const TECHNOLOGIES: &str = "/technologies";
const TECHNOLOGY: &str = "/technology/";
const GUIDE: &str = "/guide";
const GUIDE_PAGE: &str = "/guide/";
/// Where alternatives and entries stand side by side.
pub(super) const COMPARE: &str = "/compare";
const DECISIONS: &str = "/decisions";
const TEAM: &str = "/team";
const TEAM_OF: &str = "/team/";
const BUILDER: &str = "/embed";
const CHECK: &str = "/answers";
const AGAIN: &str = "/start-again";
const RESULT: &str = "/result";

impl Address {
    /// Reads the addresses that a visit starts with: those of the first page and of questions. It needs no more of the
    /// program than the first piece has.
    pub fn early(fragment: &str) -> Option<Address> {
        match fragment.strip_prefix('#').unwrap_or(fragment) {
            "" | "/" => Some(Address::Screen(Screen::Start)),
            BEGIN => Some(Address::Begin),
            path => {
                let id = path.strip_prefix(QUESTION)?;
                // What else there is, came on the way.
                let plain = id.bytes().all(is_of_an_id);
                plain.then(|| Address::Screen(Screen::Question(id.to_owned())))
            }
        }
    }

    /// Reads a fragment, with or without `#`. One that is no address of ours is the start page; one that is longer than
    /// any real one is damaged.
    pub fn read(catalogue: &Catalogue, fragment: &str) -> Address {
        if fragment.len() > share::LONGEST_ADDRESS {
            return Address::Broken(LinkProblem::Damaged);
        }
        if let Some(address) = Address::early(fragment) {
            return address;
        }
        if share::is_result_link(fragment) {
            return match share::decode(catalogue, fragment) {
                Ok(shared) => Address::Result(shared),
                Err(problem) => Address::Broken(problem),
            };
        }
        let path = tidy(fragment);
        // A link that has come behind the address of another screen.
        if ![TEAM, COMPARE].iter().any(|named| path.starts_with(named))
            && let Ok(shared) = share::decode(catalogue, fragment)
        {
            return Address::Result(shared);
        }
        if let Some(address) = Address::early(&path) {
            return address;
        }
        if let Some(id) = path.strip_prefix(CHANGE) {
            return Address::Change(id.to_owned());
        }
        if let Some(id) = path.strip_prefix(EXAMPLE) {
            return Address::Example(id.to_owned());
        }
        if let Some(id) = path.strip_prefix(TECHNOLOGY) {
            let known = catalogue.technology(id).is_some();
            return Address::Screen(if known {
                Screen::Technology(id.to_owned())
            } else {
                Screen::Technologies
            });
        }
        if let Some(id) = path.strip_prefix(GUIDE_PAGE) {
            return Address::Screen(Screen::Guide(id.to_owned()));
        }
        if let Some(people) = path.strip_prefix(TEAM_OF) {
            return Address::Screen(Screen::Team(people.to_owned()));
        }
        if let Some(rest) = path.strip_prefix(COMPARE)
            && (rest.is_empty() || rest.starts_with('/'))
        {
            return Address::Screen(Screen::Compare(Comparing::read(rest)));
        }
        Address::Screen(match path.as_str() {
            CHECK => Screen::Check,
            DECISIONS => Screen::Decisions,
            TEAM => Screen::Team(String::new()),
            BUILDER => Screen::Builder,
            ENOUGH => Screen::Enough,
            METHOD => Screen::Method,
            TECHNOLOGIES => Screen::Technologies,
            GUIDE => Screen::Guide(String::new()),
            AGAIN => Screen::Again,
            RESULT => Screen::Result,
            _ => Screen::Start,
        })
    }
}

fn is_of_an_id(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_".contains(&byte)
}

/// The path of an address of this page without what came to it on the way: other marks before it, parameters and
/// punctuation behind it.
fn tidy(fragment: &str) -> String {
    let path = |fragment: &str| {
        let path = fragment.trim().trim_start_matches(['#', '!', '/']);
        // Names are encoded where there are some.
        let named = [TEAM, COMPARE]
            .iter()
            .any(|one| path.starts_with(&one[1..]));
        let marks = if named { "/.~=+%" } else { "/." };
        let end = path.find(|letter: char| {
            !(u8::try_from(letter).is_ok_and(is_of_an_id) || marks.contains(letter))
        });
        let path = &path[..end.unwrap_or(path.len())];
        format!("/{}", path.trim_end_matches('.'))
    };
    // Where the first mark is encoded, all of it was once more than it should be.
    if fragment.trim_start_matches(['#', '!']).starts_with('%') {
        return path(&share::percent::plain(fragment));
    }
    path(fragment)
}

/// The fragment, with `#`, that goes on with the interview.
pub fn begin_address() -> String {
    format!("#{BEGIN}")
}

/// The fragment, with `#`, that opens the result of an example.
pub fn example_address(id: &str) -> String {
    format!("#{EXAMPLE}{id}")
}

impl Session {
    /// The fragment, with `#`, of what a visit starts with: what [`Address::early`] reads.
    pub fn early_address(&self) -> Option<String> {
        match &self.screen {
            Screen::Start => Some("#/".to_owned()),
            Screen::Question(id) if self.changing.is_none() => Some(format!("#{QUESTION}{id}")),
            _ => None,
        }
    }

    /// The fragment of what is shown, with `#`; none where the address says it already (a link that cannot be opened).
    pub fn address(&self, model: &Model<'_>) -> Option<String> {
        if let Some(early) = self.early_address() {
            return Some(early);
        }
        match &self.screen {
            // The first page, which is early, is the address of nothing else.
            Screen::Start | Screen::Link(_) => None,
            Screen::Question(id) => Some(format!("#{CHANGE}{id}")),
            Screen::Enough => Some(format!("#{ENOUGH}")),
            Screen::Method => Some(format!("#{METHOD}")),
            Screen::Technologies => Some(format!("#{TECHNOLOGIES}")),
            Screen::Technology(id) => Some(format!("#{TECHNOLOGY}{id}")),
            Screen::Guide(id) if id.is_empty() => Some(format!("#{GUIDE}")),
            Screen::Guide(id) => Some(format!("#{GUIDE_PAGE}{id}")),
            Screen::Compare(comparing) => Some(comparing.address()),
            Screen::Decisions => Some(format!("#{DECISIONS}")),
            Screen::Team(people) if people.is_empty() => Some(format!("#{TEAM}")),
            Screen::Team(people) => Some(format!("#{TEAM_OF}{people}")),
            Screen::Builder => Some(format!("#{BUILDER}")),
            Screen::Check => Some(format!("#{CHECK}")),
            Screen::Again => Some(format!("#{AGAIN}")),
            // A shared result keeps the link it came with, which knows what was first then.
            Screen::Result if self.opened.is_some() => None,
            Screen::Result if self.example.is_some() => {
                self.example.as_deref().map(example_address)
            }
            Screen::Result => Some(self.result_link(model)),
        }
    }

    /// The fragment of the link to the result shown.
    pub fn result_link(&self, model: &Model<'_>) -> String {
        let asked = self.shown_case().asked(model.catalogue);
        let case = Case::from(&asked);
        share::encode(model.catalogue, case, &top_stacks(model, case))
    }

    /// Opens an address of those that a visit starts with; gives any other back.
    pub(super) fn open_early(
        &mut self,
        catalogue: &Catalogue,
        address: Address,
    ) -> Option<Address> {
        self.changing = None;
        self.going = false;
        self.last = None;
        self.shared = None;
        self.opened = None;
        self.example = None;
        match address {
            Address::Begin => self.begin(catalogue),
            Address::Screen(Screen::Start) => self.screen = Screen::Start,
            Address::Screen(Screen::Question(id)) => {
                self.screen = self.question_or_first_open(catalogue, id);
            }
            other => return Some(other),
        }
        None
    }

    /// Opens an address that [`open_early`](Self::open_early) has given back.
    pub(super) fn open(&mut self, catalogue: &Catalogue, address: Address) {
        self.screen = match address {
            Address::Begin => return self.begin(catalogue),
            Address::Example(id) => {
                let mut examples = catalogue.examples.iter();
                match examples.find(|one| one.id == id) {
                    Some(example) => self.look_at(catalogue, example),
                    None => Screen::Start,
                }
            }
            Address::Broken(problem) => Screen::Link(problem),
            Address::Result(shared) => {
                self.receive(catalogue, shared);
                Screen::Result
            }
            Address::Change(id) => {
                self.start_change(catalogue);
                self.question_or_first_open(catalogue, id)
            }
            Address::Screen(screen) => screen,
        };
        self.check_enough(catalogue);
    }

    /// A question; if it is not asked at present, or unknown, where the interview stands.
    fn question_or_first_open(&mut self, catalogue: &Catalogue, id: String) -> Screen {
        let asked = self.asked(catalogue, &self.answers);
        if asked.iter().any(|question| question.id == id) {
            Screen::Question(id)
        } else {
            self.changing = None;
            self.first_open(catalogue)
        }
    }

    /// The result of an example is looked at like a shared one.
    fn look_at(&mut self, catalogue: &Catalogue, example: &Example) -> Screen {
        self.shared = Some(Shared {
            answers: share::example::answers(catalogue, example),
            weights: OwnWeights::default(),
            revision: catalogue.revision,
            top: Vec::new(),
            unknown: 0,
        });
        self.example = Some(example.id.clone());
        Screen::Result
    }

    /// A result link: one's own link is one's own result; any other is shown and touches nothing. What is not asked beside
    /// its other answers, it does not bring along.
    fn receive(&mut self, catalogue: &Catalogue, shared: Shared) {
        let (answers, weights) = shared.case().asked(catalogue);
        let shared = Shared {
            answers,
            weights,
            ..shared
        };
        let (answers, weights) = self.own_case().asked(catalogue);
        if shared.answers != answers || shared.weights != weights {
            self.shared = Some(shared.clone());
        }
        self.opened = Some(shared);
    }
}
