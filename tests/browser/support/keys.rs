//! What a visitor does without a pointer, and the one thing that needs it.

use thirtyfour::{By, Key};

use super::stage::Visitor;

/// More stops than any page has.
const STOPS: usize = 80;

impl Visitor<'_> {
    /// Presses a key: `Tab`, `Enter`, an arrow, or a character.
    #[track_caller]
    pub fn key(&self, key: &str) {
        let key = match key {
            "Tab" => Key::Tab.into(),
            "Enter" => Key::Enter.into(),
            "ArrowDown" => Key::Down.into(),
            "ArrowRight" => Key::Right.into(),
            "End" => Key::End.into(),
            "PageUp" => Key::PageUp.into(),
            character => character.into(),
        };
        let typed: thirtyfour::TypingData = key;
        self.run(self.browser.action_chain().send_keys(typed).perform())
            .unwrap();
    }

    /// Presses Tab until the focus is there.
    #[track_caller]
    pub fn tab_to(&self, target: &str) {
        self.press_until("Tab", target);
    }

    /// Presses Shift and Tab until the focus is there.
    #[track_caller]
    pub fn tab_back_to(&self, target: &str) {
        self.walk("Shift and Tab", target, || {
            let keys = self
                .browser
                .action_chain()
                .key_down(Key::Shift)
                .send_keys(Key::Tab)
                .key_up(Key::Shift);
            self.run(keys.perform()).unwrap();
        });
    }

    /// Presses a key until the focus is there.
    #[track_caller]
    pub fn press_until(&self, key: &str, target: &str) {
        self.walk(key, target, || self.key(key));
    }

    #[track_caller]
    fn walk(&self, what: &str, target: &str, step: impl Fn()) {
        let mut way = Vec::new();
        while !self.has_focus_on(target) {
            assert!(
                way.len() < STOPS,
                "{what} does not lead to “{target}”, but to: {way:?}"
            );
            step();
            way.push(self.focus());
        }
    }

    /// Drags one element onto another.
    #[track_caller]
    pub fn drag(&self, from: &str, to: &str) {
        let find = |selector: &str| {
            self.run(self.browser.find(By::Css(selector.to_owned())))
                .unwrap()
        };
        let (from, to) = (find(from), find(to));
        let drag = self
            .browser
            .action_chain()
            .drag_and_drop_element(&from, &to);
        self.run(drag.perform()).unwrap();
    }
}
