//! The page on a host, with the headers that go with it: it needs nothing that they forbid.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use stackfit::wording::EN;

use super::support::{
    Other, Stage, Visitor, catalogue, elsewhere, expected_pick, phone_answers, serve_hosted, stage,
};

/// Counts what the policy forbids from now on.
const WATCH: &str = "window.refused = []; \
    addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));";

#[test]
fn should_need_nothing_that_its_headers_forbid() {
    stage(|stage| {
        let visitor = stage.visitor_at(&serve_hosted(stage, &[], Router::new()));
        visitor.open("");
        watch(&visitor);
        visitor.interview(&phone_answers());
        visitor.sees_text(".pick", &expected_pick(&phone_answers()));
        visitor.sees("the evidence", true, || visitor.has(".evidence li"));
        // Lengths in diagrams are styles of single elements.
        let width = visitor.script(
            "return document.querySelector('.segments-bar i').offsetWidth",
            Vec::new(),
        );
        assert!(width.as_f64().unwrap() > 1.0, "a bar is {width} wide");
        let question = format!("#/question/{}", catalogue().questions[1].id);
        for page in [
            "#/",
            &question,
            "#/answers",
            "#/technologies",
            "#/technology/django",
            "#/guide",
            "#/method",
            "#/compare",
            "#/decisions",
            "#/team",
            "#/embed",
            "#/result",
        ] {
            visitor.turn_to(page);
            visitor.settle();
        }
        // With whatever is folded away.
        visitor.script(
            "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
            Vec::new(),
        );
        visitor.settle();
        assert_eq!(refused(&visitor), json!([]));
        assert_eq!(
            visitor.script("return document.cookie", Vec::new()),
            json!("")
        );
    });
}

#[test]
fn should_load_another_catalogue_from_where_the_settings_allow_it() {
    stage(|stage| {
        let other = Other::databases();
        let (there, here) = (other.packed.to_string(), other.packed.to_string());
        let origin = elsewhere(move |request| request.send(&there));
        stage.expect_requests_to(&origin);
        let beside = Router::new().route("/other.json", get(here));
        let settings = [("CATALOGUE_ORIGINS", origin.as_str())];
        let visitor = stage.visitor_at(&serve_hosted(stage, &settings, beside));
        for address in ["other.json".to_owned(), format!("{origin}/other.json")] {
            visitor.open(&format!("?catalogue={address}"));
            watch(&visitor);
            visitor.sees_screen(&other.catalogue.title);
            visitor.press(EN.start_begin);
            visitor.sees("a question", true, || visitor.has("fieldset"));
            assert_eq!(refused(&visitor), json!([]));
        }
    });
}

#[test]
fn should_forbid_what_the_page_does_not_need() {
    stage(|stage| {
        stage.expect_complaint("Content Security Policy");
        stage.expect_complaint("This document requires");
        let visitor = stage.visitor_at(&serve_hosted(stage, &[], Router::new()));
        visitor.open("");
        watch(&visitor);
        let attempt = "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>'); \
            const script = document.createElement('script'); \
            const refused = (attempt) => { try { attempt(); return false; } catch { return true; } }; \
            const all = [() => { script.textContent = 'window.intruded = true'; }, \
                () => { script.src = 'https://elsewhere.example/embed.js'; }, \
                () => document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc=\"x\"></iframe>')].map(refused); \
            document.body.append(script); \
            setTimeout(() => { window.evaluated = refused(() => eval('window.intruded = true')); }); \
            fetch('https://elsewhere.example/').catch(() => {}); return [all, window.intruded ?? null];";
        let refusals = json!([[true, true, true], null]);
        assert_eq!(visitor.script(attempt, Vec::new()), refusals);
        // A driver's own scripts may evaluate texts whatever the policy is; what the page does later may not.
        let evaluated = "return [window.evaluated ?? null, window.intruded ?? null]";
        visitor.sees("the refusal", json!([true, null]), || {
            visitor.script(evaluated, Vec::new())
        });
        let all = json!(["style-src-attr", "require-trusted-types-for", "connect-src"]);
        // The header and the page's own element say the same, so that each is refused twice.
        visitor.sees("refusals", true, || {
            let found = refused(&visitor);
            let found = found.as_array().unwrap();
            all.as_array()
                .unwrap()
                .iter()
                .all(|one| found.contains(one))
        });
    });
}

#[test]
fn should_be_shown_in_frames_of_the_sites_that_the_settings_name() {
    stage(|stage| {
        stage.expect_complaint("frame-ancestors");
        let (named, stranger) = (host(stage), host(stage));
        let home = serve_hosted(stage, &[("FRAME_ANCESTORS", &named)], Router::new());
        let origin = home.strip_suffix("/tools/fit/").unwrap();
        for site in [origin, &named, &stranger] {
            stage.expect_requests_to(site);
        }
        let visit = |host: &str, sandbox: &str| {
            let visitor = stage.visitor_at(&format!("{host}/host?src={home}{sandbox}"));
            visitor.open_to_wait("");
            visitor
        };
        // A frame without an origin of its own gets the page's files all the same.
        for sandbox in [
            "",
            "&sandbox=allow-scripts+allow-same-origin",
            "&sandbox=allow-scripts",
        ] {
            let visitor = visit(&named, sandbox);
            visitor.enter_frame();
            visitor.sees_screen(&catalogue().title);
            let margin = "return getComputedStyle(document.body).margin";
            assert_eq!(
                visitor.script(margin, Vec::new()),
                json!("0px"),
                "{sandbox}"
            );
            visitor.press(EN.start_begin);
            visitor.sees("a question", true, || visitor.has("fieldset"));
        }
        let visitor = visit(&stranger, "");
        visitor.enter_frame();
        visitor.settle();
        assert!(!visitor.has("h1") || visitor.heading() != Some(catalogue().title.clone()));
    });
}

/// A site with a page that shows another in a frame.
fn host(stage: &Stage) -> String {
    const PAGE: &str =
        "<!doctype html><title>Host</title><link rel=icon href='data:,'><body><script>
        const asked = new URLSearchParams(location.search);
        const frame = document.createElement('iframe');
        if (asked.has('sandbox')) frame.setAttribute('sandbox', asked.get('sandbox'));
        frame.src = asked.get('src');
        document.body.append(frame);
        </script>";
    let home = stage.serve(Router::new().route("/host", get(Html(PAGE))));
    home.trim_end_matches('/').to_owned()
}

fn watch(visitor: &Visitor<'_>) {
    visitor.script(WATCH, Vec::new());
}

/// What was refused since.
fn refused(visitor: &Visitor<'_>) -> Value {
    visitor.script("return window.refused", Vec::new())
}
