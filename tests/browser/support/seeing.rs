//! What a visitor sees.

use std::fmt::Debug;

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::catalogue::Question;
use stackfit::engine::interview;
use stackfit::report::{analyse, headline, in_short, leading, report};
use stackfit::wording::{EN, take_along};

use thirtyfour::By;

use super::stage::Visitor;
use super::{catalogue, model};

/// What has the focus, by all its names: `#id`, tag, label, text.
const FOCUS: &str = r"
    const one = document.activeElement;
    if (!one || one === document.body) return ['nothing'];
    const names = [one.id && '#' + one.id, one.tagName.toLowerCase(), one.ariaLabel, one.innerText];
    return names.map((name) => (name ?? '').replace(/\s+/g, ' ').trim()).filter((name) => name);";

/// The text of the first element of a selector that is shown.
const TEXT: &str = r"
    const all = [...document.querySelectorAll(arguments[0])];
    const one = all.find((one) => one.checkVisibility());
    return one ? one.innerText.replace(/\s+/g, ' ').trim() : null;";

/// What the page looks like once the browser has drawn what is due.
const SETTLED: &str = "
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true))));";

impl Visitor<'_> {
    /// The text of what a selector finds, if it is shown.
    pub fn text(&self, selector: &str) -> Option<String> {
        let found = self
            .run(self.browser.execute(TEXT, vec![json!(selector)]))
            .ok()?;
        found.json().as_str().map(str::to_owned)
    }

    /// Everything that the page says, where it may run no scripts.
    pub fn body_text(&self) -> String {
        let body = self.run(self.browser.find(By::Css("body")));
        let text = body.and_then(|body| self.run(body.text()));
        text.unwrap_or_default()
    }

    /// Whether the page can be scrolled sideways.
    pub fn is_wider_than_its_window(&self) -> bool {
        let measures = self.command("Page.getLayoutMetrics", json!({}));
        let width = |part: &str| measures[part]["clientWidth"].as_f64();
        measures["cssContentSize"]["width"].as_f64() > width("cssLayoutViewport")
    }

    /// The heading of the page.
    pub fn heading(&self) -> Option<String> {
        self.text("main h1")
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        self.run(self.browser.title()).unwrap()
    }

    /// The address after the page's own: query and fragment.
    pub fn address(&self) -> String {
        let address = self.run(self.browser.current_url()).unwrap().to_string();
        let rest = address.strip_prefix(&self.home);
        rest.unwrap_or(&address).to_owned()
    }

    /// The fragment of the page, or of that in the frame where the visitor is.
    pub fn fragment(&self) -> String {
        let found = self.run(self.browser.execute("return location.hash", Vec::new()));
        let fragment = found
            .ok()
            .and_then(|found| found.json().as_str().map(str::to_owned));
        fragment.unwrap_or_default()
    }

    /// What has the focus, by all its names: `#id`, tag, label, text; or `nothing`.
    pub fn focus(&self) -> Vec<String> {
        serde_json::from_value(self.script(FOCUS, Vec::new())).unwrap()
    }

    /// Whether the focus is on what has this `#id`, tag, label or text; `nothing` for no focus.
    pub fn has_focus_on(&self, name: &str) -> bool {
        self.focus().iter().any(|one| one == name)
    }

    /// Lets the browser draw what is due, for what is expected not to happen.
    pub fn settle(&self) {
        self.run(self.browser.execute_async(SETTLED, Vec::new()))
            .unwrap();
    }

    /// Whether there is an element that a selector finds.
    pub fn has(&self, selector: &str) -> bool {
        let script = "return document.querySelector(arguments[0]) !== null";
        self.script(script, vec![json!(selector)]) == json!(true)
    }

    /// Whether an option is chosen.
    pub fn has_chosen(&self, question: &str, option: &str) -> bool {
        let level = option.rsplit_once('-');
        let chip =
            level.map(|(option, level)| format!(", #{question}-{option}[data-level={level}]"));
        let chip = chip.unwrap_or_default();
        self.has(&format!("#{question}-{option}:checked{chip}"))
    }

    /// Waits until something is as expected.
    #[track_caller]
    pub fn sees<T: PartialEq + Debug>(&self, what: &str, expected: T, look: impl Fn() -> T) {
        let waited = format!("{what} to be {expected:?}");
        self.wait(&waited, || (look() == expected).then_some(()));
    }

    /// Waits until an element shows exactly this text.
    #[track_caller]
    pub fn sees_text(&self, selector: &str, text: &str) {
        self.sees(selector, Some(text.to_owned()), || self.text(selector));
    }

    /// Waits until an element shows this among other text.
    #[track_caller]
    pub fn sees_text_part(&self, selector: &str, part: &str) {
        self.wait(part, || {
            let text = self.text(selector)?;
            text.contains(part).then_some(())
        });
    }

    /// Waits until the focus is there.
    #[track_caller]
    pub fn sees_focus_on(&self, expected: &str) {
        self.wait(&format!("the focus on “{expected}”"), || {
            self.has_focus_on(expected).then_some(())
        });
    }

    /// Waits for a screen by its heading.
    #[track_caller]
    pub fn sees_screen(&self, heading: &str) {
        self.sees_text("main h1", heading);
    }

    /// Waits for the page of a question.
    #[track_caller]
    pub fn sees_question(&self, question: &str) {
        self.sees_page_of(catalogue().question(question).unwrap());
    }

    /// Waits for the page of a question, of whatever catalogue.
    #[track_caller]
    pub fn sees_page_of(&self, question: &Question) {
        let id = &question.id;
        self.sees_screen(&question.title);
        self.sees("the address", true, || {
            let fragment = self.fragment();
            ["question", "change"]
                .iter()
                .any(|kind| fragment == format!("#/{kind}/{id}"))
        });
    }

    /// Waits for the check page.
    #[track_caller]
    pub fn sees_check(&self) {
        self.sees_screen(EN.check_title);
    }

    /// Waits for a result, whatever it is, with its evidence and how sure it is; says its heading.
    #[track_caller]
    pub fn sees_result(&self) -> String {
        let pick = self.wait("a result", || self.text(".pick"));
        for waiting in [EN.result_evidence_waiting, EN.result_sure_waiting] {
            self.sees(waiting, false, || self.page_says(waiting));
        }
        pick
    }

    /// Unfolds everything that is folded away below a result.
    pub fn unfolds(&self) {
        let unfold = "document.querySelectorAll('.depth').forEach((one) => { one.open = true; })";
        self.script(unfold, Vec::new());
        self.settle();
    }

    /// Waits for everything that the third piece adds to a result, and unfolds it.
    #[track_caller]
    pub fn sees_whole_result(&self) {
        self.sees_result();
        self.unfolds();
        let waiting = take_along::EN.waiting;
        self.sees(waiting, false, || {
            self.text(".take-along")
                .is_none_or(|text| text.contains(waiting))
        });
        let count = "return document.querySelectorAll('.pictures').length";
        self.sees("the pictures", json!(1), || self.script(count, Vec::new()));
        self.settle();
    }

    /// Waits for the screen that says that it is enough.
    #[track_caller]
    pub fn sees_enough(&self) {
        self.sees_screen(EN.enough_title);
        self.sees("the address", true, || self.address().ends_with("#/enough"));
    }

    /// Where in the interview the visitor is, as the page says it.
    pub fn place(&self) -> Option<String> {
        self.text(".place")
    }

    /// The answers on the check page: each question's short name and its answer.
    #[track_caller]
    pub fn checked_answers(&self) -> Vec<(String, String)> {
        self.sees_check();
        let script = r"return [...document.querySelectorAll('.answer')].map((row) =>
            ['dt', 'dd'].map((part) => row.querySelector(part).innerText.replace(/\s+/g, ' ').trim()));";
        serde_json::from_value(self.script(script, Vec::new())).unwrap()
    }

    /// The answer to a question on the check page, if it is asked.
    #[track_caller]
    pub fn checked_answer(&self, question: &str) -> Option<String> {
        let short = &catalogue().question(question).unwrap().short;
        let mut answers = self.checked_answers().into_iter();
        answers
            .find(|(one, _)| one == short)
            .map(|(_, answer)| answer)
    }

    /// Everything that the screen says, with what is folded away left out.
    pub fn page_text(&self) -> String {
        self.text("main").unwrap_or_default()
    }

    /// Whether the page, its frame included, says this.
    pub fn page_says(&self, text: &str) -> bool {
        self.text("body").is_some_and(|page| page.contains(text))
    }

    /// What has been copied.
    #[track_caller]
    pub fn clipboard(&self) -> String {
        let read = "navigator.clipboard.readText().then(arguments[0])";
        let text = self
            .run(self.browser.execute_async(read, Vec::new()))
            .unwrap();
        text.json().as_str().unwrap().to_owned()
    }

    /// Where the visitor is, for messages.
    pub fn surroundings(&self) -> String {
        let title = self.run(self.browser.title()).unwrap_or_default();
        let address = self.run(self.browser.current_url());
        let address = address
            .map(|address| address.to_string())
            .unwrap_or_default();
        let page = self.page_text();
        let focus = self.run(self.browser.execute(FOCUS, Vec::new()));
        let focus = focus.map(|focus| focus.json().clone()).unwrap_or_default();
        format!(
            "in {:?}, the title is “{title}”, the address {address}, the focus on {focus}, and the page says:\n{page}",
            self.engine()
        )
    }
}

/// The question that the short interview asks after these answers; none once it is enough.
pub fn expected_next(answers: &Answers) -> Option<String> {
    let plan = interview::plan(model(), &answers.asked_answers(catalogue()));
    let opening = |id: &&String| catalogue().question(id).unwrap().opening;
    let opening = plan.remaining.iter().find(opening).cloned();
    let next = plan.next().filter(|_| !plan.enough());
    opening.or(next.map(str::to_owned))
}

/// The heading of the result for answers: the backend, or those that cannot be told apart, and the app's part where it is
/// the same for all of them.
pub fn expected_pick(answers: &Answers) -> String {
    let report = report(model(), answers);
    let analysis = analyse(model(), answers).unwrap();
    let leading = leading(&report, Some(&analysis.confidence));
    let (pick, client) = headline(catalogue(), &leading);
    client.map_or(pick.clone(), |client| format!("{pick} {client}"))
}

/// Who leads with these answers, and how sure that is, a line for each part.
pub fn expected_short(answers: &Answers) -> Vec<String> {
    let report = report(model(), answers);
    let analysis = analyse(model(), answers).unwrap();
    in_short(catalogue(), &report, &analysis.confidence)
}
