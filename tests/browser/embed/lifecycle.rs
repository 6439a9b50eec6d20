//! A single-page application that puts it up and takes it down at will.

use serde_json::{Value, json};

use super::at_host;
use crate::support::Visitor;

/// Puts it up and takes it down so many times.
const REMOUNT: &str = "
    const [times, done] = arguments;
    (async () => {
        for (let time = 0; time < times; time++) {
            const element = mount();
            await new Promise((next) => setTimeout(next, time % 10 ? 20 : 400));
            element.setAttribute('theme', 'dark');
            element.remove();
            if (time % 7 === 0) { document.body.append(element); element.remove(); }
        }
        done(document.querySelectorAll('iframe').length);
    })();";

fn load(visitor: &Visitor<'_>) {
    visitor.script(
        "const script = document.createElement('script'); script.src = wizard + 'embed.js'; document.head.append(script)",
        vec![],
    );
}

/// Documents and listeners that the browser keeps for the host, once it has swept.
fn kept(visitor: &Visitor<'_>) -> [i64; 2] {
    for _ in 0..3 {
        visitor.command("HeapProfiler.collectGarbage", json!({}));
        visitor.settle();
    }
    let counters: Value = visitor.asked("Memory.getDOMCounters", json!({}));
    ["documents", "jsEventListeners"].map(|name| counters[name].as_i64().unwrap())
}

#[test]
fn should_work_when_it_is_there_before_the_script() {
    at_host("single.html", |visitor| {
        visitor.script("mount()", vec![]);
        load(visitor);
        visitor.hears("ready");
    });
}

#[test]
fn should_leave_nothing_behind() {
    at_host("single.html", |visitor| {
        load(visitor);
        let times = |times: i64| {
            let left = visitor.script_to_wait(REMOUNT, vec![json!(times)]);
            assert_eq!(left, json!(0));
            kept(visitor)
        };
        let before = times(10);
        let after = times(100);
        for (before, after) in before.into_iter().zip(after) {
            assert!(after <= before + 2, "{before} and {after}");
        }
        // And it still works.
        visitor.script("mount()", vec![]);
        visitor.hears("ready");
    });
}

#[test]
fn should_leave_the_hosts_history_alone() {
    at_host("single.html", |visitor| {
        load(visitor);
        visitor.script("mount()", vec![]);
        visitor.hears("ready");
        let length = || visitor.script("return history.length", vec![]);
        let before = length();
        visitor.script(
            "document.querySelector('stackfit-wizard').setAttribute('start', 'team')",
            vec![],
        );
        visitor.sees("another load", 2, || visitor.told("ready").len());
        visitor.enter(0);
        visitor.press(stackfit::wording::EN.question_not_sure);
        visitor.press(stackfit::wording::EN.question_check);
        visitor.sees_screen(stackfit::wording::EN.check_title);
        visitor.leave();
        assert_eq!(length(), before);
    });
}
