//! Pages that are made when the site is built, natively and by the same views as in the browser: what the page shows before
//! its program is there, and pages to read without it.

mod first;
mod frame;
mod links;
mod markup;
mod reading;

pub use first::first_page;
pub use frame::lost_page;
pub use reading::{File, reading_pages};
