//! The texts of taking a result along from the page, and of opening a saved one.

wording! {
    title = "Take it along";
    lede = "Everything here is made in this browser; nothing is sent anywhere. The link is at the top of the page.";
    waiting = "One moment: it is being put together …";
    without_evidence = "The claims and sources could not be loaded, so the documents come without them. Reload this page to have them.";
    send = "To pass on";
    keep = "To keep";
    share = "Share …";
    share_failed = "It could not be shared. Copy it as text instead.";
    copy = "Copy as text";
    copied = "Copied as text.";
    copy_failed = "The browser does not let this page copy. Select the text and copy it:";
    print = "Print or save as PDF";
    adr = "Architecture Decision Record (.md)";
    markdown = "The whole result (.md)";
    json = "For opening it again (.json)";
    csv = "The figures as a table (.csv)";
    csv_separator = "The table’s cells are separated by";
    csv_comma = "commas";
    csv_semicolon = "semicolons";
    csv_tab = "tabs";
    csv_mark = "With a byte-order mark, without which some spreadsheets show letters wrongly";
    download_what = "Download: {what}";
    saved = "Downloaded as {name}.";
    save_failed = "{name} could not be made here. Close other pages, and try again.";
    code = "Show a QR code";
    code_hint = "Point the camera of another device at it to open this result there.";
    code_save = "Download the QR code (.svg)";
    code_none = "This link is too long for a QR code.";

    // What files are called
    name_none = "nothing-left";
    name_adr = "stackfit-{what}-decision";
    name_other = "stackfit-{what}";

    // Opening a saved result
    open_title = "Open a saved result";
    open_file = "A file that was saved “for opening it again”";
    open_paste = "Or paste what such a file says";
    open = "Open the result";
    open_unreadable = "The file could not be read.";
    open_left_out = "Some of the answers in it cannot be used here, and would be left out: {fields}.";
    open_rest = "Open it without them";
}
