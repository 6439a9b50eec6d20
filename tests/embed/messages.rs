//! The frame's side of the contract: what it says keeps to the published schema, and what it hears is understood only as
//! far as that goes.

use std::fs;
use std::path::Path;

use boon::{Compiler, Schemas};
use serde_json::{Map, Value, json};
use stackfit::answers::Answers;
use stackfit::embed::{self, Data, VERSION, Wishes};
use stackfit::report::analyse;
use stackfit::session::{Action, Address, Screen, Session};
use stackfit::weights::Case;

use crate::support::{answers, catalogue, model};

/// Whether a message keeps to a part of the schema.
fn keeps_to(part: &str, message: &Value) -> Result<(), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/messages.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.add_resource("messages.json", schema).unwrap();
    let compiled = compiler.compile(&format!("messages.json#/$defs/{part}"), &mut schemas);
    let found = schemas.validate(message, compiled.unwrap());
    found.map_err(|problem| problem.to_string())
}

/// The message as JSON.
fn json_of(data: Data) -> Value {
    match data {
        Data::Text(text) => json!(text),
        Data::Number(number) if number.fract() == 0.0 => json!(number as i64),
        Data::Number(number) => json!(number),
        Data::List(list) => list.into_iter().map(json_of).collect(),
        Data::Table(fields) => {
            let fields = fields
                .into_iter()
                .map(|(name, data)| (name.to_owned(), json_of(data)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
    }
}

#[track_caller]
fn said(data: Data, kind: &str) -> Value {
    let message = json_of(data);
    assert_eq!(keeps_to("toHost", &message), Ok(()), "{message}");
    assert_eq!(message["type"], kind);
    assert_eq!(message["stackfit"], 1);
    message
}

#[test]
fn should_say_what_the_schema_has() {
    said(embed::ready(), "ready");
    assert_eq!(said(embed::height(640.0), "height")["height"], 640);
    assert_eq!(said(embed::view(12.5), "view")["top"], 12.5);
    assert_eq!(
        said(embed::called("https://m.example"), "cta")["href"],
        "https://m.example"
    );
    said(embed::failed("catalogue"), "error");
    said(embed::failed("link"), "error");
}

#[test]
fn should_tell_every_screen() {
    let addresses = [
        ("#/", "start"),
        ("#/question/team", "question"),
        ("#/enough", "enough"),
        ("#/answers", "check"),
        ("#/result", "result"),
        ("#/start-again", "again"),
        ("#r=damaged", "link"),
        ("#/method", "other"),
        ("#/guide", "other"),
        ("#/technologies", "other"),
    ];
    for (address, screen) in addresses {
        let mut session = Session::default();
        session.apply(
            catalogue(),
            Action::Open(Address::read(catalogue(), address)),
        );
        let message = said(embed::step(model(), &session), "step");
        assert_eq!(message["screen"], screen, "{address}");
        let question = matches!(session.screen, Screen::Question(_)).then_some(json!("team"));
        assert_eq!(message.get("question"), question.as_ref());
    }
}

#[test]
fn should_tell_a_result_without_answers_and_link_unless_the_host_is_told_them() {
    let answers = answers(&json!({"skills": {"python": "strong"}, "baas": "never"}));
    let analysis = analyse(model(), Case::from(&answers)).unwrap();
    let told = |link: Option<&str>| {
        let link = link.map(str::to_owned);
        said(
            embed::result(model(), (&answers).into(), &analysis, link),
            "result",
        )
    };
    let message = told(None);
    let fields: Vec<&String> = message.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["stackfit", "type", "top", "verdict"]);
    assert_eq!(message["verdict"], json!(analysis.confidence.verdict));
    assert_eq!(message["top"].as_array().unwrap().len(), 3);
    // Of the first stack, it is what the page and the command line say.
    assert_eq!(
        message["top"][0]["acceptability"],
        json!(analysis.rank_acceptability[0][0])
    );
    let message = told(Some("https://s.example/#r=1"));
    assert_eq!(message["answers"], "?skills=python:strong&baas=never");
    assert_eq!(message["link"], "https://s.example/#r=1");
}

#[test]
fn should_tell_a_result_without_any_stack() {
    let none =
        answers(&json!({"language_policy": ["perl"], "baas": "never", "product": "data_ai"}));
    let analysis = analyse(model(), &Answers::default()).unwrap();
    said(
        embed::result(model(), Case::from(&none), &analysis, None),
        "result",
    );
}

#[test]
fn should_take_what_the_schema_has_and_nothing_else() {
    let version = Some(VERSION);
    let text = |text: &str| Some(text.to_owned());
    let message = json!({"stackfit": 1, "type": "wish", "wish": "theme=dark"});
    assert_eq!(keeps_to("toFrame", &message), Ok(()));
    let taken = embed::taken(version, text("wish"), text("theme=dark"));
    assert_eq!(taken, Some(Wishes::read("theme=dark")));
    for (version, kind, wishes) in [
        (None, text("wish"), text("theme=dark")),
        (Some(2.0), text("wish"), text("theme=dark")),
        (Some(f64::NAN), text("wish"), text("theme=dark")),
        (version, text("height"), text("theme=dark")),
        (version, None, text("theme=dark")),
        (version, text("wish"), None),
    ] {
        assert_eq!(embed::taken(version, kind, wishes), None);
    }
}
