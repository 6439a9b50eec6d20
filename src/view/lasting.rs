//! Signals that last as long as the page.

use std::ops::Deref;

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Subscriber};

/// A signal that outlives the views that read it, and forgets those that are gone.
///
/// One of Leptos remembers whoever has ever heard of it, and goes through all of them at each change: a page that stays open
/// would grow, and become slower, with every question. So everything in the [`Shell`](super::Shell) and the
/// [`App`](super::App) is one of these; what belongs to a view is an `RwSignal`, which goes with it.
pub struct Lasting<T: 'static>(RwSignal<T>);

impl<T> Clone for Lasting<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Lasting<T> {}

/// Whatever is not heard of.
impl<T> Deref for Lasting<T> {
    type Target = RwSignal<T>;

    fn deref(&self) -> &RwSignal<T> {
        &self.0
    }
}

impl<T: Send + Sync + 'static> Lasting<T> {
    /// Makes one with its first value.
    pub fn new(value: T) -> Self {
        Lasting(RwSignal::new(value))
    }

    /// Has changes heard of.
    pub fn track(self) {
        hear();
        self.0.track();
    }

    /// What something says of the value; changes are heard of.
    pub fn with<U>(self, say: impl FnOnce(&T) -> U) -> U {
        hear();
        self.0.with(say)
    }

    /// The value; changes are heard of.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        hear();
        self.0.get()
    }
}

/// Whoever hears of changes here does so until what they have made is taken away.
#[inline(never)]
fn hear() {
    if let Some(observer) = Observer::get() {
        on_cleanup(move || observer.clear_sources(&observer));
    }
}
