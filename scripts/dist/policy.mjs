// The content security policy, out of the page as it was built and of the deployer's settings.
import { createHash } from "node:crypto";

// The directives, each with its sources.
export function policy(html, settings) {
  refuse(html);
  const anybody = settings.frame_ancestors.includes("any");
  const ancestors = anybody ? ["*"] : ["'self'", ...settings.frame_ancestors];
  // Whoever shows the page in a frame may give it a logo, which lies on their site.
  const logos = anybody ? ["https:"] : settings.frame_ancestors;
  return {
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...hashes(html, "script")],
    "style-src": ["'self'", ...hashes(html, "style")],
    "img-src": ["'self'", "data:", ...logos],
    "connect-src": ["'self'", ...settings.catalogue_origins],
    "frame-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ancestors,
  };
}

// The policy as a header has it.
export function written(directives) {
  return Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");
}

// The same for the page itself, where browsers ignore who may show it in a frame.
export function writtenInPage(directives) {
  const { "frame-ancestors": _, ...rest } = directives;
  return written(rest);
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
