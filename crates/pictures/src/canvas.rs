//! What a picture is drawn on: texts, boxes and lines, written as SVG.

use super::measure::Style;
use super::palette::{INK, SOFT};
use catalogue::order;

/// Names.
pub const NAME: Style = Style {
    size: 13.0,
    bold: false,
    class: INK,
};
/// The name of the first.
pub const FIRST: Style = Style {
    size: 13.0,
    bold: true,
    class: INK,
};
/// Numbers that are read.
pub const NUMBER: Style = Style {
    size: 12.0,
    bold: false,
    class: INK,
};
/// Heads and axes.
pub const HEAD: Style = Style {
    size: 12.0,
    bold: false,
    class: SOFT,
};

/// How much room there is: each has a layout of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A phone: 288 pixels.
    Narrow,
    /// A column of text: 680 pixels.
    Wide,
}

impl Width {
    /// The width of the drawing in pixels.
    pub fn pixels(self) -> f64 {
        match self {
            Width::Narrow => 288.0,
            Width::Wide => 680.0,
        }
    }

    /// The word for it in ids and classes.
    pub fn word(self) -> &'static str {
        match self {
            Width::Narrow => "narrow",
            Width::Wide => "wide",
        }
    }
}

/// Which side of a text its place is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It starts there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// The content of a drawing, from the top left corner of its own.
pub struct Canvas {
    /// Which layout is wanted.
    pub layout: Width,
    /// How wide it is.
    pub width: f64,
    /// Where the corner is in the whole picture.
    corner: (f64, f64),
    body: String,
}

impl Canvas {
    /// An empty canvas with its corner there.
    pub fn new(layout: Width, corner: (f64, f64)) -> Self {
        Canvas {
            layout,
            width: layout.pixels(),
            corner,
            body: String::new(),
        }
    }

    /// Whether there is room for the wide layout.
    pub fn wide(&self) -> bool {
        self.layout == Width::Wide
    }

    /// What was drawn.
    pub fn into_body(self) -> String {
        self.body
    }

    /// A line of text with its base line at `y`.
    pub fn text(&mut self, (x, y): (f64, f64), style: &Style, anchor: Anchor, text: &str) {
        let (x, y) = self.at((x, y));
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if style.bold {
            " font-weight=\"600\""
        } else {
            ""
        };
        self.put(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\"{weight}{anchor} class=\"{}\">{}</text>",
            pixels(style.size),
            style.class,
            escape(text)
        ));
    }

    /// Lines of text below each other from `top` on; gives where they end.
    pub fn block(
        &mut self,
        (x, top): (f64, f64),
        style: &Style,
        anchor: Anchor,
        lines: &[String],
    ) -> f64 {
        let mut bottom = top;
        for line in lines {
            self.text((x, bottom + style.size), style, anchor, line);
            bottom += style.leading();
        }
        bottom
    }

    /// A box with corners that are a little round.
    pub fn area(&mut self, corner: (f64, f64), (width, height): (f64, f64), class: &str) {
        let (x, y) = self.at(corner);
        let (width, height) = (pixels(width), pixels(height));
        self.put(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\" class=\"{class}\"/>"
        ));
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), class: &str) {
        let ((x1, y1), (x2, y2)) = (self.at(from), self.at(to));
        self.put(&format!(
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{class}\"/>"
        ));
    }

    /// A circle.
    pub fn circle(&mut self, centre: (f64, f64), radius: f64, class: &str) {
        let (x, y) = self.at(centre);
        let radius = pixels(radius);
        self.put(&format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" class=\"{class}\"/>"
        ));
    }

    /// A shape with straight sides.
    pub fn polygon(&mut self, corners: &[(f64, f64)], class: &str) {
        let corner = |one: &(f64, f64)| {
            let (x, y) = self.at(*one);
            format!("{x},{y}")
        };
        let points: Vec<String> = corners.iter().map(corner).collect();
        let points = points.join(" ");
        self.put(&format!("<polygon points=\"{points}\" class=\"{class}\"/>"));
    }

    fn put(&mut self, element: &str) {
        self.body.push_str(element);
    }

    fn at(&self, (x, y): (f64, f64)) -> (String, String) {
        let (left, top) = self.corner;
        (pixels(left + x), pixels(top + y))
    }
}

/// A length with one decimal.
pub fn pixels(length: f64) -> String {
    order::decimal((length * 10.0).round() / 10.0)
}

/// A text as it stands in XML. Characters that XML does not allow at all are left out.
pub fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}
