// Makes a folder for a host out of the built page: node scripts/dist/main.mjs [built page] [folder to make] [settings]
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { escaped, policy, withPolicy, written } from "./policy.mjs";
import { OPEN, common } from "./headers.mjs";
import { apache, cloudfront, netlify, nginx, s3 } from "./hosts.mjs";
import { settings } from "./settings.mjs";
import { listed, located, lost } from "./site.mjs";

const [built = "dist", made = "site", file = "deploy.toml"] = process.argv.slice(2);

// CloudFront takes no longer policy; Cloudflare Pages takes 2,000 characters for a whole line of `_headers`.
const LONGEST_HEADER = 1783;

try {
  main();
} catch (error) {
  console.error(`dist: ${error.message}`);
  process.exit(1);
}

function main() {
  const { settings: chosen, problems } = settings(file, process.env);
  if (problems.length > 0) {
    throw new Error(problems.join("\ndist: "));
  }
  if (!statSync(join(built, "index.html"), { throwIfNoEntry: false })) {
    throw new Error(`there is no ${join(built, "index.html")}; run make build first`);
  }
  const html = fetchable(configured(readFileSync(join(built, "index.html"), "utf8"), chosen));
  const directives = policy(html, chosen);
  const header = written(directives);
  if (header.length > LONGEST_HEADER) {
    throw new Error(`the policy has ${header.length} characters, and some hosts take ${LONGEST_HEADER}; name fewer sites`);
  }
  const text = located(withPolicy(html, directives), "index.html", chosen.address);
  const page = join(made, "public");
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  cpSync(built, page, { recursive: true });
  writeFileSync(join(page, "index.html"), text);
  locate(page, chosen);
  const names = readdirSync(page, { recursive: true }).filter((name) => statSync(join(page, name)).isFile());
  names.sort();
  for (const [place, text] of hostFiles(names, header, chosen)) {
    writeFileSync(join(made, place), text, { mode: place.endsWith(".sh") ? 0o755 : 0o644 });
  }
  if (chosen.precompress) names.forEach((name) => compress(join(page, name)));
  console.log(`${page} can be put on a host (docs/deploying.md); frames: ${directives["frame-ancestors"]?.join(" ") ?? "of any site"}`);
}

// What lies beside the page, with the addresses of this site.
function locate(page, { address, site_path: path }) {
  const names = readdirSync(page, { recursive: true });
  const change = (name, changed) => writeFileSync(join(page, name), changed(readFileSync(join(page, name), "utf8")));
  for (const name of names.filter((one) => /^read\b.*\.html$/.test(one))) change(name, (html) => located(html, name, address));
  if (names.includes("404.html")) change("404.html", (html) => lost(html, path));
  for (const [name, text] of listed(names.sort(), address)) writeFileSync(join(page, name), text);
}

function hostFiles(names, header, { site_path: path, precompress }) {
  return [
    ["public/_headers", netlify(names, header, path)],
    ["public/.htaccess", apache(header, path)],
    // GitHub Pages would leave files out whose names begin with an underscore.
    ["public/.nojekyll", ""],
    ["nginx.conf", nginx(header, path, precompress)],
    ["s3.sh", s3(names, path)],
    ["cloudfront.json", cloudfront("stackfit", common(header))],
    ["cloudfront-files.json", cloudfront("stackfit-files", { ...common(header), ...OPEN })],
  ];
}

// The page with the deployer's settings in its meta elements.
function configured(html, { report, catalogue_origins: origins }) {
  const values = { "stackfit-report": report, "stackfit-catalogue-origins": origins.join(" ") || "none" };
  return Object.entries(values).reduce((page, [name, content]) => {
    const element = new RegExp(`<meta\\s[^>]*name=["']?${name}["']?[^>]*>`);
    if (!element.test(page)) throw new Error(`the built page has no <meta name="${name}">; build it anew`);
    return page.replace(element, () => `<meta name="${name}" content="${escaped(content)}">`);
  }, html);
}

// The page, whose style sheets come to a frame without an origin of its own, too: what has an integrity hash is only taken
// from elsewhere if it is asked for in that way.
function fetchable(html) {
  return html.replace(/<link (?=[^>]*\bintegrity=)(?![^>]*\bcrossorigin\b)/g, "<link crossorigin ");
}

function compress(path) {
  if (![".html", ".js", ".css", ".wasm", ".bin", ".json", ".svg"].includes(extname(path))) return;
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
