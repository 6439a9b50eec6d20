// The content security policy, out of the page as it was built and of the deployer's settings.
import { createHash } from "node:crypto";

// The directives, each with its sources.
export function policy(html, settings) {
  refuse(html);
  const anybody = settings.frame_ancestors.includes("any");
  // Not even `*` names a page without an origin, such as the preview of a page builder: for anybody, nothing is said.
  const ancestors = anybody ? {} : { "frame-ancestors": ["'self'", ...settings.frame_ancestors] };
  // Whoever shows the page in a frame may give it a logo, which lies on their site.
  const logos = anybody ? ["https:"] : settings.frame_ancestors;
  return {
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...hashes(html, "script")],
    "style-src": ["'self'", ...hashes(html, "style")],
    "img-src": ["'self'", "data:", ...logos],
    "connect-src": ["'self'", ...settings.catalogue_origins],
    "frame-src": ["'self'"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    // Markup and addresses of scripts that are made of text pass the policy that a script in the page lays down.
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["default"],
    ...ancestors,
  };
}

// The policy as a header has it.
export function written(directives) {
  return Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");
}

// The page with its policy inside, instead of the one that it may have: hosts that send no headers leave it with that.
// Browsers ignore there who may show it in a frame.
export function withPolicy(html, directives) {
  const { "frame-ancestors": _, ...rest } = directives;
  const page = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, "");
  const charset = /<meta\s+charset=[^>]*>/;
  if (!charset.test(page)) throw new Error("the built page does not name its character set; build it anew");
  return page.replace(charset, (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${escaped(written(rest))}">`);
}

// A text as the value of an attribute.
export function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

// The hashes of all elements of a name that have their content inside, not at an address.
function hashes(html, name) {
  const elements = html.matchAll(new RegExp(`<${name}(?<attributes>\\s[^>]*)?>(?<content>[\\s\\S]*?)</${name}>`, "g"));
  const inline = [...elements].filter(({ groups }) => !/\ssrc\s*=/.test(groups.attributes ?? "") && groups.content !== "");
  return inline.map(({ groups }) => `'sha256-${createHash("sha256").update(groups.content).digest("base64")}'`);
}

// What no hash can allow.
function refuse(html) {
  const markup = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "");
  const [found] = markup.match(/<[^>]*\s(style|on\w+)\s*=[^>]*>/) ?? [];
  if (found) throw new Error(`the built page has a style or a handler in an attribute, which the policy forbids: ${found.slice(0, 100)}`);
}
