//! What stands in a picture, read back from its SVG.

use roxmltree::{Document, Node};
use stackfit::pictures::measure;

/// A line of text and the box that it takes at most.
#[derive(Debug)]
pub struct Label {
    pub text: String,
    pub size: f64,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Label {
    /// Whether two labels touch each other by more than a rounding.
    pub fn overlaps(&self, other: &Label) -> bool {
        let apart = |end: f64, start: f64| end <= start + 0.2;
        !(apart(self.right, other.left)
            || apart(other.right, self.left)
            || apart(self.bottom, other.top)
            || apart(other.bottom, self.top))
    }
}

#[track_caller]
pub fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// The labels of a picture.
pub fn labels(document: &Document<'_>) -> Vec<Label> {
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts.map(label).collect()
}

fn label(node: Node<'_, '_>) -> Label {
    let text = node.text().unwrap().to_owned();
    let (x, y) = (number(node, "x"), number(node, "y"));
    let size = number(node, "font-size");
    let wide = measure::width(&text, size, node.attribute("font-weight").is_some());
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - wide / 2.0,
        Some("end") => x - wide,
        _ => x,
    };
    Label {
        text,
        size,
        left,
        right: left + wide,
        top: y - 0.76 * size,
        bottom: y + 0.24 * size,
    }
}

/// Width and height of the view box.
pub fn size(document: &Document<'_>) -> (f64, f64) {
    let view_box = document.root_element().attribute("viewBox").unwrap();
    let sides: Vec<f64> = view_box
        .split(' ')
        .map(|side| side.parse().unwrap())
        .collect();
    assert_eq!(sides[..2], [0.0, 0.0]);
    (sides[2], sides[3])
}
