//! What a host is told of the answers, and what the visitor is told of that.

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::share::{self, readable};
use stackfit::wording::{EN, embedded, fill};

use super::at_host;
use crate::support::{Visitor, catalogue, result_link, web_answers, with_the_rest_passed_over};

/// Everything that the frame says to the host, from now on.
const RAW: &str = "window.raw = []; addEventListener('message', ({ data }) => raw.push(data))";

/// Puts another element in place of the page's: with attributes, and nothing else.
fn element(visitor: &Visitor<'_>, attributes: &[(&str, &str)]) {
    let script = "const old = document.querySelector('stackfit-wizard');
        const one = document.createElement('stackfit-wizard');
        one.setAttribute('src', old.getAttribute('src'));
        for (const [name, value] of arguments[0]) one.setAttribute(name, value);
        told.length = raw.length = 0;
        old.replaceWith(one);";
    visitor.script(script, vec![json!(attributes)]);
}

/// Leaves answers in the frame's storage, as on an earlier visit.
fn has_answered_in_the_frame(visitor: &Visitor<'_>) {
    visitor.hears("step");
    visitor.enter(0);
    let store = "localStorage.setItem(arguments[0], arguments[1])";
    let key = format!("stackfit:{}", catalogue().id);
    let link = share::encode(catalogue(), &web_answers(), &[]);
    visitor.script(store, vec![json!(key), json!(link)]);
    visitor.leave();
}

/// All that was said, as text.
fn said(visitor: &Visitor<'_>) -> String {
    visitor.script("return raw", vec![]).to_string()
}

/// That nothing said holds answers, in whatever form.
#[track_caller]
fn says_no_answers(visitor: &Visitor<'_>) {
    let said = said(visitor);
    let payload = share::encode(catalogue(), &web_answers(), &[]);
    // What a link begins with: everything up to the answers.
    let head = share::payload(&payload).unwrap();
    // Which question is asked is told, and names no answer.
    for part in [&head[..6], "#r=", "#w=", "python", "skills=", "\"skills\":"] {
        assert!(!said.contains(part), "{part}: {said}");
    }
}

#[test]
fn should_tell_no_answers_in_a_whole_interview() {
    at_host("plain.html", |visitor| {
        visitor.script(RAW, vec![]);
        visitor.hears("step");
        visitor.enter(0);
        visitor.interview(&web_answers());
        assert!(!visitor.has(".told:not(:empty)"));
        assert!(visitor.page_says(EN.footer_privacy));
        let call = "const one = document.querySelector('.call'); one.addEventListener('click', (event) => event.preventDefault()); one.click()";
        visitor.script(call, vec![]);
        visitor.leave();
        visitor.hears("result");
        visitor.hears("cta");
        says_no_answers(visitor);
    });
}

#[test]
fn should_tell_nothing_of_an_earlier_visit_before_the_visitor_acts() {
    at_host("plain.html", |visitor| {
        visitor.script(RAW, vec![]);
        has_answered_in_the_frame(visitor);
        let whole = Answers::default().asked(catalogue()).len();
        for start in ["#/result", "#/answers", "#/", "team"] {
            for shares in [false, true] {
                let mut attributes = vec![("start", start)];
                attributes.extend(shares.then_some(("share-answers", "")));
                element(visitor, &attributes);
                let step = visitor.hears("step");
                visitor.enter(0);
                visitor.settle();
                visitor.leave();
                // As somebody is told who has never been here.
                assert_eq!(step["count"], json!(whole), "{start}");
                if shares && start == "#/result" {
                    // The host itself has opened the result of no answers, and that is what it gets.
                    let link = visitor.hears("result")["link"].clone();
                    let shared = share::decode(catalogue(), link.as_str().unwrap()).unwrap();
                    assert!(shared.answers.is_empty(), "{link}");
                } else {
                    assert_eq!(visitor.told("result"), Vec::<Value>::new(), "{start}");
                    says_no_answers(visitor);
                }
            }
        }
        // Not even where the host leads the frame to.
        element(visitor, &[]);
        visitor.hears("step");
        let lead = "document.querySelector('stackfit-wizard').shadowRoot.querySelector('iframe').src += '#/result'";
        visitor.script(lead, vec![]);
        visitor.settle();
        assert_eq!(visitor.told("result").len(), 0);
        says_no_answers(visitor);
    });
}

#[test]
fn should_say_to_whom_the_answers_go_before_the_first_question() {
    at_host("plain.html", |visitor| {
        visitor.script(RAW, vec![]);
        visitor.hears("step");
        let site = visitor.script("return location.host", vec![]);
        let site = site.as_str().unwrap();
        let brand = [("brand", "Müller & Co"), ("site", site)];
        let named = fill(embedded::EN.told_name, &brand);
        for (attributes, name) in [
            (vec![("share-answers", "")], site),
            (
                vec![("share-answers", ""), ("brand", "Müller & Co")],
                &named,
            ),
            (
                vec![
                    ("share-answers", ""),
                    ("brand", "Müller & Co"),
                    ("start", "team"),
                ],
                &named,
            ),
        ] {
            element(visitor, &attributes);
            visitor.enter(0);
            visitor.sees_text(".told", &fill(embedded::EN.told, &[("name", name)]));
            let before = "return document.querySelector('.told').getBoundingClientRect().bottom
                <= document.querySelector('h1').getBoundingClientRect().top";
            assert_eq!(visitor.script(before, vec![]), json!(true));
            // Nothing on the page says otherwise.
            visitor.settle();
            assert!(!visitor.page_says(EN.footer_privacy));
            visitor.leave();
        }
        // What is stored from elsewhere is not used here.
        has_answered_in_the_frame(visitor);
        element(visitor, &[("share-answers", "")]);
        visitor.enter(0);
        visitor.sees("the beginning", true, || visitor.page_says(EN.start_begin));
        visitor.interview(&web_answers());
        visitor.leave();
        let told = visitor.hears("result");
        let (answers, _) = readable::decode(catalogue(), told["answers"].as_str().unwrap());
        assert_eq!(answers, web_answers().applied(catalogue()));
        assert!(
            told["link"]
                .as_str()
                .unwrap()
                .ends_with(&result_link(&with_the_rest_passed_over(&web_answers())))
        );
        // It can be taken back at any time, and not be brought in later.
        let wish = |wish: &str| {
            visitor.script(
                "const frame = document.querySelector('stackfit-wizard').shadowRoot.querySelector('iframe');
                frame.contentWindow.postMessage({stackfit: 1, type: 'wish', wish: arguments[0]}, '*')",
                vec![json!(wish)],
            );
            visitor.enter(0);
            visitor.settle();
            let told = visitor.text(".told").unwrap_or_default();
            visitor.leave();
            told
        };
        assert_eq!(wish("theme=dark"), "");
        assert_eq!(wish("theme=dark&share-answers="), "");
        visitor.enter(0);
        visitor.script("location.hash = '#/answers'", vec![]);
        visitor.sees_check();
        visitor.script("raw = null; location.hash = '#/result'", vec![]);
        visitor.sees_result();
        visitor.leave();
        visitor.sees("a result", true, || visitor.told("result").len() > 1);
        let last: Value = visitor.hears("result");
        assert_eq!(last.get("link").or(last.get("answers")), None);
    });
}
