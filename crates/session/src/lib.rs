#![doc = include_str!("../README.md")]

mod address;
mod choose;
mod comparing;
pub mod decisions;
mod keys;
mod progress;
mod subset;

pub use address::{Address, begin_address, example_address};
pub use comparing::{Compared, Comparing, Whose};
pub use keys::{Entry, former_key, key};
pub use progress::Progress;

use catalogue::{Catalogue, Question};
use decision::answers::{Answer, Answers};
use decision::engine::interview::Plan;
use decision::weights::{Case, OwnWeights};
use share::{LinkProblem, Shared};

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Screen {
    /// The first page.
    #[default]
    Start,
    /// A question, by id.
    Question(String),
    /// That what is left to ask is unlikely to matter.
    Enough,
    /// All answers, to be checked.
    Check,
    /// The result.
    Result,
    /// Whether to delete everything and start again.
    Again,
    /// How the decision is made.
    Method,
    /// All technologies.
    Technologies,
    /// A technology, by id.
    Technology(String),
    /// A page to read, by id; the first for an id that is none.
    Guide(String),
    /// Alternatives and entries side by side.
    Compare(Comparing),
    /// The decisions saved on this device.
    Decisions,
    /// Several people side by side: what their link has after `#/team/`, or nothing yet.
    Team(String),
    /// The making of a snippet that puts the page into another one.
    Builder,
    /// A link that cannot be opened.
    Link(LinkProblem),
}

impl Screen {
    /// Whether it is read beside the interview and its result: the third piece's.
    pub fn is_reading(&self) -> bool {
        matches!(
            self,
            Screen::Method
                | Screen::Technologies
                | Screen::Technology(_)
                | Screen::Guide(_)
                | Screen::Compare(_)
                | Screen::Decisions
                | Screen::Team(_)
                | Screen::Builder
        )
    }
}

/// Which questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Pace {
    /// The most telling first, until the outcome is settled.
    #[default]
    Short,
    /// All of them, in the order of the questionnaire.
    Full,
}

/// The state of one visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// What is shown.
    pub screen: Screen,
    /// The visitor's own answers, with those that do not apply at present.
    pub answers: Answers,
    /// The weights that the visitor set by hand, with those that do not apply at present.
    pub weights: OwnWeights,
    /// A shared result that is looked at, with other answers than the visitor's own.
    pub shared: Option<Shared>,
    /// What the link of the present result said, if it was opened from one.
    pub opened: Option<Shared>,
    /// Answers of a readable link that wait, because the visitor has answers already.
    pub prepared: Option<Answers>,
    /// Whether the answers came with a readable link.
    pub prefilled: bool,
    /// Whether the answers came with a readable link, and the visitor has done nothing with them yet: opening a link is
    /// looking at it.
    pub untouched: bool,
    /// Which questions are asked.
    pub pace: Pace,
    /// What is left to ask, and the answers for which that was worked out.
    pub plan: Option<(Answers, Plan)>,
    /// Whether the visitor waits for the plan to go on.
    pub going: bool,
    /// How often the visitor went on without an answer here; 0 for no error.
    pub errors: u32,
    /// The ids of the only questions that are asked; all if there are none.
    only: Vec<String>,
    /// The questions asked before a change was made from the check page; none outside of that.
    changing: Option<Vec<String>>,
}

/// What a visitor can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Open an address of this page.
    Open(Address),
    /// Start the interview, or go on with it.
    Begin,
    /// Choose an option of a question with one answer.
    Choose(String, String),
    /// Choose or drop an option of a question with many answers.
    Toggle(String, String),
    /// Give an option of a graded question a level, or none.
    Grade(String, String, Option<String>),
    /// Put an option at the end of a ranking.
    Rank(String, String),
    /// Take an option out of a ranking.
    Unrank(String, String),
    /// Move an option of a ranking to a place, counted from 0.
    Move(String, String, usize),
    /// Pass the present question over.
    Pass,
    /// Go on from the present question.
    Continue,
    /// Go back from the present question.
    Back,
    /// Change an answer from the check page.
    Change(String),
    /// Leave questions open that collide, from the result page.
    Relax(Vec<String>),
    /// Keep these weights instead of those kept before; none drops them all. A shared result is only looked at, so there
    /// it does nothing.
    Weigh(OwnWeights),
    /// Take answers and weights that were tried out for one's own, instead of those that are asked now. A shared result is
    /// only looked at, so there it does nothing.
    Keep(Answers, OwnWeights),
    /// Ask all questions, or only those that matter.
    Ask(Pace),
    /// Take what is left to ask after these answers, once it is worked out.
    Plan(Answers, Plan),
    /// Show the answers.
    Check,
    /// Show the result.
    Finish,
    /// Ask whether to start again.
    AskAgain,
    /// Delete all answers and start again.
    Restart,
    /// Make the shared answers one's own.
    Adopt,
    /// Leave the shared result.
    LeaveShared,
    /// Use the answers of the readable link.
    UsePrepared,
}

impl Action {
    /// Whether the visitor decides something about answers or weights, and does not only look around.
    fn decides(&self) -> bool {
        match self {
            Action::Choose(..)
            | Action::Toggle(..)
            | Action::Grade(..)
            | Action::Rank(..)
            | Action::Unrank(..)
            | Action::Move(..)
            | Action::Pass
            | Action::Relax(_)
            | Action::Weigh(_)
            | Action::Keep(..)
            | Action::Restart
            | Action::Adopt
            | Action::UsePrepared => true,
            Action::Open(_)
            | Action::Begin
            | Action::Continue
            | Action::Back
            | Action::Change(_)
            | Action::Ask(_)
            | Action::Plan(..)
            | Action::Check
            | Action::Finish
            | Action::AskAgain
            | Action::LeaveShared => false,
        }
    }
}

impl Session {
    /// The state at the start: stored answers, and those of a readable link, which wait if there are stored ones.
    pub fn new(catalogue: &Catalogue, stored: Answers, prepared: Answers) -> Self {
        let mut session = Session {
            answers: stored,
            ..Session::default()
        };
        if !prepared.is_empty() {
            if session.answers.is_empty() {
                session.answers = prepared;
                session.prefilled = true;
                session.untouched = true;
            } else if prepared.applied(catalogue) != session.answers.applied(catalogue) {
                session.prepared = Some(prepared);
            }
        }
        session
    }

    /// The answers that the screen is about: the shared ones while a shared result is looked at.
    pub fn shown_answers(&self) -> &Answers {
        self.shown_case().answers
    }

    /// What the screen is about: the answers shown, with the weights set by hand that belong to them.
    pub fn shown_case(&self) -> Case<'_> {
        match &self.shared {
            Some(shared) if self.screen == Screen::Result => shared.case(),
            _ => self.own_case(),
        }
    }

    /// The visitor's own answers and weights.
    pub fn own_case(&self) -> Case<'_> {
        (&self.answers, &self.weights).into()
    }

    /// The visitor's own answers and weights, as they are to be kept on the device; none while they are only those of a link.
    pub fn to_keep(&self) -> Option<Case<'_>> {
        (!self.untouched).then(|| self.own_case())
    }

    /// The question on screen, if it is one.
    pub fn question<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a Question> {
        match &self.screen {
            Screen::Question(id) => catalogue.question(id),
            _ => None,
        }
    }

    /// Applies one action.
    pub fn apply(&mut self, catalogue: &Catalogue, action: Action) {
        let Some(action) = self.apply_early(catalogue, action) else {
            return;
        };
        match action {
            Action::Open(address) => self.open(catalogue, address),
            Action::Plan(answers, plan) => self.take_plan(catalogue, answers, plan),
            Action::Grade(question, option, level) => {
                self.grade(catalogue, &question, option, level);
            }
            Action::Rank(question, option) => self.rank(catalogue, &question, option),
            Action::Unrank(question, option) => self.unrank(catalogue, &question, &option),
            Action::Move(question, option, place) => {
                self.move_to(catalogue, &question, &option, place);
            }
            Action::Change(question) => {
                self.start_change(catalogue);
                self.screen = Screen::Question(question);
            }
            Action::Relax(questions) => self.relax(&questions),
            Action::Weigh(weights) => self.weigh(catalogue, &weights),
            Action::Keep(answers, weights) => self.keep(catalogue, answers, weights),
            Action::Check => self.show(Screen::Check),
            Action::Finish => self.show(Screen::Result),
            Action::AskAgain => {
                self.going = false;
                self.screen = Screen::Again;
            }
            Action::Restart => {
                *self = Session {
                    pace: self.pace,
                    only: std::mem::take(&mut self.only),
                    ..Session::default()
                }
            }
            Action::Adopt => self.adopt(),
            Action::LeaveShared => self.show(Screen::Result),
            Action::UsePrepared => {
                if let Some(prepared) = self.prepared.take() {
                    self.answers = prepared;
                    self.weights = OwnWeights::default();
                    self.prefilled = true;
                }
            }
            // Done by then.
            Action::Begin
            | Action::Ask(_)
            | Action::Choose(..)
            | Action::Toggle(..)
            | Action::Pass
            | Action::Continue
            | Action::Back => {}
        }
    }

    /// Applies what can be done before more than the first piece of the program is there, with no more of the catalogue
    /// than its front; gives anything else back.
    pub fn apply_early(&mut self, catalogue: &Catalogue, action: Action) -> Option<Action> {
        // A plan comes when it is ready, whatever the visitor does.
        let is_plan = matches!(action, Action::Plan(..));
        // An error stands until something is done about it.
        let errors = self.errors;
        if !is_plan {
            self.errors = 0;
        }
        // Who does something while waiting to go on does not want to be taken away from it.
        self.going &= is_plan;
        self.untouched &= !action.decides();
        match action {
            Action::Open(address) => {
                let late = self.open_early(catalogue, address)?;
                return Some(Action::Open(late));
            }
            Action::Begin => self.begin(catalogue),
            Action::Ask(pace) => {
                self.pace = pace;
                self.begin(catalogue);
            }
            Action::Choose(question, option) => {
                self.answers.set(catalogue, &question, Answer::One(option));
            }
            Action::Toggle(question, option) => self.toggle(catalogue, &question, option),
            Action::Pass => self.pass(catalogue),
            Action::Continue => self.go_on(catalogue, errors),
            Action::Back => self.go_back(catalogue),
            late => return Some(late),
        }
        None
    }

    /// Starts an interview that is filled in; it waits if there are answers already.
    fn fill_in(&mut self, catalogue: &Catalogue, prepared: Answers) {
        if self.untouched {
            self.answers = Answers::default();
        }
        let weights = std::mem::take(&mut self.weights);
        *self = Session {
            pace: self.pace,
            only: std::mem::take(&mut self.only),
            ..Session::new(catalogue, std::mem::take(&mut self.answers), prepared)
        };
        if !self.prefilled {
            self.weights = weights;
        }
        if self.prepared.is_none() {
            self.begin(catalogue);
        }
    }

    /// Takes note of what is asked before a change, so that only what is new is asked after it.
    fn start_change(&mut self, catalogue: &Catalogue) {
        let asked = self.asked(catalogue, &self.answers);
        self.changing = Some(asked.iter().map(|one| one.id.clone()).collect());
    }

    /// Shows one of the visitor's own screens.
    fn show(&mut self, screen: Screen) {
        self.going = false;
        self.changing = None;
        self.shared = None;
        self.opened = None;
        self.screen = screen;
    }

    fn relax(&mut self, questions: &[String]) {
        self.adopt();
        for question in questions {
            self.answers.remove(question);
        }
        self.opened = None;
    }

    /// Weights are kept as links carry them, so that a link gives the same digits.
    fn weigh(&mut self, catalogue: &Catalogue, weights: &OwnWeights) {
        if self.shared.is_none() {
            self.weights = weights.rounded(catalogue);
            self.opened = None;
        }
    }

    fn keep(&mut self, catalogue: &Catalogue, answers: Answers, weights: OwnWeights) {
        if self.shared.is_some() {
            return;
        }
        // What is not asked at present is not tried out, and stays.
        for question in self.answers.asked(catalogue) {
            self.answers.remove(&question.id);
        }
        for (question, answer) in answers.iter() {
            self.answers.set(catalogue, question, answer.clone());
        }
        self.weights = weights;
        self.opened = None;
    }

    fn adopt(&mut self) {
        if let Some(shared) = self.shared.take() {
            self.answers = shared.answers;
            self.weights = shared.weights;
        }
    }
}
