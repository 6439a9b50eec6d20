// Makes one file of the built page, which opens from disk and works without a server: the pieces of the program, the styles
// and the evidence are inside, compressed. Usage: node scripts/single.mjs [folder of the built page] [file to make]
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { policy, withPolicy } from "./dist/policy.mjs";

const [folder = "dist", made = "single/stackfit.html"] = process.argv.slice(2);
// Another catalogue comes from a site, so that what reads it is left out.
const names = readdirSync(folder).filter((name) => /^(first|pieces|second|third|evidence)-[0-9a-f]{8,}\.\w+$/.test(name));
const ending = (end) => names.filter((name) => name.endsWith(end)).sort();
const text = (name) => readFileSync(join(folder, name), "utf8");

// A file as a block of data, by its name.
const block = (name) => `<script type="text/plain" id="${name}">${gzipSync(readFileSync(join(folder, name)), { level: 9 }).toString("base64")}</script>`;

// Whoever asks for one of those files gets it from there.
const FETCH = `{
const asked = fetch;
window.fetch = async (what, options) => {
const kept = document.getElementById(String(what.url ?? what).split("/").at(-1));
if (!kept) return asked(what, options);
const bytes = Uint8Array.from(atob(kept.textContent), (one) => one.charCodeAt());
const type = kept.id.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
};
}`;

// Both scripts import each other, by names that stand for their texts.
function modules() {
  const imports = {};
  for (const name of ending(".js")) {
    const own = text(name).replace(/new URL\(("\.\/[^"]+"),\s*import\.meta\.url\)/g, "$1");
    const named = ending(".js").reduce((script, other) => script.replaceAll(`./${other}`, other), own);
    imports[name] = `data:text/javascript;base64,${Buffer.from(named).toString("base64")}`;
  }
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
}

function main() {
  const html = text("index.html");
  const styles = ending(".css").map((name) => `<style>${text(name)}</style>`).join("");
  const [begin] = /<script type="?module"?>[\s\S]*?<\/script>/.exec(html) ?? [];
  if (!begin) throw new Error(`there is no page in ${folder}; run make build first`);
  const started = ending(".js").reduce((script, name) => script.replaceAll(`./${name}`, name), begin);
  const page = html
    .replace(begin, () => started)
    .replace(/<link (?=[^>]*\brel="?(icon|stylesheet|later|modulepreload|preload|manifest|canonical)\b)[^>]*>/g, "")
    .replace(/<meta [^>]*(og:|twitter:)[^>]*>/g, "")
    .replace(/<a [^>]*href="?read\/[^>]*>.*?<\/a>/g, "")
    .replace(/<meta [^>]*stackfit-second[^>]*>/, '<meta name="stackfit-second" content="">')
    // Before anything that asks for a file.
    .replace(started, () => `${styles}<script>${FETCH}</script>${modules()}${started}`)
    .replace("</body>", () => `${[...ending(".wasm"), ...ending(".bin")].map(block).join("")}</body>`);
  const directives = policy(page, { frame_ancestors: [], catalogue_origins: [] });
  directives["script-src"].push("data:");
  mkdirSync(dirname(made), { recursive: true });
  writeFileSync(made, withPolicy(page, directives));
  console.log(`${made} has ${(readFileSync(made).length / 1e6).toFixed(1)} MB and opens from disk`);
}

try {
  main();
} catch (error) {
  console.error(`single: ${error.message}`);
  process.exit(1);
}
