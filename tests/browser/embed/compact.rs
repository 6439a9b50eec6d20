//! A result in its first depth alone, in the colours of the page around it.

use serde_json::json;
use stackfit::wording::{EN, decisions};

use super::at_host;
use crate::support::{expected_pick, result_link, web_answers};

#[test]
fn should_show_the_first_depth_alone_and_lead_to_the_rest() {
    at_host("plain.html", |visitor| {
        let set = "const element = document.querySelector('stackfit-wizard');
            for (const [name, value] of Object.entries(arguments[0])) element.setAttribute(name, value);";
        let link = result_link(&web_answers());
        let wishes = json!({"mode": "compact", "surface": "#fff8e7", "ink": "#222222", "accent": "#ffcc00", "start": link});
        visitor.script(set, vec![wishes]);
        visitor.sees("the frame", true, || visitor.has("stackfit-wizard"));
        visitor.enter(0);
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
        visitor.sees("the way to the rest", true, || {
            visitor.page_says(EN.start_shows_open)
        });
        let address = "return document.querySelector('.whole a').href";
        let address = visitor.script(address, Vec::new());
        assert!(
            address
                .as_str()
                .is_some_and(|address| address.ends_with(&link)),
            "{address}"
        );
        visitor.settle();
        let shown = "return [...document.querySelectorAll('.result > *')].filter((one) => one.checkVisibility())
            .every((one) => one.matches('.hero, .notice'))";
        visitor.sees("nothing else", json!(true), || {
            visitor.script(shown, Vec::new())
        });
        // What is the visitor's on the site itself is not offered here.
        for text in [decisions::EN.title, EN.nav_start_again] {
            assert!(!visitor.page_says(text), "{text}");
        }
        let style = "const style = getComputedStyle(document.body); return [style.backgroundColor, style.color]";
        let colours = json!(["rgb(255, 248, 231)", "rgb(34, 34, 34)"]);
        visitor.sees("the colours", colours, || visitor.script(style, Vec::new()));
    });
}
