//! Pictures as files. An image with a `data:` address needs nothing more of a content security policy than the page's
//! own icon does.

use js_sys::encode_uri_component;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, window};

use super::download;
use crate::browser::promise;

/// Pixels of a PNG for each of the picture's, so that it is sharp on any screen.
const SCALE: u32 = 2;

/// Saves an SVG; tells whether that worked.
pub fn save_svg(name: &str, svg: &str, done: Box<dyn FnOnce(bool)>) {
    done(download::text(&format!("{name}.svg"), "image/svg+xml", svg));
}

/// Saves an SVG as PNG; tells whether that worked.
pub fn save_png(name: &str, svg: &str, done: Box<dyn FnOnce(bool)>) {
    let Ok(image) = HtmlImageElement::new() else {
        return done(false);
    };
    image.set_src(&format!(
        "data:image/svg+xml,{}",
        String::from(encode_uri_component(svg))
    ));
    let name = format!("{name}.png");
    let loaded = image.decode();
    promise::settled(
        &loaded,
        Box::new(
            move |loaded| match loaded.ok().and_then(|_| drawn(&image)) {
                Some(canvas) => save_drawn(&canvas, name, done),
                None => done(false),
            },
        ),
    );
}

/// A canvas with the image on it.
fn drawn(image: &HtmlImageElement) -> Option<HtmlCanvasElement> {
    let canvas = window()?.document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(SCALE * image.natural_width());
    canvas.set_height(SCALE * image.natural_height());
    let context = canvas.get_context("2d").ok().flatten()?;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    let (width, height) = (canvas.width().into(), canvas.height().into());
    let draw =
        context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height);
    draw.ok().map(|()| canvas)
}

fn save_drawn(canvas: &HtmlCanvasElement, name: String, done: Box<dyn FnOnce(bool)>) {
    let save = Closure::once_into_js(move |file: Option<Blob>| {
        done(file.and_then(|file| download::file(&name, &file)).is_some());
    });
    // Fails only for what comes from another site, which no picture does.
    let _ = canvas.to_blob(save.unchecked_ref());
}
