//! What the third piece of the program has of the browser layer: what only few visits need of the device.

mod device;
mod download;
mod kept;
mod picture;
mod pin;

use crate::view::{App, Host, Third, pieces};

/// Begins to follow what is stored for it.
pub fn prepare(app: App) -> &'static Third {
    kept::follow(app);
    Box::leak(Box::new(Third {
        app: equipped(app),
        part: pieces::part,
    }))
}

/// The app with all that the browser can do.
fn equipped(app: App) -> App {
    let host = Host {
        keep: kept::change,
        file: device::file,
        today: device::today,
        pin: pin::pin,
        save_svg: picture::save_svg,
        save_png: picture::save_png,
        save: download::text,
        share: device::sharing(),
        ..app.host
    };
    app.with_host(host)
}
