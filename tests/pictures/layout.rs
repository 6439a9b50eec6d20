//! Nothing is cut off, nothing stands on anything else, and all of it can be read.

use roxmltree::Document;
use stackfit::pictures::measure::{SMALLEST, Style, width};
use stackfit::pictures::{Mode, Width};

use crate::drawn::{labels, number, size};
use crate::each_svg;

#[test]
fn should_be_as_wide_as_its_layout() {
    each_svg(|_, layout, mode, svg| {
        let document = Document::parse(svg).unwrap();
        let (wide, _) = size(&document);
        let content = if layout == Width::Wide { 680.0 } else { 288.0 };
        if mode == Mode::Inline {
            assert_eq!(wide, content);
        } else {
            assert!(wide > content && wide <= content + 64.0);
        }
    });
}

#[test]
fn should_keep_every_label_inside_and_large_enough() {
    each_svg(|picture, width, _, svg| {
        let document = Document::parse(svg).unwrap();
        let (right, bottom) = size(&document);
        for label in labels(&document) {
            let inside = label.left >= -0.1
                && label.right <= right + 0.1
                && label.top >= -0.1
                && label.bottom <= bottom + 0.1;
            assert!(inside, "{} {width:?}: {label:?}", picture.id);
            assert!(label.size >= SMALLEST, "{label:?}");
        }
    });
}

#[test]
fn should_let_no_labels_overlap() {
    each_svg(|picture, width, _, svg| {
        let labels = labels(&Document::parse(svg).unwrap());
        for (place, label) in labels.iter().enumerate() {
            for other in &labels[..place] {
                assert!(
                    !label.overlaps(other),
                    "{} {width:?}: {label:?} on {other:?}",
                    picture.id
                );
            }
        }
    });
}

#[test]
fn should_keep_every_shape_inside() {
    each_svg(|picture, width, _, svg| {
        let document = Document::parse(svg).unwrap();
        let (right, bottom) = size(&document);
        for node in document.descendants().filter(|node| node.is_element()) {
            let points = match node.tag_name().name() {
                "rect" if node.attribute("x").is_some() => {
                    let (x, y) = (number(node, "x"), number(node, "y"));
                    assert!(number(node, "width") >= 0.0 && number(node, "height") > 0.0);
                    vec![
                        (x, y),
                        (x + number(node, "width"), y + number(node, "height")),
                    ]
                }
                "circle" => {
                    let (x, y, r) = (number(node, "cx"), number(node, "cy"), number(node, "r"));
                    vec![(x - r, y - r), (x + r, y + r)]
                }
                "line" => vec![
                    (number(node, "x1"), number(node, "y1")),
                    (number(node, "x2"), number(node, "y2")),
                ],
                "polygon" => corners(node.attribute("points").unwrap()),
                _ => continue,
            };
            for (x, y) in points {
                let inside = x >= 0.0 && x <= right + 0.1 && y >= 0.0 && y <= bottom + 0.1;
                assert!(inside, "{} {width:?}: {node:?}", picture.id);
            }
        }
    });
}

fn corners(points: &str) -> Vec<(f64, f64)> {
    let corner = |point: &str| {
        let (x, y) = point.split_once(',').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    points.split(' ').map(corner).collect()
}

#[test]
fn should_cut_no_name_of_the_catalogues_short() {
    each_svg(|picture, width, _, svg| {
        for label in labels(&Document::parse(svg).unwrap()) {
            assert!(
                !label.text.contains('…'),
                "{} {width:?}: {label:?}",
                picture.id
            );
        }
    });
}

const PLAIN: Style = Style {
    size: 13.0,
    bold: false,
    class: "",
};

#[test]
fn should_wrap_at_a_plus_and_never_beyond_the_room() {
    let lines = PLAIN.wrap("Firebase + Spring Boot + React Native", 100.0, 4);
    assert!(lines.len() > 2);
    for line in &lines {
        assert!(!line.ends_with('+') && PLAIN.width(line) <= 100.0, "{line}");
    }
    assert_eq!(PLAIN.wrap("One", 100.0, 1), ["One"]);
}

#[test]
fn should_end_in_dots_what_has_no_room() {
    let lines = PLAIN.wrap("One two three four five six seven", 60.0, 2);
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…') && PLAIN.width(&lines[1]) <= 60.0);
    let word = PLAIN.wrap("Donaudampfschifffahrtsgesellschaft", 80.0, 3);
    assert!(word[0].ends_with('…') && PLAIN.width(&word[0]) <= 80.0);
}

#[test]
fn should_estimate_widths_on_the_safe_side() {
    // Widths in DejaVu Sans at 100 pixels, as the font has them.
    for (text, bold, measured) in [
        ("ASP.NET Core + Flutter", false, 1147.8),
        ("Django + React Native", true, 1270.1),
        ("PostgreSQL", true, 658.8),
        ("12–31 %", false, 431.3),
    ] {
        let estimate = width(text, 100.0, bold);
        assert!(
            estimate >= measured && estimate < 1.15 * measured,
            "{text}: {estimate}"
        );
    }
}
