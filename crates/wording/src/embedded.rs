//! The texts of the page in the frame of another page.

wording! {
    powered = "Powered by";
    told = "What you answer here is passed on to {name}, which shows this page on its own.";
    told_name = "{brand} ({site})";
    told_privacy = "Everything is worked out in your browser. What you answer is passed on to {name}, and to nobody else.";
    call_takes = "It takes your answers along.";
}
