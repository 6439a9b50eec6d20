// Puts the loader for other people's pages beside the page: `embed.js`, the same by the name of its version, and what a
// page needs to pin that. Trunk runs this after each build.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
const version = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];

const loader = execFileSync("esbuild", ["--minify", "embed/embed.js"], { encoding: "utf8" });

const file = `embed-${version}.js`;
const integrity = `sha384-${createHash("sha384").update(loader).digest("base64")}`;
for (const name of ["embed.js", file]) writeFileSync(join(folder, name), loader);
writeFileSync(join(folder, "embed.json"), JSON.stringify({ version, file, integrity }) + "\n");
