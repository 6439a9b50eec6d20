// Puts the licences of everything that is in the page beside it, as they ask for. Trunk runs this after each build.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linked } from "./linked.mjs";

const NOTICE = /^(licen[cs]e|copying|copyright|notice|unlicense)/i;

// Each text, and what it stands with: many packages have the same one.
const texts = new Map();
function add(text, whose) {
  const plain = text.replace(/\r\n/g, "\n").trim();
  texts.set(plain, [...(texts.get(plain) ?? []), whose]);
}

const packages = linked().filter((one) => one.source);
for (const { name, version, folder } of packages) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile() && NOTICE.test(file.name));
  for (const file of files) add(readFileSync(join(folder, file.name), "utf8"), `${name} ${version}`);
}

// Rust's standard library is in every program. Its compiler brings the notices along.
const root = execFileSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).trim();
const library = readFileSync(join(root, "share/doc/rust/COPYRIGHT-library.html"), "utf8");
for (const part of library.split("<h3>").slice(1)) {
  const name = /\S+(?=<\/h3>)/.exec(part)?.[0];
  for (const [, text] of part.matchAll(/<pre>(.*?)<\/pre>/gs)) add(decoded(text), `${name}, in Rust's standard library`);
}

function decoded(text) {
  const names = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code, name) => (code ? String.fromCodePoint(code) : names[name]));
}

const list = packages.map((one) => `${one.name} ${one.version}: ${one.license}${by(one.authors)}`);
function by(authors) {
  return authors.length > 0 ? `, by ${authors.join(", ")}` : "";
}
const silent = packages.filter((one) => ![...texts.values()].flat().includes(`${one.name} ${one.version}`));
const parts = [
  `The page is Stackfit's own, under this licence:\n\n${readFileSync("LICENSE", "utf8").trim()}`,
  `In it are the following packages, and Rust's standard library (MIT OR Apache-2.0, by The Rust Project Developers; its tables
of Unicode are under Unicode-3.0, copyright 1991-2024 Unicode, Inc.).\n\n${list.join("\n")}`,
  silent.length > 0 && `These come without a text of their own, and are under the licences named; the text of MIT stands at the top.\n\n${silent.map((one) => one.name).join(", ")}`,
  ...[...texts].map(([text, whose]) => `${[...new Set(whose)].join("; ")}:\n\n${text}`),
];
writeFileSync(join(process.env.TRUNK_STAGING_DIR, "licences.txt"), parts.filter(Boolean).join(`\n\n${"-".repeat(80)}\n\n`) + "\n");
