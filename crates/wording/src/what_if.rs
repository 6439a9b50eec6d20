//! What is said of weights set by hand, of the difference that a change makes, and where changes are tried out.

wording! {
    by_hand = "Set by hand: {weights}. The other weights keep their proportions.";
    by_hand_weight = "{name} at {share}%";
    by_hand_drop = "Use the weights that the answers give";
    difference_none = "Nothing changes.";
    difference_scores = "{first} stays first and every place stays the same; only scores change.";
    difference_stays = "{first} stays first; {moves}.";
    difference_far = "{first} stays first; only places from {place} down change.";
    difference_climbs = "{name} moves from {before} to {after}";
    difference_falls = "{name} falls to {after}";
    difference_enters = "{name}, which was ruled out before, is now at {after}";
    difference_leaves = "{name} is ruled out";
    difference_all_gone = "{name} was first; now everything is ruled out.";
    difference_from_none = "Everything was ruled out; now {name} is first.";

    // What would change it
    count = "Changes within your reach that would turn it: {count}.";
    preset = "{criterion} matters more";

    // Trying out
    title = "Try it out";
    lede = "Move a weight, answer otherwise, or try a change from above: the ranking follows at once. Your answers stay as they are until you keep what you tried.";
    try_it = "Try it";
    undo = "Undo";
    from_to = "was {before}, now {after}";
    put_back = "Put back";
    put_back_what = "Put back: {what}";
    put_back_all = "Everything is as it was.";
    before = "As it stands";
    after = "With these changes";
    was_at = "was {place}";
    was_ruled_out = "was ruled out";
    none_left = "Nothing is left: everything is ruled out.";
    keep = "Keep these in place of my answers";
    drop = "Drop them";
    copy = "Copy a link to this";
    copied = "Link copied. It opens the result with these changes.";
    weights_hint = "A weight that you move stays where you put it, and the others share the rest in proportion. The line below a slider is the range in which the first place stays.";
    share = "{share}%";
    share_by_hand = "{share}%, set by hand";
    unset = "As the answers say";
    unset_what = "{what}: weight as the answers say";
    answers = "Answer otherwise";
}
