//! The texts of the page in the frame of another page.

wording! {
    powered = "Powered by";
}
