//! The texts of decisions that are saved on the device.

wording! {
    title = "My decisions";
    lede = "Interviews that you have saved, each with its answers. Open one to see its result, change a copy, or compare two.";
    stored = "They are stored in this browser, on this device, and nowhere else: name, day and answers of each. Nobody else can see them. Clearing the browser’s data for this site deletes them, and so does “Delete all”. To keep them elsewhere, export them.";
    none = "Nothing is saved yet. On the page of a result, “Save this decision” puts it here.";
    blocked = "This browser does not let this page store anything, so decisions cannot be saved here. Copy the link to a result instead.";
    full = "The browser has refused to store that: its room for this site is used up. Nothing was changed.";
    damaged = "Part of what was stored could not be read. What could be read is here; the rest is put aside with the next change, and only “Delete all” removes it.";

    // On the page of a result
    save_title = "Keep this decision";
    save_hint = "Saved on this device only, with your answers.";
    save_name = "Name";
    save_default = "{name}, {date}";
    save_nothing = "No result, {date}";
    save = "Save this decision";
    saved = "Saved as “{name}”.";
    save_failed = "It could not be saved.";
    see = "My decisions";

    // The list
    first_same = "First: {name}, then as now.";
    first_same_new = "First: {name}. The data has been updated since it was saved; the first place is the same.";
    first_changed = "First when it was saved: {then}. Now: {now}.";
    first_unknown = "Now first: {now}. What was first when it was saved is not known any more.";
    first_updated = "The data has been updated since; open it to see what moved it.";
    first_none = "nothing that meets all requirements";
    answers_gone = "Some of its answers are to questions that are not asked any more.";
    problem_damaged = "It cannot be opened: the link in it is damaged.";
    problem_foreign = "It was made with other questions than those of this page, and opens there.";
    problem_future = "It was made by a newer version of Stackfit. Reload this page to open it.";
    no_date = "no day";
    open = "Open";
    open_what = "Open {name}";
    rename = "Rename";
    rename_what = "Rename {name}";
    rename_label = "New name";
    rename_save = "Save the name";
    cancel = "Cancel";
    duplicate = "Duplicate";
    duplicate_what = "Duplicate {name}";
    copy_of = "{name} (copy)";
    delete = "Delete";
    delete_what = "Delete {name}";
    status = "Status";
    status_of = "Status of {name}";
    status_open = "Not made yet";
    status_made = "Made";
    status_dropped = "Dropped";
    status_set = "“{name}”: {status}.";
    note = "Note";
    note_of = "Note on {name}";
    note_save = "Save the note";
    note_save_of = "Save the note on {name}";
    noted = "The note is saved.";
    remind = "Remind me in six months";
    remind_what = "Remind me of {name} in six months, by a calendar file";
    reminder_title = "Does “{name}” still hold?";
    reminder_file = "stackfit-reminder.ics";
    pick = "Compare";
    pick_what = "Compare {name}";
    renamed = "It is called “{name}” now.";
    duplicated = "“{name}” has been added.";
    deleted = "“{name}” has been deleted.";
    undo = "Undo";
    undone = "“{name}” is back.";

    // Two of them
    pick_hint = "Choose two to compare their answers and results.";
    two_title = "The two compared";
    two_caption = "{one} and {other}: the answers that differ";
    two_same = "Their answers are the same.";
    two_alike = "All other answers ({count}) are the same.";
    two_question = "Question";
    two_first = "First now";
    two_score = "Score";
    two_side_by_side = "Compare the two results side by side";

    // In and out, and all of them
    transfer = "Export and import";
    export = "Export all as a file";
    export_file = "stackfit-decisions.json";
    import_file = "Import a file";
    import_paste = "Or paste what such a file says";
    import = "Import";
    imported = "Imported: {count}. Already here: {there}.";
    imported_dropped = "Not readable, and left out: {count}.";
    imported_over = "Left out, because no more than {most} can be saved: {count}.";
    import_unreadable = "The file could not be read.";
    import_large = "That is too large to be an export of this page.";
    import_foreign = "That is not an export of this page: it has to be a file that “Export all” has made.";
    import_future = "That was exported by a newer version of Stackfit. Reload this page and try again.";
    delete_all = "Delete all";
    delete_all_title = "Delete all saved decisions?";
    delete_all_text = "This cannot be undone. Export them first if you may want them again.";
    delete_all_yes = "Delete all of them";
    delete_all_no = "Keep them";
    deleted_all = "All saved decisions have been deleted.";
}
