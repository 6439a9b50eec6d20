//! Snippets of JavaScript: components that put up the element and load its script once.
//!
//! Every text is a string of JavaScript, so that there is one way to write it. React's has no JSX, and works with and
//! without a step that translates that.

use super::choices::Choices;
use super::escape::script as string;

pub fn react(choices: &Choices) -> String {
    format!(
        r#"import {{ createElement, useEffect, useRef }} from "react";

{}
export default function StackfitWizard({{ onResult, onCall, ...more }}) {{
  const element = useRef(null);
  useEffect(load, []);
  useEffect(() => {{
    const wizard = element.current;
    const result = (event) => onResult?.(event.detail);
    const call = (event) => onCall?.(event.detail);
    wizard.addEventListener("stackfit:result", result);
    wizard.addEventListener("stackfit:cta", call);
    return () => {{
      wizard.removeEventListener("stackfit:result", result);
      wizard.removeEventListener("stackfit:cta", call);
    }};
  }}, [onResult, onCall]);
  return createElement(
    "stackfit-wizard",
    {{ ref: element, ...attributes, ...more }},
    createElement("a", {{ href: link }}, label),
  );
}}
"#,
        shared(choices)
    )
}

/// Vue takes `component` with a text for an element, without a setting that says which elements are none of its own.
pub fn vue(choices: &Choices) -> String {
    format!(
        r#"<script setup>
import {{ onMounted }} from "vue";

const emit = defineEmits(["result", "call"]);

{}
onMounted(load);
</script>

<template>
  <component
    :is="'stackfit-wizard'"
    v-bind="attributes"
    @stackfit:result="emit('result', $event.detail)"
    @stackfit:cta="emit('call', $event.detail)"
  >
    <a :href="link">{{{{ label }}}}</a>
  </component>
</template>
"#,
        shared(choices)
    )
}

/// What both have: the attributes, the link, and the script, which is loaded once on a page.
fn shared(choices: &Choices) -> String {
    let attributes = choices.attributes().into_iter();
    let attributes: String = attributes
        .map(|(name, value)| format!("  {}: {},\n", string(name), string(&value)))
        .collect();
    let file = choices.pin.as_ref().map_or("embed.js", |pin| &pin.file);
    let pin = choices.pin.as_ref().map_or_else(String::new, |pin| {
        let integrity = string(&pin.integrity);
        format!("  script.integrity = {integrity};\n  script.crossOrigin = \"anonymous\";\n")
    });
    format!(
        r#"const attributes = {{
{attributes}}};
const link = {};
const label = {};

// Once on a page, however many there are.
function load() {{
  const address = {};
  if (document.querySelector(`script[src="${{address}}"]`)) return;
  const script = document.createElement("script");
{pin}  script.src = address;
  document.head.append(script);
}}
"#,
        string(&choices.link_address()),
        string(&choices.fallback),
        string(&format!("{}{file}", choices.home)),
    )
}
