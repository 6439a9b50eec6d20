//! What axe does not look for, and a machine can judge all the same.

use serde_json::json;

use super::axe::{screens, unfold};
use super::support::{Visitor, stage, visit, web_answers};

/// What is wrong on a screen, by what it should be like.
const RULES: [(&str, &str); 5] = [
    (
        "one first heading, and no level is skipped",
        "const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
            .filter((one) => one.checkVisibility()).map((one) => Number(one.localName[1]));
        const skipped = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
        return levels.filter((level) => level === 1).length === 1 ? skipped : levels",
    ),
    (
        "groups of options have names",
        "return [...document.querySelectorAll('input[type=radio], .option input')]
            .filter((one) => !one.closest('fieldset')?.querySelector('legend')?.textContent)
            .filter((one) => !one.closest('[role=radiogroup]')?.ariaLabel).map((one) => one.id)",
    ),
    // Safari takes a list without any kind of marks for none, except in a navigation.
    (
        "lists are lists",
        "return [...document.querySelectorAll('ul, ol')]
            .filter((one) => !one.closest('nav') && getComputedStyle(one).listStyleType === 'none').map((one) => one.className)",
    ),
    (
        "nothing moves",
        "const moves = (one) => one.effect.getTiming().duration > 0 && one.animationName !== 'late';
        const moving = document.getAnimations().filter(moves).map((one) => one.animationName ?? one.transitionProperty);
        return getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? moving : ['smooth']",
    ),
    // As large again, and spaced as WCAG 1.4.12 has it.
    (
        "large text with wide spacing is whole",
        "const wide = new CSSStyleSheet();
        wide.replaceSync('html { font-size: 200% !important } * { line-height: 1.5 !important; letter-spacing: .12em !important;'
            + ' word-spacing: .16em !important } p { margin-bottom: 2em !important }');
        document.adoptedStyleSheets = [wide];
        const is_cut = (one) => one.checkVisibility() && one.innerText && one.clientHeight > 2
            && getComputedStyle(one).overflow === 'hidden'
            && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2);
        const cut = [...document.querySelectorAll('main *')].filter(is_cut).map((one) => one.className);
        if (document.documentElement.scrollWidth > innerWidth) cut.push('sideways');
        document.adoptedStyleSheets = [];
        return cut",
    ),
];

/// Has the browser say that the visitor prefers something.
fn prefer(visitor: &Visitor<'_>, feature: &str, value: &str) {
    let media = json!({"features": [{"name": feature, "value": value}]});
    visitor.command("Emulation.setEmulatedMedia", media);
}

#[test]
fn should_keep_the_rules_on_every_screen() {
    stage(|stage| {
        // The preview of the builder is this page in its own page.
        stage.expect_complaint("can escape its sandboxing");
        let visitor = stage.visitor();
        visitor.resize(640, 900);
        prefer(&visitor, "prefers-reduced-motion", "reduce");
        visitor.has_answered(&web_answers());
        visitor.open("#/answers");
        for address in screens() {
            visitor.turn_to(&address);
            unfold(&visitor);
            for (rule, script) in RULES {
                let found = visitor.script(script, vec![]);
                assert_eq!(found, json!([]), "{address}: {rule}");
            }
        }
    });
}

#[test]
fn should_tell_what_is_chosen_apart_in_forced_colours() {
    visit(|visitor| {
        prefer(visitor, "forced-colors", "active");
        let look = "const one = document.querySelector(arguments[0]);
            const { outlineStyle, borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(one);
            return [outlineStyle, borderTopStyle, borderTopWidth, borderTopColor, one.innerText]";
        for (question, option) in [
            ("platform", ".option:has(#platform-web)"),
            ("product", ".option:has(#product-saas)"),
            ("skills", "#skills-python"),
        ] {
            visitor.open(&format!("#/question/{question}"));
            visitor.sees_question(question);
            visitor.sees("its option", true, || visitor.has(option));
            let before = visitor.script(look, vec![json!(option)]);
            let click = "document.querySelector(arguments[0]).click()";
            visitor.script(click, vec![json!(option)]);
            visitor.sees("another look", true, || {
                visitor.script(look, vec![json!(option)]) != before
            });
        }
    });
}
