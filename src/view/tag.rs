//! What every element of a page is until the browser has it, whatever its name and its attributes: `view!` makes it.
//!
//! Leptos has a type for each kind of element and for each attribute of each kind of value, and a copy of its own work for
//! each of these types. That was a tenth of the program.

use std::borrow::Cow;
use std::marker::PhantomData;

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Event, Node};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::iterators::StaticVec;
use leptos::tachys::view::{Position, PositionState};
use leptos::wasm_bindgen::JsValue;

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// An element with everything in it. It is handed on as a pointer, so that a view is little more than a row of calls.
pub struct Tag(Box<Parts>);

#[derive(Default)]
struct Parts {
    name: &'static str,
    drawn: bool,
    set: Vec<(Place, Value)>,
    followed: Vec<(Place, Box<dyn Tell>)>,
    heard: Vec<(&'static str, Box<dyn Act>)>,
    children: Vec<AnyView>,
}

/// Where a value goes.
#[derive(Clone, Copy)]
pub enum Place {
    /// An attribute.
    Attribute(&'static str),
    /// A class that there is or not, beside those of the attribute.
    Class(&'static str),
    /// A property of its style.
    Style(&'static str),
    /// A property of the element.
    Property(&'static str),
    /// What stands in the element, as HTML.
    Inside(&'static str),
}

/// A value of an attribute, or of whatever else can be set.
#[derive(PartialEq)]
pub enum Value {
    /// Not there.
    No,
    /// There, and no more.
    Yes,
    /// A text.
    Text(Cow<'static, str>),
}

/// Tells a value, again whenever a signal changes that it reads. What a closure can do beside that, its trait would bring
/// along for each.
trait Tell: Send {
    fn tell(&self) -> Value;
}

impl<V: Into<Value>, F: Fn() -> V + Send> Tell for F {
    fn tell(&self) -> Value {
        self().into()
    }
}

/// Does something on an event.
trait Act: Send {
    fn act(&mut self, event: Event);
}

/// On events of one type.
struct On<E, F>(F, PhantomData<fn(E)>);

impl<E: From<Event>, F: FnMut(E) + Send> Act for On<E, F> {
    fn act(&mut self, event: Event) {
        self.0(event.into());
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Value {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(Cow::Owned(text))
    }
}

impl From<bool> for Value {
    fn from(there: bool) -> Value {
        if there { Value::Yes } else { Value::No }
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        number.to_string().into()
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        value.map_or(Value::No, Into::into)
    }
}

impl Value {
    fn text(&self) -> &str {
        match self {
            Value::Text(text) => text,
            Value::No | Value::Yes => "",
        }
    }

    fn is_there(&self) -> bool {
        *self != Value::No
    }
}

impl Place {
    fn put(self, element: &Element, value: &Value) {
        match (self, value) {
            (Place::Attribute(name), Value::No) => Rndr::remove_attribute(element, name),
            (Place::Attribute(name), value) => Rndr::set_attribute(element, name, value.text()),
            (Place::Class(name), value) => {
                let classes = Rndr::class_list(element);
                if value.is_there() {
                    Rndr::add_class(&classes, name);
                } else {
                    Rndr::remove_class(&classes, name);
                }
            }
            (Place::Style(name), value) => {
                Rndr::set_css_property(&Rndr::style(element), name, value.text());
            }
            (Place::Property(name), value) => {
                let value = match value {
                    Value::Text(text) => JsValue::from_str(text),
                    there => JsValue::from_bool(there.is_there()),
                };
                Rndr::set_property_or_value(element, name, &value);
            }
            (Place::Inside(_), value) => Rndr::set_inner_html(element, value.text()),
        }
    }
}

impl Tag {
    /// An element of HTML, by its name and, behind zeros, what its attributes are called and are.
    #[inline(never)]
    pub fn new(begin: &'static str) -> Tag {
        let mut texts = begin.split('\0');
        let mut parts = Parts {
            name: texts.next().unwrap_or_default(),
            ..Parts::default()
        };
        while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
            parts.set.push((Place::Attribute(name), value.into()));
        }
        Tag(Box::new(parts))
    }

    /// An element of SVG.
    #[inline(never)]
    pub fn drawn(begin: &'static str) -> Tag {
        let mut tag = Tag::new(begin);
        tag.0.drawn = true;
        tag
    }

    /// Puts something into it, behind what is there.
    #[inline(never)]
    pub fn child(mut self, child: impl RenderHtml) -> Tag {
        self.0.children.push(child.into_any());
        self
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attribute(self, name: &'static str, value: impl Into<Value>) -> Tag {
        self.set(Place::Attribute(name), value)
    }

    /// Sets something once.
    #[inline(never)]
    pub fn set(mut self, place: Place, value: impl Into<Value>) -> Tag {
        self.0.set.push((place, value.into()));
        self
    }

    /// Sets something, and again whenever it changes.
    pub fn follow<V: Into<Value>>(
        self,
        place: Place,
        tell: impl Fn() -> V + Send + 'static,
    ) -> Tag {
        self.told(place, Box::new(tell))
    }

    #[inline(never)]
    fn told(mut self, place: Place, tell: Box<dyn Tell>) -> Tag {
        self.0.followed.push((place, tell));
        self
    }

    /// Does something on an event, which its type and its name stand for.
    pub fn on<E>(
        self,
        _: E,
        event: &'static str,
        act: impl FnMut(E::EventType) + Send + 'static,
    ) -> Tag
    where
        E: EventDescriptor,
        E::EventType: From<Event> + 'static,
    {
        self.heard(event, Box::new(On(act, PhantomData)))
    }

    #[inline(never)]
    fn heard(mut self, event: &'static str, act: Box<dyn Act>) -> Tag {
        self.0.heard.push((event, act));
        self
    }
}

/// A view, whatever it is of.
#[inline(never)]
pub fn whole(view: impl RenderHtml) -> AnyView {
    view.into_any()
}

/// Several things one after another, always the same.
#[inline(never)]
pub fn row(views: Vec<AnyView>) -> AnyView {
    StaticVec::from(views).into_any()
}

/// Views one after another.
pub trait Together: Iterator + Sized {
    /// All of them.
    fn together(mut self) -> Vec<AnyView>
    where
        Self::Item: IntoView,
    {
        gather(&mut || self.next())
    }
}

impl<I: Iterator> Together for I {}

/// Once for all that give the same.
#[inline(never)]
fn gather<V: IntoView>(next: &mut dyn FnMut() -> Option<V>) -> Vec<AnyView> {
    let mut views = Vec::new();
    while let Some(view) = next() {
        views.push(view.into_any());
    }
    views
}

/// An element on the page, with what follows signals and hears events as long as it is there.
pub struct Standing {
    element: Element,
    _children: Vec<AnyViewState>,
    _followed: Vec<RenderEffect<Value>>,
    _heard: Vec<RemoveEventHandler<Element>>,
}

fn follow(element: &Element, place: Place, tell: Box<dyn Tell>) -> RenderEffect<Value> {
    let element = element.clone();
    RenderEffect::new(move |before: Option<Value>| {
        let value = tell.tell();
        // What a property is, the visitor can have changed.
        let changed = matches!(place, Place::Property(_)) || before.as_ref() != Some(&value);
        if changed {
            place.put(&element, &value);
        }
        value
    })
}

fn hear(element: &Element, event: &str, mut act: Box<dyn Act>) -> RemoveEventHandler<Element> {
    let owner = Owner::current().unwrap_or_default();
    let act = move |event| owner.with(|| act.act(event));
    Rndr::add_event_listener(element, event, Box::new(act))
}

impl Render for Tag {
    type State = Standing;

    fn build(self) -> Standing {
        let parts = *self.0;
        let element = Rndr::create_element(parts.name, parts.drawn.then_some(SVG));
        for (place, value) in &parts.set {
            if value.is_there() {
                place.put(&element, value);
            }
        }
        let followed = parts.followed.into_iter();
        let followed = followed
            .map(|(place, tell)| follow(&element, place, tell))
            .collect();
        let heard = parts.heard.into_iter();
        let heard = heard
            .map(|(event, act)| hear(&element, event, act))
            .collect();
        let children = parts.children.into_iter().map(|child| {
            let mut child = child.build();
            child.mount(&element, None);
            child
        });
        Standing {
            _children: children.collect(),
            element,
            _followed: followed,
            _heard: heard,
        }
    }

    fn rebuild(self, state: &mut Standing) {
        let mut made = self.build();
        state.insert_before_this(&mut made);
        state.unmount();
        *state = made;
    }
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for Tag {
    type Output<Added: Attribute> = Tag;

    fn add_any_attr<Added: Attribute>(self, _attribute: Added) -> Tag {
        self
    }
}

/// An attribute as it stands in HTML.
fn written(page: &mut String, name: &'static str, value: Value) {
    match value {
        Value::No => {}
        Value::Yes => {
            page.push(' ');
            page.push_str(name);
        }
        Value::Text(text) => {
            let [mut class, mut style, mut inside] = [(); 3].map(|()| String::new());
            custom_attribute(name, text).to_html(page, &mut class, &mut style, &mut inside);
        }
    }
}

impl Tag {
    /// Writes its attributes; gives what stands in it, where that is given as HTML.
    fn write_attributes(&mut self, page: &mut String) -> String {
        let [mut class, mut style, mut inside] = [(); 3].map(|()| String::new());
        let set = std::mem::take(&mut self.0.set);
        let followed = self
            .0
            .followed
            .iter()
            .map(|(place, tell)| (*place, tell.tell()));
        for (place, value) in set.into_iter().chain(followed) {
            match place {
                Place::Attribute("class") => class = format!("{} {class}", value.text()),
                Place::Class(name) if value.is_there() => class = format!("{class} {name}"),
                Place::Style(name) => style = format!("{style}{name}:{};", value.text()),
                Place::Inside(_) => inside.push_str(value.text()),
                Place::Attribute(name) => written(page, name, value),
                Place::Class(_) | Place::Property(_) => {}
            }
        }
        for (name, text) in [("class", class.trim()), ("style", &style)] {
            if !text.is_empty() {
                written(page, name, text.to_owned().into());
            }
        }
        inside
    }
}

/// What has no end in HTML.
const ENDLESS: [&str; 5] = ["br", "hr", "img", "input", "meta"];

impl RenderHtml for Tag {
    type AsyncOutput = Tag;
    type Owned = Tag;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {
        self.0.children.iter_mut().for_each(AnyView::dry_resolve);
    }

    async fn resolve(self) -> Tag {
        self
    }

    fn to_html_with_buf(
        mut self,
        page: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        _extra: Vec<AnyAttribute>,
    ) {
        let name = self.0.name;
        page.push('<');
        page.push_str(name);
        let inside = self.write_attributes(page);
        page.push('>');
        page.push_str(&inside);
        *position = Position::FirstChild;
        for child in self.0.children {
            child.to_html_with_buf(page, position, escape, mark_branches, Vec::new());
        }
        if !ENDLESS.contains(&name) {
            page.push_str("</");
            page.push_str(name);
            page.push('>');
        }
        *position = Position::NextChild;
    }

    /// Nothing is taken over from HTML: what is rendered beforehand is replaced.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Standing {
        self.build()
    }

    fn into_owned(self) -> Tag {
        self
    }
}
