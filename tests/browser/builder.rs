//! The making of snippets: everything that the builder gives out is pasted into pages of another site, and works there.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use stackfit::embed::snippets::Target;
use stackfit::wording::builder::EN;
use stackfit::wording::fill;

use super::support::{
    Setup, Stage, Visitor, answers, catalogue, component, label, result_link, serve_hosted, stage,
    web_answers,
};

/// With signs that end something in each kind of snippet.
const BRAND: &str = "Müller \"& Co\" </script>{{x}} [y] `${z}`";

const SANDBOX: &str = "can escape its sandboxing";

/// Writes into a field, or chooses from a list.
fn give(visitor: &Visitor<'_>, selector: &str, value: &str) {
    let script = "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {bubbles: true}));";
    visitor.wait(selector, || visitor.has(selector).then_some(()));
    visitor.script(script, vec![json!(selector), json!(value)]);
}

fn style(visitor: &Visitor<'_>, selector: &str, property: &str) -> Value {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    visitor.script(script, vec![json!(selector), json!(property)])
}

/// The published page, which every site may show.
fn published(stage: &Stage) -> String {
    stage.expect_complaint(SANDBOX);
    let home = serve_hosted(stage, &[("FRAME_ANCESTORS", "any")], Router::new());
    let (origin, _) = home.split_once("/tools").unwrap();
    stage.expect_requests_to(origin);
    home
}

fn builder<'a>(stage: &'a Stage, home: &str) -> Visitor<'a> {
    let visitor = stage.visitor_at(home);
    visitor.open("#/embed");
    visitor.sees_screen(EN.title);
    visitor
}

/// Chooses a look, a name and a call to action.
fn choose(visitor: &Visitor<'_>) {
    for (field, value) in [
        ("theme", "dark"),
        ("accent", "#330066"),
        ("radius", "4"),
        ("brand", BRAND),
        ("label", "Talk to us"),
        ("leads-to", "https://me.example/?r={link}&t={top}"),
        ("answers", "platform=web"),
    ] {
        give(visitor, &format!("#builder-{field}"), value);
    }
}

/// The snippets of all targets with these choices, pinned.
fn made(stage: &Stage, home: &str) -> Vec<(Target, String)> {
    let visitor = builder(stage, home);
    choose(&visitor);
    visitor.sees("the version", true, || visitor.has("#builder-pin:checked"));
    let read = |target: &Target| {
        give(&visitor, "#builder-target", target.id());
        let code = visitor.script(
            "return document.querySelector('.builder-snippet code').textContent",
            vec![],
        );
        (*target, code.as_str().unwrap().to_owned())
    };
    visitor.settle();
    Target::ALL.iter().map(read).collect()
}

/// A page of another site with something in it, and more files beside it.
fn host<'a>(stage: &'a Stage, content: &str, more: Router) -> Visitor<'a> {
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A host</title>\
         <link rel=icon href='data:,'><body>{content}</body></html>"
    );
    let home = stage.site(more.route("/page.html", get(Html(page))));
    let visitor = stage.visitor_at_with(&home, Setup::default());
    visitor.open_to_wait("page.html");
    visitor
}

/// In the frame: the look, the name and the call to action that were chosen.
#[track_caller]
fn is_as_chosen(visitor: &Visitor<'_>) {
    visitor.wait("the page", || visitor.heading());
    visitor.sees_text(".brand", BRAND);
    assert_eq!(style(visitor, "body", "backgroundColor"), "rgb(16, 20, 15)");
    visitor.script(
        "location.hash = arguments[0]",
        vec![json!(result_link(&web_answers()))],
    );
    visitor.sees_text(".call", "Talk to us");
    assert_eq!(style(visitor, ".call", "borderRadius"), "4px");
    let there = visitor.script("return document.querySelector('.call').href", vec![]);
    assert!(
        there
            .as_str()
            .unwrap()
            .starts_with("https://me.example/?r=http"),
        "{there}"
    );
}

/// What stands for the wizard, where it is only a link: it leads to the page with the answers filled in.
#[track_caller]
fn leads_there(visitor: &Visitor<'_>) {
    visitor.click("a");
    visitor.wait("the page", || visitor.heading());
    visitor.script("location.hash = '#/answers'", vec![]);
    visitor.sees_check();
    assert!(visitor.page_says(label("platform", "web")));
}

#[test]
fn should_make_snippets_of_html_that_work_on_other_sites() {
    stage(|stage| {
        let home = published(stage);
        for (target, code) in made(stage, &home) {
            match target {
                Target::React | Target::Vue => {}
                Target::Link | Target::WordPressLink => {
                    leads_there(&host(stage, &code, Router::new()))
                }
                Target::Frame => {
                    let visitor = host(stage, &code, Router::new());
                    visitor.enter_plain();
                    is_as_chosen(&visitor);
                }
                Target::Html | Target::WordPress | Target::Webflow => {
                    assert!(code.contains("integrity=\"sha384-"), "{code}");
                    let visitor = host(stage, &code, Router::new());
                    visitor.enter(0);
                    is_as_chosen(&visitor);
                }
            }
        }
    });
}

/// A file of a script, as it is served.
fn file(text: String) -> axum::routing::MethodRouter {
    get(move || async move { ([(CONTENT_TYPE, "text/javascript")], text) })
}

/// The snippet for a target.
fn made_for(stage: &Stage, home: &str, target: Target) -> String {
    let mut all = made(stage, home).into_iter();
    all.find(|(one, _)| *one == target).unwrap().1
}

/// Two of the components are there, with one script; each wizard is as chosen, and tells its component the result.
#[track_caller]
fn works_as_component(visitor: &Visitor<'_>) {
    visitor.enter(1);
    // A host is told of nothing that it has led the frame to before the visitor does something there.
    visitor.click("main h1");
    is_as_chosen(visitor);
    visitor.leave();
    visitor.sees("the results told", true, || {
        visitor.script(
            "return results.length > 0 && results[0].top.length > 0",
            vec![],
        ) == json!(true)
    });
    let scripts = "return document.querySelectorAll('script[integrity]').length";
    assert_eq!(visitor.script(scripts, vec![]), json!(1));
}

#[test]
fn should_make_a_component_that_react_shows() {
    stage(|stage| {
        let home = published(stage);
        let code = made_for(stage, &home, Target::React);
        let module = "export const { createElement, useEffect, useRef } = window.React;";
        let files = Router::new()
            .route("/StackfitWizard.js", file(code))
            .route("/react.js", file(module.to_owned()))
            .route(
                "/react-itself.js",
                file(component("react/umd/react.production.min.js")),
            )
            .route(
                "/react-dom.js",
                file(component("react-dom/umd/react-dom.production.min.js")),
            );
        let page = r#"<div id="root"></div>
            <script src="react-itself.js"></script><script src="react-dom.js"></script>
            <script type="importmap">{"imports": {"react": "./react.js"}}</script>
            <script type="module">
              import Wizard from "./StackfitWizard.js";
              window.results = [];
              const one = () => React.createElement(Wizard, { onResult: (detail) => results.push(detail) });
              const both = React.createElement(React.StrictMode, null, one(), one());
              ReactDOM.createRoot(document.getElementById("root")).render(both);
            </script>"#;
        works_as_component(&host(stage, page, files));
    });
}

#[test]
fn should_make_a_component_that_vue_shows() {
    stage(|stage| {
        let home = published(stage);
        let code = made_for(stage, &home, Target::Vue);
        let files = Router::new()
            .route("/StackfitWizard.vue", file(code))
            .route(
                "/vue.js",
                file(component("vue/dist/vue.runtime.esm-browser.prod.js")),
            )
            .route(
                "/compiler.js",
                file(component(
                    "@vue/compiler-sfc/dist/compiler-sfc.esm-browser.js",
                )),
            );
        let page = r#"<div id="root"></div>
            <script type="importmap">{"imports": {"vue": "./vue.js"}}</script>
            <script type="module">
              import { parse, compileScript } from "./compiler.js";
              import { createApp, h } from "vue";
              const source = await (await fetch("StackfitWizard.vue")).text();
              const { descriptor, errors } = parse(source);
              if (errors.length) throw errors[0];
              const { content } = compileScript(descriptor, { id: "one", inlineTemplate: true });
              const address = URL.createObjectURL(new Blob([content], { type: "text/javascript" }));
              const { default: Wizard } = await import(address);
              window.results = [];
              const one = () => h(Wizard, { onResult: (detail) => results.push(detail) });
              createApp({ render: () => [one(), one()] }).mount(document.getElementById("root"));
            </script>"#;
        works_as_component(&host(stage, page, files));
    });
}

#[test]
fn should_show_choices_at_once_and_keep_nothing_of_what_is_tried() {
    stage(|stage| {
        let visitor = builder(stage, &published(stage));
        visitor.script(
            "document.querySelector('.builder-stage').scrollIntoView()",
            vec![],
        );
        visitor.enter(0);
        visitor.script("window.same = true", vec![]);
        visitor.leave();
        give(&visitor, "#builder-theme", "dark");
        give(&visitor, "#builder-brand", BRAND);
        visitor.enter(0);
        visitor.sees_text(".brand", BRAND);
        // By a message, without loading it anew.
        assert_eq!(visitor.script("return window.same", vec![]), json!(true));
        assert_eq!(
            style(&visitor, "body", "backgroundColor"),
            "rgb(16, 20, 15)"
        );
        visitor.script(
            "location.hash = arguments[0]",
            vec![json!(result_link(&web_answers()))],
        );
        visitor.wait("a result", || visitor.text(".pick"));
        visitor.leave();
        let stored = "return localStorage.getItem(arguments[0])";
        let key = format!("stackfit:{}", catalogue().id);
        assert_eq!(visitor.script(stored, vec![json!(key)]), Value::Null);
    });
}

#[test]
fn should_correct_an_accent_or_refuse_it() {
    stage(|stage| {
        let visitor = builder(stage, &published(stage));
        let code = || visitor.text(".builder-snippet code").unwrap_or_default();
        give(&visitor, "#builder-accent", "#ffcc00");
        visitor.sees("a corrected colour", true, || {
            let says = visitor.text(".builder-verdict").unwrap_or_default();
            says.contains("Light: too close") && says.contains("Dark: used as it is")
        });
        assert!(code().contains("accent=\"#ffcc00\""));
        give(&visitor, "#builder-accent", "reddish");
        visitor.sees_text("#builder-accent-wrong", EN.accent_wrong);
        assert!(visitor.has("#builder-accent[aria-invalid=true]"));
        assert!(!code().contains("accent"));
    });
}

#[test]
fn should_take_over_answers_and_copy() {
    stage(|stage| {
        let home = published(stage);
        let visitor = stage.visitor_at(&home);
        let given = answers(json!({"platform": ["web"], "team": "small"}));
        visitor.open(&result_link(&given));
        visitor.looks_through_the_shared();
        visitor.turn_to("#/embed");
        visitor.press(EN.take_over);
        visitor.sees("the answers", true, || {
            let code = visitor.text(".builder-snippet code").unwrap_or_default();
            code.contains("answers=\"platform=web&amp;team=small\"")
        });
        visitor.press(EN.copy);
        visitor.sees_text(".announcer", EN.copied);
        give(&visitor, "#builder-answers", "team=enormous");
        visitor.sees_text(
            "#builder-answers-wrong",
            &fill(EN.answers_wrong, &[("fields", "team")]),
        );
    });
}
