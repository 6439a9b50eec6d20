//! The example of a site that shows the wizard, put up on another site than that as its README says.

use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::embed::{Colour, accent, address};
use stackfit::report::top_name;
use stackfit::share::{self, readable};
use stackfit::wording::EN;

use crate::support::{
    Stage, Visitor, catalogue, expected_pick, label, model, serve_hosted, stage, web_answers,
};

/// The address of the wizard that the example's files have.
const WIZARD: &str = "../../site/public/";

/// The answers that the firm has filled in.
const FILLED_IN: &str = "hiring=some&lifespan=decade";

/// The call to action, as the page has it.
const CALL: &str = "mailto:hello@wrenandtarn.example?subject=Our%20stack:%20{top}&body={link}";

/// A file of the example as its README says to change it for a wizard that lies elsewhere.
fn changed(text: &str, wizard: &str) -> String {
    let (site, _) = wizard.split_once("/tools").unwrap();
    text.replace(WIZARD, wizard)
        .replace("script-src 'self'", &format!("script-src 'self' {site}"))
        .replace("frame-src 'self'", &format!("frame-src {site}"))
}

/// Somebody who comes to the example; and where the wizard lies, which lets nobody else's site show it.
fn reader(stage: &Stage) -> (Visitor<'_>, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/consultancy");
    let wizard: Arc<OnceLock<String>> = Arc::default();
    let mut site = Router::new();
    for (name, kind) in [
        ("index.html", "text/html"),
        ("style.css", "text/css"),
        ("site.js", "text/javascript"),
        ("logo.svg", "image/svg+xml"),
    ] {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let wizard = Arc::clone(&wizard);
        let file = move || async move { ([(CONTENT_TYPE, kind)], changed(&text, wizard.wait())) };
        site = site.route(&format!("/{name}"), get(file));
    }
    let home = stage.site(site);
    let origin = home.trim_end_matches('/');
    let address = serve_hosted(stage, &[("FRAME_ANCESTORS", origin)], Router::new());
    wizard.set(address.clone()).unwrap();
    stage.expect_requests_to(address.split_once("/tools").unwrap().0);
    let visitor = stage.visitor_at(&home);
    // The firm's page scrolls smoothly for all others, and what moves cannot be clicked.
    let calm = json!([{"name": "prefers-reduced-motion", "value": "reduce"}]);
    visitor.command("Emulation.setEmulatedMedia", json!({"features": calm}));
    (visitor, address)
}

/// In the frame: the firm's name, colours, corners and typeface.
#[track_caller]
fn wears_the_firms_look(visitor: &Visitor<'_>) {
    visitor.sees_text(".brand", "Wren & Tarn");
    let look = visitor.script(
        "const button = getComputedStyle(document.querySelector('.button.primary'));
        return [button.backgroundColor, button.borderRadius, getComputedStyle(document.body).fontFamily.split(',')[0]]",
        Vec::new(),
    );
    let [light, _] = accent(Colour::read("#b3431f").unwrap());
    let [red, green, blue] = light.colour.0;
    let colour = format!("rgb({red}, {green}, {blue})");
    assert_eq!(look, json!([colour, "6px", "Charter"]));
}

/// On the firm's page: its last section speaks of the result, of which it has no answers.
#[track_caller]
fn speaks_of_the_result(visitor: &Visitor<'_>, top: &str) {
    let says = format!("Your answers point to {top}, which comes first in ");
    visitor.sees("the last section", true, || {
        visitor
            .text("#talk-text")
            .unwrap_or_default()
            .starts_with(&says)
    });
    let sends = visitor.script(
        "const link = document.querySelector('#talk-link');
        return [link.innerText, [...new URL(link.href).searchParams]]",
        Vec::new(),
    );
    let subject = format!("Our stack: {top}");
    assert_eq!(
        sends,
        json!(["Write to us about it", [["subject", subject]]])
    );
}

#[test]
fn should_lead_from_an_interview_to_a_mail_to_the_consultancy() {
    stage(|stage| {
        let (visitor, _) = reader(stage);
        visitor.open("index.html");
        let listen = "window.told = [];
            addEventListener('stackfit:result', ({ detail }) => told.push(['result', detail]))";
        visitor.script(listen, Vec::new());
        visitor.press("Find your stack");
        visitor.enter(0);
        wears_the_firms_look(&visitor);

        visitor.press(EN.start_begin);
        let (filled_in, _) = readable::decode(catalogue(), FILLED_IN);
        let (given, asked): (Answers, _) = visitor.short_interview_from(&filled_in, &web_answers());
        assert!(!asked.is_empty(), "nothing was asked");
        visitor.press(EN.check_result);
        visitor.sees_text(".pick", &expected_pick(&given));
        visitor.leave();

        let told: Value = visitor.hears("result");
        let top = top_name(model(), &given).unwrap();
        assert_eq!(told["top"][0]["name"], top);
        assert_eq!(told.get("link"), None);
        speaks_of_the_result(&visitor, &top);

        visitor.enter(0);
        visitor.sees_text(".call", "Talk it through with us");
        let call = "return [document.querySelector('.call').href, location.href.split(/[?#]/)[0], location.hash]";
        let said = visitor.script(call, Vec::new());
        let said: [String; 3] = serde_json::from_value(said).unwrap();
        let link = format!("{}{}", said[1], said[2]);
        assert_eq!(share::decode(catalogue(), &link).unwrap().answers, given);
        assert_eq!(said[0], address(CALL, &link, &top));
    });
}

#[test]
fn should_lead_to_the_wizard_itself_without_scripts() {
    stage(|stage| {
        let (visitor, wizard) = reader(stage);
        let scripts = |off: bool| {
            visitor.command(
                "Emulation.setScriptExecutionDisabled",
                json!({"value": off}),
            );
        };
        scripts(true);
        visitor.open_to_wait("index.html");
        visitor.sees_text(
            "stackfit-wizard",
            "The interview needs JavaScript. Open it on a page of its own.",
        );
        let there = "return document.querySelector('stackfit-wizard a').href";
        assert_eq!(
            visitor.script(there, Vec::new()),
            json!(format!("{wizard}?{FILLED_IN}"))
        );
        // Whoever allows them there.
        scripts(false);
        visitor.press("Open it on a page of its own");
        visitor.sees_screen(&catalogue().title);
        visitor.press(EN.nav_answers);
        for (question, option) in [("hiring", "some"), ("lifespan", "decade")] {
            assert_eq!(
                visitor.checked_answer(question).as_deref(),
                Some(label(question, option))
            );
        }
    });
}
