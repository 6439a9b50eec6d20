//! What the page around it is told.

use std::fs;
use std::path::Path;

use boon::{Compiler, Schemas};
use serde_json::{Value, json};
use stackfit::share::percent;
use stackfit::wording::{EN, embedded};

use super::at_host;
use crate::support::{Visitor, recommended, web_answers};

/// Holds what the frame has sent against the published schema.
#[track_caller]
fn keeps_to_the_schema(message: &Value) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/messages.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("messages.json", schema).unwrap();
    let place = compiler
        .compile("messages.json#/$defs/toHost", &mut schemas)
        .unwrap();
    let found = schemas.validate(message, place);
    assert!(found.is_ok(), "{message}: {}", found.unwrap_err());
}

/// Opens the first frame at the result of answers.
fn at_result(visitor: &Visitor<'_>) {
    let link = crate::support::result_link(&web_answers());
    visitor.script(
        "document.querySelector('stackfit-wizard').setAttribute('start', arguments[0])",
        vec![json!(link)],
    );
}

#[test]
fn should_tell_steps_and_the_result_but_not_the_answers() {
    at_host("plain.html", |visitor| {
        visitor.script(
            "window.raw = []; addEventListener('message', ({data}) => raw.push(data))",
            vec![],
        );
        at_result(visitor);
        let result = visitor.hears("result");
        let expected = recommended(&web_answers());
        assert_eq!(
            result["top"][0]["parts"],
            expected["stacks"][0]["parts"]["backend"]
        );
        let [told, said] = [
            &result["top"][0]["acceptability"],
            &expected["stacks"][0]["first_rank_acceptability"],
        ];
        assert!(
            (told.as_f64().unwrap() - said.as_f64().unwrap()).abs() < 1e-4,
            "{told} {said}"
        );
        let fields: Vec<&String> = result.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["top", "verdict"]);
        assert_eq!(result["verdict"], expected["confidence"]["verdict"]);
        assert_eq!(visitor.hears("step")["screen"], "result");

        let raw = visitor.script("return raw", vec![]);
        raw.as_array().unwrap().iter().for_each(keeps_to_the_schema);
        let layer = visitor.script("return dataLayer.map(({event}) => event)", vec![]);
        assert!(
            layer
                .as_array()
                .unwrap()
                .contains(&json!("stackfit:result")),
            "{layer}"
        );
    });
}

#[test]
fn should_copy_the_link_out_of_the_frame() {
    at_host("plain.html", |visitor| {
        at_result(visitor);
        visitor.hears("result");
        visitor.enter(0);
        visitor.press(EN.result_copy);
        visitor.sees_text("body > .announcer", EN.result_copied);
    });
}

#[test]
fn should_tell_the_answers_to_a_host_that_asks() {
    at_host("plain.html", |visitor| {
        visitor.script(
            "document.querySelector('stackfit-wizard').setAttribute('share-answers', '')",
            vec![],
        );
        at_result(visitor);
        let result = visitor.hears("result");
        // The link opens for anybody.
        let link = result["link"].as_str().unwrap();
        assert!(
            link.ends_with(&crate::support::result_link(&web_answers())),
            "{link}"
        );
        assert!(!link.contains('?'), "{link}");
        let answers = result["answers"].as_str().unwrap().to_owned();
        let (read, misread) =
            stackfit::share::readable::decode(crate::support::catalogue(), &answers);
        assert_eq!(
            (read, misread),
            (
                web_answers().applied(crate::support::catalogue()),
                Vec::new()
            )
        );
    });
}

#[test]
fn should_lead_to_the_host_with_the_result() {
    at_host("plain.html", |visitor| {
        at_result(visitor);
        let result = visitor.hears("result");
        visitor.enter(0);
        visitor.sees_text(".call", "Book a call");
        let address = visitor.script("return document.querySelector('.call').href", vec![]);
        let address = address.as_str().unwrap();
        let parts = visitor.script(
            "return [...new URL(arguments[0]).searchParams]",
            vec![json!(address)],
        );
        let link = parts[0][1].as_str().unwrap();
        let own = crate::support::result_link(&web_answers());
        assert!(link.ends_with(&own), "{link}");
        assert_eq!(parts[1], json!(["top", result["top"][0]["name"]]));
        assert!(visitor.page_says(embedded::EN.call_takes));
        // Without going there.
        visitor.script(
            "const call = document.querySelector('.call'); call.addEventListener('click', (event) => event.preventDefault()); call.click()",
            vec![],
        );
        visitor.leave();
        // The host learns that it was pressed, and not what was answered.
        let told = address.replace(&percent::escaped(link, b"-_.~"), "{link}");
        assert_eq!(visitor.hears("cta"), json!({"href": told}));
    });
}

#[test]
fn should_tell_that_a_link_cannot_be_opened() {
    at_host("plain.html", |visitor| {
        visitor.script(
            "document.querySelector('stackfit-wizard').setAttribute('start', '#r=1damaged')",
            vec![],
        );
        assert_eq!(visitor.hears("error"), json!({"reason": "link"}));
        visitor.enter(0);
        visitor.sees_screen(EN.link_title);
    });
}

#[test]
fn should_hand_on_what_the_hosts_own_address_says_where_it_is_named() {
    at_host("plain.html", |visitor| {
        let named = "history.replaceState(null, '', '?utm_source=a%26b&secret=1&utm_medium=mail');
            document.querySelector('stackfit-wizard').setAttribute('pass', 'utm_source, utm_medium')";
        visitor.script(named, Vec::new());
        at_result(visitor);
        visitor.hears("result");
        visitor.enter(0);
        visitor.sees_text(".call", "Book a call");
        let passed =
            "return [...new URL(document.querySelector('.call').href).searchParams].slice(2)";
        let expected = json!([["utm_source", "a&b"], ["utm_medium", "mail"]]);
        assert_eq!(visitor.script(passed, Vec::new()), expected);
    });
}
