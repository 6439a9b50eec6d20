// Makes the pages that ours is put beside: node benches/peers/make.mjs [questions as JSON] [folder of their packages] [folder to make]
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [questions, packages, made] = process.argv.slice(2);
const here = new URL(".", import.meta.url).pathname;
const modules = join(packages, "node_modules");

// Each made as small as it gets, from nothing but what it uses.
function bundle(entry, ...options) {
  const common = ["--bundle", "--minify", "--jsx=automatic", "--define:process.env.NODE_ENV=\"production\"", `--alias:questions=${questions}`];
  const settings = { env: { ...process.env, NODE_PATH: modules }, maxBuffer: 1 << 26 };
  return execFileSync("esbuild", [join(here, entry), ...common, ...options], settings);
}

const page = execFileSync("node", ["-"], { input: bundle("quiz.html.jsx", "--platform=node") });

mkdirSync(made, { recursive: true });
for (const [name, content] of [
  ["quiz.html", page],
  ["quiz.js", bundle("quiz.start.jsx")],
  ["survey.html", readFileSync(join(here, "survey.html"))],
  ["survey.js", bundle("survey.js")],
  ["survey.css", readFileSync(join(modules, "survey-core/survey-core.fontless.min.css"))],
]) {
  writeFileSync(join(made, name), content);
  writeFileSync(join(made, `${name}.br`), brotliCompressSync(content));
}
