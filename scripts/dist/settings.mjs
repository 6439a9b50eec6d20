// What the deployer decides: read from deploy.toml, each value overridden by a variable of the same name in capitals.
import { readFileSync } from "node:fs";
import { isPublicSuffix } from "./suffixes.mjs";

// Every setting: how it is checked, whether it is a list, and what holds where it may be missing. What is wrong is a sentence that says what to do.
const SETTINGS = {
  frame_ancestors: { list: true, alone: "any", wrong: (value) => (value === "any" ? null : wrongOrigin(value, true)) },
  catalogue_origins: { list: true, wrong: (value) => wrongOrigin(value, false) },
  report: { list: false, wrong: wrongReport },
  address: { list: false, unless: "", wrong: wrongAddress },
  site_path: { list: false, wrong: wrongPath },
  precompress: { list: false, wrong: (value) => (typeof value === "boolean" ? null : "write true or false") },
};

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

// The settings of a file, with what the environment says instead; and every problem with them.
export function settings(file, environment) {
  const { values, problems } = parse(file, readFileSync(file, "utf8"));
  const found = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const variable = name.toUpperCase();
    const given = environment[variable];
    const place = given === undefined ? `${file}: ${name}` : variable;
    const value = given === undefined ? (values[name] ?? setting.unless) : fromText(given, name, setting.list);
    if (value === undefined) {
      problems.push(`${file}: ${name} is missing; add it`);
      continue;
    }
    problems.push(...check(place, value, setting));
    found[name] = value;
  }
  return { settings: found, problems };
}

function fromText(text, name, list) {
  if (list) return text.split(/\s+/).filter(Boolean);
  return name === "precompress" && ["true", "false"].includes(text) ? text === "true" : text;
}

function check(place, value, { list, alone, wrong }) {
  if (list && !(Array.isArray(value) && value.every((one) => typeof one === "string"))) {
    return [`${place} must be a list of texts, such as ["https://www.example.com"]`];
  }
  if (list && value.includes(alone) && value.length > 1) {
    return [`${place} names "${alone}" beside others; keep "${alone}" or the others`];
  }
  const entries = list ? value : [value];
  const said = entries.map((one) => [one, wrong(one)]).filter(([, message]) => message);
  return said.map(([one, message]) => `${place}: ${JSON.stringify(one)} does not do; ${message}`);
}

// The lines of the form `name = value`, whose values are written as in JSON.
function parse(file, text) {
  const [values, problems] = [{}, []];
  text.split(/\r?\n/).forEach((line, index) => {
    if (/^\s*(#|$)/.test(line)) return;
    const at = `${file}, line ${index + 1}`;
    const [, name, value] = /^\s*([a-z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (!name) problems.push(`${at}: is no setting; write name = value`);
    else if (!(name in SETTINGS)) problems.push(`${at}: ${name} is no setting; there are ${Object.keys(SETTINGS).join(", ")}`);
    else if (name in values) problems.push(`${at}: ${name} stands twice; keep one`);
    else {
      try {
        values[name] = JSON.parse(value);
      } catch {
        values[name] = null;
        problems.push(`${at}: the value of ${name} cannot be read; put texts in straight quotes, and lists in [ ], on one line`);
      }
    }
  });
  return { values, problems };
}

function wrongOrigin(text, wildcards) {
  const plain = wildcards ? text.replace("://*.", "://any.") : text;
  let url;
  try {
    url = new URL(plain);
  } catch {
    return "write the origin of a site, such as https://www.example.com";
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOCAL.has(url.hostname))) {
    return "it must begin with https://; http:// is for localhost only";
  }
  // Whatever a policy would take for something else must not get into it.
  if (/[^\w.:/[\]-]/.test(plain)) return "it has a character that no origin has; remove it";
  if (plain !== text && isPublicSuffix(url.hostname.replace(/^any[.]/, ""))) {
    return "under that name, sites belong to everybody; name the sites, such as https://*.example.com";
  }
  return url.origin === plain ? null : `write the origin alone, in small letters: ${url.origin.replace("://any.", wildcards ? "://*." : "://any.")}`;
}

function wrongReport(text) {
  if (text === "") return null;
  if (typeof text !== "string") return "write an address in quotes";
  if (!/^(https:\/\/|mailto:)[^\s"'<>]+$/.test(text)) return "it must begin with https:// or mailto: and have no blanks or quotes";
  return text.includes("{id}") ? null : "say with {id} where the id of what is wrong goes";
}

function wrongAddress(text) {
  if (text === "") return null;
  if (typeof text !== "string" || !/^https:\/\/[\w.-]+(:\d+)?\/([\w.~-]+\/)*$/.test(text)) return "write where the page lies, from https:// to the last slash, such as https://www.example.com/tools/stackfit/";
  return null;
}

function wrongPath(text) {
  if (typeof text !== "string" || !/^\/([\w.~-]+\/)*$/.test(text)) return "write a folder with a slash on both sides, such as /tools/stackfit/, or / alone";
  return null;
}
