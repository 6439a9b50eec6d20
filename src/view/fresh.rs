//! Whatever changes on the page is put there anew, and what it was is taken away with all that others have made of it.
//!
//! Translators in browsers write into pages: some put elements of their own in place of texts, others change texts where
//! they stand, both a while after they have read them. A text that Leptos changes in place would be gone by then, or be
//! overwritten by the translation of what it was, so that the page shows something else than what a choice stores. So no
//! view has a closure among its children; it calls [`fresh`] or [`fresh_text`], whose result stands between two comments,
//! which translators leave alone.

use crate::view::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node, Placeholder};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};

use super::tag::whole;

/// A part of the page that is put there anew whenever a signal that it reads changes.
pub fn fresh<V: IntoView + 'static>(part: impl Fn() -> V + Send + 'static) -> AnyView {
    changing(Box::new(Part(part)))
}

/// A text that is put there anew whenever it changes; what is the same stays.
pub fn fresh_text<T: Into<String> + 'static>(text: impl Fn() -> T + Send + 'static) -> AnyView {
    changing(Box::new(Text(text)))
}

/// What changes, made anew. What a closure can do beside that, its trait would bring along for each.
trait Make: Send {
    fn make(&self) -> Fresh;
}

struct Part<F>(F);

impl<V: IntoView + 'static, F: Fn() -> V + Send> Make for Part<F> {
    fn make(&self) -> Fresh {
        Fresh {
            view: whole(self.0()),
            text: None,
        }
    }
}

struct Text<F>(F);

impl<T: Into<String>, F: Fn() -> T + Send> Make for Text<F> {
    fn make(&self) -> Fresh {
        Fresh::of_text(self.0().into())
    }
}

/// One type for all of them, so that what renders them is in the program once.
#[inline(never)]
fn changing(make: Box<dyn Make>) -> AnyView {
    (move || make.make()).into_any()
}

struct Fresh {
    view: AnyView,
    /// What it is, if it is nothing but a text.
    text: Option<String>,
}

impl Fresh {
    #[inline(never)]
    fn of_text(text: String) -> Fresh {
        Fresh {
            view: text.clone().into_any(),
            text: Some(text),
        }
    }
}

struct Standing {
    start: Placeholder,
    part: AnyViewState,
    end: Placeholder,
    text: Option<String>,
}

impl Standing {
    /// Takes off what stands between the two comments, whoever put it there.
    fn clear(&mut self) {
        self.part.unmount();
        let end: &Node = &self.end;
        while let Some(next) = Rndr::next_sibling(&self.start).filter(|next| next != end) {
            Rndr::remove(&next);
        }
    }
}

impl Render for Fresh {
    type State = Standing;

    fn build(self) -> Standing {
        Standing {
            start: Rndr::create_placeholder(),
            part: self.view.build(),
            end: Rndr::create_placeholder(),
            text: self.text,
        }
    }

    fn rebuild(self, state: &mut Standing) {
        if self.text.is_some() && self.text == state.text {
            return;
        }
        state.clear();
        state.part = self.view.build();
        state.text = self.text;
        // Without a place on the page, it is mounted later.
        Rndr::try_mount_before(&mut state.part, &state.end);
    }
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.clear();
        self.start.unmount();
        self.end.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.start.mount(parent, marker);
        self.part.mount(parent, marker);
        self.end.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.start.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.part.elements()
    }
}

impl AddAnyAttr for Fresh {
    type Output<Added: Attribute> = Fresh;

    fn add_any_attr<Added: Attribute>(self, _attribute: Added) -> Fresh {
        self
    }
}

impl RenderHtml for Fresh {
    type AsyncOutput = Fresh;
    type Owned = Fresh;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {
        self.view.dry_resolve();
    }

    async fn resolve(self) -> Fresh {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.view
            .to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    /// Nothing is taken over from HTML: what is rendered beforehand is replaced.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Standing {
        self.build()
    }

    fn into_owned(self) -> Fresh {
        self
    }
}
