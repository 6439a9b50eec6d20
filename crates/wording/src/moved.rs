//! The texts about what each answer did.

wording! {
    up = "{up}: {what}.";
    up_down = "{up}: {what}; {down}.";
    because = "{moved}, because {name} is {what}.";
    because_less = "{moved}, because it counts for less that {name} is {what}.";
    out = "Rules out {names}.";
    out_more = "Rules out {names} and {more} more.";
    hardly = "Changes little.";
    nothing_left = "Rules out everything that was left.";
    leads_now = "{name} leads now.";

    // Where the last answer is told, and where all are
    undo = "Undo";
    answer = "{question}: {answer}.";
    path = "How your answers led here";
    path_note = "Each answer on top of those before it, in points of 100.";
}
