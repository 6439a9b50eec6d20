//! Signals that last as long as the page.

use std::sync::{PoisonError, RwLock};

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Subscriber};

/// A signal that outlives the views that read it, and forgets those that are gone.
///
/// One of Leptos remembers whoever has ever heard of it, and goes through all of them at each change: a page that stays open
/// would grow, and become slower, with every question. So everything in the [`Shell`](super::Shell) and the
/// [`App`](super::App) is one of these, made once; what belongs to a view is an `RwSignal`, which goes with it.
pub struct Lasting<T: 'static>(&'static Kept<T>);

struct Kept<T> {
    value: RwLock<T>,
    changed: ArcTrigger,
}

impl<T> Clone for Lasting<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Lasting<T> {}

impl<T: Send + Sync + 'static> Lasting<T> {
    /// Makes one with its first value.
    pub fn new(value: T) -> Self {
        Lasting(Box::leak(Box::new(Kept {
            value: RwLock::new(value),
            changed: ArcTrigger::new(),
        })))
    }

    /// Has changes heard of.
    pub fn track(self) {
        hear(&self.0.changed);
    }

    /// What something says of the value; changes are heard of.
    pub fn with<U>(self, say: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.with_untracked(say)
    }

    /// What something says of the value.
    pub fn with_untracked<U>(self, say: impl FnOnce(&T) -> U) -> U {
        say(&self.0.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The value; changes are heard of.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Changes the value, and says so.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.update_untracked(change);
        self.0.changed.notify();
    }

    /// Changes the value where nobody is to hear of it.
    pub fn update_untracked(self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.value.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// Puts another value in its place, and says so.
    pub fn set(self, value: T) {
        self.update(|kept| *kept = value);
    }
}

/// Whoever hears of changes here does so until what they have made is taken away.
#[inline(never)]
fn hear(changed: &ArcTrigger) {
    if let Some(observer) = Observer::get() {
        on_cleanup(move || observer.clear_sources(&observer));
    }
    changed.track();
}
