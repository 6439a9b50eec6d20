//! Pictures are SVG that names itself, whatever is in the data, and a file needs nothing beside it.

use std::collections::BTreeSet;

use roxmltree::Document;
use serde_json::json;
use stackfit::engine::Model;
use stackfit::pictures::{Mode, Width, pictures};
use stackfit::report::in_words;

use crate::support::{answers, catalogue};
use crate::{RESULTS, WIDTHS, complete, each_svg};

#[test]
fn should_be_well_formed_and_named_by_title_and_description() {
    each_svg(|picture, _, _, svg| {
        let document = Document::parse(svg).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        let named: Vec<&str> = root
            .attribute("aria-labelledby")
            .unwrap()
            .split(' ')
            .collect();
        let text = |name: &str| {
            let node = root.children().find(|node| node.has_tag_name(name));
            let node = node.or_else(|| root.children().find(|node| node.tag_name().name() == name));
            let node = node.unwrap();
            assert!(named.contains(&node.attribute("id").unwrap()));
            node.text().unwrap().to_owned()
        };
        assert_eq!(text("title"), picture.title);
        assert_eq!(text("desc"), picture.caption);
    });
}

#[test]
fn should_hide_the_drawing_from_those_who_are_told_its_name() {
    each_svg(|_, _, _, svg| {
        let document = Document::parse(svg).unwrap();
        for node in document.descendants() {
            let drawn = ["text", "rect", "line", "circle", "polygon"];
            if drawn.contains(&node.tag_name().name()) {
                let hidden = |one: roxmltree::Node<'_, '_>| one.attribute("aria-hidden").is_some();
                assert!(node.ancestors().any(hidden), "{node:?}");
            }
        }
    });
}

#[test]
fn should_have_ids_that_can_stand_in_one_page() {
    for shown in RESULTS.iter() {
        let mut ids = BTreeSet::new();
        for picture in &shown.pictures {
            for width in WIDTHS {
                let svg = picture.svg(width, Mode::Inline);
                let document = Document::parse(&svg).unwrap();
                for node in document.descendants() {
                    if let Some(id) = node.attribute("id") {
                        assert!(ids.insert(id.to_owned()), "{id} twice");
                    }
                }
            }
        }
    }
}

#[test]
fn should_bring_no_style_into_a_page() {
    each_svg(|_, _, mode, svg| {
        if mode == Mode::Inline {
            assert!(!svg.contains("<style") && !svg.contains("style="));
        }
    });
}

#[test]
fn should_stand_alone_in_a_file() {
    each_svg(|picture, _, mode, svg| {
        if mode == Mode::Standalone {
            let document = Document::parse(svg).unwrap();
            let root = document.root_element();
            assert_eq!(
                root.tag_name().namespace(),
                Some("http://www.w3.org/2000/svg")
            );
            assert!(root.attribute("width").is_some() && root.attribute("height").is_some());
            assert!(svg.contains("<style>") && svg.contains("prefers-color-scheme:dark"));
            for foreign in [
                "href",
                "url(",
                "@import",
                "@font-face",
                "<script",
                "var(",
                "<image",
                "foreignObject",
            ] {
                assert!(!svg.contains(foreign), "{foreign}");
            }
            // Its heading is read in it, too.
            let words: Vec<String> = crate::drawn::labels(&document)
                .into_iter()
                .map(|label| label.text)
                .collect();
            let words = words.join(" ").replace('\u{a0}', " ");
            assert!(words.contains(&picture.title), "{words}");
            assert!(words.contains(&picture.caption), "{words}");
            let date = in_words(catalogue().date);
            assert!(words.contains(&date) || words.contains("revision 1"));
        }
    });
}

#[test]
fn should_escape_whatever_the_data_says() {
    let name = "<b>&\"'\u{1}]]>";
    let mut odd = catalogue().clone();
    for technology in &mut odd.technologies {
        technology.name = name.to_owned();
    }
    for criterion in &mut odd.criteria {
        criterion.name = name.to_owned();
    }
    odd.title = name.to_owned();
    let report = complete(&Model::new(&odd), &answers(&json!({})));
    let pictures = pictures(&odd, &report);
    assert_eq!(pictures.len(), 4);
    for picture in pictures {
        let svg = picture.svg(Width::Wide, Mode::Standalone);
        let document = Document::parse(&svg).unwrap();
        assert!(!svg.contains("<b>"));
        let labels = crate::drawn::labels(&document);
        assert!(labels.iter().any(|label| label.text.contains("<b>&\"']]>")));
    }
}
