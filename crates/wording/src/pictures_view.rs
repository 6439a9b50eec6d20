//! The texts around the pictures on the page of a result.

wording! {
    title = "In pictures";
    ranks = "How often it comes first";
    table = "The same values as a table";
    save_svg = "Save as SVG";
    save_png = "Save as PNG";
    save_what = "{action}: {picture}";
    failed = "This browser could not make the file.";
}
