// Whether a domain is a public suffix: one under which sites belong to different people, such as "com" or "github.io".
import { readFileSync } from "node:fs";
import { domainToUnicode } from "node:url";

let rules;

export function isPublicSuffix(domain) {
  rules ??= new Set(readFileSync(new URL("public_suffixes.txt", import.meta.url), "utf8").split("\n"));
  const name = domainToUnicode(domain);
  const [, ...rest] = name.split(".");
  if (rules.has(`!${name}`)) return false;
  return rest.length === 0 || rules.has(name) || rules.has(`*.${rest.join(".")}`);
}
