//! Views as HTML.

use leptos::prelude::*;

/// What a view comes to, as a page has it that no program takes over: without the marks that Leptos leaves for that, and
/// without styles in attributes, which the page's policy forbids.
pub(super) fn markup<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().into_view().to_html());
    plain(&html)
}

/// HTML without comments, and without styles in attributes.
pub(super) fn plain(html: &str) -> String {
    without(&without(html, "<!", ">"), " style=\"", "\"")
}

/// A text without what begins and ends so.
fn without(text: &str, begin: &str, end: &str) -> String {
    let mut rest = text;
    let mut left = String::new();
    while let Some((before, after)) = rest.split_once(begin) {
        left.push_str(before);
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    left + rest
}

/// HTML without the elements of this name and class, with all that is in them.
pub(super) fn without_elements(html: &str, (name, class): (&str, &str)) -> String {
    let (open, class) = (format!("<{name} "), format!(" class=\"{class}\""));
    let mut rest = html;
    let mut left = String::new();
    while let Some(at) = rest.find(&open) {
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let is_one = rest[at..end].contains(&class);
        left.push_str(&rest[..if is_one { at } else { end }]);
        rest = if is_one {
            behind(&rest[at..], name)
        } else {
            &rest[end..]
        };
    }
    left + rest
}

/// What stands behind the element that a text begins with.
fn behind<'a>(html: &'a str, name: &str) -> &'a str {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let (mut depth, mut place) = (0_usize, 0);
    while let Some(next) = html[place..].find('<').map(|next| place + next) {
        let tag = &html[next..];
        if tag.starts_with(&close) {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return &tag[close.len()..];
            }
        } else if let Some(after) = tag.strip_prefix(&open) {
            depth += usize::from(after.starts_with([' ', '>']));
        }
        place = next + 1;
    }
    ""
}
