//! Every screen, by axe-core's rules for WCAG 2.2 A and AA and for the size of targets, with everything unfolded.

use serde_json::{Value, json};
use stackfit::catalogue::Kind;
use stackfit::team;

use super::support::{
    Engine, Stage, Visitor, answers, catalogue, component, phone_answers, result_link, stage,
    stage_in, web_answers,
};

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const rules = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
        rules: {'target-size': {enabled: true}}, resultTypes: ['violations']};
    const told = ({id, nodes}) => id + ': ' + nodes.map((node) => node.html.slice(0, 200)).join(' | ');
    axe.run(document, rules).then(({violations}) => done(violations.map(told)), (error) => done([String(error)]));";

/// Texts of several words with room for a few letters only, and how far the page scrolls sideways, if it does.
const SQUEEZED: &str = "
    const own = (one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim();
    const shown = [...document.querySelectorAll('main *')].filter((one) => one.checkVisibility());
    const squeezed = shown.filter((one) => {
        const [width, height] = [one.clientWidth, one.clientHeight];
        return / /.test(own(one)) && own(one).length > 12 && width > 1 && width < 48 && height > 3 * width;
    });
    const {scrollWidth, clientWidth} = document.documentElement;
    const wide = scrollWidth > clientWidth ? [scrollWidth] : [];
    return [...squeezed.map((one) => one.outerHTML.slice(0, 200)), ...wide];";

/// What axe finds on what is shown.
fn found(visitor: &Visitor<'_>) -> Vec<String> {
    visitor.settle();
    let is_there = visitor.script("return typeof axe", Vec::new());
    if is_there != json!("object") {
        visitor.script(&component("axe-core/axe.min.js"), Vec::new());
    }
    serde_json::from_value(visitor.script_to_wait(RUN, Vec::new())).unwrap()
}

#[track_caller]
fn finds_nothing(visitor: &Visitor<'_>, what: &str) {
    let found = found(visitor);
    assert!(found.is_empty(), "{what}: {found:#?}");
    let squeezed = visitor.script(SQUEEZED, Vec::new());
    assert_eq!(squeezed, json!([]), "{what}");
}

/// Unfolds all that is folded away, also in what that brings.
pub fn unfold(visitor: &Visitor<'_>) {
    for _ in 0..3 {
        let unfold =
            "document.querySelectorAll('main details').forEach((one) => { one.open = true; })";
        visitor.script(unfold, Vec::new());
        visitor.settle();
    }
}

/// How a page is looked at: how wide its window is, and in which theme.
type Look = (u32, &'static str);

const SMALL: Look = (320, "light");
const WIDE: Look = (1280, "dark");

/// Looks at the page in another way. Engines that do not let a small screen be put on have the narrowest window that they
/// open, and the theme as pages around a frame set it.
fn look(visitor: &Visitor<'_>, (width, scheme): Look) {
    if visitor.engine() == Engine::Chromium {
        visitor.resize(width, 800);
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        visitor.command("Emulation.setEmulatedMedia", json!({"features": features}));
    } else {
        // As high as it can be: bars that stay would cover half of a button at their edges.
        visitor.size_window(width, 3000);
        let wear = "document.documentElement.dataset.theme = arguments[0]";
        visitor.script(wear, vec![json!(scheme)]);
    }
}

/// A screen of each kind, and each kind of question.
pub fn screens() -> Vec<String> {
    let kinds = [Kind::One, Kind::Many, Kind::Graded, Kind::Ranked];
    let questions = kinds
        .into_iter()
        .filter_map(|kind| catalogue().questions.iter().find(|one| one.kind == kind));
    let mut screens: Vec<String> = questions
        .map(|question| format!("#/question/{}", question.id))
        .collect();
    screens.extend(
        catalogue()
            .evidence
            .guide
            .first()
            .map(|page| format!("#/guide/{}", page.id)),
    );
    screens.extend(
        catalogue()
            .examples
            .first()
            .map(|one| format!("#/example/{}", one.id)),
    );
    let others = [
        "#/",
        "#/answers",
        "#/method",
        "#/technologies",
        "#/technology/django",
        "#/technology/flutter",
        "#/compare/django/laravel",
        "#/decisions",
        "#/team",
        "#/embed",
        "#/start-again",
        "#r=1damaged",
    ];
    screens.extend(others.map(str::to_owned));
    screens.push(result_link(&phone_answers()));
    let links = [&web_answers(), &phone_answers()].map(result_link);
    let people = team::read(catalogue(), &links.join("\n")).members;
    screens.push(team::encode(&people));
    let nothing = json!({"platform": ["web"], "language_policy": ["dart"], "baas": "never"});
    screens.push(result_link(&answers(nothing)));
    screens
}

fn finds_nothing_anywhere(stage: &Stage, looks: &[Look]) {
    // The preview of the builder is this page in its own page.
    stage.expect_complaint("can escape its sandboxing");
    let visitor = &stage.visitor();
    visitor.has_answered(&web_answers());
    visitor.open("#/answers");
    let finds_nothing_in_any = |what: &str| {
        for one in looks {
            look(visitor, *one);
            finds_nothing(visitor, &format!("{:?}, {one:?}: {what}", stage.engine()));
        }
    };
    for address in screens() {
        visitor.turn_to(&address);
        finds_nothing_in_any(&address);
        unfold(visitor);
        finds_nothing_in_any(&format!("{address}, unfolded"));
    }
    visitor.turn_to("#/result");
    visitor.sees_whole_result();
    unfold(visitor);
    finds_nothing_in_any("the whole result");
    visitor.script("document.querySelector('#weigh-cost').focus()", Vec::new());
    visitor.key("End");
    visitor.sees("what is tried", true, || visitor.has(".trial-changes li"));
    finds_nothing_in_any("what is tried");
    // It would find something.
    let spoil = "document.querySelector('main h1').append(document.createElement('img'))";
    visitor.script(spoil, Vec::new());
    let found: Value = found(visitor).into();
    assert!(found.to_string().contains("image-alt"), "{found}");
}

#[test]
fn should_find_nothing_on_a_small_light_screen() {
    stage(|stage| finds_nothing_anywhere(stage, &[SMALL]));
}

#[test]
fn should_find_nothing_on_a_wide_dark_screen() {
    stage(|stage| finds_nothing_anywhere(stage, &[WIDE]));
}

#[test]
fn should_find_nothing_in_firefox() {
    stage_in(Engine::Firefox, |stage| {
        finds_nothing_anywhere(stage, &[SMALL, WIDE])
    });
}

#[test]
fn should_find_nothing_in_webkit() {
    stage_in(Engine::WebKit, |stage| {
        finds_nothing_anywhere(stage, &[SMALL, WIDE])
    });
}
