//! The texts of what stands side by side.

wording! {
    title = "Side by side";
    lede = "What differs most comes first. The scores follow from {whose}; ratings, facts and statements are the same for everybody.";
    whose_own = "your answers";
    whose_open = "answering nothing yet";
    whose_link = "the answers in this link";
    chosen = "Compared";
    too_few = "Choose at least two.";
    add = "Add";
    add_label = "Add another one";
    add_none = "Choose …";
    add_alternatives = "What your answers leave, best first";
    add_entries = "All {entries}";
    full = "That is the most that can stand side by side. Remove one to add another.";
    remove = "Remove {name}";
    only = "Show only what differs";
    rows = "{count} of {all} rows are shown.";
    shown_first = "First column";
    shown_second = "Second column";
    caption = "{names}, side by side: what differs first";
    unknown = "Not found, and left out: {ids}.";
    unknown_more = "… and {count} more";
    left_out = "No more than {most} can stand side by side, so this is left out: {names}.";
    broken_link = "The answers in this link could not be read, so yours are used.";
    shared = "All of them have {names}: ratings, facts and statements below are about the rest.";
    copy = "Copy link to this comparison";
    nothing = "none";
    nothing_known = "Not stated";
    from_result = "Compare these side by side";
    from_entry = "Compare side by side";
    collect = "Compare";
    collect_what = "Compare {name}";
    collected = "Compare the {count} chosen";
    collected_few = "Choose two to {most} to compare them.";
    collected_none = "Choose none";

    // The rows
    decision = "With these answers";
    ratings = "Ratings";
    facts = "Facts";
    claims = "For and against";
    requirements = "Requirements";
    met = "Meets all of them";
    ruled_out = "Ruled out by “{question}”: {name} {reason}.";
    absent = "Not among the {alternatives} that the answers ask for.";
    judged_as = "Judged as";
    place = "Place";
    place_of = "{place} of {count}";
    score = "Score";
    first = "First in";
    first_of = "{count} of 100 readings";
    points = "{points} points";
    value_of = "{value} of 100";
    weight = "Weight {weight} %";
    apart_points = "{points} points apart";
    apart_places = "{count} places apart";
    apart_readings = "{count} readings apart";
    same = "The same";
    differs = "Different";
    summary = "What it is";
    kind = "Kind";
    ends = "End of support";
    pros = "For";
    cons = "Against";
    claims_more = "All {count}";
}
