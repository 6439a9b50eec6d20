//! The texts of the page on which a snippet for other pages is made.

wording! {
    title = "Put this on your site";
    lede = "Choose how it looks and what it starts with, try it, and copy a few lines into your page. Nothing is sent anywhere; what you choose here is kept nowhere but in the snippet.";

    // How it looks
    look = "How it looks";
    theme = "Theme";
    theme_auto = "As the device prefers";
    theme_light = "Light";
    theme_dark = "Dark";
    accent = "Accent";
    accent_pick = "Pick the accent";
    accent_hint = "A colour such as #0044cc. It is used for buttons, links and what is chosen.";
    accent_wrong = "This is not a colour that can be used, so it is left out. Write # and six digits or letters from a to f, such as #0044cc, or pick one.";
    accent_fine = "{theme}: used as it is. Its contrast is {contrast}:1; text needs {enough}:1.";
    accent_corrected = "{theme}: too close to the background to be read ({wished}:1; text needs {enough}:1). {shown} is shown instead, with {contrast}:1.";
    radius = "Radius of corners";
    radius_hint = "In pixels, from 0 to 40.";
    radius_wrong = "This is left out: write a whole number from 0 to 40.";
    font = "Font";
    font_hint = "Names of fonts that visitors have, with commas between them, such as Georgia, serif.";
    font_wrong = "This is left out: write names of fonts only, with commas between them, without quotation marks.";

    // Whose it is
    yours = "Your name and your offer";
    brand = "Your name";
    brand_hint = "At the top, where ours would be.";
    brand_wrong = "This is left out: write one line of at most 120 letters.";
    logo = "Address of your logo";
    logo_hint = "In full, such as https://example.com/logo.svg.";
    logo_wrong = "This is left out: it has to begin with https:// or http:// and have no blanks.";
    label = "What your button says";
    label_hint = "It stands on the result, such as “Talk to us”. It is shown once it has an address, too.";
    label_wrong = "This is left out: write one line of at most 120 letters.";
    leads_to = "Where your button leads";
    leads_to_hint = "An address in full, or mailto: and an address. In it, {link} becomes the link to the result, and {top} the name of what comes first.";
    leads_to_wrong = "This is left out: it has to begin with https://, http:// or mailto: and have no blanks.";

    // What it starts with
    begins = "What it starts with";
    start = "First page";
    start_usual = "The usual first page";
    start_begin = "The first question";
    answers = "Answers filled in";
    answers_hint = "Visitors can change them. Write them as in the query of a link, or take over your own.";
    answers_wrong = "Not understood, and left out: {fields}.";
    answers_unknown = "Nothing in this is an answer, so it is left out. Take over your own answers to see how they are written.";
    take_over = "Take over my answers";
    taken_over = "Your answers are filled in.";
    no_answers = "You have answered nothing yet.";
    questions = "Ask these questions only";
    questions_hint = "With none chosen, all are asked.";

    // What comes of it
    preview = "Try it";
    preview_hint = "This is the real thing, with your choices. Answers given here are not kept.";
    preview_title = "Preview";
    snippet = "Copy it";
    target = "Where it goes";
    html = "A page in plain HTML";
    wordpress = "WordPress: block “Custom HTML”";
    wordpress_link = "WordPress without scripts: a link";
    webflow = "Webflow: element “Code Embed”";
    react = "React";
    vue = "Vue";
    frame = "A bare frame, without a script";
    link = "A plain link";
    html_hint = "Put it where it should appear.";
    wordpress_hint = "Paste it into a block “Custom HTML”, or into the code editor. WordPress keeps scripts only of users who may write unfiltered HTML: administrators and editors, on sites of their own. If it vanishes when you save, use the link.";
    wordpress_link_hint = "Paste it into the code editor. It needs no rights and no shortcode.";
    webflow_hint = "Paste it into an element “Code Embed”. Webflow runs it in the preview or on the published site, not in the designer.";
    react_hint = "Save it as StackfitWizard.js, and use it as a component: <StackfitWizard onResult={…} onCall={…} />. Any attribute can be given, too.";
    vue_hint = "Save it as StackfitWizard.vue, and use it as a component: <StackfitWizard />, with @result and @call for what it tells.";
    frame_hint = "It scrolls by itself and tells your page nothing.";
    link_hint = "It opens here, with the answers filled in and without your look.";
    pin = "Keep to this version";
    pin_hint = "Browsers then refuse any other script than today’s. Come back for a new snippet when you want a newer one.";
    pin_not = "The snippet follows every new version: pages elsewhere cannot keep to one, since this site does not let them read its files.";
    copy = "Copy the snippet";
    copied = "The snippet is copied.";
    copy_failed = "It could not be copied. Select the text and copy it by hand.";
    code = "Snippet";
    policy = "If your page has a content security policy, it has to allow this:";
    policy_none = "A content security policy does not matter here.";
    allowed = "Whoever publishes this site has to allow frames on yours, too.";
}
