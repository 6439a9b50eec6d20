//! Stands for `send_wrapper`: what is put into it can go to other threads, and can be used on its own only.
//!
//! Leptos keeps nearly everything in one. The page has a single thread (its memory is not shared), so that nothing has to
//! be asked there, while asking brings a good part of the standard library's threads along, with an allocator of their own.
//! Elsewhere, it asks as the original does.

#[cfg(feature = "futures")]
use std::future::Future;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
#[cfg(feature = "futures")]
use std::pin::Pin;
#[cfg(feature = "futures")]
use std::task::{Context, Poll};
#[cfg(not(target_arch = "wasm32"))]
use std::thread::{self, ThreadId};

#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
compile_error!("with shared memory there are threads, and this must ask which one it is on");

/// A value that can only be used on the thread that it was made on.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    #[cfg(not(target_arch = "wasm32"))]
    thread: ThreadId,
}

// SAFETY: it is used, and dropped, on its own thread only, which everything below sees to by `assert_own`.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value of this thread.
    pub fn new(value: T) -> Self {
        SendWrapper {
            value: ManuallyDrop::new(value),
            #[cfg(not(target_arch = "wasm32"))]
            thread: thread::current().id(),
        }
    }

    /// Whether the value can be used on this thread.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn valid(&self) -> bool {
        self.thread == thread::current().id()
    }

    /// Whether the value can be used on this thread, which is the only one.
    #[cfg(target_arch = "wasm32")]
    pub fn valid(&self) -> bool {
        true
    }

    /// Takes the value out.
    ///
    /// # Panics
    ///
    /// On another thread.
    pub fn take(self) -> T {
        self.assert_own();
        let mut this = ManuallyDrop::new(self);
        // SAFETY: the value is there, since only this and `drop` take it, and `drop` is not called any more.
        unsafe { ManuallyDrop::take(&mut this.value) }
    }

    fn assert_own(&self) {
        assert!(self.valid(), "used on another thread than its own");
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.assert_own();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.assert_own();
        &mut self.value
    }
}

impl<T> Drop for SendWrapper<T> {
    fn drop(&mut self) {
        if !std::mem::needs_drop::<T>() || self.valid() {
            // SAFETY: the value is there, since only this and `take` take it.
            unsafe { ManuallyDrop::drop(&mut self.value) }
        } else if !std::thread::panicking() {
            panic!("dropped on another thread than its own");
        }
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> Self {
        Self::new(T::clone(self))
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for SendWrapper<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        T::fmt(self, out)
    }
}

#[cfg(feature = "futures")]
impl<T> SendWrapper<T> {
    /// The value, where it is: it never moves while it is wrapped.
    fn pinned(self: Pin<&mut Self>) -> Pin<&mut T> {
        self.assert_own();
        // SAFETY: the value is part of what is pinned; `take` needs it unpinned, and `drop` drops it in place.
        unsafe { self.map_unchecked_mut(|this| &mut *this.value) }
    }
}

#[cfg(feature = "futures")]
impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.pinned().poll(context)
    }
}

#[cfg(feature = "futures")]
impl<S: futures_core::Stream> futures_core::Stream for SendWrapper<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.pinned().poll_next(context)
    }
}
