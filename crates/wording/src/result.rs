//! Sentences about a result that are put together from figures and from the data.

wording! {
    // How far the weight that decides most narrowly can move
    weight_between = "The closest call among the weights: {criterion} counts for {weight}%. Between {low}% and {high}%, with the others in proportion, the first place stays the same.";
    weight_below = "The closest call among the weights: {criterion} counts for {weight}%. Up to {high}%, with the others in proportion, the first place stays the same.";
    weight_above = "The closest call among the weights: {criterion} counts for {weight}%. From {low}% on, with the others in proportion, the first place stays the same.";

    // Where an entry stands with the answers
    fit_place = "Your answers put it at number {place} of the {of} left in its role ({role}).";
    fit_only = "It is the only {role} that your answers leave.";
    fit_best = "Its best {alternative}, {stack}, has {score} of 100 points.";
    fit_points = "It has {score} of 100 points.";
    fit_reasons = "{first}; it {then}";

    // What other methods say
    opinion_only = "Your answers leave no other {main} that another method could prefer.";
    opinion_others = "{methods} prefer {name}";

    // What to leave open where requirements collide
    relax_one = "This would bring one back:";
    relax_any = "Each of these would bring one back:";
    quoted = "“{text}”";

    // With which data a shared result is shown
    drift_updated = "The data has been updated since";
    drift_older = "The data on this page is older";
}
