//! Pictures as files. An image with a `data:` address needs nothing more of a content security policy than the page's
//! own icon does.

use std::time::Duration;

use js_sys::{Array, encode_uri_component};
use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url, window,
};

use crate::browser::promise;

/// Pixels of a PNG for each of the picture's, so that it is sharp on any screen.
const SCALE: u32 = 2;

/// How long a browser may take to begin with a download.
const PATIENCE: Duration = Duration::from_secs(60);

/// Saves an SVG; tells whether that worked.
pub fn save_svg(name: &str, svg: &str, done: Box<dyn FnOnce(bool)>) {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&svg.into());
    let file = Blob::new_with_str_sequence_and_options(&parts, &options).ok();
    done(
        file.and_then(|file| save(&format!("{name}.svg"), &file))
            .is_some(),
    );
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
        done(file.and_then(|file| save(&name, &file)).is_some());
    });
    // Fails only for what comes from another site, which no picture does.
    let _ = canvas.to_blob(save.unchecked_ref());
}

/// Lets the browser download a file.
fn save(name: &str, file: &Blob) -> Option<()> {
    let link = window()?.document()?.create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    let address = Url::create_object_url_with_blob(file).ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            // Fails only for an address that is no more.
            let _ = Url::revoke_object_url(&address);
        },
        PATIENCE,
    );
    Some(())
}
