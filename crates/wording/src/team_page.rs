//! The texts of the page with several people's answers side by side.

wording! {
    title = "Decide as a team";
    lede = "Everybody answers alone, and copies the link to their result. Paste all links here to see where you disagree, and what comes out for all of you.";
    private = "What you paste stays on this page. The address gets the answers and names in it, and nothing else; it is not sent anywhere until you share it.";

    // The links
    paste = "Paste everybody’s links";
    paste_hint = "One a line, with a name before each if you like (“Anna: https://…”); or copy a whole chat.";
    file = "Or choose a text file with the links";
    compare = "Compare";
    nobody = "There is no link to a result in this text. Such a link has “#r=” in it.";
    unreadable = "The file could not be read.";
    compared = "People compared: {count}.";
    left_out = "Left out";

    // Who is in
    people = "Who is in";
    first = "First alone: {name}.";
    first_none = "Nothing meets all of these requirements.";
    open = "See the result";
    open_of = "See the result of {name}";
    copy = "Copy the link to this team";
    copied = "Link copied.";
    others = "Compare other people";

    // What it hangs on
    headline = "What it hangs on: {question}.";
    headline_drop = "If {people} dropped {answers}, {name} would be first for all of you.";
    quoted = "“{text}”";
    agenda = "Copy an agenda";
    agenda_copied = "Agenda copied.";
    agenda_failed = "The browser did not allow copying. Here it is: select and copy it.";
    place = "{rank} of {of}";

    // The ranking
    ranking = "What comes out for all of you";
    caption = "The best for all of you, with the place in each person’s own ranking";
    candidate = "Together";
    score = "Score";
    more = "The first {shown} of {all} that nobody has ruled out.";
    ruled_out = "What is ruled out, and by whom";

    // Question by question
    disagree = "Where you disagree";
    disagree_hint = "What matters most for your first places comes first. Choose what you settle on, and see below what comes of it.";
    disagree_idle = "You answer differently here and there, but nothing of it would give anybody another first place.";
    idle = "Where you answer differently, and it changes nobody’s first place ({count})";
    disagree_none = "You do not disagree on anything.";
    unsettled = "Leave it open";
    settled_open = "Open this as your result, with a decision record";
    agree = "Where you agree, or cannot tell yet ({count})";

    // Who would need to give way
    give_way = "Who would need to give way";
    rank = "Number {rank} of {of} for all of you";
    rank_none = "Ruled out by {count} of {all}";
    concessions = "What each would give up";

    // What nobody disputes
    common = "What nobody disputes";
    common_open = "Go on from these answers";
}
