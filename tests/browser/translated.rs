//! The page while a browser translates it: what is read belongs to what is stored, on every screen.
//!
//! Two kinds of translators are imitated, each as careless as they come: they read a text, answer a while later, and do not
//! look whether it is still the text that they have read. `STACKFIT_TRANSLATED` says how many interviews each goes through.

use std::env;

use serde_json::{Value, json};
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::{Choice, Question};
use stackfit::order::hundredths;
use stackfit::report::{analyse, answer_text, leaders, report, sureness};
use stackfit::share;
use stackfit::weights::Case;
use stackfit::wording::{EN, builder};

use super::random::Random;
use super::support::{
    Visitor, catalogue, expected_pick, model, result_link, stage, visit, web_answers,
};

/// Puts elements of its own in place of texts, as Chrome, Edge and extensions do.
const REPLACING: &str = "const write = (node, text) => {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.textContent = text;
        outer.append(inner);
        node.replaceWith(outer);
    };
    document.documentElement.classList.add('translated-ltr');";

/// Changes texts where they stand, as Firefox and Safari do.
const EDITING: &str = "const write = (node, text) => { node.data = text; };";

/// Translates into the same words in brackets, all that is there and all that comes or changes later.
const TRANSLATE: &str = "
    document.documentElement.lang = 'xx';
    const skipped = 'script, style, noscript, textarea, svg';
    const wanted = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() && !node.data.includes('⟦')
        && !node.parentElement?.closest(skipped);
    let turn = 0;
    const later = (node) => {
        if (!wanted(node)) return;
        const read = node.data;
        // Some answers come at once, others after the page has gone on.
        setTimeout(() => write(node, `⟦${read}⟧`), [0, 15, 60, 180][turn++ % 4]);
    };
    const all = (root) => {
        if (root.nodeType === Node.TEXT_NODE) return later(root);
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) later(walker.currentNode);
    };
    all(document.body);
    new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
            if (type === 'characterData') later(target);
            else addedNodes.forEach(all);
        }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });";

/// What somebody reads: everything without the brackets.
const READING: &str = "
    const clean = (text) => text.replace(/[⟦⟧]/g, '').replace(/\\s+/g, ' ').trim();
    const read = (element) => element ? clean(element.textContent) : null;
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const press = (text) => {
        const found = shown('button, a').filter((one) => read(one) === text);
        if (found.length !== 1) return null;
        found[0].click();
        return true;
    };";

/// What is shown of a question: its title, what can be chosen, and the ids of what that stores, by label.
const QUESTION: &str = "
    const pairs = [];
    for (const one of shown('main label.option')) pairs.push([read(one.querySelector('b')), one.querySelector('input').id]);
    for (const chip of shown('main .grade')) pairs.push([read(chip.querySelector('b')), chip.id]);
    for (const one of shown('main button.add')) pairs.push([read(one.querySelector('b')), one.id]);
    return [read(document.querySelector('main h1')), pairs];";

impl Visitor<'_> {
    /// Turns the translator on.
    fn is_translated(&self, kind: &str) {
        self.script(&format!("{kind}{TRANSLATE}"), Vec::new());
    }

    fn reads(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.script(&format!("{READING}{script}"), arguments)
    }

    /// Waits until what a selector finds reads like this.
    #[track_caller]
    fn comes_to_read(&self, selector: &str, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.sees(&format!("{selector} to read"), json!(text), || {
            let script = "return read(document.querySelector(arguments[0]))";
            self.reads(script, vec![json!(selector)])
        });
    }

    /// Presses the one button or link that reads like this.
    #[track_caller]
    fn presses(&self, text: &str) {
        self.wait(&format!("“{text}” to press"), || {
            let pressed = self.reads("return press(arguments[0])", vec![json!(text)]);
            (pressed == json!(true)).then_some(())
        });
    }

    /// Reads the question, which has to be this one, and answers it by what can be read there.
    #[track_caller]
    fn answers_what_is_read(&self, question: &Question, given: &Answers, answer: &Answer) {
        if !question.levels.is_empty() {
            // The rare ones are behind a button.
            let more = "return shown('.grades > .text-button').map((one) => one.click()).length";
            self.sees("all chips", json!(1), || self.reads(more, Vec::new()));
        }
        let expected = json!([question.title, choices(question, given)]);
        self.sees("the question", expected, || {
            self.reads(QUESTION, Vec::new())
        });
        let skip = question.skip.as_deref().unwrap_or(EN.question_not_sure);
        // Nothing is chosen: it says so, and of what.
        self.presses(EN.question_continue);
        self.comes_to_read(".error-summary h2", EN.question_error_title);
        for label in labels(question, answer) {
            let script = "
                const one = [...document.querySelectorAll('main label.option, main button.add')]
                    .find((one) => read(one.querySelector('b')) === arguments[0])
                    ?? shown('main .grade').find((one) => read(one.querySelector('b')) === arguments[0]);
                one.click();";
            self.reads(script, vec![json!(label)]);
        }
        if *answer == Answer::NotSure {
            self.presses(skip);
        } else {
            if let Answer::Ranked(options) = answer {
                let names = options
                    .iter()
                    .map(|id| question.option(id).unwrap().label.clone());
                let names: Vec<String> = names.collect();
                self.sees("the order", json!(names), || {
                    self.reads("return shown('.chosen li b').map(read)", Vec::new())
                });
            }
            self.presses(EN.question_continue);
        }
        self.sees("what is stored", Some(answer.clone()), || {
            self.stored()?.get(&question.id).cloned()
        });
    }

    /// Reads the result, which has to be that of these answers, and no other one's besides.
    #[track_caller]
    fn reads_the_result_of(&self, given: &Answers, other: &Visitor<'_>) {
        self.comes_to_read(".pick", &expected_pick(given));
        self.unfolds();
        let analysis = analyse(model(), Case::from(&given.applied(catalogue()))).unwrap();
        // Where nothing else is left, there is nothing to be unsure of.
        if !report(model(), given).runner_ups.is_empty() {
            self.comes_to_read(".sure", &sureness(catalogue(), &analysis.confidence));
        }
        let link = result_link(&given.asked_answers(catalogue()));
        self.sees("the address", link.clone(), || self.fragment());
        let exported = share::decode(catalogue(), &link).unwrap();
        assert_eq!(expected_pick(&exported.answers), expected_pick(given));
        // All of it is what somebody reads who has it untranslated.
        other.has_answered(given);
        other.open("#/result");
        other.sees_whole_result();
        other.settle();
        let all = "return clean(document.querySelector('main').innerText)";
        let plain = other.reads(all, Vec::new());
        self.sees("the result", plain, || self.reads(all, Vec::new()));
    }
}

/// What can be chosen, as it is read, with the ids of what that stores.
fn choices(question: &Question, given: &Answers) -> Vec<(String, String)> {
    let given = given.applied(catalogue());
    let offered = question
        .options
        .iter()
        .filter(|one| is_offered(one, &given));
    let mut offered: Vec<_> = offered.collect();
    if !question.levels.is_empty() {
        offered.sort_by(|one, other| other.known_by.total_cmp(&one.known_by));
    }
    let pair = |one: &&Choice| (one.label.clone(), format!("{}-{}", question.id, one.id));
    offered.iter().map(pair).collect()
}

/// Whether an option can be chosen after these answers.
fn is_offered(option: &Choice, given: &Answers) -> bool {
    given.satisfy(&option.when) && !option.retired
}

/// An answer with what can be chosen of it.
fn choosable(question: &Question, given: &Answers, answer: Option<&Answer>) -> Answer {
    let given = given.applied(catalogue());
    let is_there = |id: &str| is_offered(question.option(id).unwrap(), &given);
    let mut answer = answer.cloned().unwrap_or(Answer::NotSure);
    match &mut answer {
        Answer::Many(options) | Answer::Ranked(options) => options.retain(|id| is_there(id)),
        Answer::Graded(options) => options.retain(|(id, _)| is_there(id)),
        Answer::One(option) if !is_there(option) => return Answer::NotSure,
        Answer::One(_) | Answer::Tied(_) | Answer::NotSure => return answer,
    }
    if answer.options().is_empty() {
        return Answer::NotSure;
    }
    answer
}

/// What is to be chosen for an answer, as it is read.
fn labels(question: &Question, answer: &Answer) -> Vec<String> {
    let label = |id: &str| question.option(id).unwrap().label.clone();
    match answer {
        Answer::NotSure => Vec::new(),
        Answer::One(option) => vec![label(option)],
        Answer::Many(_) | Answer::Ranked(_) | Answer::Tied(_) => {
            answer.options().into_iter().map(label).collect()
        }
        Answer::Graded(options) => {
            // Each press goes one level further.
            let presses = |(id, at): &(String, String)| {
                let level = question.levels.iter().position(|one| one.id == *at);
                vec![label(id); level.unwrap() + 1]
            };
            options.iter().flat_map(presses).collect()
        }
    }
}

/// A whole random interview, as far as it can be chosen on the page.
fn answered(seed: u64) -> Answers {
    let answers = Random::seeded(seed).whole_interview();
    let mut given = Answers::default();
    while let Some(question) = open_question(&given) {
        let answer = choosable(question, &given, answers.get(&question.id));
        given.set(catalogue(), &question.id, answer);
    }
    given
}

fn leaves_something(answers: &Answers) -> bool {
    !report(model(), answers).stacks.is_empty()
}

fn interviews() -> usize {
    let asked = env::var("STACKFIT_TRANSLATED").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(3)
}

/// Random interviews one after the other, on a page that stays, each to its result and back.
#[track_caller]
fn goes_through_interviews(kind: &str) {
    stage(|stage| {
        let (visitor, other) = (stage.visitor(), stage.visitor());
        visitor.open("");
        visitor.is_translated(kind);
        // Those that nothing is left for are pages of their own.
        let decided = (0..).map(answered).filter(leaves_something);
        for (round, answers) in decided.take(interviews()).enumerate() {
            visitor.comes_to_read("main h1", &catalogue().title);
            visitor.presses(if round == 0 {
                EN.pace_full
            } else {
                EN.start_begin
            });
            let mut given = Answers::default();
            while let Some(question) = open_question(&given) {
                let answer = choosable(question, &given, answers.get(&question.id));
                visitor.answers_what_is_read(question, &given, &answer);
                given.set(catalogue(), &question.id, answer);
                if matches!(visitor.heading(), Some(heading) if !heading.contains(EN.check_title)) {
                    so_far(&visitor, &given);
                }
            }
            visitor.comes_to_read("main h1", EN.check_title);
            let rows = given.asked(catalogue()).into_iter();
            let rows = rows.map(|one| json!([one.short, answer_text(one, given.get(&one.id))]));
            visitor.sees("the answers", rows.collect::<Value>(), || {
                let script = "return shown('dl.answers > div').map((row) => [read(row.children[0]), read(row.children[1])])";
                visitor.reads(script, Vec::new())
            });
            visitor.presses(EN.check_result);
            visitor.reads_the_result_of(&given, &other);
            visitor.presses(EN.nav_start_again);
            visitor.presses(EN.again_yes);
        }
    });
}

/// The panel beside the questions: names and points of what leads.
#[track_caller]
fn so_far(visitor: &Visitor<'_>, given: &Answers) {
    let given = given.applied(catalogue());
    if given.is_empty() {
        return;
    }
    let expected = leaders(model(), &given).into_iter();
    let expected = expected.map(|(name, score)| json!([name, hundredths(score)]));
    visitor.sees("what leads", expected.collect::<Value>(), || {
        let script = "return [...document.querySelectorAll('.so-far ol li')].map((row) => [read(row.children[0]), read(row.children[1])])";
        visitor.reads(script, Vec::new())
    });
}

/// The question that comes next where all are asked.
fn open_question(given: &Answers) -> Option<&'static Question> {
    let mut asked = given.asked(catalogue()).into_iter();
    asked.find(|one| given.get(&one.id).is_none())
}

#[test]
fn should_store_what_is_read_where_texts_are_replaced() {
    goes_through_interviews(REPLACING);
}

#[test]
fn should_store_what_is_read_where_texts_are_edited() {
    goes_through_interviews(EDITING);
}

/// Somebody with a translator and somebody without do the same on the screens beside the interview, and read the same.
#[track_caller]
fn reads_the_same_elsewhere(kind: &str) {
    stage(|stage| {
        let both = [stage.visitor(), stage.visitor()];
        for visitor in &both {
            visitor.has_answered(&web_answers());
            visitor.open("#/answers");
        }
        let [translated, other] = &both;
        translated.is_translated(kind);
        let all = "return clean(document.querySelector('main').innerText)";
        let same = |what: &str| {
            other.settle();
            let plain = other.reads(all, Vec::new());
            translated.sees(what, plain, || translated.reads(all, Vec::new()));
        };
        let both_run = |script: &str, arguments: Vec<Value>| {
            for visitor in &both {
                visitor.script(script, arguments.clone());
                visitor.settle();
            }
        };
        let both_press = |text: &str, heading: &str| {
            for visitor in &both {
                visitor.presses(text);
                visitor.comes_to_read("main h1", heading);
            }
        };
        same("the answers");
        both_press(EN.nav_start_again, EN.again_title);
        same("the question whether to start again");
        both_press(EN.again_no, EN.check_title);
        same("the answers after a no");

        // Another answer is read on the page of all answers, and stored.
        let team = catalogue().question("team").unwrap();
        both_run("location.hash = '#/change/team'", Vec::new());
        for visitor in &both {
            visitor.comes_to_read("main h1", &team.title);
            visitor.choose("team", "large");
        }
        both_press(EN.question_continue, EN.check_title);
        same("the answers after a change");
        let changed = translated.stored().unwrap();
        assert_eq!(changed.get("team"), Some(&Answer::One("large".to_owned())));

        both_run("location.hash = '#r=1damaged'", Vec::new());
        for visitor in &both {
            visitor.comes_to_read("main h1", EN.link_title);
        }
        same("what is wrong with a link");
        both_press(EN.link_own, EN.check_title);
        assert_eq!(translated.stored(), Some(changed));

        both_run("location.hash = '#/embed'", Vec::new());
        for visitor in &both {
            visitor.comes_to_read("main h1", builder::EN.title);
            visitor.sees("the snippet", true, || visitor.has(".builder-snippet code"));
        }
        same("the builder");
        let give = "const field = document.querySelector(arguments[0]);
            field.value = arguments[1];
            for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));";
        for (field, value) in [
            ("theme", "dark"),
            ("accent", "#ffff00"),
            ("accent", "no colour"),
            ("brand", "Müller & Co"),
            ("answers", "platform=web&colour=red"),
            ("target", "react"),
            ("target", "frame"),
        ] {
            both_run(give, vec![json!(format!("#builder-{field}")), json!(value)]);
            same(&format!("the builder with {field} {value}"));
        }
        both_run("location.hash = '#/start-again'", Vec::new());
        both_press(EN.again_yes, &catalogue().title);
        assert_eq!(translated.stored(), None);
    });
}

#[test]
fn should_read_the_same_elsewhere_where_texts_are_replaced() {
    reads_the_same_elsewhere(REPLACING);
}

#[test]
fn should_read_the_same_elsewhere_where_texts_are_edited() {
    reads_the_same_elsewhere(EDITING);
}

/// Counts texts that the page changes where they stand: those that a translator has read would be lost.
const WATCH: &str = "window.changed = [];
    new MutationObserver((records) => changed.push(...records.map(({ target }) => target.data)))
        .observe(document, { characterData: true, subtree: true });";

#[test]
fn should_change_no_text_where_it_stands() {
    visit(|visitor| {
        visitor.open("");
        visitor.script(WATCH, Vec::new());
        let answers = Random::seeded(3).whole_interview();
        visitor.ask_everything();
        let mut given = Answers::default();
        while let Some(question) = open_question(&given) {
            // By the page, since a pointer that presses twice at one place makes a double click, which answers nothing.
            visitor.script(
                "document.querySelector('form .primary').click()",
                Vec::new(),
            );
            visitor.sees_focus_on("#error-summary");
            let answer = choosable(question, &given, answers.get(&question.id));
            visitor.answer(question, Some(&answer));
            given.set(catalogue(), &question.id, answer);
        }
        visitor.press(EN.check_result);
        visitor.sees_whole_result();
        let act = "for (const one of document.querySelectorAll('main details')) one.open = true;
            for (const one of document.querySelectorAll('main input[type=range]')) {
                one.value = one.max; one.dispatchEvent(new Event('input', { bubbles: true }));
            }
            for (const one of document.querySelectorAll('.ways-to-win button, .trial-changes button')) one.click();
            for (const one of document.querySelectorAll('main select')) {
                one.selectedIndex = 1; one.dispatchEvent(new Event('change', { bubbles: true }));
            }
            for (const one of document.querySelectorAll('main input[type=text], main input[type=search]')) {
                one.value = 'a#1'; one.dispatchEvent(new Event('input', { bubbles: true }));
            }
            for (const one of document.querySelectorAll('main label.collect input')) one.click();";
        let screens = [
            "#/technologies",
            "#/technology/django",
            "#/technology/rails",
            "#/compare/django/rails/laravel",
            "#/compare/django/rails",
            "#/guide",
            "#/method",
            "#/decisions",
            "#/team",
            "#/embed",
            "#/result",
        ];
        for screen in screens {
            visitor.script(act, Vec::new());
            visitor.settle();
            visitor.script(act, Vec::new());
            visitor.settle();
            visitor.script("location.hash = arguments[0]", vec![json!(screen)]);
            visitor.settle();
        }
        assert_eq!(visitor.script("return changed", Vec::new()), json!([]));
    });
}
