//! What is worked out from signals, and told only when it changes.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, Track};
use leptos::reactive::computed;

/// A memo of Leptos, whatever it is of: Leptos itself has all of its work once for each type.
pub struct Memo<T>(computed::Memo<Shared>, PhantomData<fn() -> T>);

/// A value, and how it is compared with the one before.
#[derive(Clone)]
struct Shared(Arc<dyn Same>);

trait Same: Any + Send + Sync {
    fn same(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Same for T {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>() == Some(self)
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        let other: &dyn Any = &*other.0;
        self.0.same(other)
    }
}

impl Shared {
    #[inline(never)]
    fn value<T: 'static>(&self) -> &T {
        let value: &dyn Any = &*self.0;
        value
            .downcast_ref()
            .expect("a memo holds what it was made for")
    }
}

/// Works out a value; given is the one before.
trait Work: Send + Sync {
    fn work(&self, before: Option<&Shared>) -> Shared;
}

struct Worked<T, F>(F, PhantomData<fn() -> T>);

impl<T, F> Work for Worked<T, F>
where
    T: PartialEq + Send + Sync + 'static,
    F: Fn(Option<&T>) -> T + Send + Sync,
{
    fn work(&self, before: Option<&Shared>) -> Shared {
        Shared(Arc::new(self.0(before.map(Shared::value))))
    }
}

#[inline(never)]
fn memo(work: Box<dyn Work>) -> computed::Memo<Shared> {
    computed::Memo::new(move |before| work.work(before))
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Of what this works out, given what it was before.
    pub fn new(work: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T> {
        Memo(memo(Box::new(Worked(work, PhantomData))), PhantomData)
    }

    /// Has changes heard of.
    pub fn track(self) {
        self.0.track();
    }

    /// What something says of the value; changes are heard of.
    pub fn with<U>(self, say: impl FnOnce(&T) -> U) -> U {
        say(self.0.get().value())
    }

    /// What something says of the value.
    pub fn with_untracked<U>(self, say: impl FnOnce(&T) -> U) -> U {
        say(self.0.get_untracked().value())
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
}
