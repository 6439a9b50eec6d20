//! The guide, where there is none.

wording! {
    nothing = "There is nothing to read here: these questions come without a guide.";
    to_start = "To the first page";
}
