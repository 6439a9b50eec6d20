//! What a visitor can do.

use serde_json::{Value, json};
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::Question;
use stackfit::share;
use stackfit::wording::{EN, fill};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebElement};

use super::engine::Engine;
use super::samples::catalogue;
use super::seeing::expected_next;
use super::server::BLANK;
use super::stage::Visitor;

/// The button or link that reads like the argument or is labelled so, if one is shown.
const READS: &str = r"
    const clean = (text) => text.replace(/\s+/g, ' ').trim();
    const found = [...document.querySelectorAll('button, a, summary')].find((one) =>
        one.checkVisibility() && [one.ariaLabel ?? '', one.innerText].some((text) => clean(text) === arguments[0])
    );
    // Out from under what sticks to an edge, as the focus goes; the driver itself only brings it to that edge.
    found?.scrollIntoView({block: 'nearest', behavior: 'instant'});
    return found ?? null;";

impl Visitor<'_> {
    /// Comes to the page with a query or fragment, where something may have to be waited for.
    #[track_caller]
    pub fn open_to_wait(&self, rest: &str) {
        self.open_at(&format!("{}{rest}", self.home));
    }

    /// Comes to a page at any address.
    #[track_caller]
    pub fn open_at(&self, address: &str) {
        self.load(self.browser.goto(address));
    }

    /// Comes to the page with a query or fragment, and waits for it to show.
    #[track_caller]
    pub fn open(&self, rest: &str) {
        self.open_to_wait(rest);
        self.sees_program();
    }

    /// Waits for the page that the program shows, in place of what stands there before.
    #[track_caller]
    pub fn sees_program(&self) {
        self.wait("the page", || {
            self.heading().filter(|_| !self.has("#waiting > header"))
        });
    }

    /// Comes to the page from elsewhere, so that it loads anew.
    #[track_caller]
    pub fn arrive(&self, rest: &str) {
        self.load(self.browser.goto("about:blank"));
        self.open(rest);
    }

    /// Goes to another screen by its address, which does not load the page anew.
    #[track_caller]
    pub fn turn_to(&self, fragment: &str) {
        let before = self.heading();
        self.open(fragment);
        self.wait("another screen", || {
            (self.heading() != before).then_some(())
        });
    }

    /// What the window that is shown is called.
    pub fn window(&self) -> Value {
        let window = self.run(self.browser.window()).unwrap();
        json!(window.to_string())
    }

    /// Opens another tab beside those that there are, and shows it.
    pub fn open_window(&self) {
        let window = self.run(self.browser.new_tab()).unwrap();
        self.run(self.browser.switch_to_window(window)).unwrap();
    }

    /// Shows another tab.
    pub fn go_to_window(&self, window: &Value) {
        let window = window.as_str().unwrap().to_owned().into();
        self.run(self.browser.switch_to_window(window)).unwrap();
    }

    /// Goes into the page's first frame.
    #[track_caller]
    pub fn enter_frame(&self) {
        self.run(self.browser.enter_frame(0)).unwrap();
    }

    /// Loads the page anew.
    #[track_caller]
    pub fn reload(&self) {
        self.load(self.browser.refresh());
        self.sees_program();
    }

    /// Presses the browser's Back.
    pub fn go_back(&self) {
        self.run(self.browser.back()).unwrap();
    }

    /// Presses the browser's Forward.
    pub fn go_forward(&self) {
        self.run(self.browser.forward()).unwrap();
    }

    /// Lets the page come to rest before a click: WebKit's driver finds out where something is, and clicks there even if
    /// it has moved since.
    fn rests(&self) {
        if self.engine() == Engine::WebKit {
            self.settle();
        }
    }

    /// Clicks what a selector finds, as soon as that is possible.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        const OUT: &str = "arguments[0].scrollIntoView({block: 'nearest', behavior: 'instant'})";
        self.rests();
        self.wait(selector, || {
            let element = self.run(self.browser.find(By::Css(selector))).ok()?;
            let clicked = self.run(element.click());
            if clicked.is_err() {
                // WebKit's driver does not bring it out from under what sticks to an edge.
                let hidden = vec![element.to_json().ok()?];
                self.run(self.browser.execute(OUT, hidden)).ok()?;
            }
            clicked.ok()
        });
    }

    /// Clicks the button or link with a text or label, as soon as that is possible.
    #[track_caller]
    pub fn press(&self, text: &str) {
        self.rests();
        self.wait(&format!("“{text}” to press"), || {
            let element = self.control(text).ok()?;
            self.run(element.click()).ok()
        });
    }

    /// Clicks the button or link with a text or label as soon as that is possible, unless it is not needed any more.
    #[track_caller]
    pub fn press_unless(&self, text: &str, is_done: impl Fn() -> bool) {
        self.wait(&format!("“{text}” to press"), || {
            if is_done() {
                return Some(());
            }
            let element = self.control(text).ok()?;
            self.run(element.click()).ok()
        });
    }

    /// The button or link with a text or label.
    fn control(&self, text: &str) -> WebDriverResult<WebElement> {
        let found = self.run(self.browser.execute(READS, vec![json!(text)]))?;
        found.element()
    }

    /// Chooses an option as a keyboard or a screen reader does, which does not go on by itself; `option` is a level, too,
    /// where the question has levels: `python-strong`.
    #[track_caller]
    pub fn choose(&self, question: &str, option: &str) {
        const PRESS: &str = "const input = document.getElementById(arguments[0]);
            input?.click();
            return input !== null;";
        match option.rsplit_once('-') {
            Some((option, level)) => self.grade(question, option, level),
            None => {
                let id = format!("{question}-{option}");
                self.wait(&id, || {
                    let pressed = self.script(PRESS, vec![json!(id)]);
                    (pressed == json!(true)).then_some(())
                });
            }
        }
    }

    /// Taps an option, which goes on where one choice is all there is.
    #[track_caller]
    pub fn tap(&self, question: &str, option: &str) {
        self.click(&format!("label:has(#{question}-{option})"));
    }

    /// Presses the chip of an option until it has a level.
    #[track_caller]
    fn grade(&self, question: &str, option: &str, level: &str) {
        let chip = format!("#{question}-{option}");
        self.wait("the chips", || self.has(".grade").then_some(()));
        if !self.has(&chip) {
            self.click(".grades .text-button");
        }
        for _ in 0..3 {
            if self.has(&format!("{chip}[data-level={level}]")) {
                return;
            }
            self.click(&chip);
            self.settle();
        }
    }

    /// Adds a criterion to the ranking.
    #[track_caller]
    pub fn rank(&self, criterion: &str) {
        self.click(&format!("#priorities-{criterion}"));
    }

    /// Presses "Continue".
    #[track_caller]
    pub fn go_on(&self) {
        self.press(EN.question_continue);
    }

    /// Answers a question, and goes on.
    #[track_caller]
    pub fn answer(&self, question: &Question, answer: Option<&Answer>) {
        self.sees_page_of(question);
        match answer {
            None | Some(Answer::NotSure) => {
                self.press(question.skip.as_deref().unwrap_or(EN.question_not_sure));
                return;
            }
            Some(Answer::One(option)) => self.choose(&question.id, option),
            Some(Answer::Many(options)) => {
                options
                    .iter()
                    .for_each(|option| self.choose(&question.id, option));
            }
            Some(Answer::Graded(options)) => {
                let choose = |(option, level): &(String, String)| {
                    self.choose(&question.id, &format!("{option}-{level}"));
                };
                options.iter().for_each(choose);
            }
            Some(Answer::Ranked(options)) => options.iter().for_each(|option| self.rank(option)),
            // The page ranks one after another.
            Some(Answer::Tied(places)) => {
                places.iter().flatten().for_each(|option| self.rank(option))
            }
        }
        self.go_on();
    }

    /// Chooses, on the start page, to be asked every question, in order.
    #[track_caller]
    pub fn ask_everything(&self) {
        self.sees_screen(&catalogue().title);
        self.press(EN.pace_full);
        self.wait("the interview", || {
            (self.heading()? != catalogue().title).then_some(())
        });
    }

    /// Goes through the short interview from the start page, as far as it goes; says what was answered on the way, and
    /// which questions were asked.
    #[track_caller]
    pub fn short_interview(&self, answers: &Answers) -> (Answers, Vec<String>) {
        self.press(EN.start_begin);
        self.short_interview_from(&Answers::default(), answers)
    }

    /// The same from a question on, after these answers.
    #[track_caller]
    pub fn short_interview_from(
        &self,
        given: &Answers,
        answers: &Answers,
    ) -> (Answers, Vec<String>) {
        let (mut given, mut asked) = (given.clone(), Vec::new());
        while let Some(next) = expected_next(&given) {
            let question = super::catalogue().question(&next).unwrap();
            let answer = answers.get(&next).unwrap_or(&Answer::NotSure);
            self.answer(question, Some(answer));
            given.set(super::catalogue(), &next, answer.clone());
            asked.push(next);
        }
        (given, asked)
    }

    /// Goes through the whole interview from the start page, and to the result.
    #[track_caller]
    pub fn interview(&self, answers: &Answers) {
        self.ask_everything();
        for question in answers.asked(super::catalogue()) {
            self.answer(question, answers.get(&question.id));
        }
        self.sees_check();
        self.press(EN.check_result);
        self.sees_result();
    }

    /// Presses "Change" beside a question on the check page.
    #[track_caller]
    pub fn change(&self, question: &str) {
        let short = &super::catalogue().question(question).unwrap().short;
        self.press(&fill(EN.check_change_what, &[("question", short)]));
        self.sees_question(question);
    }

    /// Looks through the answers of a shared result as if to change them, and back at what they come to.
    #[track_caller]
    pub fn looks_through_the_shared(&self) {
        self.press(EN.shared_change);
        self.sees_check();
        self.press(EN.check_result);
        self.sees_result();
    }

    /// Has been here before, and left answers.
    #[track_caller]
    pub fn has_answered(&self, answers: &Answers) {
        self.has_stored(&share::encode(super::catalogue(), answers, &[]));
    }

    /// Has been here before, and left this text.
    #[track_caller]
    pub fn has_stored(&self, text: &str) {
        self.has_stored_as(&self.storage_key(), text);
    }

    /// Has been here before, and left this text under another key.
    #[track_caller]
    pub fn has_stored_as(&self, key: &str, text: &str) {
        self.open_at(&format!("{}{BLANK}", self.home));
        self.script(
            "localStorage.setItem(arguments[0], arguments[1])",
            vec![json!(key), json!(text)],
        );
    }

    fn storage_key(&self) -> String {
        format!("stackfit:{}", super::catalogue().id)
    }

    /// The answers that the page has stored, if it has stored anything.
    #[track_caller]
    pub fn stored(&self) -> Option<Answers> {
        let stored = self.script(
            "return localStorage.getItem(arguments[0])",
            vec![json!(self.storage_key())],
        );
        stored
            .as_str()
            .map(|link| share::decode(super::catalogue(), link).unwrap().answers)
    }

    /// Sends a command of the developer tools, and says what comes back.
    #[track_caller]
    pub fn command(&self, name: &str, parameters: Value) -> Value {
        self.run(self.browser.cdp().send_raw(name, parameters))
            .unwrap()
    }

    /// Looks at the page on a screen of another size.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.command(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}),
        );
    }

    /// Makes the window this large, or as small as the engine has windows.
    #[track_caller]
    pub fn size_window(&self, width: u32, height: u32) {
        self.run(self.browser.set_window_rect(0, 0, width, height))
            .unwrap();
    }

    /// Runs a script and says what it returns.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self.run(self.browser.execute(script, arguments)).unwrap();
        done.json().clone()
    }

    /// Picks a file with a text in the field for one that a selector finds, as soon as there is such a field.
    #[track_caller]
    pub fn pick_file(&self, selector: &str, text: &str) {
        const PICK: &str = "const data = new DataTransfer();
            data.items.add(new File([arguments[1]], 'file.json'));
            const input = document.querySelector(arguments[0]);
            input.files = data.files;
            input.dispatchEvent(new Event('change', {bubbles: true}));";
        self.wait(selector, || self.has(selector).then_some(()));
        self.script(PICK, vec![json!(selector), json!(text)]);
    }

    /// Does not let the page copy.
    pub fn refuse_copying(&self) {
        self.command(
            "Browser.setPermission",
            json!({"permission": {"name": "clipboard-write"}, "setting": "denied"}),
        );
    }

    /// Lets the page copy, and the test read what it copied.
    pub fn allow_copying(&self) {
        let origin = self.home.trim_end_matches('/');
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        self.command(
            "Browser.grantPermissions",
            json!({"origin": origin, "permissions": permissions}),
        );
    }
}
