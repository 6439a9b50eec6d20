//! Signals of our own. Leptos has a copy of its own work for each type of what they hold; here it is in the program once.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::{Arc, PoisonError, RwLock};

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Subscriber};

/// A value, and who hears of its changes.
struct Kept<T> {
    value: RwLock<T>,
    changed: ArcTrigger,
}

impl<T> Kept<T> {
    fn new(value: T) -> Kept<T> {
        Kept {
            value: RwLock::new(value),
            changed: ArcTrigger::new(),
        }
    }

    fn say<U>(&self, say: impl FnOnce(&T) -> U) -> U {
        say(&self.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn change(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.write().unwrap_or_else(PoisonError::into_inner));
    }
}

/// A signal that outlives the views that read it, and forgets those that are gone.
///
/// One of Leptos remembers whoever has ever heard of it, and goes through all of them at each change: a page that stays open
/// would grow, and become slower, with every question. So everything in the [`Shell`](super::Shell) and the
/// [`App`](super::App) is one of these, made once; what belongs to a view is [`Local`], which goes with it.
pub struct Lasting<T: 'static>(&'static Kept<T>);

impl<T> Clone for Lasting<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Lasting<T> {}

impl<T: Send + Sync + 'static> Lasting<T> {
    /// Makes one with its first value.
    pub fn new(value: T) -> Self {
        Lasting(Box::leak(Box::new(Kept::new(value))))
    }

    /// Has changes heard of.
    pub fn track(self) {
        hear(&self.0.changed);
    }

    /// What something says of the value; changes are heard of.
    pub fn with<U>(self, say: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.0.say(say)
    }

    /// What something says of the value.
    pub fn with_untracked<U>(self, say: impl FnOnce(&T) -> U) -> U {
        self.0.say(say)
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
        self.0.say(T::clone)
    }

    /// Changes the value, and says so.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.0.change(change);
        self.0.changed.notify();
    }

    /// Changes the value where nobody is to hear of it.
    pub fn update_untracked(self, change: impl FnOnce(&mut T)) {
        self.0.change(change);
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

/// What holds for signals of a view.
const READ: &str = "who reads a signal of a view is in it";

/// A signal that belongs to a view, and goes with it: nothing is set any more then.
pub struct Local<T>(
    StoredValue<Arc<dyn Any + Send + Sync>>,
    PhantomData<fn() -> T>,
);

impl<T> Clone for Local<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Local<T> {}

impl<T: Send + Sync + 'static> Local<T> {
    /// Makes one with its first value.
    pub fn new(value: T) -> Self {
        Local(StoredValue::new(Arc::new(Kept::new(value))), PhantomData)
    }

    /// None once its view is gone.
    #[inline(never)]
    fn kept(self) -> Option<Arc<Kept<T>>> {
        self.0.try_get_value()?.downcast().ok()
    }

    /// What something says of the value; changes are heard of.
    pub fn with<U>(self, say: impl FnOnce(&T) -> U) -> U {
        let kept = self.kept().expect(READ);
        kept.changed.track();
        kept.say(say)
    }

    /// What something says of the value; none once its view is gone.
    pub fn try_with_untracked<U>(self, say: impl FnOnce(&T) -> U) -> Option<U> {
        Some(self.kept()?.say(say))
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
        self.kept().expect(READ).say(T::clone)
    }

    /// Changes the value, and says so.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(kept) = self.kept() {
            kept.change(change);
            kept.changed.notify();
        }
    }

    /// Puts another value in its place, and says so.
    pub fn set(self, value: T) {
        self.update(|kept| *kept = value);
    }
}

/// Does something, and again whenever a signal changes that it reads; given is what it came to before.
pub fn effect<T: 'static>(run: impl Fn(Option<T>) -> T + 'static) {
    let mut before = None;
    started(Box::new(move || before = Some(run(before.take()))));
}

#[inline(never)]
fn started(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}
