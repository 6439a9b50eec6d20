//! What authors paste into their pages: the same wizard for each kind of page, out of the same choices.
//!
//! A snippet has nothing that the page would pass over, nothing that is so anyway, and every text in the form that its
//! place asks for: see `escape`.

mod choices;
mod components;
mod escape;
mod markup;

pub use choices::{Choices, Field, Pin};

/// What a snippet is pasted into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Target {
    /// A page whose HTML one writes.
    #[default]
    Html,
    /// WordPress, for those who may paste scripts: a block of HTML.
    WordPress,
    /// WordPress, for everybody: a paragraph with a link, which it strips of nothing.
    WordPressLink,
    /// An embed element of Webflow.
    Webflow,
    /// A component of React.
    React,
    /// A component of Vue in one file.
    Vue,
    /// A frame without a script.
    Frame,
    /// A link.
    Link,
}

impl Target {
    /// Every target.
    pub const ALL: &[Target] = &[
        Target::Html,
        Target::WordPress,
        Target::WordPressLink,
        Target::Webflow,
        Target::React,
        Target::Vue,
        Target::Frame,
        Target::Link,
    ];

    /// Under which a form knows it.
    pub fn id(self) -> &'static str {
        match self {
            Target::Html => "html",
            Target::WordPress => "wordpress",
            Target::WordPressLink => "wordpress-link",
            Target::Webflow => "webflow",
            Target::React => "react",
            Target::Vue => "vue",
            Target::Frame => "frame",
            Target::Link => "link",
        }
    }

    /// Whether a script is part of it, which can be pinned and makes the frame as high as what is in it.
    pub fn has_script(self) -> bool {
        !matches!(self, Target::WordPressLink | Target::Frame | Target::Link)
    }

    /// What the content security policy of the page around it has to allow; nothing for a link.
    pub fn policy(self, choices: &Choices) -> Option<String> {
        let origin = choices.origin();
        match self {
            Target::WordPressLink | Target::Link => None,
            Target::Frame => Some(format!("frame-src {origin}")),
            _ => Some(format!("script-src {origin}; frame-src {origin}")),
        }
    }
}

/// The snippet for a target, with a line break at its end.
pub fn snippet(target: Target, choices: &Choices) -> String {
    let choices = choices.understood();
    match target {
        Target::Html => markup::html(&choices),
        Target::WordPress => markup::wordpress(&choices),
        Target::WordPressLink => markup::wordpress_link(&choices),
        Target::Webflow => markup::webflow(&choices),
        Target::React => components::react(&choices),
        Target::Vue => components::vue(&choices),
        Target::Frame => markup::frame(&choices),
        Target::Link => markup::link(&choices),
    }
}
